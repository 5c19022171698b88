internal import VanBanText

/// Folds texts for comparing and searching.
enum TextFold {
  /// The small ASCII letter of each letter, by code point; the second table begins at U+1EA0.
  private static let low = table(0..<0x250)
  private static let high = table(0x1EA0..<0x1F00)

  private static func table(_ range: Range<UInt32>) -> [UInt8] {
    range.map { LetterFold.plain($0)?.ascii ?? 0 }
  }

  /// The small ASCII letter or digit that a code point folds to; 0 for other signs.
  @inline(__always)
  static func letter(_ value: UInt32) -> UInt8 {
    if value < 0x250 { return low[Int(value)] }
    return value &- 0x1EA0 < 0x60 ? high[Int(value - 0x1EA0)] : 0
  }

  /// The text without tones, in small letters, `đ` as `d`; what is no Vietnamese letter stays.
  static func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: folded($0), as: UTF8.self) }
  }

  /// The same of UTF-8.
  static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    low.withUnsafeBufferPointer { low in
      high.withUnsafeBufferPointer { high in
        [UInt8](unsafeUninitializedCapacity: bytes.count) { out, written in
          var (read, end) = (0, 0)
          while read < bytes.count {
            let byte = bytes[read]
            if byte < 0x80 {
              out[end] = byte &- 65 < 26 ? byte | 32 : byte
              (read, end) = (read + 1, end + 1)
              continue
            }
            let length = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, bytes.count - read)
            var value = UInt32(byte & (0xFF >> UInt8(length + 1)))
            for index in read + 1..<read + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
            let letter =
              value < 0x250 ? low[Int(value)] : value &- 0x1EA0 < 0x60 ? high[Int(value - 0x1EA0)] : 0
            if letter != 0 {
              (out[end], end) = (letter, end + 1)
            } else {
              for index in read..<read + length { (out[end], end) = (bytes[index], end + 1) }
            }
            read += length
          }
          written = end
        }
      }
    }
  }

  /// Folded words with single spaces between and nothing else: `UBND tỉnh Lai Châu` is `ubnd tinh lai chau`.
  static func words(_ text: String) -> String { joined(text, by: 32) }

  /// Folded words with hyphens between, as in keys: `lai-chau`.
  static func slug(_ text: String) -> String { joined(text, by: 45) }

  private static func joined(_ text: String, by sign: UInt8) -> String {
    var result: [UInt8] = []
    for byte in folded(text).utf8 {
      if byte &- 97 < 26 || byte &- 48 < 10 {
        result.append(byte)
      } else if let last = result.last, last != sign {
        result.append(sign)
      }
    }
    if result.last == sign { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
