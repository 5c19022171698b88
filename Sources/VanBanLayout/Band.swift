/// Strips that follow each other and leave the same stretches blank: columns.
struct Band {
  var strips: [Strip]
  /// The blank stretches between the columns, from left to right; none for lines of one column.
  var gaps: [Gap]

  var columns: Int { gaps.count + 1 }

  /// The fragments of each column.
  func parted() -> [[Fragment]] {
    var parts = [[Fragment]](repeating: [], count: columns)
    for strip in strips {
      for fragment in strip.fragments { parts[column(of: fragment)].append(fragment) }
    }
    return parts
  }

  /// The column of a fragment; of one that goes across several, the first.
  func column(of fragment: Fragment) -> Int {
    if let crossed = gaps.firstIndex(where: { fragment.box.left < $0.left && fragment.box.right > $0.right })
    {
      return crossed
    }
    let middle = (fragment.box.left + fragment.box.right) / 2
    return gaps.firstIndex { middle < ($0.left + $0.right) / 2 } ?? gaps.count
  }

  /// The bands of a page, or of a column, from top to bottom.
  static func bands(of strips: [Strip]) -> [Band] {
    var bands: [Band] = []
    var index = 0
    while index < strips.count {
      if strips[index].isParted, let band = BandGrowth.band(strips, from: index) {
        index += band.strips.count
        bands.append(band.reachingUp(into: &bands))
      } else {
        if let last = bands.indices.last, bands[last].gaps.isEmpty {
          bands[last].strips.append(strips[index])
        } else {
          bands.append(Band(strips: [strips[index]], gaps: []))
        }
        index += 1
      }
    }
    return bands
  }

  /// The band with the lines right above that lie in its right columns: a cell, or a signature, that begins higher;
  /// and those of two columns so close together that they seemed to be one line.
  private func reachingUp(into bands: inout [Band]) -> Band {
    guard let last = bands.indices.last, bands[last].gaps.isEmpty else { return self }
    var band = self
    while let above = bands[last].strips.last, let row = band.reached(above) {
      band.strips.insert(row, at: 0)
      bands[last].strips.removeLast()
      if bands[last].strips.isEmpty {
        bands.removeLast()
        break
      }
    }
    return band
  }

  private func reached(_ above: Strip) -> Strip? {
    guard let first = gaps.first, let below = strips.first,
      below.box.top - above.box.bottom < above.height * Measure.closeRoom
    else { return nil }
    if above.box.left >= first.left, gaps.allSatisfy({ $0.clear(of: above) != nil }) { return above }
    guard columns == 2, let row = row(above, room: 0), row.isParted else { return nil }
    return row
  }
}

/// Follows columns down the page.
private struct BandGrowth {
  private var gaps: [Gap]
  private var strips: [Strip]

  /// The columns that begin with a strip; nil where its gaps are but wide spaces.
  static func band(_ strips: [Strip], from first: Int) -> Band? {
    var growth = BandGrowth(gaps: strips[first].gaps, strips: [strips[first]])
    var next = first + 1
    while next < strips.count, let count = growth.takes(strips[next...]) {
      for strip in strips[next..<next + count] { growth.add(strip) }
      next += count
    }
    let kept = growth.settled()
    return kept.isEmpty ? nil : Band(strips: growth.strips, gaps: kept)
  }

  /// How many of the strips that follow belong to the columns; nil where they end.
  private func takes(_ rest: ArraySlice<Strip>) -> Int? {
    guard let strip = rest.first, let above = strips.last else { return nil }
    let room = strip.box.top - above.box.bottom
    let most = gaps.count == 1 ? Measure.signatureRoom : Measure.rowRoom
    if room > most * strip.height || meetsStretched(strip) || isHeading(strip) { return nil }
    if gaps.count == 1, !strip.isParted, gaps[0].left < strip.middle, strip.middle < gaps[0].right,
      !beginsLeft(strip)
    {
      return nil  // A title in the middle of the page.
    }
    if continues(strip) {
      let isLeft = !strip.isParted && gaps.first.map { strip.box.right <= $0.right } ?? true
      return isLeft && room > Measure.columnRoom * strip.height ? nil : 1
    }
    // A row of a table that goes across its columns, between rows that do not.
    guard gaps.count >= 2, strips.count(where: \.isParted) >= 2, room < Measure.closeRoom * strip.height
    else {
      return nil
    }
    var across = 1
    var bottom = strip.box.bottom
    for later in rest.dropFirst().prefix(Measure.rowsAcross) {
      guard later.box.top - bottom < Measure.closeRoom * strip.height else { return nil }
      if later.isParted, sharesColumns(later), !meetsStretched(later) { return across }
      across += 1
      bottom = later.box.bottom
    }
    return nil
  }

  /// Whether a justified line with wide spaces meets columns: such a line is none of their rows.
  private func meetsStretched(_ strip: Strip) -> Bool {
    guard let above = strips.last(where: \.isParted), strip.isParted else { return false }
    return above.isStretched != strip.isStretched
      && (above.hasWideGap || strip.hasWideGap)
      && (above.isStretched ? strips.count(where: \.isParted) == 1 : true)
  }

  /// Whether a line by itself reaches far into the blank between two columns of a table: it is a heading below it.
  private func isHeading(_ strip: Strip) -> Bool {
    !strip.isParted && gaps.count >= 2
      && gaps.contains { gap in
        gap.width >= strip.height * Measure.loneGap && strip.box.left > gap.left
          && (clears(strip, gap)?.width ?? 0) < gap.width * Measure.headingRoom
      }
  }

  /// Whether a strip begins where the left column does: its first lines may be short, and its next one long.
  private func beginsLeft(_ strip: Strip) -> Bool {
    let left = strips.map(\.box.left).min() ?? 0
    return strip.box.left - left < Measure.indent * strip.height
  }

  /// Whether a strip stands in these columns.
  private func continues(_ strip: Strip) -> Bool {
    if strip.isParted { return sharesColumns(strip) }
    return gaps.allSatisfy { clears(strip, $0) != nil }
  }

  private func sharesColumns(_ strip: Strip) -> Bool {
    let kept = gaps.count { clears(strip, $0) != nil }
    return kept > 0 && kept * 2 >= min(gaps.count, strip.gaps.count)
      && (gaps.count < 2 || kept * 2 >= gaps.count)
  }

  private func clears(_ strip: Strip, _ gap: Gap) -> Gap? {
    // Two columns whose lines nearly meet, each at another height, still show a wide gap on their short lines.
    let isWide = strip.gaps.count == 1 && strip.gaps[0].width >= strip.height * Measure.loneGap
    let fewest = min(gap.width, strip.height * (isWide ? Measure.pieceGap : Measure.fewestRoom))
    return gap.clear(of: strip).flatMap { $0.width >= fewest ? $0 : nil }
  }

  private mutating func add(_ strip: Strip) {
    strips.append(strip)
    gaps = gaps.map { clears(strip, $0) ?? $0 }
    guard strip.isParted else { return }
    for gap in strip.gaps where !gaps.contains(where: { $0.left < gap.right && gap.left < $0.right }) {
      if strips.allSatisfy({ clears($0, gap) != nil }) { gaps.append(gap) }
    }
    gaps.sort { $0.left < $1.left }
  }

  /// The gaps that the strips with most columns share, as far as they are more than wide spaces.
  private func settled() -> [Gap] {
    let most = strips.map(\.stretches.count).max() ?? 0
    let models = strips.filter { $0.isParted && $0.stretches.count * 3 >= most * 2 }
    guard var shared = models.first?.gaps else { return [] }
    var found: [Gap] = []
    for model in models.dropFirst() { shared = shared.compactMap { clears(model, $0) } }
    for gap in shared {
      let clear = strips.count { clears($0, gap) != nil }
      if Double(clear) < Measure.clearShare * Double(strips.count) { continue }
      let support = strips.count { $0.isOnBothSides(of: gap) }
      let wanted = Measure.support.first { gap.width >= $0.width * strips[0].height }?.lines ?? 0
      if support >= wanted { found.append(gap) }
    }
    return found
  }
}

extension Strip {
  /// Whether it is one justified line whose spaces were stretched until they seemed to part columns.
  var isStretched: Bool {
    let widest = height * (gaps.count == 1 ? Measure.stretchedGap : 1)
    return isParted && gaps.allSatisfy { $0.width < widest }
  }

  var hasWideGap: Bool { gaps.contains { $0.width >= height * Measure.loneGap } }

  func isOnBothSides(of gap: Gap) -> Bool {
    stretches.contains { $0.right <= gap.left + 0.01 } && stretches.contains { $0.left >= gap.right - 0.01 }
  }
}
