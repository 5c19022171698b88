import VanBanModel

/// Tells a table of data behind a title, with which the body begins, from one that lays out a letterhead.
struct FrontTables {
  /// The table that may be one: its number, its first line and row, and whether it has a second column.
  private var open: (table: Int, line: Int, row: Int, hasColumns: Bool)?
  /// The table that holds parts of a letterhead.
  private var layout: Int?

  /// The number of the line with which the body begins; nil while none is known to.
  ///
  /// Data has a second row, and columns; a letterhead shows by then what it is.
  mutating func begins(_ line: Line, number: Int, _ segments: [Segment], isTitled: Bool) -> Int? {
    guard let cell = line.cell, cell.table != layout else {
      open = nil
      return nil
    }
    guard let begun = open, begun.table == cell.table else {
      open = nil
      if segments.contains(where: \.isLetterhead) {
        layout = cell.table
      } else if isTitled, number > 0 {
        open = (cell.table, number, cell.row, cell.column > 0)
      }
      return nil
    }
    if begun.hasColumns, cell.row > begun.row { return begun.line }
    if segments.contains(where: \.isLetterhead) {
      (layout, open) = (cell.table, nil)
    } else if cell.column > 0 {
      open?.hasColumns = true
    }
    return nil
  }
}

extension Segment {
  /// Whether it is of a kind that letterheads hold.
  fileprivate var isLetterhead: Bool {
    switch kind {
    case .national, .motto, .party, .number, .placeDate, .type, .about, .addressLabel, .draft, .secrecy,
      .urgency:
      true
    default: false
    }
  }
}
