import VanBanLayout
import VanBanModel

/// Sets text on a page as a printer would: every letter as wide as half the font's size, a space half of that.
struct Printing {
  var page: PrintedPage
  var size = 12.0

  init(_ number: Int = 1, width: Double = 600, height: Double = 840) {
    page = PrintedPage(number: number, width: width, height: height)
  }

  /// How wide a text is.
  func width(_ text: String) -> Double {
    text.reduce(0) { $0 + ($1 == " " ? size / 4 : size / 2) }
  }

  /// Sets a line whose first letter stands at `left`, its upper edge at `top`.
  mutating func line(_ text: String, left: Double = 80, top: Double) {
    var at = left
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let end = at + width(String(word))
      if !word.isEmpty {
        page.words.append(PrintedWord(String(word), Box(left: at, top: top, right: end, bottom: top + size)))
      }
      at = end + size / 4
    }
  }

  /// Sets a line in the middle between two edges.
  mutating func centred(_ text: String, between left: Double = 80, and right: Double = 560, top: Double) {
    line(text, left: (left + right - width(text)) / 2, top: top)
  }

  /// Sets paragraphs in lines that are filled up to the right margin; returns where the next line stands.
  @discardableResult
  mutating func prose(
    _ paragraphs: [String], left: Double = 80, right: Double = 560, top: Double, indent: Double = 30,
    pitch: Double = 14, after: Double = 5
  ) -> Double {
    var top = top
    for paragraph in paragraphs {
      var words: [Substring] = []
      var start = left + indent
      for word in paragraph.split(separator: " ") {
        let text = (words + [word]).joined(separator: " ")
        if start + width(text) > right {
          justified(words, left: start, right: right, top: top)
          top += pitch
          start = left
          words = []
        }
        words.append(word)
      }
      line(words.joined(separator: " "), left: start, top: top)
      top += pitch + after
    }
    return top
  }

  /// Sets a line that is filled from margin to margin.
  mutating func full(_ text: String, left: Double = 80, right: Double = 560, top: Double) {
    justified(text.split(separator: " "), left: left, right: right, top: top)
  }

  /// Sets words with equal spaces from margin to margin.
  private mutating func justified(_ words: [Substring], left: Double, right: Double, top: Double) {
    let letters = words.reduce(0) { $0 + width(String($1)) }
    let space = (right - left - letters) / Double(max(1, words.count - 1))
    var at = left
    for word in words {
      line(String(word), left: at, top: top)
      at += width(String(word)) + space
    }
  }
}

/// The blocks of some pages, blank ones left out.
func composed(_ pages: [PrintedPage]) -> [SourceBlock] {
  var composer = PageComposer()
  var blocks: [SourceBlock] = []
  var block = SourceBlock()
  for page in pages {
    composer.add(page)
    while composer.next(into: &block) { blocks.append(block) }
  }
  composer.finish()
  while composer.next(into: &block) { blocks.append(block) }
  return blocks.filter { $0.bytes != [10] }
}

func composed(_ printing: Printing...) -> [SourceBlock] { composed(printing.map(\.page)) }

extension SourceBlock {
  /// The text without the line end.
  var text: String { String(decoding: bytes.dropLast(), as: UTF8.self) }
}

extension [SourceBlock] {
  var texts: [String] { map(\.text) }
  /// The texts of the blocks that are the document's own.
  var body: [String] { filter { $0.role == .body }.map(\.text) }
}
