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
      if let end = right, box.left - end >= Measure.cellGap * height { found.append(Gap(left: end, right: box.left)) }
      right = max(right ?? box.right, box.right)
    }
    found = found.filter { gap in
      let lines = strips.count { strip in
        strip.fragments.contains { $0.box.left < gap.left } && strip.fragments.contains { $0.box.right > gap.right }
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
  static func tables(in bands: [Band], pageWidth: Double) -> [(band: Band, isTable: Bool)] {
    var found: [(band: Band, isTable: Bool)] = []
    for band in bands {
      var band = band
      if !band.gaps.isEmpty, TableGrid.isTable(band, pageWidth) {
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
}
