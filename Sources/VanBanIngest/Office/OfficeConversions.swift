import Glibc
import Synchronization
internal import VanBanModel

/// Turns files of older office programs into docx by soffice, one call at a time.
///
/// To start soffice takes longer than most files do: what is known to come next is converted in the same call.
/// A call that fails is done again file by file, so that a file's result never depends on the others.
final class OfficeConversions: Sendable {
  /// The profile of a user belongs to one soffice at a time, and so does this.
  static let shared = OfficeConversions()

  private struct State {
    /// What is still to come, in order.
    var expected: ArraySlice<InputSource> = []
    /// The results of the last call by the digest of the file.
    var results: [String: ConvertedFile] = [:]
    /// Digests of files whose batch failed.
    var alone: Set<String> = []
    var profile: PrivateFolder?
  }

  private let state = Mutex(State())
  /// Bytes of files that are handed over at once.
  private static let batchBytes = 32 << 20

  /// Tells which inputs will be opened, and in which order.
  func expect(_ sources: [InputSource]) { state.withLock { $0.expected = sources[...] } }

  /// The docx that soffice makes of a file.
  func convert(_ file: OfficeFile, limits: Limits) throws(IngestError) -> ConvertedFile {
    try state.withLock { state throws(IngestError) in
      if let known = state.results[file.digest] { return known }
      // Held by the readers that still need them.
      state.results = [:]
      let batch = Self.batch(from: file, &state, limits)
      if batch.count > 1 {
        if let made = try? Self.run(batch, &state, limits) { state.results = made.files }
        for other in batch where state.results[other.digest] == nil { state.alone.insert(other.digest) }
        if let known = state.results[file.digest] { return known }
      }
      let made = try Self.run([file], &state, limits)
      guard let only = made.files[file.digest] else {
        throw .programFailed(path: file.name, program: ExternalProgram.office.name, reason: made.said)
      }
      state.results[file.digest] = only
      return only
    }
  }

  /// The file with those that come next.
  private static func batch(from file: OfficeFile, _ state: inout State, _ limits: Limits) -> [OfficeFile] {
    var batch = [file]
    guard let place = state.expected.firstIndex(where: { $0.name == file.name }) else { return batch }
    state.expected = state.expected[(place + 1)...]
    guard !state.alone.contains(file.digest) else { return batch }
    var bytes = file.bytes.count
    // Those that are looked at stay expected: where they fail together, each asks again.
    for source in state.expected {
      guard batch.count < limits.officeBatch, bytes < batchBytes else { break }
      guard let next = OfficeFile.ahead(source, limits: limits), !state.alone.contains(next.digest),
        !batch.contains(where: { $0.digest == next.digest })
      else { continue }
      bytes += next.bytes.count
      batch.append(next)
    }
    return batch
  }

  /// One call of soffice.
  ///
  /// - Returns: what it made of each file by its digest, and what it said where it made nothing of one.
  private static func run(
    _ files: [OfficeFile], _ state: inout State, _ limits: Limits
  ) throws(IngestError) -> (files: [String: ConvertedFile], said: String) {
    let name = files[0].name
    guard ExternalProgram.office.find() != nil else { throw ExternalProgram.office.missing(for: name) }
    let folder = try PrivateFolder(for: name)
    var inputs: [String] = []
    for (index, file) in files.enumerated() {
      // Names of our own: two inputs of one name would become one output, and soffice goes by extensions too.
      inputs.append(try folder.write(file.bytes, named: "\(index).\(file.kind.rawValue)"))
    }
    let profile = if let known = state.profile { known } else { try PrivateFolder(for: name) }
    state.profile = nil
    let output = "\(folder.path)/out"
    let run = try ProgramRun(
      .office,
      [
        "-env:UserInstallation=\(url(profile.path))", "--headless", "--norestore", "--nolockcheck",
        "--convert-to",
        "docx", "--outdir", output,
      ] + inputs, folder: folder, limits: ProgramLimits(limits), inputName: name)
    _ = run.written()
    let said = try run.finish()
    // A profile is used again only where soffice ended well: one that was killed leaves locks and offers of recovery.
    state.profile = profile
    for input in inputs { unlink(input) }
    var made: [String: ConvertedFile] = [:]
    for (index, file) in files.enumerated() {
      let path = "\(output)/\(index).docx"
      var information = stat()
      if stat(path, &information) == 0, information.st_size > 0 {
        made[file.digest] = ConvertedFile(path: path, folder: folder)
      }
    }
    return (made, reason(said))
  }

  /// What soffice said of its failure, less what it always says.
  static func reason(_ said: String) -> String {
    let parts = said.split(separator: "; ").filter { !$0.contains("javaldx") }
    guard let error = parts.last(where: { $0.hasPrefix("Error: ") }) ?? parts.last else {
      return "it made nothing of it"
    }
    return String(error.trimmingPrefix("Error: "))
  }

  /// The address of a folder, with what is neither letter nor digit in hexadecimal.
  static func url(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = path.utf8.flatMap { byte -> [UInt8] in
      let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      return isPlain || "/-_.".utf8.contains(byte)
        ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return "file://\(String(decoding: bytes, as: UTF8.self))"
  }
}
