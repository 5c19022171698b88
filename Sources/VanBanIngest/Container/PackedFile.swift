internal import CArchive
internal import VanBanModel
internal import VanBanSpool

/// A file that libarchive unpacks, as often as needed: by its path, held in memory, or where it waits on the disk.
struct PackedFile {
  private enum Location {
    case path(String)
    case memory(HeldBytes)
    case waiting(TemporaryFile)
  }

  private let location: Location
  /// Its length in bytes.
  let length: Int

  /// A file is opened by its path; what can be read only once waits on the disk, as long as it is no more than `limit` bytes.
  init(_ source: InputSource, _ bytes: ByteSource, limit: Int) throws(IngestError) {
    if case .path(let path) = source, bytes.isRegularFile {
      location = .path(path)
      length = bytes.length
    } else if let waiting = try bytes.spooled(limit: limit) {
      location = .waiting(waiting)
      length = waiting.count
    } else {
      let held = HeldBytes(try bytes.whole(limit: limit))
      location = .memory(held)
      length = held.bytes.count
    }
  }

  /// Opens it from its beginning; nil when there is no memory left.
  func open(_ kinds: Kinds) -> Unpacking? {
    switch location {
    case .path(let path): Unpacking(carchive_open_path(path, kinds.code), holding: nil)
    case .waiting(let file): Unpacking(carchive_open_path(file.path, kinds.code), holding: file)
    case .memory(let held):
      Unpacking(
        carchive_open_memory(held.bytes.baseAddress, held.bytes.count, kinds.code), holding: held)
    }
  }

  /// What it may be.
  enum Kinds {
    /// A zip container.
    case zip
    /// A zip, 7z, tar or rar archive.
    case archive
    /// A compressed tar archive or another compressed file.
    case compressed

    fileprivate var code: Int32 {
      switch self {
      case .zip: Int32(CARCHIVE_ZIP)
      case .archive: Int32(CARCHIVE_ANY)
      case .compressed: Int32(CARCHIVE_COMPRESSED)
      }
    }
  }
}

/// Bytes at an address that stays: libarchive keeps it.
private final class HeldBytes {
  let bytes: UnsafeMutableBufferPointer<UInt8>

  init(_ array: [UInt8]) {
    bytes = .allocate(capacity: array.count)
    _ = bytes.initialize(from: array)
  }

  deinit { bytes.deallocate() }
}

/// libarchive on its way through the entries of a file.
final class Unpacking {
  private let archive: OpaquePointer
  private let held: AnyObject?

  fileprivate init?(_ archive: OpaquePointer?, holding held: AnyObject?) {
    guard let archive else { return nil }
    self.archive = archive
    self.held = held
  }

  deinit { carchive_close(archive) }

  enum Step { case entry, end, failed }

  func next() -> Step {
    switch carchive_next(archive) {
    case Int32(CARCHIVE_ENTRY): .entry
    case Int32(CARCHIVE_END): .end
    default: .failed
    }
  }

  /// The entry's name, in whatever encoding it stands there.
  var name: [UInt8] {
    guard let name = carchive_name(archive) else { return [] }
    return name.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
      var end = start
      while end.pointee != 0 { end += 1 }
      return Array(UnsafeBufferPointer(start: start, count: end - start))
    }
  }

  var isFile: Bool { carchive_is_file(archive) != 0 }
  var isFolder: Bool { carchive_is_folder(archive) != 0 }
  var isSingle: Bool { carchive_is_single(archive) != 0 }
  /// Whether going on unpacks what is left of the entry.
  var unpacksToSkip: Bool { carchive_unpacks_to_skip(archive) != 0 }
  /// Whether what was read of the entry is not what its checksum says.
  var isDamaged: Bool { carchive_is_damaged(archive) != 0 }
  var isEncrypted: Bool { carchive_is_encrypted(archive) != 0 }
  /// The bytes that the entry says it unpacks to.
  var size: Int? {
    let size = carchive_size(archive)
    return size < 0 ? nil : Int(size)
  }
  /// The bytes of the file that are used up.
  var consumed: Int { Int(carchive_consumed(archive)) }

  /// Reads from the entry; 0 at its end, -1 after an error.
  func read(_ buffer: UnsafeMutablePointer<UInt8>, _ capacity: Int) -> Int {
    Heartbeat.beat()
    return Int(carchive_read(archive, buffer, capacity))
  }

  /// What went wrong, in one line.
  var error: String? {
    guard let error = carchive_error(archive) else { return nil }
    return String(cString: error).lowercased().split(whereSeparator: \.isNewline).joined(separator: "; ")
  }
  /// Whether the error is that a password is missing.
  var needsPassword: Bool {
    guard let error else { return false }
    return error.contains("ncrypt") || error.contains("assphrase")
  }
}
