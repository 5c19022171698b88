internal import VanBanModel

/// Cuts a normalised text into tokens: word boundaries of UAX #29, with compounds put together and glued words parted.
///
/// Document numbers, dates, times, addresses and numbering marks come as one token each; white space as none. The
/// tokenizer is made for reuse: it keeps its buffers from text to text.
public struct Tokenizer: ~Copyable {
  private var words: WordBoundaries

  /// The numbering mark or bullet that the last text began with.
  public private(set) var mark: NumberingMark?

  /// Makes a tokenizer; with `icuOnly` ICU finds all boundaries, and the tokens are the same.
  public init(icuOnly: Bool = false) { words = WordBoundaries(icuOnly: icuOnly) }

  /// Replaces `tokens` with those of `bytes`, which must be valid UTF-8 in NFC.
  public mutating func tokenize(_ bytes: [UInt8], into tokens: inout [Token]) {
    tokens.removeAll(keepingCapacity: true)
    mark = nil
    if bytes.isEmpty { return }
    bytes.withUnsafeBufferPointer { cut($0, words.find($0), into: &tokens) }
    joinDates(bytes, &tokens)
    joinWordMark(bytes, &tokens)
  }

  private mutating func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<Int32>, into tokens: inout [Token]
  ) {
    let compounds = CompoundScanner(bytes)
    var position = 0
    var segment = 0
    // Every other segment is a space.
    tokens.reserveCapacity(ends.count / 2 + 2)
    if let found = NumberingMark.scan(bytes) {
      mark = found
      tokens.append(compounds.token(.marker, 0, found.upper, isSpaced: true))
      position = found.upper
    }
    while segment < ends.count {
      let upper = Int(ends[segment])
      if upper <= position {
        segment &+= 1
        continue
      }
      if bytes[position] == space {
        position &+= 1
        continue
      }
      let isSpaced = position == 0 || bytes[position - 1] == space
      // Nearly all are appended from registers; a token put together in memory is waited for when it is moved.
      let plain = compounds.plainWord(position, upper, isSpaced: isSpaced, after: tokens)
      if let (syllable, form) = plain, form != .capitals {
        tokens.append(
          Token(
            kind: .word, form: form, isSpaced: isSpaced, lower: position, upper: upper, syllable: syllable))
        position = upper
        continue
      }
      var token =
        plain.map {
          Token(
            kind: .word, form: $0.form, isSpaced: isSpaced, lower: position, upper: upper,
            syllable: $0.syllable)
        } ?? compounds.token(at: position, upTo: upper, isSpaced: isSpaced, after: tokens)
      if token.upper == upper, token.kind == .word || token.kind == .number {
        token.kind = compounds.refine(&token)
      }
      position = token.upper
      tokens.append(token)
    }
  }

  /// *tháng*, or the slip *ngày 28 ngày 11 năm 2023*.
  private func isMonth(_ tokens: [Token], _ index: Int) -> Bool {
    if tokens[index].syllable == Words.month { return true }
    return index > 1 && tokens[index].syllable == Words.day && tokens[index - 2].syllable == Words.day
  }

  /// Whether a number is a year since 1900.
  private func isOurs(_ bytes: [UInt8], _ year: Token) -> Bool {
    bytes[year.lower..<year.lower + 2].elementsEqual("19".utf8)
      || bytes[year.lower..<year.lower + 2].elementsEqual("20".utf8)
  }

  /// Puts `06 tháng 5 năm 2021` together, so that it is one date like `06/5/2021`.
  private func joinDates(_ bytes: [UInt8], _ tokens: inout [Token]) {
    guard tokens.count >= 5 else { return }
    var write = 0
    var read = 0
    while read < tokens.count {
      if tokens[read].kind == .number, read + 4 < tokens.count, isMonth(tokens, read + 1),
        tokens[read + 2].kind == .number, tokens[read + 4].kind == .number,
        tokens[read + 4].upper - tokens[read + 4].lower == 4,
        tokens[read + 3].syllable == Words.year || tokens[read + 3].isSign(.comma)
          || Words.slips.contains(tokens[read + 3].syllable) && isOurs(bytes, tokens[read + 4]),
        tokens[read].upper - tokens[read].lower <= 2, tokens[read + 2].upper - tokens[read + 2].lower <= 2
      {
        var date = tokens[read]
        date.kind = .date
        date.upper = tokens[read + 4].upper
        tokens[write] = date
        read += 5
      } else {
        if write < read { tokens[write] = tokens[read] }
        read += 1
      }
      write += 1
    }
    tokens.removeLast(tokens.count - write)
  }

  /// Puts `Điều 5.`, `Chương II`, `Phần thứ nhất` at the beginning together.
  private mutating func joinWordMark(_ bytes: [UInt8], _ tokens: inout [Token]) {
    guard mark == nil, let first = tokens.first, first.isWord, first.isCapital,
      let (end, found, consumed) = NumberingMark.scanWords(bytes, tokens)
    else { return }
    mark = found
    var token = first
    token.kind = .marker
    token.upper = found.upper
    _ = end
    tokens.replaceSubrange(0..<consumed, with: [token])
  }
}

/// Words that the tokenizer itself must know.
enum Words {
  static let day = Syllable("ngày")
  static let month = Syllable("tháng")
  static let year = Syllable("năm")
  /// What slips put for *năm*: *23 tháng 4 tháng 2021*, *25 tháng 01 ngày 2021*.
  static let slips = SyllableSet([month, day])
  static let number = Syllable("số")
  static let ordinal = Syllable("thứ")
  static let and = Syllable("và")
  /// Last syllables of the names of types, and *số*: a number that follows one is announced.
  static let announcers = typeEndings.union(["số", "hiệu"].map { Syllable($0) })
  static let typeEndings = SyllableSet(
    DocumentType.catalog.flatMap { [$0.name] + $0.aliases }.compactMap { Phrase($0).syllables.last })
  /// Words that are glued to a number by slips: *ngày22/4*, *số45*.
  static let glued = SyllableSet(
    [
      "ngày", "số", "năm", "tháng", "từ", "đến", "điều", "khoản", "mục", "quý", "khóa", "thứ", "lần", "đoạn",
      "kỳ", "học",
    ].map {
      Syllable($0)
    })
  /// Ordinals of *Phần thứ …* with their values.
  static let ordinals: [Syllable: Int] = [
    Syllable("nhất"): 1, Syllable("hai"): 2, Syllable("nhì"): 2, Syllable("ba"): 3, Syllable("tư"): 4,
    Syllable("bốn"): 4, Syllable("năm"): 5, Syllable("sáu"): 6, Syllable("bảy"): 7, Syllable("bẩy"): 7,
    Syllable("tám"): 8, Syllable("chín"): 9, Syllable("mười"): 10,
  ]
}

extension NumberingMark {
  /// The mark made of a word and a number at the beginning, with the offset behind it and the tokens that it takes.
  static func scanWords(
    _ bytes: [UInt8], _ tokens: [Token]
  ) -> (upper: Int, mark: NumberingMark, consumed: Int)? {
    guard let (index, marker) = words.match(tokens, at: 0), index < tokens.count else { return nil }
    var next = index
    var value = 0
    var numberUpper = 0
    if tokens[next].syllable == Words.ordinal, next + 1 < tokens.count {
      next += 1
      if let ordinal = Words.ordinals[tokens[next].syllable] {
        value = ordinal
      } else if tokens[next].kind == .number {
        value = decimal(bytes, tokens[next].range)
      }
      numberUpper = tokens[next].upper
    } else if tokens[next].form != .small, let roman = roman(bytes[tokens[next].range]) {
      value = roman
      numberUpper = tokens[next].upper
    } else if isDigit(bytes[tokens[next].lower]), tokens[next].upper - tokens[next].lower <= 4 {
      // `5`, `5a`, `5.1`
      value = decimal(bytes, tokens[next].range)
      numberUpper = tokens[next].upper
    }
    guard value > 0 else { return nil }
    if next + 1 < tokens.count, tokens[next].kind == .number, !tokens[next + 1].isSpaced,
      tokens[next + 1].upper - tokens[next + 1].lower == 1, bytes[tokens[next + 1].lower] &- 97 < 26
    {
      next += 1
      numberUpper = tokens[next].upper
    }
    let number = String(decoding: bytes[tokens[0].lower..<numberUpper], as: UTF8.self)
    var upper = numberUpper
    var closing: UInt8 = 0
    if next + 1 < tokens.count {
      let sign = tokens[next + 1]
      // `Điều 5- Nhiệm vụ`; *Điều 5-7* are several.
      let isDashed =
        marker == .article
        ? isDash(sign) && next + 2 < tokens.count && tokens[next + 2].isSpaced && tokens[next + 2].isCapital
        : sign.isSign(.hyphen)
      if sign.isSign(.stop) || sign.isSign(.colon) || isDashed {
        next += 1
        closing = bytes[sign.lower]
        upper = sign.upper
        // `Điều 1.- Nhà ở …`, as it was written until the nineties.
        if next + 1 < tokens.count, isDash(tokens[next + 1]), tokens[next + 1].lower == upper {
          next += 1
          upper = tokens[next].upper
        }
      }
    }
    let mark = NumberingMark(marker: marker, number: number, value: value, upper: upper, closing: closing)
    return (upper, mark, next + 1)
  }

  private static func isDash(_ token: Token) -> Bool { token.isSign(.hyphen) || token.isSign(.enDash) }

  private static func decimal(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var value = 0
    for byte in bytes[range] {
      guard isDigit(byte) else { break }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }
}

extension Tokenizer {
  /// The mark of a word and a number that some tokens begin with, and the tokens with it as one.
  public static func mark(of bytes: [UInt8], _ tokens: [Token]) -> (mark: NumberingMark, tokens: [Token])? {
    if let first = tokens.first, first.isWord,
      let (_, mark, consumed) = NumberingMark.scanWords(bytes, tokens)
    {
      var joined = tokens
      var token = first
      token.kind = .marker
      token.upper = mark.upper
      joined.replaceSubrange(0..<consumed, with: [token])
      return (mark, joined)
    }
    guard let lower = tokens.first?.lower,
      let mark = bytes.withUnsafeBufferPointer({
        NumberingMark.scan(UnsafeBufferPointer(rebasing: $0[lower...]))
      })
    else { return nil }
    let upper = lower + mark.upper
    var joined = tokens.drop { $0.lower < upper }
    guard var token = tokens.first else { return nil }
    token.kind = .marker
    token.upper = upper
    joined.insert(token, at: joined.startIndex)
    return (mark, Array(joined))
  }
}

extension NumberingMark {
  /// Whether the word of a unit (*Điều, Chương, Mục*) stands at a place.
  public static func isUnitWord(_ tokens: [Token], at index: Int) -> Bool {
    words.match(tokens, at: index) != nil
  }

  /// Whether these are the word of a unit and nothing more: its number stands elsewhere.
  public static func isUnitWord(_ tokens: [Token]) -> Bool { words.match(tokens, at: 0)?.end == tokens.count }
}
