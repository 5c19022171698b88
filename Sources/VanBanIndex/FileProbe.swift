import Glibc

/// What a file is, before SQLite looks at it.
enum FileProbe {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Why a path cannot be a database: a folder, or a file that begins as no database does; nil where it can.
  ///
  /// SQLite would take a file shorter than its header for an empty database and write over it.
  static func refusal(_ path: String) -> String? {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    guard information.st_mode & S_IFMT == S_IFREG else { return "it is no file" }
    guard information.st_size > 0, let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var head = [UInt8](repeating: 0, count: 16)
    let count = fread(&head, 1, 16, file)
    return count == 16 && head.starts(with: "SQLite format 3\0".utf8)
      ? nil : "it is a file of another kind, which was left as it is"
  }
}
