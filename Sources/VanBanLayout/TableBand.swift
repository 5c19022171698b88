// Tables grow from the rows that show their columns to those whose cells lie closer together.

extension Band {
  /// The band of a table with all its columns: those too that lie so close that words seem to follow each other.
  func refined() -> Band {
    let height = strips.map(\.height).sorted()[strips.count / 2]
    let fragments = strips.flatMap(\.fragments).filter { fragment in
      !gaps.contains { fragment.box.left < $0.left && fragment.box.right > $0.right }
    }
    var found: [Gap] = []
    var right: Double?
    for box in fragments.flatMap(\.words).map(\.box).sorted(by: { $0.left < $1.left }) {
      if let end = right, box.left - end >= Measure.cellGap * height {
        found.append(Gap(left: end, right: box.left))
      }
      right = max(right ?? box.right, box.right)
    }
    found = found.filter { gap in
      let lines = strips.count { strip in
        strip.fragments.contains { $0.box.left < gap.left }
          && strip.fragments.contains { $0.box.right > gap.right }
      }
      return lines >= Measure.support.map(\.lines).max() ?? 0
        || gaps.contains { $0.left < gap.right && gap.left < $0.right }
    }
    guard found.count >= gaps.count else { return self }
    var band = Band(strips: [], gaps: found)
    band.strips = strips.map { strip in
      Strip(
        strip.fragments.flatMap { fragment in
          // What goes across a gap that was seen before is a title of several columns.
          gaps.contains { fragment.box.left < $0.left && fragment.box.right > $0.right }
            ? [fragment] : fragment.cut(at: found)
        })
    }
    return band
  }

  /// The bands of a page with those that are tables grown to all their rows.
  ///
  /// `open` are the gaps of a table with which the page before ended.
  static func tables(in bands: [Band], pageWidth: Double, open: [Gap]? = nil) -> [(band: Band, isTable: Bool)]
  {
    var bands = bands
    var found: [(band: Band, isTable: Bool)] = []
    if let open {
      let table = Band(strips: [], gaps: open)
      var rows: [Strip] = []
      while let band = bands.first, band.gaps.count < open.count || !isTable(band, pageWidth) {
        let known = rows.count
        for strip in band.strips {
          guard let row = table.row(strip, room: rows.last.map { strip.box.top - $0.box.bottom } ?? 0) else {
            break
          }
          rows.append(row)
        }
        bands[0].strips.removeFirst(rows.count - known)
        if !bands[0].strips.isEmpty { break }
        bands.removeFirst()
      }
      if rows.contains(where: { row in Set(row.fragments.map { table.column(of: $0) }).count > 1 }) {
        found.append((Band(strips: rows, gaps: open), true))
      } else if !rows.isEmpty {
        bands.insert(Band(strips: rows, gaps: []), at: 0)
      }
    }
    for band in bands {
      var band = band
      if !band.gaps.isEmpty, isTable(band, pageWidth) {
        var table = band.refined()
        while let last = found.last, last.band.gaps.isEmpty, let strip = last.band.strips.last,
          let first = table.strips.first, let row = table.row(strip, room: first.box.top - strip.box.bottom)
        {
          table.strips.insert(row, at: 0)
          found[found.count - 1].band.strips.removeLast()
          if found[found.count - 1].band.strips.isEmpty { found.removeLast() }
        }
        found.append((table, true))
        continue
      }
      if band.gaps.isEmpty, let open = found.last, open.isTable {
        var count = 0
        var table = open.band
        while count < band.strips.count, let last = table.strips.last,
          let row = table.row(band.strips[count], room: band.strips[count].box.top - last.box.bottom)
        {
          table.strips.append(row)
          count += 1
        }
        found[found.count - 1].band = table
        band.strips.removeFirst(count)
      }
      if !band.strips.isEmpty { found.append((band, false)) }
    }
    return found
  }

  /// A strip parted at the table's columns; nil where it is none of its rows.
  private func row(_ strip: Strip, room: Double) -> Strip? {
    guard room < Measure.columnRoom * strip.height else { return nil }
    let words = strip.fragments.flatMap(\.words).map(\.box)
    for gap in gaps {
      let middle = (gap.left + gap.right) / 2
      if words.contains(where: { $0.left < middle && $0.right > middle }) { return nil }
      let left = words.map(\.right).filter { $0 <= middle }.max() ?? -.infinity
      let right = words.map(\.left).filter { $0 >= middle }.min() ?? .infinity
      if right - left < Measure.cellGap * strip.height { return nil }
    }
    let row = Strip(strip.fragments.flatMap { $0.cut(at: gaps) })
    let columns = Set(row.fragments.map { column(of: $0) })
    if columns.count > 1 { return row }
    return columns != [0] && room < Measure.closeRoom * strip.height ? row : nil
  }

  /// Three columns over several rows, or two of which the first holds numbers; a letterhead and a signature have two.
  private static func isTable(_ band: Band, _ pageWidth: Double) -> Bool {
    let parted = band.strips.count { $0.isParted }
    if band.columns > 2 { return parted >= 2 }
    let first = band.parted()[0]
    guard parted >= Measure.fewestRows, first.count >= Measure.fewestRows else { return false }
    return isNarrow(first, pageWidth)
  }

  /// Whether a column holds but a number in each row.
  private static func isNarrow(_ column: [Fragment], _ pageWidth: Double) -> Bool {
    guard let left = column.map(\.box.left).min(), let right = column.map(\.box.right).max() else {
      return false
    }
    return right - left < pageWidth * Measure.numberColumn && column.allSatisfy { $0.words.count <= 2 }
  }
}
