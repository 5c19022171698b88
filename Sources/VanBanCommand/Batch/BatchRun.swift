import Glibc
import VanBan
import VanBanEvaluation
import VanBanIngest
import VanBanModel

/// A batch at work: threads with a worker each take inputs in order, and one at a time tells what became of them.
final class BatchRun: @unchecked Sendable {
  /// What threads share.
  struct State: Sendable {
    let manifest: Manifest
    var next = 0
    var atWork = 0
    var progress: ProgressReport
    var result = ExitCode.done
    var mustStop = false
    /// Outputs of what was done before, found unchanged.
    var kept = 0
    var changed = 0
  }

  let plan: BatchPlan
  let run: RunDescription
  let options: BatchOptions
  let folder: RunFolder
  let monitor: Monitor<State>
  private let standardInput: [UInt8]

  init(
    _ plan: BatchPlan, _ run: RunDescription, _ options: BatchOptions, _ folder: RunFolder,
    _ manifest: Manifest,
    standardInput: [UInt8]
  ) {
    self.plan = plan
    self.run = run
    self.options = options
    self.folder = folder
    self.standardInput = standardInput
    monitor = Monitor(
      State(manifest: manifest, progress: ProgressReport(total: plan.inputs.count, options.progress)))
  }

  /// Does everything, or what can be done until it is interrupted.
  func perform() -> State {
    let jobs = max(1, min(options.jobs, plan.inputs.toRead))
    for _ in 0..<jobs {
      monitor.with { $0.atWork += 1 }
      guard Threads.start({ self.work() }) else {
        monitor.with { $0.atWork -= 1 }
        break
      }
    }
    // Where no thread can be had, this one does it all.
    if monitor.with({ $0.atWork == 0 }) {
      monitor.with { $0.atWork = 1 }
      work()
    }
    while true {
      let end = monitor.wait(milliseconds: 200) { $0.atWork == 0 ? $0 : nil }
      if let end { return end }
      monitor.with { state in
        if CleanUp.wasSignalled, !state.mustStop {
          state.mustStop = true
          state.progress.clear()
          StandardStreams.complain(
            "finishing what is in hand; a second signal ends it at once, and the same command goes on from there"
          )
        }
        state.progress.show()
      }
    }
  }

  private func work() {
    let worker = WorkerProcess(options.worker) { self.folder.removeDrafts(of: $0) }
    while let group = monitor.with({ self.take(&$0) }) {
      for index in group {
        guard monitor.with({ !$0.mustStop && !CleanUp.wasSignalled }) else { break }
        perform(plan.inputs[index], following: group.filter { $0 > index }, worker)
      }
    }
    worker.end()
    monitor.with { $0.atWork -= 1 }
  }

  /// The next inputs for a worker: one, or several of those that soffice takes together.
  private func take(_ state: inout State) -> Range<Int>? {
    guard !state.mustStop, state.next < plan.inputs.count else { return nil }
    let start = state.next
    var end = start + 1
    let fair = (plan.inputs.count - start) / max(1, options.jobs)
    let most = min(Limits().officeBatch, max(1, fair))
    if Self.isOffice(plan.inputs[start]) {
      while end < plan.inputs.count, end - start < most, Self.isOffice(plan.inputs[end]) { end += 1 }
    }
    state.next = end
    return start..<end
  }

  private static func isOffice(_ input: BatchInput) -> Bool {
    let path = input.path.lowercased()
    return path.hasSuffix(".doc") || path.hasSuffix(".rtf")
  }

  private func perform(_ input: BatchInput, following: [Int], _ worker: WorkerProcess) {
    switch input.verdict {
    case .read: break
    case .skipped(let code, let reason):
      return passOver(input, run.record(input.path, status: "skipped", code: code, reason: reason))
    case .failed(let code, let reason):
      monitor.with { state in
        state.progress.clear()
        StandardStreams.complain("\(input.path): \(reason)")
        state.result = state.result.worse(.failed)
      }
      return passOver(input, run.record(input.path, status: "failed", code: code, reason: reason))
    }
    let place = input.place
    var task = BatchTask(path: input.path)
    task.folder = input.folder
    task.format = options.format
    task.expected = following.map { plan.inputs[$0].path }
    var bytes: [UInt8] = []
    if input.path == BatchInput.standardInput {
      bytes = standardInput
      task.length = bytes.count
    }
    let earlier = monitor.with { $0.manifest.record(place) }
    if let earlier, run.mayStand(earlier) { task.earlier = earlier }
    let result = worker.perform(task, bytes: bytes)
    if let broken = result.broken { return stop(broken) }
    if result.isKept {
      monitor.with { state in
        state.kept += 1
        state.progress.add(state.manifest.index[place], isKept: true)
      }
      return
    }
    let record = result.record(input, place: place, run)
    if result.failures.contains(where: { $0.name == input.path }) { quarantine(input, place) }
    if let earlier { removeStale(earlier, record) }
    tell(input, result, record, earlier)
  }

  /// Outputs of an earlier run that the new record does not name.
  private func removeStale(_ earlier: JSONValue, _ record: JSONValue) {
    let named = Set(ManifestRecord.documents(record).compactMap { $0["output"]?.string })
    for output in ManifestRecord.documents(earlier).compactMap({ $0["output"]?.string })
    where !named.contains(output) && !output.split(separator: "/").contains("..") {
      unlink("\(folder.path)/\(output)")
    }
  }

  private func tell(_ input: BatchInput, _ result: InputResult, _ record: JSONValue, _ earlier: JSONValue?) {
    monitor.with { state in
      do throws(Manifest.Failure) { try state.manifest.add(record) } catch { return stop(error, &state) }
      state.progress.add(state.manifest.index[input.place], isKept: false)
      if !result.reports.isEmpty { state.progress.clear() }
      for report in result.reports { tell(report, &state.result) }
      if options.isVerbose {
        StandardStreams.complain(
          "\(input.path): \(record["status"]?.string ?? "") (\(result.milliseconds) ms)")
      }
      let old = earlier?["sha256"]?.string
      if let old, let new = record["sha256"]?.string, old != new {
        state.changed += 1
        if options.isVerbose { StandardStreams.complain("\(input.path): has changed since it was done") }
      }
      state.progress.show()
    }
  }

  /// Says what failed, or was passed over.
  private func tell(_ report: JSONValue, _ result: inout ExitCode) {
    if let failure = InputResult.failure(report) {
      StandardStreams.complain("\(failure.name): \(failure.reason)")
      let codes = ["program-missing": ExitCode.lacking, "temporary-file": .broken]
      result = result.worse(codes[failure.code] ?? .failed)
    } else if let archive = report["archive"]?.string, !options.isQuiet {
      let kinds = (report["kinds"]?.members ?? []).map { ($0.key, $0.value.integer ?? 0) }
      StandardStreams.complain(EachDocument.passedOver(archive, Dictionary(kinds) { $0 + $1 }))
    }
  }

  private func passOver(_ input: BatchInput, _ record: JSONValue) {
    monitor.with { state in
      let known = state.manifest.record(input.key)
      if known?["code"] != record["code"] || known?["status"] != record["status"] {
        do throws(Manifest.Failure) { try state.manifest.add(record) } catch { return stop(error, &state) }
      }
      state.progress.add(state.manifest.index[input.key], isKept: true)
    }
  }

  /// The output can be written no more.
  private func stop(_ message: String) { monitor.with { stop(.unwritable(message), &$0) } }

  private func stop(_ failure: Manifest.Failure, _ state: inout State) {
    state.result = .broken
    guard !state.mustStop else { return }
    state.mustStop = true
    state.progress.clear()
    switch failure {
    case .unwritable(let message), .foreign(let message): StandardStreams.complain(message)
    }
  }

  /// Copies an input that failed to where somebody will look at it.
  private func quarantine(_ input: BatchInput, _ place: String) {
    guard let target = options.quarantine, let message = FileCopy.copy(input.path, to: "\(target)/\(place)")
    else { return }
    monitor.with { state in
      state.progress.clear()
      StandardStreams.complain(message)
      state.result = state.result.worse(.broken)
    }
  }
}
