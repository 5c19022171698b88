import VanBanModel
import VanBanText

/// A piece of a line of the first page: what one cell or one line of the paper held.
struct Segment: Sendable {
  enum Kind: Sendable, Equatable {
    case national, motto, party
    case rule
    /// *Trang 1* glued to the first words of a page.
    case page
    /// *Số: 12/…*; without a number where it was left blank or stands elsewhere.
    case number
    case placeDate
    /// *V/v …*
    case about
    case type
    /// *Kính gửi:*
    case addressLabel
    /// *QUYẾT ĐỊNH:*
    case enacting
    case draft, secrecy, urgency
    /// The first sentence of a preamble or letter.
    case basis
    /// A numbered unit.
    case mark
    case bullet
    /// *(Ban hành kèm theo …)*
    case note
    /// Words in capitals: an organ, a subject.
    case capitals
    case text
  }

  var line: Int
  var tokens: Range<Int>
  var kind: Kind
  var isBlankBefore = false
}

extension [Segment] {
  /// Whether the national title, the motto or the line of place and date is among them.
  var haveLetterhead: Bool {
    contains { $0.kind == .national || $0.kind == .motto || $0.kind == .placeDate }
  }
}

/// Cuts the lines of a first page into segments, so that cells which were joined on a line come apart again.
struct HeaderSegmenter {
  let line: Line
  let number: Int
  /// Whether the type was seen: what then looks like one belongs to the subject.
  let hasType: Bool
  /// Whether a line of a letterhead was seen, and whether it was more than a number, which a portal's table has, too.
  let hasAnchor: Bool
  let hasLetterhead: Bool

  let tokens: [Token]

  init(_ line: Line, number: Int, hasType: Bool, hasAnchor: Bool, hasLetterhead: Bool = false) {
    (self.line, tokens) = (line, line.tokens)
    (self.hasAnchor, self.hasLetterhead) = (hasAnchor, hasLetterhead)
    self.number = number
    self.hasType = hasType
  }

  /// The segments of the line, in order, without gaps.
  func segments() -> [Segment] {
    var found: [Segment] = []
    var start = 0
    var index = 0
    var typed = hasType
    func close(_ end: Int) {
      if end > start { found.append(plain(start..<end, isFirst: found.isEmpty)) }
      start = end
    }
    while index < tokens.count {
      if let (lower, end, kind) = anchor(at: index, from: start, after: found.last, typed) {
        close(lower)
        found.append(Segment(line: number, tokens: lower..<end, kind: kind))
        if kind == .type { typed = true }
        start = end
        index = end
      } else {
        index += 1
      }
    }
    close(tokens.count)
    if !found.isEmpty { found[0].isBlankBefore = line.isBlankBefore }
    return found
  }

  // MARK: - Anchors

  private func anchor(
    at index: Int, from start: Int, after last: Segment?, _ typed: Bool
  ) -> (lower: Int, end: Int, kind: Segment.Kind)? {
    let token = tokens[index]
    if let end = ruleEnd(index) { return (index, end, .rule) }
    if index == 0, token.syllable == Self.page, tokens.count > 2, tokens[1].kind == .number,
      !tokens[2].isSpaced
    {
      return (0, 2, .page)
    }
    if HeaderCue.national.matchesFolded(tokens, at: index), !follows(index, "nước"),
      isNationalTitle(index, from: start)
    {
      return (index, index + HeaderCue.national.count, .national)
    }
    if index > start, let end = issueNoteEnd(index, from: start) { return (index, end, .note) }
    if index == 0, line.isCapitals,
      [HeaderCue.republic, HeaderCue.youth].contains(where: {
        $0.count == tokens.count && $0.matchesFolded(tokens, at: 0)
      })
    {
      return (0, tokens.count, .national)
    }
    if let end = mottoEnd(index) { return (index, end, .motto) }
    if HeaderCue.party.matchesFolded(tokens, at: index),
      line.isCapitals(index..<index + HeaderCue.party.count)
    {
      let end = index + HeaderCue.party.count
      if index == start || start == 0 && isCellEnd(end) { return (index, end, .party) }
    }
    if token.syllable == DateCue.day, let place = place(before: index, from: start), let end = dateEnd(index)
    {
      return (place, end, .placeDate)
    }
    if index == 0, token.syllable == DateCue.day, token.isCapital, let end = dateEnd(index),
      end == tokens.count
    {
      return (index, end, .placeDate)
    }
    if let end = numberEnd(index, start) { return (index, end, .number) }
    if HeaderCue.about.matches(tokens, at: index), token.isCapital || index == start {
      let end = index + 3 < tokens.count && tokens[index + 3].isSign(.colon) ? index + 4 : index + 3
      if index == start || !typed { return (index, end, .about) }
    }
    if token.isCapital, let (end, _) = HeaderCue.addressed.match(tokens, at: index) {
      if end < tokens.count, tokens[end].isSign(.colon) { return (index, end + 1, .addressLabel) }
      if end == tokens.count, index == start { return (index, end, .addressLabel) }
    }
    if index == start, let end = markEnd(index, HeaderCue.drafts) ?? datedDraftEnd(index) {
      return (index, end, .draft)
    }
    if index == start, let end = markEnd(index, CopyCue.forms) { return (index, end, .draft) }
    if index == start, let end = markEnd(index, HeaderCue.circulation) { return (index, end, .draft) }
    if index == start, let end = markEnd(index, HeaderCue.secrecy) { return (index, end, .secrecy) }
    if index == start, let end = markEnd(index, HeaderCue.urgency) { return (index, end, .urgency) }
    if typed, index == start, let end = enactingEnd(index) { return (index, end, .enacting) }
    if !typed, index == start, let end = typeEnd(index) ?? spelledTypeEnd(index) {
      return (index, end, .type)
    }
    if index > start,
      tokens[index - 1].form == .capitals || tokens[index - 1].isSign(.close) || last?.kind == .addressLabel
        || typed && tokens[index - 1].kind == .number,
      token.form == .capitalised,
      BasisCue.glued.match(tokens, at: index) != nil
    {
      return (index, tokens.count, .basis)
    }
    if typed, index > start, tokens[index - 1].form == .capitals, token.form == .capitalised,
      line.isCapitals(start..<index),
      ReferenceRecognizer.types.match(tokens, at: index) != nil
    {
      // `LUẬT THUẾ … Luật Thuế … số 48/2010/QH12 …`: a consolidated text tells what it consolidates.
      return (index, tokens.count, .basis)
    }
    if index > start, Self.assembly.matches(tokens, at: index), line.isCapitals(start..<index) {
      return (index, index + 2, .capitals)
    }
    return nil
  }

  /// *Chính phủ Cộng hòa xã hội chủ nghĩa Việt Nam* in a sentence names the State: its title is in capitals, begins a
  /// cell, or ends a short line or the words before the motto.
  private func isNationalTitle(_ index: Int, from start: Int) -> Bool {
    if tokens[index].isCapital, index == start || tokens[index].form != .capitalised { return true }
    let end = index + HeaderCue.national.count
    return end == tokens.count ? tokens.count <= 16 : mottoEnd(end) != nil
  }

  private static let page = Syllable("trang")
  private static let assembly = Phrase("quốc hội nước")

  private func follows(_ index: Int, _ word: String) -> Bool {
    index > 0 && tokens[index - 1].syllable == Syllable(word)
  }

  private func isCellEnd(_ index: Int) -> Bool {
    index >= tokens.count || !tokens[index].isWord || tokens[index].form != .capitals
  }

  /// `-----`, `*****`, `_____`, `|`, `* * *`, a lone star.
  private func ruleEnd(_ index: Int) -> Int? {
    let token = tokens[index]
    if token.isSign(.bar) { return index + 1 }
    guard token.kind == .punctuation || token.kind == .symbol || token.kind == .word else {
      return token.kind == .marker && tokens.count == 1 && line.mark?.marker == nil ? 1 : nil
    }
    let byte = line.text.bytes[token.lower]
    // Letters are most of what is asked.
    guard !((byte | 32) &- 97 < 26),
      "-*_=~.".utf8.contains(byte) || token.isSign(.enDash) || token.isSign(.emDash)
        || token.isSign(.ellipsis)
    else { return nil }
    if token.upper - token.lower >= 3, line.text.bytes[token.range].allSatisfy({ $0 == byte }), byte < 0x80 {
      return index + 1
    }
    var end = index + 1
    while end < tokens.count, tokens[end].syllable == token.syllable { end += 1 }
    if end - index >= 3 { return end }
    return byte == 42 && tokens.count <= 2 ? end : nil
  }

  private func mottoEnd(_ index: Int) -> Int? {
    guard tokens[index].isCapital, HeaderCue.motto[0].matchesFolded(tokens, at: index) else { return nil }
    for end in index + 4..<max(index + 4, min(tokens.count, index + 10))
    where HeaderCue.motto[2].matchesFolded(tokens, at: end) { return end + 2 }
    return nil
  }

  private func markEnd(_ index: Int, _ table: PhraseTable<Bool>) -> Int? {
    guard let (end, _) = table.match(tokens, at: index), line.isCapitals(index..<end) else { return nil }
    // The mark stands alone, or numbers its draft: *DỰ THẢO LẦN 2*.
    return end == tokens.count || tokens.count - end <= 3 && !tokens[end].isSign(.colon) ? tokens.count : nil
  }

  private func enactingEnd(_ index: Int) -> Int? {
    guard let (end, _) = HeaderCue.enacting.match(tokens, at: index), line.isCapitals(index..<end) else {
      return nil
    }
    if end == tokens.count { return end }
    return tokens[end].isSign(.colon) ? end + 1 : nil
  }

  /// A type's name in capitals that opens a cell.
  private func typeEnd(_ index: Int) -> Int? {
    guard tokens[index].form == .capitals, let (end, _) = ReferenceRecognizer.types.match(tokens, at: index),
      line.isCapitals(index..<end)
    else { return nil }
    if end == tokens.count { return end }
    let next = tokens[end]
    // *CÔNG VĂN ĐẾN* is the stamp of an office that received it.
    if next.syllable == DateCue.to { return nil }
    // *LUẬT SỐ: 12/2020/QH14* labels the number.
    if next.syllable == HeaderCue.number, end + 1 < tokens.count, tokens[end + 1].isSign(.colon) {
      return nil
    }
    if next.isSign(.colon) { return nil }
    // A law's name begins at once; another type's subject may too, in capitals or on the same line.
    return end
  }

  /// *Nghị định của chính phủ*: a title whose capitals a font made, which the text has in small letters.
  private func spelledTypeEnd(_ index: Int) -> Int? {
    guard hasAnchor, index == 0, let (end, _) = ReferenceRecognizer.types.match(tokens, at: index) else {
      return nil
    }
    if end == tokens.count { return tokens[0].form == .small || hasLetterhead ? end : nil }
    guard
      end < tokens.count, tokens[end].syllable == TitleCue.of, Organ.isWhole(tokens, from: end + 1)
    else { return nil }
    return end
  }

  /// *Số: 12/…*, *Luật số: …*, a number alone, *Số:* alone.
  private func numberEnd(_ index: Int, _ start: Int) -> Int? {
    let token = tokens[index]
    if token.kind == .documentNumber, index == start {
      let isAlone = index + 1 == tokens.count || !tokens[index + 1].isWord || tokens[index + 1].isCapital
      return isAlone && !hasType ? index + 1 : nil
    }
    var next = index
    if index == start, let (end, _) = ReferenceRecognizer.types.match(tokens, at: index), end < tokens.count,
      tokens[end].syllable == HeaderCue.number, end + 1 < tokens.count, tokens[end + 1].isSign(.colon)
    {
      next = end
    }
    guard tokens[next].syllable == HeaderCue.number, tokens[next].isCapital || next > index else {
      return nil
    }
    if index > start {
      // Glued behind the issuer's cell, or behind a type's name in a title: *NGHỊ QUYẾT SỐ 214 NQ/UBTVQH9*.
      guard tokens[index - 1].form == .capitals || !tokens[index - 1].isWord,
        tokens[next].form == .capitalised
          || start == index
      else { return nil }
    }
    next += 1
    var hasColon = false
    if next < tokens.count, tokens[next].isSign(.colon) || tokens[next].isSign(.stop) {
      hasColon = true
      next += 1
    }
    while next < tokens.count,
      tokens[next].isSign(.stop) || tokens[next].isSign(.ellipsis) || tokens[next].isSign(.hyphen)
    {
      next += 1
    }
    if next < tokens.count, tokens[next].kind == .documentNumber { return next + 1 }
    if next == tokens.count, hasColon || index == 0 { return next }
    if hasColon, next < tokens.count, tokens[next].kind == .number, next + 1 == tokens.count {
      return next + 1
    }
    return hasColon && index == start && next < tokens.count && tokens[next].isCapital ? next : nil
  }

  /// Where the place before `, ngày` begins.
  private func place(before day: Int, from start: Int) -> Int? {
    guard day > start else { return nil }
    var end = day
    if tokens[end - 1].isSign(.comma) { end -= 1 } else if day - start > 4 { return nil }
    var index = end
    while index > start, end - index < 7 {
      let token = tokens[index - 1]
      let isPart =
        token.isWord && token.isCapital || token.isSign(.stop) || token.isSign(.hyphen)
        || token.kind == .number && index - 1 > start && tokens[index - 2].isCapital
          && token.upper - token.lower <= 2
        || token.isWord && token.form == .small && Self.placeWords.contains(token.syllable)
      if !isPart { break }
      index -= 1
    }
    while index < end, tokens[index].form == .small || !tokens[index].isWord { index += 1 }
    // *Hà nội*: a known name needs no second capital.
    if index == end {
      for lower in max(start, end - 4)..<end
      where tokens[lower].isCapital && Province.table.match(tokens, at: lower)?.end == end { return lower }
    }
    // The longest known province decides where a run of capitalised words is cut.
    for lower in index..<end {
      if let (matchEnd, _) = Province.table.match(tokens, at: lower), matchEnd == end {
        var first = lower
        for back in 1...3 where lower - back >= index {
          if let (prefix, _) = Province.prefixes.match(tokens, at: lower - back), prefix == lower {
            first = lower - back
          }
        }
        return first
      }
    }
    return index < end ? index : nil
  }

  private static let placeWords = SyllableSet(
    ["phố", "xã", "huyện", "tỉnh", "quận", "phường", "thị", "trấn"].map { Syllable($0) })

  /// Behind *ngày 26 tháng 4 năm 2021*, also where day or month were left blank.
  private func dateEnd(_ index: Int) -> Int? {
    guard index + 1 < tokens.count else { return nil }
    if tokens[index + 1].kind == .date { return index + 2 }
    if let end = DamagedDate.endOfMonth(line, index) { return end }
    var next = index + 1
    while next < tokens.count, next - index < 14 {
      let token = tokens[next]
      if token.syllable == DateCue.year {
        let after = next + 1
        if after < tokens.count, tokens[after].kind == .number { return after + 1 }
        var end = after
        while end < tokens.count, !tokens[end].isWord, tokens[end].kind != .number { end += 1 }
        return end
      }
      guard token.syllable == DateCue.month || token.kind == .number || !token.isWord else { return nil }
      next += 1
    }
    return nil
  }

  // MARK: - What is no anchor

  private func plain(_ range: Range<Int>, isFirst: Bool) -> Segment {
    var segment = Segment(line: number, tokens: range, kind: .text)
    if range.lowerBound == 0, let mark = line.mark {
      segment.kind = mark.marker == nil ? .bullet : .mark
      // `A.` begins a body, `B.` may be an initial.
      if mark.marker == .letter || mark.marker == .capital && mark.value != 1 { segment.kind = .text }
      if segment.kind != .text { return segment }
    }
    if isNationalPart(range) { segment.kind = .national } else if isMottoPart(range) { segment.kind = .motto }
    if segment.kind != .text { return segment }
    if tokens[range.lowerBound].isSign(.open), !isBracketedAbout(range) {
      segment.kind = .note
    } else if HeaderCue.forewords.match(tokens, at: range.lowerBound)?.end == range.upperBound {
      segment.kind = .basis
    } else if line.isCapitals(range) {
      segment.kind = .capitals
    } else if tokens[range.lowerBound].isCapital, BasisCue.opening.match(tokens, at: range.lowerBound) != nil
    {
      segment.kind = .basis
    }
    return segment
  }
}
