import VanBanModel
import VanBanText

/// Gathers the cells of a table, and those of the tables inside of it.
struct TableAssembler {
  struct Cell {
    /// All its words as one line.
    var whole: Line
    /// Its paragraphs: what one of them mentions is read in it alone.
    var paragraphs: [Line]
    var row: Int
    var column: Int
    var columnSpan = 1
    var rowSpan = 1
    var isHeader = false
  }

  /// The table's number in the file; nil for rows between bars.
  let number: Int?
  private let depth: Int
  /// Every line, also those of the tables inside.
  private(set) var lines: [Line] = []
  /// How many bytes of words they have.
  private(set) var bytes = 0
  private(set) var cells: [Cell] = []
  private(set) var nested: [TableAssembler] = []
  /// The last cell of each column.
  private var above: [Int: Int] = [:]
  private var rowCount = 0

  init(_ cell: SourceBlock.Cell?) {
    number = cell?.table
    depth = cell?.depth ?? 0
  }

  /// Whether a line with this place belongs to the table, or to one inside of it.
  func takes(_ cell: SourceBlock.Cell?, isRow: Bool) -> Bool {
    guard let number else { return cell == nil && isRow }
    return cell.map { $0.table == number || $0.depth > depth } ?? false
  }

  /// Whether a line in this cell would be the first one of a row; a row between bars always is.
  func beginsRow(_ cell: SourceBlock.Cell?) -> Bool {
    cell.map { $0.table == number && cells.last?.row != $0.row } ?? true
  }

  mutating func add(_ line: Line, _ cell: SourceBlock.Cell, joins: (Line, Line) -> Bool) {
    lines.append(line)
    bytes += line.text.count
    note(line.merged)
    guard cell.table == number else {
      if nested.last?.takes(cell, isRow: false) != true { nested.append(TableAssembler(cell)) }
      nested[nested.count - 1].add(line, cell, joins: joins)
      return
    }
    if let last = cells.indices.last, cells[last].row == cell.row, cells[last].column == cell.column {
      cells[last].whole.append(line)
      if let end = cells[last].paragraphs.last, joins(end, line) {
        cells[last].paragraphs[cells[last].paragraphs.count - 1].append(line)
        cells[last].paragraphs[cells[last].paragraphs.count - 1].needsTokens = true
      } else {
        cells[last].paragraphs.append(line)
      }
      return
    }
    if cells.last?.row != cell.row { rowCount += 1 }
    above[cell.column] = cells.count
    cells.append(
      Cell(
        whole: line, paragraphs: [line], row: cell.row, column: cell.column, columnSpan: cell.columnSpan,
        rowSpan: cell.rowSpan, isHeader: cell.isHeader))
  }

  /// The lower parts of merged cells make those above them longer.
  mutating func note(_ merged: [SourceBlock.Cell]) {
    for part in merged where part.table == number {
      guard let index = above[part.column], cells[index].row + cells[index].rowSpan == part.row else {
        continue
      }
      cells[index].rowSpan += 1
    }
  }

  /// Adds a row between bars.
  mutating func addRow(_ row: [Line]) {
    lines += row
    bytes += row.byteCount
    for (column, line) in row.enumerated() {
      cells.append(Cell(whole: line, paragraphs: [line], row: rowCount, column: column))
    }
    rowCount += 1
  }

  // MARK: - Layout

  /// A table whose cells hold sections lays out a page; one that compares articles has columns, and one in a cell.
  var holdsSections: Bool {
    guard let last = lines.last, last.mark?.marker == .article, last.mark?.closing != 0 else { return false }
    return !hasHeading && (above.count < 2 || cells.last.map { $0.paragraphs.count > 1 } ?? true)
  }

  /// A frame around a text, or the two cells of a letterhead.
  var isFrame: Bool {
    guard number != nil else { return false }
    if cells.count == 1 || cells.isEmpty { return true }
    return rowCount <= 4 && cells.count <= 8
      && lines.contains { line in
        line.isCapitals && HeaderCue.national.matchesFolded(line.tokens, at: 0)
      }
  }

  /// Whether it lays out the end of a document: recipients in one column, a signature in the other.
  var holdsSignature: Bool {
    rowCount <= 8 && !hasHeading
      && lines.contains { line in
        if number == nil { return Self.signs(line) }
        return ConclusionMark.recipientsEnd(line, 0) != nil || ConclusionMark.authority(line, 0) != nil
          || ConclusionMark.post(line) && lines.count <= 12 || ConclusionMark.signedName(line)
          || PersonName.isWhole(line) != nil && lines.count <= 3 && lines.contains(where: Self.isSigned)
      }
  }

  /// Whether its first row heads columns: *STT | Nội dung | …*.
  private var hasHeading: Bool {
    guard let first = cells.first else { return false }
    return first.isHeader
      || TaskTable.content(first.whole).count <= 3
        && Self.ordinals.match(first.whole.tokens, at: TaskTable.content(first.whole).startIndex) != nil
  }

  private static let ordinals = PhraseTable(["stt", "tt", "số tt", "số thứ tự"])

  /// *(Đã ký)* alone.
  private static func isSigned(_ line: Line) -> Bool {
    SignatureCue.signed.match(line.tokens, at: 0)?.end == line.tokens.count
  }

  /// Whether the words of a cell between bars begin as recipients or a signature do.
  private static func signs(_ cell: Line) -> Bool {
    guard let first = cell.tokens.firstIndex(where: { !$0.isSign(.bar) }) else { return false }
    return ConclusionMark.recipientsEnd(cell, first) != nil || ConclusionMark.authority(cell, first) != nil
      || cell.tokens[first].form == .capitals && SignatureCue.posts.match(cell.tokens, at: first) != nil
      || ConclusionMark.signedName(cell)
  }
}
