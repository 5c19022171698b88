/// How the number of a list item is written.
enum NumberFormat: Sendable, Hashable {
  case decimal
  case decimalZero
  case lowerLetter
  case upperLetter
  case lowerRoman
  case upperRoman
  case none

  /// The number in its writing.
  ///
  /// Letters and Roman numerals begin at 1; what they cannot write is written plainly.
  func format(_ value: Int) -> String {
    switch self {
    case .decimal: return String(value)
    case .decimalZero: return (0...9).contains(value) ? "0\(value)" : String(value)
    case .lowerLetter: return letters(value, first: 0x61)
    case .upperLetter: return letters(value, first: 0x41)
    case .lowerRoman: return roman(value).lowercased()
    case .upperRoman: return roman(value)
    case .none: return ""
    }
  }

  /// Letters from a to z, then aa and bb: word processors repeat the letter and do not count in base 26.
  private func letters(_ value: Int, first: UInt8) -> String {
    guard (1...780).contains(value) else { return String(value) }
    let letter = Unicode.Scalar(first + UInt8((value - 1) % 26))
    return String(repeating: Character(letter), count: (value - 1) / 26 + 1)
  }

  private func roman(_ value: Int) -> String {
    guard (1...3_999).contains(value) else { return String(value) }
    let digits: [(Int, String)] = [
      (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    var text = ""
    for (worth, digit) in digits {
      while rest >= worth {
        text += digit
        rest -= worth
      }
    }
    return text
  }
}

/// One level of a list.
struct ListLevel: Sendable, Hashable {
  var start = 1
  var format = NumberFormat.decimal
  /// What is written, with `%1` to `%9` for the numbers of the levels; empty for no number.
  var template = ""
  /// A bullet has no number, and its glyph is drawn with a symbol font: only `+` and `*` can be told.
  var isBullet = false
  /// The level, counted from 1, whose advance restarts this one; 0 for never, nil for any higher one.
  var restart: Int?
  /// Whether the numbers of all levels are written in digits.
  var isLegal = false
  /// The paragraph style that stands for this level.
  var style: String?
}

/// The running numbers of one list.
struct ListCounter: Sendable {
  private var values = [Int?](repeating: nil, count: 10)

  mutating func set(_ level: Int, nextValue: Int) {
    guard values.indices.contains(level) else { return }
    values[level] = nextValue - 1
    for deeper in values.indices.dropFirst(level + 1) { values[deeper] = nil }
  }

  /// Counts a paragraph of a level and gives what stands before its text, with a space behind it.
  mutating func advance(_ level: Int, in levels: [ListLevel]) -> String {
    guard levels.indices.contains(level), values.indices.contains(level) else { return "" }
    for higher in 0..<level where values[higher] == nil { values[higher] = levels[higher].start }
    values[level] = values[level].map { $0 + 1 } ?? levels[level].start
    for deeper in values.indices.dropFirst(level + 1) where deeper < levels.count {
      let restart = levels[deeper].restart ?? deeper
      if restart > 0, level < restart { values[deeper] = nil }
    }
    return label(level, in: levels)
  }

  private func label(_ level: Int, in levels: [ListLevel]) -> String {
    let own = levels[level]
    if own.isBullet { return own.template == "+" || own.template == "*" ? own.template + " " : "- " }
    var text = ""
    var isPlaceholder = false
    for character in own.template {
      if isPlaceholder, let digit = character.wholeNumberValue, (1...levels.count).contains(digit) {
        let shown = own.isLegal && levels[digit - 1].format != .none ? .decimal : levels[digit - 1].format
        text += shown.format(values[digit - 1] ?? levels[digit - 1].start)
        isPlaceholder = false
      } else if character == "%", !isPlaceholder {
        isPlaceholder = true
      } else {
        if isPlaceholder { text += "%" }
        isPlaceholder = false
        text.append(character)
      }
    }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text.isEmpty ? "" : text + " "
  }
}
