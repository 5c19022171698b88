import Glibc

/// A file or stream, a line or a number of bytes at a time.
struct LineInput {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  /// Where the line that was read last begins.
  private(set) var offset = 0
  /// Where it ends, with its line end.
  private(set) var end = 0
  /// Whether it has a line end.
  private(set) var isWhole = true

  /// Whether the line was too long, and left out.
  private(set) var isTooLong = false
  private let longest: Int

  init(_ descriptor: Int32 = STDIN_FILENO, longest: Int = .max) {
    self.descriptor = descriptor
    self.longest = longest
  }

  /// The next line without its end; nil at the end of the input.
  mutating func line() -> [UInt8]? {
    var searched = start
    offset = end
    isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) {
        self.end += end + 1 - start
        defer { start = end + 1 }
        return isTooLong ? [] : Array(buffer[start..<end])
      }
      compact()
      if buffer.count > longest {
        isTooLong = true
        self.end += buffer.count
        buffer = []
      }
      searched = buffer.count
      guard fill() else {
        guard !buffer.isEmpty || isTooLong else { return nil }
        isWhole = false
        end += buffer.count
        defer { buffer = [] }
        return buffer
      }
    }
  }

  /// So many bytes; nil where the input ends before.
  mutating func bytes(_ count: Int) -> [UInt8]? {
    while buffer.count - start < count {
      compact()
      guard fill() else { return nil }
    }
    end += count
    defer { start += count }
    return Array(buffer[start..<start + count])
  }

  private mutating func compact() {
    buffer.removeFirst(start)
    start = 0
  }

  private mutating func fill() -> Bool {
    let space = 65_536
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: space))
    var count = 0
    repeat {
      count = buffer.withUnsafeMutableBytes { bytes in
        Glibc.read(descriptor, bytes.baseAddress.map { $0 + old }, space)
      }
    } while count < 0 && errno == EINTR
    buffer.removeLast(space - max(0, count))
    return count > 0
  }
}
