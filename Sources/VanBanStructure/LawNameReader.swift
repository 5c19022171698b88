import VanBanModel
import VanBanText

/// Reads laws cited by name: *Luật Bầu cử đại biểu Quốc hội năm 2015*, *Hiến pháp năm 2013*, *Luật Hải quan ngày …*.
struct LawNameReader {
  let line: Line
  let dates: [FoundDate]

  private let tokens: [Token]

  init(_ line: Line, dates: [FoundDate]) {
    (self.line, tokens, self.dates) = (line, line.tokens, dates)
  }

  private static let number = Syllable("số")
  private static let year = DateCue.year
  private static let law = Syllable("luật")
  private static let amend = PhraseTable(["sửa đổi", "bổ sung"])
  private static let country = Phrase("nước Cộng hòa xã hội chủ nghĩa Việt Nam")
  /// Words that make *Luật* something else: *Luật sư*, *Luật này*.
  private static let others = SyllableSet(
    ["sư", "gia", "pháp", "này", "lệ", "số", "cũ", "mới", "hiện", "trên", "đó", "nêu", "các", "và"].map {
      Syllable($0)
    })
  private static let smallLaws = PhraseTable([
    "luật", "bộ luật", "pháp lệnh", "hiến pháp", "nghị định", "thông tư",
  ])
  private static let compounds = SyllableSet(
    ["pháp", "quy", "định", "kỷ", "án", "dự"].map { Syllable($0) })
  private static let drafts = SyllableSet(["dự", "thảo", "án"].map { Syllable($0) })

  /// The law whose type stands at `index..<end`; nil where no name follows or a number will tell it.
  func law(at index: Int, end nameStart: Int, type: DocumentType) -> FoundReference? {
    guard nameStart < tokens.count, !PointingCue.isNaming(tokens, index) else { return nil }
    if index > 0, Self.drafts.contains(tokens[index - 1].syllable) { return nil }
    let isSmall = !tokens[index].isCapital
    // *pháp luật đất đai* is no law, nor is *PHÁP LUẬT VỀ QUY HOẠCH*.
    if index > 0, Self.compounds.contains(tokens[index - 1].syllable),
      isSmall || tokens[index].form == .capitals && tokens[index - 1].form == .capitals
    {
      return nil
    }
    let found = type.code == "HP" ? constitution(nameStart) : name(nameStart, type, isSmall: isSmall)
    if isSmall, type.code == "HP", found?.end == nameStart { return nil }
    guard let found, found.end > nameStart else { return nil }
    var reference = FoundReference(
      tokens: index..<found.end, type: type, date: found.date, title: index..<found.titleEnd,
      coreEnd: found.end,
      rule: .referenceNamed)
    reference.pinpoint = PinpointReader(line).pinpoint(before: index)
    return reference
  }

  /// *Điều 5 BLDS*, *BLHS năm 2015*: a code by the letters that are used for its name.
  func code(at index: Int) -> FoundReference? {
    guard tokens[index].form == .capitals, let (end, code) = LawName.codes.match(tokens, at: index) else {
      return nil
    }
    let pinpoint = PinpointReader(line).pinpoint(before: index)
    let titleEnd = yearEnd(end) ?? end
    guard titleEnd > end || pinpoint != nil else { return nil }
    var reference = FoundReference(
      tokens: index..<titleEnd, type: DocumentType.named(code), title: index..<titleEnd, coreEnd: titleEnd,
      rule: .referenceNamed)
    reference.pinpoint = pinpoint
    return reference
  }

  /// A cheap filter for laws in small letters: a known name, or the year of a constitution, follows the type.
  static func mayBeSmall(_ tokens: [Token], _ end: Int) -> Bool {
    guard end < tokens.count else { return false }
    return tokens[end].kind == .number || tokens[end].syllable == year
      || LawName.names.match(tokens, at: end) != nil
  }

  private func constitution(_ start: Int) -> (titleEnd: Int, end: Int, date: Int?)? {
    var end = start
    if Self.country.matches(tokens, at: end) { end += Self.country.count }
    if let next = yearEnd(end) { return (next, next, nil) }
    return end > start ? (end, end, nil) : nil
  }

  /// The name, from the catalogue or as capitals and small words tell it; the longer one.
  private func name(
    _ start: Int, _ type: DocumentType, isSmall: Bool
  ) -> (titleEnd: Int, end: Int, date: Int?)? {
    let known = known(start)
    if isSmall, known == nil { return nil }
    let told = isSmall ? nil : spelled(start, type)
    guard let known, told.map({ $0.end < known.end }) ?? true else { return told }
    return known
  }

  /// A name of the catalogue, with its year or day; nil where a number will tell it or the name goes on.
  private func known(_ start: Int) -> (titleEnd: Int, end: Int, date: Int?)? {
    guard var (end, _) = LawName.names.match(tokens, at: start) else { return nil }
    if end < tokens.count, tokens[end].isSign(.open), let close = amendmentBracket(end) { end = close }
    if let next = yearEnd(end) { return (next, next, nil) }
    if let date = dates.index(beginningAt: end), dates[date].single?.day != nil {
      return (end, dates[date].tokens.upperBound, date)
    }
    guard end < tokens.count else { return (end, end, nil) }
    let next = tokens[end].syllable == Self.number ? end + 1 : end
    if next < tokens.count, tokens[next].kind == .documentNumber || tokens[next].isSign(.colon) && next > end
    {
      return nil
    }
    return (end, end, nil)
  }

  private func spelled(_ start: Int, _ type: DocumentType) -> (titleEnd: Int, end: Int, date: Int?)? {
    guard tokens[start].isWord, !Self.others.contains(tokens[start].syllable) else { return nil }
    let isAmending = Self.amend.match(tokens, at: start) != nil
    var end = start
    // Where the name would end if nothing closes it: before its first comma.
    var open: Int?
    while end < tokens.count, end - start < 70 {
      let token = tokens[end]
      if let next = yearEnd(end) { return (next, next, nil) }
      if let date = dates.index(beginningAt: end), dates[date].single?.day != nil {
        return (end, dates[date].tokens.upperBound, date)
      }
      if token.kind == .documentNumber { return nil }
      if token.syllable == Self.number, end + 1 < tokens.count,
        tokens[end + 1].kind == .documentNumber || tokens[end + 1].isSign(.colon)
      {
        // The number tells it, and *Luật sửa đổi … của Luật X số …* is told by its parts.
        return nil
      }
      if token.isSign(.open) {
        guard let close = amendmentBracket(end) else { break }
        if let next = yearEnd(close) { return (next, next, nil) }
        end = close
        open = open ?? end
        break
      }
      if token.isSign(.comma) {
        open = open ?? end
        guard end + 1 < tokens.count, tokens[end + 1].isWord else { break }
        if beginsType(end + 1) || Self.smallLaws.match(tokens, at: end + 1) != nil, !isAmending { break }
        end += 1
        continue
      }
      if token.isSign(.hyphen) || token.isSign(.enDash) {
        end += 1
        continue
      }
      guard token.isWord || token.kind == .number else { break }
      if end > start, beginsType(end), !isAmending { break }
      // *Luật Đất đai và Điều 6 Nghị định …*
      if end > start, token.isCapital, PinpointReader(line).pinpoint(from: end) != nil { break }
      if token.form == .small, end > start {
        if !isAmending,
          TitleCue.stops.match(tokens, at: end) != nil || TitleCue.lawStops.match(tokens, at: end) != nil,
          TitleCue.compounds.match(tokens, at: end - 1) == nil
        {
          break
        }
        if token.syllable == Syllable("về") || token.syllable == Syllable("của"), !isAmending { break }
        if token.syllable == Syllable("quy"), TitleCue.openers.match(tokens, at: end) != nil { break }
      }
      end += 1
    }
    if isAmending { return nil }
    let last = trimmed(start, min(open ?? end, end))
    return last > start ? (last, last, nil) : nil
  }

  /// A trailing *và* or dash is not part of a name.
  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start,
      tokens[end - 1].syllable == Syllable("và")
        || !tokens[end - 1].isWord && !tokens[end - 1].isSign(.close) && tokens[end - 1].kind != .number
    {
      end -= 1
    }
    return end
  }

  /// *năm 2015*, or the bare year of *Luật Doanh nghiệp 2014*.
  private func yearEnd(_ index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    var next = index
    if tokens[next].syllable == Self.year { next += 1 }
    guard next < tokens.count, tokens[next].kind == .number, tokens[next].upper - tokens[next].lower == 4
    else { return nil }
    let first = line.text.bytes[tokens[next].lower]
    return first == 49 || first == 50 ? next + 1 : nil
  }

  /// *(sửa đổi)* belongs to a law's name.
  private func amendmentBracket(_ index: Int) -> Int? {
    guard let (end, _) = Self.amend.match(tokens, at: index + 1), end < tokens.count,
      tokens[end].isSign(.close)
    else { return nil }
    return end + 1
  }

  private func beginsType(_ index: Int) -> Bool {
    tokens[index].isCapital && tokens[index].form != .capitals
      && ReferenceRecognizer.types.match(tokens, at: index) != nil
      || tokens[index].form == .capitals && tokens[index].syllable == Self.law
  }
}
