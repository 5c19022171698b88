/// Pieces of a text that hold no white space, digit or punctuation of ASCII.
///
/// Everything else may be a letter in some encoding: quotation marks, no-break spaces, even control characters.
struct Chunks: Sequence, IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func next() -> Range<Int>? {
    while index < bytes.endIndex, !Self.isInside(bytes[index]) { index += 1 }
    guard index < bytes.endIndex else { return nil }
    let start = index
    while index < bytes.endIndex, Self.isInside(bytes[index]) { index += 1 }
    return start..<index
  }

  @inline(__always)
  static func isInside(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || isControlLetter(byte)
  }

  /// Whether two bytes are a letter of Vietnamese that is no character of Latin-1, or the beginning of one.
  ///
  /// Those lie at U+0102, U+0110, U+0128, U+0168, U+01A0, U+01AF and from U+1EA0, each with its capital.
  @inline(__always)
  static func isUnicodeLetter(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0xE1, 0xBA), (0xE1, 0xBB), (0xC4, 0x82), (0xC4, 0x83), (0xC4, 0x90), (0xC4, 0x91), (0xC4, 0xA8),
      (0xC4, 0xA9), (0xC5, 0xA8), (0xC5, 0xA9), (0xC6, 0xA0), (0xC6, 0xA1), (0xC6, 0xAF), (0xC6, 0xB0):
      true
    default: false
    }
  }

  /// Whether some encoding has a letter on a control character that no text has for its own sake.
  static func isControlLetter(_ byte: UInt8) -> Bool {
    byte < 0x20 && (byte >= 2 && byte <= 6 || byte >= 0x10 && byte != 0x1B)
  }
}

extension Sequence<UInt8> {
  /// Whether there is any byte that a legacy encoding could mean something else by.
  var hasLegacyBytes: Bool { contains { $0 >= 0x80 || Chunks.isControlLetter($0) } }
}

extension Sequence<UInt8> {
  /// Whether it holds a letter of Vietnamese that is no character of Latin-1.
  var hasUnicodeLetters: Bool {
    var previous: UInt8 = 0
    for byte in self {
      if Chunks.isUnicodeLetter(previous, byte) { return true }
      previous = byte
    }
    return false
  }
}

extension Collection<UInt8> {
  /// Whether each character beyond ASCII is one that a byte is read as.
  var areLookalikes: Bool {
    ScalarSequence(self).allSatisfy {
      $0 < 0x80 || Windows1252.byte(of: $0) != nil || Windows1252.byte(substitutedBy: $0) != nil
    }
  }
}
