import VanBanModel
import VanBanText

/// Holds the lines of a first page until the body begins.
struct FrontCollector {
  private(set) var lines: [Line] = []
  private(set) var segments: [Segment] = []
  /// How many of the segments are the first page's.
  private(set) var end = 0

  private let limits: Limits
  /// Whether what is read has a name like *Phụ lục I* in the place of a letterhead.
  private(set) var isAttachment: Bool
  /// Whether that was known before any line was read.
  private let isGiven: Bool
  /// The line that is such a name, before any other words: the title behind it stands where a type's does.
  private var annex: Int?
  /// Whether the note of issue closed the title.
  private var isNoted = false
  private var marks = 0
  private(set) var hasType = false
  private(set) var hasAnchor = false
  private(set) var isAddressed = false
  private var addresseesOpen = true
  private var subject: [Segment] = []
  private var bytes = 0
  /// The segment that named the organ that enacts, until what follows it tells that the body began with it.
  private var enactingOrgan: Int?
  /// How many lines of one word stand last.
  private var words = 0
  private static let fewestWords = 5
  private var tables = FrontTables()

  private let lexer: Lexer

  init(limits: Limits, lexer: Lexer, isAttachment: Bool) {
    self.lexer = lexer
    self.limits = limits
    (self.isAttachment, isGiven) = (isAttachment, isAttachment)
  }

  /// Takes a line; true once the body has begun in it, or must be taken to have.
  mutating func add(_ line: Line) -> Bool {
    var line = line
    // `Số:` and the number on the next line, `Hà Nội, ngày` and the rest on the next ones, are one cell each.
    if let last = lines.last, isCutOff(last) && line.tokens.count < 40 || goesOn(last, line) {
      line = last.joinedForFront(line)
      lexer.tokenize(&line)
      lines.removeLast()
      segments.removeAll { $0.line == lines.count }
      end = min(end, segments.count)
      subject.removeAll { $0.line == lines.count }
    }
    line = DamagedWords.repaired(joinedWords(line))
    // *GIÁM ĐÓC SỞ Y TẾ* behind the subject is who enacts.
    if hasType { line = DamagedPosts.repaired(line) }
    bytes += line.text.count
    let number = lines.count
    if AttachmentMark.annexEnd(line) != nil, lines.allSatisfy({ !$0.tokens.contains(where: \.isWord) }) {
      (isAttachment, annex) = (isAttachment || number == 0, number)
    }
    lines.append(line)
    let found = HeaderSegmenter(
      line, number: number, hasType: hasType, hasAnchor: hasAnchor, hasLetterhead: segments.haveLetterhead
    ).segments()
    var begun: Int?
    for segment in found {
      segments.append(segment)
      if let organ = enactingOrgan, segment.kind != .rule {
        // *BỘ TRƯỞNG BỘ NỘI VỤ* opens the preamble, or stands above *Kính gửi:*.
        if segment.kind != .addressLabel { begun = begun ?? organ }
        enactingOrgan = nil
      }
      if begun == nil, begins(segment) {
        if segment.kind == .capitals || isSpelledOrgan(segment) {
          enactingOrgan = segments.count - 1
        } else {
          begun = segments.count - 1
        }
      }
      if begun == nil, enactingOrgan == nil { note(segment) }
    }
    if let first = tables.begins(line, number: number, found, isTitled: hasType || isAttachment), begun == nil
    {
      begun = segments.firstIndex { $0.line >= first }
    }
    if let begun {
      end = begun
      return true
    }
    end = segments.count
    if !hasAnchor, line.mark?.marker != nil { marks += 1 }
    let limit = marks >= 4 ? 0 : isAttachment ? 40 : limits.headerBlocks
    if lines.count >= limit || bytes >= limits.blockBytes * 2 {
      return true
    }
    return false
  }

  /// Without any anchor only a title line can stand for a first page: the body begins where its subject ends, or at
  /// once where there is none.
  mutating func settle() {
    if let organ = enactingOrgan { end = min(end, organ) }
    guard !hasAnchor, !isAttachment else { return }
    end = 0
    guard let title = HeaderParser.titleLine(segments, lines), title < 10 else { return }
    hasType = true
    subject = [segments[title]]
    end = segments.count
    for index in segments.indices where index > title {
      if begins(segments[index]) {
        end = index
        return
      }
      note(segments[index])
    }
  }

  /// A letterhead that a layout broke into a word a line, as one line; any other line as it is.
  private mutating func joinedWords(_ line: Line) -> Line {
    guard Self.isWordAlone(line), !line.isBlankBefore else {
      words = 0
      return line
    }
    words += 1
    guard words >= Self.fewestWords else { return line }
    let count = words == Self.fewestWords ? words - 1 : 1
    guard lines.count >= count else { return line }
    let first = lines.count - count
    var joined = lines[first]
    for later in lines[(first + 1)...] + [line] { joined = joined.joinedForFront(later) }
    lexer.tokenize(&joined)
    lines.removeLast(count)
    segments.removeAll { $0.line >= first }
    end = min(end, segments.count)
    subject.removeAll { $0.line >= first }
    return joined
  }

  /// Whether a place and a date stand below sentences, or are left to be filled in below a form: they close a text that
  /// has no letterhead.
  private func closesText(_ segment: Segment) -> Bool {
    let isBlank = !lines[segment.line].tokens[segment.tokens].contains { $0.kind == .date }
    return segments.dropLast().contains { before in
      guard before.kind == .text, before.tokens.count > 5 else { return false }
      return isBlank || lines[before.line].tokens[before.tokens.upperBound - 1].isSign(.stop)
    }
  }

  private static func isWordAlone(_ line: Line) -> Bool {
    line.cell == nil && line.mark?.marker == nil && line.text.count <= 16
      && line.tokens.count { $0.isWord || $0.kind == .number } <= 1 && line.tokens.count <= 3
      && !line.tokens.contains { $0.isSign(.bar) }
  }

  private mutating func note(_ segment: Segment) {
    switch segment.kind {
    case .type:
      // An annex's title is no subject of the form in it.
      if annex != nil, !hasType { subject = [] }
      hasType = true
      hasAnchor = true
    case .national, .motto:
      hasAnchor = true
      // *Mẫu số 5* right above a letterhead is a label and has no title.
      if let name = annex, !hasType, AttachmentMark.annexEnd(lines[name]) == lines[name].tokens.count,
        let label = segments.lastIndex(where: { $0.line == name }),
        segments.beginLetterhead(behind: label, in: lines)
      {
        (annex, subject, isAttachment) = (nil, [], isGiven)
      }
    case .placeDate: hasAnchor = hasAnchor || !closesText(segment)
    case .party, .number: hasAnchor = true
    case .about:
      hasAnchor = true
      if hasType { subject.append(segment) }
    case .addressLabel:
      hasAnchor = true
      isAddressed = true
      addresseesOpen = true
      return
    case .capitals, .text, .bullet:
      if hasType || annex.map({ segment.line > $0 }) ?? false { subject.append(segment) }
    case .note: isNoted = isNoted || annex != nil && !subject.isEmpty && isIssueNote(segment)
    default: break
    }
    if isAddressed, segment.kind != .rule { addresseesOpen = isOpenAddressee(segment) }
  }

  // MARK: - Where the body begins

  private func begins(_ segment: Segment) -> Bool {
    let line = lines[segment.line]
    if isAddressed {
      switch segment.kind {
      case .bullet: return false
      case .basis, .mark, .enacting: return true
      case .text where segment.isBlankBefore && isLongSentence(segment): return true
      case .text, .capitals, .note: return !addresseesOpen
      default: return false
      }
    }
    guard hasType || hasAnchor || isAttachment else { return false }
    if isNoted, [.text, .capitals, .bullet, .mark].contains(segment.kind) { return true }
    switch segment.kind {
    case .enacting: return true
    case .mark: return isMark(line)
    case .basis: return hasType ? !subject.isEmpty || isBasis(segment) : isProse(segment) || isGround(segment)
    case .note: return hasType && isIssueNote(segment)
    case .bullet: return hasType && !(segment.line > 0 && CutCompound.stands(lines[segment.line - 1], line))
    case .capitals: return hasType && !subject.isEmpty && isEnactingOrgan(segment)
    case .text:
      return (hasType || isAttachment && !subject.isEmpty) && isProse(segment)
        || hasType && !subject.isEmpty && isSpelledOrgan(segment)
    case .rule:
      return line.cell == nil && line.tokens.first?.isSign(.bar) == true && isAttachment
        && line.tokens.count > 3
    default: return false
    }
  }

  /// A paragraph apart is no addressee, though the last one was left open.
  private func isLongSentence(_ segment: Segment) -> Bool {
    let line = lines[segment.line].piece(segment.tokens)
    return line.text.count > 160 && line.tokens.last?.isSign(.semicolon) == false
  }

  private func isMark(_ line: Line) -> Bool {
    guard let mark = line.mark?.marker else { return false }
    switch mark {
    case .part, .chapter, .section, .subsection, .article, .roman, .arabic, .decimal: return true
    case .capital: return line.mark?.value == 1 && hasType && !subject.isEmpty
    case .letter: return false
    }
  }

  /// *(Ban hành kèm theo …)*; another bracket belongs to the title.
  private func isIssueNote(_ segment: Segment) -> Bool {
    let line = lines[segment.line]
    return segment.tokens.contains { HeaderCue.issued.match(line.tokens, at: $0) != nil }
  }

  /// A sentence rather than a title: it is long, or closed, or stands apart behind a whole title.
  private func isProse(_ segment: Segment) -> Bool {
    let line = lines[segment.line].piece(segment.tokens)
    guard let last = line.tokens.last, let first = line.tokens.first else { return false }
    if line.text.count > 420 { return true }
    // *Về việc: …* under the type goes on with its title.
    if hasType, HeaderCue.aboutInFull.matches(line.tokens, at: 0) { return false }
    if !hasType, annex == nil || subject.isEmpty { return line.text.count > 120 && closes(last) }
    // *Hỡi đồng bào!*, *… trân trọng giới thiệu:*: a title calls nobody and announces nothing.
    if !line.isCapitals, segment.isBlankBefore || !subject.isEmpty,
      last.isSign(.exclamation) || last.isSign(.colon)
    {
      return true
    }
    if subject.isEmpty { return line.text.count > 260 && closes(last) }
    if !line.isCapitals, first.isCapital, line.text.count > 50, hasCapitalSubject, hasClosedSubject {
      return true
    }
    // A title that goes on ends its line with a comma, or begins the last one in small letters.
    let goesOn = last.isSign(.comma) || first.form == .small && !segment.isBlankBefore
    if closes(last), !goesOn, line.text.count > 60 || segment.isBlankBefore { return true }
    // A clause that stands apart behind a whole title does not go on with it.
    if last.isSign(.comma), segment.isBlankBefore, first.isCapital, !line.isCapitals, hasClosedSubject {
      return true
    }
    return segment.isBlankBefore && first.isCapital && line.text.count > 70 && !line.isCapitals
      && hasClosedSubject
  }

  /// *Hưởng ứng Ngày …* right under the type is its subject; *Căn cứ …* is not, and no subject is so long.
  private func isBasis(_ segment: Segment) -> Bool {
    let line = lines[segment.line].piece(segment.tokens)
    guard let last = line.tokens.last else { return false }
    if BasisCue.underType.match(line.tokens, at: 0) != nil { return true }
    return line.text.count > 220 || closes(last) && line.text.count > 60
  }

  /// *Căn cứ Luật …;*: a ground that a semicolon closes is the preamble's, though the type above it was lost.
  private func isGround(_ segment: Segment) -> Bool {
    let line = lines[segment.line].piece(segment.tokens)
    return line.tokens.last?.isSign(.semicolon) == true && BasisCue.underType.match(line.tokens, at: 0) != nil
  }

  func closes(_ token: Token) -> Bool {
    token.isSign(.stop) || token.isSign(.semicolon) || token.isSign(.colon) || token.isSign(.comma)
  }

  /// Whether the subject is in capitals: a line in small letters that begins a sentence is no part of it.
  private var hasCapitalSubject: Bool {
    guard let first = subject.first else { return false }
    // *LỆNH CỦA CHỦ TỊCH NƯỚC*: the organ behind the type is no subject yet.
    if subject.count == 1, lines[first.line].tokens[first.tokens.lowerBound].syllable == TitleCue.of {
      return false
    }
    return subject.allSatisfy { lines[$0.line].isCapitals($0.tokens) }
  }

  private var hasClosedSubject: Bool {
    guard let last = subject.last else { return false }
    let line = lines[last.line].piece(last.tokens)
    guard let token = line.tokens.last else { return true }
    return !(token.isSign(.comma) || token.isSign(.hyphen) || token.syllable == DateCue.and)
  }

  /// *HỘI ĐỒNG NHÂN DÂN TỈNH* behind the subject: the organ that resolves, as the letterhead names it.
  private func isEnactingOrgan(_ segment: Segment) -> Bool {
    let line = lines[segment.line].piece(segment.tokens)
    guard hasClosedSubject else { return false }
    if let last = subject.last {
      let before = lines[last.line].piece(last.tokens).tokens.last
      if let before, Self.openEnds.contains(before.syllable) { return false }
    }
    // Several ministers enact together.
    if Organ.heads.match(line.tokens, at: 0) != nil, line.tokens.count <= 32 { return true }
    if Organ.names.match(line.tokens, at: 0) != nil, line.tokens.count <= 16 { return true }
    // The same first two words as a line of the letterhead.
    let words = line.tokens.prefix(2).map(\.syllable)
    guard words.count == 2, Organ.nouns.match(line.tokens, at: 0) != nil else { return false }
    return segments.contains { other in
      other.line < segment.line && other.kind == .capitals
        && lines[other.line].piece(other.tokens).tokens.prefix(2).map(\.syllable) == words
    }
  }

  /// Behind these a subject goes on with the organ.
  private static let openEnds = SyllableSet(
    ["của", "về", "cho", "ủy", "uỷ", "do", "tại"].map { Syllable($0) })

  /// *bộ trưởng bộ tài chính* alone on its line: the organ that enacts, its capitals lost.
  private func isSpelledOrgan(_ segment: Segment) -> Bool {
    guard segment.kind == .text, hasClosedSubject else { return false }
    let line = lines[segment.line]
    return segment.tokens.count == line.tokens.count && !line.isCapitals
      && Organ.isWhole(line.tokens, from: 0)
  }

  /// An item after *Kính gửi* that more may follow.
  private func isOpenAddressee(_ segment: Segment) -> Bool {
    let line = lines[segment.line].piece(segment.tokens)
    guard let last = line.tokens.last else { return true }
    if last.isSign(.semicolon) || last.isSign(.comma) || last.isSign(.colon) { return true }
    return segment.kind == .bullet && !last.isSign(.stop)
  }
}

extension Line {
  /// Two lines of one cell as one, with the source of both.
  func joinedForFront(_ later: Line) -> Line {
    var line = joined(later)
    let gap = later.start.utf8 - self.start.utf8 - self.source.count
    // Only white space lies between lines that follow each other.
    line.source = self.source + [UInt8](repeating: 32, count: max(0, gap)) + later.source
    line.isBlankBefore = self.isBlankBefore
    return line
  }
}
