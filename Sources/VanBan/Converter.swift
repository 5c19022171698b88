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
    try json(input, summarized: { json, _ in receive(json) })
  }

  /// Sends each document in an input that was opened as one line of JSON with a summary of it, as ``json(_:_:)`` does.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read, its container is broken or the file changed
  ///   while it was read; documents that were sent before are then none.
  public func json(
    _ input: OpenedInput, summarized receive: ([UInt8], DocumentSummary) -> Void
  ) throws(IngestError) {
    let ahead = try Ingest.fingerprint(input.source, limits: limits)
    var reading = Reading(input, limits: limits)
    var writer = SummarizingWriter()
    var waiting: [SummarizingWriter] = []
    var part = 0
    while let events = try reading.next() {
      for event in events {
        writer.receive(event)
        guard writer.isComplete else { continue }
        if let ahead {
          part += 1
          writer.finish(reading.source(ahead, part: part), receive)
        } else {
          waiting.append(writer)
        }
        writer = SummarizingWriter()
      }
    }
    let fingerprint = try reading.fingerprint()
    if let ahead, ahead != fingerprint {
      throw .unreadable(path: input.name, reason: "it was changed while it was read; convert it again")
    }
    for index in waiting.indices {
      waiting[index].finish(reading.source(fingerprint, part: index + 1), receive)
    }
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
