import VanBan
import VanBanFindings
import VanBanIndex
import VanBanIngest
import VanBanJSONText
import VanBanLint

/// `vanban validate`: what is wrong in JSON files and in documents.
enum ValidateCommand {
  static func run(_ arguments: Arguments) -> ExitCode {
    guard !arguments.inputs.isEmpty || arguments["since"] != nil else {
      StandardStreams.complain("validate needs a file, a folder or - (vanban validate --help tells more)")
      return .usage
    }
    guard let bounds = limits(arguments), let limits = ConvertCommand.limits(arguments) else { return .usage }
    let json: JSONValidation
    do throws(SchemaSource.Unusable) { json = try JSONValidation(arguments, bounds) } catch {
      for message in error.messages { StandardStreams.complain(message) }
      return .usage
    }
    var result = ExitCode.done
    let register: ForceRegister?
    do throws(IndexError) {
      register = if let path = arguments["db"] { try ForceRegister(path) } else { nil }
    } catch {
      StandardStreams.complain(error.message)
      return .broken
    }
    let documents: DocumentValidation
    var report: ValidateReport
    let files: [String]
    do throws(LintConfiguration.Unusable) {
      documents = try DocumentValidation(arguments, limits, register)
      files = try ValidatedFiles.all(arguments, &result).filter { !documents.ignores($0) }
      report = try ValidateReport(arguments, inVietnamese: documents.language(arguments) == .vi)
    } catch {
      StandardStreams.complain(error.message)
      return .usage
    }
    Ingest.expect(files.map { .path($0) })
    for file in files {
      result = result.worse(validate(file, arguments, json, documents, &report))
    }
    if let failure = register?.failure {
      StandardStreams.complain(failure.message)
      result = result.worse(.broken)
    }
    return result.worse(report.close())
  }

  private static func validate(
    _ file: String, _ arguments: Arguments, _ json: JSONValidation, _ documents: DocumentValidation,
    _ report: inout ValidateReport
  ) -> ExitCode {
    let isJSONAsked = arguments["schema"] != nil || JSONFile.isNamedJSON(file)
    // What bears a document's name is one, even where it begins with a bracket.
    guard isJSONAsked || !ValidatedFiles.isNamedDocument(file) else {
      return documents.validate(.path(file), &report)
    }
    guard let opened = JSONFile(file) else {
      guard isJSONAsked else { return documents.validate(.path(file), &report) }
      StandardStreams.complain("\(file): \(JSONFile.reason)")
      return .failed
    }
    if isJSONAsked || opened.isJSON { return json.validate(opened, &report) }
    return documents.validate(file == "-" ? .bytes(name: "-", opened.all) : .path(file), &report)
  }

  private static func limits(_ arguments: Arguments) -> JSONLimits? {
    var limits = JSONLimits()
    if let text = arguments["max-memory"] {
      guard let value = Int(text), value >= 1, value <= 8_192 else {
        StandardStreams.complain("--max-memory is a whole number of MiB from 1 to 8192")
        return nil
      }
      limits.bytes = value << 20
    }
    return limits
  }
}
