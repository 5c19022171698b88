/// What is wrong with a JSON text, and where.
public struct JSONFault: Error, Sendable, Hashable {
  /// The kind of fault; its name is the rule of the finding.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The text breaks the grammar of RFC 8259.
    case syntax = "json.syntax"
    /// The text ends too early.
    case truncated = "json.truncated"
    /// `NaN`, `Infinity`, `.5`, `01` and the like.
    case notANumber = "json.not-a-number"
    /// A key stands twice in an object; readers differ in what they take.
    case duplicateKey = "json.duplicate-key"
    /// Half of a surrogate pair, which no UTF-8 can hold.
    case loneSurrogate = "json.lone-surrogate"
    /// Bytes that are not UTF-8, or a byte order mark.
    case encoding = "json.encoding"
    /// Deeper than the limit.
    case tooDeep = "json.too-deep"
    /// More memory than the limit.
    case tooLarge = "json.too-large"
    /// The file could not be read to its end.
    case unreadable = "json.unreadable"

    /// Whether the value can be had all the same.
    public var isHarmless: Bool { self == .duplicateKey || self == .loneSurrogate }
  }

  /// A place in a file.
  public struct Place: Sendable, Hashable {
    /// The byte, from 0.
    public var offset: Int
    /// The line, from 1.
    public var line: Int
    /// The column in code points, from 1.
    public var column: Int
  }

  /// What kind it is.
  public var kind: Kind
  /// What is wrong, and what should stand there.
  public var message: String
  /// Where.
  public var place: Place
}

/// The bounds of reading JSON.
public struct JSONLimits: Sendable, Hashable {
  /// How deep arrays and objects may lie in each other.
  public var depth = 1_000
  /// How much memory one value may take: its text, and 12 bytes for each value and key in it.
  public var bytes = 1 << 30
  /// How many harmless faults of one value are kept.
  public var faults = 1_000

  /// The bounds that hold where none are given.
  public init() {}
}
