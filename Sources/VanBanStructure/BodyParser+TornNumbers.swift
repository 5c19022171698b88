import VanBanModel
import VanBanText

/// Numbers that a converter left at the end of the line before their words.
extension BodyParser {
  /// Where the next section's number begins at the end of a heading.
  ///
  /// `III. TỔ CHỨC THỰC HIỆN 1.`, `2. Nâng cao năng lực 2.1.`
  func tornNumber(_ line: Line) -> Int? {
    guard let last = line.tokens.last, last.isSign(.stop), !last.isSpaced, line.tokens.count > 3 else {
      return nil
    }
    let index = line.tokens.count - 2
    let token = line.tokens[index]
    guard token.kind == .number, token.isSpaced, line.tokens[index - 1].isWord,
      !Connective.contains(line.tokens[index - 1]), token.upper - token.lower <= 8
    else { return nil }
    let number = line.string(bytes: token.range)
    let parts = number.split(separator: ".")
    guard let value = parts.last.flatMap({ Int($0) }), parts.count > 1 || line.isCapitals(1..<index) else {
      return nil
    }
    return outline.goesOn(number, value) ? index : nil
  }

  /// Reads such a number as a line of its own, which the next line completes.
  mutating func readTorn(_ line: Line, into events: inout [DocumentEvent], context: inout DocumentContext)
    -> Outcome
  {
    var number = line
    lexer.tokenize(&number)
    number.isBlankBefore = false
    return read(number, into: &events, context: &context)
  }
}
