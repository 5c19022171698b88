import Foundation
import TestArchives
import Testing
import VanBanModel

@testable import VanBanIngest

/// Archives of every kind give the documents in them, in the order in which they lie there.
@Suite struct ArchiveTests {
  private let word = WordFile(WordFile.p("Điều 1")).bytes

  private func zip(_ members: (String, [UInt8])...) -> [UInt8] {
    var writer = ZipWriter()
    for (name, bytes) in members { writer.add(name, bytes) }
    return writer.finished()
  }

  @Test(arguments: TestArchive.Kind.allCases) func everyKind(_ kind: TestArchive.Kind) throws {
    let bytes = try TestArchive.make(
      kind,
      [
        .file("b/Kế hoạch.txt", "Điều 2\n"), .file("a.docx", word), .file("c.csv", "1,2"), .file("d", "x"),
        .file("__MACOSX/._a.txt", "x"), .file("b/.DS_Store", "x"), .file("Thumbs.db", "x"),
      ])
    for name in ["x.\(kind.fileExtension)", "x.txt", "x"] {
      let walk = try Walk(bytes, name: name)
      #expect(walk.names == ["\(name)!/b/Kế hoạch.txt", "\(name)!/a.docx"])
      #expect(walk.documents.map(\.text) == ["Điều 2\n", "Điều 1\n"])
      #expect(walk.failures.isEmpty, "\(walk.messages)")
      #expect(walk.passedOver == [name: ["csv": 1, "": 1]])
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try Walk(.path(file.path)).names.map { $0.suffix(7) } == ["ạch.txt", "/a.docx"])
  }

  @Test(arguments: ["gzip", "bzip2", "xz"]) func aCompressedFileIsAnArchiveOfOne(_ filter: String) throws {
    let text = try Walk(TestArchive.compressed(filter, Array("Điều 1\n".utf8)), name: "dir/a.txt.gz")
    #expect(text.names == ["a.txt.gz!/a.txt"] && text.documents[0].text == "Điều 1\n")
    // A Word file is a zip container: it stays a document.
    let packed = try Walk(TestArchive.compressed(filter, word), name: "a.docx.gz")
    #expect(packed.names == ["a.docx.gz!/a.docx"] && packed.documents.first?.text == "Điều 1\n")
    let archive = try Walk(TestArchive.compressed(filter, zip(("a.txt", [65]))), name: "a.zip.xz")
    #expect(archive.names == ["a.zip.xz!/a.zip!/a.txt"])
  }

  @Test func archivesInAnArchive() throws {
    let inner = try TestArchive.make(.tarGzip, [.file("c.txt", "C"), .file("c.csv", "")])
    let outer = zip(("a.txt", [65]), ("b/in.tgz", inner), ("d.txt", [68]))
    let walk = try Walk(outer, name: "folder/out.zip")
    #expect(walk.names == ["out.zip!/a.txt", "out.zip!/b/in.tgz!/c.txt", "out.zip!/d.txt"])
    #expect(walk.passedOver == ["folder/out.zip!/b/in.tgz": ["csv": 1]])
  }

  @Test func aMemberThatFailsFailsAlone() throws {
    let walk = try Walk(
      zip(("a.txt", [65]), ("b.docx", Array("hello".utf8)), ("c.docx", zip(("x.txt", [65]))), ("d.txt", [68]))
    )
    #expect(walk.names == ["a.zip!/a.txt", "a.zip!/d.txt"])
    #expect(walk.messages.count == 2)
    #expect(walk.messages[0].hasPrefix("a.zip!/b.docx: broken docx file: not a zip archive"))
    #expect(walk.messages[1].hasPrefix("a.zip!/c.docx: broken docx file: it has no word/document.xml"))
  }

  @Test func whatHoldsNoDocument() throws {
    #expect(try Walk(zip()).messages == ["a.zip: an empty archive"])
    let none = try Walk(zip(("a.csv", [1]), (".hidden.txt", [65])))
    #expect(none.messages.count == 1 && none.passedOver.isEmpty)
    #expect(none.messages[0].hasPrefix("a.zip: an archive without documents; looked for members that end in"))
    // Links and folders are no documents.
    let links = try TestArchive.make(.tar, [.link("a.txt", to: "/etc/passwd")])
    #expect(try Walk(links, name: "a.tar").messages.count == 1)
  }

  @Test func oneMemberIsAddressed() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/a.zip"
    let bytes = zip(
      ("x/a.txt", Array("A".utf8)), ("in.zip", zip(("b.csv", Array("B".utf8)), ("x/a.txt", Array("C".utf8)))),
      ("x/a.txt", Array("D".utf8)))
    try Data(bytes).write(to: URL(filePath: path))
    #expect(try Reading(.path("\(path)!/x/a.txt")).text == "A")
    #expect(try Reading(.path("\(path)!/x/a#2.txt")).text == "D")
    #expect(try Reading(.path("\(path)!/in.zip!/x/a.txt")).text == "C")
    // What is named is read, whatever its extension.
    #expect(try Reading(.path("\(path)!/in.zip!/b.csv")).text == "B")
    #expect(try Walk(.path("\(path)!/in.zip")).names == ["a.zip!/in.zip!/x/a.txt"])
    #expect(failure(.path("\(path)!/no.txt"))?.message.contains("no such member") == true)
    #expect(
      failure(.path(path))
        == .archive(path: path, members: ["\(path)!/x/a.txt", "\(path)!/x/a#2.txt"]))
    #expect(
      failure(.path("\(path)!/in.zip"))?.message.contains("for example '\(path)!/in.zip!/x/a.txt'") == true)
    // A file with such a name wins.
    try FileManager.default.createDirectory(atPath: path + "!", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: path + "!/x", withIntermediateDirectories: true)
    try Data("E".utf8).write(to: URL(filePath: path + "!/x/a.txt"))
    #expect(try Reading(.path("\(path)!/x/a.txt")).text == "E")
  }

  @Test func passwords() throws {
    let bytes = try TestArchive.make(.zip, [.file("a.txt", "A"), .file("b.txt", "B")], password: "x")
    let walk = try Walk(bytes)
    #expect(walk.failures == [.encrypted(path: "a.zip!/a.txt"), .encrypted(path: "a.zip!/b.txt")])
    let content = try Walk(HandMade.protected7z(hidesNames: false), name: "a.7z")
    #expect(content.failures == [.encrypted(path: "a.7z!/a.txt")])
    let names = try Walk(HandMade.protected7z(hidesNames: true), name: "a.7z")
    #expect(names.failures == [.encrypted(path: "a.7z")])
  }

  @Test(arguments: TestArchive.Kind.allCases) func whatIsCutOffKeepsItsFirstMembers(_ kind: TestArchive.Kind)
    throws
  {
    // Letters that hardly compress, so that the cut falls into a member.
    var state: UInt32 = 1
    let noise = (0..<1_000_000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(97 + (state >> 24) % 26)
    }
    let bytes = try TestArchive.make(
      kind,
      [
        .file("a.txt", "A" + String(repeating: "\n", count: 40_000)), .file("b.txt", noise),
        .file("c.txt", noise),
      ])
    let walk = try Walk(Array(bytes.prefix(bytes.count * 3 / 4)))
    #expect(!walk.failures.isEmpty)
    #expect(walk.messages.allSatisfy { $0.contains("broken archive file: ") }, "\(walk.messages)")
    // A 7z archive tells what it holds at its end.
    #expect(walk.names.prefix(1) == (kind == .sevenZip ? [] : ["a.zip!/a.txt"]))
    #expect(!walk.names.contains("a.zip!/c.txt"))
  }

  @Test func aDamagedMemberIsTold() throws {
    var bytes = zip(("a.txt", Array("Kế hoạch năm nay".utf8)), ("b.txt", [66]))
    bytes[40] ^= 1
    let walk = try Walk(bytes)
    #expect(walk.names == ["a.zip!/b.txt"])
    #expect(walk.messages.first?.hasPrefix("a.zip!/a.txt: broken archive file: zip bad crc") == true)
  }

  /// Whatever bytes are wrong, each message is one line, and the walk comes to its end.
  @Test(arguments: TestArchive.Kind.allCases) func damageAnywhere(_ kind: TestArchive.Kind) throws {
    let text = (0..<400).map { "Điều \($0). Kế hoạch số \($0 * 7)/KH-UBND\n" }.joined()
    let whole = try TestArchive.make(
      kind, [.file("a.txt", text), .file("b.docx", word), .file("c.txt", text)])
    var state: UInt32 = 7
    for _ in 0..<60 {
      var bytes = whole
      for _ in 0..<6 {
        state = state &* 1_664_525 &+ 1_013_904_223
        bytes[Int(state >> 8) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
      }
      // The first bytes stay, so that it is still seen as an archive.
      bytes.replaceSubrange(0..<4, with: whole[0..<4])
      let walk = try? Walk(bytes, name: "a.\(kind.fileExtension)")
      let long = (walk?.messages ?? []).filter { $0.contains { $0.isNewline } }
      #expect(long.isEmpty)
    }
  }

  @Test func rar() throws {
    let walk = try Walk(HandMade.rar([("b\\a.txt", "Điều 1\n"), ("c.txt", "C")]), name: "a.rar")
    #expect(walk.names == ["a.rar!/b/a.txt", "a.rar!/c.txt"] && walk.failures.isEmpty, "\(walk.messages)")
    #expect(walk.documents.first?.text == "Điều 1\n")
    let cut = try Walk(Array(HandMade.rar([("a.txt", "A"), ("b.txt", "BBBB")]).prefix(97)), name: "a.rar")
    #expect(cut.names == ["a.rar!/a.txt"] && !cut.failures.isEmpty)
  }

  @Test func whatIsNoArchive() throws {
    for name in ["a.zip", "a.7z", "a.rar", "a.tar", "a.tgz"] {
      let walk = try Walk(Array("Kế hoạch".utf8), name: name)
      #expect(walk.documents.isEmpty && walk.messages.count == 1)
      #expect(walk.messages.first?.hasPrefix("\(name): broken archive file: ") == true, "\(walk.messages)")
    }
    let rar = try Walk([0x52, 0x61, 0x72, 0x21, 0x1A, 7, 0, 1, 2, 3], name: "a.rar")
    #expect(rar.messages.count == 1)
  }
}
