/// What the parser says, in reading order; ``DocumentSink`` receives it.
///
/// `openSection` and `closeSection` are balanced, and so are `openItem`/`closeItem` and
/// `openAttachment`/`closeAttachment`. ``end(id:header:coverage:)`` is the last event of a document and of each attachment:
/// behind a document's, the next document of the same input begins.
public enum DocumentEvent: Sendable, Hashable {
  /// A paragraph before the first section.
  case preamble(Passage)
  /// A section begins; its children and content follow.
  case openSection(id: String, number: String?, marker: Marker?, heading: Passage?)
  /// A paragraph of the open section or item.
  case paragraph(Passage)
  /// A list item of the open section or item; what is nested follows.
  case openItem(bullet: String, Passage)
  /// The innermost open item ends.
  case closeItem
  /// A table of the open section or item.
  case table(Table)
  /// The innermost open section ends; its whole span.
  case closeSection(SourceSpan)
  /// A paragraph behind the last section.
  case closing(Passage)
  /// Whom the document goes to.
  case addressee(Addressee)
  /// Who signed.
  case signatory(Signatory)
  /// Text that is neither field nor body.
  case other(OtherText)
  /// A date.
  case date(DateMention)
  /// A reference.
  indirect case reference(Reference)
  /// A short form explained.
  case abbreviation(Abbreviation)
  /// A stage of the plan.
  case phase(Phase)
  /// A task of the plan.
  case task(PlanTask)
  /// A target of the plan.
  case target(Target)
  /// A duty to report.
  case report(ReportDuty)
  /// Money of the plan.
  case budget(BudgetItem)
  /// A unit that the plan names.
  case unit(PlanUnit)
  /// A contact.
  case contact(Contact)
  /// An attachment begins: until its end, all events are its own.
  case openAttachment
  /// The attachment ends.
  case closeAttachment
  /// A diagnostic.
  case diagnostic(Diagnostic)
  /// The document, or the attachment, is complete: what was known only now.
  indirect case end(id: String, header: Header, coverage: Coverage)
}

/// The output protocol: what receives a document while it is parsed.
public protocol DocumentSink {
  /// Takes the next event.
  mutating func receive(_ event: DocumentEvent)
}
