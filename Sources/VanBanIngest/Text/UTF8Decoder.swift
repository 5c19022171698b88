internal import CBytes

/// Lets valid UTF-8 through and puts U+FFFD for the rest, one for each maximal subpart, as the Unicode
/// Standard (3.9, table 3-8) recommends.
///
/// Works across chunks of any size.
struct UTF8Decoder {
  private(set) var replacements = 0
  private(set) var removedZeros = 0
  /// The beginning of a sequence that the chunk cut.
  private var partial: [UInt8] = []

  mutating func decode(_ input: some Collection<UInt8>, isLast: Bool, into output: inout [UInt8]) {
    if partial.isEmpty {
      if input.withContiguousStorageIfAvailable({ scan($0, isLast: isLast, into: &output) }) != nil { return }
    }
    let joined = partial + Array(input)
    partial.removeAll(keepingCapacity: true)
    joined.withUnsafeBufferPointer { scan($0, isLast: isLast, into: &output) }
  }

  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) {
    var index = 0
    var kept = 0
    let end = bytes.count
    while true {
      index += Self.wellFormed(bytes, from: index)
      if index == end { break }
      output.append(contentsOf: bytes[kept..<index])
      if bytes[index] == 0 {
        removedZeros += 1
        index += 1
        kept = index
        continue
      }
      let length = Self.wellFormedBeginning(bytes, at: index)
      if index + length == end, !isLast, Self.mayContinue(bytes[index...]) {
        partial = Array(bytes[index...])
        return
      }
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      replacements += 1
      index += length
      kept = index
    }
    output.append(contentsOf: bytes[kept..<end])
  }

  /// Whether the bytes are valid UTF-8 without U+0000.
  static func isWhole(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { wellFormed($0, from: 0) == $0.count }
  }

  /// How many bytes from a place on are whole characters other than U+0000.
  private static func wellFormed(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    return vb_well_formed(base + index, bytes.count - index)
  }

  /// The length of the longest well-formed beginning of a sequence that is not whole, at least 1.
  private static func wellFormedBeginning(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let (needed, low, high) = shape(bytes[index])
    guard needed > 0, index + 1 < bytes.count, bytes[index + 1] >= low, bytes[index + 1] <= high else {
      return 1
    }
    var length = 2
    while index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80 { length += 1 }
    return length
  }

  /// Whether more bytes could complete the sequence, which is known to be a well-formed beginning.
  private static func mayContinue(_ tail: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let lead = tail.first else { return false }
    return tail.count <= shape(lead).needed
  }

  /// How many bytes follow the lead byte and the bounds of the first of them.
  private static func shape(_ lead: UInt8) -> (needed: Int, low: UInt8, high: UInt8) {
    switch lead {
    case 0xC2...0xDF: (1, 0x80, 0xBF)
    case 0xE0: (2, 0xA0, 0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (2, 0x80, 0xBF)
    case 0xED: (2, 0x80, 0x9F)
    case 0xF0: (3, 0x90, 0xBF)
    case 0xF1...0xF3: (3, 0x80, 0xBF)
    case 0xF4: (3, 0x80, 0x8F)
    default: (0, 0, 0)
    }
  }
}
