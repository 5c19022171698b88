import Testing
import VanBanLayout
import VanBanModel

@Suite("Paragraphs are put together from lines")
struct ParagraphTests {
  private static let first =
    "Ủy ban nhân dân các xã rà soát hồ sơ của từng thôn và gửi danh sách về phòng chuyên môn trước khi tổng hợp, "
    + "trong đó nêu rõ những thôn chưa có nhà văn hóa và những thôn đã có nhưng xuống cấp."
  private static let second =
    "Phòng chuyên môn kiểm tra thực tế, lập biên bản với từng thôn và đề nghị mức hỗ trợ theo quy định hiện hành "
    + "của tỉnh, bảo đảm đúng người, đúng việc và không chồng chéo với nguồn vốn khác của địa phương."

  @Test("An indent begins a paragraph, and a full line goes on with the next")
  func indents() {
    var page = Printing()
    page.prose([Self.first, Self.second], top: 100, after: 0)
    let blocks = composed(page)
    #expect(blocks.texts == [Self.first, Self.second])
    #expect(blocks.map(\.isParagraph) == [true, true])
  }

  @Test("Without indents, room on the last line and between lines part paragraphs")
  func flush() {
    var page = Printing()
    page.prose([Self.first, Self.second], top: 100, indent: 0, after: 6)
    #expect(composed(page).texts == [Self.first, Self.second])
  }

  @Test("A list's text hangs behind its mark")
  func hanging() {
    var page = Printing()
    page.prose([Self.first, Self.second], top: 100)
    page.full("- Lập danh sách các thôn chưa có nhà văn hóa, xác định vị trí đất và mức hỗ", top: 260)
    page.line("trợ của từng thôn trong năm;", left: 90, top: 274)
    page.line("- Báo cáo kết quả.", left: 80, top: 288)
    #expect(
      composed(page).texts.suffix(2) == [
        "- Lập danh sách các thôn chưa có nhà văn hóa, xác định vị trí đất và mức hỗ trợ của từng thôn trong năm;",
        "- Báo cáo kết quả.",
      ])
  }

  @Test("A paragraph goes on over the page's end, and the page's number stands behind it")
  func overPages() {
    var upper = Printing(1)
    upper.prose([Self.first, Self.second], top: 100)
    upper.full(
      "Kinh phí thực hiện lấy từ ngân sách huyện, từ nguồn vận động và từ đóng góp", left: 110, top: 700)
    var lower = Printing(2)
    lower.centred("2", top: 30)
    lower.line("của nhân dân trong thôn.", left: 80, top: 80)
    lower.prose([Self.first, Self.second], top: 94)
    let blocks = composed(upper, lower)
    let whole =
      "Kinh phí thực hiện lấy từ ngân sách huyện, từ nguồn vận động và từ đóng góp của nhân dân trong thôn."
    #expect(blocks.body == [Self.first, Self.second, whole, Self.first, Self.second])
    let number = blocks.first { $0.role == .furniture }
    #expect(number?.text == "2")
    #expect(blocks[3].role == .furniture)
  }

  @Test(
    "A document's number that the line's end cut is whole again; a range of words is not",
    arguments: [
      ("số 154/", "2020/NĐ-CP", "số 154/2020/NĐ-CP"), ("số 12/2019/NQ-", "HĐND", "số 12/2019/NQ-HĐND"),
      ("số 12", "/QĐ-UBND", "số 12/QĐ-UBND"), ("kinh tế -", "Xã hội", "kinh tế - Xã hội"),
      ("Hà Nội", "12 quận", "Hà Nội 12 quận"),
    ])
  func cutNumbers(_ end: String, _ start: String, _ whole: String) {
    var page = Printing()
    page.prose([Self.first, Self.second], top: 100)
    page.full("Thực hiện chỉ đạo của cấp trên về rà soát văn bản và báo cáo kết quả " + end, top: 300)
    page.line(start, left: 80, top: 314)
    #expect(composed(page).texts.last?.hasSuffix(whole) == true)
  }

  @Test("Centred lines stay lines, and are no paragraphs")
  func centred() {
    var page = Printing()
    page.centred("QUYẾT ĐỊNH", top: 60)
    page.centred("Về việc hỗ trợ xây dựng nhà văn hóa thôn", top: 76)
    page.prose([Self.first, Self.second], top: 110)
    let blocks = composed(page)
    #expect(
      blocks.texts == ["QUYẾT ĐỊNH", "Về việc hỗ trợ xây dựng nhà văn hóa thôn", Self.first, Self.second])
    #expect(blocks.map(\.isParagraph) == [false, false, true, true])
  }

  @Test("A wide space of a justified line parts nothing")
  func wideSpaces() {
    var page = Printing()
    page.prose([Self.first], top: 100, after: 0)
    page.full("Ủy ban nhân dân các xã, phường, thị trấn thực hiện quyết định", left: 110, top: 170)
    page.line("này và báo cáo kết quả.", left: 80, top: 184)
    #expect(composed(page).texts.count == 2)
  }
}
