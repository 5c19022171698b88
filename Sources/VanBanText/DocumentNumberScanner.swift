internal import VanBanModel
import VanBanOrthography

/// Reads a document number where one stands: `248/KH-LĐLĐ`, `45-CT/TW`, `30/2020/NĐ-CP`, `55-CP`, `/KH-UBND`.
///
/// The forms are those of Nghị định 30/2020/NĐ-CP (Phụ lục I, II.3), of the Party's Quy định 66-QĐ/TW and 399-QĐ/TW
/// and of normative texts; spaces and a wrong dash inside are taken as slips.
public struct DocumentNumberScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Bodies that follow a hyphen at once in numbers of before 1997: `55-CP`, `174-HĐBT`.
  static let oldBodies: Set<String> = ["CP", "HĐBT", "TTg", "SL", "HĐNN", "CTN", "BCT", "TVQH", "NQTW"]
  /// Symbols that make a letter's number without a type: `1901/TLĐ`, `1001/LĐLĐ`.
  static let letterIssuers: Set<String> = [
    "TLĐ", "LĐLĐ", "UBND", "HĐND", "CP", "TTg", "VPCP", "UBBC", "SL", "HĐBT", "MTTQ",
  ]

  /// The number at `start`, with the offset behind it.
  ///
  /// `isAnnounced` tells whether *số* or the name of a type stands before it, which lets weaker forms pass.
  /// `isTyped` tells that the name is there, so that a symbol may be an organ's letters alone (`402-CBQ`).
  func scan(at start: Int, isAnnounced: Bool, isTyped: Bool = false) -> (upper: Int, number: DocumentNumber)?
  {
    if let found = scanWritten(at: start, isAnnounced: isAnnounced, isTyped: isTyped) { return found }
    return isAnnounced ? scanRepaired(at: start).map { ($0.upper, $0.number) } : nil
  }

  /// The number at `start` where it is written in its own form.
  func scanWritten(
    at start: Int, isAnnounced: Bool, isTyped: Bool = false
  ) -> (upper: Int, number: DocumentNumber)? {
    var offset = start
    let serial = readSerial(&offset)
    if serial == nil && !isAnnounced { return nil }
    if let serial, serial.isEmpty { return nil }
    let afterSerial = offset
    if isAnnounced, serial != nil { skipFilling(&offset) }
    skipSpace(&offset)
    guard offset < bytes.count else { return nil }
    var separator = separatorByte(&offset)
    if separator == 0 {
      // `214 NQ/UBTVQH9`, `90TC/TCT`: the separator was dropped before the type.
      guard isAnnounced, serial != nil, offset > afterSerial || isTyped,
        let dropped = dropped(offset, isTyped)
      else { return nil }
      if dropped == slash {
        guard let found = scanState(serial, offset, isAnnounced, start), isSure(start, found.upper) else {
          return nil
        }
        return found
      }
      separator = dropped
    }
    if separator == slash { return scanState(serial, offset, isAnnounced, start) }
    if let found = scanParty(serial, separator, offset, isAnnounced, start) { return found }
    return isAnnounced && separator == hyphen ? scanOld(serial, offset, isTyped, start) : nil
  }

  private func scanState(
    _ serial: String?, _ from: Int, _ isAnnounced: Bool, _ start: Int
  ) -> (upper: Int, number: DocumentNumber)? {
    var offset = from
    skipSpace(&offset)
    var year: String?
    if let (text, upper) = peekYear(offset) {
      var next = upper
      skipSpace(&next)
      if next < bytes.count, bytes[next] == slash || bytes[next] == hyphen {
        year = text
        offset = next + 1
        skipSpace(&offset)
      } else if next == upper, isAnnounced, let type = peekGroup(upper),
        DocumentType.ofSymbol(type.text) != nil
      {
        // `79/2000NĐ-CP`
        (year, offset) = (text, upper)
      }
    }
    guard var (groups, upper) = readGroups(offset, isAnnounced: isAnnounced) else { return nil }
    if let last = groups.last, last == "QH" || last == "UBTVQH", let (term, end) = tornTerm(upper) {
      groups[groups.count - 1] += term
      upper = end
    }
    if let (type, rest) = Self.stopped(groups[0]) { groups.replaceSubrange(0..<1, with: [type, rest]) }
    let typed = DocumentType.ofSymbol(groups[0])
    if !isAnnounced && year == nil && typed == nil && !Self.letterIssuers.contains(groups[0]) { return nil }
    if groups.count == 1 {
      guard groups[0].utf8.count >= 2, isAnnounced || year != nil || typed == nil else { return nil }
      // A draft's blank serial is known by its year: *Luật số: … /2016/QH14*.
      if serial == nil && year == nil { return nil }
      if Self.isRoman(groups[0]) { return nil }
    }
    if serial == nil && year == nil && typed == nil && groups.count < 2 { return nil }
    let typeCode = typed != nil && groups.count > 1 ? groups[0] : nil
    let issuer = (typeCode == nil ? groups[...] : groups.dropFirst()).joined(separator: "-")
    return (
      upper,
      DocumentNumber(
        text: squeezed(start, upper), serial: serial, year: year, typeCode: typeCode, issuerCode: issuer)
    )
  }

  private func scanParty(
    _ serial: String?, _ separator: UInt8, _ from: Int, _ isAnnounced: Bool, _ start: Int
  ) -> (upper: Int, number: DocumentNumber)? {
    var offset = from
    skipSpace(&offset)
    guard let type = peekGroup(offset) else { return nil }
    var next = type.upper
    skipSpace(&next)
    let isTyped = DocumentType.ofSymbol(type.text) != nil || type.text == "TT"
    // A serial that was left blank: `-QĐ/TU`.
    if serial == nil, !isTyped || next == bytes.count || bytes[next] != slash { return nil }
    if next < bytes.count, bytes[next] == slash, isTyped || isAnnounced {
      next += 1
      skipSpace(&next)
      guard let (groups, upper) = readGroups(next, isAnnounced: isAnnounced) else { return nil }
      return (
        upper,
        DocumentNumber(
          text: squeezed(start, upper), serial: serial, year: nil, typeCode: isTyped ? type.text : nil,
          issuerCode: groups.joined(separator: "-"))
      )
    }
    guard Self.oldBodies.contains(type.text) else { return nil }
    return (
      type.upper,
      DocumentNumber(
        text: squeezed(start, type.upper), serial: serial, year: nil, typeCode: nil, issuerCode: type.text)
    )
  }

  /// `190/2025/QH 15`: the Assembly's term behind a space.
  private func tornTerm(_ start: Int) -> (text: String, upper: Int)? {
    guard start < bytes.count, bytes[start] == space else { return nil }
    var end = start + 1
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    guard (1...2).contains(end - start - 1),
      end == bytes.count || bytes[end] == space || bytes[end] == UInt8(ascii: ",")
    else { return nil }
    return (string(start + 1, end), end)
  }

  // MARK: - Parts

  /// One to five digits, a decimal group before the slash (`66.7/2025/NQ-CP`), a letter (`12a/`); nil for a blank.
  private func readSerial(_ offset: inout Int) -> String? {
    let start = offset
    while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
    if offset == start {
      return offset < bytes.count && (bytes[offset] == slash || bytes[offset] == hyphen) ? nil : ""
    }
    if offset - start > 5 { return "" }
    if offset + 1 < bytes.count, bytes[offset] == stop, isDigit(bytes[offset + 1]) {
      var next = offset + 1
      while next < bytes.count, isDigit(bytes[next]) { next += 1 }
      if next - offset <= 3, next < bytes.count, bytes[next] == slash { offset = next }
    }
    // `12a/`, `12b/`; an l or o is a misread digit.
    if offset + 1 < bytes.count, bytes[offset] &- 97 < 26, bytes[offset] != 108, bytes[offset] != 111,
      bytes[offset + 1] == slash || bytes[offset + 1] == hyphen
    {
      offset += 1
    }
    return string(start, offset)
  }

  /// Slash, or hyphen for any dash; 0 when there is none.
  private func separatorByte(_ offset: inout Int) -> UInt8 {
    let byte = bytes[offset]
    if byte == slash || byte == hyphen {
      offset += 1
      return byte
    }
    guard isDash(offset) else { return 0 }
    offset += 3
    return hyphen
  }

  private func peekYear(_ offset: Int) -> (text: String, upper: Int)? {
    guard offset + 4 <= bytes.count, (offset..<offset + 4).allSatisfy({ isDigit(bytes[$0]) }) else {
      return nil
    }
    let century = (bytes[offset], bytes[offset + 1])
    guard century == (49, 57) || century == (50, 48) else { return nil }
    return (string(offset, offset + 4), offset + 4)
  }

  /// Groups joined by hyphens, slashes or a slip of an underscore: `QĐ-MTTQ-BTT`, `QĐ_BKHCN`, `HS-ST`.
  private func readGroups(_ from: Int, isAnnounced: Bool) -> (groups: [String], upper: Int)? {
    guard let first = peekGroup(from) else { return nil }
    var groups = [first.text]
    var upper = first.upper
    while groups.count < 6 {
      var next = upper
      skipSpace(&next)
      guard next < bytes.count else { break }
      let isTight = next == upper
      let byte = bytes[next]
      guard byte == hyphen || byte == 95 || (byte == slash && isTight) || isDash(next) else { break }
      next += isDash(next) ? 3 : 1
      let gap = next
      skipSpace(&next)
      // ` - ` between two words of a sentence is a dash; right behind an announced type it is a slip (`837 / QĐ - BKH`).
      if !isTight && next > gap, !isAnnounced || groups.count > 1 || DocumentType.ofSymbol(groups[0]) == nil {
        break
      }
      if groups == ["L"], let upperOfSuffix = digits(next, 3) {
        // `102-SL/L-004`: laws of the fifties.
        groups.append(string(next, upperOfSuffix))
        upper = upperOfSuffix
        break
      }
      guard let group = peekGroup(next) else { break }
      groups.append(group.text)
      upper = group.upper
    }
    return (groups, bracketEnd(upper) ?? upper)
  }

  /// Behind the unit in brackets that some symbols end with: `305/TB-CAH(QLHC)`.
  private func bracketEnd(_ from: Int) -> Int? {
    guard from < bytes.count, bytes[from] == 40, let unit = peekGroup(from + 1), unit.upper < bytes.count,
      bytes[unit.upper] == 41
    else { return nil }
    return unit.upper + 1
  }

  private func digits(_ offset: Int, _ count: Int) -> Int? {
    let upper = offset + count
    guard upper <= bytes.count, (offset..<upper).allSatisfy({ isDigit(bytes[$0]) }) else { return nil }
    return upper
  }

  /// Hyphens and dashes from U+2010 to U+2015, and the minus U+2212: what is typed for the hyphen of a symbol.
  private func isDash(_ offset: Int) -> Bool {
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2 else { return false }
    return bytes[offset + 1] == 0x80 && bytes[offset + 2] >= 0x90 && bytes[offset + 2] <= 0x95
      || bytes[offset + 1] == 0x88 && bytes[offset + 2] == 0x92
  }

  /// A capital with what belongs to it: letters, digits, `&`, an inner stop.
  ///
  /// A run of two small letters is the next word glued on (`UBNDngày`); one small letter is part of `TTg`,
  /// `CTr`, `QyĐ`.
  func peekGroup(_ from: Int) -> (text: String, upper: Int)? {
    var offset = from
    guard offset < bytes.count, isSymbolCapital(offset) else { return nil }
    while offset < bytes.count {
      if isSymbolCapital(offset) {
        offset += bytes[offset] < 0x80 ? 1 : 2
      } else if isDigit(bytes[offset]) || bytes[offset] == 38 {
        offset += 1
      } else if bytes[offset] == stop, offset == from + 1, bytes[from] == 76,
        let upper = digits(offset + 1, 3)
      {
        // `101-SL/L.003`
        offset = upper
      } else if bytes[offset] == stop, offset + 1 < bytes.count, isSymbolCapital(offset + 1),
        !isSentenceEnd(offset)
      {
        offset += 1
      } else if isSmall(offset) {
        let length = bytes[offset] < 0x80 ? 1 : 2
        let next = offset + length
        if next < bytes.count, isSmall(next) || isTonedSmall(next) { break }
        offset = next
      } else {
        break
      }
    }
    while offset > from, bytes[offset - 1] == 38 { offset -= 1 }
    offset = withoutGluedWord(from, offset)
    return offset > from ? (proper(string(from, offset)), offset) : nil
  }

  /// `UBNDHà Nam`, `UBNDTỉnh`: the last capital begins the word that was glued on.
  private func withoutGluedWord(_ from: Int, _ end: Int) -> Int {
    guard end < bytes.count, end - from > 3 else { return end }
    var upper = end
    while upper < bytes.count {
      let (scalar, length) = decode(bytes, upper)
      let letter = Letter.of(scalar)
      if letter.index == 0 || letter.isCapital { break }
      upper += length
    }
    var lower = end
    repeat {
      lower -= 1
      while lower > from, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
      if Letter.of(decode(bytes, lower).scalar).isCapital { break }
    } while lower > from
    // `UBNDAn Giang,`: a word without marks is one where the name goes on.
    let goesOn =
      upper + 1 < bytes.count && bytes[upper] == space && Letter.of(decode(bytes, upper + 1).scalar).isCapital
    guard lower > from + 1, upper > lower + 1,
      GluedSyllables.isSyllable(bytes, lower, upper, mayBePlain: goesOn)
    else { return end }
    return lower
  }

  /// A symbol with its look-alikes of Đ put right, as tables hold it.
  private func proper(_ text: String) -> String {
    text.utf8.contains(0x90) || text.utf8.contains(0x89)
      ? String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "Ð" || $0 == "Ɖ" ? "Đ" : $0 })) : text
  }

  /// A stop before a capitalised word ends a sentence; inside a symbol two capitals or none small follow.
  private func isSentenceEnd(_ offset: Int) -> Bool {
    let next = offset + 1 + (bytes[offset + 1] < 0x80 ? 1 : 2)
    return next < bytes.count && (isSmall(next) || isTonedSmall(next))
  }

  /// A–Z, Đ, Ă, Â, Ê, Ô, Ơ, Ư: the capitals of symbols bear no tones.
  private func isSymbolCapital(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte &- 65 < 26 { return true }
    guard offset + 1 < bytes.count else { return false }
    let second = bytes[offset + 1]
    switch byte {
    case 0xC3: return second == 0x82 || second == 0x8A || second == 0x90 || second == 0x94
    case 0xC4: return second == 0x82 || second == 0x90
    case 0xC6: return second == 0x89 || second == 0xA0 || second == 0xAF
    default: return false
    }
  }

  private func isSmall(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte &- 97 < 26 { return true }
    guard byte >= 0xC3, offset + 1 < bytes.count, byte < 0xE0 else { return false }
    let letter = Letter.of(decode(bytes, offset).scalar)
    return letter.index != 0 && !letter.isCapital
  }

  private func isTonedSmall(_ offset: Int) -> Bool {
    guard bytes[offset] == 0xE1, offset + 2 < bytes.count else { return false }
    let letter = Letter.of(decode(bytes, offset).scalar)
    return letter.index != 0 && !letter.isCapital
  }

  /// The dots of a form that a serial was written on: `…05…./2006/QĐ-UBND`.
  private func skipFilling(_ offset: inout Int) {
    let end = fillingEnd(offset)
    if end > offset + 1 { offset = end }
  }

  /// Behind the stops and ellipses at an offset.
  private func fillingEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if bytes[end] == stop {
        end += 1
      } else if bytes[end] == 0xE2, end + 2 < bytes.count, bytes[end + 1] == 0x80, bytes[end + 2] == 0xA6 {
        end += 3
      } else {
        break
      }
    }
    return end
  }

  func skipSpace(_ offset: inout Int) {
    if offset < bytes.count, bytes[offset] == space { offset += 1 }
  }

  func string(_ lower: Int, _ upper: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[lower..<upper]), as: UTF8.self)
  }

  /// The number without its spaces and the dots that it was written on.
  func squeezed(_ lower: Int, _ upper: Int) -> String {
    var kept: [UInt8] = []
    var offset = lower
    while offset < upper {
      let filled = fillingEnd(offset)
      if filled > offset + 1 {
        offset = filled
      } else {
        if bytes[offset] != space { kept.append(bytes[offset]) }
        offset += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  static func isRoman(_ text: String) -> Bool { text.utf8.allSatisfy { "IVXLC".utf8.contains($0) } }
}

let space: UInt8 = 32
let slash: UInt8 = 47
let hyphen: UInt8 = 45
let stop: UInt8 = 46

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
