internal import VanBanModel
import VanBanOrthography

/// Reads one token at a place, taking compounds whole: what ICU would cut (`248/KH-LĐLĐ`) and what it would glue.
struct CompoundScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private let numbers: DocumentNumberScanner
  private let letters = Letters.shared
  private let hasAt: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    numbers = DocumentNumberScanner(bytes: bytes)
    // Without branches it takes many bytes at once, and nearly no line has the sign.
    hasAt = bytes.reduce(into: 0 as UInt8) { $0 |= $1 == 64 ? 1 : 0 } != 0
  }

  /// A token over `lower..<upper`.
  func token(_ kind: Token.Kind, _ lower: Int, _ upper: Int, isSpaced: Bool) -> Token {
    var shape = Syllable.Shape()
    let syllable = Syllable(reading: bytes, lower, upper, shape: &shape)
    let form: Token.Form =
      if shape.capitals == 0 && shape.smalls == 0 {
        .none
      } else if shape.isCapitals {
        .capitals
      } else if shape.capitals == 0 {
        .small
      } else if shape.capitals == 1 && shape.beginsWithCapital {
        .capitalised
      } else {
        .mixed
      }
    return Token(kind: kind, form: form, isSpaced: isSpaced, lower: lower, upper: upper, syllable: syllable)
  }

  /// The token at `lower`, where ICU's segment ends at `upper`, if it is no plain word.
  func token(at lower: Int, upTo upper: Int, isSpaced: Bool, after tokens: [Token]) -> Token {
    let byte = bytes[lower]
    if isDigit(byte) || byte == slash
      || isSpaced && (isMisreadDigit(byte) || byte == hyphen) && isAnnounced(after: tokens)
    {
      if let end = number(at: lower, isSpaced: isSpaced, after: tokens) {
        return token(.documentNumber, lower, end, isSpaced: isSpaced)
      }
      if isDigit(byte) {
        if let end = date(at: lower, after: tokens) { return token(.date, lower, end, isSpaced: isSpaced) }
        if let end = time(at: lower) { return token(.time, lower, end, isSpaced: isSpaced) }
      }
    }
    if byte == 104 || byte == 72 || byte == 119 || byte == 87, let end = address(at: lower) {
      return token(.url, lower, end, isSpaced: isSpaced)
    }
    if hasAt, let end = email(at: lower) { return token(.email, lower, end, isSpaced: isSpaced) }
    if byte == 35, let end = hashtag(at: lower) { return token(.hashtag, lower, end, isSpaced: isSpaced) }
    let end = listed(lower, upper, after: tokens) ?? unglued(lower, upper)
    return token(kind(lower, end), lower, end, isSpaced: isSpaced)
  }

  /// The word that a whole segment is when nothing in it asks for a closer look, as nearly all are: letters only, in one
  /// case but for the first, no more than a syllable has.
  @inline(__always)
  func plainWord(
    _ lower: Int, _ upper: Int, isSpaced: Bool, after tokens: [Token]
  ) -> (syllable: Syllable, form: Token.Form)? {
    let first = bytes[lower]
    // Signs and digits; a part of an address; what may be a digit misread as a letter, and what may begin an address.
    if first < 0x41 || hasAt || isSpaced && isMisreadDigit(first) && isAnnounced(after: tokens) { return nil }
    if first | 32 == 104 || first | 32 == 119, lower + 1 < bytes.count,
      bytes[lower + 1] | 32 == 116 || bytes[lower + 1] | 32 == 119
    {
      return nil
    }
    guard let (letter, length) = letters.packed(bytes, lower) else { return nil }
    var key = letter.index
    var tone = letter.tone
    var shift: UInt64 = 6
    var (anyCapital, allCapitals) = (false, true)
    var offset = lower &+ length
    while offset < upper {
      guard shift < 42, let (letter, length) = letters.packed(bytes, offset) else { return nil }
      key |= letter.index &<< shift
      if letter.tone != 0 { tone = letter.tone }
      anyCapital = anyCapital || letter.isCapital
      allCapitals = allCapitals && letter.isCapital
      shift &+= 6
      offset &+= length
    }
    if anyCapital, !allCapitals || !letter.isCapital { return nil }
    let word = Syllable(key: key | tone &<< 56)
    if shift >= UInt64(6 * GluedSyllables.fewestLetters), !GluedSyllables.isSyllable(word) { return nil }
    return (word, !letter.isCapital ? .small : allCapitals ? .capitals : .capitalised)
  }

  /// Tells an abbreviation from a word, once the token's letters are known.
  func refine(_ token: inout Token) -> Token.Kind {
    guard token.kind == .word else { return token.kind }
    // `CSPL&QHLĐ` is one abbreviation.
    if token.form == .capitals, token.upper + 1 < bytes.count, bytes[token.upper] == 38 {
      var end = token.upper + 1
      while end < bytes.count {
        let (scalar, length) = decode(bytes, end)
        guard Letter.of(scalar).isCapital else { break }
        end += length
      }
      if end > token.upper + 1 {
        token = self.token(.abbreviation, token.lower, end, isSpaced: token.isSpaced)
      }
      return .abbreviation
    }
    let length = token.syllable.letterCount
    let isOdd = length == 0 || length > 7
    if token.form == .capitals, length != 1, isOdd || !hasVowel(token) { return .abbreviation }
    return .word
  }

  private func hasVowel(_ token: Token) -> Bool {
    var offset = token.lower
    while offset < token.upper {
      let (scalar, length) = decode(bytes, offset)
      if Letter.of(scalar).isVowel { return true }
      offset += length
    }
    return false
  }

  // MARK: - Compounds

  private func number(at lower: Int, isSpaced: Bool, after tokens: [Token]) -> Int? {
    let isBlank = bytes[lower] == slash
    if lower > 0, !isSpaced,
      isDigit(bytes[lower - 1]) || bytes[lower - 1] == slash
        || bytes[lower - 1] == stop && !isBlank && !(lower > 1 && bytes[lower - 2] == stop)
    {
      return nil
    }
    if tokens.isEmpty { return numbers.scan(at: lower, isAnnounced: isBlank)?.upper }
    let isAnnounced = isAnnounced(after: tokens)
    return numbers.scan(at: lower, isAnnounced: isAnnounced, isTyped: isAnnounced && isTyped(after: tokens))?
      .upper
  }

  /// Whether *số* or the name of a type stands before the next token.
  private func isAnnounced(after tokens: [Token]) -> Bool {
    // A colon, or the dots of a blank (`số ..../NQ-HĐND`), may stand between the word and the number.
    var before = tokens.count - 1
    while before > 0,
      tokens[before].isSign(.colon) || tokens[before].isSign(.stop) || tokens[before].isSign(.ellipsis)
    { before -= 1 }
    if isListed(after: tokens, before) { return true }
    return before >= 0 && tokens[before].isWord && Words.announcers.contains(tokens[before].syllable)
  }

  /// *công văn số 1654/BTTTT-ƯDCNTT và 1655/BTTTT-ƯDCNTT*: behind a joint the same symbol again, and the type before all.
  private func isListed(after tokens: [Token], _ joint: Int) -> Bool {
    func isJoint(_ index: Int) -> Bool { tokens[index].isSign(.comma) || tokens[index].syllable == Words.and }
    guard joint > 1, isJoint(joint), tokens[joint - 1].kind == .documentNumber, let token = tokens.last,
      let symbol = bytes[tokens[joint - 1].lower..<tokens[joint - 1].upper].firstIndex(of: slash)
    else { return false }
    var next = token.upper
    while next < bytes.count, bytes[next] == space || isDigit(bytes[next]) { next += 1 }
    let length = tokens[joint - 1].upper - symbol
    guard next + length <= bytes.count,
      bytes[next..<next + length].elementsEqual(bytes[symbol..<symbol + length])
    else { return false }
    var first = joint - 1
    while first > 1, joint - first < Self.longestList, tokens[first - 2].kind == .documentNumber,
      isJoint(first - 1)
    {
      first -= 2
    }
    guard first > 0 else { return false }
    let isNumbered = tokens[first - 1].syllable == Words.number && first > 1
    return Words.typeEndings.contains(tokens[isNumbered ? first - 2 : first - 1].syllable)
  }

  /// How many tokens back the type of a list of numbers is looked for.
  private static let longestList = 40

  /// Whether the name of a type stands before the next token, with *số* or without it.
  private func isTyped(after tokens: [Token]) -> Bool {
    var before = tokens.count - 1
    while before > 0, !tokens[before].isWord || tokens[before].syllable == Words.number { before -= 1 }
    return Words.typeEndings.contains(tokens[before].syllable)
  }

  /// `20/6/2020`, `20.6.2020`, `20-6-2020`, `15/ 9`, `3/5`, `01/2021`.
  private func date(at lower: Int, after tokens: [Token]) -> Int? {
    if lower > 0, bytes[lower - 1] == slash { return nil }
    if lower > 0, bytes[lower - 1] == hyphen, !isIntervalEnd(tokens) { return nil }
    var offset = lower
    guard let first = digits(&offset, 2), offset < bytes.count else { return nil }
    let separator = separator(&offset)
    guard separator != 0, let second = digits(&offset, 4) else { return nil }
    if offset < bytes.count, separator != stop || second < 32 {
      var next = offset
      let again = self.separator(&next)
      if again == separator, second >= 1, second <= 12, first >= 1, first <= 31, isYear(&next, separator),
        next >= bytes.count
          || !isDigit(bytes[next])
            && !(bytes[next] == separator && next + 1 < bytes.count && isDigit(bytes[next + 1]))
      {
        return next
      }
    }
    guard separator == slash else { return nil }
    if offset < bytes.count, isDigit(bytes[offset]) { return nil }
    // A further slash makes it a path or a ratio, not a date.
    if offset + 1 < bytes.count, bytes[offset] == slash, isDigit(bytes[offset + 1]) { return nil }
    let isDayMonth = first >= 1 && first <= 31 && second >= 1 && second <= 12
    let isMonthYear = first >= 1 && first <= 12 && second >= 1900 && second <= 2100
    return isDayMonth || isMonthYear ? offset : nil
  }

  /// Whether the hyphen before a number joins it to a day or a date: `10-12/5/2021`, `3/5-9/5`.
  private func isIntervalEnd(_ tokens: [Token]) -> Bool {
    guard let joint = tokens.last, joint.isSign(.hyphen), let first = tokens.dropLast().last,
      first.upper == joint.lower
    else { return false }
    if first.kind == .date { return true }
    guard first.kind == .number, first.upper - first.lower <= 2 else { return false }
    guard first.lower > 0 else { return true }
    return ![slash, hyphen, stop, UInt8(ascii: ",")].contains(bytes[first.lower - 1])
  }

  /// Four digits, or two where no stop could make them a version or a clause.
  private func isYear(_ offset: inout Int, _ separator: UInt8) -> Bool {
    let start = offset
    guard let year = digits(&offset, 4) else { return false }
    return offset - start == 4 ? year >= 1000 : offset - start == 2 && separator != stop
  }

  private func separator(_ offset: inout Int) -> UInt8 {
    var next = offset
    if next < bytes.count, bytes[next] == space, next + 1 < bytes.count, bytes[next + 1] == slash {
      next += 1
    }
    guard next < bytes.count else { return 0 }
    let byte = bytes[next]
    guard byte == slash || byte == stop || byte == hyphen else { return 0 }
    next += 1
    if byte != stop, next < bytes.count, bytes[next] == space { next += 1 }
    guard next < bytes.count, isDigit(bytes[next]) else { return 0 }
    offset = next
    return byte
  }

  private func digits(_ offset: inout Int, _ limit: Int) -> Int? {
    let start = offset
    var value = 0
    while offset < bytes.count, isDigit(bytes[offset]), offset - start < limit {
      value = value * 10 + Int(bytes[offset] - 48)
      offset += 1
    }
    return offset > start ? value : nil
  }

  /// `23h55`, `7h`, `14g30`, `08h00’`.
  private func time(at lower: Int) -> Int? {
    var offset = lower
    guard let hour = digits(&offset, 2), hour <= 24, offset < bytes.count else { return nil }
    let byte = bytes[offset]
    guard byte == 104 || byte == 72 || byte == 103 else { return nil }
    offset += 1
    let start = offset
    if let minute = digits(&offset, 2) {
      guard minute < 60 else { return nil }
    }
    if offset < bytes.count, Letter.of(decode(bytes, offset).scalar).index != 0 { return nil }
    if byte == 103, offset == start { return nil }
    return offset
  }

  private func address(at lower: Int) -> Int? {
    let rest = bytes[lower...].prefix(8).map { $0 | 32 }
    let isAddress =
      rest.starts(with: Array("http://".utf8)) || rest.starts(with: Array("https://".utf8))
      || rest.starts(with: Array("www.".utf8))
    guard isAddress else { return nil }
    var end = lower
    while end < bytes.count, bytes[end] > space, bytes[end] < 0x80, !"<>\"|".utf8.contains(bytes[end]) {
      end += 1
    }
    while end > lower, ".,;:!?)]'".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end > lower + 4 ? end : nil
  }

  private func email(at lower: Int) -> Int? {
    func isAtom(_ byte: UInt8) -> Bool {
      byte &- 97 < 26 || byte &- 65 < 26 || isDigit(byte) || byte == stop || byte == 95 || byte == hyphen
        || byte == 43
    }
    guard isAtom(bytes[lower]) else { return nil }
    var end = lower
    while end < bytes.count, end - lower < 64, isAtom(bytes[end]) { end += 1 }
    guard end > lower, end < bytes.count, bytes[end] == 64 else { return nil }
    let at = end
    end += 1
    while end < bytes.count, end - at < 255, isAtom(bytes[end]) { end += 1 }
    while end > at, bytes[end - 1] == stop || bytes[end - 1] == hyphen { end -= 1 }
    return bytes[at..<end].contains(stop) ? end : nil
  }

  private func hashtag(at lower: Int) -> Int? {
    var end = lower + 1
    while end < bytes.count {
      let (scalar, length) = decode(bytes, end)
      guard Letter.of(scalar).index != 0 || isDigit(bytes[end]) || bytes[end] == 95 else { break }
      end += length
    }
    return end > lower + 2 ? end : nil
  }

  // MARK: - Glued words

  /// Where ICU's segment has to be cut: `2021của` behind the number, `ngày22` behind the word.
  private func unglued(_ lower: Int, _ upper: Int) -> Int {
    if bytes[lower] == stop || bytes[lower] == 44 { return lower + 1 }
    if isDigit(bytes[lower]) {
      var end = lower
      while end < upper,
        isDigit(bytes[end])
          || ((bytes[end] == stop || bytes[end] == 44) && end + 1 < upper && isDigit(bytes[end + 1]))
      {
        end += 1
      }
      guard end < upper else { return upper }
      var letters = 0
      var offset = end
      while offset < upper {
        let (scalar, length) = decode(bytes, offset)
        let letter = Letter.of(scalar)
        if letter.index == 0 {
          // `23tháng4năm2021`
          var shape = Syllable.Shape()
          let word = Syllable(reading: bytes, end, offset, shape: &shape)
          return isDigit(bytes[offset]) && Words.glued.contains(word) ? end : upper
        }
        letters += 1
        offset += length
      }
      return letters >= 2 ? end : upper
    }
    var end = lower
    while end < upper {
      let (scalar, length) = decode(bytes, end)
      if Letter.of(scalar).index == 0 { break }
      end += length
    }
    if let glued = GluedSyllables.end(in: bytes, lower, end) { return glued }
    // `TM.BAN`, `2021.Liên`: a stop before a capital ends a word, whatever ICU holds together.
    if end < upper, end > lower, bytes[end] == stop, end + 1 < upper,
      Letter.of(decode(bytes, end + 1).scalar).isCapital
    {
      return end
    }
    guard end < upper, end > lower, isDigit(bytes[end]) else { return upper }
    var shape = Syllable.Shape()
    return Words.glued.contains(Syllable(reading: bytes, lower, end, shape: &shape)) ? end : upper
  }

  /// `87,88,31/CP` behind the name of a type: the end of the first number of a list that shares its symbol.
  private func listed(_ lower: Int, _ upper: Int, after tokens: [Token]) -> Int? {
    guard isDigit(bytes[lower]), upper + 1 < bytes.count, bytes[upper] == slash,
      !isDigit(bytes[upper + 1]) || upper + 5 < bytes.count && bytes[upper + 5] == slash,
      let comma = bytes[lower..<upper].firstIndex(of: 44),
      let word = tokens.suffix(8).last(where: { $0.isWord && $0.syllable != Words.number }),
      Words.typeEndings.contains(word.syllable)
    else { return nil }
    return comma
  }

  private func kind(_ lower: Int, _ upper: Int) -> Token.Kind {
    let byte = bytes[lower]
    if isDigit(byte) {
      var offset = lower
      while offset < upper, isDigit(bytes[offset]) || bytes[offset] == stop || bytes[offset] == 44 {
        offset += 1
      }
      return offset == upper ? .number : .word
    }
    if byte < 0x80 {
      if byte &- 97 < 26 || byte &- 65 < 26 { return .word }
      switch Unicode.Scalar(byte) {
      case "!", "\"", "'", "(", ")", ",", "-", ".", "/", ":", ";", "?", "[", "]", "{", "}":
        return .punctuation
      default: return .symbol
      }
    }
    let scalar = decode(bytes, lower).scalar
    if Letter.of(scalar).index != 0 { return .word }
    if (0x2010...0x2027).contains(scalar) || (0x2030...0x205E).contains(scalar) || scalar == 0xAB
      || scalar == 0xBB
    {
      return .punctuation
    }
    let properties = Unicode.Scalar(scalar)?.properties
    return properties?.isAlphabetic == true ? .word : .symbol
  }
}
