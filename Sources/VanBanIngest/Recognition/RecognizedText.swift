internal import VanBanLayout
internal import VanBanModel

/// Recognised pages on their way to the layout, and what is to be told of them.
struct RecognizedText {
  private var specks: [(page: Int, text: String, count: Int)] = []
  private var unreadable: [Int] = []

  /// The page as the layout takes it, in points: its text without the specks.
  mutating func printed(_ page: RecognizedPage, number: Int, resolution: Double) -> PrintedPage {
    let parted = Specks.part(page)
    let scale = 72 / max(1, resolution)
    var printed = PrintedPage(number: number, width: page.width * scale, height: page.height * scale)
    printed.isRecognized = true
    printed.words = Self.levelled(parted.page.words).map {
      PrintedWord(
        $0.text,
        Box(left: $0.left * scale, top: $0.top * scale, right: $0.right * scale, bottom: $0.bottom * scale))
    }
    if parted.page.words.isEmpty {
      unreadable.append(number)
    } else if !parted.specks.isEmpty {
      specks.append((number, parted.specks.map(\.text).joined(separator: " "), parted.specks.count))
    }
    return printed
  }

  /// The words with boxes as high as their line: a dash or a point alone has no height that tells its line.
  private static func levelled(_ words: [RecognizedWord]) -> [RecognizedWord] {
    var levelled = words
    for (index, word) in words.enumerated() {
      let near = [index + 1, index - 1].filter { words.indices.contains($0) && words[$0].line == word.line }
      let tallest = near.max { words[$0].height < words[$1].height }
      guard let tallest, word.height < 0.7 * words[tallest].height else { continue }
      levelled[index].top = min(word.top, words[tallest].top)
      levelled[index].bottom = max(word.bottom, words[tallest].bottom)
    }
    return levelled
  }

  /// What is no text stands behind the document, a block for each page, so that nothing is lost.
  var furniture: [SourceBlock] {
    specks.map { page in
      var block = SourceBlock()
      block.bytes = Array(page.text.utf8) + [10]
      block.role = .furniture
      return block
    }
  }

  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if !unreadable.isEmpty {
      found.append(
        Diagnostic(
          "ocr.nothing-readable", .warning,
          "nothing that can be read was found in the image of \(PageList.text(unreadable))"))
    }
    if !specks.isEmpty {
      let count = specks.reduce(0) { $0 + $1.count }
      found.append(
        Diagnostic(
          "ocr.specks", .info,
          "\(count) signs on \(PageList.text(specks.map(\.page))) are dust, seals or lines rather than text;"
            + " they stand behind the text"))
    }
    return found
  }
}

/// Pages in few words.
enum PageList {
  /// `page 3`, `pages 1-4, 7`: numbers that follow each other as a range.
  static func text(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, number == last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    let words = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    return (numbers.count == 1 ? "page " : "pages ") + words.joined(separator: ", ")
  }
}
