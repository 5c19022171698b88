import Testing
import VanBan

/// What a plan gives out besides plain sentences: orders, fields below a task, tables, reports, money, units, contacts.
@Suite struct PlanDutyTests {
  private func plan(_ body: String) -> VanBan.Plan {
    Plan.holding("Đọc sách.\n\nII. TỔ CHỨC THỰC HIỆN\n\(body)").plan
  }

  // MARK: - Tasks

  @Test func eachOrderOfAParagraphIsATask() {
    let tasks = plan(
      "1. Giao Sở Nội vụ mở lớp trước ngày 15/5/2021; giao Sở Tài chính bố trí tiền. Đề nghị Tỉnh đoàn tham gia."
    ).tasks
    #expect(tasks.map(\.assignees) == [["Sở Nội vụ"], ["Sở Tài chính"], ["Tỉnh đoàn"]])
    #expect(tasks.map(\.deadline) == ["../2021-05-15", nil, nil])
    #expect(tasks.map(\.text).last == "Đề nghị Tỉnh đoàn tham gia.")
  }

  @Test(arguments: ["báo cáo, đề xuất", "tổng hợp, trình", "hoàn thành"])
  func whatIsDoneWithinATimeIsDueThen(_ verbs: String) {
    let tasks = plan("1. Sở Nội vụ rà soát sách cũ, \(verbs) trong quý II năm 2021.").tasks
    #expect(tasks.map(\.deadline) == ["2021-34"])
  }

  /// A plan directs under a heading under which a report tells what was done.
  @Test func howWorkIsDirected() {
    let body = "Đọc sách.\n\nII. VỀ CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN\n1. Giao Sở Nội vụ mở lớp.\n"
    #expect(Plan.holding(body).plan.tasks.map(\.assignees) == [["Sở Nội vụ"]])
    let report = Plan.head.replacing("KẾ HOẠCH", with: "BÁO CÁO").replacing("9/KH-UBND", with: "9/BC-UBND")
    #expect(Converter().document(text: "\(report)\nI. NỘI DUNG\n\(body)").plan.tasks.isEmpty)
  }

  @Test func fieldsBelongToTheTaskAbove() {
    let tasks = plan(
      """
      1. Lễ phát động
      - Nội dung: văn nghệ.
      - Đơn vị chủ trì: Sở Nội vụ.
      - Đơn vị phối hợp: Sở Tài chính, Tỉnh đoàn.
      - Thời gian thực hiện: ngày 15/5/2021.
      2. Thi kể chuyện
      Cơ quan thực hiện: UBND các huyện chủ trì, phối hợp với Hội Khuyến học tỉnh.
      3. In sách
      - Biên soạn;
      - Phát hành;
      - Đơn vị thực hiện: Thư viện tỉnh.
      """
    ).tasks
    #expect(tasks.map(\.text) == ["Lễ phát động", "Thi kể chuyện", "In sách"])
    #expect(tasks.map(\.assignees) == [["Sở Nội vụ"], ["UBND các huyện"], ["Thư viện tỉnh"]])
    #expect(tasks.map(\.partners) == [["Sở Tài chính", "Tỉnh đoàn"], ["Hội Khuyến học tỉnh"], []])
    #expect(tasks.map(\.deadline) == ["2021-05-15", nil, nil])
  }

  @Test func aRowOfATableIsATask() {
    let tasks = plan(
      """
      | TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
      |---|---|---|---|---|
      | 1 | Rà soát sách | UBND các huyện | Sở Nội vụ; Tỉnh đoàn | Quý II/2021 |
      | 2 | Mua sách |  |  | Tháng 8/2021 |
      """
    ).tasks
    #expect(tasks.map(\.text) == ["Rà soát sách"])
    #expect(tasks.map(\.assignees) == [["UBND các huyện"]])
    #expect(tasks.map(\.partners) == [["Sở Nội vụ", "Tỉnh đoàn"]])
    #expect(tasks.map(\.deadline) == ["2021-34"])
  }

  @Test func aSentenceThatEndsWithAColonTellsWhoDoesWhatFollows() {
    let text = Plan.head.replacing("KẾ HOẠCH", with: "CHỈ THỊ").replacing("9/KH-UBND", with: "9/CT-UBND")
    let document = Converter().document(
      text: text
        + "\nĐể đọc sách nhiều hơn, Ủy ban nhân dân tỉnh yêu cầu các trường thực hiện:\n1. Mở thư viện.\n2. Mua sách.\n"
    )
    #expect(document.plan.tasks.map(\.assignees) == [["các trường"], ["các trường"]])
  }

  @Test(arguments: [
    ("NGHỊ ĐỊNH", "9/2021/NĐ-CP"), ("LUẬT", "9/2021/QH14"), ("NGHỊ QUYẾT", "9/2021/QH14"), ("QUY CHẾ", ""),
  ])
  func rulesGiveNoWork(_ type: String, _ number: String) {
    let text = Plan.head.replacing("KẾ HOẠCH", with: type).replacing("9/KH-UBND", with: number)
    let plan = Converter().document(
      text: """
        \(text)
        Điều 1. Trách nhiệm
        1. Bộ Nội vụ chủ trì, phối hợp với Bộ Tài chính hướng dẫn.
        2. Ủy ban nhân dân cấp xã báo cáo Ủy ban nhân dân cấp huyện trước ngày 15/12/2021; có ít nhất 500 bản sách.
        3. Kinh phí từ nguồn ngân sách nhà nước.
        """
    ).plan
    #expect(plan.tasks.map(\.text) == [])
    #expect(plan.targets.map(\.text) == [])
    #expect(plan.reports.map(\.text) == [])
    #expect(plan.budget.map(\.text) == [])
  }

  // MARK: - Reports

  struct Report: Sendable, CustomTestStringConvertible {
    let written: String
    let recipient: String?
    var via: String?
    var deadline: String?
    var recurrence: [String] = []
    var testDescription: String { written }
  }

  @Test(arguments: [
    Report(
      written: "Báo cáo kết quả về Sở Nội vụ (qua Phòng Tổ chức) trước ngày 15/4/2021",
      recipient: "Sở Nội vụ",
      via: "Phòng Tổ chức", deadline: "../2021-04-15"),
    Report(written: "Định kỳ hằng quý báo cáo UBND tỉnh", recipient: "UBND tỉnh", recurrence: ["P3M"]),
    Report(
      written: "Định kỳ 6 tháng, hằng năm báo cáo Ban Thường vụ Tỉnh ủy", recipient: "Ban Thường vụ Tỉnh ủy",
      recurrence: ["P6M", "P1Y"]),
    Report(
      written: "Gửi danh sách về Sở Nội vụ trước ngày 15/4/2021", recipient: "Sở Nội vụ",
      deadline: "../2021-04-15"),
    Report(
      written: "Báo cáo kết quả; kết quả thi gửi về LĐLĐ tỉnh trong báo cáo tháng", recipient: "LĐLĐ tỉnh",
      recurrence: ["P1M"]),
  ])
  func reports(_ report: Report) {
    let duties = plan("1. Các trường\n- \(report.written).").reports
    #expect(duties.map(\.recipient) == [report.recipient])
    #expect(duties.map(\.via) == [report.via])
    #expect(duties.map(\.deadline) == [report.deadline])
    #expect(duties.map(\.recurrence) == [report.recurrence])
    #expect(duties.map(\.reporters) == [["Các trường"]])
  }

  @Test(arguments: [
    "Theo báo cáo của Sở Nội vụ, sách thiếu.", "Sở Nội vụ tổng hợp để báo cáo UBND tỉnh.",
    "Báo cáo viên mở lớp.",
    "Thực hiện Báo cáo số 12/BC-UBND ngày 15/4/2021.",
  ])
  func noReports(_ words: String) { #expect(plan("1. Các trường\n- \(words)").reports.map(\.text) == []) }

  // MARK: - Money

  struct Money: Sendable, CustomTestStringConvertible {
    let written: String
    var amount: String?
    var source: String?
    var testDescription: String { written }
  }

  @Test(arguments: [
    Money(
      written: "Kinh phí 1,2 tỷ đồng, từ nguồn ngân sách tỉnh.", amount: "1200000000",
      source: "nguồn ngân sách tỉnh"),
    Money(written: "Dự toán: 3.500.000 đồng.", amount: "3500000"),
    Money(written: "Kinh phí do ngân sách công đoàn bảo đảm.", source: "ngân sách công đoàn"),
    Money(
      written: "Đề nghị cấp 85 triệu đồng từ nguồn sự nghiệp để mua sách.", amount: "85000000",
      source: "nguồn sự nghiệp"),
  ])
  func money(_ money: Money) {
    let items = Plan.holding(money.written).plan.budget
    #expect(items.map(\.amount) == [money.amount])
    #expect(items.map(\.source) == [money.source])
  }

  @Test(arguments: [
    "Sở Tài chính bố trí kinh phí.", "Kinh phí đã sử dụng 20 triệu đồng.", "Giải nhất 2.000.000 đồng.",
    "Kinh phí hỗ trợ 50.000 đồng/suất.",
  ])
  func noMoney(_ words: String) { #expect(Plan.holding(words).plan.budget.map(\.text) == []) }

  // MARK: - Units and contacts

  @Test func unitsAreNamedInFull() {
    let document = Plan.holding(
      "Đọc sách.\n\nII. TỔ CHỨC THỰC HIỆN\n1. LĐLĐ tỉnh mở lớp.\n2. UBND xã mở lớp.\n3. LĐLĐ tỉnh mua sách.",
      opening: "Ủy ban nhân dân (UBND) tỉnh đọc sách.\n")
    #expect(document.plan.units.map(\.text) == ["LĐLĐ tỉnh", "UBND xã"])
    let long = document.plan.units.compactMap(\.long)
    #expect(long.map(\.text) == ["Liên đoàn Lao động tỉnh", "Ủy ban nhân dân xã"])
    #expect(long.map(\.evidence.isInferred) == [true, true])
    #expect(long.map(\.evidence.rule.id) == ["plan.unit-standard", "plan.unit-explained"])
  }

  @Test func contactsHaveTheirOwners() {
    let contacts = Plan.holding(
      "Liên hệ đồng chí Lò Thị Mẫu, ĐT: 0912.345.678; Sở Nội vụ (fax: 0214 3123 4568), xem https://thu.vn và #docsach."
    ).plan.contacts
    #expect(contacts.map(\.kind) == [.telephone, .fax, .url, .hashtag])
    #expect(contacts.map(\.owner) == ["Lò Thị Mẫu", "Sở Nội vụ", nil, nil])
  }

  @Test(arguments: [
    ("Các CNVCLĐ (công nhân, viên chức, lao động) đọc sách.", "CNVCLĐ", "công nhân, viên chức, lao động"),
    ("Theo Ủy ban nhân dân tỉnh (UBND tỉnh).", "UBND", "Ủy ban nhân dân"),
    ("Theo Sở Giáo dục và Đào tạo (GD&ĐT).", "GD&ĐT", "Giáo dục và Đào tạo"),
  ])
  func shortForms(_ words: String, _ short: String, _ long: String) {
    let found = Plan.holding(words).abbreviations
    #expect(found.map(\.short) == [short])
    #expect(found.map(\.long) == [long])
  }

  @Test(arguments: [
    "Bài đăng trên mạng xã hội (sau đây gọi là tác phẩm) có ảnh.", "Nhà trường (NGHỈ HÈ) đọc sách.",
  ])
  func noShortForms(_ words: String) { #expect(Plan.holding(words).abbreviations.map(\.long) == []) }
}
