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
        guard let snippet = Snippet(of: query, in: text), snippet.score > best?.snippet.score ?? 0 else { continue }
        let section: Value = passages.isNull(1) ? passages.value(0) : passages.value(1)
        best = (snippet, [section, passages.value(4), passages.value(5)])
        if snippet.isComplete { break }
      }
      passages.reset()
      rows.append([.text(best?.snippet.text ?? "")] + document + (best?.place ?? [.null, .null, .null]))
    }
    let names = ["snippet", "document", "number", "type", "date", "issuer", "subject", "section", "start", "end"]
    return Answer(
      columns: names, rows: rows, total: total,
      remark: total > Self.ranked && filter.limit != nil ? "more than \(Self.ranked) hits, so they are not ranked" : nil)
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

/// Some words of a text around those that were looked for, which stand in square brackets.
struct Snippet {
  /// The words.
  let text: String
  /// How many different words of the query are in it, and whether they stand together.
  let score: Int
  /// Whether all are in it.
  let isComplete: Bool

  /// How many words are shown.
  private static let length = 24

  /// The best place; nil where no word of the query is in the text.
  init?(of query: SearchQuery, in text: String) {
    let wanted = query.words
    let words = SearchWords.all(text)
    let found = words.map { word in wanted.firstIndex { $0.fits(exact: word.exact, folded: word.folded) } }
    let places = found.indices.filter { found[$0] != nil }
    guard !places.isEmpty else { return nil }
    var best = (start: places[0], score: 0, distinct: 0)
    for start in places.prefix(2_000) {
      let window = found[start..<min(start + Self.length, found.count)]
      let distinct = Set(window.compactMap { $0 }).count
      let pairs = zip(window, window.dropFirst()).filter { first, second in
        if let first, let second { second == first + 1 } else { false }
      }.count
      let score = distinct * 4 + min(pairs, 3)
      if score > best.score { best = (start, score, distinct) }
    }
    let lower = max(0, best.start - 4)
    let upper = min(words.count, lower + Self.length)
    var shown = lower > 0 ? "… " : ""
    var index = lower == 0 ? text.startIndex : words[lower].range.lowerBound
    for place in lower..<upper {
      shown += text[index..<words[place].range.lowerBound]
      let word = text[words[place].range]
      shown += found[place] == nil ? String(word) : "[\(word)]"
      index = words[place].range.upperBound
    }
    shown += upper < words.count ? " …" : String(text[index...])
    self.text = shown.split { $0.isWhitespace }.joined(separator: " ")
    score = best.score
    isComplete = best.distinct == Set(wanted.map(\.folded)).count && best.score > best.distinct * 4
      || wanted.count == 1
  }
}
