/// Names of a schema, to be found by their bytes in constant time.
struct KeyTable {
  private(set) var keys: [[UInt8]] = []
  private var slots: [Int] = Array(repeating: -1, count: 8)

  /// The number of a name, which is added where it is new.
  mutating func insert(_ key: [UInt8]) -> Int {
    if let known = key.withUnsafeBufferPointer({ find($0) }) { return known }
    keys.append(key)
    if keys.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for number in keys.indices.dropLast() { place(number) }
    }
    place(keys.count - 1)
    return keys.count - 1
  }

  private mutating func place(_ number: Int) {
    var at = keys[number].withUnsafeBufferPointer { Self.hash($0) } & (slots.count - 1)
    while slots[at] >= 0 { at = (at + 1) & (slots.count - 1) }
    slots[at] = number
  }

  /// The number of a name; nil where it is not there.
  func find(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = Self.hash(key) & (slots.count - 1)
    while slots[at] >= 0 {
      if keys[slots[at]].count == key.count, keys[slots[at]].elementsEqual(key) { return slots[at] }
      at = (at + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The names are the schema's, so that nobody gains by making them collide.
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & Int.max
  }
}

/// A set of small numbers.
struct NumberSet {
  private var low: UInt64 = 0
  private var high: [UInt64] = []

  mutating func insert(_ number: Int) {
    if number < 64 {
      low |= 1 << UInt64(number)
      return
    }
    let word = number / 64 - 1
    while high.count <= word { high.append(0) }
    high[word] |= 1 << UInt64(number % 64)
  }

  func contains(_ number: Int) -> Bool {
    if number < 64 { return low >> UInt64(number) & 1 != 0 }
    let word = number / 64 - 1
    return word < high.count && high[word] >> UInt64(number % 64) & 1 != 0
  }

  mutating func formUnion(_ other: NumberSet) {
    low |= other.low
    while high.count < other.high.count { high.append(0) }
    for word in other.high.indices { high[word] |= other.high[word] }
  }
}
