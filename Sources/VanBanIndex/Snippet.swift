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
    var text = text
    let wanted = query.words
    var ranges: [Range<Int>] = []
    var found: [Int?] = []
    text.withUTF8 { bytes in
      SearchWords.each(in: bytes) { range, folded in
        let word = UnsafeBufferPointer(rebasing: bytes[range])
        ranges.append(range)
        found.append(wanted.firstIndex { $0.fits(word, folded: folded) })
      }
    }
    guard let best = Self.best(found) else { return nil }
    let lower = max(0, best.start - 4)
    let upper = min(ranges.count, lower + Self.length)
    self.text = text.withUTF8 { bytes in
      var shown = lower > 0 ? Array("… ".utf8) : []
      var index = lower == 0 ? 0 : ranges[lower].lowerBound
      for place in lower..<upper {
        shown += bytes[index..<ranges[place].lowerBound]
        let word = bytes[ranges[place]]
        if found[place] == nil { shown += word } else { shown += [0x5B] + word + [0x5D] }
        index = ranges[place].upperBound
      }
      if upper < ranges.count { shown += " …".utf8 } else { shown += bytes[index...] }
      // One line, with single spaces.
      return String(decoding: Array(shown.split { $0 <= 32 }.joined(separator: [32])), as: UTF8.self)
    }
    score = best.score
    isComplete =
      wanted.count == 1 || best.distinct == Set(wanted.map(\.folded)).count && best.score > best.distinct * 4
  }

  /// Where most of the words stand close by, and together; `found` tells of each word of the text which of the query's it is.
  private static func best(_ found: [Int?]) -> (start: Int, score: Int, distinct: Int)? {
    var best: (start: Int, score: Int, distinct: Int)?
    for start in found.indices.lazy.filter({ found[$0] != nil }).prefix(500) {
      let window = found[start..<min(start + length, found.count)]
      let distinct = Set(window.compactMap { $0 }).count
      let pairs = zip(window, window.dropFirst()).reduce(0) { count, pair in
        if let first = pair.0, let second = pair.1, second == first + 1 { count + 1 } else { count }
      }
      let score = distinct * 4 + min(pairs, 3)
      if score > best?.score ?? 0 { best = (start, score, distinct) }
    }
    return best
  }
}
