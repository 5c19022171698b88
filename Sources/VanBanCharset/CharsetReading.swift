/// Reads the lines of a text by a verdict: what was written in the encoding is decoded, what was not stays.
public struct CharsetReading: Sendable {
  /// The verdict.
  public let verdict: CharsetVerdict
  private let decoder: LegacyDecoder
  /// So many words make a single one credible.
  private static let many = 10

  /// Makes a reading.
  public init(_ verdict: CharsetVerdict) {
    self.verdict = verdict
    decoder = LegacyDecoder(verdict.encoding)
  }

  /// Decodes a line in place.
  ///
  /// A font of capitals shows small letters as capitals, and `areCapitals` says that the text is in one.
  @discardableResult
  public func read(_ line: inout [UInt8], areCapitals: Bool = false) -> LegacyDecoder.Count {
    guard line.hasLegacyBytes else {
      // Words without marks are capitals in such a font, too.
      if areCapitals { line = Capitals.all(line) }
      return LegacyDecoder.Count()
    }
    var count = LegacyDecoder.Count()
    var output: [UInt8] = []
    output.reserveCapacity(line.count)
    var kept = 0
    for part in parts(of: line) {
      output += line[kept..<part.lowerBound]
      count += decode(line[part], areCapitals: areCapitals, into: &output)
      kept = part.upperBound
    }
    guard kept > 0 else { return count }
    output += line[kept...]
    line = output
    return count
  }

  private func decode(_ text: ArraySlice<UInt8>, areCapitals: Bool, into output: inout [UInt8])
    -> LegacyDecoder.Count
  {
    var decoded: [UInt8] = []
    let count = decoder.decode(text, into: &decoded)
    if areCapitals {
      decoded = Capitals.all(decoded)
    } else if decoder.encoding == .tcvn3 {
      Capitals.complete(&decoded)
    }
    output += decoded
    return count
  }

  /// The parts of a line that are to be decoded.
  private func parts(of line: [UInt8]) -> [Range<Int>] {
    if !verdict.isMixed, !line[...].hasUnicodeLetters || WordScan(line).unicode == 0 { return [line.indices] }
    var parts: [Range<Int>] = []
    // From where on nothing is Unicode, and the first and the last word of the encoding there.
    var start = line.startIndex
    var first: Int?
    var last = start
    var legacy = 0
    for range in Chunks(line[...]) {
      switch kind(of: line[range]) {
      case .either: continue
      case .legacy:
        legacy += 1
        first = first ?? range.lowerBound
        last = range.upperBound
      case .unicode:
        // What may be either is Unicode beside Unicode.
        if legacy >= 2, let first { parts.append(first..<last) }
        (first, legacy) = (nil, 0)
        start = range.upperBound
      }
    }
    let isWhole = start == line.startIndex
    if let first, legacy >= 2 || isWhole && verdict.words >= Self.many {
      parts.append(isWhole ? line.indices : first..<last)
    }
    return parts
  }

  private enum Kind { case unicode, legacy, either }

  /// What a chunk must be: Vietnamese as it stands, or as decoded.
  private func kind(of chunk: ArraySlice<UInt8>) -> Kind {
    guard chunk.hasLegacyBytes else { return .either }
    let before = WordScan(chunk)
    if before.unicode > 0 { return .unicode }
    guard chunk.areLookalikes else { return .unicode }
    var decoded: [UInt8] = []
    decoder.decode(chunk, into: &decoded)
    let after = WordScan(decoded, allowsSmallTones: decoder.encoding == .tcvn3)
    if after.isPossible, before.words > 0, !before.isPossible { return .legacy }
    // No syllable, but a sign of no use beside a letter that becomes a capital: Q§ is QĐ.
    if before.words == 0 || !before.isPossible, Capitals.areAll(decoded) { return .legacy }
    return before.isPossible && !after.isPossible ? .unicode : .either
  }
}
