import VanBanModel
import VanBanText

/// What is known of a document while its lines are read: what a mention without a year, place or issuer takes.
struct DocumentContext {
  var year: Int?
  var place: String?
  var type: DocumentType?
  var number: String?
  var date: String?
  var section: String?
  var isOpening = false
  /// Whether the line is part of the header.
  var isSubject = false
  /// Whether the document's number shows a law, whatever its type is called.
  var isLaw = false
  /// What was said before the list that the line stands in.
  var lead: ListLead?
  /// The document that an attachment belongs to; the key is nil where a part of it is unknown.
  var outer: (type: DocumentType?, key: String?)?
}

/// Finds everything that a line mentions, and says it.
struct MentionRecognizer {
  let line: Line
  let context: DocumentContext

  init(_ line: Line, _ context: DocumentContext) {
    self.line = line
    self.context = context
  }

  /// What later readers of the line need of it.
  struct Result {
    /// What the line leaves to a list under it.
    var lead: ListLead?
    /// Whether the list before the line ended.
    var endsList: Bool
    /// The dates that a plan may take.
    var dates: PlanDates
  }

  /// Sends dates, references, abbreviations and contacts of the line, each kind in reading order.
  @discardableResult
  func recognize(_ send: (DocumentEvent) -> Void, issueDate: Bool = false) -> Result {
    let cues = line.tokens.cues
    let dates = cues.contains(.date) ? DateRecognizer(line, documentYear: context.year).recognize() : []
    var recognizer = ReferenceRecognizer(
      line, dates: dates,
      context: ReferenceContext(
        isOpening: context.isOpening, isSubject: context.isSubject, ownType: context.type,
        ownNumber: context.number, ownDate: context.date,
        lead: context.lead,
        isAttachment: context.outer != nil, outerType: context.outer?.type))
    let references = cues.contains(.reference) ? recognizer.recognize() : []
    let cited = references.compactMap(\.date)
    // *Nghị định 10/2020* is no month.
    let numbers = references.filter { $0.rule == .shortened }.compactMap(\.numberToken)
    for (index, date) in dates.enumerated()
    where !numbers.contains(where: date.tokens.contains) {
      var role: DateMention.Role = issueDate ? .issue : cited.contains(index) ? .reference : date.role
      let isInTitle = references.contains {
        $0.coreEnd <= date.tokens.lowerBound && $0.tokens.contains(date.tokens.lowerBound)
      }
      if role == .deadline, isInTitle || isPast(date) || isCondition(date.tokens) { role = .period }
      send(
        .date(
          DateMention(
            text: line.string(date.tokens), value: date.value, kind: date.kind, role: role,
            section: context.section,
            Evidence(line.ranges(date.tokens), rule: date.rule(line.string(date.tokens))))))
    }
    for reference in references { send(.reference(model(reference, dates))) }
    if cues.contains(.bracket) { AbbreviationRecognizer(line).recognize(send) }
    if cues.contains(.contact) {
      for contact in ContactReader(line: line).contacts(context.section) { send(.contact(contact)) }
    }
    // A title goes on to the end of a sentence that may say more behind a comma.
    let plain = references.filter { !$0.isSelf }.map { found in
      let comma = found.tokens.first { $0 >= found.coreEnd && line.tokens[$0].isSign(.comma) }
      return found.tokens.lowerBound..<(comma ?? found.tokens.upperBound)
    }
    return Result(
      lead: recognizer.listLead(), endsList: recognizer.endsList,
      dates: PlanDates(line, dates, cited: plain, year: context.year))
  }

  /// What ended before the document's year is no deadline.
  private func isPast(_ date: FoundDate) -> Bool {
    guard let year = context.year, let end = Int(date.value.drop { $0 == "." || $0 == "/" }.prefix(4)) else {
      return false
    }
    return end < year
  }

  /// *Dự án đã được duyệt trước ngày … thì …* says what a rule is for, and asks for nothing.
  private func isCondition(_ date: Range<Int>) -> Bool {
    let tokens = line.tokens
    if date.upperBound < tokens.count, tokens[date.upperBound].syllable == Self.then { return true }
    for index in stride(from: date.lowerBound - 1, through: max(0, date.lowerBound - 24), by: -1) {
      if tokens[index].isSign(.comma) || tokens[index].isSign(.semicolon) || tokens[index].isSign(.stop) {
        break
      }
      if tokens[index].syllable == Self.done { return true }
    }
    return false
  }

  private static let then = Syllable("thì")
  private static let done = Syllable("đã")

  private func model(_ found: FoundReference, _ dates: [FoundDate]) -> Reference {
    let date = found.date.map { dates[$0].value }
    var issuer: Field?
    if let range = found.issuer {
      issuer = Field(line.string(range), Evidence(line.ranges(range), rule: .citedIssuer))
    } else if found.isListed, let lead = context.lead?.writer {
      issuer = lead.issuer
    } else if let number = found.number, let name = IssuerInference.issuer(of: number, type: found.type) {
      issuer = Field(name, .inferred(.citedSymbolIssuer))
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
}

extension String {
  /// Catalogue rows write a comma as a word of its own.
  var replacingSpacedComma: String {
    guard utf8.contains(UInt8(ascii: ",")) else { return self }
    return split(separator: " , ", omittingEmptySubsequences: false).joined(separator: ", ")
  }
}
