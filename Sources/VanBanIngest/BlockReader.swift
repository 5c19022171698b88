public import VanBanModel

/// What comes in: a file of one format, read block by block.
public protocol BlockReader {
  /// Fills the block with the next part of the source text; false at the end, with the block empty.
  mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool
  /// How the text was encoded: `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be` or a legacy encoding.
  var encoding: String { get }
  /// How the encoding was guessed; nil where nothing had to be.
  var encodingGuess: EncodingGuess? { get }
  /// What was noticed; complete once the document has been read to its end.
  var diagnostics: [Diagnostic] { get }
  /// The outside programs that took part.
  var tools: [Tool] { get }
  /// How much the text can be trusted.
  var quality: Source.Quality { get }
}

extension BlockReader {
  /// Most readers need no program.
  public var tools: [Tool] { [] }
  /// Most readers lose nothing.
  public var quality: Source.Quality { .exact }
}

extension BlockReader {
  /// Nothing had to be guessed.
  public var encodingGuess: EncodingGuess? { nil }
}
