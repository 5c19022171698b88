import Testing
import VanBan

@testable import VanBanStructure

/// Walks the catalogue of types.
@Suite struct TypeTests {
  @Test func codesAndSymbolsAreTheirRows() {
    #expect(Set(DocumentType.catalog.map(\.code)).count == DocumentType.catalog.count)
    for type in DocumentType.catalog {
      #expect(DocumentType.named(type.code) == type)
      #expect(!type.examples.isEmpty, "\(type.code) has no example")
      for symbol in type.symbols { #expect(DocumentType.ofSymbol(symbol)?.code == type.code, "\(symbol)") }
    }
  }

  /// The examples that bear a number or name a law; others are no references by the annotation guide.
  private static let citations = DocumentType.catalog.flatMap { type in
    type.examples.filter { $0.contains { "/-".contains($0) } || $0.contains("năm 2") }.map { (type.code, $0) }
  }

  @Test func someTypesAreCited() { #expect(!Self.citations.isEmpty) }

  @Test(arguments: citations) func citedTypes(_ code: String, _ example: String) {
    let references = Plan.references(
      in: "Thực hiện \(example) ngày 01/02/2021 về việc đọc sách, các trường mở thư viện.")
    #expect(references.map { $0.type?.code } == [code], "\(example)")
    #expect(references.first?.date == (example.contains("năm 2") ? references.first?.date : "2021-02-01"))
    #expect(references.first?.text.hasPrefix(example) == true, "\(references.map(\.text))")
  }

  /// A plain sentence is a paragraph with its references, too.
  @Test func aSentenceAlone() {
    let text = "Thực hiện Kế hoạch số 959/KH-UBND ngày 01/02/2021 về tuyên truyền."
    let document = Converter().document(text: text)
    #expect(document.references.map { $0.number?.text } == ["959/KH-UBND"])
    #expect(document.header.issuer == nil)
  }

  @Test(arguments: DocumentType.catalog.map(\.code)) func titles(_ code: String) throws {
    let type = try #require(DocumentType.named(code))
    let name = type.name.uppercased()
    let document = Converter().document(
      text: Plan.head.split(separator: "KẾ HOẠCH").joined(separator: name)
        + "\nI. NỘI DUNG\nCác trường mở thư viện.\n")
    #expect(document.header.type?.type.code == code)
    #expect(document.header.type?.text == name)
  }

  /// A title may hold the issuer, the number and the date, in one line or broken into two.
  @Test(arguments: [
    "Nghị định của Chính phủ số 114/2003/NĐ-CP\nngày 10/10/2003 về đọc sách",
    "Nghị định của Chính phủ số 114/2003/NĐ-CP\n\nVề đọc sách.",
  ])
  func fieldsInATitle(_ title: String) {
    let document = Converter().document(
      text: "\(title)\n\nChính phủ\n\nCăn cứ Luật Thư viện;\n\nĐiều 1. Các trường mở thư viện.\n")
    #expect(document.header.number?.number.text == "114/2003/NĐ-CP")
    #expect(document.header.subject?.text != "số 114/2003/NĐ-CP")
    #expect(document.coverage.owned == document.coverage.codePoints)
  }
}
