import VanBanModel
import VanBanText

/// Reads the stages of a plan (*giai đoạn, đợt, tuần, bước*) with the time that stands in brackets, behind a colon or on
/// the next line.
struct PhaseReader {
  let line: Line
  private let dates: PlanDates
  private let tokens: [Token]

  struct Stage: Hashable {
    var label: Range<Int>
    var whole: Range<Int>
    /// The years of a stage that is named by them alone.
    var years: String?
  }

  init(_ line: Line, _ dates: PlanDates) {
    (self.line, tokens, self.dates) = (line, line.tokens, dates)
  }

  /// The stages that begin in the line.
  func stages() -> [Stage] {
    var stages: [Stage] = []
    for index in tokens.indices where beginsClause(index) {
      if index < (stages.last?.whole.upperBound ?? 0), index > 0, !endsClause(index - 1) { continue }
      if let stage = stage(at: index) { stages.append(stage) }
    }
    return stages
  }

  private func beginsClause(_ index: Int) -> Bool {
    guard tokens[index].isWord else { return false }
    guard index > 0 else { return tokens[index].isCapital }
    return tokens[index - 1].kind == .marker || tokens[index].isCapital && endsClause(index - 1)
  }

  private func endsClause(_ index: Int) -> Bool {
    tokens[index].isSign(.stop) || tokens[index].isSign(.semicolon)
  }

  private func stage(at index: Int) -> Stage? {
    guard let (word, _) = PlanCue.phases.match(tokens, at: index), word < tokens.count,
      PlanCue.noPhases.match(tokens, at: index) == nil
    else { return nil }
    var label = index..<word + 1
    let isNumber =
      tokens[word].kind == .number || NumberingMark.roman(line.text.bytes[tokens[word].range]) != nil
    var years: String?
    if isNumber, isYear(word) {
      // *Giai đoạn 2021 - 2025* is no first or second stage: a period, and a stage only as a title.
      guard let found = headingPeriod(at: index) else { return nil }
      label = found.tokens
      years = found.value
    } else if !isNumber {
      // *Giai đoạn chuẩn bị: từ …*, *Đợt cao điểm (tháng 4)*
      var end = word
      while end < tokens.count, end - word < 4, tokens[end].isWord, tokens[end].form == .small { end += 1 }
      guard end > word, end < tokens.count, tokens[end].isSign(.colon) || tokens[end].isSign(.open),
        index == 0 || tokens[index - 1].kind == .marker, dates.first(in: end..<clauseEnd(end)) != nil
      else { return nil }
      label = index..<end
    }
    let end = clauseEnd(label.upperBound)
    guard isNumber == false || end == label.upperBound || !tokens[label.upperBound].isWord || years != nil
    else { return nil }
    return Stage(label: label, whole: index..<end, years: years)
  }

  private func clauseEnd(_ start: Int) -> Int {
    var end = start
    while end < tokens.count, !tokens[end].isSign(.semicolon),
      !(tokens[end].isSign(.stop) && end + 1 < tokens.count && tokens[end + 1].isCapital)
    {
      end += 1
    }
    return end
  }

  /// Its time, and what is no time is its title.
  func model(_ stage: Stage, _ section: String?) -> Phase {
    let period = dates.first(in: stage.whole)
    var title = stage.label.upperBound..<stage.whole.upperBound
    while let first = title.first, isSeparator(tokens[first]) { title.removeFirst() }
    var value = stage.years ?? period?.value
    var behind = period?.tokens.upperBound
    if period == nil, stage.years == nil, let (years, end) = bracketYears(behind: stage.label.upperBound) {
      (value, behind) = (years, end)
    }
    if let behind, title.lowerBound < behind,
      period.map({ title.lowerBound >= $0.tokens.lowerBound - 1 }) ?? true
    {
      title = behind..<max(title.upperBound, behind)
      while let first = title.first, isSeparator(tokens[first]) { title.removeFirst() }
    }
    while let last = title.last, isSeparator(tokens[last]) { title.removeLast() }
    return Phase(
      label: line.string(stage.label), title: title.isEmpty ? nil : line.string(title), period: value,
      section: section, Evidence(line.ranges(stage.whole), rule: .phaseLabel))
  }

  /// The time on the line behind a stage: *Thời gian: từ …*, *Từ ngày … đến ngày …*.
  func time() -> String? {
    let start = tokens.first?.kind == .marker ? 1 : 0
    var index = start
    if let (end, field) = PlanCue.fields.match(tokens, at: start), field == .time { index = end }
    if index < tokens.count, tokens[index].isSign(.colon) { index += 1 }
    guard let date = dates.first(in: index..<tokens.count), date.tokens.lowerBound <= index + 1 else {
      return nil
    }
    return date.value
  }

  private func isYear(_ index: Int) -> Bool {
    let token = tokens[index]
    let first = line.text.bytes[token.lower]
    return token.kind == .number && token.upper - token.lower == 4 && (first == 49 || first == 50)
  }

  /// *(2021 - 2023)* behind a label.
  private func bracketYears(behind index: Int) -> (value: String, end: Int)? {
    guard index + 4 < tokens.count, tokens[index].isSign(.open), isYear(index + 1),
      tokens[index + 2].isSign(.hyphen) || tokens[index + 2].isSign(.enDash), isYear(index + 3),
      tokens[index + 4].isSign(.close)
    else { return nil }
    return ("\(line.string(index + 1..<index + 2))/\(line.string(index + 3..<index + 4))", index + 5)
  }

  /// The years of *Giai đoạn 2021 - 2025* at the head of a line; what ended before the document is no stage of it.
  private func headingPeriod(at index: Int) -> FoundDate? {
    guard index == 0 || index == 1 && tokens[0].kind == .marker,
      let years = dates.first(in: index..<tokens.count), years.tokens.lowerBound == index,
      years.value.contains("/")
    else { return nil }
    let end = years.tokens.upperBound
    guard index == 1 || end == tokens.count || tokens[end].isSign(.colon) else { return nil }
    return dates.isPast(years) ? nil : years
  }

  private func isSeparator(_ token: Token) -> Bool {
    token.isSign(.colon) || token.isSign(.stop) || token.isSign(.close) || token.isSign(.open)
      || token.isSign(.comma) || token.isSign(.hyphen) || token.isSign(.enDash)
  }
}
