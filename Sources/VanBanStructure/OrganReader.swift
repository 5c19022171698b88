import VanBanText

/// Reads where the name of an organ ends.
struct OrganReader {
  let line: Line

  private let tokens: [Token]

  init(_ line: Line) { (self.line, tokens) = (line, line.tokens) }

  private static let and = Syllable("và")
  private static let term = Phrase("nhiệm kỳ")
  private static let congress = [Syllable("khóa"), Syllable("khoá")]

  /// The index behind the organ's name that begins at `start`; `start` where none does.
  func end(from start: Int) -> Int {
    guard start < tokens.count, tokens[start].isWord, tokens[start].isCapital || isRelative(start) else {
      return start
    }
    if let (behind, _) = Self.joint.match(tokens, at: start) { return ministries(from: behind) }
    var index = start
    while let (head, _) = Organ.heads.match(tokens, at: index) {
      index = head
      // *Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ*: one person with two posts.
      guard index + 1 < tokens.count, tokens[index].isSign(.comma),
        Organ.heads.match(tokens, at: index + 1) != nil
      else { break }
      index += 1
    }
    if let (end, _) = Organ.names.match(tokens, at: index), isClosed(end) { return withOthers(withTerm(end)) }
    let body = index
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
        if index > start, TitleCue.openers.match(tokens, at: index) != nil {
          return trimmed(start, behindTopic(index, of: body) ?? index)
        }
        if TitleCue.stops.match(tokens, at: index) != nil, !isPartOfName(index, start) {
          return trimmed(start, index)
        }
        if token.syllable == Self.and, !goesOn(index + 1) { return trimmed(start, index) }
        if token.syllable == TitleCue.of, let (end, _) = Organ.names.match(tokens, at: index + 1),
          isClosed(end), index > start
        {
          // *Đoàn giám sát của Ủy ban thường vụ Quốc hội*
          return withTerm(end)
        }
        if token.syllable == DateCue.day || token.syllable == TitleCue.of { return trimmed(start, index) }
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

  /// Bodies that are set up for one matter and named after it.
  private static let bodies = PhraseTable([
    "ban chỉ đạo", "ủy ban quốc gia", "hội đồng quốc gia", "tổ công tác",
  ])

  /// *Ban Chỉ đạo Trung ương về cải cách chính sách tiền lương về phân công …*: where *về* stands twice, the first names
  /// the body's matter; standing alone it opens the title of what the body wrote.
  private func behindTopic(_ about: Int, of body: Int) -> Int? {
    guard TitleCue.openers.match(tokens, at: about)?.end == about + 1,
      tokens[about].syllable == TitleCue.about, Self.bodies.match(tokens, at: body) != nil
    else { return nil }
    let topic = tokens[(about + 1)...].prefix {
      $0.isWord && $0.syllable != TitleCue.about || $0.isSign(.comma)
    }
    // A list of matters is a name's; *về tuyên truyền về bầu cử* may be a title.
    guard topic.contains(where: { $0.isSign(.comma) }), topic.endIndex < tokens.count,
      topic.endIndex - about < 30
    else { return nil }
    return tokens[topic.endIndex].syllable == TitleCue.about ? topic.endIndex : nil
  }

  /// Words that would end a name and do not behind certain others.
  private static let parts = PhraseTable([
    "khối các", "quản lý các", "viên các", "thư ký", "quy hoạch xây dựng", "đầu tư xây dựng",
    "quản lý xây dựng", "vật liệu xây dựng",
  ])

  /// Reads *Khối các cơ quan Trung ương*, *Ban Quản lý các khu công nghiệp*, *Ban Thư ký*.
  private func isPartOfName(_ index: Int, _ start: Int) -> Bool {
    (1...3).contains { length in
      guard index - length >= start, let (end, _) = Self.parts.match(tokens, at: index - length), end > index
      else { return false }
      // *Ban Quản lý đầu tư xây dựng kế hoạch*: here it does something.
      return end == tokens.count || tokens[index].isCapital
        || ReferenceRecognizer.types.match(tokens, at: end) == nil
        || TitleCue.openers.match(tokens, at: end) != nil
    }
  }

  static let joint = PhraseTable(["liên bộ", "liên bộ :", "liên ngành", "liên ngành :"])

  /// *Liên bộ: Lao động - Thương binh và Xã hội, Tài chính, Y tế*: the ministries that acted together, without *Bộ*.
  private func ministries(from start: Int) -> Int {
    var index = start
    while index < tokens.count, index - start < 40 {
      let token = tokens[index]
      if token.isWord {
        let isName = token.isCapital || index > start && tokens[index - 1].isWord
        let isEnd =
          TitleCue.openers.match(tokens, at: index) != nil || TitleCue.stops.match(tokens, at: index) != nil
          || token.syllable == DateCue.day || token.syllable == DateCue.number
          || token.syllable == Self.and && !goesOn(index + 1)
        if !isName || token.form != .capitalised && isEnd { break }
      } else if token.isSign(.comma) || token.isSign(.hyphen) || token.isSign(.enDash) {
        guard goesOn(index + 1) else { break }
      } else {
        break
      }
      index += 1
    }
    return trimmed(start - 2, index)
  }

  /// *Quy định …* with a capital, or *VỀ …* among capitals, is no part of a name; *Thí Điểm* may be.
  private func opensTitle(_ index: Int) -> Bool {
    guard let (end, _) = TitleCue.openers.match(tokens, at: index) else { return false }
    if tokens[index].form == .small { return true }
    if tokens[index].form == .capitals { return end > index + 1 || tokens[index].syllable == TitleCue.about }
    // *của Chính phủ Về quản lý đầu tư …*
    if tokens[index].syllable == TitleCue.about { return true }
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
    guard end + 1 < tokens.count else { return end }
    if tokens[end].isSign(.open), end + 3 < tokens.count, tokens[end + 3].isSign(.close),
      withTerm(end + 1) == end + 3
    {
      return end + 4
    }
    guard Self.congress.contains(tokens[end].syllable) else { return end }
    let number = tokens[end + 1]
    return number.kind == .number || NumberingMark.roman(line.text.bytes[number.range]) != nil ? end + 2 : end
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
      guard whole > next else { return end }
      // *Nghị quyết của Quốc hội, Bộ A và Bộ B hướng dẫn …*: the others are those who act.
      return whole < tokens.count && MainClauseCue.table.match(tokens, at: whole) != nil ? end : whole
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
      // *(PV GAS)* and *(khóa XX)* are part of the name, *(nay là …)* is not.
      let behindTerm = withTerm(index)
      if behindTerm > index { return behindTerm }
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
