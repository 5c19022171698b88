/// Tells blocks whose letters need no repair, which is nearly all of them, at the cost of a look at each byte.
enum LetterDamage {
  /// A word in pieces leaves stumps without a vowel; one alone is a unit or a code.
  private static let fewestStumps = 2

  /// Whether there may be a combining mark, a letter that looks like Đ, or words in pieces.
  ///
  /// A block too many costs only time.
  static func mayBeIn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    var stumps = stumps(bytes, at: 0)
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 9 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let next = raw.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self).littleEndian
      var bad = EightBytes.zeros((word & EightBytes.every(0xFE)) ^ EightBytes.every(0xCC))
      bad |=
        EightBytes.zeros(word ^ EightBytes.every(0xC3))
        & EightBytes.zeros((next & EightBytes.every(0xDF)) ^ EightBytes.every(0x90))
      bad |=
        EightBytes.zeros(word ^ EightBytes.every(0xC6)) & EightBytes.zeros(next ^ EightBytes.every(0x89))
      if bad != 0 { return true }
      var spaces = EightBytes.zeros(word ^ EightBytes.every(0x20))
      while spaces != 0 {
        stumps += self.stumps(bytes, at: index + spaces.trailingZeroBitCount / 8 + 1)
        spaces &= spaces &- 1
      }
      if stumps >= fewestStumps { return true }
      index += 8
    }
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case 0xCC, 0xCD: return true
      case 0xC3: if next & 0xDF == 0x90 { return true }
      case 0xC6: if next == 0x89 { return true }
      case 0x20: stumps += self.stumps(bytes, at: index + 1)
      default: break
      }
      index += 1
    }
    return stumps >= fewestStumps
  }

  /// One for a word of one to three consonants at a place; enough for those that no code or unit has, and for the second
  /// half of *ủ y*; else 0.
  @inline(__always)
  private static func stumps(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var index = start
    var weight = 1
    let end = min(bytes.count, start + 4)
    while index < end {
      let byte = bytes[index]
      if byte <= 0x20 { return index > start ? weight : 0 }
      if byte == 0xC4, index + 1 < bytes.count, bytes[index + 1] | 1 == 0x91 {
        index += 2
        weight = fewestStumps
      } else if isConsonant(byte) {
        // *th*, *tr*, *ng*
        if index == start + 1,
          byte | 0x20 == 0x68 || byte | 0x20 == 0x72 || byte | 0x20 == 0x67
        {
          weight = fewestStumps
        }
        index += 1
      } else {
        return byte | 0x20 == UInt8(ascii: "y") && endsUy(bytes, start) ? fewestStumps : 0
      }
    }
    return index == bytes.count && index > start ? weight : 0
  }

  /// Whether *ủ* stands before the space before a place, and the letter at it alone.
  private static func endsUy(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    start >= 4 && start + 1 < bytes.count && bytes[start + 1] == 0x20 && bytes[start - 2] | 1 == 0xA7
      && bytes[start - 3] == 0xBB && bytes[start - 4] == 0xE1
  }

  @inline(__always)
  private static func isConsonant(_ byte: UInt8) -> Bool {
    let letter = (byte | 0x20) &- 0x61
    return letter < 26 && consonants >> UInt32(letter) & 1 == 1
  }

  /// A bit for each letter from *a*, the lowest, to *z* that is a consonant of Vietnamese: *bcd gh klmn pqrst v x*.
  private static var consonants: UInt32 { 0b00_1010_1111_1011_1100_1100_1110 }
}
