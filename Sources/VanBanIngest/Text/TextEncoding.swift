/// How a text file is encoded, as far as its first bytes tell.
enum TextEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf8WithMark = "utf-8-bom"
  case utf16Little = "utf-16le"
  case utf16Big = "utf-16be"

  /// What the head says, and how many bytes of byte order mark to leave out; nil when it is no text at all.
  static func detect(_ head: [UInt8]) -> (encoding: TextEncoding, skip: Int)? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8WithMark, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16Little, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16Big, 2) }
    let zeros = head.count { $0 == 0 }
    if zeros == 0 { return hasManyControls(head) ? nil : (.utf8, 0) }
    if let unmarked = utf16WithoutMark(head) { return (unmarked, 0) }
    // A few stray zeros do not make a text binary.
    return zeros * 64 > head.count || hasManyControls(head) ? nil : (.utf8, 0)
  }

  private static func hasManyControls(_ head: [UInt8]) -> Bool {
    let controls = head.count { $0 < 9 || ($0 > 13 && $0 < 32 && $0 != 27) }
    return controls * 10 > head.count
  }

  /// In UTF-16 text of Latin script nearly every other byte is one of very few values, and often zero.
  private static func utf16WithoutMark(_ head: [UInt8]) -> TextEncoding? {
    guard head.count >= 8 else { return nil }
    var zeros = [0, 0]
    var latin = [0, 0]
    for (index, byte) in head.enumerated() {
      if byte == 0 { zeros[index & 1] += 1 }
      if byte <= 3 || byte == 0x1E || byte == 0x20 { latin[index & 1] += 1 }
    }
    let half = head.count / 2
    for side in 0...1 where zeros[side] * 4 > half && latin[side] * 4 >= half * 3 {
      // Both sides zero is no text: real letters fill the low bytes.
      if zeros[1 - side] * 50 < half { return side == 1 ? .utf16Little : .utf16Big }
    }
    return nil
  }
}
