import Glibc

/// Bytes that wait on the disk: added at the end, read from anywhere.
///
/// The file lies below `TMPDIR`, or `/tmp`, and has no name: it is gone with the process, however that ends.
public final class TemporaryFile {
  /// Why bytes cannot wait there.
  public struct Failure: Error, Sendable, Hashable {
    /// The folder.
    public let folder: String
    /// What the system says.
    public let reason: String

    init(_ folder: String, _ code: Int32) {
      self.folder = folder
      reason = String(cString: strerror(code)).lowercased()
    }
  }

  /// Where temporary files lie.
  public static var folder: String {
    guard let named = getenv("TMPDIR").map({ String(cString: $0) }), !named.isEmpty else { return "/tmp" }
    return named
  }

  private let descriptor: Int32
  private let folder: String
  /// How many bytes it holds.
  public private(set) var count = 0

  /// Makes an empty one.
  init() throws(Failure) {
    folder = Self.folder
    // __O_TMPFILE of Linux, which the headers give only with the folder's flag in it.
    var made = open(folder, O_RDWR | O_CLOEXEC | O_DIRECTORY | 0o20_000_000, 0o600)
    if made < 0 {
      // Not every file system knows files without a name.
      var template = Array("\(folder)/vanban.XXXXXX".utf8CString)
      made = mkstemp(&template)
      if made >= 0 {
        _ = fcntl(made, F_SETFD, FD_CLOEXEC)
        unlink(template)
      }
    }
    guard made >= 0 else { throw Failure(folder, errno) }
    descriptor = made
  }

  deinit { close(descriptor) }

  /// A path by which this process, and those that it starts, can open the file.
  public var path: String { "/proc/\(getpid())/fd/\(descriptor)" }

  /// Adds bytes at the end.
  func append(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(count)) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Failure(folder, errno) }
      count += written
      rest = rest.dropFirst(written)
    }
  }

  /// Fills the buffer with up to `limit` bytes from an offset on; it is empty behind the end.
  func read(at offset: Int, _ limit: Int, into buffer: inout [UInt8]) throws(Failure) {
    let wanted = max(0, min(limit, count - offset))
    if buffer.count > wanted { buffer.removeLast(buffer.count - wanted) }
    if buffer.count < wanted { buffer.append(contentsOf: repeatElement(0, count: wanted - buffer.count)) }
    var filled = 0
    while filled < wanted {
      let got = buffer.withUnsafeMutableBytes { bytes in
        pread(descriptor, bytes.baseAddress.map { $0 + filled }, wanted - filled, off_t(offset + filled))
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw Failure(folder, got < 0 ? errno : EIO) }
      filled += got
    }
  }
}
