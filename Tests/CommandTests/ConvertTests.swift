import Foundation
import Testing

/// What the program does with good inputs, and with good ones among bad.
@Suite struct ConvertTests {
  private func object(_ json: some Collection<UInt8>) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
  }

  private func id(_ line: Substring) throws -> String? { try object(Array(line.utf8))["id"] as? String }

  @Test func oneFile() throws {
    let folder = try Folder()
    try folder.file("a.txt", plan)
    for more in [
      [], ["--format", "json"], ["-f", "jsonl"], ["--format=json"], ["--chunk-bytes", "1"],
      ["--from", "text"], ["--icu-only"],
    ] {
      let run = try Program.run(["convert", "a.txt"] + more, in: folder)
      #expect(run.status == 0 && run.errors.isEmpty && run.lines.count == 1)
      #expect(run.output.last == 10)
      let source = try object(run.output)["source"] as? [String: Any]
      #expect(source?["name"] as? String == "a.txt")
      #expect(source?["bytes"] as? Int == plan.utf8.count)
    }
  }

  /// Every line of events is what its schema says, and a line that is not is found.
  @Test func eventsFitTheirSchema() throws {
    let folder = try Folder()
    try folder.file("a.txt", plan)
    let run = try Program.run(
      ["convert", "a.txt", Project.file("corpus/state"), "--format", "events"], in: folder)
    #expect(run.status == 0 && run.lines.count > 1_000)
    try folder.file("events.jsonl", run.output)
    try folder.file("document.schema.json", try Program.run(["schema"], in: folder).output)
    try folder.file("events.schema.json", try Program.run(["schema", "--events"], in: folder).output)
    let check = ["validate", "--schema", "events.schema.json", "--resource", "document.schema.json"]
    let valid = try Program.run(check + ["events.jsonl"], in: folder)
    #expect(valid.status == 0, "\(valid.text)")
    let names = Set(try run.lines.map { try object(Array($0.utf8))["event"] as? String ?? "" })
    let wanted = [
      "document", "openSection", "paragraph", "openItem", "date", "reference", "task", "end", "source",
    ]
    #expect(names.isSuperset(of: wanted), "\(names)")
    for line in [
      "{\"event\":\"dates\",\"value\":null}", "{\"event\":\"date\",\"value\":null}",
      "{\"event\":\"closeItem\"}",
      "{\"event\":\"closeItem\",\"value\":null,\"part\":1}",
    ] {
      try folder.file("bad.jsonl", line + "\n")
      #expect(try Program.run(check + ["bad.jsonl"], in: folder).status == 1, "\(line)")
    }
    // They come to standard output alone.
    let files = try Program.run(["convert", "a.txt", "--format", "events", "--output", "out"], in: folder)
    #expect(files.status == 2 && files.errors.contains("--format events writes to standard output"))
  }

  @Test func standardInput() throws {
    let folder = try Folder()
    try folder.file("a.txt", plan)
    let piped = try Program.run(["convert", "-"], input: Array(plan.utf8), in: folder)
    #expect(piped.status == 0 && piped.errors.isEmpty)
    let file = try Program.run(["convert", "a.txt"], in: folder)
    #expect(try id(Substring(piped.text)) == id(Substring(file.text)))
    let text = try Program.run(["text", "-"], input: Array(plan.utf8), in: folder)
    #expect(text.output == Array(plan.utf8))
    let nothing = try Program.run(["convert", "-"], in: folder)
    #expect(nothing.status == 0 && nothing.lines.count == 1)
  }

  @Test func severalFilesAreJSONLines() throws {
    let folder = try Folder()
    try folder.file("b.txt", plan)
    try folder.file("a.html", "<html><body><p>Kế hoạch</p></body></html>")
    let run = try Program.run(["convert", "b.txt", "a.html", "b.txt"], in: folder)
    #expect(run.status == 0 && run.lines.count == 3)
    #expect(run.lines[0] == run.lines[2] && run.lines[0] != run.lines[1])
    for line in run.lines { _ = try object(Array(line.utf8)) }
  }

  private static let hasPDFText = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  /// The program that reads it works elsewhere; the file's name counts from here.
  @Test(.enabled(if: hasPDFText, "pdftotext is not installed")) func aPDFFileIsNamedFromHere() throws {
    let folder = try Folder()
    let text = "BT /F 12 Tf 80 700 Td (KE HOACH) Tj ET"
    try folder.file(
      "in/-a.pdf",
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>"
        + "endobj\n4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        + "5 0 obj<</Length \(text.utf8.count)>>\nstream\n\(text)\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n"
    )
    #expect(try Program.run(["text", "in/-a.pdf"], in: folder).text == "KE HOACH\n")
    #expect(try Program.run(["convert", "in"], in: folder).lines.count == 1)
  }

  /// One name that no output can have stops nobody else, and what is no file is counted.
  @Test func namesThatCannotBeUsed() throws {
    let folder = try Folder()
    let long = String(repeating: "a", count: 249) + ".txt"
    for name in ["in/\(long)", "in/b.txt", "in/c\u{1B}[31m.txt"] { try folder.file(name, plan) }
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "in/gone.docx").path, withDestinationPath: "/nonexistent")
    try folder.file("out/b.txt.json/x", "a folder stands in the way")
    let run = try Program.run(["convert", "in", "--output", "out"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("vanban: in: passed over files that are not read: 1 broken link\n"))
    #expect(run.errors.contains("in/\(long): the name of its output is too long for a file; rename it\n"))
    #expect(run.errors.contains("in/b.txt: there is a folder called out/b.txt.json; use another --output\n"))
    #expect((try? folder.read("out/c\u{1B}[31m.txt.json")) != nil)
    #expect((try? folder.read("out/b.txt.json.part")) == nil)
    try folder.file("in/c\u{1B}[31m.txt", "%PDF-1.4 ")
    let broken = try Program.run(["convert", "in/c\u{1B}[31m.txt"], in: folder)
    #expect(broken.errors.hasPrefix("vanban: in/c\\u{1B}[31m.txt: "))
  }

  @Test func aFolderIsMirrored() throws {
    let folder = try Folder()
    for name in ["in/b/c.txt", "in/a.txt", "in/b/c.md", "in/b/d/e.html", "in/.hidden.txt", "in/x.csv"] {
      try folder.file(name, plan)
    }
    let run = try Program.run(["convert", "in", "--output", "out/deep"], in: folder)
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("vanban: in: passed over files that are not read: 1 csv\n"))
    let written = folder.outputs
    #expect(written == ["a.txt", "b/c.md", "b/c.txt", "b/d/e.html"].map { "out/deep/\($0).json" })
    for file in written { _ = try object(try folder.read(file)) }
    // Again into the same folder, and as lines: the same outputs.
    let before = try written.map { try folder.read($0) }
    #expect(try Program.run(["convert", "in", "-o", "out/deep"], in: folder).status == 0)
    #expect(try written.map { try folder.read($0) } == before)
    let lines = try Program.run(["convert", "in"], in: folder)
    #expect(lines.output == before.flatMap { $0 })
  }

  /// A file of several documents gives a line, or a file, for each; a file of one keeps its name.
  @Test func severalDocumentsInAFile() throws {
    let folder = try Folder()
    let letter = try String(
      contentsOfFile: Project.file("corpus/defects/hai-van-ban-mot-tep/source.txt"), encoding: .utf8)
    try folder.file("in/a.txt", letter)
    try folder.file("in/b.txt", plan)
    let lines = try Program.run(["convert", "in"], in: folder)
    #expect(lines.status == 0 && lines.lines.count == 3)
    let parts = try lines.lines.map { try object(Array($0.utf8))["source"] as? [String: Any] }
    #expect(parts.map { $0?["part"] as? Int } == [1, 2, 1])
    #expect(try Program.run(["convert", "in", "--output", "out"], in: folder).status == 0)
    let written = folder.outputs
    #expect(written == ["out/a.txt.1.json", "out/a.txt.2.json", "out/b.txt.json"])
    #expect(try written.flatMap { try folder.read($0) } == lines.output)
    let piped = try Program.run(["convert", "-"], input: Array(letter.utf8), in: folder)
    #expect(piped.status == 0 && piped.lines.count == 2)
  }

  /// Two inputs must not write to one place.
  @Test func namesakesKeepTheirOutputs() throws {
    let folder = try Folder()
    try folder.file("x/a.txt", plan)
    try folder.file("y/a.txt", plan + "\nII. THÊM\n")
    let run = try Program.run(["convert", "x/a.txt", "y/a.txt", "--output", "out"], in: folder)
    let written = folder.outputs
    #expect(written.count == 2 || run.status != 0, "\(written)")
  }

  @Test func theOthersGoOnAfterAFailure() throws {
    let folder = try Folder()
    try folder.file("in/a.txt", plan)
    try folder.file("in/b.docx", "broken")
    try folder.file("in/c.txt", plan)
    let lines = try Program.run(["convert", "nowhere.txt", "in"], in: folder)
    #expect(lines.status == 1 && lines.lines.count == 2)
    #expect(lines.errors.split(separator: "\n").count == 2, "\(lines.errors)")
    let files = try Program.run(["convert", "in", "--output", "out"], in: folder)
    #expect(files.status == 1)
    #expect(folder.outputs == ["out/a.txt.json", "out/c.txt.json"])
  }

  @Test func namesThatLookLikeOptions() throws {
    let folder = try Folder()
    try folder.file("--version", plan)
    try folder.file("kế hoạch số 9.txt", plan)
    #expect(try Program.run(["convert", "--", "--version"], in: folder).lines.count == 1)
    let run = try Program.run(["convert", "kế hoạch số 9.txt"], in: folder)
    #expect((try object(run.output)["source"] as? [String: Any])?["name"] as? String == "kế hoạch số 9.txt")
  }

  /// Each run of a Swift program hashes otherwise: nothing may depend on the order of a set.
  @Test func everyRunGivesTheSameBytes() throws {
    let folder = try Folder()
    let first = try Program.run(["convert", Project.file("corpus")], in: folder)
    #expect(first.status == 0 && first.lines.count > 70)
    #expect(try Program.run(["convert", Project.file("corpus")], in: folder).output == first.output)
  }

  @Test(arguments: samples) func icuAloneMakesNoDifference(_ path: String) throws {
    let folder = try Folder()
    let file = Project.file(path)
    for command in ["convert", "tokens"] {
      let plain = try Program.run([command, file], in: folder)
      #expect(plain.status == 0)
      #expect(try Program.run([command, "--icu-only", file], in: folder).output == plain.output)
    }
    #expect(try Program.run(["convert", file, "-q", "-o", "a"], in: folder).status == 0)
    #expect(try Program.run(["convert", file, "-q", "-o", "b", "--icu-only"], in: folder).status == 0)
    let outputs = folder.files.filter { $0.hasPrefix("a/") && !$0.hasSuffix("manifest.jsonl") }
    #expect(outputs.count == 1)
    for output in outputs { #expect(try folder.read(output) == folder.read("b/" + output.dropFirst(2))) }
  }

  private static let samples = [
    "corpus/state/ke-hoach-nhieu-dinh-dang/source.txt", "corpus/defects/unicode-to-hop/source.txt",
    "corpus/defects/markdown/source.md",
    "corpus/defects/chu-dinh-lien/source.txt", "corpus/defects/hai-cot-xen-ke/source.txt",
  ]

  @Test(arguments: samples) func textIsTheSource(_ path: String) throws {
    let source = Array(try Data(contentsOf: URL(filePath: Project.file(path))))
    let folder = try Folder()
    #expect(try Program.run(["text", Project.file(path)], in: folder).output == source)
    #expect(try Program.run(["text", "--chunk-bytes", "3", Project.file(path)], in: folder).output == source)
  }

  @Test(arguments: samples + ["corpus/state/ke-hoach-nhieu-dinh-dang/source.docx"])
  func spansOfTokensAreTrue(_ path: String) throws {
    let folder = try Folder()
    let text = Array(try Program.run(["text", Project.file(path)], in: folder).text.unicodeScalars)
    let run = try Program.run(["tokens", Project.file(path)], in: folder)
    #expect(run.status == 0 && run.lines.count > 100)
    var last = 0
    for line in run.lines {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 4, let lower = Int(fields[1]), let upper = Int(fields[2]), last <= lower,
        lower < upper,
        upper <= text.count
      else {
        Issue.record("\(path): \(line)")
        return
      }
      // Between two tokens stand only blanks and marks that normalising takes away.
      let gap = text[last..<lower].filter {
        !$0.properties.isWhitespace && !"*_#\\`~".unicodeScalars.contains($0)
      }
      #expect(gap.isEmpty, "\(path): a gap before \(line)")
      #expect(plain(text[lower..<upper]) == plain(fields[3].unicodeScalars), "\(path): \(line)")
      last = upper
    }
  }

  /// Text as it is compared: in NFC, without the marks that normalising may take away, blanks folded.
  private func plain(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: scalars.filter { !"*_\\".unicodeScalars.contains($0) })
    return String(kept).precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
