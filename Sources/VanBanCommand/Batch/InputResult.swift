import VanBanEvaluation
import VanBanModel

/// What became of one input, as it is gathered from what workers say.
struct InputResult {
  /// The file's size and hash, where it could be read.
  var identity: JSONValue?
  var isArchive = false
  /// What became of the document, or of each member of the archive, and which members no format reads, in order.
  var reports: [JSONValue] = []
  /// The documents, where they were wanted.
  var documents: [[UInt8]] = []
  /// All is as an earlier run left it.
  var isKept = false
  /// Why nothing more can be written.
  var broken: String?
  var milliseconds = 0

  private var elements: [JSONValue] { reports.filter { $0["status"] != nil } }

  /// What failed: the name, the code and the reason of each.
  var failures: [(name: String, code: String, reason: String)] {
    elements.compactMap(Self.failure)
  }

  /// What failed, where a report says so.
  static func failure(_ report: JSONValue) -> (name: String, code: String, reason: String)? {
    guard report["status"]?.string == "failed" else { return nil }
    return (report["name"]?.string ?? "", report["code"]?.string ?? "", report["reason"]?.string ?? "")
  }

  /// The record of the manifest.
  func record(_ input: BatchInput, place: String?, _ run: RunDescription) -> JSONValue {
    let only = isArchive ? nil : elements.first
    let documents = elements.flatMap(ManifestRecord.documents)
    func sum(_ group: String, _ name: String) -> Int {
      documents.reduce(0) { $0 + ($1[group]?[name]?.integer ?? 0) }
    }
    var missing: [String] = []
    for name in documents.flatMap({ $0["missing"]?.items ?? [] }).compactMap(\.string)
    where !missing.contains(name) { missing.append(name) }
    var members: [JSONValue.Member] = [
      JSONValue.Member("manifest", JSONValue(ManifestRecord.version)),
      JSONValue.Member("path", .text(input.path)), JSONValue.Member("place", JSONValue(place)),
      JSONValue.Member("size", identity?["size"] ?? .null),
      JSONValue.Member("sha256", identity?["sha256"] ?? .null),
      JSONValue.Member("status", .text(status)), JSONValue.Member("code", JSONValue(reason?.code)),
      JSONValue.Member("reason", JSONValue(reason?.reason)),
      JSONValue.Member("format", isArchive ? .text("archive") : only?["format"] ?? .null),
      JSONValue.Member("encoding", only?["encoding"] ?? .null),
      JSONValue.Member("quality", only?["quality"] ?? .null),
      JSONValue.Member("vanban", .text(run.version)), JSONValue.Member("tools", .list(tools)),
      JSONValue.Member("options", run.options),
      JSONValue.Member(
        "coverage", ManifestRecord.coverage(sum("coverage", "codePoints"), sum("coverage", "owned"))),
      JSONValue.Member("missing", .list(missing.map { .text($0) })),
      JSONValue.Member("diagnostics", ManifestRecord.diagnostics { sum("diagnostics", $0.rawValue) }),
      JSONValue.Member("documents", .list(isArchive ? [] : documents)),
    ]
    if isArchive {
      members.append(JSONValue.Member("members", .list(elements)))
      members.append(JSONValue.Member("passedOver", .list(reports.filter { $0["kinds"] != nil })))
    }
    members.append(JSONValue.Member("milliseconds", JSONValue(milliseconds)))
    return .object(members)
  }

  private var status: String {
    let states = elements.compactMap { $0["status"]?.string }
    if states.allSatisfy({ $0 == "ok" }) { return "ok" }
    return states.allSatisfy { $0 == "failed" } ? "failed" : "partial"
  }

  private var reason: (code: String, reason: String)? {
    let bad = elements.filter { $0["status"]?.string != "ok" }
    guard let first = bad.first else { return nil }
    let reason = first["reason"]?.string ?? ""
    guard isArchive else { return (first["code"]?.string ?? "", reason) }
    let name = first["name"]?.string ?? ""
    return (
      "members", "\(bad.count) of \(elements.count) members are not whole; the first: \(name): \(reason)"
    )
  }

  /// The outside programs that took part, each once.
  private var tools: [JSONValue] {
    var tools: [JSONValue] = []
    for tool in elements.flatMap({ $0["tools"]?.items ?? [] }) where !tools.contains(tool) {
      tools.append(tool)
    }
    return tools
  }
}

/// What all records of a run have in common.
struct RunDescription {
  let version: String
  /// What the documents depend on beside the files.
  let options: JSONValue

  /// The record of an input that is not read.
  func record(_ path: String, status: String, code: String, reason: String) -> JSONValue {
    .object([
      JSONValue.Member("manifest", JSONValue(ManifestRecord.version)),
      JSONValue.Member("path", .text(path)), JSONValue.Member("place", .null),
      JSONValue.Member("size", .null), JSONValue.Member("sha256", .null),
      JSONValue.Member("status", .text(status)), JSONValue.Member("code", .text(code)),
      JSONValue.Member("reason", .text(reason)), JSONValue.Member("format", .null),
      JSONValue.Member("encoding", .null), JSONValue.Member("quality", .null),
      JSONValue.Member("vanban", .text(version)), JSONValue.Member("tools", .list([])),
      JSONValue.Member("options", options), JSONValue.Member("coverage", ManifestRecord.coverage(0, 0)),
      JSONValue.Member("missing", .list([])),
      JSONValue.Member("diagnostics", ManifestRecord.diagnostics { _ in 0 }),
      JSONValue.Member("documents", .list([])), JSONValue.Member("milliseconds", JSONValue(0)),
    ])
  }

  /// Whether a record of an earlier run may stand, if the file is still the same: nothing failed that may not fail again.
  func mayStand(_ record: JSONValue) -> Bool {
    guard let status = record["status"]?.string, status == "ok" || status == "partial" else { return false }
    let members = record["members"]?.items ?? []
    return record["vanban"]?.string == version && record["options"] == options
      && !members.contains { $0["status"]?.string == "failed" }
  }
}
