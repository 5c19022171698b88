import VanBanFindings

/// What `vanban validate` prints: findings as they come, in the form that was asked for, then the counts.
struct ValidateReport {
  /// How many findings of one file are listed; the others are counted.
  static let most = 1_000

  private var writer: any FindingWriter
  private(set) var summary = FindingSummary()
  private var listed = 0
  private var found = 0

  init(_ writer: any FindingWriter) {
    self.writer = writer
    print(self.writer.opening())
  }

  /// A file is looked at.
  mutating func begin() {
    summary.files += 1
    (listed, found) = (0, 0)
  }

  mutating func add(_ finding: Finding) {
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
    return summary[.error] > 0 ? .failed : .done
  }

  private func print(_ text: String) { StandardStreams.write(Array(text.utf8)) }
}
