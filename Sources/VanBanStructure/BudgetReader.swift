import VanBanModel
import VanBanText

/// Reads money that a plan needs and where it comes from: *kinh phí 5.000.000 đồng, từ nguồn ngân sách xã*.
struct BudgetReader {
  let line: Line
  /// Whether the line stands in a section about money.
  let isBudget: Bool

  private let tokens: [Token]

  init(_ line: Line, isBudget: Bool) { (self.line, tokens, self.isBudget) = (line, line.tokens, isBudget) }

  /// The items in reading order, one for a clause.
  func items(_ section: String?) -> [BudgetItem] {
    var items: [BudgetItem] = []
    var lower = tokens.first?.kind == .marker ? 1 : 0
    while lower < tokens.count {
      let upper =
        (lower..<tokens.count).first { tokens[$0].isSign(.semicolon) || endsSentence($0) } ?? tokens.count
      if lower < upper, let item = item(lower..<upper, section) { items.append(item) }
      lower = upper + 1
    }
    return items
  }

  private func endsSentence(_ index: Int) -> Bool {
    tokens[index].isSign(.stop)
      && (index + 1 == tokens.count || tokens[index + 1].isCapital && tokens[index + 1].isSpaced)
  }

  private func item(_ clause: Range<Int>, _ section: String?) -> BudgetItem? {
    let cue = clause.first {
      tokens[$0].cues.contains(.money) && PlanCue.money.match(tokens, at: $0) != nil
    }
    let source = source(clause)
    guard cue != nil || source != nil,
      !clause.contains(where: { PlanCue.results.match(tokens, at: $0) != nil })
    else { return nil }
    let amount = amount(clause, behind: cue ?? clause.lowerBound)
    guard amount != nil || source != nil && (cue != nil || isBudget) else { return nil }
    return BudgetItem(
      text: line.string(clause), amount: amount, source: source.map { line.string($0) }, section: section,
      Evidence(line.ranges(clause), rule: .budgetClause))
  }

  /// The first sum in đồng behind the word for money.
  private func amount(_ clause: Range<Int>, behind cue: Int) -> String? {
    for index in cue..<clause.upperBound where tokens[index].kind == .number && index + 1 < clause.upperBound
    {
      guard let (end, zeros) = PlanCue.amounts.match(tokens, at: index + 1) else { continue }
      // *50.000 đồng/suất* is a rate.
      if end < tokens.count, tokens[end].isSign(.slash) { continue }
      if let value = Self.value(line.string(index..<index + 1), zeros) { return value }
    }
    return nil
  }

  /// *1,2* and nine zeros is 1200000000; nil where a fraction of a đồng would be left.
  static func value(_ digits: String, _ zeros: Int) -> String? {
    let parts = digits.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = parts[0].filter { $0 != "." }
    let rest = parts.count > 1 ? String(parts[1]) : ""
    guard rest.count <= zeros, !whole.isEmpty else { return nil }
    let value = (whole + rest + String(repeating: "0", count: zeros - rest.count)).drop { $0 == "0" }
    return value.isEmpty ? nil : String(value)
  }

  /// What stands behind *từ*, *do*, *trích từ*, or behind *Nguồn:*, or before the colon of *Ngân sách tỉnh: …*.
  private func source(_ clause: Range<Int>) -> Range<Int>? {
    if let (end, _) = Self.labels.match(tokens, at: clause.lowerBound),
      let colon = (end..<min(clause.upperBound, end + 5)).first(where: { tokens[$0].isSign(.colon) })
    {
      return clause.lowerBound..<colon
    }
    for index in clause where tokens[index].cues.contains(.money) {
      guard let (end, _) = PlanCue.sources.match(tokens, at: index), end <= clause.upperBound else {
        continue
      }
      var lower = end
      if !tokens[end - 1].isSign(.colon) {
        lower = (index..<end).first { PlanCue.sourceNouns.match(tokens, at: $0) != nil } ?? end
      }
      var upper = max(lower, end)
      while upper < clause.upperBound {
        if upper > lower, PlanCue.sourceEnds.match(tokens, at: upper) != nil, tokens[upper].form == .small,
          !isPart(upper, lower)
        {
          break
        }
        if tokens[upper].isSign(.close), !(lower..<upper).contains(where: { tokens[$0].isSign(.open) }) {
          break
        }
        upper += 1
      }
      while upper > lower, !tokens[upper - 1].isWord, tokens[upper - 1].kind != .number,
        !tokens[upper - 1].isSign(.close)
      { upper -= 1 }
      if upper > lower { return lower..<upper }
    }
    return nil
  }

  /// *nguồn chi thường xuyên*, *ngân sách cấp xã*: part of the source's name.
  private func isPart(_ index: Int, _ lower: Int) -> Bool {
    let before = tokens[index - 1]
    return index <= lower + 1 || before.syllable == Self.source || before.syllable == Self.estimate
      || PlanCue.places.match(tokens, at: index + 1) != nil
      || PlanCue.sourceNouns.match(tokens, at: index - 2) != nil && index - 2 >= lower
        && before.syllable == Self.book
  }

  private static let labels = PhraseTable([
    "ngân sách", "nguồn ngân sách", "nguồn xã hội hóa", "nguồn xã hội hoá", "vốn ngân sách",
  ])
  private static let source = Syllable("nguồn")
  private static let estimate = Syllable("toán")
  private static let book = Syllable("sách")
}
