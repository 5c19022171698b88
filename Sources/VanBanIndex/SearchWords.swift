/// The words of a text as the full-text index parts them: letters and digits (`unicode61` of FTS5).
enum SearchWords {
  /// Tells each word, and the same without tones and capitals; the second is there only as long as the call lasts.
  static func each(
    in bytes: UnsafeBufferPointer<UInt8>, _ tell: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var folded: [UInt8] = []
    var start = -1
    var index = 0
    func end() {
      guard start >= 0 else { return }
      folded.withUnsafeBufferPointer { tell(start..<index, $0) }
      folded.removeAll(keepingCapacity: true)
      start = -1
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        let letter = byte &- 65 < 26 ? byte | 32 : byte
        if letter &- 97 < 26 || letter &- 48 < 10 {
          if start < 0 { start = index }
          folded.append(letter)
        } else {
          end()
        }
        index += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let upper = min(index + length, bytes.count)
      var value = UInt32(byte & (0xFF >> UInt8(length + 1)))
      for place in index + 1..<upper { value = value << 6 | UInt32(bytes[place] & 0x3F) }
      let letter = TextFold.letter(value)
      if letter != 0 {
        if start < 0 { start = index }
        folded.append(letter)
      } else if isPart(value) {
        if start < 0 { start = index }
        folded += bytes[index..<upper]
      } else {
        end()
      }
      index = upper
    }
    end()
  }

  /// Whether a code point that is no Vietnamese letter belongs to a word.
  private static func isPart(_ value: UInt32) -> Bool {
    // General punctuation: dashes, quotation marks, the ellipsis.
    if value &- 0x2000 < 0x70 { return false }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
