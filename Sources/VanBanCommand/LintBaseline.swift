import Glibc
import VanBanEvaluation
import VanBanFindings

/// Old findings, which are no news: `--baseline FILE` leaves them out, `--write-baseline FILE` makes such a file.
struct LintBaseline {
  /// The version of the file's form.
  static let version = 1
  private(set) var known: Set<String> = []
  private var fingerprint = FindingFingerprint()
  /// How many findings were left out.
  private(set) var leftOut = 0

  /// Knows nothing yet.
  init() {}

  /// Reads a file.
  ///
  /// - Throws: where it is no baseline, or one of another version.
  init(file: String) throws(LintConfiguration.Unusable) {
    guard let bytes = WholeFile.read(file) else {
      throw .init(message: "\(file): \(String(cString: strerror(errno)).lowercased())")
    }
    guard let value = try? JSONValue(parsing: bytes), case .object(let members) = value,
      let first = members.first(where: { $0.key == "vanbanBaseline" })
    else { throw .init(message: "\(file): no baseline of vanban; make one with --write-baseline") }
    guard case .number(let number) = first.value, Int(number) == Self.version else {
      throw .init(
        message:
          "\(file): a baseline of version \(first.value.compact), this program reads \(Self.version); make it anew with --write-baseline"
      )
    }
    guard case .list(let items)? = members.first(where: { $0.key == "findings" })?.value else {
      throw .init(message: "\(file): a baseline without \"findings\"")
    }
    for item in items {
      guard case .text(let text) = item else {
        throw .init(message: "\(file): a baseline's findings are strings")
      }
      known.insert(text)
    }
  }

  /// Whether a finding is news.
  mutating func isNew(_ finding: Finding) -> Bool {
    guard known.contains(fingerprint.of(finding)) else { return true }
    leftOut += 1
    return false
  }

  /// Takes a finding for old.
  mutating func take(_ finding: Finding) { known.insert(fingerprint.of(finding)) }

  /// The file's text.
  var text: String {
    let rows = known.sorted().map { "  \(FindingJSON.quoted($0))" }
    return
      "{\n \"vanbanBaseline\": \(Self.version),\n \"findings\": [\n\(rows.joined(separator: ",\n"))\n ]\n}\n"
  }
}
