import Testing
import VanBan

/// What is to be done: stages, aims and the tasks of units.
@Suite struct PlanTests {
  // MARK: - Targets

  struct Aim: Sendable, CustomTestStringConvertible {
    let written: String
    let comparator: Target.Comparator
    let value: String
    let unit: String
    let text: String
    init(
      _ written: String, _ comparator: Target.Comparator, _ value: String, _ unit: String,
      _ text: String? = nil
    ) {
      (self.written, self.comparator, self.value, self.unit) = (written, comparator, value, unit)
      self.text = text ?? written
    }
    var testDescription: String { written }
  }

  static let aims: [Aim] = [
    Aim("từ 95% trở lên", .atLeast, "95", "%"),
    Aim("từ 80% công đoàn cơ sở trở lên", .atLeast, "80", "%"),
    Aim("từ 80% học sinh trở lên", .atLeast, "80", "%"),
    Aim("ít nhất 50 dự án khởi nghiệp", .atLeast, "50", "dự án", "ít nhất 50 dự án"),
    Aim("ít nhất 500 đoàn viên", .atLeast, "500", "đoàn viên"),
    Aim("ít nhất 01 hoạt động", .atLeast, "1", "hoạt động"),
    Aim("tối thiểu 0,5%", .atLeast, "0.5", "%"), Aim("không quá 05%", .atMost, "5", "%"),
    Aim("ít nhất 1.200 sáng kiến", .atLeast, "1200", "sáng kiến"),
    Aim("trên 200 lượt người", .moreThan, "200", "lượt người"),
    Aim("tối thiểu 8 tỷ đồng", .atLeast, "8", "tỷ đồng"),
    Aim("ít nhất 75 nghìn sáng kiến", .atLeast, "75", "nghìn sáng kiến"),
    Aim("ít nhất 03 CĐCS", .atLeast, "3", "CĐCS"), Aim("tối đa 12 quả", .atMost, "12", "quả"),
    Aim("phấn đấu hơn 300 hộ gia đình", .moreThan, "300", "hộ gia đình", "hơn 300 hộ gia đình"),
    Aim("tăng từ 3 lên 5 mô hình", .equal, "5", "mô hình"),
    Aim("mỗi xã 01 mô hình", .equal, "1", "mô hình", "01 mô hình"),
    Aim("phấn đấu có 20 tác phẩm", .equal, "20", "tác phẩm", "20 tác phẩm"),
  ]

  @Test(arguments: aims) func targets(_ aim: Aim) {
    let targets = Plan.holding("Các trường có \(aim.written), gắn với thi đua.").plan.targets
    #expect(targets.map(\.comparator) == [aim.comparator])
    #expect(targets.map(\.value) == [aim.value])
    #expect(targets.map(\.unit) == [aim.unit])
    #expect(targets.map(\.text) == [aim.text])
  }

  @Test(arguments: [
    "Trong hơn 10 năm, các trường mở thư viện.", "Đối thoại tại doanh nghiệp có từ 200 lao động trở lên.",
    "Năm 2020 các trường mới đạt 41,3% kế hoạch.", "Đã số hóa 35% tài liệu.", "Số hóa hơn 12.000 cuốn phim.",
    "Người từ 18 tuổi trở lên đọc sách.", "Từ 20 trường, thư viện được mở.",
    "Mỗi câu hỏi có 4 phương án trả lời.", "Bài viết không quá 05 trang.",
    "Kinh phí không quá 20 triệu đồng.",
    "Trường có 20 phòng học.",
  ])
  func noTargets(_ words: String) {
    #expect(Plan.holding(words).plan.targets.map(\.text) == [])
  }

  @Test func aDifferenceIsNoLevel() {
    let targets = Plan.holding("- Giảm ít nhất 10% so với năm 2020 số thôn chưa có sách.\n- Tăng 5% bạn đọc.")
      .plan.targets
    #expect(targets.map(\.change) == [.decrease, .increase])
    #expect(targets.map(\.value) == ["10", "5"])
    #expect(targets.map(\.comparator) == [.atLeast, .equal])
  }

  /// A report's figures are of the past but where it looks ahead.
  @Test func aReportAimsOnlyWhereItLooksAhead() {
    let document = Converter().document(
      text: """
        \(Plan.head.replacing("KẾ HOẠCH", with: "BÁO CÁO").replacing("9/KH-UBND", with: "9/BC-UBND"))
        I. KẾT QUẢ THỰC HIỆN
        1. Mở được 12 tủ sách, đạt ít nhất 80% kế hoạch.
        2. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính mở 03 lớp.
        II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2022
        1. Phấn đấu 55% số thôn có tủ sách.
        2. Sở Nội vụ chủ trì mở 03 lớp.
        """)
    #expect(document.plan.targets.map(\.value) == ["55"])
    #expect(document.plan.tasks.map(\.section) == ["II/2"])
  }

  @Test(arguments: [("BÁO CÁO", 0), ("THÔNG BÁO", 0), ("CHỈ THỊ", 1), ("CHƯƠNG TRÌNH", 1), ("ĐỀ ÁN", 1)])
  func typesThatSetAims(_ type: String, _ count: Int) {
    let text =
      "\(Plan.head.replacing("KẾ HOẠCH", with: type).replacing("9/KH-UBND", with: ""))\nI. NỘI DUNG\n"
    let document = Converter().document(text: text + "Tỷ lệ đọc sách đạt 41,3%.\n")
    #expect(document.plan.targets.count == count)
  }

  // MARK: - Stages

  @Test func aPeriodOfYearsIsAStageOnlyAsATitle() {
    let document = Plan.holding(
      """
      - Giai đoạn 2021 - 2025: mở thư viện;
      - Giai đoạn 1954 - 1975: xây dựng kho sách;
      - Giai đoạn 1 (từ tháng 4/2021 đến tháng 6/2021): khảo sát;
      - Thực hiện Chương trình giai đoạn 2021 - 2030.
      """)
    #expect(document.plan.phases.map(\.label) == ["Giai đoạn 2021 - 2025", "Giai đoạn 1"])
    #expect(document.plan.phases.map(\.period) == ["2021/2025", "2021-04/2021-06"])
    #expect(document.plan.phases.map(\.title) == ["mở thư viện", "khảo sát"])
  }

  @Test(arguments: [
    ("Giai đoạn 1 (2021 - 2023): khảo sát", "Giai đoạn 1", "2021/2023"),
    ("Đợt cao điểm: tháng 4/2021", "Đợt cao điểm", "2021-04"),
    ("Tuần 2: 04/4 - 10/4.", "Tuần 2", "2021-04-04/2021-04-10"),
    ("Giai đoạn chuẩn bị (từ ngày 02/3 đến ngày 20/3/2021)", "Giai đoạn chuẩn bị", "2021-03-02/2021-03-20"),
    ("Đợt 1: tuyên truyền\n- Thời gian: từ ngày 02/3 đến ngày 20/3/2021", "Đợt 1", "2021-03-02/2021-03-20"),
  ])
  func stageWithItsTime(_ written: String, _ label: String, _ period: String) {
    let phases = Plan.holding("- \(written)").plan.phases
    #expect(phases.map(\.label) == [label])
    #expect(phases.map(\.period) == [period])
  }

  @Test(arguments: [
    "Tuần lễ học tập: tháng 10/2021", "Đợt thi đua sôi nổi.", "Bước đầu: tháng 4/2021 mở thư viện.",
  ])
  func noStage(_ written: String) { #expect(Plan.holding("- \(written)").plan.phases.map(\.label) == []) }

  // MARK: - Tasks

  struct Duty: Sendable, CustomTestStringConvertible {
    let written: String
    let assignees: [String]
    let partners: [String]
    init(_ written: String, _ assignees: [String], partners: [String] = []) {
      (self.written, self.assignees, self.partners) = (written, assignees, partners)
    }
    var testDescription: String { written }
  }

  static let duties: [Duty] = [
    Duty(
      "Ban Tuyên giáo Tỉnh ủy chủ trì, phối hợp với các cơ quan liên quan hướng dẫn thực hiện.",
      ["Ban Tuyên giáo Tỉnh ủy"], partners: ["các cơ quan liên quan"]),
    Duty(
      "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Công an tỉnh và các đơn vị liên quan kiểm tra.",
      ["Sở Nội vụ"], partners: ["Sở Tài chính", "Công an tỉnh", "các đơn vị liên quan"]),
    Duty("Ban Giám hiệu: chỉ đạo, kiểm tra.", ["Ban Giám hiệu"]),
    Duty("Giáo viên chủ nhiệm: tổ chức sinh hoạt.", ["Giáo viên chủ nhiệm"]),
    Duty("Các LĐLĐ huyện, thành phố: đăng ký đội thi.", ["Các LĐLĐ huyện, thành phố"]),
    Duty("Giao Bộ Nội vụ trình Chính phủ dự án luật.", ["Bộ Nội vụ"]),
    Duty("Sở Giáo dục và Đào tạo hướng dẫn các trường.", ["Sở Giáo dục và Đào tạo"]),
    Duty(
      "Báo Vĩnh Long, Đài Phát thanh và Truyền hình tỉnh mở chuyên trang.",
      ["Báo Vĩnh Long", "Đài Phát thanh và Truyền hình tỉnh"]),
    Duty(
      "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện theo dõi.",
      ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện"]),
    Duty(
      "Mặt trận Tổ quốc tỉnh và các tổ chức chính trị - xã hội tuyên truyền đến Nhân dân.",
      ["Mặt trận Tổ quốc tỉnh", "các tổ chức chính trị - xã hội"]),
    Duty(
      "Ban tổ chức phối hợp với Hội Khuyến học tỉnh trao giải.", ["Ban tổ chức"],
      partners: ["Hội Khuyến học tỉnh"]),
    Duty(
      "Các sở, ban, ngành; UBND các huyện, thành phố tổ chức thực hiện.",
      ["Các sở, ban, ngành", "UBND các huyện, thành phố"]),
    Duty(
      "LĐLĐ các huyện, thành phố, công đoàn ngành, CĐCS trực thuộc nghiêm túc thực hiện.",
      ["LĐLĐ các huyện, thành phố", "công đoàn ngành", "CĐCS trực thuộc"]),
    Duty("Các huyện ủy, thành ủy xây dựng kế hoạch.", ["Các huyện ủy, thành ủy"]),
    Duty("Các Sở: Nội vụ, Tài chính bố trí cán bộ.", ["Các Sở: Nội vụ, Tài chính"]),
    Duty("Đài Phát thanh - Truyền hình tỉnh tăng thời lượng.", ["Đài Phát thanh - Truyền hình tỉnh"]),
    Duty("Việc kiểm tra được giao cho Thanh tra tỉnh.", ["Thanh tra tỉnh"]),
    Duty("Trang trí sân khấu: giao cho tổ 4, 5.", ["tổ 4, 5"]),
    Duty(
      "Kiểm kê tài sản do Phòng Tài chính - Kế hoạch chủ trì, Thanh tra quận phối hợp.",
      ["Phòng Tài chính - Kế hoạch"], partners: ["Thanh tra quận"]),
    Duty("Căn cứ Kế hoạch này, các trường xây dựng kế hoạch.", ["các trường"]),
    Duty("Đối với các trường: mở thư viện.", ["các trường"]),
  ]

  /// A unit that a paragraph or item begins with does what it tells, where duties are assigned.
  @Test(arguments: duties, ["1. ", "- "]) func tasks(_ duty: Duty, _ mark: String) {
    let tasks = Plan.holding("Đọc sách.\n\nII. TỔ CHỨC THỰC HIỆN\n\(mark)\(duty.written)").plan.tasks
    #expect(tasks.map(\.assignees) == [duty.assignees])
    #expect(tasks.map(\.partners) == [duty.partners])
    #expect(tasks.map(\.text) == [duty.written])
  }

  @Test(arguments: [
    "Tổ chức hội nghị: tuyên truyền về sách.", "Báo cáo kết quả: gửi về Sở.",
    "Các nội dung khác: thực hiện sau.", "Sở Nội vụ đã chủ trì 03 hội nghị.", "Bàn giao cho Sở Nội vụ.",
    "Nếu có vướng mắc, các đơn vị phản ánh về Sở.", "Tổng kinh phí: 20 triệu đồng.",
  ])
  func noTasks(_ words: String) {
    #expect(Plan.holding("Đọc sách.\n\nII. TỔ CHỨC THỰC HIỆN\n- \(words)").plan.tasks.map(\.assignees) == [])
  }

  @Test func whoLeadsHasATaskAnywhere() {
    let tasks = Plan.holding(
      "1. Vụ trưởng Vụ Pháp chế, Chánh Văn phòng Bộ chịu trách nhiệm thi hành.\n2. Sở Nội vụ đọc sách."
    ).plan.tasks
    #expect(tasks.map(\.assignees) == [["Vụ trưởng Vụ Pháp chế", "Chánh Văn phòng Bộ"]])
  }

  @Test func unitsOfAHeadingAreResponsibleUnlessAnotherIsNamed() {
    let tasks = Plan.holding(
      """
      Đọc sách.

      II. TỔ CHỨC THỰC HIỆN
      1. Công đoàn các KCN tỉnh, Liên đoàn Lao động các huyện, thành phố
      - Phối hợp với Sở Nội vụ mở thư viện trước ngày 15/5/2021;
      - Ban Tổ chức - Kiểm tra: tổng hợp kết quả.
      2. Giao Sở Tài chính:
      - Bố trí kinh phí.
      """
    ).plan.tasks
    let both = ["Công đoàn các KCN tỉnh", "Liên đoàn Lao động các huyện, thành phố"]
    #expect(tasks.map(\.assignees) == [both, ["Ban Tổ chức - Kiểm tra"], ["Sở Tài chính"]])
    #expect(tasks.map(\.partners) == [["Sở Nội vụ"], [], []])
    #expect(tasks.map(\.deadline) == ["../2021-05-15", nil, nil])
  }

  // MARK: - Short forms

  @Test(arguments: [
    ("Nâng cao chất lượng hoạt động công đoàn cơ sở (sau đây viết tắt là CĐCS) năm 2021.", "công đoàn cơ sở"),
    (
      "Ủy ban nhân dân tỉnh ban hành Kế hoạch phòng cháy, chữa cháy (PCCC) năm 2021.", "phòng cháy, chữa cháy"
    ),
    ("Đoàn viên, người lao động (gọi tắt là NLĐ) đọc sách.", "người lao động"),
    (
      "Thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII (sau đây gọi tắt là Đại hội XIII).",
      "Đại hội đại biểu toàn quốc lần thứ XIII"
    ),
  ])
  func longForms(_ words: String, _ long: String) {
    #expect(Plan.holding(words).abbreviations.map(\.long) == [long])
  }
}
