import VanBanModel
import VanBanText

/// Digits that a scan took for letters: *l*, *I*, *|* for 1, *O* and *o* for 0.
enum DamagedDigits {
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "|"), UInt8(ascii: "i"): UInt8(ascii: "1")
    case UInt8(ascii: "O"), UInt8(ascii: "o"): UInt8(ascii: "0")
    default: isDigitByte(byte) ? byte : nil
    }
  }

  /// The value of bytes that are digits or look like some, one of them a true one.
  static func value(_ bytes: some Collection<UInt8>) -> Int? {
    guard bytes.count <= 4, bytes.contains(where: isDigitByte) else { return nil }
    var value = 0
    for byte in bytes {
      guard let digit = digit(byte) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }
}

/// A number behind *So:*, *Sô:* or with letters for digits: `So: 1245/QD-UBND`, `Số: l245/QĐ-UBND`.
enum DamagedNumber {
  private static let labels = SyllableSet(
    ["so", "sô", "sổ", "só", "sồ", "sỗ", "sọ", "s0", "số"].map { Syllable($0) })

  /// Makes one token of the label and one of the number; false where there is nothing to mend.
  static func repair(_ line: inout Line) -> Bool {
    let tokens = line.tokens
    guard
      let label = tokens.indices.first(where: { index in
        tokens[index].isCapital && labels.contains(tokens[index].syllable) && index + 2 < tokens.count
          && (tokens[index + 1].isSign(.colon) || tokens[index + 1].isSign(.stop))
      }), line.tokens[label].syllable != HeaderCue.number || line.tokens[label + 2].kind != .documentNumber
    else { return false }
    let lower = line.tokens[label + 2].lower
    guard let number = number(line, from: lower) else { return false }
    let end = line.tokens.indices.last { line.tokens[$0].lower < number.upper } ?? label + 2
    guard line.tokens[end].upper <= number.upper else { return false }
    line.tokens[label].isRepaired = line.tokens[label].syllable != HeaderCue.number
    line.tokens[label].syllable = HeaderCue.number
    var token = line.tokens[label + 2]
    token.kind = .documentNumber
    token.upper = number.upper
    token.isRepaired = true
    line.tokens.replaceSubrange(label + 2...end, with: [token])
    return true
  }

  /// The number in a repaired token: as it is written, its serial and year as they must have been.
  static func read(_ line: Line, _ token: Token) -> DocumentNumber? {
    guard var number = number(line, from: token.lower)?.number else { return nil }
    number.text = line.string(bytes: token.range).filter { $0 != " " }
    if number.typeCode == nil, let groups = number.issuerCode?.split(separator: "-"), groups.count > 1,
      plainSymbols.contains(String(groups[0]))
    {
      number.typeCode = String(groups[0])
      number.issuerCode = groups.dropFirst().joined(separator: "-")
    }
    return number
  }

  /// The symbols of types without their bars: *QD* for *QĐ*.
  private static let plainSymbols = Set(
    DocumentType.catalog.flatMap(\.symbols).map { symbol in
      String(String.UnicodeScalarView(symbol.unicodeScalars.map { $0 == "Đ" ? "D" : $0 }))
    })

  private static func number(_ line: Line, from lower: Int) -> (upper: Int, number: DocumentNumber)? {
    var bytes = line.text.bytes
    let end = bytes[lower...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
    var next = lower
    // The serial, and the year behind it; a symbol has no digits to mend.
    for _ in 0..<2 {
      let stop = bytes[next..<end].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") } ?? end
      guard DamagedDigits.value(bytes[next..<stop]) != nil, next == lower || stop - next == 4 else { break }
      for index in next..<stop { bytes[index] = DamagedDigits.digit(bytes[index]) ?? bytes[index] }
      next = min(stop + 1, end)
    }
    guard let number = DocumentNumberScanner.read(bytes, lower..<bytes.count)?.number,
      number.serial?.isEmpty == false
    else { return illegible(line, from: lower) }
    return (lower + number.text.utf8.count <= end ? lower + number.text.utf8.count : end, number)
  }

  /// Signs and stray letters that a scan may make of a serial written by hand, in bytes.
  private static let mostOfSerial = 10

  /// `23É/QĐ-SYT`, `43ÿÖ /BC-SYT`: a symbol whose serial, written by hand, cannot be read; it has no serial then.
  private static func illegible(_ line: Line, from lower: Int) -> (upper: Int, number: DocumentNumber)? {
    let bytes = line.text.bytes
    guard let slash = bytes[lower...].prefix(mostOfSerial + 1).firstIndex(of: UInt8(ascii: "/")),
      slash > lower,
      // Dots and lines are a blank; letters of two bytes are those of Latin.
      bytes[lower..<slash].contains(where: {
        isDigitByte($0) || ($0 | 32) &- 97 < 26 || 0xC3...0xCD ~= $0
      }),
      let number = DocumentNumberScanner.read(bytes, slash..<bytes.count)?.number, number.serial == nil,
      number.issuerCode != nil, number.text.utf8.first == UInt8(ascii: "/")
    else { return nil }
    return (slash + number.text.utf8.count, number)
  }
}

/// A place and date with letters for digits or without tones: `Ha Nam, ngay 23 thang 4 nam 2021`, `ngày O9 tháng 4`.
enum DamagedDate {
  private static let day = SyllableSet(["ngay", "ngây", "ngảy", "ngấy"].map { Syllable($0) } + [DateCue.day])
  private static let month = SyllableSet(
    ["thang", "thảng", "thàng", "thâng", "thắng", "thãng"].map { Syllable($0) } + [DateCue.month])
  private static let year = SyllableSet(
    ["nam", "nãm", "nàm", "nám", "nảm"].map { Syllable($0) } + [DateCue.year])

  /// Makes the tokens of *ngày … tháng … năm …* whole; false where there is nothing to mend.
  static func repair(_ line: inout Line) -> Bool {
    for index in line.tokens.indices.dropLast(5) {
      guard parts(line, index) != nil else { continue }
      for offset in 0..<6 { line.tokens[index + offset].isRepaired = true }
      for (offset, word) in [(0, DateCue.day), (2, DateCue.month), (4, DateCue.year)] {
        line.tokens[index + offset].syllable = word
        line.tokens[index + offset].kind = .word
      }
      for offset in [1, 3, 5] { line.tokens[index + offset].kind = .number }
      return true
    }
    return false
  }

  /// The value of a repaired date that begins a line.
  static func value(_ line: Line) -> String? {
    guard line.tokens.count >= 6, let (day, month, year) = parts(line, 0) else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// Behind *ngày 20 thắng 6 năm 2016*, where all is whole but the marks of words; nil where it is not.
  static func endOfDay(_ line: Line, _ index: Int) -> Int? {
    guard index + 5 < line.tokens.count, line.tokens[index + 2].isWord, parts(line, index) != nil else {
      return nil
    }
    return index + 6
  }

  /// Signs and stray letters that a scan may make of a day written by hand.
  private static let mostOfDay = (tokens: 4, bytes: 6)

  /// Behind *ngày Ê tháng 11 năm 2017*, where what stands for the day, written by hand, is none; nil where it is one.
  static func endOfMonth(_ line: Line, _ index: Int) -> Int? {
    month(line, index).map { $0.place + 4 }
  }

  /// The month of a date of which the day cannot be read.
  static func valueOfMonth(_ line: Line) -> String? {
    guard let (_, month, year) = month(line, 0) else { return nil }
    return month < 10 ? "\(year)-0\(month)" : "\(year)-\(month)"
  }

  private static func month(_ line: Line, _ index: Int) -> (place: Int, month: Int, year: Int)? {
    let tokens = line.tokens
    guard
      let place = tokens.indices[(index + 1)...].prefix(mostOfDay.tokens + 1).first(where: {
        month.contains(tokens[$0].syllable)
      }), place > index + 1, place + 3 < tokens.count, year.contains(tokens[place + 2].syllable)
    else { return nil }
    let day = tokens[index + 1..<place]
    let values = [1, 3].map { DamagedDigits.value(line.text.bytes[tokens[place + $0].range]) }
    guard day.reduce(0, { $0 + $1.upper - $1.lower }) <= mostOfDay.bytes,
      day.count > 1 || day.contains(where: { $0.kind != .number }),
      let month = values[0], (1...12).contains(month), let year = values[1], (1900...2100).contains(year)
    else { return nil }
    return (place, month, year)
  }

  private static func parts(_ line: Line, _ index: Int) -> (day: Int, month: Int, year: Int)? {
    let tokens = line.tokens
    guard day.contains(tokens[index].syllable), month.contains(tokens[index + 2].syllable),
      year.contains(tokens[index + 4].syllable)
    else { return nil }
    let values = [1, 3, 5].map { DamagedDigits.value(line.text.bytes[tokens[index + $0].range]) }
    guard let day = values[0], (1...31).contains(day), let month = values[1], (1...12).contains(month),
      let year = values[2], (1900...2100).contains(year)
    else { return nil }
    return (day, month, year)
  }
}
