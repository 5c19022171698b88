import Glibc
import VanBan
import VanBanFindings
import VanBanIngest
import VanBanLint

/// What `vanban validate` does with documents: reads them, applies the rules, leaves out what the project does not want.
struct DocumentValidation {
  private let configuration: LintConfiguration
  private let limits: Limits
  private let format: String?
  private let isFixing: Bool
  /// What tells which acts lost their force, beside the rules.
  private let register: ForceRegister?
  /// The numbers of all documents of the run.
  private let numbers = NumberRegister()
  private let today: Day

  /// Takes the options.
  ///
  /// - Throws: where the configuration is none.
  init(_ arguments: Arguments, _ limits: Limits, _ register: ForceRegister?) throws(LintConfiguration
    .Unusable)
  {
    self.register = register
    configuration = try LintConfiguration.read(arguments["config"])
    self.limits = limits
    format = arguments["from"]
    isFixing = arguments["fix"] != nil
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    today = Day(Int(local.tm_year) + 1900, Int(local.tm_mon) + 1, Int(local.tm_mday))
  }

  /// The language of messages: the option's, the project's, English.
  func language(_ arguments: Arguments) -> LintLanguage {
    arguments["lang"].flatMap(LintLanguage.init) ?? configuration.language ?? .current
  }

  /// Whether the project wants nothing said of a file.
  func ignores(_ file: String) -> Bool { configuration.ignores(file) }

  /// Checks the documents of a file, or of an archive's members.
  func validate(_ source: InputSource, _ report: inout ValidateReport) -> ExitCode {
    EachDocument.read(source, format, limits) { input throws(IngestError) in
      report.begin()
      let checked = try check(input)
      for finding in checked.findings { report.add(finding) }
      report.end(documents: checked.documents)
      return checked.result
    }
  }

  private func check(_ input: OpenedInput) throws(IngestError) -> (
    findings: [Finding], documents: Int, result: ExitCode
  ) {
    var read = try self.read(input)
    var result = ExitCode.done
    if isFixing, case .path(let path) = input.source, SafeFixes.takes(path) {
      var count = 0
      do throws(SafeFixes.Failure) {
        count = try SafeFixes.apply(wanted(read, input.name).map(\.lint), read.text, to: path)
      } catch {
        StandardStreams.complain(error.message)
        result = .failed
      }
      if count > 0 {
        StandardStreams.complain("\(path): \(count) \(count == 1 ? "place" : "places") fixed")
        read = try self.read(try Ingest.open(input.source, format: format, limits: limits))
      }
    }
    return (wanted(read, input.name).map(\.finding), read.count, result)
  }

  private struct Read {
    var text: [Unicode.Scalar] = []
    var lines = LineIndex()
    var findings: [LintFinding] = []
    var count = 0
  }

  private func read(_ input: OpenedInput) throws(IngestError) -> Read {
    var read = Read()
    let converter = Converter(limits: limits)
    let documents = try converter.documents(input.source, format: input.format)
    read.count = documents.count
    // Nothing is said of pages that were recognised: the work of recognising them again is spared.
    guard documents.first?.source?.quality != .recognized else {
      StandardStreams.complain("\(input.name): a scan; what was recognised in images is not checked")
      return read
    }
    var bytes: [UInt8] = []
    try converter.sourceText(input.source, format: input.format) { bytes += $0 }
    read.lines.append(bytes)
    read.text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let starts = documents.map { Self.start($0) }
    for (index, document) in documents.enumerated() {
      let lower = index == 0 ? 0 : starts[index]
      let upper = index + 1 < documents.count ? starts[index + 1] : read.text.count
      let part = lower < upper ? lower..<upper : nil
      let replaced = register?.replaced(in: document) ?? [:]
      let path = documents.count == 1 ? input.name : "\(input.name)#\(index + 1)"
      read.findings += Linter.findings(
        Draft(
          document, text: read.text, part: part, today: today, replaced: replaced,
          namesake: numbers.enter(document, path: path)))
    }
    return read
  }

  /// Where a document begins in its file.
  private static func start(_ document: Document) -> Int {
    let header = document.header
    let fields = [header.superior, header.issuer, header.place, header.subject].compactMap {
      $0?.evidence.span
    }
    let others = [header.number?.evidence.span, header.date?.evidence.span, header.type?.evidence.span]
      .compactMap { $0 }
    let parts = document.other.compactMap { $0.evidence.span } + document.sections.map(\.span)
    return (fields + others + parts).map(\.lower.codePoint).min() ?? 0
  }

  /// The findings that the project and the text's own comments leave, with their places.
  private func wanted(_ read: Read, _ name: String) -> [(lint: LintFinding, finding: Finding)] {
    let silenced = LintSuppressions(read.text)
    for (rule, line) in silenced.unknown {
      StandardStreams.complain(
        "\(name):\(line): vanban:ignore names an unknown rule \(rule)\(RulesCommand.hint(rule))")
    }
    return read.findings.compactMap { found in
      guard let severity = configuration.severity(found.rule.id, Finding.Severity(found.severity), in: name)
      else { return nil }
      let place = found.range.flatMap {
        read.lines.place(of: SourcePosition(utf8: 0, codePoint: $0.lowerBound))
      }
      let end = found.range.flatMap {
        read.lines.place(of: SourcePosition(utf8: 0, codePoint: $0.upperBound))
      }
      guard !silenced.silence(found.rule.id, line: place?.line) else { return nil }
      return (
        found,
        Finding(
          found.rule.id, severity, found.message(.en), vietnamese: found.message(.vi), file: name,
          place: place.map { Finding.Place(line: $0.line, column: $0.column) },
          end: end.map { Finding.Place(line: $0.line, column: $0.column) }, span: found.range,
          replacement: found.rule.isSafeToFix ? found.replacement : nil)
      )
    }
  }
}
