import VanBanJSON
import VanBanModel

/// Sends the events that a finished document would have come from, so that two sinks can be compared.
///
/// The order within each list is kept; that of lists among each other is of no account to a sink.
struct Replay<Sink: DocumentSink> {
  var sink: Sink

  mutating func send(_ document: Document) {
    document.preamble.forEach { sink.receive(.preamble($0)) }
    document.sections.forEach { send($0) }
    document.closing.forEach { sink.receive(.closing($0)) }
    document.addressees.forEach { sink.receive(.addressee($0)) }
    document.signatories.forEach { sink.receive(.signatory($0)) }
    for attachment in document.attachments {
      sink.receive(.openAttachment)
      send(attachment)
      sink.receive(.closeAttachment)
    }
    document.other.forEach { sink.receive(.other($0)) }
    document.dates.forEach { sink.receive(.date($0)) }
    document.references.forEach { sink.receive(.reference($0)) }
    document.plan.phases.forEach { sink.receive(.phase($0)) }
    document.plan.tasks.forEach { sink.receive(.task($0)) }
    document.plan.targets.forEach { sink.receive(.target($0)) }
    document.plan.reports.forEach { sink.receive(.report($0)) }
    document.plan.budget.forEach { sink.receive(.budget($0)) }
    document.plan.units.forEach { sink.receive(.unit($0)) }
    document.plan.contacts.forEach { sink.receive(.contact($0)) }
    document.abbreviations.forEach { sink.receive(.abbreviation($0)) }
    document.diagnostics.forEach { sink.receive(.diagnostic($0)) }
    sink.receive(.end(id: document.id, header: document.header, coverage: document.coverage))
  }

  private mutating func send(_ section: Section) {
    sink.receive(
      .openSection(
        id: section.id, number: section.number, marker: section.marker, heading: section.heading))
    section.content.forEach { send($0) }
    section.children.forEach { send($0) }
    sink.receive(.closeSection(section.span))
  }

  private mutating func send(_ content: Content) {
    switch content {
    case .paragraph(let passage): sink.receive(.paragraph(passage))
    case .table(let table): sink.receive(.table(table))
    case .item(let item):
      sink.receive(.openItem(bullet: item.bullet, item.passage))
      item.content.forEach { send($0) }
      sink.receive(.closeItem)
    }
  }
}

extension Document {
  /// The document's JSON, written from the finished model.
  var replayedJSON: [UInt8] {
    var replay = Replay(sink: DocumentJSONWriter())
    replay.send(self)
    // So short a document is not read back from anywhere.
    return (try? replay.sink.finish(source: source ?? Source(name: "", format: "", encoding: "")).bytes())
      ?? []
  }
}

/// Keeps every event, to look at their order.
struct EventList: DocumentSink {
  var events: [DocumentEvent] = []
  mutating func receive(_ event: DocumentEvent) { events.append(event) }
}
