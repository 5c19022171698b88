import VanBanModel
import VanBanText

/// Reads the fixed words of a first page where a scan or a converter damaged them.
///
/// *CONG HOA XA HOI*, *CỘ NG HÒA*, *CỘNGHÒAXÃHỘI*, *VlỆT NAM* have the letters of the phrase when tones, spaces and
/// look-alikes are left out of account. The line keeps its bytes: only its tokens become those of the phrase.
struct DamagedWords {
  struct Row: Sendable {
    let phrase: Phrase
    /// The letters as ``Skeleton`` has them.
    let letters: [UInt8]
    let lengths: [Int]
    let needsCapitals: Bool
    /// Whether nothing may stand behind the phrase in its cell but what is not in its letters' case.
    let isWhole: Bool

    init(_ text: String, needsCapitals: Bool, isWhole: Bool = false) {
      phrase = Phrase(text)
      let words = text.unicodeScalars.split(separator: " ").map { Skeleton.letters(of: $0) }
      letters = words.flatMap { $0 }
      lengths = words.map(\.count)
      self.needsCapitals = needsCapitals
      self.isWhole = isWhole
    }

    /// How many letters of a long phrase may be other ones: *CQNG HÒA XÃ HỘI CHỦ NGHĨA V1ET NAM*.
    var mistakes: Int { letters.count >= 16 ? letters.count / 8 : 0 }
  }

  /// Names of types of fewer letters are other words as well.
  private static let fewestLetters = 6

  static let rows: [Row] =
    [
      Row("cộng hòa xã hội chủ nghĩa việt nam", needsCapitals: true),
      Row("độc lập tự do hạnh phúc", needsCapitals: false),
      Row("đảng cộng sản việt nam", needsCapitals: true),
      Row("ủy ban nhân dân", needsCapitals: true), Row("hội đồng nhân dân", needsCapitals: true),
      Row("kính gửi", needsCapitals: false),
      Row("quyết nghị", needsCapitals: true, isWhole: true),
    ]
    + DocumentType.catalog.flatMap { [$0.name] + $0.aliases }.map {
      Row($0, needsCapitals: true, isWhole: true)
    }.filter { $0.letters.count >= fewestLetters }

  /// The rows by their first letter, the longest first.
  private static let byFirst: [[Row]] = {
    var table = [[Row]](repeating: [], count: 256)
    for row in rows.sorted(by: { $0.letters.count > $1.letters.count }) {
      table[Int(row.letters[0])].append(row)
    }
    return table
  }()

  /// The line with whole tokens where damaged words stand; the line itself where none do.
  static func repaired(_ line: Line) -> Line {
    guard line.tokens.count <= 400, line.tokens.contains(where: { $0.isCapital }) else { return line }
    var line = line
    var skeleton = Skeleton(line)
    var isRepaired = false
    var index = 0
    while index < line.tokens.count {
      if let (count, tokens) = match(line, index, skeleton) {
        line.tokens.replaceSubrange(index..<index + count, with: tokens)
        skeleton = Skeleton(line)
        index += tokens.count
        isRepaired = true
      } else {
        index += 1
      }
    }
    if DamagedNumber.repair(&line) { isRepaired = true }
    if DamagedDate.repair(&line) { isRepaired = true }
    if isRepaired { CueMarks.mark(&line.tokens) }
    return line
  }

  /// The tokens that stand for those from `index` on, and how many of them they replace.
  private static func match(_ line: Line, _ index: Int, _ skeleton: Skeleton) -> (Int, [Token])? {
    guard line.tokens[index].isCapital || line.tokens[index].form == .mixed,
      let first = skeleton.first(of: index)
    else { return nil }
    for row in byFirst[Int(skeleton.letters[first].plain)]
    where skeleton.letters.count >= first + row.letters.count {
      guard fits(row, skeleton, first), !row.needsCapitals || skeleton.isCapitals(first, row.letters.count)
      else {
        continue
      }
      let behind = first + row.letters.count
      let last = Int(skeleton.letters[behind - 1].token)
      let isWhole = behind == skeleton.letters.count || Int(skeleton.letters[behind].token) != last
      let words = line.tokens[index...last].filter(\.isWord).map(\.syllable)
      if isWhole, words == row.phrase.syllables { return nil }
      if row.isWhole, !isWhole || !endsCell(line, last + 1) { continue }
      if !isWhole, row.letters.count < 12 { continue }
      var tokens = tokens(line, row, skeleton, first)
      if !isWhole { tokens.append(rest(line, last, Int(skeleton.letters[behind - 1].upper))) }
      return (last + 1 - index, tokens)
    }
    return nil
  }

  private static func fits(_ row: Row, _ skeleton: Skeleton, _ first: Int) -> Bool {
    var left = row.mistakes
    for offset in row.letters.indices where skeleton.letters[first + offset].plain != row.letters[offset] {
      left -= 1
      if left < 0 { return false }
    }
    return true
  }

  private static func endsCell(_ line: Line, _ index: Int) -> Bool {
    guard index < line.tokens.count else { return true }
    return line.tokens[index].isWord
      ? line.tokens[index].form == .capitalised
      : line.tokens[index].isSign(.colon) && index + 1 == line.tokens.count
  }

  /// A token for each word of the phrase, over the letters that stand for it.
  private static func tokens(_ line: Line, _ row: Row, _ skeleton: Skeleton, _ first: Int) -> [Token] {
    var letter = first
    return zip(row.phrase.syllables, row.lengths).enumerated().map { number, part in
      var token = line.tokens[Int(skeleton.letters[letter].token)]
      token.kind = .word
      token.syllable = part.0
      token.form = row.needsCapitals ? .capitals : number == 0 ? .capitalised : token.form
      token.isSpaced = number == 0 ? token.isSpaced : true
      token.isRepaired = true
      token.lower = Int(skeleton.letters[letter].lower)
      letter += part.1
      token.upper = Int(skeleton.letters[letter - 1].upper)
      return token
    }
  }

  /// What is glued behind the phrase: `…VIỆT NAMĐộc`.
  private static func rest(_ line: Line, _ index: Int, _ lower: Int) -> Token {
    var token = line.tokens[index]
    token.lower = lower
    token.isSpaced = true
    let text = line.string(bytes: lower..<token.upper)
    token.syllable = Syllable(text)
    token.form = text.dropFirst().contains { $0.isLowercase } ? .capitalised : .capitals
    return token
  }
}

/// The letters of a line as a damaged scan leaves them: without tones and case, *l*, *1* and *I* one, *0* and *O* one.
struct Skeleton {
  struct Letter {
    var plain: UInt8
    var isCapital: Bool
    /// Where it stands in the line's bytes, and in which token.
    var lower: Int32
    var upper: Int32
    var token: Int32
  }

  private(set) var letters: [Letter] = []
  /// The first letter of each token; -1 for one without letters.
  private var starts: [Int32] = []

  init(_ line: Line) {
    let bytes = line.text.bytes
    starts.reserveCapacity(line.tokens.count)
    letters.reserveCapacity(bytes.count)
    for (index, token) in line.tokens.enumerated() {
      let first = letters.count
      if token.kind != .punctuation && token.kind != .symbol {
        var offset = token.lower
        SolidText.forEach(bytes[token.range]) { scalar, length in
          if let (plain, isCapital) = Self.letter(scalar) {
            letters.append(
              Letter(
                plain: plain, isCapital: isCapital, lower: Int32(offset), upper: Int32(offset + length),
                token: Int32(index)))
          } else if let last = letters.indices.last, Int(letters[last].upper) == offset {
            // A mark that combines with the letter before.
            letters[last].upper += Int32(length)
          }
          offset += length
        }
      }
      starts.append(first < letters.count ? Int32(first) : -1)
    }
  }

  /// The first letter of a token.
  func first(of token: Int) -> Int? { starts[token] < 0 ? nil : Int(starts[token]) }

  func isCapitals(_ first: Int, _ count: Int) -> Bool {
    letters[first..<first + count].allSatisfy(\.isCapital)
  }

  static func letters(of word: some Sequence<Unicode.Scalar>) -> [UInt8] {
    word.compactMap { letter($0.value)?.plain }
  }

  @inline(__always)
  private static func letter(_ scalar: UInt32) -> (plain: UInt8, isCapital: Bool)? {
    guard let letter = LetterFold.plain(scalar) else {
      return scalar == UInt32(UInt8(ascii: "|")) ? (UInt8(ascii: "i"), true) : nil
    }
    // *l* and *o* stand for *I* and *O*.
    let isCapital =
      !letter.isSmall || scalar == UInt32(UInt8(ascii: "l")) || scalar == UInt32(UInt8(ascii: "o"))
    switch letter.ascii {
    case UInt8(ascii: "l"), UInt8(ascii: "1"): return (UInt8(ascii: "i"), isCapital)
    case UInt8(ascii: "0"): return (UInt8(ascii: "o"), isCapital)
    default: return (letter.ascii, isCapital)
    }
  }
}
