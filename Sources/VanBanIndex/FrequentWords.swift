/// The sets of documents of words that stand in many of them.
///
/// The full-text index goes through the whole list of each word that is looked for: among a million documents that is some
/// ten to twenty milliseconds for each common word. So a word that stands in one document of ``share`` has its documents as
/// bits, too, block by block of ids. A block is made when its last document comes; it has all words that the blocks before
/// it have. The latest documents, which fill no block yet, are found by the full-text index alone. What is found is the same
/// with the sets and without.
struct FrequentWords {
  /// How many ids a block has: a multiple of 64.
  static let block = 32_768
  /// A word is frequent where it stands in one of so many documents of a block, or in more.
  static let share = 128
  /// One of so many documents of a block is read to see which words are frequent.
  private static let sample = 64

  let connection: Connection
  /// How many ids a block has here: tests make small ones.
  let size: Int

  /// The documents with ids below this one have sets.
  func covered() throws(IndexError) -> Int {
    (try connection.integer("SELECT max(block) + 1 FROM frequent_words") ?? 0) * size
  }

  /// The documents of a word, of those that have sets; nil where the word is not frequent.
  ///
  /// Of the word `""` they are all that are held.
  func documents(of word: String, below end: Int) throws(IndexError) -> DocumentSet? {
    let statement = try connection.prepare(
      "SELECT documents FROM frequent_words WHERE block = ?1 AND word = ?2")
    var result = DocumentSet(below: end)
    for number in 0..<end / size {
      statement.begin().put(number).put(word)
      guard try statement.step() else { return nil }
      statement.withBlob(0) { result.add($0, from: number * size) }
    }
    return end > 0 ? result : nil
  }

  /// The documents that the full-text index finds, of a range of ids.
  func found(_ text: SearchQuery.FullText, in ids: Range<Int>) throws(IndexError) -> DocumentSet {
    // Sets are put together by words of 64 bits.
    let first = ids.lowerBound / 64 * 64
    var result = DocumentSet(below: ids.upperBound)
    let statement = try connection.prepare(
      """
      SELECT vanban_set(rowid, ?1, ?2) FROM search WHERE search MATCH ?3 AND rowid BETWEEN ?4 AND ?5\(text.condition)
      """)
    statement.begin().put(first).put(max(result.bytes - first / 8, 8)).put(text.match)
      .put(ids.lowerBound).put(ids.upperBound - 1)
    if try statement.step() { statement.withBlob(0) { result.add($0, from: first) } }
    return result
  }

  // MARK: - Writing

  /// Says that a document got its id, and tells whether blocks came or went: the last of a block has it made.
  ///
  /// An id below `covered` was another document's, which was taken out: what is known of its block is no longer true.
  func wrote(_ document: Int, covered: Int) throws(IndexError) -> Bool {
    let isLast = document % size == size - 1
    guard isLast || document < covered else { return false }
    try connection.prepare("DELETE FROM frequent_words WHERE block >= ?1").begin().put(document / size).run()
    if isLast { try complete(below: document + 1) }
    return true
  }

  /// Says that a document that has sets was taken out.
  func tookOut(_ document: Int) throws(IndexError) {
    let (block, place) = (document / size, document % size)
    let held = try connection.prepare("SELECT documents FROM frequent_words WHERE block = ?1 AND word = ''")
    held.begin().put(block)
    guard try held.step() else { return }
    var bits = held.withBlob(0) { Array($0) }
    held.reset()
    bits[place / 8] &= ~(1 << UInt8(place % 8))
    try connection.prepare("UPDATE frequent_words SET documents = ?2 WHERE block = ?1 AND word = ''")
      .begin().put(block).put(blob: bits).run()
  }

  /// Makes the blocks that are full and not made yet, of documents with ids below `end`.
  func complete(below end: Int) throws(IndexError) {
    let covered = try covered()
    for first in stride(from: covered, to: end / size * size, by: size) { try make(first..<first + size) }
  }

  private func make(_ ids: Range<Int>) throws(IndexError) {
    let known = try words()
    let fill = try connection.prepare(Self.filling("rowid", "search", "search MATCH ?5"))
    for word in known.sorted() { try run(fill, word, ids) }
    // A word that was not frequent before gets the sets of the blocks before, too.
    for word in try frequent(in: ids).subtracting(known).sorted() {
      for first in stride(from: 0, to: ids.upperBound, by: size) {
        try run(fill, word, first..<first + size)
      }
    }
    try run(try connection.prepare(Self.filling("id", "documents", "?5 = '\"\"'")), "", ids)
  }

  /// What writes the set of the rows that a condition chooses, without a look at it here.
  private static func filling(_ id: String, _ table: String, _ condition: String) -> String {
    """
    INSERT INTO frequent_words(block, word, documents)
    SELECT ?1, ?2, coalesce(vanban_set(\(id), ?3, ?4), zeroblob(?4))
    FROM \(table) WHERE \(condition) AND \(id) BETWEEN ?3 AND ?6
    """
  }

  private func run(_ fill: Statement, _ word: String, _ ids: Range<Int>) throws(IndexError) {
    try fill.begin().put(ids.lowerBound / size).put(word).put(ids.lowerBound).put(size / 8).put("\"\(word)\"")
      .put(ids.upperBound - 1).run()
  }

  /// The words that have sets.
  private func words() throws(IndexError) -> Set<String> {
    let words = try connection.prepare("SELECT word FROM frequent_words WHERE block = 0 AND word <> ''")
    var result: Set<String> = []
    while try words.step() { result.insert(words.text(0)) }
    return result
  }

  /// The words of a block that are frequent, as some of its documents show.
  private func frequent(in ids: Range<Int>) throws(IndexError) -> Set<String> {
    let texts = try PassageTexts(connection)
    var counts: [String: Int] = [:]
    var read = 0
    for document in stride(from: ids.lowerBound + Self.sample / 2, to: ids.upperBound, by: Self.sample) {
      var words: Set<SearchQuery.Word> = []
      try texts.read(document) { bytes in
        SearchWords.each(in: bytes) { range, folded in
          words.insert(SearchQuery.Word(UnsafeBufferPointer(rebasing: bytes[range]), folded: folded))
        }
      }
      read += words.isEmpty ? 0 : 1
      for word in Set(words.flatMap { $0.isToned ? [$0.exact, $0.folded] : [$0.folded] }) {
        counts[word, default: 0] += 1
      }
    }
    return Set(counts.lazy.filter { $0.value * Self.share >= read }.map(\.key))
  }
}
