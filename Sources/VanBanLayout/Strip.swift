/// Fragments that lie beside each other: a line of the page, or what columns hold at the same height.
struct Strip {
  var fragments: [Fragment]
  private(set) var box: Box
  /// The stretches from left to right that hold words.
  private(set) var stretches: [(left: Double, right: Double)]

  init(_ fragments: [Fragment]) {
    self.fragments = fragments
    box = fragments.dropFirst().reduce(fragments[0].box) { $0.union($1.box) }
    stretches = []
    for fragment in fragments.sorted(by: { $0.box.left < $1.box.left }) {
      if let last = stretches.last, fragment.box.left - last.right < fragment.height * Measure.pieceGap {
        stretches[stretches.count - 1].right = max(last.right, fragment.box.right)
      } else {
        stretches.append((fragment.box.left, fragment.box.right))
      }
    }
  }

  /// Whether it holds words in more than one column.
  var isParted: Bool { stretches.count > 1 }

  /// Where its middle lies between left and right.
  var middle: Double { (box.left + box.right) / 2 }

  /// The blank stretches between its words.
  var gaps: [Gap] {
    zip(stretches, stretches.dropFirst()).map { Gap(left: $0.right, right: $1.left) }
  }

  /// The height of its letters.
  var height: Double {
    let heights = fragments.map(\.height).sorted()
    return heights[heights.count / 2]
  }

  /// The fragments of a page, or of a column, from top to bottom.
  ///
  /// Boxes of recognised words end with the ink: what stands in two columns may overlap by little.
  static func strips(of fragments: [Fragment], isRecognized: Bool = false) -> [Strip] {
    var strips: [Strip] = []
    var open: [Fragment] = []
    var bottom = -Double.infinity
    for fragment in fragments.sorted(by: { $0.core.top < $1.core.top }) {
      if fragment.core.top >= bottom, !open.isEmpty,
        !(isRecognized && open.allSatisfy { fragment.standsBeside($0) })
      {
        strips.append(Strip(open))
        open = []
        bottom = -.infinity
      }
      open.append(fragment)
      bottom = max(bottom, fragment.core.bottom)
    }
    if !open.isEmpty { strips.append(Strip(open)) }
    return strips
  }

  /// The lines of fragments that lie in one column: mostly one.
  static func lines(of fragments: [Fragment]) -> [[Fragment]] {
    var lines: [[Fragment]] = []
    for fragment in fragments.sorted(by: { $0.middle < $1.middle }) {
      if let last = lines.last?.last, fragment.middle - last.middle < fragment.height * Measure.lineShift {
        lines[lines.count - 1].append(fragment)
      } else {
        lines.append([fragment])
      }
    }
    return lines.map { $0.sorted { $0.box.left < $1.box.left } }
  }
}

/// A blank stretch between columns.
struct Gap {
  var left: Double
  var right: Double
  var width: Double { right - left }

  /// The widest part of it that a strip leaves blank; nil where words stand right across it.
  func clear(of strip: Strip) -> Gap? {
    var best: Gap?
    var start = left
    for (lower, upper) in strip.stretches + [(right, right)] where upper >= left {
      let end = min(lower, right)
      if end - start > best?.width ?? 0 { best = Gap(left: start, right: end) }
      start = max(start, upper)
      if start >= right { break }
    }
    return best
  }
}
