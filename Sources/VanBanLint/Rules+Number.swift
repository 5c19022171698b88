internal import VanBanModel

private let numberSource = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3"

private func numbered(_ number: String, _ subject: String) -> Example {
  .decision((.number, "Số: \(number)/QĐ-SNV"), (.subject, "Về việc \(subject)\n"))
}

extension LintRule {
  /// Number and symbol.
  static let number: [LintRule] = [
    LintRule(
      "NUM-01", "number-missing", .error, .state, numberSource,
      vi: "Thiếu số, ký hiệu văn bản: ghi “Số: …/…” dưới tên cơ quan ban hành.",
      en: "Number and symbol are missing: write “Số: …/…” under the issuing organ.",
      good: .plan(), bad: .plan((.number, "")), NumberChecks.missing),
    LintRule(
      "NUM-02", "number-colon", .warning, .state, numberSource + ".c",
      vi: "Sau chữ “Số” phải có dấu hai chấm: “Số: {0}”.", en: "A colon must follow “Số”: write “Số: {0}”.",
      good: .plan((.number, "Số: 15/KH-SNV")), bad: .plan((.number, "Số 15/KH-SNV")), safe: true,
      NumberChecks.colon),
    LintRule(
      "NUM-03", "number-leading-zero", .warning, .state, numberSource + ".c",
      vi: "Số nhỏ hơn 10 phải ghi thêm số 0 phía trước: “0{0}”.",
      en: "A number below 10 takes a zero before it: “0{0}”.",
      good: .plan((.number, "Số: 05/KH-SNV")), bad: .plan((.number, "Số: 5/KH-SNV")), safe: true,
      NumberChecks.noZero),
    LintRule(
      "NUM-04", "number-too-many-zeros", .info, .state, numberSource + ".c",
      vi: "Số từ 10 trở lên không thêm số 0: “{0}”.",
      en: "A number from 10 on takes no zero before it: “{0}”.",
      good: .plan((.number, "Số: 45/KH-SNV")), bad: .plan((.number, "Số: 045/KH-SNV")), NumberChecks.zeros),
    LintRule(
      "NUM-05", "number-not-arabic", .error, .state, numberSource + ".a",
      vi: "Số văn bản ghi bằng chữ số Ả Rập, không ghi “{0}”.",
      en: "The number is written in Arabic digits, not “{0}”.",
      good: .plan((.number, "Số: 12/KH-SNV")), bad: .plan((.number, "Số: XII/KH-SNV")), NumberChecks.roman),
    LintRule(
      "NUM-06", "number-spaces", .warning, .state, numberSource + ".c",
      vi: "Giữa số và ký hiệu không có khoảng trắng: “{0}”.",
      en: "There are no spaces in number and symbol: “{0}”.",
      good: .plan((.number, "Số: 15/KH-SNV")), bad: .plan((.number, "Số: 15 /KH - SNV")), safe: true,
      NumberChecks.spaces),
    LintRule(
      "NUM-07", "symbol-small-letters", .warning, .state, numberSource + ".c và Phụ lục III",
      vi: "Ký hiệu viết in hoa, trừ chữ thường của CTr, TTr, TrS, QyĐ, TTg: “{0}”.",
      en: "The symbol is in capitals, but for the small letters of CTr, TTr, TrS, QyĐ, TTg: “{0}”.",
      good: .plan((.number, "Số: 15/KH-SNV")), bad: .plan((.number, "Số: 15/kh-snv")), NumberChecks.small),
    LintRule(
      "NUM-08", "symbol-of-other-type", .error, .state, "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I",
      vi: "Ký hiệu “{0}” là của {1}, còn tên loại in trên văn bản là {2}.",
      en: "The symbol “{0}” stands for {1}, but the document calls itself {2}.",
      good: .plan((.number, "Số: 15/KH-SNV")), bad: .plan((.number, "Số: 15/QĐ-SNV")), NumberChecks.otherType),
    LintRule(
      "NUM-09", "symbol-not-standard", .warning, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I",
      vi: "Chữ viết tắt tên loại là “{1}”, không phải “{0}”.",
      en: "The type is abbreviated “{1}”, not “{0}”.",
      good: .plan((.number, "Số: 15/CTr-SNV"), (.type, "CHƯƠNG TRÌNH")),
      bad: .plan((.number, "Số: 15/CTR-SNV"), (.type, "CHƯƠNG TRÌNH")), safe: true, NumberChecks.notStandard),
    LintRule(
      "NUM-10", "letter-with-type", .warning, .state, numberSource + ".b",
      vi: "Công văn không có chữ viết tắt tên loại: bỏ “CV” trong “{0}”.",
      en: "An official letter has no abbreviation of its type: leave out “CV” in “{0}”.",
      good: .letter((.number, "Số: 15/SNV-VP")), bad: .letter((.number, "Số: 15/CV-SNV")), NumberChecks.letter
    ),
    LintRule(
      "NUM-11", "symbol-without-type", .warning, .state, numberSource + ".b",
      vi: "Ký hiệu của {1} phải có chữ viết tắt tên loại: “{0}” thiếu “{2}”.",
      en: "The symbol of a {1} holds the type's abbreviation: “{0}” lacks “{2}”.",
      good: .plan((.number, "Số: 15/KH-SNV")), bad: .plan((.number, "Số: 15/SNV")), NumberChecks.withoutType),
    LintRule(
      "NUM-12", "year-in-symbol", .warning, .decree,
      "Nghị định 30/2020/NĐ-CP, Điều 15 và Phụ lục I, Phần I, II.3",
      vi: "Văn bản hành chính không ghi năm trong số, ký hiệu: “{0}”.",
      en: "An administrative text has no year in its number: “{0}”.",
      good: .plan((.number, "Số: 15/KH-SNV")), bad: .plan((.number, "Số: 15/2021/KH-SNV")), NumberChecks.year),
    LintRule(
      "NUM-13", "year-unlike-date", .error, .any, "Nghị định 30/2020/NĐ-CP, Điều 15.1: số được cấp theo năm",
      vi: "Năm trong số văn bản là {0}, ngày ban hành thuộc năm {1}.",
      en: "The year in the number is {0}, the date of issue is in {1}.",
      good: .decision((.number, "Số: 15/2021/QĐ-SNV")), bad: .decision((.number, "Số: 15/2020/QĐ-SNV")),
      NumberChecks.yearOfDate),
    LintRule(
      "NUM-14", "term-unlike-date", .error, .any, "Nhiệm kỳ của Quốc hội",
      vi: "Ký hiệu “{0}” thuộc Quốc hội khóa {1} ({2}), ngày ban hành là {3}.",
      en: "The symbol “{0}” is of the National Assembly's term {1} ({2}), the date of issue is {3}.",
      good: .whole(NumberChecks.law("QH14")), bad: .whole(NumberChecks.law("QH12")), NumberChecks.term),
    LintRule(
      "NUM-15", "party-number", .error, .party, "Hướng dẫn 36-HD/VPTW; Hướng dẫn 05-HD/VPTW",
      vi: "Văn bản của Đảng ghi số, gạch nối, tên loại, gạch chéo, cơ quan, như “31-KH/TU”; ở đây là “{0}”.",
      en: "The Party writes number, hyphen, type, slash, organ, as in “31-KH/TU”; here it is “{0}”.",
      good: .party((.number, "Số 31-KH/TU\n")), bad: .party((.number, "Số 31/KH-TU\n")), NumberChecks.party),
    LintRule(
      "NUM-16", "symbol-look-alike", .warning, .state,
      "TCVN 6909:2001 (Unicode); Nghị định 30/2020/NĐ-CP, Phụ lục III",
      vi: "Ký hiệu “{0}” viết D thay cho Đ: “{1}”.", en: "The symbol “{0}” has D for Đ: write “{1}”.",
      good: .decision((.number, "Số: 15/QĐ-SNV")), bad: .decision((.number, "Số: 15/QD-SNV")),
      NumberChecks.lookAlike),
    LintRule(
      "NUM-17", "number-blank", .info, .state, numberSource,
      vi: "Số văn bản còn để trống: “{0}”.", en: "The number is still blank: “{0}”.",
      good: .plan((.number, "Số: 15/KH-SNV")), bad: .plan((.number, "Số:      /KH-SNV")), NumberChecks.blank),
    LintRule(
      "NUM-18", "number-of-two-documents", .error, .stateAndLaw,
      "Nghị định 30/2020/NĐ-CP, Điều 15.1: số được cấp theo năm, không trùng",
      vi: "Số “{0}” đã có ở một văn bản khác cùng cơ quan, cùng năm: {1}.",
      en: "Another document of the same organ and year bears the number “{0}”: {1}.",
      good: numbered("16", "công bố thủ tục hành chính").beside(numbered("15", "thành lập tổ công tác")),
      bad: numbered("15", "công bố thủ tục hành chính").beside(numbered("15", "thành lập tổ công tác")),
      NumberChecks.taken),
    LintRule(
      "NUM-19", "number-too-long", .info, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục VI, Phần II",
      vi: "Ký hiệu “{0}” dài hơn 30 ký tự, hệ thống quản lý văn bản không nhận.",
      en: "The symbol “{0}” is longer than 30 characters, more than registers take.",
      good: .plan((.number, "Số: 15/KH-SNV")),
      bad: .plan((.number, "Số: 15/KH-SNV-PHONGCAICACHHANHCHINHVANTHULUUTRU")), NumberChecks.long),
    LintRule(
      "NUM-20", "party-number-colon", .info, .party, "Hướng dẫn 36-HD/VPTW; Hướng dẫn 05-HD/VPTW",
      vi: "Văn bản của Đảng không có dấu hai chấm sau chữ “Số”: “Số {0}”.",
      en: "The Party writes no colon behind “Số”: “Số {0}”.",
      good: .party((.number, "Số 31-KH/TU\n")), bad: .party((.number, "Số: 31-KH/TU\n")),
      NumberChecks.partyColon),
  ]
}

/// The checks of number and symbol.
enum NumberChecks {
  @Sendable static func taken(_ draft: Draft) -> [Hit] {
    guard let other = draft.namesake, let number = draft.document.header.number else { return [] }
    return [Hit(draft.range(number.evidence), number.number.text, other)]
  }

  static func law(_ term: String) -> String {
    """
    QUỐC HỘI
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    Luật số: 45/2019/\(term)
    Hà Nội, ngày 20 tháng 11 năm 2019
    LUẬT
    THƯ VIỆN
    Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
    Quốc hội ban hành Luật Thư viện.
    Điều 1. Phạm vi điều chỉnh
    Luật này quy định về thư viện.
    """
  }

  /// The number with its place, where it is read in the letterhead and not in a title or a table of a page.
  private static func read(
    _ draft: Draft, damaged: Bool = false
  ) -> (number: DocumentNumber, range: Range<Int>)? {
    guard let field = draft.document.header.number, let range = draft.range(field.evidence),
      ["header.number", "header.number-blank", "header.number-unlike-type"].contains(field.evidence.rule.id)
        || damaged && field.evidence.rule.id == "header.number-damaged"
    else { return nil }
    if let type = draft.range(draft.document.header.type?.evidence), type.lowerBound < range.lowerBound {
      return nil
    }
    return (field.number, range)
  }

  @Sendable static func missing(_ draft: Draft) -> [Hit] {
    let header = draft.document.header
    guard ["KH", "QĐ", "NQ", "TB", "BC", "TTr", "CT", "HD", "CTr", "CV"].contains(draft.type ?? "") else {
      return []
    }
    guard header.number == nil, draft.motto(.national) != nil, draft.motto(.motto) != nil,
      header.issuer?.evidence.rule.id == "header.issuer", let date = header.date,
      date.evidence.rule.id == "header.date",
      draft.printsType, let type = draft.range(header.type?.evidence),
      // The word is there: then the number could not be read, which is another matter.
      !draft.frontLines.contains(where: { $0.text.lowercased().hasWord("số") || $0.text.contains("/") }),
      draft.lines.firstIndex(where: { $0.range.lowerBound >= type.lowerBound }) ?? 99 < 15
    else { return [] }
    return [Hit(nil)]
  }

  @Sendable static func colon(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), draft.motto(.party) == nil else { return [] }
    let before = draft.before(range.lowerBound).trimmed
    guard before == "Số" || before == "SỐ", number.serial != nil,
      let place = draft.letters[..<range.lowerBound].lastIndex(where: { $0 == "ố" || $0 == "Ố" })
    else { return [] }
    return [Hit(place..<range.lowerBound, number.text, replacement: "\(draft.letters[place]): ")]
  }

  @Sendable static func noZero(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), let serial = number.serial, serial.utf8.count == 1,
      let digit = serial.first, ("1"..."9").contains(digit), number.year == nil || draft.form != .normative
    else { return [] }
    return [Hit(range.lowerBound..<range.lowerBound + 1, serial, replacement: "0\(serial)")]
  }

  @Sendable static func zeros(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), let serial = number.serial, serial.utf8.count > 2,
      serial.hasPrefix("0")
    else { return [] }
    return [Hit(range, serial)]
  }

  @Sendable static func roman(_ draft: Draft) -> [Hit] {
    for line in draft.frontLines.prefix(20) {
      let text = line.text
      guard text.hasPrefix("Số: ") || text.hasPrefix("Số "), let slash = text.firstIndex(of: "/") else {
        continue
      }
      let serial = String(text[text.index(text.startIndex, offsetBy: 3)..<slash]).trimmed.filter { $0 != ":" }
        .trimmed
      guard !serial.isEmpty, serial.utf8.count <= 6, serial.allSatisfy({ "IVXLC".contains($0) }) else {
        continue
      }
      return [Hit(line.range, serial)]
    }
    return []
  }

  @Sendable static func spaces(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), number.serial != nil else { return [] }
    let written = draft.text(range)
    guard written.contains(" "), !written.contains("\n"), written.filter({ $0 != " " }) == number.text else {
      return []
    }
    return [Hit(range, number.text, replacement: number.text)]
  }

  @Sendable static func small(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft, damaged: true), let slash = number.text.firstIndex(of: "/") else {
      return []
    }
    var symbol = String(number.text[slash...])
    for known in ["CTr", "TTr", "TrS", "QyĐ", "TTg", "BĐKHCN", "TTri", "ThC"] {
      symbol = symbol.split(separator: known, omittingEmptySubsequences: false).joined()
    }
    let groups = symbol.split { "/-.&".contains($0) }
    guard groups.contains(where: { $0.count >= 2 && $0.allSatisfy(\.isLowercase) }) else { return [] }
    return [Hit(range, number.text)]
  }

  @Sendable static func otherType(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), draft.printsType, let type = draft.document.header.type?.type,
      type.family != .party, let code = number.typeCode, let symbol = DocumentType.ofSymbol(code),
      symbol != type,
      symbol.code != "CV", number.text.contains("/\(code)-") || number.text.hasSuffix("/\(code)")
    else { return [] }
    // A plan or rules that a decision issues may stand behind its number; some codes stand for two types.
    let pairs: Set = [
      "QĐ QyĐ", "QĐ QC", "CT CTr", "TT TTr", "HD HĐ", "QC QyĐ", "TB TBo", "BC BB", "SL SL2", "SY SL2",
    ]
    guard !pairs.contains("\(symbol.code) \(type.code)"), !pairs.contains("\(type.code) \(symbol.code)"),
      number.issuerCode != nil
    else { return [] }
    return [Hit(range, number.text, symbol.name, type.name)]
  }

  private static let standard: [String: (wrong: Set<String>, right: String)] = [
    "CTr": (["CTR", "CT", "CTRINH"], "CTr"), "TTr": (["TTR", "TT", "Ttr", "ttr"], "TTr"),
    "HD": (["HDẪN", "HDẫn", "HĐ"], "HD"), "QyĐ": (["QYĐ", "QĐ"], "QyĐ"), "BB": (["BBản", "BBẢN"], "BB"),
    "TB": (["TBÁO", "TBáo", "THB"], "TB"), "KH": (["KHOẠCH", "KHo"], "KH"),
    "BC": (["BCÁO", "BCáo", "B/C"], "BC"),
  ]

  @Sendable static func notStandard(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), draft.printsType, let type = draft.type,
      let row = standard[type],
      let code = number.typeCode, row.wrong.contains(code)
    else { return [] }
    let fixed = number.text.split(separator: "/\(code)-", omittingEmptySubsequences: false).joined(
      separator: "/\(row.right)-")
    return [Hit(range, code, row.right, replacement: draft.text(range) == number.text ? fixed : nil)]
  }

  @Sendable static func letter(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), draft.type == "CV", number.text.contains("/CV-") else {
      return []
    }
    return [Hit(range, number.text)]
  }

  @Sendable static func withoutType(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), draft.printsType, let type = draft.document.header.type?.type,
      type.family == .administrative,
      !["CV", "ThC", "HĐ", "BA", "CĐ", "QĐ", "NQ", "GM", "BB"].contains(type.code),
      number.typeCode == nil, let issuer = number.issuerCode, number.year == nil, number.serial != nil,
      !issuer.split(whereSeparator: { "-/.".contains($0) }).contains(where: {
        DocumentType.ofSymbol(String($0)) != nil
      })
    else { return [] }
    return [Hit(range, number.text, type.name.lowercased(), type.symbols.first ?? type.code)]
  }

  @Sendable static func year(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), number.year != nil, draft.printsType, let type = draft.type,
      ["KH", "TB", "BC", "TTr", "CTr", "HD", "GM", "BB", "PA", "ĐA", "CĐ"].contains(type),
      number.typeCode == type
    else { return [] }
    return [Hit(range, number.text)]
  }

  @Sendable static func yearOfDate(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), let year = number.year.flatMap({ Int($0) }),
      let issued = draft.issued,
      draft.type != "VBHN", (1945...2100).contains(year), year != issued.year,
      draft.document.header.date?.evidence.rule.id == "header.date"
    else { return [] }
    return [Hit(range, String(year), String(issued.year))]
  }

  /// First and last day of each term of the National Assembly.
  private static let terms: [Int: (Day, Day)] = [
    11: (Day(2002, 5, 1), Day(2007, 7, 31)), 12: (Day(2007, 5, 1), Day(2011, 7, 31)),
    13: (Day(2011, 5, 1), Day(2016, 7, 31)), 14: (Day(2016, 5, 1), Day(2021, 7, 31)),
    15: (Day(2021, 5, 1), Day(2026, 5, 31)), 16: (Day(2026, 3, 1), Day(2031, 7, 31)),
  ]

  @Sendable static func term(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), let issued = draft.issued, let code = number.issuerCode,
      code.hasPrefix("QH") || code.hasPrefix("UBTVQH"), let term = Int(code.suffix(2)),
      let years = terms[term],
      issued < years.0 || issued > years.1, draft.type != "VBHN"
    else { return [] }
    return [Hit(range, code, String(term), "\(years.0.year)-\(years.1.year)", issued.description)]
  }

  @Sendable static func party(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), draft.motto(.party) != nil, draft.motto(.national) == nil,
      let serial = number.serial, let code = number.typeCode, number.text.hasPrefix("\(serial)/\(code)-")
    else { return [] }
    return [Hit(range, number.text)]
  }

  @Sendable static func lookAlike(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), let type = draft.type else { return [] }
    let wrong = ["QĐ": "QD", "ĐA": "DA", "QyĐ": "QyD"]
    guard let code = wrong[type], number.text.contains("/\(code)-"), draft.printsType else { return [] }
    let right = number.text.split(separator: "/\(code)-", omittingEmptySubsequences: false).joined(
      separator: "/\(type)-")
    return [Hit(range, number.text, right)]
  }

  @Sendable static func blank(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), number.serial == nil else { return [] }
    return [Hit(range, number.text)]
  }

  @Sendable static func long(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), let slash = number.text.firstIndex(of: "/"),
      case let symbol = number.text[slash...].dropFirst(), symbol.count > 30
    else { return [] }
    return [Hit(range, String(symbol))]
  }

  @Sendable static func partyColon(_ draft: Draft) -> [Hit] {
    guard let (number, range) = read(draft), number.isOfParty, draft.before(range.lowerBound).trimmed == "Số:"
    else {
      return []
    }
    return [Hit(range, number.text)]
  }
}

extension StringProtocol {
  /// The text without the white space around it.
  var trimmed: String {
    let kept = drop(while: \.isWhitespace)
    guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(kept[...last])
  }
}
