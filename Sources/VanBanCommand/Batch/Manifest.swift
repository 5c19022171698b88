import Glibc
import VanBanEvaluation
import VanBanIngest

/// What is known of each record without reading it again.
struct ManifestIndex: Sendable {
  enum Status: String, Sendable { case ok, partial, failed, skipped }

  struct Entry: Sendable {
    var offset: Int
    var length: Int32
    var status: Status
    var needsReview: Bool
  }

  private(set) var entries: [KeyHash: Entry] = [:]

  subscript(_ key: String) -> Entry? { entries[KeyHash(key)] }

  /// The key of what has no outputs.
  static func key(path: String) -> String { "\0\(path)" }

  static func key(_ record: JSONValue) -> String? {
    record["place"]?.string ?? record["path"]?.string.map { key(path: $0) }
  }

  /// A later record of an input takes the place of an earlier one.
  mutating func note(_ record: JSONValue, offset: Int, length: Int) -> Bool {
    guard let key = Self.key(record), let status = record["status"]?.string.flatMap(Status.init) else {
      return false
    }
    entries[KeyHash(key)] = Entry(
      offset: offset, length: Int32(clamping: length), status: status, needsReview: Self.needsReview(record))
    return true
  }

  /// Takes over what is known of a record that was moved.
  mutating func move(_ key: KeyHash, to offset: Int) { entries[key]?.offset = offset }

  /// Whether a human should look at what became of the input.
  static func needsReview(_ record: JSONValue) -> Bool {
    if record["status"]?.string == "partial" { return true }
    let grave = ["warning", "error"].reduce(0) { $0 + (record["diagnostics"]?[$1]?.integer ?? 0) }
    return grave > 0 || !(record["missing"]?.items ?? []).isEmpty
  }
}

/// `manifest.jsonl` below the output folder: one record for each input.
///
/// While a run goes on, records are added as inputs are done, and the last one of an input holds. At the end of a run the
/// file is written anew, in the order of the inputs, with one record for each.
///
/// Only one thread at a time may use it.
final class Manifest: @unchecked Sendable {
  enum Failure: Error {
    case unwritable(String)
    /// The file is no manifest, or another version's.
    case foreign(String)
  }

  private let path: String
  private let draft: String
  private var file: Int32
  private var end = 0
  private var unsaved = 0
  private(set) var index = ManifestIndex()
  /// Records that were cut or broken; their inputs are done again.
  private(set) var damaged = 0

  /// Reads what earlier runs left; with `anew` it is forgotten.
  init(_ folder: String, anew: Bool) throws(Failure) {
    path = RunFolder.manifest(folder)
    draft = "\(RunFolder.scratch(folder))/manifest"
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .unwritable(RunFolder.unwritable(path)) }
    if anew {
      guard ftruncate(file, 0) == 0 else { throw .unwritable(RunFolder.unwritable(path)) }
    } else {
      try load()
    }
  }

  deinit { close(file) }

  private func load() throws(Failure) {
    var input = LineInput(file)
    var isFirst = true
    while let line = input.line() {
      defer { isFirst = false }
      guard input.isWhole else {
        // A run that was killed, or a disk that was full, cut it.
        if isFirst, !line.starts(with: Array("{\"manifest\"".utf8)) {
          throw foreign("is no manifest of vanban")
        }
        damaged += 1
        break
      }
      let record = try? JSONValue(parsing: line)
      let version = record?["manifest"]?.integer
      if isFirst, record != nil, version == nil { throw foreign("is no manifest of vanban") }
      if isFirst, record == nil, !line.starts(with: Array("{\"manifest\"".utf8)) {
        throw foreign("is no manifest of vanban")
      }
      if let version, version != ManifestRecord.version {
        throw foreign(
          "is a manifest of version \(version), and this vanban knows version \(ManifestRecord.version)")
      }
      if let record, version != nil, index.note(record, offset: input.offset, length: line.count) {
        end = input.end
      } else {
        damaged += 1
        end = input.end
      }
    }
    guard ftruncate(file, off_t(end)) == 0 else { throw .unwritable(RunFolder.unwritable(path)) }
  }

  private func foreign(_ what: String) -> Failure {
    .foreign("\(path) \(what); use another --output, or --force to begin anew")
  }

  /// The last record of an input.
  func record(_ key: String) -> JSONValue? {
    guard let entry = index[key], let record = record(entry), ManifestIndex.key(record) == key else {
      return nil
    }
    return record
  }

  /// The record that an entry tells of.
  func record(_ entry: ManifestIndex.Entry) -> JSONValue? {
    line(entry).flatMap { try? JSONValue(parsing: $0) }
  }

  private func line(_ entry: ManifestIndex.Entry) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: Int(entry.length))
    let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, off_t(entry.offset)) }
    return count == bytes.count ? bytes : nil
  }

  /// Adds a record.
  func add(_ record: JSONValue) throws(Failure) {
    let line = Array(record.compact.utf8)
    lseek(file, off_t(end), SEEK_SET)
    guard StandardStreams.writeAll(line + [10], to: file) else {
      let failure = Failure.unwritable(RunFolder.unwritable(path))
      // A line is there whole or not at all.
      ftruncate(file, off_t(end))
      throw failure
    }
    _ = index.note(record, offset: end, length: line.count)
    end += line.count + 1
    unsaved += 1
    // What survives a loss of power is checked by the next run, file by file; this keeps the loss small.
    if unsaved >= 64 { save() }
  }

  private func save() {
    fdatasync(file)
    unsaved = 0
  }

  /// Writes the file anew: the records of these inputs in their order, then those of other runs.
  func finish(_ keys: some Sequence<String>) throws(Failure) {
    save()
    let made = open(draft, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard made >= 0 else { throw .unwritable(RunFolder.unwritable(draft)) }
    let before = index
    let mine = Set(keys.lazy.map { KeyHash($0) })
    let others = index.entries.filter { !mine.contains($0.key) }.map { ($0.value.offset, $0.key) }
      .sorted { $0.0 < $1.0 }.map(\.1)
    var offset = 0
    var buffer: [UInt8] = []
    func flush() -> Bool {
      defer { buffer.removeAll(keepingCapacity: true) }
      return StandardStreams.writeAll(buffer, to: made)
    }
    var isWritten = true
    func move(_ key: KeyHash) {
      guard isWritten, let entry = before.entries[key], let line = line(entry) else { return }
      index.move(key, to: offset)
      buffer += line + [10]
      offset += line.count + 1
      if buffer.count > 1 << 20 { isWritten = flush() }
    }
    for key in keys { move(KeyHash(key)) }
    for key in others { move(key) }
    guard isWritten, flush(), fsync(made) == 0, rename(draft, path) == 0 else {
      let failure = Failure.unwritable(RunFolder.unwritable(path))
      close(made)
      unlink(draft)
      index = before
      throw failure
    }
    close(file)
    (file, end) = (made, offset)
  }
}
