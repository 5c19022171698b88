/// What a reader hands over: one line of a text file, one paragraph of a word-processor file or of a page.
///
/// The bytes of all blocks, in order, are the source text. A reader reuses one block, so that reading allocates
/// nothing per line.
public struct SourceBlock: Sendable {
  /// What the file says about a block, as far as it says anything.
  public enum Role: UInt8, Sendable, Hashable {
    /// A line or paragraph of the document.
    case body
    /// A heading by its style or tag.
    case heading
    /// A part of the page that is not the document: menus, banners, comments.
    case furniture
  }

  /// The place of a table cell; paragraphs of one cell share it.
  public struct Cell: Sendable, Hashable {
    /// The table's number in the document, from 0.
    public var table: Int
    /// The row, from 0.
    public var row: Int
    /// The column, from 0.
    public var column: Int
    /// How many columns the cell takes.
    public var columnSpan = 1
    /// How many rows the cell takes, as far as the file has said by now.
    public var rowSpan = 1
    /// How many tables lie around the table.
    public var depth = 0
    /// Whether the file calls it a heading of its column or row.
    public var isHeader = false
    /// Whether it is the lower part of the cell above: its block is blank.
    public var isMergedAbove = false

    /// Makes a cell's place.
    public init(table: Int, row: Int, column: Int) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  /// The block's part of the source text, valid UTF-8, with the line end that closes it.
  public var bytes: [UInt8] = []
  /// What the file says about the block.
  public var role = Role.body
  /// The cell that the block stands in; nil outside of tables.
  public var cell: Cell?
  /// Whether the block goes on from the last one, which was cut for its length.
  public var continues = false
  /// Whether the whole block is a paragraph.
  ///
  /// A line of a text file need not be one: it may have been wrapped.
  public var isParagraph = false

  /// How many of its characters were decoded from a legacy encoding.
  public var decodedCharacters = 0
  /// How many characters the legacy encoding has nothing for.
  public var undecodableCharacters = 0

  /// Makes an empty block.
  public init() {}

  /// Empties the block for reuse and keeps its memory.
  public mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    role = .body
    cell = nil
    continues = false
    isParagraph = false
    decodedCharacters = 0
    undecodableCharacters = 0
  }
}
