import VanBanModel
import VanBanText

/// Holds lines that may be the letterhead of another document in the same file, until it is clear whether they are.
///
/// A document of its own bears its own number and date under the State's or the Party's title or its organ's name
/// (Nghị định 30/2020/NĐ-CP, Điều 8). What is issued with another one does not, and in a form they are left blank.
struct OpeningWatch {
  /// What is known of the document that is being read.
  struct Reading {
    var isSigned: Bool
    var header: Header
  }

  enum Verdict {
    /// It may be one: the line waits.
    case held
    /// Number and date were read: whether it is one, the open document tells.
    case asks
    /// It is none: the first of the lines is the open document's, the others may begin a letterhead again.
    case passed([Line])
    /// These lines begin a document.
    case document([Line])
    /// These lines begin the mark of a copy, which belongs to the document that was copied.
    case copy([Line])
  }

  private let limits: Limits
  private let lexer: Lexer
  private var lines: [Line] = []
  private var front: FrontCollector
  /// Whether a body began in the lines.
  private var hasBegun = false
  /// Lines since the name of a form, *Mẫu số 1.2*: the letterhead under it is a pattern.
  private var sinceForm = patternLines

  private static let patternLines = 4

  /// A letterhead has no more lines, and an anchor among the first of them.
  private static let most = 24
  private static let mostWithoutAnchor = 6

  init(limits: Limits, lexer: Lexer) {
    self.limits = limits
    self.lexer = lexer
    front = FrontCollector(limits: limits, lexer: lexer, isAttachment: true)
  }

  /// In a first page a letterhead is the open document's own; at a document's end another one is to be expected.
  mutating func take(_ line: Line, in zone: DocumentParser.Zone) -> Verdict {
    if lines.isEmpty {
      guard zone != .front, sinceForm >= Self.patternLines,
        Self.mayBegin(line) || zone == .conclusion && Self.mayFollow(line)
      else { return pass([line]) }
    } else if endsLetterhead(line) {
      return pass(release() + [line])
    }
    lines.append(line)
    hasBegun = front.add(line)
    if front.segments.contains(where: { $0.kind == .number }), lines.contains(where: CopyCue.stands) {
      return .copy(release())
    }
    return mayBeDocument ? .asks : wait()
  }

  /// Decides once number and date were read.
  mutating func decide(_ reading: Reading) -> Verdict {
    isDocument(reading) ? .document(release()) : wait()
  }

  private mutating func wait() -> Verdict {
    let isLetterhead = front.segments.contains { HeaderParser.isAnchor($0.kind) }
    if hasBegun || front.lines.count >= (isLetterhead ? Self.most : Self.mostWithoutAnchor) {
      return pass(release())
    }
    return .held
  }

  /// The lines that still wait at the end of the text: they begin nothing.
  mutating func finish() -> [Line] { release() }

  private mutating func pass(_ lines: [Line]) -> Verdict {
    if let first = lines.first {
      sinceForm = Self.namesForm(first) ? 0 : min(sinceForm + 1, Self.patternLines)
    }
    return .passed(lines)
  }

  private mutating func release() -> [Line] {
    defer {
      lines = []
      hasBegun = false
      front = FrontCollector(limits: limits, lexer: lexer, isAttachment: true)
    }
    return lines
  }

  /// The lines that stand at the top of a first page, whichever comes first.
  private static func mayBegin(_ line: Line) -> Bool {
    guard let first = line.tokens.first, first.isCapital, line.tokens.count <= 80 else { return false }
    if first.syllable == HeaderCue.number { return true }
    if HeaderCue.national.matchesFolded(line.tokens, at: 0) { return true }
    guard first.form == .capitals else { return false }
    return HeaderCue.party.matchesFolded(line.tokens, at: 0)
      || Organ.nouns.match(line.tokens, at: 0) != nil
        && SignatureCue.posts.match(line.tokens, at: 0) == nil
  }

  /// What only behind a document may begin another one: an organ's name in any letters or in pieces, a publisher's title.
  private static func mayFollow(_ line: Line) -> Bool {
    guard let first = line.tokens.first, first.isWord, line.tokens.count <= 80 else { return false }
    if ConclusionMark.begins(line) || PersonName.isWhole(line) != nil {
      return Organ.names.match(line.tokens, at: 0)?.end == line.tokens.count
    }
    return line.isCapitals && line.tokens.count <= 3
      || Organ.nouns.match(line.tokens, at: 0) != nil
      || Organ.names.match(line.tokens, at: 0) != nil
      || first.form == .capitalised && ReferenceRecognizer.types.match(line.tokens, at: 0) != nil
  }

  /// Whether a signature goes on: what waited is no letterhead.
  private func endsLetterhead(_ line: Line) -> Bool {
    if !ConclusionMark.begins(line), line.tokens.count <= 2 || PersonName.isWhole(line) == nil {
      return false
    }
    let first = HeaderSegmenter(line, number: 0, hasType: false, hasAnchor: false).segments().first
    return first.map { !HeaderParser.isAnchor($0.kind) } ?? true
      && Organ.names.match(line.tokens, at: 0)?.end != line.tokens.count
  }

  private var mayBeDocument: Bool {
    let kinds = front.segments.map(\.kind)
    return kinds.contains(.number) && (kinds.contains(.placeDate) || kinds.contains(.type))
  }

  private func isDocument(_ reading: Reading) -> Bool {
    let kinds = front.segments.map(\.kind)
    let isTitled = kinds.contains(.national) || kinds.contains(.party)
    guard isTitled || reading.isSigned else { return false }
    var parser = HeaderParser(
      lines: front.lines, segments: front.segments, end: front.segments.count, isAttachment: true)
    let header = parser.parse().header
    guard let number = header.number?.number, number.serial?.isEmpty == false,
      !CopyCue.symbols.contains(number.typeCode ?? "")
    else { return false }
    // A plan that repeats the number of the decision which issues it is no document of its own.
    if number.text == reading.header.number?.number.text {
      let type = header.type.flatMap { $0.evidence.isInferred ? nil : $0.type.code }
      guard type == reading.header.type?.type.code || type == nil && hasBegun else { return false }
    }
    if let date = header.date?.value { return date.utf8.count >= 7 && !date.utf8.contains(UInt8(ascii: "X")) }
    // A law bears no date in its letterhead, but the year in its number (Luật 80/2015/QH13).
    return isTitled && reading.isSigned && number.year != nil && header.type?.evidence.isInferred == false
  }

  /// *Mẫu số 01*, *Mẫu 1.2*, with its title on the line.
  private static func namesForm(_ line: Line) -> Bool {
    guard let (end, _) = HeaderCue.forms.match(line.tokens, at: 0), end < line.tokens.count else {
      return false
    }
    return line.tokens.count < 40 && !line.tokens[end].isWord
  }
}
