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
      let words = text.split(separator: " ").map { Skeleton.letters(of: String($0)) }
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
      Row($0.lowercased(), needsCapitals: true, isWhole: true)
    }.filter { $0.letters.count >= fewestLetters }

  private static let byFirst: [UInt8: [Row]] = Dictionary(
    grouping: rows.sorted { $0.letters.count > $1.letters.count }, by: { $0.letters[0] })

  /// The line with whole tokens where damaged words stand; the line itself where none do.
  static func repaired(_ line: Line) -> Line {
    guard line.tokens.count <= 400, line.tokens.contains(where: { $0.isCapital }) else { return line }
    var line = line
    var skeleton = Skeleton(line)
    var index = 0
    while index < line.tokens.count {
      if let (count, tokens) = match(line, index, skeleton) {
        line.tokens.replaceSubrange(index..<index + count, with: tokens)
        skeleton = Skeleton(line)
        index += tokens.count
      } else {
        index += 1
      }
    }
    DamagedNumber.repair(&line)
    DamagedDate.repair(&line)
    CueMarks.mark(&line.tokens)
    return line
  }

  /// The tokens that stand for those from `index` on, and how many of them they replace.
  private static func match(_ line: Line, _ index: Int, _ skeleton: Skeleton) -> (Int, [Token])? {
    guard line.tokens[index].isCapital || line.tokens[index].form == .mixed,
      let first = skeleton.first(of: index), let rows = byFirst[skeleton.letters[first]]
    else { return nil }
    for row in rows where skeleton.letters.count >= first + row.letters.count {
      guard fits(row, skeleton, first), !row.needsCapitals || skeleton.isCapitals(first, row.letters.count)
      else {
        continue
      }
      let behind = first + row.letters.count
      let last = skeleton.token[behind - 1]
      let isWhole = behind == skeleton.letters.count || skeleton.token[behind] != last
      let words = line.tokens[index...last].filter(\.isWord).map(\.syllable)
      if isWhole, words == row.phrase.syllables { return nil }
      if row.isWhole, !isWhole || !endsCell(line, last + 1) { continue }
      if !isWhole, row.letters.count < 12 { continue }
      var tokens = tokens(line, row, skeleton, first)
      if !isWhole { tokens.append(rest(line, last, skeleton.upper[behind - 1])) }
      return (last + 1 - index, tokens)
    }
    return nil
  }

  private static func fits(_ row: Row, _ skeleton: Skeleton, _ first: Int) -> Bool {
    var left = row.mistakes
    for offset in row.letters.indices where skeleton.letters[first + offset] != row.letters[offset] {
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
      var token = line.tokens[skeleton.token[letter]]
      token.kind = .word
      token.syllable = part.0
      token.form = row.needsCapitals ? .capitals : number == 0 ? .capitalised : token.form
      token.isSpaced = number == 0 ? token.isSpaced : true
      token.isRepaired = true
      token.lower = skeleton.lower[letter]
      letter += part.1
      token.upper = skeleton.upper[letter - 1]
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
  private(set) var letters: [UInt8] = []
  /// Where each letter stands in the line's bytes, and in which token.
  private(set) var lower: [Int] = []
  private(set) var upper: [Int] = []
  private(set) var token: [Int] = []
  private var isCapital: [Bool] = []
  /// The first letter of each token; -1 for one without letters.
  private var starts: [Int] = []

  init(_ line: Line) {
    let bytes = line.text.bytes
    starts.reserveCapacity(line.tokens.count)
    letters.reserveCapacity(bytes.count)
    lower.reserveCapacity(bytes.count)
    upper.reserveCapacity(bytes.count)
    self.token.reserveCapacity(bytes.count)
    isCapital.reserveCapacity(bytes.count)
    for (index, token) in line.tokens.enumerated() {
      let first = letters.count
      if token.kind != .punctuation && token.kind != .symbol {
        var offset = token.lower
        SolidText.forEach(bytes[token.range]) { value, length in
          let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
          if let letter = Self.letter(scalar) {
            letters.append(letter)
            lower.append(offset)
            upper.append(offset + length)
            self.token.append(index)
            isCapital.append(!LetterFold.isSmall(scalar) || scalar == "l" || scalar == "o")
          } else if let last = upper.indices.last, upper[last] == offset {
            // A mark that combines with the letter before.
            upper[last] = offset + length
          }
          offset += length
        }
      }
      starts.append(first < letters.count ? first : -1)
    }
  }

  /// The first letter of a token.
  func first(of token: Int) -> Int? { starts[token] < 0 ? nil : starts[token] }

  func isCapitals(_ first: Int, _ count: Int) -> Bool { isCapital[first..<first + count].allSatisfy { $0 } }

  static func letters(of word: String) -> [UInt8] { word.unicodeScalars.compactMap { letter($0) } }

  private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
    guard let plain = LetterFold.ascii(scalar) else { return scalar == "|" ? UInt8(ascii: "i") : nil }
    switch plain {
    case "l", "1": return UInt8(ascii: "i")
    case "0": return UInt8(ascii: "o")
    default: return UInt8(truncatingIfNeeded: plain.value)
    }
  }
}
