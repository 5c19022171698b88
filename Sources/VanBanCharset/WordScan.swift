import VanBanOrthography

/// What a piece of text without white space says about its encoding.
struct WordScan {
  /// Words with letters beyond ASCII.
  var words = 0
  /// Those of them that can be Vietnamese syllables.
  var possible = 0
  /// Those that can be and have a letter which no byte of a legacy encoding looks like.
  var unicode = 0

  /// Whether it has such words and all of them are possible.
  var isPossible: Bool { words > 0 && possible == words }

  /// Reads the words of UTF-8; fonts of capitals put small toned letters among capitals (*CộNG*), if so allowed.
  init(_ text: some Collection<UInt8>, allowsSmallTones: Bool = false) {
    var word = Word()
    for scalar in ScalarSequence(text) {
      if !word.take(scalar) {
        count(word, allowsSmallTones)
        word = Word()
      }
    }
    count(word, allowsSmallTones)
  }

  private mutating func count(_ word: Word, _ allowsSmallTones: Bool) {
    guard word.isForeignToASCII else { return }
    words += 1
    guard word.isPossible(allowsSmallTones: allowsSmallTones) else { return }
    possible += 1
    if word.hasUnicodeLetter { unicode += 1 }
  }
}

/// A word while its letters come in.
private struct Word {
  var isForeignToASCII = false
  var hasUnicodeLetter = false
  private var key: UInt64 = 0
  private var count: UInt64 = 0
  private var tone: UInt8 = 0
  private var isBroken = false
  /// Signs that are no letters, until a letter shows that they stand inside the word.
  private var hasTrailingSign = false
  private var isPlainSmall = false
  private var hasSmallTone = false
  private var misplacedCapital = false
  private var capitalAfterSmallTone = false

  /// Takes a code point in; false where the word ends before it.
  mutating func take(_ scalar: UInt32) -> Bool {
    if let letter = Letter.at(scalar) {
      add(letter, scalar)
      return true
    }
    if let tone = Letter.tone(ofMark: scalar), count > 0 {
      if self.tone != 0 { isBroken = true }
      self.tone = tone
      isForeignToASCII = true
      hasUnicodeLetter = true
      return true
    }
    guard scalar >= 0x80, !Self.isSeparator(scalar) else { return false }
    if Self.isSign(scalar) {
      // Signs at the edges of a word are no part of it.
      if count > 0 { hasTrailingSign = true }
      return true
    }
    isForeignToASCII = true
    isBroken = true
    return true
  }

  private mutating func add(_ letter: Letter, _ scalar: UInt32) {
    if hasTrailingSign { (isBroken, isForeignToASCII) = (true, true) }
    if count < 10 { key |= UInt64(letter.index) << (count * 6) }
    count += 1
    if letter.tone != 0 {
      if tone != 0 { isBroken = true }
      tone = letter.tone
    }
    let isASCII = scalar < 0x80
    if !isASCII { isForeignToASCII = true }
    if scalar > 0xFF { hasUnicodeLetter = true }
    if letter.isCapital {
      if isPlainSmall || !isASCII && hasSmallTone { misplacedCapital = true }
      if hasSmallTone { capitalAfterSmallTone = true }
    } else if isASCII {
      isPlainSmall = true
    } else {
      hasSmallTone = true
    }
  }

  func isPossible(allowsSmallTones: Bool) -> Bool {
    guard !isBroken, count <= 7, !misplacedCapital else { return false }
    if capitalAfterSmallTone, !allowsSmallTones { return false }
    return Spelling.isSyllable(key, tone: tone)
  }

  /// Signs that stand beside a word and not inside of it.
  private static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAA, 0xB5, 0xBA: false
    case 0xA1...0xBF, 0x2020, 0x2021, 0x2030, 0x20AC, 0x2122: true
    default: false
    }
  }

  /// Spaces, punctuation and symbols of any script.
  private static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2020, 0x2021, 0x2030, 0x20AC, 0x2122: false
    case 0x80...0xA0, 0x2000...0x206F, 0x20A0...0x20CF, 0x2100...0x2BFF, 0x3000...0x303F, 0xE000...0xF8FF,
      0xFEFF,
      0xFFFD:
      true
    default: false
    }
  }
}
