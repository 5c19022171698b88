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
      let broken = vb_ill_formed(bytes.baseAddress?.advanced(by: index), end - index)
      if broken.may_go_on, !isLast {
        partial = Array(bytes[index...])
        return
      }
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      replacements += 1
      index += broken.length
      kept = index
    }
    output.append(contentsOf: bytes[kept..<end])
  }

  /// Whether the bytes are valid UTF-8.
  static func isWhole(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = wellFormed(bytes, from: 0)
      while index < bytes.count, bytes[index] == 0 { index += 1 + wellFormed(bytes, from: index + 1) }
      return index == bytes.count
    }
  }

  /// How many bytes from a place on are whole characters other than U+0000.
  private static func wellFormed(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    return vb_well_formed(base + index, bytes.count - index)
  }
}
