import VanBanModel
import VanBanText

/// Reads a table of tasks: *Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian*.
struct TaskTable {
  private var work: Int
  private var lead: Int
  private var partner: Int?
  private var time: Int?

  /// The columns that the heading row names; nil for any other table.
  init?(heading: [Line?]) {
    var columns: [PlanCue.Field: Int] = [:]
    var work: Int?
    for (index, cell) in heading.enumerated() {
      guard let cell else { continue }
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
  func task(_ row: [Line?], dates: (Line) -> PlanDates) -> (line: Line, task: FoundTask)? {
    guard work < row.count, lead < row.count, let said = row[work], let leader = row[lead] else { return nil }
    let content = Self.content(said)
    let assignees = names(leader)
    guard let first = content.first, first.isWord || content.count > 1, !assignees.isEmpty else { return nil }
    let start = first.kind == .marker ? content.startIndex + 1 : content.startIndex
    guard start < content.endIndex else { return nil }
    var task = FoundTask(tokens: start..<content.endIndex, assignees: assignees)
    if let partner, partner < row.count, let cell = row[partner] { task.partners = names(cell) }
    if let time, time < row.count, let cell = row[time] {
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
