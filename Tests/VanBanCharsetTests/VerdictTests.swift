import Testing

@testable import VanBanCharset
@testable import VanBanOrthography

@Suite struct VerdictTests {
  private static let text = """
    ỦY BAN NHÂN DÂN TỈNH — CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Số: 15/QĐ-UBND, Độc lập - Tự do - Hạnh phúc
    Căn cứ Luật Tổ chức chính quyền địa phương; xét đề nghị của Giám đốc Sở Tài chính,
    Điều 1. Phê duyệt kế hoạch sửa chữa trường học ở các xã, phường, thị trấn năm 1997.
    Điều 2. Chánh Văn phòng, Thủ trưởng các cơ quan liên quan chịu trách nhiệm thi hành.
    """

  private func judge(_ text: String) -> CharsetJudge {
    var judge = CharsetJudge()
    for line in text.split(separator: "\n") { judge.add(Array(line.utf8)) }
    return judge
  }

  private func read(_ text: String, by verdict: CharsetVerdict) -> String {
    let reading = CharsetReading(verdict)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var bytes = Array(line.utf8)
      reading.read(&bytes)
      return String(decoding: bytes, as: UTF8.self)
    }.joined(separator: "\n")
  }

  @Test(arguments: LegacyEncoding.allCases.filter { $0.table != nil })
  func eachEncodingIsFoundAndRead(encoding: LegacyEncoding) throws {
    // Signs that windows-1252 has where the encoding has letters cannot be told from them.
    let text = Self.text.replacing("—", with: "-")
    let bytes = try #require(Encoder(encoding)).bytes(of: text)
    for shown in [Encoder.latin1(bytes), Encoder.windows1252(bytes)] {
      let verdict = try #require(judge(shown).verdict(), "\(encoding)")
      #expect(verdict.encoding == encoding)
      #expect(verdict.score > 0.9 && verdict.runnerUpScore < 0.6 && verdict.runnerUp != encoding)
      #expect(!verdict.isMixed && verdict.isMain)
      #expect(read(shown, by: verdict) == text)
    }
  }

  @Test(arguments: [1, 2])
  func damagedUTF8IsFoundAndRead(times: Int) throws {
    var shown = Self.text
    for _ in 0..<times { shown = Encoder.windows1252(Array(shown.utf8)) }
    let verdict = try #require(judge(shown).verdict())
    #expect(verdict.encoding == (times == 1 ? .mojibake : .mojibakeTwice))
    #expect(read(shown, by: verdict) == Self.text)
  }

  @Test(arguments: [
    text,
    "Plain ASCII says nothing; Cong hoa xa hoi chu nghia Viet Nam.",
    "Le château a été élevé à côté du marché, où l'élève français reçoit « cœur » et Noël.",
    "Übergrößen für schöne Straßen; señor, mañana; Ångström; Çelik",
    "Ðiều 1. Ðã ban hành Quyết định số 5/QÐ-UBND; Ðà Nẵng, Ðồng Nai, Ðây",
    "Hòa, xã, là, và, có, cho, các, tô, bí, ông, bà",
    "25°C, 5 m², § 12, «trích», 10 ±2 µm, ½, © 2020, 30%…",
    "", "Sè",
  ])
  func whatNeedsNoDecodingGetsNoVerdict(text: String) { #expect(judge(text).verdict() == nil) }

  @Test func lettersThatWereTakenApartAreVietnamese() {
    let decomposed = "Quyê\u{301}t đi\u{323}nh cu\u{309}a U\u{309}y ban nhân dân ti\u{309}nh"
    #expect(judge(decomposed).verdict() == nil)
    #expect(judge(decomposed).doubtfulWords == 0)
  }

  @Test func aFontsNameIsEvidenceAndNoProof() throws {
    #expect(judge("Sè: §Þnh").verdict() == nil)
    let verdict = try #require(judge("Sè: §Þnh").verdict(expecting: .tcvn3))
    #expect(read("Sè: §Þnh", by: verdict) == "Số: Định")
    #expect(judge(Self.text).verdict(expecting: .tcvn3) == nil)
    #expect(judge("Phòng Tài chính").verdict(expecting: .vni) == nil)
  }

  @Test func linesOfUnicodeAmongOthersStay() throws {
    let legacy = Encoder.latin1(
      try #require(Encoder(.tcvn3)).bytes(of: "quy chế làm việc của cơ quan, là việc có ích lợi"))
    let unicode = "Và có các cơ quan: là Sở, xã, hòa, tô"
    let mixed = "\(unicode)\n\(legacy)\nHội: \(legacy) và \(unicode)\nxã hòa là\n"
    let verdict = try #require(judge(mixed).verdict())
    #expect(verdict.isMixed)
    let meant = "quy chế làm việc của cơ quan, là việc có ích lợi"
    #expect(read(mixed, by: verdict) == "\(unicode)\n\(meant)\nHội: \(meant) và \(unicode)\nxã hòa là\n")
  }

  @Test func oneDoubtfulWordAmongUnicodeStays() throws {
    let mixed = Self.text + "\nQuy tr×nh, ngµy, nh\u{AD} sau, ph\u{AD}êng, huyÖn\nxã có ngµy hội"
    let verdict = try #require(judge(mixed).verdict())
    #expect(!verdict.isMain)
    #expect(
      read(mixed, by: verdict) == Self.text + "\nQuy trình, ngày, như sau, phường, huyện\nxã có ngµy hội")
  }

  /// Syllables at random, written in each encoding and read again.
  @Test(arguments: LegacyEncoding.allCases.filter { $0.table != nil }, [1, 2, 3, 4, 5])
  func whatIsWrittenIsReadAgain(encoding: LegacyEncoding, seed: UInt64) throws {
    var random = Random(state: seed)
    let rimes = Spelling.open.split(whereSeparator: \.isWhitespace).map(String.init)
    let onsets = ["", "b", "c", "đ", "l", "m", "n", "t", "th", "tr", "nh", "ch", "ph", "v", "s"]
    let words = (0..<120).map { _ in
      var word = onsets[random.below(onsets.count)] + rimes[random.below(rimes.count)]
      if let place = word.lastIndex(where: { "aăâeêioôơuưy".contains($0) }),
        let vowel = word[place].unicodeScalars.first,
        let toned = Letter.toned(vowel.value, UInt8(random.below(6))), let scalar = Unicode.Scalar(toned)
      {
        word.replaceSubrange(place...place, with: String(scalar))
      }
      return word
    }
    let text = words.joined(separator: " ")
    let shown = Encoder.latin1(try #require(Encoder(encoding)).bytes(of: text))
    #expect(decode(shown, encoding) == text)
  }
}

/// Numbers that a seed makes, the same in every run.
struct Random {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
