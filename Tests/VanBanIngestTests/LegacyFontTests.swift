import Testing
import VanBanModel

@testable import VanBanIngest

/// Fonts of the 1990s in Word files, OpenDocument texts and pages.
@Suite struct LegacyFontTests {
  private func run(_ text: String, _ font: String? = nil, _ more: String = "") -> String {
    let fonts = font.map { "<w:rFonts w:ascii=\"\($0)\" w:hAnsi=\"\($0)\" w:cs=\"Arial\"/>" } ?? ""
    return "<w:r><w:rPr>\(fonts)\(more)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private func p(_ runs: String..., style: String? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)\(runs.joined())</w:p>"
  }

  private let tcvn3 = "QuyÕt ®Þnh cña ñy ban nh©n d©n tØnh"
  private let meant = "Quyết định của ủy ban nhân dân tỉnh"

  @Test func aRunInALegacyFontIsDecodedAndTheOthersStay() throws {
    let word = WordFile(p(run(tcvn3, ".VnTime"), run(" là và có", "Times New Roman")))
    let reading = try word.read()
    #expect(reading.lines == [meant + " là và có"])
    #expect(reading.encoding == "tcvn3")
    #expect(reading.ids == ["text.decoded"])
  }

  @Test func aFontOfCapitalsMakesCapitals() throws {
    let word = WordFile(
      p(run(tcvn3, ".VnTime")) + p(run("céng hßa - sè 5", ".VnTimeH")) + p(run("CéNG HßA", ".VnTime")))
    #expect(try word.read().lines == [meant, "CỘNG HÒA - SỐ 5", "CỘNG HÒA"])
    let plain = WordFile(p(run(tcvn3, ".VnTime")) + p(run("thanh tra", ".VnArialH")))
    #expect(try plain.read().lines == [meant, "THANH TRA"])
  }

  @Test func aLegacyFontOverUnicodeChangesNothing() throws {
    let text = "Quyết định của Ủy ban nhân dân và các xã"
    for font in [".VnTime", ".VnTimeH", "VNI-Times"] {
      let reading = try WordFile(p(run(text, font)) + p(run("là có", font))).read()
      #expect(reading.lines == [text, "là có"])
      #expect(reading.encoding == "utf-8" && reading.ids.isEmpty)
    }
  }

  @Test func unicodeLinesInAFontThatIsLegacyElsewhereStay() throws {
    let unicode = "Hội đồng nhân dân: xã, và"
    let reading = try WordFile(
      p(run(tcvn3, ".VnTime")) + p(run(unicode, ".VnTime")) + p(run("Sè 5", ".VnTime"))
    ).read()
    #expect(reading.lines[0] == meant && reading.lines[1] == unicode)
  }

  @Test func theFontComesFromStylesAndDefaults() throws {
    var word = WordFile(
      p(run(tcvn3), style: "Child") + p(run(tcvn3))
        + p(run("là và", nil, "<w:rStyle w:val=\"Plain\"/>"), style: "Child")
        + "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/></w:tblPr><w:tr><w:tc>\(p(run("Sè 5"), style: "None"))</w:tc></w:tr></w:tbl>"
    )
    word.styles = """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="None"/>
      <w:style w:type="table" w:styleId="Grid"><w:rPr><w:rFonts w:hAnsi=".VnArial"/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="Plain"><w:rPr><w:rFonts w:hAnsiTheme="minorHAnsi" w:hAnsi=".VnTime"/></w:rPr></w:style>
      """
    #expect(try word.read().lines == [meant, meant, "là và", "Số 5"])
  }

  @Test func aLetterMayBeSplitAmongRuns() throws {
    let word = WordFile(
      p(
        run("Quye", "VNI-Times"), run("át ñònh cuûa Boä Ta", "VNI-Times"),
        run("øi chính", "VNI-Times", "<w:b/>")))
    #expect(try word.read().lines == ["Quyết định của Bộ Tài chính"])
  }

  @Test func softHyphensAndSymbolsAreLetters() throws {
    let soft =
      "<w:r><w:rPr><w:rFonts w:hAnsi=\".VnTime\"/></w:rPr><w:t>Thñ t</w:t><w:softHyphen/><w:t>íng nhµ </w:t></w:r>"
    let symbol = "<w:r><w:sym w:font=\".VnTime\" w:char=\"F0AE\"/></w:r>"
    let reading = try WordFile(p(run(tcvn3, ".VnTime")) + p(soft, symbol, run("Êt", ".VnTime"))).read()
    #expect(reading.lines == [meant, "Thủ tướng nhà đất"])
    #expect(
      try WordFile("<w:p><w:r><w:t>hội</w:t><w:softHyphen/><w:t>nghị</w:t></w:r></w:p>").read().lines == [
        "hộinghị"
      ])
  }

  @Test func textThatIsLegacyNeedsNoFont() throws {
    #expect(try WordFile(p(run(tcvn3))).read().lines == [meant])
    #expect(try WordFile(p(run("Sè 5"))).read().lines == ["Sè 5"])
  }

  // MARK: Pages

  @Test func aPageNamesFonts() throws {
    let page = """
      <html><head><meta charset="utf-8"></head><body><p><font face=".VnTimeH">céng hßa</font> <font face=".VnTime">\(tcvn3)</font></p>
      <p style="margin: 0; font-family: 'VNI-Times', serif">Quyeát ñònh cuûa Boä</p><p>là và có</p></body></html>
      """
    let reading = try Reading(page, name: "a.html")
    #expect(reading.body == ["CỘNG HÒA " + meant, "Quyết định của Bộ", "là và có"])
    #expect(reading.encoding == "tcvn3")
  }

  @Test(arguments: ["<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\">", ""])
  func aPageInTCVN3MayDeclareWindows1252(declared: String) throws {
    let page =
      "<html><head>\(declared)</head><body><p>\(tcvn3)</p><p>Th&ntilde; t&shy;&iacute;ng</p></body></html>"
    let reading = try Reading(page.unicodeScalars.map { UInt8($0.value) }, name: "a.html")
    #expect(reading.body == [meant, "Thủ tướng"])
    #expect(reading.encoding == "tcvn3")
  }

  @Test func aPageInVISCIIKeepsLettersAmongControls() throws {
    let page = "<html><body><p>Cµng hòa xã hµi chü nghîa Vi®t Nam</p><p>THU\u{14} L\u{1E}</p></body></html>"
    #expect(
      try Reading(page.unicodeScalars.map { UInt8($0.value) }, name: "a.html").body
        == ["Cộng hòa xã hội chủ nghĩa Việt Nam", "THUỶ LỴ"])
  }

  // MARK: OpenDocument

  @Test func anOpenDocumentTextNamesFontsByStyles() throws {
    let namespaces =
      #"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" "#
      + #"xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0""#
    let content = """
      <office:document-content \(namespaces)><office:font-face-decls><style:font-face style:name="F1" svg:font-family="'.VnTimeH'"/>
      </office:font-face-decls><office:automatic-styles>
      <style:style style:name="P1" style:family="paragraph"><style:text-properties style:font-name=".VnTime"/></style:style>
      <style:style style:name="P2" style:family="paragraph" style:parent-style-name="P1"/>
      <style:style style:name="T1" style:family="text"><style:text-properties style:font-name="F1"/></style:style>
      <style:style style:name="T2" style:family="text"><style:text-properties style:font-name="Arial"/></style:style>
      </office:automatic-styles><office:body><office:text><text:p text:style-name="P2">\(tcvn3)</text:p><text:p text:style-name="P1"><text:span \
      text:style-name="T1">céng hßa</text:span> <text:span text:style-name="T2">là và</text:span> nhµ</text:p></office:text></office:body>
      </office:document-content>
      """
    var zip = ZipWriter()
    zip.add("mimetype", "application/vnd.oasis.opendocument.text")
    zip.add("content.xml", content)
    let reading = try Reading(zip.finished(), name: "a.odt")
    #expect(reading.lines == [meant, "CỘNG HÒA là và nhà"])
    #expect(reading.encoding == "tcvn3")
  }
}
