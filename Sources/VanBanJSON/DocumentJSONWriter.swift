public import VanBanModel
public import VanBanSpool

/// A sink that writes a document as JSON while it is parsed, in the shape of `schemas/document.schema.json`.
///
/// It holds one document: once it ``isComplete``, ``finish(source:)`` hands it over and the next one may come.
/// Each list of the document has a buffer of its own, since a date in the first section and the last addressee
/// arrive in reading order and stand far apart in the output. What does not fit into memory waits in files without names,
/// one for each list. Keys come in a fixed order.
public struct DocumentJSONWriter: DocumentSink {
  private struct Parts {
    var preamble = JSONBuffer()
    var sections = SectionsWriter()
    var closing = JSONBuffer()
    var addressees = JSONBuffer()
    var signatories = JSONBuffer()
    var attachments = JSONBuffer()
    var other = JSONBuffer()
    var dates = JSONBuffer()
    var references = JSONBuffer()
    var phases = JSONBuffer()
    var tasks = JSONBuffer()
    var targets = JSONBuffer()
    var reports = JSONBuffer()
    var budget = JSONBuffer()
    var units = JSONBuffer()
    var contacts = JSONBuffer()
    var abbreviations = JSONBuffer()
    var diagnostics = JSONBuffer()
    var id = ""
    var header = Header()
    var coverage = Coverage()

    mutating func forEachList<Failure>(_ body: (inout JSONBuffer) throws(Failure) -> Void) throws(Failure) {
      try body(&preamble)
      try body(&sections.json)
      try body(&closing)
      try body(&addressees)
      try body(&signatories)
      try body(&attachments)
      try body(&other)
      try body(&dates)
      try body(&references)
      try body(&phases)
      try body(&tasks)
      try body(&targets)
      try body(&reports)
      try body(&budget)
      try body(&units)
      try body(&contacts)
      try body(&abbreviations)
      try body(&diagnostics)
    }
  }

  private var parts = Parts()
  private var parents: [Parts] = []
  /// Whether the last event of a document was received.
  public private(set) var isComplete = false
  /// Why the documents cannot wait on the disk; then what is handed over is not whole.
  public private(set) var failure: TemporaryFile.Failure?
  private let limit: Int
  private var unchecked = 0

  /// So many events do not make a buffer large: their own size is looked at among the next ones.
  private static let checkedEvents = 16
  /// A longer list is a piece of its own and not copied.
  private static let copiedBytes = 16_384
  /// Of a document's memory, the share below which a list is left there.
  private static let smallShare = 32

  /// Makes a writer that holds no more than about `memory` bytes of a document, and of an attachment, in memory.
  ///
  /// The output does not depend on it.
  public init(memory: Int = Limits().documentBytes) { limit = max(0, memory) }

  /// Takes the next event.
  public mutating func receive(_ event: DocumentEvent) {
    write(event)
    unchecked += 1
    guard unchecked >= Self.checkedEvents || limit < Self.smallShare else { return }
    unchecked = 0
    guard failure == nil else { return }
    do throws(TemporaryFile.Failure) { try spool() } catch { failure = error }
  }

  /// Moves the larger lists to the disk, where there is too much of all together.
  private mutating func spool() throws(TemporaryFile.Failure) {
    var size = 0
    parts.forEachList { size += $0.count }
    guard size > limit else { return }
    let small = limit / Self.smallShare
    try parts.forEachList { (list) throws(TemporaryFile.Failure) in
      if list.count > small { try list.spool() }
    }
  }

  private mutating func write(_ event: DocumentEvent) {
    switch event {
    case .preamble(let passage): parts.preamble.passage(passage)
    case .openSection(let id, let number, let marker, let heading):
      parts.sections.open(id: id, number: number, marker: marker, heading: heading)
    case .closeSection(let span): parts.sections.close(span)
    case .paragraph(let passage): parts.sections.paragraph(passage)
    case .openItem(let bullet, let passage): parts.sections.openItem(bullet: bullet, passage)
    case .closeItem: parts.sections.closeItem()
    case .table(let table): parts.sections.table(table)
    case .closing(let passage): parts.closing.passage(passage)
    case .addressee(let addressee): parts.addressees.addressee(addressee)
    case .signatory(let signatory): parts.signatories.signatory(signatory)
    case .other(let other): parts.other.other(other)
    case .date(let date): parts.dates.date(date)
    case .reference(let reference): parts.references.reference(reference)
    case .abbreviation(let abbreviation): parts.abbreviations.abbreviation(abbreviation)
    case .phase(let phase): parts.phases.phase(phase)
    case .task(let task): parts.tasks.task(task)
    case .target(let target): parts.targets.target(target)
    case .report(let report): parts.reports.report(report)
    case .budget(let item): parts.budget.budget(item)
    case .unit(let unit): parts.units.unit(unit)
    case .contact(let contact): parts.contacts.contact(contact)
    case .diagnostic(let diagnostic): parts.diagnostics.diagnostic(diagnostic)
    case .openAttachment:
      parents.append(parts)
      parts = Parts()
    case .closeAttachment:
      guard !parents.isEmpty else { return }
      let written = line(source: nil)
      // Nobody else holds what was written: it is not copied when more comes.
      parts = parents.removeLast()
      parts.attachments.comma()
      do throws(TemporaryFile.Failure) {
        for piece in written.pieces { try parts.attachments.raw(piece, limit: limit) }
      } catch { failure = error }
    case .end(let id, let header, let coverage):
      parts.id = id
      parts.header = header
      parts.coverage = coverage
      isComplete = parents.isEmpty
    }
  }

  /// The document as one line of JSON, without a line end, once its last event was received; the writer is then empty.
  public mutating func finish(source: Source) -> DocumentLine {
    defer { empty() }
    return line(source: .known(source))
  }

  /// The document before it is known where it comes from.
  mutating func finish() -> DocumentLine {
    defer { empty() }
    return line(source: .unknown)
  }

  private mutating func empty() {
    parts = Parts()
    isComplete = false
    unchecked = 0
  }

  private enum Origin { case known(Source), unknown }

  /// The parts as one object, with a version and a source where it is a document; their lists are then empty.
  private mutating func line(source: Origin?) -> DocumentLine {
    var line = DocumentLine()
    var json = JSONBuffer()
    func list(_ key: StaticString, _ buffer: inout JSONBuffer) {
      json.key(key)
      json.raw("[")
      if buffer.isInMemory, buffer.count < Self.copiedBytes {
        json.raw(buffer)
      } else {
        line.pieces.append(.bytes(json.take()))
        line.pieces += buffer.takePieces()
      }
      json.raw("]")
    }
    json.raw("{")
    if source != nil {
      json.key("schemaVersion")
      json.string(Document.schemaVersion)
    }
    json.key("id")
    json.string(parts.id)
    if let source {
      json.key("source")
      switch source {
      case .known(let source): json.source(source)
      case .unknown:
        // It is filled in behind the first piece.
        line.pieces.append(.bytes(json.take()))
        json.raw("}")
      }
    }
    json.key("header")
    json.header(parts.header)
    list("preamble", &parts.preamble)
    list("sections", &parts.sections.json)
    list("closing", &parts.closing)
    list("addressees", &parts.addressees)
    list("signatories", &parts.signatories)
    list("attachments", &parts.attachments)
    list("other", &parts.other)
    list("dates", &parts.dates)
    list("references", &parts.references)
    json.key("plan")
    json.raw("{")
    list("phases", &parts.phases)
    list("tasks", &parts.tasks)
    list("targets", &parts.targets)
    list("reports", &parts.reports)
    list("budget", &parts.budget)
    list("units", &parts.units)
    list("contacts", &parts.contacts)
    json.raw("}")
    list("abbreviations", &parts.abbreviations)
    json.key("coverage")
    json.coverage(parts.coverage)
    list("diagnostics", &parts.diagnostics)
    json.raw("}")
    line.pieces.append(.bytes(json.take()))
    return line
  }
}
