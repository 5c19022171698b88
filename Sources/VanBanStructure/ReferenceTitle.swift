import VanBanText

/// Where the title of a cited document ends in the sentence that cites it.
///
/// A title (*trích yếu*) is a phrase without a predicate (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5): what says that
/// the document is in force, is replaced or how something is done belongs to the citing sentence.
enum TitleEnd {
  /// What ends a title wherever it stands.
  static let predicates = PhraseTable([
    "hết hiệu lực", "có hiệu lực", "còn hiệu lực", "ngưng hiệu lực", "chấm dứt hiệu lực", "bị bãi bỏ",
    "được bãi bỏ", "đều bãi bỏ", "nay bãi bỏ", "bị hủy bỏ", "bị thay thế", "được thay thế", "được sửa đổi",
    "được bổ sung", "đã được sửa đổi", "đã được bổ sung", "đã được thay thế", "đã được bãi bỏ", "đã sửa đổi",
    "được quy định tại", "được thực hiện theo", "có căn cứ ban hành", "có trách nhiệm", "thì",
    "và các văn bản",
    "là căn cứ", "là cơ sở", "sau đây gọi", "dưới đây gọi",
  ])
  /// Words before a predicate, which belong to it.
  static let auxiliaries = SyllableSet(
    ["đã", "đang", "sẽ", "còn", "vẫn", "không", "chưa", "mà", "được", "nay"].map { Syllable($0) })
  /// What ends it behind a comma: the citing sentence goes on.
  static let clauses = PhraseTable([
    "trong đó", "theo đó", "trừ", "ngoại trừ", "đồng thời", "gửi", "cụ thể", "bao gồm", "gồm", "tuy nhiên",
    "nay", "do đó", "vì vậy", "yêu cầu", "đề nghị", "kính đề nghị", "kính trình", "xét", "xét đề nghị",
    "căn cứ",
    "nếu", "khi", "được", "đã", "sẽ", "phải", "trước khi", "sau khi", "kể từ", "chậm nhất", "thay thế cho",
    "hiện nay", "thời gian qua", "trên cơ sở", "kèm theo", "ban hành kèm theo", "tại", "có",
  ])
  /// What ends it behind a comma where an organ follows: *báo cáo Thủ tướng Chính phủ*.
  static let acts = PhraseTable([
    "báo cáo", "trình", "giao", "gửi", "tham mưu", "phối hợp với", "chỉ đạo", "kiến nghị", "đề xuất", "xin",
  ])
  /// What a bracket begins with that tells of the document and is no part of its title.
  static let brackets = PhraseTable([
    "sau đây", "dưới đây", "gọi tắt", "gọi là", "gọi chung", "viết tắt", "ban hành kèm theo", "kèm theo",
    "ban hành theo", "đã được", "được", "hết hiệu lực", "thay thế", "có hiệu lực", "tại",
  ])
  /// What leads to a part of the citing document: *quy định tại khoản 2 Điều này*.
  static let leads = PhraseTable([
    "quy định tại", "theo quy định", "theo", "tại", "kể từ", "trước ngày", "sau ngày", "từ ngày",
    "ban hành kèm theo", "kèm theo", "trái với",
  ])
  /// What says that words follow: the verb before it belongs to the citing sentence.
  static let following = PhraseTable(["như sau", "sau đây", "với nội dung", "với các nội dung"])
  /// What a verb of the citing sentence begins with before *như sau*.
  static let verbs = PhraseTable([
    "quy định", "hướng dẫn", "thực hiện", "triển khai", "thông báo", "báo cáo", "bổ sung", "cụ thể",
    "đối với",
    "có căn cứ", "sửa đổi", "gồm", "bao gồm", "yêu cầu", "đề nghị", "có ý kiến",
  ])
  /// Verbs that open a title only without a comma before them.
  static let bare = PhraseTable([
    "thực hiện", "triển khai", "giao", "quyết định", "tổ chức thực hiện", "phân công", "tăng cường",
    "đẩy mạnh",
    "thông qua", "lãnh đạo",
  ])
  /// The longest title, in words and signs: what goes on without an end is text of the citing document.
  static let limit = 100
}

extension ReferenceRecognizer {
  /// The title: from what opens it to where the citation, which begins at `first`, ends.
  func titleRange(from index: Int, of first: Int) -> Range<Int>? {
    var start = index
    let hasComma = start < tokens.count && tokens[start].isSign(.comma)
    if hasComma { start += 1 }
    guard start < tokens.count else { return nil }
    let isQuoted = tokens[start].isSign(.openQuote) || tokens[start].isSign(.quote)
    guard isQuoted || TitleCue.openers.match(tokens, at: start) != nil, !beginsReference(start) else {
      return nil
    }
    if hasComma, tokens[start].form == .small, TitleEnd.bare.match(tokens, at: start) != nil { return nil }
    var end = titleEnd(from: start, of: first, isQuoted: isQuoted)
    while end > start,
      tokens[end - 1].isSign(.comma) || tokens[end - 1].isSign(.stop)
        || TitleEnd.auxiliaries.contains(tokens[end - 1].syllable)
    { end -= 1 }
    return end > start ? start..<end : nil
  }

  private func titleEnd(from start: Int, of first: Int, isQuoted: Bool) -> Int {
    var depth = 0
    var quotes = 0
    var isInStraight = false
    var end = start
    var lastInner = -1
    // The last place where words that lead to a part of the citing document began.
    var lead: Int?
    var leadEnd = 0
    while end < tokens.count, end - start < TitleEnd.limit {
      let token = tokens[end]
      if token.isWord {
        if end > start, endsAtWord(end, from: start) { return end }
        if TitleEnd.following.match(tokens, at: end) != nil { return verb(before: end, from: start) }
        if end > start + 1, end >= leadEnd, let (behind, _) = TitleEnd.leads.match(tokens, at: end) {
          (lead, leadEnd) = (end, behind)
        }
        if token.syllable == Self.this, let unit = unit(endingAt: end) { return lead ?? unit }
        if token.syllable == Self.and, end + 1 < tokens.count,
          beginsReference(end + 1)
            || beginsPart(end + 1) && PinpointReader(line).pinpoint(before: first) != nil,
          isSibling(end + 1, of: lastInner, at: end)
        {
          return end
        }
      } else {
        switch token.syllable {
        case Sign.open.syllable:
          if opensRemark(end) { return end }
          depth += 1
        case Sign.close.syllable:
          if depth == 0 { return end }
          depth -= 1
        case Sign.semicolon.syllable, Sign.colon.syllable, Sign.openBracket.syllable:
          // *số: 12/2020/TT-BTC*
          let isInNumber =
            tokens[end - 1].syllable == Self.number && end + 1 < tokens.count
            && tokens[end + 1].kind == .documentNumber
          if !isInNumber, quotes == 0 || !isQuotationClosed(behind: end) { return end }
        case Sign.openQuote.syllable: quotes += 1
        case Sign.closeQuote.syllable:
          // The end of a quotation that the reference stands in.
          if quotes == 0 { return end }
          quotes -= 1
          if isQuoted, quotes == 0 { return end + 1 }
        case Sign.quote.syllable:
          if !isInStraight, end > start, !token.isSpaced { return end }
          if isInStraight, isQuoted { return end + 1 }
          isInStraight.toggle()
        case Sign.stop.syllable:
          if end + 1 == tokens.count || tokens[end + 1].isSpaced || tokens[end + 1].isSign(.closeQuote)
            || tokens[end + 1].isSign(.quote)
          {
            return end
          }
        case Sign.comma.syllable:
          if end + 1 < tokens.count, endsAtComma(end, lastInner) { return end }
        default: if token.kind == .documentNumber, end > start { lastInner = end }
        }
      }
      end += 1
    }
    return end
  }

  /// Whether the quotation that is open at a place ends within a title's length.
  private func isQuotationClosed(behind index: Int) -> Bool {
    let sign = tokens[index...].prefix(60).first { $0.isSign(.openQuote) || $0.isSign(.closeQuote) }
    return sign?.isSign(.closeQuote) == true
  }

  /// Whether the citing sentence takes over at a word, without a comma.
  private func endsAtWord(_ index: Int, from start: Int) -> Bool {
    if tokens[index].form == .capitalised {
      if BasisCue.glued.match(tokens, at: index) != nil { return true }
      // *… về thư viện Bãi bỏ cụm từ “…”*: the next sentence, whose line was joined to this one.
      if !tokens[index - 1].isCapital, let (_, cue) = RelationCue.table.match(tokens, at: index),
        cue == .repeals || cue == .replaces
      {
        return true
      }
    }
    return TitleEnd.predicates.match(tokens, at: index) != nil
  }

  /// Whether the title ends at a comma.
  private func endsAtComma(_ comma: Int, _ lastInner: Int) -> Bool {
    let next = comma + 1
    if beginsReference(next), isSibling(next, of: lastInner, at: comma) { return true }
    if TitleEnd.clauses.match(tokens, at: next) != nil { return true }
    if let (behind, _) = TitleEnd.acts.match(tokens, at: next), behind < tokens.count,
      tokens[behind].isCapital, Organ.nouns.match(tokens, at: behind) != nil
    {
      return true
    }
    return beginsMainClause(next)
  }

  /// Whether a reference behind a joint stands beside the cited document, and is not one more in its title.
  ///
  /// *… sửa đổi Nghị định số A và Nghị định số B*: B is in the title as A is, but where B alone has a date or an issuer.
  private func isSibling(_ index: Int, of inner: Int, at joint: Int) -> Bool {
    if inner < 0 || inner < joint - 12 { return true }
    guard let number = tokens[index...].prefix(8).firstIndex(where: { $0.kind == .documentNumber }) else {
      return false
    }
    return isDatedOrIssued(number + 1) && !isDatedOrIssued(inner + 1)
  }

  private func isDatedOrIssued(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    return tokens[index].syllable == Self.of || date(at: index) != nil
  }

  /// *(sau đây gọi tắt là …)*, *(Kế hoạch số 119-KH/TU)*, *(Điều 5)* say something of the document.
  private func opensRemark(_ open: Int) -> Bool {
    if TitleEnd.brackets.match(tokens, at: open + 1) != nil { return true }
    if PinpointReader(line).pinpoint(inBracket: open) != nil { return true }
    var index = open + 1
    while index < tokens.count, index - open < 30, !tokens[index].isSign(.close) {
      if tokens[index].kind == .documentNumber { return true }
      index += 1
    }
    return false
  }

  /// Where the verb that leads to *như sau* begins; behind a comma, or the nearest one.
  private func verb(before end: Int, from start: Int) -> Int {
    var index = end
    let law = lawName(endingAt: end)
    while index > start, end - index < 12 {
      index -= 1
      if let law, index >= law { continue }
      if tokens[index].isSign(.comma) { return index }
      // *sửa đổi Nghị định A hướng dẫn thi hành Luật B như sau*: the verb stands before the citation.
      if law == nil, let (behind, _) = TitleEnd.verbs.match(tokens, at: index) {
        // *bao gồm* holds *gồm*.
        let isLonger = index > start && TitleEnd.verbs.match(tokens, at: index - 1)?.end == behind
        return isLonger ? index - 1 : index
      }
    }
    return end
  }

  /// Where the name of a law begins that ends at a place; it may hold a comma.
  private func lawName(endingAt end: Int) -> Int? {
    (max(0, end - 12)..<end).first { LawName.names.match(tokens, at: $0)?.end == end }
  }

  /// Where the name of a unit (*Điều*) or of a type that ends before *này* begins.
  private func unit(endingAt end: Int) -> Int? {
    for start in stride(from: end - 1, through: max(0, end - 4), by: -1) {
      if Self.types.match(tokens, at: start)?.end == end
        || PinpointReader.units.match(tokens, at: start)?.end == end
      {
        return start
      }
    }
    return nil
  }

  /// Whether a typed number begins at a place.
  func beginsReference(_ index: Int) -> Bool {
    var next = index
    if let (end, _) = Self.types.match(tokens, at: index) {
      next = end
      // *Chương trình hành động số …*
      if tokens[index].isCapital,
        let behind = tokens[end...].prefix(3).firstIndex(where: {
          $0.form != .small || $0.syllable == Self.number
        }),
        tokens[behind].syllable == Self.number
      {
        next = behind
      }
    }
    if next < tokens.count, tokens[next].syllable == Self.number { next += 1 }
    if next < tokens.count, tokens[next].isSign(.colon) { next += 1 }
    return next < tokens.count && tokens[next].kind == .documentNumber
  }

  /// Whether a part of a document with a number begins at a place, as *Điều 34, Điều 35 của Nghị định số …*: beside a
  /// document of which a part is cited, too, it is one more; else it stands in the title.
  private func beginsPart(_ index: Int) -> Bool {
    guard let units = PinpointReader(line).pinpoint(from: index), units.upperBound < tokens.count else {
      return false
    }
    let next = units.upperBound
    return beginsReference(tokens[next].syllable == Self.of ? next + 1 : next)
  }

  /// Whether the document's own clause begins: an organ and, soon behind it, what it does.
  func beginsMainClause(_ index: Int) -> Bool {
    guard tokens[index].isCapital else { return false }
    let head = Organ.heads.match(tokens, at: index)?.end ?? index
    guard head > index || Organ.nouns.match(tokens, at: index) != nil else { return false }
    let limit = min(tokens.count, index + 24)
    return (index..<limit).contains { MainClauseCue.table.match(tokens, at: $0) != nil }
  }
}

extension ReferenceRecognizer {
  /// *giao Sở …*, *yêu cầu các …*, but not *đề nghị của Sở …*, which is one more basis.
  func beginsOrder(_ index: Int) -> Bool {
    guard let (end, _) = MainClauseCue.orders.match(tokens, at: index), end < tokens.count else {
      return false
    }
    return tokens[end].isCapital || Self.plurals.contains(tokens[end].syllable)
  }
}

/// What an organ does in the sentence that carries the document: *xây dựng kế hoạch … như sau*.
enum MainClauseCue {
  static let table = PhraseTable([
    "xây dựng", "ban hành", "yêu cầu", "đề nghị", "phát động", "báo cáo", "thông báo", "hướng dẫn",
    "triển khai", "tổ chức",
    "trình", "quyết định", "có ý kiến", "trả lời", "kính mời", "trân trọng", "tiếp tục", "chỉ đạo",
    "kính đề nghị", "kính trình",
    "quy định", "thống nhất", "công bố", "đã", "nhận được", "giao", "kính gửi", "mời", "đồng ý",
  ])
  /// What a clause begins with that tells others what to do.
  static let orders = PhraseTable(["giao", "yêu cầu", "đề nghị"])
}
