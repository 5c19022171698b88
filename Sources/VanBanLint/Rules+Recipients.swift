internal import VanBanModel

private let receiving = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.9"
private func sent(_ items: String) -> Example { .plan((.recipients, "Nơi nhận:\n\(items)\n")) }

extension LintRule {
  /// Whom a document is addressed and sent to.
  static let recipients: [LintRule] = [
    LintRule(
      "REC-01", "addressed-plan", .info, .decree, receiving + ".b",
      vi: "“Kính gửi” dùng trong công văn, tờ trình, báo cáo; {0} ghi nơi nhận ở cuối.",
      en: "“Kính gửi” belongs to letters, proposals and reports; a {0} names its recipients at the end.",
      good: .plan(), bad: .plan((.to, "Kính gửi: Các phòng chuyên môn\n")), RecipientChecks.addressed),
    LintRule(
      "REC-02", "recipients-colon", .warning, .state, receiving + ".d",
      vi: "Sau “{0}” phải có dấu hai chấm.", en: "A colon must follow “{0}”.",
      good: sent("- Ủy ban nhân dân tỉnh;\n- Lưu: VT, CCHC."),
      bad: .plan((.recipients, "Nơi nhận\n- Ủy ban nhân dân tỉnh;\n- Lưu: VT, CCHC.\n")), safe: true,
      RecipientChecks.colon),
    LintRule(
      "REC-04", "recipient-end-mark", .warning, .state, receiving + ".d",
      vi: "Mỗi nơi nhận kết thúc bằng dấu chấm phẩy (;), ở đây là “{1}”: “{0}”.",
      en: "Each recipient ends with a semicolon, here with “{1}”: “{0}”.",
      good: sent("- Ủy ban nhân dân tỉnh;\n- Các phòng chuyên môn;\n- Lưu: VT, CCHC."),
      bad: sent("- Ủy ban nhân dân tỉnh,\n- Các phòng chuyên môn;\n- Lưu: VT, CCHC."), RecipientChecks.endMark
    ),
    LintRule(
      "REC-05", "archive-colon", .warning, .state, receiving + ".d",
      vi: "Sau chữ “Lưu” phải có dấu hai chấm: “Lưu: {0}”.", en: "A colon must follow “Lưu”: “Lưu: {0}”.",
      good: sent("- Ủy ban nhân dân tỉnh;\n- Lưu: VT, CCHC."),
      bad: sent("- Ủy ban nhân dân tỉnh;\n- Lưu VT, CCHC."),
      safe: true, RecipientChecks.archiveColon),
    LintRule(
      "REC-06", "letter-as-above", .info, .decree, receiving + ".b",
      vi: "Nơi nhận của công văn bắt đầu bằng “Như trên”, không phải “{0}”.",
      en: "A letter's recipients begin with “Như trên”, not with “{0}”.",
      good: .letter(), bad: .letter((.recipients, "Nơi nhận:\n- Như kính gửi;\n- Lưu: VT, CCHC.\n")),
      RecipientChecks.asAbove),
    LintRule(
      "REC-07", "party-archive", .info, .party, "Hướng dẫn 05-HD/VPTW; Hướng dẫn 36-HD/VPTW",
      vi: "Văn bản của Đảng ghi “Lưu Văn phòng …”, không ghi “Lưu: VT”.",
      en: "The Party writes “Lưu Văn phòng …”, not “Lưu: VT”.",
      good: .party(), bad: .party((.recipients, "Nơi nhận:\n- Các huyện ủy, thành ủy;\n- Lưu: VT.\n")),
      RecipientChecks.partyArchive),
    LintRule(
      "REC-09", "purpose-form", .info, .any, "Thông lệ: b/c, t/h, p/h",
      vi: "Viết “(b/c)”, “(t/h)”, “(p/h)”, không viết “({0})”.",
      en: "Write “(b/c)”, “(t/h)”, “(p/h)”, not “({0})”.",
      good: sent("- Ủy ban nhân dân tỉnh (b/c);\n- Lưu: VT, CCHC."),
      bad: sent("- Ủy ban nhân dân tỉnh (bc);\n- Lưu: VT, CCHC."),
      RecipientChecks.purpose),
    LintRule(
      "REC-10", "recipients-empty", .info, .state, receiving,
      vi: "Sau “Nơi nhận” không có nơi nhận nào.", en: "“Nơi nhận” is followed by no recipient.",
      good: .plan(), bad: .plan((.recipients, "Nơi nhận:\n"), (.signature, "")), RecipientChecks.empty),
    LintRule(
      "REC-12", "archive-missing", .warning, .state, receiving + ".d",
      vi: "Nơi nhận thiếu dòng cuối “Lưu: VT, …”.", en: "The recipients lack the last line “Lưu: VT, …”.",
      good: sent("- Ủy ban nhân dân tỉnh;\n- Lưu: VT, CCHC."),
      bad: sent("- Ủy ban nhân dân tỉnh;\n- Sở Tài chính;\n- Các phòng chuyên môn."),
      RecipientChecks.noArchive),
    LintRule(
      "REC-13", "archive-period", .info, .state, receiving + ".d",
      vi: "Dòng “Lưu” kết thúc bằng dấu chấm, ở đây là “{0}”.",
      en: "The line “Lưu” ends with a period, here with “{0}”.",
      good: sent("- Ủy ban nhân dân tỉnh;\n- Lưu: VT, CCHC."),
      bad: sent("- Ủy ban nhân dân tỉnh;\n- Lưu: VT, CCHC;"),
      RecipientChecks.archiveEnd),
    LintRule(
      "REC-14", "archive-without-registry", .info, .decree, receiving + ".d",
      vi: "Dòng “Lưu” phải ghi “VT” (văn thư) trước đơn vị soạn thảo: “{0}”.",
      en: "The line “Lưu” must name VT (registry) before the drafting unit: “{0}”.",
      good: sent("- Ủy ban nhân dân tỉnh;\n- Lưu: VT, CCHC."),
      bad: sent("- Ủy ban nhân dân tỉnh;\n- Lưu: CCHC."),
      RecipientChecks.noRegistry),
    LintRule(
      "REC-15", "tasked-unit-not-recipient", .info, .decree,
      "Suy luận: đơn vị được giao việc phải nhận văn bản",
      vi: "{0} được giao việc nhưng không có trong nơi nhận.",
      en: "{0} has a task but is not among the recipients.",
      good: .plan(
        (
          .body,
          "1. Sở Tài chính chủ trì, phối hợp với các đơn vị rà soát thủ tục.\n2. Công khai kết quả./.\n"
        ), (.recipients, "Nơi nhận:\n- Ủy ban nhân dân tỉnh;\n- Sở Tài chính;\n- Lưu: VT, CCHC.\n")),
      bad: .plan(
        (
          .body,
          "1. Sở Tài chính chủ trì, phối hợp với các đơn vị rà soát thủ tục.\n2. Công khai kết quả./.\n"
        ), (.recipients, "Nơi nhận:\n- Ủy ban nhân dân tỉnh;\n- Sở Tư pháp;\n- Lưu: VT, CCHC.\n")),
      RecipientChecks.tasked),
    LintRule(
      "REC-16", "recipient-twice", .info, .any, "Suy luận: mỗi nơi nhận ghi một lần",
      vi: "“{0}” ghi hai lần trong nơi nhận.", en: "“{0}” is among the recipients twice.",
      good: sent("- Ủy ban nhân dân tỉnh;\n- Sở Tài chính;\n- Lưu: VT, CCHC."),
      bad: sent("- Ủy ban nhân dân tỉnh;\n- Sở Tài chính;\n- Sở Tài chính;\n- Lưu: VT, CCHC."),
      RecipientChecks.twice),
    LintRule(
      "REC-17", "recipients-of-missing-article", .warning, .any, "Suy luận: chỗ được viện dẫn phải có",
      vi: "Nơi nhận ghi “{0}” nhưng văn bản chỉ có đến Điều {1}.",
      en: "The recipients say “{0}”, but the document ends with Điều {1}.",
      good: .decision(), bad: .decision((.recipients, "Nơi nhận:\n- Như Điều 5;\n- Lưu: VT, CCHC.\n")),
      RecipientChecks.article),
    LintRule(
      "REC-18", "letter-without-addressee", .warning, .state, receiving + ".b",
      vi: "Công văn thiếu “Kính gửi: …”.", en: "The letter has no “Kính gửi: …”.",
      good: .letter(), bad: .letter((.to, "")), RecipientChecks.noAddressee),
    LintRule(
      "REC-19", "recipients-missing", .info, .state, receiving,
      vi: "Không thấy “Nơi nhận”.", en: "There is no “Nơi nhận”.",
      good: .plan(), bad: .plan((.recipients, "")), RecipientChecks.missing),
  ]
}

/// The checks of addressees.
enum RecipientChecks {
  private static func copies(_ draft: Draft) -> [Addressee] {
    draft.document.addressees.filter { $0.role == .copy }
  }
  private static func archive(_ draft: Draft) -> Addressee? {
    draft.document.addressees.last { $0.role == .archive }
  }

  /// The line of a label.
  private static func label(_ draft: Draft, _ words: String) -> Draft.Line? {
    draft.lines.first { $0.text.lowercased().hasPrefix(words) && $0.text.count < 80 }
  }

  @Sendable static func addressed(_ draft: Draft) -> [Hit] {
    guard let type = draft.document.header.type, draft.printsType,
      ["KH", "QĐ", "NQ", "CT"].contains(type.type.code),
      let to = draft.document.addressees.first(where: { $0.role == .to }),
      let range = draft.range(to.evidence),
      let line = label(draft, "kính gửi"), line.range.lowerBound <= range.lowerBound,
      let start = draft.range(type.evidence), line.range.lowerBound - start.upperBound < 600,
      line.range.lowerBound > start.lowerBound
    else { return [] }
    return [Hit(line.range, type.type.name.lowercased())]
  }

  @Sendable static func colon(_ draft: Draft) -> [Hit] {
    guard draft.motto(.party) == nil else { return [] }
    return ["nơi nhận", "kính gửi"].compactMap { words in
      guard let line = draft.lines.last(where: { $0.text.lowercased() == words }) else { return nil }
      let end = line.range.upperBound
      let rest = draft.letters[end..<min(end + 6, draft.letters.count)]
      guard !rest.contains(":"), line.text.first?.isUppercase == true,
        !draft.isCapitals(at: line.range.lowerBound),
        words == "kính gửi" || draft.document.addressees.contains(where: { $0.role != .to })
      else { return nil }
      return Hit(line.range, line.text, replacement: "\(line.text):")
    }
  }

  /// Only where the list keeps its lines, and most of its items end as they should or all end alike.
  @Sendable static func endMark(_ draft: Draft) -> [Hit] {
    var hits: [Hit] = []
    let items = copies(draft)
    for (index, item) in items.enumerated() {
      guard let range = draft.range(item.evidence), let line = draft.line(at: range.lowerBound),
        index + 1 < items.count || archive(draft) != nil, line.range.upperBound >= range.upperBound,
        line.text.hasPrefix("-"),
        !draft.document.signatories.contains(where: {
          draft.range($0.evidence)?.overlaps(line.range) ?? false
        })
      else { continue }
      let last = draft.letters[line.range.upperBound - 1]
      guard last == "," || last == ".", draft.text(range).unicodeScalars.count > 3,
        line.range.upperBound - range.upperBound <= 14, !draft.text(line.range).hasSuffix("..")
      else { continue }
      // A period behind an abbreviation, or an item that goes on in the next line, tells nothing.
      let next = draft.lines.first { $0.range.lowerBound >= line.range.upperBound }
      guard next?.text.hasPrefix("-") ?? false else { continue }
      hits.append(Hit(line.range.upperBound - 1..<line.range.upperBound, item.name, String(last)))
    }
    return hits
  }

  @Sendable static func archiveColon(_ draft: Draft) -> [Hit] {
    guard let archive = archive(draft), let range = draft.range(archive.evidence), draft.motto(.party) == nil,
      let line = draft.line(at: range.lowerBound),
      let luu = draft.words.first(at: line.range.lowerBound), draft.words[luu].text == "Lưu",
      luu + 1 < draft.words.count,
      draft.words[luu + 1].text == "VT" || draft.words[luu + 1].text == "VP", draft.isJoined(luu)
    else { return [] }
    let place = draft.words[luu].range
    return [Hit(place, archive.name, replacement: "Lưu:")]
  }

  @Sendable static func asAbove(_ draft: Draft) -> [Hit] {
    guard draft.type == "CV", draft.hasLetterhead, let first = copies(draft).first,
      let range = draft.range(first.evidence),
      ["như kính gửi", "như gửi", "nơi kính gửi", "như k/gửi"].contains(first.name.lowercased())
    else { return [] }
    return [Hit(range, first.name)]
  }

  @Sendable static func partyArchive(_ draft: Draft) -> [Hit] {
    guard draft.motto(.party) != nil, let archive = archive(draft), let range = draft.range(archive.evidence),
      archive.name.hasPrefix("VT"), let line = draft.line(at: range.lowerBound), line.text.contains("Lưu:")
    else { return [] }
    return [Hit(line.range)]
  }

  @Sendable static func purpose(_ draft: Draft) -> [Hit] {
    let wrong: Set = [
      "bc", "BC", "th", "TH", "ph", "b.c", "t.h", "B/C", "T/H", "P/H", "b/cáo", "để bc", "để th", "để BC",
    ]
    return copies(draft).compactMap { item in
      guard let purpose = item.purpose, wrong.contains(purpose), let range = draft.range(item.evidence) else {
        return nil
      }
      return Hit(range, purpose)
    }
  }

  @Sendable static func empty(_ draft: Draft) -> [Hit] {
    guard !draft.document.addressees.contains(where: { $0.role != .to }), draft.document.signatories.isEmpty,
      let line = draft.lines.last, line.text.lowercased() == "nơi nhận:"
    else { return [] }
    return [Hit(line.range)]
  }

  @Sendable static func noArchive(_ draft: Draft) -> [Hit] {
    let items = copies(draft)
    guard items.count >= 3, archive(draft) == nil, draft.hasLetterhead,
      draft.document.source?.quality == .exact,
      draft.find("lưu").allSatisfy({ draft.words[$0].text == "lưu" }), !draft.document.signatories.isEmpty,
      let range = draft.range(items[items.count - 1].evidence), let label = label(draft, "nơi nhận"),
      items.allSatisfy({ item in
        draft.range(item.evidence).flatMap { draft.line(at: $0.lowerBound) }?.text.hasPrefix("-") ?? false
      }),
      label.range.lowerBound < range.lowerBound
    else { return [] }
    return [Hit(label.range)]
  }

  @Sendable static func archiveEnd(_ draft: Draft) -> [Hit] {
    guard let archive = archive(draft), let range = draft.range(archive.evidence), draft.motto(.party) == nil,
      let line = draft.line(at: range.lowerBound),
      line.text.hasPrefix("- Lưu") || line.text.hasPrefix("-Lưu") || line.text.hasPrefix("Lưu")
    else { return [] }
    let last = draft.letters[line.range.upperBound - 1]
    guard last == ";" || last == ",", line.range.upperBound - range.upperBound <= 3 else { return [] }
    // The list may go on: then it is its end that counts.
    let next = draft.lines.first { $0.range.lowerBound >= line.range.upperBound }
    guard !(next?.text.hasPrefix("-") ?? false) else { return [] }
    return [Hit(line.range.upperBound - 1..<line.range.upperBound, String(last))]
  }

  @Sendable static func noRegistry(_ draft: Draft) -> [Hit] {
    guard let archive = archive(draft), let range = draft.range(archive.evidence), draft.motto(.party) == nil,
      !draft.isAdvice, let line = draft.line(at: range.lowerBound), line.text.contains("Lưu:"),
      !archive.name.contains("VT"), !archive.name.lowercased().contains("văn thư"),
      !archive.name.contains("VP"),
      !archive.name.lowercased().contains("văn phòng"), archive.name.count <= 30, !archive.name.isEmpty,
      archive.name != "…"
    else { return [] }
    return [Hit(range, archive.name)]
  }

  /// Words of an item that may cover units it does not name.
  private static let general = [
    "các", "như", "cơ quan", "đơn vị", "liên quan", "những", "sở, ban", "ban, ngành", "tt.", "thành viên",
    "trên", "mục", "phòng ban",
  ]

  @Sendable static func tasked(_ draft: Draft) -> [Hit] {
    let items = copies(draft)
    guard items.count >= 2, draft.type == "KH" || draft.type == "CTr", draft.hasLetterhead,
      !items.contains(where: { item in general.contains { item.name.lowercased().contains($0) } })
    else { return [] }
    let names =
      items.map { $0.name.lowercased() }
      + draft.document.addressees.filter { $0.role == .to }.map { $0.name.lowercased() }
    let own = (draft.document.header.issuer?.text ?? "").lowercased()
    var told: Set<String> = []
    var hits: [Hit] = []
    for task in draft.document.plan.tasks {
      for unit in task.assignees {
        let name = unit.lowercased()
        // Units of the same rank with a name of their own; what an issuer's own parts are told is inside.
        guard
          name.hasPrefix("sở ") || name.hasPrefix("liên đoàn lao động ") || name.hasPrefix("công an tỉnh"),
          name.split(separator: " ").count >= 3,
          !own.hasSuffix(name), !name.contains(own), told.insert(name).inserted, !name.contains(","),
          !name.contains(" và các "),
          !names.contains(where: { other in other.contains(name) || Self.covers(other, name) })
        else { continue }
        hits.append(Hit(draft.range(task.evidence), unit))
      }
    }
    return hits
  }

  /// Whether an item's short form may be the unit: *Sở LĐTBXH*, *Sở GD&ĐT*, or a list of departments.
  private static func covers(_ item: String, _ unit: String) -> Bool {
    guard item.contains("sở") || item.contains("lđlđ") else { return false }
    let initials = unit.split(separator: " ").dropFirst().compactMap(\.first)
    let letters = item.filter(\.isLetter)
    if item.contains(":") || item.contains(",") { return true }
    return initials.count >= 2 && letters.hasSuffix(String(initials))
      || item.hasPrefix("sở ") && item.split(separator: " ").count == 2
  }

  @Sendable static func twice(_ draft: Draft) -> [Hit] {
    var seen: Set<String> = []
    return copies(draft).compactMap { item in
      guard item.name.count > 8, !seen.insert(item.name.lowercased()).inserted,
        let range = draft.range(item.evidence),
        draft.document.source?.part ?? 1 == 1
      else { return nil }
      return Hit(range, item.name)
    }
  }

  @Sendable static func article(_ draft: Draft) -> [Hit] {
    let articles = CitationChecks.articles(draft)
    guard let last = articles.max(), articles == Array(1...max(1, last)) else { return [] }
    return copies(draft).compactMap { item in
      let words = item.name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      guard words.count == 3, words[0] == "như", words[1] == "điều", let number = Int(words[2]),
        number > last,
        let range = draft.range(item.evidence)
      else { return nil }
      return Hit(range, item.name, String(last))
    }
  }

  @Sendable static func noAddressee(_ draft: Draft) -> [Hit] {
    guard draft.type == "CV", draft.hasLetterhead, draft.motto(.national) != nil,
      label(draft, "kính gửi") == nil,
      draft.find("kính gửi").isEmpty, !draft.document.addressees.contains(where: { $0.role == .to }),
      draft.find("kính trình").isEmpty, draft.find("kính chuyển").isEmpty,
      draft.document.header.subject != nil, !draft.find("nơi nhận").isEmpty
    else { return [] }
    return [Hit(draft.range(draft.document.header.subject?.evidence))]
  }

  @Sendable static func missing(_ draft: Draft) -> [Hit] {
    guard draft.document.addressees.allSatisfy({ $0.role == .to }), draft.find("nơi nhận").isEmpty,
      draft.find("nơi gửi").isEmpty,
      draft.hasLetterhead, draft.document.signatories.contains(where: { $0.name != nil }), draft.printsType,
      ["KH", "QĐ", "TB", "CT", "HD", "BC", "TTr"].contains(draft.type ?? "")
    else { return [] }
    return [Hit(nil)]
  }
}
