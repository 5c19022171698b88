import Foundation
import Testing

/// `index`, `query` and `graph` as the shell sees them.
@Suite struct IndexTests {
  private static let directive = """
    ỦY BAN NHÂN DÂN
    TỈNH LAI CHÂU

    Số: 5/KH-UBND
    Lai Châu, ngày 05 tháng 02 năm 2021

    KẾ HOẠCH
    =1+1 Bầu cử đại biểu

    I. NỘI DUNG
    Thực hiện Kế hoạch số 9/KH-UBND ngày 10/3/2021 của Ủy ban nhân dân tỉnh Lai Châu và Chỉ thị số 45-CT/TW ngày 20/6/2020 của Bộ Chính trị.

    """

  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.file("in/plan.txt", plan)
    try folder.file("in/sub/directive.txt", Self.directive)
    return folder
  }

  private func index(_ arguments: [String], _ folder: Folder, input: [UInt8] = []) throws -> Program.Run {
    try Program.run(["index"] + arguments + ["--db", "c.sqlite"], input: input, in: folder)
  }

  private func ask(_ arguments: [String], _ folder: Folder) throws -> Program.Run {
    try Program.run(["query"] + arguments + ["--db", "c.sqlite"], in: folder)
  }

  @Test func onlyWhatChangedIsReadAgain() throws {
    let folder = try folder()
    let first = try index(["in"], folder)
    #expect(first.status == 0 && first.output.isEmpty)
    #expect(
      first.errors.contains("2 documents indexed, 0 documents removed, 0 inputs unchanged"), "\(first.errors)"
    )
    #expect(
      try index(["in"], folder).errors.contains(
        "0 documents indexed, 0 documents removed, 2 inputs unchanged"))
    try folder.file("in/plan.txt", plan + "Thêm một dòng.\n")
    #expect(
      try index(["in"], folder).errors.contains("1 document indexed, 1 document removed, 1 input unchanged"))
    try FileManager.default.removeItem(atPath: folder.url.path + "/in/plan.txt")
    let gone = try index(["in"], folder)
    #expect(gone.errors.contains("0 documents indexed, 1 document removed"), "\(gone.errors)")
    #expect(
      try ask(["cited-by", "9/KH-UBND", "--format", "jsonl"], folder).text.contains("\"state\": \"missing\""))
    try FileManager.default.removeItem(atPath: folder.url.path + "/in/sub/directive.txt")
    #expect(try index(["in/sub/directive.txt"], folder).errors.contains("taken out of the index"))
    #expect(folder.files == ["c.sqlite"])
  }

  @Test func jsonGivesWhatTheTextsGive() throws {
    let folder = try folder()
    _ = try Program.run(["convert", "in", "--output", "out"], in: folder)
    let lines = try Program.run(["convert", "in"], in: folder)
    try folder.file("all.jsonl", lines.output)
    var answers: Set<String> = []
    for (input, bytes) in [("in", []), ("out", []), ("all.jsonl", []), ("-", lines.output)] {
      try? FileManager.default.removeItem(atPath: folder.url.path + "/c.sqlite")
      #expect(try index([input], folder, input: bytes).status == 0)
      answers.insert(try ask(["cites", "5/KH-UBND", "--format", "json"], folder).text)
    }
    #expect(answers.count == 1 && answers.first?.contains("\"state\": \"resolved\"") == true)
  }

  @Test func formats() throws {
    let folder = try folder()
    _ = try index(["in"], folder)
    let table = try ask(["cited-by", "9/KH-UBND"], folder)
    #expect(
      table.status == 0 && table.lines.count == 2 && table.errors.isEmpty, "\(table.text)\(table.errors)")
    let csv = try ask(["cited-by", "9/KH-UBND", "--format", "csv"], folder)
    #expect(
      csv.text.hasPrefix("\u{FEFF}\"document\",\"number\"") && csv.text.contains("\"'=1+1 Bầu cử"),
      "\(csv.text)")
    let json = try ask(["cited-by", "9/KH-UBND", "--format", "json"], folder)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect((object["rows"] as? [[String: Any]])?.first?["number"] as? String == "5/KH-UBND")
    #expect(object["total"] as? Int == 1)
    #expect(try ask(["search", "bau", "cu", "--format", "jsonl"], folder).lines.count == 1)
    #expect(try ask(["cites", "in/sub/directive.txt"], folder).text.contains("9/KH-UBND"))
  }

  @Test(arguments: [
    (["cited-by", "46-CT/TW"], 1, "no such document"), (["cites", "45-CT/TW"], 1, "does not hold it"),
    (["deadlines", "--from", "2030"], 1, "no answer"), (["search", "không có từ này"], 1, "no answer"),
    (["search", "x'; DROP TABLE documents; --"], 1, "no answer"), (["search", "\"'"], 2, "needs words"),
    ([], 2, "query needs a question"),
    (["citedby", "x"], 2, "knows no question citedby; did you mean cites?"),
    (["cites"], 2, "needs a document"), (["missing", "x"], 2, "takes nothing behind it"),
    (["missing", "--limit", "x"], 2, "--limit is a whole number"),
    (["missing", "--type", "XYZ"], 2, "knows no type"),
    (["deadlines", "--to", "soon"], 2, "--to is a day"), (["basis", "x", "--depth", "0"], 2, "--depth is"),
  ])
  func refusals(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let folder = try folder()
    _ = try index(["in"], folder)
    let run = try ask(arguments, folder)
    #expect(run.status == status && run.output.isEmpty && run.errors.contains(words), "\(run.errors)")
  }

  @Test func whatMayBeSeveralIsListed() throws {
    let folder = try folder()
    try folder.file("in/other.txt", Self.directive.replacingOccurrences(of: "năm 2021", with: "năm 2020"))
    _ = try index(["in"], folder)
    let run = try ask(["cites", "Kế hoạch 5", "--format", "jsonl"], folder)
    #expect(
      run.status == 1 && run.lines.count == 2 && run.errors.contains("2 documents may be meant"),
      "\(run.text)")
    #expect(try ask(["cites", "vn/ubnd-lai-chau/2020/kh/5"], folder).status == 0)
  }

  @Test func otherJSON() throws {
    let folder = try folder()
    let line = try Program.run(["convert", "in/plan.txt"], in: folder).output
    try folder.file("bad.jsonl", line + Array("{\"a\": 1}\n\n{\n".utf8) + line)
    try folder.file("theirs.json", "{\"type\": \"FeatureCollection\"}")
    try folder.file(
      "later.json",
      String(decoding: line, as: UTF8.self).replacingOccurrences(of: "\"1.2.0\"", with: "\"9.0.0\""))
    try folder.file("empty.json", "")
    let run = try index(["bad.jsonl", "theirs.json", "later.json", "empty.json"], folder)
    #expect(run.status == 1)
    for words in [
      "bad.jsonl:2: no document of vanban", "bad.jsonl:4: no JSON", "theirs.json: no document of vanban",
      "later.json: schema version 9.0.0", "empty.json: no JSON", "2 documents indexed",
    ] { #expect(run.errors.contains(words), "\(words): \(run.errors)") }
  }

  @Test func otherFilesStayAsTheyAre() throws {
    let folder = try folder()
    try folder.file("c.sqlite", "a text of mine that is no database")
    let run = try index(["in"], folder)
    #expect(run.status == 4 && run.errors.contains("left as it is"), "\(run.errors)")
    #expect(try folder.read("c.sqlite") == Array("a text of mine that is no database".utf8))
    #expect(try ask(["missing"], folder).status == 4)
    #expect(
      try Program.run(["query", "missing", "--db", "none.sqlite"], in: folder).errors.contains(
        "no such database"))
    #expect(folder.files == ["c.sqlite", "in/plan.txt", "in/sub/directive.txt"])
  }

  @Test func damageIsTold() throws {
    let folder = try folder()
    _ = try index(["in"], folder)
    var bytes = try folder.read("c.sqlite")
    for offset in 4_096..<bytes.count { bytes[offset] = UInt8(truncatingIfNeeded: offset &* 7 >> 2) }
    try folder.file("c.sqlite", bytes)
    for run in [try ask(["missing"], folder), try index(["in/plan.txt"], folder)] {
      #expect(run.status == 4 && run.errors.contains("c.sqlite: "), "\(run.errors)")
    }
  }

  @Test func aFileThatCannotBeWrittenCanBeAsked() throws {
    let folder = try folder()
    _ = try index(["in"], folder)
    let copy = folder.url.path + "/c.sqlite"
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: copy)
    #expect(try ask(["cited-by", "45-CT/TW"], folder).status == 0)
  }

  /// A disk that is full, as a limit of the shell's on the size of files.
  @Test func withoutRoom() throws {
    let folder = try folder()
    _ = try index(["in"], folder)
    let before = try ask(["documents", "--format", "json"], folder).text
    for number in 1...40 {
      try folder.file(
        "more/\(number).txt",
        Self.directive.replacingOccurrences(of: "Số: 5/", with: "Số: 10\(number)/")
          + String(repeating: "Bầu cử đại biểu Quốc hội \(number). ", count: 400))
    }
    let shell = try folder.file(
      "run.sh", "trap '' XFSZ; ulimit -f 300; exec '\(Program.path)' index more --db c.sqlite")
    let process = try Process.run(
      URL(filePath: "/bin/bash"), arguments: ["-c", "cd '\(folder.url.path)' && . '\(shell)'"])
    process.waitUntilExit()
    #expect(process.terminationStatus == 4)
    #expect(try ask(["documents", "--format", "json"], folder).text == before)
    #expect(try index(["more"], folder).errors.contains("40 documents indexed"))
  }

  /// Killed in the middle: what was finished is there, the database is whole, and the next run does the rest.
  @Test func killed() throws {
    let folder = try folder()
    let line = try Program.run(["convert", "in"], in: folder).output
    // The program reads lines from a pipe that stays open: it is killed while it waits for more, in a transaction.
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["index", "in", "-", "--db", "c.sqlite"]
    process.currentDirectoryURL = folder.url
    process.standardInput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<200 { try pipe.fileHandleForWriting.write(contentsOf: Data(line)) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    let again = try index(["in"], folder)
    #expect(again.status == 0 && again.errors.contains("now 2 documents"), "\(again.errors)")
    #expect(try ask(["cited-by", "9/KH-UBND"], folder).status == 0)
    let check = Process()
    let said = Pipe()
    check.executableURL = URL(filePath: "/usr/bin/python3")
    check.arguments = [
      "-c",
      "import sqlite3,sys; print(sqlite3.connect(sys.argv[1]).execute('PRAGMA integrity_check').fetchall())",
      folder.url.path + "/c.sqlite",
    ]
    check.standardOutput = said
    try check.run()
    #expect(
      try said.fileHandleForReading.readToEnd().map { String(decoding: $0, as: UTF8.self) } == "[('ok',)]\n")
    check.waitUntilExit()
  }

  @Test func graphs() throws {
    let folder = try folder()
    _ = try index(["in"], folder)
    let dot = try Program.run(["graph", "--db", "c.sqlite"], in: folder)
    #expect(
      dot.status == 0 && dot.text.hasPrefix("digraph citations {") && dot.text.contains("\"d2\" -> \"d1\""),
      "\(dot.text)")
    let near = try Program.run(
      ["graph", "--db", "c.sqlite", "--document", "45-CT/TW", "--format", "graphml"], in: folder)
    #expect(
      near.text.contains("<node id=\"vn/tw/k12/ct/45\">") && !near.text.contains("9/KH-UBND</data>"),
      "\(near.text)")
    #expect(try Program.run(["graph", "--db", "c.sqlite", "x"], in: folder).status == 2)
    #expect(try Program.run(["graph", "--db", "c.sqlite", "--place", "Sơn La"], in: folder).status == 1)
  }
}
