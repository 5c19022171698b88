/// A table (*bảng*) as rows of cells.
///
/// Rows and columns in which no cell has words are not counted.
public struct Table: Sendable, Hashable {
  /// Its name among the tables of the document, or of the attachment, in reading order: `t1`.
  public var id: String
  /// Rows of cells, top to bottom, left to right; a place that a merged cell covers has no cell of its own.
  public var rows: [[TableCell]]
  /// The whole table.
  public var span: SourceSpan
  /// The rule that found it.
  public var rule: Rule

  /// Makes a table.
  public init(id: String, rows: [[TableCell]], span: SourceSpan, rule: Rule) {
    self.id = id
    self.rows = rows
    self.span = span
    self.rule = rule
  }
}

/// A cell of a table (*ô*): its words, and where it stands among the columns.
public struct TableCell: Sendable, Hashable {
  /// The normalised text; empty where the cell is.
  public var text: String
  /// Where and why; an empty cell has a range of no length, behind the words before it.
  public var evidence: Evidence
  /// Its first column, from 0: cells below each other have the same one, whatever is merged beside them.
  public var column: Int
  /// How many columns it takes.
  public var columnSpan: Int
  /// How many rows it takes.
  public var rowSpan: Int
  /// Whether the file says that it heads its column or row.
  public var isHeader: Bool

  /// Makes a cell.
  public init(
    _ text: String, _ evidence: Evidence, column: Int, columnSpan: Int = 1, rowSpan: Int = 1,
    isHeader: Bool = false
  ) {
    self.text = text
    self.evidence = evidence
    self.column = column
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.isHeader = isHeader
  }
}

/// The cell that a mention stands in; no mention runs over a cell's border.
public struct CellPlace: Sendable, Hashable {
  /// The ``Table/id`` of the table, in the same document or attachment.
  public var table: String
  /// The index of the row in ``Table/rows``.
  public var row: Int
  /// The ``TableCell/column`` of the cell.
  public var column: Int

  /// Makes the place of a cell.
  public init(table: String, row: Int, column: Int) {
    self.table = table
    self.row = row
    self.column = column
  }
}
