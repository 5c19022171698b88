import VanBanModel
import VanBanText

/// Reads one date at a place: a day, a month, a quarter, a half, a year, with a time of day where it has one.
struct DateAtomParser {
  struct Atom {
    var value: CalendarValue
    /// The token behind.
    var end: Int
    /// Whether a word (*ngày, tháng, năm, quý*) says what it is.
    var hasWord: Bool
    /// Whether it is only a number, which an interval's end must explain.
    var isBareNumber = false
  }

  let line: Line

  init(_ line: Line) { self.line = line }

  func at(_ index: Int) -> Token? {
    index >= 0 && index < line.tokens.count ? line.tokens[index] : nil
  }

  // MARK: - Entry points

  /// The date at a place.
  ///
  /// `allowsEvent` tells whether the name of an event may stand between *ngày* and the date (*ngày bầu cử 23/5/2021*).
  /// `allowsBare` tells whether a lone number passes (*từ 26 đến 28/4/2021*).
  func atom(at index: Int, allowsEvent: Bool, allowsBare: Bool = false) -> Atom? {
    guard let token = at(index) else { return nil }
    if let half = half(index) { return half }
    if token.kind == .time || (token.kind == .number && at(index + 1)?.syllable == DateCue.hour) {
      return clock(index)
    }
    switch token.syllable {
    case DateCue.day: return day(index, allowsEvent: allowsEvent, allowsBare: allowsBare)
    case DateCue.earlyDay, DateCue.earlyDaySouth:
      return at(index + 1)?.kind == .date ? numeric(index + 1, isMonth: false, hasWord: true) : nil
    case DateCue.month: return month(index)
    case DateCue.quarter, DateCue.southernQuarter: return quarter(index)
    case DateCue.year:
      let end = DateCue.kindsOfYear.match(line.tokens, at: index + 1)?.end ?? index + 1
      guard let year = year(end) else { return nil }
      return Atom(value: CalendarValue(year: year), end: end + 1, hasWord: true)
    default: break
    }
    if token.kind == .date { return numeric(index, isMonth: false, hasWord: false) }
    if allowsBare, token.kind == .number, let value = number(index), value >= 1, value <= 31,
      token.upper - token.lower <= 2
    {
      return Atom(value: CalendarValue(day: value), end: index + 1, hasWord: false, isBareNumber: true)
    }
    return nil
  }

  // MARK: - Parts

  /// Reads *23h55 ngày 16/5/2021*, *07 giờ 30 phút, Chủ nhật, ngày 23/5/2021*.
  private func clock(_ index: Int) -> Atom? {
    guard let time = timeOfDay(index), let day = dayBehindClock(time.end) else { return nil }
    var value = day.value
    (value.hour, value.minute) = (time.hour, time.minute)
    return Atom(value: value, end: day.end, hasWord: true)
  }

  func dayBehindClock(_ index: Int) -> Atom? {
    var next = index
    var isOpen = false
    func skipSign() {
      guard let token = at(next), token.isSign(.comma) || token.isSign(.open) else { return }
      isOpen = isOpen || token.isSign(.open)
      next += 1
    }
    skipSign()
    if let (end, _) = DateCue.weekdays.match(line.tokens, at: next) {
      next = end
      skipSign()
    }
    guard let token = at(next) else { return nil }
    var found: Atom?
    if token.syllable == DateCue.day {
      found = day(next, allowsEvent: true, allowsBare: false)
    } else if token.kind == .date {
      found = numeric(next, isMonth: false, hasWord: true)
    }
    if isOpen, let end = found?.end, at(end)?.isSign(.close) == true { found?.end = end + 1 }
    return found
  }

  func timeOfDay(_ index: Int) -> (hour: Int, minute: Int, end: Int)? {
    guard let token = at(index) else { return nil }
    if token.kind == .time {
      let parts = line.text.bytes[token.range].split { !isDigitByte($0) }.map(decimal)
      guard let hour = parts.first else { return nil }
      return (
        hour, parts.count > 1 ? parts[1] : 0,
        at(index + 1)?.isSign(Self.prime) == true ? index + 2 : index + 1
      )
    }
    guard let hour = number(index), hour <= 24, at(index + 1)?.syllable == DateCue.hour else { return nil }
    if let minute = number(index + 2), minute < 60 {
      return (hour, minute, at(index + 3)?.syllable == DateCue.minute ? index + 4 : index + 3)
    }
    return (hour, 0, index + 2)
  }

  /// The sign behind minutes.
  private static let prime = Sign("'")

  func day(_ index: Int, allowsEvent: Bool, allowsBare: Bool) -> Atom? {
    guard let token = at(index + 1) else { return nil }
    if token.kind == .date {
      let isWrapped = token.isSign(.open)
      return isWrapped ? nil : numeric(index + 1, isMonth: false, hasWord: true)
    }
    if let filled = filledDay(index) { return filled }
    if token.kind == .number, let value = number(index + 1), value >= 1, value <= 31 {
      if at(index + 2)?.syllable == DateCue.month, let month = number(index + 3), month >= 1, month <= 12 {
        // The year may stand on the next line of a title.
        let year = at(index + 4)?.syllable == DateCue.year ? year(index + 5) : nil
        return Atom(
          value: CalendarValue(year: year, month: month, day: value),
          end: year == nil ? index + 4 : index + 6,
          hasWord: true)
      }
      if let damaged = DamagedDate.endOfDay(line, index), let month = number(index + 3) {
        return Atom(
          value: CalendarValue(year: year(index + 5), month: month, day: value), end: damaged, hasWord: true)
      }
      if let spaced = spacedDay(value, index + 2) { return spaced }
      if let month = wordedMonth(index + 2), let year = at(month.end), year.syllable == DateCue.year {
        let year = self.year(month.end + 1)
        return Atom(
          value: CalendarValue(year: year, month: month.value, day: value),
          end: year == nil ? month.end : month.end + 2, hasWord: true)
      }
      if allowsBare {
        return Atom(value: CalendarValue(day: value), end: index + 2, hasWord: true, isBareNumber: true)
      }
      return nil
    }
    guard allowsEvent else { return nil }
    var next = index + 1
    while let word = at(next), word.kind == .word, word.form == .small, next - index <= 3,
      !Self.noEvent.contains(word.syllable)
    { next += 1 }
    guard next > index + 1, next - index <= 4, let found = at(next) else { return nil }
    if found.kind == .date, let atom = numeric(next, isMonth: false, hasWord: true), atom.value.year != nil {
      return atom
    }
    if found.isSign(.open), at(next + 1)?.kind == .date, at(next + 2)?.isSign(.close) == true,
      var atom = numeric(next + 1, isMonth: false, hasWord: true), atom.value.day != nil
    {
      atom.end = next + 3
      return atom
    }
    return nil
  }

  private static let noEvent = SyllableSet([
    DateCue.day, DateCue.from, DateCue.to, DateCue.month, DateCue.year,
  ])

  /// The day of a form whose dots were written on: `ngày …25.. tháng 01 năm 2006`.
  private func filledDay(_ index: Int) -> Atom? {
    let first = behindDots(index + 1)
    guard let day = number(first), day >= 1, day <= 31 else { return nil }
    let second = behindDots(first + 1)
    guard at(second)?.syllable == DateCue.month else { return nil }
    let third = behindDots(second + 1)
    guard let month = number(third), month >= 1, month <= 12 else { return nil }
    let fourth = behindDots(third + 1)
    guard at(fourth)?.syllable == DateCue.year else { return nil }
    let fifth = behindDots(fourth + 1)
    guard fifth - index > 5, let year = year(fifth) else { return nil }
    return Atom(value: CalendarValue(year: year, month: month, day: day), end: fifth + 1, hasWord: true)
  }

  /// Behind an ellipsis or several stops; a stop alone ends a sentence.
  private func behindDots(_ index: Int) -> Int {
    var end = index
    while let token = at(end), token.isSign(.stop) || token.isSign(.ellipsis) { end += 1 }
    return end == index + 1 && at(index)?.isSign(.stop) == true ? index : end
  }

  /// Behind *ngày 5*: `- 6 - 2020`, with blanks between.
  private func spacedDay(_ day: Int, _ index: Int) -> Atom? {
    guard let first = at(index), isDash(first), let month = number(index + 1), let second = at(index + 2),
      isDash(second), let year = year(index + 3)
    else { return nil }
    let value = CalendarValue(year: year, month: month, day: day)
    return value.isPossible ? Atom(value: value, end: index + 4, hasWord: true) : nil
  }

  /// *tháng Giêng*, *tháng Mười hai*.
  private func wordedMonth(_ index: Int) -> (value: Int, end: Int)? {
    guard at(index)?.syllable == DateCue.month,
      let (end, month) = DateCue.months.match(line.tokens, at: index + 1)
    else { return nil }
    return (month, end)
  }

  func month(_ index: Int) -> Atom? {
    guard let token = at(index + 1) else { return nil }
    // Without a year, *tháng Năm* may be anything.
    if let (month, end) = wordedMonth(index), at(end)?.syllable == DateCue.year, let year = year(end + 1) {
      return Atom(value: CalendarValue(year: year, month: month), end: end + 2, hasWord: true)
    }
    if token.kind == .date { return numeric(index + 1, isMonth: true, hasWord: true) }
    guard let month = number(index + 1), month >= 1, month <= 12, token.upper - token.lower <= 2 else {
      return nil
    }
    if let before = at(index - 1),
      before.kind == .number || before.syllable == Self.revolution && at(index + 2)?.syllable != DateCue.year
        || DateCue.every.contains(before.syllable)
    {
      return nil
    }
    if let joint = at(index + 2), joint.syllable == DateCue.year || isDash(joint), let year = year(index + 3)
    {
      return Atom(value: CalendarValue(year: year, month: month), end: index + 4, hasWord: true)
    }
    return Atom(value: CalendarValue(month: month), end: index + 2, hasWord: true)
  }

  /// *Cách mạng tháng 8* is an event's name.
  private static let revolution = Syllable("mạng")

  func quarter(_ index: Int) -> Atom? {
    guard let token = at(index + 1) else { return nil }
    var next = index + 2
    var quarter = 0
    let bytes = line.text.bytes[token.range]
    if token.kind == .date {
      // `quý 2/2021`
      guard let atom = numeric(index + 1, isMonth: true, hasWord: true), let month = atom.value.month,
        month <= 4
      else { return nil }
      return Atom(
        value: CalendarValue(year: atom.value.year, month: 32 + month), end: atom.end, hasWord: true)
    }
    quarter = NumberingMark.roman(bytes) ?? (token.kind == .number ? decimal(bytes) : 0)
    guard quarter >= 1, quarter <= 4 else { return nil }
    guard let joint = at(next), joint.isSign(.slash) || joint.syllable == DateCue.year,
      let year = year(next + 1)
    else { return Atom(value: CalendarValue(month: 32 + quarter), end: next, hasWord: true) }
    next += 2
    return Atom(value: CalendarValue(year: year, month: 32 + quarter), end: next, hasWord: true)
  }

  /// Reads *6 tháng đầu năm 2021*, *sáu tháng cuối năm 2021*.
  func half(_ index: Int) -> Atom? {
    guard let months = monthsOfYear(index), months.count == 6 else { return nil }
    let half = months.isFirst ? 40 : 41
    return Atom(value: CalendarValue(year: months.year, month: half), end: months.end, hasWord: true)
  }

  /// The value of a date token: `20/6/2020`, `3/5`, `01/2021`, `06 tháng 5 năm 2021`.
  func numeric(_ index: Int, isMonth: Bool, hasWord: Bool) -> Atom? {
    guard let token = at(index), token.kind == .date else { return nil }
    let parts = line.text.bytes[token.range].split { !isDigitByte($0) }.map { ($0.count, decimal($0)) }
    var value = CalendarValue()
    switch parts.count {
    case 3:
      let year = parts[2].0 == 2 ? (parts[2].1 > 30 ? 1900 : 2000) + parts[2].1 : parts[2].1
      value = CalendarValue(year: year, month: parts[1].1, day: parts[0].1)
    case 2 where parts[1].0 == 4:
      value = CalendarValue(year: parts[1].1, month: parts[0].1)
      if !isMonth && !hasWord && parts[0].1 > 12 { return nil }
    case 2:
      if isMonth { return nil }
      value = CalendarValue(month: parts[1].1, day: parts[0].1)
    default: return nil
    }
    return value.isPossible ? Atom(value: value, end: index + 1, hasWord: hasWord) : nil
  }

  func year(_ index: Int) -> Int? {
    guard let token = at(index), token.kind == .number, token.upper - token.lower == 4,
      let value = number(index),
      value >= 1800, value <= 2199
    else { return nil }
    return value
  }

  func number(_ index: Int) -> Int? {
    guard let token = at(index), token.kind == .number, token.upper - token.lower <= 6 else { return nil }
    let bytes = line.text.bytes[token.range]
    return bytes.allSatisfy(isDigitByte) ? decimal(bytes) : nil
  }

  func decimal(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix(9).reduce(0) { isDigitByte($1) ? $0 * 10 + Int($1 - 48) : $0 }
  }

  func isDash(_ token: Token) -> Bool {
    token.isSign(.hyphen) || token.isSign(.enDash) || token.isSign(.emDash)
  }
}

@inline(__always)
func isDigitByte(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
