public import VanBanModel

/// The way in: opens any input whose format is known.
public enum Ingest {
  /// Opens an input that is one document.
  ///
  /// Its content tells the format, else its extension; a format that is named overrules both. `archive.zip!/member.docx`
  /// opens a member, unless a file has that very name. For an archive the error names some of its members.
  public static func open(
    _ source: InputSource, format: String? = nil, limits: Limits = Limits()
  ) throws(IngestError) -> OpenedInput {
    switch try input(source, format: format, limits: limits) {
    case .document(let opened): return opened
    case .archive(let archive): throw archive.needsMember()
    }
  }

  /// What an input turns out to be.
  enum Input {
    case document(OpenedInput)
    case archive(Archive)
  }

  /// Opens an input, whatever it is.
  ///
  /// `expansion` is what the archives around it have unpacked to, `depth` how many there are.
  static func input(
    _ named: InputSource, format: String?, limits: Limits, inside expansion: Expansion? = nil, depth: Int = 0,
    begin: ((String) -> Bool)? = nil
  ) throws(IngestError) -> Input {
    let source = try Archive.member(named, limits) ?? named
    let bytes = try ByteSource(source, chunkBytes: limits.chunkBytes)
    let chosen = try choose(source, bytes, named: format, limits)
    guard let open = chosen.open else {
      return .archive(try Archive(source, bytes, limits, inside: expansion, depth: depth, begin: begin))
    }
    let reader = try open(source, bytes, limits)
    return .document(OpenedInput(source: source, format: chosen.name, reader: reader, bytes: bytes))
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
    _ source: InputSource, _ bytes: ByteSource, named name: String?, _ limits: Limits
  ) throws(IngestError) -> InputFormat {
    var wanted: InputFormat?
    if let name {
      wanted = InputFormat.named(name)
      if wanted == nil {
        let known = InputFormat.all.map(\.name).joined(separator: ", ")
        throw .unsupported(path: source.name, reason: "no format is called \(name); known are \(known)")
      }
    }
    let kind = try FormatDetection.kind(source, bytes, limits: limits)
    guard let kind else {
      if let wanted { return wanted }
      let byExtension = InputFormat.forExtension(source.fileExtension) ?? .text
      // A .doc or .rtf that does not begin like one may be a text that was named so.
      let isOffice = [InputFormat.legacyWord.name, InputFormat.richText.name].contains(byExtension.name)
      let isEmpty = try bytes.peek(1).isEmpty
      return isOffice && !isEmpty ? .text : byExtension
    }
    if let wanted, wanted.canRead(kind) { return wanted }
    switch kind.treatment {
    case .encrypted: throw .encrypted(path: source.name)
    case .refuse(let advice): throw .unsupported(path: source.name, reason: "\(kind.name); \(advice)")
    case .read(let name):
      if let wanted {
        throw .unsupported(
          path: source.name,
          reason: "\(kind.name), which cannot be read as \(wanted.name); leave out --from \(wanted.name)")
      }
      return InputFormat.named(name) ?? .text
    }
  }
}

extension InputFormat {
  /// Whether a file of this kind may be taken for the format: it is of the format, or of the same make.
  fileprivate func canRead(_ kind: FileKind) -> Bool {
    if kind.isText { return isText }
    guard case .read(let name) = kind.treatment else { return false }
    if name == self.name { return true }
    return isZip && kind.isZip
  }
}

/// A document that is being read.
public struct OpenedInput {
  /// Where it comes from; for a member of an archive, its bytes.
  public let source: InputSource
  /// The name of its format.
  public let format: String
  /// Hands over the blocks.
  public var reader: any BlockReader
  private let bytes: ByteSource

  init(source: InputSource, format: String, reader: any BlockReader, bytes: ByteSource) {
    self.source = source
    self.format = format
    self.reader = reader
    self.bytes = bytes
  }

  /// What messages call it.
  public var name: String { source.name }

  /// Fills the block with the next part of the source text; false at the end.
  public mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
    Heartbeat.beat()
    return try reader.next(into: &block)
  }

  /// The length and the hash before anything is read; nil where the input can be read only once and is a long one.
  public func fingerprintAhead(limits: Limits) throws(IngestError) -> Fingerprint? {
    // Readers of packed files, and programs, open the file once more, and may find another one there.
    let isReadOnce = [InputFormat.text.name, InputFormat.page.name].contains(format)
    if isReadOnce, let known = bytes.fingerprintAhead { return known }
    return try Ingest.fingerprint(source, limits: limits)
  }

  /// The length and the hash of the file; ask after the last block, for whatever is unread is read to the end.
  public func fingerprint() throws(IngestError) -> Fingerprint { try bytes.fingerprint() }
}
