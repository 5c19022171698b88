import Glibc
internal import VanBanModel

/// An archive: the documents in it, in the order in which they lie there.
final class Archive {
  /// What comes next in an archive.
  enum Element {
    case document(OpenedInput)
    case archive(Archive)
    case failed(IngestError)
    case passedOver([String: Int])
  }

  private let source: InputSource
  private let entries: ArchiveEntries
  private let expansion: Expansion
  private let depth: Int
  private var others: [String: Int] = [:]
  private var found = 0
  private var isAtEnd = false

  /// Opens an archive; `expansion` and `depth` are those of the archive around it.
  init(
    _ source: InputSource, _ bytes: ByteSource, _ limits: Limits, inside expansion: Expansion?, depth: Int,
    begin: ((String) -> Bool)? = nil
  ) throws(IngestError) {
    if depth >= limits.archiveDepth {
      throw .limitExceeded(
        path: source.name, what: "archives lie in one another too deep", limit: limits.archiveDepth)
    }
    self.source = source
    self.depth = depth + 1
    let file = try PackedFile(source, bytes, limit: limits.partBytes)
    self.expansion = expansion ?? Expansion(limits, length: file.length, begin: begin)
    let kinds = FileKind.of(try bytes.peek(FormatDetection.headBytes))?.isCompressed == true
    entries = try ArchiveEntries(
      source, file, kinds ? .compressed : .archive, self.expansion, depth: depth + 1)
  }

  var name: String { source.name }

  /// The next document, or what hinders it; nil at the end.
  func next() -> Element? {
    while !isAtEnd {
      do throws(IngestError) {
        guard !expansion.isExhausted, try entries.next() else { return end() }
        if entries.isHidden { continue }
        let kind = InputSource.path(entries.path).fileExtension
        guard InputFormat.forExtension(kind) != nil else {
          others[kind, default: 0] += 1
          continue
        }
        found += 1
        if let begin = expansion.begin, !begin(entries.fullName) { continue }
        switch try open() {
        case .document(let opened): return .document(opened)
        case .archive(let inner): return .archive(inner)
        }
      } catch {
        found += 1
        if entries.isBroken { isAtEnd = true }
        return .failed(error)
      }
    }
    defer { others = [:] }
    return others.isEmpty ? nil : .passedOver(others)
  }

  private func end() -> Element? {
    isAtEnd = true
    if entries.links > 0 { others["link or device"] = entries.links }
    if found > 0 || expansion.isExhausted { return next() }
    found += 1
    others = [:]
    let known = InputFormat.all.flatMap(\.fileExtensions).sorted().joined(separator: ", ")
    return .failed(
      .unsupported(
        path: name,
        reason: entries.count == 0
          ? "an empty archive" : "an archive without documents; looked for members that end in \(known)"))
  }

  private func open() throws(IngestError) -> Ingest.Input {
    try Ingest.input(
      try member(), format: nil, limits: expansion.limits, inside: expansion, depth: depth)
  }

  /// The entry as an input: the names of archives within one another stand behind one another.
  private func member() throws(IngestError) -> InputSource {
    let bytes = try entries.read()
    if case .member(let archive, let path, _) = source {
      return .member(archive: archive, path: path + InputSource.memberMark + entries.path, bytes)
    }
    return .member(archive: source.name, path: entries.path, bytes)
  }

  /// What to tell somebody who wants one document: some names of documents in it.
  func needsMember() -> IngestError {
    var names: [String] = []
    var archives: [String] = []
    do throws(IngestError) {
      while names.count < 3, try entries.nextNamed() {
        let kind = InputSource.path(entries.path).fileExtension
        guard !entries.isHidden, let format = InputFormat.forExtension(kind) else { continue }
        if format.isArchive {
          archives.append(entries.fullName + InputSource.memberMark + "…")
        } else {
          names.append(entries.fullName)
        }
      }
    } catch { if names.isEmpty { return error } }
    return .archive(path: name, members: names.isEmpty ? Array(archives.prefix(3)) : names)
  }

  /// The member that a path of the form `archive.zip!/member.docx` names; nil where it names a file, or no archive's file.
  static func member(_ source: InputSource, _ limits: Limits) throws(IngestError) -> InputSource? {
    guard case .path(let path) = source, access(path, F_OK) != 0 else { return nil }
    let mark = Array(InputSource.memberMark.utf8)
    let bytes = Array(path.utf8)
    for index in bytes.indices.dropLast(mark.count) where bytes[index...].starts(with: mark) {
      let outer = String(decoding: bytes[..<index], as: UTF8.self)
      guard ByteSource.isRegularFile(outer) else { continue }
      guard case .archive(let archive) = try Ingest.input(.path(outer), format: nil, limits: limits) else {
        throw .unreadable(path: path, reason: "\(outer) is no archive")
      }
      let wanted = String(decoding: bytes[(index + mark.count)...], as: UTF8.self)
      return try archive.find(wanted, named: path)
    }
    return nil
  }

  private func find(_ wanted: String, named path: String) throws(IngestError) -> InputSource {
    while try entries.nextNamed() {
      if entries.path == wanted { return try member() }
      let inner = entries.path + InputSource.memberMark
      guard wanted.hasPrefix(inner), case .archive(let archive) = try open() else { continue }
      return try archive.find(String(wanted.dropFirst(inner.count)), named: path)
    }
    throw .unreadable(path: path, reason: "the archive has no such member; 'vanban convert' reads them all")
  }
}
