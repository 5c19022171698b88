/// Where a syllable bears its tone: *hoà* and *hòa* are one word.
enum TonePlacement {
  /// The text in which the tone of *oa, oe, uy* at the end of a syllable stands on the first letter: `hoà` becomes `hòa`.
  ///
  /// Both places are taught and used (*quy tắc đặt dấu thanh*), so that a search with tones must take them as one.
  static func unified(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: unified($0), as: UTF8.self) }
  }

  /// The same of UTF-8.
  static func unified(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count) { out, written in
      var read = 0
      while read < bytes.count {
        let byte = bytes[read]
        // o, u or a capital of them, with a letter of several bytes behind.
        if (byte | 32 == 111 || byte | 32 == 117), read + 1 < bytes.count, bytes[read + 1] >= 0xC3,
          let (tone, plain, length) = moved(bytes, read)
        {
          // A letter with a tone takes as many bytes as the plain one and the tone on the next take less one.
          if tone < 0x800 {
            out[written] = UInt8(0xC0 | tone >> 6)
            written += 1
          } else {
            out[written] = UInt8(0xE0 | tone >> 12)
            out[written + 1] = UInt8(0x80 | tone >> 6 & 0x3F)
            written += 2
          }
          out[written] = UInt8(0x80 | tone & 0x3F)
          out[written + 1] = plain
          (written, read) = (written + 2, read + 1 + length)
          continue
        }
        out[written] = byte
        (read, written) = (read + 1, written + 1)
      }
    }
  }

  /// The letter at `index` with the tone of the next one, that one plain, and how many bytes it took; nil where the syllable
  /// goes on, or the tone stands well.
  private static func moved(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (tone: UInt32, plain: UInt8, length: Int)? {
    let lead = bytes[index + 1]
    let length = lead < 0xE0 ? 2 : 3
    let end = index + 1 + length
    guard lead < 0xF0, end <= bytes.count else { return nil }
    var letter = UInt32(bytes[end - 2] & (length == 2 ? 0x1F : 0x3F)) << 6 | UInt32(bytes[end - 1] & 0x3F)
    if length == 3 { letter |= UInt32(lead & 0x0F) << 12 }
    guard let row = rows[letter], (row.plain | 32 == 121) == (bytes[index] | 32 == 117) else { return nil }
    if index > 0, bytes[index - 1] | 32 == 113 { return nil }
    if end < bytes.count {
      let next = bytes[end]
      // A letter behind it, of one byte or more: *hoàn*, where there is one place only. Signs of several bytes begin with E2.
      if (next | 32) &- 97 < 26 || next >= 0xC3 && next != 0xE2 { return nil }
    }
    return (row.tone(on: bytes[index]), row.plain, length)
  }

  /// A letter that bears the tone in the newer way: the plain letter, and which of the five tones it is.
  private struct Row {
    var plain: UInt8
    var tone: Int

    func tone(on letter: UInt8) -> UInt32 { TonePlacement.first[letter]?[tone] ?? UInt32(letter) }
  }

  private static let rows = Rows()

  /// The rows by code point.
  private struct Rows {
    private var low = [Row?](repeating: nil, count: 0x100)
    private var high = [Row?](repeating: nil, count: 0x60)

    init() {
      for row in ["aàáảãạ", "eèéẻẽẹ", "yỳýỷỹỵ", "AÀÁẢÃẠ", "EÈÉẺẼẸ", "YỲÝỶỸỴ"] {
        let plain = row.utf8.first ?? 0
        for (tone, letter) in row.unicodeScalars.dropFirst().enumerated() {
          if letter.value < 0x1EA0 {
            low[Int(letter.value & 0xFF)] = Row(plain: plain, tone: tone)
          } else {
            high[Int(letter.value - 0x1EA0)] = Row(plain: plain, tone: tone)
          }
        }
      }
    }

    subscript(_ letter: UInt32) -> Row? {
      if letter < 0x100 { return low[Int(letter)] }
      return letter &- 0x1EA0 < 0x60 ? high[Int(letter - 0x1EA0)] : nil
    }
  }

  private static let first: [UInt8: [UInt32]] = {
    var result: [UInt8: [UInt32]] = [:]
    for row in ["oòóỏõọ", "OÒÓỎÕỌ", "uùúủũụ", "UÙÚỦŨỤ"] {
      result[row.utf8.first ?? 0] = row.unicodeScalars.dropFirst().map(\.value)
    }
    return result
  }()
}
