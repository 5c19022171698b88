/// Writes documents into the tables, and resolves what they cite and what cites them.
///
/// All statements are those of one transaction, which its caller begins and ends.
final class DocumentWriter {
  private let connection: Connection
  private let rows: RowStatements
  private let resolution: ResolutionStatements
  private let texts: PassageTexts
  private let frequentWords: FrequentWords
  /// The documents below this id have sets of their words.
  private var covered: Int
  /// What came or went, and what may cite it is to be resolved anew.
  private var touched: Set<Identity> = []
  private var removed: [Int] = []
  private var firstAdded = Int.max
  /// Names of organs, of which a collection has few.
  private var organs: [String: String] = [:]

  init(_ connection: Connection, _ frequentWords: FrequentWords) throws(IndexError) {
    self.connection = connection
    self.frequentWords = frequentWords
    covered = try frequentWords.covered()
    rows = try RowStatements(connection)
    resolution = try ResolutionStatements(connection)
    texts = try PassageTexts(connection)
  }

  /// Looks up what another writer may have changed.
  func beginAnew() throws(IndexError) { covered = try frequentWords.covered() }

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
    try rows.move.begin().put(document).put(position).run()
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
    try rows.document.begin()
      .put(source).put(position).put(document.name).put(document.part).put(digest).put(document.key)
      .put(document.type).put(document.number).put(document.date).put(document.issuer)
      .put(document.issuer.map { organ($0) }).put(document.superior).put(document.place).put(folded)
      .put(province).put(document.subject).put(document.span).run()
    let id = connection.lastInserted()
    firstAdded = min(firstAdded, id)
    for identity in identities {
      try rows.identity.begin()
        .put(identity.series).put(identity.province).put(identity.period).put(id).put(identity.place)
        .put(document.date).run()
      touched.insert(identity.ofProvince)
    }
    let length = try insertText(document, id)
    try insertParts(document, id)
    // A span lends its elements, where a loop over the array would copy each with all its texts.
    let citations = document.citations.span
    for index in citations.indices { try insert(citations[index], of: id, date: document.date) }
    if try frequentWords.wrote(id, covered: covered) { covered = try frequentWords.covered() }
    return length
  }

  /// What the full-text index holds of a document: the words of all its passages, in order, as UTF-8.
  static func searchText(_ passages: some Sequence<(heading: String?, text: String)>) -> [UInt8] {
    var result: [UInt8] = []
    for (heading, text) in passages {
      for words in [heading, text.isEmpty ? nil : text] {
        guard let words else { continue }
        result += words.utf8
        result.append(10)
      }
    }
    return result
  }

  /// Puts a text with and without tones into the full-text index, or takes it out of there.
  private func index(_ text: [UInt8], of document: Int, _ statement: Statement) throws(IndexError) {
    let (exact, folded) = text.withUnsafeBufferPointer { (TonePlacement.unified($0), TextFold.folded($0)) }
    try statement.begin().put(document).put(exact).put(folded).run()
  }

  private func insertText(_ document: IndexedDocument, _ id: Int) throws(IndexError) -> Int {
    let passages = document.passages.span
    for index in passages.indices {
      let passage = passages[index]
      try rows.section.begin()
        .put(id).put(passage.attachment).put(passage.kind.rawValue).put(passage.section)
        .put(passage.number).put(passage.heading).put(passage.text).put(passage.span).run()
    }
    let text = Self.searchText(document.passages.lazy.map { ($0.heading, $0.text) })
    try index(text, of: id, rows.words)
    return text.count
  }

  private func insertParts(_ document: IndexedDocument, _ id: Int) throws(IndexError) {
    for item in document.attachments {
      try rows.attachment.begin()
        .put(id).put(item.attachment).put(item.key).put(item.type).put(item.subject).put(item.span)
        .run()
    }
    for item in document.dates {
      let days = DayRange(item.value)
      try rows.date.begin()
        .put(id).put(item.attachment).put(item.section).put(item.text).put(item.value).put(days.first)
        .put(days.last).put(item.kind).put(item.role).put(item.span).run()
    }
    for item in document.addressees {
      try rows.addressee.begin()
        .put(id).put(item.attachment).put(item.role).put(item.name).put(item.purpose).put(item.span)
        .run()
    }
    for item in document.signatories {
      try rows.signatory.begin()
        .put(id).put(item.attachment).put(item.authority).put(item.organ).put(item.position)
        .put(item.name).put(item.span).run()
    }
    for item in document.tasks {
      try rows.task.begin()
        .put(id).put(item.attachment).put(item.section).put(item.text).put(item.deadline)
        .put(item.deadline.flatMap { DayRange($0).last }).put(item.span).run()
      let task = connection.lastInserted()
      for (role, units) in [("lead", item.leads), ("partner", item.partners)] {
        for unit in units {
          try rows.taskUnit.begin().put(task).put(role).put(unit).put(organ(unit)).run()
        }
      }
    }
    for item in document.targets {
      try rows.target.begin()
        .put(id).put(item.attachment).put(item.section).put(item.text).put(item.comparator)
        .put(item.value).put(item.unit).put(item.change).put(item.assignees.joined(separator: "; "))
        .put(item.span).run()
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
    try rows.citation.begin()
      .put(document).put(citation.attachment).put(citation.section).put(citation.reference)
      .put(citation.text).put(citation.type).put(citation.number).put(citation.date)
      .put(citation.issuer).put(citation.title).put(citation.pinpoint).put(citation.relation)
      .put(citation.key).put(citation.antecedent).put(citation.isSelf ? 1 : 0).put(citation.span)
      .put(identity?.series).put(identity?.province).put(identity?.place).put(identity?.period)
      .put(citation.citedDate).put(outcome.state.rawValue).put(outcome.target).put(outcome.score)
      .put(outcome.reasons).run()
    if !outcome.candidates.isEmpty {
      try resolution.keep(outcome.candidates, of: connection.lastInserted())
    }
  }

  /// Takes a document out, with all its rows.
  func remove(_ document: Int) throws(IndexError) {
    let identities = rows.identitiesOfDocument
    identities.bind([.integer(document)])
    while try identities.step() {
      touched.insert(
        Identity(series: identities.text(0), place: identities.text(1), period: identities.text(2)))
    }
    removed.append(document)
    // The full-text index keeps no texts: it is told anew what it is to forget.
    try index(try texts.whole(document), of: document, rows.forgetWords)
    if document < covered { try frequentWords.tookOut(document) }
    for statement in rows.forget { try statement.begin().put(document).run() }
  }

  /// Resolves all that cites what came or went since the last call.
  func resolveTouched() throws(IndexError) {
    for document in removed { try resolution.resolve(without: document) }
    let newest = removed.isEmpty ? firstAdded : nil
    for identity in touched { try resolution.resolve(identity, newest: newest) }
    (removed, touched, firstAdded) = ([], [], Int.max)
  }

  /// The name of an organ by which it is compared.
  private func organ(_ name: String) -> String {
    if let known = organs[name] { return known }
    // Texts that were read wrongly have names without end.
    if organs.count > 10_000 { organs = [:] }
    let identity = OrganName.identity(name)
    organs[name] = identity
    return identity
  }
}
