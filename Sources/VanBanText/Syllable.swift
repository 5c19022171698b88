import VanBanOrthography

/// The identity of a word in one machine word: its letters without case, and its tone apart from its place.
///
/// Vietnamese is written in syllables of at most seven letters, so six bits a letter hold a syllable exactly:
/// comparing two words is comparing two integers, and *khóa*, *khoá* and *KHÓA* are one. Anything longer, or with
/// digits or other signs in it, is a hash, told by the highest bit.
public struct Syllable: Sendable, Hashable {
  /// Letters from the lowest bits up, six each; the tone in bits 56 to 58.
  public let key: UInt64

  /// Takes a key as computed.
  @inlinable @inline(__always)
  public init(key: UInt64) { self.key = key }

  // FNV-1a.
  @usableFromInline static var hashBasis: UInt64 { 0xcbf2_9ce4_8422_2325 }
  @usableFromInline static var hashPrime: UInt64 { 0x100_0000_01b3 }

  /// The syllable that `text` spells; tests and tables use it.
  public init(_ text: String) {
    var shape = Shape()
    let bytes = Array(text.utf8)
    self = bytes.withUnsafeBufferPointer { Syllable(reading: $0, 0, $0.count, shape: &shape) }
  }

  /// What case the letters have, and whether there are others.
  struct Shape {
    var capitals = 0
    var smalls = 0
    /// Small letters that bear a tone, which fonts of the 1990s have no capitals for.
    var tonedSmalls = 0
    var digits = 0
    var others = 0
    var beginsWithCapital = false

    /// Whether all letters are capitals, or all but the one with the tone: `QUYếT`, `ủY` in what was typed with such a font.
    var isCapitals: Bool {
      smalls == 0 || smalls == 1 && tonedSmalls == 1 && (capitals >= 2 || capitals == 1 && !beginsWithCapital)
    }
  }

  /// Reads the word at `lower..<upper` of valid UTF-8 and tells its shape.
  init(reading bytes: UnsafeBufferPointer<UInt8>, _ lower: Int, _ upper: Int, shape: inout Shape) {
    var packed: UInt64 = 0
    var tone: UInt64 = 0
    var count: UInt64 = 0
    var hash = Self.hashBasis
    var isExact = true
    let letters = Letters.shared
    var offset = lower
    while offset < upper {
      let (scalar, length) = decode(bytes, offset)
      let letter = letters[scalar]
      var identity = UInt64(scalar)
      if letter.index != 0 {
        if letter.isCapital {
          if offset == lower { shape.beginsWithCapital = true }
          shape.capitals += 1
        } else {
          shape.smalls += 1
          if letter.tone != 0 { shape.tonedSmalls += 1 }
        }
        if count < 9 { packed |= UInt64(letter.index) << (count * 6) } else { isExact = false }
        if letter.tone != 0 { tone = UInt64(letter.tone) }
        count += 1
        identity = UInt64(letter.index) << 3 | UInt64(letter.tone)
      } else {
        isExact = false
        if scalar &- 48 < 10 { shape.digits += 1 } else { shape.others += 1 }
      }
      hash = (hash ^ identity) &* Self.hashPrime
      offset += length
    }
    key = isExact ? packed | tone << 56 : hash | 1 << 63
  }

  /// The same word without tone, hats, horns and bars: *uy ban* for *ủy ban*.
  public var folded: Syllable {
    if key >> 63 == 1 { return self }
    var rest = key & (1 << 54 - 1)
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while rest != 0 {
      result |= UInt64(Letter.plain(UInt8(truncatingIfNeeded: rest & 63))) << shift
      rest >>= 6
      shift += 6
    }
    return Syllable(key: result)
  }

  /// How many letters the word has; 0 for a hash.
  public var letterCount: Int {
    key >> 63 == 1 ? 0 : (64 - (key & (1 << 54 - 1)).leadingZeroBitCount + 5) / 6
  }

  /// The first letter as a small letter of the alphabet without hats; nil for a hash.
  public var initial: UInt8? {
    if key >> 63 == 1 || key == 0 { return nil }
    return Letter.ascii(UInt8(truncatingIfNeeded: key & 63))
  }
}

/// Decodes the code point at `offset` of valid UTF-8.
@inline(__always)
func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (scalar: UInt32, length: Int) {
  let first = UInt32(bytes[offset])
  if first < 0x80 { return (first, 1) }
  let second = UInt32(bytes[offset + 1] & 0x3F)
  if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
  let third = UInt32(bytes[offset + 2] & 0x3F)
  if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
  let fourth = UInt32(bytes[offset + 3] & 0x3F)
  return ((first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
}

extension Letters {
  /// The letter at a place of valid UTF-8 and its length in bytes; nil where there is another character.
  @inline(__always)
  func packed(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (letter: Packed, length: Int)? {
    let (scalar, length) = decode(bytes, offset)
    let letter = packed(scalar)
    return letter.bits == 0 ? nil : (letter, length)
  }
}
