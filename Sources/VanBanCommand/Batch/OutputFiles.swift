import Glibc
import VanBan
import VanBanIngest

/// Writes the files of one input below `--output`: all of them, each whole, or none.
///
/// A file with one document gives `a.txt.json`, one with several `a.txt.1.json`, `a.txt.2.json`. Until the last one is
/// written they lie in a folder of the run's own, from which they are moved to their places.
struct OutputFiles {
  enum Failure: Error {
    /// The output can be written no more.
    case broken(String)
    /// This input's output cannot be written; others' can.
    case refused(String)
    /// What was made of this input cannot be read back from where it waited.
    case lost(IngestError)
  }

  /// A file that was written.
  struct Written {
    /// Its path below the folder.
    let path: String
    let bytes: Int
    let sha256: String
  }

  private let folder: String
  private let scratch: String
  private var waiting: [(draft: String, bytes: Int, sha256: String)] = []
  private var count = 0
  private var made: Set<String> = []

  init(_ folder: String) {
    self.folder = folder
    scratch = RunFolder.scratch(folder)
  }

  /// Takes the input's next document.
  mutating func add(_ line: JSONLine) throws(Failure) {
    count += 1
    let draft = "\(scratch)/\(getpid())-\(count)"
    var file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if file < 0, errno == ENOENT {
      // Whoever clears up between two runs may take it for something left behind.
      mkdir(scratch, 0o755)
      file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    guard file >= 0 else { throw broken(draft) }
    var isWritten = true
    var reason: Int32 = 0
    var hash = ContentHash()
    do throws(IngestError) {
      try line.forEachLinePart { part in
        guard isWritten else { return }
        hash.update(part)
        isWritten = StandardStreams.writeAll(part, to: file)
        reason = errno
      }
    } catch {
      close(file)
      unlink(draft)
      throw .lost(error)
    }
    guard close(file) == 0, isWritten else {
      if !isWritten { errno = reason }
      let failure = broken(draft)
      unlink(draft)
      throw failure
    }
    waiting.append((draft, line.count + 1, hash.hexadecimal))
  }

  /// Moves the documents to their places.
  mutating func commit(_ place: String) throws(Failure) -> [Written] {
    defer { abandon() }
    let names = waiting.count == 1 ? ["\(place).json"] : waiting.indices.map { "\(place).\($0 + 1).json" }
    try makeFolders(above: place)
    var written: [Written] = []
    for (draft, name) in zip(waiting, names) {
      let target = "\(folder)/\(name)"
      guard rename(draft.draft, target) == 0 else {
        switch errno {
        case ENAMETOOLONG: throw .refused("the name of its output is too long for a file; rename it")
        case EISDIR: throw .refused("there is a folder called \(target); use another --output")
        default: throw broken(target)
        }
      }
      written.append(Written(path: name, bytes: draft.bytes, sha256: draft.sha256))
    }
    return written
  }

  /// Forgets the documents that were not moved.
  mutating func abandon() {
    for draft in waiting { unlink(draft.draft) }
    waiting = []
  }

  private mutating func makeFolders(above place: String) throws(Failure) {
    var path = folder
    for part in place.split(separator: "/").dropLast() {
      path += "/\(part)"
      guard !made.contains(path) else { continue }
      if mkdir(path, 0o755) != 0, errno != EEXIST {
        if errno == ENAMETOOLONG {
          throw .refused("the name of its output is too long for a file; rename it")
        }
        throw broken(path)
      }
      made.insert(path)
    }
  }

  private func broken(_ path: String) -> Failure {
    .broken(RunFolder.unwritable(path))
  }
}
