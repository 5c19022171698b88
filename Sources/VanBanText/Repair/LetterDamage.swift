internal import CBytes

/// Tells blocks whose letters need no repair, which is nearly all of them, at the cost of a look at each byte.
enum LetterDamage {
  /// A word in pieces leaves stumps without a vowel; one alone is a unit or a code.
  private static let fewestStumps = 2

  /// Whether there may be a combining mark, a letter that looks like Đ, or words in pieces.
  ///
  /// A block too many costs only time.
  static func mayBeIn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var stumps = 0
    var place = vb_next_damage(base, bytes.count, 0)
    while place < bytes.count {
      // A mark or a letter, and no short word, is damage by itself.
      if bytes[place] >= 0x80, bytes[place] != 0xC4 { return true }
      stumps += self.stumps(bytes, at: place)
      if stumps >= fewestStumps { return true }
      place = vb_next_damage(base, bytes.count, place + 1)
    }
    return false
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
      if byte <= 0x20 {
        // No syllable goes on with a consonant behind *đ*: *điểm đ khoản 2*.
        if bytes[start] == 0xC4, index == start + 2, index + 1 < bytes.count, isConsonant(bytes[index + 1]) {
          return 0
        }
        return index > start ? weight : 0
      }
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
