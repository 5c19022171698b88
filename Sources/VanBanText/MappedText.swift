internal import CBytes
public import VanBanModel

/// Normalised text that knows for each of its bytes where it came from.
///
/// The map is a list of runs. In an *identity* run the bytes are the source's own; runs are cut at 128 bytes, so
/// that a question counts few code points. In a *replaced* run all bytes stand for one stretch of the source: a
/// composed letter, a folded space. Text is appended in the order of the source.
public struct MappedText: Sendable {
  struct Run: Sendable {
    /// Where the run begins in `bytes`.
    var target: Int
    /// Where it begins in the source.
    var source: SourcePosition
    /// The source's length in bytes and code points; negative for an identity run, which is as long as its bytes.
    var sourceBytes: Int32
    var sourceCodePoints: Int32

    var isIdentity: Bool { sourceBytes < 0 }
  }

  static let runBytes = 128

  /// The normalised text, UTF-8 in NFC.
  public private(set) var bytes: [UInt8] = []
  var runs: [Run] = []
  /// Stretches of the source between the text's bounds that are none of it, in order.
  public private(set) var cuts: [SourceSpan] = []

  /// Makes an empty text.
  public init() {}

  /// Whether there is no text.
  public var isEmpty: Bool { bytes.isEmpty }

  /// How many bytes the text has.
  public var count: Int { bytes.count }

  /// Empties the text for reuse and keeps its memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    cuts.removeAll(keepingCapacity: true)
  }

  /// Appends the text of a later line behind one space, which stands for all that lies between them.
  public mutating func append(_ later: MappedText) {
    guard let first = later.runs.first else { return }
    if !isEmpty { append(byte: 32, replacing: SourceSpan(endPosition(of: count), first.source)) }
    let shift = count
    runs.append(
      contentsOf: later.runs.map { run in
        var run = run
        run.target += shift
        return run
      })
    bytes.append(contentsOf: later.bytes)
    cuts += later.cuts
  }

  /// Appends bytes that stand like that in the source, and returns where they end there.
  @discardableResult
  public mutating func append(bytes added: UnsafeBufferPointer<UInt8>, at start: SourcePosition)
    -> SourcePosition
  {
    var position = start
    var offset = 0
    // A line is most often appended whole.
    if runs.isEmpty { runs.reserveCapacity(added.count / Self.runBytes + 1) }
    while offset < added.count {
      let end = min(offset + Self.runBytes, added.count)
      runs.append(Run(target: count + offset, source: position, sourceBytes: -1, sourceCodePoints: -1))
      position.codePoint += codePoints(in: UnsafeBufferPointer(rebasing: added[offset..<end]))
      position.utf8 += end - offset
      offset = end
    }
    bytes.append(contentsOf: added)
    return position
  }

  /// Appends bytes that as a whole stand for a stretch of the source.
  public mutating func append(bytes added: UnsafeBufferPointer<UInt8>, replacing span: SourceSpan) {
    guard !added.isEmpty else { return }
    appendRun(replacing: span)
    bytes.append(contentsOf: added)
  }

  /// Appends one ASCII byte, most often a space, that stands for a stretch of the source.
  public mutating func append(byte: UInt8, replacing span: SourceSpan) {
    appendRun(replacing: span)
    bytes.append(byte)
  }

  private mutating func appendRun(replacing span: SourceSpan) {
    runs.append(
      Run(
        target: count, source: span.lower,
        sourceBytes: Int32(clamping: max(0, span.upper.utf8 - span.lower.utf8)),
        sourceCodePoints: Int32(clamping: max(0, span.upper.codePoint - span.lower.codePoint))))
  }

  /// Notes a stretch of the source that lies inside the text but is none of it, so that `ranges` leaves it out.
  ///
  /// Cuts come in the order of the source, like text.
  public mutating func cut(_ span: SourceSpan) {
    if !span.isEmpty { cuts.append(span) }
  }

  /// The part of the text in `range`, with its map.
  public func slice(_ range: Range<Int>) -> MappedText {
    var part = MappedText()
    guard !range.isEmpty else { return part }
    var index = runIndex(of: range.lowerBound)
    while index < runs.count, runs[index].target < range.upperBound {
      var run = runs[index]
      if run.isIdentity, run.target < range.lowerBound { run.source = position(of: range.lowerBound) }
      run.target = max(0, run.target - range.lowerBound)
      part.runs.append(run)
      index += 1
    }
    part.bytes = Array(bytes[range])
    let hull = span(range)
    part.cuts = cuts.filter { $0.upper > hull.lower && $0.lower < hull.upper }
    return part
  }
}

/// Counts the code points that begin in valid UTF-8.
@inline(__always)
func codePoints(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
  bytes.baseAddress.map { vb_code_points($0, bytes.count) } ?? 0
}
