import VanBanModel
import VanBanOrthography

/// Puts combining marks where they belong: in their order, on their vowel, and a word together that a mark parts.
struct MarkRepair {
  private let bench: RepairBench
  private var found: [RepairBench.Edit] = []
  private var left = 0

  init(_ bench: RepairBench) { self.bench = bench }

  /// The edits, and how many marks stand where they cannot belong but are left.
  func edits() -> (edits: [RepairBench.Edit], left: Int) {
    var work = self
    work.find()
    return (work.found, work.left)
  }

  private mutating func find() {
    var index = 0
    while index < bench.units.count {
      guard isMark(index) else {
        index += 1
        continue
      }
      let word = bench.run(around: index) { $0.isPartOfWord }
      word.lowerBound == index ? mendDetached(word) : mendWord(word)
      index = max(index + 1, word.upperBound)
    }
  }

  private func isMark(_ index: Int) -> Bool { bench.units[index].isMark }

  // MARK: - In the word

  /// A word that begins with a letter: each letter takes the marks behind it; a consonant takes none.
  private mutating func mendWord(_ word: Range<Int>) {
    var letters: [Letter] = []
    var changed: [RepairBench.Edit] = []
    var displaced: [VietnameseMark] = []
    var index = word.lowerBound
    while index < word.upperBound {
      var end = index + 1
      while end < word.upperBound, isMark(end) { end += 1 }
      let marks = bench.units[index + 1..<end].compactMap { VietnameseMark($0.scalar) }
      let letter = bench.units[index].letter
      if let whole = Self.letter(letter, marks) {
        letters.append(whole)
        if isOutOfOrder(index..<end) {
          changed.append(RepairBench.Edit(range: index..<end, scalars: [whole.scalar], kind: .markOrder))
        }
      } else {
        letters.append(letter)
        displaced += marks
      }
      index = end
    }
    // `thang` and an acute behind its end.
    if displaced.count == 1, case .tone(let tone) = displaced[0], let toned = ToneSeat.seat(tone, on: letters)
    {
      found.append(RepairBench.Edit(range: word, scalars: toned.map(\.scalar), kind: .detachedMark))
    } else {
      found += changed
    }
  }

  private static func letter(_ letter: Letter, _ marks: [VietnameseMark]) -> Letter? {
    var whole: Letter? = letter
    for mark in marks { whole = whole.flatMap { mark.on($0) } }
    return whole
  }

  /// Whether NFC would not make one letter of them, or there is a mark that only NFC knows.
  private func isOutOfOrder(_ cluster: Range<Int>) -> Bool {
    // The dot below is of another class, so that NFC orders it.
    var hasTone = ![0, 5].contains(bench.units[cluster.lowerBound].letter.tone)
    for unit in bench.units[cluster].dropFirst() {
      switch unit.scalar {
      case 0x340, 0x341: return true
      case 0x302, 0x306: if hasTone { return true }
      case 0x300, 0x301, 0x303, 0x309: hasTone = true
      default: break
      }
    }
    return false
  }

  // MARK: - Apart from the word

  /// A mark behind white space: of the word before, which goes on behind it or has no other reading.
  private mutating func mendDetached(_ word: Range<Int>) {
    let rest = word.lowerBound + 1..<word.upperBound
    guard word.lowerBound > 1, bench.units[word.lowerBound - 1].scalar == 0x20,
      bench.units[word.lowerBound - 2].isPartOfWord,
      let mark = VietnameseMark(bench.units[word.lowerBound].scalar)
    else {
      left += 1
      return
    }
    let before = bench.run(around: word.lowerBound - 2) { $0.isPartOfWord }
    guard let first = bench.composed(before), !first.isEmpty,
      rest.isEmpty || bench.units[rest.lowerBound].isLetter,
      let second = bench.composed(rest), let joined = joined(first, mark, second)
    else {
      left += 1
      return
    }
    found.append(
      RepairBench.Edit(
        range: before.lowerBound..<word.upperBound, scalars: joined.map(\.scalar), kind: .detachedMark))
  }

  private func joined(_ before: [Letter], _ mark: VietnameseMark, _ rest: [Letter]) -> [Letter]? {
    if rest.isEmpty {
      // `viêc` is no word without a tone.
      guard case .tone(let tone) = mark, !GluedSyllables.isSyllable(before) else { return nil }
      return ToneSeat.seat(tone, on: before)
    }
    guard let last = before.last, let marked = mark.on(last) else { return nil }
    let whole = before.dropLast() + [marked] + rest
    return GluedSyllables.isSyllable(Array(whole)) ? Array(whole) : nil
  }
}
