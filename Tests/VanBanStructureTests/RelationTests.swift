import Testing
import VanBan
import VanBanText

@testable import VanBanStructure

/// What a sentence does to the documents that it names: the passages behind wrong answers of `vanban query amended`.
@Suite struct RelationTests {
  private func relations(_ words: String) -> [String] {
    Plan.references(in: words).filter { $0.number != nil }.map(\.relation.rawValue)
  }

  /// A document that tells when something happens is left as it is.
  @Test(arguments: [
    "Quyết định này hết hiệu lực khi Luật Thư viện số 46/2019/QH14 được sửa đổi và có hiệu lực.",
    "Kế hoạch này hết hiệu lực từ ngày Nghị định số 93/2020/NĐ-CP có hiệu lực.",
    "Bãi bỏ các mẫu thẻ kể từ ngày Nghị định số 93/2020/NĐ-CP có hiệu lực.",
  ])
  func whatNamesATimeIsMentioned(_ words: String) { #expect(relations(words) == ["mentions"], "\(words)") }

  /// What others are measured by is not changed; each cue of the table behind each verb.
  @Test(arguments: RelationCue.table.phrases.filter { $0.value == .compares }.map { written($0.text) })
  func aMeasureIsMentioned(_ cue: String) {
    for verb in ["Sửa đổi", "Bãi bỏ", "Thay thế"] {
      let words = "\(verb) những nội quy không \(cue) quy định của Nghị định số 93/2020/NĐ-CP."
      #expect(relations(words) == ["mentions"], "\(words)")
    }
  }

  /// What contradicts the new rules is repealed, as a part that is named by its number is.
  @Test(arguments: [
    "Những quy định tại Nghị định số 72/2002/NĐ-CP của Chính phủ về thư viện trái với Kế hoạch này đều bị bãi bỏ.",
    "Bãi bỏ các quy định của Nghị định số 72/2002/NĐ-CP trái với Kế hoạch này.",
  ])
  func whatContradictsIsRepealed(_ words: String) { #expect(relations(words) == ["repeals"], "\(words)") }

  /// Where others contradict, what is named goes as a whole.
  @Test func aWholeDocumentIsRepealed() {
    #expect(relations("Bãi bỏ Quyết định số 5/QĐ-UBND và các văn bản trái với Kế hoạch này.") == ["repeals"])
  }

  /// What a bracket says ends with it, and what governed before it goes on.
  @Test func bracketsEnd() {
    #expect(
      relations(
        "Hỗ trợ 50 cuốn sách (thay cho mức 20 cuốn) cho các tổ quy định tại Nghị định số 93/2020/NĐ-CP.")
        == ["mentions"])
    #expect(
      relations("Bãi bỏ Quyết định số 5/QĐ-UBND (theo mẫu cũ) và Quyết định số 6/QĐ-UBND.")
        == ["repeals", "repeals"])
  }

  /// A *theo* in the name of the rule that is amended; behind a document it begins another clause.
  @Test func whatWasIssuedWithADocumentIsAmended() {
    #expect(
      relations(
        "Sửa đổi Quy định về mượn sách theo cơ chế một cửa ban hành kèm theo Quyết định số 5/QĐ-UBND.")
        == ["amends"])
    #expect(
      relations("Sửa đổi Quyết định số 5/QĐ-UBND theo mẫu ban hành kèm theo Thông tư số 1/2021/TT-BNV.")
        == ["amends", "follows"])
  }

  /// The one number behind an amending law's title is its own at the end of the clause.
  @Test(arguments: [
    ("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Diều và Luật Gió số 63/2025/QH15;", "basis"),
    (
      "Luật này thay thế Luật Diều số 29/2001/QH10 năm 2001 và Luật sửa đổi, bổ sung một số điều của Luật Diều số 42/2005/QH11 năm 2005.",
      "replaces"
    ),
  ])
  func anAmendingLawIsCited(_ words: String, _ relation: String) {
    #expect(relations(words).last == relation)
  }

  /// What an organ does behind a ground rests on it; what it does that by is followed.
  @Test func theMainClauseBehindAGround() {
    #expect(
      relations(
        "Căn cứ danh sách tại Thông tư số 1/2021/TT-BNV, Ban tổ chức quyết định chọn đội theo quy định tại Nghị định số 93/2020/NĐ-CP."
      ) == ["basis", "follows"])
  }

  /// A title that issues a plan says what the plan implements, and guidance what it supplements.
  @Test(arguments: [
    ("BAN HÀNH CHƯƠNG TRÌNH HÀNH ĐỘNG TRIỂN KHAI KẾ HOẠCH SỐ 119-KH/TU", Reference.Relation.implements),
    ("Ban hành Quy chế phối hợp thực hiện Kế hoạch số 119-KH/TU", .mentions),
    ("Hướng dẫn bổ sung quy định về diều tại Kế hoạch số 119-KH/TU", .amends),
  ])
  func titlesThatIssueAndGuide(_ subject: String, _ relation: Reference.Relation) {
    let document = Converter().document(
      text: Plan.head.replacing("KẾ HOẠCH\nTổ chức ngày hội đọc sách", with: "QUYẾT ĐỊNH\n\(subject)")
        + "\nĐiều 1. Các trường mở thư viện.\n")
    #expect(document.references.first?.relation == relation)
  }

  /// A ground ends where *thì* begins what follows from it.
  @Test func aGroundEndsAtItsConclusion() {
    #expect(
      relations("Căn cứ quy định nêu trên thì các trường mượn sách theo Thông tư số 1/2021/TT-BNV.")
        == ["follows"])
    #expect(
      relations("Căn cứ Nghị định số 93/2020/NĐ-CP về biện pháp thì hành, Thông tư số 1/2021/TT-BNV.")
        == ["basis", "basis"])
  }

  /// Parts of several documents are repealed together; the second stands in no title of the first.
  @Test func partsOfSeveralDocuments() {
    let words =
      "Bãi bỏ Điều 6 của Nghị định số 132/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ quy định về thư viện và Điều 34, "
      + "Điều 35 của Nghị định số 133/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ quy định về sách."
    #expect(relations(words) == ["repeals", "repeals"])
  }

  /// Behind a semicolon somebody acts, and rests on nothing any more.
  @Test(arguments: [
    "Căn cứ Nghị định số 161/2024/NĐ-CP của Chính phủ; giao Sở Nội vụ rà soát danh mục tại Quyết định số 17/QĐ-BNV.",
    "Căn cứ Nghị định số 161/2024/NĐ-CP của Chính phủ; Chủ tịch UBND tỉnh đã điều động cán bộ tại Quyết định số 17/QĐ-BNV.",
  ])
  func aClauseEndsTheBases(_ words: String) {
    #expect(relations(words) == ["basis", "mentions"], "\(words)")
  }

  /// A law that amends eight others is told by the number behind them all.
  @Test func anAmendingLawOfManyLaws() {
    let laws = (1...8).map { "Luật Quản lý, sử dụng loại sách thứ \($0)" }.joined(separator: ", ")
    let found = Plan.references(in: "Căn cứ Luật sửa đổi, bổ sung một số điều của \(laws) số 90/2025/QH15;")
    #expect(found.filter { $0.number != nil }.map(\.relation) == [.basis])
  }

  /// *Căn cứ* is said once for lines that a semicolon joins; a sentence of the document's own ends them.
  @Test(arguments: [
    (
      "Quyết định số 112/QĐ-TTg của Thủ tướng Chính phủ;\nXét đề nghị tại Tờ trình số 3/TTr-SNV;",
      ["basis", "mentions"]
    ),
    ("Kế hoạch này thay thế Kế hoạch số 7/KH-UBND;", ["replaces"]),
    ("Sở Nội vụ nộp báo cáo theo Quyết định số 112/QĐ-TTg.", ["follows"]),
  ])
  func basesOnLinesOfTheirOwn(_ lines: String, _ behind: [String]) {
    let found = Plan.holding("1. Nội dung", opening: "Căn cứ Luật Thư viện số 46/2019/QH14;\n\(lines)")
      .references
    #expect(found.filter { $0.number != nil }.map(\.relation.rawValue) == ["basis"] + behind, "\(lines)")
  }

  /// What a cited document explains stands in its title.
  @Test(arguments: [
    "Thay thế Thông tư số 5/2020/TT-BTC hướng dẫn Điều 2 và Điều 3 Nghị định số 6/2020/NĐ-CP.",
    "Bãi bỏ Thông tư số 5/2020/TT-BTC quy định chi tiết Luật Thư viện năm 2019 và khoản 2 Điều 3 của Nghị định số 6/2020/NĐ-CP.",
  ])
  func partsInATitle(_ words: String) { #expect(relations(words).last == "mentions", "\(words)") }

  /// *đề nghị của …* is one more basis.
  @Test func nounsBehindASemicolon() {
    let words = "Căn cứ Nghị định số 6/2020/NĐ-CP; đề nghị của Sở Y tế; Nghị định số 7/2020/NĐ-CP;"
    #expect(relations(words) == ["basis", "basis"])
  }

  /// What amended a law is listed behind *theo*, by bare numbers; a law with its name goes on with what is amended, and a
  /// predicate is that of the law that was amended.
  @Test(arguments: [
    (
      "Sửa đổi Luật Thư viện số 46/2019/QH14 đã được sửa đổi, bổ sung theo Luật số 1/2020/QH14 và Luật số 2/2021/QH15, Luật Xuất bản số 19/2012/QH13 đã được sửa đổi theo Luật số 35/2018/QH14.",
      ["amends", "follows", "follows", "amends", "follows"]
    ),
    (
      "Luật Thư viện số 46/2019/QH14 đã được sửa đổi, bổ sung theo Luật số 1/2020/QH14, Luật số 2/2021/QH15 và Luật số 3/2022/QH15 hết hiệu lực kể từ ngày 01/7/2025.",
      ["repeals", "follows", "follows", "follows"]
    ),
    ("Sửa đổi, bổ sung, bãi bỏ một số điều của Luật Thư viện số 46/2019/QH14.", ["amends"]),
    (
      "Bãi bỏ Nghị định số 1/2010/NĐ-CP đã được sửa đổi theo Luật Đầu tư số 67/2014/QH13 và Luật Đấu thầu số 43/2013/QH13.",
      ["repeals", "follows", "follows"]
    ),
    (
      "Thông tư số 1/2010/TT-BTC đã được sửa đổi theo Thông tư số 2/2011/TT-BTC; Thông tư số 4/2013/TT-BTC hết hiệu lực từ ngày 01/7/2025.",
      ["mentions", "follows", "repeals"]
    ),
    ("Kế hoạch này là văn bản thay thế Kế hoạch số 5/KH-UBND.", ["replaces"]),
    ("Bãi bỏ một số cụm từ tại Nghị định số 93/2020/NĐ-CP.", ["amends"]),
    ("“Đặc khu” thay thế “huyện đảo” tại Nghị định số 93/2020/NĐ-CP.", ["amends"]),
    ("Thay thế Phụ lục I ban hành kèm theo Nghị định số 93/2020/NĐ-CP.", ["amends"]),
    ("Thay thế Nghị định số 93/2020/NĐ-CP.", ["replaces"]),
    (
      "Thực hiện theo Nghị định số 93/2020/NĐ-CP và các văn bản sửa đổi, bổ sung, thay thế Nghị định số 93/2020/NĐ-CP.",
      ["follows", "follows"]
    ),
  ])
  func lawsAndWhatAmendedThem(_ words: String, _ expected: [String]) {
    #expect(relations(words) == expected, "\(words)")
  }

  /// A consolidated text tells of laws that amend, and amends none.
  @Test func aConsolidationAmendsNothing() {
    let amending = "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Thư viện số 46/2019/QH14."
    func relation(_ number: String) -> Reference.Relation? {
      Converter().document(
        text: Plan.head.replacing("9/KH-UBND", with: number) + "\nI. NỘI DUNG\n\(amending)\n"
      ).references.first { $0.number?.text == "46/2019/QH14" }?.relation
    }
    #expect(relation("9/KH-UBND") == .amends)
    #expect(relation("9/VBHN-VPQH") == .mentions)
  }
}
