import Glibc

/// A file that may hold JSON, read a piece at a time.
final class JSONFile {
  /// The extensions of JSON files.
  static let extensions: Set = ["json", "jsonl", "ndjson"]

  let name: String
  private let descriptor: Int32
  /// What was read to see what it is.
  private var head: [UInt8]

  /// Opens a file, or standard input for `-`; nil where it cannot be read, and ``reason`` says why.
  init?(_ path: String) {
    name = path == "-" ? "(standard input)" : path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    head = []
    guard descriptor >= 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = buffer.withUnsafeMutableBytes { Self.read(descriptor, $0) }
    guard count >= 0 else { return nil }
    head = Array(buffer[..<count])
  }

  deinit { if descriptor > STDERR_FILENO { close(descriptor) } }

  /// Why the last call failed.
  static var reason: String { String(cString: strerror(errno)) }

  /// Whether the name, or the first letter, is that of JSON.
  var isJSON: Bool {
    if Self.isNamedJSON(name) { return true }
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    let first = text.first { ![9, 10, 13, 32].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Whether each line is a value, by the name.
  var isNamedLines: Bool { name.lowercased().hasSuffix(".jsonl") || name.lowercased().hasSuffix(".ndjson") }

  static func isNamedJSON(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return extensions.contains(name[name.index(after: dot)...].lowercased())
  }

  /// All that is left of it.
  var all: [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = buffer.withUnsafeMutableBytes({ read($0) }), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// The next bytes; 0 at the end, less than 0 where reading failed.
  func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard head.isEmpty else {
      let count = min(head.count, buffer.count)
      head.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      head.removeFirst(count)
      return count
    }
    return Self.read(descriptor, buffer)
  }

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 || errno != EINTR { return count }
    }
  }
}
