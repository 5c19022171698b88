/// Tests eight bytes at once in one word, a test's answer being the highest bit of each byte.
public enum EightBytes {
  /// The byte eight times.
  @inlinable @inline(__always)
  public static func every(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// Marks the bytes that are zero.
  @inlinable @inline(__always)
  public static func zeros(_ word: UInt64) -> UInt64 {
    ~((word & every(0x7F)) &+ every(0x7F)) & ~word & every(0x80)
  }

  /// How many of the bytes go on with a code point of UTF-8: their highest bit is set and the next one not.
  @inlinable @inline(__always)
  public static func continuations(_ word: UInt64) -> Int {
    ((word &>> 7) & ~(word &>> 6) & every(1)).nonzeroBitCount
  }
}
