import VanBanOrthography

/// Parts words that a converter glued together where it joined lines: *PHÊDUYỆT*, *củaBộ*, *NAMĐộc*.
///
/// A syllable of Vietnamese is an onset and a rime with at most one tone; what is none, and falls into several, was glued.
struct GluedSyllables {
  /// Whether one syllable is written at a place: with a tone, a hat or a bar unless it may be without.
  static func isSyllable(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lower: Int, _ upper: Int, mayBePlain: Bool
  ) -> Bool {
    guard let word = GluedSyllables(bytes, lower, upper), !word.letters.isEmpty else { return false }
    return (mayBePlain || word.isMarked(word.letters.indices)) && word.isSyllable(word.letters.indices)
  }

  /// Whether the letters are one syllable.
  static func isSyllable(_ letters: [Letter]) -> Bool {
    !letters.isEmpty && GluedSyllables(letters).isSyllable(letters.indices)
  }

  /// Where the first of the words ends that a run of letters is glued from; nil for one word.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    // Five letters are the fewest of two words, and the longest text without a break is a page's line, not a word.
    guard upper - lower >= 5, upper - lower <= 120 else { return nil }
    guard mayBeGlued(bytes, lower, upper), let word = GluedSyllables(bytes, lower, upper) else { return nil }
    return word.cut().map { word.offsets[$0] }
  }

  /// Shorter runs of one case are syllables whose tones were written twice, rather than two.
  static var fewestLetters: Int { 6 }

  private var letters: [Letter] = []
  private var offsets: [Int] = []

  /// Lets nearly all words go by without taking memory for their letters.
  private static func mayBeGlued(_ bytes: UnsafeBufferPointer<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var offset = lower
    var count = 0
    var capitals = 0
    var isLastSmall = false
    let letters = Letters.shared
    while offset < upper {
      let (scalar, length) = decode(bytes, offset)
      let letter = letters[scalar]
      if letter.index == 0 { return false }
      if letter.isCapital {
        if isLastSmall { return true }
        capitals += 1
      }
      isLastSmall = !letter.isCapital
      count += 1
      offset += length
    }
    if capitals > 1, capitals < count { return true }
    if count > 7 { return true }
    guard count >= fewestLetters else { return false }
    var shape = Syllable.Shape()
    return !isSyllable(Syllable(reading: bytes, lower, upper, shape: &shape))
  }

  /// Whether a key is a syllable's: the same as for letters, on the packed word.
  static func isSyllable(_ word: Syllable) -> Bool {
    Spelling.isSyllable(
      word.key & (1 << 54 - 1), tone: UInt8(truncatingIfNeeded: word.key >> 56), allowsRare: false)
  }

  private init(_ letters: [Letter]) { self.letters = letters }

  /// The letters at a place; nil where there are other signs.
  private init?(_ bytes: UnsafeBufferPointer<UInt8>, _ lower: Int, _ upper: Int) {
    var offset = lower
    while offset < upper {
      let (scalar, length) = decode(bytes, offset)
      let letter = Letter.of(scalar)
      guard letter.index != 0 else { return nil }
      letters.append(letter)
      offsets.append(offset)
      offset += length
    }
    offsets.append(upper)
  }

  private func cut() -> Int? {
    let turn = letters.indices.dropFirst().first { letters[$0].isCapital && !letters[$0 - 1].isCapital }
    if let turn {
      // `củaBộ`
      return isSyllable(0..<turn) && isSyllable(turn..<pieceEnd(turn)) ? turn : nil
    }
    if letters[0].isCapital, let small = letters.firstIndex(where: { !$0.isCapital }), small > 2 {
      // `NAMĐộc`, `UBNDTỉnh`: the last capital begins the second word.
      let isWord = isSyllable(small - 1..<letters.count) && isMarked(small - 1..<letters.count)
      return isWord && (letters.count - small >= 2 || isSyllable(0..<small - 1)) ? small - 1 : nil
    }
    guard letters.count >= Self.fewestLetters, isMarked(letters.indices), !isSyllable(letters.indices)
    else {
      return nil
    }
    return covers(from: 0)
  }

  private func pieceEnd(_ start: Int) -> Int {
    letters.indices.dropFirst(start + 1).first { letters[$0].isCapital } ?? letters.count
  }

  /// Whether tones, hats, horns or a bar show the letters to be Vietnamese.
  private func isMarked(_ range: Range<Int>) -> Bool {
    letters[range].contains { $0.tone != 0 || Letter.plain($0.index) != $0.index }
  }

  /// Where the first of several syllables ends that take all letters, the longest first; nil where there are none.
  private func covers(from start: Int) -> Int? {
    var reach = [Int?](repeating: nil, count: letters.count + 1)
    reach[letters.count] = letters.count
    for lower in letters.indices.reversed() {
      for length in stride(from: min(7, letters.count - lower), through: 2, by: -1)
      where reach[lower + length] != nil && isSyllable(lower..<lower + length) {
        reach[lower] = lower + length
        break
      }
    }
    guard let first = reach[start], first < letters.count else { return nil }
    return first
  }

  private func isSyllable(_ range: Range<Int>) -> Bool {
    guard range.count <= 7, letters[range].count(where: { $0.tone != 0 }) <= 1 else { return false }
    let key = range.reduce(0) { $0 | UInt64(letters[$1].index) << UInt64(($1 - range.lowerBound) * 6) }
    return Spelling.isSyllable(key, tone: letters[range].first { $0.tone != 0 }?.tone ?? 0, allowsRare: false)
  }
}
