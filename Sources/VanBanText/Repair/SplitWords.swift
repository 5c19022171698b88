import VanBanModel
import VanBanOrthography

/// Joins words that a page's extraction parted at their diacritics: *đ ồng*, *QUY Ế T Đ Ị NH*, *Q U Y Ế T*.
///
/// Pieces are joined only where one of them is no word and the whole is a syllable, in the way that leaves the fewest
/// words, and only on a line that shows the damage more than once.
struct SplitWords {
  private struct Piece {
    var range: Range<Int>
    var letters: [Letter]
    /// Known of the pieces of runs that are looked at.
    var isWord = true
    /// Whether the next piece belongs to the same run of words.
    var goesOn = false
  }

  /// What a word costs, and how much more what is none.
  private static let word = 2
  private static let stump = 3
  private static let mostLetters = 7
  private static let fewestBreaks = 2

  /// The syllables without a consonant before them that are words: of the many that can be written, these are.
  private static let bare = words(
    """
    a à á ạ ai ái am an án ang áng anh ánh ảnh ao áo ảo áp át ăn ắt âm ẩm ấm ân ấn ẩn ấp ấy âu ẩu ậm em én êm ếch ì im in ín ít ích
    oai oan oán oanh óc oi ong ô ổ ồ ốc ôi ổi ôm ốm ôn ồn ổn ông ống ơ ở ơi ới ơn ớt u ù ủ ụ úa uẩn uể ui um ung ủng úp út
    uống uốn uy ủy uỷ uyên uyển uỵch ư ừ ứ ưa ức ưng ứng ước ươm ướm ương ướt ướp ưu ưỡn ỷ ý y yên yêu yếu yểu yếm yết yến
    """)
  /// What follows *ủy* where a line has *Ủ y ban*: both pieces are words, but not beside each other.
  private static let behindUy = words("ban viên quyền thác nhiệm lạo")
  private static let uy = ["ủ", "y"].map { Syllable($0) }

  private static func words(_ text: String) -> SyllableSet {
    SyllableSet(text.split { $0 == " " || $0 == "\n" }.map { Syllable(String($0)) })
  }

  private let bench: RepairBench
  private var pieces: [Piece] = []

  init(_ bench: RepairBench) { self.bench = bench }

  func edits() -> [RepairBench.Edit] {
    var work = self
    work.cut()
    var groups: [Range<Int>] = []
    var first = 0
    for index in work.pieces.indices where !work.pieces[index].goesOn {
      groups += work.run(first..<index + 1)
      first = index + 1
    }
    // *Ủ y ban* is never written so: it is told enough.
    let breaks = groups.reduce(0) { $0 + $1.count - 1 + (work.isUy($1) ? 1 : 0) }
    guard breaks >= Self.fewestBreaks else { return [] }
    return groups.map { group in
      let range =
        work.pieces[group.lowerBound].range.lowerBound..<work.pieces[group.upperBound - 1].range.upperBound
      return RepairBench.Edit(
        range: range, scalars: work.letters(group).map(\.scalar), kind: .splitWord)
    }
  }

  /// Finds the runs of letters, and which of them one space parts.
  private mutating func cut() {
    var index = 0
    let units = bench.units
    while index < units.count {
      guard units[index].isLetter else {
        index += 1
        continue
      }
      let range = bench.run(around: index) { $0.isPartOfWord }
      index = range.upperBound
      guard let letters = bench.composed(range) else { continue }
      var piece = Piece(range: range, letters: letters)
      piece.goesOn = index + 1 < units.count && units[index].scalar == 0x20 && units[index + 1].isLetter
      pieces.append(piece)
    }
  }

  private static func isWord(_ letters: [Letter]) -> Bool {
    guard let first = letters.first, GluedSyllables.isSyllable(letters) else { return false }
    return !first.isVowel || bare.contains(syllable(letters))
  }

  /// The syllable of so few letters that it is exact.
  private static func syllable(_ letters: [Letter]) -> Syllable {
    guard letters.count <= mostLetters else { return Syllable(key: 0) }
    let tone = letters.first { $0.tone != 0 }?.tone ?? 0
    return Syllable(
      key: letters.indices.reduce(UInt64(tone) << 56) { $0 | UInt64(letters[$1].index) << UInt64($1 * 6) })
  }

  private func letters(_ group: Range<Int>) -> [Letter] { pieces[group].flatMap(\.letters) }

  /// A run is looked at where it holds a piece without a vowel.
  private mutating func run(_ run: Range<Int>) -> [Range<Int>] {
    guard run.count > 1, pieces[run].contains(where: { !$0.letters.contains(where: \.isVowel) }) || hasUy(run)
    else { return [] }
    for index in run { pieces[index].isWord = Self.isWord(pieces[index].letters) }
    return groups(run)
  }

  /// The groups of pieces of a run that are one word each; none where two ways are as good.
  private func groups(_ run: Range<Int>) -> [Range<Int>] {
    var cost = [Int](repeating: .max, count: run.count + 1)
    var ways = [Int](repeating: 0, count: run.count + 1)
    var start = [Int](repeating: 0, count: run.count + 1)
    (cost[0], ways[0]) = (0, 1)
    for end in 1...run.count {
      for count in 1...min(end, Self.mostLetters) {
        let group = run.lowerBound + end - count..<run.lowerBound + end
        guard let price = price(group) else { continue }
        let total = cost[end - count] + price
        if total < cost[end] {
          (cost[end], ways[end], start[end]) = (total, ways[end - count], end - count)
        } else if total == cost[end] {
          ways[end] = 2
        }
      }
    }
    guard ways[run.count] == 1 else { return [] }
    var words: [Range<Int>] = []
    var end = run.count
    while end > 0 {
      words.append(run.lowerBound + start[end]..<run.lowerBound + end)
      end = start[end]
    }
    words.reverse()
    // Beside a piece that found no word the pieces may be parts of that: *Số c ontainer*.
    return words.indices.filter { index in
      words[index].count > 1 && (index == 0 || isWhole(words[index - 1]))
        && (index + 1 == words.count || isWhole(words[index + 1]))
    }.map { words[$0] }
  }

  private func isWhole(_ group: Range<Int>) -> Bool { group.count > 1 || pieces[group.lowerBound].isWord }

  private func price(_ group: Range<Int>) -> Int? {
    if group.count == 1 { return pieces[group.lowerBound].isWord ? Self.word : Self.word + Self.stump }
    if isUy(group) { return Self.word }
    guard pieces[group].contains(where: { !$0.isWord }) else { return nil }
    let letters = letters(group)
    guard letters.count <= Self.mostLetters, isOfOneCase(letters), Self.isWord(letters), isParted(group)
    else {
      return nil
    }
    return Self.word
  }

  private func isOfOneCase(_ letters: [Letter]) -> Bool {
    let rest = letters.dropFirst()
    return rest.allSatisfy { !$0.isCapital } || letters.allSatisfy(\.isCapital)
  }

  /// Whether a break is such as extraction makes: beside a letter with a diacritic, or between single letters.
  private func isParted(_ group: Range<Int>) -> Bool {
    if group.count >= 3, group.allSatisfy({ pieces[$0].letters.count == 1 }) { return true }
    return group.dropLast().contains {
      Self.isMarked(pieces[$0].letters.last) || Self.isMarked(pieces[$0 + 1].letters.first)
    }
  }

  private static func isMarked(_ letter: Letter?) -> Bool {
    guard let letter else { return false }
    return letter.tone != 0 || Letter.plain(letter.index) != letter.index
  }

  private func hasUy(_ run: Range<Int>) -> Bool { run.dropLast().contains { isUy($0..<$0 + 2) } }

  private func isUy(_ group: Range<Int>) -> Bool {
    guard group.count == 2, group.upperBound < pieces.count, pieces[group.lowerBound + 1].goesOn else {
      return false
    }
    return zip(group, Self.uy).allSatisfy { Self.syllable(pieces[$0].letters) == $1 }
      && Self.behindUy.contains(Self.syllable(pieces[group.upperBound].letters))
  }
}
