/// Words that follow each other on a line without a wide gap.
struct Fragment {
  private(set) var words: [PrintedWord]
  private(set) var box: Box
  /// The height of its largest letters: raised figures are smaller, and a skewed line makes the box higher.
  private(set) var height: Double

  init(_ word: PrintedWord) {
    words = [word]
    box = word.box
    height = max(1, word.box.height)
  }

  mutating func append(_ word: PrintedWord) {
    words.append(word)
    box = box.union(word.box)
    height = max(height, word.box.height)
  }

  var middle: Double { (box.top + box.bottom) / 2 }

  /// The part that tells its line from the others.
  var core: (top: Double, bottom: Double) {
    let inset = min(box.height, height) * Measure.inset
    return (box.top + inset, box.bottom - inset)
  }

  /// Whether it lies in another column than one that begins higher, and begins before that one ends.
  func standsBeside(_ other: Fragment) -> Bool {
    let room = max(box.left - other.box.right, other.box.left - box.right)
    return room > Measure.loneGap * max(height, other.height)
      && box.top < other.box.bottom - Measure.leastOverlap * height
  }

  /// The words with spaces between; pieces that touch are one word.
  func text(isRecognized: Bool) -> String {
    var text = words[0].text
    for (last, word) in zip(words, words.dropFirst()) {
      if isRecognized || !Self.touches(last, word) { text += " " }
      text += word.text
    }
    return text
  }

  /// The width of the first word with all its pieces.
  func firstWidth(isRecognized: Bool) -> Double {
    var end = 0
    while !isRecognized, end + 1 < words.count, Self.touches(words[end], words[end + 1]) { end += 1 }
    return words[end].box.right - words[0].box.left
  }

  private static func touches(_ last: PrintedWord, _ word: PrintedWord) -> Bool {
    let height = min(last.box.height, word.box.height)
    var limit = Measure.pieceGap
    if height > Measure.raisedSize * max(last.box.height, word.box.height),
      let end = last.text.unicodeScalars.last, let next = word.text.unicodeScalars.first,
      end.properties.isAlphabetic && next.properties.numericType != nil
        || end.properties.numericType != nil && next.properties.isAlphabetic
    {
      limit = Measure.figureGap
    }
    return word.box.left - last.box.right < limit * height
  }

  /// Whether it is a number, with or without signs: `1`, `7,23`, `(5)`, `II.1`.
  var isNumber: Bool {
    words.count == 1 && words[0].text.unicodeScalars.contains { $0.properties.numericType != nil }
  }

  /// The parts between blank stretches.
  func cut(at gaps: [Gap]) -> [Fragment] {
    var parts: [Fragment] = []
    for word in words {
      if let last = parts.last?.words.last,
        !gaps.contains(where: { last.box.right <= $0.left + 0.01 && word.box.left >= $0.right - 0.01 })
      {
        parts[parts.count - 1].append(word)
      } else {
        parts.append(Fragment(word))
      }
    }
    return parts
  }
}

extension Box {
  func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// How much of the lower one's height two boxes share, from 0 to 1.
  func sharedHeight(_ other: Box) -> Double {
    let shared = min(bottom, other.bottom) - max(top, other.top)
    return shared / max(0.1, min(height, other.height))
  }
}

/// Puts the words of a page together to fragments of lines.
struct FragmentBuilder {
  private var fragments: [Fragment] = []
  /// The fragments that reach into each stretch of the page's height, those that still may go on.
  private var open: [Int: [Int]] = [:]
  private static let stretch = 8.0

  /// The fragments of a page, levelled if its lines slope.
  static func fragments(of words: [PrintedWord]) -> [Fragment] {
    let fragments = FragmentBuilder(words).fragments
    let slope = slope(of: fragments)
    guard abs(slope) > Measure.levelSlope else { return fragments }
    let level = words.map { word in
      var word = word
      let shift = slope * (word.box.left + word.box.right) / 2
      word.box.top -= shift
      word.box.bottom -= shift
      return word
    }
    return FragmentBuilder(level).fragments
  }

  private init(_ words: [PrintedWord]) {
    for word in words.sorted(by: { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) }) { add(word) }
  }

  private mutating func add(_ word: PrintedWord) {
    let first = Int((word.box.top / Self.stretch).rounded(.down))
    let last = max(first, Int((word.box.bottom / Self.stretch).rounded(.down)))
    let stretches = first...min(last, first + 64)
    var best: Int?
    for stretch in stretches {
      guard var candidates = open[stretch] else { continue }
      candidates.removeAll {
        fragments[$0].box.right < word.box.left - Measure.columnGap * max(height(of: $0), word.box.height)
      }
      if candidates.count > Measure.candidates {
        candidates.removeFirst(candidates.count - Measure.candidates)
      }
      open[stretch] = candidates
      for candidate in candidates where follows(candidate, word) {
        if best.map({ fragments[$0].box.right < fragments[candidate].box.right }) ?? true { best = candidate }
      }
    }
    let target: Int
    if let best {
      fragments[best].append(word)
      target = best
    } else {
      fragments.append(Fragment(word))
      target = fragments.count - 1
    }
    for stretch in stretches where !(open[stretch]?.contains(target) ?? false) {
      open[stretch, default: []].append(target)
    }
  }

  private func height(of fragment: Int) -> Double { fragments[fragment].words.last?.box.height ?? 1 }

  private func follows(_ fragment: Int, _ word: PrintedWord) -> Bool {
    guard let last = fragments[fragment].words.last else { return false }
    let height = (last.box.height + word.box.height) / 2
    let gap = word.box.left - fragments[fragment].box.right
    return gap > -Measure.backStep * height && gap < Measure.columnGap * height
      && last.box.sharedHeight(word.box) >= Measure.lineOverlap
  }

  /// How far long lines go down for each point to the right, as most of them do.
  private static func slope(of fragments: [Fragment]) -> Double {
    let slopes = fragments.compactMap { fragment -> Double? in
      guard fragment.words.count >= 6, let first = fragment.words.first, let last = fragment.words.last,
        last.box.left - first.box.left > 12 * fragment.height
      else { return nil }
      return (last.box.bottom - first.box.bottom) / (last.box.left - first.box.left)
    }.sorted()
    return slopes.count < 3 ? 0 : slopes[slopes.count / 2]
  }
}
