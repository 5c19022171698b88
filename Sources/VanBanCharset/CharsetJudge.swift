internal import CBytes

/// What a sample of a text showed about its encoding.
public struct CharsetVerdict: Sendable, Hashable {
  /// The encoding that was found.
  public var encoding: LegacyEncoding
  /// Of the words that cannot be Vietnamese as they stand, the share that can be when they are read so; 0 to 1.
  public var score: Double
  /// The next best encoding, and its share.
  public var runnerUp: LegacyEncoding
  /// The share of the next best encoding.
  public var runnerUpScore: Double
  /// Whether other parts of the text are Unicode.
  public var isMixed: Bool
  /// How many words the share is of.
  public var words: Int
  /// Whether the encoding is that of most of the text.
  public var isMain: Bool
}

/// Collects words of a text and judges by which encoding they are Vietnamese.
///
/// Only words that cannot be Vietnamese as they stand are asked; plain ASCII, and what is right already, says nothing.
public struct CharsetJudge: Sendable {
  /// Words enough to be sure of any encoding.
  private static let enough = 400
  /// How many pieces are asked for at a time.
  private static let piecesAtOnce = 64

  /// The words that cannot be Vietnamese as they stand, each with a space behind it.
  private var doubtful: [UInt8] = []
  /// How many there are.
  public private(set) var doubtfulWords = 0
  /// How many words are Vietnamese by letters that only Unicode has.
  public private(set) var unicodeWords = 0

  /// Short pieces that were found to be Vietnamese as they stand, by their bytes: the same few words make up a text.
  private var known = [UInt64](repeating: 0, count: 256)

  /// Makes a judge who has seen nothing.
  public init() {}

  /// Whether more text would change nothing.
  public var hasEnough: Bool { doubtfulWords >= Self.enough }

  /// Takes a part of the text in: whole words of valid UTF-8.
  public mutating func add(_ text: [UInt8]) { add(text[...]) }

  /// Takes a part of the text in: whole words of valid UTF-8.
  public mutating func add(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      withUnsafeTemporaryAllocation(of: vb_piece.self, capacity: Self.piecesAtOnce) { pieces in
        var read = 0
        var unicode = 0
        while read < bytes.count {
          // Most pieces hold letters that only Unicode has: those are counted without another look.
          let count = vb_doubtful(base, bytes.count, &read, pieces.baseAddress, pieces.count, &unicode)
          for piece in pieces[..<count] { look(at: bytes[piece.lower..<piece.upper]) }
        }
        unicodeWords += unicode
      }
    }
  }

  /// Notes a piece that may be in an encoding of the 1990s, if it cannot be Vietnamese as it stands.
  private mutating func look(at piece: Slice<UnsafeBufferPointer<UInt8>>) {
    let short = Self.packed(piece)
    let slot = Int(truncatingIfNeeded: (short &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if short != 0, known[slot] == short { return }
    let scan = WordScan(piece)
    if scan.isPossible { known[slot] = short }
    if scan.words > 0, !scan.isPossible, !hasEnough, piece.areLookalikes {
      doubtful += piece
      doubtful.append(0x20)
      doubtfulWords += 1
    }
  }

  /// The bytes of a short piece in one word; 0 for a longer one.
  private static func packed(_ piece: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    piece.count > 8 ? 0 : piece.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Takes in what another judge has seen.
  public mutating func add(_ other: CharsetJudge) {
    doubtful += other.doubtful
    doubtfulWords += other.doubtfulWords
    unicodeWords += other.unicodeWords
  }

  /// The verdict; nil where the text needs no decoding, or none that is sure.
  ///
  /// `expected` is what something else, such as the name of a font, says of the text: then less evidence is enough.
  public func verdict(expecting expected: LegacyEncoding? = nil) -> CharsetVerdict? {
    guard doubtfulWords > 0 else { return nil }
    // Of two that fit alike, the one that is expected comes first.
    let ranked = LegacyEncoding.allCases.map { (encoding: $0, score: share($0)) }.sorted {
      ($0.score, $0.encoding == expected ? 1 : 0) > ($1.score, $1.encoding == expected ? 1 : 0)
    }
    let (best, next) = (ranked[0], ranked[1])
    let margin = best.score - next.score
    let isSure =
      best.encoding == expected
      ? best.score >= 0.4
      : doubtfulWords >= 3 && best.score >= (doubtfulWords < 10 ? 0.75 : 0.6) && margin >= 0.15
    guard isSure else { return nil }
    return CharsetVerdict(
      encoding: best.encoding, score: best.score, runnerUp: next.encoding, runnerUpScore: next.score,
      isMixed: unicodeWords * 20 > doubtfulWords, words: doubtfulWords,
      isMain: doubtfulWords >= unicodeWords)
  }

  /// The share of the doubtful words that an encoding makes possible.
  private func share(_ encoding: LegacyEncoding) -> Double {
    let decoder = LegacyDecoder(encoding)
    var possible = 0
    var decoded: [UInt8] = []
    for chunk in doubtful.split(separator: 0x20) {
      decoded.removeAll(keepingCapacity: true)
      decoder.decode(chunk, into: &decoded)
      if WordScan(decoded, allowsSmallTones: encoding == .tcvn3).isPossible { possible += 1 }
    }
    return Double(possible) / Double(doubtfulWords)
  }
}
