import VanBanOrthography

/// Folds letters for keys.
public enum LetterFold {
  /// The words of a text in small letters with one space between; nil where it has letters that are not Vietnamese.
  public static func smallWords(_ text: String) -> String? {
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    var isBehindWord = false
    for scalar in text.unicodeScalars {
      let letter = Letter.of(scalar.value)
      // Ɖ is an African letter, whatever it looks like.
      if scalar.value == 0x189 { return nil }
      if letter.index == 0, !("0"..."9").contains(scalar) {
        // Of other signs only the usual ones are known to be no letters.
        guard scalar.value < 0x80 || (0x2010...0x2026).contains(scalar.value) else { return nil }
        isBehindWord = !folded.isEmpty
        continue
      }
      if isBehindWord { folded.unicodeScalars.append(" ") }
      isBehindWord = false
      // Capitals and small letters alternate beyond Latin-1, and are 32 apart before.
      let value = scalar.value + (letter.isCapital ? scalar.value < 0x100 ? 32 : 1 : 0)
      folded.unicodeScalars.append(Unicode.Scalar(value) ?? scalar)
    }
    return folded
  }

  /// A letter or digit without its marks and its case.
  public struct Plain: Sendable {
    /// The small ASCII letter or digit: `d` for `đ` and `Đ`, `u` for `ữ`.
    public var ascii: UInt8
    /// Whether the text has a small letter.
    public var isSmall: Bool
  }

  /// The letter or digit at a code point; nil for other signs.
  public static func plain(_ scalar: UInt32) -> Plain? {
    if scalar &- 48 < 10 { return Plain(ascii: UInt8(truncatingIfNeeded: scalar), isSmall: false) }
    let letter = Letter.of(scalar)
    return letter.index == 0 ? nil : Plain(ascii: Letter.ascii(letter.index), isSmall: !letter.isCapital)
  }
}
