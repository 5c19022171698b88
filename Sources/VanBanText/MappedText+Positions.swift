public import VanBanModel

extension MappedText {
  /// The source position where the byte at `offset` begins; behind the last byte, where that one ends.
  public func position(of offset: Int) -> SourcePosition {
    if offset >= count { return endPosition(of: count) }
    let run = runs[runIndex(of: offset)]
    return run.isIdentity ? advance(run, to: offset) : run.source
  }

  /// The source position just behind the byte before `offset`.
  public func endPosition(of offset: Int) -> SourcePosition {
    guard offset > 0 else { return isEmpty ? .start : position(of: 0) }
    let run = runs[runIndex(of: offset - 1)]
    if run.isIdentity { return advance(run, to: offset) }
    return SourcePosition(
      utf8: run.source.utf8 + Int(run.sourceBytes),
      codePoint: run.source.codePoint + Int(run.sourceCodePoints))
  }

  /// The stretch of the source that the bytes in `range` stand for.
  public func span(_ range: Range<Int>) -> SourceSpan {
    let lower = position(of: range.lowerBound)
    return SourceSpan(lower, range.isEmpty ? lower : endPosition(of: range.upperBound))
  }

  /// The stretches of the source that the bytes in `range` stand for, without removed furniture between them.
  public func ranges(_ range: Range<Int>) -> [SourceSpan] {
    let hull = span(range)
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle].upper <= hull.lower { low = middle + 1 } else { high = middle }
    }
    var parts: [SourceSpan] = []
    var from = hull.lower
    while low < cuts.count, cuts[low].lower < hull.upper {
      if from < cuts[low].lower { parts.append(SourceSpan(from, cuts[low].lower)) }
      from = max(from, cuts[low].upper)
      low += 1
    }
    if from < hull.upper || parts.isEmpty { parts.append(SourceSpan(from, max(from, hull.upper))) }
    return parts
  }

  /// The index of the run that holds the byte at `offset`.
  func runIndex(of offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].target <= offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  private func advance(_ run: Run, to offset: Int) -> SourcePosition {
    let points = bytes.withUnsafeBufferPointer {
      codePoints(in: UnsafeBufferPointer(rebasing: $0[run.target..<offset]))
    }
    return SourcePosition(
      utf8: run.source.utf8 + offset - run.target, codePoint: run.source.codePoint + points)
  }
}
