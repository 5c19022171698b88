import VanBan
import VanBanFindings
import VanBanJSONText
import VanBanSchema

/// Holds JSON files against a schema: a value, a value on each line, or each item of an array.
struct JSONValidation {
  private let validator: SchemaValidator
  private let limits: JSONLimits
  private let takesItems: Bool
  private let takesLines: Bool

  /// Makes the schema ready that the options name, or vanban's own.
  init(_ arguments: Arguments, _ limits: JSONLimits) throws(SchemaSource.Unusable) {
    self.limits = limits
    takesItems = arguments["schema"] == nil || arguments["items"] != nil
    takesLines = arguments["lines"] != nil
    validator = try SchemaSource.validator(arguments)
  }

  /// Tells all that is wrong in a file, value by value, so that one of them is held at a time.
  func validate(_ file: JSONFile, _ report: inout ValidateReport) -> ExitCode {
    let reader = JSONReader(
      limits: limits, items: takesItems, lines: takesLines || file.isNamedLines, source: file.read)
    var documents = 0
    report.begin()
    defer { report.end(documents: documents) }
    while true {
      do throws(JSONFault) {
        guard try reader.next() else { return .done }
        for fault in reader.faults { report.add(Finding(fault, file: file.name)) }
        for violation in validator.violations(reader.tree) {
          report.add(Finding(violation, file: file.name))
        }
      } catch {
        guard error.kind != .unreadable else {
          StandardStreams.complain("\(file.name): \(error.message)")
          return .failed
        }
        for fault in reader.faults { report.add(Finding(fault, file: file.name)) }
        report.add(Finding(error, file: file.name))
      }
      documents += 1
    }
  }
}

extension Finding {
  fileprivate init(_ fault: JSONFault, file: String) {
    self.init(
      fault.kind.rawValue, .error, fault.message, file: file,
      place: Place(line: fault.place.line, column: fault.place.column))
  }

  fileprivate init(_ violation: SchemaValidator.Violation, file: String) {
    self.init(
      "schema.\(violation.keyword)", .error, violation.message, file: file,
      place: Place(line: violation.place.line, column: violation.place.column),
      pointer: Pointer(
        instance: violation.instanceLocation, keyword: violation.keywordLocation,
        absoluteKeyword: violation.absoluteKeywordLocation))
  }
}
