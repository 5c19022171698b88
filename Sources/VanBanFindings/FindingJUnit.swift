/// Findings as a JUnit report: a suite for each file with findings, a failed test for each finding.
///
/// The numbers stand before the tests, so that findings are kept to the end.
public struct FindingJUnit: FindingWriter {
  private let inVietnamese: Bool
  private var suites: [(file: String, tests: [String])] = []
  private var count = 0

  /// Makes the writer.
  public init(inVietnamese: Bool = false) { self.inVietnamese = inVietnamese }

  /// Nothing yet.
  public mutating func opening() -> String { "" }

  /// Keeps the finding.
  public mutating func finding(_ finding: Finding) -> String {
    let message = inVietnamese ? finding.vietnamese ?? finding.message : finding.message
    let place = finding.place.map { ":\($0)" } ?? ""
    let test = """
      <testcase classname="\(Self.escaped(finding.file))" name="\(Self.escaped(finding.rule + place))" time="0">\
      <failure type="\(finding.severity.rawValue)" message="\(Self.escaped(message))">\
      \(Self.escaped("\(finding.file)\(place): \(message) [\(finding.rule)]"))</failure></testcase>
      """
    if suites.last?.file != finding.file { suites.append((finding.file, [])) }
    suites[suites.count - 1].tests.append(test)
    count += 1
    return ""
  }

  /// The report; where nothing was found, one test says so.
  public mutating func closing(_ summary: FindingSummary) -> String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    let tests = count == 0 ? 1 : count
    lines.append(
      "<testsuites name=\"vanban\" tests=\"\(tests)\" failures=\"\(count)\" errors=\"0\" time=\"0\">")
    for suite in suites {
      let number = suite.tests.count
      lines.append(
        "<testsuite name=\"\(Self.escaped(suite.file))\" tests=\"\(number)\" failures=\"\(number)\" errors=\"0\" time=\"0\">"
      )
      lines += suite.tests + ["</testsuite>"]
    }
    if suites.isEmpty {
      lines.append("<testsuite name=\"vanban\" tests=\"1\" failures=\"0\" errors=\"0\" time=\"0\">")
      lines.append("<testcase classname=\"vanban\" name=\"\(summary.files) files\" time=\"0\"/>")
      lines.append("</testsuite>")
    }
    return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  /// The text for XML 1.0; characters that it cannot hold become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\r", "\t": result += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
