/// All findings as one JSON object: `findings`, one a line, and `summary`.
public struct FindingJSON: FindingWriter {
  private var isFirst = true

  /// Makes the writer.
  public init() {}

  /// The head of the object.
  public mutating func opening() -> String { "{\"findings\":[" }

  /// The finding as an object; what it does not have is null.
  public mutating func finding(_ finding: Finding) -> String {
    defer { isFirst = false }
    let members: [(String, String)] = [
      ("file", Self.quoted(finding.file)), ("rule", Self.quoted(finding.rule)),
      ("severity", Self.quoted(finding.severity.rawValue)), ("message", Self.quoted(finding.message)),
      ("messageVi", Self.optional(finding.vietnamese)),
      ("line", Self.number(finding.place?.line)), ("column", Self.number(finding.place?.column)),
      ("endLine", Self.number(finding.end?.line)), ("endColumn", Self.number(finding.end?.column)),
      ("span", finding.span.map { "[\($0.lowerBound),\($0.upperBound)]" } ?? "null"),
      ("instanceLocation", Self.optional(finding.pointer?.instance)),
      ("keywordLocation", Self.optional(finding.pointer?.keyword)),
      ("absoluteKeywordLocation", Self.optional(finding.pointer?.absoluteKeyword)),
      ("replacement", Self.optional(finding.replacement)),
    ]
    let object = members.map { "\"\($0)\":\($1)" }.joined(separator: ",")
    return (isFirst ? "\n" : ",\n") + "{\(object)}"
  }

  /// The end of the array, and the counts.
  public mutating func closing(_ summary: FindingSummary) -> String {
    let members = [
      ("files", summary.files), ("documents", summary.documents),
      ("filesWithFindings", summary.filesWithFindings), ("errors", summary[.error]),
      ("warnings", summary[.warning]), ("infos", summary[.info]), ("unlisted", summary.unlisted),
    ]
    let object = members.map { "\"\($0)\":\($1)" }.joined(separator: ",")
    return (isFirst ? "" : "\n") + "],\n\"summary\":{\(object)}}\n"
  }

  private static func number(_ value: Int?) -> String { value.map { String($0) } ?? "null" }

  private static func optional(_ text: String?) -> String { text.map(quoted) ?? "null" }

  /// A text as a JSON string.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
