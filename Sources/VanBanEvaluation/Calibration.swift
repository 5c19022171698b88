public import VanBanModel

/// How often the values of each rule are right on annotated documents.
///
/// A rule's confidence is the share of its values that are right, drawn toward its family's: the rules whose names
/// begin alike. A family's share is the mean over its rules and not over their values; a rule of which nothing was
/// judged counts as right half of the time, and so does one rule more (Jeffreys' prior). So what was seldom or never
/// judged promises less than its busy neighbours.
public struct Calibration: Sendable {
  /// How many values the family's share weighs against the rule's own.
  static let priorWeight = 2.0

  /// A value in a document with the rule that found it.
  private struct Verdict {
    var document: Int
    var rule: Rule
    var isRight: Bool
  }

  private struct Count {
    var right = 0
    var values = 0

    mutating func add(_ isRight: Bool, _ sign: Int) {
      values += sign
      if isRight { right += sign }
    }
  }

  private let catalog: [Rule]
  private var verdicts: [Verdict] = []
  private var documents = 0

  /// Makes an empty measurement of these rules.
  public init(of catalog: [Rule]) { self.catalog = catalog }

  /// Judges each scored value of a document.
  public mutating func add(_ gold: GoldDocument, _ document: Document) {
    let found = Annotation(document)
    for kind in Kind.whole {
      guard let pairing = kind.pair(gold.annotation, found) else { continue }
      judge(pairing.right, true)
      judge(pairing.spurious, false)
    }
    documents += 1
  }

  private mutating func judge(_ items: [Item], _ isRight: Bool) {
    for item in items {
      guard let rule = item.evidence?.rule else { continue }
      verdicts.append(Verdict(document: documents, rule: rule, isRight: isRight))
    }
  }

  // MARK: - Estimates

  /// A rule with what was counted.
  public struct Measured: Sendable, Hashable {
    /// The rule, with the confidence that it says today.
    public var rule: Rule
    /// How many of its values were judged.
    public var values: Int
    /// How many of them are right.
    public var right: Int
    /// The confidence that follows.
    public var estimate: Double
  }

  /// The rules, by name.
  public var rules: [Measured] {
    let counts = counts()
    return catalog.sorted { $0.id < $1.id }.map { rule in
      let count = counts[rule.id] ?? Count()
      return Measured(
        rule: rule, values: count.values, right: count.right, estimate: Self.estimate(rule.id, counts))
    }
  }

  private func counts() -> [String: Count] {
    var counts = Dictionary(catalog.map { ($0.id, Count()) }) { first, _ in first }
    for verdict in verdicts { counts[verdict.rule.id, default: Count()].add(verdict.isRight, 1) }
    return counts
  }

  private static func estimate(_ id: String, _ counts: [String: Count]) -> Double {
    let name = family(id)
    let shares = counts.filter { family($0.key) == name }
      .map { $0.value.values > 0 ? Double($0.value.right) / Double($0.value.values) : 0.5 }
    // Sorted, for sums of floating-point numbers depend on their order.
    let prior = (shares.sorted().reduce(0, +) + 0.5) / Double(shares.count + 1)
    let own = counts[id] ?? Count()
    return (Double(own.right) + priorWeight * prior) / (Double(own.values) + priorWeight)
  }

  private static func family(_ id: String) -> Substring { id.prefix { $0 != "." } }

  // MARK: - Reliability

  /// The values for which a confidence between two bounds was said.
  public struct Bin: Sendable, Hashable {
    /// The least confidence in it.
    public var lower: Double
    /// The confidence above it.
    public var upper: Double
    /// How many values it has.
    public var values = 0
    /// How many are right.
    public var right = 0
    /// The sum of what was said.
    var sum = 0.0
    /// What was said on average.
    public var said: Double { values > 0 ? sum / Double(values) : 0 }
    /// The share that is right.
    public var share: Double { values > 0 ? Double(right) / Double(values) : 0 }
  }

  /// Sets what is said against what is right.
  ///
  /// For each document the confidences are estimated from all the others.
  public var reliability: [Bin] {
    var all = counts()
    var bins = Self.bins
    for (_, own) in Dictionary(grouping: verdicts, by: \.document).sorted(by: { $0.key < $1.key }) {
      for verdict in own { all[verdict.rule.id, default: Count()].add(verdict.isRight, -1) }
      var said: [String: Double] = [:]
      for verdict in own {
        let id = verdict.rule.id
        let confidence = said[id] ?? Self.estimate(id, all)
        said[id] = confidence
        Self.add(verdict, confidence, to: &bins)
      }
      for verdict in own { all[verdict.rule.id, default: Count()].add(verdict.isRight, 1) }
    }
    return bins.filter { $0.values > 0 }
  }

  /// Sets what the rules say in the output against what is right.
  public var reliabilityAsSaid: [Bin] {
    var bins = Self.bins
    for verdict in verdicts { Self.add(verdict, verdict.rule.confidence, to: &bins) }
    return bins.filter { $0.values > 0 }
  }

  private static func add(_ verdict: Verdict, _ confidence: Double, to bins: inout [Bin]) {
    guard let index = bins.lastIndex(where: { $0.lower <= confidence }) else { return }
    bins[index].values += 1
    bins[index].right += verdict.isRight ? 1 : 0
    bins[index].sum += confidence
  }

  private static var bins: [Bin] {
    let bounds = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1]
    return zip(bounds, bounds.dropFirst()).map { Bin(lower: $0, upper: $1) }
  }

  // MARK: - Tables

  /// Both measurements as tables for reading.
  public var table: String {
    let judged = "\(verdicts.count) values in \(documents) documents"
    var lines = [
      "Confidence said against the share that is right: \(judged), each document left out when it is judged",
      "said           values  on average  right",
    ]
    for bin in reliability {
      let range = "\(Fixed.text(bin.lower, 2)) to \(Fixed.text(bin.upper, 2))"
      lines.append(
        "\(range)   \(Fixed.right(String(bin.values), 6))  \(Fixed.right(Fixed.text(bin.said, 3), 10))  "
          + Fixed.text(bin.share, 3))
    }
    lines += ["", Fixed.left("rule", 32) + "  values   right    says  measured"]
    for measured in rules {
      let counts = [measured.values, measured.right].map { Fixed.right(String($0), 8) }.joined()
      let says = Fixed.right(Fixed.text(measured.rule.confidence, 3), 8)
      let estimate = Fixed.right(Fixed.text(measured.estimate, 3), 10)
      lines.append(Fixed.left(measured.rule.id, 32) + counts + says + estimate)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
