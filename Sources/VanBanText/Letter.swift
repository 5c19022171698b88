/// A letter of Vietnamese writing: what it is, apart from its case and its tone.
struct Letter {
  /// 1 to 33 in the order `aăâbcdđeêfghijklmnoôơpqrstuưvwxyz`; 0 for what is no letter.
  var index: UInt8
  /// 0 level, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
  var tone: UInt8
  /// Whether it is a capital.
  var isCapital: Bool

  static var none: Letter { Letter(index: 0, tone: 0, isCapital: false) }

  /// The letter at a code point.
  @inline(__always)
  static func of(_ scalar: UInt32) -> Letter { LetterTable.shared[scalar] }

  /// The alphabet by ``index``; index 0 is no letter.
  static let alphabet = Array(" aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

  /// The index of a letter without hat, horn, breve or bar: *â* is *a*, *đ* is *d*.
  @inline(__always)
  static func plain(_ index: UInt8) -> UInt8 {
    switch index {
    case 2, 3: 1  // ă, â
    case 7: 6  // đ
    case 9: 8  // ê
    case 20, 21: 19  // ô, ơ
    case 28: 27  // ư
    default: index
    }
  }

  /// The ASCII letter that a letter becomes without its marks.
  @inline(__always)
  static func ascii(_ index: UInt8) -> UInt8 { plainAlphabet.utf8Start[Int(index)] }

  /// As ``alphabet``, without marks.
  static let plainAlphabet: StaticString = " aaabcddeefghijklmnooopqrstuuvwxyz"

  // Each row is one vowel with its six tones, so that a clerk can check it at a glance.
  private static let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ",
    "ưừửữứự",
    "yỳỷỹýỵ",
  ]
  private static let capitalVowels = [
    "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ", "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ",
    "ƯỪỬỮỨỰ",
    "YỲỶỸÝỴ",
  ]

  /// The code point of the letter, composed.
  var scalar: UInt32 {
    let base = Self.alphabet[Int(index)]
    if let row = Self.vowels.firstIndex(where: { $0.unicodeScalars.first == base }) {
      let tones = Array((isCapital ? Self.capitalVowels : Self.vowels)[row].unicodeScalars)
      return tones[Int(tone)].value
    }
    if base == "đ" { return isCapital ? 0x110 : 0x111 }
    return isCapital ? base.value - 32 : base.value
  }

  /// Whether it is one of `aăâeêioôơuưy`.
  var isVowel: Bool {
    switch index {
    case 1...3, 8, 9, 13, 19...21, 27, 28, 32: true
    default: false
    }
  }

  /// The letters below U+0250 and those from U+1EA0 to U+1EFF.
  fileprivate static func tables() -> (low: [Letter], high: [Letter]) {
    var low = [Letter](repeating: none, count: 0x250)
    var high = [Letter](repeating: none, count: 0x60)
    func set(_ scalar: Unicode.Scalar, _ letter: Letter) {
      let value = Int(scalar.value)
      if value < 0x250 { low[value] = letter } else { high[value - 0x1EA0] = letter }
    }
    func index(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(alphabet.firstIndex(of: scalar) ?? 0) }
    for scalar in "bcdfghjklmnpqrstvwxz".unicodeScalars {
      set(scalar, Letter(index: index(scalar), tone: 0, isCapital: false))
      let capital = Unicode.Scalar(scalar.value - 32) ?? scalar
      set(capital, Letter(index: index(scalar), tone: 0, isCapital: true))
    }
    set("đ", Letter(index: index("đ"), tone: 0, isCapital: false))
    set("Đ", Letter(index: index("đ"), tone: 0, isCapital: true))
    // Look-alikes that fonts and typists put for the letter.
    set("ð", Letter(index: index("đ"), tone: 0, isCapital: false))
    set("Ð", Letter(index: index("đ"), tone: 0, isCapital: true))
    set("Ɖ", Letter(index: index("đ"), tone: 0, isCapital: true))
    for (row, capitals) in zip(vowels, capitalVowels) {
      let base = index(row.unicodeScalars.first ?? "a")
      for (tone, (small, capital)) in zip(row.unicodeScalars, capitals.unicodeScalars).enumerated() {
        set(small, Letter(index: base, tone: UInt8(tone), isCapital: false))
        set(capital, Letter(index: base, tone: UInt8(tone), isCapital: true))
      }
    }
    return (low, high)
  }
}

/// The letters by code point; to be taken once for a text, for a global costs a call at each use.
struct LetterTable: @unchecked Sendable {
  /// Each letter in one number, as `Packed` takes it apart; those from U+1EA0 on stand behind those below U+0250.
  private let packed: UnsafePointer<UInt16>

  static let shared = LetterTable()

  private init() {
    let tables = Letter.tables()
    let letters = tables.low + tables.high
    let place = UnsafeMutablePointer<UInt16>.allocate(capacity: letters.count)
    for (index, letter) in letters.enumerated() {
      let bits = UInt16(letter.index) | UInt16(letter.tone) << 6 | (letter.isCapital ? 1 << 9 : 0)
      (place + index).initialize(to: bits)
    }
    packed = UnsafePointer(place)
  }

  /// A letter's index in the lowest six bits, its tone in the next three, then a bit for a capital; 0 for what is none.
  struct Packed {
    var bits: UInt16

    var index: UInt64 { UInt64(bits & 63) }
    var tone: UInt64 { UInt64(bits &>> 6 & 7) }
    var isCapital: Bool { bits & 1 << 9 != 0 }
  }

  /// The letter at a code point, packed.
  @inline(__always)
  func packed(_ scalar: UInt32) -> Packed {
    if scalar < 0x250 { return Packed(bits: packed[Int(scalar)]) }
    if scalar &- 0x1EA0 < 0x60 { return Packed(bits: packed[Int(scalar &- 0x1EA0 &+ 0x250)]) }
    return Packed(bits: 0)
  }

  /// The letter at a place of valid UTF-8 and its length in bytes; nil where there is another character.
  @inline(__always)
  func packed(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (letter: Packed, length: Int)? {
    let (scalar, length) = decode(bytes, offset)
    let letter = packed(scalar)
    return letter.bits == 0 ? nil : (letter, length)
  }

  /// The letter at a code point.
  @inline(__always)
  subscript(_ scalar: UInt32) -> Letter {
    let found = packed(scalar)
    return Letter(index: UInt8(found.index), tone: UInt8(found.tone), isCapital: found.isCapital)
  }
}

/// Folds letters for keys.
public enum LetterFold {
  /// The words of a text in small letters with one space between; nil where it has letters that are not Vietnamese.
  public static func smallWords(_ text: String) -> String? {
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    var isBehindWord = false
    for scalar in text.unicodeScalars {
      let letter = Letter.of(scalar.value)
      // Ɖ is an African letter, whatever it looks like.
      if scalar.value == 0x189 { return nil }
      if letter.index == 0, !("0"..."9").contains(scalar) {
        // Of other signs only the usual ones are known to be no letters.
        guard scalar.value < 0x80 || (0x2010...0x2026).contains(scalar.value) else { return nil }
        isBehindWord = !folded.isEmpty
        continue
      }
      if isBehindWord { folded.unicodeScalars.append(" ") }
      isBehindWord = false
      // Capitals and small letters alternate beyond Latin-1, and are 32 apart before.
      let value = scalar.value + (letter.isCapital ? scalar.value < 0x100 ? 32 : 1 : 0)
      folded.unicodeScalars.append(Unicode.Scalar(value) ?? scalar)
    }
    return folded
  }

  /// A letter or digit without its marks and its case.
  public struct Plain: Sendable {
    /// The small ASCII letter or digit: `d` for `đ` and `Đ`, `u` for `ữ`.
    public var ascii: UInt8
    /// Whether the text has a small letter.
    public var isSmall: Bool
  }

  /// The letter or digit at a code point; nil for other signs.
  public static func plain(_ scalar: UInt32) -> Plain? {
    if scalar &- 48 < 10 { return Plain(ascii: UInt8(truncatingIfNeeded: scalar), isSmall: false) }
    let letter = Letter.of(scalar)
    return letter.index == 0 ? nil : Plain(ascii: Letter.ascii(letter.index), isSmall: !letter.isCapital)
  }
}
