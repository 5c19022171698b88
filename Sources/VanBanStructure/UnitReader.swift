import VanBanModel
import VanBanText

/// Reads the units that a plan gives something to do, at the beginning of a line or heading.
struct UnitReader {
  let line: Line

  private var tokens: [Token] { line.tokens }

  init(_ line: Line) { self.line = line }

  /// Whether the name of a unit, or of several as *Các phòng, ban*, begins here.
  func begins(at index: Int) -> Bool { name(at: index) != nil }

  /// The index behind the noun that a unit's name begins with.
  private func name(at index: Int) -> Int? {
    if let (end, _) = PlanCue.groups.match(tokens, at: index) { return noun(at: end) }
    return noun(at: index)
  }

  private func noun(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].isWord else { return nil }
    let ends = [Organ.nouns, Organ.heads, PlanCue.actors].compactMap { $0.match(tokens, at: index)?.end }
    guard let end = ends.max() else { return nil }
    if let (other, _) = PlanCue.noUnits.match(tokens, at: index), other >= end { return nil }
    return end
  }

  /// The index behind the units that a clause begins with, where a colon or a verb follows.
  func subject(from start: Int) -> Int? {
    guard start < tokens.count, tokens[start].isCapital || PlanCue.groups.match(tokens, at: start) != nil,
      let first = name(at: start)
    else { return nil }
    var index = first
    while index < tokens.count, index - start < 40 {
      let token = tokens[index]
      if token.isSign(.colon) { return index }
      if isVerb(index, behind: first, start) { return trimmed(start, index) }
      if token.form == .small, PlanCue.noSubjects.contains(token.syllable) { return nil }
      let isPart =
        token.isWord || token.kind == .number || token.isSign(.comma) || token.isSign(.hyphen)
        || token.isSign(.enDash) || token.isSign(.open) || token.isSign(.close)
      guard isPart else { return nil }
      index += 1
    }
    return nil
  }

  /// The first verb in a name that was read too far.
  func verb(in range: Range<Int>) -> Int? {
    guard let first = name(at: range.lowerBound) else { return nil }
    return (first..<max(first, range.upperBound)).first { isVerb($0, behind: first, range.lowerBound) }
  }

  private func isVerb(_ index: Int, behind first: Int, _ start: Int) -> Bool {
    guard tokens[index].form == .small, let (end, _) = PlanCue.verbs.match(tokens, at: index) else {
      return false
    }
    // *Ủy ban bầu cử*, *các tổ chức chính trị - xã hội*
    if index > start, PlanCue.beforeNouns.contains(tokens[index - 1].syllable), index > first { return false }
    for lower in max(start, index - 2)...index {
      if let (behind, _) = PlanCue.compounds.match(tokens, at: lower), behind >= end, behind > index {
        return false
      }
    }
    // *Ban tổ chức*, *Tổ kiểm tra*: the verb makes the name.
    return index > first || PlanCue.namedByVerbs.match(tokens, at: start)?.end != first
  }

  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start + 1, tokens[end - 1].isSign(.comma) || tokens[end - 1].syllable == DateCue.and {
      end -= 1
    }
    return end
  }

  /// The units of a list, one by one where each has its own noun:
  /// *Công đoàn các KCN tỉnh, Liên đoàn Lao động các huyện, thành phố* are two.
  func names(_ range: Range<Int>) -> [String] {
    var names: [String] = []
    var lower = range.lowerBound
    for index in range where index > lower && index + 1 < range.upperBound && isJoint(index) {
      names.append(line.string(lower..<index))
      lower = index + 1
    }
    names.append(line.string(lower..<range.upperBound))
    return names
  }

  private func isJoint(_ index: Int) -> Bool {
    let isAnd = tokens[index].syllable == DateCue.and
    guard isAnd || tokens[index].isSign(.comma) || tokens[index].isSign(.semicolon),
      tokens[index + 1].isCapital, noun(at: index + 1) != nil
    else { return false }
    // *Văn phòng Hội đồng nhân dân và Ủy ban nhân dân* is one office.
    return !isAnd || PlanCue.jointHolders.match(tokens, at: index + 1) == nil
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
