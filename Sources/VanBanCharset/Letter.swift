/// A letter of Vietnamese writing: its place in the alphabet, its tone and its case.
struct Letter: Hashable {
  /// 1 to 33 in the order `aăâbcdđeêfghijklmnoôơpqrstuưvwxyz`.
  var index: UInt8
  /// 0 level, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
  var tone: UInt8
  var isCapital: Bool

  /// The letter at a code point; nil for what is none of the language.
  @inline(__always)
  static func at(_ scalar: UInt32) -> Letter? {
    if scalar < 0x1B1 { return low[Int(scalar)] }
    if scalar &- 0x1EA0 < 0x5A { return high[Int(scalar &- 0x1EA0)] }
    return nil
  }

  /// The capital of a letter; anything else is itself.
  static func capital(of scalar: UInt32) -> UInt32 {
    guard var letter = at(scalar), !letter.isCapital else { return scalar }
    letter.isCapital = true
    return scalars[letter] ?? scalar
  }

  /// The letter with a tone; nil where it has one or can have none.
  static func toned(_ scalar: UInt32, _ tone: UInt8) -> UInt32? {
    guard tone != 0, var letter = at(scalar), letter.tone == 0 else { return nil }
    letter.tone = tone
    return scalars[letter]
  }

  /// The tone of a combining mark.
  static func tone(ofMark scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x300: 1
    case 0x309: 2
    case 0x303: 3
    case 0x301: 4
    case 0x323: 5
    default: nil
    }
  }

  static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

  // Each row is one vowel with its six tones, so that a linguist can check it at a glance.
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

  private static let tables: (low: [Letter?], high: [Letter?], scalars: [Letter: UInt32]) = {
    var low = [Letter?](repeating: nil, count: 0x1B1)
    var high = [Letter?](repeating: nil, count: 0x5A)
    var scalars: [Letter: UInt32] = [:]
    func set(_ scalar: Unicode.Scalar, _ letter: Letter) {
      let value = Int(scalar.value)
      if value < 0x1B1 { low[value] = letter } else { high[value - 0x1EA0] = letter }
      scalars[letter] = scalar.value
    }
    func index(_ scalar: Unicode.Scalar?) -> UInt8 {
      UInt8((alphabet.firstIndex { $0 == scalar } ?? 0) + 1)
    }
    for (small, capital) in zip("bcdfghjklmnpqrstvwxz".unicodeScalars, "BCDFGHJKLMNPQRSTVWXZ".unicodeScalars)
    {
      set(small, Letter(index: index(small), tone: 0, isCapital: false))
      set(capital, Letter(index: index(small), tone: 0, isCapital: true))
    }
    // Eth is the Đ of many keyboards: it is no sign of another encoding.
    for (small, capital) in ["ðÐ", "đĐ"].map({ ($0.unicodeScalars.first, $0.unicodeScalars.last) }) {
      if let small { set(small, Letter(index: index("đ"), tone: 0, isCapital: false)) }
      if let capital { set(capital, Letter(index: index("đ"), tone: 0, isCapital: true)) }
    }
    for (row, capitals) in zip(vowels, capitalVowels) {
      let base = index(row.unicodeScalars.first)
      for (tone, (small, capital)) in zip(row.unicodeScalars, capitals.unicodeScalars).enumerated() {
        set(small, Letter(index: base, tone: UInt8(tone), isCapital: false))
        set(capital, Letter(index: base, tone: UInt8(tone), isCapital: true))
      }
    }
    return (low, high, scalars)
  }()
  private static let low = tables.low
  private static let high = tables.high
  private static let scalars = tables.scalars
}
