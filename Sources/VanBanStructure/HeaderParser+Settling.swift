import VanBanModel
import VanBanText

/// What is settled once every segment of the first page was read: the subject, the organs, the type.
extension HeaderParser {
  mutating func closeSubject() {
    if !subject.isEmpty || !hasType { isSubjectOpen = false }
  }

  mutating func finishSubject() {
    guard let whole = Line.joining(subject), !whole.tokens.isEmpty else { return }
    // *THÔNG BÁO. Về …*: the sign belongs to the type's name.
    let first =
      whole.tokens.firstIndex { !$0.isSign(.stop) && !$0.isSign(.comma) && !$0.isSign(.colon) } ?? 0
    label(whole, 0..<first)
    let title = titleFields(whole.piece(first..<whole.tokens.count))
    // An annex enacts nothing.
    let line = isAttachment && !hasType ? title : withoutEnactingOrgan(title)
    guard !line.tokens.isEmpty else { return }
    page.mentionable.append(line)
    var upper = line.tokens.count
    while upper > 1, line.tokens[upper - 1].isSign(.stop) || line.tokens[upper - 1].isSign(.colon) {
      upper -= 1
    }
    let ranges = subjectRanges(line)
    page.header.subject = Field(
      line.string(0..<upper), Evidence(ranges, rule: isLetter && !hasType ? .letterSubject : .headerSubject))
  }

  /// *… NĂM 2015 BỘ TRƯỞNG BỘ TƯ PHÁP*: the organ that enacts, glued to the subject's end.
  mutating func withoutEnactingOrgan(_ line: Line) -> Line {
    // A subject in small letters ends where the organ's capitals begin.
    let last = line.tokens.lastIndex { $0.form != .none && $0.form != .capitals }
    let first = max(2, last.map { $0 + 1 } ?? 0)
    guard line.tokens.count > max(3, first + 2) || last == nil && line.tokens.count > 3 else { return line }
    let issuer = LetterheadOrgans(organs).issuer?.tokens.map(\.syllable.folded) ?? []
    // What is longer than any organ with its head is none: long lines are not tried word by word.
    let reach = Self.longestHead + max(Self.longestName, issuer.count)
    for start in max(first, line.tokens.count - reach)..<line.tokens.count
    where !Self.joins.contains(line.tokens[start - 1].syllable) && !line.tokens[start - 1].isSign(.comma) {
      var rest = start
      if let (head, _) = Organ.heads.match(line.tokens, at: start) { rest = head }
      let tail = line.tokens[rest...].map(\.syllable.folded)
      let isNamed = Organ.names.match(line.tokens, at: rest)?.end == line.tokens.count
      let isIssuer = !tail.isEmpty && tail.count >= 2 && Array(issuer.prefix(tail.count)) == tail
      guard
        isNamed && (rest > start || tail == issuer || issuer.isEmpty)
          || isIssuer && (rest > start || tail == issuer)
      else { continue }
      label(line, start..<line.tokens.count)
      return line.piece(0..<start)
    }
    return line
  }

  private static let longestHead = Organ.heads.longest
  private static let longestName = Organ.names.longest

  static let joins = SyllableSet(
    ["của", "giữa", "cho", "về", "và", "do", "tại", "với", "thuộc", "trong", "gửi", "từ"].map { Syllable($0) }
  )

  func subjectRanges(_ line: Line) -> [SourceSpan] { line.ranges(line.tokens.indices) }

  mutating func finishOrgans() {
    let names = LetterheadOrgans(organs)
    for line in names.leftovers { label(line, line.tokens.indices) }
    if let issuer = names.issuer, !issuer.isCapitals, !namesOrgan(issuer) {
      label(issuer, issuer.tokens.indices)
    } else if let issuer = names.issuer {
      page.header.issuer = field(
        issuer, issuer.isRepaired ? .damagedIssuer : issuer.isCapitals ? .headerIssuer : .smallIssuer)
    }
    if let superior = names.superior {
      if superior.isCapitals || namesOrgan(superior) {
        page.header.superior = field(superior, .headerSuperior)
      } else {
        label(superior, superior.tokens.indices)
      }
    }
    if let title = page.titleIssuer {
      if page.header.issuer == nil {
        page.header.issuer = title
      } else {
        page.other.append(OtherText(.label, title.text, title.evidence))
      }
    }
  }

  /// In small letters only what begins as an organ's name does is one, or is known as one, and no clause is, nor the
  /// name of a code (*Bộ luật Dân sự 2015*), which a publisher sets above all.
  private func namesOrgan(_ line: Line) -> Bool {
    if ReferenceRecognizer.types.match(line.tokens, at: 0) != nil { return false }
    return Organ.names.match(line.tokens, at: 0)?.end == line.tokens.count
      || Organ.nouns.match(line.tokens, at: 0) != nil && line.tokens.count <= 16
        && !line.tokens.indices.contains { TitleCue.openers.match(line.tokens, at: $0) != nil }
  }

  /// A letter has no type's name; a lost one is told by the symbol.
  mutating func finishType() {
    if page.header.number?.number.typeCode == "VBHN", let type = DocumentType.named("VBHN"),
      let printed = page.header.type
    {
      // A consolidated text prints the type of the text that it consolidates.
      page.header.type = TypeField(type, text: printed.text, printed.evidence)
    }
    if let number = page.header.number, number.evidence.rule == .headerNumber,
      let type = page.header.type?.type, number.number.disagrees(with: type)
    {
      page.header.number?.evidence.rule = .disagreeingNumber
    }
    guard page.header.type == nil else { return }
    let code = page.header.number?.number.typeCode
    // *Số: 12/TC-HCSN* above *V/v*: the letters are the organ's.
    let isOrgan = isLetter && code.map(ReferenceRecognizer.organCodes.contains) ?? false
    if let code, !isOrgan, let type = DocumentType.ofSymbol(code) {
      page.header.type = TypeField(type, text: "", .inferred(.symbolType))
    } else if isLetter || page.header.number?.number.serial != nil
      || page.header.number != nil && !page.addressees.isEmpty
    {
      page.header.type = DocumentType.named("CV").map { TypeField($0, text: "", .inferred(.letterType)) }
    }
  }
}
