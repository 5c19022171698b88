public import VanBanModel
import VanBanText

/// Turns blocks into the events of the documents in them: their zones and sections, and what their words mention.
///
/// Any text is taken: what is not understood is kept as a paragraph, with a diagnostic. The parser holds the first
/// page until the body begins and the last lines until the end; between them a block at a time goes through.
public struct StructureParser: ~Copyable {
  private let lexer: Lexer
  /// Where the next block begins.
  public private(set) var position = SourcePosition.start
  private var isBlankBefore = false
  /// Merged cells whose lower parts stand behind the last line.
  private var merged: [SourceBlock.Cell] = []
  private static let mostMerged = 16_384
  private let limits: Limits
  private var document: DocumentParser
  /// The document that attachments belong to, while one is read.
  private var parent: DocumentParser?
  private var attachments = 0
  private var watch: OpeningWatch
  /// Whether the mark of a copy was read, to which all lines belong up to the next document.
  private var isCopied = false
  private var furniture = PageFurniture()
  /// The ids of the documents that ended.
  private var ids = DocumentIDs()
  /// Code points of the document's blocks, white space apart: counted from the blocks, not from what became of them.
  private var codePoints = 0
  private var title = PublisherTitle()
  private var isFirst = true
  private var antecedents = AntecedentResolver()

  /// Makes a parser of the documents of one input.
  public init(limits: Limits = Limits()) {
    self.limits = limits
    lexer = Lexer(limits: limits)
    watch = OpeningWatch(limits: limits, lexer: lexer)
    document = DocumentParser(limits: limits, lexer: lexer, parent: nil)
  }

  /// Reads the next block and adds what became certain to `events`.
  public mutating func consume(_ block: SourceBlock, into events: inout [DocumentEvent]) {
    let known = events.count
    defer { antecedents.resolve(&events, from: known) }
    let start = position
    position = Normalizer.end(of: block, from: start)
    let solid = SolidText(block.bytes, at: start)
    guard let outer = solid.span else {
      isBlankBefore = true
      if let cell = block.cell, cell.isMergedAbove, merged.count < Self.mostMerged { merged.append(cell) }
      return
    }
    codePoints += solid.count
    var line = lexer.line(block, at: start, outer, solid: solid.count)
    line.isBlankBefore = isBlankBefore
    isBlankBefore = false
    (line.merged, merged) = (merged, [])
    if block.role == .furniture || line.tokens.isEmpty || PortalLine.isOne(line) {
      own(line, &events)
      return
    }
    for removed in line.layout.removed {
      let count = SolidText(Array(removed.text.utf8), at: .start).count
      line.solid -= count
      document.own(count)
      events.append(.other(OtherText(.furniture, removed.text, Evidence(removed.span, rule: .residue))))
    }
    guard let rest = withoutFurniture(line, &events) else { return }
    if let rule = furniture.rule(rest, in: document.zone) ?? document.rule(ofRunningHeader: rest) {
      own(rest, &events, rule)
      if rule != .digitalSignature { document.crossPage(rest) }
      return
    }
    for part in WholeText.parts(rest, lexer) { pass(part, &events) }
  }

  /// Reads a line unless it may begin another document, and those that no longer may.
  private mutating func pass(_ line: Line, _ events: inout [DocumentEvent]) {
    var next: Line? = line
    var waiting: [Line] = []
    while let line = next {
      next = nil
      var verdict = watch.take(line, in: document.zone)
      if case .asks = verdict { verdict = watch.decide(parent?.reading ?? document.reading) }
      switch verdict {
      case .held, .asks: break
      case .passed(let lines):
        read(lines[0], &events)
        if lines.count > 1 { waiting.insert(contentsOf: lines[1...], at: 0) }
      case .document(let lines): beginDocument(lines, &events)
      case .copy(let lines): beginCopy(lines, &events)
      }
      if !waiting.isEmpty { next = waiting.removeFirst() }
    }
  }

  /// The line without what a publisher set into it; nil where nothing is left.
  private mutating func withoutFurniture(_ line: Line, _ events: inout [DocumentEvent]) -> Line? {
    let prefix = title.count(in: line, isFirst: isFirst)
    isFirst = false
    var cuts = PublisherNote.ranges(line).filter { $0.lowerBound >= prefix }
    if prefix > 0 { cuts.insert(0..<prefix, at: 0) }
    guard !cuts.isEmpty else { return line }
    var kept: [Line] = []
    var first = 0
    for part in line.parts(before: cuts.flatMap { [$0.lowerBound, $0.upperBound] }) {
      let isNote = cuts.contains { $0.contains(first) }
      first += part.tokens.count
      guard isNote else {
        kept.append(part)
        continue
      }
      events.append(
        .other(
          OtherText(
            .furniture, part.string(bytes: 0..<part.text.count), Evidence(part.outers, rule: .publisherNote)))
      )
      document.own(part.solid)
    }
    guard var rest = Line.joining(kept) else { return nil }
    // Its source has holes now; what a zone cuts it into must cover only what is left.
    rest.layout.removed = line.layout.removed
    lexer.tokenize(&rest)
    rest.isBlankBefore = line.isBlankBefore
    return rest
  }

  /// Ends the last document.
  public mutating func finish(into events: inout [DocumentEvent]) {
    let known = events.count
    defer { antecedents.resolve(&events, from: known) }
    for line in watch.finish() { read(line, &events) }
    endDocument(&events)
  }

  private mutating func endDocument(_ events: inout [DocumentEvent]) {
    while true {
      let rest = document.finish(into: &events)
      guard let first = rest.first else { break }
      beginAttachment(first, &events)
      for line in rest.dropFirst() { read(line, &events) }
    }
    let left = endAttachment(&events)
    precondition(left.isEmpty, "a finished attachment has no lines left")
    document.coverage.codePoints = codePoints
    document.settle()
    let id = document.documentID()
    document.end(as: ids.next(id), into: &events)
    ids.use(id)
  }

  /// Ends the open attachment: who copied the document neither issued nor signed it.
  private mutating func beginCopy(_ lines: [Line], _ events: inout [DocumentEvent]) {
    let rest = endAttachment(&events)
    for line in rest { read(line, &events) }
    isCopied = true
    for line in lines { read(line, &events) }
  }

  /// Ends the open document; another one begins with these lines.
  private mutating func beginDocument(_ lines: [Line], _ events: inout [DocumentEvent]) {
    let solid = lines.reduce(0) { $0 + $1.solid }
    codePoints -= solid
    endDocument(&events)
    codePoints = solid
    attachments = 0
    isCopied = false
    document = DocumentParser(limits: limits, lexer: lexer, parent: nil)
    for line in lines { read(line, &events) }
  }

  private mutating func read(_ line: Line, _ events: inout [DocumentEvent]) {
    if isCopied { return own(line, &events, .copyMark, as: .label) }
    let opening = document.read(line, into: &events)
    guard let first = opening.first else { return }
    beginAttachment(first, &events)
    for line in opening.dropFirst() { read(line, &events) }
  }

  // MARK: - Attachments

  private mutating func beginAttachment(_ line: Line, _ events: inout [DocumentEvent]) {
    // Lines that only its end gives away stand before this one.
    var lines = endAttachment(&events)
    attachments += 1
    lines += document.finish(into: &events)
    lines.append(line)
    events.append(.openAttachment)
    var attachment = DocumentParser(
      limits: limits, lexer: lexer,
      parent: (document.attachmentContext, "\(ids.next(document.documentID()))/dinh-kem-\(attachments)"))
    swap(&attachment, &document)
    parent = attachment
    for line in lines { read(line, &events) }
  }

  /// Ends the open attachment, if one is; returns the lines that are not its own.
  private mutating func endAttachment(_ events: inout [DocumentEvent]) -> [Line] {
    guard var main = parent.take() else { return [] }
    let rest = document.finish(into: &events)
    document.coverage.codePoints = document.given
    document.end(as: document.id, into: &events)
    events.append(.closeAttachment)
    main.coverage.owned += document.coverage.owned
    swap(&document, &main)
    return rest
  }

  // MARK: - Lines

  /// Text that is no part of the document's words.
  private mutating func own(
    _ line: Line, _ events: inout [DocumentEvent], _ rule: Rule? = nil, as kind: OtherText.Kind = .furniture
  ) {
    let text =
      line.tokens.isEmpty
      ? String(decoding: line.source, as: UTF8.self).trimmed : line.string(bytes: 0..<line.text.count)
    let rule = rule ?? (line.tokens.isEmpty && line.role != .furniture ? .residue : .siteFurniture)
    events.append(.other(OtherText(kind, text, Evidence(line.outers, rule: rule))))
    document.own(line.solid)
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    let scalars = unicodeScalars.drop { WhiteSpace.contains($0.value) }
    let end =
      scalars.lastIndex { !WhiteSpace.contains($0.value) }.map { scalars.index(after: $0) }
      ?? scalars.startIndex
    return String(scalars[scalars.startIndex..<end])
  }
}
