import Testing
import VanBan
import VanBanText

@testable import VanBanStructure

/// Who wrote a cited document, where the sentence says it before the number, and what the clause makes of it.
@Suite struct ReferenceWriterTests {
  private func issuers(_ words: String) -> [String?] {
    Plan.references(in: words).map { $0.issuer.flatMap { $0.evidence.isInferred ? nil : $0.text } }
  }

  @Test(arguments: [
    "Bộ Quốc phòng đã có Công văn số 12/BQP-CT trả lời các trường.",
    "Sau đó Bộ Quốc phòng ban hành Công văn số 12/BQP-CT.",
    "Danh mục được Bộ Quốc phòng công bố tại Quyết định số 12/QĐ-BQP.",
    "Theo ý kiến của Bộ Quốc phòng (Công văn số 12/BQP-CT ngày 05/3/2020) thì mở thư viện.",
    "Theo ý kiến của Bộ Nội vụ (Công văn số 1/BNV-VP), Bộ Quốc phòng (Công văn số 12/BQP-CT) thì mở thư viện.",
    "Bộ Quốc phòng đã xây dựng và trình Chính phủ dự thảo Nghị định tại Tờ trình số 12/TTr-BQP.",
    "Theo Nghị định của Bộ Quốc phòng số 12-CP ngày 05/3/1961.",
  ])
  func theOrganBeforeTheNumber(_ words: String) { #expect(issuers(words).last == "Bộ Quốc phòng") }

  @Test(arguments: [
    // The organ receives the document, owns what is spoken of, or is one of several.
    "Trường đã trình Bộ Quốc phòng (Công văn số 12/THCS-VP ngày 05/3/2020) về việc đọc sách.",
    "Nhiệm vụ của Bộ Quốc phòng quy định tại Thông tư số 12/2020/TT-BNV.",
    "Theo đề nghị của Bộ Quốc phòng và Bộ Nội vụ tại Công văn số 12/BQP-CT.",
  ])
  func anotherOrganBeforeTheNumber(_ words: String) { #expect(issuers(words) == [nil]) }

  /// A body is named after its matter only where another *về* opens the title.
  @Test(arguments: [
    (
      "Theo Quyết định số 1/QĐ-BCĐ của Ban Chỉ đạo Trung ương về cải cách tiền lương, bảo hiểm xã hội và ưu đãi về phân công.",
      "Ban Chỉ đạo Trung ương về cải cách tiền lương, bảo hiểm xã hội và ưu đãi"
    ),
    (
      "Theo Kế hoạch số 1/KH-BCĐ của Ban Chỉ đạo tỉnh về triển khai đọc sách; Thông tư số 1/2020/TT-BNV về thi đua.",
      "Ban Chỉ đạo tỉnh"
    ),
    ("Theo Quyết định số 1/QĐ-SNV của Sở Nội vụ về thi đua về đích.", "Sở Nội vụ"),
    ("Theo Kế hoạch số 5/KH-BCĐ của Ban Chỉ đạo tỉnh về tuyên truyền về bầu cử.", "Ban Chỉ đạo tỉnh"),
    (
      "Theo Thông báo số 5/TB-BCĐ của Ban Chỉ đạo tỉnh về việc triển khai Nghị quyết, Kế hoạch về số hóa.",
      "Ban Chỉ đạo tỉnh"
    ),
  ])
  func aBodyNamedAfterItsMatter(_ words: String, _ issuer: String) { #expect(issuers(words).first == issuer) }

  @Test func theDayBeforeTheOrganIsTheDocuments() {
    let words = "Ngày 12/3/2012, Văn phòng Chính phủ đã có văn bản số 87/TB-VPCP thông báo kết luận."
    #expect(Plan.references(in: words).map(\.date) == ["2012-03-12"])
    #expect(Plan.references(in: words).map { $0.type?.code } == ["TB"])
  }

  @Test(arguments: [
    "Theo đề nghị của UBND tỉnh A tại Tờ trình số 1/TTr-UBND ngày 05/3/2020, các văn bản số 2/UBND-VX và số 3/UBND-VX.",
    "Theo các Quyết định của UBND tỉnh A: Số 1/QĐ-UBND về đọc sách; số 2/QĐ-UBND về thư viện; số 3/QĐ-UBND.",
  ])
  func theOrganBeforeAListServesAll(_ words: String) {
    #expect(issuers(words) == ["UBND tỉnh A", "UBND tỉnh A", "UBND tỉnh A"])
  }

  @Test(arguments: [
    "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", "Liên bộ: Lao động - Thương binh và Xã hội, Tài chính, Y tế",
    "Liên bộ Nội vụ - Tài chính", "Tỉnh ủy (khóa XX)", "Ban Thư ký Trung ương Hội", "Thủ tướng phủ",
    "Đoàn giám sát của Ủy ban Thường vụ Quốc hội", "Trung tâm Quy hoạch xây dựng",
    "Ủy ban Thường vụ Quốc hội khóa 13",
  ])
  func namesOfOrgans(_ name: String) {
    #expect(issuers("Theo Nghị quyết số 5/NQ-BTV của \(name) về đọc sách.") == [name])
    #expect(
      issuers("Theo Nghị quyết số 5/NQ-BTV ngày 05/3/2020 của \(name) quy định việc đọc sách.") == [name])
  }

  /// The sentence that leads to a list names once who wrote what it lists, on its line and on those below.
  @Test(arguments: [
    "Nay thay thế các Thông tư sau đây của Bộ Tài chính: Thông tư số 8 TC/TCT ngày 5/2/1994 về sách; Thông tư số 12/2020/TT-BTC.",
    "Các Thông tư sau đây của Bộ Tài chính hết hiệu lực:\n- Thông tư số 8 TC/TCT ngày 5/2/1994 về sách;\n- Thông tư số 12/2020/TT-BTC.",
    "Bãi bỏ các văn bản của Bộ Tài chính:\n- Thông tư số 11/2020/TT-BTC;\n- Quyết định số 12/QĐ-BTC về sách.",
  ])
  func theWriterOfAList(_ words: String) { #expect(issuers(words) == ["Bộ Tài chính", "Bộ Tài chính"]) }

  @Test(arguments: ListLead.follow.phrases.map { written($0.text) })
  func wordsBeforeTheWriterOfAList(_ words: String) {
    #expect(
      issuers("Bãi bỏ các Thông tư \(words) của Bộ Tài chính:\n- Thông tư số 8/2020/TT-BTC.") == [
        "Bộ Tài chính"
      ])
  }

  @Test(arguments: [
    // Another type, another organ's symbol, another list.
    "Bãi bỏ các Thông tư sau đây của Bộ Tài chính:\n- Quyết định số 12/QĐ-BTC.",
    "Bãi bỏ các văn bản sau đây của Bộ Tài chính:\n- Thông tư số 12/2020/TT-BNV.",
    "Các Thông tư của Bộ Tài chính gồm: một, hai. Ban hành Thông tư số 12/2020/TT-BTC.",
  ])
  func noWriterOfAList(_ words: String) { #expect(issuers(words) == [nil]) }

  @Test func whoActsIsNoIssuer() {
    let words = "Theo Nghị quyết số 2-NQ/TW của Quốc hội, Bộ Nội vụ và Bộ Tài chính hướng dẫn việc đọc sách."
    #expect(issuers(words) == ["Quốc hội"])
  }

  @Test func theSymbolOfALetterIsItsOrgans() {
    let words = "Theo Công văn số 12/CT-THNV và văn bản số 13/TC-CSTC và văn bản số 14/CT-UBND."
    #expect(Plan.references(in: words).map { $0.type?.code } == ["CV", "CV", "CT"])
  }

  /// Documents of the first years: a number, a day, and no symbol.
  @Test func decreesWithoutASymbol() {
    let words =
      "Theo sắc lệnh số 21 ngày 8/9/1945 và Nghị định số 12 Liên bộ Lao động - Tài chính ngày 02/3/1957."
    let references = Plan.references(in: words)
    #expect(references.map { $0.number?.text } == ["21", "12"])
    #expect(references.map(\.date) == ["1945-09-08", "1957-03-02"])
    #expect(references.last?.issuer?.text == "Liên bộ Lao động - Tài chính")
    #expect(Plan.references(in: "Theo Nghị định số 12 về đọc sách.").isEmpty)
  }
}

/// What a clause reaches and what it does not.
@Suite struct ReferenceClauseTests {
  private func relations(_ words: String) -> [String] {
    Plan.references(in: words).filter { $0.number != nil && !$0.isSelf }.map(\.relation.rawValue)
  }

  @Test(arguments: [
    ("Chiểu sắc lệnh số 61-SL ngày 3/7/1947 về đọc sách.", ["basis"]),
    ("Căn cứ quy định nêu trên, Tổng cục Thuế đồng ý với ý kiến tại Công văn số 5/CT-TH.", ["mentions"]),
    (
      "Căn cứ Luật số 1/2020/QH14; Theo đề nghị của Sở Nội vụ tại Tờ trình số 5/TTr-SNV.",
      ["basis", "follows"]
    ),
    (
      "Căn cứ Luật Đọc số 1/2006/QH11; Luật sửa đổi, bổ sung một số điều của Luật Đọc số 2/2018/QH14 ngày 14/6/2018;",
      ["basis", "basis"]
    ),
    (
      "Căn cứ Luật số 43/2024/QH15 sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15;",
      ["basis", "mentions", "mentions"]
    ),
    ("Việc hỗ trợ do xã căn cứ điều kiện cụ thể để làm theo Thông tư số 5/2000/TT-BXD.", ["follows"]),
    (
      "Căn cứ các Quyết định: Số 1/QĐ-BNV về việc công bố thủ tục bị bãi bỏ; số 2/QĐ-BNV về thư viện.",
      ["basis", "basis"]
    ),
    (
      "Thay thế cụm từ “a” bằng cụm từ “b” tại Điều 5 Luật Đọc số 1/2015/QH13; Điều 6 Luật Viết số 2/2015/QH13 đã được sửa đổi theo Luật số 3/2018/QH14; Điều 7 Luật Nói số 4/2018/QH14.",
      ["amends", "amends", "follows", "amends"]
    ),
    (
      "Luật Đọc số 1/2013/QH13 đã được sửa đổi theo Luật số 3/2018/QH14 (sau đây gọi là Luật Đọc số 1/2013/QH13) hết hiệu lực.",
      ["repeals", "follows", "follows"]
    ),
    ("Khoản này áp dụng từ ngày Nghị quyết số 61/2022/QH15 hết hiệu lực.", ["mentions"]),
    ("Luật sửa đổi Luật Đọc số 1/2018/QH14 ngày 14/6/2018 có hiệu lực.", ["mentions"]),
    ("A Luật sửa đổi Luật Đọc số 1/2018/QH14 ngày 14/6/2018 có hiệu lực.", ["mentions"]),
    ("Nay bổ sung Nghị định số 12-CP ngày 5/3/1961 như sau.", ["amends"]),
    ("Nay sửa đổi Điều 2 của Điều lệ ban hành theo Nghị định số 218-CP ngày 27/12/1961.", ["amends"]),
    (
      "Thay thế các nội dung liên quan đến thực hiện chế độ báo cáo quy định tại Thông tư số 5/2000/TT-BXD.",
      ["replaces"]
    ),
    ("Sửa đổi nội quy, ngoài việc thực hiện quy định tại Thông tư số 5/2000/TT-BXD.", ["mentions"]),
    (
      "Căn cứ các văn bản sau:\n- Nghị định số 3/2020/NĐ-CP;\n- Thông tư số 1/2021/TT-BNV.",
      ["basis", "basis"]
    ),
    (
      "Căn cứ:\n- Nghị định số 3/2020/NĐ-CP.\nCác trường có Thông tư số 1/2021/TT-BNV.",
      ["basis", "mentions"]
    ),
    // A heading names bases; it does not rest on them.
    ("Căn cứ pháp lý:\n- Nghị định số 3/2020/NĐ-CP.", ["mentions"]),
    ("Rà soát danh mục thủ tục thay thế được công bố tại Quyết định số 1744/QĐ-BGTVT.", ["mentions"]),
    ("Theo Nghị quyết số 80-NQ/TW về văn hóa, Chương trình hành động số 8-CTr/TU.", ["follows", "follows"]),
  ])
  func relations(_ words: String, _ expected: [String]) { #expect(relations(words) == expected) }

  @Test func aTitleThatImplements() {
    func relation(_ subject: String) -> String? {
      let head = Plan.head.replacing("Tổ chức ngày hội đọc sách", with: subject)
      return Converter().document(text: "\(head)\n\nI. NỘI DUNG\nMở thư viện.\n").references.first?.relation
        .rawValue
    }
    #expect(relation("Triển khai thực hiện Quyết định số 1237/QĐ-TTg ngày 27/7/2013") == "implements")
    #expect(relation("Về việc thi hành Quyết định số 1237/QĐ-TTg ngày 27/7/2013") == "implements")
    #expect(relation("Kiểm tra việc thực hiện Quyết định số 1237/QĐ-TTg ngày 27/7/2013") == "mentions")
  }
}
