internal import VanBanCharset
internal import VanBanModel

/// How text in a font is to be read.
struct FontReading {
  let reading: CharsetReading
  let isCapitals: Bool

  func decode(_ text: inout [UInt8]) -> LegacyDecoder.Count { reading.read(&text, areCapitals: isCapitals) }
}

/// The text of a document by its fonts, and what it is found to be.
///
/// All text in one font is judged together. A font's name counts as evidence and not as proof.
struct FontReadings {
  private var judges: [String: CharsetJudge] = [:]
  private var readings: [String: FontReading] = [:]
  /// The verdict on the font with most of the words that were decoded.
  private(set) var verdict: CharsetVerdict?
  /// Whether most of the text was not Unicode.
  private var isMain = false

  /// The verdict, where it is on most of the text.
  var main: CharsetVerdict? { isMain ? verdict : nil }

  /// Takes in text of a font; the empty name stands for none.
  mutating func add(_ text: some Collection<UInt8>, font: String) {
    // A font of capitals matters for plain letters, too.
    judges[font, default: CharsetJudge()].add(Array(text))
  }

  /// Judges what was taken in.
  mutating func judge() {
    var whole = CharsetJudge()
    var families: [LegacyEncoding: CharsetJudge] = [:]
    for (font, judge) in judges {
      whole.add(judge)
      if let legacy = LegacyFont(name: font) { families[legacy.encoding, default: CharsetJudge()].add(judge) }
    }
    let common = whole.verdict()
    var legacyWords = 0
    for (font, judge) in judges {
      let legacy = LegacyFont(name: font)
      var found = judge.verdict(expecting: legacy?.encoding ?? common?.encoding)
      if found == nil, judge.unicodeWords == 0, let legacy {
        // Too few words to say anything: as the others of its family.
        found = families[legacy.encoding]?.verdict(expecting: legacy.encoding)
      }
      guard let found else { continue }
      // Capitals are the font's doing only in the encoding that it was made for.
      readings[font] = FontReading(
        reading: CharsetReading(found),
        isCapitals: legacy.map { $0.isCapitals && $0.encoding == found.encoding } ?? false)
      legacyWords += judge.doubtfulWords
      if found.words > verdict?.words ?? 0 { verdict = found }
    }
    isMain = legacyWords >= whole.unicodeWords
    judges = [:]
  }

  /// How text in a font is to be read; nil where it stands as it is.
  subscript(font: String) -> FontReading? { readings[font] }

  /// Whether nothing is to be decoded.
  var isEmpty: Bool { readings.isEmpty }
}
