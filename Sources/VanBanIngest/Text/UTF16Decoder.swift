/// Turns UTF-16 into UTF-8, with U+FFFD for each unpaired surrogate.
///
/// Works across chunks of any size.
struct UTF16Decoder {
  let isBigEndian: Bool
  private(set) var replacements = 0
  private(set) var removedZeros = 0
  private var firstByte: UInt8?
  private var highSurrogate: UInt16?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func decode(_ input: some Collection<UInt8>, isLast: Bool, into output: inout [UInt8]) {
    for byte in input {
      guard let first = firstByte else {
        firstByte = byte
        continue
      }
      firstByte = nil
      let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      take(unit, into: &output)
    }
    if isLast {
      if highSurrogate != nil || firstByte != nil { replace(&output) }
      (highSurrogate, firstByte) = (nil, nil)
    }
  }

  private mutating func take(_ unit: UInt16, into output: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if unit & 0xFC00 == 0xDC00 {
        append(0x1_0000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF)), to: &output)
        return
      }
      replace(&output)
    }
    switch unit & 0xFC00 {
    case 0xD800: highSurrogate = unit
    case 0xDC00: replace(&output)
    default: unit == 0 ? removedZeros += 1 : append(UInt32(unit), to: &output)
    }
  }

  private mutating func replace(_ output: inout [UInt8]) {
    replacements += 1
    output.append(contentsOf: [0xEF, 0xBF, 0xBD])
  }

  private func append(_ value: UInt32, to output: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
