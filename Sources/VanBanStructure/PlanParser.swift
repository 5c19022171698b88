import VanBanModel
import VanBanText

/// Finds what is to be done while the lines of a body are read: stages with their time, measurable aims, the tasks of
/// the units that a plan names, what is to be reported, and money.
struct PlanParser {
  enum Place { case heading, clause, item(depth: Int), paragraph, outside }

  /// A line that the fields below it may belong to, and the tasks that were read in it.
  private struct Candidate {
    var text: String
    var ranges: [SourceSpan]
    var section: String?
    var depth: Int
    var tasks: [PlanTask] = []
    var units: [NamedUnit] = []
    var fields: FoundTask?
    var unitsOfFields: [NamedUnit] = []
  }

  private var scope = PlanScope()
  private var names = UnitRegister()
  /// The lines of the open section, whose tasks wait for the fields that may follow.
  private var waiting: [Candidate] = []
  private var waitingBytes = 0
  private static let mostBytes = 524_288
  private var fieldsOf: Int?
  /// A stage whose time may stand on the next line.
  private var stage: Phase?

  /// Sees a section that was opened.
  mutating func enter(
    _ line: Line, isHeading: Bool, depth: Int, context: DocumentContext, _ send: (DocumentEvent) -> Void
  ) {
    flush(send)
    scope.see(context)
    scope.enter(line, isHeading: isHeading, depth: depth)
  }

  /// Learns what a short form stands for.
  mutating func learn(_ abbreviation: Abbreviation) { names.learn(abbreviation) }

  /// Reads a line; `depth` is that of its section.
  mutating func read(
    _ line: Line, at place: Place, depth: Int, dates: PlanDates, context: DocumentContext,
    _ send: (DocumentEvent) -> Void
  ) {
    scope.see(context)
    guard scope.stance != .silent else { return }
    let isBody = if case .outside = place { false } else { true }
    stages(line, dates, context, isBody: isBody, send)
    let tasks = isBody ? bodyTasks(line, place, dates, context, send) : self.tasks(line, dates, isBody: false)
    if !isBody { tasks.forEach { say(model($0, line, context), $0, context, send) } }
    let targets = TargetReader(line, dates, scope)
    for found in isBody ? targets.targets() : [] {
      let owner =
        tasks.last { $0.tokens.contains(found.lowerBound) }?.assignees ?? (isBody ? scope.units : [])
      let target = targets.model(found, owner.map(\.text), context.section)
      names.see(owner, context.section, send)
      send(.target(target))
    }
    if scope.isOpen {
      let reports = ReportReader(line, dates, tasks, isBody ? scope.units : [])
      for (duty, units) in reports.duties(context.section) {
        names.see(units, context.section, send)
        send(.report(duty))
      }
    }
    if scope.budgets {
      BudgetReader(line, isBudget: scope.isBudget).items(context.section).forEach { send(.budget($0)) }
    }
    if let told = TaskReader(line, dates, scope, isBody: isBody).followers() {
      if case .outside = place { scope.follow(told, depth: 0) } else { scope.follow(told, depth: depth) }
    }
  }

  /// Reads the rows of a table of tasks.
  mutating func read(
    _ rows: [[PlacedLine?]], context: DocumentContext, _ send: (DocumentEvent) -> Void
  ) {
    scope.see(context)
    guard scope.isOpen, let (table, rows) = TaskTable.read(rows) else { return }
    // A cell that takes several rows says one task.
    var last: CellPlace?
    for row in rows {
      let read = {
        PlanDates(
          $0, DateRecognizer($0, documentYear: context.year).recognize(), cited: [], year: context.year)
      }
      guard let (said, task) = table.task(row, dates: read), said.place != last else { continue }
      last = said.place
      var made = model(task, said.line, context, rule: .taskRow)
      made.cell = said.place
      say(made, task, context, send)
    }
  }

  /// Says what still waits.
  mutating func flush(_ send: (DocumentEvent) -> Void) {
    if let stage { send(.phase(stage)) }
    stage = nil
    for candidate in waiting {
      names.see(candidate.units + candidate.unitsOfFields, candidate.section, send)
      for task in completed(candidate) { send(.task(task)) }
    }
    waiting = []
    waitingBytes = 0
    fieldsOf = nil
  }

  // MARK: - Tasks

  private func tasks(_ line: Line, _ dates: PlanDates, isBody: Bool) -> [FoundTask] {
    TaskReader(line, dates, scope, isBody: isBody).tasks()
  }

  private mutating func bodyTasks(
    _ line: Line, _ place: Place, _ dates: PlanDates, _ context: DocumentContext,
    _ send: (DocumentEvent) -> Void
  ) -> [FoundTask] {
    let start = line.tokens.first?.kind == .marker ? 1 : 0
    guard start < line.tokens.count else { return [] }
    let depth =
      switch place {
      case .heading, .clause: 0
      case .item(let depth): depth
      case .paragraph: Int.max
      case .outside: 0
      }
    let fields = TaskFields(line, dates)
    if scope.isOpen, fields.isWhole(line), depth > 0, let index = fieldsOf ?? owner(depth) {
      fieldsOf = index
      attach(fields, to: index)
      return []
    }
    fieldsOf = nil
    var found: [FoundTask] = []
    if case .heading = place {
    } else if PhaseReader(line, dates).stages().isEmpty {
      found = tasks(line, dates, isBody: true)
    }
    if waiting.count > 200 || waitingBytes > Self.mostBytes { flush(send) }
    waitingBytes += line.text.count
    waiting.append(
      Candidate(
        text: line.string(start..<(fields.start ?? line.tokens.count)),
        ranges: line.ranges(start..<(fields.start ?? line.tokens.count)),
        section: context.section, depth: depth == Int.max ? 0 : depth,
        tasks: found.map { model($0, line, context) },
        units: found.flatMap { $0.assignees + $0.partners }))
    if scope.isOpen, fields.start != nil, !fields.isWhole(line) { attach(fields, to: waiting.count - 1) }
    return found
  }

  /// Whose fields a line of them holds: the line above it or, below several of its kind, that which they belong to.
  private func owner(_ depth: Int) -> Int? {
    guard let last = waiting.indices.last else { return nil }
    if depth == Int.max || waiting[last].depth < depth { return last }
    let upper = waiting.lastIndex { $0.depth < depth } ?? -1
    let siblings = waiting.indices.filter { $0 > upper && waiting[$0].depth == depth }
    let open = siblings.filter { waiting[$0].fields == nil }
    return siblings.count == open.count && siblings.count > 1 && upper >= 0 ? upper : siblings.last
  }

  private mutating func attach(_ fields: TaskFields, to index: Int) {
    var own = waiting[index].fields ?? FoundTask(tokens: 0..<0, assignees: [])
    own.assignees += fields.assignees
    own.partners += fields.partners
    own.deadline = own.deadline ?? fields.deadline
    waiting[index].fields = own
    waiting[index].unitsOfFields += fields.assignees + fields.partners
  }

  /// The tasks of a line with the fields below it, which say better than the line who has them.
  private func completed(_ candidate: Candidate) -> [PlanTask] {
    guard let fields = candidate.fields else { return candidate.tasks }
    var tasks = candidate.tasks
    if tasks.isEmpty || !fields.assignees.isEmpty {
      guard !fields.assignees.isEmpty, !candidate.text.isEmpty else { return [] }
      tasks = [
        PlanTask(
          text: candidate.text, assignees: [], partners: [], deadline: nil, section: candidate.section,
          Evidence(candidate.ranges, rule: .taskFields))
      ]
    }
    let last = tasks.count - 1
    if !fields.assignees.isEmpty { tasks[last].assignees = fields.assignees.map(\.text) }
    tasks[last].partners += fields.partners.map(\.text).filter { !tasks[last].partners.contains($0) }
    tasks[last].deadline = fields.deadline ?? tasks[last].deadline
    return tasks
  }

  private func model(_ task: FoundTask, _ line: Line, _ context: DocumentContext, rule: Rule = .taskClause)
    -> PlanTask
  {
    PlanTask(
      text: line.string(task.tokens), assignees: task.assignees.map(\.text),
      partners: task.partners.map(\.text),
      deadline: task.deadline, section: context.section, Evidence(line.ranges(task.tokens), rule: rule))
  }

  private mutating func say(
    _ task: PlanTask, _ found: FoundTask, _ context: DocumentContext, _ send: (DocumentEvent) -> Void
  ) {
    names.see(found.assignees + found.partners, context.section, send)
    send(.task(task))
  }

  // MARK: - Stages

  private mutating func stages(
    _ line: Line, _ dates: PlanDates, _ context: DocumentContext, isBody: Bool,
    _ send: (DocumentEvent) -> Void
  ) {
    let reader = PhaseReader(line, dates)
    if var waiting = stage {
      waiting.period = reader.time()
      stage = nil
      send(.phase(waiting))
    }
    guard isBody, !scope.tells else { return }
    let stages = reader.stages()
    for (index, found) in stages.enumerated() {
      let phase = reader.model(found, context.section)
      if phase.period == nil, index + 1 == stages.count { stage = phase } else { send(.phase(phase)) }
    }
  }
}
