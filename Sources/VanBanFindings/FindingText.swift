/// A line for each finding, in the form that editors and compilers share: `file:line:column: severity: message [rule]`.
public struct FindingText: FindingWriter {
  private let inVietnamese: Bool

  /// Makes the writer; Vietnamese messages are taken where there are some.
  public init(inVietnamese: Bool = false) { self.inVietnamese = inVietnamese }

  /// Nothing.
  public mutating func opening() -> String { "" }

  /// The line.
  public mutating func finding(_ finding: Finding) -> String {
    let place = finding.place.map { ":\($0)" } ?? ""
    let message = inVietnamese ? finding.vietnamese ?? finding.message : finding.message
    let pointer = finding.pointer.map { $0.instance.isEmpty ? "" : "\($0.instance): " } ?? ""
    let keyword = finding.pointer?.keyword.map { " \($0)" } ?? ""
    let line =
      "\(finding.file)\(place): \(finding.severity.rawValue): \(pointer)\(message) [\(finding.rule)\(keyword)]"
    return Self.shown(line) + "\n"
  }

  /// The count, where anything was looked at.
  public mutating func closing(_ summary: FindingSummary) -> String {
    var line = "\(Self.counted(summary.files, "file")), \(Self.counted(summary.documents, "document")): "
    guard summary.all > 0 else { return line + "nothing found\n" }
    line += Finding.Severity.allCases.reversed().filter { summary[$0] > 0 }
      .map { Self.counted(summary[$0], $0 == .info ? "note" : $0.rawValue) }.joined(separator: ", ")
    line += " in \(Self.counted(summary.filesWithFindings, "file"))"
    return line + (summary.unlisted > 0 ? ", \(summary.unlisted) of them not listed\n" : "\n")
  }

  private static func counted(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  /// Line ends and what terminals take for commands are shown as `\u{1B}`.
  private static func shown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      result += isControl ? scalar.escaped(asASCII: true) : String(scalar)
    }
    return result
  }
}
