public import VanBanModel

/// Puts letters right that a file has wrong, between the reader and all that understands: what it leaves is the source text.
///
/// Only what rules decide safely is touched: what comes of it must be a Vietnamese syllable, what stood there must be none.
public struct LetterRepair {
  private struct Tally {
    var count = 0
    var first: SourceSpan?
  }

  private var tallies: [Repair.Kind: Tally] = [:]
  private var left = Tally()

  /// Makes a repairer of one text.
  public init() {}

  /// Puts a block right that begins at `start` in the source text; returns what was changed.
  @discardableResult
  public mutating func mend(_ block: inout SourceBlock, at start: SourcePosition) -> [Repair] {
    guard block.bytes.withUnsafeBufferPointer({ LetterDamage.mayBeIn($0) }) else { return [] }
    var bench = RepairBench(block.bytes)
    let marks = MarkRepair(bench).edits()
    bench.apply(marks.edits)
    bench.apply(LookAlikes.edits(bench))
    bench.apply(SplitWords(bench).edits())
    if marks.left > 0 {
      left.count += marks.left
      left.first = left.first ?? bench.detachedMark(at: start)
    }
    let repairs = bench.repairs(at: start)
    guard !repairs.isEmpty else { return [] }
    block.bytes = bench.bytes
    for repair in repairs {
      tallies[repair.kind, default: Tally()].count += 1
      if tallies[repair.kind]?.first == nil { tallies[repair.kind]?.first = repair.place }
    }
    return repairs
  }

  /// One for each kind of repair, with its first place, and one for marks that were left where they are.
  public var diagnostics: [Diagnostic] {
    var found = Repair.Kind.allCases.compactMap { kind -> Diagnostic? in
      guard let tally = tallies[kind] else { return nil }
      return Diagnostic(
        "text.\(kind.rawValue)-repaired", .info,
        "\(kind.told(tally.count)); vanban text --repairs lists them", span: tally.first)
    }
    if left.count > 0 {
      found.append(
        Diagnostic(
          "text.marks-detached", .warning,
          "\(left.count) combining marks stand apart from their letters, and no rule tells to which they belong",
          span: left.first))
    }
    return found
  }
}

extension Repair.Kind {
  fileprivate func told(_ count: Int) -> String {
    switch self {
    case .lookAlike: "\(count) letters that only look like Đ were replaced by it"
    case .detachedMark: "\(count) words have marks again that stood apart from their vowels"
    case .markOrder: "\(count) letters had their tone before the circumflex or breve, or as a mark of old"
    case .splitWord: "\(count) words were joined that stood in pieces"
    }
  }
}
