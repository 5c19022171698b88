internal import VanBanModel

private let names = "Nghị định 30/2020/NĐ-CP, Phụ lục II"
private func body(_ text: String) -> Example { .plan((.body, "1. Rà soát thủ tục.\n2. \(text)\n")) }

extension LintRule {
  /// Capitals (Nghị định 30/2020/NĐ-CP, Phụ lục II).
  static let capitals: [LintRule] = [
    LintRule(
      "CAP-01", "unit-noun-capital", .warning, .decree, names + ", III.1.a",
      vi: "Danh từ chung chỉ đơn vị hành chính viết thường: “{0}”.",
      en: "The noun of an administrative unit is in small letters: “{0}”.",
      good: body("Các đơn vị trên địa bàn tỉnh Lai Châu thực hiện."),
      bad: body("Các đơn vị trên địa bàn Tỉnh Lai Châu thực hiện."),
      safe: true, CapitalChecks.unitNoun),
    LintRule(
      "CAP-02", "ho-chi-minh-city", .info, .decree, names + ", III.1.c",
      vi: "Viết “Thành phố Hồ Chí Minh”.", en: "Write “Thành phố Hồ Chí Minh”.",
      good: body("Học tập kinh nghiệm của Thành phố Hồ Chí Minh."),
      bad: body("Học tập kinh nghiệm của thành phố Hồ Chí Minh."),
      safe: true, CapitalChecks.hoChiMinh),
    LintRule(
      "CAP-03", "organ-name-capitals", .warning, .decree, names + ", IV.1.a",
      vi: "Viết “{0}”, không viết “{1}”.", en: "Write “{0}”, not “{1}”.",
      good: body("Báo cáo Hội đồng nhân dân và Ủy ban nhân dân tỉnh."),
      bad: body("Báo cáo Hội đồng Nhân dân và Ủy ban Nhân dân tỉnh."),
      safe: true, CapitalChecks.organs),
    LintRule(
      "CAP-04", "the-people", .info, .decree, names + ", V.1",
      vi: "Viết hoa “{0}”.", en: "“{0}” takes a capital.",
      good: body("Nâng cao đời sống của Nhân dân trong tỉnh."),
      bad: body("Nâng cao đời sống của nhân dân trong tỉnh."), CapitalChecks.people),
    LintRule(
      "CAP-06", "weekday-capital", .info, .decree, names + ", V.8",
      vi: "Viết “{0}” khi ngày trong tuần ghi bằng chữ.", en: "Write “{0}” where a weekday is in words.",
      good: body("Họp vào thứ Hai, ngày 15/3/2021."), bad: body("Họp vào thứ hai, ngày 15/3/2021."),
      safe: true, CapitalChecks.weekday),
    LintRule(
      "CAP-07", "holiday-name", .info, .decree, names + ", V.5",
      vi: "Viết “{0}”.", en: "Write “{0}”.",
      good: body("Chào mừng ngày Quốc tế Lao động 1-5."), bad: body("Chào mừng ngày Quốc tế lao động 1-5."),
      safe: true, CapitalChecks.holiday),
    LintRule(
      "CAP-08", "office-capital", .info, .decree, names + ", V.3",
      vi: "Viết “{0}”.", en: "Write “{0}”.",
      good: body("Thực hiện chỉ đạo của Thủ tướng Chính phủ."),
      bad: body("Thực hiện chỉ đạo của thủ tướng Chính phủ."), safe: true, CapitalChecks.office),
    LintRule(
      "CAP-10", "organ-in-small-letters", .info, .decree, names + ", IV.1.a",
      vi: "Tên cơ quan viết hoa: “{0}”.", en: "The organ's name takes capitals: “{0}”.",
      good: body("Bầu cử đại biểu Quốc hội khóa XV."), bad: body("Bầu cử đại biểu quốc hội khóa XV."),
      safe: true, CapitalChecks.smallOrgan),
  ]
}

/// The checks of capitals.
enum CapitalChecks {
  /// Places of a phrase in running text, where a case is chosen: not in lines of capitals.
  private static func running(_ draft: Draft, _ phrase: String) -> [(
    start: Int, range: Range<Int>, text: String
  )] {
    let count = phrase.split(separator: " ").count
    return draft.find(phrase).compactMap { start in
      let range = draft.range(words: start, count)
      guard !draft.isCapitals(at: range.lowerBound), !draft.letters[range].contains("\n") else { return nil }
      let text = draft.spelling(words: start, count)
      return text == text.uppercased() ? nil : (start, range, text)
    }
  }

  /// Whether all letters of a word but the first are small: *Nhân*, and not *NHÂN*.
  private static func isTitle(_ word: Draft.Word) -> Bool {
    word.text.first?.isUppercase == true && word.text.dropFirst() == word.lower.dropFirst()
  }

  @Sendable static func unitNoun(_ draft: Draft) -> [Hit] {
    var hits: [Hit] = []
    for province in Province.catalog where province.kind == .province && !province.name.contains("-") {
      for (start, range, _) in running(draft, "tỉnh \(province.name.lowercased())") {
        let word = draft.words[start]
        guard word.text == "Tỉnh", start > 0, draft.isJoined(start - 1), isTitle(draft.words[start + 1]),
          draft.words[start - 1].text.first?.isLowercase == true,
          !draft.beginsSentence(word.range.lowerBound),
          draft.line(at: range.lowerBound).map({ $0.range.contains(draft.words[start - 1].range.lowerBound) })
            ?? false
        else { continue }
        hits.append(Hit(word.range, "tỉnh \(province.name)", replacement: "tỉnh"))
      }
    }
    return hits.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  @Sendable static func hoChiMinh(_ draft: Draft) -> [Hit] {
    running(draft, "thành phố hồ chí minh").compactMap { start, _, text in
      guard text == "thành phố Hồ Chí Minh" else { return nil }
      let range = draft.words[start].range
      return Hit(range, replacement: "Thành")
    }
  }

  private static let organNames: [(phrase: String, right: String)] = [
    ("hội đồng nhân dân", "Hội đồng nhân dân"), ("ủy ban nhân dân", "Ủy ban nhân dân"),
    ("uỷ ban nhân dân", "Uỷ ban nhân dân"),
    ("mặt trận tổ quốc", "Mặt trận Tổ quốc"), ("liên đoàn lao động", "Liên đoàn Lao động"),
    ("hội liên hiệp phụ nữ", "Hội Liên hiệp Phụ nữ"),
    ("đoàn thanh niên cộng sản", "Đoàn Thanh niên Cộng sản"),
  ]

  @Sendable static func organs(_ draft: Draft) -> [Hit] {
    var hits: [Hit] = []
    for (phrase, right) in organNames.prefix(5) {
      for (start, range, text) in running(draft, phrase) where text != right {
        let words = draft.words[start..<start + phrase.split(separator: " ").count]
        // Only capitals that are too many or too few behind a first capital: all in small letters may be a common noun.
        guard words.allSatisfy({ isTitle($0) || $0.text == $0.lower }), words.first.map(isTitle) ?? false,
          draft.text(range) == text
        else { continue }
        hits.append(Hit(range, right, text, replacement: right))
      }
    }
    return hits.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  /// Only behind words that make a noun of it: *nghệ sĩ nhân dân*, *công an nhân dân* are names of their own.
  private static let beforePeople: Set = [
    "của", "cho", "trong", "với", "lớp", "toàn", "thể", "chúng", "phục", "vụ",
  ]

  @Sendable static func people(_ draft: Draft) -> [Hit] {
    running(draft, "nhân dân").compactMap { start, range, text in
      guard text == "nhân dân", start > 1, draft.isJoined(start - 1),
        ["của", "cho", "lớp", "chúng"].contains(draft.words[start - 1].text),
        draft.words[start - 1].text != "lớp" || draft.words[start - 2].lower == "tầng",
        draft.words[start - 1].text != "chúng" || draft.words[start - 2].lower == "quần",
        start + 2 < draft.words.count, draft.words[start + 2].lower != "tệ"
      else { return nil }
      return Hit(range, "Nhân dân", replacement: "Nhân dân")
    }
  }

  @Sendable static func weekday(_ draft: Draft) -> [Hit] {
    var hits: [Hit] = []
    for (phrase, right) in [
      ("thứ hai", "thứ Hai"), ("thứ ba", "thứ Ba"), ("thứ tư", "thứ Tư"), ("thứ năm", "thứ Năm"),
      ("thứ sáu", "thứ Sáu"), ("thứ bảy", "thứ Bảy"),
    ] {
      for (start, range, text) in running(draft, phrase) where text != right {
        guard text.lowercased() == phrase, start + 2 < draft.words.count,
          draft.words[start + 2].lower == "ngày",
          case let gap = draft.text(range.upperBound..<draft.words[start + 2].range.lowerBound),
          [", ", " ", " ("].contains(gap),
          start + 3 < draft.words.count, draft.words[start + 3].text.allSatisfy(\.isNumber),
          text != text.capitalizedWords
        else { continue }
        let kept =
          text.hasPrefix("T") && draft.beginsSentence(range.lowerBound) ? "T" + right.dropFirst() : right
        if kept != text { hits.append(Hit(range, kept, replacement: kept)) }
      }
    }
    return hits
  }

  private static let holidays = [
    "Quốc tế Lao động", "Quốc tế Phụ nữ", "Quốc khánh", "Nhà giáo Việt Nam", "Quốc tế Thiếu nhi",
  ]

  @Sendable static func holiday(_ draft: Draft) -> [Hit] {
    holidays.flatMap { right in
      running(draft, right.lowercased()).compactMap { start, range, text in
        guard text != right, start > 0, ["ngày", "lễ"].contains(draft.words[start - 1].lower),
          draft.text(range) == text
        else { return nil }
        return Hit(range, right, replacement: right)
      }
    }
  }

  private static let offices = ["Thủ tướng Chính phủ", "Chủ tịch nước", "Chủ tịch Quốc hội", "Tổng Bí thư"]

  @Sendable static func office(_ draft: Draft) -> [Hit] {
    offices.flatMap { right in
      running(draft, right.lowercased()).compactMap { start, range, text in
        guard text.first?.isLowercase == true, draft.text(range) == text,
          right != "Tổng Bí thư" || text != text.lowercased(),
          start > 0, draft.words[start - 1].lower != "phó"
        else { return nil }
        return Hit(range, right, replacement: right)
      }
    }
  }

  @Sendable static func smallOrgan(_ draft: Draft) -> [Hit] {
    running(draft, "quốc hội").compactMap { _, range, text in
      text == "quốc hội" && draft.text(range) == text ? Hit(range, "Quốc hội", replacement: "Quốc hội") : nil
    }
  }
}

extension String {
  /// Each word with a capital initial.
  var capitalizedWords: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
