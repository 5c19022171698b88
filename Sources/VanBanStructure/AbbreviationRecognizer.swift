import VanBanModel
import VanBanText

/// Finds the short forms that a line explains: *công nhân, viên chức, lao động (CNVCLĐ)*, *(sau đây gọi tắt là …)*.
struct AbbreviationRecognizer {
  let line: Line

  init(_ line: Line) { self.line = line }

  private static let announced = PhraseTable([
    "sau đây viết tắt là", "sau đây gọi tắt là", "sau đây gọi là", "sau đây gọi chung là", "gọi tắt là",
    "viết tắt là", "viết tắt",
    "dưới đây gọi tắt là", "gọi chung là", "dưới đây gọi là",
  ])
  private static let skipped = SyllableSet(
    ["và", "của", "về", "các", "cho", "hoặc", "ở", "với"].map { Syllable($0) })

  func recognize(_ send: (DocumentEvent) -> Void) {
    for index in line.tokens.indices where line.tokens[index].cues.contains(.bracket) && index > 0 {
      if let (start, _) = Self.announced.match(line.tokens, at: index + 1) {
        announce(index, start, send)
      } else if index + 2 < line.tokens.count, isShort(line.tokens[index + 1]) {
        explain(index, send)
      } else {
        unfold(index, send)
      }
    }
  }

  private func isShort(_ token: Token) -> Bool {
    let length = line.text.bytes[token.range].count { $0 & 0xC0 != 0x80 }
    return token.isWord && token.form == .capitals && length >= 2 && length <= 12
  }

  private func announce(_ open: Int, _ start: Int, _ send: (DocumentEvent) -> Void) {
    guard let close = line.tokens[start...].firstIndex(where: { $0.isSign(.close) }), close > start else {
      return
    }
    if close == start + 1, isShort(line.tokens[start]), let long = spelled(start, before: open) {
      return emit(long, start..<close, .announcedAbbreviation, send)
    }
    var lower = open
    while lower > 0, open - lower < 24, !line.tokens[lower - 1].isSign(.semicolon),
      !line.tokens[lower - 1].isSign(.stop), !line.tokens[lower - 1].isSign(.comma),
      line.tokens[lower - 1].kind != .marker
    {
      lower -= 1
    }
    // A short form that keeps words begins where the long one does: *Đại hội … lần thứ XIII*, *Đại hội XIII*.
    let words = line.tokens[start..<min(close, start + 2)].map(\.syllable)
    if line.tokens[start].isWord,
      let same = (sentence(before: open)..<open).last(where: { index in
        line.tokens[index...].prefix(words.count).map(\.syllable) == words
      })
    {
      return emit(same..<open, start..<close, .announcedAbbreviation, send)
    }
    // An alias in small letters does not show where what it stands for begins.
    guard line.tokens[start].isCapital else { return }
    // The long form begins with its last organ or document, else with its last capitalised run.
    let runs = (lower..<open).filter { index in
      line.tokens[index].isWord && line.tokens[index].isCapital
        && (index == lower || !line.tokens[index - 1].isWord || !line.tokens[index - 1].isCapital)
    }
    let named = runs.last {
      Organ.nouns.match(line.tokens, at: $0) != nil
        || ReferenceRecognizer.types.match(line.tokens, at: $0) != nil
    }
    guard let begin = named ?? runs.last else { return }
    emit(begin..<open, start..<close, .announcedAbbreviation, send)
  }

  /// Where the sentence begins that holds a bracket.
  private func sentence(before open: Int) -> Int {
    var lower = open
    while lower > 0, open - lower < 80, !line.tokens[lower - 1].isSign(.semicolon),
      line.tokens[lower - 1].kind != .marker,
      !(line.tokens[lower - 1].isSign(.stop) && line.tokens[lower].isCapital)
    {
      lower -= 1
    }
    return lower
  }

  private func explain(_ open: Int, _ send: (DocumentEvent) -> Void) {
    let short = open + 1
    guard let close = line.tokens[short...].firstIndex(where: { $0.isSign(.close) }), close > short,
      close - short <= 4
    else { return }
    // *Ủy ban nhân dân tỉnh (UBND tỉnh)*: the words behind the short form stand before the bracket, too.
    let kept = close - short - 1
    guard
      kept == 0
        || open > kept
          && line.tokens[short + 1..<close].map(\.syllable) == line.tokens[open - kept..<open].map(\.syllable)
    else { return }
    if let long = spelled(short, before: open - kept) {
      return emit(long, short..<short + 1, .bracketAbbreviation, send)
    }
  }

  /// *CNVCLĐ (công nhân, viên chức, lao động)*: the long form stands in the bracket.
  private func unfold(_ open: Int, _ send: (DocumentEvent) -> Void) {
    guard isShort(line.tokens[open - 1]),
      let close = line.tokens[open...].firstIndex(where: { $0.isSign(.close) }), close - open > 2,
      let long = spelled(open - 1, before: close), long.lowerBound == open + 1
    else { return }
    emit(long, open - 1..<open, .bracketAbbreviation, send)
  }

  /// The shortest run of words before the bracket whose initials spell the short form.
  private func spelled(_ short: Int, before open: Int) -> Range<Int>? {
    let letters = line.string(short..<short + 1).unicodeScalars.compactMap {
      LetterFold.plain($0.value)?.ascii
    }
    var index = open
    var left = letters.count
    while index > 0, left > 0, open - index < letters.count * 2 + 4 {
      index -= 1
      let token = line.tokens[index]
      guard token.isWord else {
        if token.isSign(.comma) || token.isSign(.hyphen) || token.isSign(.enDash) { continue }
        return nil
      }
      if let initial = token.syllable.initial, initial == letters[left - 1] {
        left -= 1
      } else if !Self.skipped.contains(token.syllable) {
        return nil
      }
    }
    return left == 0 ? index..<open : nil
  }

  private func emit(_ long: Range<Int>, _ short: Range<Int>, _ rule: Rule, _ send: (DocumentEvent) -> Void) {
    guard !long.isEmpty, !short.isEmpty else { return }
    send(
      .abbreviation(
        Abbreviation(
          short: line.string(short), long: line.string(long),
          Evidence(line.ranges(long) + line.ranges(short), rule: rule))))
  }
}
