import VanBanModel
import VanBanText

/// Parts a line that holds two units: *Chương II QUY ĐỊNH CHUNG Điều 9.
///
/// Nguyên tắc*, *2. Về đại lý 2.1. Điều kiện …*.
enum LineSplitter {
  /// `isTitle` tells whether the line is expected to be the title of the unit before it.
  static func parts(_ line: Line, isTitle: Bool = false) -> [Line] {
    guard let start = secondUnit(line) ?? (isTitle ? behindTitle(line) : nil) else { return [line] }
    let cut = line.parts(before: [start])
    let first = cut[0]
    var rest = cut[1]
    rest.mark = nil
    let text = rest.text.bytes
    if let (mark, tokens) = Tokenizer.mark(of: text, rest.tokens) {
      rest.mark = mark
      rest.tokens = tokens
    }
    rest.isBlankBefore = false
    return [first] + parts(rest)
  }

  private static func secondUnit(_ line: Line) -> Int? {
    guard let mark = line.mark, let marker = mark.marker, line.tokens.count > 2 else { return nil }
    switch marker {
    case .part, .chapter, .section, .subsection:
      return line.tokens.indices.first { index in
        index > 1 && line.tokens[index].isCapital && isUnit(line, index)
          && (line.tokens[index - 1].form == .capitals || line.tokens[index - 1].isSign(.stop) || index == 1)
      }
    case .arabic:
      let wanted = Array("\(mark.number).1".utf8)
      return line.tokens.indices.first { index in
        index > 2 && index + 2 < line.tokens.count && line.tokens[index].kind == .number
          && Array(line.text.bytes[line.tokens[index].range]) == wanted
          && line.tokens[index + 1].isSign(.stop)
          && !line.tokens[index + 1].isSpaced && line.tokens[index + 2].isCapital
          && line.tokens[index - 1].syllable != Syllable("khoản")
      }
    default: return nil
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
      let (mark, _) = Tokenizer.mark(of: line.text.bytes, Array(line.tokens[index...])),
      let marker = mark.marker
    else { return false }
    return marker == .article ? mark.closing != 0 : true
  }
}
