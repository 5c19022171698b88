import VanBanModel
import VanBanText

extension ReferenceRecognizer {
  // MARK: - What references share

  /// One *của* behind coordinated documents serves them all, and so does one organ before them; *cùng ngày* and a
  /// shared symbol share the date.
  mutating func shareIssuers() {
    for index in found.indices.dropLast().reversed() where found[index].date == nil {
      let next = found[index + 1]
      guard found[index].number != nil, let date = next.date,
        isListJoint(found[index].coreEnd, next.tokens.lowerBound)
      else { continue }
      let day = dates[date].tokens.lowerBound
      if found[index].rule == .sharedSymbol || day > 0 && tokens[day - 1].syllable == Self.same {
        found[index].date = date
      }
    }
    for index in found.indices.dropLast().reversed()
    where found[index].number != nil && found[index].issuer == nil {
      let next = found[index + 1]
      if next.number != nil, let issuer = next.issuer, issuer.lowerBound > found[index].coreEnd,
        isListJoint(found[index].coreEnd, next.tokens.lowerBound, allowsSemicolon: false),
        mayShare(found[index], next),
        found[index].title == nil || found[index].title == next.title
          || found[index].title.map({ $0.upperBound <= found[index].coreEnd }) == true
      {
        found[index].issuer = issuer
      }
    }
    for index in found.indices.dropFirst() where found[index].number != nil && found[index].issuer == nil {
      let last = found[index - 1]
      if let issuer = last.issuer, issuer.upperBound <= last.tokens.lowerBound,
        isListJoint(last.coreEnd, found[index].tokens.lowerBound)
      {
        found[index].issuer = issuer
      }
    }
  }

  /// Two symbols that name different organs have no issuer in common.
  func mayShare(_ one: FoundReference, _ other: FoundReference) -> Bool {
    func organ(_ reference: FoundReference) -> String? {
      reference.number?.issuerCode.flatMap { $0.split(separator: "-").first }.flatMap {
        Organ.ofSymbol(String($0))?.slug
      }
    }
    guard let first = organ(one) else { return true }
    return first == organ(other)
  }

  /// The relation of each reference from the clause that governs it.
  mutating func relate() {
    // What leads to a list governs its items, which begin with a document; not what a quotation under it says.
    var governing = Reference.Relation.mentions
    if let leading = context.leading, beginsListItem(firstWord) { governing = leading }
    base = .mentions
    var index = 0
    var isFirstClause = true
    for position in found.indices {
      if let last = found[..<position].last(where: { $0.number != nil || $0.title != nil }),
        let title = last.title,
        title.lowerBound >= last.coreEnd, title.contains(found[position].tokens.lowerBound)
      {
        found[position].isInTitle = true
      }
      let start = found[position].tokens.lowerBound
      while index < start {
        let step = govern(&governing, at: index, isFirst: &isFirstClause, before: start)
        index = max(index + 1, step)
      }
      found[position].relation = found[position].isInTitle ? .mentions : governing
      if replacesWords, found[position].isInQuotation { found[position].relation = .mentions }
      if !found[position].isInTitle, isRepealedBehind(found[position]) { found[position].relation = .repeals }
      // A document neither repeals nor rests on itself.
      if found[position].isSelf { found[position].relation = .mentions }
      // What stands in a reference's own core and title governs nothing outside of it.
      index = max(index, found[position].tokens.upperBound)
      if found[position].isInTitle, position > 0 { index = max(index, found[position - 1].tokens.upperBound) }
    }
  }

  mutating func govern(
    _ governing: inout Reference.Relation, at index: Int, isFirst: inout Bool, before start: Int
  ) -> Int {
    let token = tokens[index]
    if token.isSign(.stop), index + 1 < tokens.count, tokens[index + 1].isWord, tokens[index + 1].isCapital {
      governing = .mentions
      isFirst = false
      replacesWords = false
      return index + 1
    }
    if token.isSign(.semicolon), base != .mentions { governing = base }
    if endsWithClause, token.isSign(.semicolon) || token.isSign(.comma), !beginsListItem(index + 1) {
      // *Thông tư A hết hiệu lực; các phòng áp dụng Thông tư B*
      endsWithClause = false
      governing = base
    }
    // *có hiệu lực từ ngày ký, thay Quy định số …*; *thay mặt*, *thay đổi* tell of no document.
    if index + 1 == start, token.syllable == Self.instead { governing = .replaces }
    guard let (end, cue) = RelationCue.table.match(tokens, at: index), end <= start else { return index + 1 }
    if cue == .amends, isCitedTitle(index) {
      // *Luật sửa đổi, bổ sung … của Luật A, Luật B*: what is cited is the amending law, the others stand in its title.
      if governing == .basis || governing == .implements { base = governing }
      governing = .mentions
      return end
    }
    let beginsClause =
      index == 0 || tokens[index - 1].kind == .marker || tokens[index - 1].isSign(.semicolon)
      || tokens[index - 1].isSign(.stop) || tokens[index].isCapital
    switch cue {
    case .basis:
      // *về căn cứ pháp lý* speaks of bases, it does not state one.
      let isNoun =
        index > 0 && tokens[index].form == .small && Self.nounMarks.contains(tokens[index - 1].syllable)
      if !isNoun { governing = .basis }
    case .implements:
      if context.isOpening && isFirst && beginsClause {
        governing = .implements
      } else if governing != .basis && governing != .implements {
        governing = .mentions
      }
    case .follows: governing = governing == .basis || governing == .implements ? governing : .follows
    case .continues: governing = .follows
    case .adds:
      if tokens[index].isCapital || index > 0 && tokens[index - 1].syllable == Self.this, governing != .basis,
        governing != .implements
      {
        governing = .amends
      }
    case .encloses: break
    case .amends: governing = governing == .basis || governing == .implements ? governing : .amends
    case .replaces:
      // *Thay thế cụm từ “…” tại Điều 5 Luật …* amends the law that holds the words.
      replacesWords = RelationCue.wording.match(tokens, at: end) != nil
      governing = replacesWords ? .amends : .replaces
    case .repeals: governing = .repeals
    case .ends:
      governing = .repeals
      endsWithClause = true
    // What amended a document is not amended with it.
    case .passive: if governing == .amends { governing = .mentions }
    case .mentions: if governing != .amends { governing = .mentions }
    }
    return end
  }

  /// Behind the line's mark and *các*, *một số*, *toàn bộ*.
  private var firstWord: Int {
    var index = tokens.first?.kind == .marker ? 1 : 0
    while index < tokens.count, index < 5, Self.amounts.contains(tokens[index].syllable) { index += 1 }
    return index
  }

  private static let amounts: Set<Syllable> = Set(
    ["các", "một", "số", "toàn", "bộ", "những"].map { Syllable($0) })

  /// Whether an item of a list of documents begins: *b) Quyết định …*, *Điều 5 Thông tư …*, *số …*.
  private func beginsListItem(_ index: Int) -> Bool {
    var next = index
    if next + 1 < tokens.count, tokens[next + 1].isSign(.close) { next += 2 }
    guard next < tokens.count else { return true }
    return beginsReference(next) || Self.types.match(tokens, at: next) != nil
      || PinpointReader.units.match(tokens, at: next) != nil
  }

  /// Whether a type's name stands right before *sửa đổi* and it is not this document that is issued.
  func isCitedTitle(_ index: Int) -> Bool {
    for back in 1...3 where index - back >= 0 {
      if let (end, type) = Self.types.match(tokens, at: index - back), end == index, type.code != "CV",
        tokens[index - back].isCapital
      {
        let before = index - back - 1
        return !(before >= 1 && Self.promulgated.match(tokens, at: before - 1)?.end == before + 1)
      }
    }
    return false
  }

  private static let instead = Syllable("thay")

  static let nounMarks: Set<Syllable> = Set(
    ["về", "các", "những", "có", "làm", "phần", "nêu", "một", "dẫn", "đối", "tham", "trình", "máy"].map {
      Syllable($0)
    })

  /// The relation that the line leaves to a list under it: what governs at a colon in the end.
  mutating func leadingRelation() -> Reference.Relation? {
    guard let last = tokens.last, last.isSign(.colon) else { return nil }
    var governing = Reference.Relation.mentions
    var index = 0
    var isFirst = true
    while index < tokens.count {
      index = max(index + 1, govern(&governing, at: index, isFirst: &isFirst, before: tokens.count))
    }
    switch governing {
    case .repeals, .replaces, .amends: return governing
    default: return nil
    }
  }

  /// *… hết hiệu lực kể từ ngày …* behind the reference in its sentence.
  func isRepealedBehind(_ reference: FoundReference) -> Bool {
    var index = reference.coreEnd
    while index < tokens.count, index - reference.coreEnd < 60 {
      let token = tokens[index]
      if token.isSign(.semicolon)
        || (token.isSign(.stop) && index + 1 < tokens.count && tokens[index + 1].isCapital)
      {
        return false
      }
      if RelationCue.endings.match(tokens, at: index) != nil { return true }
      index += 1
    }
    return false
  }
}
