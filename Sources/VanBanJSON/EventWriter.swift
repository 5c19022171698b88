public import VanBanModel

/// A sink that writes every event as a line of JSON, in the shape of `schemas/events.schema.json`.
///
/// A line has the event's name and its value, which is what the document's JSON has in its place.
public struct EventWriter: DocumentSink {
  private var json = JSONBuffer()
  private let name: String
  private let format: String
  /// How many documents have begun.
  public private(set) var documents = 0
  private var isOpen = false
  private var depth = 0

  /// Makes a writer of the documents in an input.
  public init(name: String, format: String) {
    self.name = name
    self.format = format
  }

  /// How many bytes of lines are ready.
  public var count: Int { json.count }

  /// The lines that are ready, each with its end.
  public mutating func take() -> [UInt8] { json.take() }

  /// Takes the next event.
  public mutating func receive(_ event: DocumentEvent) {
    if !isOpen { begin() }
    switch event {
    case .preamble(let passage): line("preamble") { $0.passage(passage) }
    case .openSection(let id, let number, let marker, let heading):
      object("openSection") { $0.section(id: id, number: number, marker: marker, heading: heading) }
    case .closeSection(let span):
      object("closeSection") {
        $0.key("span")
        $0.span(span)
      }
    case .paragraph(let passage): line("paragraph") { $0.paragraph(passage) }
    case .openItem(let bullet, let passage): object("openItem") { $0.item(bullet: bullet, passage) }
    case .closeItem: line("closeItem") { $0.raw("null") }
    case .table(let table): line("table") { $0.table(table) }
    case .closing(let passage): line("closing") { $0.passage(passage) }
    case .addressee(let addressee): line("addressee") { $0.addressee(addressee) }
    case .signatory(let signatory): line("signatory") { $0.signatory(signatory) }
    case .other(let other): line("other") { $0.other(other) }
    case .date(let date): line("date") { $0.date(date) }
    case .reference(let reference): line("reference") { $0.reference(reference) }
    case .abbreviation(let abbreviation): line("abbreviation") { $0.abbreviation(abbreviation) }
    case .phase(let phase): line("phase") { $0.phase(phase) }
    case .task(let task): line("task") { $0.task(task) }
    case .target(let target): line("target") { $0.target(target) }
    case .report(let report): line("report") { $0.report(report) }
    case .budget(let item): line("budget") { $0.budget(item) }
    case .unit(let unit): line("unit") { $0.unit(unit) }
    case .contact(let contact): line("contact") { $0.contact(contact) }
    case .diagnostic(let diagnostic): line("diagnostic") { $0.diagnostic(diagnostic) }
    case .openAttachment:
      depth += 1
      line("openAttachment") { $0.raw("null") }
    case .closeAttachment:
      depth -= 1
      line("closeAttachment") { $0.raw("null") }
    case .end(let id, let header, let coverage): end(id, header, coverage)
    }
  }

  /// Says where the documents came from, now that all of the input was read.
  public mutating func finish(source: Source) {
    object("source") {
      $0.key("documents")
      $0.integer(source.part)
      $0.key("source")
      $0.source(source)
    }
  }

  private mutating func begin() {
    isOpen = true
    documents += 1
    let (name, part, format) = (name, documents, format)
    object("document") {
      $0.key("schemaVersion")
      $0.string(Document.schemaVersion)
      $0.key("name")
      $0.string(name)
      $0.key("part")
      $0.integer(part)
      $0.key("format")
      $0.string(format)
    }
  }

  private mutating func end(_ id: String, _ header: Header, _ coverage: Coverage) {
    isOpen = depth > 0
    object("end") {
      $0.key("id")
      $0.string(id)
      $0.key("header")
      $0.header(header)
      $0.key("coverage")
      $0.coverage(coverage)
    }
  }

  private mutating func object(_ event: StaticString, _ members: (inout JSONBuffer) -> Void) {
    line(event) {
      $0.raw("{")
      members(&$0)
      $0.raw("}")
    }
  }

  private mutating func line(_ event: StaticString, _ value: (inout JSONBuffer) -> Void) {
    json.raw("{\"event\":\"")
    json.raw(event)
    json.raw("\",\"value\":")
    value(&json)
    json.raw("}\n")
  }
}
