internal import VanBanModel

/// One walk through the entries of an archive that are files, with names that are fit to use.
final class ArchiveEntries {
  /// What messages call the archive.
  let name: String
  private let archive: Unpacking
  private let expansion: Expansion
  /// How many archives lie around its entries; 1 for an archive that lies in none.
  private let depth: Int
  private let singleName: String
  private var given: Set<String> = []
  private var consumed = 0
  private var isUnread = false
  /// Entries so far, of whatever kind.
  private(set) var count = 0
  /// The entry's path in the archive; of two with the same, the second is `a#2.docx`.
  private(set) var path = ""
  private(set) var isHidden = false

  init(
    _ source: InputSource, _ file: PackedFile, _ kinds: PackedFile.Kinds, _ expansion: Expansion, depth: Int
  )
    throws(IngestError)
  {
    name = source.name
    self.expansion = expansion
    self.depth = depth
    // A compressed file names its only entry: `a.txt.gz` holds `a.txt`.
    let last = InputSource.path(source.name).shortName
    let ending = source.fileExtension
    singleName =
      InputFormat.archive.fileExtensions.contains(ending) ? String(last.dropLast(ending.count + 1)) : last
    guard let opened = file.open(kinds) else { throw .unreadable(path: name, reason: "out of memory") }
    archive = opened
  }

  /// Goes to the next file; false at the end.
  ///
  /// - Throws: what ends the walk, and what is wrong with an entry's name alone (``isBroken`` tells which).
  func next() throws(IngestError) -> Bool {
    while true {
      if isUnread, archive.unpacksToSkip { try skip() }
      isUnread = false
      switch archive.next() {
      case .end: return false
      case .failed:
        isBroken = true
        throw failure(of: name)
      case .entry: break
      }
      count += 1
      do { try expansion.countEntry(of: name) } catch {
        isBroken = true
        throw error
      }
      guard archive.isFile else {
        if !archive.isFolder { links += 1 }
        continue
      }
      isUnread = true
      consumed = archive.consumed
      let found = archive.isSingle ? MemberName(Array(singleName.utf8)) : MemberName(archive.name)
      isHidden = found.isHidden
      path = found.path
      try check(found)
      var number = 1
      while !given.insert(path).inserted {
        number += 1
        path = found.path(number: number)
      }
      return true
    }
  }

  /// Goes to the next file whose name is fit to use; false at the end.
  func nextNamed() throws(IngestError) -> Bool {
    while true {
      do throws(IngestError) { return try next() } catch { if isBroken { throw error } }
    }
  }

  /// Entries that hold no bytes of their own: links to other members, devices.
  private(set) var links = 0

  /// Whether nothing more can be read from the archive.
  private(set) var isBroken = false

  /// What messages call the entry.
  var fullName: String { name + InputSource.memberMark + path }

  private func check(_ name: MemberName) throws(IngestError) {
    if name.leadsOut {
      throw .unsupported(path: fullName, reason: "its name leads out of the archive; it was not read")
    }
    let limit = expansion.limits.memberNameBytes
    if path.isEmpty || path.utf8.count > limit {
      path = String(path.prefix(80)) + "…"
      throw .limitExceeded(
        path: fullName, what: "a name that is empty or too long; it was not read", limit: limit)
    }
  }

  /// The entry's bytes.
  func read() throws(IngestError) -> [UInt8] {
    if archive.isEncrypted { throw .encrypted(path: fullName) }
    let limit = expansion.limits.expandedBytes
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(archive.size ?? 0, 1 << 20))
    try unpack { chunk throws(IngestError) in
      if bytes.count + chunk.count > limit {
        throw .limitExceeded(path: self.fullName, what: "unpacks to too many bytes", limit: limit)
      }
      bytes += chunk
    }
    isUnread = false
    return bytes
  }

  /// Goes over the entry where libarchive would unpack it anyway, so that its bytes are counted.
  private func skip() throws(IngestError) {
    do throws(IngestError) {
      try unpack { _ in }
    } catch {
      // What is wrong with an entry that nobody wants is told where it hinders the next one.
      if expansion.isExhausted { throw error }
    }
  }

  private func unpack(
    _ receive: (UnsafeBufferPointer<UInt8>) throws(IngestError) -> Void
  ) throws(IngestError) {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 65_536)
    defer { buffer.deallocate() }
    guard let start = buffer.baseAddress else { return }
    while true {
      let count = archive.read(start, buffer.count)
      if count < 0 || (count == 0 && archive.isDamaged) { throw failure(of: fullName) }
      if count == 0 { return }
      let now = archive.consumed
      do { try expansion.count(count, from: depth == 1 ? now - consumed : 0, of: fullName) } catch {
        isBroken = true
        throw error
      }
      consumed = now
      try receive(UnsafeBufferPointer(start: start, count: count))
    }
  }

  private func failure(of path: String) -> IngestError {
    archive.needsPassword
      ? .encrypted(path: path)
      : .malformed(path: path, format: "archive", reason: archive.error ?? "not a readable archive")
  }
}
