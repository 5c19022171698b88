internal import VanBanModel

/// The first and the last day that an EDTF value (ISO 8601-2) covers; nil at an open end.
struct DayRange: Sendable, Hashable {
  var first: String?
  var last: String?

  init(_ value: String) {
    let ends = value.split(separator: "/", omittingEmptySubsequences: false)
    first = Self.days(ends[0])?.first
    last = Self.days(ends[ends.count - 1])?.last
  }

  /// The days of a year, a month, a quarter, a half or a day; times are left out.
  private static func days(_ text: Substring) -> (first: String, last: String)? {
    let parts = text.prefix { $0 != "T" }.split(separator: "-")
    guard let yearText = parts.first, yearText.count == 4, let year = Int(yearText) else { return nil }
    guard parts.count > 1, let month = Int(parts[1]) else {
      return ("\(yearText)-01-01", "\(yearText)-12-31")
    }
    if parts.count > 2 {
      let day = "\(yearText)-\(parts[1])-\(parts[2])"
      return (day, day)
    }
    let months = Day.months(month) ?? 1...12
    let last = Day.days(in: months.upperBound, of: year)
    return (
      "\(yearText)-\(padded(months.lowerBound))-01", "\(yearText)-\(padded(months.upperBound))-\(last)"
    )
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Collection {
  /// The first day of an EDTF value.
  public static func firstDay(of value: String) -> String? { DayRange(value).first }

  /// The last day of an EDTF value.
  public static func lastDay(of value: String) -> String? { DayRange(value).last }

  /// Words without tones and capitals, as they are compared.
  public static func folded(_ text: String) -> String { TextFold.words(text) }
}
