/// A search for a pattern in one text: tries one way, and goes back to where another one was left.
struct PatternSearch {
  private let program: PatternProgram
  private let text: UnsafeBufferPointer<UInt8>
  /// Splits at places that led nowhere, a bit each; empty where captures matter.
  private var tried: [UInt64]
  private var captures: [Int]
  private var rounds: [Int]
  private var ways: [Way] = []
  private var budget = Pattern.mostSteps

  /// Another way to try, or a register to set back on the way to it.
  private enum Way {
    case step(Int, Int)
    case capture(Int, Int)
    case round(Int, Int)
  }

  init(_ program: PatternProgram, _ text: UnsafeBufferPointer<UInt8>, bits: Int) {
    self.program = program
    self.text = text
    tried = Array(repeating: 0, count: bits / 64 + 1)
    keepsTried = bits > 0
    captures = program.hasBackReferences ? Array(repeating: -1, count: program.groups * 2 + 2) : []
    rounds = program.hasBackReferences ? Array(repeating: -1, count: program.rounds) : []
  }

  private let keepsTried: Bool

  /// Runs from a step and a place on.
  ///
  /// What a look around tried is forgotten with it: what failed there need not fail for another one, nor what was found.
  mutating func run(
    _ first: Int, _ start: Int, isNested: Bool, isBackwards: Bool = false
  ) -> Pattern.Answer {
    let bottom = ways.count
    var nested: Set<Int> = []
    var (step, at) = (first, start)
    while true {
      budget -= 1
      if budget <= 0 { return .tooCostly }
      var isRight = true
      switch program.steps[step] {
      case .set(let set): isRight = pass(set, &at, isBackwards)
      case .jump(let next): step = next - 1
      case .split(let first, let second):
        let place = program.splits[step] * (text.count + 1) + at
        if isNested {
          isRight = !keepsTried || nested.insert(place).inserted
        } else if keepsTried {
          isRight = tried[place >> 6] & 1 << UInt64(place & 63) == 0
          tried[place >> 6] |= 1 << UInt64(place & 63)
        }
        if isRight {
          ways.append(.step(second, at))
          step = first - 1
        }
      case .start: isRight = at == 0
      case .end: isRight = at == text.count
      case .boundary(let isNegated): isRight = (isWord(at - 1) != isWord(at)) != isNegated
      case .look(let isAhead, let isNegated, let next):
        let kept = captures
        let answer = run(step + 1, at, isNested: true, isBackwards: !isAhead)
        if answer == .tooCostly { return answer }
        isRight = (answer == .found) != isNegated
        if isNegated || !isRight { captures = kept } else { restoreOnReturn(kept) }
        step = next - 1
      case .found:
        if isNested { dropWays(bottom) }
        return .found
      case .keep(let slot): set(slot, at)
      case .forget(let slots): for slot in slots { set(slot, -1) }
      case .back(let group): isRight = repeatCapture(group, &at, isBackwards)
      case .round(let register):
        ways.append(.round(register, rounds[register]))
        rounds[register] = at
      case .progress(let register): isRight = rounds[register] != at
      }
      if isRight {
        step += 1
      } else if let way = nextWay(bottom) {
        (step, at) = way
      } else {
        return .absent
      }
    }
  }

  /// Goes back to the last other way, setting back what was kept since.
  private mutating func nextWay(_ bottom: Int) -> (Int, Int)? {
    while ways.count > bottom {
      switch ways.removeLast() {
      case .step(let step, let at): return (step, at)
      case .capture(let slot, let value): captures[slot] = value
      case .round(let register, let value): rounds[register] = value
      }
    }
    return nil
  }

  /// A look around that was right is not entered again, but what it captured stays.
  private mutating func dropWays(_ bottom: Int) { ways.removeLast(ways.count - bottom) }

  private mutating func restoreOnReturn(_ kept: [Int]) {
    for slot in kept.indices where kept[slot] != captures[slot] { ways.append(.capture(slot, kept[slot])) }
  }

  private mutating func set(_ slot: Int, _ value: Int) {
    ways.append(.capture(slot, captures[slot]))
    captures[slot] = value
  }

  private func pass(_ set: Int, _ at: inout Int, _ isBackwards: Bool) -> Bool {
    if isBackwards {
      guard at > 0 else { return false }
      at -= 1
      while at > 0, text[at] & 0xC0 == 0x80 { at -= 1 }
      var end = at
      return program.sets[set].contains(character(&end))
    }
    guard at < text.count else { return false }
    return program.sets[set].contains(character(&at))
  }

  /// The character that begins at a place, which moves behind it.
  @inline(__always) private func character(_ at: inout Int) -> UInt32 {
    let byte = UInt32(text[at])
    at += 1
    if byte < 0x80 { return byte }
    let length = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
    var value = byte & (0x3F >> UInt32(length))
    for _ in 0..<length where at < text.count {
      value = value << 6 | UInt32(text[at] & 0x3F)
      at += 1
    }
    return value
  }

  private func isWord(_ at: Int) -> Bool {
    guard at >= 0, at < text.count else { return false }
    let byte = UInt32(text[at])
    return PatternSet.word.contains { $0.contains(byte) }
  }

  /// A group that captured nothing fits anywhere.
  private func repeatCapture(_ group: Int, _ at: inout Int, _ isBackwards: Bool) -> Bool {
    let (lower, upper) = (captures[group * 2], captures[group * 2 + 1])
    guard lower >= 0, upper >= lower else { return true }
    let count = upper - lower
    let begin = isBackwards ? at - count : at
    guard begin >= 0, begin + count <= text.count else { return false }
    for step in 0..<count where text[begin + step] != text[lower + step] { return false }
    at = isBackwards ? begin : begin + count
    return true
  }
}
