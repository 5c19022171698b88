import Glibc

extension Scores {
  /// Precision, recall and F1 of each kind and of all, as a table for reading.
  public var table: String {
    var lines = ["\(documents.count) documents, \(failed.count) failed to run"]
    lines += failed.map { "  failed: \($0.source): \($0.reason)" }
    if !passedOver.isEmpty {
      lines.append("\(passedOver.count) not scored, their format is not read")
      lines += passedOver.map { "  not read: \($0.source)" }
    }
    lines.append(Self.row("field", ["gold", "found"], ["P", "R", "F1"]))
    for (name, tally) in tallies.sorted(by: { $0.key < $1.key }) + [("all", total)] {
      let figures = [tally.precision, tally.recall, tally.f1].map { Fixed.text($0, 3) }
      lines.append(Self.row(name, [String(tally.gold), String(tally.found)], figures))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The misses, a line each, kind by kind.
  public var missLines: [String] {
    misses.enumerated().sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }.map(
      \.element.line)
  }

  private static func row(_ name: String, _ counts: [String], _ figures: [String]) -> String {
    Fixed.left(name, 34) + counts.map { " " + Fixed.right($0, 5) }.joined()
      + figures.map { " " + Fixed.right($0, 6) }.joined()
  }
}

/// Numbers and words of a fixed width, for tables.
enum Fixed {
  /// A number with some digits behind the point, rounded as C does.
  static func text(_ value: Double, _ digits: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 64)
    let count = withVaList([Int32(digits), value]) { vsnprintf(&buffer, buffer.count, "%.*f", $0) }
    return String(decoding: buffer.prefix(Int(max(0, count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func left(_ text: String, _ width: Int) -> String { text + padding(text, width) }
  static func right(_ text: String, _ width: Int) -> String { padding(text, width) + text }

  private static func padding(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count))
  }
}
