import VanBanModel
import VanBanText

/// Cuts a line that holds a whole document into the lines that a page would have shown.
///
/// A converter may drop every line end. The cuts stand before what only begins a line: a basis behind a basis, the
/// enacting word, units that count on, *Nơi nhận*, an authority, the items of a list. Inside quotation marks there are none.
struct WholeText {
  /// Shorter lines are paragraphs, whatever stands in them.
  private static let fewestTokens = 100
  /// A paragraph may name a unit or two: so many sure cuts make it a document.
  private static let fewestSure = 3

  private let line: Line
  private var cuts: [Int] = []
  private var sure = 0
  private var quotes = 0
  private var article = 0
  private var roman = 0
  private var arabic = 0

  static func parts(_ line: Line, _ lexer: Lexer) -> [Line] {
    guard line.tokens.count >= fewestTokens, line.cell == nil else { return [line] }
    var text = WholeText(line)
    text.find()
    guard text.sure >= fewestSure || text.sure > 0 && text.cuts.count >= 2 * fewestSure else { return [line] }
    return line.parts(before: text.cuts).enumerated().map { index, part in
      var part = part
      if index == 0 {
        lexer.separate(&part)
        return part
      }
      part.isBlankBefore = false
      part.mark = nil
      if let (mark, tokens) = Tokenizer.mark(of: part.text.bytes, part.tokens) {
        (part.mark, part.tokens) = (mark, tokens)
      }
      lexer.separate(&part)
      return part
    }
  }

  private init(_ line: Line) { self.line = line }

  private mutating func find() {
    for index in line.tokens.indices.dropFirst() {
      let token = line.tokens[index]
      if token.isSign(.openQuote) { quotes += 1 }
      if token.isSign(.closeQuote) { quotes = max(0, quotes - 1) }
      guard quotes == 0 else { continue }
      if token.isWord, token.isCapital {
        if beginsSurely(index) {
          sure += 1
          cuts.append(index)
        }
      } else if opensItem(index) {
        cuts.append(index)
      }
    }
  }

  /// What ends a line before another one begins.
  private func isEnd(_ index: Int) -> Bool {
    let token = line.tokens[index]
    return token.isSign(.stop) || token.isSign(.semicolon) || token.isSign(.colon) || token.isSign(.slash)
      || token.isSign(.close) || token.isSign(.closeQuote)
  }

  private mutating func beginsSurely(_ index: Int) -> Bool {
    let token = line.tokens[index]
    let isFree =
      isEnd(index - 1) || line.tokens[index - 1].form == .capitals || line.tokens[index - 1].kind == .number
    if isFree, let value = unit(index) {
      defer { article = max(article, value) }
      return value == 0 || value == article + 1
    }
    if token.form == .capitalised, beginsBasis(index) { return true }
    if token.form == .capitals, let (end, _) = HeaderCue.enacting.match(line.tokens, at: index),
      line.isCapitals(index..<end), end < line.tokens.count, line.tokens[end].isSign(.colon)
    {
      return true
    }
    if ConclusionMark.recipientsEnd(line, index) != nil {
      return true
    }
    if ConclusionMark.authority(line, index) != nil, !SignatureCue.posts.isPost(line, before: index),
      isEnd(index - 1)
    {
      return true
    }
    return isEnd(index - 1) && opensPart(index)
  }

  /// A basis behind a basis or a title; *Căn cứ Luật …* begins one behind any word.
  private func beginsBasis(_ index: Int) -> Bool {
    if let (end, _) = Self.bases.match(line.tokens, at: index), end < line.tokens.count,
      line.tokens[end].isCapital
    {
      return true
    }
    return (isEnd(index - 1) || line.tokens[index - 1].form == .capitals)
      && BasisCue.glued.match(line.tokens, at: index) != nil
  }

  private static let bases = PhraseTable(["căn cứ", "xét đề nghị của", "theo đề nghị của", "xét tờ trình"])

  /// The number of the article that a place begins, 0 for a larger unit; nil for neither.
  private func unit(_ index: Int) -> Int? {
    guard NumberingMark.isUnitWord(line.tokens, at: index),
      let (mark, _) = Tokenizer.mark(of: line.text.bytes, Array(line.tokens[index...].prefix(8))),
      let marker = mark.marker
    else { return nil }
    if marker == .article { return mark.closing != 0 ? mark.value : nil }
    return line.tokens[index].form == .capitals || marker == .chapter || marker == .part ? 0 : nil
  }

  /// Reads a Roman number that counts on, before words in capitals.
  private mutating func opensPart(_ index: Int) -> Bool {
    guard index + 2 < line.tokens.count, line.tokens[index + 1].isSign(.stop),
      line.tokens[index + 2].form == .capitals,
      let value = NumberingMark.roman(line.text.bytes[line.tokens[index].range]), value == roman + 1
    else { return false }
    roman = value
    arabic = 0
    return true
  }

  /// Reads the number of a clause that counts on, or the bullet of an item.
  private mutating func opensItem(_ index: Int) -> Bool {
    let token = line.tokens[index]
    guard index + 2 < line.tokens.count, token.isSpaced else { return false }
    if token.isSign(.hyphen) {
      return isEnd(index - 1) && line.tokens[index + 1].isSpaced && line.tokens[index + 1].isCapital
    }
    guard token.kind == .number, token.upper - token.lower <= 2, line.tokens[index + 1].isSign(.stop),
      line.tokens[index + 2].isCapital, line.tokens[index + 2].isSpaced,
      isEnd(index - 1) || line.tokens[index - 1].form == .capitals
    else { return false }
    let value = line.text.bytes[token.range].reduce(0) { $0 * 10 + Int($1 & 15) }
    guard value == arabic + 1 || value == 1 else { return false }
    arabic = value
    return true
  }
}
