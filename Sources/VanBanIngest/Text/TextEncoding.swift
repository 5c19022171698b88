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
    var controls = 0
    var letters = 0
    for byte in head where byte < 9 || byte > 13 && byte < 32 && byte != 27 {
      if controlLetters.contains(byte) { letters += 1 } else { controls += 1 }
    }
    // A line of VPS in capitals has a letter in four there; no text has so many of them all the way.
    return controls * 10 > head.count || (controls + letters) * 3 > head.count
  }

  /// Control characters that VISCII or VPS has capitals on.
  private static let controlLetters: Set<UInt8> = [
    0x02, 0x03, 0x04, 0x05, 0x06, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x19, 0x1C, 0x1D, 0x1E,
  ]

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
