import Foundation
import Testing

/// What the shell sees of wrong usage, help and failing output.
@Suite struct UsageTests {
  @Test(arguments: [
    (["convert"], "convert needs a file, a folder or -"),
    (["convert", "--format", "json", "a.txt", "b.txt"], "--format json is for one document"),
    (["convert", "--outptu", "out", "a.txt"], "unknown option --outptu for convert; did you mean --output?"),
    (["convert", "--formt", "json", "a.txt"], "did you mean --format?"),
    (["convert", "-x", "a.txt"], "unknown option -x for convert"),
    (["tokens", "--output", "o", "a.txt"], "unknown option --output"),
    (["convert", "--format", "xml", "a.txt"], "it is one of json, jsonl"),
    (["convert", "--format"], "--format needs a value"),
    (
      ["convert", "--from", "wpd", "a.txt"],
      "it is one of text, html, docx, odt, doc, rtf, pdf, image, archive"
    ),
    (["convert", "--chunk-bytes", "0", "a.txt"], "--chunk-bytes is a whole number"),
    (["convert", "--chunk-bytes", "viele", "a.txt"], "--chunk-bytes is a whole number"),
    (["convert", "--timeout", "0", "a.txt"], "--timeout is a whole number of seconds"),
    (["tokens", "--timeout", "soon", "a.txt"], "--timeout is a whole number of seconds"),
    (["doctor", "a.txt"], "doctor takes no file"),
    (["convert", "--help=yes"], "--help takes no value"),
    (["convert", "--format", "jsonl", "--output", "o", "a.txt"], "--format jsonl writes to standard output"),
    (["text"], "text needs one file"), (["text", "a.txt", "b.txt"], "text needs one file"),
    (["tokens"], "tokens needs one file"),
    (["text", "--chunk-bytes", "x", "a.txt"], "--chunk-bytes is a whole number"),
    (["konvert", "a.txt"], "unknown command konvert"), (["conv", "a.txt"], "did you mean convert?"),
    (["evaluate"], "evaluate needs --gold DIR"),
    (["evaluate", "--gold", ".", "--min", "2"], "--min is a number from 0 to 1"),
    (["evaluate", "--gold", ".", "--fail-on-loss"], "--fail-on-loss needs --compare"),
    (["evaluate", "--gold", ".", "--calibration", "--json"], "--calibration prints tables of its own"),
    (["convert", "--review", "--output", "o", "a.txt"], "--review lists findings on standard output"),
    (["convert", "--quiet", "a.txt"], "--quiet needs --output DIR"),
    (["convert", "--quarantine", "q", "a.txt"], "--quarantine needs --output DIR"),
    (["convert", "--jobs", "0", "-o", "o", "a.txt"], "--jobs is a whole number from 1 to 256"),
    (["convert", "--memory", "1", "-o", "o", "a.txt"], "--memory is a whole number from 64"),
    (["convert", "-q", "-v", "-o", "o", "a.txt"], "--quiet and --verbose do not go together"),
    (["convert", "--progress", "loud", "-o", "o", "a.txt"], "it is one of auto, json, none"),
    (["convert", "-o", ".", "."], "is what --output names"),
    (["convert", "--lang", "fr", "a.txt"], "it is one of en, vi"),
    (["worker", "a.txt"], "worker reads requests from standard input"),
    (["completions", "csh"], "completions needs the name of a shell: bash, zsh, fish"),
    (["schema", "--output", "x"], "unknown option --output"),
  ])
  func wrongUsage(_ arguments: [String], _ words: String) throws {
    let folder = try Folder()
    try folder.file("a.txt", plan)
    try folder.file("b.txt", plan)
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("vanban: ") && run.errors.contains(words), "\(run.errors)")
    #expect(run.errors.filter { $0 == "\n" }.count == 1, "\(run.errors)")
    #expect(folder.files == ["a.txt", "b.txt"])
  }

  @Test(arguments: [["--version"], ["-V"], ["convert", "--version"]]) func version(_ arguments: [String])
    throws
  {
    let run = try Program.run(arguments, in: Folder())
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.text.wholeMatch(of: #/vanban \d+\.\d+\.\d+\n/#) != nil, "\(run.text)")
  }

  @Test(arguments: [["--help"], ["-h"], ["help"], []]) func help(_ arguments: [String]) throws {
    let run = try Program.run(arguments, in: Folder())
    #expect(run.status == 0 && run.errors.isEmpty)
    for command in ["convert", "text", "tokens", "evaluate", "formats", "schema"] {
      #expect(run.text.contains("vanban \(command) "))
    }
    #expect(run.text.contains("Exit codes: "))
  }

  @Test(arguments: ["convert", "text", "tokens", "evaluate", "formats", "schema"]) func helpOfACommand(
    _ command: String
  )
    throws
  {
    let folder = try Folder()
    let run = try Program.run([command, "--help"], in: folder)
    #expect(
      run.status == 0 && run.text.hasPrefix("Examples:\n  ") && run.text.contains("Usage: vanban \(command) ")
    )
    #expect(try Program.run(["help", command], in: folder).output == run.output)
    // An option that the help names is taken.
    for match in run.text.matches(of: #/--([a-z-]+)( [A-Z]+)?/#) where match.output.2 != nil {
      let name = "--\(match.output.1)"
      let without = try Program.run([command, name], in: folder)
      #expect(without.errors.contains("\(name) needs a value"), "\(without.errors)")
    }
  }

  @Test func schema() throws {
    let run = try Program.run(["schema"], in: Folder())
    #expect(run.status == 0)
    #expect(
      run.output == Array(try Data(contentsOf: URL(filePath: Project.file("schemas/document.schema.json")))))
    let schema = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  /// `vanban convert folder | head -1`: the reader goes away, and nobody is to be told.
  @Test func aReaderThatGoesAway() throws {
    let folder = try Folder()
    for index in 0..<40 { try folder.file("many/\(index).txt", String(repeating: plan, count: 20)) }
    let errors = try folder.file("err", "")
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["convert", "many"]
    process.currentDirectoryURL = folder.url
    process.standardOutput = pipe
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    _ = try pipe.fileHandleForReading.read(upToCount: 10)
    try pipe.fileHandleForReading.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    #expect(try folder.read("err").isEmpty)
  }

  @Test func aFullDisk() throws {
    let folder = try Folder()
    try folder.file("a.txt", plan)
    let errors = try folder.file("err", "")
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["convert", "a.txt"]
    process.currentDirectoryURL = folder.url
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 4)
    #expect(
      String(decoding: try folder.read("err"), as: UTF8.self).hasPrefix(
        "vanban: cannot write to standard output: "))
  }

  @Test func anOutputFolderThatCannotBe() throws {
    let folder = try Folder()
    try folder.file("a.txt", plan)
    try folder.file("taken", "a file")
    for output in ["/proc/vanban", "taken", "taken/below"] {
      let run = try Program.run(["convert", "a.txt", "--output", output], in: folder)
      #expect(run.status == 4, "\(output)")
      #expect(run.errors.contains("cannot be written") && run.errors.contains("choose another --output"))
    }
    #expect(folder.files == ["a.txt", "taken"])
  }
}
