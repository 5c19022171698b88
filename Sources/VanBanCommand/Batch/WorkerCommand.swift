import Glibc
import VanBan
import VanBanEvaluation
import VanBanIngest

/// `vanban worker`: the contract for pipelines: a request a line on standard input, an answer a line on standard output.
///
/// Documents are read by processes of their own: whatever a document does, its request is answered and the next one read.
enum WorkerCommand {
  static func run(_ arguments: Arguments) -> ExitCode {
    guard arguments.inputs.isEmpty else {
      StandardStreams.complain(
        "worker reads requests from standard input and takes no file (vanban worker --help tells more)")
      return .usage
    }
    guard let settings = WorkerProcess.Settings(arguments),
      let jobs = BatchOptions.number(arguments, "jobs", 1...256, Threads.processors)
    else { return .usage }
    let line = AnswerLine(settings, jobs: jobs)
    var input = LineInput(longest: mostBytes)
    var number = 0
    while let request = input.line() {
      number += 1
      if input.isTooLong {
        line.ask(
          .failure(
            WorkerRequest.Refusal(id: .null, reason: "line \(number) is longer than \(mostBytes) bytes")))
      } else if request.contains(where: { $0 != 32 && $0 != 13 && $0 != 9 }) {
        line.ask(WorkerRequest.read(request, number: number))
      }
    }
    return line.end()
  }

  /// A file of the largest size that an archive's member may have, in base64.
  private static let mostBytes = 400 << 20
}

/// One request.
struct WorkerRequest: Sendable {
  /// Whatever the other side calls it.
  let id: JSONValue
  /// The file, or what the bytes are called.
  let path: String
  let bytes: [UInt8]?
  let format: String?

  /// Why a line is no request.
  struct Refusal: Error {
    let id: JSONValue
    let reason: String
  }

  static func read(_ line: [UInt8], number: Int) -> Result<WorkerRequest, Refusal> {
    let value: JSONValue
    do throws(MalformedJSON) { value = try JSONValue(parsing: line) } catch {
      return .failure(Refusal(id: .null, reason: "line \(number) is no JSON: wrong at byte \(error.offset)"))
    }
    guard value.members != nil else {
      return .failure(Refusal(id: .null, reason: "line \(number) is no JSON object"))
    }
    let id = value["id"] ?? .null
    func refuse(_ reason: String) -> Result<WorkerRequest, Refusal> {
      .failure(Refusal(id: id, reason: reason))
    }
    var texts: [String: String] = [:]
    for key in ["path", "text", "base64", "name", "from"] {
      guard let member = value[key], member != .null else { continue }
      guard let text = member.string else { return refuse("\"\(key)\" is no string") }
      texts[key] = text
    }
    guard ["path", "text", "base64"].count(where: { texts[$0] != nil }) == 1 else {
      return refuse("a request has one of \"path\", \"text\" and \"base64\"")
    }
    if let format = texts["from"], !InputFormat.all.contains(where: { $0.name == format }) {
      let known = InputFormat.all.map(\.name).joined(separator: ", ")
      return refuse("\"from\" cannot be \(format); it is one of \(known)")
    }
    if let path = texts["path"] {
      return .success(WorkerRequest(id: id, path: path, bytes: nil, format: texts["from"]))
    }
    if let text = texts["text"] {
      return .success(
        WorkerRequest(
          id: id, path: texts["name"] ?? "text", bytes: Array(text.utf8), format: texts["from"] ?? "text"))
    }
    guard let bytes = Base64.decoded(texts["base64"] ?? "") else { return refuse("\"base64\" is no base64") }
    return .success(
      WorkerRequest(id: id, path: texts["name"] ?? "document", bytes: bytes, format: texts["from"]))
  }
}

/// Answers requests in order, several at a time.
private final class AnswerLine: Sendable {
  private struct State: Sendable {
    var waiting: [(number: Int, request: WorkerRequest)] = []
    var answers: [Int: [UInt8]] = [:]
    var asked = 0
    var answered = 0
    var isAtEnd = false
    var atWork = 0
  }

  private let monitor = Monitor(State())
  private let settings: WorkerProcess.Settings
  private let jobs: Int

  init(_ settings: WorkerProcess.Settings, jobs: Int) {
    self.settings = settings
    self.jobs = jobs
  }

  /// Takes a request, once there is room for it.
  func ask(_ request: Result<WorkerRequest, WorkerRequest.Refusal>) {
    _ = monitor.wait { state -> Bool? in
      guard state.asked - state.answered < self.jobs * 2 else { return nil }
      state.asked += 1
      switch request {
      case .success(let request): state.waiting.append((state.asked, request))
      case .failure(let refusal): Self.answer(&state, state.asked, Self.error(refusal.id, refusal.reason))
      }
      // A thread, and with it a process, for each request that finds all others at work.
      if !state.waiting.isEmpty, state.atWork < self.jobs, Threads.start({ self.work() }) {
        state.atWork += 1
      }
      return true
    }
  }

  /// Waits until all is answered.
  func end() -> ExitCode {
    monitor.with { $0.isAtEnd = true }
    _ = monitor.wait { state in state.answered == state.asked && state.atWork == 0 ? true : nil }
    return .done
  }

  private func work() {
    let worker = WorkerProcess(settings) { _ in }
    while true {
      let next = monitor.wait { state -> (number: Int, request: WorkerRequest)?? in
        if !state.waiting.isEmpty { return state.waiting.removeFirst() }
        return state.isAtEnd ? .some(nil) : nil
      }
      guard case .some(.some(let task)) = next else { break }
      let answer = self.answer(task.request, worker)
      monitor.with { Self.answer(&$0, task.number, answer) }
    }
    worker.end()
    monitor.with { $0.atWork -= 1 }
  }

  private func answer(_ request: WorkerRequest, _ worker: WorkerProcess) -> [UInt8] {
    var task = BatchTask(path: request.path)
    task.length = request.bytes?.count
    task.format = request.format
    let result = worker.perform(task, bytes: request.bytes ?? [])
    if let broken = result.broken {
      StandardStreams.complain(broken)
      exit(ExitCode.broken.rawValue)
    }
    let failures = result.failures.map { "\($0.name): \($0.reason)" }
    if result.documents.isEmpty, let first = failures.first { return Self.error(request.id, first) }
    var line = Array("{\"id\": \(request.id.compact), \"documents\": [".utf8)
    line += result.documents.joined(separator: Array(", ".utf8))
    line += Array("]".utf8)
    if !failures.isEmpty {
      line += Array(", \"errors\": \(JSONValue.list(failures.map { .text($0) }).compact)".utf8)
    }
    return line + Array("}\n".utf8)
  }

  private static func error(_ id: JSONValue, _ reason: String) -> [UInt8] {
    let members = [JSONValue.Member("id", id), JSONValue.Member("error", .text(reason))]
    return Array(JSONValue.object(members).compact.utf8) + [10]
  }

  /// Keeps an answer until it is its turn.
  private static func answer(_ state: inout State, _ number: Int, _ line: [UInt8]) {
    state.answers[number] = line
    while let next = state.answers.removeValue(forKey: state.answered + 1) {
      StandardStreams.write(next)
      state.answered += 1
    }
  }
}

/// Base64 (RFC 4648), with white space allowed.
enum Base64 {
  static func decoded(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    var padding = 0
    for sign in text.utf8 {
      let value: UInt32
      switch sign {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = UInt32(sign) - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = UInt32(sign) - 71
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(sign) + 4
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="):
        padding += 1
        continue
      case 9, 10, 13, 32: continue
      default: return nil
      }
      guard padding == 0 else { return nil }
      bits = bits << 6 | value
      count += 1
      if count % 4 == 0 { bytes += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)] }
    }
    guard padding <= 2 else { return nil }
    switch count % 4 {
    case 0: return padding == 0 ? bytes : nil
    case 2: return bytes + [UInt8(bits >> 4 & 255)]
    case 3: return bytes + [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)]
    default: return nil
    }
  }
}
