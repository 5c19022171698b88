/// Bits by the letters of a word: each key has those of all its rows, others none.
///
/// A table lives as long as the process: its memory is never given back, so that a look counts no references.
public struct KeyTable: @unchecked Sendable {
  @usableFromInline struct Slot {
    @usableFromInline var key: UInt64
    @usableFromInline var bits: UInt64
  }
  // Open addressing; 0 marks a free slot, for no word has that key.
  @usableFromInline let slots: UnsafePointer<Slot>
  @usableFromInline let mask: Int

  /// Makes a table; a key of 0 is left out.
  public init(_ rows: [(key: UInt64, bits: UInt64)]) {
    var size = 8
    while size < rows.count * 4 { size *= 2 }
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: size)
    slots.initialize(repeating: Slot(key: 0, bits: 0), count: size)
    for row in rows where row.key != 0 {
      var slot = Self.slot(row.key, size - 1)
      while slots[slot].key != 0, slots[slot].key != row.key { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(key: row.key, bits: slots[slot].bits | row.bits)
    }
    self.slots = UnsafePointer(slots)
    mask = size - 1
  }

  /// The keys, each once, in no order.
  public var keys: [UInt64] { (0...mask).map { slots[$0].key }.filter { $0 != 0 } }

  /// Where the search for a key begins.
  @inlinable @inline(__always)
  public static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// The bits of a key; 0 for one that has no row.
  @inlinable @inline(__always)
  public subscript(_ key: UInt64) -> UInt64 {
    var slot = Self.slot(key, mask)
    while true {
      let found = slots[slot]
      if found.key == key || found.key == 0 { return found.bits }
      slot = (slot &+ 1) & mask
    }
  }
}
