import VanBanModel
import VanBanText

/// Lines of a first page that a layout broke: which go on on the next one.
extension FrontCollector {
  /// `GIAI ĐOẠN 2012` / `- 2020`: a range of years that was wrapped.
  func goesOn(_ last: Line, _ line: Line) -> Bool {
    if isOpenNote(last), line.tokens.count < 40, !line.isBlankBefore,
      line.tokens.contains(where: { $0.isSign(.close) })
    {
      return true
    }
    if !hasAnchor, isOpenTitle(last), line.tokens[0].form == .small, !line.isBlankBefore { return true }
    if isSplitType(last, line) || isSplitPeriod(last, line) || isSplitCitation(last, line) { return true }
    guard let end = last.tokens.last, end.kind == .number, end.upper - end.lower == 4, line.tokens.count >= 2
    else { return false }
    return line.tokens[0].kind == .marker && line.mark?.marker == nil && line.tokens[1].kind == .number
      && line.tokens[1].upper - line.tokens[1].lower == 4
  }

  /// `… GIAI ĐOẠN` / `2012 - 2020`: nothing but the years of a title in capitals.
  private func isSplitPeriod(_ last: Line, _ line: Line) -> Bool {
    guard let end = last.tokens.last, end.form == .capitals, line.tokens.count <= 5, line.mark?.marker == nil,
      !line.isBlankBefore
    else { return false }
    return (end.syllable == Syllable("đoạn") || end.syllable == Syllable("năm"))
      && line.tokens[0].kind == .number && !line.tokens.contains(where: \.isWord)
  }

  /// `V/v … theo Nghị định số` / `30/2020/NĐ-CP`: a cited document's number, no number of this one.
  private func isSplitCitation(_ last: Line, _ line: Line) -> Bool {
    guard !hasType, !isAddressed, last.tokens.last?.syllable == HeaderCue.number,
      last.tokens.last?.form == .small, segments.contains(where: { $0.kind == .about })
    else { return false }
    return line.tokens[0].kind == .documentNumber && !line.isBlankBefore
  }

  /// `THÔNG` / `TƯ`: a type's name on two lines.
  private func isSplitType(_ last: Line, _ line: Line) -> Bool {
    guard !hasType, hasAnchor, last.tokens.count == 1, last.tokens[0].form == .capitals,
      line.tokens[0].form == .capitals
    else { return false }
    let words = last.tokens + line.tokens.prefix(3)
    return ReferenceRecognizer.types.match(words, at: 0).map { $0.end > 1 && $0.end <= 1 + line.tokens.count }
      ?? false
  }

  /// `Nghị định của Chính phủ số 114/2003/NĐ-CP` / `ngày 10/10/2003 về …`: a title in small letters that was wrapped.
  private func isOpenTitle(_ line: Line) -> Bool {
    guard let first = line.tokens.first, let last = line.tokens.last, !closes(last),
      let (end, _) = ReferenceRecognizer.types.match(line.tokens, at: 0)
    else { return false }
    // A font's capitals may have become small letters: then only the type alone on its line is one.
    return first.form == .capitalised && line.tokens.count < 60
      || first.form == .small && (end == line.tokens.count || line.tokens[end].syllable == TitleCue.of)
  }

  /// `(Kèm theo Nghị định số 30/2020/NĐ-CP`: a note whose bracket closes on a later line.
  private func isOpenNote(_ line: Line) -> Bool {
    guard let first = line.tokens.first, first.isSign(.open), line.tokens.count < 60 else { return false }
    return !line.tokens.contains { $0.isSign(.close) }
  }

  func isCutOff(_ line: Line) -> Bool {
    guard line.tokens.count <= 8, let last = line.tokens.last else { return false }
    if last.syllable == DateCue.day || last.syllable == DateCue.month {
      return line.tokens.contains { $0.isSign(.comma) } || line.tokens.count == 1
    }
    // `Phủ Lý, ngày 12` / `tháng 01 năm 2023`, `Hà Nội,` / `ngày 05`
    if last.kind == .number, line.tokens.count > 2, line.tokens[line.tokens.count - 2].syllable == DateCue.day
    {
      return true
    }
    if last.isSign(.comma), let (end, _) = Province.table.match(line.tokens, at: 0) {
      return end == line.tokens.count - 1
    }
    let beforeColon = last.isSign(.colon) ? line.tokens.dropLast().last : last
    return beforeColon?.syllable == HeaderCue.number && last.isSign(.colon) && line.tokens.count <= 4
  }
}
