extension Collection {
  /// The columns that tell a document `d`.
  static let documentColumns =
    "d.key AS document, d.number AS number, d.type AS type, d.date AS date, d.issuer AS issuer, d.subject AS subject,"
    + " d.name AS file"

  /// What a document cites, in reading order.
  public func cites(_ work: Work, _ filter: Filter = Filter()) throws(IndexError) -> Answer {
    let conditions = filter.conditions
    let isJoined = conditions.isEmpty ? "LEFT JOIN" : "JOIN"
    return try answer(
      """
      SELECT c.relation AS relation, c.state AS state, c.score AS score, c.text AS text,
        coalesce(d.key, c.key) AS cited, coalesce(d.number, c.number) AS number,
        coalesce(d.date, c.cited_date) AS date, d.subject AS subject, c.pinpoint AS pinpoint, c.reasons AS reasons,
        c.section AS section, c.span_start AS start, c.span_end AS end
      FROM citations c \(isJoined) documents d ON d.id = c.target
      WHERE c.document = ? AND c.is_self = 0\(filter.sql) ORDER BY c.id
      """, [.integer(work.documents.first ?? 0)] + filter.values, limit: filter.limit)
  }

  /// The citations that mean a work, or may mean it: a condition on a row `c`, with its values.
  private func meaning(_ work: Work) -> (sql: String, values: [Value]) {
    guard work.isHeld else {
      guard let identity = work.identity else { return ("0", []) }
      // Where place or year are not told, the citation may mean it, unless it is of another day.
      let day = work.date.flatMap { $0.utf8.count == 10 && !$0.contains("X") ? $0 : nil }
      // Nothing cites what is younger than itself.
      let first = day ?? (identity.period.first?.isNumber == true ? identity.period : nil)
      return (
        """
        c.series = ? AND c.province IN (?, '?') AND c.period IN (?, '?') AND c.state = 'missing' AND c.target IS NULL
        AND (c.period <> '?' OR coalesce(c.cited_date NOT GLOB '[0-9]*-[0-9]*-[0-9]*' OR c.cited_date = ?, 1))
        AND (c.period <> '?' OR coalesce((SELECT date >= ? FROM documents WHERE id = c.document), 1))
        """,
        [
          .text(identity.series), .text(identity.province), .text(identity.period),
          day.map { .text($0) } ?? .null, first.map { .text($0) } ?? .null,
        ]
      )
    }
    let ids = work.documents.map(String.init).joined(separator: ", ")
    return ("c.target IN (\(ids)) AND c.is_self = 0", [])
  }

  private static let citedColumns = """
    c.relation AS relation, c.state AS state, c.score AS score, c.pinpoint AS pinpoint, c.text AS text,
    c.reasons || iif(c.target IS NULL AND c.period = '?', '; its year is not told', '') AS reasons,
    c.section AS section, c.span_start AS start, c.span_end AS end
    """

  /// What cites a document, held or not; citations that may mean another as well come last.
  public func citedBy(_ work: Work, _ filter: Filter = Filter()) throws(IndexError) -> Answer {
    let meaning = meaning(work)
    var sql = """
      SELECT \(Self.documentColumns), \(Self.citedColumns)
      FROM citations c JOIN documents d ON d.id = c.document WHERE \(meaning.sql)\(filter.sql)
      """
    var values = meaning.values + filter.values
    let ids = work.documents.map(String.init).joined(separator: ", ")
    if work.isHeld {
      sql += """
         UNION ALL SELECT \(Self.documentColumns), \(Self.citedColumns)
        FROM candidates a JOIN citations c ON c.id = a.citation JOIN documents d ON d.id = c.document
        WHERE a.document IN (\(ids)) AND c.state = 'ambiguous'\(filter.sql)
        """
      values += filter.values
    } else {
      sql += " ORDER BY c.period = '?', c.id"
    }
    guard filter.isOpen else { return try answer(sql, values, limit: filter.limit) }
    let ambiguous = work.isHeld ? "(SELECT count(*) FROM candidates WHERE document IN (\(ids)))" : "0"
    return try answer(
      sql, values, limit: filter.limit,
      count: ("SELECT count(*) + \(ambiguous) FROM citations c WHERE \(meaning.sql)", meaning.values))
  }

  /// The documents that are cited and not held, those that most documents cite first.
  public func missing(_ filter: Filter = Filter()) throws(IndexError) -> Answer {
    var other = filter
    other.type = nil
    var conditions = "c.state = 'missing' AND c.target IS NULL AND c.series IS NOT NULL\(other.sql)"
    var values = other.values
    if let type = filter.type {
      conditions += " AND c.type = ?"
      values.append(.text(type))
    }
    let join = other.isOpen ? "" : "JOIN documents d ON d.id = c.document"
    let statement = try connection.prepare(
      """
      SELECT c.series, c.place, c.period, count(DISTINCT c.document), count(*), max(c.cited_date), min(c.text)
      FROM citations c \(join) WHERE \(conditions) GROUP BY c.series, c.province, c.period
      ORDER BY 4 DESC, 5 DESC, 1, 2, 3\(filter.limit.map { " LIMIT \($0 + 1)" } ?? "")
      """)
    var rows = try statement.all(values).map { row -> [Value] in
      guard case .text(let series) = row[0], case .text(let place) = row[1], case .text(let period) = row[2]
      else { return row }
      return [.text(Identity(series: series, place: place, period: period).work)] + row[3...]
    }
    var total = rows.count
    if let limit = filter.limit, rows.count > limit {
      rows.removeLast()
      let counting = try connection.prepare(
        """
        SELECT count(*) FROM (SELECT 1 FROM citations c \(join) WHERE \(conditions)
        GROUP BY c.series, c.province, c.period)
        """)
      if let row = try counting.all(values).first, case .integer(let all) = row[0] { total = all }
    }
    return Answer(
      columns: ["cited", "documents", "citations", "date", "example"], rows: rows, total: total)
  }

  /// What amends, replaces or repeals a document, oldest first, and whether the document still holds by it.
  public func amended(_ work: Work, _ filter: Filter = Filter()) throws(IndexError) -> Answer {
    let meaning = meaning(work)
    var result = try answer(
      """
      SELECT c.relation AS relation, \(Self.documentColumns), c.pinpoint AS pinpoint, c.state AS state,
        c.score AS score, c.text AS text, c.section AS section, c.span_start AS start, c.span_end AS end
      FROM citations c JOIN documents d ON d.id = c.document
      WHERE \(meaning.sql) AND c.relation IN ('amends', 'replaces', 'repeals')\(filter.sql)
      ORDER BY d.date IS NULL, d.date, c.id
      """, meaning.values + filter.values, limit: nil)
    result.remark = Self.standing(result.rows)
    if let limit = filter.limit { result.rows = Array(result.rows.prefix(limit)) }
    return result
  }

  /// What the rows of ``amended(_:_:)`` mean for the document.
  private static func standing(_ rows: [[Value]]) -> String? {
    func words(_ row: [Value]) -> String {
      let name: Value = row[2] == .null ? row[1] : row[2]
      if case .text(let name) = name, case .text(let date) = row[4] { return "\(name) of \(date)" }
      if case .text(let name) = name { return name }
      return "another document"
    }
    func has(_ relation: String, _ row: [Value]) -> Bool {
      row[0] == .text(relation) && row[9] != .text("contradictory")
    }
    if let end = ending(rows) {
      let name = end.date.map { "\(end.successor) of \($0)" } ?? end.successor
      return "no longer in force: \(end.relation == "replaces" ? "replaced" : "repealed") by \(name)"
    }
    if let part = rows.last(where: { has("replaces", $0) || has("repeals", $0) }) {
      return "in force in part: parts of it were repealed or replaced, last by \(words(part))"
    }
    if let last = rows.last { return "in force as amended, last by \(words(last))" }
    return nil
  }

  /// What a document rests on (*căn cứ, thực hiện, theo*), and what that rests on, `depth` steps down.
  ///
  /// A document is followed once; where it comes again, or is one of those above, the column `again` says so.
  public func basis(_ work: Work, depth: Int, limit: Int? = nil) throws(IndexError) -> Answer {
    let statement = try connection.prepare(
      """
      SELECT c.relation, c.state, coalesce(d.key, c.key), coalesce(d.number, c.number), coalesce(d.date, c.cited_date),
        coalesce(d.subject, c.title), c.text, c.target, c.section, c.span_start, c.span_end
      FROM citations c LEFT JOIN documents d ON d.id = c.target
      WHERE c.document = ?1 AND c.is_self = 0 AND c.relation IN ('basis', 'implements', 'follows') ORDER BY c.id
      """)
    var rows: [[Value]] = []
    var seen: Set<Int> = Set(work.documents)
    var level = work.documents.prefix(1).map { (id: $0, key: work.key) }
    for step in 1...max(depth, 1) {
      var next: [(id: Int, key: String)] = []
      for (id, key) in level {
        for row in try statement.all([.integer(id)]) {
          var again = Value.null
          if case .integer(let target) = row[7] {
            if seen.insert(target).inserted {
              if case .text(let below) = row[2] { next.append((target, below)) }
            } else {
              again = .text("yes")
            }
          }
          rows.append([.integer(step), .text(key)] + row[0...6] + [again] + row[8...])
        }
      }
      level = next
      if level.isEmpty { break }
    }
    let shown = limit.map { Array(rows.prefix($0)) } ?? rows
    return Answer(
      columns: [
        "depth", "document", "relation", "state", "cited", "number", "date", "subject", "text", "again",
        "section",
        "start", "end",
      ], rows: shown, total: rows.count)
  }

  /// The documents that a citation may mean, of all ambiguous and contradictory ones of a document.
  public func candidates(of work: Work) throws(IndexError) -> Answer {
    try answer(
      """
      SELECT c.reference AS reference, c.state AS state, c.text AS text, d.key AS document, d.number AS number,
        d.date AS date, a.score AS score, a.reasons AS reasons
      FROM candidates a JOIN citations c ON c.id = a.citation JOIN documents d ON d.id = a.document
      WHERE c.document = ? ORDER BY c.id, a.score DESC
      """, [.integer(work.documents.first ?? 0)], limit: nil)
  }
}
