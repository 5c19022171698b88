import VanBanModel
import VanBanText

/// Pieces of the first page that are told by their words alone.
extension HeaderSegmenter {
  /// *(V/v: Chi trả cổ tức)* under a type's name is what the document is about, and no note.
  func isBracketedAbout(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound + 1
    return HeaderCue.about.matches(tokens, at: first) || HeaderCue.aboutInFull.matches(tokens, at: first)
  }

  /// Behind *(Kèm theo Thông tư số …)* where it follows a title in capitals; in small letters a subject names what was
  /// issued with something.
  func issueNoteEnd(_ index: Int, from start: Int) -> Int? {
    guard tokens[index].isSign(.open), index + 1 < tokens.count, tokens[index + 1].isCapital,
      line.isCapitals(start..<index), HeaderCue.issued.match(tokens, at: index + 1) != nil
    else { return nil }
    return tokens[index...].firstIndex { $0.isSign(.close) }.map { $0 + 1 } ?? tokens.count
  }

  /// A piece of the national title that a layout broke over lines: `CỘNG HOÀ XÃ HỘI`, `CHỦ NGHĨA VIỆT NAM`.
  func isNationalPart(_ range: Range<Int>) -> Bool {
    let whole = HeaderCue.national.syllables
    guard range.count < whole.count, line.isCapitals(range) else { return false }
    let part = tokens[range].map(\.syllable.folded)
    if part == HeaderCue.country.syllables { return false }
    if part.count == 1 { return tokens[range.lowerBound].syllable == Syllable("cộng") }
    return (0...whole.count - part.count).contains { Array(whole[$0..<$0 + part.count]) == part }
  }

  func isMottoPart(_ range: Range<Int>) -> Bool {
    guard range.count <= 6, range.contains(where: { tokens[$0].isWord }) else { return false }
    let words = tokens[range].filter(\.isWord).map(\.syllable.folded)
    let whole = HeaderCue.motto.flatMap(\.syllables)
    guard words.count >= 2, words.count <= whole.count, tokens[range.lowerBound].isCapital else {
      return false
    }
    return (0...whole.count - words.count).contains { Array(whole[$0..<$0 + words.count]) == words }
  }

  /// *DỰ THẢO 24.10.2016*, with the type behind it on the line.
  func datedDraftEnd(_ index: Int) -> Int? {
    guard let (end, _) = HeaderCue.drafts.match(tokens, at: index), line.isCapitals(index..<end),
      end < tokens.count,
      tokens[end].kind == .date
    else { return nil }
    return end + 1
  }
}

extension [Segment] {
  /// Whether a letterhead begins right below a segment: between stand only organs, rules and places to be filled in.
  func beginLetterhead(behind index: Int, in lines: [Line]) -> Bool {
    for segment in self[(index + 1)...].prefix(6) {
      if segment.kind == .national || segment.kind == .motto { return true }
      let line = lines[segment.line].piece(segment.tokens)
      guard
        segment.kind == .rule || Organ.nouns.match(line.tokens, at: 0) != nil
          || Organ.places.match(line.tokens, at: 0) != nil || line.tokens.last?.isSign(.colon) == true
      else { return false }
    }
    return false
  }
}
