internal import VanBanCharset
internal import VanBanModel

/// Reads a Word file: its paragraphs with their automatic numbers, then its notes.
struct DOCXReader: BlockReader {
  private let container: Container
  private let limits: Limits
  private let parts: DOCXParts
  private var styles = DOCXStyles()
  private var numbering = DOCXNumbering()
  private var body: DOCXBody?
  private var marks = DOCXMarks()
  private var queue: BlockQueue
  private var remaining: [DOCXBody.Part]
  private var findings = DOCXBody.Findings()
  private var fonts = FontReadings()
  private var log = DecodingLog()

  init(_ container: Container, limits: Limits) throws(IngestError) {
    self.container = container
    self.limits = limits
    queue = BlockQueue(limits: limits)
    parts = try DOCXParts(container)
    remaining = [.document]
    if parts.footnotes != nil { remaining.append(.footnotes) }
    if parts.endnotes != nil { remaining.append(.endnotes) }
    let pass = try container.open()
    while try pass.next() {
      if pass.entryName == parts.styles {
        styles = try DOCXStyles(XMLPullReader(pass, maximumDepth: limits.elementDepth))
      } else if pass.entryName == parts.numbering {
        numbering = try DOCXNumbering(XMLPullReader(pass, maximumDepth: limits.elementDepth))
      }
    }
    for part in remaining {
      let xml = XMLPullReader(try open(part), maximumDepth: limits.elementDepth)
      try DOCXFont.survey(xml, styles: styles, into: &fonts)
    }
    fonts.judge()
  }

  var encoding: String { fonts.main?.encoding.rawValue ?? "utf-8" }

  var encodingGuess: EncodingGuess? { fonts.main.map { EncodingGuess($0) } }

  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if findings.hasTrackedChanges {
      found.append(
        Diagnostic(
          "docx.tracked-changes", .info,
          "the file has tracked changes: insertions were kept and deletions left out"))
    }
    if findings.hasHiddenText {
      found.append(Diagnostic("docx.hidden-text", .info, "the file has hidden text, which was left out"))
    }
    if let verdict = fonts.verdict { found += log.diagnostics(of: verdict) }
    return found + queue.diagnostics
  }

  mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
    while queue.isEmpty {
      if body == nil {
        guard try openNextPart() else {
          block.reset()
          return false
        }
      }
      guard var current = body else { continue }
      body = nil
      let isDone = try !current.step(
        styles: styles, numbering: &numbering, marks: &marks, queue: &queue, findings: &findings)
      if !isDone { body = current }
    }
    guard queue.pop(into: &block) else { return false }
    if !fonts.isEmpty { log.note(block) }
    return true
  }

  private mutating func openNextPart() throws(IngestError) -> Bool {
    guard !remaining.isEmpty else { return false }
    let part = remaining.removeFirst()
    body = DOCXBody(
      part, XMLPullReader(try open(part), maximumDepth: limits.elementDepth), fonts: fonts)
    return true
  }

  private func open(_ part: DOCXBody.Part) throws(IngestError) -> ContainerPass {
    let entry =
      switch part {
      case .document: parts.document
      case .footnotes: parts.footnotes
      case .endnotes: parts.endnotes
      }
    let pass = try container.open()
    guard let entry, try pass.find(entry) else { throw container.malformed("a part of it has disappeared") }
    return pass
  }
}

/// The marks of the notes, given out in the order in which the document refers to them.
struct DOCXMarks {
  private var footnotes: [String: String] = [:]
  private var endnotes: [String: String] = [:]

  /// The mark of a note in brackets: a number for a footnote, a Roman one for an endnote.
  mutating func mark(_ id: String, isEndnote: Bool) -> String {
    if isEndnote {
      let mark = endnotes[id] ?? "[\(NumberFormat.lowerRoman.format(endnotes.count + 1))]"
      endnotes[id] = mark
      return mark
    }
    let mark = footnotes[id] ?? "[\(footnotes.count + 1)]"
    footnotes[id] = mark
    return mark
  }
}
