import VanBanModel
import VanBanText

/// Tells where something that is issued with a document begins anew.
enum AttachmentMark {
  /// A type's or an annex's name in capitals on a line of its own, or a letterhead.
  static func begins(_ line: Line) -> Bool {
    guard let first = line.tokens.first else { return false }
    if first.form == .capitalised, let (end, _) = HeaderCue.annexes.match(line.tokens, at: 0) {
      guard let behind = numberEnd(line, end) else {
        // *Phụ lục này* goes on.
        return end == line.tokens.count
          || end + 1 == line.tokens.count && (!line.tokens[end].isWord || line.tokens[end].form == .capitals)
      }
      // `Mẫu số 1a   Cộng hòa xã hội …`, `Biểu số 1 MỨC TRỢ CẤP …`
      return behind == line.tokens.count || isNoted(line, at: 0) || isTitled(line, behind)
        || HeaderCue.national.matchesFolded(line.tokens, at: behind)
    }
    guard first.form == .capitals else { return false }
    if holdsNationalTitle(line) || HeaderCue.party.matchesFolded(line.tokens, at: 0) { return true }
    if annexEnd(line) != nil { return true }
    if let (end, type) = ReferenceRecognizer.types.match(line.tokens, at: 0), line.isCapitals(0..<end),
      type.code != "BC" || end == line.tokens.count, !CopyCue.symbols.contains(type.code)
    {
      return end == line.tokens.count || line.isCapitals
    }
    return false
  }

  /// Whether a line is a note of issue: *(Ban hành kèm theo Nghị định số …*, which may go on on the next line.
  static func isIssueNote(_ line: Line) -> Bool {
    guard line.tokens.count > 4, line.tokens[0].isSign(.open),
      HeaderCue.issued.match(line.tokens, at: 1) != nil
    else { return false }
    return line.tokens.contains { $0.kind == .documentNumber }
  }

  /// Whether an annex's name, its number and the note of issue stand at a place, and what the note says ends the line or a
  /// title follows: `Phụ lục II (Ban hành kèm theo …`.
  static func isNoted(_ line: Line, at index: Int) -> Bool {
    guard line.tokens[index].isCapital, let (end, _) = HeaderCue.annexes.match(line.tokens, at: index),
      let behind = numberEnd(line, end), behind + 1 < line.tokens.count, line.tokens[behind].isSign(.open)
    else { return false }
    guard line.tokens[behind + 1].isCapital, HeaderCue.issued.match(line.tokens, at: behind + 1) != nil,
      line.tokens[behind...].contains(where: { $0.kind == .documentNumber })
    else { return false }
    guard let close = line.tokens[behind...].firstIndex(where: { $0.isSign(.close) }) else { return true }
    return close + 1 == line.tokens.count || line.tokens[close + 1].form == .capitals
  }

  /// *CHẾ ĐỘ KẾ TOÁN* above *(Ban hành theo Quyết định số …)*: no post and no name, behind a signature.
  static func mayBeTitle(_ line: Line) -> Bool {
    line.isCapitals && !ConclusionMark.begins(line) && PersonName.isWhole(line) == nil
  }

  /// Whether a line begins with the national title, or is in capitals and has it behind an organ's cell.
  private static func holdsNationalTitle(_ line: Line) -> Bool {
    if HeaderCue.national.matchesFolded(line.tokens, at: 0) { return true }
    guard line.isCapitals, line.tokens.count > HeaderCue.national.count else { return false }
    return (1...line.tokens.count - HeaderCue.national.count).contains { index in
      // *CHỦ TỊCH NƯỚC CỘNG HÒA …* is a post.
      HeaderCue.national.matchesFolded(line.tokens, at: index)
        && line.tokens[index - 1].syllable != country
    }
  }

  private static let country = Syllable("nước")

  /// Whether a line is in capitals up to the note of issue: `PHỤ LỤC II DANH MỤC … (Ban hành kèm theo …)`.
  static func isTitle(_ line: Line) -> Bool {
    let end = line.tokens.firstIndex { $0.isSign(.open) } ?? line.tokens.count
    return line.isCapitals(0..<end)
  }

  /// Whether a title in capitals stands behind the annex's number.
  private static func isTitled(_ line: Line, _ behind: Int) -> Bool {
    behind + 1 < line.tokens.count && line.isCapitals(behind..<behind + 2) && line.tokens[behind].isWord
  }

  /// Where the next annex begins behind a form's last line: `ĐẠI DIỆN (ký, đóng dấu) Phụ lục II (Ban hành kèm theo …`.
  static func notedStart(_ line: Line) -> Int? {
    // The note's bracket is a cue.
    guard line.tokens.cues.contains(.bracket) else { return nil }
    return line.tokens.indices.dropFirst().first { index in
      let before = line.tokens[index - 1]
      return (before.isSign(.close) && isSignature(line, index) || before.form == .capitals)
        && isNoted(line, at: index)
    }
  }

  /// Whether a bracket tells where to sign: *(ký, ghi rõ họ tên, đóng dấu)*.
  private static func isSignature(_ line: Line, _ end: Int) -> Bool {
    guard let open = line.tokens[..<end].lastIndex(where: { $0.isSign(.open) }), open + 1 < end else {
      return false
    }
    return line.tokens[open + 1].syllable == ReferenceRecognizer.signed
  }

  /// Where an attachment's title begins behind a signature on one line.
  static func gluedStart(_ line: Line) -> Int? {
    if let noted = notedStart(line) { return noted }
    return line.tokens.indices.first { index in
      guard index > 2,
        line.tokens[index].form == .capitals || HeaderCue.annexes.match(line.tokens, at: index) != nil,
        line.tokens[index - 1].form == .capitalised
      else { return false }
      let isType =
        ReferenceRecognizer.types.match(line.tokens, at: index).map { line.isCapitals(index..<$0.end) }
        ?? false
      guard isType || HeaderCue.annexes.match(line.tokens, at: index) != nil else { return false }
      return (max(0, index - 6)..<index - 1).contains {
        PersonName.range(line, from: $0)?.upperBound == index
      }
    }
  }

  /// Behind *PHỤ LỤC I*, *MẪU SỐ 01* at the beginning of a line in capitals.
  static func annexEnd(_ line: Line) -> Int? {
    guard let first = line.tokens.first, first.isCapital,
      let (end, _) = HeaderCue.annexes.match(line.tokens, at: 0),
      line.isCapitals(0..<end) || line.tokens.count <= end + 1
    else { return nil }
    var next = end
    if let behind = numberEnd(line, end) { next = behind }
    if next < line.tokens.count, line.tokens[next].isSign(.stop) || line.tokens[next].isSign(.colon) {
      next += 1
    }
    let isName = line.tokens[0].syllable == Syllable("phụ") || next > end
    return isName || line.isCapitals ? next : nil
  }

  /// Behind *I*, *01*, *1a*, *SỐ 1*.
  private static func numberEnd(_ line: Line, _ start: Int) -> Int? {
    guard start < line.tokens.count else { return nil }
    let index = line.tokens[start].syllable == HeaderCue.number ? start + 1 : start
    guard index < line.tokens.count,
      line.text.bytes[line.tokens[index].lower] &- 48 < 10
        || NumberingMark.roman(line.text.bytes[line.tokens[index].range]) != nil
    else { return nil }
    return index + 1
  }

  /// Whether the annex's name is the first word of its title: *DANH MỤC CÁC THỦ TỤC …*, but not *DANH MỤC SỐ 01*.
  static func isTitled(_ line: Line) -> Bool {
    HeaderCue.lists.match(line.tokens, at: 0).map { numberEnd(line, $0.end) == nil } ?? false
  }

  /// Whether a line is made of a letterhead's fixed parts: the national title, a number, a place with its date, a rule.
  static func holdsAnchors(_ line: Line) -> Bool {
    HeaderSegmenter(line, number: 0, hasType: false, hasAnchor: false).segments().allSatisfy {
      $0.kind == .rule || !line.tokens[$0.tokens].contains(where: \.isWord)
        || HeaderParser.isAnchor($0.kind) && $0.kind != .type && $0.kind != .about
        || $0.kind == .capitals && Organ.nouns.match(line.tokens, at: $0.tokens.lowerBound) != nil
    }
  }

  /// Whether a line in capitals may belong to the letterhead above an attachment's title.
  static func isLetterhead(_ line: Line) -> Bool {
    guard line.tokens.contains(where: \.isWord) else { return false }
    return Organ.nouns.match(line.tokens, at: 0) != nil && SignatureCue.posts.match(line.tokens, at: 0) == nil
      || Organ.places.match(line.tokens, at: 0) != nil
  }
}
