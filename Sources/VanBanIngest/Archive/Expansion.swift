internal import VanBanModel

/// What an archive has unpacked to so far, with the archives inside it: none escapes the bounds by nesting.
final class Expansion {
  let limits: Limits
  private let length: Int
  private var entries = 0
  private var unpacked = 0
  private var packed = 0
  /// Whether a bound was passed: nothing more is unpacked then.
  private(set) var isExhausted = false

  /// Told the name of each member before it is unpacked; where it says no, the member is left out.
  let begin: ((String) -> Bool)?

  /// Begins for an outermost archive with its length in bytes.
  init(_ limits: Limits, length: Int, begin: ((String) -> Bool)? = nil) {
    self.limits = limits
    self.length = length
    self.begin = begin
  }

  /// Counts an entry.
  func countEntry(of archive: String) throws(IngestError) {
    entries += 1
    if entries > limits.archiveEntries {
      throw exceeded(archive, "the archive has too many entries", limits.archiveEntries)
    }
  }

  /// Counts bytes that were unpacked, and those of the outermost archive that were used up for them.
  func count(_ bytes: Int, from used: Int, of member: String) throws(IngestError) {
    unpacked += max(0, bytes)
    // Entries may share their packed bytes, which are counted no more often than they are there.
    packed = min(packed + max(0, used), length)
    if unpacked > limits.archiveBytes {
      throw exceeded(member, "the archive unpacks to too many bytes", limits.archiveBytes)
    }
    if unpacked > limits.archiveFreeBytes, unpacked / max(1, packed) > limits.expansionRatio {
      throw exceeded(member, "the archive unpacks to too many times its size", limits.expansionRatio)
    }
  }

  private func exceeded(_ path: String, _ what: String, _ limit: Int) -> IngestError {
    isExhausted = true
    return .limitExceeded(path: path, what: what + ", the rest of it was not read", limit: limit)
  }
}
