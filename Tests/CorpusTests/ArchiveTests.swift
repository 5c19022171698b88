import TestArchives
import Testing
import VanBan

/// The library's calls on an archive: all documents of all members, and none lost without a word.
@Suite struct ArchiveTests {
  private let bytes = try? TestArchive.make(
    .zip,
    [.file("a.txt", "KẾ HOẠCH\nTrồng cây"), .file("b.docx", "hello"), .file("c.txt", "BÁO CÁO\nNăm 2021")])

  @Test func allDocumentsOfAllMembers() throws {
    let source = InputSource.bytes(name: "in/x.zip", try #require(bytes))
    var failures: [IngestError] = []
    let documents = try Converter().documents(source, failed: { failures.append($0) })
    #expect(documents.map { $0.source?.name } == ["x.zip!/a.txt", "x.zip!/c.txt"])
    #expect(documents.map { $0.source?.part } == [1, 1])
    #expect(failures.map(\.path) == ["in/x.zip!/b.docx"])
    // Nobody listens: the first failure is thrown.
    #expect(throws: failures[0]) { try Converter().documents(source) }
    #expect(throws: failures[0]) { try Converter().json(source) }
    // One after another, nothing is lost.
    var lines: [[UInt8]] = []
    var messages: [String] = []
    for element in try Inputs(source) {
      switch element {
      case .document(let input): try Converter().json(input) { lines.append($0) }
      case .failed(let error): messages.append(error.message)
      case .passedOver: Issue.record("all members are of known kinds")
      }
    }
    #expect(lines.count == 2 && messages == failures.map(\.message))
  }

  @Test func oneDocumentIsWanted() throws {
    let source = InputSource.bytes(name: "x.zip", try #require(bytes))
    let expected = IngestError.archive(
      path: "x.zip", members: ["x.zip!/a.txt", "x.zip!/b.docx", "x.zip!/c.txt"])
    var builder = DocumentBuilder()
    #expect(throws: expected) { try Converter().convert(source, into: &builder) }
    #expect(throws: expected) { try Converter().sourceText(source) { _ in } }
  }
}
