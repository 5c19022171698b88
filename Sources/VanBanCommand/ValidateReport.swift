import Glibc
import VanBan
import VanBanFindings

/// What `vanban validate` prints, and what its exit code says: findings in the form that was asked for, less old ones.
struct ValidateReport {
  /// How many findings of one file are listed; the others are counted.
  static let most = 1_000

  /// What makes the exit code 1.
  enum FailOn: String, CaseIterable { case error, warning, info, never }

  private var writer: any FindingWriter
  private(set) var summary = FindingSummary()
  private let failOn: FailOn
  private var old: LintBaseline?
  private var new: LintBaseline?
  private let newFile: String?
  private var listed = 0
  private var found = 0

  /// Takes the options.
  ///
  /// - Throws: where the baseline is none.
  init(_ arguments: Arguments, inVietnamese: Bool) throws(LintConfiguration.Unusable) {
    failOn = arguments["fail-on"].flatMap(FailOn.init) ?? .error
    if let file = arguments["baseline"] { old = try LintBaseline(file: file) }
    newFile = arguments["write-baseline"]
    new = newFile == nil ? nil : LintBaseline()
    writer =
      switch arguments["format"] {
      case "json": FindingJSON()
      case "sarif":
        FindingSARIF(
          version: VanBanVersion.current, rules: RulesCommand.described, inVietnamese: inVietnamese)
      case "junit": FindingJUnit(inVietnamese: inVietnamese)
      case "github": FindingGitHub(inVietnamese: inVietnamese)
      default: FindingText(inVietnamese: inVietnamese)
      }
    print(writer.opening())
  }

  /// A file is looked at.
  mutating func begin() {
    summary.files += 1
    (listed, found) = (0, 0)
  }

  /// Prints a finding, unless it is an old one.
  mutating func add(_ finding: Finding) {
    new?.take(finding)
    if var known = old {
      let isNew = known.isNew(finding)
      old = known
      if !isNew { return }
    }
    if found == 0 { summary.filesWithFindings += 1 }
    found += 1
    summary.count(finding.severity)
    guard listed < Self.most else {
      summary.unlisted += 1
      return
    }
    listed += 1
    print(writer.finding(finding))
  }

  /// A file was looked at; it held so many documents.
  mutating func end(documents: Int) { summary.documents += documents }

  /// All files were looked at.
  mutating func close() -> ExitCode {
    print(writer.closing(summary))
    if let old, old.leftOut > 0 {
      StandardStreams.complain(
        "\(old.leftOut) old \(old.leftOut == 1 ? "finding" : "findings") of the baseline left out")
    }
    if let new, let newFile {
      guard write(new.text, to: newFile) else {
        StandardStreams.complain("\(newFile): \(String(cString: strerror(errno)).lowercased())")
        return .broken
      }
      // Whoever accepts what there is has not failed.
      return .done
    }
    let isFailed =
      switch failOn {
      case .never: false
      case .error: summary[.error] > 0
      case .warning: summary[.error] + summary[.warning] > 0
      case .info: summary.all > 0
      }
    return isFailed ? .failed : .done
  }

  private func write(_ text: String, to file: String) -> Bool {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return false }
    defer { Glibc.close(descriptor) }
    return StandardStreams.writeAll(Array(text.utf8), to: descriptor)
  }

  private func print(_ text: String) {
    if !text.isEmpty { StandardStreams.write(Array(text.utf8)) }
  }
}
