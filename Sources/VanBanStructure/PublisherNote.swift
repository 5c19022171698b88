import VanBanText

/// Notes that publishers set into a text: *[Điều này được hướng dẫn bởi …]*.
///
/// What they mention is not the document's (annotation guide, decided cases).
enum PublisherNote {
  private static let marks = PhraseTable([
    "được hướng dẫn bởi", "được sửa đổi bởi", "được bổ sung bởi", "được thay thế bởi", "được bãi bỏ bởi",
    "được đính chính bởi",
    "bị bãi bỏ bởi", "bị thay thế bởi", "hết hiệu lực bởi", "được quy định bởi", "có hiệu lực từ ngày",
    "được hướng dẫn tại", "được sửa đổi , bổ sung bởi", "được sửa đổi , bổ sung tại",
    "được sửa đổi , bổ sung theo", "hết hiệu lực",
    "có hiệu lực thi hành từ ngày", "được bổ sung theo", "được sửa đổi theo", "bị bãi bỏ theo",
    "được bổ sung tại", "được hợp nhất",
  ])

  /// The tokens of notes in square brackets, in order; a note ends at the first bracket that closes.
  static func ranges(_ line: Line) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var next = 0
    while let index = line.tokens[next...].firstIndex(where: { $0.cues.contains(.note) }) {
      let close = line.tokens[index...].firstIndex { $0.isSign(.closeBracket) }
      let end = close.map { $0 + 1 } ?? line.tokens.count
      if (index..<end).contains(where: { marks.match(line.tokens, at: $0) != nil }) {
        found.append(index..<end)
      }
      next = end
    }
    return found
  }
}

/// What a portal prints under its own title: when it was put there, and how many read it.
///
/// *Thứ sáu - 13/09/2024 09:17 412 0*, *10/10/1945 | 3187 Lượt xem*.
enum PortalLine {
  private static let labels = PhraseTable([
    "lượt xem", "lượt đọc", "ngày đăng", "đăng ngày", "cập nhật lúc", "cập nhật ngày", "đăng lúc",
    "ngày cập nhật",
  ])

  static func isOne(_ line: Line) -> Bool {
    guard line.tokens.count >= 3, line.tokens.count <= 24 else { return false }
    var index = 0
    var hasDate = false
    var hasWeekday = false
    var hasClock = false
    var hasLabel = false
    while index < line.tokens.count {
      let token = line.tokens[index]
      if let (end, _) = DateCue.weekdays.match(line.tokens, at: index) {
        hasWeekday = true
        index = end
      } else if let (end, _) = labels.match(line.tokens, at: index) {
        hasLabel = true
        index = end
      } else if token.kind == .date || token.kind == .time || token.kind == .number || !token.isWord {
        if token.kind == .marker || token.kind == .documentNumber { return false }
        hasDate = hasDate || token.kind == .date
        hasClock = hasClock || token.kind == .time || token.kind == .number
        index += 1
      } else {
        return false
      }
    }
    // *Thứ Sáu, 14/5/2021* alone may stand in a timetable.
    return hasDate && (hasLabel || hasWeekday && hasClock)
  }
}

/// Small words behind which no paragraph ends: the next line goes on.
enum Connective {
  private static let words = SyllableSet(
    [
      "ngày", "tháng", "năm", "số", "của", "và", "các", "từ", "đến", "về", "khoản", "điểm", "tại", "theo",
      "trong", "cho", "với", "là", "do",
      "bằng", "để", "được", "hoặc", "trên", "dưới", "những", "một", "này", "bởi", "mà", "như", "giữa", "đối",
      "thuộc", "cùng", "vào", "ra", "không",
      "phải", "sẽ", "đã", "đang", "cấp", "nhằm", "gồm", "khi", "nếu", "thì", "việc", "sự", "mỗi", "từng",
    ].map { Syllable($0) })

  /// Of these, those that end longer words: *dân sự*, *thử việc*, *hằng năm*.
  private static let endings = PhraseTable(["sự", "việc", "năm", "các cấp"])

  /// Whether a sentence goes on behind some tokens with another one: a title may end with *dân sự*, and then a capital
  /// begins something else.
  static func leads(_ tokens: [Token], to next: Token) -> Bool {
    guard let end = tokens.last, contains(end) else { return false }
    return !(next.isWord && next.isCapital)
      || !(1...2).contains { endings.match(tokens, at: tokens.count - $0)?.end == tokens.count }
  }

  static func contains(_ token: Token) -> Bool {
    token.form == .small && words.contains(token.syllable) && token.syllable != Syllable("này")
      && token.syllable != Syllable("ra") && token.syllable != Syllable("không")
  }
}
