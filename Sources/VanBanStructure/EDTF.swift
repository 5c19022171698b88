import VanBanModel

/// A calendar value of one side of a date, before it is written as EDTF (ISO 8601-2).
struct CalendarValue: Sendable, Hashable {
  var year: Int?
  /// 1 to 12, 33 to 36 for quarters, 40 and 41 for halves.
  var month: Int?
  var day: Int?
  var hour: Int?
  var minute: Int?

  /// The value in EDTF; an unknown year is `XXXX`.
  var edtf: String {
    var text = year.map { Self.padded($0, 4) } ?? "XXXX"
    if let month { text += "-" + Self.padded(month, 2) }
    if let day { text += "-" + Self.padded(day, 2) }
    if let hour { text += "T" + Self.padded(hour, 2) + ":" + Self.padded(minute ?? 0, 2) }
    return text
  }

  var kind: DateMention.Kind {
    if day != nil { return .day }
    guard let month else { return .year }
    return month < 13 ? .month : month < 40 ? .quarter : .half
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return digits.utf8.count >= width
      ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// Whether the calendar has the day; without a year the 29th of February is taken to be one.
  var isPossible: Bool {
    if let month, month < 13 {
      guard month >= 1 else { return false }
      if let day {
        guard day >= 1 else { return false }
        let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if month == 2, day == 29, let year { return Self.isLeap(year) }
        return day <= lengths[month - 1]
      }
    }
    return day == nil || month != nil
  }
}
