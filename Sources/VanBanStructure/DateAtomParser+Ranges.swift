import VanBanModel
import VanBanText

/// Several dates that share what they do not repeat: *2021 - 2026*, *ngày 12, 13/9*, *tháng 3, 4 năm 2021*.
extension DateAtomParser {
  /// The members of a list or of a range, each with its tokens.
  typealias Members = [(value: CalendarValue, tokens: Range<Int>)]

  /// *2021 - 2026*, with *năm* before it or not.
  func yearRange(at index: Int) -> (from: CalendarValue, to: CalendarValue, end: Int)? {
    var next = index
    if at(next)?.syllable == DateCue.year { next += 1 }
    guard let from = year(next), let dash = at(next + 1), isDash(dash), let to = year(next + 2), to >= from,
      to - from < 100
    else { return nil }
    return (CalendarValue(year: from), CalendarValue(year: to), next + 3)
  }

  /// Reads *2021 đến 2025*, *năm 2021 đến 2025*: years of which the last bears no word.
  func wordedYearRange(at index: Int) -> (from: CalendarValue, to: CalendarValue, end: Int)? {
    var next = index
    if at(next)?.syllable == DateCue.year { next += 1 }
    guard let from = year(next), let joint = at(next + 1),
      joint.syllable == DateCue.to || joint.syllable == DateCue.until, let to = year(next + 2), to >= from,
      to - from < 100
    else { return nil }
    return (CalendarValue(year: from), CalendarValue(year: to), next + 3)
  }

  /// Reads *8h00-10h00 ngày 28/12/2011*.
  func clockRange(at index: Int) -> (from: CalendarValue, to: CalendarValue, end: Int)? {
    guard let first = timeOfDay(index), let joint = at(first.end),
      isDash(joint) || joint.syllable == DateCue.to,
      let second = timeOfDay(first.end + 1), let day = dayBehindClock(second.end)
    else { return nil }
    var from = day.value
    var to = day.value
    (from.hour, from.minute) = (first.hour, first.minute)
    (to.hour, to.minute) = (second.hour, second.minute)
    return (from, to, day.end)
  }

  /// *ngày 10 - 12/5/2021*, `10-12/5/2021`: two days of one month, or of two that follow each other.
  func dayRange(at index: Int) -> (from: CalendarValue, to: CalendarValue, end: Int)? {
    let hasWord = at(index)?.syllable == DateCue.day
    let first = hasWord ? index + 1 : index
    guard let from = shortNumber(first, upTo: 31), let dash = at(first + 1), isDash(dash),
      let last = at(first + 2), last.kind == .date,
      let to = numeric(first + 2, isMonth: false, hasWord: true),
      let day = to.value.day, from != day
    else { return nil }
    if !hasWord {
      // Only where nothing stands between, or alone behind a colon: *khoản 3 - 12/5/2021* is no range.
      let isGlued = dash.lower == line.tokens[first].upper && last.lower == dash.upper
      guard to.value.year != nil, isGlued || at(index - 1)?.isSign(.colon) == true else { return nil }
    }
    let value = to.value.before(day: from)
    return value.isPossible ? (value, to.value, to.end) : nil
  }

  /// *ngày 12, 13/9*: days that share their last one's month and year, each an entry of its own.
  func dayList(at index: Int) -> Members? {
    guard at(index)?.syllable == DateCue.day else { return nil }
    var days: [(Int, Range<Int>)] = []
    var next = index + 1
    var lower = index
    while let value = shortNumber(next, upTo: 31), isJoint(next + 1) {
      days.append((value, lower..<next + 1))
      next += 2
      lower = next
    }
    guard !days.isEmpty, let last = at(next), last.kind == .date,
      let atom = numeric(next, isMonth: false, hasWord: true), atom.value.day != nil
    else { return nil }
    return days.map { (CalendarValue(year: atom.value.year, month: atom.value.month, day: $0), $1) }
      + [(atom.value, next..<atom.end)]
  }

  /// *tháng 3, 4 năm 2021*, *quý I, II/2021*, *quý III và IV năm 2021*: the last one has the year of all.
  func monthList(at index: Int) -> Members? {
    let isQuarter = self.isQuarter(index)
    guard isQuarter || at(index)?.syllable == DateCue.month else { return nil }
    let number = { (place: Int) in isQuarter ? quarterNumber(place) : shortNumber(place, upTo: 12) }
    let shift = isQuarter ? 32 : 0
    var members: [(Int, Range<Int>)] = []
    var next = index + 1
    var lower = index
    while let value = number(next), isJoint(next + 1) {
      members.append((value, lower..<next + 1))
      next += 2
      lower = next
    }
    guard !members.isEmpty, at(next)?.kind != .date else {
      guard !members.isEmpty, let last = numeric(next, isMonth: true, hasWord: true),
        let month = last.value.month,
        !isQuarter || month <= 4
      else { return nil }
      return members.map { (CalendarValue(year: last.value.year, month: $0 + shift), $1) }
        + [(CalendarValue(year: last.value.year, month: month + shift), next..<last.end)]
    }
    guard let last = number(next), let joint = at(next + 1),
      joint.isSign(.slash) || joint.syllable == DateCue.year,
      let year = year(next + 2)
    else { return nil }
    members.append((last, lower..<next + 3))
    return members.map { (CalendarValue(year: year, month: $0 + shift), $1) }
  }

  /// *quý III - IV/2021*.
  func quarterRange(at index: Int) -> (from: CalendarValue, to: CalendarValue, end: Int)? {
    guard isQuarter(index), let from = quarterNumber(index + 1), let dash = at(index + 2), isDash(dash),
      let to = quarterNumber(index + 3), to > from, let joint = at(index + 4),
      joint.isSign(.slash) || joint.syllable == DateCue.year, let year = year(index + 5)
    else { return nil }
    return (CalendarValue(year: year, month: 32 + from), CalendarValue(year: year, month: 32 + to), index + 6)
  }

  /// *năm 2019, 2020 và 2021*: years that share the word.
  func yearList(at index: Int) -> Members? {
    guard at(index)?.syllable == DateCue.year, let first = year(index + 1) else { return nil }
    var members: Members = [(CalendarValue(year: first), index..<index + 2)]
    var last = first
    var next = index + 2
    // A number that counts things follows no list: *năm 2020, 2021 lượt người*.
    while isJoint(next), let year = year(next + 1), year > last, year - last <= 10 {
      members.append((CalendarValue(year: year), next + 1..<next + 2))
      last = year
      next += 2
    }
    return members.count > 1 ? members : nil
  }

  /// Reads *9 tháng đầu năm 2021*: the first or last months of a year.
  func monthsOfYear(_ index: Int) -> (count: Int, isFirst: Bool, year: Int, end: Int)? {
    guard let token = at(index), token.kind == .number || token.kind == .word,
      at(index + 1)?.syllable == DateCue.month, let which = at(index + 2),
      which.syllable == DateCue.start || which.syllable == DateCue.close,
      at(index + 3)?.syllable == DateCue.year, let year = year(index + 4),
      let count = shortNumber(index, upTo: 11) ?? DateCue.months.match(line.tokens, at: index)?.value
    else { return nil }
    return (count, which.syllable == DateCue.start, year, index + 5)
  }

  /// *ngày …/5/2021*: the month of a day that is left blank.
  func blankDay(at index: Int) -> (value: CalendarValue, tokens: Range<Int>)? {
    guard at(index)?.syllable == DateCue.day else { return nil }
    var next = index + 1
    while let token = at(next), token.isSign(.stop) || token.isSign(.ellipsis), next < index + 12 {
      next += 1
    }
    guard at(next)?.isSign(.slash) == true else { return nil }
    if at(next + 1)?.kind == .date, let month = numeric(next + 1, isMonth: true, hasWord: true) {
      return (month.value, next + 1..<month.end)
    }
    guard let month = shortNumber(next + 1, upTo: 12), at(next + 2)?.isSign(.slash) == true,
      let year = year(next + 3)
    else { return nil }
    return (CalendarValue(year: year, month: month), next + 1..<next + 4)
  }

  /// *20-11*: a day and month of every year, behind *ngày* or its name.
  func hyphenedDay(at index: Int) -> (value: CalendarValue, end: Int)? {
    guard let first = at(index), let day = shortNumber(index, upTo: 31), let dash = at(index + 1),
      isDash(dash),
      dash.lower == first.upper, let month = shortNumber(index + 2, upTo: 12), let last = at(index + 2),
      last.lower == dash.upper
    else { return nil }
    if let next = at(index + 3), next.syllable == DateCue.month || next.isSign(.slash) || isDash(next) {
      return nil
    }
    let value = CalendarValue(month: month, day: day)
    return value.isPossible ? (value, index + 3) : nil
  }

  private func isJoint(_ index: Int) -> Bool {
    guard let joint = at(index) else { return false }
    return joint.isSign(.comma) || joint.syllable == DateCue.and
  }

  private func isQuarter(_ index: Int) -> Bool {
    let word = at(index)?.syllable
    return word == DateCue.quarter || word == DateCue.southernQuarter
  }

  private func quarterNumber(_ index: Int) -> Int? {
    guard let token = at(index) else { return nil }
    let value = NumberingMark.roman(line.text.bytes[token.range]) ?? shortNumber(index, upTo: 4) ?? 0
    return value >= 1 && value <= 4 ? value : nil
  }

  private func shortNumber(_ index: Int, upTo limit: Int) -> Int? {
    guard let token = at(index), token.upper - token.lower <= 2, let value = number(index), value >= 1,
      value <= limit
    else { return nil }
    return value
  }
}
