import VanBanModel
import VanBanText

/// Reads what is to be reported or handed in: *báo cáo kết quả về Sở Nội vụ (qua Phòng …) trước ngày 15/4/2021*,
/// *định kỳ hằng quý báo cáo Ủy ban nhân dân tỉnh*.
struct ReportReader {
  let line: Line
  let dates: PlanDates
  let tasks: [FoundTask]
  let responsible: [NamedUnit]

  private let tokens: [Token]

  init(_ line: Line, _ dates: PlanDates, _ tasks: [FoundTask], _ responsible: [NamedUnit]) {
    (self.line, tokens) = (line, line.tokens)
    (self.dates, self.tasks, self.responsible) = (dates, tasks, responsible)
  }

  /// A place where *báo cáo*, *gửi* or the like stands, whatever it means there.
  private struct Verb {
    var index: Int
    var end: Int
    var isReport: Bool
  }

  /// Clauses are joined over no more words, so that the time is linear in the line.
  private static let mostTokens = 400

  /// The duties in reading order, each with those who have it.
  func duties(_ section: String?) -> [(ReportDuty, [NamedUnit])] {
    var duties: [(ReportDuty, [NamedUnit])] = []
    var verbs = verbs()[...]
    var lower = tokens.first?.kind == .marker ? 1 : 0
    while let verb = verbs.first {
      guard verb.index >= lower else {
        verbs.removeFirst()
        continue
      }
      let clauseEnd = clauseEnd(lower)
      guard verb.index < clauseEnd else {
        lower = clauseEnd + 1
        continue
      }
      // *Báo cáo kết quả A; kết quả B gửi về Sở* names the recipient behind a semicolon.
      let found = [clauseEnd, sentenceEnd(lower, atLeast: clauseEnd)].lazy.compactMap { upper in
        duty(lower..<upper, verbs, section, verbBefore: clauseEnd).map { (upper, $0) }
      }.first
      if let found { duties.append(found.1) }
      lower = (found?.0 ?? clauseEnd) + 1
    }
    return duties
  }

  private func verbs() -> [Verb] {
    tokens.indices.compactMap { index in
      guard tokens[index].cues.contains(.report) else { return nil }
      if let (end, _) = PlanCue.reports.match(tokens, at: index) {
        return Verb(index: index, end: end, isReport: true)
      }
      guard tokens[index].isWord, let (end, _) = PlanCue.sends.match(tokens, at: index) else { return nil }
      return Verb(index: index, end: end, isReport: false)
    }
  }

  private func clauseEnd(_ start: Int) -> Int {
    (start..<tokens.count).first { tokens[$0].isSign(.semicolon) || endsSentence($0) } ?? tokens.count
  }

  /// The end of the sentence; of a very long one, of the last clause that is near.
  private func sentenceEnd(_ start: Int, atLeast clauseEnd: Int) -> Int {
    let near = start..<min(tokens.count, start + Self.mostTokens)
    if let end = near.first(where: endsSentence) { return end }
    if near.upperBound == tokens.count { return tokens.count }
    return max(clauseEnd, near.last { tokens[$0].isSign(.semicolon) } ?? clauseEnd)
  }

  private func endsSentence(_ index: Int) -> Bool {
    tokens[index].isSign(.stop)
      && (index + 1 == tokens.count || tokens[index + 1].isCapital && tokens[index + 1].isSpaced)
  }

  private func duty(
    _ clause: Range<Int>, _ verbs: ArraySlice<Verb>, _ section: String?, verbBefore limit: Int
  ) -> (ReportDuty, [NamedUnit])? {
    guard let verb = verb(in: clause, of: verbs), verb.index < limit,
      verb.isReport || clause.upperBound <= limit,
      !clause.contains(where: { PlanCue.conditions.match(tokens, at: $0) != nil })
    else { return nil }
    let recipient = recipient(behind: verb.end, isDirect: verb.isReport, clause)
    let deadline = dates.deadline(in: verb.index..<clause.upperBound) ?? dates.deadline(in: clause)
    let recurrence = recurrence(clause)
    if verb.isReport {
      guard recipient != nil || deadline != nil || !recurrence.isEmpty else { return nil }
    } else {
      guard recipient != nil, deadline != nil || via(clause) != nil else { return nil }
    }
    let units = reporters(clause, verb.index)
    let duty = ReportDuty(
      text: line.string(clause), reporters: units.map(\.text), recipient: recipient, via: via(clause),
      deadline: deadline,
      recurrence: recurrence, section: section, Evidence(line.ranges(clause), rule: .reportDuty))
    return (duty, units)
  }

  /// The first verb of reporting; where there is none, the first of handing in.
  private func verb(in clause: Range<Int>, of verbs: ArraySlice<Verb>) -> Verb? {
    let own = verbs.prefix { $0.index < clause.upperBound }
    return own.first { $0.isReport && isVerb($0.index, $0.end, clause) }
      ?? own.first { !$0.isReport && !isPurpose($0.index, clause) }
  }

  /// No noun as in *theo báo cáo của …*, *Báo cáo số 12/BC-UBND*, and no purpose as in *để tổng hợp, báo cáo …*.
  private func isVerb(_ index: Int, _ end: Int, _ clause: Range<Int>) -> Bool {
    if index > clause.lowerBound, PlanCue.noReports.contains(tokens[index - 1].syllable) { return false }
    if end < tokens.count,
      tokens[end].kind == .documentNumber || tokens[end].syllable == HeaderCue.number
        || tokens[end].syllable == Self.of
    {
      return false
    }
    return !isPurpose(index, clause)
  }

  private static let of = Syllable("của")

  private func isPurpose(_ index: Int, _ clause: Range<Int>) -> Bool {
    var back = index - 1
    while back >= clause.lowerBound, index - back < 8 {
      if tokens[back].syllable == PlanCue.purpose { return true }
      if tokens[back].isSign(.close) || tokens[back].kind == .date { return false }
      back -= 1
    }
    return false
  }

  /// *báo cáo Ủy ban nhân dân tỉnh*, *… về Sở Nội vụ*.
  private func recipient(behind verb: Int, isDirect: Bool, _ clause: Range<Int>) -> String? {
    let units = UnitReader(line)
    func name(at index: Int) -> String? {
      guard index < clause.upperBound, tokens[index].isCapital || tokens[index].kind == .abbreviation,
        units.begins(at: index)
      else { return nil }
      var end = max(units.run(from: index, to: clause.upperBound), index)
      if let date = dates.first(in: index..<end) { end = date.tokens.lowerBound }
      if let stop = (index..<end).first(where: {
        tokens[$0].isSign(.open) || PlanCue.recipientEnds.match(tokens, at: $0) != nil
      }) {
        end = stop
      }
      while end > index, !tokens[end - 1].isWord, tokens[end - 1].kind != .number { end -= 1 }
      return end > index ? line.string(index..<end) : nil
    }
    if let direct = name(at: verb) { return direct }
    for index in verb - 1..<clause.upperBound {
      if let (end, _) = PlanCue.towardsRecipient.match(tokens, at: index), let name = name(at: end) {
        return name
      }
    }
    return nil
  }

  /// *(qua Phòng Nội vụ)*.
  private func via(_ clause: Range<Int>) -> String? {
    for index in clause where tokens[index].isSign(.open) && index + 2 < clause.upperBound {
      guard tokens[index + 1].syllable == PlanCue.through else { continue }
      let end = (index + 2..<clause.upperBound).first {
        tokens[$0].isSign(.close) || tokens[$0].isSign(.comma) && !UnitReader(line).begins(at: index + 2)
          || PlanCue.phone.match(tokens, at: $0) != nil
      }
      guard var end else { return nil }
      while end > index + 2, !tokens[end - 1].isWord { end -= 1 }
      return line.string(index + 2..<end)
    }
    return nil
  }

  private func recurrence(_ clause: Range<Int>) -> [String] {
    var found: [String] = []
    for index in clause {
      if let (end, _) = PlanCue.every.match(tokens, at: index),
        let (_, span) = PlanCue.durations.match(tokens, at: end)
      {
        found.append(span.written())
      } else if let (end, _) = PlanCue.regularly.match(tokens, at: index), end + 1 < clause.upperBound,
        tokens[end].kind == .number,
        let times = Int(line.string(end..<end + 1)), times > 0, times < 100,
        let (_, span) = PlanCue.durations.match(tokens, at: end + 1),
        span.letter != "D" || end + 2 >= clause.upperBound || PlanCue.every.match(tokens, at: end + 2) == nil
      {
        found.append(span.written(times))
      } else if let (end, _) = PlanCue.regularly.match(tokens, at: index)
        ?? PlanCue.reportsOf.match(tokens, at: index),
        let (_, span) = PlanCue.durations.match(tokens, at: end), span.letter != "D"
      {
        found.append(span.written())
      }
    }
    return found
  }

  /// Those who have the task that the duty stands in, else the subject of its own clause.
  private func reporters(_ clause: Range<Int>, _ verb: Int) -> [NamedUnit] {
    if let task = tasks.last(where: { $0.tokens.contains(verb) }) { return task.assignees }
    let units = UnitReader(line)
    let own = clause.first { index in
      index < verb && (index == clause.lowerBound || tokens[index - 1].isSign(.comma))
        && units.isNamed(at: index)
        && units.subject(from: index).map { $0 <= verb } == true
    }
    if let own, let end = units.subject(from: own) { return units.names(own..<end) }
    return responsible
  }
}
