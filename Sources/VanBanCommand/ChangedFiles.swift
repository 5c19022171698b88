internal import CProcess
import Glibc

/// The files that changed since a revision of git: `--since REV`.
enum ChangedFiles {
  struct Failure: Error {
    let message: String
  }

  /// The paths below the working folder, as git names them; files that were deleted are left out.
  ///
  /// What is compared is the working tree with the place where this branch left the revision. There is no shell.
  static func since(_ revision: String) throws(Failure) -> [String] {
    guard !revision.isEmpty, !revision.hasPrefix("-") else {
      throw Failure(message: "--since needs a revision of git, such as origin/main")
    }
    let arguments = [
      "git", "diff", "--name-only", "-z", "--relative", "--diff-filter=d", "--merge-base", revision, "--",
    ]
    guard let git = find("git") else { throw Failure(message: "--since needs git, which is not here") }
    var limits = cprocess_limits(
      address_space: 0, cpu_seconds: 0, file_bytes: 0, wall_milliseconds: 120_000, output_bytes: 1 << 30)
    guard let process = withPointers(arguments, { cprocess_start(git, $0, environment, ".", &limits) }) else {
      throw Failure(message: "git cannot be started: \(String(cString: strerror(errno)).lowercased())")
    }
    defer { cprocess_free(process) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = cprocess_read(process, &buffer, buffer.count), count > 0 {
      output += buffer[..<Int(count)]
    }
    var length = 0
    let result = cprocess_finish(process, 0)
    let errors = cprocess_errors(process, &length)
    guard result.outcome == Int32(CPROCESS_EXITED), result.status == 0 else {
      let said =
        errors.map { String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self) } ?? ""
      let line = said.split(separator: "\n").first.map(String.init) ?? "failed"
      throw Failure(message: "git cannot tell what changed since \(revision): \(line)")
    }
    return output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func find(_ program: String) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  /// The user's own: git needs their settings to trust a repository.
  private static var environment: UnsafePointer<UnsafePointer<CChar>?>? {
    UnsafeRawPointer(environ)?.assumingMemoryBound(to: UnsafePointer<CChar>?.self)
  }

  private static func withPointers<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let pointers = copies.map { UnsafePointer<CChar>($0) } + [nil]
    return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
