import Glibc
import VanBanIndex

/// `vanban-benchmark index`: how fast the index is built and asked, on a collection that is made for it.
struct IndexBenchmark {
  var documents = 1_000_000
  var folder = "/tmp"

  /// How many documents are written before the bare index gets its turn.
  private static let round = 5_000
  private static let queries = 1_000
  private static let page = 20

  /// A question that was asked, and what it took.
  private struct Question {
    var hits: Int
    var spent: Spent
  }

  /// What was measured on a collection of one size.
  private struct Result {
    var documents: Int
    var citedBy: [Double]
    var search: [Double]
    var together: [Double]
  }

  func run() throws(IndexError) {
    say(
      "SQLite \(Collection.engine), \(documents) documents and \(documents / 10), \(Self.queries) questions of a kind"
    )
    let small = try measure(documents / 10)
    let large = try measure(documents)
    say("\ngrowth from \(small.documents) to \(large.documents) documents, ten times as many:")
    for (name, before, after) in [
      ("cited-by", small.citedBy, large.citedBy), ("search", small.search, large.search),
      ("search in quotation marks", small.together, large.together),
    ] {
      say(
        "  \(name): p50 \(shown(percentile(before, 0.5))) to \(shown(percentile(after, 0.5))) ms of the processor's time"
      )
    }
  }

  private func measure(_ count: Int) throws(IndexError) -> Result {
    let name = "\(folder)/vanban-benchmark-\(getpid())"
    let (path, rowsPath, setPath) = ("\(name).sqlite", "\(name)-rows.sqlite", "\(name)-set.sqlite")
    defer {
      for file in [path, rowsPath, setPath] { for end in ["", "-wal", "-shm"] { unlink(file + end) } }
    }
    let synthetic = Synthetic()
    let collection = try Collection(path, for: .writing)
    let rows = try BareSearch(rowsPath, isSet: false)
    let set = try BareSearch(setPath, isSet: true)
    var (mine, rowsSpent, setSpent) = (Spent(), Spent(), Spent())
    for start in stride(from: 0, to: count, by: Self.round) {
      let end = min(start + Self.round, count)
      let batch = (start..<end).map { synthetic.document($0, of: count) }
      let same = batch.flatMap { BareSearch.rows($0) }
      // They take turns in going first, so that none has the warmer machine.
      for turn in 0..<3 {
        switch (start / Self.round + turn) % 3 {
        case 0: try mine.add { () throws(IndexError) in try write(batch, from: start, collection) }
        case 1: try rowsSpent.add { () throws(IndexError) in try rows.insert(same) }
        default: try setSpent.add { () throws(IndexError) in try set.insert(same) }
        }
      }
      if end % 100_000 == 0, end < count {
        say(
          "  \(end) of \(count): processor \(Spent.shown(mine.processor)) s, "
            + "bare FTS5 \(Spent.shown(rowsSpent.processor)) s and \(Spent.shown(setSpent.processor)) s")
      }
    }
    try mine.add { () throws(IndexError) in try collection.checkpoint() }
    try rowsSpent.add { () throws(IndexError) in try rows.checkpoint() }
    try setSpent.add { () throws(IndexError) in try set.checkpoint() }
    let counts = try collection.counts()
    say("\n\(counts.documents) documents, \(counts.citations) citations, \(counts.resolved) of them resolved")
    say("  index built in \(mine.words); \(size(path) >> 20) MiB, \(size(path) / count) bytes a document")
    for (name, spent, path) in [
      ("the same documents and sections, a row each, in bare FTS5", rowsSpent, rowsPath),
      ("the same, with FTS5 set as in the index", setSpent, setPath),
    ] {
      say("  \(name): \(spent.words), \(size(path) >> 20) MiB")
      say(
        "    the index has \(Spent.shown(spent.clock / mine.clock)) of its speed by the clock, "
          + "\(Spent.shown(spent.processor / mine.processor)) by the processor's time")
    }
    let asking = try Collection(path, for: .reading)
    return Result(
      documents: count, citedBy: try citedBy(asking, count), search: try search(asking, synthetic),
      together: try searchTogether(asking, synthetic, count))
  }

  private func write(_ batch: [IndexedDocument], from start: Int, _ collection: Collection) throws(IndexError)
  {
    let intake = try collection.intake(
      path: "/synthetic/\(start)", kind: .json, bytes: 0, sha256: "-", reader: "-")
    for (index, document) in batch.enumerated() {
      _ = try intake.add(digest: "\(start + index)") { () throws(Never) in document }
    }
    try intake.finish()
    try collection.commit()
  }

  // MARK: - Asking

  private func citedBy(_ collection: Collection, _ count: Int) throws(IndexError) -> [Double] {
    var dice = Dice(3)
    var times: [Question] = []
    while times.count < Self.queries {
      let key = Synthetic.identity(Int(dice.skewed() * dice.skewed() * Double(count))).key
      var hits = 0
      var taken = Spent()
      try taken.add { () throws(IndexError) in
        guard let work = try WorkFinder(collection).find(AskedDocument(text: key)).first else { return }
        hits = try collection.citedBy(work, Filter(limit: 100)).total
      }
      if hits <= Collection.ranked { times.append(Question(hits: hits, spent: taken)) }
    }
    return report("cited-by", times)
  }

  /// One to three words, as often asked for as they stand in documents.
  private func search(_ collection: Collection, _ synthetic: Synthetic) throws(IndexError) -> [Double] {
    try search("search", collection) { dice in (0...Int(dice.next() % 3)).map { _ in synthetic.word(&dice) } }
  }

  /// Two words that stand together in a document: in these texts no word goes with another, so that common words, whose lists
  /// are long, stand together in few documents; a harder question than *"bầu cử"* in texts that were written.
  private func searchTogether(
    _ collection: Collection, _ synthetic: Synthetic, _ count: Int
  ) throws(IndexError) -> [Double] {
    try search("search for two words in quotation marks", collection, isQuoted: true) { dice in
      let document = synthetic.document(Int(dice.next() % UInt64(count)), of: count)
      let words = document.passages.last?.text.split(separator: " ").map { String($0) } ?? []
      let first = Int(dice.next() % UInt64(max(1, words.count - 1)))
      return Array(words[first..<min(first + 2, words.count)])
    }
  }

  private func search(
    _ name: String, _ collection: Collection, isQuoted: Bool = false, _ draw: (inout Dice) -> [String]
  ) throws(IndexError) -> [Double] {
    var dice = Dice(4)
    var times: [Question] = []
    var more: [Question] = []
    while times.count < Self.queries, times.count + more.count < Self.queries * 20 {
      let words = draw(&dice)
      // A third with tones, a third without, a third mixed.
      let kind = (times.count + more.count) % 3
      let typed = words.enumerated().map { index, word in
        kind == 0 || kind == 1 && index % 2 == 0 ? word : Collection.folded(word)
      }.joined(separator: " ")
      guard let query = SearchQuery(isQuoted ? "\"\(typed)\"" : typed) else { continue }
      var hits = 0
      var taken = Spent()
      try taken.add { () throws(IndexError) in
        hits = try collection.search(query, Filter(limit: Self.page)).total
      }
      let question = Question(hits: hits, spent: taken)
      if hits <= Collection.ranked { times.append(question) } else { more.append(question) }
    }
    let result = report(name, times)
    summarize("more, counted", more)
    return result
  }

  private func report(_ name: String, _ times: [Question]) -> [Double] {
    say("  \(name), by the clock and by the processor's time, in milliseconds:")
    for (lower, upper) in [(0, 10), (11, 100), (101, 1_000), (1_001, 10_000), (0, 10_000)] {
      summarize("\(lower) to \(upper) hits", times.filter { $0.hits >= lower && $0.hits <= upper })
    }
    return times.map { $0.spent.processor * 1000 }
  }

  private func summarize(_ name: String, _ questions: [Question]) {
    guard !questions.isEmpty else { return }
    let (clock, worked) = (
      questions.map { $0.spent.clock * 1000 }, questions.map { $0.spent.processor * 1000 }
    )
    say(
      "    \(name): \(questions.count) questions, p50 \(shown(percentile(clock, 0.5))) and "
        + "\(shown(percentile(worked, 0.5))), p99 \(shown(percentile(clock, 0.99))) and \(shown(percentile(worked, 0.99)))"
    )
  }

  // MARK: - Measuring

  private func percentile(_ values: [Double], _ share: Double) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  private func shown(_ value: Double) -> String { String((value * 100).rounded() / 100) }

  private func size(_ path: String) -> Int {
    var information = stat()
    return stat(path, &information) == 0 ? Int(information.st_size) : 0
  }
}

/// Time that was spent.
struct Spent {
  var clock = 0.0
  /// What the processor worked for this program: the same on a busy machine as on an idle one.
  var processor = 0.0

  mutating func add(_ body: () throws(IndexError) -> Void) throws(IndexError) {
    let start = ContinuousClock().now
    let before = Self.worked
    try body()
    clock += (ContinuousClock().now - start) / .seconds(1)
    processor += Self.worked - before
  }

  var words: String { "\(Self.shown(clock)) s (processor \(Self.shown(processor)) s)" }

  static func shown(_ value: Double) -> String { String((value * 100).rounded() / 100) }

  private static var worked: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}
