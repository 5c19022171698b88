import VanBanModel
import VanBanText

/// A task as found in a line, before the lines under it were read.
struct FoundTask: Sendable {
  var tokens: Range<Int>
  var assignees: [NamedUnit]
  var partners: [NamedUnit] = []
  var deadline: String?
}

/// Reads the tasks of a line: of the units that a sentence begins with, that are told to do something or that lead in
/// it, or of those that the section is named after.
struct TaskReader {
  let line: Line
  let dates: PlanDates
  let scope: PlanScope
  /// Whether the line stands in the body, where a section's units are responsible for it.
  let isBody: Bool
  let units: UnitReader
  private let tokens: [Token]

  init(_ line: Line, _ dates: PlanDates, _ scope: PlanScope, isBody: Bool) {
    (self.line, tokens) = (line, line.tokens)
    self.dates = dates
    self.scope = scope
    self.isBody = isBody
    units = UnitReader(line)
  }

  /// Where a task begins inside a line, and who has it.
  private struct Head {
    var start: Int
    var assignees: [NamedUnit]
    /// Behind the words that name them.
    var told: Int
  }

  /// The tasks in reading order; none where nobody is told to do anything.
  func tasks() -> [FoundTask] {
    let start = tokens.first?.kind == .marker ? 1 : 0
    guard start < tokens.count, scope.isOpen else { return [] }
    // *2. Giao Sở Nội vụ:*, *Các đơn vị:* name those whose duties follow.
    if tokens.last?.isSign(.colon) == true, opensList(start) { return [] }
    if bare() != nil { return [] }
    var heads = self.heads(from: start)
    if heads.first?.start != start, let own = inherited(start, heads.first?.start ?? tokens.count) {
      heads.insert(own, at: 0)
    }
    return heads.indices.compactMap { index in
      let end = index + 1 < heads.count ? heads[index + 1].start : tokens.count
      // Outside the parts of a plan what follows an order is another matter.
      let sentence =
        isBody
        ? end
        : (heads[index].told..<end).first { tokens[$0].isSign(.stop) && endsClause($0) }.map { $0 + 1 } ?? end
      return task(heads[index], to: sentence)
    }
  }

  /// The units that a sentence ending with a colon tells to do what follows it.
  func followers() -> [NamedUnit]? {
    guard scope.stance == .planning else { return nil }
    if let bare = bare() { return bare }
    guard tokens.last?.isSign(.colon) == true else { return nil }
    for index in tokens.indices.reversed() where index + 1 < tokens.count {
      if tokens[index].isSign(.stop) { return nil }
      guard let (next, _) = PlanCue.orders.match(tokens, at: index), units.begins(at: next),
        let end = units.named(from: next), end > next
      else { continue }
      return units.names(next..<end)
    }
    return nil
  }

  /// Reads *Sở Nội vụ có trách nhiệm* alone: what follows tells for what.
  private func bare() -> [NamedUnit]? {
    let start = tokens.first?.kind == .marker ? 1 : 0
    guard let end = units.subject(from: start), let (behind, _) = PlanCue.leads.match(tokens, at: end),
      behind + 1 >= tokens.count,
      behind == tokens.count || !tokens[behind].isWord
    else { return nil }
    return units.names(start..<end)
  }

  private func opensList(_ start: Int) -> Bool {
    if let (next, _) = PlanCue.orders.match(tokens, at: start), units.begins(at: next) { return true }
    return units.begins(at: start) && (units.named(from: start) ?? 0) + 1 >= tokens.count
      || followers() != nil
  }

  // MARK: - Who is told

  private func heads(from start: Int) -> [Head] {
    var heads: [Head] = []
    for index in start..<tokens.count {
      let isSentence = index == start || endsClause(index - 1)
      guard isSentence || isPause(tokens[index - 1]) else { continue }
      // *X yêu cầu Y, giao Z*: one who is told inside another's name is none.
      if let last = heads.last, index < last.told { continue }
      guard
        let head = order(at: index, isSentence)
          ?? (isSentence ? subject(at: index, isFirst: index == start) : nil)
      else { continue }
      heads.append(head)
    }
    if heads.isEmpty, let head = leader(start) { return [head] }
    return heads
  }

  private func endsClause(_ index: Int) -> Bool {
    tokens[index].isSign(.semicolon)
      || tokens[index].isSign(.stop) && index + 1 < tokens.count
        && tokens[index + 1].isCapital && (index == 0 || tokens[index - 1].form != .capitals)
  }

  private func isPause(_ token: Token) -> Bool {
    token.isSign(.comma) || token.isSign(.colon) || token.isSign(.open)
  }

  /// *Giao Bộ Nội vụ …*, *yêu cầu các đơn vị …*.
  private func order(at index: Int, _ isSentence: Bool) -> Head? {
    guard let (next, order) = PlanCue.orders.match(tokens, at: index),
      order == .command || scope.requestsAssign,
      units.begins(at: next), tokens[index].isCapital || units.isNamed(at: next)
    else { return nil }
    // *Trang trí: giao cho tổ 4* has its task before it.
    if !isSentence, !units.isNamed(at: next) { return nil }
    return told(next, from: index, start: index)
  }

  private func told(_ next: Int, from index: Int, start: Int) -> Head? {
    var end = units.named(from: next) ?? units.run(from: next, to: tokens.count)
    if end == next { end = OrganReader(line).end(from: next) }
    guard end > next else { return nil }
    return Head(start: start, assignees: units.names(next..<end), told: end)
  }

  /// *Ban Giám hiệu: …*, *Báo Vĩnh Long mở …* where duties are assigned; *Sở Nội vụ chịu trách nhiệm …* anywhere.
  private func subject(at index: Int, isFirst: Bool) -> Head? {
    // *Cơ quan thực hiện: …* is a label.
    if let (end, _) = PlanCue.fields.match(tokens, at: index), end < tokens.count, tokens[end].isSign(.colon)
    {
      return nil
    }
    var start = index
    if let (behind, _) = PlanCue.towards.match(tokens, at: index) { start = behind }
    if let (behind, _) = PlanCue.addresses.match(tokens, at: index) { start = behind }
    if start > index ? units.begins(at: start) : true,
      let end = start > index ? units.named(from: start) : units.subject(from: start)
    {
      // *Ban Thường vụ đề nghị các đơn vị …*: those who are asked have the task.
      if let (next, order) = PlanCue.orders.match(tokens, at: end), units.isNamed(at: next),
        order == .command || scope.requestsAssign, let head = told(next, from: end, start: index)
      {
        return head
      }
      guard scope.assigns || PlanCue.leads.match(tokens, at: end) != nil,
        PlanCue.speaking.match(tokens, at: end) == nil
      else {
        return nil
      }
      let told = tokens[end].isSign(.colon) ? end + 1 : end
      guard told < tokens.count else { return nil }
      return Head(start: index, assignees: resolved(start..<end), told: end)
    }
    return isFirst || tokens[index - 1].isSign(.stop) ? introduced(at: index) : nil
  }

  /// *Căn cứ Kế hoạch này, các đơn vị xây dựng …*: the unit stands behind the opening words.
  private func introduced(at index: Int) -> Head? {
    guard scope.assigns, PlanCue.intros.match(tokens, at: index) != nil else { return nil }
    for comma in index..<min(tokens.count - 1, index + 50) {
      if endsClause(comma) { return nil }
      guard tokens[comma].isSign(.comma), units.isNamed(at: comma + 1),
        let end = units.subject(from: comma + 1),
        !tokens[end].isSign(.colon), PlanCue.speaking.match(tokens, at: end) == nil
      else { continue }
      return Head(start: index, assignees: resolved(comma + 1..<end), told: end)
    }
    return nil
  }

  /// *… do Sở Nội vụ chủ trì*, *… được giao cho Thanh tra tỉnh*, *(Phòng Văn hóa chủ trì)*.
  private func leader(_ start: Int) -> Head? {
    // *phối hợp với A, B chủ trì*: those who help do not lead.
    var isHelped = false
    for index in start..<tokens.count {
      if index > start, tokens[index - 1].cues.contains(.duty),
        PlanCue.partners.match(tokens, at: index - 1) != nil
      {
        isHelped = true
      }
      guard tokens[index].cues.contains(.duty) else { continue }
      if let (next, _) = PlanCue.given.match(tokens, at: index), units.begins(at: next),
        tokens[index].syllable == Self.passive || index == start || !tokens[index - 1].isWord,
        let head = told(next, from: index, start: start)
      {
        return head
      }
      if isHelped { continue }
      if PlanCue.carried.match(tokens, at: index) != nil, let lower = units(before: index, from: start) {
        let isCarried = lower > 0 && tokens[lower - 1].syllable == Self.by
        guard isCarried || PlanCue.leads.match(tokens, at: index) != nil else { continue }
        return Head(start: start, assignees: units.names(lower..<index), told: index)
      }
      if PlanCue.leads.match(tokens, at: index) != nil, let lower = units(before: index, from: start) {
        return Head(start: start, assignees: units.names(lower..<index), told: index)
      }
    }
    return nil
  }

  private static let by = Syllable("do")
  private static let passive = Syllable("được")

  /// Where the units begin whose names end at an index.
  private func units(before end: Int, from start: Int) -> Int? {
    (max(start, end - 100)..<end).first { index in
      let isOpen = index == start || !tokens[index - 1].isWord || tokens[index - 1].syllable == Self.by
      return isOpen && units.isNamed(at: index) && units.subject(from: index) == end
    }
  }

  /// A line under a section that is named after units is theirs.
  private func inherited(_ start: Int, _ end: Int) -> Head? {
    guard isBody, !scope.units.isEmpty, !scope.tells else { return nil }
    if scope.isLoose {
      guard tokens[start].isCapital, PlanCue.verbs.match(tokens, at: start) != nil else { return nil }
    }
    return Head(start: start, assignees: scope.units, told: start)
  }

  /// Takes *các đơn vị* under a heading that names some for those of the heading.
  private func resolved(_ named: Range<Int>) -> [NamedUnit] {
    if isBody, !scope.units.isEmpty,
      PlanCue.anaphors.match(tokens, at: named.lowerBound)?.end == named.upperBound
    {
      return scope.units
    }
    return units.names(named)
  }

  // MARK: - The rest of a task

  private func task(_ head: Head, to end: Int) -> FoundTask? {
    guard !head.assignees.isEmpty else { return nil }
    let isCondition = (head.start..<end).contains { PlanCue.conditions.match(tokens, at: $0) != nil }
    if isCondition, PlanCue.orders.match(tokens, at: head.start) == nil { return nil }
    var task = FoundTask(tokens: head.start..<end, assignees: head.assignees)
    task.partners = partners(head, to: end)
    task.deadline = dates.deadline(in: task.tokens)
    return task
  }

  /// Who helps; without a word that leads only where a clause begins with *phối hợp*.
  private func partners(_ head: Head, to end: Int) -> [NamedUnit] {
    let leads = (head.start..<end).contains { PlanCue.leads.match(tokens, at: $0) != nil }
    for index in head.start..<end {
      guard let (next, _) = PlanCue.partners.match(tokens, at: index) else { continue }
      let start = next < end && tokens[next].isSign(.colon) ? next + 1 : next
      let isClause =
        index == head.told || index == head.start
        || !tokens[index - 1].isWord && !tokens[index - 1].isSign(.hyphen)
      if leads || isClause, start < end, units.begins(at: start) {
        let upper = max(units.concerned(from: start) ?? start, units.run(from: start, to: end))
        if upper > start { return units.names(start..<upper) }
      }
      // *…, Thanh tra quận phối hợp*
      if index > head.told,
        let lower = (max(head.told, index - 20)..<index).first(where: {
          $0 > head.told && !tokens[$0 - 1].isWord && units.isNamed(at: $0)
            && units.subject(from: $0) == index
        })
      {
        return units.names(lower..<index)
      }
    }
    return []
  }
}
