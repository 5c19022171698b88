/// Tests eight bytes at once in one word, a test's answer being the highest bit of each byte.
enum EightBytes {
  @inline(__always)
  static func every(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// Marks the bytes that are zero.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 {
    ~((word & every(0x7F)) &+ every(0x7F)) & ~word & every(0x80)
  }
}
