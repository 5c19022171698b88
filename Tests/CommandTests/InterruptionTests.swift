import Foundation
import Testing

/// Whatever ends vanban in the middle of a file, its programs end with it and its files go.
@Suite struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGKILL, SIGSEGV])
  func aSignalInTheMiddle(_ signal: Int32) throws {
    let folder = try Folder()
    try folder.file("a.rtf", OldWord.richText)
    try folder.file("tmp/.keep", "")
    let here = folder.url.path
    let office = try FakeProgram(
      "soffice",
      "sh -c 'sleep 300 & echo $! > \(here)/grandchild.new; mv \(here)/grandchild.new \(here)/grandchild; wait'; true",
      in: folder)
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["convert", "a.rtf"]
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(office.environment) { $1 }
      .merging(["TMPDIR": "\(here)/tmp", "SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    let errors = try folder.file("err", [])
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    // Threads of tests block signals, and a program inherits that.
    var none = sigset_t()
    var old = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &old)
    try process.run()
    pthread_sigmask(SIG_SETMASK, &old, nil)
    try #require(waits { folder.files.contains("grandchild") }, "the program was not started")
    #expect(temporary(folder).count > 0)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    if signal != SIGKILL, signal != SIGSEGV {
      #expect(temporary(folder) == [], "what can be caught ends when all is gone")
    }
    let pid = String(decoding: try folder.read("grandchild"), as: UTF8.self).trimmingCharacters(
      in: .whitespacesAndNewlines)
    #expect(waits { isGone(pid) }, "a grandchild goes on")
    #expect(waits { temporary(folder).isEmpty }, "temporary files are left behind: \(temporary(folder))")
    #expect(try folder.read("err").isEmpty, "an end that was asked for is no failure of the file")
  }

  private func temporary(_ folder: Folder) -> [String] {
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "tmp").path)
    return (all ?? []).filter { $0 != ".keep" }
  }

  /// No more, or a corpse that nobody buried.
  private func isGone(_ pid: String) -> Bool {
    guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return true }
    return stat.contains(") Z ")
  }

  private func waits(_ condition: () -> Bool) -> Bool {
    for _ in 0..<1_000 {
      if condition() { return true }
      usleep(10_000)
    }
    return false
  }
}
