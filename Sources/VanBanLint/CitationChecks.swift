internal import VanBanModel

/// The checks of citations.
enum CitationChecks {
  @Sendable static func dateless(_ draft: Draft) -> [Hit] {
    var known: Set<String> = []
    var hits: [Hit] = []
    for reference in draft.document.references {
      guard let number = reference.number, number.serial != nil, let type = reference.type else { continue }
      defer { known.insert(number.text) }
      guard !known.contains(number.text), reference.date == nil, reference.cell == nil, !reference.isSelf,
        type.family == .administrative, number.year == nil, number.text.contains("/"), number.typeCode != nil,
        [.basis, .implements, .follows].contains(reference.relation),
        let range = draft.range(reference.evidence),
        !draft.text(range).lowercased().contains("ngày"),
        !draft.after(range.upperBound).lowercased().prefix(30).contains("ngày"),
        !draft.after(range.upperBound).trimmed.hasPrefix("("), !draft.text(range).contains("("),
        type.code != "CV"
      else { continue }
      hits.append(Hit(range, reference.text))
    }
    return hits
  }

  private static let basisWords = ["Căn cứ", "Theo đề nghị", "Xét đề nghị", "Xét Tờ trình", "Theo Tờ trình"]

  /// Only decisions list their bases in lines of their own.
  @Sendable static func basisEnd(_ draft: Draft) -> [Hit] {
    guard draft.type == "QĐ" || draft.type == "NQ", draft.printsType,
      let start = draft.range(draft.document.header.type?.evidence)?.upperBound,
      let end = draft.document.sections.first?.span.lower.codePoint, start < end
    else { return [] }
    let lines = draft.lines.filter { $0.range.lowerBound >= start && $0.range.upperBound <= end }
    let begins = lines.indices.filter { index in basisWords.contains { lines[index].text.hasPrefix($0) } }
    guard begins.count >= 2 else { return [] }
    var hits: [Hit] = []
    for (first, next) in zip(begins, begins.dropFirst()) {
      let line = lines[next - 1]
      // A basis that runs over several lines, or that was cut, tells nothing.
      guard let last = line.text.last, last == "," || last == "." || last == ":", next - first <= 3 else {
        continue
      }
      hits.append(Hit(line.range.upperBound - 1..<line.range.upperBound, String(last)))
    }
    return hits
  }

  @Sendable static func smallType(_ draft: Draft) -> [Hit] {
    draft.document.references.compactMap { reference in
      guard let number = reference.number, number.serial != nil, let type = reference.type, type.code != "CV",
        let range = draft.range(reference.evidence), let first = draft.words.first(at: range.lowerBound)
      else { return nil }
      // The whole mention may begin with a pinpoint or with other words.
      let name = type.name.lowercased().split(separator: " ").map(String.init)
      let words = draft.words[first...].prefix(name.count)
      guard words.map(\.text) == name, words.first?.range.lowerBound == range.lowerBound,
        draft.words.indices.contains(first + name.count), draft.words[first + name.count].lower == "số"
      else { return nil }
      let start = words[first].range.lowerBound
      let capital = String(draft.letters[start]).uppercased()
      return Hit(
        start..<start + 1, "\(words.map(\.text).joined(separator: " ")) số \(number.text)",
        replacement: capital)
    }
  }

  @Sendable static func mixedComma(_ draft: Draft) -> [Hit] {
    var with: [Range<Int>] = []
    var without = 0
    // What the Party issued is cited in its own way.
    for reference in draft.document.references
    where reference.date != nil && !(reference.number?.isOfParty ?? true) {
      guard let range = draft.range(reference.evidence), let number = reference.number?.text else { continue }
      let text = Draft.plain(draft.letters[range])
      guard let tail = text[...].range(of: number).map({ text[$0.upperBound...] }) else { continue }
      if tail.hasPrefix(", ngày") {
        with.append(range)
      } else if tail.hasPrefix(" ngày") {
        without += 1
      }
    }
    guard let first = with.first, without > 0 else { return [] }
    return [Hit(first, String(with.count), String(without))]
  }

  @Sendable static func otherType(_ draft: Draft) -> [Hit] {
    draft.document.references.compactMap { reference in
      guard let number = reference.number, let code = number.typeCode, number.issuerCode != nil,
        number.serial != nil,
        let cited = reference.type, let symbol = DocumentType.ofSymbol(code), symbol != cited,
        let range = draft.range(reference.evidence),
        ["KH", "QĐ", "BC", "TB", "TTr", "CTr", "HD", "NQ", "CT", "NĐ", "TT"].contains(cited.code),
        ["KH", "QĐ", "BC", "TB", "TTr", "HD", "NQ", "NĐ"].contains(symbol.code)
      else { return nil }
      // The name must stand directly before the number: *Kế hoạch số 30/BC-UBND*.
      let text = Draft.plain(draft.letters[range]).lowercased()
      let name = cited.name.lowercased()
      guard
        text.hasPrefix("\(name) số \(number.text.lowercased())")
          || text.hasPrefix("\(name) \(number.text.lowercased())"),
        !(cited.code == "QyĐ" || symbol.code == "QĐ" && cited.code == "CT"),
        !(cited.code == "TT" && symbol.code == "TTr")
      else { return nil }
      return Hit(range, number.text, symbol.name, cited.name)
    }
  }

  private static let capitals: [String: String] = [
    "điều": "Điều", "chương": "Chương",
  ]
  private static let smalls: [String: String] = ["khoản": "khoản", "điểm": "điểm"]

  /// Only chains that lead to a document or to another unit (*Khoản 2 Điều 5*): alone, the words may mean something else.
  @Sendable static func pinpoint(_ draft: Draft) -> [Hit] {
    var hits: [Hit] = []
    for (small, _) in smalls {
      for start in draft.places[small] ?? [] {
        let word = draft.words[start]
        guard word.text != word.lower, word.text.first?.isUppercase == true,
          word.text.dropFirst() == word.lower.dropFirst(),
          start + 2 < draft.words.count, draft.isJoined(start), draft.isJoined(start + 1),
          draft.words[start + 1].text.utf8.count <= 3, !draft.beginsSentence(word.range.lowerBound),
          ["điều", "khoản"].contains(draft.words[start + 2].lower), start > 0, draft.isJoined(start - 1),
          draft.words[start - 1].text.first?.isLowercase == true
            || draft.words[start - 1].text.allSatisfy(\.isNumber) || draft.words[start - 1].text.count == 1,
          !draft.isCapitals(at: word.range.lowerBound)
        else { continue }
        hits.append(Hit(word.range, word.text, word.lower, replacement: word.lower))
      }
    }
    for (small, capital) in capitals {
      for start in draft.places[small] ?? [] {
        let word = draft.words[start]
        guard word.text == small, start + 2 < draft.words.count, draft.isJoined(start),
          draft.words[start + 1].text.allSatisfy(\.isNumber)
            || small == "chương" && draft.words[start + 1].text.allSatisfy({ "IVX".contains($0) }),
          draft.isJoined(start + 1), start > 0,
          ["khoản", "điểm", "của"].contains(draft.words[start - 1].lower) == false,
          DocumentType.catalog.contains(where: {
            $0.name.split(separator: " ").first.map(String.init) == draft.words[start + 2].text
          })
        else { continue }
        hits.append(Hit(word.range, word.text, capital, replacement: capital))
      }
    }
    return hits.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  @Sendable static func replaced(_ draft: Draft) -> [Hit] {
    guard let issued = draft.issued, draft.type != "VBHN" else { return [] }
    return draft.document.references.compactMap { reference in
      guard reference.relation == .basis, let number = reference.number?.text,
        let act = ReplacedAct.byNumber[number] ?? reference.key.flatMap({ draft.replaced[$0] }),
        issued >= act.since, let range = draft.range(reference.evidence), !draft.isQuoted(range.lowerBound)
      else { return nil }
      return Hit(range, act.name, act.since.description, act.successor)
    }
  }

  @Sendable static func partyAct(_ draft: Draft) -> [Hit] {
    draft.document.references.compactMap { reference in
      guard let number = reference.number, number.issuerCode == "TW", let serial = number.serial,
        let code = number.typeCode,
        number.text == "\(serial)/\(code)-TW", let range = draft.range(reference.evidence)
      else { return nil }
      return Hit(range, number.text, "\(serial)-\(code)/TW")
    }
  }

  @Sendable static func otherSelf(_ draft: Draft) -> [Hit] {
    guard let type = draft.document.header.type, draft.printsType, draft.document.attachments.isEmpty,
      ["KH", "BC", "TTr", "HD", "CT", "TB", "CTr"].contains(type.type.code)
    else { return [] }
    let names = ["kế hoạch": "KH", "chỉ thị": "CT", "quyết định": "QĐ", "hướng dẫn": "HD", "thông báo": "TB"]
    let attached = draft.starts(of: "kèm theo")
    let cited = Set(draft.document.references.lazy.filter { !$0.isSelf }.compactMap { $0.type?.code })
    var hits: [Hit] = []
    for (name, code) in names where code != type.type.code && !cited.contains(code) {
      for start in draft.find("\(name) này") where draft.words[start].text.first?.isUppercase == true {
        let range = draft.range(words: start, 3)
        // *Ban hành kèm theo Quyết định này*, a form to be filled in, and *thực hiện Chỉ thị này* behind its citation are right.
        guard !draft.isQuoted(range.lowerBound), !draft.stands(attached, before: range.lowerBound) else {
          continue
        }
        hits.append(Hit(range, draft.spelling(words: start, 3), type.type.name))
      }
    }
    return hits
  }

  /// The numbers of the articles in their order, where they run from 1 without a gap.
  static func articles(_ draft: Draft) -> [Int] {
    var numbers: [Int] = []
    draft.eachSection { section, _ in
      if section.marker == .article,
        let number = section.number?.split(separator: " ").last.flatMap({ Int($0) })
      {
        numbers.append(number)
      }
    }
    return numbers
  }

  @Sendable static func ownArticle(_ draft: Draft) -> [Hit] {
    let articles = articles(draft)
    guard let last = articles.max(), articles == Array(1...max(1, last)), draft.document.attachments.isEmpty
    else { return [] }
    guard let type = draft.document.header.type?.type.name.lowercased() else { return [] }
    var hits: [Hit] = []
    for start in draft.find("\(type) này") where start >= 2 {
      let number = draft.words[start - 1]
      guard draft.words[start - 2].text == "Điều", let value = Int(number.text), value > last,
        draft.isJoined(start - 1),
        draft.isJoined(start - 2), !draft.isQuoted(number.range.lowerBound)
      else { continue }
      let range = draft.words[start - 2].range.lowerBound..<number.range.upperBound
      hits.append(Hit(range, "Điều \(value)", String(last)))
    }
    return hits
  }

  @Sendable static func withoutSign(_ draft: Draft) -> [Hit] {
    draft.document.references.compactMap { reference in
      guard let number = reference.number, number.serial != nil, let type = reference.type,
        type.family == .administrative,
        type.code != "CV", reference.cell == nil, let range = draft.range(reference.evidence),
        number.year == nil,
        number.text.contains("/"), !number.isOfParty, reference.antecedent == nil
      else { return nil }
      let text = Draft.plain(draft.letters[range])
      guard text.hasPrefix("\(type.name) \(number.text)") else { return nil }
      return Hit(range, "\(type.name) \(number.text)")
    }
  }

  @Sendable static func twoDates(_ draft: Draft) -> [Hit] {
    var seen: [String: (date: Day, issuer: String?)] = [:]
    var hits: [Hit] = []
    for reference in draft.document.references where reference.cell == nil {
      guard let number = reference.number, number.serial != nil, number.issuerCode != nil,
        let date = reference.date.flatMap({ Day(edtf: $0) }), let range = draft.range(reference.evidence),
        draft.text(range).contains(String(date.year))
      else { continue }
      let key = "\(reference.type?.code ?? "") \(number.text)"
      // The same number of another year, or of another organ, is another document.
      if let first = seen[key] {
        if first.date != date, first.date.year == date.year,
          first.issuer == reference.issuer?.text || reference.issuer == nil
        {
          hits.append(Hit(range, number.text, first.date.description, date.description))
        }
      } else {
        seen[key] = (date, reference.issuer?.text)
      }
    }
    return hits
  }

  @Sendable static func citedYear(_ draft: Draft) -> [Hit] {
    draft.document.references.compactMap { reference in
      guard let number = reference.number, let year = number.year.flatMap({ Int($0) }),
        let range = draft.range(reference.evidence),
        let date = reference.date.flatMap({ Day(edtf: $0) }), date.year != year, (1990...2100).contains(year),
        reference.type?.code != "VBHN"
      else { return nil }
      let text = Draft.plain(draft.letters[range])
      guard
        let behind = text.split(separator: number.text, maxSplits: 1, omittingEmptySubsequences: false).last,
        behind.trimmed.hasPrefix("ngày"), behind.prefix(40).contains(String(date.year))
      else { return nil }
      return Hit(range, number.text, String(year), date.description)
    }
  }
}
