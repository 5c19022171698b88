import Foundation
import TestArchives
import Testing

/// What the program does with archives.
@Suite struct ArchiveCommandTests {
  private func source(_ line: some Sequence<UInt8>) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    return try #require(object?["source"] as? [String: Any])
  }

  private func names(_ run: Program.Run) throws -> [String] {
    try run.lines.map { try #require(source($0.utf8)["name"] as? String) }
  }

  /// Documents of the corpus, packed: they give what they give as files, but for the name.
  @Test func membersGiveWhatFilesGive() throws {
    let folder = try Folder()
    let paths = [
      "state/giay-moi/source.txt", "state/ke-hoach-nhieu-dinh-dang/source.docx",
      "state/ke-hoach-nhieu-dinh-dang/source.odt", "state/ke-hoach-nhieu-dinh-dang/source.html",
    ]
    let files = try paths.map { Array(try Data(contentsOf: URL(filePath: Project.file("corpus/\($0)")))) }
    let members = zip(paths, files).map { TestArchive.Member.file($0, $1) }
    for kind in TestArchive.Kind.allCases {
      let name = "x.\(kind.fileExtension)"
      try folder.file(name, try TestArchive.make(kind, members))
      let run = try Program.run(["convert", name], in: folder)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      let expected = try paths.map { path in
        let alone = try Program.run(["convert", Project.file("corpus/\(path)")], in: folder)
        let last = path.split(separator: "/").last ?? ""
        return alone.text.replacing("\"name\":\"\(last)\"", with: "\"name\":\"\(name)!/\(path)\"")
      }
      #expect(run.text == expected.joined())
    }
  }

  private func archives(_ folder: Folder) throws -> [UInt8] {
    let inner = try TestArchive.make(.tarGzip, [.file("deep/c.txt", plan), .file("c.csv", "1,2")])
    let bytes = try TestArchive.make(
      .zip,
      [
        .file("a.txt", plan), .file("b/bad.docx", "hello"), .file("b/in.tgz", inner),
        .file("../out.txt", plan),
        .file("b/a.txt", plan),
      ])
    try folder.file("in/x.zip", bytes)
    try folder.file("in/y.txt", plan)
    return bytes
  }

  @Test func aFolderWithAnArchive() throws {
    let folder = try Folder()
    _ = try archives(folder)
    let lines = try Program.run(["convert", "in"], in: folder)
    #expect(lines.status == 1)
    #expect(try names(lines) == ["x.zip!/a.txt", "x.zip!/b/in.tgz!/deep/c.txt", "x.zip!/b/a.txt", "y.txt"])
    let messages = lines.errors.split(separator: "\n")
    #expect(messages.count == 3, "\(lines.errors)")
    #expect(messages[0].hasPrefix("vanban: in/x.zip!/b/bad.docx: broken docx file"))
    #expect(messages[1] == "vanban: in/x.zip!/b/in.tgz: passed over files that are not read: 1 csv")
    #expect(messages[2].hasPrefix("vanban: in/x.zip!/../out.txt: its name leads out of the archive"))
    let files = try Program.run(["convert", "in", "--output", "out/deep"], in: folder)
    #expect(files.status == 1 && files.output.isEmpty && files.errors.hasPrefix(lines.errors))
    let written = ["x.zip!/a.txt", "x.zip!/b/a.txt", "x.zip!/b/in.tgz!/deep/c.txt", "y.txt"]
    #expect(folder.outputs == written.map { "out/deep/\($0).json" })
    #expect(folder.files.count == 7)
  }

  @Test func standardInput() throws {
    let folder = try Folder()
    let bytes = try archives(folder)
    let run = try Program.run(["convert", "-", "-o", "out"], input: bytes, in: folder)
    #expect(run.status == 1 && run.errors.contains("(standard input)!/b/bad.docx: broken docx file"))
    #expect(
      folder.outputs
        == ["a.txt", "b/a.txt", "b/in.tgz!/deep/c.txt"].map { "out/stdin!/\($0).json" })
    let review = try Program.run(["convert", "--review", "-"], input: bytes, in: folder)
    #expect(review.status == 1 && review.text.contains("of 3 documents need a look"), "\(review.text)")
  }

  @Test func oneMember() throws {
    let folder = try Folder()
    _ = try archives(folder)
    for command in ["text", "tokens"] {
      let alone = try Program.run([command, "in/y.txt"], in: folder)
      for member in ["a.txt", "b/in.tgz!/deep/c.txt"] {
        let run = try Program.run([command, "in/x.zip!/\(member)"], in: folder)
        #expect(run.status == 0 && run.output == alone.output)
      }
      let whole = try Program.run([command, "in/x.zip"], in: folder)
      #expect(whole.status == 2 && whole.output.isEmpty)
      #expect(
        whole.errors
          == "vanban: in/x.zip: an archive; name one document in it, for example 'in/x.zip!/a.txt', "
          + "'in/x.zip!/b/bad.docx', 'in/x.zip!/b/a.txt'\n")
    }
    let member = "in/x.zip!/b/in.tgz!/deep/c.txt"
    #expect(try names(Program.run(["convert", member], in: folder)) == ["x.zip!/b/in.tgz!/deep/c.txt"])
    #expect(try Program.run(["convert", member, "--output", "out"], in: folder).status == 0)
    #expect(folder.outputs == ["out/x.zip!/b/in.tgz!/deep/c.txt.json"])
    #expect(try names(Program.run(["convert", "in/x.zip!/b/in.tgz"], in: folder)).count == 1)
    let review = try Program.run(["convert", "--review", "in/x.zip!/a.txt"], in: folder)
    #expect(review.status == 0 && review.text.contains("of 1 documents"))
    let missing = try Program.run(["convert", "in/x.zip!/no.txt"], in: folder)
    #expect(missing.status == 1 && missing.errors.contains("no such member"))
  }

  @Test func whatCannotBeUnpacked() throws {
    let folder = try Folder()
    try folder.file("p.zip", try TestArchive.make(.zip, [.file("a.txt", plan)], password: "secret"))
    let locked = try Program.run(["convert", "p.zip"], in: folder)
    #expect(locked.status == 1 && locked.output.isEmpty)
    #expect(locked.errors.hasPrefix("vanban: p.zip!/a.txt: protected by a password"))
    try folder.file("e.zip", try TestArchive.make(.zip, []))
    #expect(try Program.run(["convert", "e.zip"], in: folder).errors == "vanban: e.zip: an empty archive\n")
    let zeros = [UInt8](repeating: 0, count: 10 << 20)
    try folder.file("b.tgz", try TestArchive.make(.tarGzip, (0..<5).map { .file("\($0).bin", zeros) }))
    let bomb = try Program.run(["convert", "b.tgz"], in: folder)
    #expect(bomb.status == 1 && bomb.errors.contains("the limit is 200"), "\(bomb.errors)")
    try folder.file("c.zip", Array(try archives(folder).prefix(700)))
    let cut = try Program.run(["convert", "c.zip"], in: folder)
    #expect(cut.status == 1 && cut.lines.count >= 1 && cut.errors.contains("broken archive file"))
  }

  @Test func formats() throws {
    let run = try Program.run(["formats"], in: Folder())
    #expect(run.status == 0)
    let rows = run.lines.map { $0.split(separator: "\t") }
    #expect(
      rows.allSatisfy { $0.count == 4 }
        && rows.contains { $0[0] == "docx" && $0[1] == "docx" && $0[2] == "-" })
  }
}
