import Foundation
import Testing

@testable import VanBanIndex

/// Files that are no collection, or one of another time, stay as they are.
@Suite struct FileTests {
  private func refused(_ shelf: Shelf, _ purpose: Collection.Purpose = .writing) -> IndexError? {
    do {
      _ = try Collection(shelf.path, for: purpose, patience: 0)
      return nil
    } catch { return error }
  }

  @Test func anotherProgramsDatabase() throws {
    let shelf = try Shelf()
    let path = shelf.folder.appending(path: "other.sqlite").path
    let other = try Connection(path, .write)
    try other.run("CREATE TABLE notes(text); INSERT INTO notes VALUES('mine')")
    for purpose in [Collection.Purpose.reading, .writing] {
      #expect(throws: IndexError.self) { try Collection(path, for: purpose) }
    }
    #expect(try other.integer("SELECT count(*) FROM sqlite_schema") == 1)
  }

  @Test func aLaterVersion() throws {
    let shelf = try Shelf()
    try shelf.collection.connection.run("PRAGMA user_version = 99")
    #expect(refused(shelf) == .newer(path: shelf.path, version: 99, known: Schema.migrations.count))
    #expect(refused(shelf, .reading) == .newer(path: shelf.path, version: 99, known: Schema.migrations.count))
  }

  @Test func anEarlierVersionIsBroughtUpToDate() throws {
    let folder = try Shelf().folder.deletingLastPathComponent().appending(path: "vanban-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "c.sqlite").path
    let steps = ["CREATE TABLE one(x)", "ALTER TABLE one ADD COLUMN y", "CREATE TABLE two(z)"].map {
      Migration.sql($0)
    }
    _ = try Collection(path, for: .writing, patience: 0, migrations: Array(steps.prefix(1)))
    #expect(throws: IndexError.self) {
      try Collection(path, for: .reading, patience: 0, migrations: steps)
    }
    let now = try Collection(path, for: .writing, patience: 0, migrations: steps)
    #expect(try now.connection.integer("PRAGMA user_version") == 3)
    #expect(try now.connection.integer("SELECT count(*) FROM pragma_table_info('one')") == 2)
    // A step that fails leaves all as it was.
    #expect(throws: IndexError.self) {
      try Collection(
        path, for: .writing, patience: 0,
        migrations: steps + [.sql("CREATE TABLE three(x)"), .sql("nonsense")])
    }
    #expect(try now.connection.integer("PRAGMA user_version") == 3)
    #expect(try now.connection.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'three'") == 0)
  }

  @Test func anotherWriter() throws {
    let shelf = try Shelf()
    try shelf.put("one", Shelf.plan("1/KH-UBND"))
    let other = try Connection(shelf.path, .write)
    try other.run("BEGIN IMMEDIATE")
    let late = try Collection(shelf.path, for: .writing, patience: 0)
    #expect(throws: IndexError.locked(path: shelf.path)) {
      try late.intake(path: "x", kind: .json, bytes: 0, sha256: "", reader: "")
    }
    // Who only asks need not wait.
    #expect(try Collection(shelf.path, for: .reading).counts().documents == 1)
    try other.run("ROLLBACK")
  }

  @Test(arguments: ["", "no database at all, but a text that is long enough", "short"]) func otherFiles(
    _ text: String
  ) throws {
    let shelf = try Shelf()
    let path = shelf.folder.appending(path: "file").path
    try Data(text.utf8).write(to: URL(filePath: path))
    if text.isEmpty {
      // As touch makes it; nothing can be lost.
      #expect(try Collection(path, for: .writing).counts().documents == 0)
    } else {
      #expect(throws: IndexError.self) { try Collection(path, for: .writing) }
      #expect(try Data(contentsOf: URL(filePath: path)) == Data(text.utf8))
    }
    #expect(throws: IndexError.self) { try Collection(shelf.folder.path, for: .writing) }
    #expect(throws: IndexError.missing(path: path + "x")) { try Collection(path + "x", for: .reading) }
  }

  @Test(arguments: [
    ("{", "no JSON: malformed at byte 1"), ("{\"a\": [1, 2,]}", "no JSON: malformed at byte 12"),
    ("[]", "no document of vanban"), ("{\"type\": \"FeatureCollection\"}", "no document of vanban"),
    ("{\"schemaVersion\": \"2.0.0\", \"id\": \"x\", \"source\": {}, \"header\": {}}", "schema version 2.0.0"),
    (String(repeating: "[", count: 5_000), "no JSON"),
  ])
  func otherJSON(_ text: String, _ words: String) {
    do {
      _ = try IndexedDocument(json: Array(text.utf8), schemaVersion: "1.2.0")
      Issue.record("\(text) was taken for a document")
    } catch { #expect(error.message.hasPrefix(words), "\(error.message)") }
  }

  @Test func stringsOfJSON() throws {
    let text = #"{"a": "x\"y\\\n\u0111\ud83d\ude00", "b": -1.5e3, "c": null, "d": [true, "Đ"]}"#
    let root = try JSONPart(Array(text.utf8))
    #expect(root["a"]?.string == "x\"y\\\nđ😀")
    #expect(root["b"]?.string == "-1.5e3" && root["c"] == nil)
    #expect(root["d"]?.items.map { $0.string ?? "" } == ["", "Đ"])
  }
}
