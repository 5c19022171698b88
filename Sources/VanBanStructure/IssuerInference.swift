import VanBanModel
import VanBanText

/// Works out who issued a document whose letterhead is lost: from the sentence that enacts it and from the signature.
struct IssuerInference {
  private var lines: [Line] = []
  private var bytes = 0
  /// Who signed first.
  private(set) var signatory: Signatory?
  private(set) var signatories = 0

  /// The day on which the text says that it was adopted.
  private(set) var adoption: (text: String, value: String)?

  /// The day that a contract's first sentence tells: *Hôm nay, ngày 16 tháng 8 năm 2021, …*.
  private(set) var today: (text: String, value: String)?
  /// Place and day on a line of their own below the text, as the decrees of 1945 to 1960 end.
  private(set) var closing: (place: String, value: String)?

  private static let opening = Phrase("hôm nay")
  private static let adopted = PhraseTable(["thông qua ngày", "thông qua"])

  /// Looks for *… khóa XV, kỳ họp thứ 7 thông qua ngày 29 tháng 6 năm 2024.*
  mutating func noteAdoption(_ line: Line) {
    guard let first = line.tokens.first, first.isCapital, line.tokens.count < 60 else { return }
    let (tokens, adopted) = (line.tokens, Self.adopted)
    for index in tokens.indices where adopted.match(tokens, at: index) != nil {
      let dates = DateRecognizer(line, documentYear: nil).recognize()
      if let date = dates.first(where: { $0.tokens.lowerBound == index + 2 }), let day = date.single,
        day.day != nil
      {
        adoption = (line.string(date.tokens), day.edtf)
      }
    }
  }

  /// Looks for place and date at a text's end, and for the day on which parties met.
  mutating func noteDay(_ line: Line) {
    let word = DateCue.day
    guard let day = line.tokens.prefix(12).firstIndex(where: { $0.syllable == word }) else { return }
    if today == nil, Self.opening.matches(line.tokens, at: 0), line.tokens[0].isCapital {
      let dates = DateRecognizer(line, documentYear: nil).recognize()
      if let date = dates.first, let value = date.single, value.day != nil, value.year != nil {
        today = (line.string(date.tokens), value.edtf)
      }
    }
    guard day > 0, line.tokens.count < 20, line.tokens[day - 1].isSign(.comma) else { return }
    let segments = HeaderSegmenter(line, number: 0, hasType: true, hasAnchor: true).segments()
    guard segments.count == 1, segments[0].kind == .placeDate,
      let date = DateRecognizer(line, documentYear: nil).recognize().first?.single
    else { return }
    closing = (line.string(0..<day - 1), date.edtf)
  }

  /// How many lines are held.
  var count: Int { lines.count }

  /// Remembers a line of the preamble or the body's beginning.
  mutating func add(_ line: Line) {
    guard lines.count < Self.mostLines, bytes < Self.mostBytes else { return }
    bytes += line.text.count
    lines.append(line)
  }

  /// A text may have no section and no end.
  private static let mostLines = 400
  private static let mostBytes = 131_072

  /// Remembers who signed.
  mutating func add(_ signatories: [Signatory]) {
    signatory = signatory ?? signatories.first
    self.signatories += signatories.count
  }

  /// Who acts for the organ and is left out of its name.
  private static let collectives = PhraseTable([
    "ban thường vụ", "ban chấp hành", "thường trực", "ban thường trực", "đoàn chủ tịch", "lãnh đạo",
  ])
  /// Short names of organs that are written out.
  private static let longNames: PhraseTable<String> = PhraseTable([
    ("lđlđ", "Liên đoàn Lao động"), ("ubnd", "Ủy ban nhân dân"), ("hđnd", "Hội đồng nhân dân"),
    ("tlđ", "Tổng Liên đoàn Lao động Việt Nam"),
    ("ubmttq", "Ủy ban Mặt trận Tổ quốc"), ("cđn", "Công đoàn ngành"),
  ])
  private static let levels = SyllableSet(
    ["tỉnh", "huyện", "xã", "phường", "quận"].map { Syllable($0) })
  /// What an issuer does in the sentence that enacts.
  private static let acts = PhraseTable([
    "xây dựng", "ban hành", "phát động", "tiếp tục phát động", "đề nghị", "yêu cầu", "thông báo", "báo cáo",
    "hướng dẫn", "tổ chức",
    "triển khai", "kính mời", "trân trọng kính mời", "có ý kiến", "trân trọng", "quyết định", "kính trình",
    "trình", "chỉ thị", "kính đề nghị",
    "trả lời", "tiếp tục", "thống nhất", "phối hợp", "chủ trì", "chỉ đạo", "giao",
  ])

  /// The issuer, as a name worked out; nil where nothing shows it.
  func issuer(_ header: Header) -> Field? {
    for line in lines {
      for index in line.tokens.indices where beginsClause(line, index) {
        if let name = name(line, at: index, header) { return Field(name, .inferred(.bodyIssuer)) }
      }
    }
    if let organ = enacting { return Field(organ, .inferred(.bodyIssuer)) }
    if let organ = signatory?.organ, signatory?.authority?.hasPrefix("T") == true,
      organ.contains("ỦY BAN") || organ.contains("HỘI ĐỒNG") || organ.contains("UBND")
    {
      return Field(organ, .inferred(.signatureIssuer))
    }
    if let code = header.number?.number.issuerCode,
      let organ = Organ.ofSymbol(code.split(separator: "-").first.map(String.init) ?? code)
    {
      return Field(organ.name.replacingSpacedComma, .inferred(.symbolIssuer))
    }
    return nil
  }

  /// *CHỦ TỊCH NƯỚC …* on a line of its own above *RA SẮC LỆNH:* or the bases.
  private var enacting: String? {
    for (line, next) in zip(lines, lines.dropFirst()) where line.isCapitals && line.tokens.count <= 16 {
      let tokens = line.tokens
      guard Organ.names.match(tokens, at: 0) != nil || Organ.heads.match(tokens, at: 0) != nil,
        BasisCue.preamble.match(next.tokens, at: 0) != nil
          || next.isCapitals && HeaderCue.enacting.match(next.tokens, at: 0) != nil
      else { continue }
      return line.string(tokens.indices)
    }
    return nil
  }

  private func beginsClause(_ line: Line, _ index: Int) -> Bool {
    guard line.tokens[index].isWord, line.tokens[index].isCapital else { return false }
    guard index > 0 else { return true }
    let before = line.tokens[index - 1]
    return before.isSign(.stop) || before.isSign(.comma) || before.isSign(.semicolon)
  }

  private func name(_ line: Line, at start: Int, _ header: Header) -> String? {
    var index = start
    if let (end, _) = Self.collectives.match(line.tokens, at: index) { index = end }
    guard index < line.tokens.count, line.tokens[index].isWord, line.tokens[index].isCapital,
      Organ.nouns.match(line.tokens, at: index) != nil || Self.longNames.match(line.tokens, at: index) != nil
    else { return nil }
    let end = organEnd(line, index)
    // *Ban tổ chức hẹn …*: a noun alone names no organ.
    guard end > index + 1 || end > index && Self.longNames.match(line.tokens, at: index) != nil,
      Self.acts.match(line.tokens, at: end) != nil
    else { return nil }
    var words: [String] = []
    var rest = index
    if let (behind, long) = Self.longNames.match(line.tokens, at: index) {
      words.append(long)
      rest = behind
    }
    if rest < end { words.append(line.string(rest..<end)) }
    // *tỉnh* alone is the issuer's own: the place line names it.
    if let last = line.tokens[..<end].last, Self.levels.contains(last.syllable),
      let place = header.place?.text
    {
      words.append(place)
    }
    return words.joined(separator: " ")
  }

  /// The name up to the word that says what the organ does.
  private func organEnd(_ line: Line, _ start: Int) -> Int {
    var index = start
    while index < line.tokens.count, index - start < 24 {
      let token = line.tokens[index]
      if index > start, token.form == .small, Self.acts.match(line.tokens, at: index) != nil { return index }
      guard token.isWord || token.isSign(.hyphen) else { return index }
      if token.form == .small, TitleCue.stops.match(line.tokens, at: index) != nil { return index }
      index += 1
    }
    return index
  }

  /// Who issued a document as its symbol alone shows it; nil where the symbol does not, or is the Party's.
  ///
  /// A joint symbol (`TTLT-BNV-VPCP`) names each of them.
  static func issuer(of number: DocumentNumber, type: DocumentType?) -> String? {
    guard !DocumentKey.isPartyForm(number), let code = number.issuerCode else { return nil }
    let groups = code.split(separator: "-").map(String.init)
    let isJoint = type?.code == "TTLT" || type?.code == "NQLT"
    let organs = (isJoint ? groups : Array(groups.prefix(1))).map {
      Organ.ofSymbol($0)?.name.replacingSpacedComma
    }
    let names = organs.compactMap { $0 }
    guard let last = names.last, names.count == organs.count else { return nil }
    return names.count == 1 ? last : "\(names.dropLast().joined(separator: ", ")) và \(last)"
  }

  /// Kinds of local organs with the part of a key that names them; the place follows.
  private static let kinds = [
    ("liên đoàn lao động", "ldld"), ("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hdnd"),
    ("tỉnh ủy", "tu"), ("thành ủy", "tu"),
    ("huyện ủy", "hu"), ("đảng ủy", "du"), ("công đoàn", "cd"), ("sở nội vụ", "snv"), ("sở tài chính", "stc"),
    ("sở y tế", "syt"),
  ].map { (DocumentKey.slug($0.0), $0.1) }
  private static let levelSlugs = ["tinh-", "thanh-pho-", "huyen-", "xa-", "phuong-", "quan-"]

  /// The part of a key that names the issuer: `ldld-lai-chau`.
  static func slug(_ name: String) -> String {
    let slug = DocumentKey.slug(name)
    if let organ = Organ.catalog.first(where: { DocumentKey.slug($0.name) == slug }) { return organ.slug }
    guard let (kind, short) = kinds.first(where: { slug.hasPrefix($0.0) }) else { return slug }
    var place = String(slug.dropFirst(kind.count).drop { $0 == "-" })
    if let level = levelSlugs.first(where: { place.hasPrefix($0) }) { place.removeFirst(level.count) }
    return place.isEmpty ? "\(short)-?" : "\(short)-\(place)"
  }
}
