import VanBanModel
import VanBanText

/// Reads a table of tasks: *Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian*.
struct TaskTable {
  private var work: Int
  private var lead: Int
  private var partner: Int?
  private var time: Int?

  /// What parts the column of the time in two, and names the second.
  private static let ends = PhraseTable(["hoàn thành", "kết thúc", "đến ngày", "đến"])

  /// The columns that the heading names, and the rows below it; nil for any other table.
  static func read(_ rows: [[PlacedLine?]]) -> (table: TaskTable, rows: ArraySlice<[PlacedLine?]>)? {
    guard let head = rows.prefix(2).firstIndex(where: { TaskTable(heading: $0) != nil }),
      var table = TaskTable(heading: rows[head])
    else { return nil }
    var next = head + 1
    // The heading has further rows where its cells take them.
    while next < rows.count, rows[next][table.work]?.place == rows[head][table.work]?.place {
      for (index, cell) in rows[next].enumerated() where table.time != nil {
        guard let line = cell?.line, Self.ends.match(line.tokens, at: 0)?.end == line.tokens.count else {
          continue
        }
        table.time = index
      }
      next += 1
    }
    return (table, rows[next...])
  }

  private init?(heading: [PlacedLine?]) {
    var columns: [PlanCue.Field: Int] = [:]
    var work: Int?
    for (index, cell) in heading.enumerated() {
      guard let cell = cell?.line else { continue }
      let content = Self.content(cell)
      let fields = content.indices.compactMap { PlanCue.fields.match(cell.tokens, at: $0)?.value }
      if let field = fields.first(where: { $0 != .other }) {
        if columns[field] == nil { columns[field] = index }
      } else if work == nil,
        content.indices.contains(where: { PlanCue.workColumns.match(cell.tokens, at: $0) != nil })
      {
        work = index
      }
    }
    guard let work, let lead = columns[.lead] else { return nil }
    (self.work, self.lead, partner, time) = (work, lead, columns[.partner], columns[.time])
  }

  /// A cell's tokens without the bars around them.
  static func content(_ cell: Line) -> ArraySlice<Token> {
    let lower = cell.tokens.firstIndex { !$0.isSign(.bar) } ?? cell.tokens.count
    let upper = cell.tokens.lastIndex { !$0.isSign(.bar) }.map { $0 + 1 } ?? lower
    return cell.tokens[lower..<max(lower, upper)]
  }

  /// The task of a row, with the cell that says it; nil where nobody has it.
  func task(_ row: [PlacedLine?], dates: (Line) -> PlanDates) -> (said: PlacedLine, task: FoundTask)? {
    guard work < row.count, lead < row.count, let said = row[work], let leader = row[lead]?.line else {
      return nil
    }
    let content = Self.content(said.line)
    let assignees = names(leader)
    guard let first = content.first, first.isWord || content.count > 1, !assignees.isEmpty else { return nil }
    let start = first.kind == .marker ? content.startIndex + 1 : content.startIndex
    guard start < content.endIndex else { return nil }
    var task = FoundTask(tokens: start..<content.endIndex, assignees: assignees)
    if let partner, partner < row.count, let cell = row[partner]?.line { task.partners = names(cell) }
    if let time, time < row.count, let cell = row[time]?.line {
      task.deadline = dates(cell).first(in: cell.tokens.indices)?.value
    }
    return (said, task)
  }

  private func names(_ cell: Line) -> [NamedUnit] {
    let content = Self.content(cell)
    guard content.contains(where: \.isWord) else { return [] }
    var upper = content.endIndex
    while upper > content.startIndex, content[upper - 1].kind == .punctuation,
      !content[upper - 1].isSign(.close)
    { upper -= 1 }
    return UnitReader(cell).names(content.startIndex..<upper)
  }
}
