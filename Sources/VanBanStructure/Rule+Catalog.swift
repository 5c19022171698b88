public import VanBanModel

/// The rules of recognition: the name that the output bears, and how often what a rule finds is right.
///
/// The figures are those that `vanban evaluate --calibration --gold DIR` prints as *measured* for the corpus together
/// with the real documents that `scripts/accept` uses and with texts that were annotated blind; of these only
/// the corpus stands in the repository, and over it alone the figures are higher. Where nothing was judged they say what is left of the
/// family's share, or 0.5.
extension Rule {
  // Letterhead and title (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  static let headerMotto = Rule("header.motto", 0.864)
  static let headerIssuer = Rule("header.issuer", 0.98)
  static let headerSuperior = Rule("header.superior", 0.864)
  static let headerNumber = Rule("header.number", 0.994)
  static let headerPlace = Rule("header.place", 0.99)
  static let headerDate = Rule("header.date", 0.999)
  static let headerType = Rule("header.type", 0.999)
  static let headerSubject = Rule("header.subject", 0.967)
  static let headerMark = Rule("header.mark", 0.864)
  static let letterType = Rule("header.letter", 0.963)
  static let symbolType = Rule("header.type-from-symbol", 0.955)
  static let titleType = Rule("header.type-in-title", 0.946)
  static let bodyIssuer = Rule("header.issuer-from-body", 0.884)
  static let signatureIssuer = Rule("header.issuer-from-signature", 0.864)
  static let symbolIssuer = Rule("header.issuer-from-symbol", 0.864)
  static let titleIssuer = Rule("header.issuer-in-title", 0.811)
  static let smallIssuer = Rule("header.issuer-in-small-letters", 0.746)
  static let adoptionDate = Rule("header.date-of-adoption", 0.932)
  static let openingDate = Rule("header.date-in-opening", 0.909)
  static let closingPlace = Rule("header.place-at-end", 0.932)
  static let titleDate = Rule("header.date-in-title", 0.973)
  static let partialDate = Rule("header.date-without-day", 0.966)
  static let titleNumber = Rule("header.number-in-title", 0.909)
  static let blankNumber = Rule("header.number-blank", 0.961)
  static let disagreeingNumber = Rule("header.number-unlike-type", 0.946)
  static let letterSubject = Rule("header.subject-of-letter", 0.966)
  static let damaged = Rule("damaged.letters", 0.5)
  static let damagedMotto = Rule("header.motto-damaged", 0.864)
  static let damagedNumber = Rule("header.number-damaged", 0.932)
  static let damagedDate = Rule("header.date-damaged", 0.932)
  static let damagedType = Rule("header.type-damaged", 0.961)
  static let damagedIssuer = Rule("header.issuer-damaged", 0.909)

  // Body.
  static let preambleParagraph = Rule("body.preamble", 0.642)
  static let sectionHeading = Rule("body.heading", 0.998)
  static let bodyParagraph = Rule("body.paragraph", 0.994)
  static let listItem = Rule("body.item", 0.642)
  static let bodyTable = Rule("body.table", 0.642)
  static let closingParagraph = Rule("body.closing", 0.642)

  // Addressees and signatories.
  static let addressedTo = Rule("addressee.to", 0.984)
  static let copiedTo = Rule("addressee.copy", 0.992)
  static let archived = Rule("addressee.archive", 0.985)
  static let signature = Rule("signatory.block", 0.997)
  static let partialSignature = Rule("signatory.partial", 0.717)

  // What is owned and nothing else.
  static let label = Rule("other.label", 0.5)
  static let endMark = Rule("other.end-mark", 0.5)
  static let rule = Rule("other.rule", 0.5)
  static let siteFurniture = Rule("other.furniture", 0.5)
  static let publisherNote = Rule("other.publisher-note", 0.5)
  static let residue = Rule("other.residue", 0.5)
  static let pageMark = Rule("other.page-number", 0.5)
  static let runningHeader = Rule("other.running-header", 0.5)
  static let navigation = Rule("other.navigation", 0.5)
  static let digitalSignature = Rule("other.digital-signature", 0.5)
  static let copyMark = Rule("other.copy", 0.5)

  // Mentions.
  static let dateForm = Rule("date.form", 0.985)
  static let dateInterval = Rule("date.interval", 0.997)
  static let dateWithoutYear = Rule("date.year-from-document", 0.993)
  static let dateOfNoYear = Rule("date.year-unknown", 0.966)
  static let referenceTyped = Rule("reference.typed", 0.976)
  static let referenceBare = Rule("reference.bare", 0.983)
  static let referenceNamed = Rule("reference.named-law", 0.993)
  static let repairedDigits = Rule("reference.repaired", 0.911)
  static let smallSymbol = Rule("reference.folded", 0.851)
  static let sharedSymbol = Rule("reference.shared-symbol", 0.851)
  static let shortened = Rule("reference.shortened", 0.897)
  static let pointing = Rule("reference.anaphor", 0.776)
  static let pointingInQuotation = Rule("reference.anaphor-in-quotation", 0.776)
  static let pointingOut = Rule("reference.anaphor-to-parent", 0.776)
  static let selfReference = Rule("reference.self", 0.776)
  static let citedSymbolIssuer = Rule("reference.issuer-from-symbol", 0.776)
  static let citedIssuer = Rule("reference.issuer", 0.977)
  static let bracketAbbreviation = Rule("abbreviation.bracket", 0.952)
  static let announcedAbbreviation = Rule("abbreviation.announced", 0.917)
  static let contactForm = Rule("contact.form", 0.962)
  static let targetForm = Rule("plan.target", 0.992)
  static let taskClause = Rule("plan.task", 0.996)
  static let taskFields = Rule("plan.task-fields", 0.945)
  static let taskRow = Rule("plan.task-row", 0.945)
  static let reportDuty = Rule("plan.report", 0.988)
  static let budgetClause = Rule("plan.budget", 0.973)
  static let planUnit = Rule("plan.unit", 0.997)
  static let explainedUnit = Rule("plan.unit-explained", 0.864)
  static let standardUnit = Rule("plan.unit-standard", 0.864)
  static let phaseLabel = Rule("plan.phase", 0.982)

  /// Every rule, for those who list or measure them.
  public static let catalog: [Rule] = [
    .headerMotto, .headerIssuer, .headerSuperior, .headerNumber, .headerPlace, .headerDate, .headerType,
    .headerSubject, .headerMark, .letterType, .symbolType, .titleType, .bodyIssuer, .signatureIssuer,
    .symbolIssuer, .titleIssuer, .smallIssuer, .adoptionDate, .openingDate, .closingPlace, .titleDate,
    .partialDate, .titleNumber,
    .blankNumber, .disagreeingNumber, .letterSubject, .damaged, .damagedMotto, .damagedNumber, .damagedDate,
    .damagedType,
    .damagedIssuer, .pageMark, .runningHeader, .navigation, .digitalSignature, .copyMark, .preambleParagraph,
    .sectionHeading,
    .bodyParagraph, .listItem, .bodyTable, .closingParagraph, .addressedTo, .copiedTo, .archived,
    .signature, .partialSignature, .label, .endMark, .rule, .siteFurniture, .publisherNote, .residue,
    .dateForm, .dateInterval, .dateWithoutYear, .dateOfNoYear, .referenceTyped, .referenceBare,
    .referenceNamed, .repairedDigits, .smallSymbol, .sharedSymbol, .shortened, .pointing,
    .pointingInQuotation, .pointingOut, .selfReference, .citedSymbolIssuer, .citedIssuer,
    .bracketAbbreviation,
    .announcedAbbreviation, .contactForm, .targetForm, .taskClause, .taskFields,
    .taskRow, .reportDuty, .budgetClause, .planUnit, .explainedUnit, .standardUnit, .phaseLabel,
  ]
}
