/// Findings as commands of GitHub Actions, which the host shows beside the lines of a pull request.
public struct FindingGitHub: FindingWriter {
  private let inVietnamese: Bool

  /// Makes the writer.
  public init(inVietnamese: Bool = false) { self.inVietnamese = inVietnamese }

  /// Nothing.
  public mutating func opening() -> String { "" }

  /// The command.
  public mutating func finding(_ finding: Finding) -> String {
    let message = inVietnamese ? finding.vietnamese ?? finding.message : finding.message
    let command = finding.severity == .info ? "notice" : finding.severity.rawValue
    var properties = ["file=\(Self.property(finding.file))"]
    if let place = finding.place {
      properties.append("line=\(place.line)")
      if let end = finding.end { properties.append("endLine=\(end.line)") }
      properties.append("col=\(place.column)")
      if let end = finding.end, end.line == place.line {
        properties.append("endColumn=\(max(place.column, end.column - 1))")
      }
    }
    properties.append("title=\(Self.property(finding.rule))")
    return "::\(command) \(properties.joined(separator: ","))::\(Self.data(message))\n"
  }

  /// Nothing: the host counts.
  public mutating func closing(_ summary: FindingSummary) -> String { "" }

  private static func data(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func property(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escaped(_ text: String, _ signs: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.map { signs[$0] ?? String($0) }.joined()
  }
}
