/// UTF-8 whose bytes were taken for characters of windows-1252, or of Latin-1.
enum Mojibake {
  /// Puts the bytes together again wherever they are a sequence of UTF-8; all else stays.
  @discardableResult
  static func decode(_ scalars: Scalars, into output: inout [UInt8]) -> LegacyDecoder.Count {
    var count = LegacyDecoder.Count()
    var index = 0
    while index < scalars.values.count {
      if let (value, length) = sequence(scalars.values[index...]) {
        output.append(scalar: value)
        count.decoded += length
        index += length
      } else {
        output.append(scalar: scalars.values[index])
        index += 1
      }
    }
    return count
  }

  /// The character that a text begins with the bytes of, and their number.
  private static func sequence(_ scalars: ArraySlice<UInt32>) -> (value: UInt32, length: Int)? {
    guard let first = scalars.first, first >= 0x80, let lead = Windows1252.byte(of: first), lead >= 0xC2
    else {
      return nil
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead <= 0xF4, scalars.count >= length else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for (place, scalar) in scalars.prefix(length).enumerated().dropFirst() {
      // A no-break space often became a common one.
      let isSpace = scalar == 0x20 && place == length - 1 && (lead == 0xC3 || lead == 0xE1)
      guard let byte = isSpace ? 0xA0 : Windows1252.byte(of: scalar), byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isShortest = value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000)
    return isShortest && Unicode.Scalar(value) != nil ? (value, length) : nil
  }
}
