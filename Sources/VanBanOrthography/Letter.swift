/// A letter of Vietnamese writing: what it is, apart from its case and its tone.
public struct Letter: Sendable, Hashable {
  /// 1 to 33 in the order `aăâbcdđeêfghijklmnoôơpqrstuưvwxyz`; 0 for what is no letter.
  public var index: UInt8
  /// 0 level, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
  public var tone: UInt8
  /// Whether it is a capital.
  public var isCapital: Bool

  /// Makes a letter of its parts.
  @inlinable @inline(__always)
  public init(index: UInt8, tone: UInt8, isCapital: Bool) {
    (self.index, self.tone, self.isCapital) = (index, tone, isCapital)
  }

  /// What is no letter of the language.
  public static var none: Letter { Letter(index: 0, tone: 0, isCapital: false) }

  /// The letter at a code point; ``none`` for what is none of the language.
  @inlinable @inline(__always)
  public static func of(_ scalar: UInt32) -> Letter { Letters.shared[scalar] }

  /// The letter at a code point; nil for what is none of the language.
  @inlinable @inline(__always)
  public static func at(_ scalar: UInt32) -> Letter? {
    let letter = Letters.shared[scalar]
    return letter.index == 0 ? nil : letter
  }

  /// The alphabet by ``index``; index 0 is no letter.
  public static let alphabet = Array(" aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

  /// The index of a letter without hat, horn, breve or bar: *â* is *a*, *đ* is *d*.
  @inlinable @inline(__always)
  public static func plain(_ index: UInt8) -> UInt8 {
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
  @inlinable @inline(__always)
  public static func ascii(_ index: UInt8) -> UInt8 { plainAlphabet.utf8Start[Int(index)] }

  /// As ``alphabet``, without marks.
  public static var plainAlphabet: StaticString { " aaabcddeefghijklmnooopqrstuuvwxyz" }

  /// The code point of the letter, composed; a consonant bears no tone and is itself with any.
  public var scalar: UInt32 { Letters.shared.scalar(of: self) }

  /// Whether it is one of `aăâeêioôơuưy`.
  @inlinable
  public var isVowel: Bool {
    switch index {
    case 1...3, 8, 9, 13, 19...21, 27, 28, 32: true
    default: false
    }
  }

  /// The capital of a letter; anything else is itself.
  public static func capital(of scalar: UInt32) -> UInt32 {
    guard var letter = at(scalar), !letter.isCapital else { return scalar }
    letter.isCapital = true
    return letter.scalar
  }

  /// The letter with a tone; nil where it has one or can have none.
  public static func toned(_ scalar: UInt32, _ tone: UInt8) -> UInt32? {
    guard tone != 0, var letter = at(scalar), letter.isVowel, letter.tone == 0 else { return nil }
    letter.tone = tone
    return letter.scalar
  }

  /// The tone of a combining mark.
  public static func tone(ofMark scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x300: 1
    case 0x309: 2
    case 0x303: 3
    case 0x301: 4
    case 0x323: 5
    default: nil
    }
  }
}

/// The letters by code point; to be taken once for a text, for a global costs a call at each use.
public struct Letters: @unchecked Sendable {
  /// Each letter in one number, as ``Packed`` takes it apart; those from U+1EA0 on stand behind those below U+0250.
  @usableFromInline let packed: UnsafePointer<UInt16>
  /// The code points by index, tone and case, twelve a letter.
  private let scalars: UnsafePointer<UInt16>

  /// The table.
  public static let shared = Letters()

  // Each row is one vowel with its six tones, so that a clerk can check it at a glance.
  private static let vowels: [(small: String, capital: String)] = [
    ("aàảãáạ", "AÀẢÃÁẠ"), ("ăằẳẵắặ", "ĂẰẲẴẮẶ"), ("âầẩẫấậ", "ÂẦẨẪẤẬ"), ("eèẻẽéẹ", "EÈẺẼÉẸ"),
    ("êềểễếệ", "ÊỀỂỄẾỆ"), ("iìỉĩíị", "IÌỈĨÍỊ"), ("oòỏõóọ", "OÒỎÕÓỌ"), ("ôồổỗốộ", "ÔỒỔỖỐỘ"),
    ("ơờởỡớợ", "ƠỜỞỠỚỢ"), ("uùủũúụ", "UÙỦŨÚỤ"), ("ưừửữứự", "ƯỪỬỮỨỰ"), ("yỳỷỹýỵ", "YỲỶỸÝỴ"),
  ]
  private static let consonants = (small: "bcdđfghjklmnpqrstvwxz", capital: "BCDĐFGHJKLMNPQRSTVWXZ")
  /// Look-alikes that keyboards, fonts and typists put for *đ*.
  private static let lookalikes = (small: "ð", capital: "ÐƉ")

  private init() {
    let packed = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x2B0)
    packed.initialize(repeating: 0, count: 0x2B0)
    let scalars = UnsafeMutablePointer<UInt16>.allocate(capacity: Letter.alphabet.count * 12)
    scalars.initialize(repeating: 0x20, count: Letter.alphabet.count * 12)
    func index(_ scalar: Unicode.Scalar?) -> UInt8 {
      UInt8(Letter.alphabet.firstIndex { $0 == scalar } ?? 0)
    }
    func read(_ scalar: Unicode.Scalar, _ letter: Letter) {
      let value = Int(scalar.value)
      packed[value < 0x250 ? value : value - 0x1EA0 + 0x250] = Packed(letter).bits
    }
    func set(_ base: UInt8, tone: UInt8, small: Unicode.Scalar, capital: Unicode.Scalar) {
      for (scalar, isCapital) in [(small, false), (capital, true)] {
        let letter = Letter(index: base, tone: tone, isCapital: isCapital)
        read(scalar, letter)
        scalars[Self.place(letter)] = UInt16(scalar.value)
      }
    }
    for (small, capital) in zip(Self.consonants.small.unicodeScalars, Self.consonants.capital.unicodeScalars)
    {
      // The last that is read counts: the letter itself, without a tone.
      for tone in (0...5).reversed() as [UInt8] {
        set(index(small), tone: tone, small: small, capital: capital)
      }
    }
    for row in Self.vowels {
      let base = index(row.small.unicodeScalars.first)
      for (tone, (small, capital)) in zip(row.small.unicodeScalars, row.capital.unicodeScalars).enumerated() {
        set(base, tone: UInt8(tone), small: small, capital: capital)
      }
    }
    for (scalars, isCapital) in [(Self.lookalikes.small, false), (Self.lookalikes.capital, true)] {
      for scalar in scalars.unicodeScalars {
        read(scalar, Letter(index: index("đ"), tone: 0, isCapital: isCapital))
      }
    }
    (self.packed, self.scalars) = (UnsafePointer(packed), UnsafePointer(scalars))
  }

  /// A letter's index in the lowest six bits, its tone in the next three, then a bit for a capital; 0 for what is none.
  public struct Packed {
    /// The number.
    public var bits: UInt16

    @inlinable @inline(__always)
    init(bits: UInt16) { self.bits = bits }

    init(_ letter: Letter) {
      bits = UInt16(letter.index) | UInt16(letter.tone) << 6 | (letter.isCapital ? 1 << 9 : 0)
    }

    /// As ``Letter/index``.
    @inlinable @inline(__always) public var index: UInt64 { UInt64(bits & 63) }
    /// As ``Letter/tone``.
    @inlinable @inline(__always) public var tone: UInt64 { UInt64(bits &>> 6 & 7) }
    /// As ``Letter/isCapital``.
    @inlinable @inline(__always) public var isCapital: Bool { bits & 1 << 9 != 0 }
  }

  /// The letter at a code point, packed.
  @inlinable @inline(__always)
  public func packed(_ scalar: UInt32) -> Packed {
    if scalar < 0x250 { return Packed(bits: packed[Int(scalar)]) }
    if scalar &- 0x1EA0 < 0x60 { return Packed(bits: packed[Int(scalar &- 0x1EA0 &+ 0x250)]) }
    return Packed(bits: 0)
  }

  /// The letter at a code point.
  @inlinable @inline(__always)
  public subscript(_ scalar: UInt32) -> Letter {
    let found = packed(scalar)
    return Letter(
      index: UInt8(truncatingIfNeeded: found.index), tone: UInt8(truncatingIfNeeded: found.tone),
      isCapital: found.isCapital)
  }

  private static func place(_ letter: Letter) -> Int {
    Int(letter.index) * 12 + Int(letter.tone) * 2 + (letter.isCapital ? 1 : 0)
  }

  /// The code point of a letter; a space for none.
  func scalar(of letter: Letter) -> UInt32 { UInt32(scalars[Self.place(letter)]) }
}
