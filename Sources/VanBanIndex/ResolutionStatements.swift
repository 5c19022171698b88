/// Looks up what a citation may mean, and writes what came of it.
///
/// What names place and period is found by both at once; of what leaves one of them open there are few, and they have
/// indexes of their own. A citation with a target is found by the target: only those without are in `citations_open`.
struct ResolutionStatements {
  private let exactly: Statement
  private let inProvince: Statement
  private let anywhere: Statement
  private let openCitations: Statement
  private let vagueCitations: Statement
  private let citationsOfTarget: Statement
  private let allOpenCitations: Statement
  private let documentsOfSeries: Statement
  private let update: Statement
  private let forgetCandidates: Statement
  private let candidate: Statement

  init(_ connection: Connection) throws(IndexError) {
    let document = "SELECT document, period, place, date FROM identities"
    // The plus keeps SQLite from looking up each of two values in turn, for which it makes a table at every run.
    // More than these cannot be told apart anyway.
    let most = "LIMIT 200"
    exactly = try connection.prepare(
      """
      \(document) WHERE series = ?1 AND province = ?2 AND period = ?3
      UNION ALL \(document) INDEXED BY identities_vague WHERE series = ?1 AND (province = '?' OR period = '?')
        AND (+province = ?2 OR +province = '?') AND (+period = ?3 OR +period = '?') \(most)
      """)
    let period = "(?3 = '?' OR period IN (?3, '?')) \(most)"
    inProvince = try connection.prepare(
      "\(document) WHERE series = ?1 AND province IN (?2, '?') AND \(period)")
    anywhere = try connection.prepare("\(document) WHERE series = ?1 AND ?2 IS NOT NULL AND \(period)")
    let citation = """
      SELECT c.id, c.series, c.province, c.place, c.period, c.cited_date, d.date, c.state, c.target, c.reasons
      FROM citations c
      """
    let citing = "JOIN documents d ON d.id = c.document WHERE"
    openCitations = try connection.prepare(
      "\(citation) \(citing) c.target IS NULL AND c.series = ?1 AND c.province = ?2 AND c.period = ?3")
    vagueCitations = try connection.prepare(
      """
      \(citation) INDEXED BY citations_vague \(citing) c.series = ?1 AND (c.province = '?' OR c.period = '?')
        AND (+c.province = ?2 OR +c.province = '?') AND (+c.period = ?3 OR +c.period = '?')
      """)
    citationsOfTarget = try connection.prepare(
      "\(citation) \(citing) c.target = ?1 AND c.is_self = 0 AND c.series IS NOT NULL")
    allOpenCitations = try connection.prepare("\(citation) \(citing) c.target IS NULL AND c.series = ?1")
    documentsOfSeries = try connection.prepare("SELECT DISTINCT document FROM identities WHERE series = ?1")
    update = try connection.prepare(
      "UPDATE citations SET state = ?2, target = ?3, score = ?4, reasons = ?5 WHERE id = ?1")
    forgetCandidates = try connection.prepare("DELETE FROM candidates WHERE citation = ?1")
    candidate = try connection.prepare(
      "INSERT INTO candidates(citation, document, score, reasons) VALUES(?1, ?2, ?3, ?4)")
  }

  /// The documents that are of the citation's series and may be of its place and period.
  func candidates(_ identity: Identity) throws(IndexError) -> [Resolver.Candidate] {
    let statement = identity.isVague ? identity.province == "?" ? anywhere : inProvince : exactly
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

  /// Resolves all citations that may mean a document of this identity, which came or went.
  ///
  /// Where nothing went, a document from `newest` on that has no rival was known to all that cite it since it came.
  func resolve(_ identity: Identity, newest: Int?) throws(IndexError) {
    var pass = Pass()
    let series = Value.text(identity.series)
    var held: [Int] = []
    if identity.isVague {
      // Any citation of the series may mean it.
      try gather(allOpenCitations, [series], &pass)
      documentsOfSeries.bind([series])
      while try documentsOfSeries.step() { held.append(documentsOfSeries.integer(0)) }
    } else {
      let values = [series, .text(identity.province), .text(identity.period)]
      try gather(openCitations, values, &pass)
      try gather(vagueCitations, values, &pass)
      let documents = try candidates(identity)
      pass.candidates[identity.ofProvince] = documents
      if let newest, documents.count == 1, documents[0].document >= newest {
        held = []
      } else {
        held = documents.map(\.document)
      }
    }
    for document in held { try gather(citationsOfTarget, [.integer(document)], &pass) }
    try write(pass.changed)
  }

  /// Resolves all citations of which a document was the target before it went.
  func resolve(without document: Int) throws(IndexError) {
    var pass = Pass()
    try gather(citationsOfTarget, [.integer(document)], &pass)
    try write(pass.changed)
  }

  /// What is found while no row is written yet; many citations of one document are alike.
  private struct Pass {
    var changed: [(id: Int, outcome: Resolver.Outcome)] = []
    var known: [CitedAlike: Resolver.Outcome] = [:]
    var candidates: [Identity: [Resolver.Candidate]] = [:]
  }

  private struct CitedAlike: Hashable {
    var identity: Identity
    var date: String?
    var isLate: Bool
  }

  private func gather(_ statement: Statement, _ values: [Value], _ pass: inout Pass) throws(IndexError) {
    statement.bind(values)
    while try statement.step() {
      var identity = Identity(series: statement.text(1), place: statement.text(3), period: statement.text(4))
      identity.province = statement.text(2)
      let date = statement.optionalText(5)
      let citingDate = statement.optionalText(6)
      let isLate = (citingDate ?? Place.mergerDay) >= Place.mergerDay
      let alike = CitedAlike(identity: identity, date: date, isLate: isLate)
      let outcome: Resolver.Outcome
      if let before = pass.known[alike] {
        outcome = before
      } else {
        if pass.candidates[identity.ofProvince] == nil {
          pass.candidates[identity.ofProvince] = try candidates(identity)
        }
        outcome = Resolver.outcome(
          of: identity, date: date, citingDate: citingDate,
          among: pass.candidates[identity.ofProvince] ?? [])
        pass.known[alike] = outcome
      }
      let isSame =
        statement.text(7) == outcome.state.rawValue
        && (statement.isNull(8) ? nil : statement.integer(8)) == outcome.target
        && statement.text(9) == outcome.reasons && outcome.candidates.isEmpty
      if !isSame { pass.changed.append((statement.integer(0), outcome)) }
    }
  }

  private func write(_ changed: [(id: Int, outcome: Resolver.Outcome)]) throws(IndexError) {
    for (id, outcome) in changed {
      try update.begin()
        .put(id).put(outcome.state.rawValue).put(outcome.target).put(outcome.score).put(outcome.reasons)
        .run()
      try forgetCandidates.begin().put(id).run()
      try keep(outcome.candidates, of: id)
    }
  }

  /// Writes the documents that a citation may mean.
  func keep(_ candidates: [Resolver.Candidate], of citation: Int) throws(IndexError) {
    var seen: Set<Int> = []
    for item in candidates where seen.insert(item.document).inserted {
      try candidate.begin().put(citation).put(item.document).put((min(item.score, 1) * 100).rounded() / 100)
        .put(item.reasons).run()
    }
  }
}
