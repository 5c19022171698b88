import Glibc
import VanBan
import VanBanEvaluation
import VanBanIngest
import VanBanModel

/// The process that reads documents for a batch, so that one that crashes, hangs or eats memory takes nothing with it.
///
/// It reads ``BatchTask``s from standard input and says ``BatchNews`` on standard output until its input ends.
enum BatchWorker {
  static func run(_ arguments: Arguments) -> ExitCode {
    guard let limits = ConvertCommand.limits(arguments) else { return .usage }
    if let text = arguments["memory"], let mebibytes = Int(text) {
      // The soft bound alone: the programs that it starts have their own.
      var bound = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &bound)
      bound.rlim_cur = min(bound.rlim_max, rlim_t(mebibytes) << 20)
      setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &bound)
    }
    say(.beat)
    var worker = Worker(limits, folder: arguments["output"])
    Heartbeat.listen(worker.pulse.beat)
    var input = LineInput()
    while let line = input.line() {
      guard let task = BatchTask(line) else { return .usage }
      var bytes: [UInt8]?
      if let length = task.length {
        guard let read = input.bytes(length) else { return .failed }
        bytes = read
      }
      worker.work(task, bytes)
    }
    return .done
  }

  /// Tells that the worker lives, at most once in a second.
  private final class Pulse: @unchecked Sendable {
    private var last = 0

    func beat() {
      let now = Clock.milliseconds()
      guard now - last >= 1_000 else { return }
      last = now
      BatchWorker.say(.beat)
    }
  }

  /// A line about the input in hand; whoever is not heard any more has nothing to do.
  private static func say(_ news: BatchNews, _ rest: [UInt8] = []) {
    guard StandardStreams.writeAll([news.rawValue] + rest + [10], to: 1) else {
      exit(ExitCode.broken.rawValue)
    }
  }

  private static func say(_ news: BatchNews, _ value: JSONValue) { say(news, Array(value.compact.utf8)) }

  private struct Worker {
    let limits: Limits
    let converter: Converter
    let pulse = Pulse()
    var files: OutputFiles?
    let folder: String?

    init(_ limits: Limits, folder: String?) {
      self.limits = limits
      self.folder = folder
      converter = Converter(limits: limits)
      files = folder.map { OutputFiles($0) }
    }

    mutating func work(_ task: BatchTask, _ bytes: [UInt8]?) {
      let source: InputSource = bytes.map { .bytes(name: task.path, $0) } ?? .path(task.path)
      do throws(IngestError) {
        let identity = try Ingest.fingerprint(source, limits: limits)
        if let identity {
          if let earlier = task.earlier, Unchanged.is(earlier, identity, in: folder ?? "") {
            return say(.kept)
          }
          say(.identity, ManifestRecord.identity(identity))
        }
        Ingest.expect([source] + task.expected.map { .path($0) })
        let refused = Set(task.refused)
        var inputs = try Inputs(source, format: task.format, limits: limits) { name in
          // Said before anything of it is read: whatever it does, it is known by its name.
          if !refused.contains(name) { BatchWorker.say(.begun, .text(name)) }
          return !refused.contains(name)
        }
        if inputs.isArchive { say(.archive) }
        var index = 0
        while let element = inputs.next() {
          index += 1
          if index <= task.after { continue }
          guard tell(element, task, knowsIdentity: identity != nil) else { return }
        }
      } catch {
        say(.element, ManifestRecord.failed(error))
      }
      say(.finished)
    }

    /// False where no more can be done.
    private mutating func tell(_ element: Inputs.Element, _ task: BatchTask, knowsIdentity: Bool) -> Bool {
      switch element {
      case .document(let input):
        say(.begun, .text(input.name))
        return convert(input, task, knowsIdentity)
      case .failed(let error): say(.element, ManifestRecord.failed(error))
      case .passedOver(let archive, let kinds):
        say(.passedOver, ManifestRecord.passedOver(archive, kinds))
      }
      return true
    }

    private mutating func convert(_ input: OpenedInput, _ task: BatchTask, _ knowsIdentity: Bool) -> Bool {
      var summaries: [DocumentSummary] = []
      var documents: [[UInt8]] = []
      var failure: OutputFiles.Failure?
      do throws(IngestError) {
        try converter.lines(
          input,
          summarized: { (line, summary) throws(IngestError) in
            summaries.append(summary)
            guard task.folder != nil else { return documents.append(try line.bytes()) }
            guard failure == nil else { return }
            do throws(OutputFiles.Failure) { try files?.add(line) } catch {
              if case .lost(let reason) = error { throw reason }
              failure = error
            }
          })
      } catch {
        files?.abandon()
        say(.element, ManifestRecord.failed(error))
        return true
      }
      if !knowsIdentity, let source = summaries.first?.source {
        say(.identity, ManifestRecord.identity(Fingerprint(bytes: source.bytes, sha256: source.sha256)))
      }
      for document in documents { say(.document, document) }
      var written: [OutputFiles.Written] = []
      do throws(OutputFiles.Failure) {
        if let failure { throw failure }
        if let folder = task.folder {
          written = try files?.commit(folder + BatchInput.place(input.source)) ?? []
        }
      } catch {
        files?.abandon()
        switch error {
        case .broken(let message):
          say(.broken, .text(message))
          return false
        case .refused(let reason): say(.element, ManifestRecord.refused(input.name, reason))
        case .lost(let error): say(.element, ManifestRecord.failed(error))
        }
        return true
      }
      say(.element, ManifestRecord.done(input, summaries, written))
      return true
    }
  }
}

/// Whether what an earlier run made of an input still stands.
enum Unchanged {
  static func `is`(_ earlier: JSONValue, _ identity: Fingerprint, in folder: String) -> Bool {
    guard earlier["sha256"]?.string == identity.sha256, earlier["size"]?.integer == identity.bytes else {
      return false
    }
    for document in ManifestRecord.documents(earlier) {
      guard let output = document["output"]?.string,
        let there = try? Ingest.fingerprint(.path("\(folder)/\(output)")),
        there.sha256 == document["sha256"]?.string
      else { return false }
    }
    for tool in earlier["tools"]?.items ?? [] {
      let program = ExternalProgram.all.first { $0.name == tool["name"]?.string }
      guard let program, program.version() == tool["version"]?.string else { return false }
    }
    return true
  }
}
