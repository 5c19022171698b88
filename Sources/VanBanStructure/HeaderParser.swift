import VanBanModel
import VanBanText

/// What the first page gave.
struct FirstPage {
  var header = Header()
  /// Fields' text that dates and references are looked for in, in reading order.
  var mentionable: [Line] = []
  var other: [OtherText] = []
  var addressees: [Addressee] = []
  /// The rest of a line that the body begins in the middle of.
  var rest: [Line] = []
  /// The words of the title line that name the issuer (*của Bộ Chính trị*), where there was no letterhead.
  var titleIssuer: Field?
}

/// Reads the letterhead, the title and *Kính gửi* from the segments of a first page, in whatever order they come.
struct HeaderParser {
  let lines: [Line]
  let segments: [Segment]
  var page = FirstPage()
  var organs: [Line] = []
  /// The index of the segment that the last organ's line came from.
  var lastOrgan: Int?
  var subject: [Line] = []
  var isSubjectOpen = false
  var isLetter = false
  let isAttachment: Bool
  var hasType: Bool { page.header.type != nil }

  /// `end` is how many of the segments belong to the first page; the others begin the body.
  init(lines: [Line], segments: [Segment], end: Int, isAttachment: Bool) {
    self.lines = lines
    self.isAttachment = isAttachment
    self.segments = Array(segments[..<end])
    var last = -1
    for segment in segments[end...] where segment.line != last {
      // What begins a body's line goes on to the line's end.
      last = segment.line
      let line = lines[segment.line]
      let first = segment.tokens.lowerBound
      page.rest.append(first == 0 ? line : line.piece(first..<line.tokens.count))
    }
  }

  mutating func parse() -> FirstPage {
    let first = isAttachment ? 0 : firstOfDocument()
    for segment in segments[..<first] { add(.furniture, segment, .siteFurniture) }
    var index = first
    while index < segments.count { index = read(index) }
    finishSubject()
    finishOrgans()
    finishType()
    return page
  }

  func piece(_ segment: Segment) -> Line { lines[segment.line].piece(segment.tokens) }

  // MARK: - Where the document begins

  /// The first segment of the letterhead: an anchor, and the organs in capitals right before it.
  func firstOfDocument() -> Int {
    let anchors = segments.indices.filter { Self.isAnchor(segments[$0].kind) }
    guard let anchor = anchors.first(where: { !isRepeatedTitle($0) }) else { return titleLine() ?? 0 }
    var first = letterheadBehindTable() ?? anchor
    var back = first
    var taken = 0
    while back > 0, taken < 6 {
      let segment = segments[back - 1]
      let line = piece(segment)
      let isOrgan = Organ.nouns.match(line.tokens, at: 0) != nil && line.tokens.count < 24
      guard
        segment.kind == .rule || segment.kind == .capitals || segment.kind == .draft
          || segment.kind == .secrecy || segment.kind == .urgency || (isOrgan && isOrganLine(line))
      else { break }
      back -= 1
      taken += 1
    }
    // A rule before the organs belongs to the page, not to the letterhead.
    while back < first, segments[back].kind == .rule { back += 1 }
    first = back
    // A stamp of secrecy stands above the letterhead, with the copy's number (Nghị định 26/2020, Điều 2).
    let stamp = segments[..<first].lastIndex { $0.kind == .secrecy || $0.kind == .urgency }
    if let stamp, first - stamp <= 3 { first = stamp }
    return first
  }

  /// A page's own title above the letterhead, whose words the document has in their place: *# V/v …*.
  private func isRepeatedTitle(_ index: Int) -> Bool {
    let kind = segments[index].kind
    guard kind == .about || kind == .type,
      let letterhead = segments.firstIndex(where: { $0.kind == .national }), index < letterhead
    else { return false }
    return segments[letterhead...].contains { $0.kind == kind }
  }

  /// The letterhead below a site's table, which tells the number that the letterhead tells again.
  private func letterheadBehindTable() -> Int? {
    guard let title = segments.firstIndex(where: { $0.kind == .national || $0.kind == .party }) else {
      return nil
    }
    let before = Set(segments[..<title].compactMap(numberText))
    return segments[title...].contains { numberText($0).map(before.contains) ?? false } ? title : nil
  }

  private func numberText(_ segment: Segment) -> String? {
    guard segment.kind == .number else { return nil }
    let line = piece(segment)
    return line.tokens.last { $0.kind == .documentNumber }.flatMap {
      DocumentNumberReader.read(line, $0)?.number.text
    }
  }

  /// A short line in small letters that names an organ and nothing more.
  func isOrganLine(_ line: Line) -> Bool {
    guard let last = line.tokens.last, last.isWord || last.kind == .number else { return false }
    // *bộ tài chính*: the capitals were a font's, which was lost.
    return (line.tokens[0].isCapital || Organ.isWhole(line.tokens, from: 0))
      && line.tokens.allSatisfy {
        $0.isWord || $0.isSign(.hyphen) || $0.isSign(.comma) || $0.kind == .number || $0.isSign(.colon)
      }
      && !line.tokens.contains { RelationCue.table.match([$0], at: 0) != nil }
  }

  static func isAnchor(_ kind: Segment.Kind) -> Bool {
    switch kind {
    case .national, .motto, .party, .number, .placeDate, .about, .type: true
    default: false
    }
  }

  /// A title in small letters that stands for the letterhead: *Giấy mời dự Lễ phát động …*.
  func titleLine() -> Int? { Self.titleLine(segments, lines) }

  static func titleLine(_ segments: [Segment], _ lines: [Line]) -> Int? {
    segments.firstIndex { segment in
      let line = lines[segment.line].piece(segment.tokens)
      guard let first = line.tokens.first,
        let (end, type) = ReferenceRecognizer.types.match(line.tokens, at: 0),
        first.isCapital || end < line.tokens.count && line.tokens[end].syllable == TitleCue.of,
        type.code != "CV" || line.tokens[0].form == .capitals
      else { return false }
      // *Nghị định của Chính phủ số 114/2003/NĐ-CP ngày … về ….* may end as a sentence.
      let isNumbered =
        line.tokens[..<min(14, line.tokens.count)].contains { $0.kind == .documentNumber }
        && end < line.tokens.count && line.tokens[end].syllable == TitleCue.of
      let endsOpen =
        line.tokens.last.map {
          (!$0.isSign(.stop) || isNumbered) && !$0.isSign(.semicolon) && !$0.isSign(.colon)
        } ?? false
      return endsOpen && line.text.count < 300 && end < line.tokens.count
    }
  }

  // MARK: - Segments

  /// Reads the segment at `index` and returns the next one's index.
  mutating func read(_ index: Int) -> Int {
    let segment = segments[index]
    let line = piece(segment)
    switch segment.kind {
    case .capitals
    where index > 0 && segments[index - 1].kind == .national
      && HeaderCue.country.matchesFolded(line.tokens, at: 0) && line.tokens.count == 2:
      add(.motto, segment, .headerMotto)
    case .national, .motto, .party:
      closeSubject()
      add(.motto, segment, line.isRepaired ? .damagedMotto : .headerMotto)
    case .rule:
      if isLetter || !subject.isEmpty { closeSubject() }
      add(.rule, segment, .rule)
    case .page: add(.furniture, segment, .siteFurniture)
    case .number: readNumber(segment, line)
    case .placeDate: readPlaceDate(index, line)
    case .type where !hasType: readType(segment, line)
    case .about where !hasType:
      closeSubject()
      let rest = behindColon(line, 3)
      addLabel(segment, tokens: 0..<rest)
      isLetter = true
      isSubjectOpen = true
      if rest < line.tokens.count { subject.append(line.piece(rest..<line.tokens.count)) }
    case .addressLabel:
      closeSubject()
      addLabel(segment, tokens: line.tokens.indices)
      return readAddressees(index + 1)
    case .secrecy: page.header.secrecy = page.header.secrecy ?? field(line, .headerMark)
    case .urgency: page.header.urgency = page.header.urgency ?? field(line, .headerMark)
    case .draft, .enacting: add(.label, segment, .label)
    default: readWords(segment, line, index)
    }
    return index + 1
  }

  mutating func readWords(_ segment: Segment, _ line: Line, _ index: Int) {
    if isAttachment, !hasType, subject.isEmpty, let end = AttachmentMark.annexEnd(line) {
      // *PHỤ LỤC I* stands where a type does, and its title is the subject.
      let title = AttachmentMark.isTitled(line) ? 0 : end
      addLabel(segment, tokens: 0..<title)
      isSubjectOpen = title < line.tokens.count || !segments.beginLetterhead(behind: index, in: lines)
      if title < line.tokens.count { subject.append(line.piece(title..<line.tokens.count)) }
    } else if isSubjectOpen, isLetter, !hasType, segment.kind == .capitals,
      Organ.nouns.match(line.tokens, at: 0) != nil,
      subject.last.map({ !$0.isCapitals }) ?? true
    {
      // The letterhead's other cell, behind *V/v …* in small letters.
      isSubjectOpen = false
      organs.append(line)
    } else if segment.kind == .note, !isSubjectOpen || !hasType || subject.isEmpty {
      // *(Kèm theo Nghị định số …)* cites, though it is no field; it ends an attachment's title.
      if isAttachment, !subject.isEmpty { isSubjectOpen = false }
      page.mentionable.append(line)
      add(.label, segment, .label)
    } else if isSharing(segment, line, index) {
      extendType(line)
    } else if isSubjectOpen {
      subject.append(line)
    } else if isFullAbout(line, index) {
      addLabel(segment, tokens: 0..<HeaderCue.aboutInFull.count)
      isLetter = true
      isSubjectOpen = true
      subject.append(line.piece(HeaderCue.aboutInFull.count..<line.tokens.count))
    } else if hasType
      || isLetter && !(segment.kind == .capitals && Organ.nouns.match(line.tokens, at: 0) != nil)
    {
      add(.label, segment, .label)
    } else if index == titleStart {
      readTitle(line)
    } else if isAttachment, isNotedTitle(index) {
      isSubjectOpen = true
      subject.append(line)
    } else if couldNameOrgan(segment, line, index) {
      organs.append(line)
      lastOrgan = index
    } else {
      add(.label, segment, .label)
    }
  }

  /// *CHẾ ĐỘ KẾ TOÁN …* above *(Ban hành theo Quyết định số …)*: an attachment's title that names no type.
  private func isNotedTitle(_ index: Int) -> Bool {
    guard let note = segments[index...].prefix(12).firstIndex(where: { $0.kind != .capitals }), note > index,
      segments[note].kind == .note
    else { return false }
    return Organ.nouns.match(piece(segments[index]).tokens, at: 0) == nil
  }

  /// An organ's name has no sentence's signs, and in small letters it begins as one or goes on with one.
  func couldNameOrgan(_ segment: Segment, _ line: Line, _ index: Int) -> Bool {
    guard line.tokens.count <= 24, !line.tokens.contains(where: { $0.isSign(.semicolon) }),
      !DrafterMark.stands(in: line)
    else { return false }
    if segment.kind == .capitals { return true }
    // A word alone may be a name's that was broken into lines; `Hà` goes to the place that follows.
    if line.tokens.count == 1 || line.tokens.allSatisfy({ !$0.isWord }) { return true }
    return isOrganLine(line) && !line.tokens.contains { $0.isSign(.colon) }
      && (Organ.nouns.match(line.tokens, at: 0) != nil || lastOrgan == index - 1)
  }

  /// The title line is read as one only where no type stands in capitals.
  var titleStart: Int? {
    segments.contains { $0.kind == .type } || segments.contains { Self.isAnchor($0.kind) } ? nil : titleLine()
  }

  mutating func readTitle(_ line: Line) {
    guard let (end, type) = ReferenceRecognizer.types.match(line.tokens, at: 0) else { return }
    page.header.type = TypeField(
      type, text: line.string(0..<end), Evidence(line.ranges(0..<end), rule: .titleType))
    isSubjectOpen = true
    subject.append(line.piece(end..<line.tokens.count))
  }

  mutating func readNumber(_ segment: Segment, _ line: Line) {
    if isSubjectOpen, !hasType { closeSubject() }
    guard let token = line.tokens.indices.last(where: { line.tokens[$0].kind == .documentNumber }) else {
      add(.label, segment, .label)
      return
    }
    let isDamaged = line.tokens[token].isRepaired
    let read = DocumentNumberReader.read(line, line.tokens[token])
    let number = isDamaged ? DamagedNumber.read(line, line.tokens[token]) : read?.number
    let isRepaired = isDamaged || read?.repair != nil
    guard page.header.number == nil, let number else {
      add(.label, segment, .label)
      return
    }
    if token > 0 { addLabel(segment, tokens: 0..<token) }
    let rule: Rule = isRepaired ? .damagedNumber : hasType ? .titleNumber : number.headerRule
    page.header.number = NumberField(number, Evidence(line.ranges(token..<token + 1), rule: rule))
    if token + 1 < line.tokens.count { addLabel(segment, tokens: token + 1..<line.tokens.count) }
  }

  mutating func readPlaceDate(_ index: Int, _ line: Line) {
    closeSubject()
    let segment = segments[index]
    guard page.header.date == nil,
      let day = line.tokens.firstIndex(where: { $0.syllable == DateCue.day })
    else {
      add(.label, segment, .label)
      return
    }
    var placeLine = line.piece(0..<day)
    if day > 0, placeLine.tokens.last?.isSign(.comma) == true { placeLine = line.piece(0..<day - 1) }
    if page.header.place == nil, !placeLine.tokens.isEmpty {
      // `Hà` / `Nội, ngày …`: the place was broken over two lines.
      if let last = organs.last, last.tokens.count == 1, last.tokens[0].form == .capitalised {
        let whole = last.joined(placeLine)
        if let (end, _) = Province.table.match(whole.tokens, at: 0), end == whole.tokens.count {
          organs.removeLast()
          placeLine = whole
        }
      }
      page.header.place = Field(
        placeLine.string(placeLine.tokens.indices),
        Evidence(placeLine.ranges(placeLine.tokens.indices), rule: .headerPlace))
    }
    if day > 0, line.tokens[day - 1].isSign(.comma) { addLabel(segment, tokens: day - 1..<day) }
    let dateLine = line.piece(day..<line.tokens.count)
    if isBlankDate(dateLine) { return addLabel(segment, tokens: day..<line.tokens.count) }
    if let value = dateLine.tokens[0].isRepaired ? DamagedDate.value(dateLine) : nil {
      page.header.date = DateField(
        text: dateLine.string(dateLine.tokens.indices), value: value,
        Evidence(dateLine.ranges(dateLine.tokens.indices), rule: .damagedDate))
      return
    }
    page.mentionable.append(dateLine)
    let found = DateRecognizer(dateLine, documentYear: nil).recognize().first
    let text = dateLine.string(dateLine.tokens.indices)
    let rule: Rule = found?.single?.day == nil ? .partialDate : .headerDate
    page.header.date = DateField(
      text: text,
      value: DamagedDate.valueOfMonth(dateLine) ?? found?.single?.edtf ?? found?.value ?? "XXXX",
      Evidence(dateLine.ranges(dateLine.tokens.indices), rule: rule))
  }

  /// *ngày … tháng … năm …*: a form's line without any number names no date.
  private func isBlankDate(_ line: Line) -> Bool {
    !line.tokens.contains { $0.kind == .date || $0.kind == .number }
  }

  /// *NGHỊ ĐỊNH LIÊN BỘ*, *QUY CHẾ PHỐI HỢP*: the words that end the type's own line.
  private func isSharing(_ segment: Segment, _ line: Line, _ index: Int) -> Bool {
    guard hasType, subject.isEmpty, index > 0, segments[index - 1].kind == .type,
      segments[index - 1].line == segment.line
    else { return false }
    return HeaderCue.sharing.match(line.tokens, at: 0)?.end == line.tokens.count
  }

  private mutating func extendType(_ line: Line) {
    guard let type = page.header.type else { return }
    page.header.type = TypeField(
      type.type, text: type.text + " " + line.string(line.tokens.indices),
      Evidence(type.evidence.ranges + line.ranges(line.tokens.indices), rule: .headerType))
  }

  /// *Về việc …* right under the number, in a text that bears no type's name.
  private func isFullAbout(_ line: Line, _ index: Int) -> Bool {
    guard !hasType, index > 0, segments[index - 1].kind == .number, line.tokens[0].form == .capitalised,
      HeaderCue.aboutInFull.matches(line.tokens, at: 0), line.tokens.count > HeaderCue.aboutInFull.count
    else { return false }
    return !segments.contains { $0.kind == .type }
  }

  mutating func readType(_ segment: Segment, _ line: Line) {
    closeSubject()
    guard let (_, type) = ReferenceRecognizer.types.match(line.tokens, at: 0) else { return }
    page.header.type = TypeField(
      type, text: line.string(line.tokens.indices),
      Evidence(line.ranges(line.tokens.indices), rule: line.isRepaired ? .damagedType : .headerType))
    isSubjectOpen = true
  }

  // MARK: - Small makers

  func field(_ line: Line, _ rule: Rule) -> Field {
    Field(line.string(line.tokens.indices), Evidence(line.ranges(line.tokens.indices), rule: rule))
  }

  func behindColon(_ line: Line, _ index: Int) -> Int {
    var next = index
    while next < line.tokens.count, line.tokens[next].isSign(.colon) || line.tokens[next].isSign(.stop) {
      next += 1
    }
    return next
  }

  mutating func addLabel(_ segment: Segment, tokens: Range<Int>) {
    let line = piece(segment)
    guard !tokens.isEmpty else { return }
    page.other.append(OtherText(.label, line.string(tokens), Evidence(line.ranges(tokens), rule: .label)))
  }

  mutating func add(_ kind: OtherText.Kind, _ segment: Segment, _ rule: Rule) {
    let line = piece(segment)
    guard !line.tokens.isEmpty else { return }
    page.other.append(
      OtherText(
        kind, line.string(line.tokens.indices), Evidence(line.ranges(line.tokens.indices), rule: rule)))
  }
}
