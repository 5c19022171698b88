/// The code page by whose characters the bytes of legacy texts are usually seen.
enum Windows1252 {
  /// 80 to 9F; what the code page leaves open is the control character, as browsers have it.
  static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// What programs put for a character of Latin-1 that looks the same: PDF files have no soft hyphen for *ư* of TCVN3.
  private static let substitutes: [UInt32: UInt8] = [
    0x2212: 0xAD, 0x2010: 0xAD, 0x2011: 0xAD, 0x2219: 0xB7, 0x22C5: 0xB7, 0x03BC: 0xB5, 0x02C9: 0xAF,
  ]

  private static let bytes: [UInt32: UInt8] = {
    var all: [UInt32: UInt8] = [:]
    for (offset, scalar) in upper.enumerated() where scalar > 0xFF { all[scalar] = 0x80 + UInt8(offset) }
    return all
  }()

  /// The character of a byte.
  static func scalar(of byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
  }

  /// The byte that a character is the reading of.
  ///
  /// Control characters stand for themselves; symbol fonts have all bytes at F000.
  @inline(__always)
  static func byte(of scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    if scalar < 0x152 { return nil }
    if scalar &- 0xF000 < 0x100 { return UInt8(scalar - 0xF000) }
    return scalar < 0x2200 ? bytes[scalar] : nil
  }

  /// The byte that a character may have been put for.
  static func byte(substitutedBy scalar: UInt32) -> UInt8? { substitutes[scalar] }
}
