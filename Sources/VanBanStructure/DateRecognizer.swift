import VanBanModel
import VanBanText

/// A date as found, before it is known where it stands in the document.
struct FoundDate: Sendable, Hashable {
  /// The tokens that it takes.
  var tokens: Range<Int>
  var value: String
  var kind: DateMention.Kind
  var role: DateMention.Role
  /// The single day or month, where it is one.
  var single: CalendarValue?
}

/// Finds the dates of a line; the annotated corpus shows what is an entry and its value.
struct DateRecognizer {
  let line: Line
  /// The year that a date without one takes: the document's own.
  let documentYear: Int?
  private let atoms: DateAtomParser

  init(_ line: Line, documentYear: Int?) {
    self.line = line
    self.documentYear = documentYear
    atoms = DateAtomParser(line)
  }

  /// The dates in reading order.
  func recognize() -> [FoundDate] {
    var found: [FoundDate] = []
    var index = 0
    while index < line.tokens.count {
      let token = line.tokens[index]
      if token.cues.contains(.date), token.kind != .marker, token.kind != .abbreviation,
        let dates = dates(at: index), let last = dates.last
      {
        found += dates
        index = last.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// The words that a date may begin with.
  static let openers = SyllableSet(
    [
      "ngày", "tháng", "năm", "quý", "quí", "từ", "kể", "đến", "tới", "trước", "sau", "chậm", "muộn", "hạn",
      "nhiệm",
      "giai", "thời", "khóa", "niên", "những", "khoảng", "hết", "mùng", "mồng", "NK",
    ].map { Syllable($0) })

  private func dates(at index: Int) -> [FoundDate]? {
    let token = line.tokens[index]
    if token.syllable == DateCue.from { return opening(at: index, first: index + 1) }
    if token.syllable == Self.sinceWord, at(index + 1)?.syllable == DateCue.from {
      // The text of *kể từ ngày …* begins with *từ*.
      return opening(at: index + 1, first: index + 2)
    }
    if let (end, _) = DateCue.closings.match(line.tokens, at: index), let date = closing(index, end) {
      return [date]
    }
    if token.syllable == DateCue.whole, let atom = atoms.atom(at: index + 1, allowsEvent: true), atom.hasWord,
      let date = closing(index, index + 1)
    {
      return [date]
    }
    if token.syllable == DateCue.after, let atom = atoms.atom(at: index + 1, allowsEvent: true), atom.hasWord
    {
      return [interval(index, atom.end, from: completed(atom.value, nil), to: nil, role: .period)]
    }
    return plain(at: index)
  }

  private static let sinceWord = Syllable("kể")

  // MARK: - Intervals

  /// Reads *từ A đến B*, *từ A*.
  private func opening(at index: Int, first: Int) -> [FoundDate]? {
    if let range = atoms.yearRange(at: first) ?? atoms.wordedYearRange(at: first) {
      return [interval(index, range.end, from: range.from, to: range.to, role: .period)]
    }
    guard let from = atoms.atom(at: first, allowsEvent: false, allowsBare: true) else {
      // *từ 7h30 - 9h00, thứ Ba, ngày 06/02/2018*
      if let clock = atoms.clockRange(at: first) {
        return [interval(index, clock.end, from: clock.from, to: clock.to, role: .event)]
      }
      return nil
    }
    if let clock = atoms.clockRange(at: first) {
      return [interval(index, clock.end, from: clock.from, to: clock.to, role: .event)]
    }
    if let to = second(after: from.end) {
      if isYearly(to.end) || to.value.year == nil && isRecurring(index) { return nil }
      if isOfFractions(from, to) { return nil }
      let end = completed(to.value, nil)
      return [interval(index, to.end, from: completed(from.value, end), to: end, role: .period)]
    }
    if from.isBareNumber || from.value.year == nil && isRecurring(index) { return nil }
    if isYearly(from.end) { return nil }
    var end = from.end
    if let (onwards, _) = DateCue.onwards.match(line.tokens, at: end) { end = onwards }
    if let (past, _) = DateCue.backwards.match(line.tokens, at: from.end) {
      return [interval(index, past, from: nil, to: completed(from.value, nil), role: .period)]
    }
    if from.value.year == nil && !from.hasWord && from.value.day == nil { return nil }
    return [interval(index, end, from: completed(from.value, nil), to: nil, role: .period)]
  }

  /// *từ 1/3 đến 1/2 độ dài*: parts of one, which as days would run backwards; *từ 28/12 đến 05/01* is over New Year.
  private func isOfFractions(_ from: DateAtomParser.Atom, _ to: DateAtomParser.Atom) -> Bool {
    guard !from.hasWord, !to.hasWord, from.value.year == nil, to.value.year == nil,
      let day = from.value.day, let last = to.value.day, let month = from.value.month,
      let lastMonth = to.value.month
    else { return false }
    return day < month && last < lastMonth && (lastMonth, last) < (month, day)
  }

  /// The second date of an interval: *đến hết ngày 26/5/2021*, *– 16/5/2021*.
  private func second(after index: Int) -> DateAtomParser.Atom? {
    guard let token = at(index) else { return nil }
    var next = index
    if token.isSign(.comma) { next += 1 }
    guard let joint = at(next) else { return nil }
    if isDash(joint) {
      return atoms.atom(at: next + 1, allowsEvent: false, allowsBare: false)
    }
    guard joint.syllable == DateCue.to || joint.syllable == DateCue.until else { return nil }
    next += 1
    while let word = at(next), [DateCue.whole, DateCue.before, DateCue.close].contains(word.syllable) {
      next += 1
    }
    return atoms.atom(at: next, allowsEvent: true, allowsBare: false)
  }

  /// Reads *đến hết ngày 31/5/2021*, *trước ngày 15/4/2021*, *chậm nhất 30/4/2021*.
  private func closing(_ index: Int, _ end: Int) -> FoundDate? {
    var next = end
    while let word = at(next), word.syllable == DateCue.whole || word.syllable == DateCue.close { next += 1 }
    guard let atom = atoms.atom(at: next, allowsEvent: true), !isYearly(atom.end), !isYearlyBefore(index)
    else { return nil }
    if atom.value.year == nil, isRecurring(index) { return nil }
    if index > 0, let from = atoms.atom(at: index - 1, allowsEvent: false), isOfFractions(from, atom) {
      return nil
    }
    if atoms.yearRange(at: next) != nil { return nil }
    // A first date that an end follows is an interval of its own.
    if second(after: atom.end) != nil { return nil }
    return interval(index, atom.end, from: nil, to: completed(atom.value, nil), role: .deadline)
  }

  // MARK: - Single dates

  private func plain(at index: Int) -> [FoundDate]? {
    if let (end, _) = DateCue.terms.match(line.tokens, at: index) {
      if at(end)?.syllable == DateCue.from, var whole = opening(at: end, first: end + 1)?.first,
        whole.kind == .interval,
        !whole.value.hasSuffix("..")
      {
        whole.tokens = index..<whole.tokens.upperBound
        (whole.kind, whole.role) = (.term, .term)
        return [whole]
      }
      if let range = atoms.yearRange(at: end) {
        var found = interval(index, range.end, from: range.from, to: range.to, role: .term)
        found.kind = .term
        return [found]
      }
      // *năm tài chính 1999* is a year like any other.
      if line.tokens[index].syllable != DateCue.year { return nil }
    }
    if let range = atoms.yearRange(at: index) {
      let isOfYears = line.tokens[index].syllable == DateCue.year
      if isOfYears, index > 0, line.tokens[index - 1].kind == .number {
        // *10 năm 2021 - 2030*: the word counts years, it does not name them.
        return nil
      }
      return [interval(index, range.end, from: range.from, to: range.to, role: .period)]
    }
    if let clock = atoms.clockRange(at: index) {
      return [interval(index, clock.end, from: clock.from, to: clock.to, role: .event)]
    }
    if let days = atoms.dayRange(at: index), !isYearly(days.end) {
      let end = completed(days.to, nil)
      return [interval(index, days.end, from: completed(days.from, end), to: end, role: .period)]
    }
    if let quarters = atoms.quarterRange(at: index) {
      return [interval(index, quarters.end, from: quarters.from, to: quarters.to, role: .period)]
    }
    if let list = atoms.dayList(at: index) ?? atoms.monthList(at: index) ?? yearList(at: index) {
      return list.map { single($0.tokens, $0.value) }
    }
    if let blank = atoms.blankDay(at: index) { return [single(blank.tokens, blank.value)] }
    if let months = atoms.monthsOfYear(index), months.count != 6 { return [part(index, months)] }
    if line.tokens[index].syllable == DateCue.day, let day = atoms.hyphenedDay(at: index + 1) {
      return isRecurring(index) ? nil : [single(index..<day.end, day.value)]
    }
    if let day = atoms.hyphenedDay(at: index), isAnniversary(index), !isRecurring(index) {
      return [single(index..<day.end, day.value)]
    }
    if let loose = looseYear(at: index) { return [loose] }
    if line.tokens[index].kind == .date, index > 0, line.tokens[index - 1].syllable == DateCue.number {
      // *nhà số 12/5/2020*
      return nil
    }
    guard let atom = atoms.atom(at: index, allowsEvent: true) else { return nil }
    if atom.value.year == nil, isRecurring(index) { return nil }
    if isYearly(atom.end) || isYearlyBefore(closingStart(index)) { return nil }
    if let to = second(after: atom.end), isYearly(to.end) { return nil }
    if let to = second(after: atom.end), to.value.kind == atom.value.kind,
      atom.value.day != nil || to.value.month != nil,
      !isOtherSentence(atom, to), !isDateOfNumber(index)
    {
      if isOfFractions(atom, to) { return nil }
      let end = completed(to.value, nil)
      return [interval(index, to.end, from: completed(atom.value, end), to: end, role: .period)]
    }
    if atom.value.year == nil && !atom.hasWord && !standsAlone(index, atom.end) && !isAnniversary(index) {
      return nil
    }
    if let (past, _) = DateCue.backwards.match(line.tokens, at: atom.end) {
      return [interval(index, past, from: nil, to: completed(atom.value, nil), role: .period)]
    }
    if let (end, _) = DateCue.onwards.match(line.tokens, at: atom.end) {
      return [interval(index, end, from: completed(atom.value, nil), to: nil, role: .period)]
    }
    let others = coordinated(after: atom)
    var first = atom
    // *ngày 1/5 và 2/9/2021*: the year behind the last one is the others' too.
    first.value.year = first.value.year ?? others.compactMap(\.single?.year).first
    return [single(index..<first.end, first.value)] + others
  }

  /// *Công văn số 61/CV-PNV ngày 09/5/2016*: the date is the cited document's and begins no interval.
  private func isDateOfNumber(_ index: Int) -> Bool {
    var last = index - 1
    if last > 0, line.tokens[last].isSign(.comma) { last -= 1 }
    return last >= 0 && line.tokens[last].kind == .documentNumber
  }

  private func single(_ tokens: Range<Int>, _ value: CalendarValue) -> FoundDate {
    let value = completed(value, nil).withoutHour24
    return FoundDate(
      tokens: tokens, value: value.edtf, kind: value.kind, role: value.day == nil ? .period : .event,
      single: value)
  }

  /// A list of years that opens no longer time: *năm 2022, 2023 và các năm tiếp theo* is left to its parts.
  private func yearList(at index: Int) -> DateAtomParser.Members? {
    guard let list = atoms.yearList(at: index), let last = list.last,
      DateCue.onwards.match(line.tokens, at: last.tokens.upperBound) == nil
    else { return nil }
    return list
  }

  /// *9 tháng đầu năm 2021*, *3 tháng cuối năm 2021*.
  private func part(
    _ index: Int, _ months: (count: Int, isFirst: Bool, year: Int, end: Int)
  ) -> FoundDate {
    interval(
      index, months.end,
      from: CalendarValue(year: months.year, month: months.isFirst ? 1 : 13 - months.count),
      to: CalendarValue(year: months.year, month: months.isFirst ? months.count : 12), role: .period)
  }

  /// *những năm 1990* is a decade, *khoảng năm 1930* an approximate year (EDTF level 1).
  private func looseYear(at index: Int) -> FoundDate? {
    let word = line.tokens[index].syllable
    guard word == DateCue.plural || word == DateCue.about, at(index + 1)?.syllable == DateCue.year,
      let atom = atoms.atom(at: index + 1, allowsEvent: false), let year = atom.value.year,
      atom.value.kind == .year,
      atoms.yearList(at: index + 1) == nil, atoms.yearRange(at: index + 1) == nil
    else { return nil }
    if word == DateCue.plural, year % 10 != 0 { return nil }
    let value = word == DateCue.plural ? "\(year / 10)X" : "\(year)~"
    return FoundDate(tokens: index..<atom.end, value: value, kind: .year, role: .period, single: nil)
  }

  /// A day of every year behind its name, which has this year's date here: *ngày Quốc tế Phụ nữ 8/3*.
  private func isAnniversary(_ index: Int) -> Bool {
    var first = index - 1
    while first > 0, index - first <= Self.longestName, isPartOfName(line.tokens[first]) { first -= 1 }
    return first >= 0 && first < index - 1 && line.tokens[first].syllable == DateCue.day
      && line.tokens[first + 1].isCapital
  }

  /// In syllables, with the signs between: *ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ và trẻ em gái*.
  private static let longestName = 14

  private func isPartOfName(_ token: Token) -> Bool {
    token.isWord && token.syllable != DateCue.day || token.isSign(.open) || isDash(token)
  }

  /// *ngày 30/4 và 01/5*: days behind the first one, each an entry of its own.
  private func coordinated(after atom: DateAtomParser.Atom) -> [FoundDate] {
    var found: [FoundDate] = []
    var last = atom
    while let joint = at(last.end), joint.isSign(.comma) || joint.syllable == DateCue.and,
      let next = atoms.atom(at: last.end + 1, allowsEvent: false), next.value.kind == last.value.kind,
      last.value.day != nil || last.value.month != nil && last.value.year == nil
    {
      found.append(single(last.end + 1..<next.end, next.value))
      last = next
    }
    return found
  }

  /// A day and month without *ngày* is one behind a part of the day, or alone behind a colon.
  private func standsAlone(_ index: Int, _ end: Int) -> Bool {
    guard index > 0 else { return false }
    let before = line.tokens[index - 1]
    if DateCue.partsOfDay.contains(before.syllable) { return true }
    return before.isSign(.colon) && (at(end).map { !$0.isWord && $0.kind == .punctuation } ?? true)
  }

  /// Where the words that close a time (*trước*, *đến hết*) before a date begin.
  private func closingStart(_ index: Int) -> Int {
    var start = index
    while start > 0, index - start < 3,
      [DateCue.before, DateCue.to, DateCue.whole, DateCue.until].contains(line.tokens[start - 1].syllable)
    {
      start -= 1
    }
    return start
  }

  /// Whether the sentence speaks of every year: its days without a year are no dates.
  private func isRecurring(_ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 60, !line.tokens[start - 1].isSign(.stop),
      !line.tokens[start - 1].isSign(.semicolon)
    {
      start -= 1
    }
    var next = start
    while next < line.tokens.count, next - index < 60,
      next == start || !line.tokens[next - 1].isSign(.stop) && !line.tokens[next - 1].isSign(.semicolon)
    {
      if DateCue.recurring.match(line.tokens, at: next) != nil { return true }
      next += 1
    }
    return false
  }

  /// Reads *hằng năm, trước ngày 15 tháng 12*.
  private func isYearlyBefore(_ index: Int) -> Bool {
    var last = index - 1
    if last >= 0, line.tokens[last].isSign(.comma) { last -= 1 }
    guard last >= 1 else { return false }
    return line.tokens[last].syllable == DateCue.year
      && DateCue.every.contains(line.tokens[last - 1].syllable)
  }

  /// A year or month is joined by a dash only with its like: *năm 2020 - năm 2021* is two.
  private func isOtherSentence(_ from: DateAtomParser.Atom, _ to: DateAtomParser.Atom) -> Bool {
    from.value.kind == .year || to.value.kind == .year
  }

  /// *ngày 15/2 hàng năm*, *ngày 31 tháng 3 của năm kế tiếp* name no date.
  private func isYearly(_ index: Int) -> Bool {
    if DateCue.otherYears.match(line.tokens, at: index) != nil { return true }
    guard let word = at(index), let year = at(index + 1) else { return false }
    return DateCue.every.contains(word.syllable)
      && (year.syllable == DateCue.year || year.syllable == DateCue.month)
  }

  private func isDash(_ token: Token) -> Bool {
    token.isSign(.hyphen) || token.isSign(.enDash) || token.isSign(.emDash)
  }

  private func at(_ index: Int) -> Token? { index < line.tokens.count ? line.tokens[index] : nil }

  private func completed(_ value: CalendarValue, _ other: CalendarValue?) -> CalendarValue {
    var value = value
    if value.year == nil { value.year = other?.year ?? documentYear }
    if value.month == nil, let day = value.day, let other { value = other.before(day: day) }
    return value
  }

  private func interval(
    _ lower: Int, _ upper: Int, from: CalendarValue?, to: CalendarValue?, role: DateMention.Role
  ) -> FoundDate {
    FoundDate(
      tokens: lower..<upper,
      value: "\(from?.withoutHour24.edtf ?? "..")/\(to?.withoutHour24.edtf ?? "..")", kind: .interval,
      role: role,
      single: nil)
  }
}
