internal import VanBanModel

private let dateSource = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.4"

extension LintRule {
  /// Place and date of issue.
  static let date: [LintRule] = [
    LintRule(
      "DAT-01", "issue-date-in-digits", .error, .state, dateSource,
      vi: "Ngày ban hành phải ghi “ngày … tháng … năm …”, không ghi “{0}”.",
      en: "The date of issue is written “ngày … tháng … năm …”, not “{0}”.",
      good: .plan((.date, "Lai Châu, ngày 10 tháng 3 năm 2021\n")),
      bad: .plan((.date, "Lai Châu, ngày 10/3/2021\n")),
      DateChecks.digits),
    LintRule(
      "DAT-02", "day-leading-zero", .warning, .state, dateSource + ".b",
      vi: "Ngày nhỏ hơn 10 phải thêm số 0: “ngày 0{0}”.", en: "A day below 10 takes a zero: “ngày 0{0}”.",
      good: .plan((.date, "Lai Châu, ngày 06 tháng 5 năm 2021\n")),
      bad: .plan((.date, "Lai Châu, ngày 6 tháng 5 năm 2021\n")), safe: true, DateChecks.dayZero),
    LintRule(
      "DAT-03", "month-leading-zero", .warning, .state, dateSource + ".b",
      vi: "Tháng 1, tháng 2 phải thêm số 0: “tháng 0{0}”.", en: "Months 1 and 2 take a zero: “tháng 0{0}”.",
      good: .plan((.date, "Lai Châu, ngày 26 tháng 02 năm 2021\n")),
      bad: .plan((.date, "Lai Châu, ngày 26 tháng 2 năm 2021\n")), safe: true, DateChecks.monthZero),
    LintRule(
      "DAT-04", "month-needless-zero", .info, .state, dateSource + ".b (chỉ tháng 1, 2 thêm số 0)",
      vi: "Tháng 3 đến tháng 9 không thêm số 0: “tháng {0}”.", en: "Months 3 to 9 take no zero: “tháng {0}”.",
      good: .plan((.date, "Lai Châu, ngày 18 tháng 3 năm 2021\n")),
      bad: .plan((.date, "Lai Châu, ngày 18 tháng 03 năm 2021\n")), safe: true, DateChecks.needlessZero),
    LintRule(
      "DAT-05", "no-such-day", .error, .any, "Lịch",
      vi: "Không có ngày {0}.", en: "There is no day {0}.",
      good: .plan((.body, "1. Khai mạc ngày 28/02/2021 tại hội trường Sở Nội vụ.\n")),
      bad: .plan((.body, "1. Khai mạc ngày 30/02/2021 tại hội trường Sở Nội vụ.\n")), DateChecks.impossible),
    LintRule(
      "DAT-06", "issue-date-out-of-time", .warning, .any, "Lịch",
      vi: "Ngày ban hành {0} nằm ngoài khoảng từ năm 1945 đến nay.",
      en: "The date of issue {0} is before 1945 or more than a year ahead.",
      good: .plan(), bad: .plan((.date, "Lai Châu, ngày 06 tháng 5 năm 2201\n")), DateChecks.outOfTime),
    LintRule(
      "DAT-07", "place-abbreviated", .warning, .decree, dateSource + ".a",
      vi: "Địa danh phải ghi tên đầy đủ: “{0}”.", en: "The place is named in full: “{0}”.",
      good: .plan((.date, "Thành phố Hồ Chí Minh, ngày 10 tháng 3 năm 2021\n")),
      bad: .plan((.date, "TP.HCM, ngày 10 tháng 3 năm 2021\n")), DateChecks.place),
    LintRule(
      "DAT-15", "place-comma", .warning, .state, dateSource + ".c",
      vi: "Sau địa danh phải có dấu phẩy: “{0}, ngày …”.", en: "A comma follows the place: “{0}, ngày …”.",
      good: .plan((.date, "Lai Châu, ngày 10 tháng 3 năm 2021\n")),
      bad: .plan((.date, "Lai Châu ngày 10 tháng 3 năm 2021\n")), DateChecks.comma),
    LintRule(
      "DAT-17", "place-missing", .info, .state, dateSource + ".a",
      vi: "Thiếu địa danh trước ngày ban hành.", en: "The place before the date of issue is missing.",
      good: .plan((.date, "Lai Châu, ngày 10 tháng 3 năm 2021\n")),
      bad: .plan((.date, "Ngày 10 tháng 3 năm 2021\n")), DateChecks.placeMissing),
    LintRule(
      "DAT-18", "issue-day-blank", .info, .any, dateSource,
      vi: "Ngày ban hành còn để trống: “{0}”.", en: "The day of issue is still blank: “{0}”.",
      good: .plan((.date, "Lai Châu, ngày 10 tháng 3 năm 2021\n")),
      bad: .plan((.date, "Lai Châu, ngày     tháng 3 năm 2021\n")), DateChecks.blank),
    LintRule(
      "DAT-11", "reference-newer", .warning, .any, "Suy luận: văn bản được viện dẫn phải có trước",
      vi: "Văn bản được viện dẫn đề ngày {0}, sau ngày ban hành {1}.",
      en: "The cited document is dated {0}, after the date of issue {1}.",
      good: .plan(
        (
          .basis,
          "Thực hiện Kế hoạch số 30/KH-UBND ngày 05/02/2021 của Ủy ban nhân dân tỉnh, Sở ban hành kế hoạch:\n"
        )),
      bad: .plan(
        (
          .basis,
          "Thực hiện Kế hoạch số 30/KH-UBND ngày 05/12/2021 của Ủy ban nhân dân tỉnh, Sở ban hành kế hoạch:\n"
        )),
      DateChecks.newer),
    LintRule(
      "DAT-12", "reversed-range", .warning, .any, "Lịch",
      vi: "Khoảng thời gian “{0}” bắt đầu sau khi kết thúc.", en: "The period “{0}” begins after its end.",
      good: .plan((.body, "1. Tổ chức từ ngày 03/5/2021 đến ngày 16/5/2021 tại các đơn vị.\n")),
      bad: .plan((.body, "1. Tổ chức từ ngày 17/5/2021 đến ngày 16/5/2021 tại các đơn vị.\n")),
      DateChecks.reversed),
    LintRule(
      "DAT-14", "wrong-weekday", .warning, .any, "Lịch",
      vi: "Ngày {0} là {1}, không phải {2}.", en: "{0} is a {1}, not {2}.",
      good: .plan((.body, "1. Bầu cử vào Chủ nhật, ngày 23/5/2021 tại các đơn vị.\n")),
      bad: .plan((.body, "1. Bầu cử vào thứ Hai, ngày 23/5/2021 tại các đơn vị.\n")), DateChecks.weekday),
    LintRule(
      "DAT-16", "deadline-before-issue", .warning, .any, "Suy luận: thời hạn phải sau ngày ban hành",
      vi: "Thời hạn “{0}” đã qua vào ngày ban hành {1}.",
      en: "The deadline “{0}” was already over on the date of issue {1}.",
      good: .plan((.body, "1. Các đơn vị báo cáo kết quả về Sở trước ngày 15/12/2021.\n")),
      bad: .plan((.body, "1. Các đơn vị báo cáo kết quả về Sở trước ngày 15/01/2021.\n")), DateChecks.late),
  ]
}

/// The checks of place and date, and of dates against each other.
enum DateChecks {
  /// The date of the letterhead with the range of its words.
  private static func read(_ draft: Draft) -> (field: DateField, range: Range<Int>)? {
    guard let date = draft.document.header.date, let range = draft.range(date.evidence),
      ["header.date", "header.date-without-day"].contains(date.evidence.rule.id)
    else { return nil }
    return (date, range)
  }

  /// The digits that follow a word of the date, with their place.
  private static func digits(_ draft: Draft, _ range: Range<Int>, behind word: String) -> (
    String, Range<Int>
  )? {
    guard
      let start = draft.words.firstIndex(where: { range.contains($0.range.lowerBound) && $0.lower == word }),
      start + 1 < draft.words.count, case let next = draft.words[start + 1],
      range.contains(next.range.lowerBound),
      next.text.allSatisfy(\.isNumber), draft.isJoined(start)
    else { return nil }
    return (next.text, next.range)
  }

  @Sendable static func digits(_ draft: Draft) -> [Hit] {
    guard let (date, range) = read(draft), draft.hasLetterhead, !date.text.lowercased().contains("tháng"),
      date.text.contains(where: { "/.-".contains($0) }), let place = draft.document.header.place,
      !place.evidence.isInferred
    else { return [] }
    return [Hit(range, date.text)]
  }

  @Sendable static func dayZero(_ draft: Draft) -> [Hit] {
    guard let (_, range) = read(draft), let (day, place) = digits(draft, range, behind: "ngày"),
      day.utf8.count == 1
    else { return [] }
    return [Hit(place, day, replacement: "0\(day)")]
  }

  @Sendable static func monthZero(_ draft: Draft) -> [Hit] {
    guard let (_, range) = read(draft), let (month, place) = digits(draft, range, behind: "tháng"),
      month == "1" || month == "2"
    else { return [] }
    return [Hit(place, month, replacement: "0\(month)")]
  }

  @Sendable static func needlessZero(_ draft: Draft) -> [Hit] {
    guard let (_, range) = read(draft), let (month, place) = digits(draft, range, behind: "tháng"),
      month.utf8.count == 2, month.hasPrefix("0"), let digit = month.last, ("3"..."9").contains(digit)
    else { return [] }
    return [Hit(place, String(digit), replacement: String(digit))]
  }

  /// Reads `30/02/2021` and *30 tháng 02 năm 2021*, whatever the parser made of them.
  @Sendable static func impossible(_ draft: Draft) -> [Hit] {
    let words = draft.words
    guard words.count > 2 else { return [] }
    var hits: [Hit] = []
    for index in 0..<words.count - 2 {
      guard let day = Int(words[index].text), words[index].text.utf8.count <= 2, (1...40).contains(day) else {
        continue
      }
      var month: Int?
      var year: Int?
      var last = index + 2
      if draft.isSlash(index), draft.isSlash(index + 1) {
        month = Int(words[index + 1].text)
        year = words[index + 2].text.utf8.count == 4 ? Int(words[index + 2].text) : nil
      } else if index + 4 < words.count, words[index + 1].lower == "tháng", words[index + 3].lower == "năm",
        index > 0, words[index - 1].lower == "ngày"
      {
        month = Int(words[index + 2].text)
        year = Int(words[index + 4].text)
        last = index + 4
      }
      guard let month, let year, (1...12).contains(month), (1900...2100).contains(year) else { continue }
      let range = words[index].range.lowerBound..<words[last].range.upperBound
      if index > 0, draft.isSlash(index - 1) || last + 1 < words.count && draft.isSlash(last) { continue }
      if !Day(year, month, day).exists { hits.append(Hit(range, draft.text(range))) }
    }
    return hits
  }

  @Sendable static func outOfTime(_ draft: Draft) -> [Hit] {
    guard let issued = draft.issued, let (_, range) = read(draft),
      issued.year < 1945 || issued > Day(draft.today.year + 1, draft.today.month, draft.today.day)
    else { return [] }
    return [Hit(range, issued.description)]
  }

  @Sendable static func place(_ draft: Draft) -> [Hit] {
    guard let place = draft.document.header.place, let range = draft.range(place.evidence),
      read(draft) != nil,
      ["TP", "Tp", "TX", "TT", "T.P", "HN", "HCM", "Q."].contains(where: { place.text.hasPrefix($0) }),
      !place.text.contains(where: { $0 == "…" })
    else { return [] }
    return [Hit(range, place.text)]
  }

  @Sendable static func comma(_ draft: Draft) -> [Hit] {
    guard let place = draft.document.header.place, let range = draft.range(place.evidence),
      let (_, date) = read(draft),
      draft.line(at: range.lowerBound)?.range == draft.line(at: date.lowerBound)?.range,
      range.upperBound <= date.lowerBound
    else { return [] }
    let gap = draft.text(range.upperBound..<date.lowerBound)
    guard !gap.isEmpty, gap.allSatisfy({ $0 == " " || $0 == "\u{A0}" }) else { return [] }
    return [Hit(range, place.text, replacement: nil)]
  }

  @Sendable static func placeMissing(_ draft: Draft) -> [Hit] {
    guard draft.document.header.place == nil, draft.hasLetterhead, draft.motto(.national) != nil,
      let (_, range) = read(draft), let line = draft.line(at: range.lowerBound),
      line.range.lowerBound == range.lowerBound,
      draft.frontLines.contains(where: { $0.range == line.range }),
      draft.text(range).lowercased().hasPrefix("ngày")
    else { return [] }
    // The place may have been left on the line before.
    if let index = draft.lines.firstIndex(where: { $0.range == line.range }), index > 0,
      draft.lines[index - 1].text.hasSuffix(",")
    {
      return []
    }
    return [Hit(range)]
  }

  @Sendable static func blank(_ draft: Draft) -> [Hit] {
    guard let date = draft.document.header.date, date.evidence.rule.id == "header.date-without-day",
      let range = draft.range(date.evidence)
    else { return [] }
    return [Hit(range, date.text)]
  }

  @Sendable static func newer(_ draft: Draft) -> [Hit] {
    guard let issued = draft.issued, read(draft) != nil, !["VBHN", "SY", "TrS"].contains(draft.type ?? "")
    else { return [] }
    return draft.document.references.compactMap { reference in
      guard !reference.isSelf, reference.number != nil, let date = reference.date.flatMap({ Day(edtf: $0) }),
        date > issued, let range = draft.range(reference.evidence), reference.relation != .mentions,
        draft.text(range).contains(String(date.year))
      else { return nil }
      return Hit(range, date.description, issued.description)
    }
  }

  @Sendable static func reversed(_ draft: Draft) -> [Hit] {
    draft.document.dates.compactMap { date in
      let parts = date.value.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] != "..", parts[1] != "..", !parts[0].isEmpty, !parts[1].isEmpty,
        parts[0].first?.isNumber == true, let range = draft.range(date.evidence),
        date.kind != .term || parts[0].count == 4
      else { return nil }
      let length = min(parts[0].count, parts[1].count, 10)
      guard parts[0].prefix(length) > parts[1].prefix(length) else { return nil }
      // Both years must stand there: a year that was filled in may be the wrong one.
      let years = date.text.split(whereSeparator: { !$0.isNumber }).filter { $0.count == 4 }
      guard Set(years).count == 2 || parts[0].prefix(4) == parts[1].prefix(4), years.count >= 1 else {
        return nil
      }
      return Hit(range, date.text)
    }
  }

  private static let weekdays: [String: Int] = [
    "chủ nhật": 0, "thứ hai": 1, "thứ ba": 2, "thứ tư": 3, "thứ năm": 4, "thứ sáu": 5, "thứ bảy": 6,
    "thứ 2": 1,
    "thứ 3": 2, "thứ 4": 3, "thứ 5": 4, "thứ 6": 5, "thứ 7": 6,
  ]

  /// A weekday directly before a day (*thứ Sáu, ngày 11/10/2019*) or in brackets behind it.
  @Sendable static func weekday(_ draft: Draft) -> [Hit] {
    draft.document.dates.compactMap { date in
      guard date.kind == .day, let day = Day(edtf: date.value), day.exists,
        let range = draft.range(date.evidence),
        date.text.contains(String(day.year))
      else { return nil }
      guard let line = draft.line(at: range.lowerBound), range.upperBound <= line.range.upperBound else {
        return nil
      }
      let before = draft.letters[max(line.range.lowerBound, range.lowerBound - 24)..<range.lowerBound]
      let after = draft.letters[range.upperBound..<min(line.range.upperBound, range.upperBound + 16)]
      let head = Draft.plain(before).lowercased().trimmed
      let tail = Draft.plain(after).lowercased().trimmed
      let bare = head.hasSuffix(",") || head.hasSuffix("(") ? head.dropLast().trimmed : head
      for (name, number) in weekdays {
        let isBefore =
          bare.hasSuffix(name) || bare.hasSuffix(name + ", ngày") || bare.hasSuffix(name + " ngày")
        let isBehind =
          tail.hasPrefix("(\(name))") || tail.hasPrefix("(\(name),") || tail.hasPrefix("( \(name) )")
        guard isBefore || isBehind, number != day.weekday, !bare.hasSuffix("lần " + name) else { continue }
        return Hit(range, date.text, day.weekdayName, name)
      }
      return nil
    }
  }

  @Sendable static func late(_ draft: Draft) -> [Hit] {
    // Deadlines of reports on the past, of old rules and in tables of what was done are no tasks.
    guard let issued = draft.issued, let (_, issue) = read(draft),
      ["KH", "CV", "CT", "HD", "CTr", "TB", "PA", "CĐ"].contains(draft.type ?? "")
    else { return [] }
    let plan = draft.document.plan
    let deadlines = Set(
      (plan.reports.compactMap(\.deadline) + plan.tasks.compactMap(\.deadline)).flatMap {
        $0.split(separator: "/").map { $0.prefix(10) }
      })
    return draft.document.dates.compactMap { date in
      guard date.role == .deadline, let range = draft.range(date.evidence),
        range.lowerBound > issue.upperBound
      else { return nil }
      let parts = date.value.split(separator: "/", omittingEmptySubsequences: false)
      guard let last = parts.last, let day = Day(edtf: last), day < issued,
        date.text.contains(String(day.year)), deadlines.contains(last.prefix(10))
      else { return nil }
      return Hit(range, date.text, issued.description)
    }
  }
}

extension Draft {
  /// Whether a slash alone, or a dot, stands between a word and the next one.
  func isSlash(_ index: Int) -> Bool {
    guard index + 1 < words.count else { return false }
    let gap = words[index].range.upperBound..<words[index + 1].range.lowerBound
    return gap.count == 1 && letters[gap.lowerBound] == "/"
  }
}
