internal import VanBanCharset
internal import VanBanModel

/// Reads an OpenDocument text: its paragraphs with their automatic numbers, then its notes.
struct ODTReader: BlockReader {
  private var body: ODTBody
  private var queue: BlockQueue
  private var notes: BlockQueue
  /// What is read now: notes stand in the text and come behind it, so they are read again when it has ended.
  private var phase = Phase.text
  private enum Phase { case text, notes, ended }
  private let container: Container
  private let styles: ODTStyles
  private let limits: Limits
  private var fonts = FontReadings()
  private var log = DecodingLog()

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
    (self.container, self.styles, self.limits) = (container, styles, limits)
    var survey = ODTBody(try Self.content(container, limits), styles: styles)
    try survey.survey(into: &fonts)
    fonts.judge()
    body = ODTBody(try Self.content(container, limits), styles: styles, fonts: fonts)
  }

  private static func content(_ container: Container, _ limits: Limits) throws(IngestError) -> XMLPullReader {
    let pass = try container.open()
    guard try pass.find("content.xml") else {
      throw container.malformed("it has no content.xml; is it an OpenDocument text?")
    }
    return XMLPullReader(pass, maximumDepth: limits.elementDepth)
  }

  var encoding: String { fonts.main?.encoding.rawValue ?? "utf-8" }

  var encodingGuess: EncodingGuess? { fonts.main.map { EncodingGuess($0) } }

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
    if let verdict = fonts.verdict { found += log.diagnostics(of: verdict) }
    return found + queue.diagnostics
  }

  mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
    while phase == .text, queue.isEmpty {
      if try !body.step(queue: &queue, notes: &notes) { try endText() }
      notes.removeAll()
    }
    while phase == .notes, queue.isEmpty, notes.isEmpty {
      var text = BlockQueue(limits: limits)
      if try !body.step(queue: &text, notes: &notes) { phase = .ended }
    }
    guard queue.pop(into: &block) || notes.pop(into: &block) else { return false }
    if !fonts.isEmpty { log.note(block) }
    return true
  }

  private mutating func endText() throws(IngestError) {
    phase = body.hasNotes ? .notes : .ended
    if body.hasNotes { body = ODTBody(try Self.content(container, limits), styles: styles, fonts: fonts) }
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
