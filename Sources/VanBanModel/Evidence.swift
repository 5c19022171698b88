/// Why a value is believed: where it was read and the rule that found it.
public struct Evidence: Sendable, Hashable {
  /// The parts of the source text that hold the value, in order; empty when it was worked out.
  public var ranges: [SourceSpan]
  /// The rule that found the value.
  public var rule: Rule
  /// Whether the value was worked out rather than read.
  public var isInferred: Bool { ranges.isEmpty }

  /// Evidence read at one or more places.
  public init(_ ranges: [SourceSpan], rule: Rule) {
    self.ranges = ranges
    self.rule = rule
  }

  /// Evidence read at one place.
  public init(_ span: SourceSpan, rule: Rule) {
    self.init([span], rule: rule)
  }

  /// Evidence of a value that stands nowhere in the text.
  public static func inferred(_ rule: Rule) -> Evidence { Evidence([], rule: rule) }

  /// The hull of the ranges, or nil for an inferred value.
  public var span: SourceSpan? {
    guard let first = ranges.first, let last = ranges.last else { return nil }
    return first.hull(last)
  }
}

/// The name of a rule of recognition, for example `header.number`, and how far it can be trusted.
///
/// Rules are rows: each recogniser names its own in `Rule+Catalog.swift`.
public struct Rule: Sendable, Hashable {
  /// The stable, dotted identifier written to the output.
  public let id: String
  /// How often a value found by this rule is right, from 0 to 1.
  public let confidence: Double

  /// Makes a rule; only catalogues do.
  public init(_ id: String, _ confidence: Double) {
    self.id = id
    self.confidence = confidence
  }
}
