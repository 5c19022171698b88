import VanBanModel
import VanBanOrthography

/// A block on the workbench: its code points, and for those that were put right what stood there.
struct RepairBench {
  struct Unit {
    var scalar: UInt32
    /// The part of the original that it stands for.
    var from: Int
    var to: Int
    var kind: Repair.Kind?
    var letter: Letter { Letter.of(scalar) }
    var isLetter: Bool { letter.index != 0 }
    var isMark: Bool { VietnameseMark(scalar) != nil }
    var isPartOfWord: Bool { isLetter || isMark }
  }

  /// What takes the place of some units.
  struct Edit {
    var range: Range<Int>
    var scalars: [UInt32]
    var kind: Repair.Kind
  }

  private(set) var units: [Unit] = []
  private let original: [UInt32]
  private var isChanged = false

  init(_ bytes: [UInt8]) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer {
      var index = 0
      while index < $0.count {
        let (scalar, length) = decode($0, index)
        scalars.append(scalar)
        index += length
      }
    }
    original = scalars
    units = scalars.indices.map { Unit(scalar: scalars[$0], from: $0, to: $0 + 1) }
  }

  /// Makes the edits, which come in order and do not overlap.
  mutating func apply(_ edits: [Edit]) {
    guard !edits.isEmpty else { return }
    isChanged = true
    var made: [Unit] = []
    made.reserveCapacity(units.count)
    var next = 0
    for edit in edits where edit.range.lowerBound >= next && !edit.range.isEmpty {
      made += units[next..<edit.range.lowerBound]
      let from = units[edit.range.lowerBound].from
      let to = units[edit.range.upperBound - 1].to
      made += edit.scalars.map { Unit(scalar: $0, from: from, to: to, kind: edit.kind) }
      next = edit.range.upperBound
    }
    made += units[next...]
    units = made
  }

  /// The maximal run of units around one that all fit.
  func run(around index: Int, where fits: (Unit) -> Bool) -> Range<Int> {
    var (lower, upper) = (index, index + 1)
    while lower > 0, fits(units[lower - 1]) { lower -= 1 }
    while upper < units.count, fits(units[upper]) { upper += 1 }
    return lower..<upper
  }

  func letters(_ range: Range<Int>) -> [Letter] { units[range].map(\.letter) }

  /// The letters of a word with the marks behind them on them; nil where one has no place.
  func composed(_ range: Range<Int>) -> [Letter]? {
    var letters: [Letter] = []
    for unit in units[range] {
      guard let mark = VietnameseMark(unit.scalar) else {
        letters.append(unit.letter)
        continue
      }
      guard let last = letters.popLast(), let marked = mark.on(last) else { return nil }
      letters.append(marked)
    }
    return letters
  }

  /// The first mark that stands apart from any letter, in a block that begins at `start`.
  func detachedMark(at start: SourcePosition) -> SourceSpan? {
    guard
      let index = units.indices.first(where: { units[$0].isMark && ($0 == 0 || !units[$0 - 1].isPartOfWord) })
    else { return nil }
    let bytes = Self.utf8(units[..<index].lazy.map(\.scalar)).count
    let lower = SourcePosition(utf8: start.utf8 + bytes, codePoint: start.codePoint + index)
    return SourceSpan(lower, SourcePosition(utf8: lower.utf8 + 2, codePoint: lower.codePoint + 1))
  }

  var bytes: [UInt8] { Self.utf8(units.lazy.map(\.scalar)) }

  /// What was put right, in order, for a block that begins at `start`.
  func repairs(at start: SourcePosition) -> [Repair] {
    var found: [Repair] = []
    guard isChanged else { return [] }
    var position = start
    var index = 0
    while index < units.count {
      var end = index + 1
      while units[index].kind != nil, end < units.count, units[end].from == units[index].from { end += 1 }
      let text = Self.utf8(units[index..<end].lazy.map(\.scalar))
      let after = SourcePosition(
        utf8: position.utf8 + text.count, codePoint: position.codePoint + end - index)
      if let kind = units[index].kind {
        found.append(
          Repair(
            kind: kind, place: SourceSpan(position, after),
            original: String(
              decoding: Self.utf8(original[units[index].from..<units[index].to]), as: UTF8.self),
            text: String(decoding: text, as: UTF8.self)))
      }
      position = after
      index = end
    }
    return found
  }

  private static func utf8(_ scalars: some Sequence<UInt32>) -> [UInt8] {
    var bytes: [UInt8] = []
    for value in scalars {
      guard let scalar = Unicode.Scalar(value) else { continue }
      bytes += UTF8.encode(scalar).map(Array.init) ?? []
    }
    return bytes
  }
}
