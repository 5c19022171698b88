public import VanBanModel

/// The way in: opens any input whose format is known.
public enum Ingest {
  /// Opens an input.
  ///
  /// Its content tells the format, else its extension; a format that is named overrules both.
  public static func open(
    _ source: InputSource, format: String? = nil, limits: Limits = Limits()
  ) throws(IngestError) -> OpenedInput {
    let bytes = try ByteSource(source, chunkBytes: limits.chunkBytes)
    let head = try bytes.peek(FormatDetection.headBytes)
    let chosen = try choose(source, head, named: format)
    let reader = try chosen.open(source, bytes, limits)
    return OpenedInput(name: source.name, format: chosen.name, reader: reader, bytes: bytes)
  }

  /// Tells which inputs will be opened one after another, so that a program is started once for many of them.
  ///
  /// What is read from them does not depend on it.
  public static func expect(_ sources: [InputSource]) { OfficeConversions.shared.expect(sources) }

  /// The length and the hash of an input that can be read twice; nil for standard input and for pipes.
  public static func fingerprint(
    _ source: InputSource, limits: Limits = Limits()
  ) throws(IngestError) -> Fingerprint? {
    if case .standardInput = source { return nil }
    if case .path(let path) = source, !ByteSource.isRegularFile(path) { return nil }
    return try ByteSource(source, chunkBytes: limits.chunkBytes).fingerprint()
  }

  private static func choose(
    _ source: InputSource, _ head: [UInt8], named name: String?
  ) throws(IngestError) -> InputFormat {
    if let name {
      guard let format = InputFormat.named(name) else {
        let known = InputFormat.all.map(\.name).joined(separator: ", ")
        throw .unsupported(path: source.name, reason: "no format is called \(name); known are \(known)")
      }
      try FormatDetection.refuse(head, source)
      return format
    }
    try FormatDetection.refuse(head, source)
    if let format = InputFormat.all.first(where: { $0.recognizes(head) }) { return format }
    let byExtension = InputFormat.forExtension(source.fileExtension)
    if head.starts(with: FormatDetection.zip), byExtension?.isContainer != true {
      throw .unsupported(
        path: source.name, reason: "a zip archive that is neither docx nor odt; unpack it first")
    }
    // A .doc or .rtf that does not begin like one may be a text that was named so.
    if !head.isEmpty,
      byExtension?.name == InputFormat.legacyWord.name || byExtension?.name == InputFormat.richText.name
    {
      return .text
    }
    return byExtension ?? .text
  }
}

extension InputFormat {
  /// Whether its files are zip containers.
  var isContainer: Bool { name == Self.word.name || name == Self.openDocument.name }
}

/// A document that is being read.
public struct OpenedInput {
  /// What messages call it.
  public let name: String
  /// The name of its format.
  public let format: String
  /// Hands over the blocks.
  public var reader: any BlockReader
  private let bytes: ByteSource

  init(name: String, format: String, reader: any BlockReader, bytes: ByteSource) {
    self.name = name
    self.format = format
    self.reader = reader
    self.bytes = bytes
  }

  /// Fills the block with the next part of the source text; false at the end.
  public mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
    try reader.next(into: &block)
  }

  /// The length and the hash of the file; ask after the last block, for whatever is unread is read to the end.
  public func fingerprint() throws(IngestError) -> Fingerprint { try bytes.fingerprint() }
}
