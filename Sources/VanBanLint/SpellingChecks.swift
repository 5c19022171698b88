internal import VanBanModel

/// The checks of letters and marks.
enum SpellingChecks {
  private static let toneStyles: [(old: String, new: String)] = [
    ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"), ("oè", "òe"), ("oé", "óe"),
    ("oẻ", "ỏe"),
    ("oẽ", "õe"), ("oẹ", "ọe"), ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
  ]

  /// Once for a document, of the syllable that is written both ways most often.
  @Sendable static func tones(_ draft: Draft) -> [Hit] {
    var best: (old: Int, modern: String, count: Int)?
    for (syllable, all) in draft.places where syllable.count >= 3 {
      // The name of the state is spelled in one way, whatever the document does.
      let places = all.filter { $0 == 0 || draft.words[$0 - 1].lower != "cộng" }
      guard let style = toneStyles.first(where: { syllable.hasSuffix($0.old) }), !syllable.hasPrefix("q")
      else { continue }
      let modern = syllable.dropLast(2) + style.new
      guard let others = draft.places[String(modern)], let place = places.first else { continue }
      let count = min(others.count, places.count)
      if count > best?.count ?? 0 || count == best?.count && place < best?.old ?? 0 {
        best = (place, String(modern), count)
      }
    }
    guard let best else { return [] }
    let word = draft.words[best.old]
    return [Hit(word.range, word.lower, best.modern)]
  }

  @Sendable static func detached(_ draft: Draft) -> [Hit] {
    let places = marks(draft, behindLetters: true)
    return places.first.map { [Hit($0 - 1..<$0 + 1, String(places.count))] } ?? []
  }

  @Sendable static func stray(_ draft: Draft) -> [Hit] {
    let places = marks(draft, behindLetters: false)
    return places.first.map { [Hit($0..<$0 + 1, String(places.count))] } ?? []
  }

  /// Combining marks that follow a letter, with other marks between too, or those that do not.
  private static func marks(_ draft: Draft, behindLetters: Bool) -> [Int] {
    var found: [Int] = []
    var isBehind = false
    for (index, letter) in draft.letters.enumerated() {
      guard letter.isMark else {
        isBehind = letter.properties.isAlphabetic
        continue
      }
      if isBehind == behindLetters { found.append(index) }
    }
    return found
  }

  @Sendable static func encoding(_ draft: Draft) -> [Hit] {
    guard let encoding = draft.document.source?.encoding,
      ["tcvn3", "vni", "viscii", "vps", "vietware-x", "utf-8-mojibake", "utf-8-mojibake-twice"].contains(
        encoding)
    else { return [] }
    return [Hit(nil, encoding)]
  }

  /// A number of one or two decimals before a percent sign.
  @Sendable static func decimal(_ draft: Draft) -> [Hit] {
    let letters = draft.letters
    return letters.indices.compactMap { index in
      guard letters[index] == ".", index > 0, letters[index - 1].isDigit, index + 2 < letters.count,
        letters[index + 1].isDigit
      else { return nil }
      var end = index + 1
      while end < letters.count, letters[end].isDigit, end - index <= 3 { end += 1 }
      var start = index
      while start > 0, index - start <= 3,
        letters[start - 1].isDigit || letters[start - 1] == "." || letters[start - 1] == ","
      {
        start -= 1
      }
      guard end - index <= 3, end < letters.count, letters[end] == "%", index - start <= 3,
        letters[start..<index].allSatisfy(\.isDigit)
      else { return nil }
      return Hit(index..<index + 1, draft.text(start..<end + 1), replacement: ",")
    }
  }

  /// Vietnamese letters on both sides: codes, addresses and numbers have marks without spaces.
  @Sendable static func noSpace(_ draft: Draft) -> [Hit] {
    guard draft.isTyped else { return [] }
    let letters = draft.letters
    return letters.indices.compactMap { index in
      guard letters[index] == "," || letters[index] == ";", index > 2, index + 2 < letters.count,
        letters[index - 1].isSmall,
        letters[index + 1].isLetter, letters[index - 2].isLetter
      else { return nil }
      let token = draft.token(index, most: 40)
      let text = draft.text(token)
      guard token.count < 40, !text.contains("@"), !text.contains("/"), !text.contains("http"),
        !text.contains("&")
      else { return nil }
      return Hit(index..<index + 1, text, replacement: "\(letters[index]) ")
    }
  }

  @Sendable static func gluedDate(_ draft: Draft) -> [Hit] {
    draft.words.indices.compactMap { index in
      let word = draft.words[index].text
      guard index >= 2, draft.isSlash(index - 1), draft.isSlash(index - 2), word.utf8.count > 4,
        case let year = word.prefix(4), year.allSatisfy(\.isNumber),
        year.hasPrefix("19") || year.hasPrefix("20"),
        let first = word.dropFirst(4).first, first.isLetter, first.isLowercase, word.count >= 6
      else { return nil }
      let cut = draft.words[index].range.lowerBound + 4
      let start = draft.words[index - 2].range.lowerBound
      return Hit(cut..<cut, draft.text(start..<draft.words[index].range.upperBound), replacement: " ")
    }
  }

  private static let artefacts = [
    "[bookmark:", "Error! Reference source not found", "Error! Bookmark not defined", "MERGEFIELD",
    "HYPERLINK \"",
    "PAGEREF _Toc", "_GoBack",
  ]

  /// The parser may have taken them for furniture already.
  @Sendable static func artefact(_ draft: Draft) -> [Hit] {
    let furniture = draft.document.other.filter { $0.kind == .furniture }.compactMap { other in
      draft.range(other.evidence).map { (range: $0, text: other.text) }
    }
    let places = furniture + draft.lines.map { (range: $0.range, text: $0.text) }
    return places.compactMap { place in
      artefacts.first { place.text.holds($0) }.map { Hit(place.range, $0) }
    }
  }

  /// Words that are never doubled on purpose.
  private static let neverTwice: Set = [
    "của", "và", "các", "cho", "trong", "được", "với", "tại", "theo", "những", "để", "bằng", "hoặc",
  ]

  @Sendable static func doubled(_ draft: Draft) -> [Hit] {
    neverTwice.flatMap { word in
      (draft.places[word] ?? []).compactMap { index -> Hit? in
        guard index + 1 < draft.words.count, draft.words[index + 1].lower == word, draft.isJoined(index),
          draft.words[index + 1].text == word,
          case let range = draft.words[index].range.lowerBound..<draft.words[index + 1].range.upperBound,
          !draft.letters[range].contains("\n"),
          // Three in a row come from a program that misread the page.
          index + 2 >= draft.words.count || draft.words[index + 2].lower != word,
          index == 0 || draft.words[index - 1].lower != word
        else { return nil }
        return Hit(range, draft.text(range), replacement: draft.words[index].text)
      }
    }.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  private static let damages: [(wrong: String, right: String)] = [
    ("ủy ban nhân tỉnh", "Ủy ban nhân dân tỉnh"), ("ủy ban nhân huyện", "Ủy ban nhân dân huyện"),
    ("ủy ban nhân xã", "Ủy ban nhân dân xã"),
    ("uỷ ban nhân tỉnh", "Uỷ ban nhân dân tỉnh"), ("ủy ban dân tỉnh", "Ủy ban nhân dân tỉnh"),
    ("hội đồng nhân tỉnh", "Hội đồng nhân dân tỉnh"),
    ("muc đích", "mục đích"), ("kế hoach", "kế hoạch"), ("quyết đinh", "quyết định"),
    ("thưc hiện", "thực hiện"), ("nghi quyết", "nghị quyết"),
    ("báo các kết quả", "báo cáo kết quả"), ("công đoan", "công đoàn"), ("chủ tich", "chủ tịch"),
    ("thông bào", "thông báo"),
    ("trung uơng", "trung ương"), ("hướng đẫn", "hướng dẫn"), ("triển khái", "triển khai"),
    ("sơ kêt", "sơ kết"), ("xử lí kỉ luật", "xử lý kỷ luật"),
    ("cộng hòa xã hội chủ nghĩa việt năm", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
  ]

  @Sendable static func damaged(_ draft: Draft) -> [Hit] {
    damages.flatMap { wrong, right in
      draft.find(wrong).map { start in
        let range = draft.range(words: start, wrong.split(separator: " ").count)
        let written = draft.text(range)
        let isCapital = written.first?.isUppercase == true && right.first?.isLowercase == true
        return Hit(range, written, isCapital ? right.prefix(1).uppercased() + right.dropFirst() : right)
      }
    }.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  @Sendable static func undefined(_ draft: Draft) -> [Hit] {
    guard draft.isTyped else { return [] }
    var explained = Set(draft.document.abbreviations.map { $0.short.uppercased() })
    for index in draft.words.indices where draft.isExplanation(index) {
      explained.insert(draft.words[index].text.uppercased())
    }
    var counts: [String: (first: Int, count: Int)] = [:]
    for (index, word) in draft.words.enumerated() {
      let text = word.text
      guard text.count >= 4, text.count <= 12, text.allSatisfy({ $0.isLetter && $0.isUppercase }),
        !Abbreviation.isSyllable(text),
        !explained.contains(text), !Abbreviation.common.contains(text), draft.isInSentence(index)
      else { continue }
      counts[text, default: (index, 0)].count += 1
    }
    return counts.values.filter { $0.count >= 2 }.sorted { $0.first < $1.first }.map {
      Hit(draft.words[$0.first].range, draft.words[$0.first].text)
    }
  }

  /// Ranges of years: of `2021-2025`, `2021 - 2025` and `2021 – 2025` the two most frequent.
  @Sendable static func dashes(_ draft: Draft) -> [Hit] {
    guard draft.isTyped else { return [] }
    var styles: [String: (first: Range<Int>, count: Int)] = [:]
    for index in draft.words.indices.dropLast() {
      let (first, second) = (draft.words[index], draft.words[index + 1])
      guard first.text.count == 4, second.text.count == 4, let from = Int(first.text),
        let to = Int(second.text),
        (1945..<2100).contains(from), from < to, to < 2100, index > 0,
        ["đoạn", "kỳ", "kì", "năm", "học"].contains(draft.words[index - 1].lower)
      else { continue }
      let gap = draft.text(first.range.upperBound..<second.range.lowerBound)
      guard ["-", " - ", "–", " – ", "- ", " -"].contains(gap) else { continue }
      styles[gap, default: (first.range.lowerBound..<second.range.upperBound, 0)].count += 1
    }
    let ranked = styles.values.sorted { ($1.count, $0.first.lowerBound) < ($0.count, $1.first.lowerBound) }
    guard ranked.count >= 2 else { return [] }
    return [Hit(ranked[1].first, draft.text(ranked[0].first), draft.text(ranked[1].first))]
  }

  @Sendable static func thousands(_ draft: Draft) -> [Hit] {
    let letters = draft.letters
    var hits: [Hit] = []
    var index = 0
    while index < letters.count {
      guard letters[index].isDigit,
        index == 0
          || !(letters[index - 1].isWordPart || letters[index - 1] == "." || letters[index - 1] == ",")
      else {
        index += 1
        continue
      }
      var end = index
      while end < letters.count,
        letters[end].isDigit || letters[end] == "," && end + 1 < letters.count && letters[end + 1].isDigit
      { end += 1 }
      let text = draft.text(index..<end)
      let groups = text.split(separator: ",", omittingEmptySubsequences: false)
      let unit = draft.text(end..<min(end + 8, letters.count)).trimmed.lowercased()
      if groups.count >= 3, groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }),
        unit.hasPrefix("đồng") || unit.hasPrefix("đ") || unit.hasPrefix("vnđ") || unit.hasPrefix("vnd")
      {
        hits.append(Hit(index..<end, text, replacement: groups.joined(separator: ".")))
      }
      index = max(end, index + 1)
    }
    return hits
  }

  @Sendable static func spaceBefore(_ draft: Draft) -> [Hit] {
    guard draft.isTyped else { return [] }
    let letters = draft.letters
    return letters.indices.compactMap { index in
      guard letters[index] == "," || letters[index] == ";", index > 2, letters[index - 1] == " ",
        letters[index - 2].isLetter,
        index + 1 < letters.count,
        letters[index + 1] == " " || letters[index + 1] == "\n" || letters[index + 1] == "\r"
      else { return nil }
      let start = letters[..<(index - 1)].lastIndex { !$0.isWordPart }.map { $0 + 1 } ?? 0
      return Hit(index - 1..<index, draft.text(start..<index + 1), replacement: "")
    }
  }

  /// In a line: an opening mark without a closing one before the line, and the next lines of its paragraph, end.
  @Sendable static func quotes(_ draft: Draft) -> [Hit] {
    guard draft.isTyped else { return [] }
    // Quotations of whole articles run over lines, and are closed by another's mark: then nothing can be told.
    let opened = draft.letters.count { $0 == "“" }
    let closed = draft.letters.count { $0 == "”" }
    guard opened == closed + 1, opened > 0 else { return [] }
    for line in draft.lines {
      let letters = draft.letters[line.range]
      guard letters.count(where: { $0 == "“" }) == letters.count(where: { $0 == "”" }) + 1,
        letters.last == "." || letters.last == ";",
        let place = letters.lastIndex(of: "“")
      else { continue }
      return [
        Hit(
          place..<line.range.upperBound,
          Draft.plain(draft.letters[place..<min(place + 40, line.range.upperBound)]))
      ]
    }
    return []
  }

  @Sendable static func lostLetters(_ draft: Draft) -> [Hit] {
    let places = draft.letters.indices.filter { draft.letters[$0] == "\u{FFFD}" }
    guard let first = places.first else { return [] }
    return [Hit(first..<first + 1, String(places.count))]
  }

  @Sendable static func doubledMark(_ draft: Draft) -> [Hit] {
    guard draft.isTyped else { return [] }
    let letters = draft.letters
    return letters.indices.compactMap { index in
      guard index > 1, index + 2 < letters.count, letters[index] == "," || letters[index] == ";",
        letters[index - 1].isLetter
      else { return nil }
      let next = letters[index + 1]
      guard next == "," || next == ";" || next == ".", letters[index + 2] != ".", letters[index + 2] != next
      else { return nil }
      return Hit(index..<index + 2, draft.text(index..<index + 2), replacement: String(letters[index]))
    }
  }

  @Sendable static func lookAlikes(_ draft: Draft) -> [Hit] {
    guard draft.says("text.look-alike-repaired") else { return [] }
    let span = draft.document.diagnostics.first { $0.id == "text.look-alike-repaired" }?.span
    return [Hit(draft.range(span))]
  }

  @Sendable static func tracked(_ draft: Draft) -> [Hit] {
    draft.says("docx.tracked-changes") ? [Hit(nil)] : []
  }

  @Sendable static func hidden(_ draft: Draft) -> [Hit] {
    draft.says("docx.hidden-text") || draft.says("odt.hidden-text") ? [Hit(nil)] : []
  }

  @Sendable static func placeholder(_ draft: Draft) -> [Hit] {
    draft.lines.flatMap { line in
      [
        "[cần bổ sung]", "[bổ sung]", "[điền", "[chưa có", "[xxx", "xxxx/", "TODO", "[...]",
      ].compactMap { mark in
        line.text.holds(mark) ? Hit(line.range, mark) : nil
      }
    }
  }
}

extension Draft {
  /// The run of letters without blanks around a place, so much of it that it can be told whether it has fewer than `most`.
  func token(_ place: Int, most: Int) -> Range<Int> {
    var start = place
    while start > 0, place - start < most, !letters[start - 1].properties.isWhitespace { start -= 1 }
    var end = place
    while end < letters.count, end - place < most, !letters[end].properties.isWhitespace { end += 1 }
    return start..<end
  }

  /// Whether a word stands alone in brackets, or directly before brackets or an explanation of it.
  func isExplanation(_ index: Int) -> Bool {
    let range = words[index].range
    guard range.lowerBound > 0, range.upperBound < letters.count else { return false }
    let (before, after) = (letters[range.lowerBound - 1], letters[range.upperBound])
    if before == "(" || before == "“" || before == "\"" || after == ")" { return true }
    let tail = text(range.upperBound..<min(range.upperBound + 8, letters.count)).trimmed
    return tail.hasPrefix("(") || tail.hasPrefix(": ") || tail.hasPrefix("là ")
  }

  /// Whether a word stands between words in small letters, and not in a symbol or a heading.
  func isInSentence(_ index: Int) -> Bool {
    guard index > 0, index + 1 < words.count, isJoined(index - 1),
      words[index - 1].text.first?.isLowercase == true
    else { return false }
    let range = words[index].range
    guard range.upperBound < letters.count, range.lowerBound > 0, letters[range.lowerBound - 1] == " " else {
      return false
    }
    return [" ", ",", ".", ";", "\n"].contains(letters[range.upperBound]) && !isCapitals(at: range.lowerBound)
  }
}
