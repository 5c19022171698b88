/// A table that was told by its columns: rows of cells, each cell with its lines.
struct TableGrid {
  struct Cell {
    var column: Int
    var lines: [TextLine]
  }

  var gaps: [Gap]
  var rows: [[Cell]] = []
  var box: Box

  /// The table of a band.
  init(_ band: Band, isRecognized: Bool) {
    gaps = band.gaps
    box = band.strips.dropFirst().reduce(band.strips[0].box) { $0.union($1.box) }
    for strips in Self.rows(of: band) {
      var cells: [Cell] = []
      var fragments = [[Fragment]](repeating: [], count: band.columns)
      for strip in strips {
        for fragment in strip.fragments { fragments[band.column(of: fragment)].append(fragment) }
      }
      for (column, held) in fragments.enumerated() where !held.isEmpty {
        let margins = Margins(of: held.map(\.box), fallback: nil)
        let lines = Strip.lines(of: held).map {
          TextLine($0, margins: margins, isProse: true, isRecognized: isRecognized)
        }
        cells.append(Cell(column: column, lines: lines))
      }
      rows.append(cells)
    }
  }

  /// One line as the row of a table.
  mutating func append(across line: TextLine) { rows.append([Cell(column: 0, lines: [line])]) }

  /// Whether another table has its columns at the same places.
  func hasColumns(of other: TableGrid) -> Bool {
    guard gaps.count == other.gaps.count else { return false }
    return zip(gaps, other.gaps).allSatisfy {
      $0.left < $1.right + Measure.sameColumn && $1.left < $0.right + Measure.sameColumn
    }
  }

  // MARK: - Rows

  /// The strips of each row: one column has one entry in each, and the widest blank between two entries parts them.
  private static func rows(of band: Band) -> [[Strip]] {
    let anchors = anchors(of: band)
    var rows: [[Strip]] = []
    var start = 0
    for (anchor, next) in zip(anchors, anchors.dropFirst()) {
      var cut = next
      var widest = -Double.infinity
      for index in (anchor + 1)...next {
        let room = band.strips[index].box.top - band.strips[index - 1].box.bottom
        if room > widest + Measure.sameRoom { (widest, cut) = (room, index) }
      }
      rows.append(Array(band.strips[start..<cut]))
      start = cut
    }
    rows.append(Array(band.strips[start...]))
    return rows
  }

  /// The strips in which an entry of the key column begins, or words that go across several columns stand.
  private static func anchors(of band: Band) -> [Int] {
    let key = band.keyColumn
    var anchors: [Int] = []
    var last: Strip?
    for (index, strip) in band.strips.enumerated() {
      let entry = strip.fragments.filter { band.column(of: $0) == key }
      let isAcross = strip.fragments.contains { fragment in
        band.gaps.contains { fragment.box.left < $0.left && fragment.box.right > $0.right }
      }
      guard !entry.isEmpty || isAcross else { continue }
      if isAcross || last.map({ !goesOn(entry, below: $0) }) ?? true { anchors.append(index) }
      last = isAcross || entry.isEmpty ? nil : Strip(entry)
    }
    return anchors
  }

  /// Whether words of the key column go on with the entry above: they are no number, and follow closely.
  private static func goesOn(_ fragments: [Fragment], below last: Strip) -> Bool {
    guard let first = fragments.min(by: { $0.box.top < $1.box.top }) else { return false }
    if first.isNumber { return false }
    return first.box.top - last.box.bottom < last.height * Measure.closeRoom
  }
}
