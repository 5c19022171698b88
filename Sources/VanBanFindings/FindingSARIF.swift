/// Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read.
public struct FindingSARIF: FindingWriter {
  private let inVietnamese: Bool
  private let version: String
  private let rules: [FindingRule]
  private let places: [String: Int]
  private var fingerprint = FindingFingerprint()
  private var isFirst = true

  /// Makes the writer.
  ///
  /// `version` is the program's. `rules` are those that may have been broken; a finding may name others.
  public init(version: String, rules: [FindingRule], inVietnamese: Bool = false) {
    self.version = version
    self.rules = rules
    self.inVietnamese = inVietnamese
    places = Dictionary(zip(rules.map(\.id), rules.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The head of the log, with the rules.
  public mutating func opening() -> String {
    let rows = rules.map { rule in
      "{\"id\":\(FindingJSON.quoted(rule.id)),\"name\":\(FindingJSON.quoted(rule.name)),"
        + "\"shortDescription\":{\"text\":\(FindingJSON.quoted(rule.summary))},"
        + "\"help\":{\"text\":\(FindingJSON.quoted(rule.source))},"
        + "\"defaultConfiguration\":{\"level\":\"\(Self.level(rule.severity))\"}}"
    }
    return """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{\
      "name":"vanban","semanticVersion":\(FindingJSON.quoted(version)),"rules":[
      \(rows.joined(separator: ",\n"))
      ]}},"columnKind":"unicodeCodePoints","results":[
      """
  }

  /// The result.
  public mutating func finding(_ finding: Finding) -> String {
    defer { isFirst = false }
    let message = inVietnamese ? finding.vietnamese ?? finding.message : finding.message
    let index = places[finding.rule].map { ",\"ruleIndex\":\($0)" } ?? ""
    let location =
      "{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\(Self.uri(finding.file))}\(region(finding))}\(logical(finding))}"
    let object =
      "{\"ruleId\":\(FindingJSON.quoted(finding.rule))\(index),\"level\":\"\(Self.level(finding.severity))\","
      + "\"message\":{\"text\":\(FindingJSON.quoted(message))},\"locations\":[\(location)],"
      + "\"partialFingerprints\":{\"vanban/v1\":\(FindingJSON.quoted(fingerprint.of(finding)))}}"
    return (isFirst ? "\n" : ",\n") + object
  }

  /// The end of the log.
  public mutating func closing(_ summary: FindingSummary) -> String { "\n]}]}\n" }

  private func region(_ finding: Finding) -> String {
    guard let place = finding.place else { return "" }
    let end = finding.end.map { ",\"endLine\":\($0.line),\"endColumn\":\($0.column)" } ?? ""
    return ",\"region\":{\"startLine\":\(place.line),\"startColumn\":\(place.column)\(end)}"
  }

  private func logical(_ finding: Finding) -> String {
    guard let pointer = finding.pointer else { return "" }
    return ",\"logicalLocations\":[{\"fullyQualifiedName\":\(FindingJSON.quoted(pointer.instance))}]"
  }

  /// SARIF's word for a severity.
  static func level(_ severity: Finding.Severity) -> String { severity == .info ? "note" : severity.rawValue }

  /// A file's name as a relative reference (RFC 3986): what is no plain letter is percent-encoded.
  static func uri(_ file: String) -> String {
    var result = ""
    for byte in FindingFingerprint.path(file).utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return "\"\(result)\""
  }
}
