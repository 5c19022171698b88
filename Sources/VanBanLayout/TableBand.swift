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
    var found = bands.map { band in
      let isTable = band.isTable(pageWidth)
      return (band: isTable ? band.refined() : band, isTable: isTable)
    }
    if let open { continueTable(&found, open) }
    // The rows of a clear table may have been taken for columns of their own.
    var index = 0
    while index < found.count {
      if found[index].isTable {
        while index > 0, takeRows(above: index, &found) { index -= 1 }
        while index + 1 < found.count, takeRows(below: index, &found) {}
      }
      index += 1
    }
    return found
  }

  /// Gives the rows that go on with a table of the page before a band of their own.
  private static func continueTable(_ found: inout [(band: Band, isTable: Bool)], _ gaps: [Gap]) {
    found.insert((Band(strips: [], gaps: gaps), true), at: 0)
    while found.count > 1, takeRows(below: 0, &found) {}
    let table = found[0].band
    if !table.strips.contains(where: { row in Set(row.fragments.map { table.column(of: $0) }).count > 1 }) {
      found[0] = (Band(strips: table.strips, gaps: []), false)
    }
    if found[0].band.strips.isEmpty { found.removeFirst() }
  }

  /// Moves rows of the band above into a table; whether all of it was moved, so that the table's index is one less.
  private static func takeRows(above index: Int, _ found: inout [(band: Band, isTable: Bool)]) -> Bool {
    guard !found[index - 1].isTable else { return false }
    while let strip = found[index - 1].band.strips.last, let first = found[index].band.strips.first,
      let row = found[index].band.row(strip, room: first.box.top - strip.box.bottom)
    {
      found[index].band.strips.insert(row, at: 0)
      found[index - 1].band.strips.removeLast()
    }
    guard found[index - 1].band.strips.isEmpty else { return false }
    found.remove(at: index - 1)
    return true
  }

  /// Moves rows of the band below into a table; whether all of it was moved.
  private static func takeRows(below index: Int, _ found: inout [(band: Band, isTable: Bool)]) -> Bool {
    guard !found[index + 1].isTable else { return false }
    var count = 0
    for strip in found[index + 1].band.strips {
      let room = found[index].band.strips.last.map { strip.box.top - $0.box.bottom } ?? 0
      guard let row = found[index].band.row(strip, room: room) else { break }
      found[index].band.strips.append(row)
      count += 1
    }
    found[index + 1].band.strips.removeFirst(count)
    guard found[index + 1].band.strips.isEmpty else { return false }
    found.remove(at: index + 1)
    return true
  }

  /// A strip parted at the table's columns; nil where it is none of its rows.
  func row(_ strip: Strip, room: Double) -> Strip? {
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

  /// Three columns over several rows, or two of which one holds numbers; a letterhead and a signature have two.
  private func isTable(_ pageWidth: Double) -> Bool {
    let parted = strips.count { $0.isParted }
    guard columns > 1, parted >= Measure.fewestRows else { return false }
    if columns > 2 { return true }
    let parts = self.parted()
    guard parts[0].count >= Measure.fewestRows else { return false }
    return Self.isNarrow(parts[0], pageWidth) || holdsNumbers(1)
  }

  /// Whether a column holds but a number in each row.
  private static func isNarrow(_ column: [Fragment], _ pageWidth: Double) -> Bool {
    guard let left = column.map(\.box.left).min(), let right = column.map(\.box.right).max() else {
      return false
    }
    return right - left < pageWidth * Measure.numberColumn && column.allSatisfy { $0.words.count <= 2 }
  }

  /// Whether nearly all entries of a column are numbers.
  private func holdsNumbers(_ column: Int) -> Bool {
    let entries = strips.flatMap(\.fragments).filter { self.column(of: $0) == column }
    let numbers = entries.count { $0.isNumber }
    return numbers >= Measure.fewestRows && Double(numbers) >= Measure.numberShare * Double(entries.count)
  }

  /// The column that has one entry in each row: the first one where it numbers the rows, else the first of numbers.
  var keyColumn: Int {
    let first = strips.flatMap(\.fragments).filter { column(of: $0) == 0 }
    let words = first.reduce(0) { $0 + $1.words.count }
    if words <= first.count * 2 { return 0 }
    return (0..<columns).first { holdsNumbers($0) } ?? 0
  }
}
