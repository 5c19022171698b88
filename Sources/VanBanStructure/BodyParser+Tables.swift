import VanBanModel
import VanBanText

extension BodyParser {
  mutating func readTable(
    _ line: Line, into events: inout [DocumentEvent], context: inout DocumentContext
  ) -> Outcome? {
    let cell = line.cell.flatMap { layoutTables.contains($0.table) ? nil : $0 }
    let isRow = cell == nil && PipeRow.isRow(line)
    if let open = table, !open.takes(cell, isRow: isRow) {
      table?.note(line.merged)
      switch closeTable(into: &events, context: &context) {
      case .conclusion(let lines): return .conclusion(lines + [line])
      case .attachment(let lines): return .attachment(lines + [line])
      // What the table framed may have a place for what follows.
      case .taken: return read(line, into: &events, context: &context)
      case nil: break
      }
    }
    guard cell != nil || isRow else { return nil }
    if let outcome = partTable(line, cell, into: &events, context: &context) { return outcome }
    if table == nil {
      flush(into: &events, context: &context)
      table = TableAssembler(cell)
    }
    if let cell {
      var open = table ?? TableAssembler(cell)
      // It must be the only copy while it grows.
      table = nil
      open.add(line, cell) { joins($0, .paragraph, $1) }
      table = open
      return released(into: &events, context: &context) ?? .taken
    }
    if PipeRow.isRule(line) {
      events.append(
        .other(OtherText(.rule, line.string(bytes: 0..<line.text.count), Evidence(line.owned, rule: .rule))))
      owned += line.solid
      return .taken
    }
    table?.addRow(PipeRow.cells(line))
    return .taken
  }

  /// A table that holds a signature or whole sections only lays out a page: its lines are read as lines.
  mutating func released(into events: inout [DocumentEvent], context: inout DocumentContext)
    -> Outcome?
  {
    guard let current = table, let number = current.number, current.holdsSections else { return nil }
    noteLayout(number)
    table = nil
    return readAll(current.lines, into: &events, context: &context)
  }

  /// Says what was read of a table that is too long to be held, before its next row: what follows is a table of its own.
  private mutating func partTable(
    _ line: Line, _ cell: SourceBlock.Cell?, into events: inout [DocumentEvent],
    context: inout DocumentContext
  ) -> Outcome? {
    guard let open = table, open.lines.count >= tableLines || open.bytes >= tableBytes else { return nil }
    // A row may be as long as a text.
    let isLong = open.lines.count >= 2 * tableLines || open.bytes >= 2 * tableBytes
    guard isLong || open.beginsRow(cell) else { return nil }
    events.append(
      .diagnostic(
        Diagnostic(
          "table.parted", .info,
          "a table is longer than \(tableLines) lines or \(tableBytes) bytes and was parted before this row",
          span: line.outer)))
    table?.note(line.merged)
    switch closeTable(into: &events, context: &context) {
    case .conclusion(let lines): return .conclusion(lines + [line])
    case .attachment(let lines): return .attachment(lines + [line])
    case .taken: return read(line, into: &events, context: &context)
    case nil: return nil
    }
  }

  mutating func readAll(
    _ lines: [Line], into events: inout [DocumentEvent], context: inout DocumentContext
  ) -> Outcome {
    for (index, line) in lines.enumerated() {
      var plain = line
      if let cell = line.cell, layoutTables.contains(cell.table) { plain.cell = nil }
      switch read(plain, into: &events, context: &context) {
      case .taken: continue
      case .conclusion(let begun): return .conclusion(begun + lines[(index + 1)...])
      case .attachment(let begun): return .attachment(begun + lines[(index + 1)...])
      }
    }
    return .taken
  }

  /// Remembers a table that only lays out a page; of those that ended long ago no line comes any more.
  private mutating func noteLayout(_ number: Int) {
    layoutTables.insert(number)
    if layoutTables.count > 2_048 { layoutTables = layoutTables.filter { $0 > number - 1_024 } }
  }

  @discardableResult
  mutating func closeTable(into events: inout [DocumentEvent], context: inout DocumentContext)
    -> Outcome?
  {
    guard let current = table else { return nil }
    table = nil
    if current.holdsSignature {
      return .conclusion(
        current.lines.map { line in
          var plain = line
          plain.cell = nil
          return plain
        })
    }
    if current.isFrame, let number = current.number {
      noteLayout(number)
      return readAll(current.lines, into: &events, context: &context)
    }
    if isHeld { release(into: &events, context: &context, asBody: true, needsSection: true) }
    emitClosing(into: &events, context: &context)
    emit(current, into: &events, context: context)
    return nil
  }

  /// Says a table, what its cells mention, and the tables inside of it.
  private mutating func emit(
    _ assembler: TableAssembler, into events: inout [DocumentEvent], context: DocumentContext
  ) {
    let grid = TableGrid(assembler.cells)
    let id = "t\(tableCount + 1)"
    if let model = grid.model(id: id, isBarred: assembler.number == nil) {
      tableCount += 1
      events.append(.table(model))
      for index in spans.indices { spans[index] = spans[index].hull(model.span) }
    }
    for (row, places) in grid.rows.enumerated() {
      for place in places {
        guard let cell = place.cell.map({ assembler.cells[$0] }) else { continue }
        owned += cell.whole.solid
        let named = CellPlace(table: id, row: row, column: place.column)
        for var line in cell.paragraphs {
          if line.needsTokens { lexer.tokenize(&line) }
          MentionRecognizer(line, context).recognize { events.append($0.placed(in: named)) }
        }
      }
    }
    plan.read(grid.lines(of: id), context: context) { events.append($0) }
    for inner in assembler.nested { emit(inner, into: &events, context: context) }
  }
}
