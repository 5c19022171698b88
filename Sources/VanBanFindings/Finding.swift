/// Something that a check found wrong in a file, with its place and, where it is safe, the way to mend it.
public struct Finding: Sendable, Hashable {
  /// How much it matters, the gravest last.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Worth knowing.
    case info
    /// Worth a look.
    case warning
    /// Must be put right.
    case error

    /// Whether the first matters less.
    public static func < (left: Severity, right: Severity) -> Bool {
      switch (left, right) {
      case (.info, .warning), (.info, .error), (.warning, .error): true
      default: false
      }
    }
  }

  /// A line and a column, both counted from 1; the column in code points.
  public struct Place: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The line.
    public var line: Int
    /// The column.
    public var column: Int
    /// Both with a colon between, as in `12:5`.
    public var description: String { "\(line):\(column)" }

    /// Makes a place.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    /// Whether the first comes before the second.
    public static func < (left: Place, right: Place) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// Where in a JSON file: the value, and the keyword of the schema that it breaks.
  public struct Pointer: Sendable, Hashable {
    /// The JSON Pointer of the value (RFC 6901); empty for the whole text.
    public var instance: String
    /// The way through the schema to the keyword, references followed; nil where no schema was at work.
    public var keyword: String?
    /// The keyword's own address, where it differs from the way.
    public var absoluteKeyword: String?

    /// Makes a pointer.
    public init(instance: String, keyword: String? = nil, absoluteKeyword: String? = nil) {
      self.instance = instance
      self.keyword = keyword
      self.absoluteKeyword = absoluteKeyword
    }
  }

  /// The rule's stable identifier, as in `schema.required` or `number.gap`.
  public var rule: String
  /// How much it matters.
  public var severity: Severity
  /// What is wrong and how to write it right, in English.
  public var message: String
  /// The same in Vietnamese, where the rule has it.
  public var vietnamese: String?
  /// The file as the user named it, with the member of an archive behind `!/`.
  public var file: String
  /// Where it begins; nil where it is about the whole file.
  public var place: Place?
  /// Where it ends, the first column behind it.
  public var end: Place?
  /// The code points `[start, end)` of the source text, as in the output's spans.
  public var span: Range<Int>?
  /// Where in a JSON file.
  public var pointer: Pointer?
  /// What may safely stand in place of the span; nil where a human must decide.
  public var replacement: String?

  /// Makes a finding.
  public init(
    _ rule: String, _ severity: Severity, _ message: String, vietnamese: String? = nil, file: String,
    place: Place? = nil, end: Place? = nil, span: Range<Int>? = nil, pointer: Pointer? = nil,
    replacement: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.vietnamese = vietnamese
    self.file = file
    self.place = place
    self.end = end
    self.span = span
    self.pointer = pointer
    self.replacement = replacement
  }
}
