import VanBanModel
import VanBanText

extension HeaderParser {
  /// Number, date and issuer that stand in the title: *SỐ 214 NQ/UBTVQH9 NGÀY 26-8-1994 CỦA … QUY ĐỊNH …*.
  mutating func titleFields(_ whole: Line) -> Line {
    var line = whole
    while let rest = titleField(line) { line = rest }
    return line
  }

  /// One such field at the beginning; what is left behind it, or nil where none begins.
  mutating func titleField(_ line: Line) -> Line? {
    guard let first = line.tokens.first else { return nil }
    if let rest = titleType(line) { return rest }
    if let (end, _) = ReferenceRecognizer.types.match(line.tokens, at: 0), end + 1 < line.tokens.count,
      line.tokens[end].syllable == HeaderCue.number, line.tokens[end + 1].kind == .documentNumber,
      page.header.number == nil
    {
      // *SẮC LỆNH / LUẬT SỐ 102-SL/L-004 NGÀY …*: the law that the decree promulgates bears the number.
      label(line, 0..<end)
      return titleNumber(line.piece(end..<line.tokens.count))
    }
    if first.syllable == HeaderCue.number || first.kind == .documentNumber { return titleNumber(line) }
    if first.syllable == DateCue.day || first.isSign(.comma) {
      return titleDate(line, first.isSign(.comma) ? 1 : 0)
    }
    if first.syllable == Syllable("của") { return titleOrgan(line) }
    return nil
  }

  /// *THÔNG TƯ* / *LIÊN TỊCH CỦA …*: the type's name goes on where its line ended.
  mutating func titleType(_ line: Line) -> Line? {
    guard let type = page.header.type, let segment = segments.first(where: { $0.kind == .type }) else {
      return nil
    }
    let name = piece(segment).tokens
    guard let (end, whole) = ReferenceRecognizer.types.match(name + line.tokens.prefix(4), at: 0),
      end > name.count, whole != type.type
    else { return nil }
    let rest = 0..<end - name.count
    page.header.type = TypeField(
      whole, text: "\(type.text) \(line.string(rest))",
      Evidence(type.evidence.ranges + line.ranges(rest), rule: .titleType))
    return line.piece(rest.upperBound..<line.tokens.count)
  }

  mutating func label(_ line: Line, _ tokens: Range<Int>) {
    guard !tokens.isEmpty else { return }
    page.other.append(OtherText(.label, line.string(tokens), Evidence(line.ranges(tokens), rule: .label)))
  }

  mutating func titleDate(_ line: Line, _ start: Int) -> Line? {
    guard
      let date = DateRecognizer(line, documentYear: nil).recognize().first(where: {
        $0.tokens.lowerBound == start
      }),
      let day = date.single, day.day != nil, day.year != nil
    else { return nil }
    label(line, 0..<start)
    page.mentionable.append(line.piece(date.tokens))
    if page.header.date == nil {
      page.header.date = DateField(
        text: line.string(date.tokens), value: day.edtf,
        Evidence(line.ranges(date.tokens), rule: .titleDate))
    } else {
      label(line, date.tokens)
    }
    return line.piece(date.tokens.upperBound..<line.tokens.count)
  }

  /// *CỦA ỦY BAN THƯỜNG VỤ QUỐC HỘI* before what the document is about.
  mutating func titleOrgan(_ line: Line) -> Line? {
    let end = titleIssuerEnd(line, 1)
    if end > 1, end == line.tokens.count, page.titleIssuer == nil, line.isCapitals {
      // *LỆNH CỦA CHỦ TỊCH NƯỚC*, and what it is about is lost.
      label(line, 0..<1)
      page.titleIssuer = Field(line.string(1..<end), Evidence(line.ranges(1..<end), rule: .titleNumber))
      return line.piece(end..<end)
    }
    guard end > 1, end < line.tokens.count, page.titleIssuer == nil,
      TitleCue.openers.match(line.tokens, at: end) != nil || line.tokens[end].syllable == HeaderCue.number
        || line.tokens[end].syllable == DateCue.day
    else { return nil }
    label(line, 0..<1)
    page.titleIssuer = Field(line.string(1..<end), Evidence(line.ranges(1..<end), rule: .titleIssuer))
    return line.piece(end..<line.tokens.count)
  }

  mutating func titleNumber(_ line: Line) -> Line? {
    var next = 0
    if line.tokens[next].syllable == HeaderCue.number { next += 1 }
    if next < line.tokens.count, line.tokens[next].isSign(.colon) { next += 1 }
    guard next < line.tokens.count, line.tokens[next].kind == .documentNumber || isBareNumber(line, next),
      let number = DocumentNumberReader.read(line, line.tokens[next])?.number
    else { return nil }
    label(line, 0..<next)
    if page.header.number == nil {
      page.header.number = NumberField(number, Evidence(line.ranges(next..<next + 1), rule: .titleNumber))
    } else {
      label(line, next..<next + 1)
    }
    return line.piece(next + 1..<line.tokens.count)
  }

  /// *SẮC LỆNH SỐ 47 CỦA …*: the first decrees bear a number and no symbol.
  private func isBareNumber(_ line: Line, _ index: Int) -> Bool {
    guard index > 0, line.tokens[index].kind == .number, page.header.type?.type.code == "SL" else {
      return false
    }
    return true
  }

  /// Whether the issuer's name ends before a place: at the number, the date or what the subject opens with.
  private func endsTitleIssuer(_ tokens: [Token], _ index: Int) -> Bool {
    index == tokens.count || tokens[index].syllable == HeaderCue.number
      || tokens[index].syllable == DateCue.day || TitleCue.openers.match(tokens, at: index) != nil
  }

  /// Capitals hide what is a name: the issuer in a title ends where its subject opens.
  func titleIssuerEnd(_ line: Line, _ start: Int) -> Int {
    var end = start
    if let (named, _) = Organ.names.match(line.tokens, at: start) {
      if named == line.tokens.count || TitleCue.openers.match(line.tokens, at: named) != nil { return named }
      // *CHỦ TỊCH NƯỚC VIỆT NAM DÂN CHỦ CỘNG HÒA* is longer than the organ's short name.
      end = named
    }
    // *BỘ TÀI CHÍNH - CÔNG NGHIỆP*: the organs of a joint document; no dash ends a name.
    let tokens = line.tokens
    while !endsTitleIssuer(tokens, end) {
      let isDash = tokens[end].isSign(.hyphen) || tokens[end].isSign(.enDash)
      guard tokens[end].isWord || isDash && !endsTitleIssuer(tokens, end + 1) else { break }
      end += 1
    }
    return end
  }
}
