internal import VanBanLayout

/// Whether the text of a PDF page can be taken for what the page shows.
enum TextLayer: Equatable {
  /// It can.
  case trusted
  /// The page has none, or next to none.
  case missing
  /// Its fonts do not tell which letters their glyphs are.
  case undecodable
  /// The page is a scan, and its text is less than a page's: a signature's stamp, a number.
  case stamp
  /// The page is a scan, and its text was recognised by a program that knew no Vietnamese.
  case foreign

  /// Judges a page; `cover` is the share of it that pictures cover, asked only where it matters.
  static func judge(_ page: PrintedPage, _ text: PageText, cover: () -> Double) -> TextLayer {
    if text.characters < fewest { return .missing }
    if !text.isTrustworthy { return .undecodable }
    let letters = VietnameseLetters(page.words)
    if text.characters < short {
      return cover() > scanned ? .stamp : .trusted
    }
    return letters.areForeign && cover() > scanned ? .foreign : .trusted
  }

  /// Why the page was recognised, for people.
  var reason: String {
    switch self {
    case .trusted: "their text is good"
    case .missing: "there is no text"
    case .undecodable: "the fonts do not tell the letters"
    case .stamp: "the text is a stamp on a scan"
    case .foreign: "the text was recognised without Vietnamese letters"
    }
  }

  /// A page with fewer characters has no text: a number, a mark of the program that made it.
  private static let fewest = 20
  /// A page of text has more characters than this; the stamp of a signature has about 200.
  private static let short = 400
  /// The share of the page that its scan covers at least; margins may be cut off.
  private static let scanned = 0.6
}

/// How many words hold letters that only Vietnamese has.
struct VietnameseLetters {
  private(set) var words = 0
  private(set) var marked = 0

  init(_ printed: [PrintedWord]) {
    for word in printed {
      let scalars = word.text.unicodeScalars
      guard scalars.contains(where: \.properties.isAlphabetic) else { continue }
      words += 1
      if scalars.contains(where: Self.isVietnamese) { marked += 1 }
    }
  }

  /// The share of the words; about half of all words of a Vietnamese text.
  var share: Double { words == 0 ? 0 : Double(marked) / Double(words) }

  /// Whether there are enough words to tell, and next to none is Vietnamese.
  var areForeign: Bool { words >= 20 && share < 0.1 }

  /// The letters ă, đ, ơ, ư, and all with two marks or with a mark that Western languages do not know.
  private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1EA0...0x1EF9, 0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0: true
    default: false
    }
  }
}
