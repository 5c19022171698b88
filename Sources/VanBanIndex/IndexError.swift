internal import CSQLite

/// Why the index cannot be read or written.
public enum IndexError: Error, Sendable, Hashable {
  /// There is no such file.
  case missing(path: String)
  /// A database that another program made, or no database at all.
  case foreign(path: String, detail: String)
  /// A database of a later version of this program.
  case newer(path: String, version: Int, known: Int)
  /// The file is damaged.
  case corrupt(path: String, detail: String)
  /// Another program is writing.
  case locked(path: String)
  /// The file, or its folder, cannot be written.
  case readOnly(path: String, detail: String)
  /// There is no room left.
  case full(path: String, detail: String)
  /// Anything else that SQLite tells.
  case failed(path: String, detail: String)

  /// The error in a sentence.
  public var message: String {
    switch self {
    case .missing(let path): "\(path): there is no such database; vanban index makes one"
    case .foreign(let path, let detail): "\(path): no database of vanban: \(detail)"
    case .newer(let path, let version, let known):
      "\(path): made by a later vanban (schema \(version), this one knows \(known)); update vanban, or make the database anew"
    case .corrupt(let path, let detail): "\(path): the database is damaged (\(detail)); make it anew"
    case .locked(let path): "\(path): another program is writing to the database; try again when it is done"
    case .readOnly(let path, let detail): "\(path): the database cannot be written (\(detail))"
    case .full(let path, let detail): "\(path): no room left (\(detail)); what was not finished is undone"
    case .failed(let path, let detail): "\(path): \(detail)"
    }
  }

  init(_ outcome: Int32, path: String, detail: String) {
    switch outcome {
    case Int32(CSQLITE_LOCKED): self = .locked(path: path)
    case Int32(CSQLITE_READ_ONLY): self = .readOnly(path: path, detail: detail)
    case Int32(CSQLITE_FULL): self = .full(path: path, detail: detail)
    case Int32(CSQLITE_CORRUPT): self = .corrupt(path: path, detail: detail)
    case Int32(CSQLITE_CANNOT_OPEN): self = .failed(path: path, detail: detail)
    default: self = .failed(path: path, detail: detail)
    }
  }
}
