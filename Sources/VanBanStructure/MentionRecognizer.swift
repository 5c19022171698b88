import VanBanModel
import VanBanText

/// What is known of a document while its lines are read: what a mention without a year, place or issuer takes.
struct DocumentContext {
  var year: Int?
  var place: String?
  var type: DocumentType?
  var section: String?
  var isOpening = false
  /// The relation of the list that the line stands in.
  var leading: Reference.Relation?
  /// The units that the open section is named after, in a part that tells who does what.
  var responsible: [String] = []
  /// Whether the line stands in the body of such a part.
  var assigns = false
  /// The document that an attachment belongs to; the key is nil where a part of it is unknown.
  var outer: (type: DocumentType?, key: String?)?
  /// Whether the line is an item or paragraph under such a unit.
  var isTask = false
}

/// Finds everything that a line mentions, and says it.
struct MentionRecognizer {
  let line: Line
  let context: DocumentContext

  init(_ line: Line, _ context: DocumentContext) {
    self.line = line
    self.context = context
  }

  /// Sends dates, references, abbreviations, phases and contacts of the line, each kind in reading order.
  ///
  /// - Returns: the relation that the line leaves to a list under it.
  @discardableResult
  func recognize(_ send: (DocumentEvent) -> Void, issueDate: Bool = false) -> Reference.Relation? {
    let dates = DateRecognizer(line, documentYear: context.year).recognize()
    var recognizer = ReferenceRecognizer(
      line, dates: dates,
      context: ReferenceContext(
        isOpening: context.isOpening, ownType: context.type, leading: context.leading,
        isAttachment: context.outer != nil, outerType: context.outer?.type))
    let references = recognizer.recognize()
    let cited = Set(references.compactMap(\.date))
    // *Nghị định 10/2020* is no month.
    let numbers = Set(references.lazy.filter { $0.rule == .shortened }.compactMap(\.numberToken))
    for (index, date) in dates.enumerated()
    where numbers.isEmpty || !date.tokens.contains(where: numbers.contains) {
      var role: DateMention.Role = issueDate ? .issue : cited.contains(index) ? .reference : date.role
      // What ended before the document's year is no deadline.
      if role == .deadline, let year = context.year,
        let end = Int(date.value.drop { $0 == "." || $0 == "/" }.prefix(4)), end < year
      {
        role = .period
      }
      send(
        .date(
          DateMention(
            text: line.string(date.tokens), value: date.value, kind: date.kind, role: role,
            section: context.section,
            Evidence(line.ranges(date.tokens), rule: .dateForm))))
    }
    for reference in references { send(.reference(model(reference, dates))) }
    AbbreviationRecognizer(line).recognize(send)
    contacts(send)
    PlanRecognizer(line: line, dates: dates, context: context).recognize(send)
    return recognizer.leadingRelation()
  }

  private func model(_ found: FoundReference, _ dates: [FoundDate]) -> Reference {
    let date = found.date.map { dates[$0].value }
    var issuer: Field?
    if let range = found.issuer {
      issuer = Field(line.string(range), Evidence(line.ranges(range), rule: .citedIssuer))
    } else if let number = found.number, let name = IssuerInference.issuer(of: number, type: found.type) {
      issuer = Field(name, .inferred(.symbolIssuer))
    }
    let year = date.map { String($0.prefix(4)) }
    var key: String?
    if let number = found.number {
      key = DocumentKey.key(number, type: found.type, place: placeSlug(found), date: date)
    } else if let type = found.type, let title = found.title, !found.isSelf {
      key = DocumentKey.key(law: type, year: trailingYear(title) ?? year)
    }
    return Reference(
      text: line.string(found.tokens), type: found.type, number: found.number, date: date, issuer: issuer,
      title: found.title.map { line.string($0) }, pinpoint: found.pinpoint.map { line.string($0) },
      relation: found.relation, key: key,
      antecedent: found.rule == .pointingOut ? context.outer?.key : nil, isSelf: found.isSelf,
      section: context.section,
      Evidence(line.ranges(found.tokens), rule: found.rule))
  }

  /// The place named in the issuer's words, else the citing document's.
  private func placeSlug(_ found: FoundReference) -> String? {
    if let range = found.issuer {
      for index in range {
        if let (end, _) = Self.districts.match(line.tokens, at: index), end < range.upperBound,
          line.tokens[end].form == .capitalised
        {
          return DocumentKey.slug(line.string(end..<range.upperBound))
        }
        if let (_, name) = Province.table.match(line.tokens, at: index) { return DocumentKey.slug(name) }
      }
    }
    return context.place
  }

  /// The places below a province: the name behind the word is the key's.
  private static let districts = PhraseTable([
    "quận", "huyện", "thị xã", "thị trấn", "xã", "phường", "đặc khu",
  ])

  private func trailingYear(_ title: Range<Int>) -> String? {
    guard let last = title.last, line.tokens[last].kind == .number,
      line.tokens[last].upper - line.tokens[last].lower == 4
    else { return nil }
    return line.string(last..<last + 1)
  }

  private static let phone = PhraseTable([
    "điện thoại", "số điện thoại", "đt", "đtdđ", "sđt", "fax", "hotline", "di động", "tel", "máy",
  ])

  private func contacts(_ send: (DocumentEvent) -> Void) {
    func report(_ kind: Contact.Kind, _ tokens: Range<Int>) {
      send(
        .contact(
          Contact(
            kind: kind, text: line.string(tokens), section: context.section,
            Evidence(line.ranges(tokens), rule: .contactForm))))
    }
    var phoneUntil = -1
    var index = 0
    while index < line.tokens.count {
      let token = line.tokens[index]
      switch token.kind {
      case .url: report(.url, index..<index + 1)
      case .email: report(.email, index..<index + 1)
      case .hashtag: report(.hashtag, index..<index + 1)
      case .number where index <= phoneUntil:
        if let end = phoneEnd(index) {
          report(.telephone, index..<end)
          index = end
          continue
        }
      default:
        if Self.phone.match(line.tokens, at: index) != nil { phoneUntil = index + 16 }
      }
      index += 1
    }
  }

  /// A telephone number: groups of digits with dots, spaces and hyphens, eight to eleven digits in all.
  private func phoneEnd(_ start: Int) -> Int? {
    var digits = 0
    var end = start
    while end < line.tokens.count, end - start < 10 {
      let token = line.tokens[end]
      if token.kind == .number {
        digits += line.text.bytes[token.range].count(where: isDigitByte)
      } else if !(token.isSign(.stop) || token.isSign(.hyphen)) || end + 1 >= line.tokens.count
        || line.tokens[end + 1].kind != .number
      {
        break
      }
      end += 1
      if digits >= 11 { break }
    }
    while end > start, line.tokens[end - 1].kind != .number { end -= 1 }
    return digits >= 8 && digits <= 12 && line.text.bytes[line.tokens[start].lower] == 48 ? end : nil
  }
}

extension String {
  /// Catalogue rows write a comma as a word of its own.
  var replacingSpacedComma: String {
    split(separator: " , ", omittingEmptySubsequences: false).joined(separator: ", ")
  }
}

/// Finds the short forms that a line explains: *công nhân, viên chức, lao động (CNVCLĐ)*, *(sau đây gọi tắt là …)*.
struct AbbreviationRecognizer {
  let line: Line

  init(_ line: Line) { self.line = line }

  private static let announced = PhraseTable([
    "sau đây viết tắt là", "sau đây gọi tắt là", "sau đây gọi là", "sau đây gọi chung là", "gọi tắt là",
    "viết tắt là", "viết tắt",
    "dưới đây gọi tắt là", "gọi chung là", "dưới đây gọi là",
  ])
  private static let skipped: Set<Syllable> = Set(
    ["và", "của", "về", "các", "cho", "hoặc", "ở", "với"].map { Syllable($0) })

  func recognize(_ send: (DocumentEvent) -> Void) {
    for index in line.tokens.indices where line.tokens[index].isSign(.open) && index > 0 {
      if let (start, _) = Self.announced.match(line.tokens, at: index + 1) {
        announce(index, start, send)
      } else if index + 2 < line.tokens.count, line.tokens[index + 2].isSign(.close),
        isShort(line.tokens[index + 1])
      {
        explain(index, send)
      }
    }
  }

  private func isShort(_ token: Token) -> Bool {
    let length = line.text.bytes[token.range].count { $0 & 0xC0 != 0x80 }
    return token.isWord && token.form == .capitals && length >= 2 && length <= 12
  }

  private func announce(_ open: Int, _ start: Int, _ send: (DocumentEvent) -> Void) {
    guard let close = line.tokens[start...].firstIndex(where: { $0.isSign(.close) }), close > start else {
      return
    }
    if close == start + 1, isShort(line.tokens[start]), let long = spelled(start, before: open) {
      return emit(long, start..<close, .announcedAbbreviation, send)
    }
    var lower = open
    while lower > 0, open - lower < 24, !line.tokens[lower - 1].isSign(.semicolon),
      !line.tokens[lower - 1].isSign(.stop), !line.tokens[lower - 1].isSign(.comma),
      line.tokens[lower - 1].kind != .marker
    {
      lower -= 1
    }
    // A short form that keeps words begins where the long one does: *Đại hội … lần thứ XIII*, *Đại hội XIII*.
    let words = line.tokens[start..<min(close, start + 2)].map(\.syllable)
    if line.tokens[start].isWord,
      let same = (lower..<open).last(where: { index in
        line.tokens[index...].prefix(words.count).map(\.syllable) == words
      })
    {
      return emit(same..<open, start..<close, .announcedAbbreviation, send)
    }
    // The long form begins with its last capitalised run.
    let first =
      line.tokens[lower..<open].lastIndex {
        $0.isWord && $0.isCapital
          && ReferenceRecognizer.types.match(line.tokens, at: line.tokens.startIndex) == nil
      } ?? lower
    var begin = first
    while begin > lower, line.tokens[begin - 1].isWord { begin -= 1 }
    emit(begin..<open, start..<close, .announcedAbbreviation, send)
  }

  private func explain(_ open: Int, _ send: (DocumentEvent) -> Void) {
    if let long = spelled(open + 1, before: open) {
      emit(long, open + 1..<open + 2, .bracketAbbreviation, send)
    }
  }

  /// The shortest run of words before the bracket whose initials spell the short form.
  private func spelled(_ short: Int, before open: Int) -> Range<Int>? {
    let letters = line.string(short..<short + 1).unicodeScalars.compactMap { LetterFold.ascii($0) }
    var index = open
    var left = letters.count
    while index > 0, left > 0, open - index < letters.count * 2 + 4 {
      index -= 1
      let token = line.tokens[index]
      guard token.isWord else {
        if token.isSign(.comma) || token.isSign(.hyphen) || token.isSign(.enDash) { continue }
        return nil
      }
      if let initial = token.syllable.initial, UInt32(initial) == letters[left - 1].value {
        left -= 1
      } else if !Self.skipped.contains(token.syllable) {
        return nil
      }
    }
    return left == 0 ? index..<open : nil
  }

  private func emit(_ long: Range<Int>, _ short: Range<Int>, _ rule: Rule, _ send: (DocumentEvent) -> Void) {
    guard !long.isEmpty, !short.isEmpty else { return }
    send(
      .abbreviation(
        Abbreviation(
          short: line.string(short), long: line.string(long),
          Evidence(line.ranges(long) + line.ranges(short), rule: rule))))
  }
}
