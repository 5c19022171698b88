internal import VanBanModel

/// Reads .doc and .rtf files through the docx that soffice makes of them.
struct OfficeReader: BlockReader {
  private var docx: DOCXReader
  /// Held as long as its docx is read.
  private let converted: ConvertedFile
  private let notes: [Diagnostic]

  private init(_ file: OfficeFile, _ converted: ConvertedFile, notes: [Diagnostic], _ limits: Limits)
    throws(IngestError)
  {
    self.converted = converted
    self.notes = notes
    let container = try Container(at: converted.path, for: file.name, format: "docx", limits: limits)
    docx = try DOCXReader(container, limits: limits)
  }

  /// Opens a .doc file, by antiword where soffice is absent or fails.
  static func openDOC(
    _ source: InputSource, _ bytes: ByteSource, _ limits: Limits
  ) throws(IngestError) -> any BlockReader {
    let all = try bytes.readAll(
      limit: limits.expandedBytes, what: "the file is larger than one that soffice is given")
    try WordBinary.check(all, name: source.name)
    let file = OfficeFile(name: source.name, kind: .doc, bytes: all)
    let notes =
      WordBinary.isCut(all)
      ? [
        Diagnostic(
          "doc.truncated", .warning,
          "the file is cut off; what it holds was read, fonts and numbers may be lost")
      ] : []
    do {
      return try OfficeReader(
        file, OfficeConversions.shared.convert(file, limits: limits), notes: notes, limits)
    } catch {
      guard let reason = error.reasonForFallback, ExternalProgram.antiword.find() != nil else { throw error }
      // What antiword says of a file that soffice could not read either helps nobody.
      guard let reader = try? AntiwordReader(file, reason: reason, limits: limits) else { throw error }
      return try JudgedReader(reader, limits: limits)
    }
  }

  /// Opens an .rtf file, mended where it was cut off.
  static func openRTF(
    _ source: InputSource, _ bytes: ByteSource, _ limits: Limits
  ) throws(IngestError) -> any BlockReader {
    let all = try bytes.readAll(
      limit: limits.expandedBytes, what: "the file is larger than one that soffice is given")
    guard all.starts(with: RichText.signature) else {
      throw .malformed(
        path: source.name, format: "rtf",
        reason: all.isEmpty ? "the file is empty" : "it does not begin with {\\rtf")
    }
    let file = OfficeFile(name: source.name, kind: .rtf, bytes: all)
    do {
      return try OfficeReader(file, OfficeConversions.shared.convert(file, limits: limits), notes: [], limits)
    } catch {
      guard case .programFailed = error, let closed = RichText.closed(all) else { throw error }
      let mended = OfficeFile(name: source.name, kind: .rtf, bytes: closed)
      let note = Diagnostic("rtf.truncated", .warning, "the file is cut off; what it holds was read")
      return try OfficeReader(
        mended, OfficeConversions.shared.convert(mended, limits: limits), notes: [note], limits)
    }
  }

  var encoding: String { docx.encoding }
  var quality: Source.Quality { notes.isEmpty ? .exact : .degraded }
  var encodingGuess: EncodingGuess? { docx.encodingGuess }
  var diagnostics: [Diagnostic] { notes + docx.diagnostics }
  var tools: [Tool] {
    [Tool(name: ExternalProgram.office.name, version: ExternalProgram.office.version() ?? "unknown")]
      + docx.tools
  }

  mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
    try docx.next(into: &block)
  }
}

extension IngestError {
  /// Why another program may be tried; nil where it would not help.
  fileprivate var reasonForFallback: String? {
    switch self {
    case .programMissing(_, let program, _): "\(program) is not installed"
    case .programFailed(_, let program, let reason): "\(program) cannot read it: \(reason)"
    case .programLimit(_, let program, let what, _): "\(program) \(what)"
    default: nil
    }
  }
}
