import Glibc

/// Writes the files of `--output`, each whole or not at all.
///
/// A file with one document gives `a.txt.json`, one with several `a.txt.1.json`, `a.txt.2.json`: the first is held until
/// it is clear whether a second follows.
struct OutputFolder {
  enum Failure {
    /// The output can be written no more.
    case broken(String)
    /// This input's output cannot be written, or was already written for another one; others can.
    case taken(String)
  }

  private let folder: String
  /// Which input each path was written for.
  private var written: [String: String] = [:]
  private var input = ""
  private var path = ""
  private var held: [UInt8]?
  private var count = 0
  /// What went wrong with the input that was begun last.
  private(set) var failure: Failure?

  init(_ folder: String) { self.folder = folder }

  /// Begins the output of another input.
  mutating func begin(_ input: String, _ path: String) {
    self.input = input
    self.path = path
    held = nil
    count = 0
    failure = nil
  }

  /// Takes the input's next document.
  mutating func add(_ bytes: [UInt8]) {
    count += 1
    if count == 1 {
      held = bytes
      return
    }
    if let first = held {
      held = nil
      write(first, "\(path).1")
    }
    write(bytes, "\(path).\(count)")
  }

  /// Ends the input's output.
  mutating func finish() {
    if let only = held { write(only, path) }
    held = nil
  }

  /// Writes `folder/path.json`, making the folders above it; a reader never sees half a file.
  private mutating func write(_ bytes: [UInt8], _ path: String) {
    guard failure == nil else { return }
    let target = "\(folder)/\(path).json"
    if let other = written.updateValue(input, forKey: path) {
      failure = .taken(
        "\(input): its output \(target) was already written for \(other); "
          + "convert the folder above both, or use another --output")
      return
    }
    guard makeFolders(above: target) else { return }
    let part = target + ".part"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      // The name is this input's own: the others may be written.
      if errno == ENAMETOOLONG { return refuse("the name of its output is too long for a file; rename it") }
      return breakDown(part)
    }
    guard StandardStreams.writeAll(bytes, to: descriptor), close(descriptor) == 0 else {
      breakDown(part)
      unlink(part)
      return
    }
    if rename(part, target) != 0 {
      let reason = errno
      unlink(part)
      if reason == EISDIR { return refuse("there is a folder called \(target); use another --output") }
      errno = reason
      breakDown(target)
    }
  }

  private mutating func refuse(_ reason: String) { failure = .taken("\(input): \(reason)") }

  private mutating func makeFolders(above path: String) -> Bool {
    var prefix = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      prefix += prefix.isEmpty && !part.isEmpty ? String(part) : "/\(part)"
      if prefix.isEmpty || prefix == "/" { continue }
      if mkdir(prefix, 0o755) != 0, errno != EEXIST {
        breakDown(prefix)
        return false
      }
    }
    return true
  }

  private mutating func breakDown(_ path: String) {
    failure = .broken(
      "\(path): cannot be written: \(String(cString: strerror(errno))); choose another --output, or make room"
    )
  }
}
