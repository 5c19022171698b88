/// The thresholds of the layout in one place, each with its reason.
///
/// Lengths are multiples of a line's height, for letters and gaps grow with the font; positions are shares of the page.
enum Measure {
  /// A gap below this joins pieces of a word: glyphs of two fonts in one word touch, and the narrowest space of a
  /// justified line is about 0.12.
  static let pieceGap = 0.08
  /// Between a letter and a figure a gap below this joins them: a number is often filled in later, close to the words.
  static let figureGap = 0.02
  /// A figure smaller than this share is raised or lowered: *m²*.
  static let raisedSize = 0.75
  /// A gap above this may part columns: a space is 0.2 to 0.5, and only a badly justified line has wider ones; the
  /// borders of cells with their usual margins keep words 0.7 apart.
  static let columnGap = 0.65
  /// A blank as narrow as this parts two columns of a table if no line of it crosses.
  static let cellGap = 0.35
  /// So much two words of one line overlap in height at least; a raised or lowered figure still does.
  static let lineOverlap = 0.5
  /// Words may overlap so much sideways and still follow each other: slanted letters do.
  static let backStep = 0.5
  /// The part above and below that does not count when lines are told from each other: tall fonts reach into their
  /// neighbours.
  static let inset = 0.25
  /// What stands in two columns overlaps at least so much in height, where boxes end with the ink.
  static let leastOverlap = 0.05
  /// Two words whose middles lie further apart in height stand on different lines of a column.
  static let lineShift = 0.5
  /// A slope below this is none: over a line of 450 points it shifts the end by less than a third of the height.
  static let levelSlope = 0.01
  /// A gap that stands on a single line parts it only if it is as wide as this: narrower ones are stretched spaces.
  static let loneGap = 2.5
  /// A single gap narrower than this may be a stretched space; organ and motto of a letterhead lie at least so far apart.
  static let stretchedGap = 0.8
  /// How many lines must show a gap so that it parts columns, by its width.
  static let support: [(width: Double, lines: Int)] = [(loneGap, 1), (1.0, 2), (0.8, 3), (0, 4)]
  /// A table of numbered rows has so many lines at least.
  static let fewestRows = 3
  /// A column's next line may lie so far below: between a post and a name the signature takes its room.
  static let signatureRoom = 9.0
  /// Rows of a table are no further apart.
  static let rowRoom = 3.0
  /// What stands on the left alone must follow so closely to belong to the columns above.
  static let columnRoom = 2.4
  /// Lines of one cell follow each other with less than this between.
  static let closeRoom = 0.6
  /// So much of a gap must be left blank by each line.
  static let fewestRoom = 0.4
  /// A line that leaves less than this share of a wide gap in a table blank is a heading, no cell.
  static let headingRoom = 0.5
  /// This share of the lines leaves the gap between two columns blank; titles of several columns go across it.
  static let clearShare = 0.7
  /// So many lines may go across all columns of a table before its rows go on.
  static let rowsAcross = 4
  /// How many lines both columns need for a page to be set in two columns of prose.
  static let proseLines = 14
  /// The share of a column's width that most lines of prose fill.
  static let proseFill = 0.8
  /// A number's column is no wider than this share of the page.
  static let numberColumn = 0.12
  /// This share of a column's entries are numbers where it is a column of numbers: it has a title, too.
  static let numberShare = 0.75
  /// Columns of two tables lie at the same place within so many points: a table that goes on over a page.
  static let sameColumn = 9.0
  /// Rooms between lines that differ by less are the same, in points.
  static let sameRoom = 0.3
  /// Fewer lines show no margins.
  static let fewestLines = 5
  /// Ends of justified lines lie within so many points.
  static let marginWidth = 3.0
  /// Lines stand at the lower quarter of all steps from each other: larger ones part paragraphs.
  static let pitchShare = 0.25
  /// This share of the lines at least ends at a margin, so that it is one.
  static let marginShare = 0.15
  /// An indent is at least as wide as this; less is the difference between letters.
  static let indent = 0.6
  /// A list's text hangs no further behind its mark.
  static let hanging = 5.0
  /// A word needs this much room besides its own width.
  static let wordSpace = 0.5
  /// A line is centred where both sides leave this share of the width free, and the same within ``centreSlack``.
  static let centreRoom = 0.1
  static let centreSlack = 0.03
  /// A line is wide that takes this share of its column.
  static let wideLine = 0.7
  /// The usual step from line to line where a page shows none.
  static let usualPitch = 1.15
  /// Rows that go across a table take no more room than this for each line.
  static let acrossRoom = 1.2
  /// A step down of more than this many times the usual one parts paragraphs.
  static let paragraphStep = 1.25
  /// Lines further apart than this many heights, and than twice the usual room between lines, have a blank one between.
  static let blankRoom = 0.95
  /// Heights that differ by more than this share are different sizes; two fonts of one size differ by up to 0.2.
  static let sameSize = 0.25
  /// Headers and footers stand in this share of the page at its top and bottom.
  static let edge = 0.12
  /// Running lines stand at the same place within so many points.
  static let samePlace = 6.0
  /// A line of so few letters may be a page's number with a word: *Trang 3/5*, *Page 3 of 5*.
  static let numberLetters = 6
  /// A line of fewer letters that counts with the pages may be a list of forms; of more, it is a running title.
  static let titleLetters = 12
  /// So many pages before and behind are compared for running lines: left and right pages have different ones.
  static let neighbours = 2
  /// So many lines at most run at the top, and at the bottom; more are a letterhead that forms repeat.
  static let runningLines = 2
  /// A paragraph is handed over at this length, whatever follows, in bytes.
  static let paragraphBytes = 32_768
  /// A page whose unreadable characters are more than this share has no text that can be used.
  static let unreadable = 0.2
  /// Places that a word may go on from; more lie above each other only in a broken page.
  static let candidates = 64
  /// Columns may hold columns so deep.
  static let depth = 3
}
