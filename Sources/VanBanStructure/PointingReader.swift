import VanBanModel
import VanBanText

/// The words by which a text goes back to a document that it has named.
enum PointingCue {
  /// Behind a type's name: *Nghị định nêu trên*.
  static let pointers = PhraseTable([
    "nêu trên", "nói trên", "trên đây", "kể trên", "dẫn trên", "đã dẫn", "đã nêu", "đã nêu trên",
    "đã nói trên",
    "đã dẫn trên", "vừa nêu", "vừa dẫn", "đã viện dẫn", "đó", "ấy",
  ])
  /// *Kế hoạch trên*, but not *Kế hoạch trên địa bàn*: what may follow.
  static let behindAbove = PhraseTable([
    "được", "đã", "có", "của", "và", "hết", "còn", "để", "thì", "là", "cho", "phải", "không", "tới", "đến",
    "về",
  ])
  /// Before a type's name: more than one document is meant, or a short name is given.
  static let several = SyllableSet(["các", "những", "mọi", "mỗi"].map { Syllable($0) })
  /// A cheap filter: whether a token may be the first behind the type's name.
  static func mayFollow(_ token: Token) -> Bool {
    token.kind == .number || token.kind == .date || token.form == .small && firsts.contains(token.syllable)
  }
  private static let firsts = SyllableSet(
    pointers.phrases.compactMap { Phrase($0.text).syllables.first } + [above, ReferenceRecognizer.number])
  static let above = Syllable("trên")
  private static let called = Syllable("gọi")
  /// *(sau đây gọi tắt là Nghị định 154)* gives the name, it does not use it.
  static func isNaming(_ tokens: [Token], _ index: Int) -> Bool {
    tokens[max(0, index - 4)..<index].contains { $0.syllable == called }
  }
  /// What is counted behind a number is no document: *Kế hoạch 5 năm*.
  static let counted = SyllableSet(
    [
      "năm", "ngày", "tháng", "tuần", "lần", "điều", "khoản", "người", "nội", "nhiệm", "đợt", "bước", "tỷ",
      "triệu",
    ]
    .map { Syllable($0) })
  /// Types that are cited with the year in words: *Nghị định 41 năm 2020*; other types have plans of five years.
  static let dated: Set<String> = ["NĐ", "TT", "TTLT"]
  /// Types whose number and year tell the document without its symbol: *Nghị định 154/2020*.
  static let yearly: Set<String> = ["NĐ", "TT", "TTLT", "QĐ", "NQ", "NQLT", "CT", "Luật", "PL", "BL"]
}

/// Reads mentions that only point: *Nghị định nêu trên*, *Nghị định 154/2020*, *Nghị định số 154*, *Luật này*.
struct PointingReader {
  let line: Line

  private let tokens: [Token]

  init(_ line: Line) { (self.line, tokens) = (line, line.tokens) }

  /// The mention whose type stands at `index..<end`, or nil where none is pointed to.
  func mention(at index: Int, end: Int, type: DocumentType) -> FoundReference? {
    if index > 0 {
      let before = tokens[index - 1]
      if PointingCue.several.contains(before.syllable) {
        // *các Nghị định 87, 88/CP*
        return short(at: index, end: end, type: type).flatMap { sharingSymbol(from: $0).isEmpty ? nil : $0 }
      }
      if PointingCue.isNaming(tokens, index) { return nil }
    }
    if let behind = pointerEnd(end) {
      return FoundReference(tokens: index..<behind, type: type, coreEnd: behind, rule: .pointing)
    }
    return short(at: index, end: end, type: type)
  }

  private func pointerEnd(_ index: Int) -> Int? {
    if let (end, _) = PointingCue.pointers.match(tokens, at: index) { return end }
    guard tokens[index].syllable == PointingCue.above else { return nil }
    let next = index + 1
    return next == tokens.count || !tokens[next].isWord && tokens[next].kind != .number
      || PointingCue.behindAbove.match(tokens, at: next) != nil ? next : nil
  }

  /// *Nghị định 154/2020*, *Nghị định số 154*: a number without its symbol.
  private func short(at index: Int, end: Int, type: DocumentType) -> FoundReference? {
    var next = end
    let hasWord = tokens[next].syllable == ReferenceRecognizer.number
    if hasWord { next += 1 }
    guard next < tokens.count, let (behind, serial, year) = number(at: next) else { return nil }
    if behind < tokens.count {
      let follower = tokens[behind]
      if !follower.isSpaced,
        follower.isWord || follower.isSign(.slash) || follower.isSign(.hyphen)
          || follower.isSign(.percent)
      {
        return nil
      }
      if !hasWord, year == nil, spelledYear(behind) == nil, PointingCue.counted.contains(follower.syllable) {
        return nil
      }
    }
    guard year == nil || PointingCue.yearly.contains(type.code) else { return nil }
    if year == nil, PointingCue.dated.contains(type.code), let (end, spelled) = spelledYear(behind) {
      return FoundReference(
        tokens: index..<end, type: type,
        number: DocumentNumber(text: serial, serial: serial, year: spelled, typeCode: nil, issuerCode: nil),
        numberToken: next, coreEnd: end, rule: .shortened)
    }
    let text = year.map { "\(serial)/\($0)" } ?? serial
    return FoundReference(
      tokens: index..<behind, type: type,
      number: DocumentNumber(text: text, serial: serial, year: year, typeCode: nil, issuerCode: nil),
      numberToken: next, coreEnd: behind, rule: .shortened)
  }

  /// The year in *năm 2020*, with the index behind it.
  private func spelledYear(_ index: Int) -> (end: Int, year: String)? {
    guard index + 1 < tokens.count, tokens[index].syllable == DateCue.year, tokens[index + 1].kind == .number,
      tokens[index + 1].upper - tokens[index + 1].lower == 4
    else { return nil }
    return (index + 2, line.string(index + 1..<index + 2))
  }

  /// `154`, `154/2020`; `10/2020` is one token that could be a month.
  private func number(at index: Int) -> (end: Int, serial: String, year: String?)? {
    let token = tokens[index]
    if token.kind == .date {
      let parts = line.string(index..<index + 1).split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].utf8.count == 4 else { return nil }
      return (index + 1, String(parts[0]), String(parts[1]))
    }
    guard token.kind == .number, token.upper - token.lower <= 5,
      line.text.bytes[token.range].allSatisfy(isDigitByte)
    else { return nil }
    let serial = line.string(index..<index + 1)
    if index + 2 < tokens.count, tokens[index + 1].isSign(.slash), !tokens[index + 1].isSpaced,
      tokens[index + 2].kind == .number, !tokens[index + 2].isSpaced,
      tokens[index + 2].upper - tokens[index + 2].lower == 4
    {
      let year = line.string(index + 2..<index + 3)
      guard year.hasPrefix("19") || year.hasPrefix("20") else { return nil }
      return (index + 3, serial, year)
    }
    return (index + 1, serial, nil)
  }

  /// *Quyết định số 12, 13/QĐ-UBND*, *Nghị định 87, 88/CP*: numbers that share the symbol of the last one, and its year.
  func sharingSymbol(from first: FoundReference) -> [FoundReference] {
    let index = first.tokens.lowerBound
    guard let type = first.type, let start = first.numberToken, first.number?.year == nil,
      tokens[start - 1].syllable == ReferenceRecognizer.number || PointingCue.yearly.contains(type.code)
    else { return [] }
    var numbers: [Int] = []
    var next = start
    while next + 1 < tokens.count, tokens[next].kind == .number, tokens[next].upper - tokens[next].lower <= 5,
      line.text.bytes[tokens[next].range].allSatisfy(isDigitByte)
    {
      numbers.append(next)
      guard tokens[next + 1].isSign(.comma) || tokens[next + 1].syllable == ReferenceRecognizer.and else {
        return []
      }
      next += 2
      if next < tokens.count, tokens[next].syllable == ReferenceRecognizer.number { next += 1 }
    }
    guard !numbers.isEmpty, next < tokens.count, tokens[next].kind == .documentNumber,
      let symbol = DocumentNumberReader.read(line, tokens[next])?.number,
      symbol.typeCode.map(type.symbols.contains)
        ?? (type.family == .normative && symbol.issuerCode.flatMap(Organ.ofSymbol) != nil)
    else { return [] }
    return numbers.enumerated().map { order, token in
      let serial = line.string(token..<token + 1)
      return FoundReference(
        tokens: (order == 0 ? index : token)..<token + 1, type: type,
        number: DocumentNumber(
          text: serial, serial: serial, year: symbol.year, typeCode: symbol.typeCode,
          issuerCode: symbol.issuerCode),
        numberToken: token, coreEnd: token + 1, rule: .sharedSymbol)
    }
  }
}
