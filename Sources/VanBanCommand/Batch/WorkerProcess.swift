import Glibc
import VanBanEvaluation
import VanBanIngest

/// One worker and its successors: a process that is told what to read, and is replaced when it ends, hangs or grows old.
final class WorkerProcess {
  /// What every worker of a run is started with.
  struct Settings: Sendable {
    /// Options of the command line that workers take too.
    var arguments: [String] = []
    /// Mebibytes that one may map.
    var memory = 4_096
    /// Milliseconds that one may be silent.
    var patience = 0
  }

  private let settings: Settings
  /// Told which worker ended in the middle.
  private let ended: (Int) -> Void
  private var process: TalkingProgram?
  private var tasks = 0
  /// After so many inputs a worker makes room for a fresh one.
  private static let most = 500
  /// So many members of one archive may end a worker.
  private static let mostEnds = 100

  init(_ settings: Settings, ended: @escaping (Int) -> Void) {
    self.settings = settings
    self.ended = ended
  }

  /// Sends it away.
  func end() {
    guard let process else { return }
    process.allow(milliseconds: 5_000)
    _ = process.end(abandon: false)
    self.process = nil
  }

  /// Does the task, whatever becomes of the worker over it.
  func perform(_ task: BatchTask, bytes: [UInt8] = []) -> InputResult {
    let began = Clock.milliseconds()
    var task = task
    var result = InputResult()
    defer { result.milliseconds = Clock.milliseconds() - began }
    while true {
      guard let process = ready(&result) else { break }
      var begun: String?
      var pending: [[UInt8]] = []
      process.allow(milliseconds: settings.patience)
      let isDone =
        process.send(task.line + bytes) && listen(process, &result, &begun, &pending)
      if isDone { break }
      let number = process.id
      let (end, said) = process.end(abandon: false)
      self.process = nil
      ended(number)
      if !task.expected.isEmpty {
        // What was looked at ahead may have ended it: each file answers for itself alone.
        task.expected = []
        continue
      }
      let (code, reason) = explain(end, said)
      if begun == nil, !result.reports.isEmpty {
        // The archive itself ended it: what stands behind cannot be reached.
        result.reports.append(
          ManifestRecord.failed(task.path, code, "what stands behind this place is not read: \(reason)"))
        break
      }
      task.after = result.reports.count - task.refused.count
      result.reports.append(ManifestRecord.failed(begun ?? task.path, code, reason))
      guard result.isArchive, let begun else { break }
      task.refused.append(begun)
      if task.refused.count == Self.mostEnds {
        result.reports.append(
          ManifestRecord.failed(
            task.path, code, "\(Self.mostEnds) members failed so; the others are not read"))
        break
      }
    }
    tasks += 1
    if tasks >= Self.most { end() }
    result.milliseconds = Clock.milliseconds() - began
    return result
  }

  /// A worker that listens; nil where none can be started, and the result says so.
  private func ready(_ result: inout InputResult) -> TalkingProgram? {
    if let process { return process }
    tasks = 0
    let arguments =
      ["vanban", Command.innerWorker, "--memory", "\(settings.memory)"] + settings.arguments
    // This very program, even where its file was replaced since; a crash needs no report of its own.
    let made = TalkingProgram(
      "/proc/self/exe", arguments, setting: ["SWIFT_BACKTRACE": "enable=no"])
    guard let made else {
      result.broken = "no worker can be started: \(String(cString: strerror(errno)))"
      return nil
    }
    made.allow(milliseconds: max(settings.patience, 60_000))
    guard made.line() != nil else {
      let (end, said) = made.end(abandon: false)
      result.broken = "no worker can be started: \(explain(end, said).reason)"
      return nil
    }
    process = made
    return made
  }

  /// Hears the worker out; false where it ended or fell silent.
  private func listen(
    _ process: TalkingProgram, _ result: inout InputResult, _ begun: inout String?, _ pending: inout [[UInt8]]
  ) -> Bool {
    while let line = process.line() {
      process.allow(milliseconds: settings.patience)
      guard let first = line.first, let news = BatchNews(rawValue: first) else { continue }
      let rest = Array(line.dropFirst())
      switch news {
      case .beat: continue
      case .document: pending.append(rest)
      case .archive: result.isArchive = true
      case .kept:
        result.isKept = true
        return true
      case .finished: return true
      case .identity, .begun, .element, .passedOver, .broken:
        guard let value = try? JSONValue(parsing: rest) else { continue }
        switch news {
        case .identity: result.identity = value
        case .begun: begun = value.string
        case .broken:
          result.broken = value.string
          return true
        case .passedOver:
          begun = nil
          result.reports.append(value)
        default:
          result.documents += pending
          pending = []
          begun = nil
          result.reports.append(value)
        }
      }
    }
    return false
  }

  /// Why a worker ended in the middle.
  private func explain(_ end: TalkingProgram.End, _ said: String) -> (code: String, reason: String) {
    let words = said.isEmpty ? "" : " (\(said))"
    switch end {
    case .outOfTime:
      return (
        "timed-out",
        "it took more than \(settings.patience / 1_000) seconds without a sign of progress and was stopped; "
          + "--timeout gives it more"
      )
    case .signalled(let signal):
      return (
        "crashed",
        "the worker that read it was ended by signal \(signal)\(words); it may need more than the "
          + "\(settings.memory) MiB of --memory"
      )
    case .exited(let code): return ("crashed", "the worker that read it ended with exit code \(code)\(words)")
    }
  }
}
