import VanBanModel
import VanBanText

/// A unit as a line names it.
struct NamedUnit: Sendable, Hashable {
  var text: String
  var ranges: [SourceSpan]
}

/// Reads the units that a plan gives something to do.
struct UnitReader {
  let line: Line

  private let tokens: [Token]

  init(_ line: Line) { (self.line, tokens) = (line, line.tokens) }

  /// Whether the name of a unit, or of several as *Các phòng, ban*, begins here.
  func begins(at index: Int) -> Bool { name(at: index) != nil }

  /// Whether a unit begins here that has a name of its own or stands for a group.
  func isNamed(at index: Int) -> Bool {
    guard index < tokens.count, begins(at: index) else { return false }
    return tokens[index].isCapital || PlanCue.groups.match(tokens, at: index) != nil
      || tokens[index].kind == .abbreviation
  }

  /// The index behind the noun that a unit's name begins with.
  private func name(at index: Int) -> Int? {
    if let (end, _) = PlanCue.groups.match(tokens, at: index) { return noun(at: end) }
    return noun(at: index)
  }

  private func noun(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].cues.contains(.unit), tokens[index].isWord else { return nil }
    let end = max(
      Organ.nouns.match(tokens, at: index)?.end ?? 0, Organ.heads.match(tokens, at: index)?.end ?? 0,
      PlanCue.actors.match(tokens, at: index)?.end ?? 0)
    guard end > index else { return nil }
    if let (other, _) = PlanCue.noUnits.match(tokens, at: index), other >= end { return nil }
    return end
  }

  // MARK: - Where units end

  /// The index behind the units that a clause begins with, where a colon or a verb follows.
  func subject(from start: Int) -> Int? {
    guard start < tokens.count, tokens[start].isCapital || PlanCue.groups.match(tokens, at: start) != nil
    else {
      return nil
    }
    return named(from: start)
  }

  /// As ``subject(from:)``, of units in small letters too.
  func named(from start: Int) -> Int? {
    guard let first = name(at: start) else { return nil }
    var index = first
    while index < tokens.count, index - start < 100 {
      let token = tokens[index]
      if token.isSign(.colon) {
        guard opensList(index, start) else { return index }
        index += 1
        continue
      }
      if isVerb(index, behind: first, start) { return trimmed(start, index) }
      if token.form == .small,
        PlanCue.noSubjects.contains(token.syllable) || PlanCue.clauseWords.contains(token.syllable)
      {
        return nil
      }
      guard isPart(index) else { return nil }
      index += 1
    }
    return nil
  }

  /// The index behind the units of a list, up to a verb or the end of the clause.
  func run(from start: Int, to limit: Int) -> Int {
    guard let first = name(at: start) else { return start }
    var index = first
    while index < limit, isPart(index) || tokens[index].isSign(.colon) && opensList(index, start) {
      if tokens[index].isSign(.comma) || tokens[index].isSign(.semicolon), !continues(index + 1),
        !(tokens[index - 1].kind == .number && index + 1 < limit && tokens[index + 1].kind == .number)
      {
        break
      }
      if tokens[index].isSign(.close), !isOpen(index, from: start) { break }
      if isVerb(index, behind: first, start) { break }
      if tokens[index].form == .small,
        PlanCue.noSubjects.contains(tokens[index].syllable)
          || PlanCue.runEnds.contains(tokens[index].syllable)
      {
        break
      }
      index += 1
    }
    return trimmed(start, index)
  }

  /// Whether what follows a comma may belong to the list.
  private func continues(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].isWord else { return false }
    return tokens[index].isCapital || begins(at: index) || PlanCue.places.match(tokens, at: index) != nil
      || PlanCue.kinds.match(tokens, at: index) != nil || isVague(index)
  }

  /// *đoàn thể*, *ngành liên quan*: nouns of groups that are no unit by themselves.
  private func isVague(_ index: Int) -> Bool { PlanCue.vague.match(tokens, at: index) != nil }

  private func isOpen(_ index: Int, from start: Int) -> Bool {
    var open = 0
    for token in tokens[start..<index] { open += token.isSign(.open) ? 1 : token.isSign(.close) ? -1 : 0 }
    return open > 0
  }

  private func isPart(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isSign(.semicolon) { return index + 1 < tokens.count && isNamed(at: index + 1) }
    return token.isWord || token.kind == .number || token.isSign(.comma) || token.isSign(.hyphen)
      || token.isSign(.enDash) || token.isSign(.open) || token.isSign(.close) || token.isSign(.slash)
      || token.syllable == Self.ampersand
      || token.isSign(.stop) && index + 1 < tokens.count && index > 0
        && tokens[index - 1].form == .capitals && tokens[index - 1].upper - tokens[index - 1].lower <= 3
        && !tokens[index + 1].isSpaced
  }

  private static let ampersand = Sign("&").syllable

  /// *các Sở: Nội vụ, Tài chính*: the colon stands between a bare noun and the names.
  private func opensList(_ colon: Int, _ start: Int) -> Bool {
    let noun = (max(start, colon - 2)..<colon).first { PlanCue.listed.match(tokens, at: $0)?.end == colon }
    guard let noun, noun > start, PlanCue.groups.match(tokens, at: noun - 1)?.end == noun,
      colon + 1 < tokens.count,
      tokens[colon + 1].form == .capitalised
    else { return false }
    return PlanCue.verbs.match(tokens, at: colon + 1) == nil
  }

  /// The first verb in a name that was read too far.
  func verb(in range: Range<Int>) -> Int? {
    guard let first = name(at: range.lowerBound) else { return nil }
    return (first..<max(first, range.upperBound)).first { isVerb($0, behind: first, range.lowerBound) }
  }

  private func isVerb(_ index: Int, behind first: Int, _ start: Int) -> Bool {
    guard tokens[index].form == .small else { return false }
    guard let (end, _) = PlanCue.verbs.match(tokens, at: index) else {
      return index > first && isBehindPlace(index)
    }
    // *Ủy ban bầu cử*, *các tổ chức chính trị - xã hội*
    if index > start, PlanCue.beforeNouns.contains(tokens[index - 1].syllable), index > first,
      PlanCue.subordinate.match(tokens, at: index - 2)?.end != index
    {
      return false
    }
    for lower in max(start, index - 2)...index {
      if let (behind, _) = PlanCue.compounds.match(tokens, at: lower), behind >= end, behind > index {
        return false
      }
    }
    // *Ban tổ chức*, *Tổ kiểm tra*: the verb makes the name.
    return index > first || PlanCue.namedByVerbs.match(tokens, at: start)?.end != first
  }

  /// *Đài Truyền hình tỉnh tăng …*: a bare word of place ends a name, and what follows it in small letters is said of it.
  private func isBehindPlace(_ index: Int) -> Bool {
    let before = index - 1
    let isPlace =
      tokens[before].form == .small
      && (PlanCue.places.match(tokens, at: before)?.end == index
        || before > 0 && PlanCue.places.match(tokens, at: before - 1)?.end == index)
    return isPlace && !PlanCue.afterPlaces.contains(tokens[index].syllable) && noun(at: index) == nil
      && PlanCue.places.match(tokens, at: index) == nil
  }

  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start + 1,
      tokens[end - 1].isSign(.comma) || tokens[end - 1].syllable == DateCue.and
        || tokens[end - 1].isSign(.semicolon) || tokens[end - 1].isSign(.open)
        || tokens[end - 1].isSign(.hyphen)
    {
      end -= 1
    }
    return end
  }

  // MARK: - Lists

  /// The units of a list, one by one where each has its own noun:
  /// *Công đoàn các KCN tỉnh, Liên đoàn Lao động các huyện, thành phố* are two.
  func names(_ range: Range<Int>) -> [NamedUnit] {
    var units: [NamedUnit] = []
    var lower = range.lowerBound
    func take(_ upper: Int) {
      var upper = trimmed(lower, upper)
      // *Cô Nguyễn Thị Mẫu (thư viện)*: the note is no part of the name.
      if upper - lower > 2, tokens[upper - 1].isSign(.close),
        let open = (lower..<upper).last(where: { tokens[$0].isSign(.open) }), open > lower + 1,
        tokens[open + 1].form == .small
      {
        upper = open
      }
      guard upper > lower else { return }
      units.append(NamedUnit(text: line.string(lower..<upper), ranges: line.ranges(lower..<upper)))
    }
    var depth = 0
    for index in range {
      if tokens[index].isSign(.open) { depth += 1 } else if tokens[index].isSign(.close) { depth -= 1 }
      guard depth <= 0, index > lower, index + 1 < range.upperBound, isJoint(index, lower) else { continue }
      take(index)
      lower = index + 1
    }
    take(range.upperBound)
    return units
  }

  private func isJoint(_ index: Int, _ lower: Int) -> Bool {
    let isAnd = tokens[index].syllable == DateCue.and
    let next = index + 1
    if tokens[index].isSign(.semicolon) { return tokens[next].isWord }
    guard isAnd || tokens[index].isSign(.comma) else { return false }
    if PlanCue.groups.match(tokens, at: next) != nil { return begins(at: next) || isVague(next + 1) }
    guard noun(at: next) != nil else { return false }
    // *các Sở, Ban, ngành*: bare nouns go on with a group.
    if PlanCue.groups.match(tokens, at: lower) != nil, let (bare, _) = PlanCue.listed.match(tokens, at: next),
      bare == tokens.count || !tokens[bare].isCapital, isBare(lower + 1..<index)
    {
      return false
    }
    if !tokens[next].isCapital, PlanCue.jointHolders.match(tokens, at: next) != nil {
      return lower + 1 < index
    }
    // *các Bộ: Quốc phòng, Công an*: a list of names goes on until a head or a full name.
    if (lower..<index).contains(where: { tokens[$0].isSign(.colon) }),
      Organ.heads.match(tokens, at: next) == nil,
      PlanCue.actors.match(tokens, at: next) == nil, PlanCue.jointHolders.match(tokens, at: next) == nil
    {
      return false
    }
    if tokens[next].isCapital || tokens[next].kind == .abbreviation {
      // *Văn phòng Hội đồng nhân dân và Ủy ban nhân dân* is one office.
      return !isAnd || PlanCue.jointHolders.match(tokens, at: next) == nil
        || !(lower + 1..<max(lower + 1, index)).contains {
          PlanCue.jointHolders.match(tokens, at: $0)?.end == index
        }
    }
    // *LĐLĐ các huyện, thành phố, công đoàn ngành*: no place goes on with places.
    guard PlanCue.places.match(tokens, at: next) == nil else { return false }
    return (lower..<index).contains { at in
      guard let (noun, _) = PlanCue.groups.match(tokens, at: at),
        let (place, _) = PlanCue.places.match(tokens, at: noun)
      else {
        return false
      }
      // *các huyện ủy* are no places.
      return Organ.nouns.match(tokens, at: noun).map { $0.end <= place } ?? true
    }
  }

  private func isBare(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      PlanCue.listed.match(tokens, at: $0) != nil || tokens[$0].isSign(.comma) || isVague($0)
    }
  }

  /// The index behind *các bộ, ngành liên quan*.
  func concerned(from start: Int) -> Int? {
    guard PlanCue.groups.match(tokens, at: start) != nil else { return nil }
    var index = start + 1
    while index < tokens.count, index - start < 14, tokens[index].isWord || tokens[index].isSign(.comma) {
      if let (end, _) = PlanCue.concerned.match(tokens, at: index) { return end }
      if isVerb(index, behind: start, start) { return nil }
      index += 1
    }
    return nil
  }
}
