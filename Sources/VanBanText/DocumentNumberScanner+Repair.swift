public import VanBanModel

/// How a number that was not written in its own form was put right.
public enum NumberRepair: Sendable, Hashable {
  /// An O, l or I where a digit must stand: `l2/QĐ-UBND`, `1O/2020/QĐ-TTg`.
  case digits
  /// Small letters in the symbol: `34/2016/nđ-cp`.
  case letters
}

extension DocumentNumberScanner {
  /// Behind this many bytes no number goes on.
  private static let longest = 48

  /// Reads a number whose digits were misread or whose symbol stands in small letters, behind *số* or a type's name.
  ///
  /// Both are taken only where a known type and an organ make up the symbol, which no other word does.
  func scanRepaired(at start: Int) -> (upper: Int, number: DocumentNumber, repair: NumberRepair)? {
    var first = start
    while first < bytes.count, isDigit(bytes[first]) { first += 1 }
    guard first < bytes.count,
      isMisreadDigit(bytes[first]) || bytes[first] == slash || bytes[first] == hyphen && first > start
    else { return nil }
    var copy = Array(bytes[start..<min(bytes.count, start + Self.longest)])
    let repair: NumberRepair
    if Self.repairDigits(&copy) {
      repair = .digits
    } else if Self.raiseSymbol(&copy) {
      repair = .letters
    } else {
      return nil
    }
    return copy.withUnsafeBufferPointer { buffer in
      guard let (length, number) = DocumentNumberScanner(bytes: buffer).scanWritten(at: 0, isAnnounced: true),
        number.serial != nil, let issuer = number.issuerCode, !issuer.isEmpty,
        number.typeCode != nil || number.year != nil && issuer.hasPrefix("QH")
      else { return nil }
      var written = number
      written.text = squeezed(start, start + length)
      if issuer == "TTG" { written.issuerCode = "TTg" }
      return (start + length, written, repair)
    }
  }

  /// Puts digits for O, l and I in the serial and in the year; false where none stands there.
  private static func repairDigits(_ bytes: inout [UInt8]) -> Bool {
    var isChanged = false
    var hasDigit = false
    /// Takes a group of up to `limit` digits; the offset behind it, or nil where another letter stands in it.
    func group(_ start: Int, _ limit: Int) -> Int? {
      var end = start
      while end < bytes.count, end - start <= limit {
        switch bytes[end] {
        case 48...57: hasDigit = true
        case let byte where isMisreadDigit(byte):
          (bytes[end], isChanged) = (byte & 0xDF == 79 ? 48 : 49, true)
        default: return end > start ? end : nil
        }
        end += 1
      }
      return nil
    }
    guard let end = group(0, 5), end < bytes.count, bytes[end] == slash || bytes[end] == hyphen else {
      return false
    }
    if bytes[end] == slash, end + 5 < bytes.count, bytes[end + 5] == slash,
      bytes[end + 1...end + 4].contains(where: isDigit)
    {
      _ = group(end + 1, 4)
    }
    return isChanged && (hasDigit || end == 1)
  }

  /// Raises the letters of a symbol that has small ones only; false where capitals stand in it, or tones.
  private static func raiseSymbol(_ bytes: inout [UInt8]) -> Bool {
    var offset = 0
    while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
    guard offset > 0, offset < bytes.count, bytes[offset] == slash || bytes[offset] == hyphen else {
      return false
    }
    var isChanged = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte &- 97 < 26 {
        bytes[offset] = byte - 32
        isChanged = true
      } else if offset + 1 < bytes.count, let capital = capital(byte, bytes[offset + 1]) {
        bytes[offset + 1] = capital
        isChanged = true
        offset += 1
      } else if !isDigit(byte) && byte != slash && byte != hyphen {
        // What follows is no part of the symbol; a capital says that it was written as it should be.
        if byte &- 65 < 26 || byte >= 0x80 { return false }
        bytes.removeSubrange(offset...)
      }
      offset += 1
    }
    return isChanged
  }

  /// The second byte of Đ, Ă, Â, Ê, Ô, Ơ, Ư where that of the small letter stands.
  private static func capital(_ first: UInt8, _ second: UInt8) -> UInt8? {
    switch (first, second) {
    case (0xC4, 0x91), (0xC4, 0x83), (0xC6, 0xA1), (0xC6, 0xB0): return second - 1
    case (0xC3, 0xA2), (0xC3, 0xAA), (0xC3, 0xB4): return second - 32
    default: return nil
    }
  }
}

extension DocumentNumberScanner {
  /// Takes apart the number that a token of kind ``Token/Kind/documentNumber`` holds, and tells whether it was put right.
  public static func read(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> (number: DocumentNumber, repair: NumberRepair?)? {
    bytes.withUnsafeBufferPointer { buffer in
      let scanner = DocumentNumberScanner(bytes: UnsafeBufferPointer(rebasing: buffer[range]))
      if let (_, number) = scanner.scanWritten(at: 0, isAnnounced: true, isTyped: true) {
        return (number, nil)
      }
      return scanner.scanRepaired(at: 0).map { ($0.number, $0.repair) }
    }
  }
}

/// Whether a letter is one that is read for a digit: O and o for 0, I and l for 1.
@inline(__always)
func isMisreadDigit(_ byte: UInt8) -> Bool { byte == 79 || byte == 111 || byte == 73 || byte == 108 }
