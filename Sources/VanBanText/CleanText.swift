/// Tells lines that normalising leaves as they are, which is nearly all of them, at the cost of a look at each byte.
struct CleanText {
  /// 0 for a byte that is fine whatever stands beside it.
  private let kinds: [UInt8]

  init() {
    var kinds = [UInt8](repeating: 0, count: 256)
    for byte in 0x09...0x0D { kinds[byte] = 1 }
    for mark in "*_\\".utf8 { kinds[Int(mark)] = 1 }
    for byte in " [!\"#".utf8 { kinds[Int(byte)] = 2 }
    for lead in 0xC2...0xC3 { kinds[lead] = 2 }
    for lead in [0xC6, 0xC9, 0xE1, 0xE2] { kinds[lead] = 2 }
    for lead in 0xCC...0xFF where kinds[lead] == 0 && !(0xE4...0xE9).contains(lead) { kinds[lead] = 1 }
    self.kinds = kinds
  }

  /// The first byte from `start` on that normalising may change; the line's length when it has none.
  ///
  /// The line is trimmed at both ends. A byte too many costs only time.
  func firstUnclean(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    kinds.withUnsafeBufferPointer { kinds in
      var index = start
      while index < bytes.count {
        // Byte by byte first: what is unclean seldom stands alone.
        let end = min(index + 8, bytes.count)
        while index < end {
          let kind = kinds[Int(bytes[index])]
          if kind != 0, kind == 1 || isUnclean(index, bytes) { return index }
          index += 1
        }
        while index + 9 <= bytes.count, Self.areClean(UnsafeRawBufferPointer(bytes), index) { index += 8 }
      }
      return index
    }
  }

  /// Whether no one of eight bytes needs even a closer look; one more byte must follow.
  ///
  /// All eight are tested at once in one word, a test's answer being the highest bit of each byte. Vectors would
  /// be the natural tool, but comparing them is slow in Swift 6.3.
  @inline(__always)
  private static func areClean(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    let next = bytes.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self).littleEndian
    let low = word & EightBytes.every(0x7F)
    var bad =
      within(low, 0x09, 0x0D) | within(low, 0x21, 0x23) | within(low, 0x2A, 0x2A) | within(low, 0x5B, 0x5F)
    bad &= ~word
    bad |= EightBytes.zeros((word ^ EightBytes.every(0x20)) | (next ^ EightBytes.every(0x20)))
    var fine = EightBytes.zeros((word & EightBytes.every(0xFE)) ^ EightBytes.every(0xC4))
    fine |= EightBytes.zeros(
      (word ^ EightBytes.every(0xE1)) | ((next & EightBytes.every(0xFC)) ^ EightBytes.every(0xB8)))
    fine |=
      EightBytes.zeros(word ^ EightBytes.every(0xC3)) & ~EightBytes.zeros(
        (next & EightBytes.every(0xDF)) ^ EightBytes.every(0x90))
    fine |= EightBytes.zeros(word ^ EightBytes.every(0xC6)) & ~EightBytes.zeros(next ^ EightBytes.every(0x89))
    bad |= word & (word &<< 1) & ~fine
    return bad & EightBytes.every(0x80) == 0
  }

  /// Marks the bytes from `first` to `last`; the highest bits of `low` are clear.
  @inline(__always)
  private static func within(_ low: UInt64, _ first: UInt64, _ last: UInt64) -> UInt64 {
    (low &+ EightBytes.every(0x80 - first)) & ~(low &+ EightBytes.every(0x7F - last))
  }

  @inline(__always)
  private func isUnclean(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case 0x20: return next == 0x20
    case 0xC2: return next == 0xA0 || next == 0xAD || next == 0x85
    case 0xE1: return next < 0xB8 || next > 0xBB
    case 0xE2: return next < 0x80 || next > 0x82 || isBlank(index, bytes)
    case UInt8(ascii: "["): return next == UInt8(ascii: "b")
    case UInt8(ascii: "!"): return index > 0 && bytes[index - 1] == UInt8(ascii: "r")
    // The target of a HYPERLINK; the switch before another one has a backslash.
    case UInt8(ascii: "\""):
      return index > 1
        && (bytes[index - 2] == UInt8(ascii: "K") || !isInk(bytes[index - 1]) && !isInk(bytes[index - 2]))
    default: return index == 0
    }
  }

  @inline(__always)
  private func isBlank(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + 2 < bytes.count else { return false }
    let last = bytes[index + 2]
    if bytes[index + 1] == 0x80 { return last <= 0x8D || last == 0xA8 || last == 0xA9 || last == 0xAF }
    return bytes[index + 1] == 0x81 && (last == 0x9F || last == 0xA0)
  }

  /// False for white space and for what may be its last byte.
  private func isInk(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }
}
