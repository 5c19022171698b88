public import VanBanModel

/// A sink that writes a document as JSON while it is parsed, in the shape of `schemas/document.schema.json`.
///
/// It holds one document: once it ``isComplete``, ``finish(source:)`` hands it over and the next one may come.
/// Each list of the document has a buffer of its own, since a date in the first section and the last addressee
/// arrive in reading order and stand far apart in the output. Keys come in a fixed order.
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
  }

  private var parts = Parts()
  private var parents: [Parts] = []
  /// Whether the last event of a document was received.
  public private(set) var isComplete = false

  /// Makes a writer.
  public init() {}

  /// Takes the next event.
  public mutating func receive(_ event: DocumentEvent) {
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
      guard var parent = parents.popLast() else { return }
      parent.attachments.comma()
      parent.attachments.raw("{")
      Self.write(parts, to: &parent.attachments)
      parent.attachments.raw("}")
      parts = parent
    case .end(let id, let header, let coverage):
      parts.id = id
      parts.header = header
      parts.coverage = coverage
      isComplete = parents.isEmpty
    }
  }

  /// The document as one line of JSON, without a line end, once its last event was received; the writer is then empty.
  public mutating func finish(source: Source) -> [UInt8] {
    defer {
      parts = Parts()
      isComplete = false
    }
    var json = JSONBuffer()
    json.raw("{")
    json.key("schemaVersion")
    json.string(Document.schemaVersion)
    Self.write(parts, source: source, to: &json)
    json.raw("}")
    return json.bytes
  }

  private static func write(_ parts: Parts, source: Source? = nil, to json: inout JSONBuffer) {
    json.key("id")
    json.string(parts.id)
    if let source {
      json.key("source")
      json.source(source)
    }
    json.key("header")
    json.header(parts.header)
    func list(_ key: StaticString, _ buffer: JSONBuffer) {
      json.key(key)
      json.raw("[")
      json.raw(buffer)
      json.raw("]")
    }
    list("preamble", parts.preamble)
    list("sections", parts.sections.json)
    list("closing", parts.closing)
    list("addressees", parts.addressees)
    list("signatories", parts.signatories)
    list("attachments", parts.attachments)
    list("other", parts.other)
    list("dates", parts.dates)
    list("references", parts.references)
    json.key("plan")
    json.raw("{")
    list("phases", parts.phases)
    list("tasks", parts.tasks)
    list("targets", parts.targets)
    list("reports", parts.reports)
    list("budget", parts.budget)
    list("units", parts.units)
    list("contacts", parts.contacts)
    json.raw("}")
    list("abbreviations", parts.abbreviations)
    json.key("coverage")
    json.raw("{")
    json.key("codePoints")
    json.integer(parts.coverage.codePoints)
    json.key("owned")
    json.integer(parts.coverage.owned)
    json.raw("}")
    list("diagnostics", parts.diagnostics)
  }
}

/// Writes the tree of sections as it opens and closes.
struct SectionsWriter {
  private(set) var json = JSONBuffer()
  private var hasChildren: [Bool] = []

  mutating func open(id: String, number: String?, marker: Marker?, heading: Passage?) {
    if let last = hasChildren.indices.last, !hasChildren[last] {
      json.raw("],")
      json.raw("\"children\":[")
      hasChildren[last] = true
    }
    json.comma()
    json.raw("{")
    json.key("id")
    json.string(id)
    json.key("number")
    json.string(number)
    json.key("marker")
    json.string(marker?.rawValue)
    json.key("heading")
    if let heading { json.passage(heading, isElement: false) } else { json.raw("null") }
    json.key("content")
    json.raw("[")
    hasChildren.append(false)
  }

  mutating func close(_ span: SourceSpan) {
    guard let children = hasChildren.popLast() else { return }
    json.raw("]")
    if !children {
      json.key("children")
      json.raw("[]")
    }
    json.key("span")
    json.span(span)
    json.raw("}")
  }

  mutating func paragraph(_ passage: Passage) {
    json.comma()
    json.raw("{")
    json.key("kind")
    json.string("paragraph")
    json.key("text")
    json.string(passage.text)
    json.evidence(passage.evidence)
    json.raw("}")
  }

  mutating func openItem(bullet: String, _ passage: Passage) {
    json.comma()
    json.raw("{")
    json.key("kind")
    json.string("item")
    json.key("bullet")
    json.string(bullet)
    json.key("text")
    json.string(passage.text)
    json.evidence(passage.evidence)
    json.key("content")
    json.raw("[")
  }

  mutating func closeItem() { json.raw("]}") }

  mutating func table(_ table: Table) {
    json.comma()
    json.raw("{")
    json.key("kind")
    json.string("table")
    json.key("id")
    json.string(table.id)
    json.key("rows")
    json.raw("[")
    for row in table.rows {
      json.comma()
      json.raw("[")
      for cell in row { json.cell(cell) }
      json.raw("]")
    }
    json.raw("]")
    json.evidence(Evidence(table.span, rule: table.rule))
    json.raw("}")
  }
}
