/// Takes a line apart to a workpiece, and knows what else there is to do with it.
struct LineContent {
  /// Whether ICU has to look at the letters.
  private(set) var mayCompose = false
  private(set) var mayHaveMarks = false

  /// Folds the line's white space, drops what has no width and changes the private bullets.
  ///
  /// The line is trimmed at both ends and begins at `base` in its block.
  init(_ line: UnsafeBufferPointer<UInt8>, at base: Int, to piece: inout Workpiece) {
    piece.fill(capacity: line.count) { writer in
      var index = 0
      while true {
        let unclean = CleanText.firstUnclean(in: line, from: index)
        writer.append(line, index..<unclean, at: base)
        index = unclean
        guard index < line.count else { break }
        guard Blank.at(index, in: line) == nil else {
          index = foldBlanks(line, index, base, &writer)
          continue
        }
        if Self.isPrivateBullet(line, index) {
          writer.append(UInt8(ascii: "-"), base + index, base + index + 3)
          index += 3
          continue
        }
        let lower = index
        repeat { index += 1 } while index < line.count && line[index] & 0xC0 == 0x80
        writer.append(line, lower..<index, at: base)
        note(line[lower], index > lower + 1 ? line[lower + 1] : 0)
      }
    }
  }

  /// Folds the blanks at `start` and returns where they end.
  private mutating func foldBlanks(
    _ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ base: Int, _ writer: inout Workpiece.Writer
  ) -> Int {
    var index = start
    while index < line.count, let blank = Blank.at(index, in: line) {
      let end = index + blank.length
      switch blank.kind {
      // What it kept apart may be a mark now.
      case .nothing: mayHaveMarks = true
      case .space: writer.appendSpace(base + index, base + end)
      }
      index = end
    }
    return index
  }

  /// Notes an unclean character by its first two bytes.
  private mutating func note(_ lead: UInt8, _ second: UInt8) {
    switch lead {
    case 0..<0x80: mayHaveMarks = true
    default:
      mayCompose = Composer.isSuspicious(lead, second) || mayCompose
      // A few characters are composed to marks or to letters of field codes.
      mayHaveMarks = mayHaveMarks || mayCompose
    }
  }

  private static func isPrivateBullet(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard source[index] == 0xEF, index + 2 < source.count else { return false }
    switch (source[index + 1], source[index + 2]) {
    case (0x82, 0xB7), (0x82, 0xA7), (0x80, 0xAD): return true
    default: return false
    }
  }
}
