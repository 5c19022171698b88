/// Some words, for asking of each word of a text whether it is one of them.
///
/// A vocabulary lives as long as the process: its memory is never given back, so that a look counts no references.
public struct SyllableSet: @unchecked Sendable {
  // Open addressing; 0 marks a free slot, for no word has that key.
  @usableFromInline let keys: UnsafePointer<UInt64>
  @usableFromInline let mask: Int

  /// The set of `words`.
  public init(_ words: some Sequence<Syllable>) {
    let words = Set(words.map(\.key).filter { $0 != 0 })
    var size = 8
    while size < words.count * 4 { size *= 2 }
    let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: size)
    keys.initialize(repeating: 0, count: size)
    for word in words {
      var slot = Self.slot(word, size - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = word
    }
    self.keys = UnsafePointer(keys)
    mask = size - 1
  }

  /// The set of the words that `words` spell.
  public init(_ words: [String]) { self.init(words.map { Syllable($0) }) }

  @inlinable @inline(__always)
  static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// Whether the word is one of them.
  @inlinable @inline(__always)
  public func contains(_ word: Syllable) -> Bool {
    var slot = Self.slot(word.key, mask)
    while true {
      let key = keys[slot]
      if key == word.key { return key != 0 }
      if key == 0 { return false }
      slot = (slot &+ 1) & mask
    }
  }

  /// The words, in no order.
  public var words: [Syllable] { (0...mask).map { Syllable(key: keys[$0]) }.filter { $0.key != 0 } }

  /// These words and others.
  public func union(_ others: some Sequence<Syllable>) -> SyllableSet { SyllableSet(words + others) }
}

/// Bits by word: each word has those of all its rows, others none.
public struct SyllableTable: @unchecked Sendable {
  @usableFromInline struct Slot {
    @usableFromInline var key: UInt64
    @usableFromInline var bits: UInt32
  }
  @usableFromInline let slots: UnsafePointer<Slot>
  @usableFromInline let mask: Int

  /// Makes a table of words and their bits.
  public init(_ rows: [(word: Syllable, bits: UInt32)]) {
    var bits: [UInt64: UInt32] = [:]
    for row in rows where row.word.key != 0 { bits[row.word.key, default: 0] |= row.bits }
    var size = 8
    while size < bits.count * 4 { size *= 2 }
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: size)
    slots.initialize(repeating: Slot(key: 0, bits: 0), count: size)
    for (key, bits) in bits {
      var slot = SyllableSet.slot(key, size - 1)
      while slots[slot].key != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(key: key, bits: bits)
    }
    self.slots = UnsafePointer(slots)
    mask = size - 1
  }

  /// The bits of a word.
  @inlinable @inline(__always)
  public subscript(_ word: Syllable) -> UInt32 {
    var slot = SyllableSet.slot(word.key, mask)
    while true {
      let found = slots[slot]
      if found.key == word.key || found.key == 0 { return found.bits }
      slot = (slot &+ 1) & mask
    }
  }
}
