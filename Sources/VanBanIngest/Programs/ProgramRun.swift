internal import CProcess
import Glibc
internal import VanBanModel

/// A program at work on an input: what it writes is pulled, and it is killed at its limits.
final class ProgramRun {
  let program: ExternalProgram
  /// The input that it works on; errors name it.
  let inputName: String
  private let limits: ProgramLimits
  private var process: OpaquePointer?

  /// Starts the program.
  ///
  /// The arguments are handed over as they are; there is no shell. A file name among them must not begin with a dash.
  init(
    _ program: ExternalProgram, _ arguments: [String], folder: PrivateFolder? = nil, limits: ProgramLimits,
    inputName: String
  ) throws(IngestError) {
    self.program = program
    self.inputName = inputName
    self.limits = limits
    guard let path = program.find() else {
      throw program.missing(for: inputName)
    }
    var bounds = cprocess_limits(
      address_space: Int64(limits.memory), cpu_seconds: Int64(limits.processorSeconds ?? limits.seconds + 1),
      file_bytes: Int64(limits.fileBytes), wall_milliseconds: Int64(limits.seconds) * 1_000,
      output_bytes: Int64(limits.outputBytes))
    Heartbeat.beat()
    process = Self.withPointers([path] + arguments) { arguments in
      Self.withPointers(Self.environment(home: folder?.path ?? "/nonexistent")) { environment in
        cprocess_start(path, arguments, environment, folder?.path, &bounds)
      }
    }
    if process == nil {
      throw .programFailed(
        path: inputName, program: program.name, reason: String(cString: strerror(errno)).lowercased())
    }
  }

  deinit { abandon() }

  /// Fills the buffer; 0 at the end of the output or at a limit, which ``finish()`` tells.
  func read(_ buffer: UnsafeMutablePointer<UInt8>, _ capacity: Int) -> Int {
    guard let process else { return 0 }
    return Int(cprocess_read(process, buffer, capacity))
  }

  /// Everything that it writes, and then its end.
  func output() throws(IngestError) -> [UInt8] {
    let all = written()
    try finish()
    return all
  }

  /// Everything that it writes to its standard output.
  func written() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBufferPointer { $0.baseAddress.map { read($0, 65_536) } ?? 0 }
      if count <= 0 { return all }
      all += buffer[..<count]
    }
  }

  /// Waits for its end.
  ///
  /// - Returns: what it said on standard error.
  /// - Throws: where it failed or was killed at a limit.
  @discardableResult
  func finish() throws(IngestError) -> String {
    guard let running = process else { return "" }
    process = nil
    let result = cprocess_finish(running, 0)
    Heartbeat.beat()
    let said = Self.said(running)
    cprocess_free(running)
    switch result.outcome {
    case Int32(CPROCESS_OUT_OF_TIME):
      throw .programLimit(
        path: inputName, program: program.name, what: "took too long", limit: "\(limits.seconds) seconds")
    case Int32(CPROCESS_TOO_MUCH):
      throw .programLimit(
        path: inputName, program: program.name, what: "wrote too much", limit: "\(limits.outputBytes) bytes")
    case Int32(CPROCESS_FILE_TOO_LARGE):
      throw .programLimit(
        path: inputName, program: program.name, what: "wrote too large a file",
        limit: "\(limits.fileBytes) bytes")
    case Int32(CPROCESS_NOT_STARTED):
      throw .programFailed(
        path: inputName, program: program.name,
        reason: "cannot be started: \(String(cString: strerror(result.status)).lowercased())")
    case Int32(CPROCESS_SIGNALLED):
      throw .programFailed(
        path: inputName, program: program.name,
        reason: "was ended by signal \(result.status)\(said.isEmpty ? "" : " (\(said))")")
    default:
      if result.status != 0 {
        throw .programFailed(
          path: inputName, program: program.name,
          reason: said.isEmpty ? "failed with exit code \(result.status)" : said)
      }
    }
    return said
  }

  /// What it writes and what it says, whether it fails or not.
  func everythingSaid() -> (output: String, errors: String) {
    let all = written()
    guard let running = process else { return ("", "") }
    process = nil
    _ = cprocess_finish(running, 0)
    let said = Self.errors(running)
    cprocess_free(running)
    return (String(decoding: all, as: UTF8.self), said)
  }

  /// Kills it, where it still runs.
  func abandon() {
    guard let running = process else { return }
    process = nil
    _ = cprocess_finish(running, 1)
    cprocess_free(running)
  }

  /// The end of standard error.
  static func errors(_ process: OpaquePointer) -> String {
    var length = 0
    guard let bytes = cprocess_errors(process, &length) else { return "" }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
  }

  /// The last lines of standard error on one line.
  private static func said(_ process: OpaquePointer) -> String {
    let lines = errors(process).split(whereSeparator: \.isNewline).map {
      $0.trimmingPrefix { $0.isWhitespace }
    }
    return lines.filter { !$0.isEmpty }.suffix(3).joined(separator: "; ")
  }

  /// A small environment, the same for everybody: no locale, no threads, no settings of the user's.
  private static func environment(home: String) -> [String] {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return ["PATH=\(path)", "HOME=\(home)", "TMPDIR=\(home)", "LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1"]
  }

  /// The strings as C has them, with NULL behind the last one.
  static func withPointers<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let pointers = copies.map { UnsafePointer<CChar>($0) } + [nil]
    return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
