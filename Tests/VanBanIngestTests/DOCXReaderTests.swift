import Testing
import VanBanModel

@testable import VanBanIngest

@Suite struct DOCXReaderTests {
  private let p = { WordFile.p($0) }

  @Test(arguments: [1, 7, 65_536])
  func aParagraphIsABlock(chunk: Int) throws {
    let reading = try WordFile(p("QUYẾT ĐỊNH") + "<w:p/>" + p("Điều 1 &amp; 2")).read(chunkBytes: chunk)
    #expect(reading.blocks.map(\.text) == ["QUYẾT ĐỊNH\n", "\n", "Điều 1 & 2\n"])
    #expect(reading.blocks.allSatisfy { $0.isParagraph })
    #expect(reading.format == "docx")
    #expect(reading.encoding == "utf-8")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.fingerprint.sha256.count == 64)
  }

  @Test func elementsThatStandForCharacters() throws {
    let reading = try WordFile(
      """
      <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">a </w:t><w:tab/>
      <w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r>
      <w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>
      """
    ).read()
    #expect(reading.lines == ["a \tb-cd•"])
  }

  /// Fields of forms have no text: what they show stands in their properties.
  @Test func fieldsOfFormsShowWhatWasChosen() throws {
    func field(_ data: String) -> String {
      "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>\(data)</w:ffData></w:fldChar></w:r>"
        + "<w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }
    let entries = "<w:listEntry w:val=\"NGHỊ ĐỊNH\"/><w:listEntry w:val=\"QUYẾT ĐỊNH\"/>"
    let boxes = [
      "<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>", "<w:checked/>", "<w:default w:val=\"1\"/>",
    ]
    let reading = try WordFile(
      "<w:p>\(field("<w:ddList><w:result w:val=\"1\"/><w:default w:val=\"0\"/>\(entries)</w:ddList>"))</w:p>"
        + "<w:p>\(field("<w:ddList>\(entries)</w:ddList>"))</w:p><w:p>\(field("<w:ddList/>"))<w:r><w:t>x</w:t></w:r></w:p>"
        + "<w:p>\(boxes.map { field("<w:checkBox>\($0)</w:checkBox>") }.joined())</w:p>"
    ).read()
    #expect(reading.lines == ["QUYẾT ĐỊNH", "NGHỊ ĐỊNH", "x", "☐☑☑"])
  }

  /// A result is the text where there is one; what stands in another field's instruction is none.
  @Test func resultsOfFieldsAreTheText() throws {
    let tick = "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>"
    func field(_ data: String, _ instruction: String, _ result: String) -> String {
      "<w:r><w:fldChar w:fldCharType=\"begin\">\(data)</w:fldChar></w:r>\(instruction)"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(result)<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }
    let instruction = "<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
    let reading = try WordFile(
      "<w:p>\(field(tick, instruction, "<w:r><w:t>☒</w:t></w:r>"))</w:p><w:p>\(field(tick, instruction, ""))</w:p>"
        + "<w:p>\(field("", instruction + field(tick, instruction, ""), "<w:r><w:t>có</w:t></w:r>"))</w:p>"
    ).read()
    #expect(reading.lines == ["☒", "☑", "có"])
  }

  @Test func aBreakEndsALine() throws {
    let reading = try WordFile(
      "<w:p><w:r><w:t>TM. ỦY BAN</w:t><w:br/><w:t>CHỦ TỊCH</w:t><w:br w:type=\"page\"/></w:r></w:p>" + p("x")
    ).read()
    #expect(reading.lines == ["TM. ỦY BAN", "CHỦ TỊCH", "x"])
    #expect(reading.blocks.map(\.isParagraph) == [false, false, true])
  }

  @Test func trackedChangesAreAsIfAccepted() throws {
    let reading = try WordFile(
      """
      <w:p><w:r><w:t>Số </w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del>
      <w:ins><w:r><w:t>13</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom>
      <w:moveTo><w:r><w:t>/QĐ</w:t></w:r></w:moveTo></w:p>
      """
    ).read()
    #expect(reading.lines == ["Số 13/QĐ"])
    #expect(reading.ids == ["docx.tracked-changes"])
  }

  @Test func aParagraphWhoseEndWasDeletedGoesOn() throws {
    let merged = """
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Ủy ban </w:t></w:r></w:p>
      """
    #expect(try WordFile(merged + p("nhân dân")).read().lines == ["Ủy ban nhân dân"])
    // At the very end there is nothing to merge with, and nothing may be lost.
    #expect(try WordFile(merged).read().lines == ["Ủy ban "])
  }

  @Test func fieldsGiveTheirResults() throws {
    let reading = try WordFile(
      """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>nested</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>
      <w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="DATE"><w:r><w:t>8</w:t></w:r></w:fldSimple></w:p>
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>lost</w:t></w:r></w:p>
      """ + p("after")
    ).read()
    #expect(reading.lines == ["78", "", "after"])
  }

  @Test func hiddenTextIsLeftOut() throws {
    var file = WordFile(
      """
      <w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>
      <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>hiện</w:t></w:r>
      <w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>
      """)
    file.styles =
      "<w:style w:type=\"character\" w:styleId=\"H\"><w:name w:val=\"H\"/><w:rPr><w:vanish/></w:rPr></w:style>"
    let reading = try file.read()
    #expect(reading.lines == ["hiện."])
    #expect(reading.ids == ["docx.hidden-text"])
  }

  @Test func wrappersAreTransparent() throws {
    let reading = try WordFile(
      """
      <w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent><w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink>
      <w:smartTag><w:r><w:t>b</w:t></w:r></w:smartTag><m:oMath><m:r><m:t>c</m:t></m:r></m:oMath></w:p></w:sdtContent></w:sdt>
      """
    ).read()
    #expect(reading.lines == ["abc"])
  }

  @Test func aTextBoxFollowsItsParagraphOnce() throws {
    let box = "<w:txbxContent>\(p("hộp"))\(p("hai"))</w:txbxContent>"
    let reading = try WordFile(
      """
      <w:p><w:r><w:t>trước </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps">\(box)</mc:Choice>
      <mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>sau</w:t></w:r></w:p>
      <w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>chỉ</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>
      """
    ).read()
    #expect(reading.lines == ["trước sau", "hộp", "hai", "chỉ"])
  }

  @Test func cellsHaveTheirPlace() throws {
    let inner = "<w:tbl><w:tr><w:tc>\(p("trong"))</w:tc></w:tr></w:tbl>"
    let reading = try WordFile(
      p("a")
        + """
        <w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>\(p("b"))</w:tc>
        <w:tc>\(p("c"))\(inner)\(p("d"))</w:tc></w:tr><w:tr><w:tc>\(p("e"))</w:tc></w:tr></w:tbl>
        """ + p("f")
    ).read()
    let cells = reading.blocks.map { $0.cell.map { [$0.table, $0.row, $0.column] } }
    #expect(reading.lines == ["a", "b", "c", "trong", "d", "e", "f"])
    #expect(cells == [nil, [0, 0, 1], [0, 0, 3], [1, 0, 0], [0, 0, 3], [0, 1, 0], nil])
  }

  @Test func cellsTellHowFarTheyReach() throws {
    func cell(_ text: String, _ properties: String) -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(p(text))</w:tc>"
    }
    let reading = try WordFile(
      "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>\(cell("a", "<w:vMerge w:val=\"restart\"/>"))"
        + "\(cell("b", "<w:gridSpan w:val=\"2\"/>"))</w:tr><w:tr>\(cell("", "<w:vMerge/>"))\(cell("c", ""))\(cell("d", ""))</w:tr></w:tbl>"
    ).read()
    let cells = reading.blocks.compactMap(\.cell)
    #expect(cells.map(\.column) == [0, 1, 0, 1, 2])
    #expect(cells.map(\.columnSpan) == [1, 2, 1, 1, 1])
    #expect(cells.map(\.isMergedAbove) == [false, false, true, false, false])
    #expect(cells.map(\.isHeader) == [true, true, false, false, false])
  }

  @Test func headingsGoByStyleAndOutline() throws {
    var file = WordFile(
      WordFile.p("1", style: "Custom") + WordFile.p("2", style: "N") + WordFile.p("3", style: "Outlined")
        + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:p>")
    file.styles = """
      <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Custom"><w:name w:val="Mine"/><w:basedOn w:val="H1"/></w:style>
      <w:style w:type="paragraph" w:styleId="N"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="Outlined"><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
      """
    #expect(try file.read().blocks.map(\.role) == [.heading, .body, .heading, .heading])
  }

  @Test func notesComeLastWithTheirMarks() throws {
    var file = WordFile(
      "<w:p><w:r><w:t>Một</w:t><w:footnoteReference w:id=\"5\"/><w:t> hai</w:t><w:endnoteReference w:id=\"1\"/></w:r></w:p>"
    )
    file.footnotes =
      "<w:footnote w:type=\"separator\" w:id=\"-1\">\(p("___"))</w:footnote><w:footnote w:id=\"5\">\(p("chú"))\(p("thêm"))</w:footnote>"
    file.endnotes = "<w:endnote w:id=\"1\">\(p("cuối"))</w:endnote>"
    #expect(try file.read().lines == ["Một[1] hai[i]", "[1] chú", "thêm", "[i] cuối"])
  }

  @Test func aLongParagraphIsCut() throws {
    var limits = Limits()
    limits.blockBytes = 64
    let text = String(repeating: "điều khoản ", count: 30)
    let reading = try Reading(.bytes(name: "a.docx", WordFile(p(text)).bytes), limits: limits)
    #expect(reading.text == text + "\n")
    #expect(reading.blocks.map(\.continues).prefix(2) == [false, true])
    #expect(reading.ids == ["text.line-too-long"])
  }

  @Test func theContentTypesNameTheParts() throws {
    var zip = ZipWriter()
    zip.add(
      "[Content_Types].xml",
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document2.xml"
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
      """)
    zip.add("word/ảnh.xml", "")
    zip.add("word/document2.xml", WordFile.part("document", "<w:body>\(p("đây"))</w:body>"))
    #expect(try Reading(zip.finished(), name: "a.docx").lines == ["đây"])
  }
}
