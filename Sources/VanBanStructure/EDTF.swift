import VanBanModel

/// A calendar value of one side of a date, before it is written as EDTF (ISO 8601-2).
struct CalendarValue: Sendable, Hashable {
  var year: Int?
  /// A month, a quarter or a half by its number in ``Day/months(_:)``.
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
    switch Day.months(month)?.count {
    case 3: return .quarter
    case 6: return .half
    default: return .month
    }
  }

  /// The same time with *24 giờ* written as the beginning of the next day.
  var withoutHour24: CalendarValue {
    guard hour == 24, let year, let month, let day else { return self }
    var next = CalendarValue(year: year, month: month, day: day + 1, hour: 0, minute: minute)
    if !next.isPossible {
      next = CalendarValue(year: year, month: month + 1, day: 1, hour: 0, minute: minute)
    }
    if !next.isPossible { next = CalendarValue(year: year + 1, month: 1, day: 1, hour: 0, minute: minute) }
    return next
  }

  /// The last day with this number before the value: *29 - 02/5/2021* begins in April.
  func before(day: Int) -> CalendarValue {
    var first = CalendarValue(year: year, month: month, day: day)
    if let month, let last = self.day, day > last {
      first.month = month == 1 ? 12 : month - 1
      if month == 1 { first.year = year.map { $0 - 1 } }
    }
    return first
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return digits.utf8.count >= width
      ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// Whether the calendar has the day; without a year the 29th of February is taken to be one.
  var isPossible: Bool {
    if let month {
      guard month >= 1, month < 13 || day == nil else { return false }
      if let day { return day >= 1 && day <= Day.days(in: month, of: year) }
    }
    return day == nil || month != nil
  }
}
