import Testing
import VanBanLayout
import VanBanModel

@testable import VanBanIngest

/// Whether the program is there that reads PDF files.
private let isInstalled = ExternalProgram.pdfText.find() != nil

@Suite(.enabled(if: isInstalled, "pdftotext is not installed"))
struct PDFReaderTests {
  private func read(_ bytes: [UInt8], limits: Limits = Limits()) throws -> (
    texts: [String], input: OpenedInput
  ) {
    var input = try Ingest.open(.bytes(name: "a.pdf", bytes), limits: limits)
    var block = SourceBlock()
    var texts: [String] = []
    while try input.next(into: &block) {
      if block.bytes != [10] { texts.append(String(decoding: block.bytes.dropLast(), as: UTF8.self)) }
    }
    return (texts, input)
  }

  private func failure(_ bytes: [UInt8], limits: Limits = Limits(), format: String? = "pdf") -> IngestError? {
    do {
      var input = try Ingest.open(.bytes(name: "a.pdf", bytes), format: format, limits: limits)
      var block = SourceBlock()
      while try input.next(into: &block) {}
      return nil
    } catch { return error }
  }

  private static let page: [(text: String, left: Int, bottom: Int)] = [
    ("UBND HUYEN", 80, 780), ("Doc lap - Tu do - Hanh phuc", 320, 780), ("So: 15/KH-UBND", 80, 760),
    ("KE HOACH", 270, 700),
  ]

  @Test func linesComeInTheirOrderWithTheProgramNamed() throws {
    let (texts, input) = try read(PDFFile(pages: [Self.page]).bytes)
    #expect(texts == ["UBND HUYEN", "So: 15/KH-UBND", "Doc lap - Tu do - Hanh phuc", "KE HOACH"])
    #expect(input.format == "pdf" && input.reader.quality == .exact)
    #expect(input.reader.tools.map(\.name) == ["pdftotext"])
  }

  @Test func bytesBeforeTheMarkDoNoHarm() throws {
    let junk = Array("\r\n\r\n".utf8)
    #expect(try read(junk + PDFFile(pages: [Self.page]).bytes).texts.count == 4)
  }

  @Test func pagesWithoutTextAreNamed() throws {
    let (_, input) = try read(PDFFile(pages: [Self.page, [], [], Self.page, []]).bytes)
    let told = input.reader.diagnostics.map { "\($0.id) \($0.message)" }
    #expect(told.count == 1)
    #expect(told.first?.contains("pages 2-3, 5") == true)
    #expect(input.reader.quality != .recognized && input.reader.tools.map(\.name) == ["pdftotext"])
  }

  @Test func whatCannotBeReadIsRefused() {
    let whole = PDFFile(pages: [Self.page]).bytes
    let cases: [([UInt8], String)] = [
      (Array("hello".utf8), "it does not begin with %PDF"), ([], "it does not begin with %PDF"),
      (Array("%PDF-1.4\n".utf8), "cut off or damaged"), (PDFFile().bytes, "it has no pages"),
      (Array("%PDF-1.4\n%%EOF".utf8) + [UInt8](repeating: 7, count: 900), "cut off or damaged"),
    ]
    for (bytes, reason) in cases {
      #expect(failure(bytes)?.message.contains(reason) == true, "\(reason): \(failure(bytes)?.message ?? "")")
    }
    #expect(failure(whole) == nil)
  }

  @Test func pagesAreLimited() {
    var limits = Limits()
    limits.pdfPages = 2
    #expect(
      failure(PDFFile(pages: [Self.page, [], []]).bytes, limits: limits)?.message.contains("too many pages")
        == true)
    #expect(failure(PDFFile(pages: [Self.page, []]).bytes, limits: limits) == nil)
    limits.pageWords = 3
    #expect(
      failure(PDFFile(pages: [Self.page]).bytes, limits: limits)?.message.contains(
        "page 1 has too many words") == true)
  }
}

@Suite struct PDFWordScannerTests {
  private func pages(_ text: String, pieces: Int) -> [PDFWordScanner.Result] {
    var scanner = PDFWordScanner(wordLimit: 100)
    var found: [PDFWordScanner.Result] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      Array(bytes[start..<min(bytes.count, start + pieces)]).withUnsafeBufferPointer { scanner.append($0) }
      while let page = scanner.next() { found.append(page) }
    }
    return found
  }

  @Test(arguments: [1, 7, 10_000])
  func wordsAreReadInWhateverPiecesTheyCome(_ pieces: Int) {
    let word = #"<word xMin="80.5" yMin="10" xMax="99" yMax="22">"#
    let text =
      #"<!DOCTYPE html><title>a < b & c</title><doc><page width="595.3" height="842"><flow>"#
      + word + "A&amp;B &lt;&quot;\u{1}\u{2}ạ</word>" + word + "\u{3}</word></flow></page>"
      + #"<page width="842" height="595"></page></doc>"#
    let found = pages(text, pieces: pieces)
    #expect(found.map(\.page.number) == [1, 2])
    #expect(found.map(\.page.width) == [595.3, 842])
    #expect(found[0].page.words.map(\.text) == ["A&B <\"ạ"])
    #expect(found[0].page.words[0].box.left == 80.5 && found[0].controls == 3)
  }
}
