import VanBanModel
public import VanBanText

/// One line or paragraph on its way through the parser: its normalised text, its tokens, and what the file said of it.
struct Line: Sendable {
  var text = MappedText()
  var tokens: [Token] = []
  var mark: NumberingMark?
  var layout: LineLayout
  var role = SourceBlock.Role.body
  var cell: SourceBlock.Cell?
  var isParagraph = false
  var isBlankBefore = false

  /// The source range from the first to the last code point that is not white space.
  var outer: SourceSpan { layout.outer }

  /// The bytes of some tokens as text.
  func string(_ tokens: Range<Int>) -> String {
    if tokens.isEmpty { return "" }
    return string(bytes: self.tokens[tokens.lowerBound].lower..<self.tokens[tokens.upperBound - 1].upper)
  }

  /// Some of the normalised bytes as text.
  func string(bytes range: Range<Int>) -> String { String(decoding: text.bytes[range], as: UTF8.self) }

  /// The bytes that some tokens take.
  func bytes(_ tokens: Range<Int>) -> Range<Int> {
    if tokens.isEmpty {
      let at = tokens.lowerBound < self.tokens.count ? self.tokens[tokens.lowerBound].lower : text.count
      return at..<at
    }
    return self.tokens[tokens.lowerBound].lower..<self.tokens[tokens.upperBound - 1].upper
  }

  /// The source range of some tokens.
  func span(_ tokens: Range<Int>) -> SourceSpan { text.span(bytes(tokens)) }

  /// Whether all letters from a token on are capitals; false where there are none.
  func isCapitals(_ range: Range<Int>) -> Bool {
    var seen = false
    for token in tokens[range] where token.form != .none {
      if token.form != .capitals { return false }
      seen = true
    }
    return seen
  }

  /// Whether the whole line is in capitals.
  var isCapitals: Bool { isCapitals(tokens.indices) }

  /// The last token that is not an emphasis or closing quote.
  var lastSign: Token? { tokens.last }
}
