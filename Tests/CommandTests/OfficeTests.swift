import Foundation
import Testing

/// With the real programs: files as an office program writes them, whole and broken.
@Suite struct OfficeTests {
  /// A .doc file of the program's own making.
  private func document(in folder: Folder) throws -> [UInt8] {
    let source = try folder.file("made.rtf", OldWord.rich(String(repeating: plan, count: 12)))
    try OutsidePrograms.convert([source], to: "doc", in: folder)
    return try folder.read("made.doc")
  }

  @Test(.enabled(if: OutsidePrograms.hasOffice, "soffice is not installed"))
  func brokenFilesFailAloneAndLeaveNothing() throws {
    let folder = try Folder()
    let whole = try document(in: folder)
    try folder.file("all/a.doc", whole)
    try folder.file("all/b-cut.doc", Array(whole.prefix(whole.count / 3)))
    try folder.file("all/c.rtf", OldWord.richText)
    try folder.file("all/d-cut.rtf", Array(OldWord.richText.dropLast()))
    // A compound file with a document in it that is none.
    try folder.file("all/e-hollow.doc", OldWord.document)
    try folder.file("tmp/.keep", "")
    let run = try Program.run(
      ["convert", "all"],
      environment: ["TMPDIR": folder.url.appending(path: "tmp").path, "VANBAN_ANTIWORD": ""],
      in: folder)
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.lines.count == 3 && run.text.contains("\"rtf.truncated\""), "\(run.text.prefix(2_000))")
    let errors = run.errors.split(separator: "\n")
    #expect(errors.count == 2)
    #expect(errors.first?.hasPrefix("vanban: all/b-cut.doc: ") == true, "\(run.errors)")
    #expect(
      errors.last
        == "vanban: all/e-hollow.doc: soffice cannot read it: source file could not be loaded; save it anew in its program, or as another format",
      "\(run.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "tmp").path) == [".keep"]
    )
  }

  @Test(.enabled(if: OutsidePrograms.hasOffice, "soffice is not installed"))
  func aTemporaryFolderWithOddLetters() throws {
    let folder = try Folder()
    try folder.file("a.rtf", OldWord.richText)
    try folder.file("thư mục %20 #1/.keep", "")
    let run = try Program.run(
      ["text", "a.rtf"], environment: ["TMPDIR": folder.url.appending(path: "thư mục %20 #1").path],
      in: folder)
    #expect(run.status == 0 && run.text == "KẾ HOẠCH\n", "\(run.errors)")
  }

  @Test(
    .enabled(
      if: OutsidePrograms.hasOffice && OutsidePrograms.hasAntiword, "soffice or antiword is not installed"))
  func antiwordReadsTheSameWords() throws {
    let folder = try Folder()
    try folder.file("a.doc", try document(in: folder))
    let office = try Program.run(["text", "a.doc"], environment: ["VANBAN_ANTIWORD": ""], in: folder)
    let antiword = try Program.run(["text", "a.doc"], environment: ["VANBAN_SOFFICE": ""], in: folder)
    func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
    #expect(office.status == 0 && antiword.status == 0, "\(office.errors)\(antiword.errors)")
    #expect(words(antiword.text) == words(office.text) && words(office.text).count > 200)
  }
}
