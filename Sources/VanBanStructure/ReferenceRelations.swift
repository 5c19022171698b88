import VanBanModel
import VanBanText

extension ReferenceRecognizer {
  // MARK: - What references share

  /// One *của* behind coordinated documents serves them all, and so does one organ before them; *cùng ngày*, a shared
  /// symbol and numbers one behind the other (*số 1743/QĐ-BGTVT, 1744/QĐ-BGTVT ngày …*) share the date.
  mutating func shareIssuers() {
    for index in found.indices.dropLast().reversed() where found[index].date == nil {
      let next = found[index + 1]
      guard found[index].number != nil, let date = next.date,
        isListJoint(found[index].coreEnd, next.tokens.lowerBound)
      else { continue }
      let day = dates[date].tokens.lowerBound
      if found[index].rule == .sharedSymbol || day > 0 && tokens[day - 1].syllable == Self.same
        || isNumberBefore(next, found[index])
      {
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
      if let issuer = last.issuer, let number = last.numberToken, issuer.upperBound <= number,
        continuesList(last, found[index])
      {
        found[index].issuer = issuer
      }
    }
  }

  /// Whether a register has one document right before another, and one *số* serves both: numbers without a year that
  /// differ by one.
  private func isNumberBefore(_ next: FoundReference, _ one: FoundReference) -> Bool {
    guard next.tokens.lowerBound == next.numberToken, let first = one.number, let second = next.number,
      one.type == next.type, first.year == nil,
      second.year == nil, first.issuerCode != nil, first.issuerCode == second.issuerCode,
      let serial = first.serial.flatMap({ Int($0) })
    else { return false }
    return second.serial.flatMap { Int($0) } == serial + 1
  }

  /// Whether a reference is one more of what the organ before the list wrote: nothing but list marks stand between, or
  /// the last one's title and then *số …* (*các Quyết định của Bộ trưởng …: số A về …; số B về …*).
  private func continuesList(_ last: FoundReference, _ next: FoundReference) -> Bool {
    if isListJoint(last.coreEnd, next.tokens.lowerBound) { return true }
    return last.tokens.upperBound > last.coreEnd && next.type == last.type
      && next.tokens.lowerBound + 2 > (next.numberToken ?? 0)
      && isListJoint(last.tokens.upperBound, next.tokens.lowerBound) || goesOn(next, from: last)
  }

  /// Two symbols that name different organs have no issuer in common.
  func mayShare(_ one: FoundReference, _ other: FoundReference) -> Bool {
    guard let first = organSlug(one) else { return true }
    // `302-TTg/B` names nobody in its symbol: what is printed behind it does.
    return first == organSlug(other) ?? other.issuer.map { IssuerInference.slug(line.string($0)) }
  }

  /// The organ that the symbol of a number names.
  func organSlug(_ reference: FoundReference) -> String? {
    reference.number?.issuerCode.flatMap { $0.split(separator: "-").first }.flatMap {
      Organ.ofSymbol(String($0))?.slug
    }
  }

  /// The relation of each reference from the clause that governs it.
  mutating func relate() {
    // What leads to a list governs its items, which begin with a document; not what a quotation under it says.
    var governing = Reference.Relation.mentions
    if let leading = context.lead?.relation, isListItem { governing = leading }
    base = .mentions
    var index = 0
    var isFirstClause = true
    var outerTitle = 0
    basisStart = nil
    (beforeBracket, beforeFollows, isObjectNamed) = (nil, nil, false)
    (beforePassive, isAmendingLast) = (nil, false)
    for position in found.indices {
      let start = found[position].tokens.lowerBound
      if start < outerTitle {
        found[position].isInTitle = true
      } else if let title = found[position].title, title.lowerBound >= found[position].coreEnd {
        outerTitle = title.upperBound
      }
      if position > 0, goesOn(found[position], from: found[position - 1]) {
        governing = found[position - 1].relation
        index = max(index, start)
      }
      isNextQuoted = found[position].isInQuotation
      while index < start {
        let step = govern(&governing, at: index, isFirst: &isFirstClause, before: start)
        index = max(index + 1, step)
      }
      if let outer = beforePassive, isAmendingLast, resumesList(position) { governing = outer }
      isAmendingLast = isAmending(position)
      if governing.changes, isTime(found[position]) { governing = .mentions }
      found[position].relation = found[position].isInTitle ? .mentions : governing
      if replacesWords, words.pass(tokens, upTo: start) { found[position].relation = .mentions }
      basisStart = nil
      // What a document rests on is in force.
      if !found[position].isInTitle, governing != .basis, governing != .implements, !isAmendingLast,
        isRepealedBehind(found[position])
      {
        found[position].relation = .repeals
      }
      // A document neither repeals nor rests on itself, nor does its attachment repeal it.
      if found[position].isSelf || found[position].rule == .pointingOut && found[position].relation.changes {
        found[position].relation = .mentions
      }
      (beforeFollows, isObjectNamed) = (nil, found[position].relation.changes)
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
      base = .mentions
      isFirst = false
      replacesWords = false
      (beforeBracket, beforeFollows, isObjectNamed) = (nil, nil, false)
      return index + 1
    }
    // *thay cho mức hỗ trợ cũ) … tại Nghị định A*: what a bracket says ends with it.
    if token.isSign(.open) { beforeBracket = governing }
    if token.isSign(.close), let outer = beforeBracket { (governing, beforeBracket) = (outer, nil) }
    if token.isSign(.semicolon), base != .mentions { governing = base }
    // *Căn cứ quy định nêu trên thì việc … thực hiện theo Nghị định số …*; scans have *thì hành* for *thi hành*.
    if governing == .basis, token.syllable == Self.then, index + 1 < tokens.count,
      tokens[index + 1].syllable != Self.carryOut
    {
      governing = .mentions
    }
    if index + 1 < tokens.count,
      governing == .basis && token.isSign(.comma) && beginsMainClause(index + 1)
        || (governing == .basis || governing == .implements) && token.isSign(.semicolon)
          && (beginsMainClause(index + 1) || beginsOrder(index + 1))
    {
      // *Căn cứ quy định nêu trên, Tổng cục Thuế đồng ý với ý kiến … tại Công văn số …*; *Căn cứ …; giao Sở …*
      governing = .mentions
    }
    if endsWithClause, token.isSign(.semicolon) || token.isSign(.comma), !beginsListItem(index + 1) {
      // *Thông tư A hết hiệu lực; các phòng áp dụng Thông tư B*
      endsWithClause = false
      governing = base
    }
    // *có hiệu lực từ ngày ký, thay Quy định số …*; *thay mặt*, *thay đổi* tell of no document.
    if index + 1 == start, token.syllable == Self.instead { governing = .replaces }
    guard let (end, cue) = RelationCue.table.match(tokens, at: index), end <= start else { return index + 1 }
    if cue == .amends, isAmendingLaw(index, before: start) {
      governing = base == .mentions ? governing : base
      return end
    }
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
      if !isNoun {
        governing = .basis
        basisStart = end
      }
    case .implements:
      if context.isOpening && isFirst && beginsClause || context.isSubject && opensSubject(index) {
        governing = .implements
      } else if governing != .basis, governing != .implements,
        !(governing.changes && namesContent(index, end, before: start))
      {
        governing = .mentions
      }
    case .follows:
      // *Căn cứ …; Theo đề nghị của …* begins anew, and what is done *theo* a document rests on no document yet.
      let isOwn = tokens[index].isCapital || governing == .basis && isBasisOfClause
      if governing.changes, !isObjectNamed { beforeFollows = governing }
      if isOwn || governing != .basis && governing != .implements { governing = .follows }
    case .continues: governing = .follows
    case .adds:
      if tokens[index].isCapital
        || index > 0
          && (Self.beforeAdds.contains(tokens[index - 1].syllable)
            || context.isSubject && tokens[index - 1].syllable == Self.guidance),
        governing != .basis,
        governing != .implements
      {
        governing = .amends
      }
    // *sửa đổi Quy định về xử lý hồ sơ theo cơ chế A ban hành kèm theo Quyết định số …*: what is amended.
    case .encloses: if let outer = beforeFollows, end == start { governing = outer }
    case .amends: governing = governing == .basis || governing == .implements ? governing : .amends
    case .replaces:
      // *Thay thế cụm từ “…” tại Điều 5 Luật …* amends the law that holds the words.
      replacesWords = namesWords(end)
      governing = replacesWords ? .amends : .replaces
      if replacesWords { (base, words) = (.amends, ReplacedWords(index: end)) }
    // *bãi bỏ một số cụm từ tại Nghị định …*
    case .repeals: governing = RelationCue.wording.match(tokens, at: end) != nil ? .amends : .repeals
    case .ends:
      governing = .repeals
      endsWithClause = true
    // What amended a document is not amended with it.
    case .passive:
      beforePassive = governing
      if governing == .amends { governing = .mentions }
    case .mentions: if governing != .amends { governing = .mentions }
    // *sửa đổi những quy định không còn phù hợp với Luật A*: A is what they are measured by.
    case .compares: if governing.changes { governing = .mentions }
    // *danh mục thủ tục thay thế được công bố tại Quyết định số …*: what the document holds, not what becomes of it.
    case .describes: break
    case .begins: if beginsClause, tokens[index].isCapital { governing = .mentions }
    }
    return end
  }

  /// Whether words are replaced, or an annex: *Thay thế cụm từ …*, *“Đặc khu” thay thế “huyện đảo” tại …*, *Thay thế Phụ
  /// lục … ban hành kèm theo Nghị định …*.
  private func namesWords(_ end: Int) -> Bool {
    guard end < tokens.count else { return false }
    return RelationCue.wording.match(tokens, at: end) != nil || tokens[end].isSign(.openQuote)
      || tokens[end].isCapital && HeaderCue.annexes.match(tokens, at: end) != nil
  }

  /// Behind the line's mark and *các*, *một số*, *toàn bộ*.
  var firstWord: Int {
    var index = tokens.first?.kind == .marker ? 1 : 0
    while index < tokens.count, index < 5, Self.amounts.contains(tokens[index].syllable) { index += 1 }
    return index
  }

  /// *Nay bổ sung Nghị định …*, *Điều này bổ sung …*: without them *bổ sung* is a noun's.
  private static let beforeAdds = SyllableSet([this, Syllable("nay")])
  /// *Hướng dẫn bổ sung …*: what a title supplements.
  private static let guidance = Syllable("dẫn")

  private static let amounts = SyllableSet(
    ["các", "một", "số", "toàn", "bộ", "những"].map { Syllable($0) })

  /// Whether an item of a list of documents begins: *b) Quyết định …*, *Điều 5 Thông tư …*, *số …*.
  func beginsListItem(_ index: Int) -> Bool {
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
        // What a quotation promulgates is another document.
        return isNextQuoted || context.isConsolidation
          || !(before >= 1 && WriterCue.promulgated.match(tokens, at: before - 1)?.end == before + 1)
      }
    }
    return false
  }

  private static let instead = Syllable("thay")
  private static let then = Syllable("thì")
  private static let carryOut = Syllable("hành")

  static let nounMarks = SyllableSet(
    ["về", "các", "những", "có", "làm", "phần", "nêu", "một", "dẫn", "đối", "tham", "trình", "máy"].map {
      Syllable($0)
    })

  /// The relation that the line leaves to a list under it: what governs at the colon in the end.
  mutating func leadingRelation() -> Reference.Relation? {
    var governing = Reference.Relation.mentions
    var index = 0
    var isFirst = true
    while index < tokens.count {
      index = max(index + 1, govern(&governing, at: index, isFirst: &isFirst, before: tokens.count))
    }
    switch governing {
    case .amends: return context.isConsolidation ? nil : governing
    case .repeals, .replaces: return governing
    case .basis: return announcesBases(before: tokens.count - 1) ? .basis : nil
    default: return nil
    }
  }
}
