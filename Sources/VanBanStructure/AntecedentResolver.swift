import VanBanModel
import VanBanText

/// Numbers the references of a document and finds what its short and pointing mentions go back to.
///
/// A mention goes back to the last one before it that fits: of its number, of its law's name, or of its type. Each is
/// one look-up in a table, so that a document of any length is read in linear time.
struct AntecedentResolver {
  /// How a later mention can name a document.
  private enum Name: Hashable {
    case type(String)
    /// The last document of a type that the text amends, of which a quotation speaks.
    case amended(String)
    case serial(String, String, year: String?)
    case number(String, String)
    case law(String, year: String?)
    case alias(String)
  }

  private var count = 0
  /// The key of a document, or the id of the reference that names it.
  private var targets = Recent<Name, String>(limit: 4_096)
  /// The lines so far, and on which a document of a type was last named.
  private var line = 0
  private var lines: [String: Int] = [:]
  /// The references of the last line, with where they end: a bracket behind one may give it a name.
  private var last: [(end: Int, target: String)] = []

  /// How many attachments are open.
  private var depth = 0

  /// Completes the references among the events from an index on; mentions that point to nothing are left out.
  mutating func resolve(_ events: inout [DocumentEvent], from first: Int) {
    var write = first
    for read in first..<events.count {
      switch events[read] {
      case .reference(var reference):
        guard complete(&reference) else { continue }
        events[write] = .reference(reference)
        write += 1
        continue
      case .abbreviation(let abbreviation): learn(abbreviation)
      case .date: break
      case .end where depth == 0:
        // What the next document of the file points to is its own.
        self = AntecedentResolver()
      default:
        if case .openAttachment = events[read] { depth += 1 }
        if case .closeAttachment = events[read] { depth -= 1 }
        if !last.isEmpty { last.removeAll(keepingCapacity: true) }
        line += 1
      }
      if write < read { events[write] = events[read] }
      write += 1
    }
    events.removeLast(events.count - write)
  }

  /// Gives the reference its id and its antecedent; false where it points to nothing.
  private mutating func complete(_ reference: inout Reference) -> Bool {
    // *Quyết định này* teaches nothing; the document's own number is what *Quyết định số 15* further on goes back to.
    let teaches = !reference.isSelf || reference.number != nil
    let law = teaches ? LawTitle(reference) : nil
    if !reference.isSelf, reference.antecedent == nil {
      reference.antecedent = antecedent(of: reference, law)
      if reference.antecedent == nil, !Self.standsAlone(reference) { return false }
    }
    count += 1
    reference.id = "r\(count)"
    if teaches { learn(reference, law) }
    return true
  }

  /// Whether a reference says enough where nothing before it explains it.
  private static func standsAlone(_ reference: Reference) -> Bool {
    switch reference.evidence.rule {
    case .pointing, .pointingInQuotation, .pointingOut: false
    // The decrees of the first years bear a number and no symbol: *Sắc lệnh số 21 ngày 8/9/1945*.
    case .shortened:
      reference.number?.year != nil || undated.contains(reference.type?.code ?? "") && reference.date != nil
    default: true
    }
  }

  private static let undated: Set<String> = ["SL", "NĐ", "TT", "TTLT"]

  // MARK: - Looking up

  private func antecedent(of reference: Reference, _ law: LawTitle?) -> String? {
    guard let type = reference.type?.code else { return nil }
    switch reference.evidence.rule {
    case .pointing:
      // *Luật này* in a letter is a law that it speaks of right here; further off it may be a form's own name.
      if reference.text.hasSuffix("này"), lines[type].map({ line - $0 > 2 }) ?? true { return nil }
      return targets[.type(type)]
    case .pointingInQuotation: return targets[.amended(type)] ?? targets[.type(type)]
    default: break
    }
    if let number = reference.number { return antecedent(of: number, reference, type) }
    guard let law else { return nil }
    if let year = law.year {
      // A name with its year says all that can be said, unless a number was told before.
      return targets[.law(law.name, year: year)].flatMap { $0.hasPrefix("vn/") ? $0 : nil }
    }
    return targets[.law(law.name, year: nil)] ?? targets[.alias(law.name)]
  }

  private func antecedent(of number: DocumentNumber, _ reference: Reference, _ type: String) -> String? {
    let whole = reference.key.flatMap { $0.utf8.contains(UInt8(ascii: "?")) ? nil : $0 }
    if reference.evidence.rule != .shortened, whole != nil { return nil }
    if number.issuerCode != nil { return targets[.number(type, number.text.uppercased())] }
    guard let serial = number.serial else { return nil }
    let year = number.year ?? reference.date.map { String($0.prefix(4)) }
    return targets[.serial(type, serial, year: year)] ?? whole
  }

  // MARK: - Learning

  private mutating func learn(_ reference: Reference, _ law: LawTitle?) {
    guard let type = reference.type?.code else { return }
    let own = reference.key.flatMap { $0.utf8.contains(UInt8(ascii: "?")) ? nil : $0 } ?? reference.id
    let target = reference.antecedent ?? own
    if let end = reference.evidence.ranges.last?.upper.utf8 { last.append((end, target)) }
    targets.set(.type(type), target)
    lines[type] = line
    if reference.relation == .amends { targets.set(.amended(type), target) }
    if let number = reference.number {
      if number.issuerCode != nil { targets.set(.number(type, number.text.uppercased()), target) }
      if let serial = number.serial {
        targets.set(.serial(type, serial, year: nil), target)
        if let year = number.year ?? reference.date.map({ String($0.prefix(4)) }) {
          targets.set(.serial(type, serial, year: year), target)
        }
      }
    }
    guard let law else { return }
    targets.set(.law(law.name, year: nil), target)
    if let year = law.year ?? reference.number?.year ?? reference.date.map({ String($0.prefix(4)) }) {
      targets.set(.law(law.name, year: year), target)
    }
    if let initials = law.initials { targets.set(.alias(initials), target) }
  }

  /// *(sau đây gọi tắt là Luật BHXH)* behind a reference names it.
  private mutating func learn(_ abbreviation: Abbreviation) {
    guard let short = abbreviation.evidence.ranges.last, abbreviation.short.contains(" "),
      let named = last.last(where: { $0.end <= short.lower.utf8 }), short.lower.utf8 - named.end <= 64
    else { return }
    targets.set(.alias(LawTitle.folded(abbreviation.short)), named.target)
  }
}

/// The name of a law as a reference's title has it, for comparing.
private struct LawTitle {
  let name: String
  let year: String?

  init?(_ reference: Reference) {
    guard let type = reference.type?.code, ReferenceRecognizer.laws.contains(type),
      let title = reference.title,
      title.utf8.count < 400
    else { return nil }
    // Most begin with another letter than the openers.
    if let initial = title.utf8.first, (initial | 32) &- 97 < 26, !"lbhp".utf8.contains(initial | 32) {
      return nil
    }
    let words = Self.folded(title)
    // A title that only says what a law does (*sửa đổi, bổ sung …*) is no name.
    guard Self.openers.contains(String(words.prefix { $0 != " " })) else { return nil }
    let last = words.utf8.suffix(4)
    guard last.allSatisfy(isDigitByte), words.utf8.dropLast(4).last == 0x20 else {
      (name, year) = (words, nil)
      return
    }
    var rest = words.dropLast(5)
    if rest.hasSuffix(" năm") { rest = rest.dropLast(4) }
    (name, year) = (String(rest), String(last))
  }

  private static let openers: Set<String> = ["luật", "bộ", "hiến", "pháp"]

  /// `luật bhxh` for *Luật Bảo hiểm xã hội*.
  var initials: String? {
    guard name.hasPrefix("luật ") else { return nil }
    var initials = String.UnicodeScalarView()
    var isFirst = false
    for scalar in name.unicodeScalars.dropFirst(4) {
      if isFirst { initials.append(scalar) }
      isFirst = scalar == " "
    }
    return initials.count > 1 ? "luật " + String(initials) : nil
  }

  /// Small letters with one place for the tone mark, without signs.
  static func folded(_ text: String) -> String {
    if let folded = LetterFold.smallWords(text) { return folded }
    return text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
