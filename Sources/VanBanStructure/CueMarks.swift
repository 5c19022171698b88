import VanBanOrthography
import VanBanText

/// What a token may begin: readers pass by all others without asking their tables, and by lines that have none.
///
/// A row below, with what ``of(_:)`` says of numbers and the like, is all that a reader needs to be skipped where it would
/// find nothing.
struct CueMarks: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A date or a time.
  static let date = CueMarks(rawValue: 1)
  /// A mention of a document.
  static let reference = CueMarks(rawValue: 1 << 1)
  /// A way to reach somebody.
  static let contact = CueMarks(rawValue: 1 << 2)
  /// A bracket, which may explain a short form.
  static let bracket = CueMarks(rawValue: 1 << 3)
  /// A mark of quotation.
  static let quotation = CueMarks(rawValue: 1 << 4)
  /// What a publisher puts its notes into.
  static let note = CueMarks(rawValue: 1 << 5)
  /// The noun of a unit that is given something to do.
  static let unit = CueMarks(rawValue: 1 << 6)
  /// Who leads, who helps, to whom a task is given.
  static let duty = CueMarks(rawValue: 1 << 7)
  /// A report, or what is to be handed in.
  static let report = CueMarks(rawValue: 1 << 8)
  /// Money or where it comes from.
  static let money = CueMarks(rawValue: 1 << 9)
  /// A measurable aim.
  static let aim = CueMarks(rawValue: 1 << 10)

  /// The words, and the signs, that begin what a reader looks for.
  private static let rows: [(marks: CueMarks, words: [Syllable])] = [
    (.date, DateCue.counts.words + DateRecognizer.openers.words),
    (.reference, ReferenceRecognizer.types.firstWords + LawName.codes.firstWords),
    (.contact, PlanCue.phone.firstWords),
    (.bracket, [Sign.open.syllable]),
    (.note, [Sign.openBracket.syllable]),
    (.quotation, [Sign.openQuote, .closeQuote, .quote].map(\.syllable)),
    (.unit, Organ.nouns.firstWords + Organ.heads.firstWords + PlanCue.actors.firstWords),
    (
      .duty,
      PlanCue.leads.firstWords + PlanCue.carried.firstWords + PlanCue.partners.firstWords
        + PlanCue.given.firstWords
    ),
    (.report, PlanCue.reports.firstWords + PlanCue.sends.firstWords),
    (.money, PlanCue.money.firstWords + PlanCue.sources.firstWords),
    (.aim, PlanCue.changes.firstWords + PlanCue.comparators.firstWords + [DateCue.from]),
  ]

  private static let table = KeyTable(
    rows.flatMap { row in row.words.map { ($0.key, UInt64(row.marks.rawValue)) } })

  /// Marks the tokens of a line.
  static func mark(_ tokens: inout [Token]) {
    let table = table
    for index in tokens.indices {
      tokens[index].marks =
        UInt32(truncatingIfNeeded: table[tokens[index].syllable.key]) | of(tokens[index].kind).rawValue
    }
  }

  private static func of(_ kind: Token.Kind) -> CueMarks {
    switch kind {
    case .date, .time: .date
    case .number: [.date, .aim]
    case .documentNumber: .reference
    case .url, .email, .hashtag: .contact
    case .word, .abbreviation, .marker, .punctuation, .symbol: []
    }
  }
}

extension Token {
  /// What the token may begin.
  var cues: CueMarks { CueMarks(rawValue: marks) }
}

extension [Token] {
  /// What any of them may begin.
  var cues: CueMarks { CueMarks(rawValue: reduce(0) { $0 | $1.marks }) }
}
