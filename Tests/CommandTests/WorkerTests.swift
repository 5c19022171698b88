import Foundation
import Testing

/// The contract of `vanban worker`: one answer to each request, in order, whatever was asked.
@Suite struct WorkerTests {
  private func answers(
    _ requests: [String], _ more: [String] = [], environment: [String: String] = [:], in folder: Folder
  ) throws -> [[String: Any]] {
    let run = try Program.run(
      ["worker"] + more, input: Array((requests.joined(separator: "\n") + "\n").utf8),
      environment: environment,
      in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    return try run.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func documents(_ answer: [String: Any]) -> [[String: Any]] {
    answer["documents"] as? [[String: Any]] ?? []
  }

  @Test func everyKindOfRequest() throws {
    let folder = try Folder()
    try folder.file("a.txt", plan)
    let base64 = Data(plan.utf8).base64EncodedString()
    let found = try answers(
      [
        #"{"id": 1, "path": "a.txt"}"#, #"{"id": "hai", "text": "KẾ HOẠCH"}"#,
        #"{"id": {"n": [3]}, "base64": "\#(base64)", "name": "a.txt"}"#, #"{"path": "a.txt"}"#,
      ], in: folder)
    #expect(found.map { documents($0).count } == [1, 1, 1, 1])
    #expect(found[0]["id"] as? Int == 1 && found[1]["id"] as? String == "hai" && found[3]["id"] is NSNull)
    #expect((found[2]["id"] as? [String: [Int]]) == ["n": [3]])
    let file = try Program.run(["convert", "a.txt"], in: folder)
    let wanted = try JSONSerialization.jsonObject(with: Data(file.output)) as? NSDictionary
    #expect(documents(found[0]).first as NSDictionary? == wanted)
    #expect(documents(found[2]).first as NSDictionary? == wanted)
  }

  @Test(arguments: [
    (#"{"id": 1"#, "line 1 is no JSON: wrong at byte 8", false), ("[1]", "line 1 is no JSON object", false),
    (#"{"id": 1, "text": "a", "path": "b"}"#, "a request has one of", true),
    (#"{"id": 1}"#, "a request has one of", true), (#"{"id": 1, "text": 5}"#, "\"text\" is no string", true),
    (#"{"id": 1, "base64": "a"}"#, "\"base64\" is no base64", true),
    (#"{"id": 1, "path": "/nowhere"}"#, "/nowhere: no such file", true),
    (#"{"id": 1, "path": "."}"#, ".: is a folder", true),
    (#"{"id": 1, "path": "a", "from": "wpd"}"#, "\"from\" cannot be wpd", true),
    (#"{"id": 1, "base64": "UEsDBCBicm9rZW4=", "name": "x.docx"}"#, "x.docx: broken docx file", true),
  ])
  func badRequests(_ request: String, _ words: String, _ hasID: Bool) throws {
    let found = try answers([request, #"{"id": 2, "text": "KẾ HOẠCH"}"#], in: Folder())
    #expect(found.count == 2 && documents(found[1]).count == 1)
    #expect((found[0]["error"] as? String)?.hasPrefix(words) == true, "\(found[0])")
    #expect((found[0]["id"] as? Int) == (hasID ? 1 : nil) && found[0].count == 2)
  }

  /// Documents come in the order of the requests, however many are read at a time.
  @Test(arguments: ["1", "4"]) func order(_ jobs: String) throws {
    let requests = (0..<40).map { number in
      let text = String(repeating: "KẾ HOẠCH\\n", count: number % 3 == 0 ? 200 : 1)
      return "{\"id\": \(number), \"text\": \"\(text)\"}"
    }
    let found = try answers(requests, ["--jobs", jobs], in: Folder())
    #expect(found.compactMap { $0["id"] as? Int } == Array(0..<40))
  }

  @Test func itOutlivesWhatItReads() throws {
    let folder = try Folder()
    let office = try FakeProgram("soffice", "kill -SEGV $PPID; sleep 60", in: folder)
    try folder.file("a.rtf", OldWord.richText)
    let found = try answers(
      [#"{"id": 1, "path": "a.rtf"}"#, #"{"id": 2, "text": "KẾ HOẠCH"}"#], ["--jobs", "1"],
      environment: office.environment, in: folder)
    #expect(
      (found[0]["error"] as? String)?.hasPrefix("a.rtf: the worker that read it was ended by signal 11")
        == true)
    #expect(documents(found[1]).count == 1)
  }

  @Test func anArchive() throws {
    let folder = try Folder()
    var archive = Archive()
    archive.add("a.txt", plan)
    archive.add("b.docx", "broken")
    archive.add("c.txt", plan)
    try folder.file("x.zip", archive.finished)
    let found = try answers([#"{"id": 1, "path": "x.zip"}"#], in: folder)
    #expect(
      documents(found[0]).compactMap { ($0["source"] as? [String: Any])?["name"] as? String } == [
        "x.zip!/a.txt", "x.zip!/c.txt",
      ])
    #expect((found[0]["errors"] as? [String])?.first?.hasPrefix("x.zip!/b.docx: broken docx file") == true)
  }

  /// An engine that sends a request and waits for its answer gets it, with the input still open.
  @Test func anAnswerComesAtOnce() throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["worker"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 1...3 {
      try input.fileHandleForWriting.write(
        contentsOf: Data("{\"id\": \(number), \"text\": \"KẾ HOẠCH\"}\n".utf8))
      var line = Data()
      while line.last != 10, let more = try output.fileHandleForReading.read(upToCount: 1) { line += more }
      #expect(line.starts(with: Data("{\"id\": \(number), \"documents\": [".utf8)))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
