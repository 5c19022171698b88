import VanBanText

/// Reads the part of a document that is cited: *điểm a khoản 2 Điều 5*, *Phụ lục I ban hành kèm theo*.
///
/// Units go from small to large before the document's name, with or without commas and *của*.
struct PinpointReader {
  let line: Line

  init(_ line: Line) { (self.line, tokens) = (line, line.tokens) }

  private let tokens: [Token]

  static let units = PhraseTable([
    "điểm", "khoản", "điều", "mục", "tiểu mục", "chương", "phần", "phụ lục", "các điều", "các khoản",
    "các điểm", "các mục", "các chương", "các phụ lục", "tiết", "đoạn", "gạch đầu dòng", "phụ lục số", "mẫu",
    "mẫu số", "biểu", "biểu số", "biểu mẫu", "biểu mẫu số", "bảng", "câu", "dòng",
  ])
  /// What leads from an annex to the document that it was issued with.
  private static let annexed = PhraseTable([
    "ban hành kèm theo", "ban hành theo", "kèm theo", "ban hành kèm", "của", "tại", "thuộc", "trong",
    "được ban hành kèm theo",
  ])
  private static let joints = SyllableSet(
    ["và", "các", "của", "đến", "từ", "hoặc", "thứ", "số", "thuộc", "tại"].map { Syllable($0) })
  private static let ordinals = SyllableSet(
    ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "đầu", "cuối"].map {
      Syllable($0)
    })
  private static let ordinal = Syllable("thứ")
  private static let from = Syllable("từ")
  private static let to = Syllable("đến")

  /// The longest pinpoint, in words and signs.
  private static let limit = 60

  private static let clauses = SyllableSet(["điểm", "khoản", "tiết"].map { Syllable($0) })

  /// Whether some tokens end with a clause or a point, as in *tại điểm b khoản 1*: the article that it belongs to follows.
  static func endsInClause(_ tokens: [Token]) -> Bool {
    guard tokens.count > 1, let number = tokens.last,
      number.kind == .number || number.syllable.letterCount == 1
    else { return false }
    return clauses.contains(tokens[tokens.count - 2].syllable)
  }

  /// *điểm a khoản 2 Điều 5* before the token at `end`.
  func pinpoint(before end: Int) -> Range<Int>? {
    let upper = behindUnits(end)
    var index = upper - 1
    var lower: Int?
    var isRange = false
    while index >= 0, upper - index < Self.limit {
      let token = tokens[index]
      if token.kind == .marker {
        // `Điều 5.` at a line's beginning is that article's own.
        break
      } else if token.isWord, let (behind, _) = Self.units.match(tokens, at: index), isNumber(behind) {
        lower = index
        if index > 0, tokens[index - 1].syllable == Syllable("các") { lower = index - 1 }
      } else if isNumber(index) || token.isSign(.comma) || Self.joints.contains(token.syllable) {
        isRange = isRange || token.syllable == Self.to
      } else if isPartOfUnit(index) || isOrdinal(index) {
      } else {
        break
      }
      index -= 1
    }
    guard var lower, lower + 1 < upper else { return nil }
    // A unit behind another document is that one's: *Điều 5 của Luật này và Điều 6* begins no list here.
    if isRange, lower > 0, tokens[lower - 1].syllable == Self.from { lower -= 1 }
    return lower..<upper
  }

  /// Without what stands between a unit and the document: *của*, *ban hành kèm theo*.
  private func behindUnits(_ end: Int) -> Int {
    for length in stride(from: 5, through: 1, by: -1) where end - length > 0 {
      if let (behind, _) = Self.annexed.match(tokens, at: end - length), behind == end { return end - length }
    }
    if end > 0, tokens[end - 1].isSign(.comma) { return end - 1 }
    return end
  }

  /// *(Điều 5)*, *(tại khoản 2 Điều 5)* behind a document's name: the units within the bracket.
  func pinpoint(inBracket open: Int) -> Range<Int>? {
    guard open + 2 < tokens.count else { return nil }
    let start = tokens[open + 1].syllable == Syllable("tại") ? open + 2 : open + 1
    guard let range = pinpoint(from: start), range.upperBound < tokens.count,
      tokens[range.upperBound].isSign(.close)
    else { return nil }
    return range
  }

  /// The units that begin at a place.
  func pinpoint(from start: Int) -> Range<Int>? {
    guard start + 1 < tokens.count, let (first, _) = Self.units.match(tokens, at: start), isNumber(first)
    else {
      return nil
    }
    var end = first
    var last = first
    while end < tokens.count, end - start < Self.limit {
      if isNumber(end) || isOrdinal(end) {
        last = end + 1
      } else if let (behind, _) = Self.units.match(tokens, at: end), isNumber(behind) {
        end = behind
        continue
      } else if !tokens[end].isSign(.comma), !Self.joints.contains(tokens[end].syllable) {
        break
      }
      end += 1
    }
    return start..<last
  }

  /// A number, a Roman number or the letter of a point; *thứ nhất*.
  private func isNumber(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    let token = tokens[index]
    if token.kind == .number { return true }
    guard token.isWord else { return false }
    if token.syllable == Self.ordinal { return index + 1 < tokens.count && isOrdinal(index + 1) }
    let length = token.upper - token.lower
    if length <= 3, token.syllable.letterCount <= 1 { return true }
    // `5a`, `a1`, `IV`
    if length <= 4, line.text.bytes[token.range].contains(where: { $0 &- 48 < 10 }) { return true }
    return token.form == .capitals && length <= 5
      && NumberingMark.roman(line.text.bytes[token.range]) != nil
  }

  private func isOrdinal(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].syllable == Self.ordinal && Self.ordinals.contains(tokens[index].syllable)
  }

  /// A later word of a unit's name: *lục* of *phụ lục*.
  private func isPartOfUnit(_ index: Int) -> Bool {
    for back in 1...3 where index - back >= 0 {
      if let (behind, _) = Self.units.match(tokens, at: index - back), behind > index, isNumber(behind) {
        return true
      }
    }
    return false
  }
}
