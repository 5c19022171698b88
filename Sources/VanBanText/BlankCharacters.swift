/// How a character that leaves no ink is treated.
enum Blank {
  /// It separates words: one space stands for a run of them.
  case space
  /// It has no width and goes.
  case nothing

  /// The kind and length in bytes of the blank at `index`; nil when something else stands there.
  @inline(__always)
  static func at(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (kind: Blank, length: Int)? {
    let lead = bytes[index]
    if lead < 0x80 { return lead == 0x20 || (lead >= 0x09 && lead <= 0x0D) ? (.space, 1) : nil }
    guard lead == 0xC2 || lead == 0xE2 || lead == 0xE3 || lead == 0xEF else { return nil }
    return ofLead(lead, index, bytes)
  }

  private static func ofLead(
    _ lead: UInt8, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (kind: Blank, length: Int)? {
    guard index + 1 < bytes.count else { return nil }
    let second = bytes[index + 1]
    if lead == 0xC2 {
      switch second {
      case 0x85, 0xA0: return (.space, 2)
      case 0xAD: return (.nothing, 2)
      default: return nil
      }
    }
    guard index + 2 < bytes.count else { return nil }
    switch (lead, second, bytes[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80):
      return (.space, 3)
    case (0xE2, 0x80, 0x8B...0x8D), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF):
      return (.nothing, 3)
    default:
      return nil
    }
  }

  /// The bounds of what is left when blanks are taken off both ends; empty when nothing is.
  static func trim(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var lower = 0
    while lower < bytes.count, let blank = at(lower, in: bytes) { lower += blank.length }
    var upper = bytes.count
    while upper > lower {
      var start = upper - 1
      while start > lower, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      guard let blank = at(start, in: bytes), start + blank.length == upper else { break }
      upper = start
    }
    return lower..<upper
  }
}
