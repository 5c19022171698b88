import VanBanModel
import VanBanText

/// The cells of a table in their rows and columns, with the places that are empty.
///
/// What the file counts as rows and columns but has no word in does not count.
struct TableGrid {
  struct Place {
    /// The cell among the assembler's; nil for an empty one.
    var cell: Int?
    var column: Int
    var columnSpan = 1
    var rowSpan = 1
  }

  /// A table may be so empty that its empty places would take more memory than its words: they are left out.
  private static let mostPlacesPerCell = 64

  private(set) var rows: [[Place]] = []
  private let cells: [TableAssembler.Cell]

  init(_ cells: [TableAssembler.Cell]) {
    self.cells = cells
    let starts = Set(cells.map(\.column)).sorted()
    let numbers = cells.map(\.row).reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
    let isFilled = numbers.count * starts.count <= cells.count * Self.mostPlacesPerCell
    /// For every column, the row above which a cell fills it.
    var filled = [Int](repeating: 0, count: starts.count)
    var next = 0
    for row in numbers.indices {
      var places: [Place] = []
      var column = 0
      func fill(to end: Int) {
        while column < end {
          if isFilled, filled[column] <= row { places.append(Place(cell: nil, column: column)) }
          column += 1
        }
      }
      while next < cells.count, cells[next].row == numbers[row] {
        let cell = cells[next]
        var place = Place(cell: next, column: Self.count(starts, below: cell.column))
        next += 1
        fill(to: place.column)
        let isLast = next == cells.count || cells[next].row != numbers[row]
        let room = isLast ? starts.count : Self.count(starts, below: cells[next].column)
        let end = min(Self.count(starts, below: cell.column + cell.columnSpan), room)
        place.columnSpan = max(1, end - place.column)
        place.rowSpan = max(1, Self.count(numbers, below: cell.row + cell.rowSpan) - row)
        for covered in place.column..<min(place.column + place.columnSpan, starts.count) {
          filled[covered] = row + place.rowSpan
        }
        column = max(column, place.column + place.columnSpan)
        places.append(place)
      }
      fill(to: starts.count)
      rows.append(places)
    }
  }

  /// How many of the sorted numbers are below a limit.
  private static func count(_ numbers: [Int], below limit: Int) -> Int {
    var (lower, upper) = (0, numbers.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if numbers[middle] < limit { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// The table with its cells; nil where it has none.
  func model(id: String, isBarred: Bool) -> Table? {
    guard let first = cells.first, let last = cells.last else { return nil }
    var end = first.whole.outer.lower
    let rows = self.rows.map { row in
      row.map { place in
        var text = ""
        var evidence = Evidence(SourceSpan(end, end), rule: .bodyTable)
        if let cell = place.cell.map({ cells[$0] }) {
          text = Self.words(cell.whole, isBarred)
          evidence = Evidence(cell.whole.owned, rule: .bodyTable)
          end = cell.whole.outer.upper
        }
        return TableCell(
          text, evidence, column: place.column, columnSpan: place.columnSpan, rowSpan: place.rowSpan,
          isHeader: place.cell.map { cells[$0].isHeader } ?? false)
      }
    }
    return Table(id: id, rows: rows, span: first.whole.outer.hull(last.whole.outer), rule: .bodyTable)
  }

  /// A cell's text without the bars around it.
  private static func words(_ cell: Line, _ isBarred: Bool) -> String {
    if isBarred {
      let content = TaskTable.content(cell)
      return cell.string(content.startIndex..<content.endIndex)
    }
    return cell.string(bytes: 0..<cell.text.count)
  }

  /// The lines of each row by their columns, with their places; nil where a column is empty.
  ///
  /// A cell that takes several rows speaks for each of them.
  func lines(of table: String) -> [[PlacedLine?]] {
    let width = rows.reduce(0) { max($0, ($1.last?.column ?? -1) + 1) }
    guard width <= 64 else { return [] }
    var above = [(line: PlacedLine, end: Int)?](repeating: nil, count: width)
    return rows.enumerated().map { number, row in
      for place in row {
        above[place.column] = place.cell.map {
          let line = PlacedLine(
            line: cells[$0].whole, place: CellPlace(table: table, row: number, column: place.column))
          return (line, number + place.rowSpan)
        }
      }
      return above.map { $0.flatMap { $0.end > number ? $0.line : nil } }
    }
  }
}

/// A cell's words with its place in the output.
struct PlacedLine {
  var line: Line
  var place: CellPlace
}

extension DocumentEvent {
  /// The event with the cell that a mention stands in.
  func placed(in cell: CellPlace) -> DocumentEvent {
    switch self {
    case .date(var date):
      date.cell = cell
      return .date(date)
    case .reference(var reference):
      reference.cell = cell
      return .reference(reference)
    case .contact(var contact):
      contact.cell = cell
      return .contact(contact)
    default: return self
    }
  }
}
