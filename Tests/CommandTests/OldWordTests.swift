import Foundation
import Testing

/// What a user of .doc and .rtf files gets, with programs that do what real ones may do.
@Suite struct OldWordTests {
  /// A soffice that makes one small docx for everything; each call adds a line to `calls`.
  private static func office(in folder: Folder, before: String = "") throws -> FakeProgram {
    try folder.file(
      "made.docx",
      Archive.word("\(Archive.wordHead)<w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>\(Archive.wordTail)"))
    let here = folder.url.path
    return try FakeProgram(
      "soffice",
      """
      if [ "$1" = --version ]; then echo "LibreOffice 1.2.3 x"; exit; fi
      \(before)
      while [ "$1" != --outdir ]; do shift; done
      out=$2; shift 2; mkdir -p "$out"; echo $# >> '\(here)/calls'
      for file; do name=${file##*/}; cp '\(here)/made.docx' "$out/${name%.*}.docx"; done
      """, in: folder)
  }

  /// The folder for temporary files, so that what is left there shows.
  private static func temporary(_ folder: Folder) throws -> String {
    let path = folder.url.appending(path: "tmp").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  private static func left(_ folder: Folder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "tmp").path)
  }

  private func run(
    _ arguments: [String], with program: FakeProgram, in folder: Folder, input: [UInt8] = []
  ) throws -> Program.Run {
    let temporary = try Self.temporary(folder)
    let run = try Program.run(
      arguments, input: input, environment: program.environment.merging(["TMPDIR": temporary]) { $1 },
      in: folder)
    #expect(try Self.left(folder) == [], "temporary files are left behind")
    return run
  }

  @Test func theSourceIsTheFileItself() throws {
    let folder = try Folder()
    try folder.file("a.doc", OldWord.document)
    let run = try run(["convert", "a.doc"], with: Self.office(in: folder), in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.text.contains("\"name\":\"a.doc\"") && run.text.contains("\"format\":\"doc\""))
    #expect(run.text.contains("\"bytes\":\(OldWord.document.count),"))
    #expect(run.text.contains("\"tools\":[{\"name\":\"soffice\",\"version\":\"1.2.3\"}]"), "\(run.text)")
    #expect(run.text.contains("KẾ HOẠCH"))
  }

  @Test func contentTellsTheFormatAndNotTheName() throws {
    let folder = try Folder()
    try folder.file("rich.doc", OldWord.richText)
    try folder.file("old.txt", OldWord.document)
    try folder.file("plain.doc", plan)
    let office = try Self.office(in: folder)
    #expect(try run(["convert", "rich.doc"], with: office, in: folder).text.contains("\"format\":\"rtf\""))
    #expect(try run(["convert", "old.txt"], with: office, in: folder).text.contains("\"format\":\"doc\""))
    #expect(try run(["convert", "plain.doc"], with: office, in: folder).text.contains("\"format\":\"text\""))
    #expect(
      try run(["convert", "-"], with: office, in: folder, input: OldWord.richText).text.contains("\"rtf\""))
    #expect(try run(["text", "rich.doc"], with: office, in: folder).text == "KẾ HOẠCH\n")
    #expect(try run(["tokens", "rich.doc"], with: office, in: folder).lines.count > 0)
  }

  @Test func manyFilesAreOneCall() throws {
    let folder = try Folder()
    for index in 1...40 {
      let name = String(index).count == 1 ? "0\(index)" : "\(index)"
      try folder.file("all/\(name)/van-ban.rtf", OldWord.richText + Array("\(index)".utf8))
      try folder.file("all/\(name)/van-ban.txt", plan)
    }
    let office = try Self.office(in: folder)
    let all = try run(["convert", "all"], with: office, in: folder)
    #expect(all.status == 0 && all.lines.count == 80, "\(all.errors)")
    #expect(String(decoding: try folder.read("calls"), as: UTF8.self) == "16\n16\n8\n")
    let one = try run(["convert", "all/07/van-ban.rtf"], with: office, in: folder)
    #expect(all.lines.contains { $0 == one.lines[0] }, "the output must not depend on the others")
    let review = try run(["convert", "--review", "all"], with: office, in: folder)
    #expect(review.status == 0)
    #expect(String(decoding: try folder.read("calls"), as: UTF8.self) == "16\n16\n8\n1\n16\n16\n8\n")
  }

  /// Only the bad file fails, whatever it does to the files beside it.
  @Test(arguments: [
    ("exit 7", "failed with exit code 7"), ("kill -SEGV $$", "was ended by signal 11"),
    ("sleep 300", "took too long (the limit is 2 seconds)"), ("echo Error: no good >&2; exit 0", "no good"),
  ])
  func aBadFileInABatch(_ what: String, _ words: String) throws {
    let folder = try Folder()
    for name in ["a", "b", "d"] { try folder.file("all/\(name).rtf", OldWord.richText + Array(name.utf8)) }
    try folder.file("all/c.rtf", OldWord.richText + Array("BAD".utf8))
    let office = try Self.office(
      in: folder, before: "for file; do if grep -q BAD \"$file\" 2>/dev/null; then \(what); fi; done")
    let all = try run(["convert", "--timeout", "2", "all"], with: office, in: folder)
    #expect(all.status == 1 && all.lines.count == 3)
    #expect(
      all.errors.hasPrefix("vanban: all/c.rtf: soffice ") && all.errors.contains(words), "\(all.errors)")
    #expect(all.errors.filter { $0 == "\n" }.count == 1, "\(all.errors)")
  }

  @Test func aCutRichTextFileIsMended() throws {
    let folder = try Folder()
    try folder.file("a.rtf", Array("{\\rtf1 {\\b K\\bin2 }}\\{ \\par".utf8))
    let office = try Self.office(
      in: folder,
      before: "for file; do case $file in *.rtf) tail -c 2 $file | grep -q '}}' || exit 1;; esac; done")
    let run = try run(["convert", "a.rtf"], with: office, in: folder)
    #expect(run.status == 0 && run.text.contains("\"rtf.truncated\""), "\(run.errors)")
    #expect(run.text.contains("\"bytes\":27,"))
  }

  @Test func passwordsAndOtherKinds() throws {
    let folder = try Folder()
    let office = try Self.office(in: folder)
    let cases: [(String, [UInt8], String)] = [
      ("password.doc", OldWord.withPassword, "protected by a password"),
      ("package.doc", OldWord.compound(["EncryptedPackage"]), "protected by a password"),
      ("sheet.doc", OldWord.compound(["Workbook"]), "a spreadsheet (xls)"),
      ("cut.doc", Array(OldWord.document.prefix(512)), "broken doc file: no document is found in it"),
      (
        "noise.doc",
        OldWord.document.prefix(8) + (0..<30_000).map { UInt8(truncatingIfNeeded: $0 * 37 >> 3) },
        "broken doc file"
      ),
      ("empty.doc", [], "the file is empty"), ("empty.rtf", [], "the file is empty"),
    ]
    for (name, bytes, words) in cases {
      try folder.file(name, bytes)
      let run = try run(["convert", name], with: office, in: folder)
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(run.errors.hasPrefix("vanban: \(name): ") && run.errors.contains(words), "\(run.errors)")
    }
    #expect(!folder.files.contains("calls"), "no program is given any of them")
  }

  @Test func withoutPrograms() throws {
    let folder = try Folder()
    try folder.file("all/a.doc", OldWord.document)
    try folder.file("all/b.rtf", OldWord.richText)
    try folder.file("all/c.txt", plan)
    let nothing = ["VANBAN_SOFFICE": "", "VANBAN_ANTIWORD": ""]
    let all = try Program.run(["convert", "all"], environment: nothing, in: folder)
    #expect(all.status == 3 && all.lines.count == 1)
    #expect(
      all.errors == """
        vanban: all/a.doc: needs soffice (apt install libreoffice-writer-nogui)
        vanban: all/b.rtf: needs soffice (apt install libreoffice-writer-nogui)

        """)
    for command in [["text"], ["tokens"], ["convert", "--review"]] {
      #expect(try Program.run(command + ["all/a.doc"], environment: nothing, in: folder).status == 3)
    }
    // Any other failure is the graver one, whichever came first.
    try folder.file("all/d.docx", "no archive")
    #expect(try Program.run(["convert", "all"], environment: nothing, in: folder).status == 1)
    #expect(
      try Program.run(["convert", "all/d.docx", "all/a.doc"], environment: nothing, in: folder).status == 1)
  }

  @Test func annotationsOfFilesThatNeedAProgramArePassedOver() throws {
    let folder = try Folder()
    try folder.file("gold/a.doc", OldWord.document)
    try folder.file("gold/a.json", "{\"source\": \"a.doc\"}")
    try folder.file("gold/b.txt", plan)
    try folder.file("gold/b.json", "{\"source\": \"b.txt\"}")
    let run = try Program.run(
      ["evaluate", "--gold", "gold"], environment: ["VANBAN_SOFFICE": "", "VANBAN_ANTIWORD": ""], in: folder)
    #expect(run.status == 3, "\(run.errors)")
    #expect(
      run.errors.contains("a.doc: needs soffice") && run.text.contains("not read: a.doc"), "\(run.text)")
  }

  @Test func antiwordIsTheFallbackAndSaysSo() throws {
    let folder = try Folder()
    try folder.file("a.doc", OldWord.document)
    try folder.file("b.rtf", OldWord.richText)
    let antiword = try FakeProgram(
      "antiword",
      """
      if [ $# = 0 ]; then echo "Version: 0.9 (x)" >&2; exit 1; fi
      [ "$1 $2 $3 $4" = '-m UTF-8.txt -w 0' ] || exit 9
      printf '|UBND TỈNH    |CỘNG HÒA |\\n|Số: 1/KH-UBND  |  |\\n\\nKẾ HOẠCH\\n'
      """, in: folder)
    let run = try run(["convert", "a.doc"], with: antiword, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.contains("\"quality\":\"degraded\"") && run.text.contains("\"doc.degraded\""))
    #expect(run.text.contains("(soffice is not installed)"))
    #expect(run.text.contains("{\"name\":\"antiword\",\"version\":\"0.9\"}"))
    let text = try self.run(["text", "a.doc"], with: antiword, in: folder).text
    #expect(text == "UBND TỈNH\nCỘNG HÒA\nSố: 1/KH-UBND\n\n\nKẾ HOẠCH\n")
    #expect(try self.run(["convert", "b.rtf"], with: antiword, in: folder).status == 3)
    let mute = try FakeProgram("antiword", "echo 'too small to handle' >&2", in: folder)
    #expect(try self.run(["convert", "a.doc"], with: mute, in: folder).status == 3, "no text is no reading")
  }

  @Test func aTemporaryFolderThatCannotBeUsed() throws {
    let folder = try Folder()
    try folder.file("a.rtf", OldWord.richText)
    try folder.file("b.txt", plan)
    var environment = try Self.office(in: folder).environment
    environment["TMPDIR"] = "/proc/nowhere"
    let run = try Program.run(["convert", "a.rtf", "b.txt"], environment: environment, in: folder)
    #expect(run.status == 1 && run.lines.count == 1)
    #expect(run.errors.hasPrefix("vanban: a.rtf: no temporary folder can be made"), "\(run.errors)")
    #expect(run.errors.contains("set TMPDIR to a folder"))
  }

  /// No room: the system refuses to let files grow, as a full disk does.
  @Test func aTemporaryFolderWithoutRoom() throws {
    let folder = try Folder()
    try folder.file("a.rtf", OldWord.richText + [UInt8](repeating: 32, count: 8_192))
    let temporary = try Self.temporary(folder)
    let environment = try Self.office(in: folder).environment.merging(["TMPDIR": temporary]) { $1 }
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "trap '' XFSZ; ulimit -f 4; exec '\(Program.path)' convert a.rtf 2>err"]
    shell.currentDirectoryURL = folder.url
    shell.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 1)
    let errors = String(decoding: try folder.read("err"), as: UTF8.self)
    #expect(errors.hasPrefix("vanban: a.rtf: its copy ") && errors.contains("set TMPDIR"), "\(errors)")
    #expect(try Self.left(folder) == [])
  }
}
