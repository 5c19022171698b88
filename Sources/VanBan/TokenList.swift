public import VanBanIngest
internal import VanBanText

/// One token as `vanban tokens` lists it.
public struct ListedToken: Sendable, Hashable {
  /// The normalised text.
  public var text: String
  /// What it is: `word`, `documentNumber`, `date` and so on.
  public var kind: String
  /// Where it stands in the source text.
  public var span: SourceSpan
}

extension Converter {
  /// Sends the tokens of an input, a block at a time.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where the input cannot be read or its container is broken.
  public func tokens(
    _ source: InputSource, format: String? = nil, _ receive: ([ListedToken]) -> Void
  ) throws(IngestError) {
    var input = MendedInput(try Ingest.open(source, format: format, limits: limits))
    var normalizer = Normalizer()
    var tokenizer = Tokenizer(icuOnly: limits.icuOnly)
    var block = SourceBlock()
    var text = MappedText()
    var tokens: [Token] = []
    var position = SourcePosition.start
    while try input.next(into: &block, at: position) != nil {
      text.removeAll()
      _ = normalizer.append(block, at: position, to: &text)
      position = Normalizer.end(of: block, from: position)
      tokenizer.tokenize(text.bytes, into: &tokens)
      receive(
        tokens.map {
          ListedToken(
            text: String(decoding: text.bytes[$0.range], as: UTF8.self), kind: $0.kind.rawValue,
            span: text.span($0.range))
        })
    }
  }
}
