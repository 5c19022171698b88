internal import CBytes

/// Tells lines that normalising leaves as they are, which is nearly all of them, at the cost of a look at each byte.
enum CleanText {
  /// The first byte from `start` on that normalising may change; the line's length when it has none.
  ///
  /// The line is trimmed at both ends. A byte too many costs only time.
  static func firstUnclean(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    // A heading of Markdown.
    if start == 0, bytes.first == UInt8(ascii: "#") { return 0 }
    var index = vb_next_unclean(base, bytes.count, start)
    while index < bytes.count, !isUnclean(index, bytes) {
      index = vb_next_unclean(base, bytes.count, index + 1)
    }
    return index
  }

  /// Whether signs that are unclean in some places only are so here.
  private static func isUnclean(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "!"): return index > 0 && bytes[index - 1] == UInt8(ascii: "r")
    // The target of a HYPERLINK; the switch before another one has a backslash.
    case UInt8(ascii: "\""):
      return index > 1
        && (bytes[index - 2] == UInt8(ascii: "K") || !isInk(bytes[index - 1]) && !isInk(bytes[index - 2]))
    default: return true
    }
  }

  /// False for white space and for what may be its last byte.
  private static func isInk(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }
}
