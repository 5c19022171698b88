import VanBanModel

@testable import VanBanText

/// The tokens of a normalised text, for a test.
struct Tokenized {
  struct Part: Equatable, CustomStringConvertible {
    var text: String
    var kind: Token.Kind
    var description: String { "\(text):\(kind.rawValue)" }
  }

  var bytes: [UInt8]
  var tokens: [Token] = []
  var mark: NumberingMark?

  init(_ text: String) {
    var tokenizer = Tokenizer()
    self.init(text, using: &tokenizer)
  }

  /// Opening ICU takes longer than a line does: many lines share a tokenizer.
  init(_ text: String, using tokenizer: inout Tokenizer) {
    bytes = Normalized(text).text.bytes
    tokenizer.tokenize(bytes, into: &tokens)
    mark = tokenizer.mark
  }

  func text(_ token: Token) -> String { String(decoding: bytes[token.range], as: UTF8.self) }
  var parts: [Part] { tokens.map { Part(text: text($0), kind: $0.kind) } }
  var texts: [String] { tokens.map { text($0) } }
}
