internal import VanBanModel

/// Where the parts of a Word file lie inside its container.
struct DOCXParts {
  var document: String?
  var styles: String?
  var numbering: String?
  var footnotes: String?
  var endnotes: String?

  init(_ container: Container) throws(IngestError) {
    var entries: Set<String> = []
    let pass = try container.open()
    while try pass.next() {
      entries.insert(pass.entryName)
      if pass.entryName == "[Content_Types].xml" {
        try readTypes(XMLPullReader(pass, maximumDepth: container.limits.elementDepth))
      }
    }
    func existing(_ named: String?, _ usual: String) -> String? {
      if let named, entries.contains(named) { return named }
      return entries.contains(usual) ? usual : nil
    }
    document = existing(document, "word/document.xml")
    styles = existing(styles, "word/styles.xml")
    numbering = existing(numbering, "word/numbering.xml")
    footnotes = existing(footnotes, "word/footnotes.xml")
    endnotes = existing(endnotes, "word/endnotes.xml")
    if document == nil {
      throw container.malformed("it has no word/document.xml; is it a Word document?")
    }
  }

  private mutating func readTypes(_ xml: XMLPullReader) throws(IngestError) {
    while true {
      let event = try xml.next()
      if event == .finished { return }
      guard event == .start, xml.attribute("PartName") != nil, let type = xml.attribute("ContentType") else {
        continue
      }
      let part = String((xml.attribute("PartName") ?? "").drop { $0 == "/" })
      if type.contains("word"), type.hasSuffix(".main+xml") { document = part }
      if type.hasSuffix("wordprocessingml.styles+xml") { styles = part }
      if type.hasSuffix("wordprocessingml.numbering+xml") { numbering = part }
      if type.hasSuffix("wordprocessingml.footnotes+xml") { footnotes = part }
      if type.hasSuffix("wordprocessingml.endnotes+xml") { endnotes = part }
    }
  }
}
