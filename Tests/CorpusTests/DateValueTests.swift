import Testing
import VanBan

/// Dates are EDTF (ISO 8601-2), wherever one is written.
@Suite struct DateValueTests {
  /// What kind of value an EDTF text is; nil when it is none.
  ///
  /// It is the tests' own reading of the standard.
  static func kind(_ value: String) -> String? {
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard parts.contains(where: { $0 != ".." }) else { return nil }
      return parts.allSatisfy { $0 == ".." || point($0) != nil } ? "interval" : nil
    }
    return parts.count == 1 ? point(parts[0]) : nil
  }

  private static func point(_ value: Substring) -> String? {
    // About a year, and a decade.
    if value.wholeMatch(of: #/\d{4}~|\d{3}X/#) != nil { return "year" }
    let whole = #/(?<year>\d{4}|XXXX)(-(?<month>\d{2})(-(?<day>\d{2})(T(?<hour>\d{2}):(?<minute>\d{2}))?)?)?/#
    guard let match = value.wholeMatch(of: whole) else { return nil }
    guard let month = match.month.flatMap({ Int($0) }) else { return "year" }
    if match.day == nil, (33...36).contains(month) { return "quarter" }
    if match.day == nil, (40...41).contains(month) { return "half" }
    guard (1...12).contains(month) else { return nil }
    guard let day = match.day.flatMap({ Int($0) }) else { return "month" }
    let year = Int(match.year) ?? 2000
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    if let hour = match.hour.flatMap({ Int($0) }), let minute = match.minute.flatMap({ Int($0) }) {
      guard (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0 else { return nil }
    }
    return "day"
  }

  @Test func valuesAreEDTF() {
    var count = 0
    checkEach { source in
      var faults: [String] = []
      try Corpus.converted(source).tree.forEachObject { path, node in
        // The value of a target is a number.
        if let value = node["value"].string, node["comparator"] == .null {
          let kind = Self.kind(value)
          count += 1
          if kind == nil { faults.append("\(path): \(value)") }
          if let said = node["kind"].string, kind != (said == "term" ? "interval" : said) {
            faults.append("\(path): \(value) is called \(said)")
          }
        }
        for key in ["period", "deadline"] {
          if let value = node[key].string, Self.kind(value) == nil { faults.append("\(path): \(value)") }
        }
      }
      return faults
    }
    #expect(count > 500)
  }

  @Test(arguments: [
    ("2021", "year"), ("XXXX-05-03", "day"), ("2021-02-29", nil), ("2020-02-29", "day"), ("2021-13", nil),
    ("2021-34", "quarter"), ("2021-41", "half"), ("../..", nil), ("../2021", "interval"), ("2021/", nil),
    ("2021-05-16T23:55", "day"), ("2021-05-16T24:01", nil), ("2021-05T10:00", nil), ("21-05", nil),
    ("1930~", "year"), ("199X", "year"), ("19XX", nil), ("1930~-05", nil),
  ])
  func theCheckTellsThemApart(_ value: String, _ kind: String?) { #expect(Self.kind(value) == kind) }
}
