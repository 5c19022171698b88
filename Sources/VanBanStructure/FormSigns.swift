import VanBanModel
import VanBanText

/// The parts of form (*thể thức*) that a text shows: what tells an administrative document from any other text.
///
/// Nghị định 30/2020/NĐ-CP, Điều 8, names the parts that every document has. A text that shows none or one of them, as a
/// novel, a table of numbers or source code may by chance, is taken to be none.
struct FormSigns: OptionSet, Sendable {
  let rawValue: Int

  /// The national title, the motto or the Party's title.
  static let motto = FormSigns(rawValue: 1)
  /// An organ's name in the letterhead.
  static let organ = FormSigns(rawValue: 2)
  /// A number with its symbol, in its place.
  static let number = FormSigns(rawValue: 4)
  /// The line of place and date.
  static let placeDate = FormSigns(rawValue: 8)
  /// The type's name as a title, or *V/v*.
  static let title = FormSigns(rawValue: 16)
  /// *Kính gửi*.
  static let addressed = FormSigns(rawValue: 32)
  /// A basis: *Căn cứ …*, *Xét …*.
  static let basis = FormSigns(rawValue: 64)
  /// Articles.
  static let articles = FormSigns(rawValue: 128)
  /// *Nơi nhận*.
  static let recipients = FormSigns(rawValue: 256)
  /// A post or an authority above a name.
  static let signature = FormSigns(rawValue: 512)

  /// Documents cited by number and symbol.
  static let citations = FormSigns(rawValue: 1024)
  /// The courtesies of letters and invitations: *Kính mời*, *Trân trọng*.
  static let courtesy = FormSigns(rawValue: 2048)

  /// How many of them there are.
  var count: Int { rawValue.nonzeroBitCount }

  /// Whether more of them would tell nothing more.
  var areMany: Bool { count >= 3 }

  /// Whether the text can be taken for an administrative document.
  var areEnough: Bool { count >= 2 }

  /// How sure it is that the text is one: an estimate by the number of its signs.
  var confidence: Double {
    switch count {
    case 0: 0.02
    case 1: 0.2
    case 2: 0.8
    default: 0.98
    }
  }

  /// Tells that there are too few.
  var diagnostic: Diagnostic {
    Diagnostic(
      "document.not-administrative", .warning,
      "this does not look like an administrative document: it shows \(count) of the parts of its form; what is read in it is doubtful"
    )
  }

  private static let courtesies = PhraseTable([
    "kính mời", "trân trọng kính mời", "trân trọng", "kính đề nghị",
  ])

  init(rawValue: Int) { self.rawValue = rawValue }

  /// The signs of a first page.
  init(_ page: FirstPage) {
    self = []
    if page.other.contains(where: { $0.kind == .motto }) { insert(.motto) }
    if page.header.issuer != nil { insert(.organ) }
    if page.header.number != nil { insert(.number) }
    if page.header.date != nil { insert(.placeDate) }
    if page.header.type.map({ !$0.evidence.isInferred }) ?? false { insert(.title) }
    if !page.addressees.isEmpty { insert(.addressed) }
  }

  /// Adds what a line of the body shows.
  mutating func note(_ line: Line) {
    guard let first = line.tokens.first, first.isCapital || first.kind == .marker else { return }
    if line.mark?.marker == .article { insert(.articles) }
    if line.tokens.contains(where: { $0.kind == .documentNumber }) { insert(.citations) }
    if line.tokens.indices.contains(where: { Self.courtesies.match(line.tokens, at: $0) != nil }) {
      insert(.courtesy)
    }
    let start = first.kind == .marker && line.mark?.marker == nil ? 1 : 0
    if start < line.tokens.count, BasisCue.underType.match(line.tokens, at: start) != nil { insert(.basis) }
  }

  /// Adds what the end of a document shows.
  mutating func note(_ conclusion: Conclusion) {
    if !conclusion.addressees.isEmpty { insert(.recipients) }
    if conclusion.signatories.contains(where: { $0.authority != nil || $0.position != nil }) {
      insert(.signature)
    }
  }
}
