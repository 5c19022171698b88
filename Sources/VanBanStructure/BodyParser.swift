import VanBanModel
import VanBanText

/// Reads preamble and body a line at a time: joins lines to paragraphs, opens and closes sections, items and tables.
struct BodyParser {
  /// What became of a line.
  enum Outcome {
    case taken
    /// The conclusion begins with these lines.
    case conclusion([Line])
    /// An attachment begins.
    case attachment([Line])
  }

  private enum Shape {
    /// A level that was entered, and how many open ones end before it.
    case section(Outline.Level, closes: Int)
    case item(String)
    case paragraph
  }

  private var outline: Outline
  private var spans: [SourceSpan] = []
  private var items: [String] = []
  private var pending: (line: Line, shape: Shape)?
  /// Paragraphs before the first section, which are the preamble if one comes and the body if none does.
  private var held: [Line] = []
  private var isHeld = true
  /// Whether the open section is that of a body without numbers.
  private var isUnnumbered = false
  /// Plain paragraphs behind the last section that may close the document.
  private var closing: [Line] = []
  private var quotes = QuoteTracker()
  private var table: TableAssembler?
  private var layoutTables: Set<Int> = []
  private var wrap = WrapEstimator()
  private var lastPage = 0
  private var openingParagraphs = 0
  private(set) var sectionCount = 0
  private(set) var owned = 0

  private let lexer: Lexer
  /// Whether a page number stood between the pending paragraph and the next line.
  private var crossesPage = false
  /// The word of a unit whose number stands on the next line.
  private var stub: Line?
  /// The relation that a sentence ending with a colon leaves to the list under it, and the depth of its section.
  private var leading: (relation: Reference.Relation, depth: Int)?

  init(limits: Limits, lexer: Lexer) {
    outline = Outline(depthLimit: limits.sectionDepth)
    self.lexer = lexer
  }

  /// Learns the width of lines from those of the first page.
  mutating func observe(_ line: Line) { wrap.see(line) }

  // MARK: - Lines

  mutating func read(_ line: Line, into events: inout [DocumentEvent], context: inout DocumentContext) -> Outcome {
    if let outcome = readTable(line, into: &events, context: &context) { return outcome }
    if isPageNumber(line) {
      events.append(.other(OtherText(.furniture, line.string(bytes: 0..<line.text.count), Evidence(line.owned, rule: .siteFurniture))))
      owned += line.solid
      crossesPage = true
      return .taken
    }
    defer { crossesPage = false }
    if let word = stub {
      // `Điều` alone, and its number on the next line.
      stub = nil
      var whole = word.joinedForFront(line)
      lexer.tokenize(&whole)
      return read(whole, into: &events, context: &context)
    }
    if line.tokens.count == 1, line.tokens[0].kind == .word, line.tokens[0].isCapital, NumberingMark.isUnitWord(line.tokens, at: 0) {
      stub = line
      return .taken
    }
    let parts = LineSplitter.parts(line, isTitle: awaitsTitle)
    if parts.count > 1 { return readAll(parts, into: &events, context: &context) }
    wrap.see(line)
    let wasQuoted = quotes.isOpen
    quotes.see(line, lastArticle: outline.open.last { $0.marker == .article }?.value ?? 0)
    if wasQuoted && quotes.isOpen || wasQuoted && !quotes.wasForced {
      keep(line, into: &events, context: &context)
      return .taken
    }
    if !quotes.opensHere, let mark = line.mark, mark.marker != nil, let step = outline.step(mark, line), !continuesSentence(line, mark) {
      flush(into: &events, context: &context)
      pending = (line, .section(outline.enter(step), closes: step.closes))
      return .taken
    }
    if isUnitTitle(line) {
      keep(line, into: &events, context: &context)
      return .taken
    }
    if ConclusionMark.begins(line) || isLoneName(line), !isSentenceLike(line), hasBody || !ConclusionMark.post(line) {
      flush(into: &events, context: &context)
      return .conclusion([line])
    }
    if sectionCount > 0 || !held.isEmpty, AttachmentMark.annexEnd(line) != nil, line.isCapitals {
      flush(into: &events, context: &context)
      return .attachment([line])
    }
    keep(line, into: &events, context: &context)
    return .taken
  }

  /// Whether a line would open a section: what the conclusion asks before it takes a line.
  func wouldOpen(_ line: Line) -> Bool {
    var outline = outline
    guard let mark = line.mark, let marker = mark.marker, marker != .letter, marker != .capital, outline.step(mark, line) != nil else { return false }
    return marker == .article || marker == .chapter || marker == .part || marker == .roman && line.isCapitals(1..<line.tokens.count) || marker == .arabic && line.tokens.count > 3
  }

  /// Takes a line as an item or a paragraph, whatever else it might be.
  mutating func keep(_ line: Line, into events: inout [DocumentEvent], context: inout DocumentContext) {
    if let mark = line.mark, mark.marker == nil, line.tokens.count > 1 {
      flush(into: &events, context: &context)
      pending = (line, .item(mark.number))
      return
    }
    if let last = pending, joins(last.line, last.shape, line) {
      pending?.line = last.line.joined(line)
      pending?.line.needsTokens = true
      return
    }
    flush(into: &events, context: &context)
    pending = (line, .paragraph)
  }

  // MARK: - Joining lines

  /// Whether a line goes on with the paragraph before it: hard-wrapped lines, sentences cut by a page break.
  private func joins(_ last: Line, _ shape: Shape, _ line: Line) -> Bool {
    guard let end = last.tokens.last, let first = line.tokens.first else { return false }
    if case .section(let level, _) = shape {
      if last.tokens.count == 1 { return !line.isBlankBefore || isUnit(level.marker) || line.tokens.count > 3 }
      // A chapter's title in capitals may take several lines.
      if isUnit(level.marker), last.isCapitals(1..<last.tokens.count), line.isCapitals { return true }
    }
    if line.isBlankBefore, line.isParagraph { return false }
    let isClosed = closesSentence(end)
    if Connective.contains(end), !line.isCapitals || last.isCapitals { return true }
    if first.isSign(.comma) || first.isSign(.close) { return true }
    if first.form == .small || first.kind == .number && !isClosed && wrap.isFull(last) {
      return !isClosed || end.isSign(.close)
    }
    guard first.isWord || first.kind == .documentNumber || first.kind == .date || first.isSign(.openQuote) || first.isSign(.open) || first.kind == .marker else { return false }
    if isClosed || last.isParagraph && line.isParagraph { return false }
    if crossesPage { return last.text.count > 60 }
    if wrap.isHard { return wrap.isFull(last) && !line.isCapitals }
    if case .section(let level, _) = shape, isUnit(level.marker) || level.marker == .roman { return false }
    // A page break inside a long sentence; a title is shorter.
    return last.text.count > 160 && !line.isCapitals && first.form != .capitals
  }

  private func isUnit(_ marker: Marker) -> Bool {
    switch marker {
    case .part, .chapter, .section, .subsection: true
    default: false
    }
  }

  private func closesSentence(_ token: Token) -> Bool {
    token.isSign(.stop) || token.isSign(.semicolon) || token.isSign(.colon) || token.isSign(.closeQuote) || token.isSign(.ellipsis)
      || token.syllable == Sign("!").syllable || token.syllable == Sign("?").syllable || token.isSign(.closeBracket)
  }

  /// `… theo khoản 4` / `Điều 26 Luật …`: the number goes on with the sentence before.
  private func continuesSentence(_ line: Line, _ mark: NumberingMark) -> Bool {
    guard let last = pending?.line, mark.marker == .article || mark.marker == .section || mark.marker == .chapter, mark.closing == 0, line.tokens.count > 1 else { return false }
    guard let end = last.tokens.last, !closesSentence(end) else { return false }
    return end.isSign(.comma) || end.form == .small || end.kind == .number
  }

  /// Whether a unit's number was read and its title was not.
  private var awaitsTitle: Bool {
    guard let last = pending, case .section(let level, _) = last.shape else { return false }
    return isUnit(level.marker) && last.line.tokens.count == 1
  }

  /// *CHỦ TỊCH NƯỚC* under *Chương VI* is the chapter's title.
  private func isUnitTitle(_ line: Line) -> Bool {
    awaitsTitle && line.isCapitals && ConclusionMark.authority(line, 0) == nil
  }

  /// A name alone behind the last sentence: old texts are signed without a post.
  private func isLoneName(_ line: Line) -> Bool {
    guard sectionCount > 0, line.isBlankBefore, line.tokens.count >= 3, line.mark == nil, !line.isCapitals, PersonName.isWhole(line) != nil,
      let end = pending?.line.tokens.last
    else { return false }
    return end.isSign(.stop) || end.kind == .date
  }

  /// Whether more than a preamble was read: a post in capitals above the bases enacts, it does not sign.
  private var hasBody: Bool {
    sectionCount > 0 || held.contains { !PreambleCue.belongs($0) } || pending.map { !PreambleCue.belongs($0.line) } ?? false
  }

  /// A line in capitals that ends like a sentence is no signature.
  private func isSentenceLike(_ line: Line) -> Bool {
    guard let last = line.tokens.last else { return false }
    return last.isSign(.stop) && line.tokens.count > 12 && ConclusionMark.recipientsEnd(line, 0) == nil
  }

  /// `3`, `- 3 -`, `Trang 3`: a number alone that counts on from the last one.
  private mutating func isPageNumber(_ line: Line) -> Bool {
    guard line.tokens.count <= 4, let number = line.tokens.first(where: { $0.kind == .number || $0.kind == .marker }) else { return false }
    let others = line.tokens.filter { $0 != number }
    let bytes = line.text.bytes[number.range].filter(isDigitByte)
    guard !bytes.isEmpty, bytes.count <= 3, number.kind == .number || line.mark?.marker == nil,
      others.allSatisfy({ $0.isSign(.hyphen) || $0.isSign(.enDash) || $0.syllable == Self.page || $0.kind == .marker })
    else { return false }
    let value = bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
    guard value == lastPage + 1 || value > lastPage && value <= lastPage + 2 && value > 1 || others.contains(where: { $0.syllable == Self.page }) else { return false }
    guard pending.map({ !closesTable($0.line) }) ?? true else { return false }
    lastPage = value
    return true
  }

  private static let page = Syllable("trang")
  private func closesTable(_ line: Line) -> Bool { line.tokens.count == 1 }

  // MARK: - Tables

  private mutating func readTable(
    _ line: Line, into events: inout [DocumentEvent], context: inout DocumentContext
  ) -> Outcome? {
    let cell = line.cell.flatMap { layoutTables.contains($0.table) ? nil : $0 }
    let isRow = cell == nil && PipeRow.isRow(line)
    if let open = table, !(cell.map { $0.table == open.number } ?? (isRow && open.number == nil)),
      case .conclusion(let lines) = closeTable(into: &events, context: &context)
    {
      return .conclusion(lines + [line])
    }
    guard cell != nil || isRow else { return nil }
    if table == nil {
      flush(into: &events, context: &context)
      table = TableAssembler(number: cell?.table)
    }
    if let cell {
      table?.add(line, cell)
      return released(into: &events, context: &context) ?? .taken
    }
    table?.addRow(PipeRow.cells(line))
    return .taken
  }

  /// A table that holds a signature or whole sections only lays out a page: its lines are read as lines.
  private mutating func released(into events: inout [DocumentEvent], context: inout DocumentContext) -> Outcome? {
    guard let current = table, let number = current.number, current.isLayout else { return nil }
    layoutTables.insert(number)
    table = nil
    return readAll(current.lines, into: &events, context: &context)
  }

  private mutating func readAll(_ lines: [Line], into events: inout [DocumentEvent], context: inout DocumentContext) -> Outcome {
    for (index, line) in lines.enumerated() {
      var plain = line
      plain.cell = nil
      switch read(plain, into: &events, context: &context) {
      case .taken: continue
      case .conclusion(let begun): return .conclusion(begun + lines[(index + 1)...])
      case .attachment(let begun): return .attachment(begun + lines[(index + 1)...])
      }
    }
    return .taken
  }

  @discardableResult
  private mutating func closeTable(into events: inout [DocumentEvent], context: inout DocumentContext) -> Outcome? {
    guard let current = table else { return nil }
    table = nil
    if current.holdsSignature { return .conclusion(current.lines.map { line in
        var plain = line
        plain.cell = nil
        return plain
      })
    }
    guard let model = current.model else { return nil }
    if isHeld { release(into: &events, context: &context, asBody: true) }
    emitClosing(into: &events, context: &context)
    events.append(.table(model))
    for line in current.lines {
      owned += line.solid - residue(line)
      MentionRecognizer(line, context).recognize { events.append($0) }
    }
    if let last = spans.indices.last { for index in 0...last { spans[index] = spans[index].hull(model.span) } }
    return nil
  }

  // MARK: - Emitting

  /// Ends an open table; returns its lines where they hold the signature.
  mutating func finishTable(into events: inout [DocumentEvent], context: inout DocumentContext) -> [Line] {
    guard case .conclusion(let lines) = closeTable(into: &events, context: &context) else { return [] }
    return lines
  }

  mutating func finish(into events: inout [DocumentEvent], context: inout DocumentContext) {
    if let word = stub {
      stub = nil
      keep(word, into: &events, context: &context)
    }
    flush(into: &events, context: &context)
    if isHeld { release(into: &events, context: &context, asBody: sectionCount == 0) }
    let last = closing
    closing = []
    closeItems(to: 0, &events)
    close(spans.count, &events)
    context.section = nil
    for line in last { emit(line, .closing, into: &events, context: context) }
  }

  private mutating func flush(into events: inout [DocumentEvent], context: inout DocumentContext) {
    guard let (unread, shape) = pending else { return }
    var line = unread
    pending = nil
    if line.needsTokens { lexer.tokenize(&line) }
    switch shape {
    case .section(let level, let closes): openSection(line, level, closes, into: &events, context: &context)
    case .item(let bullet):
      if isHeld, sectionCount == 0 {
        held.append(line)
        if held.count > 200 { release(into: &events, context: &context, asBody: true) }
      } else {
        emitClosing(into: &events, context: &context)
        openItem(line, bullet, into: &events, context: context)
      }
    case .paragraph:
      if isHeld, sectionCount == 0 {
        held.append(line)
        if held.count > 200 { release(into: &events, context: &context, asBody: true) }
      } else if ClosingCue.begins(line) || !closing.isEmpty {
        closing.append(line)
        if closing.count > 12 { emitClosing(into: &events, context: &context) }
      } else {
        closeItems(to: 0, &events)
        emit(line, .paragraph, into: &events, context: context)
        grow(line)
      }
    }
  }

  /// Paragraphs that looked like closing ones and were followed by more.
  private mutating func emitClosing(into events: inout [DocumentEvent], context: inout DocumentContext) {
    guard !closing.isEmpty else { return }
    closeItems(to: 0, &events)
    for line in closing {
      emit(line, .paragraph, into: &events, context: context)
      grow(line)
    }
    closing = []
  }

  /// Says what was held before the first section: the preamble, or the body of a text without sections.
  private mutating func release(into events: inout [DocumentEvent], context: inout DocumentContext, asBody: Bool) {
    isHeld = false
    var lines = held
    held = []
    var preamble = lines.count
    if asBody {
      // The bases and the sentence that enacts stay the preamble.
      preamble = lines.lastIndex { PreambleCue.belongs($0) }.map { $0 + 1 } ?? 0
    }
    context.isOpening = true
    for line in lines.prefix(preamble) {
      emit(line, .preamble, into: &events, context: context)
    }
    lines.removeFirst(preamble)
    context.isOpening = false
    guard asBody, sectionCount == 0 else { return }
    var tail: [Line] = []
    while let last = lines.last, ClosingCue.begins(last), lines.count > 1 { tail.insert(lines.removeLast(), at: 0) }
    openUnnumbered(lines.first, into: &events)
    context.isOpening = preamble == 0
    for line in lines {
      if let mark = line.mark, mark.marker == nil {
        openItem(line, mark.number, into: &events, context: context)
      } else {
        closeItems(to: 0, &events)
        emit(line, .paragraph, into: &events, context: context)
        grow(line)
      }
      context.isOpening = false
    }
    closing = tail
  }

  private mutating func openUnnumbered(_ line: Line?, into events: inout [DocumentEvent]) {
    let start = line?.outer ?? SourceSpan(.start, .start)
    events.append(.openSection(id: "0", number: nil, marker: nil, heading: nil))
    spans.append(start)
    isUnnumbered = true
    sectionCount += 1
  }

  private mutating func openSection(
    _ line: Line, _ level: Outline.Level, _ closes: Int, into events: inout [DocumentEvent],
    context: inout DocumentContext
  ) {
    if isHeld { release(into: &events, context: &context, asBody: false) }
    emitClosing(into: &events, context: &context)
    closeItems(to: 0, &events)
    // A body that had no number so far ends where numbers begin.
    if isUnnumbered { close(1, &events) }
    isUnnumbered = false
    close(closes, &events)
    sectionCount += 1
    context.section = level.id
    var passage = self.passage(line, from: 1, .sectionHeading)
    let isHeading = HeadingShape.isHeading(line, level.marker) && !passage.text.isEmpty
    if passage.text.isEmpty { passage.text = line.string(bytes: 0..<line.text.count) }
    events.append(.openSection(id: level.id, number: level.number, marker: level.marker, heading: isHeading ? passage : nil))
    spans.append(line.outer)
    grow(line)
    if !isHeading {
      events.append(.paragraph(Passage(passage.text, Evidence(passage.evidence.ranges, rule: .bodyParagraph))))
    }
    owned += line.solid - residue(line)
    mention(line, &events, context)
  }

  private mutating func openItem(_ line: Line, _ bullet: String, into events: inout [DocumentEvent], context: DocumentContext) {
    if let level = items.firstIndex(of: bullet) {
      closeItems(to: level, &events)
    }
    items.append(bullet)
    events.append(.openItem(bullet: bullet, passage(line, from: 1, .listItem)))
    owned += line.solid - residue(line)
    grow(line)
    mention(line, &events, context)
  }

  private mutating func closeItems(to count: Int, _ events: inout [DocumentEvent]) {
    while items.count > count {
      items.removeLast()
      events.append(.closeItem)
    }
  }

  private mutating func close(_ count: Int, _ events: inout [DocumentEvent]) {
    for _ in 0..<min(count, spans.count) { events.append(.closeSection(spans.removeLast())) }
  }

  private enum Place { case preamble, paragraph, closing }

  private mutating func emit(_ line: Line, _ place: Place, into events: inout [DocumentEvent], context: DocumentContext) {
    var line = line
    let end = EndMark.range(line)
    if let end {
      events.append(.other(OtherText(.endMark, line.string(end), Evidence(line.ranges(end), rule: .endMark))))
    }
    owned += line.solid - residue(line)
    let whole = line
    if let end { line = whole.piece(0..<end.lowerBound) }
    if line.tokens.isEmpty { return }
    if end == nil { line.outers = whole.owned }
    let text = line.string(bytes: 0..<line.text.count)
    switch place {
    case .preamble: events.append(.preamble(Passage(text, Evidence(line.outers, rule: .preambleParagraph))))
    case .paragraph: events.append(.paragraph(Passage(text, Evidence(line.outers, rule: .bodyParagraph))))
    case .closing: events.append(.closing(Passage(text, Evidence(line.outers, rule: .closingParagraph))))
    }
    mention(line, &events, context)
  }

  private mutating func mention(_ line: Line, _ events: inout [DocumentEvent], _ context: DocumentContext) {
    if let leading, outline.open.count < leading.depth { self.leading = nil }
    var context = context
    context.leading = leading?.relation
    let found = MentionRecognizer(line, context).recognize { events.append($0) }
    if let found { leading = (found, outline.open.count) }
  }

  /// The words behind the mark, with the ranges of the whole line, less an end mark.
  private func passage(_ line: Line, from start: Int, _ rule: Rule) -> Passage {
    let lower = start < line.tokens.count ? line.tokens[start].lower : line.text.count
    return Passage(line.string(bytes: lower..<line.text.count), Evidence(line.owned, rule: rule))
  }

  /// Code points of a line that were removed from it and have owners of their own.
  private func residue(_ line: Line) -> Int {
    line.layout.removed.reduce(0) { $0 + $1.text.unicodeScalars.count { !WhiteSpace.contains($0.value) } }
  }

  private mutating func grow(_ line: Line) {
    for index in spans.indices { spans[index] = spans[index].hull(line.outer) }
  }
}
