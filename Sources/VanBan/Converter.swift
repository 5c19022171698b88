@_exported public import VanBanIngest
internal import VanBanJSON
@_exported public import VanBanModel
internal import VanBanStructure
internal import VanBanText

/// Turns a file or a text into documents: as JSON while it is read, or as the typed model.
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

  /// The document in a text; of several, the first.
  ///
  /// Content is never an error: any text gives what structure there is.
  ///
  /// `text` is the text.
  /// `name` is the name that ``VanBanModel/Document/source`` bears.
  public func document(text: String, name: String = "text") -> Document {
    documents(text: text, name: name)[0]
  }

  /// The documents in a text, in order; at least one.
  public func documents(text: String, name: String = "text") -> [Document] {
    do {
      return try documents(.bytes(name: name, Array(text.utf8)), format: "text")
    } catch {
      // A text in memory cannot fail to be read; a reader's refusal is told like any other finding.
      var document = Document()
      document.diagnostics.append(Diagnostic("text.unreadable", .error, error.message))
      return [document]
    }
  }

  /// The document in a file; of several, the first.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the file cannot be read or its container is broken.
  public func document(path: String, format: String? = nil) throws(IngestError) -> Document {
    try documents(.path(path), format: format)[0]
  }

  /// The documents in an input, in order; at least one.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func documents(_ source: InputSource, format: String? = nil) throws(IngestError) -> [Document] {
    var builder = DocumentBuilder()
    var read = try convert(source, format: format, into: &builder)
    var documents = builder.documents
    for index in documents.indices {
      read.part = index + 1
      documents[index].source = read
    }
    return documents
  }

  /// The documents in an input as JSON Lines, without a line end behind the last one.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func json(_ source: InputSource, format: String? = nil) throws(IngestError) -> [UInt8] {
    var lines: [[UInt8]] = []
    try json(source, format: format) { lines.append($0) }
    return Array(lines.joined(separator: [10]))
  }

  /// Sends each document in an input as one line of JSON, without a line end, before the next one is parsed.
  ///
  /// The length and the hash of a file are read ahead. An input that cannot be read twice is read to its end first:
  /// its documents come then.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func json(
    _ source: InputSource, format: String? = nil, _ receive: ([UInt8]) -> Void
  ) throws(IngestError) {
    let ahead = try Ingest.fingerprint(source, limits: limits)
    var reading = try Reading(source, format: format, limits: limits)
    var described: Source?
    if let ahead { described = reading.source(ahead) }
    var writer = DocumentJSONWriter()
    var waiting: [DocumentJSONWriter] = []
    while let events = try reading.next() {
      for event in events {
        writer.receive(event)
        guard writer.isComplete else { continue }
        if var source = described {
          receive(writer.finish(source: source))
          source.part += 1
          described = source
        } else {
          waiting.append(writer)
        }
        writer = DocumentJSONWriter()
      }
    }
    guard !waiting.isEmpty else { return }
    var source = reading.source(try reading.fingerprint())
    for index in waiting.indices {
      receive(waiting[index].finish(source: source))
      source.part += 1
    }
  }

  /// The whole flow: blocks come in, are parsed, and what became certain goes to the sink.
  ///
  /// - Returns: what is known of the input once it was read to its end.
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func convert(
    _ source: InputSource, format: String? = nil, into sink: inout some DocumentSink
  ) throws(IngestError) -> Source {
    var reading = try Reading(source, format: format, limits: limits)
    while let events = try reading.next() {
      for event in events { sink.receive(event) }
    }
    return reading.source(try reading.fingerprint())
  }

  /// Sends the source text, to which spans refer, a block at a time.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func sourceText(
    _ source: InputSource, format: String? = nil, _ receive: ([UInt8]) -> Void
  ) throws(IngestError) {
    var input = try MendedInput(source, format: format, limits: limits)
    var block = SourceBlock()
    while try input.next(into: &block, at: .start) != nil { receive(block.bytes) }
  }

  /// Sends every place at which letters were put right before the text was read, in order, a block's at a time.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func repairs(
    _ source: InputSource, format: String? = nil, _ receive: ([Repair]) -> Void
  ) throws(IngestError) {
    var input = try MendedInput(source, format: format, limits: limits)
    var block = SourceBlock()
    var position = SourcePosition.start
    while let repairs = try input.next(into: &block, at: position) {
      if !repairs.isEmpty { receive(repairs) }
      position = Normalizer.end(of: block, from: position)
    }
  }

  /// A repair as one line of JSON, without a line end: `kind`, `span`, `original`, `text`.
  public static func json(_ repair: Repair) -> [UInt8] { RepairJSON.line(repair) }
}
