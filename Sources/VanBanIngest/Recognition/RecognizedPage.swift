/// A page image as a program recognised it: words with their boxes in pixels.
struct RecognizedPage: Hashable {
  /// The page's number in the image file, from 1.
  var number: Int
  /// The width of the image in pixels.
  var width: Double
  /// The height of the image in pixels.
  var height: Double
  var words: [RecognizedWord] = []
}

/// A word that was recognised.
struct RecognizedWord: Hashable {
  var text: String
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double
  /// How sure the program is, from 0 to 100.
  var confidence: Double
  /// The line that the program put it in; words of one line follow each other.
  var line: Int

  var width: Double { right - left }
  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }

  /// Whether it holds a letter or a digit.
  var isWritten: Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}

extension RecognizedPage {
  /// The pages in tesseract's table of tab-separated values; rows that are not like its rows are passed over.
  ///
  /// Its columns are level, page, block, paragraph, line, word, left, top, width, height, confidence, text. A row of
  /// level 1 is a page, one of level 5 a word. A word without text is a picture or a line that was drawn.
  static func pages(table: [UInt8]) -> [RecognizedPage] {
    var pages: [RecognizedPage] = []
    var line = 0
    for row in table.split(separator: UInt8(ascii: "\n")) {
      let fields = row.split(separator: UInt8(ascii: "\t"), maxSplits: 11, omittingEmptySubsequences: false)
      guard fields.count >= 11, let level = number(fields[0]) else { continue }
      guard let left = number(fields[6]), let top = number(fields[7]), let width = number(fields[8]),
        let height = number(fields[9])
      else { continue }
      if level == 1, let page = number(fields[1]) {
        pages.append(RecognizedPage(number: Int(page), width: width, height: height))
      } else if level == 4 {
        line += 1
      } else if level == 5, fields.count == 12, !pages.isEmpty, let confidence = number(fields[10]) {
        let text = String(decoding: fields[11], as: UTF8.self).filter { !$0.isWhitespace }
        if text.isEmpty || width <= 0 || height <= 0 { continue }
        pages[pages.count - 1].words.append(
          RecognizedWord(
            text: text, left: left, top: top, right: left + width, bottom: top + height,
            confidence: confidence, line: line))
      }
    }
    return pages
  }

  private static func number(_ field: ArraySlice<UInt8>) -> Double? {
    guard field.count < 32, let value = Double(String(decoding: field, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }
}
