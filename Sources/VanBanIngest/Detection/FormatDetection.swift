internal import VanBanModel

/// What a file is, told from its content: first bytes, then the names inside a container.
enum FormatDetection {
  static let headBytes = 4_096

  /// The kind of an input; nil for plain text, and where only the extension can tell.
  ///
  /// The head is looked at once; a zip or compound file is opened for the names inside it.
  static func kind(
    _ source: InputSource, _ bytes: ByteSource, limits: Limits
  ) throws(IngestError) -> FileKind? {
    let head = try bytes.peek(headBytes)
    let kind = FileKind.of(head)
    if kind?.name == FileKind.compound.name {
      let streams = try CompoundFile(bytes, limit: limits.expandedBytes).streams
      return FileKind.streams.first { streams.contains($0.stream) }?.kind ?? kind
    }
    if kind?.name == FileKind.zip.name { return try zipKind(source, bytes, limits) }
    if let kind { return kind }
    if head.starts(with: [0x4D, 0x5A]), head.contains(0) {
      return FileKind("a program", .refuse("it is no document"))
    }
    if let kind = textKind(head) { return kind }
    // A container may stand behind other bytes; only its name makes the search worth while.
    let byExtension = InputFormat.forExtension(source.fileExtension)
    guard byExtension?.isZip == true, !head.isEmpty else { return nil }
    return try zipKind(source, bytes, limits, ifAny: true)
  }

  /// What the names inside a zip container tell, wherever in it they stand.
  private static func zipKind(
    _ source: InputSource, _ bytes: ByteSource, _ limits: Limits, ifAny: Bool = false
  ) throws(IngestError) -> FileKind? {
    let file = try PackedFile(source, bytes, limit: limits.partBytes)
    var found: Int?
    var count = 0
    if let archive = file.open(.zip) {
      while count < limits.archiveEntries, archive.next() == .entry {
        count += 1
        let name = String(decoding: archive.name, as: UTF8.self)
        if name == "mimetype" {
          let type = beginning(of: archive)
          if let row = FileKind.mediaTypes.first(where: { type.starts(with: $0.type.utf8) }) {
            return row.kind
          }
        }
        if let row = FileKind.zipContents.firstIndex(where: { $0.entry == name }) {
          found = min(found ?? row, row)
          if row == 0 { break }
        }
      }
    }
    if let found { return FileKind.zipContents[found].kind }
    if count == 0, ifAny { return nil }
    // A Word file that lost its parts is a broken Word file, and no archive.
    let byExtension = InputFormat.forExtension(source.fileExtension)
    return byExtension?.isZip == true && byExtension?.isArchive == false ? nil : .zip
  }

  private static func beginning(of archive: Unpacking) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 128)
    let count = buffer.withUnsafeMutableBufferPointer { pointer in
      pointer.baseAddress.map { archive.read($0, 128) } ?? 0
    }
    return Array(buffer.prefix(max(0, count)))
  }

  /// What is text, and not plain.
  private static func textKind(_ head: [UInt8]) -> FileKind? {
    // Nearly all texts begin neither with a tag nor with the header of a message.
    guard let start = head.first(where: { $0 > 32 && $0 < 0x80 }), [60, 70, 77, 102, 109].contains(start)
    else {
      return nil
    }
    let text = lowercaseASCII(head)
    guard let first = text.first(where: { $0 != 32 && !(9...13).contains($0) }) else { return nil }
    let opening = text.prefix(1_024)
    if first == 60 {
      for (words, kind) in FileKind.markup where opening.firstRange(of: Array(words.utf8)) != nil {
        return kind
      }
      let tags = ["<!doctype html", "<html", "<head", "<body"]
      return tags.contains { opening.firstRange(of: Array($0.utf8)) != nil } ? FileKind.page : nil
    }
    let isMessage = text.starts(with: "mime-version:".utf8) || text.starts(with: "from: <saved by".utf8)
    return isMessage && text.firstRange(of: Array("multipart/related".utf8)) != nil
      ? FileKind.webArchive : nil
  }

  /// ASCII letters in lower case; the zeros and marks of UTF-16 are left out, so that its tags show.
  static func lowercaseASCII(_ bytes: [UInt8]) -> [UInt8] {
    bytes.compactMap { byte in
      if byte == 0 || byte >= 0x80 { return nil }
      return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
  }
}
