import Foundation
import Testing
import VanBan

/// The whole output of every document, as it was read and approved (CONTRIBUTING, "Expected outputs").
@Suite struct GoldenTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let isCI = !(environment["CI"] ?? "").isEmpty && environment["CI"] != "false"
  private static let isApproving = environment["APPROVE_GOLDEN"] == "1"

  @Test func expectedOutputs() throws {
    #expect(Corpus.sources.count > 70, "the corpus is at \(Corpus.root.path)")
    var missing: [String] = []
    var different: [String] = []
    var first: String?
    for source in Corpus.sources {
      let got = try Corpus.converted(source).tree.pretty
      let golden = Corpus.root.appending(path: source.path + ".expected.json")
      let new = golden.appendingPathExtension("new")
      let expected = (try? Data(contentsOf: golden)).map { String(decoding: $0, as: UTF8.self) }
      guard let change = difference(expected ?? "", got) else {
        try? FileManager.default.removeItem(at: new)
        continue
      }
      if expected == nil { missing.append(source.path) } else { different.append(source.path) }
      if expected != nil, first == nil { first = "\(source.path), \(change)" }
      // In CI nobody reads the change, so nothing is approved there.
      let isApproved = Self.isApproving && !Self.isCI
      try Data(got.utf8).write(to: isApproved ? golden : new)
      if isApproved { try? FileManager.default.removeItem(at: new) }
    }
    if missing.isEmpty && different.isEmpty { return }
    var words = ["\(missing.count + different.count) of \(Corpus.sources.count) outputs are not as expected"]
    if !missing.isEmpty { words.append("no expected.json: \(list(missing))") }
    if !different.isEmpty { words.append("different: \(list(different))") }
    if let first { words.append("the first difference: \(first)") }
    words.append(
      Self.isApproving && !Self.isCI
        ? "approved: the expected outputs were rewritten; read them, and run again without APPROVE_GOLDEN"
        : "read the .new files; APPROVE_GOLDEN=1 swift test --filter GoldenTests approves them")
    Issue.record(Comment(rawValue: words.joined(separator: "\n")))
  }

  @Test func nothingIsApprovedInCI() {
    #expect(!(Self.isApproving && Self.isCI), "APPROVE_GOLDEN has no place in CI")
  }

  @Test func everyExpectedOutputHasItsDocument() throws {
    let known = Set(Corpus.sources.map { $0.path + ".expected.json" })
    let files = try #require(
      FileManager.default.enumerator(at: Corpus.root, includingPropertiesForKeys: nil))
    var count = 0
    while let file = files.nextObject() as? URL {
      guard file.lastPathComponent.contains("expected"), file.pathExtension == "json" else { continue }
      count += 1
      let path = String(file.path.dropFirst(Corpus.root.path.count + 1))
      if !known.contains(path) { Issue.record("\(path) belongs to no document") }
    }
    #expect(count > 70, "the corpus is at \(Corpus.root.path)")
  }

  @Test func prettyPrintingLosesNothing() throws {
    try #require(!Corpus.sources.isEmpty)
    for source in Corpus.sources {
      let tree = try Corpus.converted(source).tree
      #expect(try JSONValue(parsing: Array(tree.pretty.utf8)) == tree, "\(source.path)")
    }
  }

  private func list(_ paths: [String]) -> String {
    paths.prefix(6).joined(separator: ", ") + (paths.count > 6 ? " and \(paths.count - 6) more" : "")
  }
}
