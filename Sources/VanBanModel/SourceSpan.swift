/// A place in the source text, counted both ways that readers of it need.
///
/// The *source text* is what the reader took from the file, before normalisation; `vanban text FILE` prints it.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// Offset in bytes of UTF-8.
  public var utf8: Int
  /// Offset in Unicode code points, the unit of the JSON output.
  public var codePoint: Int

  /// Makes a position from both of its counts.
  public init(utf8: Int, codePoint: Int) {
    self.utf8 = utf8
    self.codePoint = codePoint
  }

  /// The beginning of the source text.
  public static let start = SourcePosition(utf8: 0, codePoint: 0)

  /// Orders by place in the text.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool { left.utf8 < right.utf8 }
}

/// A half-open range of the source text.
public struct SourceSpan: Sendable, Hashable {
  /// The first position inside.
  public var lower: SourcePosition
  /// The first position behind.
  public var upper: SourcePosition

  /// Makes the span `[lower, upper)`.
  public init(_ lower: SourcePosition, _ upper: SourcePosition) {
    self.lower = lower
    self.upper = upper
  }

  /// The smallest span that holds both.
  public func hull(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(min(lower, other.lower), max(upper, other.upper))
  }

  /// Whether nothing lies between the bounds.
  public var isEmpty: Bool { lower.utf8 >= upper.utf8 }
}
