/// What is to be known of a rule, for forms of print that list the rules beside the findings.
public struct FindingRule: Sendable, Hashable {
  /// The stable identifier.
  public var id: String
  /// A few words, for example `number-colon`.
  public var name: String
  /// What it asks for.
  public var summary: String
  /// On what it rests.
  public var source: String
  /// How much a finding matters.
  public var severity: Finding.Severity

  /// Describes a rule.
  public init(id: String, name: String, summary: String, source: String, severity: Finding.Severity) {
    self.id = id
    self.name = name
    self.summary = summary
    self.source = source
    self.severity = severity
  }
}
