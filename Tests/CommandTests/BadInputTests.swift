import Foundation
import Testing

/// A file that cannot be read costs one line that says why, and exit code 1.
@Suite struct BadInputTests {
  /// Expects that converting fails, with a message that names the file and holds some words.
  private func expectRefusal(
    _ name: String, _ bytes: [UInt8], _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try Folder()
    try folder.file(name, bytes)
    for command in ["convert", "text", "tokens"] {
      let run = try Program.run([command, name], in: folder)
      #expect(run.status == 1, "\(command)", sourceLocation: sourceLocation)
      #expect(run.output.isEmpty || command != "convert", sourceLocation: sourceLocation)
      #expect(run.errors.hasPrefix("vanban: \(name): "), "\(run.errors)", sourceLocation: sourceLocation)
      #expect(run.errors.contains(words), "\(run.errors)", sourceLocation: sourceLocation)
      #expect(run.errors.filter { $0 == "\n" }.count == 1, "\(run.errors)", sourceLocation: sourceLocation)
    }
  }

  @Test func aFileThatIsNotThere() throws {
    let run = try Program.run(["convert", "nowhere/a.txt"], in: Folder())
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors == "vanban: nowhere/a.txt: no such file\n")
  }

  @Test func aFolderWithoutDocuments() throws {
    let folder = try Folder()
    try folder.file("empty/a.csv", "1,2")
    let run = try Program.run(["convert", "empty"], in: folder)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(
      run.errors.hasPrefix("vanban: empty: a folder without documents; looked for files that end in 7z"))
  }

  /// What is not read in a folder is told, and the documents beside it are converted.
  @Test func aFolderWithOtherFiles() throws {
    let folder = try Folder()
    try folder.file("all/a.txt", "KẾ HOẠCH")
    try folder.file("all/b.CSV", "1,2")
    try folder.file("all/c/d.csv", "1,2")
    try folder.file("all/README", "x")
    let run = try Program.run(["convert", "all"], in: folder)
    #expect(run.status == 0 && run.output.filter { $0 == 10 }.count == 1)
    #expect(run.errors == "vanban: all: passed over files that are not read: 1 without extension, 2 csv\n")
  }

  @Test func aFileThatCannotBeRead() throws {
    let folder = try Folder()
    // Nobody can read here, root included: that is an error of reading, not of opening.
    let memory = try Program.run(["convert", "/proc/self/mem"], in: folder)
    #expect(memory.status == 1 && memory.errors.hasPrefix("vanban: /proc/self/mem: "))
    // Root may read all files; anybody else is refused.
    let file = try folder.file("a.txt", plan)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    let run = try Program.run(["convert", "a.txt"], in: folder)
    if getuid() == 0 {
      #expect(run.status == 0)
    } else {
      #expect(run.status == 1 && run.errors == "vanban: a.txt: permission denied\n")
    }
  }

  @Test func anImageCalledText() throws {
    try expectRefusal(
      "a.txt", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13], "broken image file: it is cut off")
  }

  @Test func binaryData() throws {
    try expectRefusal("a.txt", (0..<4_000).map { UInt8(truncatingIfNeeded: $0 * 7 % 31) }, "binary data")
  }

  @Test func aBrokenArchive() throws {
    let whole = Archive.word("\(Archive.wordHead)<w:p/>\(Archive.wordTail)")
    try expectRefusal("a.docx", Array(whole.prefix(60)), "broken docx file")
    try expectRefusal(
      "b.docx", [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0x55, count: 300), "broken docx file")
    try expectRefusal("c.docx", Array("Kế hoạch".utf8), "not a zip archive")
    try expectRefusal("d.odt", [], "the file is empty")
  }

  @Test func anArchiveWithoutDocument() throws {
    var archive = Archive()
    archive.add("[Content_Types].xml", "<Types/>")
    archive.add("word/styles.xml", "<w:styles/>")
    try expectRefusal("a.docx", archive.finished, "no word/document.xml")
  }

  @Test func malformedXML() throws {
    try expectRefusal(
      "a.docx", Archive.word("\(Archive.wordHead)<w:p></w:body>"),
      "broken docx file: word/document.xml, line 1")
    try expectRefusal("b.docx", Archive.word(""), "broken docx file: word/document.xml")
  }

  @Test func entitiesAreNotExpanded() throws {
    let names = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }
      .joined()
    let bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY e0 \"ha\">\(names)]>\(Archive.wordHead)<w:p><w:r><w:t>&e9;"
      + "</w:t></w:r></w:p>\(Archive.wordTail)"
    // libxml2 gives up on it before the reader does.
    try expectRefusal("a.docx", Archive.word(bomb), "broken docx file: word/document.xml")
    let outside =
      "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\(Archive.wordHead)<w:p><w:r><w:t>&x;"
      + "</w:t></w:r></w:p>\(Archive.wordTail)"
    try expectRefusal("b.docx", Archive.word(outside), "DOCTYPE")
  }

  @Test func aPassword() throws {
    try expectRefusal("a.doc", OldWord.withPassword, "password")
  }

  @Test func bombs() throws {
    let blanks = Data(repeating: 0x20, count: 24 << 20)
    let content =
      Data("\(Archive.wordHead)<w:p><w:r><w:t>".utf8) + blanks
      + Data("</w:t></w:r></w:p>\(Archive.wordTail)".utf8)
    var packed = Archive()
    packed.add("[Content_Types].xml", "<Types/>")
    try packed.addPacked("word/document.xml", content)
    #expect(packed.finished.count < 100_000)
    try expectRefusal("a.docx", packed.finished, "unpacks to too many times its size")
    var many = Archive()
    for index in 0..<10_001 { many.add("\(index)", "") }
    try expectRefusal("b.docx", many.finished, "too many entries")
  }
}
