internal import VanBanModel

/// The checks of capitals.
enum CapitalChecks {
  /// Places of a phrase in running text, where a case is chosen: not in lines of capitals.
  private static func running(_ draft: Draft, _ phrase: String) -> [(
    start: Int, range: Range<Int>, text: String
  )] {
    let count = phrase.split(separator: " ").count
    return draft.find(phrase).compactMap { start in
      let range = draft.range(words: start, count)
      guard !draft.isCapitals(at: range.lowerBound), !draft.letters[range].contains("\n") else { return nil }
      let text = draft.spelling(words: start, count)
      return text == text.uppercased() ? nil : (start, range, text)
    }
  }

  /// Whether all letters of a word but the first are small: *Nhân*, and not *NHÂN*.
  private static func isTitle(_ word: Draft.Word) -> Bool {
    word.text.first?.isUppercase == true && word.text.dropFirst() == word.lower.dropFirst()
  }

  @Sendable static func unitNoun(_ draft: Draft) -> [Hit] {
    var hits: [Hit] = []
    for province in Province.catalog where province.kind == .province && !province.name.contains("-") {
      for (start, range, _) in running(draft, "tỉnh \(province.name.lowercased())") {
        let word = draft.words[start]
        guard word.text == "Tỉnh", start > 0, draft.isJoined(start - 1), isTitle(draft.words[start + 1]),
          draft.words[start - 1].text.first?.isLowercase == true,
          !draft.beginsSentence(word.range.lowerBound),
          draft.line(at: range.lowerBound).map({ $0.range.contains(draft.words[start - 1].range.lowerBound) })
            ?? false
        else { continue }
        hits.append(Hit(word.range, "tỉnh \(province.name)", replacement: "tỉnh"))
      }
    }
    return hits.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  @Sendable static func hoChiMinh(_ draft: Draft) -> [Hit] {
    running(draft, "thành phố hồ chí minh").compactMap { start, _, text in
      guard text == "thành phố Hồ Chí Minh" else { return nil }
      let range = draft.words[start].range
      return Hit(range, replacement: "Thành")
    }
  }

  private static let organNames: [(phrase: String, right: String)] = [
    ("hội đồng nhân dân", "Hội đồng nhân dân"), ("ủy ban nhân dân", "Ủy ban nhân dân"),
    ("uỷ ban nhân dân", "Uỷ ban nhân dân"),
    ("mặt trận tổ quốc", "Mặt trận Tổ quốc"), ("liên đoàn lao động", "Liên đoàn Lao động"),
  ]

  @Sendable static func organs(_ draft: Draft) -> [Hit] {
    var hits: [Hit] = []
    for (phrase, right) in organNames {
      for (start, range, text) in running(draft, phrase) where text != right {
        let words = draft.words[start..<start + phrase.split(separator: " ").count]
        // Only capitals that are too many or too few behind a first capital: all in small letters may be a common noun.
        guard words.allSatisfy({ isTitle($0) || $0.text == $0.lower }), words.first.map(isTitle) ?? false,
          draft.text(range) == text
        else { continue }
        hits.append(Hit(range, right, text, replacement: right))
      }
    }
    return hits.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  /// Only behind words that make a noun of it: *nghệ sĩ nhân dân*, *công an nhân dân* are names of their own.
  @Sendable static func people(_ draft: Draft) -> [Hit] {
    running(draft, "nhân dân").compactMap { start, range, text in
      guard text == "nhân dân", start > 1, draft.isJoined(start - 1),
        ["của", "cho", "lớp", "chúng"].contains(draft.words[start - 1].text),
        draft.words[start - 1].text != "lớp" || draft.words[start - 2].lower == "tầng",
        draft.words[start - 1].text != "chúng" || draft.words[start - 2].lower == "quần",
        start + 2 < draft.words.count, draft.words[start + 2].lower != "tệ"
      else { return nil }
      return Hit(range, "Nhân dân", replacement: "Nhân dân")
    }
  }

  @Sendable static func weekday(_ draft: Draft) -> [Hit] {
    var hits: [Hit] = []
    for (phrase, right) in [
      ("thứ hai", "thứ Hai"), ("thứ ba", "thứ Ba"), ("thứ tư", "thứ Tư"), ("thứ năm", "thứ Năm"),
      ("thứ sáu", "thứ Sáu"), ("thứ bảy", "thứ Bảy"),
    ] {
      for (start, range, text) in running(draft, phrase) where text != right {
        guard text.lowercased() == phrase, start + 2 < draft.words.count,
          draft.words[start + 2].lower == "ngày",
          case let gap = draft.text(range.upperBound..<draft.words[start + 2].range.lowerBound),
          [", ", " ", " ("].contains(gap),
          start + 3 < draft.words.count, draft.words[start + 3].text.allSatisfy(\.isNumber),
          text != text.capitalizedWords
        else { continue }
        let kept =
          text.hasPrefix("T") && draft.beginsSentence(range.lowerBound) ? "T" + right.dropFirst() : right
        if kept != text { hits.append(Hit(range, kept, replacement: kept)) }
      }
    }
    return hits
  }

  private static let holidays = [
    "Quốc tế Lao động", "Quốc tế Phụ nữ", "Quốc khánh", "Nhà giáo Việt Nam", "Quốc tế Thiếu nhi",
  ]

  @Sendable static func holiday(_ draft: Draft) -> [Hit] {
    holidays.flatMap { right in
      running(draft, right.lowercased()).compactMap { start, range, text in
        guard text != right, start > 0, ["ngày", "lễ"].contains(draft.words[start - 1].lower),
          draft.text(range) == text
        else { return nil }
        return Hit(range, right, replacement: right)
      }
    }
  }

  private static let offices = ["Thủ tướng Chính phủ", "Chủ tịch nước", "Chủ tịch Quốc hội", "Tổng Bí thư"]

  @Sendable static func office(_ draft: Draft) -> [Hit] {
    offices.flatMap { right in
      running(draft, right.lowercased()).compactMap { start, range, text in
        guard text.first?.isLowercase == true, draft.text(range) == text,
          right != "Tổng Bí thư" || text != text.lowercased(),
          start > 0, draft.words[start - 1].lower != "phó"
        else { return nil }
        return Hit(range, right, replacement: right)
      }
    }
  }

  @Sendable static func smallOrgan(_ draft: Draft) -> [Hit] {
    running(draft, "quốc hội").compactMap { _, range, text in
      text == "quốc hội" && draft.text(range) == text ? Hit(range, "Quốc hội", replacement: "Quốc hội") : nil
    }
  }

  /// Two syllables around a period and a space: abbreviations and addresses are none.
  @Sendable static func sentence(_ draft: Draft) -> [Hit] {
    guard draft.isTyped else { return [] }
    func isSmallSyllable(_ word: Draft.Word) -> Bool {
      word.text == word.lower && word.text.count > 1 && Abbreviation.isSyllable(word.text.uppercased())
    }
    return draft.words.indices.dropLast().compactMap { index in
      let (word, next) = (draft.words[index], draft.words[index + 1])
      guard draft.letters[word.range.upperBound..<next.range.lowerBound].elementsEqual([".", " "]),
        isSmallSyllable(word), isSmallSyllable(next),
        // Old fonts have no capitals with tones: what was in one of them lost the capital on the way.
        let first = next.text.unicodeScalars.first, first.isASCII || "ăâđêôơư".unicodeScalars.contains(first)
      else { return nil }
      return Hit(next.range, draft.text(word.range.lowerBound..<next.range.upperBound))
    }
  }

  /// Names of organs that are written with more capitals or fewer, beside those of ``organNames``.
  private static let drifting = [
    "ban chấp hành", "ban chỉ đạo", "ban thường vụ", "bộ kế hoạch và đầu tư", "bộ tài chính",
    "hội đồng thẩm phán",
    "kho bạc nhà nước", "ngân hàng nhà nước", "văn phòng chính phủ",
  ]
  private static let delegates = ["đại biểu quốc hội", "đại biểu hội đồng nhân dân"]

  @Sendable static func mixed(_ draft: Draft) -> [Hit] {
    // Where the decree says which spelling is right, CAP-03 tells it.
    let told = draft.form == .decree30 ? [] : organNames.map(\.phrase)
    let organs = (told + drifting).compactMap { mixed(draft, $0) { $0.first?.isUppercase == true } }
    return organs + delegates.compactMap { mixed(draft, $0) { _ in true } }
  }

  private static func mixed(_ draft: Draft, _ name: String, _ counts: (String) -> Bool) -> Hit? {
    var styles: [String: (first: Range<Int>, count: Int)] = [:]
    for (start, range, text) in running(draft, name) where counts(text) && draft.text(range) == text {
      let end = start + name.split(separator: " ").count
      guard start > 0, draft.isJoined(start - 1), draft.words[start - 1].text.first?.isLowercase == true,
        !draft.beginsSentence(range.lowerBound), !draft.isQuoted(range.lowerBound),
        // In the name of a law, and as the title of a person, words take other capitals.
        !draft.words[max(0, start - 4)..<start].contains(where: { $0.lower == "luật" }),
        !(delegates.contains(name) && draft.isJoined(end - 1)
          && draft.words[end].text.first?.isUppercase == true)
      else { continue }
      styles[text, default: (range, 0)].count += 1
    }
    let ranked = styles.sorted {
      ($1.value.count, $0.value.first.lowerBound) < ($0.value.count, $1.value.first.lowerBound)
    }
    guard let common = ranked.first, let rare = ranked.last, ranked.count > 1 else { return nil }
    return Hit(rare.value.first, rare.key, common.key)
  }
}

extension String {
  /// Each word with a capital initial.
  var capitalizedWords: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
