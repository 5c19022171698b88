public import VanBanCharset
public import VanBanModel

/// Reads another reader's text, and decodes what of it is in an encoding of the 1990s.
///
/// It looks at the first blocks, judges them together, and reads all blocks by the verdict. Any reader may be given
/// to it whose text may show such bytes as characters: plain text, pages, the text of a PDF.
public struct JudgedReader: BlockReader {
  private var reader: any BlockReader
  /// The blocks that were looked at and not yet handed out.
  private var sample: [SourceBlock] = []
  private var next = 0
  private static let leastBytes = 16
  private let reading: CharsetReading?
  private var log = DecodingLog()

  /// Reads the sample.
  ///
  /// `expected` is the encoding that the fonts of the document are known for, if they are.
  public init(
    _ reader: any BlockReader, expecting expected: LegacyEncoding? = nil, limits: Limits
  ) throws(IngestError) {
    self.reader = reader
    var judge = CharsetJudge()
    var bytes = 0
    var block = SourceBlock()
    while bytes < limits.charsetSampleBytes, !judge.hasEnough, try self.reader.next(into: &block) {
      judge.add(block.bytes)
      // Many small blocks take more memory than their bytes.
      bytes += max(block.bytes.count, Self.leastBytes)
      sample.append(block)
      block = SourceBlock()
    }
    reading = judge.verdict(expecting: expected).map { CharsetReading($0) }
  }

  /// The verdict, where it is on most of the text.
  private var main: CharsetVerdict? { reading.flatMap { $0.verdict.isMain ? $0.verdict : nil } }

  /// The encoding that most of the text was found in; else what the reader says.
  public var encoding: String { main?.encoding.rawValue ?? reader.encoding }

  /// How sure the encoding is.
  public var encodingGuess: EncodingGuess? { main.map { EncodingGuess($0) } ?? reader.encodingGuess }

  /// The programs that the reader needed.
  public var tools: [Tool] { reader.tools }

  /// How much the reader's text can be trusted.
  public var quality: Source.Quality { reader.quality }

  /// What was noticed, and how much was decoded.
  public var diagnostics: [Diagnostic] {
    reader.diagnostics + (reading.map { log.diagnostics(of: $0.verdict) } ?? [])
  }

  /// Fills the block with the next part of the source text; false at the end.
  public mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
    if next < sample.count {
      swap(&block, &sample[next])
      next += 1
      if next == sample.count { (sample, next) = ([], 0) }
    } else if try !reader.next(into: &block) {
      return false
    }
    guard let reading else { return true }
    let count = reading.read(&block.bytes)
    block.decodedCharacters += count.decoded
    block.undecodableCharacters += count.undecodable
    log.note(block)
    return true
  }
}

extension EncodingGuess {
  /// What the output tells of a verdict: three decimals.
  init(_ verdict: CharsetVerdict) {
    func rounded(_ share: Double) -> Double { (share * 1_000).rounded() / 1_000 }
    self.init(
      score: rounded(verdict.score), runnerUp: verdict.runnerUp.rawValue,
      runnerUpScore: rounded(verdict.runnerUpScore))
  }
}
