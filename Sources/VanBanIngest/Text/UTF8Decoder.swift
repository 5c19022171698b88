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
    while index < end {
      let byte = bytes[index]
      if byte < 0x80, byte != 0 {
        index += 1
        continue
      }
      if byte == 0 {
        output.append(contentsOf: bytes[kept..<index])
        removedZeros += 1
        index += 1
        kept = index
        continue
      }
      let (length, isWhole) = Self.sequence(bytes, at: index)
      if isWhole {
        index += length
        continue
      }
      output.append(contentsOf: bytes[kept..<index])
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

  /// The length of the longest well-formed beginning of a sequence, at least 1, and whether it is a whole one.
  private static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Int, Bool) {
    let lead = bytes[index]
    let (needed, low, high) = shape(lead)
    guard needed > 0 else { return (1, false) }
    guard index + 1 < bytes.count, bytes[index + 1] >= low, bytes[index + 1] <= high else {
      return (1, false)
    }
    var length = 2
    while length <= needed {
      guard index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80 else { return (length, false) }
      length += 1
    }
    return (length, true)
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
