/// Writes documents into the tables, and resolves what they cite and what cites them.
///
/// All statements are those of one transaction, which its caller begins and ends.
final class DocumentWriter {
  /// What is to be resolved anew: all that cites a series in a province and period.
  private struct Touched: Hashable {
    var series: String
    var province: String
    var period: String
  }

  private let connection: Connection
  private let rows: RowStatements
  private let resolution: ResolutionStatements
  private var touched: Set<Touched> = []

  init(_ connection: Connection) throws(IndexError) {
    self.connection = connection
    rows = try RowStatements(connection)
    resolution = try ResolutionStatements(connection)
  }

  /// The documents of an input, in order.
  func documents(of source: Int) throws(IndexError) -> [(id: Int, digest: String)] {
    rows.documentsOfSource.bind([.integer(source)])
    var result: [(id: Int, digest: String)] = []
    while try rows.documentsOfSource.step() {
      result.append((rows.documentsOfSource.integer(0), rows.documentsOfSource.text(1)))
    }
    return result
  }

  /// Gives a document that stays its place in its input.
  func move(_ document: Int, to position: Int) throws(IndexError) {
    try rows.move.run(.integer(document), .integer(position))
  }

  /// Inserts a document; tells how many bytes of text it has.
  func insert(
    _ document: IndexedDocument, source: Int, position: Int, digest: String
  ) throws(IndexError) -> Int {
    let place = document.place.map { Place.slug($0) }
    let identities = Identity.all(key: document.key, subject: document.subject)
    let organPlace = identities.first.flatMap { $0.place.isEmpty || $0.place == "?" ? nil : $0.place }
    let folded = organPlace ?? place
    let province = folded.map { Place.province(ofSlug: $0) }
    try rows.document.run(
      .integer(source), .integer(position), .text(document.name), .integer(document.part), .text(digest),
      .text(document.key), Value(document.type), Value(document.number), Value(document.date),
      Value(document.issuer), Value(document.issuer.map { OrganName.identity($0) }), Value(document.superior),
      Value(document.place), Value(folded), Value(province), Value(document.subject),
      Value(document.span?.lowerBound),
      Value(document.span?.upperBound))
    let id = connection.lastInserted()
    for identity in identities {
      try rows.identity.run(
        .text(identity.series), .text(identity.province), .text(identity.period), .integer(id),
        .text(identity.place), Value(document.date))
      touched.insert(
        Touched(series: identity.series, province: identity.province, period: identity.period))
    }
    let length = try insertText(document, id)
    try insertParts(document, id)
    for citation in document.citations { try insert(citation, of: id, date: document.date) }
    return length
  }

  /// What the full-text index holds of a document: the words of all its passages, in order.
  static func searchText(_ passages: some Sequence<(heading: String?, text: String)>) -> String {
    var result = ""
    for (heading, text) in passages {
      if let heading {
        result += heading
        result += "\n"
      }
      if text.isEmpty { continue }
      result += text
      result += "\n"
    }
    return result
  }

  private func insertText(_ document: IndexedDocument, _ id: Int) throws(IndexError) -> Int {
    for passage in document.passages {
      try rows.section.run(
        .integer(id), .integer(passage.attachment), .text(passage.kind.rawValue), Value(passage.section),
        Value(passage.number), Value(passage.heading), .text(passage.text), Value(passage.span?.lowerBound),
        Value(passage.span?.upperBound))
    }
    let text = Self.searchText(document.passages.lazy.map { ($0.heading, $0.text) })
    try rows.words.run(.integer(id), .text(TonePlacement.unified(text)), .text(TextFold.folded(text)))
    return text.utf8.count
  }

  private func insertParts(_ document: IndexedDocument, _ id: Int) throws(IndexError) {
    for item in document.attachments {
      try rows.attachment.run(
        .integer(id), .integer(item.attachment), .text(item.key), Value(item.type), Value(item.subject),
        Value(item.span?.lowerBound), Value(item.span?.upperBound))
    }
    for item in document.dates {
      let days = DayRange(item.value)
      try rows.date.run(
        .integer(id), .integer(item.attachment), Value(item.section), .text(item.text), .text(item.value),
        Value(days.first), Value(days.last), .text(item.kind), .text(item.role),
        Value(item.span?.lowerBound), Value(item.span?.upperBound))
    }
    for item in document.addressees {
      try rows.addressee.run(
        .integer(id), .integer(item.attachment), .text(item.role), .text(item.name), Value(item.purpose),
        Value(item.span?.lowerBound), Value(item.span?.upperBound))
    }
    for item in document.signatories {
      try rows.signatory.run(
        .integer(id), .integer(item.attachment), Value(item.authority), Value(item.organ),
        Value(item.position), Value(item.name), Value(item.span?.lowerBound), Value(item.span?.upperBound))
    }
    for item in document.tasks {
      try rows.task.run(
        .integer(id), .integer(item.attachment), Value(item.section), .text(item.text), Value(item.deadline),
        Value(item.deadline.flatMap { DayRange($0).last }), Value(item.span?.lowerBound),
        Value(item.span?.upperBound))
      let task = connection.lastInserted()
      for (role, units) in [("lead", item.leads), ("partner", item.partners)] {
        for unit in units {
          try rows.taskUnit.run(
            .integer(task), .text(role), .text(unit), .text(OrganName.identity(unit)))
        }
      }
    }
    for item in document.targets {
      try rows.target.run(
        .integer(id), .integer(item.attachment), Value(item.section), .text(item.text),
        .text(item.comparator), .text(item.value), Value(item.unit), Value(item.change),
        .text(item.assignees.joined(separator: "; ")), Value(item.span?.lowerBound),
        Value(item.span?.upperBound))
    }
  }

  private func insert(
    _ citation: IndexedDocument.Citation, of document: Int, date: String?
  ) throws(IndexError) {
    let identity = citation.isSelf ? nil : citation.identity
    let outcome: Resolver.Outcome
    if citation.isSelf {
      outcome = Resolver.Outcome(state: .resolved, target: document, score: 1, reasons: "the document itself")
    } else if let identity {
      outcome = Resolver.outcome(
        of: identity, date: citation.citedDate, citingDate: date,
        among: try resolution.candidates(identity))
    } else {
      outcome = Resolver.Outcome(
        state: .missing, target: nil, score: nil, reasons: "number or name not known")
    }
    try rows.citation.run(
      .integer(document), .integer(citation.attachment), Value(citation.section), .text(citation.reference),
      .text(citation.text), Value(citation.type), Value(citation.number), Value(citation.date),
      Value(citation.issuer), Value(citation.title), Value(citation.pinpoint), .text(citation.relation),
      Value(citation.key), Value(citation.antecedent), .integer(citation.isSelf ? 1 : 0),
      Value(citation.span?.lowerBound), Value(citation.span?.upperBound), Value(identity?.series),
      Value(identity?.province), Value(identity?.place), Value(identity?.period), Value(citation.citedDate),
      .text(outcome.state.rawValue), Value(outcome.target), outcome.score.map { .real($0) } ?? .null,
      .text(outcome.reasons))
    if !outcome.candidates.isEmpty {
      try resolution.keep(outcome.candidates, of: connection.lastInserted())
    }
  }

  /// Takes a document out, with all its rows.
  func remove(_ document: Int) throws(IndexError) {
    rows.identitiesOfDocument.bind([.integer(document)])
    while try rows.identitiesOfDocument.step() {
      touched.insert(
        Touched(
          series: rows.identitiesOfDocument.text(0), province: rows.identitiesOfDocument.text(1),
          period: rows.identitiesOfDocument.text(2)))
    }
    // The full-text index keeps no texts: it is told anew what it is to forget.
    var passages: [(heading: String?, text: String)] = []
    rows.sectionsOfDocument.bind([.integer(document)])
    while try rows.sectionsOfDocument.step() {
      passages.append((rows.sectionsOfDocument.optionalText(0), rows.sectionsOfDocument.text(1)))
    }
    let text = Self.searchText(passages)
    try rows.forgetWords.run(
      .integer(document), .text(TonePlacement.unified(text)), .text(TextFold.folded(text)))
    for statement in rows.forget { try statement.run(.integer(document)) }
  }

  /// Resolves all that cites what came or went since the last call.
  func resolveTouched() throws(IndexError) {
    for item in touched {
      try resolution.resolve(series: item.series, province: item.province, period: item.period)
    }
    touched = []
  }
}
