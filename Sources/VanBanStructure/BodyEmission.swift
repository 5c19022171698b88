import VanBanModel
import VanBanText

extension BodyParser {
  // MARK: - Emitting

  mutating func finish(into events: inout [DocumentEvent], context: inout DocumentContext) {
    for line in enclosure { keep(line, into: &events, context: &context) }
    enclosure = []
    if let word = stub {
      stub = nil
      keep(word, into: &events, context: &context)
    }
    flush(into: &events, context: &context)
    if isHeld { release(into: &events, context: &context, asBody: sectionCount == 0) }
    let last = closing
    closing = []
    plan.flush { events.append($0) }
    closeItems(to: 0, &events)
    close(spans.count, &events)
    context.section = nil
    for line in last { emit(line, .closing, into: &events, context: context) }
    plan.flush { events.append($0) }
  }

  /// Keeps what may be preamble; too much of it is body.
  private mutating func hold(_ line: Line, into events: inout [DocumentEvent], context: inout DocumentContext)
  {
    held.append(line)
    if held.count > 200 || held.byteCount > blockBytes * 2 {
      release(into: &events, context: &context, asBody: true)
    }
  }

  mutating func flush(into events: inout [DocumentEvent], context: inout DocumentContext) {
    guard let (unread, shape) = pending else { return }
    var line = unread
    pending = nil
    if line.needsTokens { lexer.tokenize(&line) }
    switch shape {
    case .section(let level, let closes): openSection(line, level, closes, into: &events, context: &context)
    case .item(let bullet):
      if isHeld, sectionCount == 0 {
        hold(line, into: &events, context: &context)
      } else {
        emitClosing(into: &events, context: &context)
        openItem(line, bullet, into: &events, context: context)
      }
    case .paragraph:
      if isHeld, sectionCount == 0 {
        hold(line, into: &events, context: &context)
      } else if !awaitsContent && ClosingCue.begins(line) || !closing.isEmpty {
        closing.append(line)
        if closing.count > 12 || closing.byteCount > blockBytes * 2 {
          emitClosing(into: &events, context: &context)
        }
      } else {
        closeItems(to: 0, &events)
        emit(line, .paragraph, into: &events, context: context)
        grow(line)
        awaitsContent = false
      }
    }
  }

  /// Paragraphs that looked like closing ones and were followed by more.
  mutating func emitClosing(into events: inout [DocumentEvent], context: inout DocumentContext) {
    guard !closing.isEmpty else { return }
    closeItems(to: 0, &events)
    for line in closing {
      emit(line, .paragraph, into: &events, context: context)
      grow(line)
    }
    closing = []
  }

  /// Says what was held before the first section: the preamble, or the body of a text without sections.
  mutating func release(
    into events: inout [DocumentEvent], context: inout DocumentContext, asBody: Bool,
    needsSection: Bool = false
  ) {
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
    guard asBody, sectionCount == 0, needsSection || !lines.isEmpty else { return }
    var tail: [Line] = []
    while let last = lines.last, ClosingCue.begins(last), lines.count > 1 {
      tail.insert(lines.removeLast(), at: 0)
    }
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

  mutating func openUnnumbered(_ line: Line?, into events: inout [DocumentEvent]) {
    let start = line?.outer ?? SourceSpan(.start, .start)
    events.append(.openSection(id: "0", number: nil, marker: nil, heading: nil))
    spans.append(start)
    isUnnumbered = true
    sectionCount += 1
  }

  mutating func openSection(
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
    owned += line.solid
    // A title has no end mark, so it is asked with it.
    let hasTitle = HeadingShape.isHeading(line, level.marker)
    let line = withoutEndMark(line, &events)
    let passage = self.passage(line, from: 1, .sectionHeading)
    let isHeading = hasTitle && !passage.text.isEmpty
    events.append(
      .openSection(
        id: level.id, number: level.number, marker: level.marker, heading: isHeading ? passage : nil))
    spans.append(line.outer)
    grow(line)
    if passage.text.isEmpty {
      // `Điều 2.` above its clauses: the number is the section's, and there are no words.
      events.append(
        .other(
          OtherText(
            .label, line.string(bytes: 0..<line.text.count), Evidence(passage.evidence.ranges, rule: .label)))
      )
    } else if !isHeading {
      events.append(
        .paragraph(Passage(passage.text, Evidence(passage.evidence.ranges, rule: .bodyParagraph))))
    }
    awaitsContent = isHeading
    // The list that a sentence leads to ends with its section.
    if let lead, outline.open.count <= lead.depth { self.lead = nil }
    plan.enter(line, isHeading: isHeading, depth: outline.open.count, context: context) {
      events.append($0)
    }
    mention(line, &events, context, isHeading ? .heading : .clause)
  }

  mutating func openItem(
    _ line: Line, _ bullet: String, into events: inout [DocumentEvent], context: DocumentContext
  ) {
    if let level = items.firstIndex(of: bullet) {
      closeItems(to: level, &events)
    }
    items.append(bullet)
    owned += line.solid
    awaitsContent = false
    let line = withoutEndMark(line, &events)
    events.append(.openItem(bullet: bullet, passage(line, from: 1, .listItem)))
    grow(line)
    mention(line, &events, context, .item(depth: items.count))
  }

  mutating func closeItems(to count: Int, _ events: inout [DocumentEvent]) {
    while items.count > count {
      items.removeLast()
      events.append(.closeItem)
    }
  }

  mutating func close(_ count: Int, _ events: inout [DocumentEvent]) {
    for _ in 0..<min(count, spans.count) { events.append(.closeSection(spans.removeLast())) }
  }

  enum Place { case preamble, paragraph, closing }

  mutating func emit(
    _ line: Line, _ place: Place, into events: inout [DocumentEvent], context: DocumentContext
  ) {
    owned += line.solid
    let line = withoutEndMark(line, &events)
    if line.tokens.isEmpty { return }
    let text = line.string(bytes: 0..<line.text.count)
    switch place {
    case .preamble:
      // *- Căn cứ …*: the bullet is no word of it.
      let isItem = line.mark.map { $0.marker == nil } ?? false && line.tokens.count > 1
      events.append(.preamble(passage(line, from: isItem ? 1 : 0, .preambleParagraph)))
    case .paragraph: events.append(.paragraph(Passage(text, Evidence(line.outers, rule: .bodyParagraph))))
    case .closing: events.append(.closing(Passage(text, Evidence(line.outers, rule: .closingParagraph))))
    }
    mention(line, &events, context, place == .paragraph ? .paragraph : .outside)
  }

  /// Sends the `./.` at the line's end as a mark of its own; the line without it.
  func withoutEndMark(_ line: Line, _ events: inout [DocumentEvent]) -> Line {
    let end = EndMark.range(line)
    var line = line
    if !line.layout.removed.isEmpty { line.outers = line.owned }
    guard let end else { return line }
    var parts = line.parts(before: [end.lowerBound])
    let mark = parts.removeLast()
    events.append(
      .other(OtherText(.endMark, mark.string(mark.tokens.indices), Evidence(mark.outers, rule: .endMark))))
    return parts.first ?? line.piece(0..<0)
  }

  mutating func mention(
    _ line: Line, _ events: inout [DocumentEvent], _ context: DocumentContext, _ place: PlanParser.Place
  ) {
    if let lead, outline.open.count < lead.depth { self.lead = nil }
    var context = context
    context.lead = lead?.list
    let known = events.count
    let found = MentionRecognizer(line, context).recognize { events.append($0) }
    for case .abbreviation(let abbreviation) in events[known...] { plan.learn(abbreviation) }
    if found.endsList { lead = nil }
    if let list = found.lead { lead = (list, outline.open.count) }
    plan.read(line, at: place, depth: outline.open.count, dates: found.dates, context: context) {
      events.append($0)
    }
  }

  /// The words behind the mark, with the ranges of the whole line.
  func passage(_ line: Line, from start: Int, _ rule: Rule) -> Passage {
    let lower = start < line.tokens.count ? line.tokens[start].lower : line.text.count
    return Passage(line.string(bytes: lower..<line.text.count), Evidence(line.owned, rule: rule))
  }

  mutating func grow(_ line: Line) {
    for index in spans.indices { spans[index] = spans[index].hull(line.outer) }
  }
}
