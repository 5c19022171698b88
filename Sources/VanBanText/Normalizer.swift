public import VanBanModel

/// Turns blocks of source text into normalised text that can tell where it came from.
///
/// It holds to these rules, and normalising normalised text changes nothing:
/// 1. The text is in NFC. A letter whose tone was typed before its circumflex or breve (*e*, acute, circumflex) is
///    put in order first, which NFC does not do. More than 64 code points that combine are no letter and stay.
/// 2. Ð (U+00D0) and Ɖ, which only look like the Vietnamese letter, stay as written; words are compared as if it
///    stood there.
/// 3. White space of every kind, line ends too, is folded to one space and trimmed at both ends of a block.
///    Characters without width and soft hyphens go.
/// 4. Traces of Markdown go: `#` marks of a heading, pairs of `**`, `__`, `*` and `_`, a single `**` at either end
///    of a block, backslashes before punctuation. Bullets, rules, blanks to fill in, multiplication, signs of
///    footnotes and underscores inside words stay.
/// 5. Word's residue (`[bookmark: …]`, field codes and errors) goes; `MappedText.cuts` and `LineLayout.removed`
///    tell where it stood.
/// 6. Bullets of symbol fonts (U+F0B7, U+F0A7, U+F02D) become `-`.
/// 7. Spelling, the place of tones, dashes and quotes stay as written.
///
/// The time is linear in the block. A normalizer holds an ICU handle and buffers: one serves one thread.
public struct Normalizer {
  /// Marks that uncover each other more often than this are no Markdown and stay.
  private static let mostRounds = 12

  private let composer = Composer()
  private var piece = Workpiece()
  private var spare = Workpiece()
  /// Lets tests compare the two ways.
  var skipsFastPath = false

  /// Makes a normalizer; ICU is opened when a text first needs it.
  public init() {}

  /// Where a block ends that begins at `start`.
  public static func end(of block: SourceBlock, from start: SourcePosition) -> SourcePosition {
    block.bytes.withUnsafeBufferPointer {
      SourcePosition(utf8: start.utf8 + $0.count, codePoint: start.codePoint + codePoints(in: $0))
    }
  }

  /// Appends the block's normalised text to `text`, behind a space when that has text already.
  public mutating func append(
    _ block: SourceBlock, at start: SourcePosition, to text: inout MappedText
  ) -> LineLayout {
    block.bytes.withUnsafeBufferPointer { source in
      var layout = LineLayout()
      let inner = Blank.trim(source)
      var cursor = SourceCursor(source, start)
      measureIndent(source, inner.lowerBound, &layout)
      let lower = cursor.position(of: inner.lowerBound)
      guard !inner.isEmpty else {
        layout.outer = SourceSpan(lower, lower)
        return layout
      }
      let content = UnsafeBufferPointer(rebasing: source[inner])
      if !skipsFastPath, CleanText.firstUnclean(in: content, from: 0) == content.count {
        layout.isBlank = false
        Self.appendSpace(before: lower, to: &text)
        layout.outer = SourceSpan(lower, text.append(bytes: content, at: lower))
        return layout
      }
      normalize(source, inner, block.continues, cursor, to: &text, &layout)
      layout.outer = SourceSpan(lower, cursor.position(of: inner.upperBound))
      return layout
    }
  }

  private mutating func normalize(
    _ source: UnsafeBufferPointer<UInt8>, _ inner: Range<Int>, _ continues: Bool, _ cursor: SourceCursor,
    to text: inout MappedText, _ layout: inout LineLayout
  ) {
    let line = UnsafeBufferPointer(rebasing: source[inner])
    let content = LineContent(line, at: inner.lowerBound, to: &piece)
    settleLetters(content)
    var removed: [(bytes: Range<Int>, text: String)] = []
    if content.mayHaveMarks {
      var traces = MarkdownTraces()
      var rounds = 0
      var changed = true
      while changed, rounds < Self.mostRounds {
        markResidue(&removed)
        changed = piece.dropMarked()
        traces.mark(&piece, isLineStart: !continues)
        changed = piece.dropMarked() || changed
        if changed { settleLetters(content) }
        rounds += 1
      }
      if changed {
        _ = LineContent(line, at: inner.lowerBound, to: &piece)
        settleLetters(content)
        removed.removeAll()
        traces = MarkdownTraces()
      }
      layout.headingLevel = traces.headingLevel
      layout.isBold = traces.isBold
      layout.isItalic = traces.isItalic
    }
    report(removed, cursor, to: &text, &layout)
    emit(source, cursor, to: &text, &layout)
  }

  private mutating func settleLetters(_ content: LineContent) {
    if content.mayCompose { _ = composer.compose(&piece, &spare) }
  }

  private mutating func markResidue(_ removed: inout [(bytes: Range<Int>, text: String)]) {
    var found: [Range<Int>] = []
    piece.bytes.withUnsafeBufferPointer { WordResidue.find(in: $0) { found.append($0) } }
    for range in found {
      let span = Int(piece.from[range.lowerBound])..<Int(piece.to[range.upperBound - 1])
      removed.append((span, String(decoding: piece.bytes[range], as: UTF8.self)))
      piece.mark(range)
    }
  }

  /// Puts one space, which stands for everything between, before what will begin at `position`.
  private static func appendSpace(before position: SourcePosition, to text: inout MappedText) {
    if text.isEmpty { return }
    let end = text.endPosition(of: text.count)
    text.append(byte: 0x20, replacing: SourceSpan(end, max(end, position)))
  }

  private func measureIndent(_ source: UnsafeBufferPointer<UInt8>, _ end: Int, _ layout: inout LineLayout) {
    layout.startsWithTab = end > 0 && source[0] == 0x09
    var index = 0
    while index < end, let blank = Blank.at(index, in: source) {
      if source[index] == 0x09 {
        layout.indent = (layout.indent / 8 + 1) * 8
      } else if source[index] == 0x0A || source[index] == 0x0D {
        layout.indent = 0
      } else if blank.kind == .space {
        layout.indent += 1
      }
      index += blank.length
    }
  }
}

extension Normalizer {
  private func report(
    _ removed: [(bytes: Range<Int>, text: String)], _ cursor: SourceCursor, to text: inout MappedText,
    _ layout: inout LineLayout
  ) {
    var cursor = cursor
    var end = 0
    // One that came together only when another inside it had gone holds that one.
    for part in removed.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound })
    where part.bytes.lowerBound >= end {
      end = part.bytes.upperBound
      let span = SourceSpan(
        cursor.position(of: part.bytes.lowerBound), cursor.position(of: part.bytes.upperBound))
      layout.removed.append(LineLayout.Removed(span: span, text: part.text))
      text.cut(span)
    }
  }

  /// Copies the piece to the text, as few and long runs.
  private func emit(
    _ source: UnsafeBufferPointer<UInt8>, _ start: SourceCursor, to text: inout MappedText,
    _ layout: inout LineLayout
  ) {
    guard piece.count > 0 else { return }
    layout.isBlank = false
    var cursor = start
    Self.appendSpace(before: cursor.position(of: Int(piece.from[0])), to: &text)
    piece.bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let from = Int(piece.from[index])
        var end = index
        while end < bytes.count, Int(piece.from[end]) == from + end - index,
          piece.to[end] == piece.from[end] + 1,
          bytes[end] == source[from + end - index]
        {
          end += 1
        }
        if end > index {
          let position = cursor.position(of: from)
          cursor.place(
            text.append(bytes: UnsafeBufferPointer(rebasing: bytes[index..<end]), at: position),
            from + end - index)
          index = end
          continue
        }
        let to = Int(piece.to[index])
        end = index + 1
        while end < bytes.count, Int(piece.from[end]) == from, Int(piece.to[end]) == to { end += 1 }
        let span = SourceSpan(cursor.position(of: from), cursor.position(of: to))
        if bytes[index] == 0x20 { noteGap(source, from..<to, at: text.count, &layout) }
        text.append(bytes: UnsafeBufferPointer(rebasing: bytes[index..<end]), replacing: span)
        index = end
      }
    }
  }

  private func noteGap(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at offset: Int, _ layout: inout LineLayout
  ) {
    var index = range.lowerBound
    var spaces = 0
    var hasTab = false
    while index < range.upperBound {
      guard let blank = Blank.at(index, in: source) else {
        index += 1
        continue
      }
      if source[index] == 0x09 { hasTab = true }
      if blank.kind == .space { spaces += 1 }
      index += blank.length
    }
    if hasTab { layout.hasInnerTab = true }
    if hasTab || spaces >= 3 { layout.gaps.append(offset) }
  }
}
