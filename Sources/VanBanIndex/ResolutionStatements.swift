/// Looks up what a citation may mean, and writes what came of it.
struct ResolutionStatements {
  private let inProvince: Statement
  private let anywhere: Statement
  private let citations: Statement
  private let citationsAnywhere: Statement
  private let update: Statement
  private let forgetCandidates: Statement
  private let candidate: Statement

  init(_ connection: Connection) throws(IndexError) {
    // More than these cannot be told apart anyway.
    let period = "(?3 = '?' OR period IN (?3, '?')) LIMIT 200"
    inProvince = try connection.prepare(
      """
      SELECT document, period, place, date FROM identities
      WHERE series = ?1 AND province IN (?2, '?') AND \(period)
      """)
    anywhere = try connection.prepare(
      "SELECT document, period, place, date FROM identities WHERE series = ?1 AND ?2 IS NOT NULL AND \(period)"
    )
    let columns = """
      SELECT c.id, c.province, c.place, c.period, c.cited_date, d.date, c.state, c.target, c.score, c.reasons
      FROM citations c JOIN documents d ON d.id = c.document
      """
    citations = try connection.prepare(
      "\(columns) WHERE c.series = ?1 AND c.province IN (?2, '?') AND c.period IN (?3, '?')")
    // Where the document's own place or period is not known, any citation of the series may mean it.
    citationsAnywhere = try connection.prepare("\(columns) WHERE c.series = ?1")
    update = try connection.prepare(
      "UPDATE citations SET state = ?2, target = ?3, score = ?4, reasons = ?5 WHERE id = ?1")
    forgetCandidates = try connection.prepare("DELETE FROM candidates WHERE citation = ?1")
    candidate = try connection.prepare(
      "INSERT INTO candidates(citation, document, score, reasons) VALUES(?1, ?2, ?3, ?4)")
  }

  /// The documents that are of the citation's series and may be of its place and period.
  func candidates(_ identity: Identity) throws(IndexError) -> [Resolver.Candidate] {
    let statement = identity.province == "?" ? anywhere : inProvince
    statement.bind([.text(identity.series), .text(identity.province), .text(identity.period)])
    var result: [Resolver.Candidate] = []
    while try statement.step() {
      result.append(
        Resolver.Candidate(
          document: statement.integer(0), period: statement.text(1), place: statement.text(2),
          date: statement.optionalText(3)))
    }
    return result
  }

  /// Resolves all citations of a series that may mean a document of the province and period.
  func resolve(series: String, province: String, period: String) throws(IndexError) {
    let isVague = province == "?" || period == "?"
    let statement = isVague ? citationsAnywhere : citations
    statement.bind(isVague ? [.text(series)] : [.text(series), .text(province), .text(period)])
    var changed: [(id: Int, outcome: Resolver.Outcome)] = []
    // Many citations of one document are alike.
    var known: [CitedAlike: Resolver.Outcome] = [:]
    while try statement.step() {
      var identity = Identity(series: series, place: statement.text(2), period: statement.text(3))
      identity.province = statement.text(1)
      let date = statement.optionalText(4)
      let citingDate = statement.optionalText(5)
      let isLate = (citingDate ?? Place.mergerDay) >= Place.mergerDay
      let alike = CitedAlike(place: identity.place, period: identity.period, date: date, isLate: isLate)
      let outcome: Resolver.Outcome
      if let before = known[alike] {
        outcome = before
      } else {
        outcome = Resolver.outcome(
          of: identity, date: date, citingDate: citingDate, among: try candidates(identity))
        known[alike] = outcome
      }
      let isSame =
        statement.text(6) == outcome.state.rawValue
        && (statement.isNull(7) ? nil : statement.integer(7)) == outcome.target
        && statement.text(9) == outcome.reasons && outcome.candidates.isEmpty
      if !isSame { changed.append((statement.integer(0), outcome)) }
    }
    for (id, outcome) in changed {
      try update.run(
        .integer(id), .text(outcome.state.rawValue), Value(outcome.target),
        outcome.score.map { .real($0) } ?? .null, .text(outcome.reasons))
      try forgetCandidates.run(.integer(id))
      try keep(outcome.candidates, of: id)
    }
  }

  private struct CitedAlike: Hashable {
    var place: String
    var period: String
    var date: String?
    var isLate: Bool
  }

  /// Writes the documents that a citation may mean.
  func keep(_ candidates: [Resolver.Candidate], of citation: Int) throws(IndexError) {
    var seen: Set<Int> = []
    for item in candidates where seen.insert(item.document).inserted {
      try candidate.run(
        .integer(citation), .integer(item.document), .real((min(item.score, 1) * 100).rounded() / 100),
        .text(item.reasons.joined(separator: ", ")))
    }
  }
}
