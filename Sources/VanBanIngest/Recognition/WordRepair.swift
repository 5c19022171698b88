/// Puts words right whose ends were cut at the wrong place, as the boxes and the rules of writing tell.
enum WordRepair {
  /// The page with its words mended, and what was read into dots that lead to a page number.
  static func mend(_ page: RecognizedPage) -> (page: RecognizedPage, dots: [RecognizedWord]) {
    var mended = page
    mended.words = []
    var dots: [RecognizedWord] = []
    var inLeader = false
    let pairs = linesOfPairs(page)
    let words = page.words.flatMap { withoutBorders($0, hasPairs: pairs.contains($0.line)) }
    for word in words.flatMap(withoutNumbering).map(withoutFractions) {
      let last = mended.words.last
      if last?.line != word.line { inLeader = false }
      if inLeader, word.confidence < 60, !isPageNumber(word) {
        dots.append(word)
        continue
      }
      if let last, last.line == word.line, belongs(word, to: last) {
        mended.words[mended.words.count - 1].append(word)
        continue
      }
      if let leader = leader(word.text) {
        inLeader = true
        let count = word.text.unicodeScalars.count
        if leader.lowerBound > 0 { mended.words.append(word.part(0..<leader.lowerBound)) }
        mended.words.append(word.part(leader))
        if leader.upperBound < count {
          let rest = word.part(leader.upperBound..<count)
          isPageNumber(rest) ? mended.words.append(rest) : dots.append(rest)
        }
        continue
      }
      mended.words.append(word)
    }
    return (mended, dots)
  }

  /// A table's border is read as a stroke or a bracket at the word beside it, or as a word; no word begins or ends with one.
  ///
  /// Square brackets stand in pairs on a line: marks of notes.
  private static func withoutBorders(_ word: RecognizedWord, hasPairs: Bool) -> [RecognizedWord] {
    let scalars = Array(word.text.unicodeScalars)
    let borders = hasPairs ? strokes : strokes.union(brackets)
    guard let first = scalars.firstIndex(where: { !borders.contains($0) }),
      let last = scalars.lastIndex(where: { !borders.contains($0) })
    else { return scalars.allSatisfy(strokes.contains) ? [word] : [] }
    return first > 0 || last + 1 < scalars.count ? [word.part(first..<last + 1)] : [word]
  }

  private static let strokes = Set("|{}".unicodeScalars)
  private static let brackets = Set("[]".unicodeScalars)

  /// The lines that hold an opening and a closing bracket.
  private static func linesOfPairs(_ page: RecognizedPage) -> Set<Int> {
    func lines(_ bracket: Character) -> Set<Int> {
      Set(page.words.filter { $0.text.contains(bracket) }.map(\.line))
    }
    return lines("[").intersection(lines("]"))
  }

  /// A number and the heading behind it are two words: `I.MỤC` has lost its space.
  private static func withoutNumbering(_ word: RecognizedWord) -> [RecognizedWord] {
    let scalars = Array(word.text.unicodeScalars)
    guard let dot = scalars.firstIndex(of: "."), dot + 2 < scalars.count,
      NumeralRepair.isRoman(String(String.UnicodeScalarView(scalars[..<dot]))),
      scalars[(dot + 1)...].allSatisfy({ $0.properties.isUppercase })
    else { return [word] }
    return [word.part(0..<dot + 1), word.part(dot + 1..<scalars.count)]
  }

  /// The stroke of fractions is none of Vietnamese writing: `I/⁄2024` is `I/2024`.
  private static func withoutFractions(_ word: RecognizedWord) -> RecognizedWord {
    guard word.text.contains("\u{2044}") else { return word }
    var mended = word
    mended.text = word.text.split(whereSeparator: { $0 == "\u{2044}" || $0 == "/" }).joined(separator: "/")
    return mended
  }

  /// A symbol that was cut behind its dash or slash, closer than any space is: `97/KH- UBND`.
  private static func belongs(_ word: RecognizedWord, to last: RecognizedWord) -> Bool {
    let scalars = last.text.unicodeScalars
    guard let end = scalars.last, end == "-" || end == "/", scalars.count > 1,
      let next = word.text.unicodeScalars.first,
      next.properties.isUppercase || next.properties.numericType != nil,
      scalars.contains(where: { $0.properties.numericType != nil }),
      scalars.contains(where: \.properties.isAlphabetic)
    else { return false }
    return word.left - last.right < 0.35 * max(word.height, last.height)
  }

  /// The dots to a page number in a word; what is read between them and the number is dots, too.
  private static func leader(_ text: String) -> Range<Int>? {
    let scalars = Array(text.unicodeScalars)
    var start = 0
    while start < scalars.count {
      guard scalars[start] == "." else {
        start += 1
        continue
      }
      let end = scalars[start...].firstIndex { $0 != "." } ?? scalars.count
      if end - start >= 8 { return start..<end }
      start = end
    }
    return nil
  }

  private static func isPageNumber(_ word: RecognizedWord) -> Bool {
    word.text.unicodeScalars.count <= 3
      && word.text.unicodeScalars.allSatisfy { $0.properties.numericType != nil }
  }
}

extension RecognizedWord {
  /// A part of the word; its box is a part as large.
  func part(_ range: Range<Int>) -> RecognizedWord {
    let scalars = Array(text.unicodeScalars)
    var word = self
    word.text = String(String.UnicodeScalarView(scalars[range]))
    let step = width / Double(max(1, scalars.count))
    word.left = left + step * Double(range.lowerBound)
    word.right = left + step * Double(range.upperBound)
    return word
  }

  /// Takes the word that follows as its end.
  mutating func append(_ other: RecognizedWord) {
    text += other.text
    right = max(right, other.right)
    top = min(top, other.top)
    bottom = max(bottom, other.bottom)
    confidence = min(confidence, other.confidence)
  }
}
