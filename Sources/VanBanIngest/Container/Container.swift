internal import CArchive
internal import VanBanModel

/// A zip container whose entries are unpacked piece by piece, never to disk.
struct Container {
  let name: String
  let format: String
  let limits: Limits
  private let location: Location

  private enum Location {
    case path(String)
    case memory([UInt8])
  }

  /// A file is opened by its path as often as needed; anything else is held in memory.
  init(_ source: InputSource, _ bytes: ByteSource, format: String, limits: Limits) throws(IngestError) {
    name = source.name
    self.format = format
    self.limits = limits
    let head = try bytes.peek(4)
    guard head.starts(with: FormatDetection.zip) else {
      let shown = head.prefix(2).map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
      let reason = head.isEmpty ? "the file is empty" : "not a zip archive (it begins with \(shown))"
      throw .malformed(path: name, format: format, reason: reason)
    }
    if case .path(let path) = source, bytes.isRegularFile {
      location = .path(path)
    } else {
      let limit = limits.expandedBytes
      location = .memory(
        try bytes.readAll(limit: limit, what: "the container is larger than a container may be"))
    }
  }

  /// A file that stands for another input, which messages name.
  init(at path: String, for name: String, format: String, limits: Limits) {
    self.name = name
    self.format = format
    self.limits = limits
    location = .path(path)
  }

  func open() throws(IngestError) -> ContainerPass { try ContainerPass(self) }

  func malformed(_ reason: String) -> IngestError { .malformed(path: name, format: format, reason: reason) }

  fileprivate func openArchive() -> OpaquePointer? {
    switch location {
    case .path(let path): carchive_open_path(path)
    // libarchive keeps the pointer: the copy lives as long as the archive does.
    case .memory: nil
    }
  }

  fileprivate var bytesInMemory: [UInt8]? {
    if case .memory(let bytes) = location { return bytes }
    return nil
  }
}

/// One walk through the entries of a container, in their order.
final class ContainerPass {
  private let container: Container
  private let archive: OpaquePointer
  private let memory: UnsafeMutableBufferPointer<UInt8>?
  private var entries = 0
  private var consumedBefore: Int64 = 0
  private var expanded = 0
  private(set) var entryName = ""
  /// What went wrong inside a callback, where nothing can be thrown.
  private(set) var failure: IngestError?

  init(_ container: Container) throws(IngestError) {
    self.container = container
    var opened: OpaquePointer?
    if let bytes = container.bytesInMemory {
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
      _ = copy.initialize(from: bytes)
      memory = copy
      opened = carchive_open_memory(copy.baseAddress, bytes.count)
    } else {
      memory = nil
      opened = container.openArchive()
    }
    guard let opened else { throw container.malformed("out of memory") }
    archive = opened
  }

  deinit {
    carchive_close(archive)
    memory?.deallocate()
  }

  var malformed: (String) -> IngestError { container.malformed }

  /// Goes to the next entry; false at the end.
  func next() throws(IngestError) -> Bool {
    let status = carchive_next(archive)
    if status == CARCHIVE_END { return false }
    guard status == CARCHIVE_ENTRY else { throw container.malformed(archiveError) }
    entries += 1
    if entries > container.limits.containerEntries {
      throw .limitExceeded(
        path: container.name, what: "too many entries in the container",
        limit: container.limits.containerEntries)
    }
    entryName = carchive_name(archive).map { String(cString: $0) } ?? ""
    if carchive_is_encrypted(archive) != 0 { throw .encrypted(path: container.name) }
    consumedBefore = carchive_consumed(archive)
    expanded = 0
    return true
  }

  /// Goes on to the entry with a name; false when there is none.
  func find(_ name: String) throws(IngestError) -> Bool {
    while try next() {
      if entryName == name { return true }
    }
    return false
  }

  /// Reads from the entry; 0 at its end, -1 after an error, which `failure` holds.
  func read(_ buffer: UnsafeMutablePointer<UInt8>, _ capacity: Int) -> Int {
    let count = Int(carchive_read(archive, buffer, capacity))
    if count < 0 {
      let reason = archiveError
      let isProtected = reason.contains("ncrypt") || reason.contains("assphrase")
      failure =
        isProtected ? .encrypted(path: container.name) : container.malformed("\(entryName): \(reason)")
      return -1
    }
    expanded += count
    let limits = container.limits
    if expanded > limits.expandedBytes {
      failure = .limitExceeded(
        path: container.name, what: "\(entryName) unpacks to too many bytes", limit: limits.expandedBytes)
      return -1
    }
    if expanded > 1 << 20 {
      let packed = max(1, Int(carchive_consumed(archive) - consumedBefore))
      if expanded / packed > limits.expansionRatio {
        failure = .limitExceeded(
          path: container.name, what: "\(entryName) unpacks to too many times its size",
          limit: limits.expansionRatio)
        return -1
      }
    }
    return count
  }

  private var archiveError: String {
    carchive_error(archive).map { String(cString: $0).lowercased() } ?? "not a readable zip archive"
  }
}
