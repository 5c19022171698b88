import Foundation
import Testing
import VanBanModel

@testable import VanBanIngest

@Suite struct InputTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ingest-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func aFolderIsWalkedInOrder() throws {
    try inFolder { folder in
      let files = FileManager.default
      for name in ["b/c", ".hidden"] {
        try files.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
      }
      for name in ["b.txt", "a.DOCX", "b/c/ă.md", "b/d.xls", ".hidden/x.txt", "b/.y.txt", "z.html"] {
        try Data("x".utf8).write(to: folder.appending(path: name))
      }
      try files.createSymbolicLink(
        at: folder.appending(path: "b/loop"), withDestinationURL: folder)
      let found = try InputWalker.list(folder.path).documents
      #expect(found.map(\.relativePath) == ["a.DOCX", "b.txt", "b/c/ă.md", "z.html"])
      #expect(found.allSatisfy { FileManager.default.fileExists(atPath: $0.path) })
      #expect(InputWalker.isFolder(folder.path) && !InputWalker.isFolder(folder.path + "/b.txt"))
    }
    #expect(throws: IngestError.self) { try InputWalker.list("/nowhere") }
  }

  @Test func filesAndBytesReadAlike() throws {
    try inFolder { folder in
      for (name, bytes) in [
        ("a.txt", Array("Điều 1\n".utf8)), ("a.html", Array("<p>Điều 1</p>".utf8)),
        ("a.docx", WordFile(WordFile.p("Điều 1")).bytes),
      ] {
        let path = folder.appending(path: name).path
        try Data(bytes).write(to: URL(filePath: path))
        let reading = try Reading(.path(path))
        #expect(try reading == Reading(bytes, name: name))
        #expect(reading.lines == ["Điều 1"])
        #expect(reading.fingerprint.bytes == bytes.count)
      }
    }
  }

  @Test func contentDecidesBeforeTheExtension() throws {
    #expect(try Reading("<!DOCTYPE html><p>x</p>", name: "a.txt").format == "html")
    #expect(try Reading(WordFile(WordFile.p("x")).bytes, name: "a.txt").format == "docx")
    #expect(try Reading("Điều 1", name: "khong-ten").format == "text")
    #expect(try Reading(.bytes(name: "a.html", Array("<p>x".utf8)), format: "text").text == "<p>x")
  }

  @Test func theTableOfFormatsIsConsistent() {
    let extensions = InputFormat.all.flatMap(\.fileExtensions)
    #expect(Set(extensions).count == extensions.count)
    #expect(extensions.allSatisfy { InputFormat.forExtension($0.uppercased()) != nil })
    #expect(InputFormat.all.allSatisfy { InputFormat.named($0.name)?.name == $0.name })
  }
}
