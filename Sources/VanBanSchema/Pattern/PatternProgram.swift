/// A regular expression as steps.
struct PatternProgram {
  enum Step {
    /// The next character is in a set.
    case set(Int)
    /// Try the first, then the second.
    case split(Int, Int)
    case jump(Int)
    case start
    case end
    case boundary(isNegated: Bool)
    /// The steps that follow, up to a ``found``, are tried by themselves.
    case look(isAhead: Bool, isNegated: Bool, next: Int)
    case found
    /// Keep the place as a capture's begin or end.
    case keep(Int)
    case forget(Range<Int>)
    case back(Int)
    /// Keep where a round begins, and refuse a round that took nothing.
    case round(Int)
    case progress(Int)
  }

  private(set) var steps: [Step] = []
  private(set) var sets: [PatternSet] = []
  /// Of each split its number among the splits.
  private(set) var splits: [Int] = []
  private(set) var splitCount = 0
  private(set) var rounds = 0
  let groups: Int
  let hasBackReferences: Bool
  private var isBackwards = false

  static let most = 200_000
  private static let tooLarge = PatternError(
    message: "the pattern counts too high; its numbers in { } multiply to more than can be tried")

  init(_ pattern: String) throws(PatternError) {
    var parser = PatternParser(pattern)
    let node = try parser.parse()
    groups = parser.groups
    hasBackReferences = parser.hasBackReferences
    try add(node)
    try emit(.found)
  }

  /// Whether it can only fit at the beginning.
  var isAnchored: Bool { if case .start = steps[0] { true } else { false } }

  private mutating func emit(_ step: Step) throws(PatternError) {
    guard steps.count < Self.most else {
      throw Self.tooLarge
    }
    if case .split = step {
      splits.append(splitCount)
      splitCount += 1
    } else {
      splits.append(-1)
    }
    steps.append(step)
  }

  private mutating func add(_ node: PatternNode) throws(PatternError) {
    switch node {
    case .set(let set):
      sets.append(set)
      try emit(.set(sets.count - 1))
    case .sequence(let parts): for part in isBackwards ? parts.reversed() : parts { try add(part) }
    case .choice(let branches): try add(choice: branches)
    case .group(let inner, let number):
      guard hasBackReferences else { return try add(inner) }
      try emit(.keep(number * 2 + (isBackwards ? 1 : 0)))
      try add(inner)
      try emit(.keep(number * 2 + (isBackwards ? 0 : 1)))
    case .repeated(let inner, let least, let most, let isGreedy, let groups):
      try add(repeated: inner, least, most, isGreedy, groups)
    case .back(let group): try emit(.back(group))
    case .look(let inner, let isAhead, let isNegated):
      let at = steps.count
      try emit(.found)
      let outer = isBackwards
      isBackwards = !isAhead
      try add(inner)
      isBackwards = outer
      try emit(.found)
      steps[at] = .look(isAhead: isAhead, isNegated: isNegated, next: steps.count)
    case .start: try emit(.start)
    case .end: try emit(.end)
    case .boundary(let isNegated): try emit(.boundary(isNegated: isNegated))
    }
  }

  private mutating func add(choice branches: [PatternNode]) throws(PatternError) {
    var jumps: [Int] = []
    for branch in branches.dropLast() {
      let split = steps.count
      try emit(.split(0, 0))
      try add(branch)
      jumps.append(steps.count)
      try emit(.jump(0))
      steps[split] = .split(split + 1, steps.count)
    }
    if let last = branches.last { try add(last) }
    for jump in jumps { steps[jump] = .jump(steps.count) }
  }

  private mutating func add(
    repeated inner: PatternNode, _ least: Int, _ most: Int?, _ isGreedy: Bool, _ groups: Range<Int>
  ) throws(PatternError) {
    guard max(least, most ?? 0) <= Self.most else { throw Self.tooLarge }
    /// Adds a copy; false where it has no steps, so that more of them change nothing.
    func once(_ program: inout PatternProgram) throws(PatternError) -> Bool {
      let before = program.steps.count
      if program.hasBackReferences, !groups.isEmpty {
        try program.emit(.forget(groups.lowerBound * 2..<groups.upperBound * 2))
      }
      try program.add(inner)
      return program.steps.count > before
    }
    for _ in 0..<least where try !once(&self) { return }
    if let most {
      var ends: [Int] = []
      for _ in 0..<most - least {
        ends.append(steps.count)
        try emit(.split(0, 0))
        _ = try once(&self)
      }
      for split in ends {
        steps[split] = isGreedy ? .split(split + 1, steps.count) : .split(steps.count, split + 1)
      }
    } else {
      let split = steps.count
      let register = rounds
      rounds += 1
      try emit(.split(0, 0))
      if hasBackReferences { try emit(.round(register)) }
      _ = try once(&self)
      if hasBackReferences { try emit(.progress(register)) }
      try emit(.jump(split))
      steps[split] = isGreedy ? .split(split + 1, steps.count) : .split(steps.count, split + 1)
    }
  }
}
