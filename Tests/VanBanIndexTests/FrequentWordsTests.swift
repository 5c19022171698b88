import Foundation
import Testing

@testable import VanBanIndex

/// Sets of documents of frequent words change how a search is answered, never what it finds.
@Suite struct FrequentWordsTests {
  /// A collection whose blocks have 64 ids, and one that has no blocks, with the same documents.
  private final class Twins {
    let folder: URL
    let withSets: Collection
    let without: Collection
    private var draws: UInt64 = 5

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "vanban-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      withSets = try Collection(
        folder.appending(path: "sets.sqlite").path, for: .writing, patience: 0, migrations: Schema.migrations,
        block: 64)
      without = try Collection(folder.appending(path: "plain.sqlite").path, for: .writing)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A word, the first ones more often.
    func word() -> String {
      draws = draws &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let share = Double(draws >> 33) / Double(1 << 31)
      return Self.words[Int(share * share * share * Double(Self.words.count))]
    }

    private static let words = [
      "và", "bầu", "cử", "bau", "đại", "biểu", "hoà", "hòa", "Đảng", "kế", "hoạch", "của", "xã", "số", "12",
      "ban",
      "bản", "UBND", "cu", "bàu", "cũ", "2021", "quốc", "hội", "dân", "nhân", "văn", "hoá", "tỉnh", "Lai",
      "Châu",
    ]

    func put(_ source: String, documents: Int) throws {
      let made = (0..<documents).map { index in
        var document = IndexedDocument()
        (document.key, document.type) = ("vn/\(source)/\(index)", index % 3 == 0 ? "KH" : "CV")
        for part in 0..<2 {
          let text = (0..<12).map { _ in word() }.joined(separator: " ")
          var passage = IndexedDocument.Passage(.section, section: "\(part)", text: text, span: 0..<1)
          passage.heading = word()
          document.passages.append(passage)
        }
        return document
      }
      for collection in [withSets, without] {
        let intake = try collection.intake(
          path: source, kind: .json, bytes: 0, sha256: source, reader: "test")
        for (index, document) in made.enumerated() {
          _ = try intake.add(digest: "\(source)\(index)") { () throws(Never) in document }
        }
        try intake.finish()
        try collection.commit()
      }
    }

    func take(_ source: String) throws {
      for collection in [withSets, without] {
        _ = try collection.remove([try #require(try collection.sources()[source])])
      }
    }

    /// Asks both the same questions.
    func compare() throws {
      for number in 0..<60 {
        let words = (0...number % 3).map { _ in number % 2 == 0 ? word() : Collection.folded(word()) }
        let text = words.joined(separator: " ")
        let query = try #require(SearchQuery(number % 5 == 4 ? "\"\(text)\" \(word())" : text))
        var filter = Filter()
        if number % 7 == 6 { filter.type = "KH" }
        let (mine, plain) = (try withSets.hits(query, filter), try without.hits(query, filter))
        #expect(mine.ids.sorted() == plain.ids.sorted(), "\(text)")
        #expect(mine.total == plain.total && mine.total == mine.ids.count, "\(text)")
        filter.limit = 3
        #expect(try withSets.search(query, filter).rows.count == min(3, plain.total), "\(text)")
      }
    }

    /// How many words have sets, and of how many blocks.
    func sets() throws -> (words: Int, blocks: Int) {
      (
        try withSets.connection.integer("SELECT count(DISTINCT word) - 1 FROM frequent_words") ?? 0,
        try withSets.connection.integer("SELECT count(*) FROM frequent_words WHERE word = ''") ?? 0
      )
    }
  }

  @Test func findsTheSame() throws {
    let twins = try Twins()
    try twins.put("a", documents: 50)
    #expect(try twins.sets() == (-1, 0))
    try twins.compare()
    try twins.put("b", documents: 170)
    #expect(try twins.sets().blocks == 3 && twins.sets().words > 20)
    try twins.compare()
  }

  @Test func findsTheSameWhenDocumentsGo() throws {
    let twins = try Twins()
    for source in ["a", "b", "c", "d"] { try twins.put(source, documents: 70) }
    try twins.take("b")
    try twins.compare()
    // The last ids are given again, to other documents.
    try twins.take("d")
    try twins.compare()
    try twins.put("e", documents: 20)
    #expect(try twins.sets().blocks == 3)
    try twins.compare()
    try twins.put("f", documents: 60)
    #expect(try twins.sets().blocks == 4)
    try twins.compare()
    #expect(try twins.withSets.integrity() == "ok")
  }

  @Test func anUndoneWriteLeavesNothing() throws {
    let twins = try Twins()
    try twins.put("a", documents: 60)
    let intake = try twins.withSets.intake(path: "b", kind: .json, bytes: 0, sha256: "b", reader: "test")
    for index in 0..<10 { _ = try intake.add(digest: "\(index)") { () throws(Never) in IndexedDocument() } }
    #expect(try twins.sets().blocks == 1)
    twins.withSets.rollBack()
    #expect(try twins.sets().blocks == 0)
    try twins.put("c", documents: 10)
    #expect(try twins.sets().blocks == 1)
    try twins.compare()
  }

  @Test func twoWritersInTurns() throws {
    let twins = try Twins()
    try twins.put("a", documents: 10)
    let other = try Collection(
      twins.withSets.path, for: .writing, patience: 0, migrations: Schema.migrations, block: 64)
    _ = try other.intake(path: "-", kind: .json, bytes: 0, sha256: "-", reader: "test").finish()
    try other.commit()
    try twins.put("b", documents: 80)
    // It began before there was a block.
    _ = try other.remove([try #require(try other.sources()["b"])])
    _ = try twins.without.remove([try #require(try twins.without.sources()["b"])])
    #expect(try twins.withSets.frequentWords.documents(of: "", below: 64)?.count == 10)
    try twins.compare()
  }

  @Test func anEarlierVersionGetsItsSets() throws {
    let twins = try Twins()
    try twins.put("a", documents: 140)
    let connection = twins.withSets.connection
    let all = "SELECT block, word, hex(documents) FROM frequent_words ORDER BY block, word"
    let before = try connection.rows(all)
    try connection.run("DROP TABLE frequent_words; PRAGMA user_version = 1")
    _ = try Collection(
      connection.path, for: .writing, patience: 0, migrations: Schema.migrations, block: 64)
    #expect(try connection.rows(all) == before)
    #expect(before.count > 30)
  }

  @Test func setsOfDocuments() {
    var set = DocumentSet(below: 200)
    #expect(set.isEmpty && set.bytes == 32)
    set.add(UnsafeBufferPointer(start: nil, count: 0), from: 64)
    let bytes: [UInt8] = [1, 0, 0, 0, 0, 0, 0, 0x80, 2, 0, 0, 0, 0, 0, 0, 0]
    bytes.withUnsafeBufferPointer { set.add($0, from: 64) }
    #expect(set.latest(9) == [129, 127, 64] && set.latest(1) == [129] && set.count == 3)
    #expect(set.blob[8..<24] == bytes[...])
    var other = DocumentSet(below: 128)
    other.formUnion(set)
    #expect(other.latest(9) == [127, 64])
    set.formIntersection(other)
    #expect(
      set
        == {
          var copy = DocumentSet(below: 200); copy.formUnion(other); return copy
        }())
    set.remove(127)
    #expect(set.latest(9) == [64])
  }
}
