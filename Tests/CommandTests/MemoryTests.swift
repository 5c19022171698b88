import Foundation
import Testing

/// What a document takes of memory and of the disk does not depend on its length.
///
/// A text is made while it is read, and the output is not taken: the program stands still in the middle of it, where its
/// peak can be asked for.
@Suite(.serialized) struct MemoryTests {
  /// A plan of so many bytes: sections that go on, with numbers that are not repeated.
  private struct EndlessPlan {
    private var article = 0
    private(set) var count = 0

    mutating func next() -> [UInt8] {
      var text = article == 0 ? plan : ""
      for _ in 0..<40 {
        article += 1
        text += """
          Điều \(article). Việc thứ \(article)
          1. Sở Giáo dục và Đào tạo chủ trì, phối hợp với Ủy ban nhân dân xã số \(article) thực hiện Quyết định số \
          \(article)/QĐ-UBND ngày 10 tháng 3 năm 2021, xong trước ngày 20/4/2021, ít nhất \(article) lượt người dự.

          """
      }
      count += text.utf8.count
      return Array(text.utf8)
    }
  }

  /// Makes the text beside whoever reads it.
  private static func write(_ bytes: Int, to file: FileHandle, closing: Bool) {
    Thread {
      var made = EndlessPlan()
      while made.count < bytes {
        do { try file.write(contentsOf: Data(made.next())) } catch { break }
      }
      if closing { try? file.close() }
    }.start()
  }

  private struct Peak {
    var kilobytes: Int
    /// What lay in the folder for temporary files, and how many files without names were open.
    var left: [String]
    var waiting: Int
    var first: String
  }

  /// The peak of the program's own memory by the time at which it has said a little of its output.
  private func peak(of bytes: Int, _ arguments: [String]) throws -> Peak {
    let folder = try Folder()
    try folder.file("tmp/.keep", "")
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["TMPDIR": folder.url.appending(path: "tmp").path, "LC_ALL": "C.UTF-8"]) { $1 }
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    signal(SIGPIPE, SIG_IGN)
    try process.run()
    Self.write(bytes, to: input.fileHandleForWriting, closing: true)
    let first = try output.fileHandleForReading.read(upToCount: 4_096) ?? Data()
    let id = process.processIdentifier
    let status = try String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    let files = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/fd")) ?? []
    let waiting = files.filter { name in
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/fd/\(name)"))?
        .hasSuffix("(deleted)") ?? false
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "tmp").path)
    process.terminate()
    try? output.fileHandleForReading.close()
    process.waitUntilExit()
    return Peak(
      kilobytes: Int(line.split(separator: " ").dropLast().last ?? "") ?? 0,
      left: left.filter { $0 != ".keep" }, waiting: waiting.count,
      first: String(decoding: first, as: UTF8.self))
  }

  /// The JSON of a megabyte of such text is seven.
  @Test func aLongDocumentTakesNoMoreThanAShortOne() throws {
    let short = try peak(of: 20_000, ["convert", "-"])
    let long = try peak(of: 1 << 20, ["convert", "-"])
    #expect(long.first.hasPrefix("{\"schemaVersion\":") && short.first.hasPrefix("{\"schemaVersion\":"))
    #expect(short.kilobytes > 1_000)
    #expect(long.kilobytes < short.kilobytes + 8_000, "\(short.kilobytes) kB and \(long.kilobytes) kB")
    // A short one never touches the disk; a long one waits there without a name.
    #expect(short.waiting == 0 && long.waiting > 0)
    #expect(short.left == [] && long.left == [])
  }

  @Test func nothingCanWait() throws {
    let folder = try Folder()
    var made = EndlessPlan()
    var text: [UInt8] = []
    while made.count < 1 << 20 { text += made.next() }
    try folder.file("long.txt", text)
    try folder.file("short.txt", plan)
    let nowhere = ["TMPDIR": folder.url.appending(path: "nowhere").path]
    let short = try Program.run(["convert", "short.txt"], environment: nowhere, in: folder)
    #expect(short.status == 0 && short.errors.isEmpty && short.lines.count == 1)
    let long = try Program.run(["convert", "long.txt", "short.txt"], environment: nowhere, in: folder)
    #expect(long.status == 4)
    #expect(
      long.errors.hasPrefix("vanban: long.txt: no temporary file can be written in ")
        && long.errors.contains("set TMPDIR to a folder with room"), "\(long.errors)")
    let batch = try Program.run(
      ["convert", "long.txt", "short.txt", "--output", "out", "--quiet"], environment: nowhere, in: folder)
    #expect(batch.status == 4 && folder.outputs == ["out/short.txt.json"], "\(batch.errors)")
    let record = try folder.records().first { $0["path"] as? String == "long.txt" }
    #expect(record?["code"] as? String == "temporary-file")
  }

  /// Events wait for nothing: the first ones come before the text has ended.
  @Test func eventsComeAtOnce() throws {
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["convert", "-", "--format", "events"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // No end is written before the reader has seen the beginning.
    Self.write(600_000, to: input.fileHandleForWriting, closing: false)
    let first = try output.fileHandleForReading.read(upToCount: 4_096) ?? Data()
    #expect(
      String(decoding: first, as: UTF8.self).hasPrefix(
        "{\"event\":\"document\",\"value\":{\"schemaVersion\":"))
    process.terminate()
    try? output.fileHandleForReading.close()
    process.waitUntilExit()
    try? input.fileHandleForWriting.close()
  }
}
