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

    /// What the full-text index has for it.
    var token: String { isToned ? exact : folded }

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

  /// What is looked for, as the full-text index is asked for it; nothing of what a user typed is outside of quotation marks.
  struct FullText {
    /// In the language of FTS5.
    var match = ""
    /// What it cannot say, behind the MATCH in SQL.
    var condition = ""
    private var phrases = 0

    fileprivate init() {}

    fileprivate mutating func add(_ text: String) {
      match += "\(match.isEmpty ? "" : " AND ")\"\(text)\""
      phrases += 1
    }

    /// No column is named, for FTS5 would filter each place by it: a word with tones stands in `exact` alone, and one without
    /// stands in `folded` wherever it stands in `exact`.
    fileprivate mutating func add(_ phrase: [Word]) {
      let toned = phrase.indices.split { !phrase[$0].isToned }
      let folded = phrases
      if toned.first?.count != phrase.count { add(phrase.map(\.folded).joined(separator: " ")) }
      var places = ""
      for run in toned {
        // The run's place among the phrases of the query, and how far behind the phrase's beginning it stands.
        places += ", \(phrases), \(run.startIndex)"
        add(phrase[run].map(\.exact).joined(separator: " "))
      }
      // Words with tones and without are in the index apart: it can tell that all are there, but not that they stand together.
      if phrase.count > 1, phrases - folded > 1 {
        condition += " AND vanban_together(search, \(folded)\(places))"
      }
    }
  }

  /// The words, each by itself, but for those that were looked up otherwise.
  func words(without known: Set<String>) -> FullText {
    var result = FullText()
    for token in tokens where !known.contains(token) { result.add(token) }
    return result
  }

  /// All of the query, but for words outside of quotation marks that were looked up otherwise.
  func all(without known: Set<String> = []) -> FullText {
    var result = FullText()
    for phrase in phrases where phrase.count > 1 || !known.contains(phrase[0].token) { result.add(phrase) }
    return result
  }

  /// The words as the full-text index has them, each once.
  var tokens: [String] {
    var seen: Set<String> = []
    return words.map(\.token).filter { seen.insert($0).inserted }
  }

  /// The words that must stand together.
  var together: [[Word]] { phrases.filter { $0.count > 1 } }

  var words: [Word] { phrases.flatMap { $0 } }

  /// Whether all words that must stand together do so in a text.
  func stands(in text: [UInt8]) -> Bool { together.allSatisfy { Self.stands($0, in: text) } }

  private static func stands(_ phrase: [Word], in text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      // How many words of the phrase end at the last word; each word may begin it anew.
      var open: [Int] = []
      var isFound = false
      SearchWords.each(in: bytes) { range, folded in
        guard !isFound else { return }
        let word = UnsafeBufferPointer(rebasing: bytes[range])
        let begins = phrase[0].fits(word, folded: folded)
        // Most words are neither the first nor behind it.
        if open.isEmpty, !begins { return }
        open = open.filter { phrase[$0].fits(word, folded: folded) }.map { $0 + 1 } + (begins ? [1] : [])
        isFound = open.contains(phrase.count)
      }
      return isFound
    }
  }
}

extension [SearchQuery.Word] {
  /// Which of the words a word of a text is; `folded` is the same without its tones.
  func place(
    of bytes: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>
  ) -> Int? { firstIndex { $0.fits(bytes, folded: folded) } }
}
