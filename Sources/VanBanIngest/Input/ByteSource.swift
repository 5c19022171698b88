import Glibc
internal import VanBanSpool

/// The bytes of one input, read a chunk at a time and hashed on the way.
final class ByteSource {
  let name: String
  private(set) var byteCount = 0
  private let chunkBytes: Int
  private var hash = SHA256()
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let memory: [UInt8]
  private var memoryOffset = 0
  /// What was looked at before reading began.
  private var peeked: [UInt8] = []
  private var peekedOffset = 0
  private var isAtEnd = false
  /// What can be read only once, and was wanted more often.
  private var waiting: TemporaryFile?
  private var waitingOffset = 0
  /// Whether it can be opened again and gives the same bytes.
  let isRegularFile: Bool
  /// The length of a file as the system tells it; 0 where it does not.
  let length: Int

  init(_ source: InputSource, chunkBytes: Int) throws(IngestError) {
    name = source.name
    self.chunkBytes = max(1, chunkBytes)
    switch source {
    case .path(let path):
      let opened = open(path, O_RDONLY | O_CLOEXEC)
      if opened < 0 { throw .unreadable(path: source.name, reason: Self.reason(errno)) }
      var information = stat()
      let kind = fstat(opened, &information) == 0 ? information.st_mode & S_IFMT : 0
      if kind == S_IFDIR {
        close(opened)
        throw .unreadable(path: source.name, reason: Self.reason(EISDIR))
      }
      descriptor = opened
      ownsDescriptor = true
      isRegularFile = kind == S_IFREG
      length = Int(information.st_size)
      memory = []
    case .standardInput:
      descriptor = 0
      ownsDescriptor = false
      isRegularFile = false
      length = 0
      memory = []
    case .bytes(_, let bytes), .member(_, _, let bytes):
      descriptor = -1
      ownsDescriptor = false
      isRegularFile = false
      length = bytes.count
      memory = bytes
    }
  }

  deinit {
    if ownsDescriptor, descriptor >= 0 { close(descriptor) }
  }

  /// Appends up to one chunk; false at the end.
  func read(into buffer: inout [UInt8]) throws(IngestError) -> Bool {
    if peekedOffset < peeked.count {
      let count = min(chunkBytes, peeked.count - peekedOffset)
      buffer.append(contentsOf: peeked[peekedOffset..<peekedOffset + count])
      peekedOffset += count
      if peekedOffset == peeked.count { (peeked, peekedOffset) = ([], 0) }
      return true
    }
    if let waiting, waitingOffset < waiting.count {
      let piece = SpoolPiece.file(waiting, waitingOffset..<min(waitingOffset + chunkBytes, waiting.count))
      waitingOffset += piece.count
      do throws(TemporaryFile.Failure) { try piece.forEachPart { buffer += $0 } } catch {
        throw IngestError(error, path: name)
      }
      return true
    }
    return try fill(&buffer)
  }

  /// All of a stream, before reading began, in a file on the disk; reading still begins with the first byte.
  ///
  /// Nil for what lies in memory.
  func spooled(limit: Int) throws(IngestError) -> TemporaryFile? {
    guard descriptor >= 0 else { return nil }
    if let waiting { return waiting }
    var file: TemporaryFile?
    var chunk = peeked
    repeat {
      do throws(TemporaryFile.Failure) { try TemporaryFile.append(chunk[...], to: &file) } catch {
        throw IngestError(error, path: name)
      }
      if byteCount > limit {
        throw .limitExceeded(
          path: name, what: "larger than what can be taken from standard input or a pipe", limit: limit)
      }
      chunk.removeAll(keepingCapacity: true)
    } while try fill(&chunk)
    (peeked, peekedOffset, waiting) = ([], 0, file)
    return file
  }

  /// The first bytes, up to `count` of them; reading still begins with them.
  func peek(_ count: Int) throws(IngestError) -> [UInt8] {
    while peeked.count < count, try fillAhead() {}
    return Array(peeked.prefix(count))
  }

  /// Everything, before reading began; reading still begins with the first byte.
  func whole(limit: Int) throws(IngestError) -> [UInt8] {
    if descriptor < 0 { return memory }
    while try fillAhead() {
      if peeked.count > limit {
        throw .limitExceeded(
          path: name, what: "larger than what can be taken from memory, standard input or a pipe",
          limit: limit)
      }
    }
    return peeked
  }

  /// Some bytes from anywhere, before reading began; fewer at the end.
  func bytes(at offset: Int, count: Int, limit: Int) throws(IngestError) -> [UInt8] {
    guard offset >= 0, count > 0 else { return [] }
    guard isRegularFile else { return Array(try whole(limit: limit).dropFirst(offset).prefix(count)) }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, count, off_t(offset)) }
    if got < 0 { throw .unreadable(path: name, reason: Self.reason(errno)) }
    bytes.removeLast(count - got)
    return bytes
  }

  /// Everything that is left, as long as it is no more than `limit` bytes.
  func readAll(limit: Int, what: String) throws(IngestError) -> [UInt8] {
    var all: [UInt8] = []
    while try read(into: &all) {
      if all.count > limit { throw .limitExceeded(path: name, what: what, limit: limit) }
    }
    return all
  }

  /// The length and the hash of what was read to its end with the first chunk; nil for what is longer.
  ///
  /// For a short input a second reading costs as much as the first; for a longer one it is lost in what else is done.
  var fingerprintAhead: Fingerprint? {
    isAtEnd && byteCount <= chunkBytes ? Fingerprint(bytes: byteCount, sha256: hash.hexadecimal()) : nil
  }

  /// Reads to the end, for the sake of the hash, and gives the length and the hash.
  func fingerprint() throws(IngestError) -> Fingerprint {
    var rest: [UInt8] = []
    while try read(into: &rest) { rest.removeAll(keepingCapacity: true) }
    return Fingerprint(bytes: byteCount, sha256: hash.hexadecimal())
  }

  /// Looks further ahead; false at the end.
  private func fillAhead() throws(IngestError) -> Bool {
    guard waiting != nil else { return try fill(&peeked) }
    // What waits on the disk stands behind what was looked at.
    var next: [UInt8] = []
    let (looked, offset) = (peeked, peekedOffset)
    (peeked, peekedOffset) = ([], 0)
    let hasMore = try read(into: &next)
    (peeked, peekedOffset) = (looked + next, offset)
    return hasMore
  }

  private func fill(_ buffer: inout [UInt8]) throws(IngestError) -> Bool {
    if isAtEnd { return false }
    Heartbeat.beat()
    let count = descriptor >= 0 ? try fillFromDescriptor(&buffer) : fillFromMemory(&buffer)
    if count == 0 {
      isAtEnd = true
      return false
    }
    byteCount += count
    buffer.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0.suffix(count))) }
    return true
  }

  private func fillFromMemory(_ buffer: inout [UInt8]) -> Int {
    let count = min(chunkBytes, memory.count - memoryOffset)
    buffer.append(contentsOf: memory[memoryOffset..<memoryOffset + count])
    memoryOffset += count
    return count
  }

  private func fillFromDescriptor(_ buffer: inout [UInt8]) throws(IngestError) -> Int {
    let start = buffer.count
    // One byte more than a file has left: its end is seen at once, and no more room taken than it needs.
    let left = length - byteCount
    let wanted = isRegularFile && left > 0 ? min(chunkBytes, left + 1) : chunkBytes
    buffer.append(contentsOf: repeatElement(0, count: wanted))
    var count = 0
    var failure: Int32 = 0
    buffer.withUnsafeMutableBytes { bytes in
      repeat {
        let space = UnsafeMutableRawBufferPointer(rebasing: bytes[(start + count)...])
        let result = Glibc.read(descriptor, space.baseAddress, space.count)
        if result < 0, errno == EINTR { continue }
        if result < 0 { failure = errno }
        if result <= 0 { break }
        count += result
      } while count < wanted
    }
    buffer.removeLast(wanted - count)
    if failure != 0 { throw .unreadable(path: name, reason: Self.reason(failure)) }
    isAtEnd = count < wanted
    return count
  }

  /// Whether a path names a file that can be opened again and gives the same bytes.
  static func isRegularFile(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "is a folder; name a file, or walk the folder"
    default: String(cString: strerror(code)).lowercased()
    }
  }
}

/// What tells one file from another.
public struct Fingerprint: Sendable, Hashable {
  /// The length of the file.
  public var bytes: Int
  /// The SHA-256 of the file, in hexadecimal.
  public var sha256: String

  /// Makes a fingerprint.
  public init(bytes: Int, sha256: String) {
    self.bytes = bytes
    self.sha256 = sha256
  }
}
