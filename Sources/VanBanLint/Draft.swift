public import VanBanModel

/// A document as rules look at it: what was found in it, its letters, its lines and its words.
///
/// Places are code points of the source text, as in the output.
public struct Draft: Sendable {
  /// A line without the white space around it.
  struct Line: Sendable {
    var range: Range<Int>
    /// Its text without marks of emphasis, with white space folded.
    var text: String
    /// Whether it is in capitals, so that letters say nothing of case.
    var isCapitals = false
  }

  /// A quotation mark, and whether what stands behind it on its line is quoted.
  struct Quote: Sendable {
    var place: Int
    var opens: Bool
  }

  /// A run of letters and digits.
  struct Word: Sendable {
    var range: Range<Int>
    var text: String
    var lower: String
  }

  let document: Document
  /// The whole source text; what is furniture of a page counts as line ends.
  let letters: [Unicode.Scalar]
  let lines: [Line]
  /// The quotation marks, in their order.
  let quotes: [Quote]
  let words: [Word]
  /// Where each word stands among the words, by its small letters.
  let places: [String: [Int]]
  /// The day of issue.
  let issued: Day?
  /// The rules of form that bind it.
  public let form: Form
  /// Whether they are only advice for its issuer.
  public let isAdvice: Bool
  /// Whether many words hold letters that Vietnamese has not, as in texts that another program recognised badly.
  let isMisread: Bool
  /// The day on which it is looked at.
  let today: Day
  /// Acts that lost their force, beside those of the table, by the keys of citations.
  let replaced: [String: ReplacedAct]

  /// The path of another document with the same number.
  let namesake: String?

  /// Prepares a document for looking.
  ///
  /// `text` is the source text of its file. `part` is where it stands there, in code points; nil for all of it.
  /// `replaced` are acts that lost their force, by the keys of citations; `namesake` is what a ``NumberRegister`` gave.
  public init(
    _ document: Document, text: [Unicode.Scalar], part: Range<Int>? = nil, today: Day,
    replaced: [String: ReplacedAct] = [:], namesake: String? = nil
  ) {
    self.document = document
    self.replaced = replaced
    self.namesake = namesake
    self.today = today
    var letters = text
    for other in document.other where other.kind == .furniture {
      for span in other.evidence.ranges {
        for index in letters.indices.clamped(
          to: span.lower.codePoint..<max(span.lower.codePoint, span.upper.codePoint))
        {
          letters[index] = "\n"
        }
      }
    }
    self.letters = letters
    let part = (part ?? letters.indices).clamped(to: letters.indices)
    lines = Self.lines(letters, part)
    quotes = Self.quotes(letters, lines)
    words = Self.words(letters, part)
    var places: [String: [Int]] = [:]
    for (index, word) in words.enumerated() { places[word.lower, default: []].append(index) }
    self.places = places
    let foreign = words.count { word in
      word.text.unicodeScalars.contains { "äëïöüÿçñåæøœßÄËÏÖÜÇÑÅÆØŒþðšž".unicodeScalars.contains($0) }
    }
    let odd = text[part].count { "»«¬¦~^{}\\ŠŽ¥®§".unicodeScalars.contains($0) }
    isMisread = foreign >= 20 && foreign * 100 > words.count || odd >= 4 && odd * 5_000 > words.count
    issued = document.header.date.flatMap { Day(edtf: $0.value) }
    (form, isAdvice) = Form.of(document, day: issued ?? Self.roughDay(document))
  }

  /// Where in the year a document of which only month or year is known was issued, as far as a form depends on it.
  private static func roughDay(_ document: Document) -> Day? {
    guard let value = document.header.date?.value, let year = Int(value.prefix(4)) else { return nil }
    let month = value.utf8.count >= 7 ? Int(value.dropFirst(5).prefix(2)) : nil
    if let month, (1...12).contains(month) { return Day(year, month, 15) }
    // The years in which a form changed tell nothing without a month.
    return [2011, 2018, 2020, 2026].contains(year) ? nil : Day(year, 7, 1)
  }

  private static func lines(_ letters: [Unicode.Scalar], _ part: Range<Int>) -> [Line] {
    var lines: [Line] = []
    var start = part.lowerBound
    while start < part.upperBound {
      let end = letters[start..<part.upperBound].firstIndex { $0 == "\n" || $0 == "\r" } ?? part.upperBound
      var range = start..<end
      while let first = range.first, letters[first].isBlankOrEmphasis { range.removeFirst() }
      while let last = range.last, letters[last].isBlankOrEmphasis { range.removeLast() }
      if !range.isEmpty {
        let cased = letters[range].filter(\.isLetter)
        let isCapitals = cased.count(where: \.isSmall) * 4 < cased.count
        lines.append(Line(range: range, text: plain(letters[range]), isCapitals: isCapitals))
      }
      start = end + 1
    }
    return lines
  }

  /// Curly marks nest, straight ones take turns; neither reaches beyond its line.
  private static func quotes(_ letters: [Unicode.Scalar], _ lines: [Line]) -> [Quote] {
    var quotes: [Quote] = []
    for line in lines {
      var depth = 0
      var isStraight = false
      for place in line.range {
        switch letters[place] {
        case "“": depth += 1
        case "”": depth -= 1
        case "\"": isStraight.toggle()
        default: continue
        }
        quotes.append(Quote(place: place, opens: depth > 0 || isStraight))
      }
    }
    return quotes
  }

  /// The text with white space folded, less marks of emphasis.
  static func plain(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for letter in letters where letter != "*" && letter != "\u{AD}" && letter != "\u{200B}" {
      if letter.properties.isWhitespace {
        if text.last != " " { text.append(" ") }
      } else {
        text.append(letter)
      }
    }
    return String(text)
  }

  private static func words(_ letters: [Unicode.Scalar], _ part: Range<Int>) -> [Word] {
    var words: [Word] = []
    var index = part.lowerBound
    while index < part.upperBound {
      guard letters[index].isWordPart else {
        index += 1
        continue
      }
      let start = index
      while index < part.upperBound, letters[index].isWordPart { index += 1 }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: letters[start..<index])
      let word = String(text)
      words.append(Word(range: start..<index, text: word, lower: word.lowercased()))
    }
    return words
  }
}

extension Unicode.Scalar {
  var isWordPart: Bool {
    if value < 0x80 {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
    }
    return properties.isAlphabetic || isMark
  }
  var isMark: Bool { (0x300...0x36F).contains(value) }
  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isLetter: Bool { value < 0x80 ? isWordPart && !isDigit : properties.isAlphabetic }
  var isCapital: Bool { properties.isUppercase }
  var isSmall: Bool { properties.isLowercase }
  var isBlankOrEmphasis: Bool { self == "*" || self == "#" || self == "|" || properties.isWhitespace }
}
