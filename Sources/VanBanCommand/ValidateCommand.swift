import VanBan
import VanBanFindings
import VanBanIngest
import VanBanJSONText

/// `vanban validate`: what is wrong in JSON files.
enum ValidateCommand {
  static func run(_ arguments: Arguments) -> ExitCode {
    guard !arguments.inputs.isEmpty else {
      StandardStreams.complain("validate needs a file, a folder or - (vanban validate --help tells more)")
      return .usage
    }
    guard let limits = limits(arguments) else { return .usage }
    let validation: JSONValidation
    do throws(SchemaSource.Unusable) { validation = try JSONValidation(arguments, limits) } catch {
      for message in error.messages { StandardStreams.complain(message) }
      return .usage
    }
    var result = ExitCode.done
    var report = ValidateReport(writer(arguments))
    for input in arguments.inputs {
      for file in files(input, &result) {
        result = result.worse(validate(file, arguments, validation, &report))
      }
    }
    return result.worse(report.close())
  }

  private static func writer(_ arguments: Arguments) -> any FindingWriter {
    switch arguments["format"] {
    case "json": FindingJSON()
    default: FindingText()
    }
  }

  private static func validate(
    _ file: String, _ arguments: Arguments, _ validation: JSONValidation, _ report: inout ValidateReport
  ) -> ExitCode {
    guard let bytes = JSONFile(file) else {
      StandardStreams.complain("\(file): \(JSONFile.reason)")
      return .failed
    }
    guard arguments["schema"] != nil || bytes.isJSON else {
      // Documents that are no JSON: not yet.
      StandardStreams.complain("\(file): this is no JSON, and validate reads nothing else")
      return .failed
    }
    return validation.validate(bytes, &report)
  }

  private static func files(_ input: String, _ result: inout ExitCode) -> [String] {
    guard InputWalker.isFolder(input) else { return [input] }
    do {
      let listing = try InputWalker.list(input, other: JSONFile.extensions)
      let found = listing.documents.map(\.path).filter(JSONFile.isNamedJSON)
      if found.isEmpty {
        StandardStreams.complain("\(input): a folder without JSON files (.json, .jsonl, .ndjson)")
        result = result.worse(.failed)
      }
      return found
    } catch {
      StandardStreams.complain(error.message)
      result = result.worse(.failed)
      return []
    }
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
