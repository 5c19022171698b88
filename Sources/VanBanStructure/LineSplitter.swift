import VanBanModel
import VanBanText

/// Parts a line that holds several units: `Chương II QUY ĐỊNH CHUNG Điều 9. Nguyên tắc`, `2. Về đại lý 2.1. Điều kiện`.
enum LineSplitter {
  /// A line is parted into so many at the most: more units than a page holds are no layout.
  private static let limit = 32
  /// The tokens that a mark takes at the most, with what stands behind it: *Phần thứ hai mươi mốt.*
  private static let markLength = 12

  /// `isTitle` tells whether the line is expected to be the title of the unit before it, `isPreamble` whether no unit
  /// has begun yet.
  static func parts(_ line: Line, isTitle: Bool = false, isPreamble: Bool = false) -> [Line] {
    var parts: [Line] = []
    var rest = line
    while parts.count < limit,
      let start = secondUnit(rest) ?? (isTitle && parts.isEmpty ? behindTitle(rest) : nil)
        ?? (isPreamble ? firstUnit(rest) : nil) ?? behindFootnoteMark(rest) ?? behindQuotation(rest)
        ?? AttachmentMark.notedStart(rest) ?? lastUnit(rest)
    {
      let cut = rest.parts(before: [start])
      parts.append(cut[0])
      rest = cut[1]
      rest.mark = nil
      if let (mark, tokens) = Tokenizer.mark(of: rest.text.bytes, rest.tokens) {
        rest.mark = mark
        rest.tokens = tokens
      }
      rest.isBlankBefore = false
    }
    parts.append(rest)
    return parts
  }

  /// `Quốc hội ban hành Luật thuế …, Chương 1.`: the first chapter's number at the end of the preamble.
  private static func firstUnit(_ line: Line) -> Int? {
    guard line.mark?.marker == nil, line.tokens.count > 6 else { return nil }
    // `… ngày 29 tháng 4 năm 2020, QUYẾT ĐỊNH:`
    for start in line.tokens.count - 4..<line.tokens.count - 1
    where !line.tokens[start - 1].isWord && line.tokens[start].form == .capitals {
      if let (end, _) = HeaderCue.enacting.match(line.tokens, at: start), line.isCapitals(start..<end),
        end == line.tokens.count - 1, line.tokens[end].isSign(.colon)
      {
        return start
      }
    }
    for index in line.tokens.count - 3..<line.tokens.count - 1
    where line.tokens[index].isCapital && !line.tokens[index - 1].isWord && isUnit(line, index) {
      let rest = Array(line.tokens[index...])
      if let (mark, tokens) = Tokenizer.mark(of: line.text.bytes, rest), mark.value == 1, tokens.count == 1 {
        return index
      }
    }
    return nil
  }

  /// `[14] 1.[15] Thu nhập chịu thuế …`: the mark of a note to the title above, then a clause.
  private static func behindFootnoteMark(_ line: Line) -> Int? {
    guard line.mark == nil, line.tokens.count > 5, isFootnoteMark(line.tokens[..<3]),
      let (mark, _) = Tokenizer.mark(of: line.text.bytes, Array(line.tokens[3...])), mark.marker != nil
    else { return nil }
    return 3
  }

  /// `… về hải quan."Điều 2. Hiệu lực thi hành`: an article glued to the end of what the one before it quotes.
  private static func behindQuotation(_ line: Line) -> Int? {
    let tokens = line.tokens
    guard tokens.count > 2, tokens.cues.contains(.quotation) else { return nil }
    for index in 2..<tokens.count where !tokens[index].isSpaced && tokens[index].isCapital {
      let (end, mark) = (tokens[index - 2], tokens[index - 1])
      if !mark.isSpaced, mark.isSign(.quote) || mark.isSign(.closeQuote),
        end.isSign(.stop) || end.isSign(.semicolon) || end.isSign(.colon),
        NumberingMark.isUnitWord(tokens, at: index)
      {
        return index
      }
    }
    return nextOrder(tokens)
  }

  /// `… 1.500 đồng.” a2) Sửa đổi, bổ sung mục 7 như sau:`: what is ordered next, behind the words that were quoted.
  private static func nextOrder(_ tokens: [Token]) -> Int? {
    guard tokens.count > 6 else { return nil }
    for index in 2..<tokens.count - 3
    where tokens[index - 1].isSign(.closeQuote)
      || tokens[index - 1].isSign(.quote) && !tokens[index - 1].isSpaced
    {
      let (number, closing, verb) = (tokens[index], tokens[index + 1], tokens[index + 2])
      if number.isSpaced, number.upper - number.lower <= 3, number.kind == .number || number.isWord,
        !closing.isSpaced, closing.isSign(.close) || closing.isSign(.stop), verb.isCapital,
        RelationCue.table.match(tokens, at: index + 2)?.value.orders == true
      {
        return index
      }
    }
    return nil
  }

  /// `… nói tại Điều này. [Nội dung này được hướng dẫn bởi …] Chương 3:`: a chapter's number at the end of a line, often
  /// behind a publisher's note; its title stands below.
  private static func lastUnit(_ line: Line) -> Int? {
    // `Chương II THỊ TRƯỜNG VÀ THỊ PHẦN Điều`, and its number on the next line.
    let last = line.tokens.count - 1
    if last > 2, line.tokens[last].form == .capitalised,
      NumberingMark.isUnitWord(Array(line.tokens[last...])),
      line.isCapitals(1..<last)
    {
      return last
    }
    guard line.tokens.count > 4, line.tokens[line.tokens.count - 1].isSign(.colon) else { return nil }
    return line.tokens.indices.suffix(4).first { index in
      guard line.tokens[index - 1].isSign(.stop) || line.tokens[index - 1].isSign(.closeBracket),
        isUnit(line, index),
        let (mark, rest) = Tokenizer.mark(of: line.text.bytes, Array(line.tokens[index...]))
      else { return false }
      return rest.count == 1 && (mark.marker == .chapter || mark.marker == .part)
    }
  }

  /// Whether a line is nothing but the mark of a note: `[14]`.
  static func isFootnoteMark(_ line: Line) -> Bool {
    line.tokens.count == 3 && isFootnoteMark(line.tokens[...])
  }

  private static func isFootnoteMark(_ tokens: ArraySlice<Token>) -> Bool {
    tokens[0].isSign(.openBracket) && tokens[1].kind == .number && tokens[2].isSign(.closeBracket)
  }

  private static let clause = Syllable("khoản")

  private static func secondUnit(_ line: Line) -> Int? {
    guard let mark = line.mark, let marker = mark.marker, line.tokens.count > 2 else { return nil }
    switch marker {
    case .part, .chapter, .section, .subsection:
      return line.tokens.indices.first { index in
        index > 1 && line.tokens[index].isCapital && isUnit(line, index)
          && (line.tokens[index - 1].form == .capitals || line.tokens[index - 1].isSign(.stop))
      }
    case .arabic:
      let (tokens, bytes) = (line.tokens, line.text.bytes)
      let (child, sibling) = ("\(mark.number).1".utf8, "\(mark.value + 1)".utf8)
      return tokens.indices.dropFirst(3).dropLast(2).first { index in
        guard tokens[index].kind == .number, tokens[index + 1].isSign(.stop), !tokens[index + 1].isSpaced,
          tokens[index + 2].isCapital, tokens[index - 1].syllable != clause
        else { return false }
        let number = bytes[tokens[index].range]
        // `3. Xây dựng …; 4. Cải tạo …`: the next one, behind the end of a sentence.
        return number.elementsEqual(child)
          || number.elementsEqual(sibling)
            && (tokens[index - 1].isSign(.stop)
              || tokens[index - 1].isSign(.semicolon) && !tokens[..<index].contains { $0.isSign(.colon) })
            && !holdsNumbers(line, before: index)
      }
    default: return nil
    }
  }

  /// Whether a list of its own, or a quotation, stands before a place: its numbers are not the line's.
  private static func holdsNumbers(_ line: Line, before index: Int) -> Bool {
    let (tokens, bytes) = (line.tokens, line.text.bytes)
    return (1..<index).contains {
      tokens[$0].cues.contains(.quotation)
        || tokens[$0].kind == .number && tokens[$0 + 1].isSign(.stop) && !tokens[$0 + 1].isSpaced
          && bytes[tokens[$0].range].elementsEqual("1".utf8)
    }
  }

  /// `BẢO VỆ TỔ QUỐC Điều 64.`: a title in capitals and the first unit under it.
  private static func behindTitle(_ line: Line) -> Int? {
    guard line.mark == nil else { return nil }
    return line.tokens.indices.first { $0 > 0 && isUnit(line, $0) && line.isCapitals(0..<$0) }
  }

  /// A unit's word with its number, and behind an article's number a stop.
  private static func isUnit(_ line: Line, _ index: Int) -> Bool {
    guard NumberingMark.isUnitWord(line.tokens, at: index),
      let (mark, _) = Tokenizer.mark(of: line.text.bytes, Array(line.tokens[index...].prefix(markLength))),
      let marker = mark.marker
    else { return false }
    return marker == .article ? mark.closing != 0 : true
  }
}
