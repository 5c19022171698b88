import VanBanModel
import VanBanText

/// Tells the issuer from the organ above it in the lines of a letterhead.
struct LetterheadOrgans {
  private(set) var superior: Line?
  private(set) var issuer: Line?
  private(set) var leftovers: [Line] = []

  init(_ lines: [Line]) {
    var names: [Line] = []
    var isForm = false
    for whole in lines.flatMap(Self.parted) {
      let (line, specks) = Self.trimmed(whole)
      if let specks { leftovers.append(specks) }
      // *KHOA:*, *ĐƠN VỊ:* are places to be filled in.
      let isBlank = line.tokens.last?.isSign(.colon) == true && line.tokens.count <= 3
      // A form's title, and what it goes on with.
      isForm = isForm || HeaderCue.formTitles.match(line.tokens, at: 0) != nil
      if isBlank || isForm || line.tokens.allSatisfy({ !$0.isWord }) {
        leftovers.append(line)
      } else if let last = names.last, continues(last, line) {
        names[names.count - 1] = last.joined(line)
      } else {
        names.append(line)
      }
    }
    // A converter may give the letterhead twice.
    let half = names.count / 2
    if half > 0, names.count == half * 2, Self.same(names[..<half], names[half...]) {
      leftovers += names[half...]
      names.removeLast(half)
    }
    issuer = names.popLast()
    superior = Line.joining(names)
  }

  /// A name without the signs that a scan made behind it, and those.
  private static func trimmed(_ line: Line) -> (Line, specks: Line?) {
    guard
      let last = line.tokens.lastIndex(where: {
        $0.form != .none || $0.kind == .number || $0.isSign(.close) || $0.isSign(.closeQuote)
          || $0.isSign(.quote)
      }
      ),
      last + 1 < line.tokens.count, !line.tokens.dropFirst(last + 1).contains(where: { $0.isSign(.colon) })
    else { return (line, nil) }
    return (line.piece(0..<last + 1), line.piece(last + 1..<line.tokens.count))
  }

  private static func same(_ left: ArraySlice<Line>, _ right: ArraySlice<Line>) -> Bool {
    zip(left, right).allSatisfy { $0.tokens.map(\.syllable) == $1.tokens.map(\.syllable) }
  }

  private static let inner = PhraseTable([
    "sở", "cục", "tổng cục", "chi cục", "trường", "trung tâm", "thanh tra",
  ])

  /// `BỘ TÀI CHÍNH TỔNG CỤC HẢI QUAN`: two organs whose cells were joined on a line.
  private static func parted(_ line: Line) -> [Line] {
    guard line.isCapitals, line.tokens.count >= 5 else { return [line] }
    for index in 2..<line.tokens.count - 1 where inner.match(line.tokens, at: index) != nil {
      let before = line.tokens[index - 1]
      if !before.isWord
        || [
          Syllable("tổng"), Syllable("chi"), Syllable("của"), Syllable("và"), Syllable("các"),
          Syllable("thuộc"),
        ].contains(before.syllable) || isCompound(before, line.tokens[index])
      {
        continue
      }
      if Organ.dependents.match(line.tokens, at: 0) != nil { return [line] }
      return [line.piece(0..<index), line.piece(index..<line.tokens.count)]
    }
    return [line]
  }

  /// *MÔI TRƯỜNG* is no school.
  private static func isCompound(_ before: Token, _ word: Token) -> Bool {
    word.syllable == Syllable("trường")
      && ["môi", "thị", "hiện", "công", "nông", "lâm"].contains { before.syllable == Syllable($0) }
  }

  /// *KHO BẠC* / *NHÀ NƯỚC*, *TÀI NGUYÊN VÀ MÔI* / *TRƯỜNG*: a narrow cell cut the name where no organ's begins.
  private static func isCut(_ last: Line, _ line: Line) -> Bool {
    guard let end = last.tokens.last, let first = line.tokens.first else { return false }
    return end.syllable == Syllable("môi") && first.syllable == Syllable("trường")
      || state.matches(line.tokens, at: 0)
  }
  private static let state = Phrase("nhà nước")
  private static let department = Syllable("sở").folded

  /// *UBND TỈNH KIÊN GIANG*, *HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HUẾ*: to the end of the province's name.
  private static func namesProvince(_ line: Line) -> Bool {
    guard let (noun, _) = Organ.nouns.match(line.tokens, at: 0), noun < line.tokens.count,
      let (prefix, _) = Province.prefixes.match(line.tokens, at: noun), prefix < line.tokens.count
    else { return false }
    return Province.table.match(line.tokens, at: prefix)?.end == line.tokens.count
  }

  /// A line goes on from the one before unless it begins another organ's name.
  private func continues(_ last: Line, _ line: Line) -> Bool {
    if Self.isCut(last, line) { return true }
    if Organ.dependents.match(last.tokens, at: 0) != nil, Organ.nouns.match(line.tokens, at: 0) != nil {
      return true
    }
    if let (place, _) = Organ.places.match(line.tokens, at: 0),
      (Organ.nouns.match(line.tokens, at: 0)?.end ?? 0) <= place
    {
      return true
    }
    guard Organ.nouns.match(line.tokens, at: 0) != nil else {
      // Behind *UBND TỈNH KIÊN GIANG* stands another organ, though a scan changed its first word: *SƠ Y TẾ*.
      return line.tokens[0].syllable.folded != Self.department || !Self.namesProvince(last)
    }
    // `ỦY` / `BAN NHÂN DÂN`: the noun is the second half of one.
    if let end = last.tokens.last,
      [Syllable("ủy"), Syllable("uỷ"), Syllable("và"), Syllable("của")].contains(end.syllable)
    {
      return true
    }
    return false
  }
}
