internal import CSQLite

/// How the words of a query stand in a document, as `vanban_rank` tells it of a row of the full-text index.
struct Standing {
  private let words: [SearchQuery.Word]
  private var place = 0
  /// Which of the words stood last.
  private var before: Int?
  private var together = 0
  private var early = 0
  private var instances = 0

  init(of query: SearchQuery) { words = query.words }

  /// How well the document answers; more is better.
  var score: Double { csqlite_score(Int64(together), Int64(early), Int64(instances)) }

  /// Reads the next of the document's texts.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    SearchWords.each(in: text) { range, folded in
      let found = words.place(of: UnsafeBufferPointer(rebasing: text[range]), folded: folded)
      if let found {
        instances += 1
        if place < CSQLITE_BEGINNING { early += 1 }
        if let before, found == before + 1 { together += 1 }
      }
      before = found
      place += 1
    }
  }
}
