extension Collection {
  /// How many hits are ranked; of more, the first are shown as they come.
  public static let ranked = 10_000

  /// How many of the best hits are put in order by their texts, where the full-text index was not asked for all the words.
  private static let reread = 100

  /// Up to so many documents are read to see whether words stand together; of more the full-text index tells it faster.
  private static let texts = 400

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
      passages.begin().put(hit)
      while try passages.step() {
        var text = passages.isNull(2) ? [] : passages.withText(2) { Array($0) } + [10]
        passages.withText(3) { text += $0 }
        guard let snippet = Snippet(of: query, in: text, betterThan: best?.snippet.score ?? 0) else {
          continue
        }
        let section: Value = passages.isNull(1) ? passages.value(0) : passages.value(1)
        best = (snippet, [section, passages.value(4), passages.value(5)])
        if snippet.isComplete { break }
      }
      passages.reset()
      rows.append([.text(best?.snippet.line ?? "")] + document + (best?.place ?? [.null, .null, .null]))
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
    let texts = try PassageTexts(connection)
    var (found, ranking, isPart) = try matching(query, texts)
    if !filter.isOpen { try keep(&found, filter) }
    let total = found.count
    let limit = filter.limit ?? Int.max
    guard total <= Self.ranked else { return (found.latest(limit), total) }
    var hits = try ranked(found, ranking)
    if isPart { try reread(&hits, query, texts) }
    return (hits.prefix(limit).map(\.id), total)
  }

  /// The documents that hold all the words, what the full-text index is to rank them by, and whether that is a part of the query.
  private func matching(
    _ query: SearchQuery, _ texts: PassageTexts
  ) throws(IndexError) -> (found: DocumentSet, ranking: SearchQuery.FullText, isPart: Bool) {
    let end = (try connection.integer("SELECT max(id) FROM documents") ?? 0) + 1
    let covered = try frequentWords.covered()
    guard var found = try frequentWords.documents(of: "", below: covered) else {
      return (try frequentWords.found(query.all(), in: 0..<end), query.all(), false)
    }
    var common: Set<String> = []
    for token in query.tokens {
      guard let documents = try frequentWords.documents(of: token, below: covered) else { continue }
      found.formIntersection(documents)
      common.insert(token)
    }
    let rare = query.words(without: common)
    if !rare.match.isEmpty, !found.isEmpty {
      found.formIntersection(try frequentWords.found(rare, in: 0..<covered))
    }
    var ranking = rare
    if !query.together.isEmpty {
      let candidates = found.latest(Self.texts + 1)
      if candidates.count <= Self.texts {
        for id in candidates where !query.stands(in: try texts.whole(id)) { found.remove(id) }
      } else {
        ranking = query.all(without: common)
        found.formIntersection(try frequentWords.found(ranking, in: 0..<covered))
      }
    }
    var all = DocumentSet(below: end)
    all.formUnion(found)
    if covered < end { all.formUnion(try frequentWords.found(query.all(), in: covered..<end)) }
    return (all, ranking, !common.isEmpty)
  }

  /// Keeps the documents that a filter lets pass.
  private func keep(_ found: inout DocumentSet, _ filter: Filter) throws(IndexError) {
    let passing = try connection.prepare("SELECT 1 FROM documents d WHERE d.id = ?\(filter.sql)")
    for id in found.latest(Int.max) {
      passing.bind([.integer(id)] + filter.values)
      if try !passing.step() { found.remove(id) }
    }
  }

  /// The hits, those first that answer best as the full-text index tells; later ones first where nothing tells them apart.
  private func ranked(
    _ found: DocumentSet, _ ranking: SearchQuery.FullText
  ) throws(IndexError) -> [(id: Int, score: Double)] {
    guard !ranking.match.isEmpty else { return found.latest(Self.ranked).map { ($0, 0) } }
    let statement = try connection.prepare(
      "SELECT rowid, vanban_rank(search) FROM search WHERE search MATCH ?1 AND vanban_in(?2, rowid)")
    statement.begin().put(ranking.match).put(blob: found.blob)
    var hits: [(id: Int, score: Double)] = []
    while try statement.step() { hits.append((statement.integer(0), statement.real(1))) }
    hits.sort { ($0.score, $0.id) > ($1.score, $1.id) }
    return hits
  }

  /// Puts the first hits in order by their texts, which tell of the words that the full-text index was not asked for, too.
  private func reread(
    _ hits: inout [(id: Int, score: Double)], _ query: SearchQuery, _ texts: PassageTexts
  ) throws(IndexError) {
    var first = hits.prefix(Self.reread)
    for index in first.indices {
      var standing = Standing(of: query)
      try texts.read(first[index].id) { standing.read($0) }
      first[index].score = standing.score
    }
    first.sort { ($0.score, $0.id) > ($1.score, $1.id) }
    hits.replaceSubrange(first.indices, with: first)
  }
}
