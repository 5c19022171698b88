internal import VanBanCharset
internal import VanBanModel

/// Reads a text that is not all UTF-8, a line at a time.
///
/// A line that is UTF-8 stays so. Of the others each byte becomes its character of Latin-1, for a reader further on to
/// decode, if that makes Vietnamese of them; else what is no UTF-8 is replaced.
struct EightBitLines {
  private var utf8 = UTF8Decoder()
  private var legacyZeros = 0
  private let isLegacy: Bool
  private let limit: Int
  /// The beginning of the line that the chunk cut.
  private var line: [UInt8] = []

  /// Nil where the sample is UTF-8 throughout.
  init?(sample: ArraySlice<UInt8>, limits: Limits) {
    // The sample may end inside of a character.
    let cut = sample.suffix(3).lastIndex { $0 >= 0xC0 } ?? sample.endIndex
    if UTF8Decoder.isWhole(sample[..<cut]) { return nil }
    limit = max(16, limits.blockBytes)
    var judge = CharsetJudge()
    for line in sample.split(whereSeparator: Self.isLineEnd) {
      guard line.contains(where: { $0 >= 0x80 }), String(validating: line, as: UTF8.self) == nil else {
        continue
      }
      var shown: [UInt8] = []
      LegacyDecoder.appendLookalikes(of: line, to: &shown)
      judge.add(shown)
      if judge.hasEnough { break }
    }
    let verdict = judge.verdict()
    isLegacy = verdict.map { $0.encoding.isEightBit } ?? false
  }

  var replacements: Int { utf8.replacements }
  var removedZeros: Int { utf8.removedZeros + legacyZeros }

  mutating func decode(_ input: ArraySlice<UInt8>, isLast: Bool, into output: inout [UInt8]) {
    var rest = input
    while let end = rest.firstIndex(where: Self.isLineEnd) {
      take(rest[...end], into: &output)
      flush(into: &output)
      rest = rest[(end + 1)...]
    }
    take(rest, into: &output)
    if isLast { flush(into: &output) }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

  /// Adds to the line; one that is too long is cut at a space, at the same place whatever the chunks.
  private mutating func take(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
    var rest = bytes
    while line.count + rest.count > limit {
      let fitting = limit - line.count
      line += rest.prefix(fitting)
      rest = rest.dropFirst(fitting)
      let tail = line.lastIndex(of: 0x20).map { Array(line[($0 + 1)...]) } ?? []
      line.removeLast(tail.count)
      flush(into: &output)
      line = tail
    }
    line += rest
  }

  private mutating func flush(into output: inout [UInt8]) {
    if isLegacy, String(validating: line, as: UTF8.self) == nil {
      legacyZeros += line.count { $0 == 0 }
      LegacyDecoder.appendLookalikes(of: line, to: &output)
    } else {
      utf8.decode(line, isLast: true, into: &output)
    }
    line.removeAll(keepingCapacity: true)
  }
}
