import Testing
import VanBan
import VanBanLint
import VanBanModel

/// The table of rules is walked: each rule is silent in its good example and finds something in its bad one.
@Suite struct ExampleTests {
  static let today = Day(2026, 11, 21)

  private func findings(_ rule: LintRule, _ example: Example) -> [LintFinding] {
    var document = Converter().document(text: example.text)
    document.diagnostics += example.told.map { Diagnostic($0, .info, "") }
    let register = NumberRegister()
    if let other = example.other { _ = register.enter(Converter().document(text: other), path: "other.txt") }
    return rule.findings(
      document, text: example.text, today: Self.today, namesake: register.enter(document, path: "example.txt")
    )
  }

  @Test func thereAreAtLeastEightyRules() {
    #expect(LintRule.catalog.count >= 80)
    #expect(Set(LintRule.catalog.map(\.id)).count == LintRule.catalog.count)
    #expect(Set(LintRule.catalog.map(\.name)).count == LintRule.catalog.count)
  }

  @Test(arguments: LintRule.catalog.map(\.id)) func goodIsSilent(_ id: String) throws {
    let rule = try #require(LintRule.named(id))
    let found = findings(rule, rule.good)
    #expect(found.isEmpty, "\(id): \(found.map { $0.message(.en) })")
  }

  @Test(arguments: LintRule.catalog.map(\.id))
  func badIsFound(_ id: String) throws {
    let rule = try #require(LintRule.named(id))
    let found = findings(rule, rule.bad)
    #expect(!found.isEmpty, "\(id) finds nothing in: \(rule.bad.text)")
    for finding in found {
      #expect(!finding.message(.vi).contains("{"), "a value is missing: \(finding.message(.vi))")
      #expect(!finding.message(.en).contains("{"), "a value is missing: \(finding.message(.en))")
    }
  }

  /// The decree binds organs of the state and advises the others; *môi trường* is no school.
  @Test(arguments: [
    ("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", false),
    ("BỘ CÔNG THƯƠNG", "CỤC QUẢN LÝ THỊ TRƯỜNG", false), ("ỦY BAN NHÂN DÂN HUYỆN MẪU", "PHÒNG NỘI VỤ", false),
    ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG THPT MẪU", true), ("TRƯỜNG ĐẠI HỌC MẪU", "PHÒNG ĐÀO TẠO", true),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU", "BAN NỮ CÔNG", true),
  ])
  func whoIsBound(_ superior: String, _ issuer: String, _ isAdvice: Bool) {
    let text = """
      \(superior)
      \(issuer)

      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc

      Số: 15/KH-MAU
      Lai Châu, ngày 10 tháng 3 năm 2021

      KẾ HOẠCH
      Cải cách hành chính năm 2021

      1. Công khai kết quả./.

      """
    let draft = Draft(Converter().document(text: text), text: Array(text.unicodeScalars), today: Self.today)
    #expect(draft.form == .decree30 && draft.isAdvice == isAdvice)
  }

  /// Since the merger a former province's name in a letterhead is told, and no other one's.
  @Test(arguments: Province.catalog.filter { $0.kind == .province }.map(\.name))
  func mergedProvinces(_ name: String) throws {
    let text = """
      ỦY BAN NHÂN DÂN TỈNH \(name.uppercased())
      SỞ NỘI VỤ

      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc

      Số: 15/KH-SNV
      \(name), ngày 10 tháng 9 năm 2025

      KẾ HOẠCH
      Cải cách hành chính năm 2025

      1. Công khai kết quả./.

      """
    let rule = try #require(LintRule.named("merged-province"))
    let found = rule.findings(Converter().document(text: text), text: text, today: Self.today)
    let province = try #require(Province.catalog.first { $0.name == name })
    #expect(found.count == (province.isFormer ? 1 : 0))
  }
}
