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
    var assignees: [String] = []
    if let responsible = context.responsible { assignees = [responsible] }
    for index in tokens.indices {
      if beginsClause(index), let phase = phase(at: index) { send(.phase(phase)) }
    }
    let targets = targets()
    for target in targets { send(.target(model(target, assignees))) }
    if let task = task(assignees) { send(.task(task)) }
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
    let label = index..<word + 1
    // Up to the next clause: its time, and what is no time is its title.
    var end = word + 1
    while end < tokens.count, !tokens[end].isSign(.semicolon),
      !(tokens[end].isSign(.stop) && end + 1 < tokens.count && tokens[end + 1].isCapital)
    {
      end += 1
    }
    guard end == word + 1 || !tokens[word + 1].isWord else { return nil }
    let period = dates.first { $0.tokens.lowerBound >= word && $0.tokens.upperBound <= end }
    var title = word + 1..<end
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

  private func isSeparator(_ token: Token) -> Bool {
    token.isSign(.colon) || token.isSign(.stop) || token.isSign(.close) || token.isSign(.open)
      || token.isSign(.comma)
      || token.isSign(.hyphen) || token.isSign(.enDash)
  }

  // MARK: - Targets

  private struct Found {
    var tokens: Range<Int>
    var comparator: Target.Comparator
    var value: Int
    var unit: Range<Int>?
  }

  private func targets() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      if let target = target(at: index) {
        found.append(target)
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
    if let (end, cue) = PlanCue.comparators.match(tokens, at: index) {
      number = end
      comparator = cue
    } else if tokens[index].syllable == DateCue.from {
      // *từ 95% trở lên*
      number = index + 1
    }
    guard number < tokens.count, tokens[number].kind == .number,
      !dates.contains(where: { $0.tokens.contains(number) })
    else { return nil }
    var end = number + 1
    var unit: Range<Int>?
    if end < tokens.count, tokens[end].isSign(.percent) {
      unit = end..<end + 1
      end += 1
    } else if end < tokens.count, tokens[end].isWord, tokens[end].form == .small {
      unit = end..<end + 1
      end += 1
    }
    if let (behind, cue) = PlanCue.endings.match(tokens, at: end) {
      comparator = cue
      end = behind
    } else if tokens[index].syllable == DateCue.from {
      return nil
    }
    let isPercent = unit.map { tokens[$0.lowerBound].isSign(.percent) } ?? false
    guard let unit, comparator != nil || isPercent else { return nil }
    return Found(tokens: index..<end, comparator: comparator ?? .equal, value: number, unit: unit)
  }

  private func model(_ found: Found, _ assignees: [String]) -> Target {
    // Vietnamese writes a decimal comma and dots between thousands (Nghị định 86/2012/NĐ-CP).
    let digits = line.string(found.value..<found.value + 1)
    let value = digits.split(separator: ",", maxSplits: 1).map { $0.filter { $0 != "." } }.joined(
      separator: ".")
    return Target(
      text: line.string(found.tokens), comparator: found.comparator, value: value,
      unit: found.unit.map { line.string($0) },
      assignees: assignees, section: context.section, Evidence(line.ranges(found.tokens), rule: .targetForm))
  }

  // MARK: - Tasks

  /// The line as a task: of the unit that leads in it, or of the one that its section is named after.
  private func task(_ responsible: [String]) -> PlanTask? {
    var assignees = responsible
    var partners: [String] = []
    if let lead = tokens.indices.first(where: { PlanCue.leads.match(tokens, at: $0) != nil }) {
      if let unit = organ(before: lead) { assignees = [line.string(unit)] }
      let from = PlanCue.leads.match(tokens, at: lead)?.end ?? lead
      if let joint = (from..<tokens.count).first(where: { PlanCue.partners.match(tokens, at: $0) != nil }),
        let (start, _) = PlanCue.partners.match(tokens, at: joint)
      {
        partners = organs(from: start)
      }
    }
    let start = tokens.first?.kind == .marker ? 1 : 0
    guard !assignees.isEmpty, start < tokens.count,
      context.isTask || !partners.isEmpty || assignees != responsible
    else { return nil }
    let deadline = dates.first { $0.role == .deadline }.map {
      String($0.value.drop { $0 == "." }.drop { $0 == "/" })
    }
    return PlanTask(
      text: line.string(start..<tokens.count), assignees: assignees, partners: partners, deadline: deadline,
      section: context.section, Evidence(line.ranges(start..<tokens.count), rule: .taskClause))
  }

  private func organ(before end: Int) -> Range<Int>? {
    let reader = OrganReader(line)
    return (max(0, end - 16)..<end).first { index in
      tokens[index].isWord && tokens[index].isCapital && Organ.nouns.match(tokens, at: index) != nil
        && reader.end(from: index) == end
    }.map { $0..<end }
  }

  /// Reads *với Sở Nội vụ, Sở Tài chính và các đơn vị liên quan*.
  private func organs(from start: Int) -> [String] {
    let reader = OrganReader(line)
    var names: [String] = []
    var index = start
    while index < tokens.count {
      let end = reader.end(from: index)
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

/// The words of plans.
enum PlanCue {
  static let phases = PhraseTable(["giai đoạn", "đợt", "tuần", "bước"])
  static let comparators: PhraseTable<Target.Comparator> = PhraseTable([
    ("ít nhất", .atLeast), ("tối thiểu", .atLeast), ("không dưới", .atLeast), ("không ít hơn", .atLeast),
    ("không quá", .atMost),
    ("tối đa", .atMost), ("không vượt quá", .atMost), ("trên", .moreThan), ("hơn", .moreThan),
    ("dưới", .lessThan),
    ("tối thiểu là", .atLeast), ("ít nhất là", .atLeast), ("đạt ít nhất", .atLeast),
    ("đạt tối thiểu", .atLeast),
  ])
  static let endings: PhraseTable<Target.Comparator> = PhraseTable([
    ("trở lên", .atLeast), ("trở xuống", .atMost),
  ])
  static let leads = PhraseTable([
    "chủ trì", "là đơn vị chủ trì", "làm đầu mối", "chịu trách nhiệm", "có trách nhiệm",
  ])
  static let partners = PhraseTable(["phối hợp với", "phối hợp cùng", "phối hợp"])
  /// Headings under which units are named with what they have to do.
  static let assignments = PhraseTable([
    "tổ chức thực hiện", "phân công", "trách nhiệm", "phân công nhiệm vụ", "phân công thực hiện",
  ])
}

/// Knows whose duties are being listed: under *TỔ CHỨC THỰC HIỆN* a section named after a unit lists that unit's.
struct Duty {
  /// The unit; nil outside of such a section.
  private(set) var unit: String?
  private var unitDepth = 0
  /// How deep the part that assigns duties stands; 0 for none.
  private var partDepth = 0

  private static let groups: Set<Syllable> = Set(["các", "những", "toàn", "thường"].map { Syllable($0) })

  /// Sees a section that was opened at a depth.
  mutating func enter(_ title: String, _ line: Line, isHeading: Bool, depth: Int) {
    if depth <= unitDepth { unit = nil }
    if depth <= partDepth { partDepth = 0 }
    if partDepth == 0 {
      let assigns = line.tokens.indices.contains { PlanCue.assignments.match(line.tokens, at: $0) != nil }
      if assigns, isHeading { partDepth = depth }
      return
    }
    guard isHeading, line.tokens.count > 1 else { return }
    let first = line.tokens[1]
    guard Organ.nouns.match(line.tokens, at: 1) != nil || Self.groups.contains(first.syllable) else { return }
    unitDepth = depth
    unit = title.hasSuffix(":") ? String(title.dropLast()) : title
  }
}
