internal import VanBanModel

/// Reads an OpenDocument text: its paragraphs with their automatic numbers, then its notes.
struct ODTReader: BlockReader {
  private var body: ODTBody
  private var queue: BlockQueue
  private var notes: BlockQueue
  private var isAtEnd = false

  init(_ container: Container, limits: Limits) throws(IngestError) {
    queue = BlockQueue(limits: limits)
    notes = BlockQueue(limits: limits)
    try Self.refuseEncrypted(container)
    var styles = ODTStyles()
    let stylesPass = try container.open()
    if try stylesPass.find("styles.xml") {
      let xml = XMLPullReader(stylesPass, maximumDepth: limits.elementDepth)
      while true {
        let event = try xml.next()
        if event == .finished { break }
        if event == .start { styles.read(xml) }
      }
    }
    let pass = try container.open()
    guard try pass.find("content.xml") else {
      throw container.malformed("it has no content.xml; is it an OpenDocument text?")
    }
    body = ODTBody(XMLPullReader(pass, maximumDepth: limits.elementDepth), styles: styles)
  }

  var encoding: String { "utf-8" }

  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if body.hasTrackedChanges {
      found.append(
        Diagnostic(
          "odt.tracked-changes", .info,
          "the file has tracked changes: insertions were kept and deletions left out"))
    }
    if body.hasHiddenText {
      found.append(Diagnostic("odt.hidden-text", .info, "the file has hidden text, which was left out"))
    }
    return found + queue.diagnostics
  }

  mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
    while queue.isEmpty, !isAtEnd { isAtEnd = try !body.step(queue: &queue, notes: &notes) }
    if queue.pop(into: &block) { return true }
    return notes.pop(into: &block)
  }

  /// OpenDocument encrypts the parts and not the container; its manifest tells.
  private static func refuseEncrypted(_ container: Container) throws(IngestError) {
    let pass = try container.open()
    guard try pass.find("META-INF/manifest.xml") else { return }
    let xml = XMLPullReader(pass, maximumDepth: container.limits.elementDepth)
    while true {
      let event = try xml.next()
      if event == .finished { return }
      if event == .start, xml.name == "manifest:encryption-data" { throw .encrypted(path: container.name) }
    }
  }
}
