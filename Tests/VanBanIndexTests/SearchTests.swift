import Testing

@testable import VanBanIndex

/// Words with tones are looked for as they are, words without in any spelling.
@Suite struct SearchTests {
  private func shelf() throws -> Shelf {
    let shelf = try Shelf()
    try shelf.put(
      "vote", Shelf.plan("1/KH-UBND", body: "Tuyên truyền cuộc bầu cử đại biểu; đẩy mạnh văn hoá Đảng."))
    try shelf.put(
      "other", Shelf.plan("2/KH-UBND", body: "Bấu cứ vào cành cây; cử người bầu bạn, đang hòa bình."))
    return shelf
  }

  private func hits(_ words: String, _ shelf: Shelf) throws -> [String] {
    let query = try #require(SearchQuery(words))
    return shelf.column("number", try shelf.collection.search(query)).sorted()
  }

  @Test(arguments: [
    ("bầu cử", ["1/KH-UBND", "2/KH-UBND"]), ("bau cu", ["1/KH-UBND", "2/KH-UBND"]), ("bấu cứ", ["2/KH-UBND"]),
    ("\"bầu cử\"", ["1/KH-UBND"]), ("\"bau cu\"", ["1/KH-UBND", "2/KH-UBND"]), ("\"bầu cu\"", ["1/KH-UBND"]),
    ("“cu tri”", []), ("BẦU CỬ đại biểu", ["1/KH-UBND"]), ("dang", ["1/KH-UBND", "2/KH-UBND"]),
    ("đang", ["2/KH-UBND"]),
    ("Đảng", ["1/KH-UBND"]), ("văn hóa", ["1/KH-UBND"]), ("van hoá", ["1/KH-UBND"]),
    ("hoà bình", ["2/KH-UBND"]),
    ("ba\u{302}\u{300}u cu\u{31B}\u{309} đại", ["1/KH-UBND"]), ("1/KH-UBND", ["1/KH-UBND"]),
  ])
  func finds(_ words: String, _ expected: [String]) throws {
    #expect(try hits(words, try shelf()) == expected)
  }

  @Test(arguments: [
    "bau\" OR \"x", "exact: bau", "bau NOT cu", "NEAR(bau cu)", "bau*", "^bau", "{folded}: bau",
    "'; DROP TABLE documents; --",
    "bau AND (", "\"\"\"", "\u{0}bau", "-bau +cu",
  ])
  func isSafe(_ words: String) throws {
    let shelf = try shelf()
    if let query = SearchQuery(words) { _ = try shelf.collection.search(query) }
    #expect(try shelf.collection.counts().documents == 2)
  }

  /// Words with tones and without, in a phrase, are told by their places, however often each of them stands.
  @Test(arguments: [
    ("\"bầu cu\"", 1), ("\"bau cử\"", 2), ("\"bầu cu tri bỏ phieu\"", 1), ("\"cu tri bỏ\"", 1),
    ("\"bấu cu\"", 0), ("\"bầu cu tri bỏ phiêu\"", 0), ("\"bầu tri\"", 2),
  ])
  func tonesInPlace(_ words: String, _ count: Int) throws {
    let shelf = try Shelf()
    let noise = String(repeating: "bàu cũ bầu, tri cu bỏ cừ; ", count: 300)
    try shelf.put("one", Shelf.plan("1/KH-UBND", body: "\(noise) bầu cử tri bỏ phiếu. \(noise)"))
    try shelf.put("two", Shelf.plan("2/KH-UBND", body: "\(noise) bàu cử trì bó phiêu. \(noise)"))
    #expect(try hits(words, shelf).count == count)
  }

  @Test func aPhraseOfManyWords() throws {
    let shelf = try Shelf()
    let text = (0..<100).map { "chu\($0)" }.joined(separator: " ")
    try shelf.put("one", Shelf.plan("1/KH-UBND", body: "Khai mạc \(text) hết."))
    #expect(try hits("\"\(text)\"", shelf) == ["1/KH-UBND"])
    #expect(try hits("\"\(text) khác\"", shelf) == [])
  }

  @Test(arguments: ["", " ", "\"\"", "-- !", "…"]) func noWords(_ words: String) {
    #expect(SearchQuery(words) == nil)
  }

  @Test func whatStandsTogetherComesFirstAndIsShown() throws {
    let shelf = try shelf()
    let answer = try shelf.collection.search(try #require(SearchQuery("bau cu dai")))
    #expect(shelf.column("number", answer) == ["1/KH-UBND"])
    let both = try shelf.collection.search(try #require(SearchQuery("bầu cử")))
    #expect(shelf.column("number", both).first == "1/KH-UBND")
    #expect(shelf.column("snippet", both).first?.contains("cuộc [bầu] [cử] đại biểu") == true)
    #expect(shelf.column("section", both).first == "I")
  }

  @Test func filtersAndCounts() throws {
    let shelf = try shelf()
    let query = try #require(SearchQuery("bau"))
    var filter = Filter(limit: 1)
    let first = try shelf.collection.search(query, filter)
    #expect(first.rows.count == 1 && first.total == 2)
    filter.type = "QĐ"
    #expect(try shelf.collection.search(query, filter).rows.isEmpty)
    filter = Filter()
    (filter.issuer, filter.place) = ("UBND tỉnh", "Lai Châu")
    #expect(try shelf.collection.search(query, filter).total == 2)
    filter.place = "Sơn La"
    #expect(try shelf.collection.search(query, filter).total == 0)
  }

  @Test func whatIsTakenOutIsNotFound() throws {
    let shelf = try shelf()
    try shelf.take("vote")
    #expect(try hits("bau cu", shelf) == ["2/KH-UBND"])
    try shelf.put("other", Shelf.plan("2/KH-UBND", body: "Không còn gì."))
    #expect(try hits("bau cu", shelf) == [])
    #expect(try hits("con gi", shelf) == ["2/KH-UBND"])
    try shelf.collection.connection.run("INSERT INTO search(search) VALUES('integrity-check')")
  }
}
