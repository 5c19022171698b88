import Foundation
import Testing

/// What a batch leaves behind, and what a second run makes of it.
@Suite struct BatchTests {
  private let folder: Folder
  /// An image that is cut off.
  private static let broken: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]

  init() throws {
    folder = try Folder()
    for name in ["a.txt", "b/c.txt", "b/d.html"] { try folder.file("in/\(name)", plan) }
  }

  private func convert(_ more: String...) throws -> Program.Run {
    try Program.run(["convert", "in", "-o", "out"] + more, in: folder)
  }

  private func record(_ path: String) throws -> [String: Any] {
    let found = try folder.records().filter { $0["path"] as? String == path }
    #expect(found.count == 1, "\(path)")
    return found.first ?? [:]
  }

  private func statuses() throws -> [String] { try folder.records().compactMap { $0["status"] as? String } }

  @Test func oneRecordForEachFile() throws {
    for name in ["x.csv", ".hidden", "b/broken.docx"] { try folder.file("in/\(name)", "x") }
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "in/gone.txt").path, withDestinationPath: "/nonexistent")
    let run = try convert()
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("vanban: 7 inputs: 3 ok, 0 partial, 1 failed, 3 skipped; "), "\(run.errors)")
    let records = try folder.records()
    let paths = [".hidden", "a.txt", "b/broken.docx", "b/c.txt", "b/d.html", "gone.txt", "x.csv"].map {
      "in/\($0)"
    }
    #expect(records.map { $0["path"] as? String } == paths)
    #expect(try statuses() == ["skipped", "ok", "failed", "ok", "ok", "skipped", "skipped"])
    let text = try record("in/a.txt")
    #expect(text["size"] as? Int == plan.utf8.count && (text["sha256"] as? String)?.count == 64)
    #expect(text["format"] as? String == "text" && text["encoding"] as? String == "utf-8")
    #expect(
      text["missing"] as? [String] == ["signatory"] && text["vanban"] is String
        && text["options"] is [String: Any])
    let coverage = text["coverage"] as? [String: Int]
    #expect(coverage?["codePoints"] == coverage?["owned"] && coverage?["owned"] ?? 0 > 100)
    #expect((text["diagnostics"] as? [String: Int])?.keys.sorted() == ["error", "info", "warning"])
    let document = try #require((text["documents"] as? [[String: Any]])?.first)
    #expect(document["output"] as? String == "a.txt.json")
    #expect(document["size"] as? Int == (try folder.read("out/a.txt.json")).count)
    let broken = try record("in/b/broken.docx")
    #expect(
      broken["code"] as? String == "malformed"
        && (broken["reason"] as? String)?.hasPrefix("broken docx file") == true)
    #expect(try record("in/x.csv")["code"] as? String == "format-not-read")
    #expect(folder.files.filter { $0.contains(".vanban") }.isEmpty)
  }

  @Test func outputsDoNotDependOnTheJobs() throws {
    let corpus = Project.file("corpus/party")
    for jobs in ["1", "4"] {
      let run = try Program.run(["convert", corpus, "-o", "out\(jobs)", "-j", jobs, "-q"], in: folder)
      #expect(run.status == 0 && run.errors.isEmpty)
    }
    let outputs = folder.files.filter { $0.hasPrefix("out1/") && !$0.hasSuffix("manifest.jsonl") }
    #expect(outputs.count > 10)
    for output in outputs {
      #expect(try folder.read(output) == folder.read("out4" + output.dropFirst(4)), "\(output)")
    }
    let lines = try Program.run(["convert", corpus], in: folder)
    #expect(try outputs.flatMap { try folder.read($0) } == lines.output)
  }

  @Test func whatIsDoneIsNotDoneAgain() throws {
    #expect(try convert().status == 0)
    // A file that nobody wrote again keeps its number.
    let before = try numbers()
    let again = try convert()
    #expect(again.status == 0 && again.errors.contains("of them 3 were done before"), "\(again.errors)")
    #expect(try numbers() == before)
    let anew = try convert("--force")
    #expect(anew.status == 0 && !anew.errors.contains("were done before"), "\(anew.errors)")
  }

  private func numbers() throws -> [String: Int] {
    var numbers: [String: Int] = [:]
    for output in folder.outputs {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.url.appending(path: output).path)
      numbers[output] = attributes[.systemFileNumber] as? Int
    }
    return numbers
  }

  @Test func whatChangedIsDoneAgain() throws {
    _ = try convert()
    let before = try numbers()
    let old = try folder.read("out/b/d.html.json")
    try folder.file("in/a.txt", plan + "\nII. THÊM\n")
    try folder.file("out/b/c.txt.json", "somebody wrote here")
    let run = try convert()
    #expect(run.errors.contains("1 were done before, 1 have changed and were done again"), "\(run.errors)")
    #expect(String(decoding: try folder.read("out/a.txt.json"), as: UTF8.self).contains("THÊM"))
    #expect(try folder.read("out/b/c.txt.json").starts(with: Array("{\"schemaVersion\"".utf8)))
    #expect(
      try folder.read("out/b/d.html.json") == old
        && numbers()["out/b/d.html.json"] == before["out/b/d.html.json"])
    // Another option, another result.
    #expect(try !convert("--from", "text").errors.contains("were done before"))
  }

  /// What was made of the file that stood there is no longer true of it.
  @Test func outputsThatNoRecordNamesGo() throws {
    let two = try String(
      contentsOfFile: Project.file("corpus/defects/hai-van-ban-mot-tep/source.txt"), encoding: .utf8)
    try folder.file("in/a.txt", two)
    _ = try convert()
    #expect(folder.outputs.contains("out/a.txt.2.json"))
    try folder.file("in/a.txt", plan)
    _ = try convert()
    #expect(folder.outputs == ["out/a.txt.json", "out/b/c.txt.json", "out/b/d.html.json"])
    try folder.file("in/a.txt", Self.broken)
    #expect(try convert().status == 1)
    #expect(folder.outputs == ["out/b/c.txt.json", "out/b/d.html.json"])
  }

  @Test func whatFailedIsTriedAgain() throws {
    try folder.file("in/a.txt", Self.broken)
    let first = try convert("--quarantine", "bad")
    #expect(first.status == 1 && first.errors.contains("vanban: in/a.txt: "))
    #expect(try folder.read("bad/a.txt") == Self.broken)
    #expect(try convert().status == 1)
    try folder.file("in/a.txt", plan)
    #expect(try convert().status == 0)
    #expect(try statuses() == ["ok", "ok", "ok"])
  }

  @Test func whatVanishedIsTold() throws {
    _ = try convert()
    try FileManager.default.removeItem(at: folder.url.appending(path: "in/b"))
    let run = try convert()
    #expect(run.status == 0 && run.errors.contains("2 are no longer there"), "\(run.errors)")
    #expect(try statuses() == ["ok", "skipped", "skipped"])
    #expect(try record("in/b/c.txt")["code"] as? String == "vanished")
    #expect(folder.outputs.count == 3)
  }

  /// The last line of a run that was killed is no record; the others are.
  @Test func aManifestThatWasCut() throws {
    _ = try convert()
    let whole = try folder.read("out/manifest.jsonl")
    try folder.file("out/manifest.jsonl", Array(whole.dropLast(40)))
    let run = try convert()
    #expect(
      run.status == 0 && run.errors.contains("records that were cut off or broken: 1; "), "\(run.errors)")
    #expect(run.errors.contains("of them 2 were done before"))
    #expect(try statuses() == ["ok", "ok", "ok"])
    let lines = whole.split(separator: 10).map(Array.init)
    try folder.file(
      "out/manifest.jsonl",
      Array([lines[0], Array("{\"manifest\": 1, broken".utf8), lines[2], []].joined(separator: [10])))
    #expect(try convert().errors.contains("of them 2 were done before"))
    #expect(try statuses() == ["ok", "ok", "ok"])
  }

  @Test(arguments: [
    ("{\"manifest\": 2, \"path\": \"in/a.txt\"}\n", "is a manifest of version 2"),
    ("{\"files\": []}\n", "is no manifest of vanban"), ("a list\n", "is no manifest of vanban"),
    ("a list", "is no manifest"),
  ])
  func aManifestOfSomethingElse(_ text: String, _ words: String) throws {
    try folder.file("out/manifest.jsonl", text)
    let run = try convert()
    #expect(run.status == 4 && run.errors.contains(words) && run.errors.contains("--force"), "\(run.errors)")
    #expect(folder.outputs.isEmpty)
    #expect(try String(decoding: folder.read("out/manifest.jsonl"), as: UTF8.self) == text)
    #expect(try convert("--force").status == 0)
  }

  @Test func twoRunsAtOnce() throws {
    // The first one waits for standard input, and has the folder.
    let first = Process()
    let pipe = Pipe()
    first.executableURL = URL(filePath: Program.path)
    first.arguments = ["convert", "-", "-o", "out"]
    first.currentDirectoryURL = folder.url
    first.standardInput = pipe
    first.standardError = FileHandle.nullDevice
    try first.run()
    while first.isRunning, !folder.files.contains("out/manifest.jsonl") { usleep(10_000) }
    let second = try convert()
    #expect(
      second.status == 4 && second.errors.contains("another run of vanban writes there"), "\(second.errors)")
    try pipe.fileHandleForWriting.close()
    first.waitUntilExit()
    #expect(first.terminationStatus == 0 && folder.outputs == ["out/stdin.json"])
    #expect(try convert().status == 0)
  }

  @Test func twoInputsForOneOutput() throws {
    try folder.file("x/a.txt", plan)
    let run = try Program.run(["convert", "in", "x/a.txt", "-o", "out"], in: folder)
    #expect(run.status == 1)
    #expect(
      run.errors.contains("vanban: x/a.txt: its output a.txt.json is already written for in/a.txt; "),
      "\(run.errors)")
    #expect(try record("x/a.txt")["code"] as? String == "duplicate")
    #expect(try record("in/a.txt")["status"] as? String == "ok")
  }

  @Test func theOutputInsideTheInput() throws {
    for _ in 1...2 {
      let run = try Program.run(["convert", "in", "-o", "in/out"], in: folder)
      #expect(run.status == 0)
      let paths = try folder.records("in/out").compactMap { $0["path"] as? String }
      // The first time there is nothing there yet.
      #expect(paths.filter { $0 != "in/out" } == ["in/a.txt", "in/b/c.txt", "in/b/d.html"], "\(paths)")
    }
    let same = try Program.run(["convert", "in", "-o", "./in/b/../../in"], in: folder)
    #expect(
      same.status != 0
        && folder.files.filter { $0.hasSuffix("txt.json") }.allSatisfy { $0.hasPrefix("in/out") })
  }

  @Test func namesAndLinksOfEveryKind() throws {
    try folder.file("in/hai\ndòng.txt", plan)
    // A loop, and a name that is not UTF-8.
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "in/b/loop").path, withDestinationPath: "..")
    let latin = Array("\(folder.url.path)/in/b".utf8) + [0xE0] + Array(".txt".utf8) + [0]
    let file = latin.withUnsafeBytes { bytes in
      bytes.assumingMemoryBound(to: CChar.self).baseAddress.map { open($0, O_WRONLY | O_CREAT, 0o644) } ?? -1
    }
    #expect(file >= 0)
    close(file)
    let run = try convert()
    #expect(run.status == 1)
    #expect(try record("in/hai\ndòng.txt")["status"] as? String == "ok")
    #expect((try? folder.read("out/hai\ndòng.txt.json")) != nil)
    #expect(try record("in/b\\xE0.txt")["code"] as? String == "name-not-utf8")
    #expect(try record("in/b/loop")["code"] as? String == "walked")
  }

  /// A member that ends its worker takes no other with it.
  @Test func aWorkerThatIsKilled() throws {
    let office = try FakeProgram("soffice", "kill -SEGV $PPID; sleep 60", in: folder)
    try folder.file("in/b/bad.rtf", OldWord.richText)
    let run = try Program.run(
      ["convert", "in", "-o", "out", "-j", "1"], environment: office.environment, in: folder)
    #expect(
      run.status == 1
        && run.errors.contains("vanban: in/b/bad.rtf: the worker that read it was ended by signal 11"))
    #expect(folder.outputs.count == 3)
    #expect(try record("in/b/bad.rtf")["code"] as? String == "crashed")
  }

  @Test func progress() throws {
    let json = try convert("--progress", "json")
    let line = try #require(json.errors.split(separator: "\n").last { $0.hasPrefix("{") })
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(
      object?["done"] as? Int == 3 && object?["total"] as? Int == 3 && object?["isEnd"] as? Bool == true)
    #expect(try convert("--quiet").errors.isEmpty)
    #expect(try convert("--force", "--verbose").errors.contains("vanban: in/b/c.txt: ok ("))
    #expect(try !convert("--progress", "none").errors.contains("in a second"))
  }

  private static let hasPDFText = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  /// Half of one text and half of another is nobody's document.
  @Test(.enabled(if: hasPDFText, "pdftotext is not installed")) func aFileThatChangesWhileItIsRead() throws {
    let text = "BT /F 12 Tf 80 700 Td (KE HOACH) Tj ET"
    try folder.file(
      "in/b/x.pdf",
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>"
        + "endobj\n4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        + "5 0 obj<</Length \(text.utf8.count)>>\nstream\n\(text)\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n"
    )
    let file = folder.url.appending(path: "in/b/x.pdf").path
    let reader = try FakeProgram("pdftotext", "/usr/bin/pdftotext \"$@\"; echo '%' >> \(file)", in: folder)
    let changing = try Program.run(
      ["convert", "in", "-o", "out"], environment: [reader.variable: reader.path], in: folder)
    #expect(changing.status == 1)
    #expect(
      changing.errors.contains("in/b/x.pdf: it was changed while it was read; convert it again\n"),
      "\(changing.errors)")
    #expect(try record("in/b/x.pdf")["status"] as? String == "failed" && folder.outputs.count == 3)
    #expect(try convert().status == 0 && folder.outputs.count == 4)
  }
}
