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
    var foldedBytes: [UInt8]
    /// Whether it has letters that ASCII has not.
    var isToned: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>) {
      exact = Self.exact(bytes)
      foldedBytes = Array(folded)
      self.folded = String(decoding: folded, as: UTF8.self)
      isToned = bytes.contains { $0 >= 0x80 }
    }

    /// Whether a word of a text is this one; `folded` is the same without its tones.
    func fits(_ bytes: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>) -> Bool {
      folded.count == foldedBytes.count && folded.elementsEqual(foldedBytes)
        && (!isToned || exact == Self.exact(bytes))
    }

    private static func exact(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
      TonePlacement.unified(String(decoding: bytes, as: UTF8.self)).lowercased()
    }
  }

  /// Words that must stand together; a word outside of quotation marks is one of its own.
  let phrases: [[Word]]

  /// Reads what a user typed; nil where no word is in it.
  public init?(_ text: String) {
    var phrases: [[Word]] = []
    let parts = Composition.composed(text).split(omittingEmptySubsequences: false) { "\"“”".contains($0) }
    for (index, part) in parts.enumerated() {
      let words = Self.words(of: String(part))
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

  private static func words(of text: String) -> [Word] {
    var text = text
    var words: [Word] = []
    text.withUTF8 { bytes in
      SearchWords.each(in: bytes) { range, folded in
        words.append(Word(UnsafeBufferPointer(rebasing: bytes[range]), folded: folded))
      }
    }
    return words
  }

  /// The query in the language of FTS5, all of it in quotation marks.
  ///
  /// No column is named, for FTS5 would filter each place by it: a word with tones stands in `exact` alone, and one without
  /// stands in `folded` wherever it stands in `exact`.
  var match: String {
    phrases.map { phrase in
      let folded = "\"\(phrase.map(\.folded).joined(separator: " "))\""
      let toned = Self.tonedRuns(phrase).map { "\"\($0)\"" }
      let isAllToned = phrase.allSatisfy(\.isToned)
      return (isAllToned ? toned : [folded] + toned).joined(separator: " AND ")
    }.joined(separator: " AND ")
  }

  /// The longest runs of words with tones.
  private static func tonedRuns(_ phrase: [Word]) -> [String] {
    phrase.split { !$0.isToned }.map { $0.map(\.exact).joined(separator: " ") }
  }

  var words: [Word] { phrases.flatMap { $0 } }

  /// Phrases in which only some words have tones: the full-text index, which has words with and without tones apart, can
  /// tell that all are there, but not that they stand together.
  var mixedPhrases: [[Word]] {
    phrases.filter { $0.count > 1 && $0.contains(where: \.isToned) && !$0.allSatisfy(\.isToned) }
  }

  /// Whether the words of a phrase stand together in a text.
  static func stands(_ phrase: [Word], in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      // How many words of the phrase end at the last word; each word may begin it anew.
      var open: Set<Int> = []
      var isFound = false
      SearchWords.each(in: bytes) { range, folded in
        guard !isFound else { return }
        let word = UnsafeBufferPointer(rebasing: bytes[range])
        open = Set(open.union([0]).filter { phrase[$0].fits(word, folded: folded) }.map { $0 + 1 })
        isFound = open.remove(phrase.count) != nil
      }
      return isFound
    }
  }
}
