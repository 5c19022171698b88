import VanBanModel
import VanBanText

/// Numbers that a converter left at the end of the line before their words.
extension BodyParser {
  private static let mostTorn = 16

  /// Where the next section's number begins at the end of a line.
  ///
  /// `III. TỔ CHỨC THỰC HIỆN 1.`, `2. Nâng cao năng lực 2.1.`, `… các giải pháp điều hành giá. 2.`
  ///
  /// Behind a heading's last word it may stand at once, behind a paragraph only where a sentence has ended.
  func tornNumber(_ line: Line, isHeading: Bool) -> Int? {
    // A line has few of them, and each is read again with what follows it.
    guard torn.ordinal != line.ordinal || torn.count < Self.mostTorn else { return nil }
    if let glued = gluedNumber(line) { return glued }
    guard let last = line.tokens.last, last.isSign(.stop), !last.isSpaced, line.tokens.count > 3 else {
      return nil
    }
    let index = line.tokens.count - 2
    let token = line.tokens[index]
    let before = line.tokens[index - 1]
    guard token.kind == .number, token.isSpaced, token.upper - token.lower <= 8 else { return nil }
    let endsSentence = before.isSign(.stop)
    guard endsSentence || isHeading && before.isWord && !Connective.contains(before) else { return nil }
    let number = line.string(bytes: token.range)
    let parts = number.split(separator: ".")
    guard let value = parts.last.flatMap({ Int($0) }),
      endsSentence || parts.count > 1 || line.isCapitals(1..<index)
    else { return nil }
    return outline.goesOn(number, value) ? index : nil
  }

  /// Where the next section is glued to the end of a sentence, as in `… của Việt Nam.6. Chính phủ quy định …`.
  private func gluedNumber(_ line: Line) -> Int? {
    let tokens = line.tokens
    // A number may begin a date, which is a cue.
    guard tokens.count > 5, tokens.cues.contains(.date) else { return nil }
    for index in 2..<tokens.count - 2 where tokens[index].kind == .number && !tokens[index].isSpaced {
      let (before, token, stop) = (tokens[index - 1], tokens[index], tokens[index + 1])
      guard token.upper - token.lower <= 2, !before.isSpaced,
        before.isSign(.stop) || before.isSign(.semicolon),
        !stop.isSpaced, stop.isSign(.stop), tokens[index + 2].isCapital, isSentence(tokens[index - 2])
      else { continue }
      let number = line.string(bytes: token.range)
      if let value = Int(number), outline.goesOn(number, value) { return index }
    }
    return nil
  }

  /// Whether a word may end a sentence: *Biểu A.2*, *P.2* are names.
  private func isSentence(_ token: Token) -> Bool {
    token.isWord && token.upper - token.lower > 1 && (token.form == .small || token.form == .capitalised)
  }

  /// Keeps a paragraph, and reads the number at its end.
  mutating func keepTorn(_ line: Line, into events: inout [DocumentEvent], context: inout DocumentContext)
    -> Outcome
  {
    guard line.mark == nil, let index = tornNumber(line, isHeading: false) else {
      keep(line, into: &events, context: &context)
      return .taken
    }
    let parts = line.parts(before: [index])
    keep(parts[0], into: &events, context: &context)
    return readTorn(parts[1], into: &events, context: &context)
  }

  /// Reads such a number as a line of its own, which the next line completes.
  mutating func readTorn(_ line: Line, into events: inout [DocumentEvent], context: inout DocumentContext)
    -> Outcome
  {
    torn = (line.ordinal, torn.ordinal == line.ordinal ? torn.count + 1 : 1)
    var number = line
    lexer.tokenize(&number)
    number.isBlankBefore = false
    return read(number, into: &events, context: &context)
  }
}
