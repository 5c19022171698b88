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
        let read = english.words[other].text
        let quarter = isQuarter(vietnamese.words[..<index].last) ? quarter(read) : nil
        guard
          let numeral = quarter ?? numeral(read, for: word.text)
            ?? counted(english.words[other], for: word.text)
        else { continue }
        merged.words[index].text = numeral
        break
      }
    }
    return merged
  }

  /// The page with the numerals that the model of the Vietnamese script tells.
  ///
  /// It reads three strokes as `HI`, which nothing else looks like to it, and some numerals in which the others lose themselves.
  static func merge(_ page: RecognizedPage, script: RecognizedPage) -> RecognizedPage {
    let places = WordPlaces(script.words)
    var merged = page
    for (index, word) in page.words.enumerated() where mayBeNumeral(word.text) {
      guard let other = places.word(inPlaceOf: word) else { continue }
      let (given, read) = (parts(word.text), parts(other.text))
      if abbreviations.contains(given.core) { continue }
      let isTriple = read.core.contains("HI")
      let numeral = isTriple ? read.core.replacing("HI", with: "III") : read.core
      guard isRoman(numeral), isTriple || (other.confidence >= sure && !isRoman(given.core)) else { continue }
      merged.words[index].text = given.before + numeral + given.rest
    }
    return merged
  }

  private static let sure = 80.0
  /// What looks like a misread numeral and is none: *VT* (văn thư) stands under every document.
  private static let abbreviations: Set<String> = ["VT"]

  /// The page with the numbers of quarters as they are written: *quý 11/2022* can only be the second quarter.
  ///
  /// A single stroke may be a figure, which some write; it is the numeral where it was read with doubt.
  static func withQuarters(_ page: RecognizedPage) -> RecognizedPage {
    var mended = page
    for (index, word) in page.words.enumerated() where isQuarter(page.words[..<index].last) {
      if let numeral = quarter(word.text, isSure: word.confidence >= unsure) {
        mended.words[index].text = numeral
      }
    }
    return mended
  }

  private static func isQuarter(_ last: RecognizedWord?) -> Bool { last?.text.lowercased() == "quý" }

  /// The number of a quarter and what follows it; nil where it may be a figure.
  private static func quarter(_ word: String, isSure: Bool = true) -> String? {
    let (before, core, rest) = parts(word)
    guard rest.hasPrefix("/"), core.allSatisfy({ "1Il".contains($0) }), core.count <= 3,
      core.count > (isSure ? 1 : 0)
    else { return nil }
    return before + String(repeating: "I", count: core.count) + rest
  }

  private static let unsure = 60.0

  /// The page with the strokes of headings' numerals counted: their width tells how many there are.
  ///
  /// It settles what no reading knew, `1L.` and `IH.`, and `II.` that is wider than two strokes can be. A narrow one is left as it
  /// is, for fonts differ.
  static func withStrokesCounted(_ page: RecognizedPage) -> RecognizedPage {
    var mended = page
    for (index, word) in page.words.enumerated() {
      let (before, core, rest) = parts(word.text)
      if core == "HI" {
        mended.words[index].text = before + "III" + rest
        continue
      }
      guard before.isEmpty, rest == ".", core.contains(where: \.isUppercase),
        core.allSatisfy({ "IHL1l".contains($0) }),
        let place = strokesByWidth.firstIndex(where: { word.width < $0 * word.height })
      else { continue }
      if isRoman(core) ? core.count <= place : core.count > 1 {
        mended.words[index].text = String(repeating: "I", count: place + 1) + rest
      }
    }
    return mended
  }

  /// One, two and three strokes with a point are narrower than so many heights in the fonts of documents.
  private static let strokesByWidth = [1.0, 1.55, 2.2]

  /// The page with the points behind numerals that another reading saw: `III` is `III.` where it read `HI.` there.
  static func withPoints(_ page: RecognizedPage, from other: RecognizedPage) -> RecognizedPage {
    let places = WordPlaces(other.words)
    var pointed = page
    for (index, word) in page.words.enumerated() where isRoman(word.text) {
      guard let seen = places.word(inPlaceOf: word) else { continue }
      let (before, core, rest) = parts(seen.text)
      if before.isEmpty, !core.isEmpty, rest == "." { pointed.words[index].text += rest }
    }
    return pointed
  }

  /// The page with numerals apart from the headings that they were read together with, as the other reading has them: `H.CHỈ`.
  static func unglued(_ page: RecognizedPage, english: RecognizedPage) -> RecognizedPage {
    let places = WordPlaces(english.words)
    var parted = page
    parted.words = page.words.flatMap { word -> [RecognizedWord] in
      let (before, core, rest) = parts(word.text)
      guard before.isEmpty, !core.isEmpty, rest.count > 2, rest.first == ".",
        rest.dropFirst().allSatisfy({ $0.isLetter && $0.isUppercase })
      else { return [word] }
      let beginning = places.indices(overlapping: word).map { english.words[$0] }.first {
        abs($0.left - word.left) < word.height / 4 && $0.width < word.width / 2 && $0.text.hasSuffix(".")
      }
      guard let beginning else { return [word] }
      var (numeral, heading) = (word, word)
      (numeral.text, heading.text) = (core + ".", String(rest.dropFirst()))
      (numeral.top, numeral.right, numeral.bottom) = (beginning.top, beginning.right, beginning.bottom)
      heading.left = min(word.right - 1, beginning.right + 1)
      return [numeral, heading]
    }
    return parted
  }

  /// What a heading's number is that neither reading knows (`H.` beside `Ul.`), by the width of its strokes.
  private static func counted(_ other: RecognizedWord, for word: String) -> String? {
    let (given, read) = (parts(word), parts(other.text))
    guard given.before.isEmpty, given.rest == ".", read.rest == ".", given.core != read.core,
      read.core.count > 1,
      given.core.allSatisfy({ "HL1l".contains($0) }), read.core.allSatisfy({ "UIHLl1".contains($0) }),
      let place = strokesByWidth.firstIndex(where: { other.width < $0 * other.height })
    else { return nil }
    return String(repeating: "I", count: place + 1) + "."
  }

  /// What the word should be where the other reading begins with a numeral: that, and the rest of the first reading.
  static func numeral(_ other: String, for word: String) -> String? {
    let (given, read) = (parts(word), parts(other))
    // The English model writes the second and third stroke as l: `Ill.`
    var numeral = String(read.core.map { $0 == "l" || $0 == "|" ? "I" : $0 })
    guard !given.core.isEmpty, read.core.first?.isUppercase == true, !abbreviations.contains(given.core)
    else { return nil }
    // It takes the first stroke for a bracket, too: `[V/2021`.
    if read.before == "[", given.before.isEmpty { numeral = "I" + numeral }
    guard isRoman(numeral), given.core != numeral else { return nil }
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
