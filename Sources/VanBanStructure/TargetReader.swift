import VanBanModel
import VanBanText

/// Reads the measurable aims of a line: *ít nhất 200 lượt*, *100%*, *từ 80% công đoàn cơ sở trở lên*.
struct TargetReader {
  let line: Line
  let dates: [FoundDate]
  let context: DocumentContext

  private var tokens: [Token] { line.tokens }

  private struct Found {
    var tokens: Range<Int>
    var comparator: Target.Comparator
    var value: Int
    var unit: Range<Int>
  }

  /// The aims in reading order; none in a document that tells what was, not what shall be.
  func targets(assignees: [String]) -> [Target] {
    guard let code = context.type?.code, PlanCue.aimingTypes.contains(code) else { return [] }
    var found: [Target] = []
    var index = 0
    while index < tokens.count {
      if let target = target(at: index) {
        if !isResult(target) { found.append(model(target, assignees)) }
        index = target.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func target(at index: Int) -> Found? {
    var number = index
    var comparator: Target.Comparator?
    let isFrom = tokens[index].syllable == DateCue.from
    if let (end, cue) = PlanCue.comparators.match(tokens, at: index) {
      number = end
      comparator = cue
    } else if isFrom {
      // *từ 95% trở lên*
      number = index + 1
    }
    guard number < tokens.count, tokens[number].kind == .number,
      !dates.contains(where: { $0.tokens.contains(number) }), let unit = unit(at: number + 1)
    else { return nil }
    let isPercent = tokens[unit.lowerBound].isSign(.percent)
    var end = unit.upperBound
    if let (behind, cue) = PlanCue.endings.match(tokens, at: end) {
      comparator = cue
      end = behind
    } else if isFrom {
      guard let (behind, cue) = ending(after: end) else { return nil }
      comparator = cue
      end = behind
    }
    // *doanh nghiệp có từ 200 lao động trở lên* says which ones, not how many.
    if isFrom, !isPercent, index > 0, tokens[index - 1].syllable == Self.having { return nil }
    if number == index, !isPercent, index > 0, tokens[index - 1].syllable == DateCue.from { return nil }
    guard comparator != nil || isPercent else { return nil }
    return Found(tokens: index..<end, comparator: comparator ?? .equal, value: number, unit: unit)
  }

  private static let having = Syllable("có")

  /// *trở lên* behind what is counted, in the same clause.
  private func ending(after start: Int) -> (end: Int, value: Target.Comparator)? {
    var index = start
    while index < tokens.count, index - start < 16, tokens[index].isWord {
      if let found = PlanCue.endings.match(tokens, at: index) { return found }
      // Another *từ* has an end of its own.
      if tokens[index].syllable == DateCue.from { return nil }
      index += 1
    }
    return nil
  }

  /// What is counted: `%`, a noun of the table, an abbreviation, or one word; nil for a span of time.
  private func unit(at start: Int) -> Range<Int>? {
    guard start < tokens.count else { return nil }
    if tokens[start].isSign(.percent) { return start..<start + 1 }
    var index = start
    if let (end, _) = PlanCue.scales.match(tokens, at: index) { index = end }
    guard index < tokens.count, tokens[index].isWord,
      tokens[index].form == .small || tokens[index].kind == .abbreviation
    else { return index > start ? start..<index : nil }
    if PlanCue.spans.match(tokens, at: index) != nil, PlanCue.counted.match(tokens, at: index) == nil {
      return nil
    }
    return start..<(PlanCue.counted.match(tokens, at: index)?.end ?? index + 1)
  }

  /// Whether a plain value or *hơn* stands behind words that tell what was reached: *mới đạt 41,3%*.
  private func isResult(_ found: Found) -> Bool {
    guard found.comparator == .equal || found.comparator == .moreThan else { return false }
    var index = found.tokens.lowerBound - 1
    while index >= 0, !tokens[index].isSign(.semicolon), !tokens[index].isSign(.stop) {
      if PlanCue.aims.match(tokens, at: index) != nil { return false }
      if PlanCue.results.match(tokens, at: index) != nil { return true }
      index -= 1
    }
    // *hơn 12.000 cuốn* is a number of the day.
    return tokens[found.tokens.lowerBound].syllable == PlanCue.roughly
  }

  private func model(_ found: Found, _ assignees: [String]) -> Target {
    Target(
      text: line.string(found.tokens), comparator: found.comparator,
      value: Self.decimal(line.string(found.value..<found.value + 1)), unit: line.string(found.unit),
      assignees: assignees, section: context.section, Evidence(line.ranges(found.tokens), rule: .targetForm))
  }

  /// Vietnamese writes a decimal comma, dots between thousands (Nghị định 86/2012/NĐ-CP) and counts like `05`.
  private static func decimal(_ digits: String) -> String {
    var parts = digits.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).map {
      String($0.filter { $0 != "." })
    }
    let whole = parts[0].drop { $0 == "0" }
    parts[0] = whole.isEmpty ? "0" : String(whole)
    return parts.filter { !$0.isEmpty }.joined(separator: ".")
  }
}
