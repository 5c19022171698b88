public import VanBanSpool

/// Why an input could not be read.
///
/// Content is never an error, only the file that holds it.
public enum IngestError: Error, Sendable, Hashable {
  /// The file cannot be opened or read.
  case unreadable(path: String, reason: String)
  /// The file is of a kind that cannot be read.
  case unsupported(path: String, reason: String)
  /// The file is of a known kind but broken.
  case malformed(path: String, format: String, reason: String)
  /// The file is larger, in some way, than the limits allow.
  case limitExceeded(path: String, what: String, limit: Int)
  /// The file is protected by a password.
  case encrypted(path: String)
  /// One document is wanted, and the file is an archive of several; some of their names.
  case archive(path: String, members: [String])
  /// The file needs a program that is not installed.
  case programMissing(path: String, program: String, advice: String)
  /// A program that the file needs failed on it.
  case programFailed(path: String, program: String, reason: String)
  /// A program was killed because it used more than the limits allow.
  case programLimit(path: String, program: String, what: String, limit: String)
  /// What does not fit into memory cannot wait on the disk.
  case temporaryFile(path: String, folder: String, reason: String)

  /// The input that the error is about.
  public var path: String {
    switch self {
    case .unreadable(let path, _), .unsupported(let path, _), .malformed(let path, _, _),
      .limitExceeded(let path, _, _), .encrypted(let path), .archive(let path, _),
      .programMissing(let path, _, _), .programFailed(let path, _, _), .programLimit(let path, _, _, _),
      .temporaryFile(let path, _, _):
      path
    }
  }

  /// One line for a reader: the file, what is wrong with it and what to do about it.
  public var message: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): \(reason)"
    case .unsupported(let path, let reason): "\(path): \(reason)"
    case .malformed(let path, let format, let reason):
      "\(path): broken \(format) file: \(reason); save it anew in its program, or fetch it again"
    case .limitExceeded(let path, let what, let limit):
      "\(path): \(what) (the limit is \(limit)); cut it into parts"
    case .encrypted(let path):
      "\(path): protected by a password; open it in its program and save it without one"
    case .archive(let path, let members):
      "\(path): an archive; name one document in it, for example "
        + (members.isEmpty ? ["\(path)!/folder/document.docx"] : members).map { "'\($0)'" }
        .joined(separator: ", ")
    case .programMissing(let path, let program, let advice): "\(path): needs \(program) (\(advice))"
    case .programFailed(let path, let program, let reason):
      "\(path): \(program) cannot read it: \(reason); save it anew in its program, or as another format"
    case .programLimit(let path, let program, let what, let limit):
      "\(path): \(program) \(what) (the limit is \(limit)) and was stopped; cut the file into parts"
    case .temporaryFile(let path, let folder, let reason):
      "\(path): no temporary file can be written in \(folder): \(reason); set TMPDIR to a folder with room"
    }
  }
}

extension IngestError {
  /// What hindered a temporary file, for the input that needed it.
  public init(_ failure: TemporaryFile.Failure, path: String) {
    self = .temporaryFile(path: path, folder: failure.folder, reason: failure.reason)
  }
}
