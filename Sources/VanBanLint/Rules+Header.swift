internal import VanBanModel

extension LintRule {
  /// The letterhead: national title, motto, organs.
  static let header: [LintRule] = [
    LintRule(
      "HDR-01", "national-title", .error, .state, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.1.a",
      vi: "Quốc hiệu phải viết in hoa đúng “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”, ở đây là “{0}”.",
      en: "The national title is CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM in capitals; here it is “{0}”.",
      good: .plan(), bad: .plan((.national, "Cộng hòa xã hội chủ nghĩa Việt Nam")), HeaderChecks.national),
    LintRule(
      "HDR-02", "motto", .warning, .state, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.1.b",
      vi:
        "Tiêu ngữ phải viết “Độc lập - Tự do - Hạnh phúc”: chữ thường, viết hoa chữ đầu, gạch nối (-) có cách hai bên; ở đây là “{0}”.",
      en:
        "The motto is written “Độc lập - Tự do - Hạnh phúc”: hyphens with a space on each side, small letters behind the initials; here it is “{0}”.",
      good: .plan((.motto, "Độc lập - Tự do - Hạnh phúc")),
      bad: .plan((.motto, "Độc lập – Tự do – Hạnh phúc")),
      safe: true, HeaderChecks.motto),
    LintRule(
      "HDR-03", "title-without-motto", .warning, .state, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.1",
      vi: "Quốc hiệu và Tiêu ngữ phải đi cùng nhau: thiếu {0}.",
      en: "National title and motto come as a pair: {0} is missing.",
      good: .plan(), bad: .plan((.motto, "")), HeaderChecks.pair),
    LintRule(
      "HDR-05", "issuer-abbreviated", .warning, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.2.a",
      vi: "Tên cơ quan ban hành phải ghi đầy đủ, chỉ cơ quan chủ quản được viết tắt: “{0}”.",
      en: "The issuing organ is named in full; only the organ above it may be abbreviated: “{0}”.",
      good: .plan((.superior, "UBND TỈNH LAI CHÂU")),
      bad: .plan((.superior, ""), (.issuer, "UBND TỈNH LAI CHÂU\n"), (.number, "Số: 15/KH-UBND")),
      HeaderChecks.abbreviated),
    LintRule(
      "HDR-06", "superior-without-place", .warning, .decree,
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.2.a",
      vi: "Tên cơ quan chủ quản ở địa phương phải kèm tên tỉnh, huyện, xã: “{0}”.",
      en: "A local organ above the issuer is named with its place: “{0}”.",
      good: .plan((.superior, "UBND TỈNH LAI CHÂU")), bad: .plan((.superior, "UBND TỈNH")),
      HeaderChecks.placeless),
    LintRule(
      "HDR-07", "two-titles", .error, .any,
      "Hướng dẫn 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.1",
      vi:
        "Văn bản của Đảng dùng “ĐẢNG CỘNG SẢN VIỆT NAM”, văn bản của Nhà nước dùng Quốc hiệu; không dùng cả hai.",
      en: "A text of the Party bears the Party's title, one of the State the national title; never both.",
      good: .party(), bad: .plan((.number, "ĐẢNG CỘNG SẢN VIỆT NAM\nSố: 15/KH-SNV")), HeaderChecks.bothTitles),
    LintRule(
      "HDR-09", "letterhead-lost", .info, .any, "Nghị định 30/2020/NĐ-CP, Điều 8",
      vi:
        "Văn bản không còn phần đầu (quốc hiệu, cơ quan ban hành, số, ngày): các quy tắc về phần này không được xét.",
      en: "The letterhead is not whole, this is not in the text: {0}.",
      good: .plan(),
      bad: .plan((.superior, ""), (.issuer, ""), (.national, ""), (.motto, ""), (.number, ""), (.date, "")),
      HeaderChecks.lost),
    LintRule(
      "HDR-10", "issuer-in-small-letters", .warning, .decree,
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.2.b",
      vi: "Tên cơ quan ban hành ở đầu văn bản phải viết in hoa: “{0}”.",
      en: "The issuing organ is named in capitals at the head: “{0}”.",
      good: .plan((.issuer, "SỞ NỘI VỤ")), bad: .plan((.issuer, "Sở Nội vụ")), HeaderChecks.smallIssuer),
    LintRule(
      "HDR-11", "abolished-district", .warning, .decree,
      "Luật 72/2025/QH15 (chính quyền địa phương hai cấp từ 01/7/2025)",
      vi: "Từ ngày 01/7/2025 không còn cấp huyện: “{0}” không thể là cơ quan ban hành.",
      en: "There is no district level since 1 July 2025: “{0}” cannot be the issuer.",
      good: .plan(
        (.superior, ""), (.issuer, "ỦY BAN NHÂN DÂN XÃ MƯỜNG THAN\n"), (.number, "Số: 15/KH-UBND"),
        (.date, "Mường Than, ngày 10 tháng 9 năm 2025\n")),
      bad: .plan(
        (.superior, ""), (.issuer, "ỦY BAN NHÂN DÂN HUYỆN THAN UYÊN\n"), (.number, "Số: 15/KH-UBND"),
        (.date, "Than Uyên, ngày 10 tháng 9 năm 2025\n")), HeaderChecks.district),
    LintRule(
      "HDR-12", "merged-province", .warning, .decree, "Nghị quyết 202/2025/QH15",
      vi: "Tỉnh {0} không còn là đơn vị hành chính từ ngày 01/7/2025.",
      en: "The province {0} was merged into another one on 1 July 2025.",
      good: .plan(
        (.superior, "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"), (.date, "Lào Cai, ngày 10 tháng 9 năm 2025\n")),
      bad: .plan((.superior, "ỦY BAN NHÂN DÂN TỈNH YÊN BÁI"), (.date, "Yên Bái, ngày 10 tháng 9 năm 2025\n")),
      HeaderChecks.mergedProvince),
    LintRule(
      "STA-01", "secrecy-mark", .error, .state, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.2.a",
      vi: "Dấu mật chỉ có MẬT, TỐI MẬT, TUYỆT MẬT; ở đây là “{0}”.",
      en: "Marks of secrecy are MẬT, TỐI MẬT, TUYỆT MẬT; here it is “{0}”.",
      good: .plan((.mark, "")), bad: .plan((.mark, "RẤT MẬT\n")), HeaderChecks.secrecyMark),
    LintRule(
      "STA-02", "urgency-mark", .warning, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.2.b",
      vi: "Độ khẩn chỉ có KHẨN, THƯỢNG KHẨN, HỎA TỐC; ở đây là “{0}”.",
      en: "Marks of urgency are KHẨN, THƯỢNG KHẨN, HỎA TỐC; here it is “{0}”.",
      good: .plan((.mark, "THƯỢNG KHẨN\n")), bad: .plan((.mark, "RẤT KHẨN\n")), HeaderChecks.urgencyMark),
    LintRule(
      "STA-03", "secret-text", .error, .any, "Luật Bảo vệ bí mật nhà nước",
      vi: "Văn bản mang dấu “{0}”: không được soạn, lưu, gửi trên hệ thống mở.",
      en: "The text bears the mark “{0}”: it must not be kept or sent on open systems.",
      good: .plan(), bad: .plan((.mark, "TUYỆT MẬT\n")), HeaderChecks.secret),
  ]
}

/// The checks of the letterhead.
enum HeaderChecks {
  private static let nationalTitles = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  ]

  /// Only the right words in wrong letters: a line that lost words, or holds others, was torn on the way.
  @Sendable static func national(_ draft: Draft) -> [Hit] {
    guard let line = draft.motto(.national) else { return [] }
    let text = Draft.plain(draft.letters[line.range])
    guard !nationalTitles.contains(text), nationalTitles.contains(text.uppercased()) else { return [] }
    return [Hit(line.range, text)]
  }

  @Sendable static func motto(_ draft: Draft) -> [Hit] {
    let wanted = "Độc lập - Tự do - Hạnh phúc"
    guard let line = draft.motto(.motto) else { return [] }
    let text = Draft.plain(draft.letters[line.range])
    let kept = text.lowercased().filter { $0.isLetter }
    guard kept == "độclậptựdohạnhphúc", text != wanted, text != text.uppercased() || text.contains("-") else {
      return []
    }
    return [Hit(line.range, text, replacement: wanted)]
  }

  @Sendable static func pair(_ draft: Draft) -> [Hit] {
    let title = draft.motto(.national)
    let motto = draft.motto(.motto)
    if let title, motto == nil, !title.text.lowercased().contains("hạnh phúc"), draft.hasLetterhead,
      draft.frontLines.allSatisfy({ !$0.text.lowercased().contains("hạnh") })
    {
      return [Hit(title.range, "Tiêu ngữ")]
    }
    if title == nil, let motto, !motto.text.lowercased().contains("chủ nghĩa"), draft.hasLetterhead,
      draft.frontLines.allSatisfy({ !$0.text.lowercased().contains("việt nam") })
    {
      return [Hit(motto.range, "Quốc hiệu")]
    }
    return []
  }

  private static func printed(_ field: Field?, _ rule: String) -> Field? {
    guard let field, field.evidence.rule.id == rule else { return nil }
    return field
  }

  @Sendable static func abbreviated(_ draft: Draft) -> [Hit] {
    guard draft.hasLetterhead, let issuer = printed(draft.document.header.issuer, "header.issuer") else {
      return []
    }
    let first = issuer.text.split(separator: " ").first.map(String.init) ?? ""
    guard ["UBND", "HĐND", "UBMTTQ", "SNV", "LĐLĐ", "BQL", "BCĐ"].contains(first) else { return [] }
    return [Hit(draft.range(issuer.evidence), issuer.text)]
  }

  @Sendable static func placeless(_ draft: Draft) -> [Hit] {
    guard let superior = printed(draft.document.header.superior, "header.superior") else { return [] }
    let bare: Set = [
      "UBND TỈNH", "ỦY BAN NHÂN DÂN TỈNH", "UBND HUYỆN", "ỦY BAN NHÂN DÂN HUYỆN", "UBND XÃ", "UBND THÀNH PHỐ",
      "LIÊN ĐOÀN LAO ĐỘNG TỈNH", "HỘI ĐỒNG NHÂN DÂN TỈNH",
    ]
    guard bare.contains(superior.text) else { return [] }
    // The place's name may stand on the next line.
    guard let range = draft.range(superior.evidence), draft.after(range.upperBound).isEmpty,
      let next = draft.lines.first(where: { $0.range.lowerBound >= range.upperBound }),
      ["SỞ", "PHÒNG", "CHI", "BAN", "TRUNG", "VĂN", "THANH", "TRƯỜNG"].contains(where: {
        next.text.hasPrefix($0 + " ")
      })
    else { return [] }
    return [Hit(range, superior.text)]
  }

  @Sendable static func bothTitles(_ draft: Draft) -> [Hit] {
    guard draft.motto(.national) != nil, let party = draft.motto(.party),
      draft.frontLines.contains(where: {
        $0.range.overlaps(party.range) && $0.text == "ĐẢNG CỘNG SẢN VIỆT NAM"
      })
    else { return [] }
    return [Hit(party.range)]
  }

  @Sendable static func lost(_ draft: Draft) -> [Hit] {
    let header = draft.document.header
    guard draft.motto(.national) == nil, draft.motto(.party) == nil, let type = draft.type,
      // What a decision issues, and what an assembly adopts for all, has no letterhead of its own.
      !["QC", "QyĐ", "ĐL", "HP", "CL"].contains(type),
      header.issuer.map({ $0.evidence.isInferred }) ?? true, !draft.document.sections.isEmpty,
      // The titles of other times and of other organisations.
      !draft.frontLines.prefix(12).contains(where: {
        $0.text.uppercased().contains("CỘNG H") || $0.text.hasPrefix("ĐOÀN")
      })
    else { return [] }
    let title = header.number?.number.isOfParty ?? false ? "tiêu đề của Đảng" : "Quốc hiệu"
    var missing = [title, "tên cơ quan ban hành"]
    if header.number.map({ $0.evidence.isInferred }) ?? true { missing.append("số, ký hiệu") }
    if header.date.map({ $0.evidence.isInferred }) ?? true { missing.append("ngày ban hành") }
    return [Hit(nil, missing.joined(separator: ", "))]
  }

  @Sendable static func smallIssuer(_ draft: Draft) -> [Hit] {
    guard draft.hasLetterhead, draft.motto(.national) != nil, let issuer = draft.document.header.issuer,
      issuer.evidence.rule.id == "header.issuer-in-small-letters",
      let range = draft.range(issuer.evidence), let line = draft.line(at: range.lowerBound),
      line.range == range
    else { return [] }
    let letters = draft.letters[range].filter(\.isLetter)
    guard letters.count(where: \.isSmall) * 2 > letters.count else { return [] }
    return [Hit(range, issuer.text)]
  }

  /// The organs of the district level ended on 1 July 2025 (Luật 72/2025/QH15).
  @Sendable static func district(_ draft: Draft) -> [Hit] {
    guard let issued = draft.issued, issued >= Province.mergerDay, let issuer = draft.document.header.issuer,
      issuer.evidence.rule.id == "header.issuer"
    else { return [] }
    let name = issuer.text.uppercased()
    guard
      ["ỦY BAN NHÂN DÂN HUYỆN", "UBND HUYỆN", "HỘI ĐỒNG NHÂN DÂN HUYỆN", "ỦY BAN NHÂN DÂN QUẬN", "UBND QUẬN"]
        .contains(where: { name.hasPrefix($0) })
    else { return [] }
    return [Hit(draft.range(issuer.evidence), issuer.text)]
  }

  @Sendable static func mergedProvince(_ draft: Draft) -> [Hit] {
    guard let issued = draft.issued, issued >= Province.mergerDay else { return [] }
    let header = draft.document.header
    for field in [header.superior, header.issuer].compactMap({ $0 }) where !field.evidence.isInferred {
      let name = field.text.uppercased()
      for province in Province.catalog
      where province.isFormer && name.hasSuffix("TỈNH \(province.name.uppercased())") {
        return [Hit(draft.range(field.evidence), province.name)]
      }
    }
    return []
  }

  @Sendable static func secrecyMark(_ draft: Draft) -> [Hit] {
    mark(draft, ["RẤT MẬT", "MẬT CẤP", "KÍN", "BÍ MẬT", "TỐI MẬT KHẨN", "TUYỆT ĐỐI MẬT", "MẬT KHẨN"])
  }

  @Sendable static func urgencyMark(_ draft: Draft) -> [Hit] {
    mark(draft, ["RẤT KHẨN", "CỰC KHẨN", "KHẨN CẤP", "TỐI KHẨN", "THƯỢNG KHẨN CẤP", "GẤP", "KHẨN TRƯƠNG"])
  }

  private static func mark(_ draft: Draft, _ wrong: Set<String>) -> [Hit] {
    draft.lines.prefix(15).compactMap { wrong.contains($0.text) ? Hit($0.range, $0.text) : nil }
  }

  @Sendable static func secret(_ draft: Draft) -> [Hit] {
    guard let mark = draft.document.header.secrecy else { return [] }
    return [Hit(draft.range(mark.evidence), mark.text)]
  }
}
