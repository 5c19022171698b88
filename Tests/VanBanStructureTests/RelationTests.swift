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

  /// What contradicts the new rules ends; the document that holds it stays.
  @Test(arguments: [
    "Những quy định tại Nghị định số 72/2002/NĐ-CP của Chính phủ về thư viện trái với Kế hoạch này đều bị bãi bỏ.",
    "Bãi bỏ các quy định của Nghị định số 72/2002/NĐ-CP trái với Kế hoạch này.",
  ])
  func whatContradictsIsAPart(_ words: String) { #expect(relations(words) == ["amends"], "\(words)") }

  /// Without *tại*, *của* it is another document that contradicts.
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

  /// A ground ends where *thì* begins what follows from it.
  @Test func aGroundEndsAtItsConclusion() {
    #expect(
      relations("Căn cứ quy định nêu trên thì các trường mượn sách theo Thông tư số 1/2021/TT-BNV.")
        == ["follows"])
    #expect(
      relations("Căn cứ Nghị định số 93/2020/NĐ-CP về biện pháp thì hành, Thông tư số 1/2021/TT-BNV.")
        == ["basis", "basis"])
  }
}
