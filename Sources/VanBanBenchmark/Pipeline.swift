import Glibc
import VanBan
import VanBanIngest
import VanBanModel
import VanBanText

/// What is measured in this process: the whole way from bytes to JSON Lines, and parts of it.
struct Pipeline: Sendable {
  let documents: [[UInt8]]
  let bytes: Int
  private let drain = open("/dev/null", O_WRONLY | O_CLOEXEC)

  init(_ documents: [[UInt8]]) {
    self.documents = documents
    bytes = documents.reduce(0) { $0 + $1.count }
  }

  /// The seconds that something takes by the clock.
  static func seconds(_ body: () -> Void) -> Double {
    let start = ContinuousClock().now
    body()
    return (ContinuousClock().now - start) / .seconds(1)
  }

  /// The seconds that this thread works for something: others who use the machine do not lengthen them.
  static func worked(_ body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    body()
    return now() - start
  }

  // MARK: - All of it

  /// Writes some documents as JSON Lines to where nobody reads them.
  func convert(_ places: Range<Int>) {
    let converter = Converter()
    for place in places {
      guard let input = try? Ingest.open(.bytes(name: "\(place).txt", documents[place]), format: "text")
      else {
        continue
      }
      try? converter.lines(input) { (line) throws(IngestError) in
        try line.forEachLinePart { part in
          _ = part.withUnsafeBytes { write(drain, $0.baseAddress, $0.count) }
        }
      }
    }
  }

  // MARK: - Parts

  /// What each part of the way takes, with those before it where they cannot be taken apart.
  enum Stage: String, CaseIterable {
    /// Opening, decoding, cutting into lines, putting letters right.
    case reading
    /// The text without marks, blanks and decomposed letters; the lines were read before.
    case normalizing
    /// Tokens of the normalised lines.
    case tokenizing
    /// The same, the boundaries by ICU.
    case tokenizingByICU
    /// Everything but the JSON.
    case parsing
  }

  /// The seconds of each part, over all documents; the lines of one document at a time are kept.
  func stages() -> [Stage: Double] {
    var spent: [Stage: Double] = [:]
    func measure(_ stage: Stage, _ body: () -> Void) { spent[stage, default: 0] += Self.worked(body) }
    let converter = Converter()
    var normalizer = Normalizer()
    var tokenizer = Tokenizer()
    var slowTokenizer = Tokenizer(icuOnly: true)
    var tokens: [Token] = []
    for document in documents {
      let source = InputSource.bytes(name: "a.txt", document)
      var blocks: [SourceBlock] = []
      var texts: [MappedText] = []
      measure(.reading) { try? converter.sourceText(source, format: "text") { _ in } }
      if var input = try? Ingest.open(source, format: "text") {
        var block = SourceBlock()
        while (try? input.next(into: &block)) == true { blocks.append(block) }
      }
      texts.reserveCapacity(blocks.count)
      measure(.normalizing) {
        var position = SourcePosition.start
        for block in blocks {
          var text = MappedText()
          _ = normalizer.append(block, at: position, to: &text)
          position = Normalizer.end(of: block, from: position)
          texts.append(text)
        }
      }
      measure(.tokenizing) { for text in texts { tokenizer.tokenize(text.bytes, into: &tokens) } }
      measure(.tokenizingByICU) { for text in texts { slowTokenizer.tokenize(text.bytes, into: &tokens) } }
      measure(.parsing) {
        var sink = Nowhere()
        _ = try? converter.convert(source, format: "text", into: &sink)
      }
    }
    return spent
  }

  private struct Nowhere: DocumentSink {
    mutating func receive(_ event: DocumentEvent) {}
  }
}
