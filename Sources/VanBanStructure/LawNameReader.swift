import VanBanModel
import VanBanText

/// Reads laws cited by name: *Luật Bầu cử đại biểu Quốc hội năm 2015*, *Hiến pháp năm 2013*, *Luật Hải quan ngày …*.
struct LawNameReader {
  let line: Line
  let dates: [FoundDate]

  private var tokens: [Token] { line.tokens }

  init(_ line: Line, dates: [FoundDate]) {
    self.line = line
    self.dates = dates
  }

  private static let number = Syllable("số")
  private static let year = DateCue.year
  private static let law = Syllable("luật")
  private static let amend = PhraseTable(["sửa đổi", "bổ sung"])
  private static let country = Phrase("nước Cộng hòa xã hội chủ nghĩa Việt Nam")
  /// Words that make *Luật* something else: *Luật sư*, *Luật này*.
  private static let others: Set<Syllable> = Set(
    ["sư", "gia", "pháp", "này", "lệ", "số", "cũ", "mới", "hiện", "trên", "đó", "nêu", "các", "và"].map {
      Syllable($0)
    })
  private static let drafts: Set<Syllable> = Set(["dự", "thảo", "án"].map { Syllable($0) })

  /// The law whose type stands at `index..<end`; nil where no name follows or a number will tell it.
  func law(at index: Int, end nameStart: Int, type: DocumentType) -> FoundReference? {
    guard nameStart < tokens.count else { return nil }
    if index > 0, Self.drafts.contains(tokens[index - 1].syllable) { return nil }
    let found = type.code == "HP" ? constitution(nameStart) : name(nameStart, type)
    guard let found, found.end > nameStart else { return nil }
    var reference = FoundReference(
      tokens: index..<found.end, type: type, date: found.date, title: index..<found.titleEnd,
      coreEnd: found.end,
      rule: .referenceNamed)
    reference.pinpoint = PinpointReader(line).pinpoint(before: index)
    return reference
  }

  private func constitution(_ start: Int) -> (titleEnd: Int, end: Int, date: Int?)? {
    var end = start
    if Self.country.matches(tokens, at: end) { end += Self.country.count }
    if let next = yearEnd(end) { return (next, next, nil) }
    return end > start ? (end, end, nil) : nil
  }

  private func name(_ start: Int, _ type: DocumentType) -> (titleEnd: Int, end: Int, date: Int?)? {
    guard tokens[start].isWord, !Self.others.contains(tokens[start].syllable) else { return nil }
    let isAmending = Self.amend.match(tokens, at: start) != nil
    var end = start
    // Where the name would end if nothing closes it: before its first comma.
    var open: Int?
    while end < tokens.count, end - start < 70 {
      let token = tokens[end]
      if let next = yearEnd(end) { return (next, next, nil) }
      if let date = dates.firstIndex(where: { $0.tokens.lowerBound == end }), dates[date].single?.day != nil {
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
        end = close
        open = open ?? end
        break
      }
      if token.isSign(.comma) {
        open = open ?? end
        guard end + 1 < tokens.count, tokens[end + 1].isWord else { break }
        if beginsType(end + 1), !isAmending { break }
        end += 1
        continue
      }
      if token.isSign(.hyphen) || token.isSign(.enDash) {
        end += 1
        continue
      }
      guard token.isWord || token.kind == .number else { break }
      if end > start, beginsType(end), !isAmending { break }
      if token.form == .small, end > start {
        if TitleCue.stops.match(tokens, at: end) != nil, !isAmending { break }
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

/// Reads where the name of an organ ends.
struct OrganReader {
  let line: Line

  private var tokens: [Token] { line.tokens }

  init(_ line: Line) { self.line = line }

  private static let and = Syllable("và")
  private static let term = Phrase("nhiệm kỳ")
  private static let congress = [Syllable("khóa"), Syllable("khoá")]

  /// The index behind the organ's name that begins at `start`; `start` where none does.
  func end(from start: Int) -> Int {
    guard start < tokens.count, tokens[start].isWord, tokens[start].isCapital || isRelative(start) else {
      return start
    }
    var index = start
    if let (head, _) = Organ.heads.match(tokens, at: index) { index = head }
    if let (end, _) = Organ.names.match(tokens, at: index), isClosed(end) { return withOthers(withTerm(end)) }
    while index < tokens.count, index - start < 40 {
      let token = tokens[index]
      switch token.kind {
      case .documentNumber, .date, .url, .email, .time, .marker: return trimmed(start, index)
      case .punctuation, .symbol:
        guard let next = behindSign(index) else { return trimmed(start, index) }
        index = next
        continue
      default: break
      }
      if token.form == .small {
        if index > start, TitleCue.openers.match(tokens, at: index) != nil { return trimmed(start, index) }
        if TitleCue.stops.match(tokens, at: index) != nil, !isPartOfName(index, start) {
          return trimmed(start, index)
        }
        if token.syllable == Self.and, !goesOn(index + 1) { return trimmed(start, index) }
        if token.syllable == DateCue.day || token.syllable == Syllable("của") { return trimmed(start, index) }
      } else if index > start, opensTitle(index) {
        // *Chính phủ Quy định …*, *BAN THƯỜNG VỤ TỈNH ỦY VỀ …*
        return trimmed(start, index)
      } else if index > start, token.form != .capitals || tokens[index - 1].form != .capitals,
        ReferenceRecognizer.types.match(tokens, at: index) != nil, token.isCapital,
        let (end, _) = ReferenceRecognizer.types.match(tokens, at: index), end < tokens.count,
        tokens[end].syllable == Syllable("số") || tokens[end].kind == .documentNumber
      {
        return trimmed(start, index)
      }
      index += 1
    }
    return trimmed(start, index)
  }

  /// Reads *Khối các cơ quan Trung ương*, *Ban Quản lý các khu công nghiệp*.
  private func isPartOfName(_ index: Int, _ start: Int) -> Bool {
    guard index > start, index + 1 < tokens.count, tokens[index].syllable == Syllable("các") else {
      return false
    }
    return [Syllable("khối"), Syllable("lý"), Syllable("viên")].contains(tokens[index - 1].syllable)
  }

  /// *Quy định …* with a capital, or *VỀ …* among capitals, is no part of a name; *Thí Điểm* may be.
  private func opensTitle(_ index: Int) -> Bool {
    guard let (end, _) = TitleCue.openers.match(tokens, at: index) else { return false }
    if tokens[index].form == .small { return true }
    if tokens[index].form == .capitals { return end > index + 1 || tokens[index].syllable == Syllable("về") }
    return end > index + 1 && tokens[index + 1..<end].allSatisfy { $0.form == .small }
  }

  /// A complete name is followed by something that is no part of a name: *Bộ Y tế*, but not *Chính phủ điện tử*.
  private func isClosed(_ end: Int) -> Bool {
    guard end < tokens.count else { return true }
    let token = tokens[end]
    if opensTitle(end) { return true }
    return !(token.isWord && token.isCapital && token.form != .capitals)
      || Self.congress.contains(token.syllable)
  }

  /// Reads *Quốc hội khóa X*, *Bộ Chính trị khóa XII*.
  private func withTerm(_ end: Int) -> Int {
    guard end + 1 < tokens.count, Self.congress.contains(tokens[end].syllable) else { return end }
    return NumberingMark.roman(line.text.bytes[tokens[end + 1].range]) != nil ? end + 2 : end
  }

  /// *Bộ Nội vụ và Bộ Tài chính*: those who issue a document together.
  private func withOthers(_ end: Int) -> Int {
    guard end + 1 < tokens.count, tokens[end].syllable == Self.and || tokens[end].isSign(.comma),
      tokens[end + 1].isCapital,
      let (next, _) = Organ.names.match(tokens, at: end + 1), isClosed(next)
    else { return end }
    if tokens[end].isSign(.comma) {
      // A list is one only where *và* closes it.
      let whole = withOthers(next)
      return whole > next ? whole : end
    }
    return withOthers(next)
  }

  private func isRelative(_ index: Int) -> Bool {
    tokens[index].form == .small && Organ.nouns.match(tokens, at: index) != nil
  }

  private func goesOn(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].isWord, tokens[index].isCapital else { return false }
    return ReferenceRecognizer.types.match(tokens, at: index) == nil
  }

  /// Behind a sign that a name may hold, or nil where the name ends.
  private func behindSign(_ index: Int) -> Int? {
    let token = tokens[index]
    guard index + 1 < tokens.count else { return nil }
    if token.isSign(.hyphen) || token.isSign(.enDash) || token.syllable == Sign("&").syllable {
      return tokens[index + 1].isWord && tokens[index + 1].isCapital ? index + 1 : nil
    }
    if token.isSign(.open) {
      // *(PV GAS)* is part of the name, *(nay là …)* is not.
      var next = index + 1
      while next < tokens.count, next - index < 6, tokens[next].isWord, tokens[next].form == .capitals {
        next += 1
      }
      return next > index + 1 && next < tokens.count && tokens[next].isSign(.close) ? next + 1 : nil
    }
    if token.isSign(.comma) {
      if Self.term.matches(tokens, at: index + 1), let range = DateAtomParser(line).yearRange(at: index + 3) {
        return range.end
      }
      // *Sở Văn hóa, Thể thao và Du lịch*: one more word, *và*, and another.
      guard tokens[index + 1].isWord, tokens[index + 1].form == .capitalised,
        Organ.nouns.match(tokens, at: index + 1) == nil
      else { return nil }
      var next = index + 2
      while next < tokens.count, next - index < 5, tokens[next].isWord, tokens[next].form == .small,
        tokens[next].syllable != Self.and
      {
        next += 1
      }
      return next < tokens.count && tokens[next].syllable == Self.and && goesOn(next + 1) ? next : nil
    }
    return nil
  }

  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start,
      !tokens[end - 1].isWord && !tokens[end - 1].isSign(.close) && tokens[end - 1].kind != .number
        || tokens[end - 1].syllable == Self.and
    {
      end -= 1
    }
    return end
  }
}

/// Reads the part of a document that is cited, backwards from the document's name.
struct PinpointReader {
  let line: Line

  init(_ line: Line) { self.line = line }

  private static let units = PhraseTable([
    "điểm", "khoản", "điều", "mục", "tiểu mục", "chương", "phần", "phụ lục", "các điều", "các khoản",
    "các điểm", "tiết",
  ])
  private static let joints: Set<Syllable> = Set(["và", "các", "của", "đến", "từ"].map { Syllable($0) })

  /// *điểm a khoản 2 Điều 5* before the token at `end`.
  func pinpoint(before end: Int) -> Range<Int>? {
    let tokens = line.tokens
    var index = end - 1
    while index >= 0, tokens[index].syllable == Syllable("của") { index -= 1 }
    let upper = index + 1
    var lower: Int?
    while index >= 0, upper - index < 60 {
      let token = tokens[index]
      let length = token.upper - token.lower
      if token.isWord, Self.units.match(tokens, at: index) != nil {
        // A unit is one only before its number or letter.
        lower = index
        if index > 0, tokens[index - 1].syllable == Syllable("các") { lower = index - 1 }
      } else if token.kind == .number || token.isSign(.comma) || Self.joints.contains(token.syllable) {
      } else if token.isWord, length <= 3, token.syllable.letterCount <= 1 || token.form == .capitals {
      } else {
        break
      }
      index -= 1
    }
    guard let lower, lower + 1 < upper else { return nil }
    return lower..<upper
  }
}
