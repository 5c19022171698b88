/// Joins two readings of a page: one that looks for columns and paragraphs, one that looks for text wherever it is.
///
/// The first sees the marks of letters best, but loses lines that stand beside others: small print beside a signature, cells
/// of a table. The second finds all text, and drops marks for specks.
enum Filling {
  /// The first reading, with the words of the second where the first has none or is not sure.
  static func join(_ columns: RecognizedPage, _ second: RecognizedPage) -> RecognizedPage {
    var first = columns
    let poor = poorLines(columns, second)
    first.words.removeAll { poor.contains($0.line) }
    var joined = first
    let places = WordPlaces(first.words)
    var free: [RecognizedWord] = []
    var pieces: Set<Int> = []
    for word in second.words {
      let overlapping = places.indices(overlapping: word)
      if overlapping.isEmpty {
        free.append(word)
      } else if overlapping.count == 1, isBetter(word, than: first.words[overlapping[0]]) {
        joined.words[overlapping[0]].text = word.text
        joined.words[overlapping[0]].confidence = word.confidence
      } else if isTorn(word, overlapping.map { first.words[$0] }) {
        let kept = overlapping.max { first.words[$0].area < first.words[$1].area } ?? overlapping[0]
        let line = first.words[kept].line
        joined.words[kept] = word
        joined.words[kept].line = line
        pieces.formUnion(overlapping.filter { $0 != kept })
      }
    }
    joined.words = joined.words.indices.filter { !pieces.contains($0) }.map { joined.words[$0] }
    // A word by itself in a place that the first reading left blank is dirt more often than not.
    let lines = Set(free.filter { $0.confidence >= sure && $0.isWritten }.map(\.line))
    let next = (first.words.map(\.line).max() ?? 0) + 1
    for var word in free where lines.contains(word.line) {
      word.line += next
      joined.words.append(word)
    }
    return joined
  }

  /// Whether the second reading's word is to be taken.
  ///
  /// It is where it is sure and the first is not, or surer of the same letters with other marks. With fewer marks it is
  /// not better, for those are what it loses; nor without the number that touches a heading.
  private static func isBetter(_ word: RecognizedWord, than first: RecognizedWord) -> Bool {
    guard word.confidence > first.confidence, word.isSamePlace(as: first), !first.text.hasSuffix(word.text)
    else {
      return false
    }
    if first.confidence < unsure, word.confidence >= sure { return true }
    let (letters, others) = (MarkedLetters(first.text), MarkedLetters(word.text))
    return letters.plain == others.plain && letters.marks <= others.marks
  }

  /// Whether the first reading tore a word and put its pieces on two lines: *Huỳnh Tấ Mã* above *uy n au*.
  private static func isTorn(_ word: RecognizedWord, _ pieces: [RecognizedWord]) -> Bool {
    word.confidence >= sure && Set(pieces.map(\.line)).count > 1
      && pieces.allSatisfy { $0.overlap(with: word) > 0.6 * $0.area }
  }

  /// Lines that the second reading reads better: dots that lead to page numbers, for one, upset the first.
  private static func poorLines(_ first: RecognizedPage, _ second: RecognizedPage) -> Set<Int> {
    let places = WordPlaces(second.words)
    var poor: Set<Int> = []
    for (line, words) in Dictionary(grouping: first.words, by: \.line) {
      let mean = RecognizedPage.meanConfidence(words)
      guard mean < poorConfidence else { continue }
      let others = Set(words.flatMap { places.indices(overlapping: $0) })
      if RecognizedPage.meanConfidence(others.map { second.words[$0] }) > mean + clearlyBetter {
        poor.insert(line)
      }
    }
    return poor
  }

  private static let poorConfidence = 75.0
  private static let clearlyBetter = 8.0
  private static let sure = 85.0
  private static let unsure = 60.0
}

/// Words by where they lie from top to bottom.
struct WordPlaces {
  fileprivate let words: [RecognizedWord]
  private let sorted: [(top: Double, index: Int)]
  private let tallest: Double

  init(_ words: [RecognizedWord]) {
    self.words = words
    sorted = words.indices.map { (words[$0].top, $0) }.sorted { $0.top < $1.top }
    // No word is looked for further up than the tallest one reaches.
    tallest = words.reduce(0) { max($0, $1.height) }
  }

  /// The words whose boxes meet the box of this one, by more than a tenth of the smaller one.
  func indices(overlapping word: RecognizedWord) -> [Int] {
    var found: [Int] = []
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].top >= word.top - tallest { high = middle } else { low = middle + 1 }
    }
    while low < sorted.count, sorted[low].top < word.bottom {
      let other = words[sorted[low].index]
      if word.overlap(with: other) > 0.1 * min(word.area, other.area) { found.append(sorted[low].index) }
      low += 1
    }
    return found
  }
}

extension WordPlaces {
  /// The word in the same place; nil where none is.
  func word(inPlaceOf word: RecognizedWord) -> RecognizedWord? {
    indices(overlapping: word).map { words[$0] }.first { word.isSamePlace(as: $0) }
  }
}

extension RecognizedWord {
  var area: Double { width * height }

  /// The area that two boxes share.
  func overlap(with other: RecognizedWord) -> Double {
    max(0, min(right, other.right) - max(left, other.left))
      * max(0, min(bottom, other.bottom) - max(top, other.top))
  }

  /// Whether two boxes share most of the larger one.
  func isSamePlace(as other: RecognizedWord) -> Bool { overlap(with: other) > 0.5 * max(area, other.area) }
}
