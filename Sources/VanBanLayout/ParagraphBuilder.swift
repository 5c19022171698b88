/// Puts lines together to paragraphs, over pages too.
struct ParagraphBuilder {
  private var lines: [TextLine] = []
  private var bytes = 0
  private(set) var text = ""

  var isEmpty: Bool { lines.isEmpty }

  /// Whether the paragraph is prose, so that nothing but it belongs to it.
  var isWhole: Bool { lines.first.map { $0.isProse && !Self.isCentred($0) } ?? false }

  /// Where its last line ends.
  var end: TextLine? { lines.last }

  mutating func begin(_ line: TextLine) {
    lines = [line]
    text = line.text
    bytes = text.utf8.count
  }

  mutating func clear() {
    lines = []
    text = ""
    bytes = 0
  }

  mutating func append(_ line: TextLine) {
    if !Self.isCut(text, line.text) { text += " " }
    text += line.text
    bytes += line.text.utf8.count + 1
    // The first line tells the indent, the second one the margin, the last one whether the next goes on.
    if lines.count > 2 { lines.removeLast() }
    lines.append(line)
  }

  /// Whether a line goes on with the paragraph; `pitch` is the usual step from line to line, nil on a new page.
  func takes(_ line: TextLine, pitch: Double?, isRecognized: Bool) -> Bool {
    guard let first = lines.first, let last = lines.last, bytes < Measure.paragraphBytes else { return false }
    guard first.isProse, line.isProse, !Self.isCentred(last), !Self.isCentred(line) else { return false }
    let height = max(last.height, line.height)
    if !isRecognized, abs(last.height - line.height) > height * Measure.sameSize { return false }
    if let pitch, line.box.bottom - last.box.bottom > pitch * Measure.paragraphStep { return false }
    // The first word would have stood on the line before, had there been room for it.
    let free = last.margins.right - last.box.right
    if free > line.firstWidth + height * Measure.wordSpace { return false }
    if !last.margins.isSure, Self.closes(last.text) { return false }
    return isPlaced(line, first, last, height) && !(Self.beginsItem(line.text) && Self.closes(last.text))
  }

  /// Whether a line begins where the paragraph's next line does.
  private func isPlaced(_ line: TextLine, _ first: TextLine, _ last: TextLine, _ height: Double) -> Bool {
    let indent = height * Measure.indent
    let place = line.box.left - line.margins.left
    let begin = first.box.left - first.margins.left
    if lines.count > 1 { return abs(place - (last.box.left - last.margins.left)) <= indent }
    if place > begin + indent {
      return Self.beginsItem(first.text) && place < begin + height * Measure.hanging
    }
    if place < begin - indent { return place <= indent || Self.beginsSmall(line.text) }
    return begin <= indent || Self.beginsSmall(line.text)
  }

  // MARK: - Words

  /// Whether the line's end cut a document's number: `số 154/` and `2020/NĐ-CP`.
  static func isCut(_ upper: String, _ lower: String) -> Bool {
    guard let end = upper.unicodeScalars.last, let next = lower.unicodeScalars.first else { return false }
    let word = upper.unicodeScalars.reversed().prefix { $0 != " " }
    guard word.count > 1, word.contains(where: isDigit) else { return false }
    if end == "/" { return isDigit(next) || next.properties.isAlphabetic }
    if end.properties.isDash { return isDigit(next) || next.properties.isAlphabetic }
    return next == "/" && isDigit(end)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  static func beginsSmall(_ text: String) -> Bool {
    text.unicodeScalars.first?.properties.isLowercase == true && !beginsItem(text)
  }

  /// Whether a mark of a list stands first: a dash, `1.`, `a)`.
  static func beginsItem(_ text: String) -> Bool {
    let word = text.unicodeScalars.prefix { $0 != " " }
    guard let first = word.first, word.count <= 6, let last = word.last else { return false }
    if word.count == 1 {
      return !first.properties.isAlphabetic && !isDigit(first) && first != "(" && first != "\""
    }
    guard last == "." || last == ")" else { return false }
    let body = word.dropLast()
    return isDigit(first) && body.allSatisfy { isDigit($0) || $0 == "." }
      || body.count == 1 && first.properties.isAlphabetic
  }

  /// Whether a sentence or a clause ends.
  static func closes(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return last == "." || last == ";" || last == ":"
  }

  /// Whether both sides of a line are free by as much: a title, which is a line by itself.
  static func isCentred(_ line: TextLine) -> Bool {
    let left = line.box.left - line.margins.left
    let right = line.margins.right - line.box.right
    let width = line.margins.width
    return left > width * Measure.centreRoom && abs(left - right) < width * Measure.centreSlack * 2
  }
}
