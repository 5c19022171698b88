/// Puts Roman numerals right that were read with a model that has no eye for them.
///
/// Tesseract's Vietnamese model reads `XIII` as `XIH` and `I.` as `L.`, and is sure of it; its English model reads
/// numerals, but drops the marks of Vietnamese letters. So a word that may be a misread numeral is taken from the English
/// reading of the same place, where that is a numeral.
enum NumeralRepair {
  /// The Vietnamese reading of a page with the numerals of the English one.
  static func merge(_ vietnamese: RecognizedPage, english: RecognizedPage) -> RecognizedPage {
    let places = WordPlaces(english.words)
    var merged = vietnamese
    for (index, word) in vietnamese.words.enumerated() where mayBeNumeral(word.text) {
      for other in places.indices(overlapping: word) where word.isSamePlace(as: english.words[other]) {
        guard let numeral = numeral(english.words[other].text, for: word.text) else { continue }
        merged.words[index].text = numeral
        break
      }
    }
    return merged
  }

  /// What the word should be where the other reading begins with a numeral: that, and the rest of the first reading.
  static func numeral(_ other: String, for word: String) -> String? {
    let (given, read) = (parts(word), parts(other))
    // The English model writes the second and third stroke as l: `Ill.`
    let numeral = String(read.core.map { $0 == "l" || $0 == "|" ? "I" : $0 })
    guard !given.core.isEmpty, read.core.first?.isUppercase == true, isRoman(numeral), given.core != numeral
    else { return nil }
    // What follows the numeral is a sign, as in `III/2024` or `II-`; it is the other's where the first lost it.
    let rest = given.rest.isEmpty ? read.rest : given.rest
    return given.before + numeral + rest
  }

  /// Whether it begins as made of strokes, as Roman numerals are, and goes on with a sign.
  static func mayBeNumeral(_ word: String) -> Bool { !parts(word).core.isEmpty }

  /// Whether it is a numeral from I to XXXIX, as parts of documents, quarters, terms and congresses bear.
  static func isRoman(_ word: some StringProtocol) -> Bool {
    var rest = Substring(word)
    var tens = 0
    while rest.hasPrefix("X"), tens < 3 {
      rest = rest.dropFirst()
      tens += 1
    }
    if units.contains(String(rest)) { return true }
    return rest.isEmpty && tens > 0
  }

  private static let units: Set<String> = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
  private static let strokes = Set("IVXLHUNTYl1|!]vxÏÍÌíì".unicodeScalars)
  private static let opening = Set("(“\"[".unicodeScalars)
  private static let longest = 7

  /// The signs before a numeral, what may be the numeral, and what follows it.
  ///
  /// The numeral is empty where a letter follows, or a digit without a sign between.
  private static func parts(_ word: String) -> (before: String, core: String, rest: String) {
    let scalars = Array(word.unicodeScalars)
    let start = scalars.firstIndex { !opening.contains($0) } ?? scalars.endIndex
    var end = scalars[start...].firstIndex { !strokes.contains($0) } ?? scalars.endIndex
    if end < scalars.count, scalars[end].properties.isAlphabetic || scalars[end].properties.numericType != nil
    {
      end = start
    }
    if end - start > longest { end = start }
    return (text(scalars[..<start]), text(scalars[start..<end]), text(scalars[end...]))
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
