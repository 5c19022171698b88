import VanBanModel
import VanBanOrthography

/// Finds Ð (U+00D0), ð and Ɖ where Đ and đ are meant: in syllables and in codes, not in Icelandic words or alone.
enum LookAlikes {
  static func edits(_ bench: RepairBench) -> [RepairBench.Edit] {
    var edits: [RepairBench.Edit] = []
    var next = 0
    // Asked once, and only where a word does not tell itself.
    lazy var isVietnamese = bench.units.contains { Self.isVietnamese($0.scalar) }
    while let index = bench.units[next...].firstIndex(where: { isLookAlike($0.scalar) }) {
      let word = bench.run(around: index) { $0.isPartOfWord }
      next = word.upperBound
      guard word.count > 1, let letters = bench.composed(word), isMeant(letters, { isVietnamese }) else {
        continue
      }
      for index in word where isLookAlike(bench.units[index].scalar) {
        let scalar: UInt32 = bench.units[index].scalar == 0xF0 ? 0x111 : 0x110
        edits.append(RepairBench.Edit(range: index..<index + 1, scalars: [scalar], kind: .lookAlike))
      }
    }
    return edits
  }

  private static func isLookAlike(_ scalar: UInt32) -> Bool {
    scalar == 0xD0 || scalar == 0xF0 || scalar == 0x189
  }

  private static func isMeant(_ letters: [Letter], _ isVietnamese: () -> Bool) -> Bool {
    if GluedSyllables.isSyllable(letters) { return true }
    // `QÐ`, `HÐND`, `LÐTBXH`
    guard letters.allSatisfy(\.isCapital) else { return false }
    return !letters.contains(where: \.isVowel) || isVietnamese()
  }

  /// Letters that of all languages only Vietnamese has.
  private static func isVietnamese(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1EA0...0x1EF9, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x31B, 0x309: true
    default: false
    }
  }
}
