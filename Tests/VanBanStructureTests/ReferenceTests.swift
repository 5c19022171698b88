import Testing
import VanBan
import VanBanText

@testable import VanBanStructure

/// Walks the catalogues of organs and of the words that relate one document to another.
@Suite struct ReferenceTests {
  @Test(arguments: Organ.catalog.map(\.name)) func organsEndWhereTheirRowEnds(_ row: String) {
    let name = written(row)
    let references = Plan.references(
      in:
        "Theo Quyết định số 20/2020/QĐ-TTg ngày 05/3/2020 của \(name) về việc đọc sách; các trường mở thư viện."
    )
    #expect(references.map { $0.issuer?.text } == [name])
    #expect(references.map(\.title) == ["về việc đọc sách"])
    #expect(references.map(\.date) == ["2020-03-05"])
  }

  /// A sentence for each cue; what comes of it follows from the cue.
  private static let cues = RelationCue.table.phrases.map { row in
    let expected: Reference.Relation =
      switch row.value {
      case .basis: .basis
      case .follows, .continues: .follows
      case .amends, .adds: .amends
      case .replaces: .replaces
      case .repeals, .ends: .repeals
      // Outside of the opening even *thực hiện* is a mention (annotation guide, decided cases).
      default: .mentions
      }
    return (written(row.text), expected)
  }

  @Test(arguments: cues) func relationsInTheBody(_ cue: String, _ expected: Reference.Relation) {
    let sentence =
      "\(cue.prefix(1).uppercased())\(cue.dropFirst()) Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ."
    #expect(Plan.references(in: sentence).map(\.relation) == [expected], "\(sentence)")
  }

  private static let implementing = RelationCue.table.phrases.filter { $0.value == .implements }.map {
    written($0.text)
  }

  /// Without rows a test that walks them is no test.
  @Test func thereAreRows() {
    #expect(!Organ.catalog.isEmpty && !Self.cues.isEmpty && !Self.implementing.isEmpty)
    #expect(!RelationCue.endings.phrases.isEmpty)
  }

  @Test(arguments: implementing) func theOpeningImplements(_ cue: String) {
    let sentence =
      "\(cue.prefix(1).uppercased())\(cue.dropFirst()) Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, Ủy ban xây dựng kế hoạch như sau:"
    let document = Plan.holding("Các trường mở thư viện.", opening: sentence)
    #expect(document.references.map(\.relation) == [.implements], "\(sentence)")
  }

  @Test(arguments: RelationCue.endings.phrases.map(\.text)) func whatEndsIsRepealed(_ ending: String) {
    let sentence = "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ \(ending) kể từ ngày 01/01/2022."
    #expect(Plan.references(in: sentence).map(\.relation) == [.repeals], "\(sentence)")
  }

  @Test(arguments: ["về việc", "quy định", "ban hành", "hướng dẫn", "phê duyệt"])
  func titlesEndWithTheirClause(_ opener: String) {
    let references = Plan.references(
      in:
        "Căn cứ Thông tư số 12/2021/TT-BNV ngày 30/11/2021 của Bộ Nội vụ \(opener) hồ sơ; các trường mở thư viện."
    )
    #expect(references.map(\.title) == ["\(opener) hồ sơ"])
  }

  /// What looks like a citation and is none.
  @Test(arguments: [
    "Các đơn vị báo cáo theo mẫu số 12 trước khi họp.", "Quyết định của cuộc họp được giao cho các tổ.",
    "Tỷ lệ đạt 12/15 lớp, tức 80%.", "Liên hệ số 0912.345.678 hoặc số nhà 12/5 phố Thử.",
    "Học sinh lớp 12/A dự thi.",
    "Xe biển số 29A-123.45 được vào cổng.", "Nhiệm vụ số 1, số 2 và số 3 do tổ 4 làm.",
    "Đơn theo Mẫu số 01/ĐK, biểu số 02/BC-TH.",
  ])
  func noReferences(_ sentence: String) { #expect(Plan.references(in: sentence).isEmpty) }

  @Test func theDocumentNamesItself() {
    let references = Plan.references(in: "Các đơn vị thực hiện Kế hoạch này và báo cáo kết quả.")
    #expect(references.map(\.isSelf) == [true])
  }

  /// By its own number too; a namesake has another date or another issuer.
  @Test(arguments: [
    ("Kế hoạch số 9/KH-UBND ngày 10/3/2021", true), ("Kế hoạch số 9/KH-UBND", true),
    ("Kế hoạch số 9/KH-UBND ngày 10/3/2019", false),
    ("Kế hoạch số 9/KH-UBND của Ủy ban nhân dân huyện", false),
    ("Quyết định số 9/QĐ-UBND ngày 10/3/2021", false),
  ])
  func theDocumentsOwnNumber(_ mention: String, _ isSelf: Bool) {
    #expect(Plan.references(in: "Các trường làm theo \(mention).").map(\.isSelf) == [isSelf])
  }

  /// What a document says of itself by its number is what a shorter mention goes back to.
  @Test func theDocumentsOwnNumberIsRemembered() throws {
    let text = """
      ỦY BAN NHÂN DÂN
      TỈNH BÌNH PHƯỚC
      Số: 15/2020/QĐ-UBND
      QUYẾT ĐỊNH
      Ban hành Quy định về quản lý chợ
      Điều 1. Ban hành kèm theo Quyết định số 15/2020/QĐ-UBND bản Quy định này.
      Điều 2. Các chợ đã có trước khi Quyết định số 15 có hiệu lực được giữ nguyên.
      """
    let references = Converter().document(text: text).references.filter { $0.number?.serial == "15" }
    #expect(references.map(\.text) == ["Quyết định số 15/2020/QĐ-UBND", "Quyết định số 15"])
    #expect(try #require(references.last).antecedent == references.first?.key)
  }

  @Test(arguments: ["khoản 2 Điều 5", "điểm a khoản 2 Điều 5", "Điều 5", "khoản 1, khoản 2 Điều 5"])
  func pinpoints(_ pinpoint: String) {
    let references = Plan.references(
      in: "Thực hiện theo \(pinpoint) Nghị định số 30/2020/NĐ-CP của Chính phủ.")
    #expect(references.map(\.pinpoint) == [pinpoint])
  }

  /// The terms of the Central Committee; each begins on a day.
  @Test(arguments: [
    ("Chỉ thị số 45-CT/TW ngày 20/6/2020", "vn/tw/k12/ct/45"),
    ("Chỉ thị số 45-CT/TW ngày 31/01/2021", "vn/tw/k12/ct/45"),
    ("Chỉ thị số 45-CT/TW ngày 01/02/2021", "vn/tw/k13/ct/45"),
    ("Chỉ thị số 45-CT/TW ngày 19/4/2006", "vn/tw/k9/ct/45"),
    ("Chỉ thị số 45-CT/TW ngày 25/4/2006", "vn/tw/k10/ct/45"),
    ("Chỉ thị số 45-CT/TW ngày 01/02/1997", "vn/tw/k8/ct/45"),
    ("Chỉ thị số 45-CT/TW ngày 01/02/1992", "vn/tw/k7/ct/45"),
    ("Chỉ thị số 45-CT/TW", "vn/tw/?/ct/45"),
    ("Thông tư liên bộ số 7-BVH/LĐ ngày 31/12/1996", "vn/ld/1996/ttlt/7"),
    ("Chỉ thị số 02/CT-TTg ngày 14/01/2021", "vn/ttg/2021/ct/2"),
    ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "vn/cp/2020/nd/30"),
    ("Nghị định số 15/1999/ND-CP ngày 13/5/1999", "vn/cp/1999/nd/15"),
    ("Quyết định số 12/QD-TTg ngày 14/01/2003", "vn/ttg/2003/qd/12"),
    ("Nghị quyết số 66.7/2025/NQ-CP", "vn/cp/2025/nq-qppl/66.7"),
    (
      "Quyết định số 97/QĐ-UBND ngày 20/01/2025 của Ủy ban nhân dân quận Bắc Từ Liêm",
      "vn/ubnd-bac-tu-liem/2025/qd/97"
    ),
    ("Công văn số 1901/TLĐ ngày 28/4/2021", "vn/tld/2021/cv/1901"),
  ])
  func keys(_ written: String, _ key: String) {
    #expect(Plan.references(in: "Các trường thực hiện \(written).").map(\.key) == [key])
  }
}
