import VanBanModel

// A rule's values are not all as sure as each other: what carries a sign of doubt bears a rule of its own, so that its
// confidence is measured apart.

extension FoundDate {
  /// The rule of a date with these words.
  func rule(_ words: String) -> Rule {
    if value.hasPrefix("XXXX") || Self.holds(value, "/XXXX") { return .dateOfNoYear }
    let years = value.split(separator: "/").filter { $0 != ".." }.map { $0.prefix(4) }
    // Of *từ 3/5 đến 16/5/2021* the year is written once.
    if !years.contains(where: { Self.holds(words, $0) }) { return .dateWithoutYear }
    return kind == .interval ? .dateInterval : .dateForm
  }

  /// Whether a text holds some ASCII: bytes tell.
  private static func holds(_ text: String, _ part: Substring) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard let first = part.first, text.count >= part.count else { return part.isEmpty }
    return (0...text.count - part.count).contains { start in
      text[start] == first && text[start..<start + part.count].elementsEqual(part)
    }
  }
}

extension DocumentNumber {
  /// The rule of a document's own number in the letterhead.
  var headerRule: Rule { serial == nil ? .blankNumber : .headerNumber }

  /// Whether its symbol names another type than the one that is printed: one of both may be misread.
  func disagrees(with type: DocumentType) -> Bool {
    guard let typeCode, let named = DocumentType.ofSymbol(typeCode) else { return false }
    // The Party numbers its rules (*quy định*) with the symbol of decisions.
    return named.code != type.code && !(named.code == "QĐ" && type.code == "QyĐ")
  }
}

extension Signatory {
  /// The rule of a signature with these parts.
  static func rule(organ: String?, position: String?, name: String?) -> Rule {
    name == nil || organ == nil && position == nil ? .partialSignature : .signature
  }
}

extension Header {
  /// Gives the fields that hold U+FFFD, where letters of the file were lost, the rule of damaged ones.
  mutating func markDamage() {
    func mark(_ field: inout Field?) { if field?.text.isDamaged == true { field?.evidence.rule = .damaged } }
    mark(&superior)
    mark(&issuer)
    mark(&place)
    mark(&subject)
    if number?.number.text.isDamaged == true { number?.evidence.rule = .damaged }
    if date?.text.isDamaged == true { date?.evidence.rule = .damaged }
    if type?.text.isDamaged == true { type?.evidence.rule = .damaged }
  }
}

extension String {
  /// Whether letters of it were lost.
  var isDamaged: Bool { unicodeScalars.contains("\u{FFFD}") }
}
