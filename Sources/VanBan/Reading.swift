internal import VanBanIngest
internal import VanBanModel
internal import VanBanStructure

/// One input on its way through the parser: blocks come in, events go out as they become certain.
struct Reading: ~Copyable {
  private var input: MendedInput
  private var parser: StructureParser
  private var block = SourceBlock()
  private var events: [DocumentEvent] = []
  private var diagnostics: DiagnosticBound
  private var isFinished = false

  init(_ input: OpenedInput, limits: Limits) {
    self.input = MendedInput(input)
    parser = StructureParser(limits: limits)
    diagnostics = DiagnosticBound(limits.diagnostics)
  }

  /// The events that became certain with the next block; nil once the input was read to its end.
  mutating func next() throws(IngestError) -> [DocumentEvent]? {
    if isFinished { return nil }
    events.removeAll(keepingCapacity: true)
    if try input.next(into: &block, at: parser.position) != nil {
      parser.consume(block, into: &events)  // normalise, tokenise, recognise, section
      diagnostics.bound(&events)
      return events
    }
    isFinished = true
    parser.finish(into: &events)
    // What ails the whole text is always told, of the last document; what ails a place counts against the bound.
    let ailments = input.diagnostics.map { DocumentEvent.diagnostic($0) }
    diagnostics.bound(&events)
    let end = events.lastIndex { if case .end = $0 { true } else { false } } ?? events.endIndex
    events.insert(contentsOf: ailments, at: end)
    return events
  }

  /// The length and the hash of the input; ask behind the last event.
  func fingerprint() throws(IngestError) -> Fingerprint { try input.fingerprint() }

  /// What is known of the input so far; all of it behind the last event.
  func source(_ fingerprint: Fingerprint, part: Int = 1) -> Source {
    Source(
      name: input.source.shortName, part: part, format: input.format, encoding: input.encoding,
      encodingGuess: input.encodingGuess, bytes: fingerprint.bytes, sha256: fingerprint.sha256,
      quality: input.quality, tools: input.tools)
  }
}

/// Keeps the diagnostics of each document within bounds: they are said once for each place, and a text may have many.
private struct DiagnosticBound {
  private let limit: Int
  private var count = 0
  private var depth = 0

  init(_ limit: Int) { self.limit = limit }

  /// Leaves out the diagnostics beyond the bound; before a document's end those that were left out are counted.
  mutating func bound(_ events: inout [DocumentEvent]) {
    var write = 0
    var read = 0
    while read < events.count {
      var isKept = true
      switch events[read] {
      case .diagnostic:
        count += 1
        isKept = count <= limit
      case .openAttachment: depth += 1
      case .closeAttachment: depth -= 1
      case .end where depth == 0:
        if count > limit {
          let more = Diagnostic("diagnostics.more", .info, "\(count - limit) more diagnostics were left out")
          events.insert(.diagnostic(more), at: read)
          if write < read { events.swapAt(write, read) }
          (write, read) = (write + 1, read + 1)
        }
        count = 0
      default: break
      }
      if isKept {
        if write < read { events.swapAt(write, read) }
        write += 1
      }
      read += 1
    }
    events.removeLast(events.count - write)
  }
}
