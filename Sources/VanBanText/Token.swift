/// A word, number, sign or compound of a normalised text.
///
/// White space is not a token.
public struct Token: Sendable, Hashable {
  /// What a token is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A word.
    case word
    /// A word in capitals that is no Vietnamese syllable or stands among small letters: *CNVCLĐ*.
    case abbreviation
    /// A number.
    case number
    /// A document number with its symbol: *248/KH-LĐLĐ*.
    case documentNumber
    /// A date in digits, or day, month and year in words: *20/6/2020*, *06 tháng 5 năm 2021*.
    case date
    /// A time of day: *23h55*.
    case time
    /// A web address.
    case url
    /// An e-mail address.
    case email
    /// A hashtag.
    case hashtag
    /// A numbering mark or bullet at the beginning: *I.*, *1.1.*, *a)*, *-*.
    case marker
    /// A punctuation mark.
    case punctuation
    /// Any other sign.
    case symbol
  }

  /// How the letters of a word are written.
  public enum Form: UInt8, Sendable, Hashable {
    /// No letters.
    case none
    /// *ngày*
    case small
    /// *Ngày*
    case capitalised
    /// *NGÀY*
    case capitals
    /// *QyĐ*
    case mixed
  }

  /// What the token is.
  public var kind: Kind
  /// How its letters are written.
  public var form: Form
  /// Whether white space, or nothing, stands before it.
  public var isSpaced: Bool
  /// Whether it was put together of damaged letters, so that its bytes do not spell it.
  public var isRepaired = false
  /// Room for bits of whoever reads the tokens.
  public var marks: UInt32 = 0
  /// Offset of the first byte in the normalised text.
  public var lower: Int
  /// Offset behind the last byte.
  public var upper: Int
  /// The word's identity; of a sign, its code point's.
  public var syllable: Syllable

  /// The token's bytes.
  public var range: Range<Int> { lower..<upper }
  /// Whether the token is made of letters.
  public var isWord: Bool { kind == .word || kind == .abbreviation }
  /// Whether the first letter is a capital.
  public var isCapital: Bool { form == .capitalised || form == .capitals || (form == .mixed) }

  /// Whether the token is the sign, one of ASCII or of the signs that `Sign` names.
  @inline(__always)
  public func isSign(_ sign: Sign) -> Bool { syllable == sign.syllable }
}

/// A punctuation mark as tables and recognisers name it.
public struct Sign: Sendable, Hashable {
  /// The sign's identity, to be compared with a token's.
  public let syllable: Syllable

  /// The sign with a code point, which is no letter.
  @inlinable @inline(__always)
  public init(_ scalar: Unicode.Scalar) {
    syllable = Syllable(key: (Syllable.hashBasis ^ UInt64(scalar.value)) &* Syllable.hashPrime | 1 << 63)
  }

  /// The sign `,`.
  @inlinable public static var comma: Sign { Sign(",") }
  /// The sign `.`.
  @inlinable public static var stop: Sign { Sign(".") }
  /// The sign `:`.
  @inlinable public static var colon: Sign { Sign(":") }
  /// The sign `;`.
  @inlinable public static var semicolon: Sign { Sign(";") }
  /// `!`.
  @inlinable public static var exclamation: Sign { Sign("!") }
  /// The sign `/`.
  @inlinable public static var slash: Sign { Sign("/") }
  /// The sign `-`.
  @inlinable public static var hyphen: Sign { Sign("-") }
  /// The sign `–`.
  @inlinable public static var enDash: Sign { Sign("–") }
  /// The sign `—`.
  @inlinable public static var emDash: Sign { Sign("—") }
  /// The sign `(`.
  @inlinable public static var open: Sign { Sign("(") }
  /// The sign `)`.
  @inlinable public static var close: Sign { Sign(")") }
  /// The sign `[`.
  @inlinable public static var openBracket: Sign { Sign("[") }
  /// The sign `]`.
  @inlinable public static var closeBracket: Sign { Sign("]") }
  /// The sign `“`.
  @inlinable public static var openQuote: Sign { Sign("“") }
  /// The sign `”`.
  @inlinable public static var closeQuote: Sign { Sign("”") }
  /// The sign `"`.
  @inlinable public static var quote: Sign { Sign("\"") }
  /// The sign `|`.
  @inlinable public static var bar: Sign { Sign("|") }
  /// The sign `*`.
  @inlinable public static var star: Sign { Sign("*") }
  /// The sign `%`.
  @inlinable public static var percent: Sign { Sign("%") }
  /// The sign `…`.
  @inlinable public static var ellipsis: Sign { Sign("…") }
}
