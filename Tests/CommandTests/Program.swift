import Foundation
import Testing

/// Runs the program that was built beside the tests, as a shell would.
struct Program {
  struct Run {
    var status: Int32
    var output: [UInt8]
    var errors: String
    var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of the output.
    var lines: [Substring] { text.split(separator: "\n") }
  }

  /// Tests and program are put into one folder by SwiftPM.
  static let path: String = {
    let test = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: test).deletingLastPathComponent().appending(path: "vanban").path
  }()

  /// Runs the program to its end; the streams are files, so that no pipe can fill.
  ///
  /// `environment` is set beside what the tests have.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], in folder: Folder
  ) throws -> Run {
    let streams = try Folder()
    let input = try streams.file("in", input)
    let output = try streams.file("out", [])
    let errors = try streams.file("err", [])
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
      .merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: input))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "a crash: \(arguments)")
    return Run(
      status: process.terminationStatus, output: Array(try Data(contentsOf: URL(filePath: output))),
      errors: String(decoding: try Data(contentsOf: URL(filePath: errors)), as: UTF8.self))
  }
}

/// A folder for a test, gone with it.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "vanban-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, with the folders above it, and tells its path.
  @discardableResult func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  @discardableResult func file(_ name: String, _ text: String) throws -> String {
    try file(name, Array(text.utf8))
  }

  func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: url.appending(path: name))) }

  /// The paths of all files below, sorted.
  var files: [String] {
    let all = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: url.appending(path: path).path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.sorted()
  }
}

extension Folder {
  /// The paths of the outputs below `out`, sorted.
  var outputs: [String] { files.filter { $0.hasPrefix("out") && !$0.hasSuffix("/manifest.jsonl") } }

  /// The records of a manifest, in order.
  func records(_ output: String = "out") throws -> [[String: Any]] {
    try read("\(output)/manifest.jsonl").split(separator: 10).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }
}

/// The project's own files.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static func file(_ path: String) -> String { root.appending(path: path).path }
}

let plan = """
  ỦY BAN NHÂN DÂN
  TỈNH LAI CHÂU

  Số: 9/KH-UBND
  Lai Châu, ngày 10 tháng 3 năm 2021

  KẾ HOẠCH
  Tổ chức ngày hội đọc sách

  I. NỘI DUNG
  Khai mạc ngày 20/4/2021 theo Công văn số 12/SGDĐT-VP.

  """
