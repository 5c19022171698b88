public import VanBanModel

/// What normalising takes away from a line but the shape of a document is read from.
public struct LineLayout: Sendable, Hashable {
  /// Text that Word or a web page left in the line and that is none of the document.
  public struct Removed: Sendable, Hashable {
    /// Where it stands.
    public var span: SourceSpan
    /// What it says.
    public var text: String

    /// Makes a record of removed text.
    public init(span: SourceSpan, text: String) {
      self.span = span
      self.text = text
    }
  }

  /// Whether the line has no text.
  public var isBlank = true
  /// Columns of white space before the text; a tab leads to the next multiple of eight.
  public var indent = 0
  /// Whether the first character is a tab.
  public var startsWithTab = false
  /// How many `#` led the line; 0 for none.
  public var headingLevel = 0
  /// Whether all the line's words stood between marks of bold type, also such as reach over several lines.
  public var isBold = false
  /// Whether all the line's words stood between marks of italic type.
  public var isItalic = false
  /// From the first to the last character that is not white space, marks included.
  public var outer = SourceSpan(.start, .start)
  /// What was removed and is neither white space nor a mark, in order.
  public var removed: [Removed] = []
  /// Whether a tab stood between words: two columns perhaps.
  public var hasInnerTab = false
  /// Offsets of the single spaces in the text that stand for a tab or for three and more spaces.
  public var gaps: [Int] = []

  /// Makes the layout of a blank line.
  public init() {}
}
