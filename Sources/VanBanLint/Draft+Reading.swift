internal import VanBanModel

/// What rules ask of a draft.
extension Draft {
  /// The letters of a range as they stand.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters[range.clamped(to: letters.indices)])
    return String(view)
  }

  /// The range of evidence; nil where the value was worked out.
  func range(_ evidence: Evidence?) -> Range<Int>? { range(evidence?.span) }

  /// The range of a span, as far as the text goes.
  func range(_ span: SourceSpan?) -> Range<Int>? {
    guard let span else { return nil }
    let lower = min(span.lower.codePoint, letters.count)
    return lower..<max(lower, min(span.upper.codePoint, letters.count))
  }

  /// The ranges of evidence, one for each part.
  func ranges(_ evidence: Evidence) -> [Range<Int>] {
    evidence.ranges.map {
      let lower = min($0.lower.codePoint, letters.count)
      return lower..<max(lower, min($0.upper.codePoint, letters.count))
    }
  }

  /// The line that holds a place.
  func line(at place: Int) -> Line? {
    let index = lines.partitioningIndex { $0.range.upperBound > place }
    return index < lines.count && lines[index].range.lowerBound <= place ? lines[index] : nil
  }

  /// What stands before a place on its line.
  func before(_ place: Int) -> String {
    guard let line = line(at: place) else { return "" }
    return Self.plain(letters[line.range.lowerBound..<place])
  }

  /// What stands behind a place on its line.
  func after(_ place: Int) -> String {
    guard let line = line(at: max(0, place - 1)), line.range.upperBound >= place else { return "" }
    return Self.plain(letters[place..<line.range.upperBound])
  }

  /// The code of the type, read or worked out.
  var type: String? { document.header.type?.type.code }

  /// Whether the type stands in the text.
  var printsType: Bool { document.header.type.map { !$0.evidence.isInferred && !$0.text.isEmpty } ?? false }

  /// Whether its letters and lines are those of a file, and not what was made of the places on a page.
  var isTyped: Bool { document.source.map { $0.quality == .exact && $0.format != "pdf" } ?? true }

  /// Whether a diagnostic was given.
  func says(_ id: String) -> Bool { document.diagnostics.contains { $0.id == id } }

  /// Whether the letterhead stands in the text: the number, and the issuer or the national title.
  var hasLetterhead: Bool {
    let header = document.header
    guard let number = header.number, !number.evidence.isInferred else { return false }
    return header.issuer?.evidence.rule.id == "header.issuer" || motto(.national) != nil
  }

  enum Motto: Sendable { case national, motto, party }

  /// The line of the national title, the motto or the Party's title, compared without case.
  func motto(_ wanted: Motto) -> Line? {
    for other in document.other where other.kind == .motto {
      guard let range = range(other.evidence), let line = line(at: range.lowerBound) else { continue }
      let text = other.text.lowercased()
      let found: Motto? =
        text.contains("chủ nghĩa")
        ? .national
        : text.contains("hạnh phúc") ? .motto : text.contains("đảng cộng sản") ? .party : nil
      if found == wanted { return Line(range: range, text: other.text.isEmpty ? line.text : other.text) }
    }
    return nil
  }

  /// The lines before the type's name, or the first fifteen.
  var frontLines: ArraySlice<Line> {
    guard let type = range(document.header.type?.evidence) else { return lines.prefix(15) }
    return lines.prefix { $0.range.lowerBound < type.lowerBound }.prefix(40)
  }

  /// Whether only one space, or a line end, stands between a word and the one behind it.
  func isJoined(_ index: Int) -> Bool {
    guard index + 1 < words.count else { return false }
    let gap = letters[words[index].range.upperBound..<words[index + 1].range.lowerBound]
    return !gap.isEmpty && gap.count <= 3
      && gap.allSatisfy { $0 == " " || $0 == "\u{A0}" || $0 == "\n" || $0 == "\r" }
  }

  /// The indices of the first words of a phrase in small letters, whatever its case in the text.
  func find(_ phrase: String) -> [Int] {
    let parts = phrase.split(separator: " ").map(String.init)
    guard let first = parts.first else { return [] }
    return (places[first] ?? []).filter { start in
      guard start + parts.count <= words.count else { return false }
      for offset in 1..<max(1, parts.count)
      where words[start + offset].lower != parts[offset] || !isJoined(start + offset - 1) { return false }
      return true
    }
  }

  /// Where a phrase in small letters begins, whatever its case in the text.
  func starts(of phrase: String) -> [Int] { find(phrase).map { words[$0].range.lowerBound } }

  /// The range of some words.
  func range(words start: Int, _ count: Int) -> Range<Int> {
    words[start].range.lowerBound..<words[min(start + count, words.count) - 1].range.upperBound
  }

  /// The words of a phrase as they stand.
  func spelling(words start: Int, _ count: Int) -> String {
    words[start..<min(start + count, words.count)].map(\.text).joined(separator: " ")
  }

  /// Whether a place begins a line, a sentence or an item, where a capital says nothing.
  func beginsSentence(_ place: Int) -> Bool {
    var index = place - 1
    while index >= 0, letters[index] == " " || letters[index] == "\u{A0}" || letters[index] == "*" {
      index -= 1
    }
    guard index >= 0 else { return true }
    return !(letters[index].isWordPart || letters[index] == "," || letters[index] == ")")
  }

  /// Whether a line is in capitals, so that letters say nothing of case.
  func isCapitals(at place: Int) -> Bool {
    line(at: place)?.isCapitals ?? false
  }

  /// Every section, outermost first, with the ones before and behind it on its level.
  func eachSection(_ visit: (Section, (before: Section?, behind: Section?)) -> Void) {
    func walk(_ sections: [Section]) {
      for (index, section) in sections.enumerated() {
        let isLast = index + 1 == sections.count
        visit(section, (index == 0 ? nil : sections[index - 1], isLast ? nil : sections[index + 1]))
        walk(section.children)
      }
    }
    walk(document.sections)
  }

  /// Where quoted text stands: between curly or straight quotation marks.
  func isQuoted(_ place: Int) -> Bool {
    guard let line = line(at: place) else { return false }
    let next = quotes.partitioningIndex { $0.place >= place }
    return next > 0 && quotes[next - 1].place >= line.range.lowerBound && quotes[next - 1].opens
  }

  /// Whether one of some places, which are in their order, stands before a place on its line.
  func stands(_ places: [Int], before place: Int) -> Bool {
    guard let line = line(at: place) else { return false }
    let next = places.partitioningIndex { $0 >= place }
    return next > 0 && places[next - 1] >= line.range.lowerBound
  }
}

extension Array {
  /// The index of the first element that a condition holds for, as for all behind it; the count where it holds for none.
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if isBehind(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}

extension [Draft.Word] {
  /// The index of the first word that begins at a place or behind it.
  func first(at place: Int) -> Int? {
    let index = partitioningIndex { $0.range.lowerBound >= place }
    return index < count ? index : nil
  }
}
