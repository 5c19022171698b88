import Testing
import VanBan

@testable import VanBanStructure

/// What short and pointing mentions go back to.
@Suite struct AntecedentTests {
  private static let decree =
    "Nghị định số 154/2020/NĐ-CP ngày 31/12/2020 của Chính phủ về đọc sách (sau đây gọi tắt là Nghị định 154)."

  @Test(arguments: [
    "Nghị định 154", "Nghị định số 154", "Nghị định 154/2020", "Nghị định số 154/2020",
    "Nghị định 154 năm 2020", "Nghị định nêu trên",
    "Nghị định nói trên", "Nghị định đã dẫn", "Nghị định trên", "Nghị định đó", "Nghị định số 154/NĐ-CP",
  ])
  func decreesAreFoundAgain(_ words: String) {
    let references = Plan.references(in: "\(Self.decree)\nCác trường niêm yết \(words), mở cửa đón học sinh.")
    #expect(references.count == 2)
    // A number that stands there is read, what it goes back to is worked out.
    #expect(references.last?.antecedent == (words.hasSuffix("/NĐ-CP") ? nil : "vn/cp/2020/nd/154"))
    #expect(references.last?.text == words)
  }

  /// Numbers and pointers that lead to no document cited before.
  @Test(arguments: [
    "Nghị định nêu trên được niêm yết.", "Nghị định 154 được niêm yết.",
    "Kế hoạch 5 năm và Chương trình 135.",
    "Kế hoạch trên địa bàn, các Kế hoạch nêu trên.", "Quyết định trên cơ sở ý kiến.",
    "Luật này được phổ biến.",
  ])
  func pointersToNothing(_ words: String) { #expect(Plan.references(in: words).isEmpty) }

  @Test func aDecreeOfAYearIsToldByThem() {
    let references = Plan.references(in: "Theo Nghị định 10/2020, các trường mở cửa.")
    #expect(references.map { $0.number?.text } == ["10/2020"])
    #expect(references.map(\.key) == ["vn/cp/2020/nd/10"])
    #expect(Plan.dates(in: "Theo Nghị định 10/2020, các trường mở cửa.").isEmpty)
  }

  @Test func aSecondCitationWithoutItsDateFindsTheFirst() {
    let references = Plan.references(
      in:
        "Theo Chỉ thị số 20-CT/TW ngày 01/7/2018 của Ban Bí thư.\nQuán triệt Chỉ thị 20-CT/TW ở các tổ. Chỉ thị 20 được niêm yết."
    )
    #expect(references.map(\.antecedent) == [nil, "vn/tw/k12/ct/20", "vn/tw/k12/ct/20"])
  }

  @Test func whatIsNotWholeIsNamedByItsReference() {
    let references = Plan.references(
      in:
        "Theo Luật Bảo hiểm xã hội năm 2014.\nLuật BHXH được phổ biến. Luật bảo hiểm xã hội được niêm yết. Luật nêu trên còn hiệu lực."
    )
    #expect(references.dropFirst().map(\.antecedent) == Array(repeating: references[0].id, count: 3))
  }

  @Test func aliasesAreLearnt() {
    let references = Plan.references(
      in: "Theo Luật Thư viện số 46/2019/QH14 (sau đây gọi là Luật TV).\nLuật TV được phổ biến ở các tổ.")
    #expect(references.map(\.antecedent) == [nil, "vn/qh/2019/luat/46"])
  }

  @Test func theLastOneCitedIsMeant() {
    let references = Plan.references(
      in: "Theo Thông tư số 1/2020/TT-BNV.\nTheo Thông tư số 2/2021/TT-BNV.\nThông tư nêu trên được niêm yết."
    )
    #expect(references.last?.antecedent == "vn/bnv/2021/tt/2")
  }

  @Test func idsCountTheReferencesOfAFile() {
    let references = Plan.holding("Theo \(Self.decree)\nNghị định nêu trên được niêm yết.").references
    #expect(references.map(\.id) == references.indices.map { "r\($0 + 1)" })
  }

  /// In the words that an amending law sets into another one, *Luật này* is that one.
  @Test func quotationsSpeakOfTheDocumentThatIsAmended() {
    let document = Converter().document(
      text: """
        QUỐC HỘI
        Luật số: 9/2021/QH15

        LUẬT
        SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT THƯ VIỆN

        Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;

        Điều 1. Sửa đổi, bổ sung một số điều của Luật Thư viện số 46/2019/QH14
        1. Sửa đổi Điều 5 như sau:
        “Điều 5. Kho sách
        1. Kho sách mở theo Điều 4 của Luật này.
        2. Bạn đọc được vào kho.”.

        Điều 2. Hiệu lực thi hành
        Luật này có hiệu lực từ ngày 01 tháng 7 năm 2021.
        """)
    let mentions = document.references.filter { $0.text == "Luật này" }
    #expect(mentions.map(\.isSelf) == [false, true])
    #expect(mentions.map(\.antecedent) == ["vn/qh/2019/luat/46", nil])
    #expect(mentions.map(\.pinpoint) == ["Điều 4", nil])
  }

  /// Rules that are issued with a decision speak of it as *Quyết định này*, of themselves as *Quy chế này*.
  @Test func attachmentsSpeakOfTheirDocument() {
    let document = Converter().document(
      text: """
        ỦY BAN NHÂN DÂN
        TỈNH LAI CHÂU

        Số: 9/QĐ-UBND
        Lai Châu, ngày 10 tháng 3 năm 2021

        QUYẾT ĐỊNH
        Ban hành Quy chế đọc sách

        Điều 1. Ban hành kèm theo Quyết định này Quy chế đọc sách.
        Điều 2. Các trường thi hành Quyết định này./.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH

        Nguyễn Thị Thiện

        QUY CHẾ
        Đọc sách
        (Ban hành kèm theo Quyết định số 9/QĐ-UBND ngày 10/3/2021 của Ủy ban nhân dân tỉnh Lai Châu)

        Điều 1. Quy chế này áp dụng từ ngày Quyết định này có hiệu lực.
        """)
    let mentions = document.attachments.flatMap(\.references).filter { $0.text.hasSuffix("này") }
    #expect(mentions.map(\.isSelf) == [true, false])
    #expect(mentions.map(\.antecedent) == [nil, document.id])
  }
}
