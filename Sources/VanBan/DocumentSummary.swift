internal import VanBanIngest
internal import VanBanJSON
public import VanBanModel

/// What is to be told of a document without looking into it.
public struct DocumentSummary: Sendable, Hashable {
  /// The document's id.
  public var id = ""
  /// Where it comes from.
  public var source = Source(name: "", format: "", encoding: "")
  /// How much of its text is owned, that of its attachments included.
  public var coverage = Coverage()
  /// The fields that every document should have and this one has not: `issuer`, `number`, `date`, `type`, `subject`,
  /// `signatory`.
  public var missing: [String] = []
  /// How many diagnostics it has of each severity, its attachments' included.
  public var diagnostics: [Diagnostic.Severity: Int] = [:]

  /// What of the file could not be read, where that was told; the document holds the rest.
  public var loss: String?

  /// Makes an empty summary.
  public init() {}
}

/// Writes a document and sums it up.
struct SummarizingWriter {
  var writer: DocumentJSONWriter
  private var summary = DocumentSummary()
  private var isSigned = false
  private var depth = 0

  init(memory: Int) { writer = DocumentJSONWriter(memory: memory) }

  mutating func receive(_ event: DocumentEvent) {
    switch event {
    case .openAttachment: depth += 1
    case .closeAttachment: depth -= 1
    case .signatory where depth == 0: isSigned = true
    case .diagnostic(let diagnostic):
      summary.diagnostics[diagnostic.severity, default: 0] += 1
      if Self.losses.contains(diagnostic.id), summary.loss == nil { summary.loss = diagnostic.message }
    case .end(let id, let header, let coverage) where depth == 0:
      summary.id = id
      summary.coverage = coverage
      summary.missing = Self.missing(header) + (isSigned ? [] : ["signatory"])
    default: break
    }
    writer.receive(event)
  }

  /// The summary of the document that is complete; the next one may come.
  mutating func finish() -> DocumentSummary {
    defer {
      summary = DocumentSummary()
      (isSigned, depth) = (false, 0)
    }
    return summary
  }

  /// Diagnostics that tell of parts of the file that were not read.
  private static let losses: Set = ["doc.truncated", "rtf.truncated", "ocr.page-lost"]

  private static func missing(_ header: Header) -> [String] {
    let fields = [
      ("issuer", header.issuer == nil), ("number", header.number == nil), ("date", header.date == nil),
      ("type", header.type == nil), ("subject", header.subject == nil),
    ]
    return fields.filter(\.1).map(\.0)
  }
}
