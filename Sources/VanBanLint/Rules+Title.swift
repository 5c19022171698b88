internal import VanBanModel

private let titleSource = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.5"

extension LintRule {
  /// Type and abstract.
  static let title: [LintRule] = [
    LintRule(
      "TTL-01", "type-in-small-letters", .warning, .state, titleSource + ".b",
      vi: "Tên loại văn bản phải viết in hoa: “{0}”.", en: "The type's name is in capitals: “{0}”.",
      good: .plan((.type, "KẾ HOẠCH")), bad: .plan((.type, "Kế hoạch")), TitleChecks.smallType),
    LintRule(
      "TTL-02", "subject-missing", .error, .decree, titleSource + ".b",
      vi: "Dưới tên loại “{0}” thiếu trích yếu nội dung.",
      en: "The abstract under the type “{0}” is missing.",
      good: .plan((.subject, "Cải cách hành chính năm 2021\n")), bad: .plan((.subject, "")),
      TitleChecks.noSubject),
    LintRule(
      "TTL-03", "subject-period", .info, .state, titleSource + ".a",
      vi: "Trích yếu không có dấu chấm ở cuối.", en: "The abstract has no period at its end.",
      good: .plan((.subject, "Cải cách hành chính năm 2021\n")),
      bad: .plan((.subject, "Cải cách hành chính năm 2021.\n")),
      safe: true, TitleChecks.period),
    LintRule(
      "TTL-04", "letter-names-its-type", .warning, .state, titleSource + ".b",
      vi: "Công văn không in tên loại “CÔNG VĂN”; trích yếu ghi sau “V/v” dưới số, ký hiệu.",
      en: "A letter does not print CÔNG VĂN; its abstract follows V/v under the number.",
      good: .letter(),
      bad: .letter((.type, "CÔNG VĂN"), (.about, ""), (.subject, "Về việc báo cáo cải cách hành chính\n")),
      TitleChecks.namedLetter),
    LintRule(
      "TTL-05", "about-under-type", .warning, .state, titleSource + ".b; Phụ lục III, Mẫu 1.2",
      vi: "“V/v” chỉ dùng trong công văn; dưới tên loại viết “Về việc”.",
      en: "“V/v” is for official letters; under a type's name write “Về việc”.",
      good: .decision((.subject, "Về việc công bố thủ tục hành chính\n")),
      bad: .decision((.subject, "V/v công bố thủ tục hành chính\n")), safe: true, TitleChecks.about),
    LintRule(
      "TTL-06", "about-spelling", .warning, .state, titleSource + ".b",
      vi: "Trích yếu công văn ghi “V/v” rồi đến nội dung, không ghi “{0}”.",
      en: "A letter's abstract is “V/v” and then the matter, not “{0}”.",
      good: .letter((.about, "V/v báo cáo cải cách hành chính")),
      bad: .letter((.about, "V/v: báo cáo cải cách hành chính")),
      TitleChecks.aboutSpelling),
    LintRule(
      "TTL-08", "closing-names-other-type", .warning, .any, "Suy luận: văn bản tự gọi đúng tên loại của mình",
      vi: "Câu kết gọi văn bản là “{0}”, tên loại là {1}.",
      en: "The last sentence calls the document “{0}”, its type is {1}.",
      good: .plan(
        (.body, "1. Rà soát.\n2. Công khai.\nTrên đây là Kế hoạch cải cách hành chính của Sở Nội vụ./.\n")),
      bad: .plan(
        (.body, "1. Rà soát.\n2. Công khai.\nTrên đây là Báo cáo cải cách hành chính của Sở Nội vụ./.\n")),
      TitleChecks.closing),
    LintRule(
      "TTL-11", "letter-without-subject", .warning, .state, titleSource + ".b",
      vi: "Công văn thiếu trích yếu “V/v …” dưới số, ký hiệu.",
      en: "The letter has no abstract “V/v …” under its number.",
      good: .letter((.about, "V/v báo cáo cải cách hành chính")), bad: .letter((.about, "")),
      TitleChecks.noAbout),
  ]
}

/// The checks of type and abstract.
enum TitleChecks {
  private static func type(_ draft: Draft) -> (field: TypeField, range: Range<Int>)? {
    guard let type = draft.document.header.type, !type.text.isEmpty, type.evidence.rule.id == "header.type",
      let range = draft.range(type.evidence)
    else { return nil }
    return (type, range)
  }

  private static func subject(_ draft: Draft) -> (field: Field, range: Range<Int>)? {
    guard let subject = draft.document.header.subject, let range = draft.range(subject.evidence) else {
      return nil
    }
    return (subject, range)
  }

  /// The name of a type alone on its line, with a capital and small letters, where the number tells the same type.
  @Sendable static func smallType(_ draft: Draft) -> [Hit] {
    guard draft.hasLetterhead, draft.motto(.national) != nil, let type = draft.document.header.type,
      type.evidence.rule.id == "header.type" || type.evidence.rule.id == "header.type-from-symbol",
      let line = draft.lines.prefix(25).first(where: { $0.text == type.type.name })
    else { return [] }
    return [Hit(line.range, line.text)]
  }

  @Sendable static func noSubject(_ draft: Draft) -> [Hit] {
    guard draft.hasLetterhead, let (type, range) = type(draft), draft.document.header.subject == nil,
      ["KH", "QĐ", "BC", "TB", "CT", "TTr", "HD", "CTr", "ĐA", "PA"].contains(type.type.code),
      draft.after(range.upperBound).isEmpty,
      let next = draft.lines.first(where: { $0.range.lowerBound >= range.upperBound }),
      ["Căn cứ", "Thực hiện", "Theo", "Kính gửi", "Thi hành", "Triển khai", "Ngày"].contains(where: {
        next.text.hasPrefix($0)
      })
    else { return [] }
    return [Hit(range, type.text)]
  }

  @Sendable static func period(_ draft: Draft) -> [Hit] {
    guard let (_, range) = subject(draft),
      let last = draft.line(at: max(range.lowerBound, range.upperBound - 1)),
      last.range.upperBound == range.upperBound || draft.after(range.upperBound).trimmed == "."
    else { return [] }
    let end = last.range.upperBound
    guard draft.letters[end - 1] == ".", end >= 2, draft.letters[end - 2] != ".",
      draft.letters[end - 2].isWordPart
    else { return [] }
    // A period behind a short form belongs to it.
    let start = draft.letters[..<(end - 1)].lastIndex { !$0.isWordPart } ?? 0
    guard end - start > 4, draft.hasLetterhead else { return [] }
    return [Hit(end - 1..<end, replacement: "")]
  }

  @Sendable static func namedLetter(_ draft: Draft) -> [Hit] {
    for line in draft.lines.prefix(20) where line.text == "CÔNG VĂN" && draft.hasLetterhead {
      guard draft.type == "CV" else { return [] }
      return [Hit(line.range)]
    }
    return []
  }

  @Sendable static func about(_ draft: Draft) -> [Hit] {
    guard let (type, typeRange) = type(draft), type.type.code != "CV",
      let next = draft.lines.first(where: { $0.range.lowerBound >= typeRange.upperBound }),
      let head = ["V/v", "V/V", "v/v"].first(where: { next.text.hasPrefix($0 + " ") })
    else { return [] }
    let start = next.range.lowerBound
    guard draft.text(start..<start + 3) == head else { return [Hit(next.range)] }
    return [Hit(start..<start + 3, replacement: "Về việc")]
  }

  @Sendable static func aboutSpelling(_ draft: Draft) -> [Hit] {
    guard draft.type == "CV", draft.document.header.number != nil else { return [] }
    for line in draft.lines.prefix(20) where line.text.lowercased().hasPrefix("v/v") {
      let text = line.text
      let folded = text.lowercased()
      let wrong: String? =
        folded.hasPrefix("v/v:") || folded.hasPrefix("v/v :")
        ? String(text.prefix(4))
        : folded.hasPrefix("v/v về việc") || folded.hasPrefix("v/v: về việc")
          ? String(text.prefix(11))
          : text.hasPrefix("V/V") || text.hasPrefix("v/v") ? String(text.prefix(3)) : nil
      // A line in capitals is the fault of another rule.
      guard let wrong, !draft.isCapitals(at: line.range.lowerBound) else { return [] }
      return [Hit(line.range, wrong)]
    }
    return []
  }

  private static let closings = ["trên đây là"]

  @Sendable static func closing(_ draft: Draft) -> [Hit] {
    guard let type = draft.document.header.type, !type.text.isEmpty,
      ["KH", "BC", "TTr", "HD", "CTr", "PA", "TB", "ĐA"].contains(type.type.code)
    else { return [] }
    let names = [
      "kế hoạch": "KH", "báo cáo": "BC", "tờ trình": "TTr", "hướng dẫn": "HD", "chương trình": "CTr",
      "phương án": "PA", "thông báo": "TB", "đề án": "ĐA",
    ]
    var hits: [Hit] = []
    for start in draft.find("trên đây là") where start + 4 < draft.words.count {
      let name = draft.words[start + 3...start + 4].map(\.lower).joined(separator: " ")
      guard let code = names[name], code != type.type.code, draft.words[start].text.first == "T",
        // A plan may end with what was reported, a programme of a plan with its own name: the title must not hold the word.
        !(draft.document.header.subject?.text.lowercased().contains(name) ?? false),
        draft.document.attachments.isEmpty, start * 10 > draft.words.count * 6
      else { continue }
      hits.append(Hit(draft.range(words: start, 5), draft.spelling(words: start + 3, 2), type.type.name))
    }
    return hits
  }

  @Sendable static func noAbout(_ draft: Draft) -> [Hit] {
    guard draft.type == "CV", draft.hasLetterhead, draft.motto(.national) != nil,
      draft.document.header.subject == nil,
      draft.document.addressees.contains(where: { $0.role == .to }),
      let number = draft.range(draft.document.header.number?.evidence),
      !draft.lines.prefix(25).contains(where: { line in
        let text = line.text.lowercased()
        return text.contains("v/v") || text.contains("về việc") || text.contains("vv:")
      }), draft.before(number.lowerBound).lowercased().hasPrefix("số")
    else { return [] }
    return [Hit(number)]
  }
}
