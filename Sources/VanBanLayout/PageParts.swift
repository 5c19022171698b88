/// A line of text and where it stands.
struct TextLine {
  var text: String
  var box: Box
  var height: Double
  /// The width of its first word, which did not fit on the line before.
  var firstWidth: Double
  /// The margins of the column that it stands in.
  var margins: Margins
  /// Whether it may be one of several lines of a paragraph; what stands in columns of a few lines is not put together.
  var isProse: Bool

  init(_ fragments: [Fragment], margins: Margins, isProse: Bool, isRecognized: Bool) {
    text = fragments.map { $0.text(isRecognized: isRecognized) }.joined(separator: " ")
    box = fragments.dropFirst().reduce(fragments[0].box) { $0.union($1.box) }
    height = fragments.map(\.height).max() ?? 1
    firstWidth = fragments[0].firstWidth(isRecognized: isRecognized)
    self.margins = margins
    self.isProse = isProse
  }
}

/// The left and the right edge that most lines of a column keep.
struct Margins: Equatable {
  var left: Double
  var right: Double
  /// Whether several lines end at the right one; a page of short lines does not show it.
  private(set) var isSure: Bool
  var width: Double { max(1, right - left) }

  /// The margins of some lines, or those of the page before where they show none.
  ///
  /// `starts` are the left edges of all that the page holds: few lines of prose may begin at the margin. The right margin of a page is no wider than the left one, where a file's holes are punched.
  init(of boxes: [Box], starts: [Double]? = nil, fallback: Margins?, pageWidth: Double? = nil) {
    let left = Self.edge(starts ?? boxes.map(\.left)) ?? fallback?.left ?? boxes.map(\.left).min() ?? 0
    self.left = left
    let outermost = boxes.map(\.right).max() ?? 0
    let nearest = pageWidth.map { $0 - left - Measure.marginWidth } ?? -.infinity
    if let edge = Self.edge(boxes.map { -$0.right }), -edge >= nearest {
      right = -edge
      isSure = true
    } else if let fallback, fallback.isSure, outermost <= fallback.right + Measure.marginWidth {
      (self.left, right, isSure) = (min(left, fallback.left), fallback.right, true)
    } else {
      right = max(outermost, nearest)
      isSure = false
    }
  }

  /// The outermost place where several lines begin.
  private static func edge(_ places: [Double]) -> Double? {
    let sorted = places.sorted()
    let wanted = max(2, Int(Double(sorted.count) * Measure.marginShare))
    guard sorted.count >= Measure.fewestLines else { return nil }
    for index in sorted.indices where index + wanted <= sorted.count {
      if sorted[index + wanted - 1] - sorted[index] <= Measure.marginWidth { return sorted[index] }
    }
    return nil
  }
}

/// What a page holds, in reading order.
enum PagePart {
  case line(TextLine)
  case table(TableGrid)
}

/// Tells columns, tables and prose of a page apart.
struct PageReader {
  let isRecognized: Bool
  let pageWidth: Double
  /// The margins of the page before, for pages of a few lines.
  var fallback: Margins?
  /// The columns of the table with which the page before ended.
  var openColumns: [Gap]?

  /// The parts of a page or of one of its columns.
  func parts(of fragments: [Fragment], depth: Int = 0) -> [PagePart] {
    let bands = Band.tables(
      in: Band.bands(of: Strip.strips(of: fragments, isRecognized: isRecognized)), pageWidth: pageWidth,
      open: depth == 0 ? openColumns : nil)
    let prose = bands.map(\.band).filter { $0.gaps.isEmpty }.flatMap { band in
      band.strips.flatMap { Strip.lines(of: $0.fragments).map(Self.box) }
    }
    let margins = Margins(
      of: prose, starts: bands.flatMap { $0.band.strips.map(\.box.left) },
      fallback: depth == 0 ? fallback : nil, pageWidth: depth == 0 ? pageWidth : nil)
    var parts: [PagePart] = []
    for (band, isTable) in bands {
      if band.gaps.isEmpty || depth >= Measure.depth {
        let held = band.strips.flatMap(\.fragments)
        parts += lines(of: band.gaps.isEmpty ? band.strips : Strip.strips(of: held), margins, isProse: true)
      } else if isTable {
        parts.append(.table(TableGrid(band, isRecognized: isRecognized)))
      } else {
        for column in band.parted() where !column.isEmpty {
          if isProse(column) {
            parts += self.parts(of: column, depth: depth + 1)
          } else {
            parts += lines(
              of: Strip.strips(of: column), Margins(of: column.map(\.box), fallback: nil), isProse: false)
          }
        }
      }
    }
    return parts
  }

  private func lines(of strips: [Strip], _ margins: Margins, isProse: Bool) -> [PagePart] {
    strips.flatMap { strip in
      Strip.lines(of: strip.fragments).map {
        .line(TextLine($0, margins: margins, isProse: isProse, isRecognized: isRecognized))
      }
    }
  }

  /// Whether a column is one of a page that is set in columns: many lines, most of which fill it.
  private func isProse(_ column: [Fragment]) -> Bool {
    let boxes = Strip.strips(of: column).map(\.box)
    guard boxes.count >= Measure.proseLines, let left = boxes.map(\.left).min(),
      let right = boxes.map(\.right).max()
    else { return false }
    let full = boxes.count { $0.width >= (right - left) * Measure.proseFill }
    return full * 2 >= boxes.count
  }

  private static func box(_ line: [Fragment]) -> Box {
    line.dropFirst().reduce(line[0].box) { $0.union($1.box) }
  }
}
