import VanBanModel
import VanBanText

/// The words by which a sentence tells who wrote a document that it names behind them.
enum WriterCue {
  /// Between the organ and the document: *Bộ Quốc phòng đã có Công văn số …*.
  static let acts = PhraseTable(["ban hành", "có", "ra", "ký", "ký ban hành", "gửi", "công bố"])
  /// Between the organ and *tại*: *nghe Bộ Nội vụ báo cáo tại Báo cáo số …*.
  static let reports = PhraseTable(["báo cáo", "đề nghị", "trình", "kiến nghị", "đề xuất"])
  /// The same, where *của* before the organ would make it the owner of what is decided: *được Thủ tướng Chính phủ phê
  /// duyệt tại Quyết định số …*, but *nhiệm vụ của Bộ Công Thương quy định tại Thông tư số …*.
  static let decisions = PhraseTable([
    "công bố", "phê duyệt", "có ý kiến", "trả lời", "chấp thuận", "cho phép", "đồng ý", "quy định",
    "hướng dẫn", "thông báo", "ban hành", "giao",
  ])
  /// In a sentence that names organs with what they wrote in brackets: *ý kiến của Bộ Tài chính (Công văn số …)*.
  static let opinions = PhraseTable(["ý kiến", "đề nghị", "đồng ý", "kiến nghị", "thống nhất", "báo cáo của"])
  /// Before the organ that a bracket follows.
  static let leads = SyllableSet(["của", "với"].map { Syllable($0) })
  /// What an organ that proposes writes: the sentence's subject wrote it.
  static let proposals: Set<String> = ["TTr"]
  static let submit = Syllable("trình")
  static let already = Syllable("đã")
  static let promulgated = PhraseTable(["ban hành"])
  static let units = PhraseTable([
    "vụ", "cục", "phòng", "ban", "trung tâm", "văn phòng", "thanh tra", "chi cục", "viện",
  ])
}

/// Who wrote a document, as the words before its number tell.
extension ReferenceRecognizer {
  /// *Ngày 12/6/2015, Bộ Quốc phòng đã có Công văn số …*: the organ, and the day that stands before it.
  func readWriter(_ reference: inout FoundReference) {
    var start = reference.tokens.lowerBound
    while start > 0, Self.plurals.contains(tokens[start - 1].syllable) { start -= 1 }
    guard start > 0 else { return }
    if let organ = actor(before: start) {
      if !names(severalOrgans: organ, reference.type) { reference.issuer = organ }
      if reference.date == nil { reference.date = day(before: organ.lowerBound) }
      return
    }
    let writer =
      stated(before: start) ?? proposer(before: start) ?? annotated(before: start)
      ?? subject(before: start, reference.type)
    if let writer, !names(severalOrgans: writer, reference.type) { reference.issuer = writer }
  }

  /// Whether more than one organ is named, of whom each may have written one document, and it is no joint one.
  private func names(severalOrgans organs: Range<Int>, _ type: DocumentType?) -> Bool {
    guard type?.code != "TTLT", type?.code != "NQLT" else { return false }
    return organs.dropFirst().contains { index in
      tokens[index - 1].syllable == Self.and && tokens[index].isCapital
        && Organ.names.match(tokens, at: index) != nil
    }
  }

  static let plurals = SyllableSet(["các", "những"].map { Syllable($0) })

  /// *Ủy ban nhân dân tỉnh (đã) ban hành* before the document.
  private func actor(before start: Int) -> Range<Int>? {
    for length in 1...3 where start - length > 0 {
      if let (end, _) = WriterCue.acts.match(tokens, at: start - length), end == start,
        let organ = organ(endingAt: start - length)
      {
        return organ
      }
    }
    return nil
  }

  /// The day that stands right before an organ, with a comma or without.
  private func day(before organ: Int) -> Int? {
    guard organ > 0 else { return nil }
    let end = tokens[organ - 1].isSign(.comma) ? organ - 1 : organ
    for start in stride(from: end - 1, through: max(0, end - 8), by: -1) {
      if let date = dates.index(beginningAt: start) {
        return dates[date].tokens.upperBound == end && dates[date].single?.day != nil ? date : nil
      }
    }
    return nil
  }

  /// The organ before a verb and *tại*: *nghe Bộ Nội vụ báo cáo tại Báo cáo số …*.
  private func stated(before start: Int) -> Range<Int>? {
    guard tokens[start - 1].isSign(.open) || tokens[start - 1].syllable == Self.at else { return nil }
    for back in 2...4 where start - back > 0 {
      let verb = start - back
      if WriterCue.reports.match(tokens, at: verb)?.end == start - 1 { return organ(endingAt: verb) }
      if WriterCue.decisions.match(tokens, at: verb)?.end == start - 1, let organ = organ(endingAt: verb),
        organ.lowerBound == 0 || tokens[organ.lowerBound - 1].syllable != Self.of
      {
        return organ
      }
    }
    return nil
  }

  /// The organ behind *của*: *Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số …*.
  private func proposer(before start: Int) -> Range<Int>? {
    guard start > 2, tokens[start - 1].syllable == Self.at else { return nil }
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

  /// *ý kiến của các Bộ: Nội vụ (Công văn số …), Tài chính (Công văn số …)*: the item that the bracket stands behind.
  private func annotated(before start: Int) -> Range<Int>? {
    let open = start - 1
    guard tokens[open].isSign(.open) else { return nil }
    var lower = open
    while lower > 0, open - lower < 24, !endsItem(lower - 1) { lower -= 1 }
    guard lower > 0, lower < open, tokens[lower].isCapital, OrganReader(line).end(from: lower) == open else {
      return nil
    }
    var index = lower
    while index > 0, lower - index < 120, !tokens[index - 1].isSign(.stop) {
      index -= 1
      if WriterCue.opinions.match(tokens, at: index) != nil { return lower..<open }
    }
    return nil
  }

  /// Whether a token stands before an item of a list of organs: a colon, *của*, or what closes the item before.
  private func endsItem(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isSign(.colon) || token.isSign(.semicolon) || WriterCue.leads.contains(token.syllable) {
      return true
    }
    return (token.isSign(.comma) || token.syllable == Self.and) && index > 0
      && tokens[index - 1].isSign(.close)
  }

  /// *Bộ Nội vụ đã xây dựng và trình Chính phủ dự thảo Nghị định … tại Tờ trình số …*: who submits, wrote it.
  private func subject(before start: Int, _ type: DocumentType?) -> Range<Int>? {
    guard tokens[start - 1].syllable == Self.at, let type, WriterCue.proposals.contains(type.code) else {
      return nil
    }
    var first = start - 1
    while first > 0, start - first < 60, !tokens[first - 1].isSign(.stop),
      !tokens[first - 1].isSign(.semicolon)
    { first -= 1 }
    if tokens[first].kind == .marker { first += 1 }
    guard first < start, tokens[first].isCapital, Organ.nouns.match(tokens, at: first) != nil else {
      return nil
    }
    let end = OrganReader(line).end(from: first)
    guard end > first, end < start,
      tokens[end..<start].contains(where: { $0.syllable == WriterCue.submit && $0.form == .small })
    else { return nil }
    return first..<end
  }

  /// *Nghị định của Hội đồng Chính phủ số 218-CP*, *Nghị định liên bộ Nội vụ - Tài chính số 11-LB*: the organ between
  /// the name of the type and the number.
  func issuedType(endingAt end: Int) -> (start: Int, type: DocumentType, issuer: Range<Int>?)? {
    guard end > 2, tokens[end - 1].isWord || tokens[end - 1].isSign(.close) else { return nil }
    for start in stride(from: end - 3, through: max(0, end - 24), by: -1) {
      let token = tokens[start]
      if token.isSign(.semicolon) || token.isSign(.stop) || token.kind == .documentNumber { return nil }
      guard token.isWord, let (behind, type) = Self.types.match(tokens, at: start), behind < end else {
        continue
      }
      if tokens[behind].syllable == Self.of {
        return OrganReader(line).end(from: behind + 1) == end ? (start, type, behind + 1..<end) : nil
      }
      if OrganReader.joint.match(tokens, at: behind) != nil {
        return OrganReader(line).end(from: behind) == end ? (start, type, behind..<end) : nil
      }
      // *Thông tư liên bộ Tài chính - Nội vụ số …*: the type's own name holds the first word.
      if behind > start + 2, OrganReader.joint.match(tokens, at: behind - 2) != nil,
        OrganReader(line).end(from: behind - 2) == end
      {
        return (start, type, nil)
      }
    }
    return nil
  }

  /// The organ whose name ends at a place: *Ủy ban nhân dân tỉnh* before *(đã) ban hành*.
  func organ(endingAt end: Int) -> Range<Int>? {
    var upper = end
    if upper > 0, tokens[upper - 1].syllable == WriterCue.already { upper -= 1 }
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
      WriterCue.units.match(tokens, at: start) != nil,
      WriterCue.units.match(tokens, at: comma + 1) == nil
    else { return false }
    return OrganReader(line).end(from: comma + 1) == end
  }
}
