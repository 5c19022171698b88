import VanBanModel
import VanBanText

/// Reads the measurable aims of a line: *ít nhất 200 lượt*, *100%*, *từ 80% công đoàn cơ sở trở lên*, *giảm 10%*,
/// *tăng từ 3 lên 5 lớp*, *mỗi xã 01 mô hình*.
struct TargetReader {
  let line: Line
  let dates: PlanDates
  let scope: PlanScope

  private let tokens: [Token]

  init(_ line: Line, _ dates: PlanDates, _ scope: PlanScope) {
    (self.line, tokens, self.dates, self.scope) = (line, line.tokens, dates, scope)
  }

  struct Found {
    var tokens: Range<Int>
    var comparator: Target.Comparator
    var change: Target.Change?
    var value: Int
    var unit: Range<Int>
    var lowerBound: Int { tokens.lowerBound }
  }

  /// The aims in reading order; none where a document tells what was, not what shall be.
  func targets() -> [Found] {
    guard scope.setsAims else { return [] }
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      if tokens[index].cues.contains(.aim),
        let target = raised(at: index) ?? target(at: index) ?? counted(at: index)
      {
        if !isResult(target), !isMoney(target) { found.append(widened(target)) }
        index = target.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// *tăng từ 03 lên 10 thư viện*: the second value shall be reached.
  private func raised(at index: Int) -> Found? {
    let start = PlanCue.changes.match(tokens, at: index)?.end ?? index
    guard start + 1 < tokens.count,
      tokens[start].syllable == DateCue.from, tokens[start + 1].kind == .number
    else { return nil }
    var to = start + 2
    while to < tokens.count, to - start < 8, !PlanCue.upTo.contains(tokens[to].syllable) {
      guard tokens[to].isWord || tokens[to].isSign(.percent) else { return nil }
      to += 1
    }
    guard to + 1 < tokens.count, PlanCue.upTo.contains(tokens[to].syllable), tokens[to + 1].kind == .number
    else { return nil }
    guard let unit = unit(at: to + 2) ?? unit(at: start + 2) else { return nil }
    return Found(
      tokens: index..<max(to + 2, unit.upperBound), comparator: .equal, value: to + 1,
      unit: unit.lowerBound > to || tokens[start + 2].syllable != tokens[to].syllable ? unit : to + 2..<to + 2
    )
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
    guard number < tokens.count, tokens[number].kind == .number, !dates.holds(number),
      let unit = unit(at: number + 1)
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
    guard comparator != nil || isPercent, comparator != nil || isAimed(number) else { return nil }
    if number == index, comparator == nil, index > 1,
      tokens[index - 1].isSign(.hyphen) || tokens[index - 1].isSign(.enDash),
      tokens[index - 2].kind == .number
    {
      // *80-85%* is reached from its lower end on.
      return Found(tokens: index - 2..<end, comparator: .atLeast, value: index - 2, unit: unit)
    }
    if !isPercent, PlanCue.formats.match(tokens, at: unit.lowerBound)?.end == unit.upperBound { return nil }
    return Found(tokens: index..<end, comparator: comparator ?? .equal, value: number, unit: unit)
  }

  /// A plain number that every one of many shall reach, or all together: *mỗi xã 01 mô hình*, *phấn đấu có 20 tác phẩm*.
  private func counted(at index: Int) -> Found? {
    guard index > 0, tokens[index].kind == .number, !dates.holds(index), index + 1 < tokens.count,
      let end = PlanCue.counted.match(tokens, at: index + 1)?.end,
      tokens[index + 1].form == .small || tokens[index + 1].kind == .abbreviation
    else { return nil }
    guard let aim = aim(before: index) else { return nil }
    let isReached = reaches(index)
    guard
      isReached
        || aim.isEach && index - aim.index <= 5 && (aim.index + 1..<index).allSatisfy({ tokens[$0].isWord })
    else { return nil }
    return Found(tokens: index..<end, comparator: .equal, value: index, unit: index + 1..<end)
  }

  /// Whether a verb of reaching stands right before a number.
  private func reaches(_ index: Int) -> Bool {
    (1...2).contains { length in
      index >= length && PlanCue.reaching.match(tokens, at: index - length)?.end == index
    }
  }

  /// The word in the sentence that makes a plain number an aim; nil where none does, or it gives a contest's rules.
  private func aim(before number: Int) -> (index: Int, isEach: Bool)? {
    var index = number - 1
    let first = max(0, number - Self.reach)
    while index >= first,
      !tokens[index].isSign(.stop)
        || tokens[index].isSpaced == false && index + 1 < tokens.count && !tokens[index + 1].isCapital
    {
      if tokens[index].syllable == PlanCue.each {
        if PlanCue.rules.match(tokens, at: index + 1) != nil { return nil }
        return (index + 1..<number).contains { PlanCue.describing.contains(tokens[$0].syllable) }
          ? nil : (index, true)
      }
      if PlanCue.aims.match(tokens, at: index) != nil { return (index, false) }
      index -= 1
    }
    return scope.listsAims ? (0, false) : nil
  }

  /// With the word that makes it a difference, and what it is measured against: *giảm 10% so với năm 2020*.
  private func widened(_ found: Found) -> Found {
    var found = found
    for length in 1...3 {
      let start = found.tokens.lowerBound - length
      if start >= 0, let (end, change) = PlanCue.changes.match(tokens, at: start),
        end == found.tokens.lowerBound
      {
        (found.tokens, found.change) = (start..<found.tokens.upperBound, change)
        break
      }
    }
    var end = found.tokens.upperBound
    guard found.change != nil, Self.against.match(tokens, at: end) != nil else { return found }
    while end < tokens.count, tokens[end].isWord || tokens[end].kind == .number || tokens[end].kind == .date {
      end += 1
    }
    found.tokens = found.tokens.lowerBound..<end
    return found
  }

  /// A clause that is longer than this is looked at only so far back, which keeps reading linear.
  private static let reach = 160
  private static let against = PhraseTable(["so với"])

  /// Money that is spent is no aim; money that is raised may be one.
  private func isMoney(_ found: Found) -> Bool {
    guard let last = found.unit.last, PlanCue.amounts.match(tokens, at: last) != nil else { return false }
    if found.tokens.upperBound < tokens.count, tokens[found.tokens.upperBound].isSign(.slash) { return true }
    return scope.isBudget || tokens.indices.contains { PlanCue.money.match(tokens, at: $0) != nil }
  }

  /// A bare percentage is an aim in a plan; in guidance, letters and decisions it may be a rate: only all of something,
  /// or what a word calls an aim.
  private func isAimed(_ number: Int) -> Bool {
    scope.isPlan || scope.listsAims || line.string(number..<number + 1) == "100"
      || (max(0, number - Self.reach)..<number).contains { PlanCue.aims.match(tokens, at: $0) != nil }
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
    let first = max(0, index - Self.reach)
    while index >= first, !tokens[index].isSign(.semicolon), !tokens[index].isSign(.stop) {
      if PlanCue.aims.match(tokens, at: index) != nil { return false }
      if PlanCue.results.match(tokens, at: index) != nil { return true }
      index -= 1
    }
    // *hơn 12.000 cuốn* is a number of the day.
    return tokens[found.tokens.lowerBound].syllable == PlanCue.roughly
  }

  func model(_ found: Found, _ assignees: [String], _ section: String?) -> Target {
    Target(
      text: line.string(found.tokens), comparator: found.comparator,
      value: Self.decimal(line.string(found.value..<found.value + 1)),
      unit: found.unit.isEmpty ? nil : line.string(found.unit), change: found.change, assignees: assignees,
      section: section, Evidence(line.ranges(found.tokens), rule: .targetForm))
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
