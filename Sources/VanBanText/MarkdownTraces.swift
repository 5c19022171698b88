/// Takes the traces of Markdown off a line, one step a call; the caller repeats it until nothing changes.
///
/// Every step is a single walk, and marks are paired with one open slot of each kind instead of a stack: a mark
/// nests in no mark of its own kind, so the time is linear whatever the line holds.
struct MarkdownTraces {
  private(set) var headingLevel = 0
  private(set) var isBold = false
  private(set) var isItalic = false

  /// Marks what goes in this step.
  mutating func mark(_ piece: inout Workpiece, isLineStart: Bool) {
    if isLineStart, let level = heading(piece.bytes) {
      if headingLevel == 0 { headingLevel = level }
      piece.mark(0..<level + 1)
      return
    }
    if markEscapes(&piece) { return }
    markEmphasis(&piece)
  }

  private func heading(_ bytes: [UInt8]) -> Int? {
    var level = 0
    while level < bytes.count, level <= 6, bytes[level] == UInt8(ascii: "#") { level += 1 }
    return level >= 1 && level <= 6 && level < bytes.count && bytes[level] == 0x20 ? level : nil
  }

  /// A backslash before a mark is dropped and protects nothing: text normalised twice could not know of it.
  private func markEscapes(_ piece: inout Workpiece) -> Bool {
    var found = false
    var index = 0
    while index < piece.count {
      guard piece.bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let lower = index
      while index < piece.count, piece.bytes[index] == UInt8(ascii: "\\") { index += 1 }
      if index < piece.count, Self.isEscapable(piece.bytes[index]) {
        piece.mark(lower..<index)
        found = true
      }
    }
    return found
  }

  private static func isEscapable(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"):
      return true
    default:
      return false
    }
  }

  private mutating func markEmphasis(_ piece: inout Workpiece) {
    if markEmptyBold(&piece) { return }
    var bold = Coverage()
    var italic = Coverage()
    var slots = Slots()
    var index = 0
    while index < piece.count {
      let byte = piece.bytes[index]
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else {
        index += 1
        continue
      }
      let lower = index
      while index < piece.count, piece.bytes[index] == byte { index += 1 }
      let run = MarkRun(lower..<index, piece.bytes)
      if run.isFootnoteSign { continue }
      if byte == UInt8(ascii: "*") {
        star(run, &piece, &slots, &bold, &italic)
      } else {
        underscore(run, &piece, &slots, &bold, &italic)
      }
    }
    markLeftOver(slots.bold, &piece, &bold)
    if bold.isWhole(piece.bytes) { isBold = true }
    if italic.isWhole(piece.bytes) { isItalic = true }
  }

  /// Converters write `** **` for a bold space; any other line of nothing but marks is a rule and stays.
  private func markEmptyBold(_ piece: inout Workpiece) -> Bool {
    for byte in piece.bytes where byte != UInt8(ascii: "*") && byte != UInt8(ascii: "_") && byte != 0x20 {
      return false
    }
    if piece.bytes == Array("**".utf8) || piece.bytes == Array("** **".utf8) { piece.mark(0..<piece.count) }
    return true
  }

  private func star(
    _ run: MarkRun, _ piece: inout Workpiece, _ slots: inout Slots, _ bold: inout Coverage,
    _ italic: inout Coverage
  ) {
    let range = run.range
    switch range.count {
    case 1:
      pairItalic(run, range, &piece, &slots, &italic)
    case 2, 3:
      if run.isAmongDigits { return }
      pairBold(run, range.lowerBound..<range.lowerBound + 2, &piece, &slots, &bold)
      if range.count == 3 {
        pairItalic(run, range.lowerBound + 2..<range.upperBound, &piece, &slots, &italic)
      }
    case 4:
      // The end of one bold stretch and the beginning of the next; without an open one it hides digits or so.
      guard slots.bold != nil else { return }
      pairBold(run, range.lowerBound..<range.lowerBound + 2, &piece, &slots, &bold)
      pairBold(run, range.lowerBound + 2..<range.upperBound, &piece, &slots, &bold)
    default:
      return
    }
  }

  private func pairBold(
    _ run: MarkRun, _ mark: Range<Int>, _ piece: inout Workpiece, _ slots: inout Slots, _ bold: inout Coverage
  ) {
    if let open = slots.bold {
      piece.mark(open)
      piece.mark(mark)
      bold.add(open.lowerBound..<mark.upperBound, piece.bytes)
      slots.bold = nil
    } else if !run.spaceBefore || !run.spaceAfter || mark.lowerBound == 0 || mark.upperBound == piece.count {
      slots.bold = mark
    }
  }

  private func pairItalic(
    _ run: MarkRun, _ mark: Range<Int>, _ piece: inout Workpiece, _ slots: inout Slots,
    _ italic: inout Coverage
  ) {
    if let open = slots.italic, run.closesStar {
      piece.mark(open)
      piece.mark(mark)
      italic.add(open.lowerBound..<mark.upperBound, piece.bytes)
      slots.italic = nil
    } else if run.opensStar {
      slots.italic = mark
    }
  }

  private func underscore(
    _ run: MarkRun, _ piece: inout Workpiece, _ slots: inout Slots, _ bold: inout Coverage,
    _ italic: inout Coverage
  ) {
    let slot: WritableKeyPath<Slots, Range<Int>?>
    switch run.range.count {
    case 1: slot = \.underscore
    case 2: slot = \.doubleUnderscore
    default: return
    }
    if let open = slots[keyPath: slot], run.closesUnderscore {
      piece.mark(open)
      piece.mark(run.range)
      if run.range.count == 2 {
        bold.add(open.lowerBound..<run.range.upperBound, piece.bytes)
      } else {
        italic.add(open.lowerBound..<run.range.upperBound, piece.bytes)
      }
      slots[keyPath: slot] = nil
    } else if run.opensUnderscore {
      slots[keyPath: slot] = run.range
    }
  }

  /// Bold type that begins in this line and ends in a later one, or the other way round.
  private func markLeftOver(_ open: Range<Int>?, _ piece: inout Workpiece, _ bold: inout Coverage) {
    guard let open else { return }
    // A third star belongs to it: bold and italic at once.
    var mark = open
    if mark.upperBound < piece.count, piece.bytes[mark.upperBound] == UInt8(ascii: "*") {
      mark = mark.lowerBound..<mark.upperBound + 1
    }
    if mark.lowerBound == 0 {
      piece.mark(mark)
      bold.add(0..<piece.count, piece.bytes)
    } else if mark.upperBound == piece.count {
      piece.mark(mark)
      if bold.isUntouched { bold.add(0..<piece.count, piece.bytes) }
    }
  }

  /// The marks that wait for their partners.
  private struct Slots {
    var bold: Range<Int>?
    var italic: Range<Int>?
    var underscore: Range<Int>?
    var doubleUnderscore: Range<Int>?
  }
}
