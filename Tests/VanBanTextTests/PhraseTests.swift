import Testing

@testable import VanBanText

@Suite struct PhraseTests {
  private static let table = PhraseTable([
    ("quyết định", 1), ("quyết định số", 2), ("quyết", 3), ("v / v", 4), ("sửa đổi , bổ sung", 5),
    ("quyết định", 6),
    ("Tổng Liên đoàn", 7), ("điều", 8), ("( đã ký )", 9),
  ])

  private func match(_ text: String, at index: Int = 0) -> [Int]? {
    Self.table.match(Tokenized(text).tokens, at: index).map { [$0.end, $0.value] }
  }

  @Test(
    arguments: [
      ("Quyết định số đẹp", [3, 2]), ("Quyết định về", [2, 1]), ("QUYẾT TÂM", [1, 3]), ("quyết", [1, 3]),
      ("V/v đọc", [3, 4]),
      ("sửa đổi, bổ sung", [5, 5]), ("sửa đổi và bổ sung", nil), ("tổng liên đoàn lao động", [3, 7]),
      ("tổng liên", nil),
      ("quyêt định", nil), ("(đã ký)", [4, 9]), ("", nil),
    ] as [(String, [Int]?)])
  func theLongestIsFound(_ text: String, _ expected: [Int]?) { #expect(match(text) == expected) }

  @Test func placesOutsideOfTheTextMatchNothing() {
    for index in [-1, 2, 100] { #expect(match("quyết định", at: index) == nil) }
    #expect(match("ra quyết định", at: 1) == [3, 1])
  }

  @Test func foldedTablesIgnoreMarks() {
    let table = PhraseTable([("cong hoa", 1), ("độc lập", 2)], folded: true)
    #expect(table.match(Tokenized("CỘNG HOÀ").tokens, at: 0)?.value == 1)
    #expect(table.match(Tokenized("ĐỌC LẤP").tokens, at: 0)?.value == 2)
    #expect(PhraseTable(["cong hoa"]).match(Tokenized("CỘNG HOÀ").tokens, at: 0) == nil)
  }

  /// Many rows with one first word, and many first words: what hashing has to keep apart.
  @Test func everyRowOfALargeTableIsFound() {
    let heads = [
      "ban", "bàn", "bản", "bạn", "bán", "đoàn", "đoan", "hội", "hối", "tỉnh", "tình", "xã", "huyện", "quận",
    ]
    let rows = heads.flatMap { head in (1...40).map { ("\(head) số \($0)", "\(head)\($0)") } }
    let table = PhraseTable(rows)
    for (text, value) in rows {
      #expect(table.match(Tokenized("\(text) nữa").tokens, at: 0)?.value == value)
    }
    #expect(table.match(Tokenized("bãn số 1").tokens, at: 0) == nil)
    #expect(table.phrases.map(\.value) == rows.map { $0.1 })
  }

  @Test func aPhraseMatchesItsWords() {
    let tokens = Tokenized("Độc lập - Tự do").tokens
    #expect(Phrase("độc lập").matches(tokens, at: 0))
    #expect(Phrase("tự do").matches(tokens, at: 3))
    #expect(!Phrase("tự do").matches(tokens, at: 4))
    #expect(!Phrase("doc lap").matches(tokens, at: 0))
    #expect(Phrase("doc lap").matchesFolded(tokens, at: 0))
  }
}
