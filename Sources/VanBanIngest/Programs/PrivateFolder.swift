internal import CProcess
import Glibc

/// A folder for the files of outside programs, which only this user can open; it goes with everything in it when nobody
/// holds it any more, and when the process ends, in whatever way.
///
/// Nothing in it changes once it is made.
final class PrivateFolder: @unchecked Sendable {
  let path: String
  private let name: UnsafeMutablePointer<CChar>

  /// The input for which it was made; messages name it.
  private let inputName: String

  /// Makes one below `TMPDIR`, or `/tmp`.
  init(for inputName: String) throws(IngestError) {
    self.inputName = inputName
    guard let made = cprocess_make_folder() else {
      throw .unreadable(
        path: inputName,
        reason:
          "no temporary folder can be made (\(ByteSource.reason(errno))); set TMPDIR to a folder that can be written"
      )
    }
    name = made
    path = String(cString: made)
  }

  deinit { cprocess_remove_folder(name) }

  /// The path of an input that programs can open: its own, or that of a copy in this folder.
  func path(of source: InputSource, _ bytes: ByteSource, named name: String, limit: Int) throws(IngestError)
    -> String
  {
    // Programs may run in a folder of their own.
    if case .path(let path) = source, bytes.isRegularFile, let absolute = realpath(path, nil) {
      defer { free(absolute) }
      return String(cString: absolute)
    }
    return try write(
      bytes.readAll(limit: limit, what: "the file is larger than one that programs are given"), named: name)
  }

  /// Removes a file of the folder as soon as it was read.
  func remove(_ file: String) { unlink(file) }

  /// Writes a file into the folder and gives its path.
  func write(_ bytes: [UInt8], named name: String) throws(IngestError) -> String {
    let target = "\(path)/\(name)"
    let file = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw unwritable(target) }
    defer { close(file) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + offset }, $0.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw unwritable(target) }
      offset += count
    }
    return target
  }

  private func unwritable(_ target: String) -> IngestError {
    .unreadable(
      path: inputName,
      reason:
        "its copy \(target) cannot be written (\(ByteSource.reason(errno))); set TMPDIR to a folder with room"
    )
  }
}

/// What outside programs leave behind.
public enum CleanUp {
  /// From now on SIGINT, SIGTERM and SIGHUP kill the programs that run and remove their files before they end the process.
  ///
  /// For programs; a library leaves signals to its host.
  public static func onSignals() { cprocess_clean_up_on_signals() }

  /// From now on the first of these signals is only noted, so that what is in hand can be finished; the next one ends.
  public static func noteFirstSignal() { cprocess_note_first_signal() }

  /// Whether a signal was noted.
  public static var wasSignalled: Bool { cprocess_noted_signal() != 0 }
}
