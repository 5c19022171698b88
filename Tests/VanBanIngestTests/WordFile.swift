import VanBanIngest

/// A Word file made of the parts that a test is about.
struct WordFile {
  var body: String
  var styles: String?
  var numbering: String?
  var footnotes: String?
  var endnotes: String?

  init(_ body: String) { self.body = body }

  static let namespaces =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#
    + #"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#
    + #"xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math""#

  static func part(_ element: String, _ content: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:\(element) \(namespaces)>\(content)</w:\(element)>"
  }

  var bytes: [UInt8] {
    var zip = ZipWriter()
    zip.add(
      "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
    )
    zip.add("word/document.xml", Self.part("document", "<w:body>\(body)</w:body>"))
    if let styles { zip.add("word/styles.xml", Self.part("styles", styles)) }
    if let numbering { zip.add("word/numbering.xml", Self.part("numbering", numbering)) }
    if let footnotes { zip.add("word/footnotes.xml", Self.part("footnotes", footnotes)) }
    if let endnotes { zip.add("word/endnotes.xml", Self.part("endnotes", endnotes)) }
    return zip.finished()
  }

  func read(chunkBytes: Int = 65_536) throws -> Reading {
    try Reading(bytes, name: "a.docx", chunkBytes: chunkBytes)
  }

  /// A paragraph, in a list or of a style if so told.
  static func p(_ text: String, list: Int? = nil, level: Int? = nil, style: String? = nil) -> String {
    var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    if list != nil || level != nil {
      properties += "<w:numPr>" + (level.map { "<w:ilvl w:val=\"\($0)\"/>" } ?? "")
      properties += (list.map { "<w:numId w:val=\"\($0)\"/>" } ?? "") + "</w:numPr>"
    }
    return "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  static func level(_ index: Int, _ format: String, _ text: String, start: Int = 1, more: String = "")
    -> String
  {
    "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/>\(more)"
      + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  static func definition(_ id: Int, _ levels: String) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels)</w:abstractNum>"
  }

  static func list(_ id: Int, _ definition: Int, _ overrides: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(definition)\"/>\(overrides)</w:num>"
  }
}
