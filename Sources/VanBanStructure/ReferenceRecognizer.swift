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
  /// Whether it stands in a quotation.
  var isInQuotation = false
  /// Whether its issuer is the one that the sentence before its list names.
  var isListed = false
  var rule: Rule
}

/// What the recogniser must know of the place of a line.
struct ReferenceContext: Sendable {
  /// Whether the line opens the document, where *Thực hiện …* says what the document rests on.
  var isOpening = false
  /// Whether the line is the document's own title, which begins with *(Về việc) thực hiện …* where it implements.
  var isSubject = false
  /// The document's own type, number and date, for its mentions of itself.
  var ownType: DocumentType?
  var ownNumber: String?
  var ownDate: String?
  /// What a sentence ending with a colon leaves to the list that the line stands in.
  var lead: ListLead?
  /// Whether the text is an attachment, and the type of the document that it belongs to.
  var isAttachment = false
  var outerType: DocumentType?

  /// Whether the document puts a text together with what amended it (*03/VBHN-VPQH*): it tells of laws that amend and
  /// amends nothing (Pháp lệnh 01/2012/UBTVQH13).
  var isConsolidation: Bool { ownNumber?.contains("VBHN") == true }
}

/// Finds the mentions of other documents in a line.
struct ReferenceRecognizer {
  let line: Line
  let dates: [FoundDate]
  let context: ReferenceContext

  let tokens: [Token]
  var found: [FoundReference] = []
  /// What governs again behind a semicolon.
  var base = Reference.Relation.mentions
  /// Whether what governs is a predicate (*hết hiệu lực*), which reaches no further than its clause.
  var endsWithClause = false
  /// Whether words are replaced, which a quotation holds, and no document.
  var replacesWords = false
  var words = ReplacedWords(index: 0)
  /// Whether the reference whose clause is read stands in a quotation.
  var isNextQuoted = false
  /// Behind *Căn cứ*, as long as no document was named behind it.
  var basisStart: Int?
  /// What governed where the bracket opened that is open.
  var beforeBracket: Reference.Relation?
  /// What governed before a *theo* in the sentence, until a document is named.
  var beforeFollows: Reference.Relation?
  /// What governed where *đã được sửa đổi* was last said.
  var beforePassive: Reference.Relation?
  /// Whether the last document is one that amended another: *đã được sửa đổi theo Luật số …*.
  var isAmendingLast = false
  /// Whether the last document of the sentence is one that it changes.
  var isObjectNamed = false
  /// Whether the words that are read stand in a quotation.
  var quotes: QuoteDepth

  init(_ line: Line, dates: [FoundDate], context: ReferenceContext) {
    self.line = line
    tokens = line.tokens
    self.dates = dates
    self.context = context
    quotes = QuoteDepth(isOpen: line.isQuoted || Self.endsQuotation(line.tokens))
  }

  /// Whether the first mark of quotation closes one, which then began on a line before.
  private static func endsQuotation(_ tokens: [Token]) -> Bool {
    guard
      let index = tokens.firstIndex(where: {
        $0.cues.contains(.quotation) && ($0.isSign(.openQuote) || $0.isSign(.closeQuote))
      }),
      index > 0,
      tokens[index].isSign(.closeQuote), !tokens[index].isSpaced
    else { return false }
    return index + 1 == tokens.count || tokens[index + 1].isSpaced || !tokens[index + 1].isWord
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
  static let same = Syllable("cùng")
  /// What has numbers like a document's and is none.
  static let forms = SyllableSet(["mẫu", "mãu", "biểu", "bảng", "hình", "lục"].map { Syllable($0) })

  /// *công văn* names the type, *văn bản* leaves it to the symbol.
  static let letter = Syllable("công")
  /// Types whose code a letter's symbol bears as an organ's: `4773/TC-CSTC` is the Ministry of Finance's.
  static let organCodes: Set<String> = ["TC"]

  /// The references in reading order.
  mutating func recognize() -> [FoundReference] {
    var index = 0
    while index < tokens.count {
      let cues = tokens[index].cues
      if cues.contains(.quotation) {
        quotes.pass(tokens[index], next: index + 1 < tokens.count ? tokens[index + 1] : nil)
      }
      if cues.contains(.reference), var reference = reference(at: index) {
        reference.isInQuotation = quotes.isOpen
        // *Luật Quản lý, sử dụng vốn … số 69/2014/QH13*: its number shows that a name was longer than it looked.
        while let last = found.last, last.number == nil, reference.tokens.contains(last.tokens.lowerBound) {
          found.removeLast()
        }
        let sharing = reference.rule == .shortened ? PointingReader(line).sharingSymbol(from: reference) : []
        found += sharing.isEmpty ? [reference] : sharing
        index = max(found[found.count - 1].coreEnd, index + 1)
      } else {
        index += 1
      }
    }
    if found.isEmpty { return [] }
    shareIssuers()
    relate()
    shareListWriter()
    return found
  }

  func reference(at index: Int) -> FoundReference? {
    let token = tokens[index]
    if token.kind == .documentNumber { return numbered(at: index) }
    guard token.isWord, token.isCapital || token.form == .small else { return nil }
    guard let (end, type) = Self.types.match(tokens, at: index) else {
      return token.form == .capitals && LawName.codes.match(tokens, at: index) != nil ? code(at: index) : nil
    }
    if end < tokens.count, tokens[end].syllable == Self.this { return this(at: index, end: end, type: type) }
    if token.isCapital || type.code == "SL", end < tokens.count, PointingCue.mayFollow(tokens[end]),
      let pointing = pointing(at: index, end: end, type: type)
    {
      return pointing
    }
    if type.family == .normative, token.isCapital || LawNameReader.mayBeSmall(tokens, end),
      Self.laws.contains(type.code)
    {
      return law(at: index, end: end, type: type)
    }
    return nil
  }

  // Each reader copies the line; kept apart, the many words that begin no reference do not pay for it.

  @inline(never) private func law(at index: Int, end: Int, type: DocumentType) -> FoundReference? {
    LawNameReader(line, dates: dates).law(at: index, end: end, type: type)
  }

  @inline(never) private func code(at index: Int) -> FoundReference? {
    LawNameReader(line, dates: dates).code(at: index)
  }

  @inline(never) private func pointing(at index: Int, end: Int, type: DocumentType) -> FoundReference? {
    guard var reference = PointingReader(line).mention(at: index, end: end, type: type) else { return nil }
    if reference.number != nil { readTail(&reference) }
    reference.pinpoint = PinpointReader(line).pinpoint(before: index) ?? reference.pinpoint
    return reference
  }

  /// *Kế hoạch này*: the document itself, or another one that a quotation or an attachment speaks of.
  @inline(never) private func this(at index: Int, end: Int, type: DocumentType) -> FoundReference? {
    let isOwn =
      type == context.ownType || type.code == "CV" && context.ownType?.code == "CV"
      || context.ownType?.code == "VBHN" && type.family == .normative
      || context.ownType == nil && !context.isAttachment && type.family == .normative
    var reference = FoundReference(
      tokens: index..<end + 1, type: type, coreEnd: end + 1, rule: .selfReference)
    reference.pinpoint = PinpointReader(line).pinpoint(before: index)
    if isOwn, !quotes.isOpen {
      reference.isSelf = true
      return reference
    }
    guard tokens[index].isCapital else { return nil }
    reference.rule =
      quotes.isOpen ? .pointingInQuotation : type == context.outerType ? .pointingOut : .pointing
    return reference
  }

  // MARK: - Numbered references

  @inline(never) func numbered(at index: Int) -> FoundReference? {
    guard var (number, repair) = DocumentNumberReader.read(line, tokens[index]) else { return nil }
    var nameEnd = index
    if let digits = tornDigits(before: index, number) {
      number.text = digits + number.text
      number.serial = number.serial.map { digits + $0 }
      repair = .digits
      nameEnd -= 1
    }
    if nameEnd > 0, tokens[nameEnd - 1].isSign(.colon) { nameEnd -= 1 }
    if nameEnd > 0, tokens[nameEnd - 1].syllable == Self.number { nameEnd -= 1 }
    // *các Quyết định của Bộ trưởng Bộ Nội vụ: Số …*
    if nameEnd > 0, nameEnd < index, tokens[nameEnd - 1].isSign(.colon) { nameEnd -= 1 }
    // *Mẫu số 01/ĐK* is a form.
    if nameEnd > 0, number.year == nil, Self.forms.contains(tokens[nameEnd - 1].syllable) { return nil }
    var start = nameEnd
    var type = number.typeCode.flatMap(DocumentType.ofSymbol)
    var title: Range<Int>?
    var issuer: Range<Int>?
    if let printed = printedType(endingAt: nameEnd) {
      start = printed.start
      if printed.type.code != "CV" || type.map({ Self.organCodes.contains($0.code) }) ?? true
        || tokens[start].syllable == Self.letter
      {
        type = printed.type
      }
    } else if let printed = issuedType(endingAt: nameEnd) {
      (start, type, issuer) = (printed.start, printed.type, printed.issuer)
    } else if let law = lawName(before: nameEnd, number) {
      start = law.start
      type = law.type
      title = law.start..<nameEnd
    } else if type == nil, let last = found.last, isListJoint(last.coreEnd, nameEnd) {
      type = last.type
    } else if let last = found.last, last.number?.typeCode == number.typeCode, last.type != type,
      isListJoint(max(last.coreEnd, last.tokens.upperBound), nameEnd)
    {
      // *Quy định số 1-QĐ/TW …; số 2-QĐ/TW*: the printed name carries on, not the symbol's.
      type = last.type
    }
    if type == nil, Self.isCase(number) { return nil }
    if type == nil { type = Self.untyped(number) }
    let form: Rule = start < nameEnd ? .referenceTyped : .referenceBare
    var reference = FoundReference(
      tokens: start..<index + 1, type: type, number: number, numberToken: index, title: title,
      coreEnd: index + 1,
      rule: repair.map { $0 == .digits ? .repairedDigits : .smallSymbol } ?? form)
    readTail(&reference)
    reference.issuer = reference.issuer ?? issuer
    if reference.issuer == nil { readWriter(&reference) }
    reference.pinpoint = PinpointReader(line).pinpoint(before: start) ?? reference.pinpoint
    reference.isSelf = isOwn(reference)
    // *được ghi như sau: Số: …/NQ-CP*: a symbol without anything that tells of one document is a pattern.
    if start == nameEnd, number.serial == nil, number.year == nil, reference.date == nil,
      reference.issuer == nil
    {
      return nil
    }
    return reference
  }

  /// *số 3 7/2003/NĐ-CP*: the digits that a space tore from a number.
  private func tornDigits(before index: Int, _ number: DocumentNumber) -> String? {
    guard index > 2, number.serial != nil, tokens[index - 2].syllable == Self.number,
      printedType(endingAt: index - 2) != nil, tokens[index].isSpaced,
      tokens[index - 1].kind == .number, tokens[index - 1].upper - tokens[index - 1].lower <= 2,
      tokens[index - 1].upper + 1 == tokens[index].lower
    else { return nil }
    return line.string(bytes: tokens[index - 1].range)
  }

  /// Whether a number is the document's own: with its date, or with neither a date nor an issuer.
  private func isOwn(_ reference: FoundReference) -> Bool {
    guard !context.isAttachment, let own = context.ownNumber, reference.number?.text == own,
      reference.type == context.ownType
    else { return false }
    return reference.date.map { dates[$0].value == context.ownDate } ?? (reference.issuer == nil)
  }

  /// Kinds of cases and instances in the number of a court's file or judgment: `21/2017/TLST-DS`.
  private static let courts: Set<String> = [
    "HS", "DS", "HC", "KDTM", "HNGĐ", "ST", "PT", "GĐT", "TLST", "TLPT", "DSST", "DSPT", "HSST", "HSPT",
    "QĐST",
  ]

  /// A case without the name of a type before it is no document.
  private static func isCase(_ number: DocumentNumber) -> Bool {
    number.year != nil && number.typeCode == nil
      && (number.issuerCode ?? "").split(separator: "-").allSatisfy { courts.contains(String($0)) }
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
    guard number.typeCode == nil || number.typeCode == "PL", let issuer = number.issuerCode,
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
        || $0.syllable == Self.number || Self.plurals.contains($0.syllable)
    }
  }
}

/// Takes apart the number of a token.
enum DocumentNumberReader {
  static func read(_ line: Line, _ token: Token) -> (number: DocumentNumber, repair: NumberRepair?)? {
    guard token.kind == .documentNumber else {
      let text = line.string(bytes: token.range)
      return (DocumentNumber(text: text, serial: text, year: nil, typeCode: nil, issuerCode: nil), nil)
    }
    return DocumentNumberScanner.read(line.text.bytes, token.range)
  }
}
