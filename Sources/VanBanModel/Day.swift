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
  public init?(edtf: some StringProtocol) {
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

  /// As the output has it (EDTF): `2021-04-26`.
  public var edtf: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

  /// How many days a month has; where the year is not known, February has 29.
  public static func days(in month: Int, of year: Int?) -> Int {
    switch month {
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// The months that a number behind the year stands for in EDTF (ISO 8601-2): the month itself, those of a quarter
  /// (33 to 36), those of a half (40, 41).
  public static func months(_ number: Int) -> ClosedRange<Int>? {
    switch number {
    case 1...12: number...number
    case 33...36: (number - 33) * 3 + 1...(number - 33) * 3 + 3
    case 40, 41: (number - 40) * 6 + 1...(number - 40) * 6 + 6
    default: nil
    }
  }

  /// Whether the calendar has it.
  public var exists: Bool { (1...12).contains(month) && day >= 1 && day <= Self.days(in: month, of: year) }

  /// The day of the week of a day that ``exists``, 0 for Sunday (Sakamoto's method).
  public var weekday: Int {
    let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    return (year + year / 4 - year / 100 + year / 400 + offsets[month - 1] + day) % 7
  }

  /// The day of the week of a day that ``exists`` as Vietnamese writes it (Nghị định 30/2020/NĐ-CP, Phụ lục II, V.8).
  public var weekdayName: String {
    ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"][weekday]
  }
}
