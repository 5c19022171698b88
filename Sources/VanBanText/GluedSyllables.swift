/// Parts words that a converter glued together where it joined lines: *PHÊDUYỆT*, *củaBộ*, *NAMĐộc*.
///
/// A syllable of Vietnamese is an onset and a rime with at most one tone; what is none, and falls into several, was glued.
struct GluedSyllables {
  private static let onsets = syllables(
    """
    b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x
    """)
  /// Rimes that end in *c, ch, p, t* bear the tones *sắc* and *nặng* only.
  private static let stopped = syllables(
    """
    ac ach ap at ăc ăp ăt âc âp ât ec ep et êc êch êp êt ich ip it iêc iêp iêt oac oach oap oat oet oăc oăt oc op ot ooc \
    ôc ôp ôt ơp ơt uât uêch up ut uc uych uyêt uyt uyp uôc uôt ưc ưt ươc ươp ươt yêt
    """)
  private static let open = syllables(
    """
    a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên êng ênh êu i ia im in inh iu iêm iên \
    iêng iêu o oa oai oam oan oang oanh oao oay oe oen oeo oăm oăn oăng oi om on ong oong ô ôi ôm ôn ông ơ ơi ơm ơn u ua \
    uân uâng uây uê uênh ui um un ung uy uya uyên uynh uyu uôi uôm uôn uông uơ ư ưa ưi ưm ưn ưng ưu ươi ươm ươn ương ươu \
    y yên yêm yêng yêu
    """)
  private static let soft: Set<UInt8> = Set("eêiy".unicodeScalars.map { Letter.of($0.value).index })
  private static let hard = syllables("c g ng")
  private static let softOnly = syllables("k gh ngh")

  private static func syllables(_ words: String) -> SyllableSet { SyllableSet(Phrase(words).syllables) }

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
    let letters = LetterTable.shared
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
    let letters = Syllable(key: word.key & (1 << 54 - 1))
    let tone = word.key >> 56
    let (onsets, open) = (onsets, open)
    for length in 1...3 {
      let onset = Syllable(key: letters.key & (1 << UInt64(length * 6) - 1))
      guard onsets.contains(onset) else { continue }
      let rime = Syllable(key: letters.key >> UInt64(length * 6))
      if open.contains(rime) || tone >= 4 && stopped.contains(rime) { return true }
    }
    return open.contains(letters) || tone >= 4 && stopped.contains(letters)
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
    guard range.count <= 7, range.count > 0, letters[range].count(where: { $0.tone != 0 }) <= 1 else {
      return false
    }
    let tone = letters[range].first { $0.tone != 0 }?.tone ?? 0
    for length in 0...min(3, range.count - 1) {
      let onset = key(range.lowerBound..<range.lowerBound + length)
      let rime = key(range.lowerBound + length..<range.upperBound)
      guard length == 0 || Self.onsets.contains(onset) else { continue }
      let isSoft = Self.soft.contains(letters[range.lowerBound + length].index)
      if length > 0,
        isSoft ? Self.hard.contains(onset) && range.count > length + 1 : Self.softOnly.contains(onset)
      {
        continue
      }
      if Self.open.contains(rime) || tone >= 4 && Self.stopped.contains(rime) { return true }
    }
    return false
  }

  private func key(_ range: Range<Int>) -> Syllable {
    Syllable(key: range.reduce(0) { $0 | UInt64(letters[$1].index) << UInt64(($1 - range.lowerBound) * 6) })
  }
}
