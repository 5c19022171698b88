import VanBanEvaluation

/// What was measured, and what follows from it.
struct SpeedReport {
  /// Something that each round measures: what one thread does by its processor's time, the rest by the clock.
  enum Series: Hashable {
    case icu, pipeline, oneCore, words, allCores, processes, startup, nothing, copy, batch
    case stage(Pipeline.Stage)
  }

  let bytes: Int
  let documents: Int
  let cores: Int
  let files: Int
  var peakBytes = 0
  /// What adversaries take, and how much more twice of them takes.
  var growth: [(name: String, found: (seconds: Double, ratio: Double))] = []
  private var seconds: [Series: [Double]] = [:]

  init(bytes: Int, documents: Int, cores: Int, files: Int) {
    (self.bytes, self.documents, self.cores, self.files) = (bytes, documents, cores, files)
  }

  mutating func add(_ series: Series, _ seconds: Double) { self.seconds[series, default: []].append(seconds) }

  // MARK: - Figures

  /// One figure: the median of the rounds, and between what the middle half of them lies.
  struct Figure {
    let name: String
    let values: [Double]
    let unit: String
    /// Whether more is better; nil for what is told but not judged, since it depends on the machine.
    let isBetterHigh: Bool?

    init(_ name: String, _ values: [Double], _ unit: String, isBetterHigh: Bool? = nil) {
      self.name = name
      self.values = values.sorted()
      self.unit = unit
      self.isBetterHigh = isBetterHigh
    }

    func quantile(_ share: Double) -> Double {
      values.isEmpty ? 0 : values[min(values.count - 1, Int(Double(values.count) * share))]
    }

    var median: Double { quantile(0.5) }
  }

  /// All figures, ratios by round: of what was measured in the same round.
  var figures: [Figure] {
    func ratio(_ one: Series, _ other: Series) -> [Double] {
      zip(seconds[one] ?? [], seconds[other] ?? []).map { $0 / $1 }
    }
    func speed(_ series: Series) -> [Double] { (seconds[series] ?? []).map { Double(bytes) / 1e6 / $0 } }
    var figures = [
      Figure("pipelineOverIcu", ratio(.icu, .pipeline), "times as fast as ICU alone", isBetterHigh: true),
      Figure("coresSpeedup", ratio(.oneCore, .allCores), "times as fast as on one core", isBetterHigh: true),
      Figure(
        "coresOverProcesses", ratio(.processes, .allCores), "of as many processes of their own",
        isBetterHigh: true),
      Figure("wordsOverIcu", ratio(.icu, .words), "times as fast as ICU alone", isBetterHigh: true),
      Figure("pipelineMegabytesPerSecond", speed(.pipeline), "MB/s"),
      Figure(
        "documentsPerSecond", (seconds[.pipeline] ?? []).map { Double(documents) / $0 }, "documents a second"),
      Figure("allCoresMegabytesPerSecond", speed(.allCores), "MB/s"),
      Figure("processesMegabytesPerSecond", speed(.processes), "MB/s"),
      Figure("icuMegabytesPerSecond", speed(.icu), "MB/s"),
      Figure("wordsMegabytesPerSecond", speed(.words), "MB/s"),
    ]
    for stage in Pipeline.Stage.allCases {
      figures.append(Figure("\(stage)MegabytesPerSecond", speed(.stage(stage)), "MB/s"))
      figures.append(
        Figure(
          "\(stage)OverIcu", ratio(.icu, .stage(stage)), "times as fast as ICU alone", isBetterHigh: true))
    }
    let writing = zip(seconds[.pipeline] ?? [], seconds[.stage(.parsing)] ?? []).map { max(0, $0 - $1) / $0 }
    figures.append(Figure("writingShare", writing, "of the pipeline, which parsing does not take"))
    if let starts = seconds[.startup] {
      figures.append(Figure("startupMilliseconds", starts.map { $0 * 1_000 }, "ms for 15 KB"))
      figures.append(
        Figure(
          "nothingMilliseconds", (seconds[.nothing] ?? []).map { $0 * 1_000 },
          "ms for a program that does nothing"))
    }
    if files > 0 {
      figures.append(
        Figure("batchOverCp", ratio(.batch, .copy), "times as long as cp -r", isBetterHigh: false))
      figures.append(Figure("batchSeconds", seconds[.batch] ?? [], "s for \(files) files"))
      figures.append(Figure("cpSeconds", seconds[.copy] ?? [], "s for \(files) files"))
    }
    figures.append(Figure("peakMemoryBytes", [Double(peakBytes)], "bytes", isBetterHigh: false))
    for (name, found) in growth {
      figures.append(
        Figure("\(name)Growth", [found.ratio], "times as long for twice as much", isBetterHigh: false))
    }
    return figures
  }

  // MARK: - Telling

  static func shown(_ value: Double) -> String {
    value >= 1_000 ? "\(Int(value.rounded()))" : "\((value * 1_000).rounded() / 1_000)"
  }

  /// The figures for reading.
  var table: String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    var lines = [
      "\(documents) documents, \(bytes) bytes; \(seconds[.icu]?.count ?? 0) rounds; \(cores) cores",
      padded("", 32) + padded("median", 12) + padded("the middle half", 22),
    ]
    for figure in figures {
      let range = "\(Self.shown(figure.quantile(0.25))) to \(Self.shown(figure.quantile(0.75)))"
      lines.append(
        padded(figure.name, 32) + padded(Self.shown(figure.median), 12)
          + padded(figure.values.count > 1 ? range : "", 22) + figure.unit)
    }
    return lines.joined(separator: "\n")
  }

  /// The figures for programs: each median by its name, and the middle halves below `spread`.
  var json: JSONValue {
    func number(_ value: Double) -> JSONValue { .number(Self.shown(value)) }
    var members = [
      JSONValue.Member("rounds", .number("\(seconds[.icu]?.count ?? 0)")),
      JSONValue.Member("bytes", .number("\(bytes)")), JSONValue.Member("documents", .number("\(documents)")),
      JSONValue.Member("cores", .number("\(cores)")), JSONValue.Member("files", .number("\(files)")),
    ]
    members += figures.map { JSONValue.Member($0.name, number($0.median)) }
    let spread = figures.map { figure in
      JSONValue.Member(figure.name, .list([number(figure.quantile(0.25)), number(figure.quantile(0.75))]))
    }
    return .object(members + [JSONValue.Member("spread", .object(spread))])
  }

  /// By how much a figure must be worse to be told, noise apart.
  private static let tolerance = 0.05

  /// What became worse since an earlier result: its median by more than the tolerance, and the middle halves apart.
  func losses(since earlier: JSONValue) -> [String] {
    figures.compactMap { figure in
      guard let isBetterHigh = figure.isBetterHigh,
        let before = earlier[figure.name]?.double, before > 0,
        let bounds = earlier["spread"]?[figure.name]?.items?.compactMap(\.double), bounds.count == 2
      else { return nil }
      let change = isBetterHigh ? before / figure.median : figure.median / before
      let isApart = isBetterHigh ? figure.quantile(0.75) < bounds[0] : figure.quantile(0.25) > bounds[1]
      guard change > 1 + Self.tolerance, isApart else { return nil }
      return "\(figure.name): \(Self.shown(before)) before, \(Self.shown(figure.median)) now"
    }
  }
}

extension JSONValue {
  fileprivate var double: Double? {
    if case .number(let digits) = self { Double(digits) } else { nil }
  }
}
