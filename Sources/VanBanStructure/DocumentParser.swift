import VanBanModel
import VanBanText

/// Reads one document, or one attachment: first page, preamble and body, conclusion.
struct DocumentParser {
  enum Zone { case front, body, conclusion }

  private let limits: Limits
  private let isAttachment: Bool
  private(set) var zone = Zone.front
  private var front: FrontCollector
  private var body: BodyParser
  var conclusion: [Line] = []
  private(set) var header = Header()
  private var inference = IssuerInference()
  private var traces = LetterheadTraces()
  private var hasRecipients = false
  private var signs = FormSigns()
  /// What a text that is no administrative document had in the place of fields.
  private var disowned: [(text: String, evidence: Evidence)] = []
  private var last: Line?
  private(set) var context = DocumentContext()
  private(set) var id = ""
  var coverage = Coverage()
  /// Code points of the lines that the document was given and kept, white space apart.
  private(set) var given = 0
  private var isSigned = false

  init(limits: Limits, lexer: Lexer, parent: (context: DocumentContext, id: String)?) {
    self.limits = limits
    isAttachment = parent != nil
    front = FrontCollector(limits: limits, lexer: lexer, isAttachment: parent != nil)
    body = BodyParser(limits: limits, lexer: lexer)
    if let parent {
      context = parent.context
      context.type = nil
      id = parent.id
    }
  }

  /// What an attachment knows of this document.
  var attachmentContext: DocumentContext {
    var context = context
    let key = documentID()
    context.outer = (context.type, key.contains("?") ? nil : key)
    return context
  }

  /// Counts code points that found an owner outside of the zones.
  mutating func own(_ count: Int) {
    given += count
    coverage.owned += count
  }

  /// The rule for a line that repeats the document's number at the top of a page.
  func rule(ofRunningHeader line: Line) -> Rule? {
    guard zone == .body, line.tokens.count <= 3, let number = header.number?.number.text,
      let last = line.tokens.last, last.kind == .documentNumber, line.cell == nil,
      DocumentNumberReader.read(line, last)?.number.text == number
    else { return nil }
    return line.tokens.count == 1 || line.tokens[0].syllable == HeaderCue.number ? .runningHeader : nil
  }

  /// A page ended here: the next line may go on with the paragraph before.
  mutating func crossPage(_ line: Line) { body.crossPage(PageMark(line)?.number ?? 0) }

  /// Reads a line; returns the lines with which an attachment begins, which are not this document's.
  mutating func read(_ line: Line, into events: inout [DocumentEvent]) -> [Line] {
    given += line.solid
    last = line
    let opening = take(line, into: &events)
    given -= opening.reduce(0) { $0 + $1.solid }
    return opening
  }

  private mutating func take(_ line: Line, into events: inout [DocumentEvent]) -> [Line] {
    switch zone {
    case .front:
      if let opening = beginsAnother(line, &events) { return opening }
      if front.add(line) { return finishFront(&events) }
    case .body: return readBody(line, &events)
    case .conclusion: return readConclusion(line, &events)
    }
    return []
  }

  /// An annex that has no body ends where the next one is named, behind its own signature perhaps.
  private mutating func beginsAnother(_ line: Line, _ events: inout [DocumentEvent]) -> [Line]? {
    guard front.isAttachment, !front.lines.isEmpty else { return nil }
    if AttachmentMark.isNoted(line, at: 0) { return finishFront(&events) + [line] }
    guard let start = AttachmentMark.notedStart(line) else { return nil }
    let parts = line.parts(before: [start])
    return take(parts[0], into: &events) + (zone == .front ? finishFront(&events) : []) + [parts[1]]
  }

  /// Ends the last zone.
  mutating func finish(into events: inout [DocumentEvent]) -> [Line] {
    let opening = close(into: &events)
    given -= opening.reduce(0) { $0 + $1.solid }
    return opening
  }

  private mutating func close(into events: inout [DocumentEvent]) -> [Line] {
    if zone == .front {
      let rest = finishFront(&events)
      if !rest.isEmpty { return rest }
    }
    switch body.closeTable(into: &events, context: &context) {
    case .conclusion(let lines):
      zone = .conclusion
      let opening = readConclusion(lines, &events)
      if !opening.isEmpty { return opening }
    case .attachment(let lines): return lines
    case .taken, nil: break
    }
    body.finish(into: &events, context: &context)
    finishConclusion(&events)
    return []
  }

  /// What tells whether a letterhead that follows is another document's.
  var reading: OpeningWatch.Reading {
    OpeningWatch.Reading(isSigned: isSigned || isConcluded, header: header)
  }

  /// Works out what was not read, now that all was read.
  mutating func settle() {
    if header.date == nil, !isAttachment, header.type?.type.isAdopted ?? true, let date = inference.adoption {
      // A law bears the date on which it was adopted in its last sentence.
      header.date = DateField(text: date.text, value: date.value, .inferred(.adoptionDate))
    }
    if header.date == nil, header.type != nil, !isAttachment, let today = inference.today {
      header.date = DateField(text: today.text, value: today.value, .inferred(.openingDate))
    }
    if header.place == nil, let closing = inference.closing, closing.value == header.date?.value {
      header.place = Field(closing.place, .inferred(.closingPlace))
    }
    if header.issuer == nil, !isAttachment { header.issuer = inference.issuer(header) }
    header.markDamage()
    guard !isAttachment else { return }
    header.confidence = signs.confidence
    if !signs.areEnough { disowned = header.removeInvented(keepsTitle: signs.contains(.title)) }
  }

  /// Says what was known only now.
  mutating func end(as id: String, into events: inout [DocumentEvent]) {
    self.id = id
    for (text, evidence) in disowned { events.append(.other(OtherText(.label, text, evidence))) }
    report(&events)
    coverage.owned += body.owned
    events.append(.end(id: id, header: header, coverage: coverage))
  }

  // MARK: - Front

  private mutating func finishFront(_ events: inout [DocumentEvent]) -> [Line] {
    zone = .body
    front.settle()
    let lines = front.lines
    guard !lines.isEmpty else { return [] }
    for line in lines { body.observe(line) }
    var parser = HeaderParser(
      lines: lines, segments: front.segments, end: front.end, isAttachment: front.isAttachment)
    let page = parser.parse()
    header = page.header
    signs = FormSigns(page)
    traces = LetterheadTraces(lines, page)
    settleContext()
    context.isSubject = true
    for line in page.mentionable.sorted(by: { $0.outer.lower < $1.outer.lower }) {
      let isIssue = header.date.map { line.string(line.tokens.indices) == $0.text } ?? false
      let known = events.count
      MentionRecognizer(line, context).recognize({ events.append($0) }, issueDate: isIssue)
      for case .abbreviation(let abbreviation) in events[known...] { body.plan.learn(abbreviation) }
    }
    context.isSubject = false
    for line in lines where !signs.areMany { signs.note(line) }
    for addressee in page.addressees { events.append(.addressee(addressee)) }
    for other in page.other { events.append(.other(other)) }
    settleFront(lines, page, &events)
    var opening: [Line] = []
    for line in page.rest {
      if !opening.isEmpty {
        opening.append(line)
        continue
      }
      opening += zone == .conclusion ? readConclusion(line, &events) : readBody(line, &events)
    }
    return opening
  }

  /// Whatever of the first page no field took is owned all the same.
  private mutating func settleFront(_ lines: [Line], _ page: FirstPage, _ events: inout [DocumentEvent]) {
    var ranges = page.other.flatMap(\.evidence.ranges) + page.addressees.flatMap(\.evidence.ranges)
    ranges += header.evidence.flatMap(\.ranges) + page.rest.flatMap(\.outers)
    ranges += lines.flatMap { $0.layout.removed.map(\.span) }
    own(lines, by: ranges, &events)
    let rest = page.rest.reduce(0) { $0 + $1.solid }
    coverage.owned +=
      lines.reduce(0) { $0 + $1.solid } - rest
  }

  private func own(_ lines: [Line], by ranges: [SourceSpan], _ events: inout [DocumentEvent]) {
    for (span, bytes) in Ledger.unowned(lines, by: ranges) {
      let text = String(decoding: bytes, as: UTF8.self)
      events.append(.other(OtherText(.label, text.foldedSpace, Evidence(span, rule: .label))))
    }
  }

  private mutating func settleContext() {
    if let year = header.date?.value.prefix(4), let value = Int(year) { context.year = value }
    if context.year == nil, let year = header.number?.number.year.flatMap({ Int($0) }) { context.year = year }
    context.type = header.type?.type ?? context.type
    context.place = place() ?? context.place
    (context.number, context.date) = (header.number?.number.text, header.date?.value)
    if let number = header.number?.number {
      context.isLaw = number.year != nil && number.issuerCode.map(Self.isAssembly) == true
    }
  }

  /// *QH14*, *UBTVQH11*: what the National Assembly resolves is a rule for all.
  private static func isAssembly(_ code: String) -> Bool {
    ["QH", "UBTVQH"].contains(String(code.prefix { !$0.isNumber }))
  }

  /// The slug of the province that the letterhead or the place line names.
  private func place() -> String? {
    for text in [header.issuer?.text, header.superior?.text, header.place?.text].compactMap({ $0 }) {
      let slug = DocumentKey.slug(text)
      if let province = Province.slugs.first(where: { slug.hasSuffix($0) }) { return province }
    }
    return header.place.map { DocumentKey.slug($0.text) }
  }

  // MARK: - Body and conclusion

  private mutating func readBody(_ line: Line, _ events: inout [DocumentEvent]) -> [Line] {
    if body.sectionCount == 0 || inference.count < 12 { inference.add(line) }
    inference.noteAdoption(line)
    inference.noteDay(line)
    if !signs.areMany { signs.note(line) }
    switch body.read(line, into: &events, context: &context) {
    case .taken: return []
    case .conclusion(let lines):
      zone = .conclusion
      return readConclusion(lines, &events)
    case .attachment(let lines): return lines
    }
  }

  private mutating func readConclusion(_ lines: [Line], _ events: inout [DocumentEvent]) -> [Line] {
    var opening: [Line] = []
    for line in lines {
      opening.isEmpty ? (opening += readConclusion(line, &events)) : opening.append(line)
    }
    return opening
  }

  private mutating func readConclusion(_ line: Line, _ events: inout [DocumentEvent]) -> [Line] {
    if let start = AttachmentMark.gluedStart(line) {
      // `… Vũ Thị Mẫu KẾ HOẠCH TRIỂN KHAI …`: the attachment's title stands behind the signer's name.
      let parts = line.parts(before: [start])
      return readConclusion(parts[0], &events) + parts[1...]
    }
    if AttachmentMark.isNoted(line, at: 0) { return takeAttachmentHead(line) }
    if !conclusion.isEmpty, isConcluded, !conclusion.contains(where: CopyCue.stands) {
      if AttachmentMark.begins(line) || body.wouldOpen(line) && !hasFootnotes {
        return takeAttachmentHead(line)
      }
      if AttachmentMark.isIssueNote(line), let title = conclusion.last, AttachmentMark.mayBeTitle(title) {
        return takeAttachmentHead(line)
      }
    } else if body.wouldOpen(line), !conclusion.isEmpty {
      // A line in capitals that was no signature: the body goes on.
      let lines = conclusion + [line]
      conclusion = []
      zone = .body
      var opening: [Line] = []
      for (index, held) in lines.enumerated() {
        if !opening.isEmpty {
          opening.append(held)
        } else if index < lines.count - 1 {
          body.keep(held, into: &events, context: &context)
        } else {
          opening += readBody(held, &events)
        }
      }
      return opening
    }
    conclusion.append(line)
    if conclusion.count > 400 || conclusion.byteCount > limits.blockBytes * 4 {
      finishConclusion(&events)
    }
    return []
  }

  private mutating func finishConclusion(_ events: inout [DocumentEvent]) {
    guard !conclusion.isEmpty else { return }
    isSigned = isSigned || isConcluded
    var parser = ConclusionParser(lastPage: body.lastPage)
    let result = parser.parse(conclusion)
    signs.note(result)
    for addressee in result.addressees { events.append(.addressee(addressee)) }
    for signatory in result.signatories { events.append(.signatory(signatory)) }
    for other in result.other { events.append(.other(other)) }
    inference.add(result.signatories)
    hasRecipients = hasRecipients || !result.addressees.isEmpty
    var ranges = result.other.flatMap(\.evidence.ranges) + result.addressees.flatMap(\.evidence.ranges)
    ranges +=
      result.signatories.flatMap(\.evidence.ranges) + conclusion.flatMap { $0.layout.removed.map(\.span) }
    for line in result.leftovers {
      let text = line.string(bytes: 0..<line.text.count)
      ranges += line.owned
      events.append(.closing(Passage(text, Evidence(line.owned, rule: .closingParagraph))))
      MentionRecognizer(line, context).recognize { events.append($0) }
      events.append(
        .diagnostic(
          Diagnostic(
            "conclusion.not-understood", .info,
            "a line behind the last section is neither recipient nor signature; it is kept as a paragraph",
            span: line.outer)))
    }
    own(conclusion, by: ranges, &events)
    coverage.owned += conclusion.reduce(0) { $0 + $1.solid }
    conclusion = []
  }

  // MARK: - The end

  /// The document's key, as far as it is known.
  func documentID() -> String {
    if isAttachment { return id }
    let date = header.date?.value ?? header.number?.number.year
    let year = date.map { String($0.prefix(4)) }
    if let number = header.number?.number {
      return DocumentKey.key(number, type: header.type?.type, place: context.place, date: date)
    }
    let issuer = header.issuer.map { IssuerInference.slug($0.text) } ?? "?"
    let type = header.type.map { DocumentKey.slug($0.type.code) } ?? "?"
    return "vn/\(issuer)/\(year ?? "?")/\(type)/?"
  }

  private func report(_ events: inout [DocumentEvent]) {
    guard !isAttachment else { return }
    guard signs.areEnough || coverage.codePoints == 0 else {
      return events.append(.diagnostic(signs.diagnostic))
    }
    var found = LossReport(header: header, traces: traces).diagnostics()
    if header.type != nil {
      let end = EndReport(signatories: inference.signatories, addressees: hasRecipients, last: last)
      found += end.diagnostics()
    }
    if coverage.codePoints == 0 { found.append(Diagnostic("text.empty", .warning, "the text is empty")) }
    events += found.map { .diagnostic($0) }
  }
}

extension String {
  /// The text with runs of white space folded to one space.
  var foldedSpace: String {
    var result = String.UnicodeScalarView()
    for scalar in trimmed.unicodeScalars {
      if !WhiteSpace.contains(scalar.value) {
        result.append(scalar)
      } else if result.last != " " {
        result.append(" ")
      }
    }
    return String(result)
  }
}
