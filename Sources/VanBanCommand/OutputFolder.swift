import Glibc

/// Writes the files of `--output`, each whole or not at all.
enum OutputFolder {
  struct Failure: Error {
    let message: String
  }

  /// Writes `folder/path.json`, making the folders above it; a reader never sees half a file.
  static func write(_ bytes: [UInt8], to folder: String, _ path: String) throws(Failure) {
    let target = "\(folder)/\(path).json"
    try makeFolders(above: target)
    let part = target + ".part"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(part) }
    guard StandardStreams.writeAll(bytes, to: descriptor), close(descriptor) == 0 else {
      let error = failure(part)
      unlink(part)
      throw error
    }
    guard rename(part, target) == 0 else { throw failure(target) }
  }

  private static func makeFolders(above path: String) throws(Failure) {
    var prefix = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      prefix += prefix.isEmpty && !part.isEmpty ? String(part) : "/\(part)"
      if prefix.isEmpty || prefix == "/" { continue }
      if mkdir(prefix, 0o755) != 0, errno != EEXIST { throw failure(prefix) }
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(
      message:
        "\(path): cannot be written: \(String(cString: strerror(errno))); choose another --output, or make room"
    )
  }
}
