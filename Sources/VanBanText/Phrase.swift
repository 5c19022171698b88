/// Words in a fixed order, compared without case and without regard to where the tone stands.
public struct Phrase: Sendable, Hashable {
  /// The words and signs in order.
  public let syllables: [Syllable]

  /// The phrase that `text` spells; words are parted by spaces, signs stand for themselves.
  public init(_ text: String) {
    var parts: [Syllable] = []
    var word = ""
    func flush() {
      if !word.isEmpty { parts.append(Syllable(word)) }
      word = ""
    }
    for scalar in text.unicodeScalars {
      if scalar == " " {
        flush()
      } else if Letter.of(scalar.value).index != 0 || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        flush()
        parts.append(Sign(scalar).syllable)
      }
    }
    flush()
    syllables = parts
  }

  /// The number of tokens that the phrase takes.
  public var count: Int { syllables.count }

  /// Whether the phrase stands at `index`.
  @inline(__always)
  public func matches(_ tokens: [Token], at index: Int) -> Bool {
    guard index >= 0, index + syllables.count <= tokens.count else { return false }
    for offset in syllables.indices where tokens[index + offset].syllable != syllables[offset] {
      return false
    }
    return true
  }

  /// Whether the phrase stands at `index` when tones, hats and bars are left out of account.
  public func matchesFolded(_ tokens: [Token], at index: Int) -> Bool {
    guard index >= 0, index + syllables.count <= tokens.count else { return false }
    for offset in syllables.indices
    where tokens[index + offset].syllable.folded != syllables[offset].folded { return false }
    return true
  }
}

/// A table of phrases: finds the longest one that stands at a place, in one probe for most words.
public struct PhraseTable<Value: Sendable>: Sendable {
  private struct Row: Sendable {
    var rest: [Syllable]
    var value: Value
  }

  // Open addressing over the first word; a slot leads to the rows that begin so, longest first.
  private var keys: [UInt64]
  private var slots: [Int32]
  private var groups: [[Row]] = []
  private let mask: Int
  private let isFolded: Bool
  /// The phrases as given, which tests walk.
  public let phrases: [(text: String, value: Value)]

  /// Makes a table; of equal phrases the first counts.
  ///
  /// `folded` compares without tones, hats and bars.
  public init(_ rows: [(String, Value)], folded: Bool = false) {
    var size = 16
    while size < rows.count * 3 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    slots = Array(repeating: -1, count: size)
    isFolded = folded
    phrases = rows.map { (text: $0.0, value: $0.1) }
    for (text, value) in rows {
      var syllables = Phrase(text).syllables
      if folded { syllables = syllables.map(\.folded) }
      guard let first = syllables.first else { continue }
      var slot = Self.slot(first.key, mask)
      while slots[slot] >= 0 && keys[slot] != first.key { slot = (slot + 1) & mask }
      if slots[slot] < 0 {
        keys[slot] = first.key
        slots[slot] = Int32(groups.count)
        groups.append([])
      }
      groups[Int(slots[slot])].append(Row(rest: Array(syllables.dropFirst()), value: value))
    }
    for index in groups.indices {
      let sorted = groups[index].enumerated().sorted {
        $0.element.rest.count != $1.element.rest.count
          ? $0.element.rest.count > $1.element.rest.count : $0.offset < $1.offset
      }
      groups[index] = sorted.map(\.element)
    }
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// The longest phrase at `index`, with the index behind it.
  @inline(__always)
  public func match(_ tokens: [Token], at index: Int) -> (end: Int, value: Value)? {
    guard index >= 0, index < tokens.count else { return nil }
    let syllable = isFolded ? tokens[index].syllable.folded : tokens[index].syllable
    var slot = Self.slot(syllable.key, mask)
    while slots[slot] >= 0 {
      if keys[slot] == syllable.key { return match(groups[Int(slots[slot])], tokens, index) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func match(_ rows: [Row], _ tokens: [Token], _ index: Int) -> (end: Int, value: Value)? {
    for row in rows where index + 1 + row.rest.count <= tokens.count {
      var offset = 0
      while offset < row.rest.count {
        let found = tokens[index + 1 + offset].syllable
        if (isFolded ? found.folded : found) != row.rest[offset] { break }
        offset += 1
      }
      if offset == row.rest.count { return (index + 1 + offset, row.value) }
    }
    return nil
  }
}

extension PhraseTable where Value == Bool {
  /// Makes a set of phrases.
  public init(_ phrases: [String], folded: Bool = false) {
    self.init(phrases.map { ($0, true) }, folded: folded)
  }
}
