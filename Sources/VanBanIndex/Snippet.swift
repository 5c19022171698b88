/// Some words of a text around those that were looked for, which stand in square brackets.
struct Snippet {
  private let text: [UInt8]
  private let words: [SearchQuery.Word]
  /// The best of the words that were found, by its place among the words of the text.
  private let start: Int
  /// How many different words of the query stand there, and whether they stand together.
  let score: Int
  /// Whether all are there.
  let isComplete: Bool

  /// How many words are shown.
  private static let length = 24

  /// The best place of a text; nil where no word of the query is in it, or none that is better than `least`.
  init?(of query: SearchQuery, in text: [UInt8], betterThan least: Int = 0) {
    let words = query.words
    var hits: [Hit] = []
    var place = 0
    text.withUnsafeBufferPointer { bytes in
      SearchWords.each(in: bytes) { range, folded in
        if let found = words.place(of: UnsafeBufferPointer(rebasing: bytes[range]), folded: folded) {
          hits.append(Hit(place: place, word: found))
        }
        place += 1
      }
    }
    guard let best = Self.best(hits), best.score > least else { return nil }
    (self.text, self.words, start, score) = (text, words, best.place, best.score)
    isComplete =
      words.count == 1 || best.distinct == Set(words.map(\.folded)).count && best.score > best.distinct * 4
  }

  /// A word of the text that is one of the query's.
  private struct Hit {
    var place: Int
    var word: Int
  }

  /// Where most of the words stand close by, and together.
  private static func best(_ hits: [Hit]) -> (place: Int, score: Int, distinct: Int)? {
    var best: (place: Int, score: Int, distinct: Int)?
    for first in hits.indices.prefix(500) {
      // A bit for each of the query's first 64 words; a phrase may have more, which no snippet shows.
      var seen: UInt64 = 0
      var pairs = 0
      for index in first..<hits.count {
        guard hits[index].place < hits[first].place + length else { break }
        seen |= 1 << UInt64(hits[index].word)
        if index > first, hits[index].place == hits[index - 1].place + 1,
          hits[index].word == hits[index - 1].word + 1
        {
          pairs += 1
        }
      }
      let distinct = seen.nonzeroBitCount
      let score = distinct * 4 + min(pairs, 3)
      if score > best?.score ?? 0 { best = (hits[first].place, score, distinct) }
    }
    return best
  }

  /// One line, with single spaces.
  var line: String {
    let lower = max(0, start - 4)
    let upper = lower + Self.length
    var shown = lower > 0 ? Array("… ".utf8) : []
    var place = 0
    var end = 0
    text.withUnsafeBufferPointer { bytes in
      SearchWords.each(in: bytes) { range, folded in
        defer { place += 1 }
        guard place >= lower, place < upper else { return }
        // What stands before the first word is shown where nothing was left out.
        if place > lower || lower == 0 { shown += bytes[end..<range.lowerBound] }
        let isWanted =
          words.place(of: UnsafeBufferPointer(rebasing: bytes[range]), folded: folded) != nil
        shown += isWanted ? [0x5B] + bytes[range] + [0x5D] : Array(bytes[range])
        end = range.upperBound
      }
    }
    shown += place > upper ? Array(" …".utf8) : Array(text[end...])
    return String(decoding: Array(shown.split { $0 <= 32 }.joined(separator: [32])), as: UTF8.self)
  }
}
