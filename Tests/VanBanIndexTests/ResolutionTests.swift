import Testing

@testable import VanBanIndex

/// A citation means a document of the collection, several, none, or one that contradicts it; always by what is held now.
@Suite struct ResolutionTests {
  private let cited = "Kế hoạch số 5/KH-UBND ngày 05/02/2021 của Ủy ban nhân dân tỉnh Lai Châu"

  @Test func whatArrivesAndGoesIsResolvedAnew() throws {
    let shelf = try Shelf()
    try shelf.put("citing", Shelf.plan("9/KH-UBND", bases: [cited]))
    #expect(try shelf.state("5/KH-UBND") == "missing")
    try shelf.put("cited", Shelf.plan("5/KH-UBND", (5, 2, 2021)))
    #expect(try shelf.state("5/KH-UBND") == "resolved")
    let work = try #require(try shelf.find("5/KH-UBND").first)
    #expect(shelf.column("number", try shelf.collection.citedBy(work)) == ["9/KH-UBND"])
    try shelf.take("cited")
    #expect(try shelf.state("5/KH-UBND") == "missing")
    #expect(try shelf.collection.integrity() == "ok")
  }

  @Test func anotherDateContradicts() throws {
    let shelf = try Shelf()
    try shelf.put("citing", Shelf.plan("9/KH-UBND", bases: [cited]))
    try shelf.put("cited", Shelf.plan("5/KH-UBND", (6, 4, 2021)))
    #expect(try shelf.state("5/KH-UBND") == "contradictory")
    let work = try #require(try shelf.find("9/KH-UBND").first)
    let candidates = try shelf.collection.candidates(of: work)
    #expect(shelf.column("reasons", candidates).first?.contains("2021-02-05") == true)
    // The right one comes: the other no longer matters.
    try shelf.put("right", Shelf.plan("5/KH-UBND", (5, 2, 2021)))
    #expect(try shelf.state("5/KH-UBND") == "resolved")
    #expect(try shelf.collection.candidates(of: work).rows.isEmpty)
  }

  @Test func numbersBeginAnewEachYear() throws {
    let shelf = try Shelf()
    try shelf.put("citing", Shelf.plan("9/KH-UBND", bases: [cited]))
    try shelf.put("older", Shelf.plan("5/KH-UBND", (5, 2, 2020)))
    #expect(try shelf.state("5/KH-UBND") == "missing")
  }

  @Test func theSameNumberOfAnotherPlaceIsAnotherDocument() throws {
    let shelf = try Shelf()
    try shelf.put("citing", Shelf.plan("9/KH-UBND", bases: [cited]))
    try shelf.put("other", Shelf.plan("5/KH-UBND", (5, 2, 2021), place: "Sơn La"))
    #expect(try shelf.state("5/KH-UBND") == "missing")
  }

  @Test func withoutYearItMayBeSeveral() throws {
    let shelf = try Shelf()
    try shelf.put(
      "citing", Shelf.plan("9/KH-UBND", bases: ["Kế hoạch số 5/KH-UBND của Ủy ban nhân dân tỉnh Lai Châu"]))
    try shelf.put("one", Shelf.plan("5/KH-UBND", (5, 2, 2020)))
    #expect(try shelf.state("5/KH-UBND") == "resolved")
    try shelf.put("two", Shelf.plan("5/KH-UBND", (7, 2, 2019)))
    #expect(try shelf.state("5/KH-UBND") == "ambiguous")
    let citing = try #require(try shelf.find("9/KH-UBND").first)
    #expect(try shelf.collection.candidates(of: citing).rows.count == 2)
    let one = try #require(
      try shelf.find("Kế hoạch số 5/KH-UBND ngày 05/02/2020 của UBND tỉnh Lai Châu").first)
    #expect(shelf.column("state", try shelf.collection.citedBy(one)) == ["ambiguous"])
    try shelf.take("two")
    #expect(try shelf.state("5/KH-UBND") == "resolved")
  }

  @Test func aDocumentHeldTwiceIsOne() throws {
    let shelf = try Shelf()
    try shelf.put("citing", Shelf.plan("9/KH-UBND", bases: [cited]))
    try shelf.put("scan", Shelf.plan("5/KH-UBND", (5, 2, 2021)))
    try shelf.put("word", Shelf.plan("5/KH-UBND", (5, 2, 2021), body: "Bản Word."))
    #expect(try shelf.state("5/KH-UBND") == "resolved")
    #expect(try shelf.find("5/KH-UBND").count == 1)
    func reasons() throws -> [[Value]] {
      try shelf.collection.connection.rows(
        "SELECT instr(reasons, 'held 2 times') > 0 FROM citations WHERE is_self = 0 AND target IS NOT NULL")
    }
    #expect(try reasons() == [[.integer(1)]])
    // Whichever goes, the other is meant, and is one.
    try shelf.take("scan")
    #expect(try shelf.state("5/KH-UBND") == "resolved")
    #expect(try reasons() == [[.integer(0)]])
    try shelf.put("scan", Shelf.plan("5/KH-UBND", (5, 2, 2021)))
    #expect(try reasons() == [[.integer(1)]])
  }

  /// Statements are planned once, whatever values they get, and find by the indexes that were made for them.
  @Test func citationsAreFoundByIndexes() throws {
    let shelf = try Shelf()
    for (condition, index) in [
      ("target IS NULL AND series = ?1 AND province = ?2 AND period = ?3", "citations_open"),
      ("target = ?1 AND is_self = 0", "citations_target"),
      ("state = 'missing' AND target IS NULL AND series >= ?1 AND series < ?2", "citations_open"),
    ] {
      let plan = try shelf.collection.connection.rows(
        "EXPLAIN QUERY PLAN SELECT id FROM citations WHERE \(condition)")
      #expect("\(plan)".contains(index), "\(plan)")
    }
  }

  @Test func mergedProvincesAreOneSinceTheyAre() throws {
    let shelf = try Shelf()
    let words = "Kế hoạch số 5/KH-UBND ngày 05/02/2021 của Ủy ban nhân dân tỉnh Tuyên Quang"
    try shelf.put("held", Shelf.plan("5/KH-UBND", (5, 2, 2021), place: "Hà Giang"))
    try shelf.put("before", Shelf.plan("9/KH-UBND", (9, 9, 2021), place: "Tuyên Quang", bases: [words]))
    #expect(try shelf.state("5/KH-UBND") == "missing")
    try shelf.take("before")
    try shelf.put("after", Shelf.plan("9/KH-UBND", (9, 9, 2025), place: "Tuyên Quang", bases: [words]))
    #expect(try shelf.state("5/KH-UBND") == "resolved")
    // The province's own document is meant, where there is one.
    try shelf.put("own", Shelf.plan("5/KH-UBND", (5, 2, 2021), place: "Tuyên Quang"))
    let own = try #require(try shelf.find("vn/ubnd-tuyen-quang/2021/kh/5").first)
    #expect(try shelf.collection.citedBy(own).rows.count == 1)
  }

  @Test func aThousandThatCiteEachOther() throws {
    let shelf = try Shelf()
    let intake = try shelf.collection.intake(path: "all", kind: .json, bytes: 0, sha256: "x", reader: "x")
    for index in 1...1_000 {
      var document = IndexedDocument()
      document.key = "vn/cp/2020/nd/\(index)"
      document.number = "\(index)/2020/NĐ-CP"
      for other in 1...20 {
        let number = (index + other * 49) % 1_000 + 1
        document.citations.append(
          .init(
            reference: "r\(other)", text: "\(number)/2020/NĐ-CP", relation: "basis",
            key: "vn/cp/2020/nd/\(number)"))
      }
      _ = try intake.add(digest: "\(index)") { () throws(Never) in document }
    }
    try intake.finish()
    try shelf.collection.commit()
    let counts = try shelf.collection.counts()
    #expect(counts.citations == 20_000 && counts.resolved == 20_000)
    let work = try #require(try shelf.find("vn/cp/2020/nd/7").first)
    let basis = try shelf.collection.basis(work, depth: 1_000)
    // Each is followed once, whatever the circles.
    #expect(basis.total == 20_000)
    #expect(shelf.column("again", basis).filter { $0 == "yes" }.count == 19_001)
    #expect(try shelf.collection.graph().nodes.count == 1_000)
  }
}
