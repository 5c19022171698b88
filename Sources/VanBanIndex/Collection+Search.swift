extension Collection {
  /// How many hits are ranked; of more, the first are shown as they come.
  public static let ranked = 10_000

  /// The documents that hold all the words, those that answer best first, with the place that does.
  public func search(_ query: SearchQuery, _ filter: Filter = Filter()) throws(IndexError) -> Answer {
    let (hits, total) = try hits(query, filter)
    let columns = try connection.prepare("SELECT \(Self.documentColumns) FROM documents d WHERE d.id = ?1")
    let passages = try connection.prepare(
      """
      SELECT kind, section, heading, text, span_start, span_end FROM sections WHERE document = ?1 ORDER BY id
      """)
    var rows: [[Value]] = []
    for hit in hits {
      columns.bind([.integer(hit)])
      guard try columns.step() else { continue }
      let document = (0..<columns.count).map { columns.value($0) }
      columns.reset()
      var best: (snippet: Snippet, place: [Value])?
      passages.bind([.integer(hit)])
      while try passages.step() {
        let text = [passages.optionalText(2), passages.text(3)].compactMap { $0 }.joined(separator: "\n")
        guard let snippet = Snippet(of: query, in: text), snippet.score > best?.snippet.score ?? 0 else {
          continue
        }
        let section: Value = passages.isNull(1) ? passages.value(0) : passages.value(1)
        best = (snippet, [section, passages.value(4), passages.value(5)])
        if snippet.isComplete { break }
      }
      passages.reset()
      rows.append([.text(best?.snippet.text ?? "")] + document + (best?.place ?? [.null, .null, .null]))
    }
    let names = [
      "snippet", "document", "number", "type", "date", "issuer", "subject", "file", "section", "start", "end",
    ]
    return Answer(
      columns: names, rows: rows, total: total,
      remark: total > Self.ranked && filter.limit != nil
        ? "more than \(Self.ranked) hits, so they are not ranked" : nil)
  }

  /// The ids of the best hits, and how many hits there are.
  func hits(_ query: SearchQuery, _ filter: Filter) throws(IndexError) -> (ids: [Int], total: Int) {
    let join = filter.isOpen ? "" : "JOIN documents d ON d.id = search.rowid"
    let condition = "search MATCH ?\(filter.sql)"
    let values = [.text(query.match)] + filter.values
    let statement = try connection.prepare(
      """
      SELECT search.rowid, vanban_rank(search) FROM search \(join) WHERE \(condition) LIMIT \(Self.ranked + 1)
      """)
    statement.bind(values)
    var found: [(id: Int, score: Double)] = []
    while try statement.step() { found.append((statement.integer(0), statement.real(1))) }
    let limit = filter.limit ?? Int.max
    if found.count <= Self.ranked {
      let mixed = query.mixedPhrases
      if !mixed.isEmpty {
        let text = try connection.prepare(
          "SELECT heading, text FROM sections WHERE document = ?1 ORDER BY id")
        var standing: [(id: Int, score: Double)] = []
        for hit in found {
          var passages: [(heading: String?, text: String)] = []
          text.bind([.integer(hit.id)])
          while try text.step() { passages.append((text.optionalText(0), text.text(1))) }
          let whole = String(decoding: DocumentWriter.searchText(passages), as: UTF8.self)
          if mixed.allSatisfy({ SearchQuery.stands($0, in: whole) }) { standing.append(hit) }
        }
        found = standing
      }
      let total = found.count
      // Later documents first where nothing else tells hits apart.
      found.sort { ($0.score, $0.id) > ($1.score, $1.id) }
      return (found.prefix(limit).map(\.id), total)
    }
    let counting = try connection.prepare("SELECT count(*) FROM search \(join) WHERE \(condition)")
    counting.bind(values)
    let total = try counting.step() ? counting.integer(0) : found.count
    guard limit > found.count else { return (found.prefix(limit).map(\.id), total) }
    let all = try connection.prepare("SELECT search.rowid FROM search \(join) WHERE \(condition)")
    all.bind(values)
    var ids: [Int] = []
    while ids.count < limit, try all.step() { ids.append(all.integer(0)) }
    return (ids, total)
  }
}
