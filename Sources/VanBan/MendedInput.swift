internal import VanBanIngest
internal import VanBanModel
internal import VanBanText

/// An input whose letters are put right before anybody sees them: what it hands over is the source text.
struct MendedInput {
  private var input: OpenedInput
  private var repair = LetterRepair()

  init(_ input: OpenedInput) { self.input = input }

  var source: InputSource { input.source }
  var format: String { input.format }
  var encoding: String { input.reader.encoding }
  var encodingGuess: EncodingGuess? { input.reader.encodingGuess }
  var quality: Source.Quality { input.reader.quality }
  var tools: [Tool] { input.reader.tools }

  /// What was noticed and put right; complete once the input was read to its end.
  var diagnostics: [Diagnostic] { input.reader.diagnostics + repair.diagnostics }

  /// Fills the block with the next part of the source text, which begins at `start`, and tells what was put right in it;
  /// nil at the end.
  mutating func next(
    into block: inout SourceBlock, at start: SourcePosition
  ) throws(IngestError) -> [Repair]? {
    guard try input.next(into: &block) else { return nil }
    return repair.mend(&block, at: start)
  }

  /// The length and the hash of the file; ask behind the last block.
  func fingerprint() throws(IngestError) -> Fingerprint { try input.fingerprint() }
}
