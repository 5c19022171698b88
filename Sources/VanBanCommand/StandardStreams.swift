import Glibc

/// Data goes to standard output, everything else to standard error.
enum StandardStreams {
  /// Writes data.
  ///
  /// A reader that has gone away ends the program quietly; another failure ends it with code 4.
  static func write(_ bytes: [UInt8]) {
    guard writeAll(bytes, to: 1) else {
      if errno == EPIPE { exit(0) }
      complain("cannot write to standard output: \(String(cString: strerror(errno)))")
      exit(ExitCode.broken.rawValue)
    }
  }

  /// Writes a message on one line.
  ///
  /// Names of files may hold line ends and what terminals take for commands; those are shown as `\u{1B}`.
  static func complain(_ message: String) {
    let shown = Language.current.say(message).unicodeScalars.map { scalar in
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      return isControl ? scalar.escaped(asASCII: true) : String(scalar)
    }
    _ = writeAll(Array("vanban: \(shown.joined())\n".utf8), to: 2)
  }

  /// Writes all of the bytes, however often the system takes only some.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
