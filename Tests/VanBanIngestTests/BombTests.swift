import TestArchives
import Testing
import VanBanModel

@testable import VanBanIngest

/// A small file that unpacks to a large one is stopped at a limit, which the message names.
@Suite struct BombTests {
  private func zip(_ members: [(String, [UInt8])]) -> [UInt8] {
    var writer = ZipWriter()
    for (name, bytes) in members { writer.add(name, bytes) }
    return writer.finished()
  }

  /// Every member of a thousand is ten megabytes of zeros; what no format reads costs as much to pass over.
  @Test(arguments: [TestArchive.Kind.zip, .tarGzip, .sevenZip, .tarXZ], ["txt", "bin"])
  func manyLargeMembers(_ kind: TestArchive.Kind, _ fileExtension: String) throws {
    let zeros = [UInt8](repeating: 0, count: 10 << 20)
    let bytes = try TestArchive.make(kind, (0..<5).map { .file("\($0).\(fileExtension)", zeros) })
    #expect(bytes.count < 100_000)
    let walk = try Walk(bytes)
    #expect(walk.documents.isEmpty)
    // A zip archive passes over a member without unpacking it.
    if kind == .zip, fileExtension == "bin" {
      #expect(walk.messages.count == 1 && walk.messages[0].contains("without documents"))
      return
    }
    let last = walk.messages.last ?? ""
    #expect(
      last.contains("unpacks to too many times its size") && last.contains("the limit is 200"), "\(last)")
    // It was stopped, not gone through.
    #expect(walk.failures.count <= 4)
  }

  @Test func aLargeMember() throws {
    var limits = Limits()
    limits.expandedBytes = 1_000
    let walk = try Walk(
      zip([("a.txt", [65]), ("b.txt", [UInt8](repeating: 65, count: 1_001)), ("c.txt", [67])]), limits: limits
    )
    #expect(walk.names == ["a.zip!/a.txt", "a.zip!/c.txt"] && walk.messages.count == 1)
    let tar = try TestArchive.make(
      .tarGzip,
      [.file("a.txt", "A"), .file("b.txt", [UInt8](repeating: 65, count: 1_001)), .file("c.txt", "C")])
    let small = try Walk(tar, limits: limits)
    #expect(small.names == ["a.zip!/a.txt", "a.zip!/c.txt"])
    #expect(
      small.failures == [
        .limitExceeded(path: "a.zip!/b.txt", what: "unpacks to too many bytes", limit: 1_000)
      ])
  }

  /// Archives in archives in archives: each level is small, and the whole is not.
  @Test func archivesThatNest() throws {
    let zeros = [UInt8](repeating: 0, count: 4 << 20)
    var bytes = try TestArchive.make(.zip, (0..<16).map { .file("\($0).txt", zeros) })
    for level in 0..<2 {
      bytes = try TestArchive.make(.zip, (0..<16).map { .file("\(level)-\($0).zip", bytes) })
    }
    #expect(bytes.count < 300_000)
    let walk = try Walk(bytes)
    #expect(
      walk.messages.last?.contains("unpacks to too many times its size") == true,
      "\(walk.messages.last ?? "")")
    #expect(walk.failures.count < 1_000)
  }

  @Test func archivesThatNestTooDeep() throws {
    var bytes = zip([("a.txt", [65])])
    for _ in 0..<3 { bytes = zip([("a.zip", bytes)]) }
    #expect(try Walk(bytes).names == ["a.zip!/a.zip!/a.zip!/a.zip!/a.txt"])
    bytes = zip([("a.zip", bytes), ("b.txt", [66])])
    let walk = try Walk(bytes)
    #expect(walk.names == ["a.zip!/b.txt"])
    #expect(
      walk.failures == [
        .limitExceeded(
          path: "a.zip!/a.zip!/a.zip!/a.zip!/a.zip", what: "archives lie in one another too deep", limit: 4)
      ])
  }

  @Test func tooManyEntries() throws {
    var limits = Limits()
    limits.archiveEntries = 5
    let inner = zip([("1.txt", [65]), ("2.txt", [65])])
    let walk = try Walk(zip([("a.zip", inner), ("b.zip", inner), ("c.txt", [67])]), limits: limits)
    #expect(walk.names == ["a.zip!/a.zip!/1.txt", "a.zip!/a.zip!/2.txt", "a.zip!/b.zip!/1.txt"])
    #expect(walk.messages.count == 1 && walk.messages[0].contains("too many entries"), "\(walk.messages)")
    limits = Limits()
    limits.archiveBytes = 1
    let bytes = try Walk(zip([("c.txt", [67]), ("d.txt", [68]), ("e.txt", [69])]), limits: limits)
    #expect(bytes.names.count == 1 && bytes.messages.first?.contains("unpacks to too many bytes") == true)
  }
}
