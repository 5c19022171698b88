internal import VanBanCharset
internal import VanBanModel

/// Walks a page and gives its lines: one for each block element, or for each part of it that a `<br>` ends.
struct PageBlocks {
  private struct Table {
    let number: Int
    var row = -1
    var column = 0
    var cellColumn = 0
    var columnSpan = 1
    var rowSpan = 1
    var isHeader = false
    var isHead = false
    /// For every column, in how many further rows a cell from above fills it.
    var filled: [Int] = []
  }

  private struct List {
    var next: Int
    let format: NumberFormat?
    let isOrdered: Bool
  }

  private let tree: PageTree
  /// The nodes that are the document.
  private let content: Range<Int>
  private let fonts: FontReadings
  private var count = LegacyDecoder.Count()
  private var index = 0
  private var open: [Int] = []
  private var lines: [[UInt8]] = [[]]
  private var hiddenText: [UInt8] = []
  private var runStart = 0
  private var preserving = 0
  private var headings = 0
  private var tables: [Table] = []
  private var tableCount = 0
  private var lists: [List] = []
  private var label = ""
  /// The end of the menu that is open, even inside of the document.
  private var menuEnd = 0

  init(_ tree: PageTree, content: Range<Int>, fonts: FontReadings) {
    self.fonts = fonts
    self.tree = tree
    self.content = content
  }

  /// Goes on until some block may be ready; false at the end.
  mutating func step(queue: inout BlockQueue) -> Bool {
    while queue.isEmpty {
      while let last = open.last, tree.nodes[last].end <= index {
        open.removeLast()
        leave(tree.nodes[last], queue: &queue)
      }
      guard index < tree.nodes.count else {
        flush(queue: &queue)
        return !queue.isEmpty
      }
      let node = tree.nodes[index]
      if node.isText {
        append(text(of: node), isHidden: node.isHidden && !isAroundContent(node))
      } else {
        enter(node, queue: &queue)
        open.append(index)
      }
      index += 1
    }
    return true
  }

  /// A page may hide the document itself until its script has run.
  private func isAroundContent(_ node: PageTree.Node) -> Bool {
    content.contains(index) && content.lowerBound < tree.nodes.count
      && tree.nodes[content.lowerBound].isHidden
  }

  private mutating func enter(_ node: PageTree.Node, queue: inout BlockQueue) {
    if node.element.isBlock { flush(queue: &queue) }
    switch node.element {
    case .nav, .dialog, .search: menuEnd = max(menuEnd, node.end)
    case .br: lines.append([])
    case .pre: preserving += 1
    case .ol: lists.append(List(next: node.number ?? 1, format: node.numberFormat, isOrdered: true))
    case .ul, .menu, .dir: lists.append(List(next: 1, format: node.numberFormat, isOrdered: false))
    case .li: beginItem(node)
    case .table:
      tables.append(Table(number: tableCount))
      tableCount += 1
    case .thead: markHead(true)
    case .tr: beginRow()
    case .td, .th: beginCell(node)
    default: if node.element.isHeading { headings += 1 }
    }
  }

  private mutating func leave(_ node: PageTree.Node, queue: inout BlockQueue) {
    if node.element.isBlock { flush(queue: &queue) }
    switch node.element {
    case .pre: preserving -= 1
    case .ol, .ul, .menu, .dir: _ = lists.popLast()
    case .li: label = ""
    case .table: _ = tables.popLast()
    case .thead: markHead(false)
    default: if node.element.isHeading { headings -= 1 }
    }
  }

  // MARK: Lists and tables

  private mutating func beginItem(_ node: PageTree.Node) {
    guard !lists.isEmpty else { return }
    let last = lists.count - 1
    if let number = node.number { lists[last].next = number }
    let format = node.numberFormat ?? lists[last].format
    if format == NumberFormat.none {
      label = ""
    } else if lists[last].isOrdered {
      label = (format ?? .decimal).format(lists[last].next) + ". "
    } else {
      label = "- "
    }
    lists[last].next &+= 1
  }

  private mutating func markHead(_ isHead: Bool) {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].isHead = isHead
  }

  private mutating func beginRow() {
    guard !tables.isEmpty else { return }
    let last = tables.count - 1
    tables[last].row += 1
    tables[last].column = 0
    for column in tables[last].filled.indices where tables[last].filled[column] > 0 {
      tables[last].filled[column] -= 1
    }
  }

  private mutating func beginCell(_ node: PageTree.Node) {
    guard !tables.isEmpty else { return }
    let last = tables.count - 1
    var column = tables[last].column
    while column < tables[last].filled.count, tables[last].filled[column] > 0 { column += 1 }
    tables[last].cellColumn = column
    (tables[last].columnSpan, tables[last].rowSpan) = (node.columnSpan, node.rowSpan)
    tables[last].isHeader = node.element == .th || tables[last].isHead
    tables[last].column = column + node.columnSpan
    if node.rowSpan > 1, column + node.columnSpan <= 4_096 {
      while tables[last].filled.count < column + node.columnSpan { tables[last].filled.append(0) }
      for covered in column..<column + node.columnSpan { tables[last].filled[covered] = node.rowSpan }
    }
  }

  // MARK: Text

  private mutating func text(of node: PageTree.Node) -> ArraySlice<UInt8> {
    guard let reading = fonts[node.font] else { return tree.text(of: node) }
    var text = Array(tree.text(of: node))
    count += reading.decode(&text)
    return text[...]
  }

  private mutating func append(_ text: ArraySlice<UInt8>, isHidden: Bool) {
    if isHidden {
      Self.appendCollapsed(text, to: &hiddenText)
    } else if preserving > 0 {
      for byte in text where byte != 13 {
        if byte == 10 { lines.append([]) } else { lines[lines.count - 1].append(byte) }
      }
    } else {
      Self.appendCollapsed(text, to: &lines[lines.count - 1])
    }
    runStart = index
  }

  /// White space is one space, and none at the beginning of a line.
  private static func appendCollapsed(_ text: ArraySlice<UInt8>, to line: inout [UInt8]) {
    for byte in text {
      if byte == 32 || (byte >= 9 && byte <= 13) {
        if let last = line.last, last != 32 { line.append(32) }
      } else {
        line.append(byte)
      }
    }
  }

  private mutating func flush(queue: inout BlockQueue) {
    if preserving == 0 {
      for line in lines.indices where lines[line].last == 32 { lines[line].removeLast() }
    }
    let isOnlyEmpty = lines.allSatisfy(\.isEmpty)
    if !isOnlyEmpty {
      while lines.last?.isEmpty == true { lines.removeLast() }
      while lines.first?.isEmpty == true { lines.removeFirst() }
      for (number, line) in lines.enumerated() {
        var bytes = number == 0 ? Array(label.utf8) : []
        bytes += line
        emit(
          bytes, isParagraph: lines.count == 1,
          isFurniture: !content.contains(runStart) || runStart < menuEnd, queue: &queue)
      }
      label = ""
    }
    if hiddenText.contains(where: { $0 != 32 }) {
      if hiddenText.last == 32 { hiddenText.removeLast() }
      emit(hiddenText, isParagraph: true, isFurniture: true, queue: &queue)
    }
    hiddenText.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    lines.append([])
  }

  private mutating func emit(_ bytes: [UInt8], isParagraph: Bool, isFurniture: Bool, queue: inout BlockQueue)
  {
    var block = SourceBlock()
    block.bytes = bytes
    block.bytes.append(10)
    block.role = isFurniture ? .furniture : headings > 0 ? .heading : .body
    block.isParagraph = isParagraph
    (block.decodedCharacters, block.undecodableCharacters) = (count.decoded, count.undecodable)
    count = LegacyDecoder.Count()
    block.cell = place
    queue.append(block)
  }

  private var place: SourceBlock.Cell? {
    guard let table = tables.last, table.row >= 0 else { return nil }
    var cell = SourceBlock.Cell(table: table.number, row: table.row, column: table.cellColumn)
    (cell.columnSpan, cell.rowSpan) = (table.columnSpan, table.rowSpan)
    cell.isHeader = table.isHeader
    cell.depth = tables.count - 1
    return cell
  }
}
