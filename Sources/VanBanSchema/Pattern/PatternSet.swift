import CICU

/// A set of characters: a class, a class escape, a single letter.
struct PatternSet {
  /// Of the characters below 128, those in the set.
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var ranges: [ClosedRange<UInt32>] = []
  private var properties: [(property: vb_icu_property, isNegated: Bool)] = []
  private var isNegated = false

  init(_ ranges: [ClosedRange<UInt32>] = []) { self.ranges = ranges }

  init(_ character: UInt32) { self.init([character...character]) }

  init(_ property: vb_icu_property, isNegated: Bool) { properties = [(property, isNegated)] }

  /// All but these ranges.
  init(except ranges: [ClosedRange<UInt32>]) {
    var next: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { self.ranges.append(next...range.lowerBound - 1) }
      next = max(next, range.upperBound + 1)
    }
    if next <= 0x10FFFF { self.ranges.append(next...0x10FFFF) }
  }

  /// Adds the characters of another set, which is not negated.
  mutating func add(_ other: PatternSet) {
    ranges += other.ranges
    properties += other.properties
  }

  /// The character, where the set is a single one.
  var single: UInt32? {
    guard !isNegated, properties.isEmpty, ranges.count == 1, ranges[0].count == 1 else { return nil }
    return ranges[0].lowerBound
  }

  /// Makes the set ready for use.
  mutating func finish(isNegated: Bool = false) {
    self.isNegated = isNegated
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    ranges = merged
    for character in 0..<UInt32(128) where holds(character) {
      if character < 64 { low |= 1 << UInt64(character) } else { high |= 1 << UInt64(character - 64) }
    }
  }

  @inline(__always) func contains(_ character: UInt32) -> Bool {
    if character < 64 { return low >> UInt64(character) & 1 != 0 }
    if character < 128 { return high >> UInt64(character - 64) & 1 != 0 }
    return holds(character)
  }

  private func holds(_ character: UInt32) -> Bool {
    var (lower, upper) = (0, ranges.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if ranges[middle].upperBound < character { lower = middle + 1 } else { upper = middle }
    }
    let isListed = lower < ranges.count && ranges[lower].contains(character)
    let isIn =
      isListed
      || properties.contains { (vb_icu_property_has($0.property, character) != 0) != $0.isNegated }
    return isIn != isNegated
  }

  static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
  static let word: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
  /// WhiteSpace and LineTerminator of ECMA-262.
  static let space: [ClosedRange<UInt32>] = [
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ]
  static let lineEnds: [ClosedRange<UInt32>] = [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]
  static let all: [ClosedRange<UInt32>] = [0...0x10FFFF]
}
