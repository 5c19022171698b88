import VanBanModel

/// The rules of recognition: the name that the output bears, and how often what a rule finds is right.
///
/// The figures are first estimates from the annotated documents; issue by issue they are measured anew.
extension Rule {
  // Letterhead and title (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  static let headerMotto = Rule("header.motto", 0.99)
  static let headerIssuer = Rule("header.issuer", 0.95)
  static let headerSuperior = Rule("header.superior", 0.9)
  static let headerNumber = Rule("header.number", 0.98)
  static let headerPlace = Rule("header.place", 0.96)
  static let headerDate = Rule("header.date", 0.98)
  static let headerType = Rule("header.type", 0.98)
  static let headerSubject = Rule("header.subject", 0.94)
  static let headerMark = Rule("header.mark", 0.9)
  static let letterType = Rule("header.letter", 0.93)
  static let symbolType = Rule("header.type-from-symbol", 0.9)
  static let bodyIssuer = Rule("header.issuer-from-body", 0.85)
  static let adoptionDate = Rule("header.date-of-adoption", 0.9)
  static let titleNumber = Rule("header.number-in-title", 0.93)
  static let damagedMotto = Rule("header.motto-damaged", 0.95)
  static let damagedNumber = Rule("header.number-damaged", 0.8)
  static let damagedDate = Rule("header.date-damaged", 0.85)
  static let damagedType = Rule("header.type-damaged", 0.9)
  static let damagedIssuer = Rule("header.issuer-damaged", 0.8)

  // Body.
  static let preambleParagraph = Rule("body.preamble", 0.95)
  static let sectionHeading = Rule("body.heading", 0.96)
  static let bodyParagraph = Rule("body.paragraph", 0.97)
  static let listItem = Rule("body.item", 0.97)
  static let bodyTable = Rule("body.table", 0.9)
  static let closingParagraph = Rule("body.closing", 0.85)

  // Addressees and signatories.
  static let addressedTo = Rule("addressee.to", 0.95)
  static let copiedTo = Rule("addressee.copy", 0.96)
  static let archived = Rule("addressee.archive", 0.97)
  static let signature = Rule("signatory.block", 0.93)

  // What is owned and nothing else.
  static let label = Rule("other.label", 0.99)
  static let endMark = Rule("other.end-mark", 0.99)
  static let rule = Rule("other.rule", 0.99)
  static let siteFurniture = Rule("other.furniture", 0.9)
  static let publisherNote = Rule("other.publisher-note", 0.97)
  static let residue = Rule("other.residue", 0.99)
  static let pageMark = Rule("other.page-number", 0.97)
  static let runningHeader = Rule("other.running-header", 0.95)
  static let navigation = Rule("other.navigation", 0.97)
  static let digitalSignature = Rule("other.digital-signature", 0.97)
  static let copyMark = Rule("other.copy", 0.93)

  // Mentions.
  static let dateForm = Rule("date.form", 0.97)
  static let referenceTyped = Rule("reference.typed", 0.97)
  static let referenceBare = Rule("reference.bare", 0.88)
  static let referenceNamed = Rule("reference.named-law", 0.85)
  static let selfReference = Rule("reference.self", 0.95)
  static let symbolIssuer = Rule("reference.issuer-from-symbol", 0.95)
  static let citedIssuer = Rule("reference.issuer", 0.95)
  static let bracketAbbreviation = Rule("abbreviation.bracket", 0.93)
  static let announcedAbbreviation = Rule("abbreviation.announced", 0.95)
  static let contactForm = Rule("contact.form", 0.95)
  static let targetForm = Rule("plan.target", 0.8)
  static let taskClause = Rule("plan.task", 0.75)
  static let phaseLabel = Rule("plan.phase", 0.9)
}
