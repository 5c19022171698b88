/// A run of one emphasis mark and what stands beside it.
struct MarkRun {
  let range: Range<Int>
  let spaceBefore: Bool
  let spaceAfter: Bool
  /// Whether the run is all that stands in a pair of brackets, as the sign of a footnote does.
  let isFootnoteSign: Bool
  /// Whether digits stand on both sides: part of a hidden number or of a formula.
  let isAmongDigits: Bool
  /// Whether the run may begin or end a stretch of emphasis.
  let opensStar: Bool
  let closesStar: Bool
  let opensUnderscore: Bool
  let closesUnderscore: Bool

  init(_ range: Range<Int>, _ bytes: [UInt8]) {
    self.range = range
    let before = Self.neighbour(before: range.lowerBound, bytes)
    let after = Self.neighbour(after: range.upperBound, bytes)
    spaceBefore = before == .space
    spaceAfter = after == .space
    let left = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
    let right = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
    isFootnoteSign =
      left == UInt8(ascii: "(") && right == UInt8(ascii: ")")
      || left == UInt8(ascii: "[") && right == UInt8(ascii: "]")
    isAmongDigits = Self.isDigit(left) && Self.isDigit(right)
    opensStar = before != .word && after != .space
    closesStar = before != .space && after != .word
    // An underscore is also a letter of names and addresses and a blank to fill in, so it has to stand freer.
    opensUnderscore = before != .word && after != .space && !Self.joins(left) && !Self.joins(right)
    closesUnderscore =
      before != .space && after != .word && !Self.joins(left, after: true) && !Self.joins(right, after: true)
  }

  private enum Neighbour {
    case space
    case punctuation
    case word
  }

  private static func neighbour(before index: Int, _ bytes: [UInt8]) -> Neighbour {
    guard index > 0 else { return .space }
    let last = bytes[index - 1]
    if last < 0x80 { return ofASCII(last) }
    if index >= 3, bytes[index - 3] == 0xE2 { return bytes[index - 2] == 0x80 ? .punctuation : .word }
    return index >= 2 && bytes[index - 2] == 0xC2 && isGuillemet(last) ? .punctuation : .word
  }

  private static func neighbour(after index: Int, _ bytes: [UInt8]) -> Neighbour {
    guard index < bytes.count else { return .space }
    let first = bytes[index]
    if first < 0x80 { return ofASCII(first) }
    guard index + 1 < bytes.count else { return .word }
    if first == 0xE2 { return bytes[index + 1] == 0x80 ? .punctuation : .word }
    return first == 0xC2 && isGuillemet(bytes[index + 1]) ? .punctuation : .word
  }

  private static func ofASCII(_ byte: UInt8) -> Neighbour {
    if byte == 0x20 { return .space }
    return isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) ? .word : .punctuation
  }

  private static func isGuillemet(_ byte: UInt8) -> Bool { byte == 0xAB || byte == 0xBB }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Punctuation that joins the parts of addresses and dates; a full stop behind may also end a sentence.
  private static func joins(_ byte: UInt8, after: Bool = false) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "-"),
      UInt8(ascii: "\\"), UInt8(ascii: "%"):
      return true
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ","):
      return !after
    default:
      return false
    }
  }
}

/// How far stretches of emphasis, which come in order, cover a line.
struct Coverage {
  private var reach = 0
  private var hasHole = false

  var isUntouched: Bool { reach == 0 && !hasHole }

  mutating func add(_ range: Range<Int>, _ bytes: [UInt8]) {
    if range.lowerBound > reach, Self.hasWord(bytes[reach..<range.lowerBound]) { hasHole = true }
    reach = max(reach, range.upperBound)
  }

  /// Whether no word of the line stands outside.
  func isWhole(_ bytes: [UInt8]) -> Bool {
    reach > 0 && !hasHole && !Self.hasWord(bytes[reach...])
  }

  private static func hasWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 != 0x20 && $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") }
  }
}
