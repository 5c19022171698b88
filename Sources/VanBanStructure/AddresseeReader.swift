import VanBanModel
import VanBanText

/// Reads the items after *Kính gửi* and *Nơi nhận* (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9).
struct AddresseeReader {
  let role: Addressee.Role

  private static let archive = PhraseTable(["lưu"])
  /// Words of which *lưu* is the first half; *Lưu Hành chính* names an office.
  private static let notices = PhraseTable(["lưu ý", "lưu hành nội bộ"])
  private static let plural = Syllable("các")
  private static let keeping = Syllable("trữ")
  /// Purposes as they are abbreviated or begun in brackets.
  private static let purposes = PhraseTable([
    "b / c", "t / h", "p / h", "c / đ", "để", "báo cáo", "thực hiện", "phối hợp", "bc", "th", "ph", "để biết",
    "t / b", "k / t",
    "chỉ đạo", "theo dõi", "x / b", "p / b", "thay báo cáo", "thay b / c", "đ / b", "g / s", "g / sát",
    "c / b", "đăng", "kiểm tra", "p / bc",
  ])

  /// First words of brackets that say what kind of addressee it is, not what for.
  private static let remarks = SyllableSet(
    [
      "bản", "do", "trừ", "các", "có", "gồm", "qua", "cũ", "mới", "sao", "kèm", "nếu", "cả", "tại", "theo",
      "thuộc", "nay", "trước", "phụ",
    ].map { Syllable($0) })

  /// The addressees of some lines; a line without a bullet goes on from the last one unless that was closed.
  func read(_ lines: [Line]) -> [Addressee] {
    var items: [Line] = []
    var isOpen = false
    // Without any bullet each line is an item of its own, but one that ends in the middle of a name.
    let isPlain = role == .copy && !lines.contains { beginsWithDash($0) && !Self.startsArchive($0, 0) }
    for line in lines where !line.tokens.isEmpty {
      if isPlain, let last = items.last?.tokens.last, line.tokens[0].isCapital {
        isOpen = last.isSign(.comma)
      }
      if !beginsWithDash(line), isOpen, let last = items.last, !Self.startsArchive(line, 0),
        !namesAnother(last, line)
      {
        items[items.count - 1] = last.joined(line)
      } else {
        items.append(line)
      }
      isOpen = !closes(line)
    }
    return items.flatMap { item in split(item).compactMap { addressee($0) } }
  }

  /// `Các sở, ban, ngành,` / `Ủy ban nhân dân các quận`: a line each, with a comma between.
  private func namesAnother(_ last: Line, _ line: Line) -> Bool {
    role == .to && last.tokens.last?.isSign(.comma) == true && line.tokens[0].isCapital
      && (Organ.nouns.match(line.tokens, at: 0) != nil || line.tokens[0].syllable == Self.plural)
  }

  private func beginsWithDash(_ line: Line) -> Bool {
    guard let first = line.tokens.first else { return false }
    return first.isSign(.hyphen) || first.isSign(.enDash)
      || (first.kind == .marker && line.mark?.marker == nil)
  }

  private func closes(_ line: Line) -> Bool {
    guard let last = line.tokens.last else { return true }
    if last.kind == .marker || beginsWithDash(line) && line.tokens.count == 1 { return false }
    return last.isSign(.semicolon) || last.isSign(.stop)
      || role == .to && !last.isSign(.comma) || last.isSign(.colon)
  }

  /// `- Như trên; - Lưu: VT.` on one line are two items.
  private func split(_ line: Line) -> [Line] {
    var pieces: [Line] = []
    var start = 0
    for index in line.tokens.indices.dropLast() where index > start {
      let token = line.tokens[index]
      let next = line.tokens[index + 1]
      // The purpose may stand behind the mark: `- Bộ Y tế; (để phối hợp) - Bộ Công an;`.
      guard token.isSign(.semicolon) && !next.isSign(.open) || token.isSign(.stop) || token.isSign(.close)
      else { continue }
      let isDash = next.isSign(.hyphen) || next.isSign(.enDash)
      // *TT. Lưu trữ* is an office.
      let isOffice =
        token.isSign(.stop) && index + 2 < line.tokens.count
        && line.tokens[index + 2].syllable == Self.keeping
      if isDash && next.isSpaced || Self.startsArchive(line, index + 1) && !isOffice {
        pieces.append(line.piece(start..<index + 1))
        start = index + 1
      }
    }
    pieces.append(line.piece(start..<line.tokens.count))
    return pieces
  }

  /// Whether an item begins with *Lưu*.
  static func startsArchive(_ line: Line, _ index: Int) -> Bool {
    guard index < line.tokens.count else { return false }
    var start = index
    if line.tokens[start].kind == .marker || line.tokens[start].isSign(.hyphen)
      || line.tokens[start].isSign(.enDash)
    {
      start += 1
    }
    return start < line.tokens.count && line.tokens[start].isCapital
      && archive.match(line.tokens, at: start) != nil && notices.match(line.tokens, at: start) == nil
  }

  private func addressee(_ line: Line) -> Addressee? {
    var lower = 0
    var upper = line.tokens.count
    while lower < upper, line.tokens[lower].kind == .marker || isEdge(line.tokens[lower]) { lower += 1 }
    let isArchive = role == .copy && Self.startsArchive(line, lower)
    if isArchive {
      lower += 1
      while lower < upper, line.tokens[lower].isSign(.colon) || line.tokens[lower].isSign(.hyphen) {
        lower += 1
      }
    }
    while upper > lower, isEnd(line.tokens[upper - 1]) { upper -= 1 }
    guard lower < upper else { return nil }
    var purpose: String?
    var nameUpper = upper
    if !isArchive, let found = purposeRange(line, lower, upper) {
      purpose = line.string(found.words)
      nameUpper = found.lower
      while nameUpper > lower, isEnd(line.tokens[nameUpper - 1]) { nameUpper -= 1 }
    }
    guard nameUpper > lower else { return nil }
    let role: Addressee.Role = isArchive ? .archive : role
    let rule: Rule = role == .to ? .addressedTo : role == .copy ? .copiedTo : .archived
    return Addressee(
      role: role, name: line.string(lower..<nameUpper), purpose: purpose,
      Evidence(line.ranges(line.tokens.indices), rule: rule))
  }

  private func isEdge(_ token: Token) -> Bool {
    token.isSign(.hyphen) || token.isSign(.enDash) || token.isSign(.emDash) || token.isSign(.star)
      || token.syllable == Sign("+").syllable || token.syllable == Sign("•").syllable || token.isSign(.colon)
  }

  private func isEnd(_ token: Token) -> Bool {
    token.isSign(.semicolon) || token.isSign(.stop) || token.isSign(.comma) || token.isSign(.colon)
      || token.isSign(.slash)
  }

  /// What stands in the brackets at the end, or behind a dash, where it says what for.
  private func purposeRange(_ line: Line, _ lower: Int, _ upper: Int) -> (lower: Int, words: Range<Int>)? {
    if line.tokens[upper - 1].isSign(.close) {
      guard let open = line.tokens[lower..<upper].lastIndex(where: { $0.isSign(.open) }), open > lower,
        open + 1 < upper - 1,
        Self.purposes.match(line.tokens, at: open + 1) != nil
          || line.tokens[open + 1].form == .small && line.tokens[open + 1].isWord
            && !Self.remarks.contains(line.tokens[open + 1].syllable)
      else { return nil }
      return (open, open + 1..<upper - 1)
    }
    guard
      let dash = line.tokens[lower..<upper].lastIndex(where: { $0.isSign(.hyphen) || $0.isSign(.enDash) }),
      dash > lower,
      dash + 1 < upper, line.tokens[dash].isSpaced || line.tokens[dash + 1].isSpaced,
      Self.purposes.match(line.tokens, at: dash + 1) != nil
    else { return nil }
    return (dash, dash + 1..<upper)
  }
}
