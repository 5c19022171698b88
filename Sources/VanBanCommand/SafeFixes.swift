import Glibc
import VanBanLint

/// Writes safe replacements into a text file: `--fix`.
enum SafeFixes {
  struct Failure: Error {
    let message: String
  }

  /// Whether a file is plain text, by its name.
  static func takes(_ path: String) -> Bool {
    [".txt", ".text", ".md", ".markdown"].contains { path.lowercased().hasSuffix($0) }
  }

  /// Puts the replacements in their places and the file in the old one's; places that overlap are left to another run.
  ///
  /// The source text must be the file's own, letter for letter: what was decoded or mended on reading is not written back.
  ///
  /// - Returns: how many replacements were written.
  static func apply(_ findings: [LintFinding], _ text: [Unicode.Scalar], to path: String) throws(Failure)
    -> Int
  {
    var last = 0
    var fixed = String.UnicodeScalarView()
    var count = 0
    for finding in findings where finding.rule.isSafeToFix {
      guard let range = finding.range, let replacement = finding.replacement,
        range.lowerBound >= last || count == 0,
        range.upperBound <= text.count
      else { continue }
      fixed.append(contentsOf: text[last..<range.lowerBound])
      fixed.append(contentsOf: replacement.unicodeScalars)
      last = range.upperBound
      count += 1
    }
    guard count > 0 else { return 0 }
    fixed.append(contentsOf: text[last...])
    guard let old = WholeFile.read(path) else { throw failure(path) }
    let mark: [UInt8] = old.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    var source = String.UnicodeScalarView()
    source.append(contentsOf: text)
    guard Array(String(source).utf8) == Array(old.dropFirst(mark.count)) else {
      throw Failure(
        message:
          "\(path): not fixed: its letters are not plain UTF-8 as they were read (vanban text --repairs tells)"
      )
    }
    try replace(path, mark + Array(String(fixed).utf8))
    return count
  }

  /// The new file is whole before it takes the old one's name.
  private static func replace(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    guard let real = realpath(path, nil) else { throw failure(path) }
    defer { free(real) }
    let target = String(cString: real)
    var information = stat()
    guard stat(target, &information) == 0 else { throw failure(path) }
    var name = Array("\(target).XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw failure(path) }
    let done =
      StandardStreams.writeAll(bytes, to: descriptor) && fchmod(descriptor, information.st_mode & 0o7777) == 0
      && fsync(descriptor) == 0
    let reason = errno
    close(descriptor)
    guard done, rename(name, target) == 0 else {
      if done == false { errno = reason }
      let failed = failure(path)
      unlink(name)
      throw failed
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(message: "\(path): not fixed: \(String(cString: strerror(errno)).lowercased())")
  }
}
