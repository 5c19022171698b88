internal import Glibc
internal import VanBanCharset
internal import VanBanModel

/// Reads plain text: one block per line, the line end kept.
struct TextReader: BlockReader {
  private let source: ByteSource
  private let limit: Int
  private let detected: TextEncoding
  private var skip: Int
  private var utf8 = UTF8Decoder()
  private var utf16: UTF16Decoder?
  /// Takes the place of `utf8` where not all of the text is UTF-8.
  private var eightBit: EightBitLines?
  private var chunk: [UInt8] = []
  /// Decoded text; what lies before `start` has been handed out, what lies before `scanned` has no line end.
  private var decoded: [UInt8] = []
  private var start = 0
  private var scanned = 0
  private var isDrained = false
  private var isInsideLine = false
  private var longLines = 0

  init(_ source: ByteSource, limits: Limits) throws(IngestError) {
    let sample = try source.peek(max(limits.charsetSampleBytes, FormatDetection.headBytes))
    guard let (encoding, skip) = TextEncoding.detect(Array(sample.prefix(FormatDetection.headBytes))) else {
      throw .unsupported(
        path: source.name,
        reason: "not a text file (it holds binary data); convert it to text, html, docx or odt")
    }
    self.source = source
    self.skip = skip
    detected = encoding
    limit = max(16, limits.blockBytes)
    if encoding == .utf16Little || encoding == .utf16Big {
      utf16 = UTF16Decoder(isBigEndian: encoding == .utf16Big)
    } else {
      eightBit = EightBitLines(sample: sample.dropFirst(skip), limits: limits)
    }
  }

  var encoding: String { detected.rawValue }

  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    let replacements = utf8.replacements + (utf16?.replacements ?? 0) + (eightBit?.replacements ?? 0)
    let zeros = utf8.removedZeros + (utf16?.removedZeros ?? 0) + (eightBit?.removedZeros ?? 0)
    if replacements > 0 {
      found.append(
        Diagnostic(
          "text.invalid-utf8", .error,
          "\(replacements) places were not valid \(detected == .utf8WithMark ? "utf-8" : detected.rawValue)"
            + " and were replaced by U+FFFD"))
    }
    if zeros > 0 {
      found.append(Diagnostic("text.nul-removed", .warning, "\(zeros) NUL characters were left out"))
    }
    if longLines > 0 { found.append(.linesTooLong(longLines, limit: limit)) }
    return found
  }

  mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
    block.reset()
    while true {
      if let end = lineEnd() {
        hand(out: end, isWholeLine: true, to: &block)
        return true
      }
      // The limit holds for the text of a line: its line end, and what tells where to cut, may lie beyond.
      if decoded.count - start >= limit + 8 {
        let length = LineCut.length(of: decoded[start...], limit: limit)
        hand(out: start + length, isWholeLine: false, to: &block)
        return true
      }
      if isDrained {
        guard start < decoded.count else { return false }
        let isShort = decoded.count - start <= limit
        let length = isShort ? decoded.count - start : LineCut.length(of: decoded[start...], limit: limit)
        hand(out: start + length, isWholeLine: isShort, to: &block)
        return true
      }
      try refill()
    }
  }

  private mutating func hand(out end: Int, isWholeLine: Bool, to block: inout SourceBlock) {
    block.bytes.append(contentsOf: decoded[start..<end])
    block.continues = isInsideLine
    if !isWholeLine, !isInsideLine { longLines += 1 }
    isInsideLine = !isWholeLine
    start = end
    scanned = max(scanned, end)
  }

  /// The place behind the next line end, if one is known to end a line that is not too long.
  private mutating func lineEnd() -> Int? {
    let bound = min(decoded.count, start + limit + 1)
    scanned = max(scanned, start)
    if scanned < bound {
      scanned = decoded.withUnsafeBytes { bytes in
        var end = bound
        // Line feed, carriage return and page break, the most frequent first: the others are sought only before it.
        for sign: Int32 in [10, 13, 12] {
          let place = bytes.baseAddress.flatMap { memchr($0 + scanned, sign, end - scanned) }
          if let place { end = bytes.baseAddress.map { UnsafeRawPointer(place) - $0 } ?? end }
        }
        return end
      }
    }
    guard scanned < bound else { return nil }
    guard decoded[scanned] == 13 else { return scanned + 1 }
    if scanned + 1 < decoded.count { return scanned + (decoded[scanned + 1] == 10 ? 2 : 1) }
    return isDrained ? scanned + 1 : nil
  }

  private mutating func refill() throws(IngestError) {
    // Moving the rest only when it is small against what was handed out keeps the cost linear.
    if start > 0, start * 2 >= decoded.count {
      decoded.removeSubrange(..<start)
      scanned -= start
      start = 0
    }
    chunk.removeAll(keepingCapacity: true)
    let hasMore = try source.read(into: &chunk)
    isDrained = !hasMore
    let dropped = min(skip, chunk.count)
    skip -= dropped
    if utf16 != nil {
      utf16?.decode(chunk.dropFirst(dropped), isLast: !hasMore, into: &decoded)
    } else if eightBit != nil {
      eightBit?.decode(chunk.dropFirst(dropped), isLast: !hasMore, into: &decoded)
    } else {
      utf8.decode(chunk.dropFirst(dropped), isLast: !hasMore, into: &decoded)
    }
  }
}

extension Diagnostic {
  /// Some lines were longer than a block may be.
  static func linesTooLong(_ count: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      "text.line-too-long", .warning, "\(count) lines are longer than \(limit) bytes and were cut at spaces")
  }
}
