import Foundation
import Testing

@testable import VanBanIngest

/// Outside programs are run under limits, and nothing of them is left behind.
///
/// One after another: each looks at the children of this process.
@Suite(.serialized) struct ProgramRunTests {
  /// A program made of a shell script.
  final class Fake {
    let program: ExternalProgram
    let folder = FileManager.default.temporaryDirectory.appending(path: "vanban-test-\(UUID().uuidString)")

    init(_ script: String) throws {
      let file = folder.appending(path: "fake")
      program = ExternalProgram(
        name: "fake", packages: ["fake"], purpose: "", versionArguments: ["--version"], place: file.path)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Self.install(Array("#!/bin/sh\n\(script)\n".utf8), at: file)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Another process writes what is to be run: a child that some test starts would hold a file of ours open
    /// for writing, and a file that is open for writing cannot be run.
    static func install(_ bytes: [UInt8], at file: URL) throws {
      let draft = file.appendingPathExtension("draft")
      try Data(bytes).write(to: draft)
      let copy = try Process.run(
        URL(filePath: "/usr/bin/install"), arguments: ["-m", "755", draft.path, file.path])
      copy.waitUntilExit()
      try #require(copy.terminationStatus == 0)
    }

    /// Runs it to its end.
    func output(
      seconds: Int = 20, memory: Int = 4 << 30, outputBytes: Int = 1 << 20, fileBytes: Int = 1 << 20
    ) throws(IngestError) -> String {
      let limits = ProgramLimits(
        seconds: seconds, memory: memory, outputBytes: outputBytes, fileBytes: fileBytes)
      let run = try ProgramRun(program, [folder.path], limits: limits, inputName: "a.doc")
      return String(decoding: try run.output(), as: UTF8.self)
    }

    /// The process whose number the script wrote to a file is no more, or a corpse that nobody buried.
    func isGone(_ name: String) throws -> Bool {
      let number = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let pid = number.trimmingCharacters(in: .whitespacesAndNewlines)
      try #require(!pid.isEmpty)
      // What is killed ends in its own time.
      for _ in 0..<500 {
        guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else {
          return true
        }
        if stat.contains(") Z ") { return true }
        usleep(10_000)
      }
      return false
    }
  }

  private func expectFailure(_ words: String, _ body: () throws -> String) {
    do {
      let got = try body()
      Issue.record("no failure, but: \(got.prefix(80))")
    } catch let error as IngestError {
      #expect(error.message.hasPrefix("a.doc: ") && error.message.contains(words), "\(error.message)")
      #expect(!error.message.contains("\n"))
    } catch {
      Issue.record("\(error)")
    }
    // No child is left, neither running nor to be waited for, but the one who cleans up.
    #expect(childrenNamed("sh").isEmpty && childrenNamed("sleep").isEmpty)
  }

  /// The children of this process that run a program and are not of another test: zombies have the name, too.
  private func childrenNamed(_ name: String) -> [String] {
    let lists = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    let children = lists.flatMap { thread in
      ((try? String(contentsOfFile: "/proc/self/task/\(thread)/children", encoding: .utf8)) ?? "").split(
        separator: " ")
    }
    return children.compactMap { try? String(contentsOfFile: "/proc/\($0)/stat", encoding: .utf8) }
      .filter { $0.contains("(\(name)) Z") }
  }

  @Test func whatItWritesIsRead() throws {
    let fake = try Fake("echo xin chào; echo warning >&2; readlink /proc/$$/fd/*; true")
    // Of this process's files nothing is open in it but the two pipes, however somebody opened them; the shell adds
    // its script. Nothing is redirected: the shell would hold the new file while it lists. (One name is of the list itself and gone.)
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let lines = try fake.output().split(separator: "\n").map { $0.prefix { $0 != ":" } }
    #expect(lines == ["xin chào", "/dev/null", "pipe", "\(fake.folder.path)/fake", "pipe"])
  }

  @Test func itsEnvironmentIsSmall() throws {
    // PWD, OLDPWD and _ are the shell's own.
    let fake = try Fake(
      "env | cut -d= -f1 | grep -vE '^(PWD|OLDPWD|_|SHLVL)$' | sort | xargs; env | grep LC_ALL")
    #expect(try fake.output() == "HOME LC_ALL OMP_THREAD_LIMIT PATH TMPDIR\nLC_ALL=C.UTF-8\n")
  }

  @Test func aHangIsKilledWithItsGrandchildren() throws {
    let fake = try Fake("sleep 300 & echo $! > $1/grandchild; sh -c 'echo $$ > '$1'/other; sleep 300; true'")
    expectFailure("took too long (the limit is 1 seconds) and was stopped") { try fake.output(seconds: 1) }
    #expect(try fake.isGone("grandchild"))
    #expect(try fake.isGone("other"))
  }

  @Test func aLoopIsKilled() throws {
    let fake = try Fake("while :; do :; done")
    expectFailure("took too long") { try fake.output(seconds: 1) }
  }

  @Test func grandchildrenDoNotOutliveItsEnd() throws {
    let fake = try Fake("sleep 300 >/dev/null 2>&1 & echo $! > $1/grandchild; echo done")
    #expect(try fake.output() == "done\n")
    #expect(try fake.isGone("grandchild"))
  }

  @Test func outputWithoutEnd() throws {
    let fake = try Fake("yes kế hoạch")
    expectFailure("wrote too much (the limit is 1048576 bytes)") { try fake.output() }
  }

  @Test func errorsWithoutEnd() throws {
    let fake = try Fake("yes lỗi | head -c 3000000 >&2; echo the last words >&2; exit 4")
    expectFailure("the last words") { try fake.output() }
  }

  @Test func memoryWithoutEnd() throws {
    let fake = try Fake("exec tail /dev/zero")
    expectFailure("memory exhausted") { try fake.output(memory: 64 << 20) }
  }

  @Test func aFileWithoutEnd() throws {
    let fake = try Fake("exec head -c 3000000 /dev/zero > $1/large")
    expectFailure("wrote too large a file (the limit is 1048576 bytes)") { try fake.output() }
  }

  @Test func anExitCodeWithAMessage() throws {
    let fake = try Fake("echo half; echo '  no such font ' >&2; echo 'giving up' >&2; exit 1")
    expectFailure("no such font ; giving up") { try fake.output() }
    let silent = try Fake("exit 3")
    expectFailure("failed with exit code 3") { try silent.output() }
  }

  @Test func aSignal() throws {
    let fake = try Fake("echo half; kill -SEGV $$")
    expectFailure("was ended by signal 11") { try fake.output() }
  }

  @Test func outputThatEndsBeforeTheProgram() throws {
    let fake = try Fake("echo all; exec >&-; sleep 1; echo late > $1/late; exit 0")
    #expect(try fake.output() == "all\n")
    #expect(
      FileManager.default.fileExists(atPath: fake.folder.appending(path: "late").path),
      "its end is waited for")
    let hanging = try Fake("echo all; exec >&-; sleep 300")
    expectFailure("took too long") { try hanging.output(seconds: 1) }
  }

  @Test func onlyErrors() throws {
    let fake = try Fake("echo note >&2")
    let limits = ProgramLimits(seconds: 20, memory: 4 << 30, outputBytes: 1 << 20, fileBytes: 1 << 20)
    let run = try ProgramRun(fake.program, [], limits: limits, inputName: "a.doc")
    #expect(run.written().isEmpty)
    #expect(try run.finish() == "note")
  }

  @Test func aProgramThatIsNowhere() throws {
    let fake = try Fake("echo x")
    let absent = ExternalProgram(
      name: "no-such-program", packages: ["fake"], purpose: "", versionArguments: [])
    expectFailure("needs no-such-program (apt install fake)") {
      let limits = ProgramLimits(seconds: 20, memory: 4 << 30, outputBytes: 1 << 20, fileBytes: 1 << 20)
      let run = try ProgramRun(absent, [], limits: limits, inputName: "a.doc")
      return String(decoding: try run.output(), as: UTF8.self)
    }
    // What is no program is told by the system that refuses it.
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: fake.folder.appending(path: "fake").path)
    expectFailure("cannot be started") { try fake.output() }
  }

  @Test func aProgramOfAnotherMachine() throws {
    let fake = try Fake("")
    try Fake.install([0x7F, 0x45, 0x4C, 0x46, 9, 9], at: fake.folder.appending(path: "fake"))
    expectFailure("cannot be started") { try fake.output() }
  }

  @Test func oneThatIsAbandonedEnds() throws {
    let fake = try Fake("echo $$ > $1/self; echo ready; sleep 300")
    let limits = ProgramLimits(seconds: 100, memory: 4 << 30, outputBytes: 1 << 20, fileBytes: 1 << 20)
    var run: ProgramRun? = try ProgramRun(
      fake.program, [fake.folder.path], limits: limits, inputName: "a.doc")
    var buffer = [UInt8](repeating: 0, count: 100)
    #expect(run?.read(&buffer, 100) == 6)
    run = nil
    #expect(try fake.isGone("self"))
  }

  @Test func aPrivateFolderGoesWithItsHolder() throws {
    var folder: PrivateFolder? = try PrivateFolder(for: "a.doc")
    let path = try #require(folder?.path)
    _ = try folder?.write(Array("x".utf8), named: "x")
    try FileManager.default.createDirectory(atPath: "\(path)/deep/er", withIntermediateDirectories: true)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o700)
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [
    ("pdftotext version 22.12.0\nCopyright", "22.12.0"), ("LibreOffice 7.4.7.2 40(Build:2)", "7.4.7.2"),
    ("pdftoppm version 22.12.0; x", "22.12.0"), ("tesseract v5.3.0-1\n leptonica-1.82.0", "5.3.0-1"),
    ("\tVersion: 0.37  (21 Oct 2005)", "0.37"),
  ])
  func versions(_ said: String, _ version: String) {
    #expect(ExternalProgram.version(in: said) == version)
  }

  @Test func noVersionIsInventedFromWords() {
    #expect(ExternalProgram.version(in: "no such option. 12 of them") == nil)
  }
}
