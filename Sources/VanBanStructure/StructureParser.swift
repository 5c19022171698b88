public import VanBanModel
import VanBanText

/// Turns blocks into the events of a document: the zones and sections of it, and what its words mention.
///
/// Any text is taken: what is not understood is kept as a paragraph, with a diagnostic. The parser holds the first
/// page until the body begins and the last lines until the end; between them a block at a time goes through.
public struct StructureParser: ~Copyable {
  private let lexer = Lexer()
  private var position = SourcePosition.start
  private var isBlankBefore = false
  private let limits: Limits
  private var document: DocumentParser
  /// The document that attachments belong to, while one is read.
  private var parent: DocumentParser?
  private var attachments = 0
  /// Code points of all blocks, white space apart: counted from the blocks, not from what became of them.
  private var codePoints = 0
  private var title = PublisherTitle()
  private var isFirst = true
  private var antecedents = AntecedentResolver()

  /// Makes a parser of one document.
  public init(limits: Limits = Limits()) {
    self.limits = limits
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
      return
    }
    codePoints += solid.count
    var line = lexer.line(block, at: start, outer, solid: solid.count)
    line.isBlankBefore = isBlankBefore
    isBlankBefore = false
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
    read(rest, &events)
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

  /// Ends the document.
  public mutating func finish(into events: inout [DocumentEvent]) {
    let known = events.count
    defer { antecedents.resolve(&events, from: known) }
    while true {
      let rest = document.finish(into: &events)
      guard let first = rest.first else { break }
      beginAttachment(first, &events)
      for line in rest.dropFirst() { read(line, &events) }
    }
    let left = endAttachment(&events)
    precondition(left.isEmpty, "a finished attachment has no lines left")
    document.coverage.codePoints = codePoints
    document.end(into: &events)
  }

  private mutating func read(_ line: Line, _ events: inout [DocumentEvent]) {
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
    let main = document
    events.append(.openAttachment)
    document = DocumentParser(
      limits: limits, lexer: lexer,
      parent: (main.attachmentContext, "\(main.documentID())/dinh-kem-\(attachments)"))
    parent = main
    for line in lines { read(line, &events) }
  }

  /// Ends the open attachment, if one is; returns the lines that are not its own.
  private mutating func endAttachment(_ events: inout [DocumentEvent]) -> [Line] {
    guard var main = parent else { return [] }
    let rest = document.finish(into: &events)
    document.coverage.codePoints = document.given
    document.end(into: &events)
    events.append(.closeAttachment)
    main.coverage.owned += document.coverage.owned
    document = main
    parent = nil
    return rest
  }

  // MARK: - Lines

  /// Text that is no part of the document's words.
  private mutating func own(_ line: Line, _ events: inout [DocumentEvent]) {
    let text =
      line.tokens.isEmpty
      ? String(decoding: line.source, as: UTF8.self).trimmed : line.string(bytes: 0..<line.text.count)
    events.append(
      .other(
        OtherText(
          .furniture, text,
          Evidence(
            line.outers,
            rule: line.role == .furniture ? .siteFurniture : line.tokens.isEmpty ? .residue : .siteFurniture))
      )
    )
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
