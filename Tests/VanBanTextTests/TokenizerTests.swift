import Testing

@testable import VanBanText

@Suite struct TokenizerTests {
  /// One token each, wherever it stands.
  @Test(
    arguments: [
      ("248/KH-LĐLĐ", .documentNumber), ("45-CT/TW", .documentNumber), ("30/2020/NĐ-CP", .documentNumber),
      ("20/6/2020", .date),
      ("20.6.2020", .date), ("20-6-2020", .date), ("3/5", .date), ("01/2021", .date),
      ("06 tháng 5 năm 2021", .date),
      ("23h55", .time), ("7h", .time), ("14g30", .time), ("https://vanban.example/a?b=1", .url),
      ("www.vanban.example", .url),
      ("thu-vien@vanban.example", .email), ("#docsach", .hashtag), ("#ĐọcSách2021", .hashtag),
      ("CSPL&QHLĐ", .abbreviation),
      ("CNVCLĐ", .abbreviation), ("UBND", .word), ("2021", .number), ("1.234.567", .number), ("8,5", .number),
      ("ngày", .word),
      (";", .punctuation), ("“", .punctuation), ("–", .punctuation), ("%", .symbol), ("|", .symbol),
    ] as [(String, Token.Kind)])
  func oneTokenEach(_ text: String, _ kind: Token.Kind) {
    let parts = Tokenized("Các trường \(text) làm").parts
    // `UBND` has a vowel and passes for a word; its letters are capitals all the same.
    #expect(parts == [.init("Các"), .init("trường"), .init(text, kind), .init("làm")], "\(parts)")
  }

  @Test(arguments: [
    ("22/4/2021của", ["22/4/2021", "của"]), ("ngày22/4", ["ngày", "22/4"]),
    ("ngày 22/4/2021.", ["ngày", "22/4/2021", "."]),
    ("2021của", ["2021", "của"]), ("số45", ["số", "45"]), ("UBNDngày", ["UBNDngày"]),
    ("số 248/KH-LĐLĐngày 5", ["số", "248/KH-LĐLĐ", "ngày", "5"]), ("(20/6/2020)", ["(", "20/6/2020", ")"]),
    ("a@b.vn.", ["a@b.vn", "."]), ("(www.a.vn)", ["(", "www.a.vn", ")"]),
    ("2/3/4/5", ["2", "/", "3", "/", "4", "/", "5"]),
    ("5km", ["5", "km"]), ("1A", ["1A"]), ("#1", ["#", "1"]), ("a & b", ["a", "&", "b"]),
    ("13/13", ["13", "/", "13"]),
  ])
  func gluedAndFree(_ text: String, _ expected: [String]) {
    #expect(Tokenized("Các \(text)").texts == ["Các"] + expected)
  }

  @Test(
    arguments: [
      ("ngày", .small), ("Ngày", .capitalised), ("NGÀY", .capitals), ("QyĐ", .mixed), ("2021", .none),
      ("Đ", .capitals),
      ("ý", .small), (";", .none),
    ] as [(String, Token.Form)])
  func forms(_ word: String, _ form: Token.Form) {
    #expect(Tokenized("Các \(word)").tokens.last?.form == form)
  }

  @Test func spacesAreTold() {
    let tokens = Tokenized("Số: 12 ,a").tokens
    #expect(tokens.map(\.isSpaced) == [true, false, true, true, false])
  }

  @Test func aTokenizerIsReused() {
    var tokenizer = Tokenizer()
    var tokens: [Token] = []
    for text in ["I. Mục đích", "Các trường", String(repeating: "dài ", count: 5_000), "", "1. Một"] {
      let bytes = Normalized(text).text.bytes
      tokenizer.tokenize(bytes, into: &tokens)
      let fresh = Tokenized(text)
      #expect(tokens == fresh.tokens && tokenizer.mark == fresh.mark)
    }
  }
}

extension Tokenized.Part {
  init(_ text: String, _ kind: Token.Kind = .word) { self.init(text: text, kind: kind) }
}
