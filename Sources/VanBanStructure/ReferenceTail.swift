import VanBanModel
import VanBanText

/// What stands behind and before the number of a reference: date, issuer, title.
extension ReferenceRecognizer {
  /// Date, issuer and title behind the number.
  func readTail(_ reference: inout FoundReference) {
    var index = reference.coreEnd
    if let (date, end) = date(at: index) {
      reference.date = date
      index = end
      reference.coreEnd = end
    }
    var next = behindBlankDate(index)
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
    if index < tokens.count, tokens[index].isSign(.open),
      let part = PinpointReader(line).pinpoint(inBracket: index)
    {
      // *Nghị định số … (Điều 5)*
      reference.pinpoint = part
      index = part.upperBound + 1
      reference.coreEnd = index
    }
    let title = titleRange(from: behindBracket(index))
    // A law's name before its number is its title, and what follows tells of it.
    if let title, reference.title == nil { reference.title = title }
    let end = max(reference.coreEnd, title?.upperBound ?? 0)
    reference.tokens = reference.tokens.lowerBound..<end
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
    // *Xét đề nghị của Bộ trưởng Bộ Văn hóa (Tờ trình số …)*
    let isBracket = tokens[start - 1].isSign(.open)
    guard isBracket || tokens[start - 1].syllable == Self.at else { return nil }
    var index = start - 2
    while index >= 0, start - index < 24 {
      let token = tokens[index]
      if token.isSign(.semicolon) || token.isSign(.stop) || token.kind == .documentNumber { return nil }
      if token.syllable == Self.of {
        if isBracket, Self.proposed.match(tokens, at: max(0, index - 2))?.end != index { return nil }
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
  static let proposed = PhraseTable(["đề nghị"])
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
