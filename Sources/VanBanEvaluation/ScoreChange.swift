/// What changed between an earlier result and this one, item by item.
public struct ScoreChange: Sendable {
  /// What was missed or spurious before and is right now.
  public let gained: [Miss]
  /// What is missed or spurious now and was not before.
  public let lost: [Miss]
  /// Documents that were scored before and are not now.
  public let gone: [String]
  /// Documents that are scored for the first time; what is missed in them is no loss.
  public let new: [String]

  /// Whether something that was right before is not right now.
  public var isWorse: Bool { !lost.isEmpty || !gone.isEmpty }

  /// Compares with the `--json` of an earlier run; nil where `old` is no such result.
  public init?(from old: JSONValue, to scores: Scores) {
    guard let documents = old["documents"]?.items?.compactMap(\.string),
      let misses = old["misses"]?.items?.compactMap({ Miss($0) })
    else { return nil }
    let before = Set(documents)
    let now = Set(scores.documents)
    gone = before.subtracting(now).sorted()
    new = now.subtracting(before).sorted()
    gained = Self.difference(misses, less: scores.misses).filter { now.contains($0.document) }
    lost = Self.difference(scores.misses, less: misses).filter { before.contains($0.document) }
  }

  /// What is in the first list and not in the second, each as often; where it stands does not matter.
  private static func difference(_ all: [Miss], less others: [Miss]) -> [Miss] {
    func key(_ miss: Miss) -> Miss {
      var miss = miss
      miss.place = nil
      return miss
    }
    var left: [Miss: Int] = [:]
    for miss in others { left[key(miss), default: 0] += 1 }
    return all.filter { miss in
      guard let count = left[key(miss)], count > 0 else { return true }
      left[key(miss)] = count - 1
      return false
    }
  }

  /// A line for each change, losses first.
  public var lines: [String] {
    let counts =
      "compared: \(gained.count) gained, \(lost.count) lost, \(new.count) documents new, \(gone.count) gone"
    return [counts] + gone.map { "gone: \($0)" } + lost.map { "lost: \($0.line)" }
      + gained.map { "gained: \($0.line)" } + new.map { "new: \($0)" }
  }
}
