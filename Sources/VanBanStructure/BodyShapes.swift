import VanBanModel
import VanBanText

/// Tells the title of a section from a numbered paragraph.
enum HeadingShape {
  static func isHeading(_ line: Line, _ marker: Marker) -> Bool {
    switch marker {
    case .part, .chapter, .section, .subsection: return true
    default: break
    }
    guard line.tokens.count > 1, let last = line.tokens.last else { return false }
    if line.isCapitals(1..<line.tokens.count) { return true }
    if last.isSign(.stop) || last.isSign(.semicolon) || last.isSign(.comma) || last.isSign(.closeQuote) {
      return false
    }
    if marker == .letter { return false }
    return line.text.count <= longest
  }

  /// Titles have no more bytes.
  static let longest = 260
}

/// `./.` and its variants behind the last words (Nghị định 30/2020/NĐ-CP, Phụ lục III).
enum EndMark {
  static func range(_ line: Line) -> Range<Int>? {
    var index = line.tokens.count
    var slashes = 0
    while index > 0, line.tokens.count - index < 4,
      line.tokens[index - 1].isSign(.stop) || line.tokens[index - 1].isSign(.slash)
        || line.tokens[index - 1].isSign(.hyphen) && slashes > 0
    {
      if line.tokens[index - 1].isSign(.slash) { slashes += 1 }
      index -= 1
    }
    return slashes == 1 && index < line.tokens.count - 1 ? index..<line.tokens.count : nil
  }
}

/// The sentences that close a document behind its last section.
enum ClosingCue {
  private static let table = PhraseTable([
    "trên đây là", "trong quá trình", "yêu cầu", "đề nghị", "căn cứ nội dung trên", "căn cứ kế hoạch này",
    "nhận được", "kính đề nghị",
    "nghị quyết này đã được", "nghị quyết này được", "luật này được", "luật này đã được", "pháp lệnh này",
    "bộ luật này được", "kính mời", "rất mong",
    "ban thường vụ", "ủy ban nhân dân tỉnh yêu cầu", "kế hoạch này", "chỉ thị này", "thông báo này",
    "xin trân trọng", "trân trọng", "vậy",
    "hiến pháp này", "nơi nhận", "trường hợp có", "quá trình thực hiện", "giao",
  ])

  static func begins(_ line: Line) -> Bool {
    guard let first = line.tokens.first, first.isCapital else { return false }
    return table.match(line.tokens, at: 0) != nil || EndMark.range(line) != nil
  }
}

/// Words, and years, with a hyphen between that a line's end cut: *kinh tế* / *- xã hội* is no item of a list.
enum CutCompound {
  static let rows: [(head: Phrase, tail: Phrase)] = [
    ("kinh tế", "xã hội"), ("chính trị", "xã hội"), ("văn hóa", "xã hội"), ("kinh tế", "kỹ thuật"),
    ("xã hội", "nghề nghiệp"), ("khoa học", "kỹ thuật"), ("khoa học", "công nghệ"), ("quốc phòng", "an ninh"),
    ("hành chính", "sự nghiệp"), ("chính trị", "nghiệp vụ"), ("hành chính", "kinh tế"),
  ].map { (Phrase($0.0), Phrase($0.1)) }

  private static let longer = SyllableSet([Syllable("hóa"), Syllable("học")])

  private static func year(_ token: Token, _ line: Line) -> Int? {
    token.kind == .number && token.upper - token.lower == 4 ? Int(line.string(bytes: token.range)) : nil
  }

  /// Whether a line ends with a term's name and one year: *giai đoạn 2021*.
  private static func isTerm(_ line: Line) -> Bool {
    (2...3).contains {
      DateCue.terms.match(line.tokens, at: line.tokens.count - 1 - $0)?.end == line.tokens.count - 1
    }
  }

  static func stands(_ last: Line, _ line: Line) -> Bool {
    let (before, behind) = (last.tokens, line.tokens)
    guard behind.count > 2, behind[0].kind == .marker, let end = before.last else { return false }
    // *thời kỳ 2021* / *- 2030*
    if line.text.bytes.first == UInt8(ascii: "-"), isTerm(last), let from = year(end, last),
      let to = year(behind[1], line), to > from, to <= from + 50
    {
      return true
    }
    guard behind[1].form == .small || behind[1].form == .capitals && end.form == .capitals, end.isWord else {
      return false
    }
    // Under another item, and with another mark than a hyphen, it is an item.
    guard line.text.bytes.first == UInt8(ascii: "-"), last.mark?.marker != nil || before[0].kind != .marker
    else { return false }
    return rows.contains {
      guard $0.tail.matches(behind, at: 1), $0.head.matches(before, at: before.count - $0.head.count) else {
        return false
      }
      // *xã hội hóa* is another word.
      let next = 1 + $0.tail.count
      return next == behind.count || !longer.contains(behind[next].syllable)
    }
  }
}

/// The paragraphs of a preamble: bases, and the sentence that enacts.
enum PreambleCue {
  static func belongs(_ line: Line) -> Bool {
    guard let first = line.tokens.first else { return false }
    var index = 0
    if first.kind == .marker || first.isSign(.hyphen) { index = 1 }
    guard index < line.tokens.count else { return false }
    if line.tokens[index].isCapital, BasisCue.preamble.match(line.tokens, at: index) != nil { return true }
    if HeaderCue.enacting.match(line.tokens, at: 0) != nil, line.isCapitals { return true }
    if line.isCapitals,
      Organ.nouns.match(line.tokens, at: 0) != nil || Organ.places.match(line.tokens, at: 0) != nil
    {
      return true
    }
    if first.isSign(.open) { return true }
    return line.tokens.last?.isSign(.colon) == true && line.tokens.count > 6
  }
}

/// Learns whether the text was wrapped at a fixed width.
struct WrapEstimator {
  private var longest = 0
  private var count = 0

  mutating func see(_ line: Line) {
    guard !line.isParagraph else { return }
    count += 1
    longest = max(longest, line.text.count)
  }

  /// Whether lines are as short as a page's.
  var isHard: Bool { count >= 5 && longest <= 190 }

  /// Whether a paragraph's last line reached the margin.
  func isFull(_ line: Line) -> Bool {
    line.lastLength * 4 >= longest * 3
  }
}

/// A row of a table written between bars: `| a | b |`.
enum PipeRow {
  static func isRow(_ line: Line) -> Bool {
    guard line.tokens.first?.isSign(.bar) == true else { return false }
    return line.tokens.count { $0.isSign(.bar) } >= 2
  }

  /// `| --- | :-: |`: the rule under a heading row.
  static func isRule(_ line: Line) -> Bool {
    line.tokens.allSatisfy { $0.isSign(.bar) || $0.isSign(.hyphen) || $0.isSign(.colon) }
      && line.tokens.contains { $0.isSign(.hyphen) }
  }

  /// The cells; each owns the bar before it, the last one the bar behind it too.
  static func cells(_ line: Line) -> [Line] {
    var bounds: [Int] = line.tokens.indices.filter { line.tokens[$0].isSign(.bar) }
    if line.tokens.last?.isSign(.bar) == true { bounds.removeLast() }
    return line.parts(before: bounds)
  }
}
