/// Letters of other languages that fonts draw like đ and Đ, and typists take for them.
enum LookAlikes {
  /// Puts đ and Đ for their look-alikes.
  ///
  /// The Icelandic ð stays where no Latin letter is beside it; there it is a sign, not a letter of a word.
  static func replace(in piece: inout Workpiece) {
    var index = 0
    while index + 1 < piece.count {
      let replacement: (UInt8, UInt8)? =
        switch (piece.bytes[index], piece.bytes[index + 1]) {
        case (0xC3, 0x90), (0xC6, 0x89): (0xC4, 0x90)
        case (0xC9, 0x96): (0xC4, 0x91)
        case (0xC3, 0xB0) where isLetter(before: index, piece) || isLetter(at: index + 2, piece): (0xC4, 0x91)
        default: nil
        }
      if let replacement {
        // Both bytes stand for the whole letter now, like every replaced cluster.
        let (from, to) = (piece.from[index], piece.to[index + 1])
        (piece.bytes[index], piece.bytes[index + 1]) = replacement
        for byte in index...index + 1 {
          piece.from[byte] = from
          piece.to[byte] = to
        }
        index += 1
      }
      index += 1
    }
  }

  private static func isLetter(before index: Int, _ piece: Workpiece) -> Bool {
    var start = index - 1
    while start > 0, piece.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && isLetter(at: start, piece)
  }

  private static func isLetter(at index: Int, _ piece: Workpiece) -> Bool {
    guard index < piece.count else { return false }
    let lead = piece.bytes[index]
    if lead < 0x80 { return (lead | 0x20) >= 0x61 && (lead | 0x20) <= 0x7A }
    guard index + 1 < piece.count else { return false }
    let second = piece.bytes[index + 1]
    switch lead {
    case 0xC3: return second != 0x97 && second != 0xB7
    case 0xC4...0xC9: return true
    case 0xE1: return second >= 0xB8 && second <= 0xBB
    default: return false
    }
  }
}
