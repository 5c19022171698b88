internal import CProcess
import Synchronization

extension ExternalProgram {
  private static let known = Mutex<[String: String]>([:])

  /// The version that it tells of itself, for example `22.12.0`; nil where it is absent or tells none.
  ///
  /// It is asked once.
  public func version() -> String? {
    guard let path = find() else { return nil }
    if let version = Self.known.withLock({ $0[path] }) { return version }
    let told = ask() ?? "unknown"
    Self.known.withLock { $0[path] = told }
    return told
  }

  private func ask() -> String? {
    let limits = ProgramLimits(seconds: 20, memory: 4 << 30, outputBytes: 1 << 16, fileBytes: 1 << 20)
    guard let folder = try? PrivateFolder(for: name),
      let run = try? ProgramRun(self, versionArguments, folder: folder, limits: limits, inputName: name)
    else { return nil }
    let (output, errors) = run.everythingSaid()
    return Self.version(in: output) ?? Self.version(in: errors)
  }

  /// The first word with a digit and a point in it.
  static func version(in text: String) -> String? {
    for word in text.split(whereSeparator: { $0.isWhitespace || ",;()".contains($0) }) {
      guard let first = word.first(where: { $0 != "v" }), first.isNumber, word.contains(".") else { continue }
      return String(word.drop { $0 == "v" })
    }
    return nil
  }
}
