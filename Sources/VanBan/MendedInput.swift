internal import VanBanIngest
internal import VanBanModel
internal import VanBanText

/// An input whose letters are put right before anybody sees them: what it hands over is the source text.
struct MendedInput {
  private var input: OpenedInput
  private var repair = LetterRepair()
  /// Where what the reader tells of its decoding begins, in the text as it is mended: by the diagnostic's id.
  private var places: [String: SourceSpan] = [:]

  init(_ input: OpenedInput) { self.input = input }

  var source: InputSource { input.source }
  var format: String { input.format }
  var encoding: String { input.reader.encoding }
  var encodingGuess: EncodingGuess? { input.reader.encodingGuess }
  var quality: Source.Quality { input.reader.quality }
  var tools: [Tool] { input.reader.tools }

  /// What was noticed and put right; complete once the input was read to its end.
  var diagnostics: [Diagnostic] {
    let told = input.reader.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.span = places[diagnostic.id] ?? diagnostic.span
      return diagnostic
    }
    return told + repair.diagnostics
  }

  /// Fills the block with the next part of the source text, which begins at `start`, and tells what was put right in it;
  /// nil at the end.
  mutating func next(
    into block: inout SourceBlock, at start: SourcePosition
  ) throws(IngestError) -> [Repair]? {
    guard try input.next(into: &block) else { return nil }
    let repairs = repair.mend(&block, at: start)
    if block.decodedCharacters > 0 { note("text.decoded", block, at: start) }
    if block.undecodableCharacters > 0 { note("text.undecodable", block, at: start) }
    return repairs
  }

  private mutating func note(_ id: String, _ block: SourceBlock, at start: SourcePosition) {
    guard places[id] == nil else { return }
    let content = block.bytes.prefix(
      block.bytes.count - block.bytes.reversed().prefix { (10...13).contains($0) }.count)
    let end = SourcePosition(
      utf8: start.utf8 + content.count, codePoint: start.codePoint + content.count { $0 & 0xC0 != 0x80 })
    places[id] = SourceSpan(start, end)
  }

  /// The length and the hash of the file; ask behind the last block.
  func fingerprint() throws(IngestError) -> Fingerprint { try input.fingerprint() }
}
