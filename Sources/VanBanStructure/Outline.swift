import VanBanModel
import VanBanText

/// Where in the tree of sections the text stands, and whether a mark at the beginning of a line opens a new one.
struct Outline {
  struct Level {
    var marker: Marker
    var number: String
    var value: Int
    /// How many parts a decimal number has.
    var depth: Int
    var id: String
  }

  private(set) var open: [Level] = []
  /// The numbers that were used at the top, and under each open level: what a closed one holds has no namesake any more.
  private var used = [Siblings()]
  /// The last value of articles, which are numbered through the document.
  private var lastArticle = 0
  private let depthLimit: Int

  /// How often each number was used among the parts of one level.
  private struct Siblings {
    private var counts: [String: Int] = [:]
    private var total = 0
    private var hasForgotten = false

    /// More parts than any document has.
    private static let most = 8_192

    /// Uses a number: how often that was done so far; where that was forgotten, a count that no part had before.
    mutating func count(_ number: String) -> Int {
      total += 1
      if hasForgotten { return total }
      let count = counts[number, default: 0] + 1
      counts[number] = count
      if counts.count > Self.most { (counts, hasForgotten) = ([:], true) }
      return count
    }
  }

  /// A limit below one counts as one: a section needs a level to stand on.
  init(depthLimit: Int) { self.depthLimit = max(1, depthLimit) }

  /// What a mark does: how many levels it closes, and the level that it opens.
  struct Step {
    var closes: Int
    var level: Level
  }

  /// The step that the mark of a line makes, or nil where the line only begins like one.
  ///
  /// `isLed` tells that the last section ends with a colon, right before the line.
  mutating func step(_ mark: NumberingMark, _ line: Line, isLed: Bool = false) -> Step? {
    guard var marker = mark.marker else { return nil }
    // `C.`, `D.`, `I.` are letters behind `B.`, `C.`, `H.`, and Roman numbers else.
    if marker == .roman, mark.number.utf8.count == 1, let level = open.last(where: { $0.marker == .capital }),
      Self.isCapital(mark.number, nextTo: level.number)
    {
      marker = .capital
    }
    let depth =
      marker == .decimal
      ? mark.number.utf8.split(separator: stopByte).count : isPart(mark, marker, behindColon: isLed) ? 2 : 1
    let value = marker == .capital ? Self.capitalValue(mark.number) ?? mark.value : mark.value
    guard isMeant(mark, marker, value, depth, line) else { return nil }
    // What would stand deeper than the limit becomes a sibling of the deepest.
    let parents = min(parentCount(marker, depth, value, mark.number), depthLimit - 1)
    let path = parents > 0 ? open[parents - 1].id + "/" + mark.number : mark.number
    let level = Level(marker: marker, number: mark.number, value: value, depth: depth, id: path)
    return Step(closes: open.count - parents, level: level)
  }

  /// Enters the level; a path that was used before gets `#2`.
  mutating func enter(_ step: Step) -> Level {
    open.removeLast(step.closes)
    used.removeLast(step.closes)
    var level = step.level
    let copy = used[used.count - 1].count(level.number)
    used.append(Siblings())
    if copy > 1 { level.id += "#\(copy)" }
    if level.marker == .article { lastArticle = level.value }
    open.append(level)
    return level
  }

  /// `a.1)` is a part of point *a*; `b1)` right behind `b) …:`, and those that follow it, of *b*; elsewhere `b1)` was put
  /// between points.
  private func isPart(_ mark: NumberingMark, _ marker: Marker, behindColon: Bool) -> Bool {
    guard marker == .letter else { return false }
    if mark.number.utf8.contains(stopByte) { return true }
    guard mark.number.utf8.last.map(isDigitByte) == true, let last = last(.letter),
      last.value == mark.value
    else { return false }
    return last.depth == 2 || behindColon && last.number.utf8.last.map(isDigitByte) == false
  }

  /// Whether an article's number is the one behind the last article's.
  func isNextArticle(_ value: Int) -> Bool { value == lastArticle + 1 }

  // MARK: - Judging

  private func isMeant(
    _ mark: NumberingMark, _ marker: Marker, _ value: Int, _ depth: Int, _ line: Line
  ) -> Bool {
    let rest = line.tokens.dropFirst()
    switch marker {
    case .part, .chapter, .section, .subsection: return isUnit(mark, line)
    case .article:
      if mark.closing == 0 || mark.isDashed {
        // *Điều 26 Luật Hải quan*, *Điều 2 - Luật Thư viện* goes on a sentence; *Điều 5* alone, or in order, opens an article.
        guard let next = rest.first else { return value == lastArticle + 1 || lastArticle == 0 }
        // `Điều 7, Chức danh`: a comma read for the stop.
        if next.isSign(.comma), value == lastArticle + 1, line.tokens.count > 2,
          line.tokens[2].form == .capitalised
        {
          return !NumberingMark.isUnitWord(line.tokens, at: 2)
        }
        guard value == lastArticle + 1 || mark.isDashed && lastArticle == 0,
          next.isCapital || next.isSign(.openBracket) || next.isSign(.open)
        else { return false }
        guard let (end, _) = ReferenceRecognizer.types.match(line.tokens, at: 1) else { return true }
        // *Điều 2 Luật này quy định …* is told by the law itself.
        return end < line.tokens.count - 1
          && line.tokens[end].syllable == ReferenceRecognizer.this
      }
      return true
    case .roman:
      if mark.closing == 58, !line.isCapitals(1..<line.tokens.count) { return false }
      if mark.number.utf8.count == 1, !"IVX".contains(mark.number),
        last(.roman) == nil || last(.roman)?.value != value - 1
      {
        return false
      }
      // Roman numbers stand above all arabic ones and run on from the last.
      if let last = last(.roman) { return value == last.value + 1 || value == 1 || isHeadingLike(line) }
      return value <= 3 || isHeadingLike(line)
    case .capital:
      guard value > 0 else { return false }
      if let last = last(.capital) { return value == 1 || Self.isCapital(mark.number, nextTo: last.number) }
      return value == 1 && (rest.first.map { $0.isCapital } ?? false)
    case .arabic:
      guard value <= 300 else { return false }
      guard let next = rest.first else { return last(.arabic).map { value == $0.value + 1 } ?? (value == 1) }
      if mark.closing == hyphenByte || mark.closing == slashByte, !next.isCapital, next.kind != .number {
        return false
      }
      if next.kind == .number, mark.closing != stopByte || !next.isSpaced { return false }
      // It goes on from the last, or begins anew; a few may be missing.
      if let last = last(.arabic) { return value > 0 && value <= last.value + 5 }
      return value <= 2 || value <= 30 && (open.isEmpty || next.isCapital)
    case .decimal:
      // Alone on its line it must be the next one: its words stand on the line below.
      guard let first = rest.first else { return goesOn(mark.number, value) }
      if first.kind == .number || first.isSign(.percent) { return false }
      if mark.closing == 0, !first.isCapital { return false }
      // `1.000 USD`, `1.05 USD` are amounts; `1.01.` numbers agreements.
      if mark.closing == 0, first.form == .capitals,
        mark.number.utf8.split(separator: stopByte).dropFirst().contains(where: {
          $0.count > 1 && $0.first == 48
        })
      {
        return false
      }
      // `1.5 triệu`, `25.6 %`: the number goes on from one that is open, or begins a list.
      let parts = Self.parts(mark.number)
      if let last = open.last(where: { $0.marker == .decimal && $0.depth == depth }) {
        let before = Self.parts(last.number)
        if before.dropLast() == parts.dropLast() { return value > before.last ?? 0 || value == 1 }
      }
      return value <= 2 || first.isCapital && mark.closing != 0
    case .letter:
      guard value > 0 else { return false }
      // Alone on its line it must be the next one: its words stand on the line below.
      guard let first = rest.first else {
        return mark.closing == 41 && (last(.letter).map { value == $0.value + 1 } ?? (value == 1))
      }
      if mark.closing != 41 {
        guard mark.closing == stopByte ? first.isCapital : first.isCapital || first.form == .small else {
          return false
        }
      }
      guard let last = last(.letter) else { return value == 1 || value <= 3 && open.last != nil }
      // `b1)` behind `b)`.
      return value > last.value || value == 1
        || value == last.value && mark.number.utf8.last.map(isDigitByte) == true
        || mark.number == last.number
    }
  }

  /// Whether a number is the next sibling of one that is open, or the first child of one.
  func goesOn(_ number: String, _ value: Int) -> Bool {
    let parts = Self.parts(number)
    guard parts.count > 1 else {
      if let last = last(.arabic) { return value == last.value + 1 }
      return value == 1 && last(.letter) == nil
    }
    if let last = open.last(where: { $0.marker == .decimal && $0.depth == parts.count }),
      Self.parts(last.number).dropLast() == parts.dropLast()
    {
      return value == last.value + 1
    }
    return value == 1
      && open.contains {
        ($0.marker == .arabic || $0.marker == .decimal) && Self.parts($0.number) == Array(parts.dropLast())
      }
  }

  /// *Chương II* heads a chapter; *Chương II Nghị định số …* goes on a sentence.
  private func isUnit(_ mark: NumberingMark, _ line: Line) -> Bool {
    guard line.tokens.count > 1, mark.closing == 0 else { return true }
    let next = line.tokens[1]
    if !next.isWord {
      return next.isSign(.hyphen) || next.isSign(.enDash) || next.isSign(.openQuote) || next.isSign(.open)
    }
    guard next.isCapital else { return false }
    if line.isCapitals(1..<line.tokens.count) { return true }
    return ReferenceRecognizer.types.match(line.tokens, at: 1) == nil
      && line.tokens.last.map { !$0.isSign(.semicolon) && !$0.isSign(.comma) && !$0.isSign(.stop) } ?? true
  }

  private func isHeadingLike(_ line: Line) -> Bool {
    line.tokens.count > 1 && (line.tokens[1].isCapital || line.role == .heading)
  }

  private func last(_ marker: Marker) -> Level? { open.last { $0.marker == marker } }

  // MARK: - Placing

  /// How many of the open levels stay open as the new one's parents.
  private func parentCount(_ marker: Marker, _ depth: Int, _ value: Int, _ number: String) -> Int {
    switch marker {
    case .decimal:
      if let index = open.lastIndex(where: { $0.marker == .decimal && $0.depth == depth }) { return index }
      // `1.1` belongs under `1.` where that is open, `1.1.1` under `1.1`.
      let parent = number.utf8.split(separator: stopByte).dropLast().map { String(Substring($0)) }.joined(
        separator: ".")
      if let index = open.lastIndex(where: {
        $0.number == parent && ($0.marker == .arabic || $0.marker == .decimal)
      }) {
        return index + 1
      }
      if let index = open.lastIndex(where: { $0.marker == .decimal && $0.depth < depth }) { return index + 1 }
      return open.prefix { $0.marker != .letter }.count
    case .arabic:
      if let index = open.lastIndex(where: { $0.marker == .arabic }) {
        // A list that begins anew under a letter is that one's own; `1a.` was inserted behind `1.`
        let isNew = number == "1" && open.last?.marker == .letter && open[index].value != 0
        return isNew ? open.count : index
      }
      if value > 1, let index = open.lastIndex(where: { $0.marker == .letter }) { return index }
      return open.prefix { $0.marker != .letter || value == 1 }.count
    case .letter:
      return open.lastIndex { $0.marker == .letter && $0.depth == depth } ?? open.count
    case .article:
      // Under *I. QUY ĐỊNH CHUNG* too, where that stands above the articles as in the Party's rules.
      return open.firstIndex { $0.marker == .article || rank($0.marker) > rank(.roman) } ?? open.count
    case .roman:
      if let index = open.firstIndex(where: { $0.marker == .roman }) { return index }
      // Under an article Roman numbers are below it, under a chapter too; arabic numbers never hold them.
      return open.firstIndex { rank($0.marker) >= rank(.roman) } ?? open.count
    case .capital:
      return open.firstIndex { $0.marker == .capital || rank($0.marker) >= rank(.roman) } ?? open.count
    default:
      return open.firstIndex { rank($0.marker) >= rank(marker) } ?? open.count
    }
  }

  private func rank(_ marker: Marker) -> Int {
    switch marker {
    case .part: 0
    case .chapter: 1
    case .section: 2
    case .subsection: 3
    case .article: 4
    case .capital: 5
    case .roman: 6
    case .arabic: 7
    case .decimal: 8
    case .letter: 9
    }
  }

  /// The letters that number parts: the Vietnamese alphabet, and the Latin one, in which E follows D.
  private static let alphabets = ["ABCDĐEGHIKLMNOPQRSTUVXY", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map { Array($0) }

  private static func capitalValue(_ number: String) -> Int? {
    guard let letter = number.first, number.count == 1 else { return nil }
    return alphabets.lazy.compactMap { $0.firstIndex(of: letter).map { $0 + 1 } }.first
  }

  /// Whether a letter stands right behind another one in either alphabet.
  private static func isCapital(_ number: String, nextTo last: String) -> Bool {
    alphabets.contains { letters in
      zip(letters, letters.dropFirst()).contains { last == String($0) && number == String($1) }
    }
  }

  private static func parts(_ number: String) -> [Int] { number.split(separator: ".").map { Int($0) ?? 0 } }
}

let stopByte: UInt8 = 46
let slashByte: UInt8 = 47
let hyphenByte: UInt8 = 45
