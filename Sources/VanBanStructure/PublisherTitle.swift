import VanBanText

/// The title that a publisher's export sets before the first words of each part, with a stop behind it.
///
/// `Luật viên chức 2010. Điều 1. …` is one that stands before an article. It is learnt from the first line and is furniture wherever it stands before a unit's word or an organ.
struct PublisherTitle {
  private var words: [Syllable] = []

  /// How many tokens at the beginning of the line are the title's; 0 for none.
  mutating func count(in line: Line, isFirst: Bool) -> Int {
    if isFirst { return learn(line) }
    guard !words.isEmpty, line.tokens.count > words.count + 1 else { return 0 }
    for (index, word) in words.enumerated() where line.tokens[index].syllable != word { return 0 }
    return line.tokens[words.count].isSign(.stop) ? words.count + 1 : 0
  }

  private mutating func learn(_ line: Line) -> Int {
    guard let first = line.tokens.first, first.form == .capitalised,
      ReferenceRecognizer.types.match(line.tokens, at: 0) != nil
    else { return 0 }
    let stop = line.tokens.indices.first { index in
      line.tokens[index].isSign(.stop) && index + 1 < line.tokens.count && line.tokens[index + 1].isCapital
        && (Organ.nouns.match(line.tokens, at: index + 1) != nil
          || NumberingMark.isUnitWord(line.tokens, at: index + 1)
          || line.tokens[index + 1].form == .capitals)
    }
    let end = stop ?? line.tokens.count
    guard end >= 2, end <= 60 else { return 0 }
    words = line.tokens[..<end].map(\.syllable)
    return stop.map { $0 + 1 } ?? 0
  }
}
