internal import VanBanModel

/// A zip container whose entries are unpacked piece by piece, never to disk.
struct Container {
  let name: String
  let format: String
  let limits: Limits
  private let file: PackedFile

  init(_ source: InputSource, _ bytes: ByteSource, format: String, limits: Limits) throws(IngestError) {
    name = source.name
    self.format = format
    self.limits = limits
    let head = try bytes.peek(4)
    if head.isEmpty { throw .malformed(path: name, format: format, reason: "the file is empty") }
    file = try PackedFile(source, bytes, limit: limits.partBytes)
    // Something may stand before the first entry; libarchive finds the list of entries at the end.
    if !head.starts(with: FileKind.zipEntry), file.open(.zip)?.next() != .entry {
      let shown = head.prefix(2).map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
      throw malformed("not a zip archive (it begins with \(shown))")
    }
  }

  /// A file that stands for another input, which messages name.
  init(at path: String, for name: String, format: String, limits: Limits) throws(IngestError) {
    self.name = name
    self.format = format
    self.limits = limits
    let source = InputSource.path(path)
    file = try PackedFile(
      source, ByteSource(source, chunkBytes: limits.chunkBytes), limit: limits.partBytes)
  }

  func open() throws(IngestError) -> ContainerPass { try ContainerPass(self, file.open(.zip)) }

  func malformed(_ reason: String) -> IngestError { .malformed(path: name, format: format, reason: reason) }
}

/// One walk through the entries of a container, in their order.
final class ContainerPass {
  private let container: Container
  private let archive: Unpacking
  private var entries = 0
  private var consumedBefore = 0
  private var expanded = 0
  private(set) var entryName = ""
  /// What went wrong inside a callback, where nothing can be thrown.
  private(set) var failure: IngestError?

  fileprivate init(_ container: Container, _ opened: Unpacking?) throws(IngestError) {
    self.container = container
    guard let opened else { throw container.malformed("out of memory") }
    archive = opened
  }

  var malformed: (String) -> IngestError { container.malformed }

  /// Goes to the next entry; false at the end.
  func next() throws(IngestError) -> Bool {
    let step = archive.next()
    if step == .end { return false }
    guard step == .entry else { throw container.malformed(archiveError) }
    entries += 1
    if entries > container.limits.containerEntries {
      throw .limitExceeded(
        path: container.name, what: "too many entries in the container",
        limit: container.limits.containerEntries)
    }
    entryName = String(decoding: archive.name, as: UTF8.self)
    if archive.isEncrypted { throw .encrypted(path: container.name) }
    consumedBefore = archive.consumed
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
    let count = archive.read(buffer, capacity)
    if count < 0 {
      failure =
        archive.needsPassword
        ? .encrypted(path: container.name) : container.malformed("\(entryName): \(archiveError)")
      return -1
    }
    expanded += count
    let limits = container.limits
    if expanded > limits.partBytes {
      failure = .limitExceeded(
        path: container.name, what: "\(entryName) unpacks to too many bytes", limit: limits.partBytes)
      return -1
    }
    if expanded > 1 << 20 {
      let packed = max(1, archive.consumed - consumedBefore)
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
    archive.error ?? "not a readable zip archive"
  }
}
