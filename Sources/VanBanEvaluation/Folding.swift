/// The forms in which texts are compared.
///
/// Swift takes canonically equivalent strings for equal, so NFC and NFD need no step of their own.
enum Folding {
  /// White space folded, emphasis and soft hyphens dropped, dashes and quotes unified, tone marks in the modern place, lower case; nil for nothing.
  static func folded(_ text: String?) -> String? {
    guard let text else { return nil }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{AD}", "\u{200B}", "*", "_", "#": continue
      case "\u{2010}"..."\u{2015}", "\u{2212}": plain.append("-")
      case "“", "”", "„", "«", "»": plain.append("\"")
      default: plain.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    let spaced = String(plain).split(separator: " ").joined(separator: " ").lowercased()
    let modern = withModernTones(Array(spaced))
    let kept = modern.drop { " .,;:".contains($0) }
    guard let end = kept.lastIndex(where: { !" .,;:".contains($0) }) else { return nil }
    return String(kept[...end])
  }

  /// The identity of a document number: folded, without white space.
  static func squeezed(_ text: String?) -> String? { folded(text).map { $0.filter { $0 != " " } } }

  /// The identity of an authority: *TM* and *T/M* are one.
  static func authority(_ text: String?) -> String? { squeezed(text).map { $0.filter { $0 != "/" } } }

  /// The words of a text, folded.
  static func words(_ text: String?) -> [String] {
    (folded(text) ?? "").split { !isWord($0) }.map(String.init)
  }

  static func isWord(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber || letter == "_" }

  /// `oà` and `òa` are one: the open syllables that older spelling marks on the second vowel.
  private static let modernTones: [[Character]: [Character]] = {
    let pairs = ["oà òa", "oá óa", "oả ỏa", "oã õa", "oạ ọa", "oè òe", "oé óe", "oẻ ỏe", "oẽ õe", "oẹ ọe"]
    let more = ["uỳ ùy", "uý úy", "uỷ ủy", "uỹ ũy", "uỵ ụy"]
    return Dictionary(
      uniqueKeysWithValues: (pairs + more).map { (Array($0.prefix(2)), Array($0.suffix(2))) })
  }()

  /// A tone moves only at a syllable's end; behind *q* the *u* is no vowel.
  private static func withModernTones(_ letters: [Character]) -> [Character] {
    var result = letters
    for index in letters.indices.dropLast() where letters[index] == "o" || letters[index] == "u" {
      if index > 0, letters[index - 1] == "q" { continue }
      if index + 2 < letters.count, isWord(letters[index + 2]) { continue }
      if let modern = modernTones[[letters[index], letters[index + 1]]] {
        result.replaceSubrange(index...index + 1, with: modern)
      }
    }
    return result
  }
}
