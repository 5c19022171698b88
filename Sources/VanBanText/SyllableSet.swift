public import VanBanOrthography

/// Some words, for asking of each word of a text whether it is one of them.
public struct SyllableSet: Sendable {
  @usableFromInline let table: KeyTable

  /// The set of `words`.
  public init(_ words: some Sequence<Syllable>) { table = KeyTable(words.map { ($0.key, 1) }) }

  /// The set of the words that `words` spell.
  public init(_ words: [String]) { self.init(words.map { Syllable($0) }) }

  /// Whether the word is one of them.
  @inlinable @inline(__always)
  public func contains(_ word: Syllable) -> Bool { table[word.key] != 0 }

  /// The words, each once, in no order.
  public var words: [Syllable] { table.keys.map { Syllable(key: $0) } }

  /// These words and others.
  public func union(_ others: some Sequence<Syllable>) -> SyllableSet { SyllableSet(words + others) }
}
