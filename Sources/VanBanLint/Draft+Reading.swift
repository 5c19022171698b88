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
    var lower = 0
    var upper = lines.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if lines[middle].range.upperBound <= place { lower = middle + 1 } else { upper = middle }
    }
    return lower < lines.count && lines[lower].range.lowerBound <= place ? lines[lower] : nil
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
    guard let line = line(at: place) else { return false }
    let cased = letters[line.range].filter(\.isLetter)
    return cased.count(where: \.isSmall) * 4 < cased.count
  }

  /// Every section, outermost first, with its siblings' list.
  func eachSection(_ visit: (Section, [Section]) -> Void) {
    func walk(_ sections: [Section]) {
      for section in sections {
        visit(section, sections)
        walk(section.children)
      }
    }
    walk(document.sections)
  }

  /// Where quoted text stands: between curly or straight quotation marks.
  func isQuoted(_ place: Int) -> Bool {
    guard let line = line(at: place) else { return false }
    let head = letters[line.range.lowerBound..<place]
    let opened = head.count { $0 == "“" } - head.count { $0 == "”" }
    return opened > 0 || head.count { $0 == "\"" } % 2 == 1
  }
}

extension [Draft.Word] {
  /// The index of the first word that begins at a place or behind it.
  func first(at place: Int) -> Int? {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle].range.lowerBound < place { lower = middle + 1 } else { upper = middle }
    }
    return lower < count ? lower : nil
  }
}
