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
        let kind = kinds[Int(bytes[index])]
        if kind != 0, kind == 1 || isUnclean(index, bytes) { return index }
        index += 1
      }
      return index
    }
  }

  @inline(__always)
  private func isUnclean(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case 0x20: return next == 0x20
    case 0xC2: return next == 0xA0 || next == 0xAD || next == 0x85
    case 0xC3: return next == 0x90 || next == 0xB0
    case 0xC6: return next == 0x89
    case 0xC9: return next == 0x96
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
