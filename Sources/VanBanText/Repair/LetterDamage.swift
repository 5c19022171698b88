/// Tells blocks whose letters need no repair, which is nearly all of them, at the cost of a look at each byte.
enum LetterDamage {
  /// Whether there may be a combining mark, a letter that looks like Đ, or a word without a vowel.
  ///
  /// A block too many costs only time.
  static func mayBeIn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    if isStump(bytes, at: 0) { return true }
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
        if isStump(bytes, at: index + spaces.trailingZeroBitCount / 8 + 1) { return true }
        spaces &= spaces &- 1
      }
      index += 8
    }
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case 0xCC, 0xCD: return true
      case 0xC3: if next & 0xDF == 0x90 { return true }
      case 0xC6: if next == 0x89 { return true }
      case 0x20: if isStump(bytes, at: index + 1) { return true }
      default: break
      }
      index += 1
    }
    return false
  }

  /// Whether a word of one to three consonants stands at a place.
  @inline(__always)
  private static func isStump(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var index = start
    let end = min(bytes.count, start + 4)
    while index < end {
      let byte = bytes[index]
      if byte <= 0x20 { return index > start }
      if byte == 0xC4, index + 1 < bytes.count, bytes[index + 1] | 1 == 0x91 {
        index += 2
      } else if isConsonant(byte) {
        index += 1
      } else {
        return false
      }
    }
    return index == bytes.count && index > start
  }

  @inline(__always)
  private static func isConsonant(_ byte: UInt8) -> Bool {
    let letter = (byte | 0x20) &- 0x61
    return letter < 26 && consonants >> UInt32(letter) & 1 == 1
  }

  /// A bit for each letter from *a* that is a consonant of Vietnamese.
  private static let consonants: UInt32 = "bcdghklmnpqrstvx".utf8.reduce(0) { $0 | 1 << UInt32($1 - 0x61) }
}
