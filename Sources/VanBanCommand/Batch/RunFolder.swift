import Glibc

/// The output folder while a run writes to it: one run at a time, with a folder for what is not finished.
final class RunFolder {
  let path: String
  private let lock: Int32

  /// Where drafts lie below an output folder; gone with the run.
  static func scratch(_ folder: String) -> String { "\(folder)/.vanban" }

  static func manifest(_ folder: String) -> String { "\(folder)/manifest.jsonl" }

  /// Whether a file is the manifest of a batch: it lies among its outputs, and is no document.
  static func isManifest(_ path: String) -> Bool {
    guard path.hasSuffix("/manifest.jsonl"), let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    let mark = Array("{\"manifest\":".utf8)
    var head = [UInt8](repeating: 0, count: mark.count)
    return fread(&head, 1, head.count, file) == head.count && head == mark
  }

  /// What is said of a path that cannot be written; `errno` tells why.
  static func unwritable(_ path: String) -> String {
    "\(path): cannot be written: \(String(cString: strerror(errno))); choose another --output, or make room"
  }

  enum Failure: Error {
    case unwritable(String)
    /// Another run has it.
    case taken
  }

  /// Makes the folder where it is not there, and takes it.
  init(_ path: String) throws(Failure) {
    self.path = path
    var prefix = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      prefix += prefix.isEmpty && !part.isEmpty ? String(part) : "/\(part)"
      if prefix.isEmpty || prefix == "/" { continue }
      if mkdir(prefix, 0o755) != 0, errno != EEXIST { throw .unwritable(Self.unwritable(prefix)) }
    }
    let scratch = Self.scratch(path)
    let name = "\(scratch)/lock"
    // A run that was killed holds it until the last of its processes is gone.
    let patience = Clock.milliseconds() + 3_000
    while true {
      if mkdir(scratch, 0o755) != 0, errno != EEXIST { throw .unwritable(Self.unwritable(scratch)) }
      let file = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      if file < 0, errno == ENOENT { continue }
      guard file >= 0 else { throw .unwritable(Self.unwritable(name)) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let isTaken = errno == EWOULDBLOCK
        let failure = Self.unwritable(name)
        close(file)
        if isTaken, Clock.milliseconds() < patience {
          usleep(20_000)
          continue
        }
        throw isTaken ? .taken : .unwritable(failure)
      }
      // The run that ended just now took the file away: another may hold its successor.
      var mine = stat()
      var there = stat()
      if fstat(file, &mine) == 0, stat(name, &there) == 0, mine.st_ino == there.st_ino {
        lock = file
        break
      }
      close(file)
    }
    // What a run that was killed left behind.
    removeDrafts { $0 != "lock" }
  }

  /// Removes the drafts of a worker that ended in the middle.
  func removeDrafts(of worker: Int) { removeDrafts { $0.hasPrefix("\(worker)-") } }

  private func removeDrafts(_ isLeft: (String) -> Bool) {
    let scratch = Self.scratch(path)
    guard let directory = opendir(scratch) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != "..", isLeft(name) { unlink("\(scratch)/\(name)") }
    }
  }

  /// Lets others have it.
  func release() {
    removeDrafts { _ in true }
    rmdir(Self.scratch(path))
    close(lock)
  }
}
