import Glibc

/// Measures documents: each round measures everything once, so that what slows the machine for a while slows all alike.
struct SpeedBenchmark {
  let options: SpeedOptions
  private let pipeline: Pipeline
  private let cores: Int
  private let program: String
  private let folder: String

  init(_ options: SpeedOptions) throws(SpeedOptions.Refusal) {
    self.options = options
    pipeline = Pipeline(try Self.documents(options))
    cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let own = Self.ownPath
    program = options.program ?? own.prefix(upTo: own.lastIndex(of: "/") ?? own.startIndex) + "/vanban"
    folder = "\(options.folder)/vanban-benchmark-\(getpid())"
  }

  /// The documents that the options ask for.
  static func documents(_ options: SpeedOptions) throws(SpeedOptions.Refusal) -> [[UInt8]] {
    if let texts = options.texts { return try SampleDocuments.real(texts) }
    var samples = try SampleDocuments(corpus: options.corpus, seed: options.seed)
    return samples.documents(bytes: options.megabytes * 1_000_000)
  }

  private static var ownPath: String {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    return String(decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  // MARK: - Rounds

  func run() throws(SpeedOptions.Refusal) -> SpeedReport {
    guard access(program, X_OK) == 0 else {
      throw SpeedOptions.Refusal(
        message: "there is no program \(program); build it, or name it with --program")
    }
    guard let icu = BareICU(), let pass = WordPass(icuOnly: false) else {
      throw SpeedOptions.Refusal(message: "ICU has no word rules")
    }
    defer { _ = Child.run(["rm", "-rf", folder]) }
    let files = try SampleFiles(pipeline.documents, shares: cores, small: options.files, below: folder)
    var report = SpeedReport(
      bytes: pipeline.bytes, documents: pipeline.documents.count, cores: cores, files: files.count)
    // Whatever is made once is made before.
    pipeline.convert(0..<min(50, pipeline.documents.count))
    for round in 1...options.rounds {
      note("round \(round) of \(options.rounds)")
      report.add(.icu, Pipeline.worked { _ = icu.pass(pipeline.documents) })
      report.add(.pipeline, Pipeline.worked { pipeline.convert(pipeline.documents.indices) })
      report.add(.words, Pipeline.worked { _ = pass.pass(pipeline.documents) })
      for (stage, seconds) in pipeline.stages() { report.add(.stage(stage), seconds) }
      try measureFiles(files, &report)
    }
    if options.repetitions > 0 {
      for adversary in Adversary.all {
        note("adversary \(adversary.name)")
        report.growth.append((adversary.name, adversary.growth(options.repetitions, rounds: 3)))
      }
    }
    return report
  }

  private func measureFiles(_ files: SampleFiles, _ report: inout SpeedReport) throws(SpeedOptions.Refusal) {
    func run(_ arguments: [String], watchesMemory: Bool = false) throws(SpeedOptions.Refusal) -> Child.Cost {
      let cost = Child.run(arguments, watchesMemory: watchesMemory)
      guard cost.succeeded else {
        throw SpeedOptions.Refusal(message: "this failed: \(arguments.joined(separator: " "))")
      }
      return cost
    }
    report.add(.oneCore, try run([program, "convert", "--jobs", "1", files.documents]).seconds)
    report.add(.allCores, try run([program, "convert", "--jobs", "\(cores)", files.documents]).seconds)
    report.add(
      .processes,
      Pipeline.seconds {
        let children = files.shares.compactMap { Child([program, "convert", "--jobs", "1", $0]) }
        for child in children { child.wait() }
      })
    for _ in 0..<10 {
      report.add(.startup, try run([program, "convert", files.one]).seconds)
      report.add(.nothing, try run(["true"]).seconds)
    }
    report.peakBytes = max(
      report.peakBytes, try run([program, "convert", files.large], watchesMemory: true).peakBytes)
    guard options.files > 0 else { return }
    let (copy, output) = ("\(folder)/copy", "\(folder)/output")
    report.add(.copy, try run(["cp", "-r", files.small, copy]).seconds)
    report.add(
      .batch,
      try run([program, "convert", files.small, "--output", output, "--quiet", "--progress", "none"]).seconds)
    _ = Child.run(["rm", "-rf", copy, output])
  }

  private func note(_ words: String) { say(words, to: 2) }
}
