internal import VanBanModel

/// The checks of numbering and of the body's parts.
enum StructureChecks {
  /// A number's place among its kind: 3 for `3`, `III`, `c`, `Điều 3`; the last part of a decimal.
  static func ordinal(_ section: Section) -> Int? {
    guard let number = section.number,
      let last = number.split(whereSeparator: { $0 == " " || $0 == "." }).last
    else { return nil }
    switch section.marker {
    case .arabic, .decimal, .article: return Int(last)
    case .roman: return roman(last)
    case .chapter, .part, .section, .subsection: return Int(last) ?? roman(last)
    case .letter: return alphabet.firstIndex(of: String(last)).map { $0 + 1 }
    case .capital, nil: return nil
    }
  }

  static let alphabet = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
    "x", "y",
  ]

  static func roman(_ text: some StringProtocol) -> Int? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50]
    var sum = 0
    var previous = 0
    for letter in text.reversed() {
      guard let value = values[letter] else { return nil }
      sum += value < previous ? -value : value
      previous = max(previous, value)
    }
    return sum
  }

  /// Where a section's number stands.
  static func place(_ draft: Draft, _ section: Section) -> Range<Int>? {
    let start = section.span.lower.codePoint
    guard let line = draft.line(at: start) else { return nil }
    return start..<min(line.range.upperBound, start + max(8, section.number?.count ?? 0))
  }

  @Sendable static func arabicChapter(_ draft: Draft) -> [Hit] {
    var hits: [Hit] = []
    draft.eachSection { section, _ in
      guard section.marker == .chapter || section.marker == .part, let number = section.number,
        let last = number.split(separator: " ").last, Int(last) != nil, hits.isEmpty
      else { return }
      hits.append(Hit(place(draft, section), number))
    }
    return hits
  }

  /// Only where letters are missing that other alphabets lack: a plain gap is for another rule.
  @Sendable static func letterOrder(_ draft: Draft) -> [Hit] {
    // Before Thông tư 01/2011/TT-BNV, Điều 9, nothing said which alphabet numbers points.
    guard draft.issued.map({ $0 >= Day(2011, 3, 5) }) ?? true else { return [] }
    var hits: [Hit] = []
    draft.eachSection { section, neighbours in
      guard section.marker == .letter, let sibling = neighbours.before, sibling.marker == .letter,
        let before = sibling.number, let number = section.number
      else { return }
      let wrong = ["d": "e", "e": "f", "i": "j", "v": "w"]
      guard wrong[before] == number,
        let next = ordinal(sibling).map({ alphabet[$0 % alphabet.count] })
      else { return }
      hits.append(Hit(place(draft, section), before, number, next))
    }
    return hits
  }

  @Sendable static func articleMark(_ draft: Draft) -> [Hit] {
    var hits: [Hit] = []
    draft.eachSection { section, _ in
      guard section.marker == .article, let number = section.number,
        let line = draft.line(at: section.span.lower.codePoint)
      else { return }
      let start = section.span.lower.codePoint
      let end = start + number.unicodeScalars.count
      guard end < line.range.upperBound, Draft.plain(draft.letters[start..<end]) == number,
        draft.letters[end] == ":"
      else { return }
      hits.append(Hit(end..<end + 1, number, replacement: "."))
    }
    return hits
  }

  /// Lists that may be judged: numbers rise, and only little is wrong.
  ///
  /// Two breaks or more in a list show that its numbers were lost, or that it is several lists.
  private static func breaks(_ draft: Draft, _ visit: (Section, Section, Int, Int) -> Hit?) -> [Hit] {
    guard draft.document.source?.quality == .exact, draft.document.source?.format != "pdf" else { return [] }
    var hits: [Hit] = []
    var lists: [[Section]] = [draft.document.sections]
    while let list = lists.popLast() {
      lists += list.map(\.children).filter { !$0.isEmpty }
      var found: [Hit] = []
      var odd = 0
      for index in list.indices.dropFirst() {
        let (before, section) = (list[index - 1], list[index])
        guard before.marker == section.marker, section.marker != .article, let first = ordinal(before),
          let second = ordinal(section),
          draft.isInMiddle(section),
          before.number?.split(separator: ".").dropLast() == section.number?.split(separator: ".").dropLast()
        else { continue }
        if second != first + 1 { odd += 1 }
        if let hit = visit(before, section, first, second) { found.append(hit) }
      }
      if odd == 1, list.count >= 3, list.first.flatMap(ordinal) == 1 { hits += found }
    }
    return hits.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  @Sendable static func gaps(_ draft: Draft) -> [Hit] {
    breaks(draft) { before, section, first, second in
      guard second == first + 2, let old = before.number, let new = section.number else { return nil }
      // The number that is missing must not stand anywhere in between: then it was only not taken for one.
      let missing: String
      switch section.marker {
      case .arabic: missing = String(first + 1)
      case .decimal: missing = old.split(separator: ".").dropLast().joined(separator: ".") + ".\(first + 1)"
      case .letter:
        guard first < alphabet.count, !(old == "d" && new == "e") else { return nil }
        missing = alphabet[first]
      case .roman:
        let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII"]
        guard first < numerals.count else { return nil }
        missing = numerals[first]
      default: return nil
      }
      let (start, end) = (before.span.lower.codePoint, section.span.lower.codePoint)
      let range = start..<max(start, end)
      guard !draft.holdsNumber(missing, range) else { return nil }
      return Hit(place(draft, section), old, new, missing)
    }
  }

  @Sendable static func twice(_ draft: Draft) -> [Hit] {
    breaks(draft) { _, section, first, second in
      guard first == second, let number = section.number else { return nil }
      return Hit(place(draft, section), number)
    }
  }

  @Sendable static func restart(_ draft: Draft) -> [Hit] {
    guard
      draft.document.header.type?.type.family == .normative || draft.type == "QĐ" || draft.type == "NQ"
        || draft.type == "QC",
      // An amending text quotes articles of another one; a decision may carry its rules without a signature between.
      !(draft.document.header.subject?.text.lowercased().contains("sửa đổi") ?? false), draft.type != "VBHN",
      !(draft.document.header.subject?.text.lowercased().contains("ban hành") ?? false),
      draft.document.attachments.isEmpty
    else { return [] }
    var last = 0
    var hits: [Hit] = []
    draft.eachSection { section, _ in
      guard section.marker == .article, let number = ordinal(section) else { return }
      if number <= last, hits.isEmpty, !draft.isQuoted(section.span.lower.codePoint) {
        hits.append(Hit(place(draft, section), String(number)))
      }
      last = max(last, number)
    }
    return hits
  }

  @Sendable static func headingColon(_ draft: Draft) -> [Hit] {
    var hits: [Hit] = []
    draft.eachSection { section, _ in
      guard section.marker == .roman, let heading = section.heading,
        let range = draft.range(heading.evidence),
        let line = draft.line(at: range.upperBound - 1), draft.isCapitals(at: range.lowerBound)
      else { return }
      let end = line.range.upperBound
      guard end > range.lowerBound, draft.letters[end - 1] == ":", end <= range.upperBound + 2 else { return }
      hits.append(Hit(end - 1..<end, heading.text, replacement: ""))
    }
    return hits
  }

  @Sendable static func noOrganisation(_ draft: Draft) -> [Hit] {
    guard draft.type == "KH", draft.printsType, draft.document.sections.count >= 2,
      !draft.document.signatories.isEmpty,
      !draft.document.addressees.isEmpty, draft.document.source?.quality == .exact
    else { return [] }
    let words = [
      "tổ chức thực hiện", "tổ chức triển khai", "phân công", "trách nhiệm", "chủ trì",
      "triển khai thực hiện", "giao cho", "biện pháp thực hiện", "tổ chức",
    ]
    guard words.allSatisfy({ draft.find($0).isEmpty }) else { return [] }
    return [Hit(nil)]
  }

  @Sendable static func endMark(_ draft: Draft) -> [Hit] {
    var hits: [Hit] = []
    for line in draft.lines {
      let end = line.range.upperBound
      guard line.range.count > 6 else { continue }
      let tail = draft.text(end - 5..<end)
      for wrong in [". /.", "./ .", ". / .", ".//.", "/. ."] where tail.hasSuffix(wrong) {
        hits.append(Hit(end - wrong.count..<end, wrong, replacement: "./."))
        break
      }
    }
    return hits.count > 2 ? [] : hits
  }

  @Sendable static func arabicAnnex(_ draft: Draft) -> [Hit] {
    let found = draft.lines.filter { line in
      let words = line.text.lowercased().split(separator: " ")
      return words.count >= 3 && words.count < 8 && words[0] == "phụ" && words[1] == "lục"
        && Int(words[2].filter { $0 != "." && $0 != ":" }) != nil && line.text.first?.isUppercase == true
        || words.count == 3 && words[0] == "phụ" && words[1] == "lục" && Int(words[2]) != nil
    }
    guard found.count >= 2, Set(found.map(\.text)).count >= 2 else { return [] }
    return [Hit(found[0].range, found[0].text)]
  }

  private static func enactingLine(_ draft: Draft) -> Draft.Line? {
    guard let type = draft.range(draft.document.header.type?.evidence) else { return nil }
    return draft.lines.first { line in
      guard line.range.lowerBound > type.upperBound else { return false }
      let text = line.text.uppercased().filter { $0.isLetter }
      return text == "QUYẾTĐỊNH" || text == "QUYẾTNGHỊ" || text.hasPrefix("QUYẾTĐỊNHĐIỀU")
        || text == "NAYQUYẾTĐỊNH"
    }
  }

  private static func isDecision(_ draft: Draft) -> Bool {
    draft.type == "QĐ" && draft.printsType && draft.hasLetterhead
      && draft.document.sections.first?.marker == .article
      && draft.document.sections.first?.number == "Điều 1"
  }

  @Sendable static func noEnacting(_ draft: Draft) -> [Hit] {
    guard isDecision(draft), !draft.document.preamble.isEmpty, enactingLine(draft) == nil,
      let first = draft.document.sections.first,
      !draft.document.preamble.contains(where: {
        $0.text.uppercased().contains("QUYẾT ĐỊNH:") || $0.text.hasSuffix("QUYẾT ĐỊNH")
      })
    else { return [] }
    return [Hit(place(draft, first))]
  }

  @Sendable static func enactingColon(_ draft: Draft) -> [Hit] {
    guard isDecision(draft), let line = enactingLine(draft), line.text == "QUYẾT ĐỊNH" else { return [] }
    return [Hit(line.range, replacement: "QUYẾT ĐỊNH:")]
  }

  @Sendable static func noBasis(_ draft: Draft) -> [Hit] {
    guard isDecision(draft), let first = draft.document.sections.first else { return [] }
    let start = first.span.lower.codePoint
    let hasBasis = ["căn cứ", "theo", "xét", "thực hiện", "thi hành"].contains { words in
      draft.find(words).contains { draft.words[$0].range.lowerBound < start }
    }
    return hasBasis ? [] : [Hit(place(draft, first))]
  }

  @Sendable static func empty(_ draft: Draft) -> [Hit] {
    guard draft.document.source?.quality == .exact, draft.document.source?.format != "pdf" else { return [] }
    var hits: [Hit] = []
    draft.eachSection { section, neighbours in
      guard section.marker == .roman, let heading = section.heading, section.content.isEmpty,
        section.children.isEmpty, let next = neighbours.behind, next.marker == .roman,
        draft.isCapitals(at: section.span.lower.codePoint),
        next.span.lower.codePoint - section.span.upper.codePoint < 4, heading.text.count < 80
      else { return }
      hits.append(Hit(place(draft, section), heading.text))
    }
    // A list of headings is a table of contents.
    return hits.count > 1 ? [] : hits
  }

  @Sendable static func silentAnnex(_ draft: Draft) -> [Hit] {
    guard let annex = draft.document.attachments.first,
      let start = annex.header.type?.evidence.span ?? annex.header.subject?.evidence.span,
      let line = draft.lines.first(where: { $0.text.lowercased().hasPrefix("phụ lục") && $0.range.count < 60 }
      ),
      line.range.lowerBound <= start.lower.codePoint + 200, draft.document.attachments.count == 1
    else { return [] }
    let before = draft.words.prefix { $0.range.lowerBound < line.range.lowerBound }.map(\.lower).joined(
      separator: " ")
    guard
      !["phụ lục", "kèm theo", "danh sách", "biểu", "đính kèm", "gửi kèm", "danh mục", "mẫu số"].contains(
        where: { before.contains($0) })
    else { return [] }
    return [Hit(line.range)]
  }
}

extension Draft {
  /// Whether a section begins in the document's own text, not in quoted words.
  func isInMiddle(_ section: Section) -> Bool { !isQuoted(section.span.lower.codePoint) }

  /// Whether a number with a mark behind it stands somewhere in a range.
  func holdsNumber(_ number: String, _ range: Range<Int>) -> Bool {
    let wanted = Array(number.unicodeScalars)
    guard range.count > wanted.count else { return false }
    for start in range.lowerBound..<range.upperBound - wanted.count
    where letters[start] == wanted[0] && (start == 0 || !letters[start - 1].isWordPart) {
      let end = start + wanted.count
      guard letters[start..<end].elementsEqual(wanted), end < letters.count else { continue }
      if [".", ")", "/", ":", "-"].contains(letters[end])
        || letters[end] == " " && line(at: start)?.range.lowerBound == start
      {
        return true
      }
    }
    return false
  }
}
