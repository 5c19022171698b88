public import VanBanModel

/// What was right, missed and spurious over many annotated documents.
///
/// ```swift
/// var scores = Scores()
/// scores.add(gold, document, text: text)
/// print(scores.table)
/// ```
public struct Scores: Sendable {
  /// The sources that were scored, in the order in which they were added.
  public internal(set) var documents: [String] = []
  /// The sources that could not be read although their format is known: nothing was found in them.
  public internal(set) var failed: [Unread] = []
  /// The sources of a format that is not read: they are not scored.
  public internal(set) var passedOver: [Unread] = []
  /// The counts of each kind.
  public internal(set) var tallies: [String: Tally] = [:]
  /// Everything missed and everything spurious, in the order of kinds and documents.
  public internal(set) var misses: [Miss] = []

  /// A source that was not read, and why.
  public struct Unread: Sendable, Hashable {
    /// The path in the annotation.
    public var source: String
    /// The reader's message.
    public var reason: String
  }

  /// Makes an empty result.
  public init() {}

  /// Scores what was found in a document.
  ///
  /// `text` tells lines and columns of what is spurious.
  public mutating func add(_ gold: GoldDocument, _ document: Document, text: LineIndex = LineIndex()) {
    documents.append(gold.name)
    let found = Annotation(document)
    for kind in Kind.scored {
      guard let pairing = kind.pair(gold.annotation, found) else { continue }
      tallies[kind.name, default: Tally()].add(pairing)
      for item in pairing.missed { misses.append(Miss(kind.name, .missed, gold.name, item, nil)) }
      for item in pairing.spurious {
        let place = item.evidence?.span.flatMap { text.place(of: $0.lower) }
        misses.append(Miss(kind.name, .spurious, gold.name, item, place))
      }
    }
  }

  /// Counts a source that could not be read: all of its annotation is missed.
  public mutating func addFailure(_ gold: GoldDocument, reason: String) {
    add(gold, Document())
    failed.append(Unread(source: gold.name, reason: reason))
  }

  /// Names a source of a format that is not read.
  public mutating func passOver(_ gold: GoldDocument, reason: String) {
    passedOver.append(Unread(source: gold.name, reason: reason))
  }

  /// The counts over all kinds.
  public var total: Tally { tallies.values.reduce(Tally(), +) }

  /// The kinds whose F1 is below a mark, by name.
  public func below(_ mark: Double) -> [String] {
    tallies.filter { $0.value.f1 < mark }.map(\.key).sorted()
  }
}

/// How much of one kind was annotated, found and right.
public struct Tally: Sendable, Hashable {
  /// What was found and is annotated.
  public var right = 0
  /// What is annotated.
  public var gold = 0
  /// What was found.
  public var found = 0

  /// Makes an empty count.
  public init() {}

  /// The share of what was found that is right; nothing found of nothing annotated is right.
  public var precision: Double { found > 0 ? Double(right) / Double(found) : gold == 0 ? 1 : 0 }
  /// The share of what is annotated that was found.
  public var recall: Double { gold > 0 ? Double(right) / Double(gold) : 1 }
  /// Their harmonic mean.
  public var f1: Double {
    let sum = precision + recall
    return sum > 0 ? 2 * precision * recall / sum : 0
  }

  mutating func add(_ pairing: Pairing) {
    right += pairing.right.count
    gold += pairing.right.count + pairing.missed.count
    found += pairing.right.count + pairing.spurious.count
  }

  static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum.right += right.right
    sum.gold += right.gold
    sum.found += right.found
    return sum
  }
}

/// One item that was missed, or found where nothing is annotated.
public struct Miss: Sendable, Hashable {
  /// Which of the two it is.
  public enum What: String, Sendable, Hashable {
    /// Annotated and not found.
    case missed
    /// Found and not annotated.
    case spurious
  }

  /// The kind of finding.
  public var kind: String
  /// Missed or spurious.
  public var what: What
  /// The source.
  public var document: String
  /// The parts of the item, folded.
  public var item: [String?]
  /// Where a spurious item stands in the source text.
  public var place: LineIndex.Place?

  init(_ kind: String, _ what: What, _ document: String, _ item: Item, _ place: LineIndex.Place?) {
    self.kind = kind
    self.what = what
    self.document = document
    self.item = item.parts
    self.place = place
  }

  /// One line: kind, what, place, item.
  public var line: String {
    "\(kind): \(what.rawValue): \(document)\(place.map { ":\($0)" } ?? ""): \(words)"
  }

  /// The parts of the item as words.
  var words: String { item.compactMap { $0 }.joined(separator: " | ") }
}
