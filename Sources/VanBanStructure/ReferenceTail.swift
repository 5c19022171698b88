import VanBanModel
import VanBanText

/// What stands behind and before the number of a reference: date, issuer, title.
extension ReferenceRecognizer {
  /// Date, issuer and title behind the number.
  func readTail(_ reference: inout FoundReference) {
    var index = reference.coreEnd
    if let (date, end) = date(at: index) ?? year(at: index, of: reference.number) {
      reference.date = date
      index = end
      reference.coreEnd = end
    }
    var next = behindBlankDate(index)
    if next < tokens.count, tokens[next].isSign(.comma) { next += 1 }
    if let start = issuerStart(next) {
      let end = OrganReader(line).end(from: start)
      if end > start {
        reference.issuer = start..<end
        reference.coreEnd = end
        index = end
        if reference.date == nil, let (date, end) = date(at: index) {
          reference.date = date
          reference.coreEnd = end
          index = end
        }
      }
    }
    if index < tokens.count, tokens[index].isSign(.open),
      let part = PinpointReader(line).pinpoint(inBracket: index)
    {
      // *Nghị định số … (Điều 5)*
      reference.pinpoint = part
      index = part.upperBound + 1
      reference.coreEnd = index
    }
    let title = titleRange(from: behindBracket(index), of: reference.tokens.lowerBound)
    // A law's name before its number is its title, and what follows tells of it, but for a sentence of its own
    // (*Luật Thư viện số 46/2019/QH14 Sửa đổi khoản 1 …*: two lines that were joined).
    let isOwnSentence =
      reference.title != nil && title.map { tokens[$0.lowerBound].form == .capitalised } ?? false
    if let title, reference.title == nil { reference.title = title }
    let end = max(reference.coreEnd, isOwnSentence ? 0 : title?.upperBound ?? 0)
    reference.tokens = reference.tokens.lowerBound..<end
  }

  /// Behind *của*, or where ministries that acted together are named at once: *số 12 Liên bộ Lao động - Tài chính*.
  private func issuerStart(_ index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    if tokens[index].syllable == Self.of { return index + 1 }
    return OrganReader.joint.match(tokens, at: index) == nil ? nil : index
  }

  /// *ngày    /    /2024*: a draft's date that was left blank, before *của*.
  private func behindBlankDate(_ index: Int) -> Int {
    guard index < tokens.count, tokens[index].syllable == DateCue.day else { return index }
    var next = index + 1
    while next < tokens.count, next - index < 10, !tokens[next].isWord { next += 1 }
    return next < tokens.count && next > index + 1 && tokens[next].syllable == Self.of ? next : index
  }

  /// *(nay là Bộ …)* may stand between the issuer and the title.
  func behindBracket(_ index: Int) -> Int {
    guard index < tokens.count, tokens[index].isSign(.open),
      let close = tokens[index...].prefix(20).firstIndex(where: { $0.isSign(.close) }),
      !tokens[index..<close].contains(where: { $0.kind == .documentNumber })
    else { return index }
    return close + 1
  }

  /// *Luật Hải quan số 29/2001/QH10 năm 2001*: the year that the number tells, once more.
  private func year(at index: Int, of number: DocumentNumber?) -> (date: Int, end: Int)? {
    guard let year = number?.year, index < tokens.count, tokens[index].syllable == DateCue.year,
      let date = dates.index(beginningAt: index), dates[date].value == year
    else { return nil }
    return (date, dates[date].tokens.upperBound)
  }

  /// A day that follows at once, behind a comma, *ký*, *cùng* or an open bracket.
  func date(at index: Int) -> (date: Int, end: Int)? {
    var next = index
    var isOpen = false
    while next < tokens.count, next - index < 3,
      tokens[next].isSign(.comma) || tokens[next].isSign(.open) || tokens[next].syllable == Self.signed
        || tokens[next].syllable == Self.same
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
    guard let date = dates.index(beginningAt: next),
      dates[date].single?.day != nil || tokens[next].syllable == DateCue.month && isBlankDay
    else { return nil }
    let end = dates[date].tokens.upperBound
    if isOpen { return end < tokens.count && tokens[end].isSign(.close) ? (date, end + 1) : nil }
    return (date, end)
  }
}
