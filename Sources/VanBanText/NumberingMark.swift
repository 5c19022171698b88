public import VanBanModel
import VanBanOrthography

/// A numbering mark or bullet at the beginning of a line: what it says, without judging whether it is meant as one.
public struct NumberingMark: Sendable, Hashable {
  /// What kind of number it is; nil for a bullet.
  public var marker: Marker?
  /// The number as written without its closing mark, `Điều 5`, `1.1`, `đ`; of a bullet the sign.
  public var number: String
  /// Its place in the order: 5 for `V`, `5.`, `đ)` and *Điều 5*; of a decimal its last part.
  public var value: Int
  /// Offset behind the mark.
  public var upper: Int
  /// The sign that closed it, 0 for none.
  public var closing: UInt8

  /// Whether a hyphen or a dash closed it: `Điều 5- Nhiệm vụ`.
  public var isDashed: Bool { closing == hyphen || closing == 0xE2 }

  /// The words that open a unit, with the kind of unit (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.c–đ).
  static let words: PhraseTable<Marker> = PhraseTable([
    ("phần", .part), ("chương", .chapter), ("tiểu mục", .subsection), ("mục", .section), ("điều", .article),
    // No words of Vietnamese: a scan lost their tones.
    ("chuong", .chapter), ("dieu", .article),
  ])

  /// The letters of points in their order: the alphabet without f, j, w, z and the letters with hats.
  static let pointLetters = Array("abcdđeghiklmnopqrstuvxy".unicodeScalars)
}

extension NumberingMark {
  /// The mark at the beginning of a text, if one stands there.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> NumberingMark? {
    guard let first = bytes.first else { return nil }
    if let bullet = scanBullet(bytes) { return bullet }
    if isDigit(first) { return scanDigits(bytes) }
    return scanRoman(bytes) ?? scanLetter(bytes)
  }

  private static func scanBullet(_ bytes: UnsafeBufferPointer<UInt8>) -> NumberingMark? {
    let (scalar, length) = decode(bytes, 0)
    guard Self.bullets.contains(scalar) else { return nil }
    // `-----` and `***` are rules; `+84` and `-5%` are numbers.
    if length < bytes.count {
      let next = decode(bytes, length).scalar
      if next == scalar || (scalar == 43 && isDigit(bytes[length])) { return nil }
      if scalar == 42, bytes[length] != space { return nil }
    }
    let sign = Unicode.Scalar(scalar).map(String.init) ?? "-"
    return NumberingMark(marker: nil, number: sign, value: 0, upper: length, closing: 0)
  }

  /// Hyphen, plus, star, dashes, dots, squares, ticks.
  private static let bullets: Set<UInt32> = [
    45, 43, 42, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2022, 0x2023, 0x25CF, 0x25CB, 0x25A0, 0x25AA,
    0x25E6, 0x00B7,
    0x2219, 0x2043, 0x25BA, 0x27A2, 0x2756, 0x2713,
  ]

  private static func scanDigits(_ bytes: UnsafeBufferPointer<UInt8>) -> NumberingMark? {
    var offset = 0
    var parts: [Int] = []
    while true {
      let start = offset
      var value = 0
      while offset < bytes.count, isDigit(bytes[offset]), offset - start < 4 {
        value = value * 10 + Int(bytes[offset] - 48)
        offset += 1
      }
      if offset == start || offset - start > 3 { return nil }
      parts.append(value)
      if offset + 1 < bytes.count, bytes[offset] == stop, isDigit(bytes[offset + 1]), parts.count < 6 {
        offset += 1
        continue
      }
      break
    }
    // An inserted clause bears a letter: `2a.`
    var numberEnd = offset
    if offset < bytes.count, bytes[offset] &- 97 < 26, offset + 1 < bytes.count,
      bytes[offset + 1] == stop || bytes[offset + 1] == 41
    {
      offset += 1
      numberEnd = offset
    }
    let number = String(decoding: UnsafeBufferPointer(rebasing: bytes[0..<numberEnd]), as: UTF8.self)
    let marker: Marker = parts.count > 1 ? .decimal : .arabic
    let last = parts[parts.count - 1]
    guard offset < bytes.count else { return nil }
    let closing = bytes[offset]
    switch closing {
    case stop, 41, slash, hyphen:
      let next = offset + 1
      guard next <= bytes.count else { return nil }
      if next < bytes.count {
        if isDigit(bytes[next]) { return nil }
        // `1/ Hình thức` and `1- Tên` are marks, `12/NQ-CP` and `1-2` are not.
        if closing == slash || closing == hyphen, bytes[next] != space { return nil }
        if closing == slash, parts.count > 1 { return nil }
        // `1-VT`: a letter glued to a hyphen is a word.
      }
      let upper = behindStop(bytes, next, closing)
      return NumberingMark(marker: marker, number: number, value: last, upper: upper, closing: closing)
    case space
    where parts.count == 1 && offset + 2 < bytes.count && bytes[offset + 1] == hyphen
      && bytes[offset + 2] == space:
      // `1 - Mức trợ cấp`
      return NumberingMark(marker: marker, number: number, value: last, upper: offset + 2, closing: hyphen)
    case space
    where parts.count > 1 && offset + 3 < bytes.count && bytes[offset + 1] == hyphen
      && bytes[offset + 2] == space
      && Letter.of(decode(bytes, offset + 3).scalar).isCapital:
      // `8.2 - Đăng ký chuyển đổi`
      return NumberingMark(marker: marker, number: number, value: last, upper: offset + 2, closing: hyphen)
    case space where parts.count > 1:
      return NumberingMark(marker: marker, number: number, value: last, upper: offset, closing: 0)
    default:
      return nil
    }
  }

  private static func scanRoman(_ bytes: UnsafeBufferPointer<UInt8>) -> NumberingMark? {
    var offset = 0
    while offset < bytes.count, offset < 8, romanDigit(bytes[offset]) > 0 { offset += 1 }
    guard offset > 0, offset < bytes.count, let value = roman(bytes[0..<offset]) else { return nil }
    let number = String(decoding: UnsafeBufferPointer(rebasing: bytes[0..<offset]), as: UTF8.self)
    var end = offset
    // `I .` and `I. ` alike.
    if bytes[end] == space, end + 1 < bytes.count, [stop, slash, hyphen, 0xE2].contains(bytes[end + 1]) {
      end += 1
    }
    let isParted = end > offset
    let closing = bytes[end]
    guard closing == stop || closing == slash || closing == hyphen || closing == 41 || closing == 58 else {
      // `I– MỤC ĐÍCH`
      if closing == 0xE2, end + 2 < bytes.count, bytes[end + 1] == 0x80, bytes[end + 2] == 0x93 {
        return NumberingMark(marker: .roman, number: number, value: value, upper: end + 3, closing: hyphen)
      }
      return nil
    }
    let next = end + 1
    if next < bytes.count, bytes[next] != space {
      // `I.MỤC ĐÍCH` is a mark, `V/v`, `X-quang` and `C.ty` are not.
      guard closing == stop || closing == hyphen, Letter.of(decode(bytes, next).scalar).isCapital else {
        return nil
      }
      // `I -Triển vọng` is a mark, too.
      if closing == hyphen, !isParted, number.utf8.count > 1 ? false : !isCapitalWord(bytes, next) {
        return nil
      }
    }
    return NumberingMark(marker: .roman, number: number, value: value, upper: next, closing: closing)
  }

  private static func scanLetter(_ bytes: UnsafeBufferPointer<UInt8>) -> NumberingMark? {
    let (scalar, length) = decode(bytes, 0)
    let letter = Letter.of(scalar)
    guard letter.index != 0, letter.tone == 0, length < bytes.count else { return nil }
    var end = length
    // An inserted point bears a digit, `a1)`, a part of one a stop and a digit, `a.1)`.
    if isDigit(bytes[end]) {
      end += 1
      if end < bytes.count, isDigit(bytes[end]) { end += 1 }
    } else if bytes[end] == stop, end + 2 < bytes.count, isDigit(bytes[end + 1]), bytes[end + 2] == 41 {
      end += 2
    }
    guard end < bytes.count else { return nil }
    let closing = bytes[end]
    let number = String(decoding: UnsafeBufferPointer(rebasing: bytes[0..<end]), as: UTF8.self)
    let next = end + 1
    let isSpaced = next >= bytes.count || bytes[next] == space
    guard let small = Unicode.Scalar(Letter.alphabet[Int(letter.index)].value) else { return nil }
    let value = (pointLetters.firstIndex(of: small) ?? -1) + 1
    if letter.isCapital {
      // `Q.` stands before the post of one who acts for it.
      guard closing == stop || closing == slash || closing == 41 || closing == hyphen, isSpaced,
        end == length,
        small != "q"
      else { return nil }
      return NumberingMark(marker: .capital, number: number, value: value, upper: next, closing: closing)
    }
    switch closing {
    case 41: break
    case stop, slash, hyphen: guard isSpaced else { return nil }
    default: return nil
    }
    let upper = behindStop(bytes, next, closing)
    return NumberingMark(marker: .letter, number: number, value: value, upper: upper, closing: closing)
  }

  /// Behind the stop of `g). Tên`, which belongs to the mark.
  private static func behindStop(_ bytes: UnsafeBufferPointer<UInt8>, _ next: Int, _ closing: UInt8) -> Int {
    guard closing == 41, next < bytes.count, bytes[next] == stop else { return next }
    return next + 1 == bytes.count || bytes[next + 1] == space ? next + 1 : next
  }

  /// Whether the word at `offset` is in capitals.
  private static func isCapitalWord(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int) -> Bool {
    var offset = from
    var count = 0
    while offset < bytes.count {
      let (scalar, length) = decode(bytes, offset)
      let letter = Letter.of(scalar)
      if letter.index == 0 { break }
      if !letter.isCapital { return false }
      count += 1
      offset += length
    }
    return count > 1
  }

  private static func romanDigit(_ byte: UInt8) -> Int {
    switch byte {
    case 73: 1
    case 86: 5
    case 88: 10
    case 76: 50
    case 67: 100
    default: 0
    }
  }

  /// The value of a well-formed Roman number up to 399; nil for others (`IIII`, `VX`).
  public static func roman(_ bytes: some Collection<UInt8>) -> Int? {
    var total = 0
    var previous = 0
    var run = 0
    for byte in bytes.reversed() {
      let digit = romanDigit(byte)
      guard digit > 0 else { return nil }
      run = digit == previous ? run + 1 : 1
      if run > 3 || (run > 1 && (digit == 5 || digit == 50)) { return nil }
      if digit < previous {
        guard previous <= digit * 10, digit == 1 || digit == 10 else { return nil }
        total -= digit
      } else {
        total += digit
        previous = digit
      }
    }
    return total > 0 ? total : nil
  }
}
