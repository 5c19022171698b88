import VanBanModel
import VanBanText

/// A reference as found in a line, before it is known where it stands.
struct FoundReference: Sendable {
  /// The tokens of the whole mention, type to title.
  var tokens: Range<Int>
  var type: DocumentType?
  var number: DocumentNumber?
  /// The token of the number.
  var numberToken: Int?
  /// The date cited, as an index into the line's dates.
  var date: Int?
  var issuer: Range<Int>?
  var title: Range<Int>?
  var pinpoint: Range<Int>?
  var relation = Reference.Relation.mentions
  var isSelf = false
  /// Behind the number, date and issuer, before the title.
  var coreEnd: Int
  /// Whether it stands in the title of the reference before it.
  var isInTitle = false
  var rule: Rule
}

/// What the recogniser must know of the place of a line.
struct ReferenceContext: Sendable {
  /// Whether the line opens the document, where *Thực hiện …* says what the document rests on.
  var isOpening = false
  /// The document's own type, for its mentions of itself.
  var ownType: DocumentType?
  /// The relation that a sentence ending with a colon states for the list under it.
  var leading: Reference.Relation?
}

/// Finds the mentions of other documents in a line (reference.md 4).
struct ReferenceRecognizer {
  let line: Line
  let dates: [FoundDate]
  let context: ReferenceContext

  var tokens: [Token] { line.tokens }
  var found: [FoundReference] = []
  /// What governs again behind a semicolon.
  var base = Reference.Relation.mentions

  init(_ line: Line, dates: [FoundDate], context: ReferenceContext) {
    self.line = line
    self.dates = dates
    self.context = context
  }

  /// The names of types with their rows; *văn bản* is a letter.
  static let types: PhraseTable<DocumentType> = PhraseTable(
    DocumentType.catalog.flatMap { type in ([type.name] + type.aliases).map { ($0, type) } })
  static let laws: Set<String> = ["HP", "BL", "Luật", "PL"]
  static let number = Syllable("số")
  static let of = Syllable("của")
  static let this = Syllable("này")
  static let at = Syllable("tại")
  static let and = Syllable("và")
  static let or = Syllable("hoặc")
  static let signed = Syllable("ký")

  /// The references in reading order.
  mutating func recognize() -> [FoundReference] {
    var index = 0
    while index < tokens.count {
      if let reference = reference(at: index) {
        found.append(reference)
        index = max(reference.coreEnd, index + 1)
      } else {
        index += 1
      }
    }
    shareIssuers()
    relate()
    return found
  }

  func reference(at index: Int) -> FoundReference? {
    let token = tokens[index]
    if token.kind == .documentNumber { return numbered(at: index) }
    guard token.isWord, token.isCapital || token.form == .small,
      let (end, type) = Self.types.match(tokens, at: index)
    else { return nil }
    if end < tokens.count, tokens[end].syllable == Self.this {
      guard type == context.ownType || (type.code == "CV" && context.ownType?.code == "CV") else {
        return nil
      }
      var own = FoundReference(tokens: index..<end + 1, type: type, coreEnd: end + 1, rule: .selfReference)
      own.isSelf = true
      return own
    }
    guard token.isCapital else { return nil }
    if Self.laws.contains(type.code) {
      return LawNameReader(line, dates: dates).law(at: index, end: end, type: type)
    }
    return nil
  }

  // MARK: - Numbered references

  func numbered(at index: Int) -> FoundReference? {
    guard let number = DocumentNumberReader.read(line, tokens[index]) else { return nil }
    var nameEnd = index
    if nameEnd > 0, tokens[nameEnd - 1].isSign(.colon) { nameEnd -= 1 }
    if nameEnd > 0, tokens[nameEnd - 1].syllable == Self.number { nameEnd -= 1 }
    var start = nameEnd
    var type = number.typeCode.flatMap(DocumentType.ofSymbol)
    var title: Range<Int>?
    if let printed = printedType(endingAt: nameEnd) {
      start = printed.start
      if printed.type.code != "CV" || type == nil { type = printed.type }
    } else if let law = lawName(before: nameEnd, number) {
      start = law.start
      type = law.type
      title = law.start..<nameEnd
    } else if type == nil, let last = found.last, isListJoint(last.coreEnd, nameEnd) {
      type = last.type
    }
    if type == nil { type = Self.untyped(number) }
    var reference = FoundReference(
      tokens: start..<index + 1, type: type, number: number, numberToken: index, title: title,
      coreEnd: index + 1,
      rule: start < nameEnd ? .referenceTyped : .referenceBare)
    readTail(&reference)
    if reference.issuer == nil { reference.issuer = issuerBefore(start) }
    reference.pinpoint = PinpointReader(line).pinpoint(before: start)
    return reference
  }

  static func untyped(_ number: DocumentNumber) -> DocumentType? {
    let issuer = number.issuerCode ?? ""
    if issuer.hasPrefix("QH") { return DocumentType.named("Luật") }
    return DocumentType.named("CV")
  }

  /// The name of a type that ends where *số* or the number begins, with a word or two between (*Báo cáo thẩm tra số*).
  func printedType(endingAt end: Int) -> (start: Int, type: DocumentType)? {
    var best: (start: Int, type: DocumentType)?
    for start in stride(from: end - 1, through: max(0, end - 6), by: -1) {
      if let (matchEnd, type) = Self.types.match(tokens, at: start) {
        if matchEnd == end { best = (start, type) }
        if matchEnd < end, best == nil, type.code != "CV", !Self.laws.contains(type.code),
          tokens[start].isCapital,
          tokens[matchEnd..<end].allSatisfy({ $0.isWord && $0.form == .small })
        {
          best = (start, type)
        }
      }
      if !tokens[start].isWord { break }
    }
    return best
  }

  /// *Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ số 14/2017/QH14*: the name before the number.
  func lawName(before end: Int, _ number: DocumentNumber) -> (start: Int, type: DocumentType)? {
    guard number.typeCode == nil, let issuer = number.issuerCode,
      issuer.hasPrefix("QH") || issuer.hasPrefix("UBTVQH")
    else { return nil }
    var start = end - 1
    while start >= 0, end - start <= 60 {
      let token = tokens[start]
      if token.kind == .documentNumber || token.isSign(.semicolon) || token.isSign(.stop)
        || token.isSign(.colon)
      {
        return nil
      }
      if token.isCapital, let (matchEnd, type) = Self.types.match(tokens, at: start),
        Self.laws.contains(type.code),
        matchEnd <= end
      {
        if type.code == "Luật", start > 0, tokens[start - 1].isCapital,
          let (wholeEnd, whole) = Self.types.match(tokens, at: start - 1), wholeEnd == matchEnd
        {
          return (start - 1, whole)
        }
        return (start, type)
      }
      start -= 1
    }
    return nil
  }

  /// Whether only list marks and *số* stand between two places.
  func isListJoint(_ lower: Int, _ upper: Int, allowsSemicolon: Bool = true) -> Bool {
    guard lower <= upper, upper - lower <= 4 else { return false }
    return tokens[lower..<upper].allSatisfy {
      $0.isSign(.comma) || $0.isSign(.semicolon) && allowsSemicolon || $0.syllable == Self.and
        || $0.syllable == Self.or
        || $0.syllable == Self.number
    }
  }

  /// Date, issuer and title behind the number.
  func readTail(_ reference: inout FoundReference) {
    var index = reference.coreEnd
    if let (date, end) = date(at: index) {
      reference.date = date
      index = end
      reference.coreEnd = end
    }
    var next = index
    if next < tokens.count, tokens[next].isSign(.comma) { next += 1 }
    if next < tokens.count, tokens[next].syllable == Self.of {
      let end = OrganReader(line).end(from: next + 1)
      if end > next + 1 {
        reference.issuer = next + 1..<end
        reference.coreEnd = end
        index = end
        if reference.date == nil, let (date, end) = date(at: index) {
          reference.date = date
          reference.coreEnd = end
          index = end
        }
      }
    }
    let title = titleRange(from: behindBracket(index))
    if let title { reference.title = title }
    let end = max(reference.coreEnd, title?.upperBound ?? 0)
    reference.tokens = reference.tokens.lowerBound..<end
  }

  /// *(nay là Bộ …)* may stand between the issuer and the title.
  func behindBracket(_ index: Int) -> Int {
    guard index < tokens.count, tokens[index].isSign(.open),
      let close = tokens[index...].firstIndex(where: { $0.isSign(.close) }), close - index < 20,
      !tokens[index..<close].contains(where: { $0.kind == .documentNumber })
    else { return index }
    return close + 1
  }

  /// A day that follows at once, behind a comma, *ký* or an open bracket.
  func date(at index: Int) -> (date: Int, end: Int)? {
    var next = index
    var isOpen = false
    while next < tokens.count, next - index < 3,
      tokens[next].isSign(.comma) || tokens[next].isSign(.open) || tokens[next].syllable == Self.signed
    {
      isOpen = isOpen || tokens[next].isSign(.open)
      next += 1
    }
    let isBlankDay = next < tokens.count && tokens[next].syllable == DateCue.day
    if isBlankDay {
      // *ngày ... tháng 12 năm 2020*: the day was left blank.
      var month = next + 1
      while month < tokens.count, month - next < 12, !tokens[month].isWord, tokens[month].kind != .number,
        tokens[month].kind != .date
      { month += 1 }
      if month > next + 1, month < tokens.count, tokens[month].syllable == DateCue.month { next = month }
    }
    guard let date = dates.firstIndex(where: { $0.tokens.lowerBound == next }),
      dates[date].single?.day != nil || tokens[next].syllable == DateCue.month && isBlankDay
    else { return nil }
    let end = dates[date].tokens.upperBound
    if isOpen { return end < tokens.count && tokens[end].isSign(.close) ? (date, end + 1) : nil }
    return (date, end)
  }

  /// The title: from what opens it to where the citation ends (reference.md 4.3).
  func titleRange(from index: Int) -> Range<Int>? {
    var start = index
    if start < tokens.count, tokens[start].isSign(.comma) { start += 1 }
    guard start < tokens.count else { return nil }
    let isQuoted = tokens[start].isSign(.openQuote) || tokens[start].isSign(.quote)
    guard isQuoted || TitleCue.openers.match(tokens, at: start) != nil else { return nil }
    var depth = 0
    var end = start
    var lastInner = -1
    // A title has an end: what goes on without one is the text of the citing document.
    while end < tokens.count, end - start < 100 {
      let token = tokens[end]
      if token.isSign(.open) { depth += 1 }
      if token.isSign(.close) {
        if depth == 0 { break }
        depth -= 1
      }
      if token.isSign(.semicolon) || token.isSign(.colon) || token.isSign(.openBracket) { break }
      if token.isSign(.stop), end + 1 == tokens.count || tokens[end + 1].isSpaced { break }
      if token.kind == .documentNumber, end > start { lastInner = end }
      let isJoint = token.isSign(.comma) || token.syllable == Self.and
      if isJoint, end + 1 < tokens.count, beginsReference(end + 1), lastInner < 0 || lastInner < end - 12 {
        break
      }
      if token.isSign(.comma), end + 1 < tokens.count, beginsMainClause(end + 1) { break }
      end += 1
    }
    while end > start, tokens[end - 1].isSign(.comma) || tokens[end - 1].isSign(.stop) { end -= 1 }
    return end > start ? start..<end : nil
  }

  /// Whether a typed number begins at a place.
  func beginsReference(_ index: Int) -> Bool {
    var next = index
    if let (end, _) = Self.types.match(tokens, at: index) { next = end }
    if next < tokens.count, tokens[next].syllable == Self.number { next += 1 }
    return next < tokens.count && tokens[next].kind == .documentNumber
  }

  /// Whether the document's own clause begins: an organ and, soon behind it, what it does.
  func beginsMainClause(_ index: Int) -> Bool {
    guard tokens[index].isCapital else { return false }
    let head = Organ.heads.match(tokens, at: index)?.end ?? index
    guard head > index || Organ.nouns.match(tokens, at: index) != nil else { return false }
    let limit = min(tokens.count, index + 24)
    return (index..<limit).contains { MainClauseCue.table.match(tokens, at: $0) != nil }
  }

  /// *Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số …*: the organ that stands before the number.
  func issuerBefore(_ start: Int) -> Range<Int>? {
    guard start > 2 else { return nil }
    if let (verb, _) = Self.promulgated.match(tokens, at: start - 2), verb == start {
      return organ(endingAt: start - 2)
    }
    if tokens[start - 1].isSign(.open) || tokens[start - 1].syllable == Self.at {
      // *nghe Bộ Nội vụ báo cáo tại Báo cáo số …*
      for back in 2...4 where start - back > 0 {
        if let (end, _) = Self.reported.match(tokens, at: start - back), end == start - 1,
          let organ = organ(endingAt: start - back)
        {
          return organ
        }
      }
    }
    guard tokens[start - 1].syllable == Self.at else { return nil }
    var index = start - 2
    while index >= 0, start - index < 24 {
      let token = tokens[index]
      if token.isSign(.semicolon) || token.isSign(.stop) || token.kind == .documentNumber { return nil }
      if token.syllable == Self.of {
        let end = OrganReader(line).end(from: index + 1)
        if end == start - 1 { return index + 1..<end }
        return isUnitOfOrgan(index + 1, end, start - 1) ? index + 1..<start - 1 : nil
      }
      index -= 1
    }
    return nil
  }

  static let promulgated = PhraseTable(["ban hành"])
  static let reported = PhraseTable(["báo cáo", "đề nghị", "trình", "kiến nghị", "đề xuất"])
  static let already = Syllable("đã")
  static let units = PhraseTable([
    "vụ", "cục", "phòng", "ban", "trung tâm", "văn phòng", "thanh tra", "chi cục", "viện",
  ])

  /// The organ whose name ends at a place: *Ủy ban nhân dân tỉnh* before *(đã) ban hành*.
  func organ(endingAt end: Int) -> Range<Int>? {
    var upper = end
    if upper > 0, tokens[upper - 1].syllable == Self.already { upper -= 1 }
    var best: Range<Int>?
    for start in stride(from: upper - 1, through: max(0, upper - 16), by: -1) {
      let token = tokens[start]
      if token.isSign(.stop) || token.isSign(.semicolon) || token.kind == .documentNumber { break }
      guard token.isWord, token.isCapital,
        Organ.nouns.match(tokens, at: start) != nil || Organ.heads.match(tokens, at: start) != nil
      else { continue }
      if OrganReader(line).end(from: start) == upper { best = start..<upper }
    }
    return best
  }

  /// *Vụ Pháp chế, Bộ Giáo dục và Đào tạo*: a unit and the organ that it belongs to are one name.
  func isUnitOfOrgan(_ start: Int, _ comma: Int, _ end: Int) -> Bool {
    guard comma > start, comma + 1 < end, tokens[comma].isSign(.comma),
      Self.units.match(tokens, at: start) != nil,
      Self.units.match(tokens, at: comma + 1) == nil
    else { return false }
    return OrganReader(line).end(from: comma + 1) == end
  }
}

/// What an organ does in the sentence that carries the document: *xây dựng kế hoạch … như sau*.
enum MainClauseCue {
  static let table = PhraseTable([
    "xây dựng", "ban hành", "yêu cầu", "đề nghị", "phát động", "báo cáo", "thông báo", "hướng dẫn",
    "triển khai", "tổ chức",
    "trình", "quyết định", "có ý kiến", "trả lời", "kính mời", "trân trọng", "tiếp tục", "chỉ đạo",
    "kính đề nghị", "kính trình",
    "quy định", "thống nhất", "công bố", "đã", "nhận được", "giao", "kính gửi", "mời",
  ])
}

/// Takes apart the number of a token.
enum DocumentNumberReader {
  static func read(_ line: Line, _ token: Token) -> DocumentNumber? {
    guard token.kind == .documentNumber else {
      let text = line.string(bytes: token.range)
      return DocumentNumber(text: text, serial: text, year: nil, typeCode: nil, issuerCode: nil)
    }
    return DocumentNumberScanner.read(line.text.bytes, token.range)
  }
}
