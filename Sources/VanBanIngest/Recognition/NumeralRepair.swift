/// Puts Roman numerals right that were read with a model that has no eye for them.
///
/// Tesseract's Vietnamese model reads `XIII` as `XIH` and `I.` as `L.`, and is sure of it; its English model reads
/// numerals, but drops the marks of Vietnamese letters. So a word that may be a misread numeral is taken from the English
/// reading of the same place, where that is a numeral.
enum NumeralRepair {
  /// The Vietnamese reading of a page with the numerals of the English one.
  static func merge(_ vietnamese: RecognizedPage, english: RecognizedPage) -> RecognizedPage {
    let others = english.words.sorted { $0.top < $1.top }
    // No word is looked for further up than the tallest one reaches.
    let tallest = others.reduce(0) { max($0, $1.height) }
    var merged = vietnamese
    for (index, word) in vietnamese.words.enumerated() where mayBeNumeral(word.text) {
      var at = others.partitioningIndex { $0.top >= word.top - tallest }
      while at < others.count, others[at].top < word.bottom {
        let other = others[at]
        at += 1
        guard isSamePlace(word, other), let numeral = numeral(other.text, for: word.text) else { continue }
        merged.words[index].text = numeral
        break
      }
    }
    return merged
  }

  /// What the word should be: the numeral of the other reading, if that is one, with the signs around it.
  static func numeral(_ other: String, for word: String) -> String? {
    let (_, core, _) = parts(other)
    return isRoman(core) && core != parts(word).core ? other : nil
  }

  /// Whether all of it is made of strokes as Roman numerals are.
  static func mayBeNumeral(_ word: String) -> Bool {
    let core = parts(word).core
    return (1...7).contains(core.unicodeScalars.count)
      && core.unicodeScalars.allSatisfy { strokes.contains($0) }
  }

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
  private static let strokes = Set("IVXLHUNTYl1|!ÏÍÌíì".unicodeScalars)
  private static let closing = Set(".,:;)]/”\"".unicodeScalars)

  /// The word without the signs before and behind it.
  private static func parts(_ word: String) -> (before: Substring, core: Substring, behind: Substring) {
    let scalars = word.unicodeScalars
    let start = scalars.firstIndex { !opening.contains($0) } ?? scalars.endIndex
    var end = scalars.endIndex
    while end > start, closing.contains(scalars[scalars.index(before: end)]) {
      end = scalars.index(before: end)
    }
    return (word[..<start], word[start..<end], word[end...])
  }

  private static let opening = Set("(“\"[".unicodeScalars)

  /// Whether most of the smaller box lies in the other, and they are alike in size.
  private static func isSamePlace(_ one: RecognizedWord, _ other: RecognizedWord) -> Bool {
    let width = min(one.right, other.right) - max(one.left, other.left)
    let height = min(one.bottom, other.bottom) - max(one.top, other.top)
    guard width > 0, height > 0 else { return false }
    let areas = (one.width * one.height, other.width * other.height)
    return width * height > 0.5 * max(areas.0, areas.1)
  }
}

extension Array {
  /// The first place whose element fits, in an array whose fitting elements all stand behind the others.
  func partitioningIndex(where fits: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
