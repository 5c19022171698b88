public import VanBanModel

/// Turns pages into blocks of text in reading order: columns, tables and paragraphs are told from where words lie.
///
/// It holds a few pages at a time. Every character of every page comes out once.
public struct PageComposer {
  private struct Held {
    var page: PrintedPage
    var strips: [Strip]
    var edges: PageEdges
  }

  private var waiting: [Held] = []
  /// The edges of the pages before.
  private var past: [PageEdges] = []
  private var blocks: [SourceBlock] = []
  private var first = 0
  private var paragraph = ParagraphBuilder()
  private var isRecognized = false
  /// Running lines that stand in the middle of the paragraph that is open.
  private var deferred: [SourceBlock] = []
  private var margins: Margins?
  private var pageWidth = 0.0
  private var pitch: Double?
  private var tables = 0
  private var lastTable: (grid: TableGrid, rows: Int)?

  /// Makes a composer of one document's pages.
  public init() {}

  /// Takes the next page.
  public mutating func add(_ page: PrintedPage) {
    let upright = page.upright()
    let strips = Strip.strips(of: FragmentBuilder.fragments(of: upright.words))
    waiting.append(Held(page: upright, strips: strips, edges: PageEdges(upright, strips)))
    if waiting.count > Measure.neighbours { compose() }
  }

  /// Says that no page follows.
  public mutating func finish() {
    while !waiting.isEmpty { compose() }
    endParagraph()
  }

  /// Fills the block with the next one that is ready; false where none is.
  public mutating func next(into block: inout SourceBlock) -> Bool {
    block.reset()
    guard first < blocks.count else { return false }
    swap(&block, &blocks[first])
    first += 1
    if first == blocks.count {
      blocks.removeAll(keepingCapacity: true)
      first = 0
    }
    return true
  }

  // MARK: - Pages

  private mutating func compose() {
    let held = waiting.removeFirst()
    let others = past + waiting.prefix(Measure.neighbours).map(\.edges)
    past = past.suffix(Measure.neighbours - 1) + [held.edges]
    isRecognized = held.page.isRecognized
    let running = held.edges.running(among: others)
    for index in running.sorted() { emitRunning(held.strips[index]) }
    let fragments = held.strips.indices.filter { !running.contains($0) }.flatMap { held.strips[$0].fragments }
    guard !fragments.isEmpty else { return }
    if abs(pageWidth - held.page.width) > 1 { margins = nil }
    pageWidth = held.page.width
    let reader = PageReader(
      isRecognized: isRecognized, pageWidth: held.page.width, fallback: margins,
      openColumns: lastTable?.grid.gaps)
    let parts = Self.joined(reader.parts(of: fragments))
    let lines = parts.compactMap { part -> TextLine? in
      if case .line(let line) = part, line.isProse { line } else { nil }
    }
    pitch = Self.pitch(of: lines) ?? pitch
    if let last = lines.last { margins = last.margins }
    var isNewPage = true
    for part in parts {
      switch part {
      case .line(let line):
        if !line.text.isEmpty { lastTable = nil }
        take(line, isNewPage: isNewPage)
      case .table(let grid): emit(grid, isNewPage: isNewPage)
      }
      isNewPage = false
    }
  }

  /// Lines between two tables of the same columns are rows that go across them.
  private static func joined(_ parts: [PagePart]) -> [PagePart] {
    var joined: [PagePart] = []
    var across: [TextLine] = []
    for part in parts {
      switch part {
      case .line(let line):
        if case .table = joined.last, across.count < Measure.rowsAcross {
          across.append(line)
          continue
        }
        joined += across.map { .line($0) } + [part]
        across = []
      case .table(let grid):
        if case .table(var open) = joined.last, !across.isEmpty, open.hasColumns(of: grid),
          grid.box.top - open.box.bottom < Measure.acrossRoom * (Double(across.count) + 1) * across[0].height
        {
          for line in across { open.append(across: line) }
          open.rows += grid.rows
          open.box = open.box.union(grid.box)
          joined[joined.count - 1] = .table(open)
        } else {
          joined += across.map { .line($0) } + [part]
        }
        across = []
      }
    }
    return joined + across.map { .line($0) }
  }

  private static func pitch(of lines: [TextLine]) -> Double? {
    // Lines of prose are wide; what is narrow may be set closer.
    let steps = zip(lines, lines.dropFirst()).filter {
      $0.0.box.width > $0.0.margins.width * Measure.wideLine
    }
    .map { $1.box.bottom - $0.box.bottom }.filter { $0 > 1 }.sorted()
    return steps.count < Measure.fewestLines ? nil : steps[Int(Double(steps.count) * Measure.pitchShare)]
  }

  // MARK: - Blocks

  private mutating func take(_ line: TextLine, isNewPage: Bool) {
    let step = paragraph.end.map { line.box.bottom - $0.box.bottom }
    let isBelow = !isNewPage && (step ?? 0) > 0
    if paragraph.takes(
      line, pitch: isBelow ? pitch ?? line.height * Measure.usualPitch : nil, isRecognized: isRecognized)
    {
      paragraph.append(line)
      return
    }
    let room = (step ?? 0) - line.height
    let isApart =
      isBelow && room > Measure.blankRoom * line.height && room > 2 * ((pitch ?? line.height) - line.height)
    endParagraph()
    if isApart { emit("", isParagraph: false) }
    paragraph.begin(line)
  }

  private mutating func endParagraph() {
    if !paragraph.isEmpty { emit(paragraph.text, isParagraph: paragraph.isWhole) }
    paragraph.clear()
    blocks += deferred
    deferred = []
  }

  private mutating func emit(_ text: String, isParagraph: Bool, cell: SourceBlock.Cell? = nil) {
    var block = SourceBlock()
    block.bytes = Array(text.utf8) + [10]
    block.isParagraph = isParagraph
    block.cell = cell
    blocks.append(block)
  }

  private mutating func emitRunning(_ strip: Strip) {
    for line in Strip.lines(of: strip.fragments) {
      var block = SourceBlock()
      let text = line.map { $0.text(isRecognized: isRecognized) }.joined(separator: " ")
      block.bytes = Array(text.utf8) + [10]
      block.role = .furniture
      paragraph.isEmpty ? blocks.append(block) : deferred.append(block)
    }
  }

  private mutating func emit(_ grid: TableGrid, isNewPage: Bool) {
    endParagraph()
    var row = 0
    if isNewPage, let last = lastTable, last.grid.hasColumns(of: grid) {
      row = last.rows
    } else {
      tables += 1
    }
    for cells in grid.rows {
      for cell in cells {
        let place = SourceBlock.Cell(table: tables - 1, row: row, column: cell.column)
        for text in Self.paragraphs(of: cell.lines) { emit(text, isParagraph: true, cell: place) }
      }
      row += 1
    }
    lastTable = (grid, row)
  }

  /// The text of a cell: one paragraph, or one for each mark of a list.
  private static func paragraphs(of lines: [TextLine]) -> [String] {
    var paragraphs: [String] = []
    for line in lines {
      guard let last = paragraphs.last, !ParagraphBuilder.beginsItem(line.text) else {
        paragraphs.append(line.text)
        continue
      }
      let space = ParagraphBuilder.isCut(last, line.text) ? "" : " "
      paragraphs[paragraphs.count - 1] = last + space + line.text
    }
    return paragraphs
  }
}

extension PrintedPage {
  /// The page turned so that its lines run from left to right, as most of its words tell.
  func upright() -> PrintedPage {
    let long = words.filter { $0.text.unicodeScalars.count > 2 }
    let turned = long.filter { $0.box.height > $0.box.width * 1.5 }
    guard turned.count * 2 > long.count else { return self }
    // Words come in the order of the text: it runs up the page, or down.
    let steps = zip(turned, turned.dropFirst()).filter { abs($0.box.left - $1.box.left) < $0.box.width }
    let isUp = steps.count { $1.box.top < $0.box.top } * 2 > steps.count
    var page = self
    (page.width, page.height) = (height, width)
    for index in page.words.indices {
      let box = page.words[index].box
      page.words[index].box =
        isUp
        ? Box(left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
        : Box(left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
    }
    return page
  }
}
