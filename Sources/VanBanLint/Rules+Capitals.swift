internal import VanBanModel

private let names = "Nghị định 30/2020/NĐ-CP, Phụ lục II"
private func body(_ text: String) -> Example { .plan((.body, "1. Rà soát thủ tục.\n2. \(text)\n")) }

extension LintRule {
  /// Capitals (Nghị định 30/2020/NĐ-CP, Phụ lục II).
  static let capitals: [LintRule] = [
    LintRule(
      "CAP-01", "unit-noun-capital", .warning, .decree, names + ", III.1.a",
      vi: "Danh từ chung chỉ đơn vị hành chính viết thường: “{0}”.",
      en: "The noun of an administrative unit is in small letters: “{0}”.",
      good: body("Các đơn vị trên địa bàn tỉnh Lai Châu thực hiện."),
      bad: body("Các đơn vị trên địa bàn Tỉnh Lai Châu thực hiện."),
      safe: true, CapitalChecks.unitNoun),
    LintRule(
      "CAP-02", "ho-chi-minh-city", .info, .decree, names + ", III.1.c",
      vi: "Viết “Thành phố Hồ Chí Minh”.", en: "Write “Thành phố Hồ Chí Minh”.",
      good: body("Học tập kinh nghiệm của Thành phố Hồ Chí Minh."),
      bad: body("Học tập kinh nghiệm của thành phố Hồ Chí Minh."),
      safe: true, CapitalChecks.hoChiMinh),
    LintRule(
      "CAP-03", "organ-name-capitals", .warning, .decree, names + ", IV.1.a",
      vi: "Viết “{0}”, không viết “{1}”.", en: "Write “{0}”, not “{1}”.",
      good: body("Báo cáo Hội đồng nhân dân và Ủy ban nhân dân tỉnh."),
      bad: body("Báo cáo Hội đồng Nhân dân và Ủy ban Nhân dân tỉnh."),
      safe: true, CapitalChecks.organs),
    LintRule(
      "CAP-04", "the-people", .info, .decree, names + ", V.1",
      vi: "Viết hoa “{0}”.", en: "“{0}” takes a capital.",
      good: body("Nâng cao đời sống của Nhân dân trong tỉnh."),
      bad: body("Nâng cao đời sống của nhân dân trong tỉnh."), CapitalChecks.people),
    LintRule(
      "CAP-05", "sentence-in-small-letters", .info, .decree, names + ", I",
      vi: "Sau dấu chấm viết hoa chữ đầu câu: “{0}”.", en: "A sentence begins with a capital: “{0}”.",
      good: body("Công khai kết quả. Báo cáo Giám đốc Sở."),
      bad: body("Công khai kết quả. báo cáo Giám đốc Sở."),
      CapitalChecks.sentence),
    LintRule(
      "CAP-06", "weekday-capital", .info, .decree, names + ", V.8",
      vi: "Viết “{0}” khi ngày trong tuần ghi bằng chữ.", en: "Write “{0}” where a weekday is in words.",
      good: body("Họp vào thứ Hai, ngày 15/3/2021."), bad: body("Họp vào thứ hai, ngày 15/3/2021."),
      safe: true, CapitalChecks.weekday),
    LintRule(
      "CAP-07", "holiday-name", .info, .decree, names + ", V.5",
      vi: "Viết “{0}”.", en: "Write “{0}”.",
      good: body("Chào mừng ngày Quốc tế Lao động 1-5."), bad: body("Chào mừng ngày Quốc tế lao động 1-5."),
      safe: true, CapitalChecks.holiday),
    LintRule(
      "CAP-08", "office-capital", .info, .decree, names + ", V.3",
      vi: "Viết “{0}”.", en: "Write “{0}”.",
      good: body("Thực hiện chỉ đạo của Thủ tướng Chính phủ."),
      bad: body("Thực hiện chỉ đạo của thủ tướng Chính phủ."), safe: true, CapitalChecks.office),
    LintRule(
      "CAP-09", "name-in-two-spellings", .info, .any, "Nhất quán: một tên viết một cách",
      vi: "Ở đây viết “{0}”, nơi khác viết “{1}”: nên thống nhất.",
      en: "Here it is “{0}”, elsewhere “{1}”: use one spelling.",
      good: body("Tuyên truyền về bầu cử đại biểu Quốc hội; danh sách đại biểu Quốc hội được công khai."),
      bad: body("Tuyên truyền về bầu cử Đại biểu Quốc hội; danh sách đại biểu Quốc hội được công khai."),
      CapitalChecks.mixed),
    LintRule(
      "CAP-10", "organ-in-small-letters", .info, .decree, names + ", IV.1.a",
      vi: "Tên cơ quan viết hoa: “{0}”.", en: "The organ's name takes capitals: “{0}”.",
      good: body("Bầu cử đại biểu Quốc hội khóa XV."), bad: body("Bầu cử đại biểu quốc hội khóa XV."),
      safe: true, CapitalChecks.smallOrgan),
  ]
}
