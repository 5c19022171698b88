/// A day of the calendar.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Makes a day.
  public init(_ year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2021-04-26`, with or without a time behind it; nil for anything less exact.
  init?(edtf: some StringProtocol) {
    let date = edtf.prefix(10)
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard date.utf8.count == 10, parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), edtf.utf8.count == 10 || edtf.dropFirst(10).first == "T"
    else { return nil }
    self.init(year, month, day)
  }

  /// Earlier days come first.
  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// As documents write it: `26/4/2021`.
  public var description: String { "\(day < 10 ? "0" : "")\(day)/\(month < 3 ? "0" : "")\(month)/\(year)" }

  /// How many days a month has.
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the calendar has it.
  var exists: Bool { (1...12).contains(month) && day >= 1 && day <= Self.days(in: month, of: year) }

  /// The day of the week, 0 for Sunday (Sakamoto's method).
  var weekday: Int {
    let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    return (year + year / 4 - year / 100 + year / 400 + offsets[month - 1] + day) % 7
  }

  /// The day of the week as Vietnamese writes it (Nghị định 30/2020/NĐ-CP, Phụ lục II, V.8).
  var weekdayName: String {
    ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"][weekday]
  }
}
