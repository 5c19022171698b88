internal import VanBanCharset
internal import VanBanModel

/// How much of a text was decoded, and where that began.
struct DecodingLog {
  private var position = SourcePosition.start
  private var decoded = 0
  private var undecodable = 0
  private var firstDecoded: SourceSpan?
  private var firstUndecodable: SourceSpan?

  /// Takes a block in that is about to be handed out; none may be left out.
  mutating func note(_ block: SourceBlock) {
    var content = block.bytes.count
    while content > 0, (10...13).contains(block.bytes[content - 1]) { content -= 1 }
    let end = position.advanced(over: block.bytes[..<content])
    if block.decodedCharacters > 0, firstDecoded == nil { firstDecoded = SourceSpan(position, end) }
    if block.undecodableCharacters > 0, firstUndecodable == nil {
      firstUndecodable = SourceSpan(position, end)
    }
    decoded += block.decodedCharacters
    undecodable += block.undecodableCharacters
    position = end.advanced(over: block.bytes[content...])
  }

  /// One diagnostic for what was decoded and one for what could not be.
  func diagnostics(of verdict: CharsetVerdict) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let name = verdict.encoding.rawValue
    if decoded > 0 {
      let guess = EncodingGuess(verdict)
      found.append(
        Diagnostic(
          "text.decoded", .info,
          "\(decoded) characters were decoded from \(name) (score \(guess.score); next \(guess.runnerUp), "
            + "\(guess.runnerUpScore))", span: firstDecoded))
    }
    if undecodable > 0 {
      found.append(
        Diagnostic(
          "text.undecodable", .warning,
          "\(undecodable) characters mean nothing in \(name) and were replaced by U+FFFD",
          span: firstUndecodable))
    }
    return found
  }
}

extension SourcePosition {
  /// The position behind a piece of UTF-8.
  fileprivate func advanced(over bytes: ArraySlice<UInt8>) -> SourcePosition {
    SourcePosition(
      utf8: utf8 + bytes.count, codePoint: codePoint + bytes.count { $0 & 0xC0 != 0x80 })
  }
}
