internal import VanBanModel

private func body(_ text: String) -> Example { .plan((.body, text + "\n")) }
private let layout = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6"

extension LintRule {
  /// Numbering and the parts of the body.
  static let structure: [LintRule] = [
    LintRule(
      "STR-01", "chapter-in-arabic", .warning, .decree, layout + ".đ",
      vi: "Phần, Chương đánh số La Mã: “{0}”.", en: "Phần and Chương bear Roman numerals: “{0}”.",
      good: .decision(
        (
          .body,
          "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy định về văn thư của Sở.\nChương II\nTHI HÀNH\nĐiều 2. Hiệu lực\nCó hiệu lực kể từ ngày ký./.\n"
        )),
      bad: .decision(
        (
          .body,
          "Chương 1\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy định về văn thư của Sở.\nChương 2\nTHI HÀNH\nĐiều 2. Hiệu lực\nCó hiệu lực kể từ ngày ký./.\n"
        )),
      StructureChecks.arabicChapter),
    LintRule(
      "STR-02", "letter-order", .warning, .any,
      layout + ".đ (bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i, k)",
      vi: "Sau điểm {0}) là điểm {2}), không phải {1}).", en: "Point {0}) is followed by {2}), not by {1}).",
      good: body(
        "1. Nội dung:\na) Rà soát;\nb) Công khai;\nc) Kiểm tra;\nd) Báo cáo;\nđ) Lưu hồ sơ;\ne) Tổng kết."),
      bad: body(
        "1. Nội dung:\na) Rà soát;\nb) Công khai;\nc) Kiểm tra;\nd) Báo cáo;\ne) Lưu hồ sơ;\nf) Tổng kết."),
      StructureChecks.letterOrder),
    LintRule(
      "STR-03", "article-mark", .warning, .decree, layout + ".đ",
      vi: "Sau số của Điều là dấu chấm: “{0}.”.", en: "A period follows the article's number: “{0}.”.",
      good: .decision(),
      bad: .decision(
        (
          .body,
          "Điều 1: Công bố danh mục thủ tục hành chính.\nĐiều 2: Quyết định này có hiệu lực kể từ ngày ký.\nĐiều 3: Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này./.\n"
        )),
      safe: true, StructureChecks.articleMark),
    LintRule(
      "STR-04", "number-gap", .warning, .any, "Suy luận: các số thứ tự liền nhau",
      vi: "Sau {0} là {1}: thiếu {2}.", en: "{0} is followed by {1}: {2} is missing.",
      good: body(
        "I. NỘI DUNG\n1. Rà soát thủ tục.\n2. Công khai kết quả.\n3. Kiểm tra việc thực hiện.\n4. Tổng kết."),
      bad: body(
        "I. NỘI DUNG\n1. Rà soát thủ tục.\n2. Công khai kết quả.\n4. Kiểm tra việc thực hiện.\n5. Tổng kết."),
      StructureChecks.gaps),
    LintRule(
      "STR-16", "number-twice", .warning, .any, "Suy luận: mỗi số thứ tự dùng một lần",
      vi: "Số thứ tự {0} dùng hai lần trong cùng một mục.",
      en: "The number {0} is used twice under one heading.",
      good: body("I. NỘI DUNG\n1. Rà soát thủ tục.\n2. Công khai kết quả.\n3. Kiểm tra việc thực hiện."),
      bad: body(
        "I. NỘI DUNG\n1. Rà soát thủ tục.\n2. Công khai kết quả.\n2. Kiểm tra việc thực hiện.\n3. Tổng kết."),
      StructureChecks.twice),
    LintRule(
      "STR-05", "article-restart", .error, .any,
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6: Điều đánh số liên tục",
      vi: "Điều {0} xuất hiện hai lần: số Điều phải liên tục trong toàn văn bản.",
      en: "Điều {0} occurs twice: articles are numbered through the whole text.",
      good: .decision(),
      bad: .decision(
        (
          .body,
          "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy định về văn thư.\nĐiều 2. Đối tượng\nCác đơn vị thuộc Sở.\nChương II\nTHI HÀNH\nĐiều 1. Hiệu lực\nCó hiệu lực kể từ ngày ký./.\n"
        )),
      StructureChecks.restart),
    LintRule(
      "STR-06", "heading-colon", .info, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, V.6.b",
      vi: "Tiêu đề mục không có dấu hai chấm ở cuối: “{0}”.", en: "A heading has no colon at its end: “{0}”.",
      good: body("I. MỤC ĐÍCH, YÊU CẦU\nNâng cao chất lượng.\nII. NỘI DUNG\nRà soát."),
      bad: body("I. MỤC ĐÍCH, YÊU CẦU:\nNâng cao chất lượng.\nII. NỘI DUNG\nRà soát."), safe: true,
      StructureChecks.headingColon),
    LintRule(
      "STR-09", "plan-without-organisation", .info, .decree, "Thông lệ: kế hoạch nói rõ ai thực hiện",
      vi: "Kế hoạch không có phần tổ chức thực hiện.", en: "The plan has no part on who carries it out.",
      good: .plan(),
      bad: body(
        "I. MỤC ĐÍCH\nNâng cao chất lượng.\n\nII. NỘI DUNG\n1. Rà soát thủ tục.\n2. Công khai kết quả."),
      StructureChecks.noOrganisation),
    LintRule(
      "STR-10", "end-mark", .info, .state,
      "Nghị định 30/2020/NĐ-CP, Phụ lục III, các mẫu (nội dung kết thúc bằng “./.”)",
      vi: "Dấu kết thúc viết liền “./.”, không viết “{0}”.", en: "The end mark is “./.”, not “{0}”.",
      good: body("1. Rà soát thủ tục.\n2. Công khai kết quả./."),
      bad: body("1. Rà soát thủ tục.\n2. Công khai kết quả. /."),
      safe: true, StructureChecks.endMark),
    LintRule(
      "STR-12", "annex-in-arabic", .warning, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1.a",
      vi: "Từ hai phụ lục trở lên đánh số La Mã: “{0}”.",
      en: "Two or more annexes bear Roman numerals: “{0}”.",
      good: .plan(
        (.annex, "\nPhụ lục I\nDANH MỤC THỦ TỤC\n1. Cấp phép.\n\nPhụ lục II\nTIẾN ĐỘ\n1. Quý II.\n")),
      bad: .plan((.annex, "\nPhụ lục 1\nDANH MỤC THỦ TỤC\n1. Cấp phép.\n\nPhụ lục 2\nTIẾN ĐỘ\n1. Quý II.\n")),
      StructureChecks.arabicAnnex),
    LintRule(
      "STR-14", "decision-without-enacting-line", .warning, .decree,
      "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2",
      vi: "Quyết định phải có dòng “QUYẾT ĐỊNH:” trước Điều 1.",
      en: "A decision has the line “QUYẾT ĐỊNH:” before Điều 1.",
      good: .decision(), bad: .decision((.enacting, "")), StructureChecks.noEnacting),
    LintRule(
      "STR-18", "enacting-line-colon", .info, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2",
      vi: "Sau “QUYẾT ĐỊNH” trước Điều 1 có dấu hai chấm.", en: "A colon follows “QUYẾT ĐỊNH” before Điều 1.",
      good: .decision(), bad: .decision((.enacting, "QUYẾT ĐỊNH\n")), safe: true,
      StructureChecks.enactingColon),
    LintRule(
      "STR-19", "decision-without-basis", .warning, .decree,
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.a",
      vi: "Quyết định phải có căn cứ ban hành.", en: "A decision names the bases on which it rests.",
      good: .decision(), bad: .decision((.basis, "GIÁM ĐỐC SỞ NỘI VỤ\n")), StructureChecks.noBasis),
    LintRule(
      "STR-20", "empty-section", .info, .any, "Suy luận: mục có tiêu đề thì có nội dung",
      vi: "Mục “{0}” không có nội dung.", en: "The section “{0}” holds nothing.",
      good: body(
        "I. MỤC ĐÍCH\nNâng cao chất lượng.\nII. NỘI DUNG\nRà soát thủ tục.\nIII. KINH PHÍ\nTheo quy định."),
      bad: body("I. MỤC ĐÍCH\nNâng cao chất lượng.\nII. NỘI DUNG\nIII. KINH PHÍ\nTheo quy định."),
      StructureChecks.empty),
    LintRule(
      "STR-21", "annex-not-mentioned", .info, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1",
      vi: "Văn bản có phụ lục nhưng nội dung không nhắc đến phụ lục nào.",
      en: "There is an annex that the text never mentions.",
      good: .plan(
        (.body, "1. Rà soát thủ tục theo Phụ lục kèm theo.\n2. Công khai kết quả./.\n"),
        (.annex, "\nPHỤ LỤC\nDANH MỤC THỦ TỤC\n1. Cấp phép.\n")),
      bad: .plan((.annex, "\nPHỤ LỤC\nDANH MỤC THỦ TỤC\n1. Cấp phép.\n")), StructureChecks.silentAnnex),
  ]
}

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
  private static func place(_ draft: Draft, _ section: Section) -> Range<Int>? {
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
    var hits: [Hit] = []
    draft.eachSection { section, siblings in
      guard section.marker == .letter, let index = siblings.firstIndex(where: { $0.span == section.span }),
        index > 0,
        siblings[index - 1].marker == .letter, let before = siblings[index - 1].number,
        let number = section.number
      else { return }
      let wrong = ["d": "e", "e": "f", "i": "j", "v": "w"]
      guard wrong[before] == number,
        let next = ordinal(siblings[index - 1]).map({ alphabet[$0 % alphabet.count] })
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
      let range = before.span.lower.codePoint..<section.span.lower.codePoint
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
    guard isDecision(draft), let first = draft.document.sections.first,
      case let start = first.span.lower.codePoint,
      !draft.lines.contains(where: { line in
        line.range.lowerBound < start
          && ["căn cứ", "theo", "xét", "thực hiện", "thi hành"].contains {
            line.text.lowercased().hasPrefix($0)
          }
      })
    else { return [] }
    return [Hit(place(draft, first))]
  }

  @Sendable static func empty(_ draft: Draft) -> [Hit] {
    guard draft.document.source?.quality == .exact, draft.document.source?.format != "pdf" else { return [] }
    var hits: [Hit] = []
    draft.eachSection { section, siblings in
      guard section.marker == .roman, let heading = section.heading, section.content.isEmpty,
        section.children.isEmpty,
        let index = siblings.firstIndex(where: { $0.span == section.span }), index + 1 < siblings.count,
        siblings[index + 1].marker == .roman, draft.isCapitals(at: section.span.lower.codePoint),
        siblings[index + 1].span.lower.codePoint - section.span.upper.codePoint < 4, heading.text.count < 80
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
      !["phụ lục", "kèm theo", "danh sách", "biểu", "đính kèm", "gửi kèm", "danh mục", "mẫu"].contains(
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
