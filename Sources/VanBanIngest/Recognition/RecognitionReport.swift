internal import VanBanModel

/// What is told of pages whose text was recognised.
struct RecognitionReport {
  private var unreadable: [Int] = []
  private var specks = 0
  private var pagesWithSpecks: [Int] = []

  /// Parts text from specks and remembers what was found.
  mutating func part(_ page: RecognizedPage) -> Specks.Parted {
    let parted = Specks.part(page)
    if parted.isUnreadable || page.words.isEmpty {
      unreadable.append(page.number)
    } else if !parted.specks.isEmpty {
      specks += parted.specks.count
      pagesWithSpecks.append(page.number)
    }
    return parted
  }

  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if !unreadable.isEmpty {
      found.append(
        Diagnostic(
          "ocr.nothing-readable", .warning,
          "nothing that can be read was found in the image of \(Self.pages(unreadable))"))
    }
    if specks > 0 {
      found.append(
        Diagnostic(
          "ocr.specks", .info,
          "\(specks) signs on \(Self.pages(pagesWithSpecks)) are dust, seals or lines more likely than text;"
            + " they stand apart"))
    }
    return found
  }

  /// Pages in few words: `page 3`, `pages 1-4, 7`.
  static func pages(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = ranges.last, number <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(number, last.upperBound)
      } else {
        ranges.append(number...number)
      }
    }
    let shown = ranges.prefix(20).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    let text = shown.joined(separator: ", ") + (ranges.count > 20 ? ", …" : "")
    return (numbers.count == 1 ? "page " : "pages ") + text
  }
}
