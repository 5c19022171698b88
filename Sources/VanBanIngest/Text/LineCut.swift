/// Where a line that is too long for one block may be cut.
enum LineCut {
  /// The length of the first part: at most `limit` bytes, after white space if there is any, never inside a
  /// code point nor before a combining mark.
  ///
  /// The bytes must reach at least 4 bytes beyond the limit or be all.
  static func length(of bytes: ArraySlice<UInt8>, limit: Int) -> Int {
    let start = bytes.startIndex
    let last = min(start + limit, bytes.endIndex)
    var cut = last
    while cut > start {
      let previous = bytes[cut - 1]
      if previous == 0x20 || previous == 0x09, !isMark(bytes, at: cut) { return cut - start }
      cut -= 1
    }
    cut = last
    while cut > start, !isBoundary(bytes, at: cut) || isMark(bytes, at: cut) { cut -= 1 }
    if cut > start { return cut - start }
    // Nothing but combining marks: cut between two of them.
    cut = last
    while cut > start, !isBoundary(bytes, at: cut) { cut -= 1 }
    return cut > start ? cut - start : last - start
  }

  private static func isBoundary(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    index >= bytes.endIndex || bytes[index] & 0xC0 != 0x80
  }

  /// Whether a combining mark begins here.
  ///
  /// The blocks that hold only such marks are enough for any alphabet that builds its letters from Latin
  /// ones.
  private static func isMark(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    guard index + 1 < bytes.endIndex else { return false }
    let (first, second) = (bytes[index], bytes[index + 1])
    switch first {
    case 0xCC: return true  // U+0300 to U+033F
    case 0xCD: return second < 0xB0  // U+0340 to U+036F
    case 0xE1, 0xE2, 0xEF:
      guard index + 2 < bytes.endIndex else { return false }
      let value = UInt32(first & 15) << 12 | UInt32(second & 63) << 6 | UInt32(bytes[index + 2] & 63)
      return (0x1AB0...0x1AFF).contains(value) || (0x1DC0...0x1DFF).contains(value)
        || (0x20D0...0x20FF).contains(value) || (0xFE00...0xFE2F).contains(value)
    default: return false
    }
  }
}
