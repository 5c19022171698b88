import Testing
import VanBan
import VanBanText

@testable import VanBanStructure

/// Where the title of a cited document and the name of a law end.
@Suite struct ReferenceTitleTests {
  private func titles(_ behind: String) -> [String?] {
    Plan.references(in: "Thực hiện Quyết định số 5/QĐ-UBND ngày 01/02/2021 của UBND tỉnh \(behind)").prefix(1)
      .map(\.title)
  }

  private static let title = "về việc giao kế hoạch năm 2021"

  /// What goes on behind the title and is the citing sentence's.
  @Test(arguments: [
    ", báo cáo Thủ tướng Chính phủ trong tháng 12.", ", Sở Nội vụ đề nghị các trường nộp sách.",
    "; các trường mở cửa.",
    ", Nghị quyết số 7/NQ-HĐND ngày 01/01/2021 của HĐND tỉnh.",
    " và Quyết định số 6/QĐ-UBND ngày 02/02/2021.",
    " (sau đây gọi tắt là Quyết định 5) được niêm yết.", " (Điều 3).", " (Kế hoạch số 9/KH-UBND).",
    ", quy định tại khoản 2 Điều này thì không tính.", " quy định tại khoản 2 Điều này.",
    ", trong đó có sách.",
    ", có hiệu lực từ ngày 01/3/2021.", " như sau: mở cửa.", ".”", ", đồng thời nộp sách.",
  ])
  func titlesEnd(_ behind: String) { #expect(titles(Self.title + behind) == [Self.title], "\(behind)") }

  /// What looks like an end and is part of the title.
  @Test(arguments: [
    "về thi đua, khen thưởng", "về đọc sách ở các trường, các thư viện và nhà văn hóa",
    "về “Đọc sách; nghe sách” ở các tổ",
    "quy định chi tiết một số điều của Luật Thư viện",
    "sửa đổi, bổ sung một số điều của Quyết định số 4/QĐ-UBND",
    "về tổ chức ngày hội đọc sách, bảo đảm an toàn giao thông", "phê duyệt Đề án mở thư viện (giai đoạn 1)",
  ])
  func titlesGoOn(_ title: String) { #expect(titles("\(title).") == [title]) }

  /// Each row of the tables behind a title, as a citing sentence goes on with it.
  private static let goingOn =
    TitleEnd.acts.phrases.map { ", \($0.text) Thủ tướng Chính phủ." }
    + TitleEnd.brackets.phrases.map { " (\($0.text) ở các trường)." }
    + TitleEnd.leads.phrases.map { " \($0.text) khoản 2 Điều này." }
    + TitleEnd.verbs.phrases.map { " \(written($0.text)) như sau: mở cửa." }
    + TitleEnd.following.phrases.map { ", làm \($0.text): mở cửa." }

  @Test(arguments: goingOn) func citingSentencesGoOn(_ behind: String) {
    #expect(titles(Self.title + behind) == [Self.title], "\(behind)")
  }

  @Test(arguments: TitleEnd.bare.phrases.map(\.text)) func aVerbBehindACommaOpensNoTitle(_ row: String) {
    #expect(titles("\(row) việc đọc sách.") == ["\(row) việc đọc sách"])
    #expect(titles(", \(row) việc đọc sách.") == [nil])
  }

  @Test(arguments: TitleEnd.predicates.phrases.map(\.text)) func predicatesEndTitles(_ row: String) {
    #expect(titles("\(Self.title) \(row) ở các trường.") == [Self.title], "\(row)")
  }

  @Test(arguments: TitleEnd.clauses.phrases.map(\.text)) func clausesEndTitlesBehindACommaOnly(_ row: String)
  {
    #expect(titles("\(Self.title), \(row) sách ở tổ.") == [Self.title], "\(row)")
  }

  // MARK: - Laws

  @Test(arguments: LawName.names.phrases.map(\.text)) func lawsAreReadWhole(_ name: String) {
    let references = Plan.references(
      in:
        "Thực hiện Luật \(name) năm 2015. Luật \(name) được phổ biến ở các trường. Theo luật \(name.lowercased()) thì đủ."
    )
    #expect(
      references.map(\.title) == ["Luật \(name) năm 2015", "Luật \(name)", "luật \(name.lowercased())"])
    #expect(references.dropFirst().allSatisfy { $0.antecedent == references.first?.id })
  }

  @Test(arguments: [
    ("Theo Hiến pháp năm 2013 và hiến pháp 1992.", ["Hiến pháp năm 2013", "hiến pháp 1992"]),
    (
      "Theo Bộ luật Lao động năm 2019, Luật Thư viện 2019.",
      ["Bộ luật Lao động năm 2019", "Luật Thư viện 2019"]
    ),
    ("Theo Điều 5 BLDS và BLHS năm 2015.", ["BLDS", "BLHS năm 2015"]),
    ("Theo Luật BHXH, luật đất đai năm 2013.", ["Luật BHXH", "luật đất đai năm 2013"]),
    ("Theo Pháp lệnh Ưu đãi người có công năm 2020.", ["Pháp lệnh Ưu đãi người có công năm 2020"]),
    ("Theo Luật Thư viện (sửa đổi) năm 2019.", ["Luật Thư viện (sửa đổi) năm 2019"]),
    ("Theo Luật Thư viện và Điều 6 Luật Giá.", ["Luật Thư viện", "Luật Giá"]),
    ("Theo Luật Thư viện số 46/2019/QH14 quy định về sách.", ["Luật Thư viện"]),
  ])
  func lawsByName(_ words: String, _ titles: [String]) {
    #expect(Plan.references(in: words).map(\.title) == titles)
  }

  /// Words that sound like laws.
  @Test(arguments: [
    "Phổ biến pháp luật lao động ở các tổ.", "Góp ý dự thảo luật đất đai.", "Mời luật sư đọc sách.",
    "Các luật có liên quan được phổ biến.", "Giữ kỷ luật lao động.",
  ])
  func noLaws(_ words: String) { #expect(Plan.references(in: words).isEmpty) }

  /// Two lines that were joined are two sentences.
  @Test func aSentenceBehindALawIsNoTitle() {
    let references = Plan.references(
      in: "Sửa đổi khoản 1 Điều 7 của Luật Thư viện số 46/2019/QH14 Sửa đổi khoản 2 như sau: mở cửa.")
    #expect(references.map(\.text) == ["Luật Thư viện số 46/2019/QH14"])
  }

  /// A law's name holds its comma, and its verb is no verb of *như sau*.
  @Test func titlesEndWithALaw() {
    let references = Plan.references(
      in: "Sửa đổi Nghị định số 58/1999/NĐ-CP hướng dẫn thi hành Luật Khiếu nại, tố cáo như sau: mở cửa.")
    #expect(references.first?.title == "hướng dẫn thi hành Luật Khiếu nại, tố cáo")
  }

  /// Where the name of a law ends.
  @Test(arguments: [
    ("Luật Đất đai và khoản 2 Điều này", "Luật Đất đai"),
    ("Luật Đất đai và văn bản hướng dẫn", "Luật Đất đai"),
    ("Luật Xây dựng bị phá dỡ", "Luật Xây dựng"), ("Luật Thư viện và luật khác", "Luật Thư viện"),
    ("Pháp lệnh Bảo vệ công trình thủy lợi nhỏ", "Pháp lệnh Bảo vệ công trình thủy lợi nhỏ"),
    ("Luật Hàng không vũ trụ", "Luật Hàng không vũ trụ"), ("Luật Thiết bị y tế", "Luật Thiết bị y tế"),
  ])
  func namesOfLaws(_ words: String, _ name: String) {
    #expect(Plan.references(in: "Thực hiện theo \(words).").map(\.title) == [name])
  }

  /// A number tells that a name was longer than it looked: the mention is one.
  @Test(arguments: [
    ("Luật Quản lý, sử dụng sách trong thư viện số 69/2014/QH13", "69/2014/QH13"),
    ("Pháp lệnh phát hành công trái xây dựng Tổ quốc số 12/1999/PL-UBTVQH10", "12/1999/PL-UBTVQH10"),
  ])
  func numbersTellNames(_ words: String, _ number: String) {
    let found = Plan.references(in: "Thực hiện theo Điều 5 \(words).")
    #expect(found.map(\.number?.text) == [number])
    #expect(found.first?.title == words.replacing(" số \(number)", with: ""))
    #expect(found.first?.pinpoint == "Điều 5")
  }

  @Test(arguments: ["TUÂN THỦ PHÁP LUẬT VỀ THƯ VIỆN", "Pháp luật thư viện", "pháp luật lao động"])
  func lawAtLargeIsNoLaw(_ words: String) { #expect(Plan.references(in: "\(words).").isEmpty) }

  @Test(arguments: [
    ("Luật Đầu tư nước ngoài tại Việt Nam ngày 12 tháng 11 năm 1996", "1996-11-12"),
    ("Luật Khuyến khích đầu tư trong nước (sửa đổi) ngày 20 tháng 5 năm 1998", "1998-05-20"),
  ])
  func daysBehindNames(_ words: String, _ date: String) {
    #expect(Plan.references(in: "Căn cứ \(words).").map(\.date) == [date])
  }

  @Test func wordsThatEndNoIssuer() {
    let found = Plan.references(
      in: "Công văn số 15/CV-TB ngày 1/3/2021 của Công ty Thiết bị trường học Lai Châu về việc mua sách.")
    #expect(found.map(\.issuer?.text) == ["Công ty Thiết bị trường học Lai Châu"])
  }

  @Test func aVerbInCapitalsEndsTheIssuer() {
    let found = Plan.references(
      in:
        "Nghị quyết số 751/2019/UBTVQH14 ngày 16/8/2019 của Ủy ban Thường vụ Quốc hội Giải thích một số điều."
    )
    #expect(found.map(\.issuer?.text) == ["Ủy ban Thường vụ Quốc hội"])
  }
}
