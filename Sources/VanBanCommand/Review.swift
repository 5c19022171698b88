import VanBan
import VanBanEvaluation

/// What a human should look at in one document.
struct Review: Sendable {
  /// One reason to look.
  struct Finding: Sendable {
    /// What it is in a word: `error`, `warning`, `lost`, `missing`, `doubtful`, `coverage`.
    var what: String
    /// How much it matters against other findings.
    var weight: Double
    var place: LineIndex.Place?
    var text: String
  }

  /// How many findings of one document are kept; the others are counted.
  static let most = 20
  /// A value that is right less often than this should be looked at.
  static let doubt = 0.95
  /// Rules whose values are read right and not whole: a part was left blank.
  private static let incomplete: Set = [
    "header.number-blank", "header.date-without-day", "signatory.partial",
  ]

  let name: String
  /// The findings, worst first.
  private(set) var findings: [Finding] = []
  private(set) var more = 0
  /// How much the document needs a look against others.
  private(set) var weight = 0.0

  /// Looks for reasons; none is left where the document needs no look.
  ///
  /// `text` tells lines and columns.
  init(_ document: Document, name: String, text: LineIndex) {
    self.name = name
    var found: [Finding] = []
    func place(_ span: SourceSpan?) -> LineIndex.Place? { span.flatMap { text.place(of: $0.lower) } }
    if document.coverage.owned < document.coverage.codePoints {
      let lost = document.coverage.codePoints - document.coverage.owned
      found.append(Finding(what: "coverage", weight: 10, text: "\(lost) characters have no owner"))
    }
    var unread: [Diagnostic] = []
    for diagnostic in document.diagnostics {
      if diagnostic.id == "conclusion.not-understood" {
        unread.append(diagnostic)
      } else if let (what, weight) = Self.rank(diagnostic) {
        found.append(
          Finding(
            what: what, weight: weight, place: place(diagnostic.span),
            text: "\(diagnostic.message) (\(diagnostic.id))"))
      }
    }
    if let first = unread.first {
      let words = unread.count == 1 ? "a line" : "\(unread.count) lines, this is the first one,"
      found.append(
        Finding(
          what: "unread", weight: min(3, 1 + 0.1 * Double(unread.count)), place: place(first.span),
          text: "\(words) behind the last section: neither recipient nor signature"))
    }
    for value in Self.values(document)
    where value.evidence.rule.confidence < Self.doubt || Self.incomplete.contains(value.evidence.rule.id) {
      let rule = value.evidence.rule
      let origin = value.evidence.isInferred ? ", worked out" : ""
      found.append(
        Finding(
          what: "doubtful", weight: 10 * (1 - rule.confidence), place: place(value.evidence.span),
          text: "\(value.name): \(value.text) (\(rule.id) \(rule.confidence)\(origin))"))
    }
    found = found.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element)
    weight = found.reduce(0) { $0 + $1.weight }
    more = max(0, found.count - Self.most)
    findings = Array(found.prefix(Self.most))
  }

  /// What a diagnostic asks of a human; nil where nothing.
  ///
  /// Some types have no place, and most issuers no organ above them: their absence alone is no reason to look.
  private static func rank(_ diagnostic: Diagnostic) -> (String, Double)? {
    switch diagnostic.severity {
    case .error: return ("error", 10)
    case .warning: return ("warning", 5)
    case .info: break
    }
    if ["header.place-missing", "header.superior-lost", "header.superior-missing"].contains(diagnostic.id) {
      return nil
    }
    if diagnostic.id.hasSuffix("-lost") { return ("lost", 3) }
    if diagnostic.id.hasSuffix("-missing") { return ("missing", 2) }
    return nil
  }

  /// The values whose rules are measured against annotations, in reading order.
  private static func values(_ document: Document) -> [(name: String, text: String, evidence: Evidence)] {
    var values: [(name: String, text: String, evidence: Evidence)] = []
    let header = document.header
    if let issuer = header.issuer { values.append(("issuer", issuer.text, issuer.evidence)) }
    if let number = header.number { values.append(("number", number.number.text, number.evidence)) }
    if let place = header.place { values.append(("place", place.text, place.evidence)) }
    if let date = header.date { values.append(("date", "\(date.value), \(date.text)", date.evidence)) }
    if let type = header.type { values.append(("type", type.type.code, type.evidence)) }
    if let subject = header.subject { values.append(("subject", subject.text, subject.evidence)) }
    values += document.dates.map { ("date", "\($0.value), \($0.text)", $0.evidence) }
    values += document.references.filter { !$0.isSelf }.map { ("reference", $0.text, $0.evidence) }
    values += document.addressees.map { ("addressee", $0.name, $0.evidence) }
    values += document.signatories.map { signer in
      let parts = [signer.authority, signer.organ, signer.position, signer.name].compactMap { $0 }
      return ("signatory", parts.joined(separator: " "), signer.evidence)
    }
    return document.attachments.reduce(values) { $0 + Self.values($1) }
  }
}

extension Review {
  /// The findings for reading, a line each under the document's name.
  var lines: [String] {
    let rows = findings.map { finding in
      let what = finding.what + String(repeating: " ", count: max(0, 9 - finding.what.count))
      let place = finding.place.map { "\($0)  " } ?? ""
      return "  \(what)\(place)\(Self.short(finding.text))"
    }
    return [name] + rows + (more > 0 ? ["  … and \(more) more"] : [])
  }

  /// The findings as one object: `document`, `findings` with `what`, `text`, `line` and `column`, and `more`.
  var json: JSONValue {
    let rows = findings.map { finding -> JSONValue in
      .object([
        JSONValue.Member("what", .text(finding.what)), JSONValue.Member("text", .text(finding.text)),
        JSONValue.Member("line", JSONValue(finding.place?.line)),
        JSONValue.Member("column", JSONValue(finding.place?.column)),
      ])
    }
    return .object([
      JSONValue.Member("document", .text(name)), JSONValue.Member("findings", .list(rows)),
      JSONValue.Member("more", JSONValue(more)),
    ])
  }

  private static func short(_ text: String) -> String {
    text.count <= 160 ? text : text.prefix(100) + " … " + text.suffix(50)
  }
}
