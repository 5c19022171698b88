import VanBanOrthography

@testable import VanBanCharset

/// Writes Vietnamese in a legacy encoding, by turning its table round.
struct Encoder {
  private var codes: [Unicode.Scalar: [UInt8]] = [:]
  private let tones: Bool

  init?(_ encoding: LegacyEncoding) {
    guard let table = encoding.table else { return nil }
    tones = encoding == .windows1258
    for byte in 1...255 as ClosedRange<UInt8> {
      if let scalar = Unicode.Scalar(table.single[Int(byte)]), scalar.value != 0 { codes[scalar] = [byte] }
    }
    for base in 65...255 as ClosedRange<UInt8> {
      // The capital of a mark goes with a capital.
      let isCapital = base < 0x5B || base >= 0xC0 && base < 0xE0
      for mark in (isCapital ? 0xC0...0xDF : 0xE0...0xFF) as ClosedRange<UInt8> {
        guard let pair = table.pair(base, mark), let scalar = Unicode.Scalar(pair), codes[scalar] == nil
        else {
          continue
        }
        codes[scalar] = [base, mark]
      }
    }
  }

  /// The letters of the language that are not ASCII.
  static let letters = Array(
    ("àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
      + "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ").unicodeScalars)

  static func hasNoCapitalInTCVN3(_ letter: Unicode.Scalar) -> Bool {
    Letter.at(letter.value).map { $0.isCapital && $0.tone != 0 } ?? false
  }

  /// The bytes of a letter; nil where the encoding has none.
  func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    if let code = codes[scalar] { return code }
    if scalar.isASCII { return [UInt8(scalar.value)] }
    guard tones, let letter = Letter.at(scalar.value), letter.tone != 0 else { return nil }
    let mark: Unicode.Scalar = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"][Int(letter.tone) - 1]
    for base in Self.letters + Array("aeiouyAEIOUY".unicodeScalars)
    where Letter.toned(base.value, letter.tone) == scalar.value {
      guard let first = bytes(of: base), let second = codes[mark] else { return nil }
      return first + second
    }
    return nil
  }

  /// A text as bytes; toned capitals become small letters where there are none, as typists had it.
  func bytes(of text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      bytes(of: scalar) ?? String(scalar).lowercased().unicodeScalars.flatMap { bytes(of: $0) ?? [] }
    }
  }

  static func latin1(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    LegacyDecoder.appendLookalikes(of: bytes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  static func windows1252(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    LegacyDecoder.appendWindows1252(of: bytes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// As symbol fonts have it: what is not ASCII at F000.
  static func symbols(_ bytes: [UInt8]) -> String {
    String(
      String.UnicodeScalarView(
        bytes.compactMap { Unicode.Scalar($0 < 0x80 && $0 >= 0x20 ? UInt32($0) : 0xF000 + UInt32($0)) }))
  }
}
