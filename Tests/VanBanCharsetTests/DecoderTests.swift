import Testing

@testable import VanBanCharset

func decode(_ text: String, _ encoding: LegacyEncoding) -> String {
  var output: [UInt8] = []
  LegacyDecoder(encoding).decode(Array(text.utf8), into: &output)
  return String(decoding: output, as: UTF8.self)
}

@Suite struct DecoderTests {
  @Test(arguments: LegacyEncoding.allCases)
  func whatAFileShowsIsWhatWasWritten(encoding: LegacyEncoding) {
    #expect(!encoding.examples.isEmpty)
    for example in encoding.examples {
      let decoded = decode(example.shown, encoding)
      #expect(decoded.unicodeScalars.elementsEqual(example.meant.unicodeScalars), "\(decoded)")
    }
  }

  /// A letter that decodes from any reading of its bytes: Latin-1, windows-1252, a symbol font.
  @Test(arguments: LegacyEncoding.allCases.filter { $0.table != nil })
  func everyLetterOfTheLanguageComesBack(encoding: LegacyEncoding) throws {
    let encoder = try #require(Encoder(encoding))
    for letter in Encoder.letters where encoding != .tcvn3 || !Encoder.hasNoCapitalInTCVN3(letter) {
      let bytes = try #require(encoder.bytes(of: letter), "\(letter) cannot be written")
      for shown in [Encoder.latin1(bytes), Encoder.windows1252(bytes), Encoder.symbols(bytes)] {
        #expect(
          decode("b" + shown + "b", encoding) == "b\(letter)b", "\(letter) by \(shown.debugDescription)")
      }
    }
  }

  @Test func whatNoByteStandsForStays() {
    #expect(decode("Điều ước 🇻🇳 Москва ế", .tcvn3) == "Điều ước 🇻🇳 Москва ế")
    #expect(decode("5 − 3 = 2; § 5; ·", .tcvn3) == "5 − 3 = 2; § 5; ·")
  }

  @Test func whatTheEncodingLeavesOpenIsCounted() {
    var output: [UInt8] = []
    let count = LegacyDecoder(.tcvn3).decode(Array("Sè\u{81}".utf8), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "Số\u{FFFD}")
    #expect(count.decoded == 1 && count.undecodable == 1)
  }

  @Test func damagedUTF8IsMendedOnceOrTwice() {
    let text = "Điều 1. Ủy ban nhân dân tỉnh quyết định – “thực hiện”…"
    let once = Encoder.windows1252(Array(text.utf8))
    let twice = Encoder.windows1252(Array(once.utf8))
    #expect(decode(once, .mojibake) == text)
    #expect(decode(Encoder.latin1(Array(text.utf8)), .mojibake) == text)
    #expect(decode(twice, .mojibakeTwice) == text)
    #expect(decode(once, .mojibakeTwice) == once)
    #expect(decode(text, .mojibake) == text)
  }
}

@Suite struct CapitalsTests {
  @Test(arguments: [
    ("CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("Hà NộI", "HÀ NỘI"),
    ("ủY BAN NHâN DâN", "ỦY BAN NHâN DâN"),
    ("Hà Nội", "Hà Nội"),
    ("Về việc ban hành Quy chế", "Về việc ban hành Quy chế"),
    ("Điều 1. Và UBND", "Điều 1. Và UBND"),
    ("Số: 15/QĐ-UBND", "Số: 15/QĐ-UBND"),
    ("Bộ LĐTBXH", "Bộ LĐTBXH"),
    ("LĂNG Hồ CHÍ MINH", "LĂNG HỒ CHÍ MINH"),
    ("BộT TRưởNG", "BỘT TRưởNG"),
  ])
  func smallTonedLettersAmongCapitalsAreCapitals(text: String, expected: String) {
    var bytes = Array(text.utf8)
    Capitals.complete(&bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func aFontOfCapitalsShowsAllAsCapitals() {
    #expect(
      String(decoding: Capitals.all(Array("cộng hòa, điều 5 ưđ".utf8)), as: UTF8.self)
        == "CỘNG HÒA, ĐIỀU 5 ƯĐ")
  }
}
