import Glibc

/// Copies a file whole, with the folders above it.
enum FileCopy {
  /// - Returns: why it cannot be done; nil where it is done, or where there is no file.
  static func copy(_ path: String, to target: String) -> String? {
    let source = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard source >= 0 else { return nil }
    defer { close(source) }
    var information = stat()
    guard fstat(source, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    var prefix = ""
    for part in target.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      prefix += prefix.isEmpty && !part.isEmpty ? String(part) : "/\(part)"
      if prefix.isEmpty || prefix == "/" { continue }
      if mkdir(prefix, 0o755) != 0, errno != EEXIST { return RunFolder.unwritable(prefix) }
    }
    let draft = "\(target).\(getpid()).part"
    let copy = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard copy >= 0 else { return RunFolder.unwritable(draft) }
    var isWhole = true
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while isWhole {
      let count = read(source, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      isWhole = StandardStreams.writeAll(Array(buffer[..<count]), to: copy)
    }
    guard isWhole, close(copy) == 0, rename(draft, target) == 0 else {
      let message = RunFolder.unwritable(target)
      unlink(draft)
      return message
    }
    return nil
  }
}
