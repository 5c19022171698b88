import Glibc
import VanBan
import VanBanEvaluation
import VanBanIngest

/// How a batch is to be done.
struct BatchOptions: Sendable {
  var jobs = Threads.processors
  var format: String?
  var quarantine: String?
  var progress = ProgressReport.Style.auto
  var isQuiet = false
  var isVerbose = false
  var worker = WorkerProcess.Settings()

  /// Reads them; nil where one is wrong, which was told.
  init?(_ arguments: Arguments) {
    guard let jobs = Self.number(arguments, "jobs", 1...256, jobs),
      let settings = WorkerProcess.Settings(arguments)
    else { return nil }
    self.jobs = jobs
    worker = settings
    format = arguments["from"]
    quarantine = arguments["quarantine"]
    if quarantine?.isEmpty == true {
      StandardStreams.complain("--quarantine needs the name of a folder")
      return nil
    }
    isQuiet = arguments["quiet"] != nil
    isVerbose = arguments["verbose"] != nil
    if isQuiet, isVerbose {
      StandardStreams.complain("--quiet and --verbose do not go together")
      return nil
    }
    progress = arguments["progress"].flatMap(ProgressReport.Style.init) ?? (isQuiet ? .none : .auto)
  }

  /// A number among the options.
  static func number(
    _ arguments: Arguments, _ name: String, _ range: ClosedRange<Int>, _ standard: Int
  ) -> Int? {
    guard let text = arguments[name] else { return standard }
    guard let value = Int(text), range.contains(value) else {
      StandardStreams.complain("--\(name) is a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return value
  }
}

extension WorkerProcess.Settings {
  /// Reads what concerns workers; nil where something is wrong, which was told.
  init?(_ options: Arguments) {
    guard let limits = ConvertCommand.limits(options),
      let memory = BatchOptions.number(options, "memory", 64...1_048_576, memory)
    else { return nil }
    self.memory = memory
    for name in ["timeout", "chunk-bytes"] {
      if let value = options[name] { arguments += ["--\(name)", value] }
    }
    if options["icu-only"] != nil { arguments.append("--icu-only") }
    // Longer than any program may take, for what a program does shows no progress.
    let longest = max(limits.programSeconds, limits.pdfSeconds, limits.recognitionSeconds)
    patience = longest * 1_100 + 2_000
  }
}

/// `vanban convert --output`: a batch, with a record of what became of each input.
enum BatchCommand {
  static func run(_ arguments: Arguments, output: String) -> ExitCode {
    guard var options = BatchOptions(arguments) else { return .usage }
    options.worker.arguments += ["--output", output]
    if let same = arguments.inputs.first(where: { $0 != "-" && InputWalker.isSame($0, output) }) {
      StandardStreams.complain("\(same): is what --output names; write to another folder")
      return .usage
    }
    let folder: RunFolder
    let manifest: Manifest
    do throws(RunFolder.Failure) { folder = try RunFolder(output) } catch {
      switch error {
      case .unwritable(let message): StandardStreams.complain(message)
      case .taken:
        StandardStreams.complain(
          "\(output): another run of vanban writes there; wait for its end, or use another --output")
      }
      return .broken
    }
    defer { folder.release() }
    do throws(Manifest.Failure) { manifest = try Manifest(output, anew: arguments["force"] != nil) } catch {
      switch error {
      case .unwritable(let message), .foreign(let message): StandardStreams.complain(message)
      }
      return .broken
    }
    if manifest.damaged > 0 {
      StandardStreams.complain(
        "\(RunFolder.manifest(output)): records that were cut off or broken: \(manifest.damaged); their inputs are done again"
      )
    }
    let plan = BatchPlan(arguments.inputs, output: output, quarantine: options.quarantine)
    return perform(plan, arguments, options, folder, manifest)
  }

  private static func perform(
    _ plan: BatchPlan, _ arguments: Arguments, _ options: BatchOptions, _ folder: RunFolder,
    _ manifest: Manifest
  ) -> ExitCode {
    var result = ExitCode.done
    for empty in plan.empty {
      tellEmpty(empty)
      result = .failed
    }
    if !options.isQuiet {
      for (folder, kinds) in plan.others where !plan.empty.contains(folder) {
        StandardStreams.complain(EachDocument.passedOver(folder, kinds))
      }
    }
    let readsInput = plan.inputs.contains { $0.path == BatchInput.standardInput }
    let description = RunDescription(version: VanBanVersion.current, options: described(arguments, options))
    let run = BatchRun(
      plan, description, options, folder, manifest,
      standardInput: readsInput ? WholeFile.readStandardInput() ?? [] : [])
    CleanUp.noteFirstSignal()
    var state = run.perform()
    result = result.worse(state.result)
    state.progress.show(isLast: true)
    let notDone = state.progress.total - state.progress.done
    var vanished = 0
    do throws(Manifest.Failure) {
      if notDone == 0 { vanished = try markVanished(plan, description, manifest) }
      try manifest.finish(plan.inputs.lazy.map(\.key))
    } catch {
      if case .unwritable(let message) = error, result != .broken { StandardStreams.complain(message) }
      result = .broken
    }
    if !options.isQuiet { summarize(manifest.index, state, vanished, folder.path) }
    guard notDone > 0 else { return result }
    if result != .broken { result = .interrupted }
    StandardStreams.complain(
      "\(notDone) of \(state.progress.total) inputs are not done; the same command goes on where this one ended"
    )
    return result
  }

  static func tellEmpty(_ folder: String) {
    let known = InputFormat.all.flatMap(\.fileExtensions).sorted().joined(separator: ", ")
    StandardStreams.complain("\(folder): a folder without documents; looked for files that end in \(known)")
  }

  /// What outputs may depend on.
  private static func described(_ arguments: Arguments, _ options: BatchOptions) -> JSONValue {
    .object([
      JSONValue.Member("from", JSONValue(options.format)),
      JSONValue.Member("timeout", JSONValue(arguments["timeout"].flatMap { Int($0) })),
      JSONValue.Member("memory", JSONValue(options.worker.memory)),
    ])
  }

  /// Says in their records which inputs of earlier runs are no longer there; their outputs stay.
  private static func markVanished(
    _ plan: BatchPlan, _ run: RunDescription, _ manifest: Manifest
  ) throws(Manifest.Failure) -> Int {
    let mine = Set(plan.inputs.lazy.map { KeyHash($0.key) })
    var count = 0
    for (key, entry) in manifest.index.entries where !mine.contains(key) {
      guard let record = manifest.record(entry), let path = record["path"]?.string,
        path != BatchInput.standardInput, !isThere(path)
      else { continue }
      count += 1
      guard record["code"]?.string != "vanished" else { continue }
      try manifest.add(vanished(record))
    }
    return count
  }

  private static func isThere(_ path: String) -> Bool {
    if InputWalker.exists(path) { return true }
    guard let mark = path.firstRange(of: InputSource.memberMark) else { return false }
    return InputWalker.exists(String(path[..<mark.lowerBound]))
  }

  private static func vanished(_ record: JSONValue) -> JSONValue {
    .object(
      (record.members ?? []).map { member in
        switch member.key {
        case "status": JSONValue.Member("status", .text("skipped"))
        case "code": JSONValue.Member("code", .text("vanished"))
        case "reason": JSONValue.Member("reason", .text("it is no longer there; what was made of it stays"))
        default: member
        }
      })
  }

  /// What the manifest holds.
  private static func summarize(
    _ index: ManifestIndex, _ state: BatchRun.State, _ vanished: Int, _ folder: String
  ) {
    var counts: [ManifestIndex.Status: Int] = [:]
    for entry in index.entries.values { counts[entry.status, default: 0] += 1 }
    func count(_ status: ManifestIndex.Status) -> Int { counts[status] ?? 0 }
    let review = index.entries.values.count { $0.needsReview && $0.status != .skipped }
    StandardStreams.complain(
      "\(index.entries.count) inputs: \(count(.ok)) ok, \(count(.partial)) partial, \(count(.failed)) failed, "
        + "\(count(.skipped)) skipped; \(review) to review; \(RunFolder.manifest(folder)) tells of each")
    var more: [String] = []
    if state.kept > 0 { more.append("\(state.kept) were done before") }
    if state.changed > 0 { more.append("\(state.changed) have changed and were done again") }
    if vanished > 0 { more.append("\(vanished) are no longer there") }
    if !more.isEmpty {
      StandardStreams.complain("of them " + more.map { Language.current.say($0) }.joined(separator: ", "))
    }
  }
}
