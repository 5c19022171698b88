import VanBanModel
import VanBanText

/// Pieces of the first page that are told by their words alone.
extension HeaderSegmenter {
  /// *(V/v: Chi trả cổ tức)* under a type's name is what the document is about, and no note.
  func isBracketedAbout(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound + 1
    return HeaderCue.about.matches(tokens, at: first) || HeaderCue.aboutInFull.matches(tokens, at: first)
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
}
