import Testing
import VanBanModel

@testable import VanBanIngest

@Suite struct HTMLReaderTests {
  private func read(_ page: String, chunkBytes: Int = 65_536) throws -> Reading {
    try Reading(page, name: "a.html", chunkBytes: chunkBytes)
  }

  @Test(arguments: [1, 7, 65_536])
  func aParagraphIsABlock(chunk: Int) throws {
    let reading = try read(
      "<html><head><title>t</title></head><body><h1>QUYẾT  ĐỊNH</h1>\n<p>Điều&nbsp;1 &amp;\n <b>hai</b> </p><p> </p></body></html>",
      chunkBytes: chunk)
    #expect(reading.blocks.map(\.text) == ["QUYẾT ĐỊNH\n", "Điều\u{A0}1 & hai\n"])
    #expect(reading.blocks.map(\.role) == [.heading, .body])
    #expect(reading.blocks.allSatisfy { $0.isParagraph })
    #expect(reading.format == "html")
  }

  @Test func aBreakEndsALine() throws {
    let reading = try read("<p>Độc lập<br>Tự do<br/><br> Hạnh phúc<br></p><p>x<br></p>")
    #expect(reading.lines == ["Độc lập", "Tự do", "", "Hạnh phúc", "x"])
    #expect(reading.blocks.map(\.isParagraph) == [false, false, false, false, true])
  }

  @Test func whatIsNoTextIsNoText() throws {
    let reading = try read(
      """
      <p>a<script>b</script><style>c</style></p><template><p>d</p></template><noscript>e</noscript>
      <svg><text>f</text></svg><select><option>g</option></select><textarea>h</textarea><!-- i --><p>k</p>
      """)
    #expect(reading.lines == ["a", "k"])
  }

  @Test func whatIsHiddenIsFurniture() throws {
    let reading = try read(
      "<p>a <span style='Display : none'>b</span>c</p><div style='display:none'><p>d</p></div><p hidden>e</p>"
    )
    #expect(reading.body == ["a c"])
    #expect(reading.furniture == ["b", "d", "e"])
  }

  @Test func preKeepsItsLines() throws {
    let reading = try read("<pre>a  b\n  c</pre>")
    #expect(reading.lines == ["a  b", "  c"])
  }

  @Test func listsHaveTheirMarks() throws {
    let reading = try read(
      """
      <ol><li>một</li><li><p>hai</p><p>tiếp</p><ul><li>gạch</li></ul></li><li value=7>bảy</li></ol>
      <ol type=a start=4><li>d</li></ol><ol type="I"><li>la mã</li></ol>
      <ul style="list-style-type: none"><li>không</li></ul><ol style="list-style: lower-alpha"><li>a</li></ol>
      """)
    #expect(
      reading.lines == [
        "1. một", "2. hai", "tiếp", "- gạch", "7. bảy", "d. d", "I. la mã", "không", "a. a",
      ])
  }

  @Test func cellsHaveTheirPlace() throws {
    let reading = try read(
      """
      <table><tr><td rowspan=2>a</td><td colspan=2>b</td><td>c<table><tr><th>d</th></tr></table></td></tr>
      <tr><td><p>e</p><p>f</p></td><td>g</td></tr></table><p>h</p>
      """)
    #expect(reading.lines == ["a", "b", "c", "d", "e", "f", "g", "h"])
    let cells = reading.blocks.map { $0.cell.map { [$0.table, $0.row, $0.column] } }
    #expect(
      cells == [[0, 0, 0], [0, 0, 1], [0, 0, 3], [1, 0, 0], [0, 1, 1], [0, 1, 1], [0, 1, 2], nil])
  }

  @Test func deepNestingIsNoTrouble() throws {
    let depth = 20_000
    let page =
      String(repeating: "<div>", count: depth) + "đáy" + String(repeating: "</div>", count: depth) + "<p>x"
    #expect(try read(page).lines == ["đáy", "x"])
  }

  @Test func brokenMarkupIsMended() throws {
    #expect(try read("<p>a<p>b</b></i><div>c</div>d").lines == ["a", "b", "c", "d"])
    #expect(try read("không có thẻ").lines == ["không có thẻ"])
    #expect(try read("").lines == [])
  }

  @Test func noEntityIsFetchedOrExpanded() throws {
    let page = "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"bbbb\">]><p>x&b;y</p>"
    let reading = try read(page)
    #expect(!reading.text.contains("root:"))
    #expect(!reading.text.contains("xbbbb"))
  }

  // MARK: Encodings

  @Test func utf8NeedsNoDeclarationAndBelievesNone() throws {
    for head in [
      "", "<meta charset=iso-8859-1>",
      "<meta http-equiv=Content-Type content='text/html; charset=windows-1258'>",
    ] {
      let reading = try read("<html><head>\(head)</head><body><p>TỈNH LẠNG SƠN</p></body></html>")
      #expect(reading.lines == ["TỈNH LẠNG SƠN"])
      #expect(reading.encoding == "utf-8")
    }
  }

  @Test func utf16PagesAreRead() throws {
    let page = "\u{FEFF}<html><head><meta charset=utf-8></head><body><p>Điều 1</p></body></html>"
    let reading = try Reading(page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, name: "a")
    #expect(reading.lines == ["Điều 1"])
    #expect(reading.encoding == "utf-16le")
    #expect(reading.format == "html")
  }

  @Test func declaredCodePagesAreRead() throws {
    let head = Array("<html><head><meta charset=\"Windows-1258\"></head><p>".utf8)
    // "Việt" with the tone mark behind its letter, and a D with its bar.
    let reading = try Reading(head + [0x56, 0x69, 0xEA, 0xF2, 0x74, 0x20, 0xD0], name: "a.html")
    #expect(reading.text.unicodeScalars.elementsEqual("Việt Đ\n".unicodeScalars))
    #expect(reading.encoding == "windows-1258")
    let other = Array(
      "<html><head><meta http-equiv=x content='text/html; charset=iso-8859-1'></head><p>".utf8)
    let latin = try Reading(other + [0x93, 0xE9, 0x94], name: "a.html")
    #expect(latin.text == "“é”\n")
    #expect(latin.encoding == "windows-1252")
  }

  @Test func invalidBytesAreReplacedAndCounted() throws {
    let reading = try Reading(
      Array("<p>\(String(repeating: "chữ ", count: 40))a".utf8) + [0xFF] + Array("b\0</p>".utf8),
      name: "a.html")
    #expect(reading.text.hasSuffix("chữ a\u{FFFD}b\n"))
    #expect(reading.ids == ["text.invalid-utf8", "text.nul-removed"])
  }

  @Test func aPageMayBeTooLarge() {
    var limits = Limits()
    limits.pageBytes = 100
    let page = Array(String(repeating: "<p>a</p>", count: 20).utf8)
    #expect(
      failure(page, name: "a.html", limits: limits)
        == .limitExceeded(path: "a.html", what: "the page is larger than a page may be", limit: 100))
  }
}
