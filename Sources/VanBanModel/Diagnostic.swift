/// Something about the result that a human should know; content is never an error.
public struct Diagnostic: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// Worth knowing.
    case info
    /// Worth a look.
    case warning
    /// Something was damaged.
    case error
  }

  /// The stable, kebab-case identifier, for example `header.number-missing`.
  public var id: String
  /// How much it matters.
  public var severity: Severity
  /// One sentence for a reader.
  public var message: String
  /// Where, if it has a place.
  public var span: SourceSpan?

  /// Makes a diagnostic.
  public init(_ id: String, _ severity: Severity, _ message: String, span: SourceSpan? = nil) {
    self.id = id
    self.severity = severity
    self.message = message
    self.span = span
  }
}
