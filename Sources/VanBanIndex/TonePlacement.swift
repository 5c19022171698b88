/// Where a syllable bears its tone: *hoà* and *hòa* are one word.
enum TonePlacement {
  /// The text in which the tone of *oa, oe, uy* at the end of a syllable stands on the first letter: `hoà` becomes `hòa`.
  ///
  /// Both places are taught and used (*quy tắc đặt dấu thanh*), so that a search with tones must take them as one.
  static func unified(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { out in
        var (read, written) = (0, 0)
        while read < bytes.count {
          let byte = bytes[read]
          // o, u or a capital of them, with a letter of several bytes behind.
          if (byte | 32 == 111 || byte | 32 == 117), read + 1 < bytes.count, bytes[read + 1] >= 0xC3,
            let (tone, plain, length) = moved(bytes, read)
          {
            for part in tone {
              out[written] = part
              written += 1
            }
            out[written] = plain
            (written, read) = (written + 1, read + 1 + length)
            continue
          }
          out[written] = byte
          (read, written) = (read + 1, written + 1)
        }
        return written
      }
    }
  }

  /// The letter at `index` with the tone of the next one, that one plain, and how many bytes it took; nil where the syllable
  /// goes on, or the tone stands well.
  private static func moved(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (tone: [UInt8], plain: UInt8, length: Int)? {
    let lead = bytes[index + 1]
    let length = lead < 0xE0 ? 2 : 3
    let end = index + 1 + length
    guard lead < 0xF0, end <= bytes.count, let row = rows[[UInt8](bytes[index + 1..<end])] else { return nil }
    guard let toned = first[bytes[index]], (row.plain | 32 == 121) == (bytes[index] | 32 == 117) else {
      return nil
    }
    if index > 0, bytes[index - 1] | 32 == 113 { return nil }
    if end < bytes.count {
      let next = bytes[end]
      // A letter behind it, of one byte or more: *hoàn*, where there is one place only. Signs of several bytes begin with E2.
      if (next | 32) &- 97 < 26 || next >= 0xC3 && next != 0xE2 { return nil }
    }
    return (toned[row.tone], row.plain, length)
  }

  /// The letters that bear the tone in the newer way, with the plain letter and the tone's place in the order.
  private static let rows: [[UInt8]: (plain: UInt8, tone: Int)] = {
    var result: [[UInt8]: (plain: UInt8, tone: Int)] = [:]
    for row in ["aàáảãạ", "eèéẻẽẹ", "yỳýỷỹỵ", "AÀÁẢÃẠ", "EÈÉẺẼẸ", "YỲÝỶỸỴ"] {
      let plain = row.utf8.first ?? 0
      for (tone, letter) in row.unicodeScalars.dropFirst().enumerated() {
        result[Array(String(letter).utf8)] = (plain, tone)
      }
    }
    return result
  }()

  private static let first: [UInt8: [[UInt8]]] = {
    var result: [UInt8: [[UInt8]]] = [:]
    for row in ["oòóỏõọ", "OÒÓỎÕỌ", "uùúủũụ", "UÙÚỦŨỤ"] {
      result[row.utf8.first ?? 0] = row.unicodeScalars.dropFirst().map { Array(String($0).utf8) }
    }
    return result
  }()
}
