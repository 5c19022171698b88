import VanBanModel
import VanBanText

/// Reads a line as a task: of the unit that it begins with or that leads in it, or of the one that its section is
/// named after.
struct TaskReader {
  let line: Line
  let dates: [FoundDate]
  let context: DocumentContext

  private var tokens: [Token] { line.tokens }

  /// The task; nil where nobody is told to do anything.
  func task() -> PlanTask? {
    let start = tokens.first?.kind == .marker ? 1 : 0
    guard start < tokens.count else { return nil }
    var assignees = context.responsible
    var partners: [String] = []
    var isOwn = false
    var told = start
    let units = UnitReader(line)
    let isList = tokens.last?.isSign(.colon) == true && context.assigns && units.begins(at: start)
    let lead = tokens.indices.first { PlanCue.leads.match(tokens, at: $0) != nil }
    if let named = named(from: start, units) {
      assignees = named.units
      told = named.end
      isOwn = true
    } else if let lead, let unit = organ(before: lead) {
      assignees = [line.string(unit)]
      isOwn = true
    }
    if let lead {
      let from = PlanCue.leads.match(tokens, at: lead)?.end ?? lead
      partners = self.partners(in: from..<tokens.count, anywhere: true, units)
    } else if !assignees.isEmpty {
      partners = self.partners(in: told..<tokens.count, anywhere: false, units)
    }
    guard !assignees.isEmpty, !isList, context.isTask || !partners.isEmpty || isOwn else { return nil }
    let deadline = dates.first { $0.role == .deadline }?.value
    return PlanTask(
      text: line.string(start..<tokens.count), assignees: assignees, partners: partners, deadline: deadline,
      section: context.section, Evidence(line.ranges(start..<tokens.count), rule: .taskClause))
  }

  /// *Giao Bộ Nội vụ …*, *Sở Nội vụ chịu trách nhiệm …* anywhere; *Ban Giám hiệu: …*, *Báo Vĩnh Long mở …* where duties are assigned.
  private func named(from start: Int, _ units: UnitReader) -> (units: [String], end: Int)? {
    if let (next, _) = PlanCue.orders.match(tokens, at: start), tokens[start].isCapital, next < tokens.count,
      tokens[next].isCapital || PlanCue.groups.match(tokens, at: next) != nil, units.begins(at: next)
    {
      // *2. Giao Sở Nội vụ:* names those whose duties follow.
      if start > 0, tokens.last?.isSign(.colon) == true { return nil }
      let end = units.subject(from: next) ?? OrganReader(line).end(from: next)
      return end > next && end < tokens.count ? (units.names(next..<end), end) : nil
    }
    guard let end = units.subject(from: start),
      context.assigns || PlanCue.leads.match(tokens, at: end) != nil
    else { return nil }
    let told = tokens[end].isSign(.colon) ? end + 1 : end
    guard told < tokens.count, tokens.last?.isSign(.colon) != true else { return nil }
    return (units.names(start..<end), end)
  }

  private func organ(before end: Int) -> Range<Int>? {
    let reader = OrganReader(line)
    return (max(0, end - 16)..<end).first { index in
      tokens[index].isWord && tokens[index].isCapital && Organ.nouns.match(tokens, at: index) != nil
        && reader.end(from: index) == end
    }.map { $0..<end }
  }

  /// Who helps; without a word that leads only where a clause begins with *phối hợp*.
  private func partners(in range: Range<Int>, anywhere: Bool, _ units: UnitReader) -> [String] {
    for index in range {
      guard let (end, _) = PlanCue.partners.match(tokens, at: index) else { continue }
      let isClause =
        index == range.lowerBound || !tokens[index - 1].isWord && !tokens[index - 1].isSign(.hyphen)
      guard anywhere || isClause else { continue }
      let start = end < tokens.count && tokens[end].isSign(.colon) ? end + 1 : end
      let names = organs(from: start, units)
      if !names.isEmpty { return names }
      if anywhere { return [] }
    }
    return []
  }

  /// Reads *với Sở Nội vụ, Sở Tài chính và các đơn vị liên quan*.
  private func organs(from start: Int, _ units: UnitReader) -> [String] {
    let reader = OrganReader(line)
    var names: [String] = []
    var index = start
    while index < tokens.count {
      var end = units.concerned(from: index) ?? index
      if end == index {
        end = reader.end(from: index)
        if end > index, let verb = units.verb(in: index..<end), verb > index { end = verb }
      }
      guard end > index else { break }
      names.append(line.string(index..<end))
      index = end
      guard index < tokens.count, tokens[index].isSign(.comma) || tokens[index].syllable == DateCue.and else {
        break
      }
      index += 1
    }
    return names
  }
}
