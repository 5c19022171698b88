import VanBanModel
import VanBanText

/// Tells whether a line begins the end of a document: *Nơi nhận*, an authority, a post in capitals, a name that signed.
enum ConclusionMark {
  static func begins(_ line: Line) -> Bool {
    guard let first = line.tokens.first, first.kind != .marker else { return false }
    if recipientsEnd(line, 0) != nil
      || SignatureCue.certified.match(line.tokens, at: 0) != nil && first.form == .capitals
    {
      return true
    }
    if authority(line, 0) != nil { return true }
    if post(line) { return true }
    if let (end, _) = SignatureCue.signed.match(line.tokens, at: 0) {
      // `Đã ký: Trần Thế Vượng`
      if end == line.tokens.count { return true }
      return line.tokens[end].isSign(.colon)
        && PersonName.range(line, from: end + 1).map { $0.upperBound == line.tokens.count } ?? false
    }
    return signedName(line)
  }

  /// Behind *Nơi nhận:* at a place.
  static func recipientsEnd(_ line: Line, _ index: Int) -> Int? {
    guard index < line.tokens.count, line.tokens[index].isCapital,
      let (end, _) = SignatureCue.recipients.match(line.tokens, at: index)
    else { return nil }
    if end < line.tokens.count, line.tokens[end].isSign(.colon) { return end + 1 }
    return end == line.tokens.count || line.tokens[end].isCapital ? end : nil
  }

  /// Behind an authority that capitals follow, or that stands alone.
  static func authority(_ line: Line, _ index: Int) -> Int? {
    guard index < line.tokens.count,
      let (end, authority) = SignatureCue.authorities.match(line.tokens, at: index)
    else { return nil }
    let isCapital = line.tokens[index].form == .capitals
    if end == line.tokens.count { return end - index > 1 && isCapital ? end : nil }
    let next = line.tokens[end]
    // *KT. Chủ tịch* and *TM. Chính phủ* are written too.
    if next.isWord, next.form == .capitalised, end - index > 1, line.tokens[index].form != .small,
      SignatureCue.posts.match(line.tokens, at: end) != nil
        || SignatureCue.collectives.match(line.tokens, at: end) != nil
          && OrganReader(line).end(from: end) == line.tokens.count
    {
      return end
    }
    // *TM. chính phủ*, *kt/bộ trưởng bộ tài chính*, their capitals lost.
    if end - index > 1, next.form == .small {
      if authority == .onBehalf {
        return SignatureCue.collectives.match(line.tokens, at: end)?.end == line.tokens.count ? end : nil
      }
      return SignatureCue.posts.match(line.tokens, at: end) != nil && Organ.isWhole(line.tokens, from: end)
        ? end : nil
    }
    guard next.isWord, next.form == .capitals, isCapital else { return nil }
    if authority == .acting { return SignatureCue.posts.match(line.tokens, at: end) != nil ? end : nil }
    // Two capitals at the least: `TM CP` may be anything.
    return next.syllable.letterCount != 1 ? end : nil
  }

  /// A post in capitals, alone or with its organ and the signer's name behind it.
  static func post(_ line: Line) -> Bool {
    guard line.tokens[0].form == .capitals, line.tokens.count <= 24,
      let (end, _) = SignatureCue.posts.match(line.tokens, at: 0),
      line.isCapitals(0..<end)
    else { return false }
    var index = end
    while index < line.tokens.count,
      line.tokens[index].form == .capitals || line.tokens[index].isSign(.comma)
        || line.tokens[index].isSign(.hyphen)
    { index += 1 }
    if index == line.tokens.count { return true }
    return PersonName.range(line, from: index).map { $0.upperBound >= line.tokens.count - 4 } ?? false
  }

  /// Reads *Nguyễn Văn A (Đã ký)*.
  static func signedName(_ line: Line, from start: Int = 0) -> Bool {
    let first = line.tokens[start...].firstIndex { !$0.isSign(.bar) } ?? start
    guard let name = PersonName.range(line, from: first), name.upperBound < line.tokens.count,
      let (end, _) = SignatureCue.signed.match(line.tokens, at: name.upperBound)
    else { return false }
    return line.tokens[end...].allSatisfy { $0.isSign(.bar) }
  }
}

/// A person's name: a family name and one to five more words, each with a capital.
enum PersonName {
  /// Where a name stands from a place on, behind a rank, or nil where there is none.
  ///
  /// `isExpected` tells whether a signature waits for its name, so that any capitalised words will do.
  static func range(_ line: Line, from start: Int, isExpected: Bool = false) -> Range<Int>? {
    var lower = start
    if let (end, _) = SignatureCue.ranks.match(line.tokens, at: lower) { lower = end }
    while lower < line.tokens.count, line.tokens[lower].isSign(.stop) { lower += 1 }
    guard lower < line.tokens.count, line.tokens[lower].isWord, line.tokens[lower].isCapital,
      SignatureCue.families.contains(line.tokens[lower].syllable)
        || isExpected && Organ.nouns.match(line.tokens, at: lower) == nil
          && Organ.places.match(line.tokens, at: lower) == nil
          && SignatureCue.posts.match(line.tokens, at: lower) == nil
    else { return nil }
    var upper = lower
    while upper < line.tokens.count, upper - lower < 7, line.tokens[upper].isWord,
      line.tokens[upper].isCapital,
      line.tokens[upper].syllable.letterCount > 0 || line.tokens[upper].form == .capitalised
    {
      // What follows in capitals, or as *Phụ lục*, is glued on.
      if upper > lower + 1, line.tokens[upper].form == .capitals,
        line.tokens[upper].syllable.letterCount != 1, line.tokens[upper - 1].form != .capitals
      {
        break
      }
      if upper > lower + 1, HeaderCue.annexes.match(line.tokens, at: upper) != nil { break }
      upper += 1
    }
    guard upper - lower >= 2, upper - lower <= 6 else { return nil }
    // In capitals a name must not be a post or an organ.
    if line.isCapitals(lower..<upper), Organ.nouns.match(line.tokens, at: lower) != nil,
      SignatureCue.posts.match(line.tokens, at: lower) != nil
    {
      return nil
    }
    return lower..<upper
  }

  /// Whether a whole line is a name, with nothing behind it but signs.
  static func isWhole(_ line: Line, isExpected: Bool = false) -> Range<Int>? {
    guard let range = range(line, from: 0, isExpected: isExpected),
      line.tokens[range.upperBound...].allSatisfy({ !$0.isWord })
    else { return nil }
    return range
  }
}
