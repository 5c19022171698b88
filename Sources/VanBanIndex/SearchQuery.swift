internal import VanBanText

/// Words to look for: those with tones or other Vietnamese letters as they are, those without in any spelling.
///
/// *bau cu* finds *bầu cử*, *bầu cử* does not find *bau cu* or *bấu cứ*, and *bầu cu* holds the first word to its tones.
/// Words in quotation marks must stand together. Nothing of it is taken for the query language of FTS5.
public struct SearchQuery: Sendable, Hashable {
  struct Word: Sendable, Hashable {
    /// With its tones, in small letters.
    var exact: String
    var folded: String
    /// Whether it has letters that ASCII has not.
    var isToned: Bool

    /// Whether a word of a text is this one.
    func fits(exact other: String, folded otherFolded: String) -> Bool {
      isToned ? exact == other : folded == otherFolded
    }
  }

  /// Words that must stand together; a word outside of quotation marks is one of its own.
  let phrases: [[Word]]

  /// Reads what a user typed; nil where no word is in it.
  public init?(_ text: String) {
    var phrases: [[Word]] = []
    let parts = Composition.composed(text).split(omittingEmptySubsequences: false) { "\"“”".contains($0) }
    for (index, part) in parts.enumerated() {
      let words = SearchWords.all(String(part)).map { Word(exact: $0.exact, folded: $0.folded, isToned: $0.isToned) }
      // Every second part stood in quotation marks; an open one at the end counts as closed.
      if index % 2 == 1 {
        if !words.isEmpty { phrases.append(words) }
      } else {
        phrases += words.map { [$0] }
      }
    }
    guard !phrases.isEmpty else { return nil }
    // More words than anybody types would only take time.
    self.phrases = Array(phrases.prefix(64))
  }

  /// The query in the language of FTS5, all of it in quotation marks.
  var match: String {
    phrases.map { phrase in
      let folded = phrase.map(\.folded).joined(separator: " ")
      let toned = Self.tonedRuns(phrase).map { "exact : \"\($0)\"" }
      let isAllToned = phrase.allSatisfy(\.isToned)
      return (isAllToned ? toned : ["folded : \"\(folded)\""] + toned).joined(separator: " AND ")
    }.joined(separator: " AND ")
  }

  /// The longest runs of words with tones.
  private static func tonedRuns(_ phrase: [Word]) -> [String] {
    phrase.split { !$0.isToned }.map { $0.map(\.exact).joined(separator: " ") }
  }

  var words: [Word] { phrases.flatMap { $0 } }
}

/// The words of a text as the full-text index parts them: letters and digits.
enum SearchWords {
  struct Found {
    var exact: String
    var folded: String
    var isToned: Bool
    /// Where it stands.
    var range: Range<String.Index>
  }

  static func all(_ text: String) -> [Found] {
    let unified = TonePlacement.unified(text)
    // Tones move within a word, so that words correspond one to one.
    let exact = split(unified).map { unified[$0].lowercased() }
    return zip(split(text), exact).map { range, exact in
      Found(
        exact: exact, folded: TextFold.folded(exact), isToned: exact.utf8.contains { $0 >= 0x80 },
        range: range)
    }
  }

  private static func split(_ text: String) -> [Range<String.Index>] {
    var result: [Range<String.Index>] = []
    let scalars = text.unicodeScalars
    var start: String.Index?
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let properties = scalars[index].properties
      let isPart =
        scalars[index].isASCII
        ? properties.isAlphabetic || properties.numericType != nil
        : properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
      if isPart {
        start = start ?? index
      } else if let first = start {
        result.append(first..<index)
        start = nil
      }
      index = scalars.index(after: index)
    }
    if let first = start { result.append(first..<scalars.endIndex) }
    return result
  }
}
