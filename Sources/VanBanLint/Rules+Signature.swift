internal import VanBanModel

private let signing = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.7"
private func signed(_ text: String) -> Example { .plan((.signature, text + "\n\nTrần Văn Mẫu")) }

extension LintRule {
  /// Who signs, by what authority.
  static let signature: [LintRule] = [
    LintRule(
      "SIG-01", "signature-missing", .info, .state, signing,
      vi: "Không thấy phần ký: thẩm quyền, chức vụ và họ tên người ký.",
      en: "There is no signature: authority, post and name of the signer.",
      good: .plan(), bad: .plan((.signature, "")), SignatureChecks.missing),
    LintRule(
      "SIG-02", "authority-form", .warning, .state, signing + ".b",
      vi: "Viết tắt thẩm quyền ký có dấu chấm, không gạch chéo: “{1}”, không phải “{0}”.",
      en: "The authority is abbreviated with a period and no slash: “{1}”, not “{0}”.",
      good: signed("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"), bad: signed("K/T GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"),
      SignatureChecks.form),
    LintRule(
      "SIG-03", "party-authority-form", .info, .party, "Hướng dẫn 36-HD/VPTW; Hướng dẫn 05-HD/VPTW",
      vi: "Văn bản của Đảng viết “{1}”, không viết “{0}”.", en: "The Party writes “{1}”, not “{0}”.",
      good: .party(), bad: .party((.signature, "TM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Văn Mẫu")),
      SignatureChecks.partyForm),
    LintRule(
      "SIG-04", "on-behalf-of-post", .warning, .state, signing + ".b",
      vi: "Sau “TM.” là tên tập thể hoặc cơ quan, không phải chức vụ “{0}”.",
      en: "“TM.” is followed by a collective or organ, not by the post “{0}”.",
      good: signed("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"), bad: signed("TM. CHỦ TỊCH\nPHÓ CHỦ TỊCH"),
      SignatureChecks.onBehalf),
    LintRule(
      "SIG-05", "for-head-of-organ", .warning, .state, signing + ".b",
      vi: "Sau “{0}” là chức vụ người đứng đầu, không phải tên cơ quan “{1}”.",
      en: "“{0}” is followed by the head's post, not by the organ “{1}”.",
      good: signed("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"), bad: signed("KT. SỞ NỘI VỤ\nPHÓ GIÁM ĐỐC"),
      SignatureChecks.forOrgan),
    LintRule(
      "SIG-06", "for-head-by-head", .warning, .state, signing + ".b",
      vi: "Ký thay (KT.) là cấp phó: người ký ghi chức vụ “{0}”.",
      en: "Who signs for the head (KT.) is a deputy; here the post is “{0}”.",
      good: signed("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"), bad: signed("KT. GIÁM ĐỐC\nGIÁM ĐỐC"),
      SignatureChecks.byHead),
    LintRule(
      "SIG-07", "deputy-without-for-head", .warning, .decree, "Nghị định 30/2020/NĐ-CP, Điều 13.2",
      vi: "Cấp phó ký thay mặt tập thể phải ghi “TM. {0}” rồi “KT. {1}”.",
      en: "A deputy who signs for a collective writes “TM. {0}” and then “KT. {1}”.",
      good: .plan(
        (.superior, ""), (.issuer, "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\n"), (.number, "Số: 15/KH-UBND"),
        (.signature, "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn Mẫu")),
      bad: .plan(
        (.superior, ""), (.issuer, "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\n"), (.number, "Số: 15/KH-UBND"),
        (.signature, "TM. ỦY BAN NHÂN DÂN\nPHÓ CHỦ TỊCH\n\nTrần Văn Mẫu")),
      SignatureChecks.deputy),
    LintRule(
      "SIG-08", "title-before-name", .warning, .state, signing + ".c",
      vi: "Không ghi học hàm, học vị trước tên người ký: “{0}”.",
      en: "No academic title may stand before the signer's name: “{0}”.",
      good: signed("GIÁM ĐỐC"), bad: .plan((.signature, "GIÁM ĐỐC\n\nTS. Trần Văn Mẫu")),
      SignatureChecks.titled),
    LintRule(
      "SIG-09", "name-in-capitals", .info, .state, signing + ".c; Phụ lục II, II.1",
      vi: "Họ tên người ký viết chữ thường, hoa chữ đầu mỗi âm tiết: “{0}”.",
      en: "The signer's name is in small letters with capital initials: “{0}”.",
      good: signed("GIÁM ĐỐC"), bad: .plan((.signature, "GIÁM ĐỐC\n\nTRẦN VĂN MẪU")), SignatureChecks.capitals
    ),
    LintRule(
      "SIG-10", "signed-mark", .info, .decree, "Nghị định 30/2020/NĐ-CP, Điều 13 và Điều 25",
      vi: "“{0}” cho biết đây là bản chép lại, không phải chữ ký.",
      en: "“{0}” tells that this is a copy; it is no signature.",
      good: signed("GIÁM ĐỐC"), bad: .plan((.signature, "GIÁM ĐỐC\n(Đã ký)\nTrần Văn Mẫu")),
      SignatureChecks.copied),
    LintRule(
      "SIG-11", "signer-of-other-organ", .error, .any,
      "Nghị định 30/2020/NĐ-CP, Điều 13: người có thẩm quyền của cơ quan ban hành",
      vi: "Phần ký là của {0}, cơ quan ban hành là {1}.", en: "It is signed for {0}, but issued by {1}.",
      good: signed("GIÁM ĐỐC"),
      bad: .plan(
        (.superior, "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM"), (.issuer, "LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU\n"),
        (.number, "Số: 15/KH-LĐLĐ"), (.signature, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Mẫu")),
      SignatureChecks.otherOrgan),
    LintRule(
      "SIG-12", "post-of-other-organ", .warning, .any, "Nghị định 30/2020/NĐ-CP, Điều 13; Điều lệ Đảng",
      vi: "{1} không có chức vụ “{0}”.", en: "{1} has no post “{0}”.",
      good: signed("GIÁM ĐỐC"), bad: signed("BÍ THƯ"), SignatureChecks.otherPost),
    LintRule(
      "SIG-13", "deputy-of-other-head", .warning, .state, signing + ".b",
      vi: "Ký thay {0} nhưng người ký là {1}.", en: "Signed for {0} by {1}.",
      good: signed("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"), bad: signed("KT. GIÁM ĐỐC\nPHÓ CHỦ TỊCH"),
      SignatureChecks.otherHead),
    LintRule(
      "SIG-15", "on-behalf-of-one-head", .warning, .state,
      "Nghị định 30/2020/NĐ-CP, Điều 13.1 và Phụ lục I, Phần I, II.7.b",
      vi: "{0} làm việc theo chế độ thủ trưởng: không ký “TM.”.",
      en: "{0} is led by one head: “TM.” is not used.",
      good: signed("GIÁM ĐỐC"), bad: signed("TM. SỞ NỘI VỤ\nGIÁM ĐỐC"), SignatureChecks.oneHead),
  ]
}

/// The checks of the signature.
enum SignatureChecks {
  private static func each(_ draft: Draft, _ check: (Signatory, Range<Int>) -> Hit?) -> [Hit] {
    draft.document.signatories.compactMap { signer in
      draft.range(signer.evidence).flatMap { check(signer, $0) }
    }
  }

  @Sendable static func missing(_ draft: Draft) -> [Hit] {
    guard draft.document.signatories.isEmpty, draft.hasLetterhead,
      draft.document.addressees.contains(where: { $0.role == .archive }),
      draft.document.source?.quality == .exact,
      // A name, or a post in capitals, near the end may be a signature that was not understood.
      let last = draft.document.addressees.last.flatMap({ draft.range($0.evidence) }),
      !draft.lines.contains(where: { line in
        line.range.lowerBound > last.lowerBound && draft.isCapitals(at: line.range.lowerBound)
          && line.text.count > 6
      })
    else { return [] }
    return [Hit(nil)]
  }

  @Sendable static func form(_ draft: Draft) -> [Hit] {
    guard draft.motto(.party) == nil else { return [] }
    return each(draft) { signer, range in
      guard let written = signer.authority else { return nil }
      let letters = written.uppercased().filter(\.isLetter)
      guard ["TM", "KT", "TL", "TUQ", "Q"].contains(letters), written != "\(letters)." else { return nil }
      // A space before the period, or periods between, come from conversion as often as from a hand.
      guard written.contains("/") || written == letters, draft.text(range).contains(written) else {
        return nil
      }
      return Hit(range, written, "\(letters).")
    }
  }

  @Sendable static func partyForm(_ draft: Draft) -> [Hit] {
    guard draft.motto(.party) != nil else { return [] }
    return each(draft) { signer, range in
      let forms = ["TM.": "T/M", "KT.": "K/T", "TL.": "T/L"]
      guard let written = signer.authority, let right = forms[written] else { return nil }
      return Hit(range, written, right)
    }
  }

  static let posts = [
    "CHỦ TỊCH", "GIÁM ĐỐC", "BỘ TRƯỞNG", "CỤC TRƯỞNG", "TRƯỞNG PHÒNG", "HIỆU TRƯỞNG", "THỦ TƯỚNG",
    "CHI CỤC TRƯỞNG", "TỔNG GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "TRƯỞNG BAN", "BÍ THƯ", "VIỆN TRƯỞNG",
    "CHÁNH THANH TRA", "TỔNG CỤC TRƯỞNG", "VỤ TRƯỞNG",
  ]

  private static func isPost(_ text: String) -> Bool {
    let text = text.uppercased()
    return posts.contains { text == $0 || text.hasPrefix($0 + " ") }
  }

  private static func letters(_ authority: String?) -> String {
    (authority ?? "").uppercased().filter(\.isLetter)
  }

  @Sendable static func onBehalf(_ draft: Draft) -> [Hit] {
    each(draft) { signer, range in
      guard letters(signer.authority) == "TM", let organ = signer.organ, isPost(organ),
        organ.uppercased() != "CHỦ TỊCH ĐOÀN"
      else { return nil }
      return Hit(range, organ)
    }
  }

  @Sendable static func forOrgan(_ draft: Draft) -> [Hit] {
    each(draft) { signer, range in
      guard ["KT", "TL", "TUQ"].contains(letters(signer.authority)), let organ = signer.organ else {
        return nil
      }
      let name = organ.uppercased()
      guard
        ["SỞ ", "ỦY BAN", "UBND", "PHÒNG ", "CHI CỤC ", "TỔNG CỤC ", "TRƯỜNG ", "TRUNG TÂM "].contains(
          where: { name.hasPrefix($0) }),
        !isPost(organ), !name.contains("TRƯỞNG")
      else { return nil }
      return Hit(range, signer.authority ?? "", organ)
    }
  }

  @Sendable static func byHead(_ draft: Draft) -> [Hit] {
    each(draft) { signer, range in
      guard letters(signer.authority) == "KT", let organ = signer.organ?.uppercased(),
        let position = signer.position?.uppercased(),
        isPost(organ), position == organ
      else { return nil }
      return Hit(range, position)
    }
  }

  @Sendable static func deputy(_ draft: Draft) -> [Hit] {
    guard !draft.isAdvice else { return [] }
    return each(draft) { signer, range in
      guard letters(signer.authority) == "TM", let organ = signer.organ?.uppercased(),
        let position = signer.position?.uppercased(),
        organ.hasPrefix("ỦY BAN NHÂN DÂN") || organ.hasPrefix("UBND"), position == "PHÓ CHỦ TỊCH",
        !draft.text(range).uppercased().contains("KT")
      else { return nil }
      return Hit(range, organ, "CHỦ TỊCH")
    }
  }

  private static let titledBodies = [
    "trường đại học", "trường cao đẳng", "trường trung", "trường chính trị", "đại học", "học viện",
    "bệnh viện", "viện",
    "quân khu", "quân đội", "bộ chỉ huy quân sự", "bộ đội", "công an", "trung tâm y tế", "sở y tế",
  ]

  @Sendable static func titled(_ draft: Draft) -> [Hit] {
    // Schools, hospitals, institutes and the forces may write them (Thông tư 01/2011/TT-BNV, Điều 12).
    let header = draft.document.header
    let name = [header.superior?.text, header.issuer?.text].compactMap(\.self).joined(separator: "\n")
      .lowercased()
    guard !draft.isAdvice,
      !titledBodies.contains(where: { name.hasWord($0) }) || name.hasWord("viện kiểm sát")
    else { return [] }
    return each(draft) { signer, range in
      guard let person = signer.name,
        let end = draft.lines.last(where: { $0.range.overlaps(range) && $0.text.contains(person) })
      else { return nil }
      let head = end.text.split(separator: " ").first.map(String.init) ?? ""
      guard ["TS.", "PGS.TS.", "PGS.TS", "GS.TS.", "ThS.", "GS.", "PGS."].contains(head) else { return nil }
      return Hit(end.range, end.text)
    }
  }

  @Sendable static func capitals(_ draft: Draft) -> [Hit] {
    each(draft) { signer, range in
      guard let name = signer.name, name.split(separator: " ").count >= 2, name == name.uppercased(),
        name != name.lowercased()
      else { return nil }
      return Hit(range, name)
    }
  }

  @Sendable static func copied(_ draft: Draft) -> [Hit] {
    let line = draft.lines.first { line in
      let text = line.text.lowercased()
      return text == "đã ký" || text.hasPrefix("(đã ký)") || text.hasSuffix("(đã ký)")
    }
    return line.map { [Hit($0.range, "(Đã ký)")] } ?? []
  }

  private static let organs: [(word: String, name: String)] = [
    ("ỦY BAN NHÂN DÂN", "Ủy ban nhân dân"), ("UBND", "Ủy ban nhân dân"),
    ("HỘI ĐỒNG NHÂN DÂN", "Hội đồng nhân dân"),
    ("LIÊN ĐOÀN LAO ĐỘNG", "Liên đoàn Lao động"), ("LĐLĐ", "Liên đoàn Lao động"), ("CHÍNH PHỦ", "Chính phủ"),
    ("ỦY BAN MẶT TRẬN", "Ủy ban Mặt trận"), ("QUỐC HỘI", "Quốc hội"),
  ]

  private static func organ(_ text: String) -> String? {
    let text = text.uppercased()
    // The old place of the tone is the same word.
    let modern = text.split(separator: "UỶ", omittingEmptySubsequences: false).joined(separator: "ỦY")
    return organs.first { modern.hasPrefix($0.word) }?.name
  }

  @Sendable static func otherOrgan(_ draft: Draft) -> [Hit] {
    guard let issuer = draft.document.header.issuer, issuer.evidence.rule.id == "header.issuer",
      let own = organ(issuer.text),
      draft.document.signatories.count == 1
    else { return [] }
    return each(draft) { signer, range in
      guard letters(signer.authority) == "TM", let written = signer.organ, let other = organ(written),
        other != own,
        !issuer.text.uppercased().contains(other.uppercased())
      else { return nil }
      return Hit(range, written, issuer.text)
    }
  }

  @Sendable static func otherPost(_ draft: Draft) -> [Hit] {
    guard let issuer = draft.document.header.issuer, issuer.evidence.rule.id == "header.issuer",
      draft.motto(.party) == nil,
      draft.document.signatories.count == 1
    else { return [] }
    let name = issuer.text.uppercased()
    return each(draft) { signer, range in
      guard let post = signer.position?.uppercased() else { return nil }
      let isState =
        ["SỞ ", "ỦY BAN NHÂN DÂN", "UBND", "BỘ ", "CHI CỤC "].contains { name.hasPrefix($0) }
        && !name.hasPrefix("BỘ TƯ LỆNH") && !name.hasPrefix("BỘ CHỈ HUY")
      let isUnion = name.hasPrefix("LIÊN ĐOÀN LAO ĐỘNG")
      let isDepartment = name.hasPrefix("SỞ ")
      guard
        (isState || isUnion) && ["BÍ THƯ", "PHÓ BÍ THƯ"].contains(post)
          || isDepartment && ["CHỦ TỊCH", "BỘ TRƯỞNG"].contains(post)
          || isUnion && ["GIÁM ĐỐC", "BỘ TRƯỞNG"].contains(post),
        signer.organ.map({ organ($0) == nil }) ?? true
      else { return nil }
      return Hit(range, post, issuer.text)
    }
  }

  @Sendable static func otherHead(_ draft: Draft) -> [Hit] {
    each(draft) { signer, range in
      guard letters(signer.authority) == "KT", let organ = signer.organ?.uppercased(),
        let position = signer.position?.uppercased(),
        position.hasPrefix("PHÓ ")
      else { return nil }
      let heads = [
        "CHỦ TỊCH", "GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", "CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "HIỆU TRƯỞNG", "VIỆN TRƯỞNG",
        "TỔNG CỤC TRƯỞNG",
      ]
      let deputy = String(position.dropFirst(4))
      guard let head = heads.first(where: { organ == $0 || organ.hasPrefix($0 + " ") }),
        let other = heads.first(where: { deputy == $0 || deputy.hasPrefix($0 + " ") }), head != other
      else { return nil }
      return Hit(range, organ, position)
    }
  }

  @Sendable static func oneHead(_ draft: Draft) -> [Hit] {
    each(draft) { signer, range in
      guard letters(signer.authority) == "TM", let organ = signer.organ?.uppercased() else { return nil }
      guard ["SỞ ", "CHI CỤC ", "CỤC ", "PHÒNG "].contains(where: { organ.hasPrefix($0) }) else { return nil }
      return Hit(range, organ)
    }
  }
}
