import VanBanModel
import VanBanText

/// Finds what is to be done: stages with their time, measurable aims, and the tasks of the units that a plan names
/// (reference.md 7.2).
struct PlanRecognizer {
  let line: Line
  let dates: [FoundDate]
  let context: DocumentContext

  private var tokens: [Token] { line.tokens }

  /// Sends stages and targets of the line, and its task where a unit is responsible for it.
  func recognize(_ send: (DocumentEvent) -> Void) {
    // Laws state rules, not plans.
    guard context.type?.family != .normative else { return }
    for index in tokens.indices where beginsClause(index) {
      if let phase = phase(at: index) { send(.phase(phase)) }
    }
    let task = TaskReader(line: line, dates: dates, context: context).task()
    let targets = TargetReader(line: line, dates: dates, context: context)
    for target in targets.targets(assignees: task?.assignees ?? context.responsible) { send(.target(target)) }
    if let task { send(.task(task)) }
  }

  private func beginsClause(_ index: Int) -> Bool {
    guard tokens[index].isCapital else { return false }
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    return before.kind == .marker || before.isSign(.stop) || before.isSign(.semicolon)
  }

  // MARK: - Stages

  private func phase(at index: Int) -> Phase? {
    guard let (word, _) = PlanCue.phases.match(tokens, at: index), word < tokens.count else { return nil }
    let isNumber =
      tokens[word].kind == .number || NumberingMark.roman(line.text.bytes[tokens[word].range]) != nil
    guard isNumber else { return nil }
    var label = index..<word + 1
    if isYear(word) {
      // *Giai đoạn 2021 - 2025* is no first or second stage: a period, and a stage only as a title.
      guard let years = headingPeriod(at: index) else { return nil }
      label = years.tokens
    }
    // Up to the next clause: its time, and what is no time is its title.
    var end = label.upperBound
    while end < tokens.count, !tokens[end].isSign(.semicolon),
      !(tokens[end].isSign(.stop) && end + 1 < tokens.count && tokens[end + 1].isCapital)
    {
      end += 1
    }
    guard end == label.upperBound || !tokens[label.upperBound].isWord || label.upperBound > word + 1 else {
      return nil
    }
    let period = dates.first { $0.tokens.lowerBound >= index && $0.tokens.upperBound <= end }
    var title = label.upperBound..<end
    while let first = title.first, isSeparator(tokens[first]) { title.removeFirst() }
    if let period, title.contains(period.tokens.lowerBound) || title.lowerBound == period.tokens.lowerBound {
      title = period.tokens.upperBound..<max(end, period.tokens.upperBound)
      while let first = title.first, isSeparator(tokens[first]) { title.removeFirst() }
    }
    while let last = title.last, isSeparator(tokens[last]) { title.removeLast() }
    return Phase(
      label: line.string(label), title: title.isEmpty ? nil : line.string(title), period: period?.value,
      section: context.section, Evidence(line.ranges(index..<end), rule: .phaseLabel))
  }

  private func isYear(_ index: Int) -> Bool {
    let token = tokens[index]
    let first = line.text.bytes[token.lower]
    return token.kind == .number && token.upper - token.lower == 4 && (first == 49 || first == 50)
  }

  /// The years of *Giai đoạn 2021 - 2025* at the head of a line; what ended before the document is no stage of it.
  private func headingPeriod(at index: Int) -> FoundDate? {
    guard index == 0 || index == 1 && tokens[0].kind == .marker,
      let years = dates.first(where: { $0.tokens.lowerBound == index }),
      let slash = years.value.firstIndex(of: "/")
    else { return nil }
    let end = years.tokens.upperBound
    guard index == 1 || end == tokens.count || tokens[end].isSign(.colon) else { return nil }
    if let year = context.year, let last = Int(years.value[slash...].dropFirst().prefix(4)), last < year {
      return nil
    }
    return years
  }

  private func isSeparator(_ token: Token) -> Bool {
    token.isSign(.colon) || token.isSign(.stop) || token.isSign(.close) || token.isSign(.open)
      || token.isSign(.comma)
      || token.isSign(.hyphen) || token.isSign(.enDash)
  }
}
