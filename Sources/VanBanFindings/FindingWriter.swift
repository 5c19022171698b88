/// A form in which findings are printed, one after the other, so that no list of them is kept.
public protocol FindingWriter {
  /// What stands before the first finding.
  mutating func opening() -> String
  /// A finding.
  mutating func finding(_ finding: Finding) -> String
  /// What stands behind the last one.
  mutating func closing(_ summary: FindingSummary) -> String
}

/// What was looked at, and how much was found.
public struct FindingSummary: Sendable, Hashable {
  /// How many files were looked at.
  public var files = 0
  /// How many of them have findings.
  public var filesWithFindings = 0
  /// How many documents or JSON values these files held.
  public var documents = 0
  /// How many findings of a severity there are, those that were not listed among them.
  public private(set) var counts: [Finding.Severity: Int] = [:]
  /// How many findings were only counted, because a file has so many.
  public var unlisted = 0

  /// Makes the summary of nothing.
  public init() {}

  /// Counts a finding.
  public mutating func count(_ severity: Finding.Severity) { counts[severity, default: 0] += 1 }

  /// How many findings of a severity there are.
  public subscript(_ severity: Finding.Severity) -> Int { counts[severity] ?? 0 }

  /// How many findings there are.
  public var all: Int { counts.values.reduce(0, +) }
}
