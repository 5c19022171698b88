import VanBanModel
import VanBanText

/// Reads a table of tasks: *Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian*.
struct TaskTable {
  private var work: Int
  private var lead: Int
  private var partner: Int?
  private var time: Int?

  /// The columns that the heading row names; nil for any other table.
  init?(heading: [Line]) {
    var columns: [PlanCue.Field: Int] = [:]
    var work: Int?
    for (index, cell) in heading.enumerated() {
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
  func task(_ row: [Line], dates: (Line) -> PlanDates) -> (line: Line, task: FoundTask)? {
    guard work < row.count, lead < row.count else { return nil }
    let said = Self.content(row[work])
    let assignees = names(row[lead])
    guard let first = said.first, first.isWord || said.count > 1, !assignees.isEmpty else { return nil }
    let start = first.kind == .marker ? said.startIndex + 1 : said.startIndex
    guard start < said.endIndex else { return nil }
    var task = FoundTask(tokens: start..<said.endIndex, assignees: assignees)
    if let partner, partner < row.count { task.partners = names(row[partner]) }
    if let time, time < row.count {
      task.deadline = dates(row[time]).first(in: row[time].tokens.indices)?.value
    }
    return (row[work], task)
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
