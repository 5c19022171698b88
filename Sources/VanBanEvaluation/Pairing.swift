import VanBanModel

/// One thing that is compared: its parts, and for what was found where and by which rule.
struct Item: Sendable {
  var parts: [String?]
  var evidence: Evidence?

  init(_ parts: [String?], _ evidence: Evidence? = nil) {
    self.parts = parts
    self.evidence = evidence
  }
}

/// What was annotated and what was found, set against each other.
struct Pairing: Sendable {
  /// What was found and is right.
  var right: [Item] = []
  /// What was annotated and not found.
  var missed: [Item] = []
  /// What was found and is not annotated.
  var spurious: [Item] = []

  /// Pairs equal items, each once.
  init(gold: [Item], found: [Item]) {
    var left: [[String?]: Int] = [:]
    for item in gold { left[item.parts, default: 0] += 1 }
    for item in found {
      if let count = left[item.parts], count > 0 {
        left[item.parts] = count - 1
        right.append(item)
      } else {
        spurious.append(item)
      }
    }
    for item in gold {
      guard let count = left[item.parts], count > 0 else { continue }
      left[item.parts] = count - 1
      missed.append(item)
    }
  }

  /// Pairs sections: the paths are the same, and the found one begins with the annotated one's first words.
  init(gold: [Annotation.Unit], found: [Annotation.Unit]) {
    var left: [String?: [(place: Int, words: [String])]] = [:]
    for (place, unit) in found.enumerated() {
      left[Folding.folded(unit.path), default: []].append((place, Folding.words(unit.words)))
    }
    var paired: Set<Int> = []
    var open: [Item] = []
    for unit in gold {
      let path = Folding.folded(unit.path)
      let wanted = Array(Folding.words(unit.words).prefix(4))
      let item = Item([path, Folding.folded(unit.words)])
      if let hit = left[path]?.firstIndex(where: { $0.words.starts(with: wanted) }),
        let place = left[path]?.remove(at: hit).place
      {
        paired.insert(place)
        right.append(Item(item.parts, found[place].evidence))
      } else {
        open.append(item)
      }
    }
    // A unit that the annotation lists twice in the same words is wanted once.
    let known = Set(right.map(\.parts))
    missed = open.filter { !known.contains($0.parts) }
    for (place, unit) in found.enumerated() where !paired.contains(place) {
      let words = Folding.folded(unit.words).map { String($0.prefix(40)) }
      spurious.append(Item([Folding.folded(unit.path), words], unit.evidence))
    }
  }

  /// Pairs tasks and compares what `items` takes of them: the found one begins with the annotated one's first words.
  init(
    gold: [Annotation.Plan.Task], found: [Annotation.Plan.Task],
    _ items: (Annotation.Plan.Task) -> [Item]
  ) {
    func named(_ words: [String], _ task: Annotation.Plan.Task) -> [Item] {
      items(task).map { Item([words.joined(separator: " ")] + $0.parts, $0.evidence) }
    }
    var left = found.map { (task: $0, words: Folding.words($0.words)) }
    var wanted: [Item] = []
    var have: [Item] = []
    for task in gold {
      let words = Array(Folding.words(task.words).prefix(9))
      wanted += named(words, task)
      guard let hit = left.firstIndex(where: { $0.words.starts(with: words) }) else { continue }
      have += named(words, left.remove(at: hit).task)
    }
    have += left.flatMap { named(Array($0.words.prefix(8)), $0.task) }
    self.init(gold: wanted, found: have)
  }
}
