public import VanBanOrthography

/// Words in a fixed order, compared without case and without regard to where the tone stands.
public struct Phrase: Sendable, Hashable {
  /// The words and signs in order.
  public let syllables: [Syllable]

  /// The phrase that `text` spells; words are parted by spaces, signs stand for themselves.
  public init(_ text: String) {
    var words: [Syllable] = []
    Self.forEachWord(text) { words.append($0) }
    syllables = words
  }

  /// Calls the body with each word and sign of a text.
  @inline(__always)
  static func forEachWord(_ text: String, _ body: (Syllable) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var shape = Syllable.Shape()
      var lower = 0
      var offset = 0
      while offset < bytes.count {
        let (scalar, length) = decode(bytes, offset)
        let upper = offset + length
        if Letter.of(scalar).index == 0, !isDigit(bytes[offset]) {
          if lower < offset { body(Syllable(reading: bytes, lower, offset, shape: &shape)) }
          if bytes[offset] != space { body(Syllable(reading: bytes, offset, upper, shape: &shape)) }
          lower = upper
        }
        offset = upper
      }
      if lower < offset { body(Syllable(reading: bytes, lower, offset, shape: &shape)) }
    }
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
    // Words keep their length: most places are passed by without folding anything.
    guard index >= 0, index + syllables.count <= tokens.count,
      tokens[index].syllable.letterCount == syllables.first?.letterCount
    else { return false }
    for offset in syllables.indices
    where tokens[index + offset].syllable.folded != syllables[offset].folded { return false }
    return true
  }
}

/// A table of phrases: finds the longest one that stands at a place, in one probe for most words.
///
/// A table lives as long as the process: its memory is never given back, so that a look counts no references.
public struct PhraseTable<Value: Sendable>: @unchecked Sendable {
  @usableFromInline let index: PhraseIndex
  @usableFromInline let values: UnsafePointer<Value>
  /// The phrases as given, which tests walk.
  public let phrases: [(text: String, value: Value)]

  /// Makes a table; of equal phrases the first counts.
  ///
  /// `folded` compares without tones, hats and bars.
  @inlinable
  public init(_ rows: [(String, Value)], folded: Bool = false) {
    phrases = rows.map { (text: $0.0, value: $0.1) }
    index = PhraseIndex(rows.map(\.0), folded: folded)
    let values = UnsafeMutablePointer<Value>.allocate(capacity: max(rows.count, 1))
    for (place, row) in rows.enumerated() { (values + place).initialize(to: row.1) }
    self.values = UnsafePointer(values)
  }

  /// The longest phrase at `index`, with the index behind it.
  @inlinable @inline(__always)
  public func match(_ tokens: [Token], at index: Int) -> (end: Int, value: Value)? {
    guard index >= 0, index < tokens.count else { return nil }
    guard let group = self.index.group(tokens[index].syllable) else { return nil }
    guard let (end, row) = self.index.match(group, tokens, index) else { return nil }
    return (end, values[row])
  }

  /// How many words the longest phrase has.
  public var longest: Int { index.longest }

  /// The words that phrases of the table begin with, each once.
  public var firstWords: [Syllable] { index.firstWords }
}

/// Where the phrases of a table stand by their first words.
@usableFromInline struct PhraseIndex: @unchecked Sendable {
  /// The phrases with one first word: open addressing, a free slot has no rows.
  @usableFromInline struct Slot {
    @usableFromInline var key: UInt64 = 0
    @usableFromInline var rows: Range<Int32> = 0..<0
  }
  /// What follows the first word, and the place of the phrase among those given.
  @usableFromInline struct Row {
    @usableFromInline var rest: Range<Int32>
    @usableFromInline var place: Int32
  }
  @usableFromInline let slots: UnsafePointer<Slot>
  @usableFromInline let rows: UnsafePointer<Row>
  @usableFromInline let words: UnsafePointer<UInt64>
  @usableFromInline let mask: Int
  @usableFromInline let isFolded: Bool

  /// How many words the longest phrase has.
  let longest: Int

  @usableFromInline
  init(_ phrases: [String], folded: Bool) {
    var words: [UInt64] = []
    var entries: [(first: UInt64, row: Row)] = []
    words.reserveCapacity(phrases.count * 3)
    entries.reserveCapacity(phrases.count)
    for (place, phrase) in phrases.enumerated() {
      let lower = words.count
      Phrase.forEachWord(phrase) { words.append(folded ? $0.folded.key : $0.key) }
      guard lower < words.count else { continue }
      let row = Row(rest: Int32(lower + 1)..<Int32(words.count), place: Int32(place))
      entries.append((words[lower], row))
    }
    // The longest first; of equal ones the first that was given.
    entries.sort {
      if $0.first != $1.first { return $0.first < $1.first }
      let (length, other) = ($0.row.rest.count, $1.row.rest.count)
      return length != other ? length > other : $0.row.place < $1.row.place
    }
    let rows = entries.map(\.row)
    var size = 16
    while size < rows.count * 2 { size *= 2 }
    var slots = [Slot](repeating: Slot(), count: size)
    var lower = 0
    while lower < entries.count {
      let key = entries[lower].first
      var upper = lower + 1
      while upper < entries.count, entries[upper].first == key { upper += 1 }
      var slot = KeyTable.slot(key, size - 1)
      while !slots[slot].rows.isEmpty { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(key: key, rows: Int32(lower)..<Int32(upper))
      lower = upper
    }
    self.slots = Self.kept(slots)
    self.rows = Self.kept(rows)
    self.words = Self.kept(words)
    mask = size - 1
    isFolded = folded
    longest = rows.reduce(0) { max($0, $1.rest.count + 1) }
  }

  /// The words that phrases begin with, each once.
  var firstWords: [Syllable] {
    (0...mask).lazy.map { slots[$0] }.filter { !$0.rows.isEmpty }.map { Syllable(key: $0.key) }
  }

  private static func kept<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let place = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
    for (index, element) in elements.enumerated() { (place + index).initialize(to: element) }
    return UnsafePointer(place)
  }

  /// The rows of the phrases that begin with a word.
  @inlinable @inline(__always)
  func group(_ word: Syllable) -> Range<Int32>? {
    let key = isFolded ? word.folded.key : word.key
    var slot = KeyTable.slot(key, mask)
    while true {
      let found = slots[slot]
      if found.rows.lowerBound == found.rows.upperBound { return nil }
      if found.key == key { return found.rows }
      slot = (slot &+ 1) & mask
    }
  }

  /// The first of some rows that stands at `index`, with the index behind it.
  @usableFromInline
  func match(_ group: Range<Int32>, _ tokens: [Token], _ index: Int) -> (end: Int, row: Int)? {
    for place in group {
      let row = rows[Int(place)]
      let lower = Int(row.rest.lowerBound)
      let count = Int(row.rest.upperBound) - lower
      guard index + 1 + count <= tokens.count else { continue }
      var offset = 0
      while offset < count {
        let found = tokens[index + 1 + offset].syllable
        if (isFolded ? found.folded.key : found.key) != words[lower + offset] { break }
        offset += 1
      }
      if offset == count { return (index + 1 + offset, Int(row.place)) }
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
