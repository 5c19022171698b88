import Foundation
import Testing
import VanBan
import VanBanJSON
import VanBanSpool

/// A document that does not fit into memory is the same document.
@Suite struct SpoolTests {
  @Test(arguments: [0, 40, 2_000]) func theOutputDoesNotDependOnTheMemory(_ bytes: Int) {
    // What is written to the disk byte by byte is slow: some of the corpus shows it.
    checkEach(bytes == 2_000 ? Corpus.sources : Corpus.sources.filter { $0.bytes.count < 6_000 }) { source in
      var limits = Limits()
      limits.documentBytes = bytes
      let got = try Converter(limits: limits).json(source.input)
      return try [got == Corpus.converted(source).json ? nil : "another output"]
    }
  }

  @Test func partsAreTheWhole() throws {
    let source = try #require(Corpus.sources.max { $0.bytes.count < $1.bytes.count })
    var limits = Limits()
    limits.documentBytes = 5_000
    let input = try Ingest.open(source.input, limits: limits)
    var parts: [UInt8] = []
    var count = 0
    try Converter(limits: limits).lines(input) { (line) throws(IngestError) in
      let bytes = try line.bytes()
      count += 1
      #expect(line.count == bytes.count)
      try line.forEachLinePart { parts += $0 }
      // It can be read again.
      #expect(try line.bytes() == bytes)
    }
    #expect(count == 1)
    #expect(try parts == Corpus.converted(source).json + [10])
  }

  /// Documents wait for what is known of their input only at its end.
  @Test(arguments: [0, 3_000, 1 << 20]) func documentsThatWait(_ memory: Int) throws {
    let source = try #require(Corpus.sources.max { $0.bytes.count < $1.bytes.count })
    var waiting = WaitingDocuments(memory: memory)
    var expected: [[UInt8]] = []
    for _ in 0..<3 {
      var list = EventList()
      let read = try Converter().convert(source.input, into: &list)
      var writer = DocumentJSONWriter(memory: memory)
      var known = DocumentJSONWriter()
      for event in list.events {
        writer.receive(event)
        known.receive(event)
      }
      var told = read
      told.part = expected.count + 1
      expected.append(try known.finish(source: told).bytes())
      try waiting.append(&writer)
    }
    var got: [[UInt8]] = []
    let known = try Converter().document(path: source.file).source
    let origin = try #require(known)
    try waiting.forEach(
      source: { part in
        var told = origin
        told.part = part
        return told
      }, { (line) throws(TemporaryFile.Failure) in got.append(try line.bytes()) }, unreadable: { $0 })
    #expect(got == expected && waiting.count == 3)
  }

  /// Whoever copies a writer has two: what one takes, the other does not.
  @Test func aCopyIsAWriterOfItsOwn() throws {
    var writer = DocumentJSONWriter(memory: 0)
    writer.receive(
      .abbreviation(Abbreviation(short: "A", long: "một", .inferred(Rule("abbreviation.bracket", 0.9)))))
    var copy = writer
    copy.receive(
      .abbreviation(Abbreviation(short: "B", long: "hai", .inferred(Rule("abbreviation.bracket", 0.9)))))
    let end = DocumentEvent.end(id: "vn/x", header: Header(), coverage: Coverage())
    writer.receive(end)
    copy.receive(end)
    let source = Source(name: "a", format: "text", encoding: "utf-8")
    let first = String(decoding: try writer.finish(source: source).bytes(), as: UTF8.self)
    let second = String(decoding: try copy.finish(source: source).bytes(), as: UTF8.self)
    #expect(first.contains("\"A\"") && !first.contains("\"B\""))
    #expect(second.contains("\"A\"") && second.contains("\"B\""))
  }
}
