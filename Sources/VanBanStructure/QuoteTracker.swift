import VanBanModel
import VanBanText

/// Knows whether the text stands inside the words that an amending document quotes.
struct QuoteTracker {
  private(set) var isOpen = false
  /// Whether the last line itself opened a quotation of another document's unit.
  private(set) var opensHere = false
  /// Whether the quotation was closed because it must have ended, though no mark closed it.
  private(set) var wasForced = false
  /// What is quoted.
  private var unit = Unit.number

  /// What a quotation begins with.
  private enum Unit: Equatable {
    /// An article with its number.
    case article(Int)
    /// A part above articles.
    case part
    /// A clause, a point, or nothing that tells where it ends.
    case number
  }

  mutating func see(_ line: Line, lastArticle: Int) {
    opensHere = false
    wasForced = false
    let opening = unit(of: line, behind: 0)
    if isOpen {
      if mustEnd(at: line, lastArticle) {
        (isOpen, wasForced) = (false, true)
        return
      }
      if let opening { return settle(line, opening) }
      if balance(line.tokens[...]) < 0 { isOpen = false }
      return
    }
    if let opening { return settle(line, opening) }
    guard let (index, within) = self.opening(within: line) else { return }
    isOpen = balance(line.tokens[index...]) > 0
    unit = within
  }

  /// Whether a line shows that the quotation has ended, though no mark closed it.
  private func mustEnd(at line: Line, _ lastArticle: Int) -> Bool {
    // Recipients and signatures stand in none that begins with a number.
    if ConclusionMark.recipientsEnd(line, 0) != nil || ConclusionMark.authority(line, 0) != nil {
      return true
    }
    guard let mark = line.mark, mark.marker != nil else { return false }
    if mark.marker == .article, mark.value == lastArticle + 1, isBefore(mark.value) {
      return mark.closing != 0 || isOrder(line)
    }
    // What is ordered next.
    return unit == .number && ordersPart(line)
  }

  private mutating func settle(_ line: Line, _ unit: Unit) {
    opensHere = true
    self.unit = unit
    isOpen = balance(line.tokens[...]) > 0 || line.tokens.count == 1
  }

  /// Whether an article cannot stand in the quotation: articles come in order.
  private func isBefore(_ article: Int) -> Bool {
    switch unit {
    case .article(let first): article < first
    case .part: false
    case .number: true
    }
  }

  /// Whether an order follows an article's number, as in *Điều 3 Sửa đổi, bổ sung …*, and not the act that it stands in.
  private func isOrder(_ line: Line) -> Bool {
    line.tokens.count > 1 && line.tokens[1].isCapital
      && RelationCue.table.match(line.tokens, at: 1)?.value.orders == true
  }

  /// Whether a line orders something about a part of a text, as in *Sửa đổi khoản 3 Điều 4 …* or *Bãi bỏ Điều 5*.
  private func ordersPart(_ line: Line) -> Bool {
    guard isOrder(line) else { return false }
    return (2..<max(2, min(line.tokens.count, 8))).contains {
      PinpointReader.units.match(line.tokens, at: $0) != nil
    }
  }

  /// What a quotation mark opens where a unit's number follows it.
  private func unit(of line: Line, behind index: Int) -> Unit? {
    guard line.tokens[index].isSign(.openQuote) || line.tokens[index].isSign(.quote) else { return nil }
    // The mark alone: what it opens stands on the next line, and no number tells where it ends.
    if line.tokens.count == 1 { return line.tokens[0].isSign(.openQuote) ? .number : nil }
    guard index + 1 < line.tokens.count else { return nil }
    let next = line.tokens[index + 1]
    if NumberingMark.isUnitWord(line.tokens, at: index + 1) {
      let mark = Tokenizer.mark(
        of: line.text.bytes, Array(line.tokens[(index + 1)...].prefix(Self.markLength)))?.mark
      return mark?.marker == .article ? .article(mark?.value ?? 0) : .part
    }
    if next.kind == .number || next.syllable.letterCount == 1 || isInserted(line, index + 1)
      || next.kind == .word && NumberingMark.roman(line.text.bytes[next.range]) != nil
    {
      return .number
    }
    return nil
  }

  /// `3a.`, `a1)`: numbers of what was put between others.
  private func isInserted(_ line: Line, _ index: Int) -> Bool {
    let bytes = line.text.bytes[line.tokens[index].range]
    guard bytes.count <= 4, bytes.contains(where: { $0 &- 48 < 10 }), index + 1 < line.tokens.count else {
      return false
    }
    return isMarked(line, index)
  }

  /// The tokens that a mark takes at the most.
  private static let markLength = 12

  /// Where the new words begin within the line that orders them: `4. Điều 8 được sửa đổi như sau: “Điều 8. …`; a
  /// publisher may have put a note between.
  private func opening(within line: Line) -> (index: Int, unit: Unit)? {
    let tokens = line.tokens
    guard tokens.count > 4, tokens.cues.contains(.quotation) else { return nil }
    var isOrdered = false
    for index in 2..<tokens.count - 2 {
      isOrdered = isOrdered || Self.follows.matches(tokens, at: index - 2)
      guard isOrdered, tokens[index - 1].isSign(.colon) || tokens[index - 1].isSign(.closeBracket),
        let unit = unit(of: line, behind: index), unit != .number || isMarked(line, index + 1)
      else { continue }
      return (index, unit)
    }
    return nil
  }

  private static let follows = Phrase("như sau")

  /// Whether a number or letter bears the sign of a mark: `“2. …`, `“a) …`, not *“4 tại chỗ”*.
  private func isMarked(_ line: Line, _ index: Int) -> Bool {
    let closing = line.tokens[index + 1]
    return !closing.isSpaced && (closing.isSign(.stop) || closing.isSign(.close))
  }

  /// Opening marks less closing ones; straight marks count by their place.
  private func balance(_ tokens: ArraySlice<Token>) -> Int {
    var count = 0
    for index in tokens.indices {
      let token = tokens[index]
      // A second `“` behind the last word stands for the mark that closes.
      if token.isSign(.openQuote) { count += token.isSpaced || index == tokens.startIndex ? 1 : -1 }
      if token.isSign(.closeQuote) { count -= 1 }
      if token.isSign(.quote) {
        let opens = token.isSpaced && index + 1 < tokens.endIndex && !tokens[index + 1].isSpaced
        count += opens ? 1 : -1
      }
    }
    return count
  }
}
