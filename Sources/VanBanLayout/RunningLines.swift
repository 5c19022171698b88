/// The lines at the top and at the bottom of a page that may run through all pages.
struct PageEdges {
  struct Edge {
    /// The strip's index on its page.
    var strip: Int
    var box: Box
    /// The text with its numbers taken out.
    var pattern = ""
    var numbers: [Int] = []
    var letters = 0
    var isTop: Bool

    /// Whether it is a number and nothing else, as `3`, `- 3 -`, `3/5`.
    var isNumber: Bool { letters == 0 && (1...2).contains(numbers.count) }

    func isAtPlace(of other: Edge) -> Bool {
      isTop == other.isTop && abs(box.top - other.box.top) < Measure.samePlace
    }

    /// Whether the pages' numbers tell the two lines apart and nothing else does.
    func counts(_ other: Edge, pages: Int) -> Bool {
      pattern == other.pattern && numbers.count == other.numbers.count
        && zip(numbers, other.numbers).contains { $1 - $0 == pages }
        && zip(numbers, other.numbers).allSatisfy { $1 - $0 == pages || $0 == $1 }
    }
  }

  let number: Int
  private(set) var edges: [Edge] = []

  init(_ page: PrintedPage, _ strips: [Strip]) {
    number = page.number
    let top = strips.indices.prefix(Measure.runningLines + 1).filter {
      strips[$0].box.top < page.height * Measure.edge
    }
    let bottom = strips.indices.suffix(Measure.runningLines + 1).filter {
      strips[$0].box.bottom > page.height * (1 - Measure.edge)
    }
    edges = top.map { Self.edge($0, strips[$0], page, isTop: true) }
    edges += bottom.filter { !top.contains($0) }.map { Self.edge($0, strips[$0], page, isTop: false) }
  }

  private static func edge(_ index: Int, _ strip: Strip, _ page: PrintedPage, isTop: Bool) -> Edge {
    var edge = Edge(strip: index, box: strip.box, isTop: isTop)
    var isInNumber = false
    let fragments = strip.fragments.sorted { $0.box.left < $1.box.left }
    for fragment in fragments {
      for scalar in fragment.text(isRecognized: page.isRecognized).unicodeScalars {
        if (48...57).contains(scalar.value) {
          if !isInNumber { edge.numbers.append(0) }
          let value = edge.numbers[edge.numbers.count - 1]
          edge.numbers[edge.numbers.count - 1] = min(value * 10 + Int(scalar.value - 48), 1_000_000)
          isInNumber = true
          continue
        }
        if isInNumber { edge.pattern += "#" }
        isInNumber = false
        if scalar.properties.isAlphabetic { edge.letters += 1 }
        edge.pattern.unicodeScalars.append(scalar)
      }
      if isInNumber { edge.pattern += "#" }
      isInNumber = false
    }
    return edge
  }

  /// The strips that run through the pages around this one.
  func running(among others: [PageEdges]) -> Set<Int> {
    var found: Set<Int> = []
    for isTop in [true, false] {
      let side = edges.filter { $0.isTop == isTop }
      // From the page's edge inwards: what stands between text is text.
      let strips = (isTop ? side : side.reversed()).prefix { runs($0, others) }.map(\.strip)
      // What repeats line by line is the letterhead of one form after the other.
      if strips.count <= Measure.runningLines { found.formUnion(strips) }
    }
    return found
  }

  private func runs(_ edge: Edge, _ others: [PageEdges]) -> Bool {
    if edge.isNumber, edge.numbers[0] == number { return true }
    var counted = 0
    var repeated = 0
    for page in others {
      for other in page.edges where other.isTop == edge.isTop {
        if !edge.numbers.isEmpty, edge.counts(other, pages: page.number - number) {
          counted += 1
        } else if edge.pattern == other.pattern, edge.numbers == other.numbers, edge.isAtPlace(of: other),
          edge.letters > 0
        {
          repeated += 1
        }
      }
    }
    if edge.isNumber { return counted > 0 }
    let isLong = edge.letters >= Measure.titleLetters
    if edge.letters <= Measure.numberLetters || isLong, counted >= (isLong ? 1 : 2) { return true }
    return repeated >= 2
  }
}
