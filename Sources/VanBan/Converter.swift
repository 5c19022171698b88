@_exported public import VanBanIngest
internal import VanBanJSON
@_exported public import VanBanModel
internal import VanBanStructure

/// Turns a file or a text into a document: as JSON while it is read, or as the typed model.
///
/// ```swift
/// import VanBan
/// let document = Converter().document(text: "KẾ HOẠCH\nTuyên truyền …")
/// ```
public struct Converter: Sendable {
  /// The bounds that hold for every document.
  public var limits: Limits

  /// Makes a converter.
  public init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Every rule of recognition with its confidence.
  public static var rules: [Rule] { Rule.catalog }

  /// The document in a text.
  ///
  /// Content is never an error: any text gives what structure there is.
  ///
  /// `text` is the text.
  /// `name` is the name that ``VanBanModel/Document/source`` bears.
  public func document(text: String, name: String = "text") -> Document {
    var builder = DocumentBuilder()
    let source: InputSource = .bytes(name: name, Array(text.utf8))
    do {
      let read = try convert(source, format: "text", into: &builder)
      return builder.document(from: read)
    } catch {
      // A text in memory cannot fail to be read; a reader's refusal is told like any other finding.
      var document = builder.document
      document.diagnostics.append(Diagnostic("text.unreadable", .error, error.message))
      return document
    }
  }

  /// The document in a file.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the file cannot be read or its container is broken.
  public func document(path: String, format: String? = nil) throws(IngestError) -> Document {
    var builder = DocumentBuilder()
    let read = try convert(.path(path), format: format, into: &builder)
    return builder.document(from: read)
  }

  /// The document in an input as one line of JSON, without a line end.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func json(_ source: InputSource, format: String? = nil) throws(IngestError) -> [UInt8] {
    var writer = DocumentJSONWriter()
    let read = try convert(source, format: format, into: &writer)
    return writer.finish(source: read)
  }

  /// The whole flow: blocks come in, are parsed, and what became certain goes to the sink.
  ///
  /// - Returns: what is known of the input once it was read to its end.
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func convert(
    _ source: InputSource, format: String? = nil, into sink: inout some DocumentSink
  ) throws(IngestError) -> Source {
    var input = try Ingest.open(source, format: format, limits: limits)
    var parser = StructureParser(limits: limits)
    var block = SourceBlock()
    var events: [DocumentEvent] = []
    var diagnostics = DiagnosticBound(limits.diagnostics)
    while try input.next(into: &block) {
      parser.consume(block, into: &events)  // normalise, tokenise, recognise, section
      for event in events where diagnostics.admits(event) { sink.receive(event) }
      events.removeAll(keepingCapacity: true)
    }
    // What ails the whole text is always told; what ails a place counts against the bound.
    for diagnostic in input.reader.diagnostics { sink.receive(.diagnostic(diagnostic)) }
    parser.finish(into: &events)
    let admitted = events.filter { diagnostics.admits($0) }
    for event in admitted.dropLast() { sink.receive(event) }
    if let rest = diagnostics.rest { sink.receive(.diagnostic(rest)) }
    if let end = admitted.last { sink.receive(end) }
    let fingerprint = try input.fingerprint()
    return Source(
      name: input.name.split(separator: "/").last.map(String.init) ?? input.name, format: input.format,
      encoding: input.reader.encoding, bytes: fingerprint.bytes,
      sha256: fingerprint.sha256)
  }

  /// Sends the source text, to which spans refer, a block at a time.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func sourceText(
    _ source: InputSource, format: String? = nil, _ receive: ([UInt8]) -> Void
  ) throws(IngestError) {
    var input = try Ingest.open(source, format: format, limits: limits)
    var block = SourceBlock()
    while try input.next(into: &block) { receive(block.bytes) }
  }
}

/// Keeps the diagnostics of one document within bounds: they are said once for each place, and a text may have many.
private struct DiagnosticBound {
  private let limit: Int
  private var count = 0

  init(_ limit: Int) { self.limit = limit }

  mutating func admits(_ event: DocumentEvent) -> Bool {
    guard case .diagnostic = event else { return true }
    count += 1
    return count <= limit
  }

  /// What tells of those that were left out.
  var rest: Diagnostic? {
    count > limit
      ? Diagnostic("diagnostics.more", .info, "\(count - limit) more diagnostics were left out") : nil
  }
}

extension DocumentBuilder {
  fileprivate func document(from source: Source) -> Document {
    var document = document
    document.source = source
    return document
  }
}
