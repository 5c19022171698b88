import Testing
import VanBanModel

@testable import VanBanIngest

@Suite struct ODTReaderTests {
  private struct OpenDocumentFile {
    var body: String
    var automaticStyles = ""
    var styles: String?
    var manifest = ""

    static let namespaces =
      ["office", "text", "table", "style"].map {
        "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
      }.joined(separator: " ") + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
      + " xmlns:loext=\"urn:loext\""
      + " xmlns:field=\"urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0\""

    var bytes: [UInt8] {
      var zip = ZipWriter()
      zip.add("mimetype", "application/vnd.oasis.opendocument.text")
      zip.add(
        "content.xml",
        """
        <?xml version="1.0"?><office:document-content \(Self.namespaces)>
        <office:automatic-styles>\(automaticStyles)</office:automatic-styles>
        <office:body><office:text>\(body)</office:text></office:body></office:document-content>
        """)
      if let styles {
        zip.add("styles.xml", "<office:document-styles \(Self.namespaces)>\(styles)</office:document-styles>")
      }
      zip.add(
        "META-INF/manifest.xml",
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\(manifest)</m:manifest>")
      return zip.finished()
    }
  }

  private func read(_ body: String, _ automaticStyles: String = "", styles: String? = nil) throws -> Reading {
    let file = OpenDocumentFile(body: body, automaticStyles: automaticStyles, styles: styles)
    return try Reading(file.bytes, name: "a.odt")
  }

  @Test(arguments: [1, 7, 65_536])
  func aParagraphIsABlock(chunk: Int) throws {
    let file = OpenDocumentFile(
      body: "<text:h>KẾ HOẠCH</text:h><text:p/><text:p>Điều <text:span>1</text:span>\n  &amp; 2</text:p>")
    let reading = try Reading(file.bytes, name: "a.odt", chunkBytes: chunk)
    #expect(reading.blocks.map(\.text) == ["KẾ HOẠCH\n", "\n", "Điều 1 & 2\n"])
    #expect(reading.blocks.map(\.role) == [.heading, .body, .body])
    #expect(reading.format == "odt")
    #expect(reading.diagnostics.isEmpty)
  }

  /// LibreOffice writes what Word's fields of forms show as parameters, without any text.
  @Test func fieldsOfFormsShowWhatWasChosen() throws {
    func field(_ kind: String, _ params: String) -> String {
      "<field:fieldmark field:type=\"vnd.oasis.opendocument.field.\(kind)\">\(params)</field:fieldmark>"
    }
    func param(_ name: String, _ value: String) -> String {
      "<field:param field:name=\"\(name)\" field:value=\"\(value)\"/>"
    }
    let list =
      param("Dropdown_ListEntry", "NGHỊ ĐỊNH") + param("Dropdown_ListEntry", "QUYẾT ĐỊNH")
      + param("Dropdown_Selected", "1")
    let reading = try read(
      "<text:p>\(field("FORMDROPDOWN", list)) của</text:p><text:p>\(field("FORMDROPDOWN", ""))x</text:p>"
        + "<text:p>\(field("FORMCHECKBOX", param("Checkbox_Checked", "true"))) Có"
        + " \(field("FORMCHECKBOX", "")) Không</text:p><text:p>\(field("FORMTEXT", list))y</text:p>")
    #expect(reading.lines == ["QUYẾT ĐỊNH của", "x", "☑ Có ☐ Không", "y"])
  }

  @Test func elementsThatStandForCharacters() throws {
    let reading = try read("<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p>")
    #expect(reading.lines == ["a   b\tc", "d"])
    #expect(reading.blocks.map(\.isParagraph) == [false, false])
  }

  private let numbered = """
    <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
    <text:list-level-style-number text:level="3" style:num-format="1" style:num-suffix="." text:display-levels="3"/>
    <text:list-level-style-bullet text:level="4" text:bullet-char="•"/></text:list-style>
    <text:list-style style:name="R"><text:list-level-style-number text:level="1" style:num-prefix="Điều "
    style:num-format="I" style:num-suffix=":" text:start-value="5"/></text:list-style>
    <text:list-style style:name="F"><text:list-level-style-number text:level="1" style:num-format="1"
    loext:num-list-format="(%1%)"/></text:list-style>
    """

  private func item(_ content: String) -> String { "<text:list-item>\(content)</text:list-item>" }
  private let p = "<text:p>x</text:p>"

  @Test func listsHaveTheirNumbers() throws {
    let deep =
      "<text:list>\(item(p + "<text:list>\(item(p + "<text:list>\(item(p))</text:list>"))</text:list>"))\(item(p))</text:list>"
    let body = "<text:list text:style-name=\"L\">\(item(p + deep))\(item(p + p))</text:list>"
    #expect(
      try read(body, numbered).lines == ["1. x", "a) x", "1.a.1. x", "- x", "b) x", "2. x", "x"])
  }

  @Test func listsStartAgainOrGoOn() throws {
    let body = """
      <text:list text:style-name="L" xml:id="one">\(item(p))</text:list>
      <text:list text:style-name="L">\(item(p))\(item(p))</text:list>
      <text:list text:style-name="L" text:continue-numbering="true">\(item(p))</text:list>
      <text:list text:style-name="L" text:continue-list="one">\(item(p))<text:list-item text:start-value="9">\(p)</text:list-item>
      <text:list-header>\(p)</text:list-header></text:list>
      <text:list text:style-name="R">\(item(p))\(item(p))</text:list><text:list text:style-name="F">\(item(p))</text:list>
      """
    #expect(
      try read(body, numbered).lines
        == ["1. x", "1. x", "2. x", "3. x", "2. x", "9. x", "x", "Điều V: x", "Điều VI: x", "(1) x"])
  }

  @Test func stylesGiveNumbers() throws {
    let paragraphs = """
      <style:style style:name="A" style:family="paragraph" style:list-style-name="R"/>
      <style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>
      """
    let outline = """
      <text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>
      <text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>
      """
    let body = """
      <text:list>\(item("<text:p text:style-name=\"B\">x</text:p>"))</text:list>
      <text:h text:outline-level="1">x</text:h><text:h text:outline-level="2">x</text:h>
      <text:h text:outline-level="1" text:is-list-header="true">x</text:h><text:h text:outline-level="1">x</text:h>
      """
    #expect(
      try read(body, paragraphs, styles: outline + numbered).lines
        == ["Điều V: x", "I. x", "x", "x", "II. x"])
  }

  @Test func cellsHaveTheirPlace() throws {
    let reading = try read(
      """
      <table:table><table:table-row><table:table-cell table:number-columns-repeated="2">\(p)</table:table-cell>
      <table:covered-table-cell/><table:table-cell>\(p)<table:table><table:table-row><table:table-cell>\(p)</table:table-cell>
      </table:table-row></table:table></table:table-cell></table:table-row></table:table>\(p)
      """)
    #expect(
      reading.blocks.map { $0.cell.map { [$0.table, $0.row, $0.column] } } == [
        [0, 0, 0], [0, 0, 3], [1, 0, 0], nil,
      ])
  }

  @Test func boxesFollowAndNotesComeLast() throws {
    let reading = try read(
      """
      <text:p>a<draw:frame><draw:text-box><text:p>hộp</text:p></draw:text-box></draw:frame>b<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>chú</text:p></text:note-body></text:note>c</text:p>
      <text:p>d<office:annotation><text:p>ý kiến</text:p></office:annotation></text:p>
      """)
    #expect(reading.lines == ["ab[1]c", "hộp", "d", "[1] chú"])
  }

  @Test func deletedAndHiddenTextIsLeftOut() throws {
    let reading = try read(
      """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>cũ</text:p></text:deletion></text:changed-region>
      </text:tracked-changes><text:section text:display="none"><text:p>ẩn</text:p></text:section>\(p)
      """)
    #expect(reading.lines == ["x"])
    #expect(reading.ids == ["odt.tracked-changes", "odt.hidden-text"])
  }

  @Test func anEncryptedFileIsRefused() {
    let file = OpenDocumentFile(
      body: p, manifest: "<m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry>")
    #expect(failure(file.bytes, name: "a.odt") == .encrypted(path: "a.odt"))
  }

  @Test func aFileWithoutContentIsRefused() {
    var zip = ZipWriter()
    zip.add("mimetype", "application/vnd.oasis.opendocument.text")
    #expect(failure(zip.finished(), name: "a.odt")?.message.contains("no content.xml") == true)
  }
}
