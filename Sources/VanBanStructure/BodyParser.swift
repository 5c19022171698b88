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

  enum Shape {
    /// A level that was entered, and how many open ones end before it.
    case section(Outline.Level, closes: Int)
    case item(String)
    case paragraph
  }

  var outline: Outline
  var spans: [SourceSpan] = []
  var items: [String] = []
  var pending: (line: Line, shape: Shape)?
  /// Paragraphs before the first section, which are the preamble if one comes and the body if none does.
  var held: [Line] = []
  var isHeld = true
  /// Whether the open section is that of a body without numbers.
  var isUnnumbered = false
  /// Whether the open section has a heading and nothing under it yet, so that what comes next is its own.
  var awaitsContent = false
  /// Plain paragraphs behind the last section that may close the document.
  var closing: [Line] = []
  var quotes = QuoteTracker()
  var table: TableAssembler?
  /// How many tables were said.
  var tableCount = 0
  var layoutTables: Set<Int> = []
  var wrap = WrapEstimator()
  private var specimens = SpecimenWatch()
  var lastPage = 0
  var sectionCount = 0
  var owned = 0

  let lexer: Lexer
  /// A paragraph of many lines is joined up to this length, as a block of one line is.
  let blockBytes: Int
  /// A table of more lines, or of more bytes, is parted.
  let tableLines: Int
  let tableBytes: Int
  /// Whether a page number stood between the pending paragraph and the next line.
  var crossesPage = false
  /// The word of a unit whose number stands on the next line.
  var stub: Line?
  /// Lines that may be the title of what the document encloses, until a note of issue tells.
  var enclosure: [Line] = []
  var isReplaying = false
  /// Whether the units of a line are read one by one.
  private var isParted = false
  /// How many numbers were torn from the end of a line so far.
  var torn = (ordinal: 0, count: 0)
  /// What is to be done.
  var plan = PlanParser()
  /// What a sentence ending with a colon leaves to the list under it, and the depth of its section.
  var lead: (list: ListLead, depth: Int)?

  init(limits: Limits, lexer: Lexer) {
    outline = Outline(depthLimit: limits.sectionDepth)
    blockBytes = limits.blockBytes
    (tableLines, tableBytes) = (limits.tableLines, limits.tableBytes)
    self.lexer = lexer
  }

  /// Learns the width of lines from those of the first page.
  mutating func observe(_ line: Line) { wrap.see(line) }

  // MARK: - Lines

  mutating func read(_ line: Line, into events: inout [DocumentEvent], context: inout DocumentContext)
    -> Outcome
  {
    if !enclosure.isEmpty { return watchEnclosure(line, into: &events, context: &context) }
    if namesEnclosure(line) {
      enclosure = [line]
      return .taken
    }
    if let word = stub {
      stub = nil
      if line.cell == nil, !PipeRow.isRow(line) {
        // `Điều` alone, and its number on the next line.
        var whole = word.joinedForFront(line)
        lexer.tokenize(&whole)
        return read(whole, into: &events, context: &context)
      }
      keep(word, into: &events, context: &context)
    }
    if let outcome = readTable(line, into: &events, context: &context) { return outcome }
    if isPageNumber(line) {
      events.append(
        .other(
          OtherText(
            .furniture, line.string(bytes: 0..<line.text.count), Evidence(line.owned, rule: .pageMark))))
      owned += line.solid
      crossesPage = true
      return .taken
    }
    defer { crossesPage = false }
    if line.tokens[0].kind == .word, line.tokens[0].isCapital, NumberingMark.isUnitWord(line.tokens) {
      stub = line
      return .taken
    }
    if !isParted {
      let parts = LineSplitter.parts(line, isTitle: awaitsTitle, isPreamble: sectionCount == 0)
      if parts.count > 1 {
        // Once: what is left behind the last of many units stays whole.
        isParted = true
        defer { isParted = false }
        return readAll(parts, into: &events, context: &context)
      }
    }
    wrap.see(line)
    let isSpecimen = specimens.shows(line)
    let wasQuoted = quotes.isOpen
    quotes.see(line, lastArticle: outline.open.last { $0.marker == .article }?.value ?? 0)
    if wasQuoted && quotes.isOpen || wasQuoted && !quotes.wasForced {
      var line = line
      line.isQuoted = true
      keep(line, into: &events, context: &context)
      return .taken
    }
    if !quotes.opensHere, let mark = line.mark, mark.marker != nil,
      let step = outline.step(mark, line, isLed: mark.marker == .letter && isLed),
      !continuesSentence(line, mark)
    {
      flush(into: &events, context: &context)
      let level = outline.enter(step)
      let torn = tornNumber(line, isHeading: true).map { line.parts(before: [$0]) }
      pending = (torn?.first ?? line, .section(level, closes: step.closes))
      if let rest = torn?.last { return readTorn(rest, into: &events, context: &context) }
      return .taken
    }
    if isSpecimen || isUnitTitle(line) {
      keep(line, into: &events, context: &context)
      return .taken
    }
    if ConclusionMark.begins(line) || isLoneName(line), !isSentenceLike(line),
      hasBody || !ConclusionMark.post(line)
    {
      flush(into: &events, context: &context)
      return .conclusion([line])
    }
    if sectionCount > 0 || !held.isEmpty || pending != nil,
      AttachmentMark.annexEnd(line) != nil && AttachmentMark.isTitle(line)
        || beginsAnnex(line, isInAttachment: context.outer != nil)
    {
      flush(into: &events, context: &context)
      return .attachment([line])
    }
    if let label = pending?.line, case .paragraph? = pending?.shape, !label.needsTokens,
      AttachmentMark.begins(label), HeaderCue.national.matchesFolded(line.tokens, at: 0)
    {
      // *Phụ lục số 1* and a letterhead: what is attached begins, though nobody signed.
      pending = nil
      flush(into: &events, context: &context)
      return .attachment([label, line])
    }
    return keepTorn(line, into: &events, context: &context)
  }

  /// Whether an annex with its note of issue begins: in a body that is not signed yet only behind a blank line, and never
  /// where a sentence goes on or a list is announced.
  private func beginsAnnex(_ line: Line, isInAttachment: Bool) -> Bool {
    guard AttachmentMark.isNoted(line, at: 0), isInAttachment || line.isBlankBefore else { return false }
    guard let end = pending?.line.tokens.last else { return true }
    return !end.isSign(.colon) && !end.isSign(.comma) && !Connective.contains(end)
  }

  /// Whether the last line opened a section and leads to a list.
  private var isLed: Bool {
    guard case .section? = pending?.shape else { return false }
    return pending?.line.tokens.last?.isSign(.colon) == true
  }

  /// Whether a line would open a section: what the conclusion asks before it takes a line.
  func wouldOpen(_ line: Line) -> Bool {
    var outline = outline
    guard let mark = line.mark, let marker = mark.marker, marker != .letter, marker != .capital,
      outline.step(mark, line) != nil
    else { return false }
    return marker == .article || marker == .chapter || marker == .part
      || marker == .roman && line.isCapitals(1..<line.tokens.count)
      || marker == .arabic && line.tokens.count > 3
  }

  /// Takes a line as an item or a paragraph, whatever else it might be.
  mutating func keep(_ line: Line, into events: inout [DocumentEvent], context: inout DocumentContext) {
    if let mark = line.mark, mark.marker == nil, line.tokens.count > 1,
      !(pending.map { CutCompound.stands($0.line, line) } ?? false)
    {
      flush(into: &events, context: &context)
      pending = (line, .item(mark.number))
      return
    }
    if pending.map({ $0.line.text.count < blockBytes && joins($0.line, $0.shape, line) }) ?? false {
      pending?.line.append(line)
      pending?.line.needsTokens = true
      return
    }
    flush(into: &events, context: &context)
    pending = (line, .paragraph)
  }

  // MARK: - Joining lines

  /// Whether a line goes on with the paragraph before it: hard-wrapped lines, sentences cut by a page break.
  func joins(_ last: Line, _ shape: Shape, _ line: Line) -> Bool {
    guard let end = last.tokens.last, let first = line.tokens.first else { return false }
    if case .section(let level, _) = shape {
      if last.tokens.count == 1 {
        return !line.isBlankBefore || isUnit(level.marker) || line.tokens.count > 3
      }
      // A chapter's title in capitals may take several lines.
      if isUnit(level.marker), last.isCapitals(1..<last.tokens.count), line.isCapitals { return true }
    }
    if line.isBlankBefore, line.isParagraph { return false }
    // What is quoted has numbers of its own, which open no sections here.
    if line.isQuoted, let marker = line.mark?.marker, marker != .article, marker != .decimal,
      line.tokens.count > 1, line.tokens[1].isCapital
    {
      return false
    }
    if LineSplitter.isFootnoteMark(line) { return true }
    let isClosed = closesSentence(end)
    if Connective.leads(last.tokens, to: first), !line.isCapitals || last.isCapitals { return true }
    if CutCompound.stands(last, line) || citesArticle(last, line) { return true }
    if first.isSign(.comma) || first.isSign(.close) || cutsNumber(last, first) { return true }
    if first.form == .small
      || first.kind == .number && !isClosed && wrap.isFull(last) && !(last.isParagraph && line.isParagraph)
    {
      return !isClosed || end.isSign(.close)
    }
    guard
      first.isWord || first.kind == .documentNumber || first.kind == .date || first.isSign(.openQuote)
        || first.isSign(.open) || first.kind == .marker
    else { return false }
    if isClosed || last.isParagraph && line.isParagraph { return false }
    if crossesPage { return last.text.count > 60 }
    if wrap.isHard { return wrap.isFull(last) && !line.isCapitals }
    if case .section(let level, _) = shape, isUnit(level.marker) || level.marker == .roman { return false }
    // A page break inside a long sentence; a title is shorter, but those of articles are whole clauses.
    var longestTitle = 160
    if case .section(let level, _) = shape, level.marker == .article { longestTitle = HeadingShape.longest }
    return last.text.count > longestTitle && !line.isCapitals && first.form != .capitals
  }

  /// Whether a document number is cut by the line's end: `số 154/`, `2020/NĐ-CP`; `số 1744/QĐ-`, `BGTVT`.
  private func cutsNumber(_ last: Line, _ first: Token) -> Bool {
    guard last.tokens.count > 2, let end = last.tokens.last else { return false }
    if end.syllable == ReferenceRecognizer.number { return first.kind == .documentNumber }
    let before = last.tokens[last.tokens.count - 2]
    if end.isSign(.hyphen), !end.isSpaced, first.form == .capitals, before.form == .capitals,
      last.tokens.dropLast(2).last?.isSign(.slash) == true, last.tokens.dropLast(3).last?.kind == .number
    {
      return true
    }
    guard !end.isSpaced, before.kind == .number || before.kind == .documentNumber else { return false }
    if end.isSign(.slash) {
      return first.kind == .documentNumber || first.kind == .number || first.form == .capitals
    }
    return end.isSign(.hyphen) && before.kind == .documentNumber && first.form == .capitals
  }

  func isUnit(_ marker: Marker) -> Bool {
    switch marker {
    case .part, .chapter, .section, .subsection: true
    default: false
    }
  }

  func closesSentence(_ token: Token) -> Bool {
    token.isSign(.stop) || token.isSign(.semicolon) || token.isSign(.colon) || token.isSign(.closeQuote)
      || token.isSign(.ellipsis)
      || token.syllable == Sign("!").syllable || token.syllable == Sign("?").syllable
      || token.isSign(.closeBracket)
  }

  /// `… theo khoản 4` / `Điều 26 Luật …`: the number goes on with the sentence before.
  func continuesSentence(_ line: Line, _ mark: NumberingMark) -> Bool {
    guard let last = pending?.line else { return false }
    if citesArticle(last, line) { return true }
    guard mark.marker == .article || mark.marker == .section || mark.marker == .chapter,
      mark.closing == 0 || mark.marker == .article && mark.isDashed,
      line.tokens.count > 1
    else { return false }
    guard let end = last.tokens.last, !closesSentence(end) else { return false }
    return end.isSign(.comma) || end.form == .small || end.kind == .number
  }

  /// *… tại điểm b khoản 1* / *Điều 6 của Luật …*: the article that a clause belongs to, on a line of its own.
  private func citesArticle(_ last: Line, _ line: Line) -> Bool {
    guard let mark = line.mark, mark.marker == .article, PinpointReader.endsInClause(last.tokens) else {
      return false
    }
    return mark.closing == 0 || line.tokens.count == 1 && !outline.isNextArticle(mark.value)
  }

  /// Whether a unit's number was read and its title was not.
  var awaitsTitle: Bool {
    // Asked for each line: what is pending is copied only where it may be.
    guard pending?.line.tokens.count == 1, case .section(let level, _)? = pending?.shape else { return false }
    return isUnit(level.marker)
  }

  /// *CHỦ TỊCH NƯỚC* under *Chương VI* is the chapter's title.
  func isUnitTitle(_ line: Line) -> Bool {
    awaitsTitle && line.isCapitals && ConclusionMark.authority(line, 0) == nil
  }

  /// A name alone behind the last sentence: old texts are signed without a post.
  func isLoneName(_ line: Line) -> Bool {
    guard sectionCount > 0, line.isBlankBefore, line.tokens.count >= 3, line.mark == nil, !line.isCapitals,
      PersonName.isWhole(line) != nil,
      let end = pending?.line.tokens.last
    else { return false }
    return end.isSign(.stop) || end.kind == .date
  }

  /// Whether more than a preamble was read: a post in capitals above the bases enacts, it does not sign.
  var hasBody: Bool {
    sectionCount > 0 || held.contains { !PreambleCue.belongs($0) }
      || pending.map { !PreambleCue.belongs($0.line) } ?? false
  }

  /// A line in capitals that ends like a sentence is no signature.
  func isSentenceLike(_ line: Line) -> Bool {
    guard let last = line.tokens.last else { return false }
    return last.isSign(.stop) && line.tokens.count > 12 && ConclusionMark.recipientsEnd(line, 0) == nil
  }

  /// `3`, `3/5`: a number alone that counts on from the last page's.
  mutating func isPageNumber(_ line: Line) -> Bool {
    guard let mark = PageMark(line), line.mark?.marker == nil, mark.number < 1_000 else { return false }
    guard mark.number == lastPage + 1 || mark.number == lastPage + 2 && mark.number > 1,
      pending.map({ $0.line.tokens.count != 1 }) ?? true
    else { return false }
    lastPage = mark.number
    return true
  }

  /// Notes that a page ended, whose number was `number` where it is not 0.
  mutating func crossPage(_ number: Int) {
    lastPage = max(lastPage, number)
    crossesPage = true
  }
}
