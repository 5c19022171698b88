import VanBanModel
import VanBanText

/// Where the clause of a reference begins and ends, and what its predicate says.
extension ReferenceRecognizer {
  /// Whether a reference without a type of its own goes on in the list of the one before it, behind that one's title.
  ///
  /// *Căn cứ các Quyết định: số A về việc bãi bỏ …; số B*: what the title says does not reach it.
  func goesOn(_ next: FoundReference, from last: FoundReference) -> Bool {
    let start = next.tokens.lowerBound
    guard start > 0, let number = next.numberToken, next.type == last.type, number - start <= 1,
      last.title.map({ $0.lowerBound >= last.coreEnd }) == true, tokens[start - 1].isSign(.semicolon)
    else { return false }
    return !tokens[last.coreEnd..<start - 1].contains { $0.isSign(.semicolon) || $0.isSign(.stop) }
  }

  /// *Căn cứ …; Luật sửa đổi, bổ sung một số điều của Luật A số 26/2018/QH14 ngày …*: the one number with its day or
  /// year, or at the clause's end, is the amending law's, which is cited.
  func isAmendingLaw(_ index: Int, before start: Int) -> Bool {
    guard index > 0, let (end, type) = Self.types.match(tokens, at: index - 1), end == index,
      type.code == "Luật",
      tokens[index - 1].isCapital, index > 1,
      tokens[index - 2].isSign(.semicolon)
        || index > 2 && RelationCue.table.match(tokens, at: index - 3)?.value == .basis
        || index > 2 && tokens[index - 2].syllable == Self.and
          && Self.numbers.contains(tokens[index - 3].kind),
      let number = tokens[index...].prefix(120).firstIndex(where: {
        $0.kind == .documentNumber || $0.isSign(.semicolon)
      }),
      tokens[number].kind == .documentNumber
    else { return false }
    let behind = number + 1
    return behind == tokens.count || tokens[behind].isSign(.semicolon)
      || tokens[behind].syllable == DateCue.year || date(at: behind) != nil
  }

  /// Whether the subject begins at a place: *TRIỂN KHAI THỰC HIỆN …*, *Về việc thi hành …*, *Ban hành Kế hoạch triển
  /// khai …*.
  func opensSubject(_ index: Int) -> Bool {
    let first =
      (0..<index).first { tokens[$0].isWord && !Self.subjectOpeners.contains(tokens[$0].syllable) } ?? index
    if first == index { return true }
    guard let (issued, _) = WriterCue.promulgated.match(tokens, at: first),
      let (end, _) = Self.types.match(tokens, at: issued)
    else { return false }
    return end == index || end + Self.action.count == index && Self.action.matches(tokens, at: end)
  }

  private static let action = Phrase("hành động")
  /// What a cited document ends with, before *và*.
  private static let numbers: [Token.Kind] = [.documentNumber, .number, .date]

  private static let subjectOpeners = SyllableSet(["về", "việc", "v"].map { Syllable($0) })

  /// Whether *căn cứ* stands in a clause within a sentence, not at the head of a line of the preamble, where it governs
  /// all that follows.
  var isBasisOfClause: Bool {
    guard let basis = basisStart else { return false }
    return basis > 3 || !(tokens[0].syllable == Self.ground || tokens.first?.kind == .marker)
  }

  static let ground = Syllable("căn")

  /// *từ ngày Nghị quyết số … hết hiệu lực*, *hết hiệu lực khi Luật số … được sửa đổi*: names a time, and nothing
  /// happens to it here.
  func isTime(_ reference: FoundReference) -> Bool {
    let start = (reference.pinpoint ?? reference.tokens).lowerBound
    guard start > 0 else { return false }
    let before = tokens[start - 1].syllable
    return before == DateCue.day || before == Self.when
  }

  private static let when = Syllable("khi")

  /// *Luật A đã được sửa đổi theo Luật số B, Luật số C hết hiệu lực*: the predicate is A's, not that of what amended it.
  func isAmending(_ position: Int) -> Bool {
    if isAmendingLast, isListed(position, allowsSemicolon: false),
      isBare(found[position]) || !isBare(found[position - 1])
    {
      return true
    }
    var index = found[position].tokens.lowerBound - 1
    let limit = index - 15
    while index >= 0, index >= limit {
      let token = tokens[index]
      if token.kind == .documentNumber || token.isSign(.semicolon) || token.isSign(.stop) { return false }
      if RelationCue.table.match(tokens, at: index)?.value == .passive { return true }
      index -= 1
    }
    return false
  }

  /// *sửa đổi Luật A đã được sửa đổi theo Luật số B, Luật C số …*: a law with its name goes on in the outer list.
  func resumesList(_ position: Int) -> Bool {
    isListed(position) && isBare(found[position - 1]) && !isBare(found[position])
  }

  /// Whether nothing but list marks parts a reference from the one before it.
  private func isListed(_ position: Int, allowsSemicolon: Bool = true) -> Bool {
    position > 0
      && isListJoint(
        found[position - 1].coreEnd, found[position].tokens.lowerBound, allowsSemicolon: allowsSemicolon)
  }

  /// *Luật số …*: the type and the number, without a name between.
  private func isBare(_ reference: FoundReference) -> Bool {
    reference.numberToken.map { $0 - reference.tokens.lowerBound <= 3 } ?? false
  }

  /// *thay thế các nội dung về thực hiện cơ chế một cửa quy định tại Thông tư A*: *thực hiện* belongs to the name of what
  /// is replaced, and A holds it.
  func namesContent(_ index: Int, _ end: Int, before start: Int) -> Bool {
    guard index > 0, end < start, Self.subjects.contains(tokens[index - 1].syllable) else { return false }
    return (end + 1..<start).contains { Self.stated.matches(tokens, at: $0) }
  }

  private static let subjects = SyllableSet(["về", "đến"].map { Syllable($0) })
  private static let stated = Phrase("quy định tại")

  /// *… hết hiệu lực kể từ ngày …* behind the reference in its sentence.
  func isRepealedBehind(_ reference: FoundReference) -> Bool {
    if isTime(reference) { return false }
    var index = reference.coreEnd
    while index < tokens.count, index - reference.coreEnd < 60 {
      let token = tokens[index]
      if token.isSign(.open) {
        // What a bracket says ends with it.
        guard let close = tokens[index...].prefix(60).firstIndex(where: { $0.isSign(.close) }) else {
          return false
        }
        index = close + 1
        continue
      }
      if token.isSign(.close) { return false }
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

extension Reference.Relation {
  /// Whether the cited document is another one, or none, afterwards.
  var changes: Bool { self == .amends || self == .replaces || self == .repeals }
}

/// The quotations in the words that *thay thế cụm từ* replaces, followed up to the references behind them.
struct ReplacedWords {
  var index: Int
  private var depth = QuoteDepth(isOpen: false)

  init(index: Int) { self.index = index }

  /// Goes on to a place; whether it stands in one of the quotations.
  mutating func pass(_ tokens: [Token], upTo end: Int) -> Bool {
    while index < end {
      depth.pass(tokens[index], next: index + 1 < tokens.count ? tokens[index + 1] : nil)
      index += 1
    }
    return depth.isOpen
  }
}
