import VanBanModel
import VanBanText

/// Makes lines of blocks, and tokens anew for lines that were joined: what stood on both sides of a break may be one
/// token (`số` / `1907/CĐTNĐ-QLKCHT`, `ngày 27 tháng` / `11 năm 2009`).
final class Lexer {
  private var normalizer = Normalizer()
  private var tokenizer: Tokenizer
  private var ordinal = 0

  init(limits: Limits) { tokenizer = Tokenizer(icuOnly: limits.icuOnly) }

  /// The line of a block that begins at `start` and whose solid text is known.
  func line(_ block: SourceBlock, at start: SourcePosition, _ outer: SourceSpan, solid: Int) -> Line {
    var text = MappedText()
    let layout = normalizer.append(block, at: start, to: &text)
    var line = Line(layout: layout)
    line.text = text
    tokenize(&line)
    line.role = block.role
    line.cell = block.cell
    line.isParagraph = block.isParagraph
    line.outers = [outer]
    line.solid = solid
    line.source = block.bytes
    line.start = start
    ordinal += 1
    (line.ordinal, line.lastOrdinal) = (ordinal, ordinal)
    line.lastLength = text.count
    return line
  }

  /// Makes a part of a line a line of its own, with no more of the source than it holds.
  func separate(_ part: inout Line) {
    guard let outer = part.outers.first.map({ $0.hull(part.outer) }) else { return }
    let lower = outer.lower.utf8 - part.start.utf8
    let upper = outer.upper.utf8 - part.start.utf8
    guard lower >= 0, upper <= part.source.count else { return }
    part.source = Array(part.source[lower..<upper])
    part.start = outer.lower
    part.endsWhole = true
    part.lastLength = part.text.count
    ordinal += 1
    (part.ordinal, part.lastOrdinal) = (ordinal, ordinal)
  }

  /// Reads the line's text again.
  func tokenize(_ line: inout Line) {
    tokenizer.tokenize(line.text.bytes, into: &line.tokens)
    CueMarks.mark(&line.tokens)
    line.mark = tokenizer.mark
  }
}
