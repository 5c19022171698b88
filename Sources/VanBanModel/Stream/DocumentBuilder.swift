/// A sink that folds events into a ``Document``, or into several where the input holds them.
public struct DocumentBuilder: DocumentSink {
  /// The documents that are complete: those whose ``DocumentEvent/end(id:header:coverage:)`` was received.
  public private(set) var documents: [Document] = []
  private let source: Source?
  private var document = Document()
  private var parents: [Document] = []
  private var sections: [Section] = []
  private var items: [(depth: Int, item: Item)] = []

  /// Makes a builder of the documents that came from `source`.
  public init(source: Source? = nil) {
    self.source = source
  }

  /// Takes the next event.
  public mutating func receive(_ event: DocumentEvent) {
    switch event {
    case .preamble(let passage): document.preamble.append(passage)
    case .openSection(let id, let number, let marker, let heading):
      let nowhere = SourceSpan(.start, .start)
      sections.append(Section(id: id, number: number, marker: marker, heading: heading, span: nowhere))
    case .closeSection(let span):
      guard var section = sections.popLast() else { return }
      section.span = span
      if sections.isEmpty {
        document.sections.append(section)
      } else {
        sections[sections.count - 1].children.append(section)
      }
    case .paragraph(let passage): append(.paragraph(passage))
    case .table(let table): append(.table(table))
    case .openItem(let bullet, let passage):
      items.append((sections.count, Item(bullet: bullet, passage: passage)))
    case .closeItem:
      guard let last = items.popLast() else { return }
      append(.item(last.item))
    case .closing(let passage): document.closing.append(passage)
    case .addressee(let addressee): document.addressees.append(addressee)
    case .signatory(let signatory): document.signatories.append(signatory)
    case .other(let other): document.other.append(other)
    case .date(let date): document.dates.append(date)
    case .reference(let reference): document.references.append(reference)
    case .abbreviation(let abbreviation): document.abbreviations.append(abbreviation)
    case .phase(let phase): document.plan.phases.append(phase)
    case .task(let task): document.plan.tasks.append(task)
    case .target(let target): document.plan.targets.append(target)
    case .report(let report): document.plan.reports.append(report)
    case .budget(let item): document.plan.budget.append(item)
    case .unit(let unit): document.plan.units.append(unit)
    case .contact(let contact): document.plan.contacts.append(contact)
    case .diagnostic(let diagnostic): document.diagnostics.append(diagnostic)
    case .openAttachment:
      parents.append(document)
      document = Document()
    case .closeAttachment:
      guard var parent = parents.popLast() else { return }
      parent.attachments.append(document)
      document = parent
    case .end(let id, let header, let coverage):
      document.id = id
      document.header = header
      document.coverage = coverage
      if parents.isEmpty { finish() }
    }
  }

  private mutating func finish() {
    document.source = source
    document.source?.part = documents.count + 1
    documents.append(document)
    document = Document()
  }

  private mutating func append(_ content: Content) {
    if let last = items.indices.last, items[last].depth == sections.count {
      items[last].item.content.append(content)
    } else if let last = sections.indices.last {
      sections[last].content.append(content)
    }
  }
}
