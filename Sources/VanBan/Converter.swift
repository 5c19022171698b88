@_exported public import VanBanIngest
internal import VanBanJSON
@_exported public import VanBanModel
internal import VanBanSpool
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

  /// The documents in an input, in order, and for an archive those of all its members; at least one.
  ///
  /// `failed` is told what hinders a member of an archive, and the others are read; without it the first such error is thrown.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func documents(
    _ source: InputSource, format: String? = nil, failed: ((IngestError) -> Void)? = nil
  ) throws(IngestError) -> [Document] {
    var documents: [Document] = []
    try each(source, format, failed) { input throws(IngestError) in documents += try self.documents(input) }
    return documents
  }

  /// The documents in an input that was opened, in order; at least one.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func documents(_ input: OpenedInput) throws(IngestError) -> [Document] {
    var builder = DocumentBuilder()
    var read = try convert(Reading(input, limits: limits), into: &builder)
    var documents = builder.documents
    for index in documents.indices {
      read.part = index + 1
      documents[index].source = read
    }
    return documents
  }

  /// The documents in an input, and for an archive in its members, as JSON Lines, without a line end behind the last one.
  ///
  /// Of an archive, the first member that cannot be read ends it; ``VanBanIngest/Inputs`` with ``json(_:_:)`` goes on.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func json(_ source: InputSource, format: String? = nil) throws(IngestError) -> [UInt8] {
    var lines: [[UInt8]] = []
    try json(source, format: format) { lines.append($0) }
    return Array(lines.joined(separator: [10]))
  }

  /// Sends each document in an input, or in an archive's members, as one line of JSON, without a line end, before the next
  /// one is parsed.
  ///
  /// Of an archive, the first member that cannot be read ends it; ``VanBanIngest/Inputs`` with ``json(_:_:)`` goes on.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func json(
    _ source: InputSource, format: String? = nil, _ receive: ([UInt8]) -> Void
  ) throws(IngestError) {
    try each(source, format, nil) { input throws(IngestError) in try self.json(input, receive) }
  }

  /// Sends each document in an input that was opened as one line of JSON, before the next one is parsed.
  ///
  /// The length and the hash of a file are read ahead. An input that cannot be read twice is read to its end first:
  /// its documents come then.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func json(_ input: OpenedInput, _ receive: ([UInt8]) -> Void) throws(IngestError) {
    try lines(input) { (line) throws(IngestError) in receive(try line.bytes()) }
  }

  /// Sends each document in an input that was opened as one line of JSON, as ``json(_:_:)`` does, but in memory that does not
  /// grow with the document: what there is too much of waits in temporary files.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read, its container is broken or a temporary file cannot
  ///   be written, and whatever `receive` throws.
  public func lines(
    _ input: OpenedInput, _ receive: (JSONLine) throws(IngestError) -> Void
  ) throws(IngestError) {
    try write(input, keepsSummaries: false) { (line, _) throws(IngestError) in try receive(line) }
  }

  /// Sends each document in an input that was opened as one line of JSON with a summary of it, as ``lines(_:_:)`` does.
  ///
  /// - Throws: as there; where the file changed while it was read, documents that were sent before are none.
  public func lines(
    _ input: OpenedInput, summarized receive: (JSONLine, DocumentSummary) throws(IngestError) -> Void
  ) throws(IngestError) {
    try write(input, keepsSummaries: true, receive)
  }

  /// Sends what is found in an input that was opened as JSON Lines, an event a line, as soon as it is certain and some at a
  /// time; line ends are part of them.
  ///
  /// The last line tells where the documents came from. `schemas/events.schema.json` describes all.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken; what was sent before is
  ///   then the beginning of it.
  public func events(_ input: OpenedInput, _ receive: ([UInt8]) -> Void) throws(IngestError) {
    var reading = Reading(input, limits: limits)
    var writer = EventWriter(name: input.source.shortName, format: input.format)
    while let events = try reading.next() {
      for event in events {
        writer.receive(event)
        if writer.count >= Self.eventBytes { receive(writer.take()) }
      }
    }
    writer.finish(source: reading.source(try reading.fingerprint(), part: writer.documents))
    receive(writer.take())
  }

  /// Events are handed over when their lines have so many bytes.
  private static let eventBytes = 32_768

  private func write(
    _ input: OpenedInput, keepsSummaries: Bool,
    _ receive: (JSONLine, DocumentSummary) throws(IngestError) -> Void
  ) throws(IngestError) {
    let ahead = try input.fingerprintAhead(limits: limits)
    var reading = Reading(input, limits: limits)
    var writer = SummarizingWriter(memory: limits.documentBytes)
    var waiting = WaitingDocuments(memory: limits.documentBytes)
    var summaries: [DocumentSummary] = []
    var part = 0
    while let events = try reading.next() {
      for event in events {
        writer.receive(event)
        guard writer.writer.isComplete else { continue }
        try check(writer.writer, input)
        var summary = writer.finish()
        if let ahead {
          part += 1
          summary.source = reading.source(ahead, part: part)
          let line = writer.writer.finish(source: summary.source)
          try receive(JSONLine(line, of: input.name), summary)
        } else {
          do throws(TemporaryFile.Failure) { try waiting.append(&writer.writer) } catch {
            throw IngestError(error, path: input.name)
          }
          if keepsSummaries { summaries.append(summary) }
        }
      }
      try check(writer.writer, input)
    }
    let fingerprint = try reading.fingerprint()
    if let ahead, ahead != fingerprint {
      throw .unreadable(path: input.name, reason: "it was changed while it was read; convert it again")
    }
    part = 0
    try waiting.forEach(source: { reading.source(fingerprint, part: $0) }) { (line) throws(IngestError) in
      var summary = keepsSummaries ? summaries[part] : DocumentSummary()
      part += 1
      summary.source = reading.source(fingerprint, part: part)
      try receive(JSONLine(line, of: input.name), summary)
    } unreadable: {
      IngestError($0, path: input.name)
    }
  }

  private func check(_ writer: DocumentJSONWriter, _ input: OpenedInput) throws(IngestError) {
    if let failure = writer.failure { throw IngestError(failure, path: input.name) }
  }

  /// Reads each document of an input; of an archive's members, those that fail are told or thrown.
  private func each(
    _ source: InputSource, _ format: String?, _ failed: ((IngestError) -> Void)?,
    _ read: (OpenedInput) throws(IngestError) -> Void
  ) throws(IngestError) {
    var inputs = try Inputs(source, format: format, limits: limits)
    while let element = inputs.next() {
      do throws(IngestError) {
        switch element {
        case .document(let input): try read(input)
        case .failed(let error): throw error
        case .passedOver: continue
        }
      } catch {
        guard inputs.isArchive, let failed else { throw error }
        failed(error)
      }
    }
  }

  /// The whole flow of an input that is no archive: blocks come in, are parsed, and what became certain goes to the sink.
  ///
  /// - Returns: what is known of the input once it was read to its end.
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func convert(
    _ source: InputSource, format: String? = nil, into sink: inout some DocumentSink
  ) throws(IngestError) -> Source {
    try convert(
      Reading(try Ingest.open(source, format: format, limits: limits), limits: limits), into: &sink)
  }

  private func convert(
    _ reading: consuming Reading, into sink: inout some DocumentSink
  ) throws(IngestError) -> Source {
    var reading = reading
    while let events = try reading.next() {
      for event in events { sink.receive(event) }
    }
    return reading.source(try reading.fingerprint())
  }

  /// Sends the source text of an input that is no archive, a block at a time; spans refer to it.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func sourceText(
    _ source: InputSource, format: String? = nil, _ receive: ([UInt8]) -> Void
  ) throws(IngestError) {
    var input = MendedInput(try Ingest.open(source, format: format, limits: limits))
    var block = SourceBlock()
    while try input.next(into: &block, at: .start) != nil { receive(block.bytes) }
  }

  /// Sends every place at which letters were put right before the text was read, in order, a block's at a time.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func repairs(
    _ source: InputSource, format: String? = nil, _ receive: ([Repair]) -> Void
  ) throws(IngestError) {
    var input = MendedInput(try Ingest.open(source, format: format, limits: limits))
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
