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
}
