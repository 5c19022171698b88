import VanBan
import VanBanEvaluation
import VanBanIngest
import VanBanModel

/// The parts of a record of the manifest, as JSON.
///
/// A worker makes what concerns a document or a member, and ``InputResult`` the record of the input.
enum ManifestRecord {
  /// Raised where a field is changed or removed.
  static let version = 1

  static func identity(_ fingerprint: Fingerprint) -> JSONValue {
    .object([
      JSONValue.Member("size", JSONValue(fingerprint.bytes)),
      JSONValue.Member("sha256", .text(fingerprint.sha256)),
    ])
  }

  /// A document or member that could not be read.
  static func failed(_ error: IngestError) -> JSONValue {
    failed(error.path, error.code, error.reason)
  }

  static func failed(_ name: String, _ code: String, _ reason: String) -> JSONValue {
    .object([
      JSONValue.Member("name", .text(name)), JSONValue.Member("status", .text("failed")),
      JSONValue.Member("code", .text(code)), JSONValue.Member("reason", .text(reason)),
      JSONValue.Member("format", .null), JSONValue.Member("encoding", .null),
      JSONValue.Member("quality", .null), JSONValue.Member("tools", .list([])),
      JSONValue.Member("documents", .list([])),
    ])
  }

  /// One whose output cannot have its name.
  static func refused(_ name: String, _ reason: String) -> JSONValue {
    failed(name, "output-refused", reason)
  }

  /// A document file, or a member, that was read; `written` is empty where no files are wanted.
  static func done(
    _ input: OpenedInput, _ summaries: [DocumentSummary], _ written: [OutputFiles.Written]
  ) -> JSONValue {
    let lost = summaries.reduce(0) { $0 + $1.coverage.codePoints - $1.coverage.owned }
    let loss = summaries.compactMap(\.loss).first ?? (lost > 0 ? "\(lost) characters have no owner" : nil)
    let source = summaries.first?.source
    let documents = summaries.enumerated().map { index, summary -> JSONValue in
      let file = written.indices.contains(index) ? written[index] : nil
      return .object([
        JSONValue.Member("output", JSONValue(file?.path)), JSONValue.Member("size", JSONValue(file?.bytes)),
        JSONValue.Member("sha256", JSONValue(file?.sha256)), JSONValue.Member("id", .text(summary.id)),
        JSONValue.Member("coverage", coverage(summary.coverage.codePoints, summary.coverage.owned)),
        JSONValue.Member("missing", .list(summary.missing.map { .text($0) })),
        JSONValue.Member("diagnostics", diagnostics { summary.diagnostics[$0] ?? 0 }),
      ])
    }
    return .object([
      JSONValue.Member("name", .text(input.name)),
      JSONValue.Member("status", .text(loss == nil ? "ok" : "partial")),
      JSONValue.Member("code", JSONValue(loss == nil ? nil : "content-lost")),
      JSONValue.Member("reason", JSONValue(loss)),
      JSONValue.Member("format", .text(source?.format ?? input.format)),
      JSONValue.Member("encoding", JSONValue(source?.encoding)),
      JSONValue.Member("quality", JSONValue(source?.quality.rawValue)),
      JSONValue.Member("tools", .list((source?.tools ?? []).map(tool))),
      JSONValue.Member("documents", .list(documents)),
    ])
  }

  private static func tool(_ tool: Tool) -> JSONValue {
    .object([
      JSONValue.Member("name", .text(tool.name)), JSONValue.Member("version", .text(tool.version)),
    ])
  }

  /// Files in an archive that no format reads.
  static func passedOver(_ archive: String, _ kinds: [String: Int]) -> JSONValue {
    .object([
      JSONValue.Member("archive", .text(archive)),
      JSONValue.Member(
        "kinds",
        .object(kinds.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, JSONValue($0.value)) })),
    ])
  }

  static func coverage(_ codePoints: Int, _ owned: Int) -> JSONValue {
    .object([
      JSONValue.Member("codePoints", JSONValue(codePoints)), JSONValue.Member("owned", JSONValue(owned)),
    ])
  }

  static func diagnostics(_ count: (Diagnostic.Severity) -> Int) -> JSONValue {
    .object(Diagnostic.Severity.allCases.map { JSONValue.Member($0.rawValue, JSONValue(count($0))) })
  }

  /// The documents of a record, those of its members included.
  static func documents(_ record: JSONValue) -> [JSONValue] {
    (record["documents"]?.items ?? []) + (record["members"]?.items ?? []).flatMap(documents)
  }
}

extension IngestError {
  /// The message without the file's name.
  var reason: String {
    let prefix = "\(path): "
    return message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message
  }

  /// What kind of error it is, for programs.
  var code: String {
    switch self {
    case .unreadable: "unreadable"
    case .unsupported: "unsupported"
    case .malformed: "malformed"
    case .limitExceeded: "limit-exceeded"
    case .encrypted: "encrypted"
    case .archive: "archive"
    case .programMissing: "program-missing"
    case .programFailed: "program-failed"
    case .programLimit: "program-limit"
    case .temporaryFile: "temporary-file"
    }
  }
}
