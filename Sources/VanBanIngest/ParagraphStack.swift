internal import VanBanCharset
internal import VanBanModel

/// Puts the paragraphs of a word-processor file together.
///
/// A paragraph may hold text boxes with paragraphs of their own, which follow it, and lies in the innermost
/// of the tables around it.
struct ParagraphStack {
  private struct Paragraph {
    var text: [UInt8] = []
    /// Where text in another font begins, and the font where it has to be decoded.
    var pieces: [(start: Int, font: String?)] = []
    var following: [SourceBlock] = []
  }

  private struct Table {
    let number: Int
    var row = -1
    var column = 0
    var headerRows = 0
    var isHeaderRow = false
    /// What the file says about the open cell.
    var cell = CellShape()
  }

  /// How far a cell reaches.
  struct CellShape {
    var columnSpan = 1
    var rowSpan = 1
    var isMergedAbove = false
  }

  private var open: [Paragraph] = []
  private var tables: [Table] = []
  private var tableCount = 0
  /// What was decoded of a paragraph that was given up for the next one.
  private var carriedCount = LegacyDecoder.Count()
  /// How the text of each font is to be read.
  let fonts: FontReadings

  init(fonts: FontReadings = FontReadings()) { self.fonts = fonts }

  var isInParagraph: Bool { !open.isEmpty }

  // MARK: Text

  mutating func begin() { open.append(Paragraph()) }

  mutating func append(_ bytes: some Sequence<UInt8>) {
    guard !open.isEmpty else { return }
    beginPiece(font: nil)
    open[open.count - 1].text.append(contentsOf: bytes)
  }

  /// Adds text in a font, which is decoded as a whole with the text of that font beside it.
  mutating func append(_ bytes: some Sequence<UInt8>, font: String) {
    guard !open.isEmpty else { return }
    beginPiece(font: fonts[font] == nil ? nil : font)
    open[open.count - 1].text.append(contentsOf: bytes)
  }

  private mutating func beginPiece(font: String?) {
    let last = open.count - 1
    guard font != open[last].pieces.last?.font else { return }
    open[last].pieces.append((open[last].text.count, font))
  }

  /// The text of a paragraph as it is meant, and how much of it was decoded.
  private func decoded(_ paragraph: Paragraph) -> (text: [UInt8], count: LegacyDecoder.Count) {
    var count = LegacyDecoder.Count()
    guard let first = paragraph.pieces.first else { return (paragraph.text, count) }
    var text = Array(paragraph.text[..<first.start])
    for (index, piece) in paragraph.pieces.enumerated() {
      let end = index + 1 < paragraph.pieces.count ? paragraph.pieces[index + 1].start : paragraph.text.count
      var part = Array(paragraph.text[piece.start..<end])
      if let font = piece.font, let reading = fonts[font] { count += reading.decode(&part) }
      text += part
    }
    return (text, count)
  }

  mutating func append(_ text: String) { append(text.utf8) }

  /// Adds white space, which belongs to the text before it.
  mutating func append(_ byte: UInt8) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text.append(byte)
  }

  var lastByte: UInt8? { open.last?.text.last }

  /// Ends a line inside the paragraph.
  mutating func breakLine() { append(10) }

  /// Gives up the paragraph but keeps its text, for the paragraph that it was merged into.
  mutating func abandon(queue: inout BlockQueue) -> [UInt8] {
    guard let paragraph = open.popLast() else { return [] }
    hand(paragraph.following, to: &queue)
    let (text, count) = decoded(paragraph)
    carriedCount += count
    return text
  }

  /// Ends the paragraph: its lines, then what stood in its text boxes.
  mutating func end(label: String, carried: [UInt8], isHeading: Bool, queue: inout BlockQueue) {
    guard let paragraph = open.popLast() else { return }
    var text = Array(label.utf8)
    text += carried
    let (own, count) = decoded(paragraph)
    text += own
    carriedCount += count
    let lines = text.split(separator: 10, omittingEmptySubsequences: false)
    var blocks: [SourceBlock] = []
    for line in lines {
      // A break right before the paragraph's end begins no line.
      if lines.count > 1, line.isEmpty, line.startIndex == text.endIndex { continue }
      var block = SourceBlock()
      block.bytes = Array(line)
      block.bytes.append(10)
      block.role = isHeading ? .heading : .body
      block.cell = place
      blocks.append(block)
    }
    if blocks.count == 1 { blocks[0].isParagraph = true }
    if !blocks.isEmpty {
      blocks[0].decodedCharacters = carriedCount.decoded
      blocks[0].undecodableCharacters = carriedCount.undecodable
      carriedCount = LegacyDecoder.Count()
    }
    hand(blocks + paragraph.following, to: &queue)
  }

  private var place: SourceBlock.Cell? {
    guard let table = tables.last else { return nil }
    var cell = SourceBlock.Cell(table: table.number, row: max(0, table.row), column: table.column)
    cell.columnSpan = table.cell.columnSpan
    cell.rowSpan = table.cell.rowSpan
    cell.isMergedAbove = table.cell.isMergedAbove
    cell.isHeader = table.isHeaderRow || table.headerRows > 0
    cell.depth = tables.count - 1
    return cell
  }

  private mutating func hand(_ blocks: [SourceBlock], to queue: inout BlockQueue) {
    if open.isEmpty {
      for block in blocks { queue.append(block) }
    } else {
      open[open.count - 1].following += blocks
    }
  }

  // MARK: Tables

  mutating func beginTable() {
    tables.append(Table(number: tableCount))
    tableCount += 1
  }

  mutating func endTable() { _ = tables.popLast() }

  mutating func beginRow() {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].row += 1
    tables[tables.count - 1].column = 0
    tables[tables.count - 1].isHeaderRow = false
  }

  /// The open row heads the table.
  mutating func markHeaderRow() {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].isHeaderRow = true
  }

  /// The rows up to ``endHeaderRows()`` head the table.
  mutating func beginHeaderRows() {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].headerRows += 1
  }

  mutating func endHeaderRows() {
    guard let table = tables.last, table.headerRows > 0 else { return }
    tables[tables.count - 1].headerRows -= 1
  }

  mutating func beginCell() { shapeCell { $0 = CellShape() } }

  mutating func endCell() { advanceColumn(by: tables.last?.cell.columnSpan ?? 1) }

  /// Says how far the open cell reaches.
  mutating func shapeCell(_ change: (inout CellShape) -> Void) {
    guard !tables.isEmpty else { return }
    change(&tables[tables.count - 1].cell)
  }

  /// Goes on to the right by so many columns of the grid.
  mutating func advanceColumn(by count: Int) {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].column += min(max(0, count), 16_384)
  }
}
