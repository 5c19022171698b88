internal import CProcess
import Glibc

/// A program that is told what to do while it runs, line by line, and answers in lines.
///
/// It and what it starts end with this process, whatever ends that.
public final class TalkingProgram {
  /// How it ended.
  public enum End: Sendable, Hashable {
    /// By itself, with an exit code.
    case exited(Int32)
    /// By a signal.
    case signalled(Int32)
    /// It was killed because it did not answer in time.
    case outOfTime
  }

  private var process: OpaquePointer?
  private var buffer: [UInt8] = []
  private var start = 0

  /// Starts the program with this process's environment and what is set beside it.
  ///
  /// - Returns: nil where processes, pipes or memory are short, or where it is no program.
  public init?(_ path: String, _ arguments: [String], setting variables: [String: String] = [:]) {
    var environment: [String] = []
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      let name = text.prefix { $0 != "=" }
      if variables[String(name)] == nil { environment.append(text) }
      next += 1
    }
    environment += variables.map { "\($0.key)=\($0.value)" }.sorted()
    process = ProgramRun.withPointers(arguments) { arguments in
      ProgramRun.withPointers(environment) { cprocess_start_talk(path, arguments, $0) }
    }
    if process == nil { return nil }
  }

  deinit { _ = end(abandon: true) }

  /// Its number.
  public var id: Int { process.map { Int(cprocess_id($0)) } ?? 0 }

  /// It has so long from now for all that is sent and received.
  public func allow(milliseconds: Int) { if let process { cprocess_allow(process, Int64(milliseconds)) } }

  /// Tells it something; false where it ended or did not listen in time.
  public func send(_ bytes: [UInt8]) -> Bool {
    guard let process else { return false }
    return bytes.withUnsafeBufferPointer { cprocess_send(process, $0.baseAddress, $0.count) != 0 }
  }

  /// The next line that it says, without its end; nil where it ended or did not speak in time.
  public func line() -> [UInt8]? {
    guard let process else { return nil }
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      let space = 65_536
      buffer.append(contentsOf: repeatElement(0, count: space))
      let count = buffer.withUnsafeMutableBufferPointer {
        Int(cprocess_read(process, $0.baseAddress.map { $0 + searched }, space))
      }
      buffer.removeLast(space - max(0, count))
      if count <= 0 { return nil }
    }
  }

  /// Waits for its end, or kills it.
  ///
  /// - Returns: how it ended, and what error it named.
  public func end(abandon: Bool) -> (end: End, said: String) {
    guard let running = process else { return (.exited(0), "") }
    process = nil
    let result = cprocess_finish(running, abandon ? 1 : 0)
    // What follows is the stack, which tells a user nothing.
    let lines = ProgramRun.errors(running).split(whereSeparator: \.isNewline)
    let said = lines.first { $0.contains("rror: ") }.map(String.init) ?? ""
    cprocess_free(running)
    switch result.outcome {
    case Int32(CPROCESS_OUT_OF_TIME): return (.outOfTime, said)
    case Int32(CPROCESS_SIGNALLED): return (.signalled(result.status), said)
    case Int32(CPROCESS_FILE_TOO_LARGE): return (.signalled(SIGXFSZ), said)
    case Int32(CPROCESS_NOT_STARTED): return (.exited(127), String(cString: strerror(result.status)))
    default: return (.exited(result.status), said)
    }
  }
}
