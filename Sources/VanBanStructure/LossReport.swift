import VanBanModel
import VanBanText

/// What the first page's lines show of the letterhead beside its fields.
struct LetterheadTraces {
  /// Whether the national title, the motto or the Party's title stands there.
  var hasMotto = false
  /// Where letters of the first page are lost (U+FFFD).
  var damage: SourceSpan?

  init() {}

  init(_ lines: [Line], _ page: FirstPage) {
    hasMotto = page.other.contains { $0.kind == .motto }
    damage =
      lines.first { line in
        let bytes = line.text.bytes
        return bytes.indices.dropLast(2).contains {
          bytes[$0] == 0xEF && bytes[$0 + 1] == 0xBF && bytes[$0 + 2] == 0xBD
        }
      }?.outer
  }
}

/// Tells what the document does not have from what it had and the file lost.
///
/// A letterhead has two cells (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục IV): the organs and the number; the national
/// title, the place and the date. What is absent from a cell that stands there is missing from the document; with a
/// cell that is not there its fields are lost. What is no document at all has lost nothing.
struct LossReport {
  let header: Header
  let traces: LetterheadTraces

  /// Papers that are filled in and have no subject (Nghị định 30/2020/NĐ-CP, Phụ lục III; Thông tư 01/2011/TT-BNV).
  private static let forms: Set<String> = ["GGT", "GNP", "PG", "PC", "PB"]

  /// The organs' cell: a number may stand in a title, too.
  private var hasOrgans: Bool {
    [.headerIssuer, .smallIssuer, .damaged].contains(header.issuer?.evidence.rule)
  }

  private var hasNationalCell: Bool {
    traces.hasMotto || header.place != nil
      || [.headerDate, .partialDate].contains(header.date?.evidence.rule)
  }

  private var hasLetterhead: Bool {
    hasOrgans || hasNationalCell
      || [.headerNumber, .disagreeingNumber, .blankNumber, .damaged].contains(header.number?.evidence.rule)
  }

  /// *Nghị định số 61/CP ngày 5/7/1994 của Chính phủ về …*: a publisher's title that says what the letterhead did.
  private var hasTitleFields: Bool {
    header.type?.evidence.rule == .titleType || header.number?.evidence.rule == .titleNumber
      || header.date?.evidence.rule == .titleDate || header.issuer?.evidence.rule == .titleIssuer
  }

  private enum Absence { case missing, lost(String) }

  func diagnostics() -> [Diagnostic] {
    var result: [Diagnostic] = []
    guard header.type != nil else {
      result.append(Diagnostic("header.type-missing", .warning, "no type of document was found"))
      return result + fields { _ in .missing }
    }
    if let damage = traces.damage {
      result.append(
        Diagnostic(
          "header.damaged", .warning,
          "letters of the first page are lost (U+FFFD); read the original for its fields", span: damage))
    }
    if !hasLetterhead {
      result.append(
        hasTitleFields
          ? Diagnostic(
            "header.letterhead-replaced", .warning,
            "a title stands in the letterhead's place; whoever published the text left the letterhead out")
          : Diagnostic(
            "header.letterhead-lost", .warning,
            "no line of the letterhead is in the file; it begins behind it"
          ))
    }
    return result + fields(absence)
  }

  private enum Cell { case organs, national, title }

  private func absence(_ cell: Cell) -> Absence {
    switch cell {
    case .organs where !hasOrgans: .lost("the organs' lines of the letterhead are not in the file")
    case .national where !hasNationalCell:
      .lost("the national title's lines of the letterhead are not in the file")
    default: traces.damage == nil ? .missing : .lost("letters of the first page are lost")
    }
  }

  private func fields(_ absence: (Cell) -> Absence) -> [Diagnostic] {
    var result: [Diagnostic] = []
    func say(_ field: String, _ name: String, _ cell: Cell, _ severity: Diagnostic.Severity = .info) {
      switch absence(cell) {
      case .missing:
        result.append(Diagnostic("header.\(field)-missing", severity, "no \(name) was found"))
      case .lost(let why):
        result.append(Diagnostic("header.\(field)-lost", severity, "no \(name) was found: \(why)"))
      }
    }
    if header.number == nil { say("number", "number and symbol", .organs) }
    if header.date == nil { say("date", "date of issue", .national) }
    if header.place == nil { say("place", "place before the date", .national) }
    if header.subject == nil, !Self.forms.contains(header.type?.type.code ?? "") {
      say("subject", "subject", .title)
    }
    if header.issuer == nil {
      say("issuer", "issuer in the letterhead or in the text", .organs, .warning)
    } else if header.issuer?.evidence.isInferred == true {
      result.append(
        Diagnostic(
          "header.issuer-lost", .info,
          "the issuer's line is lost; its name was worked out from the text and the signature"))
    }
    if header.superior == nil, !hasOrgans, case .lost(let why) = absence(.organs) {
      result.append(
        Diagnostic("header.superior-lost", .info, "whether an organ stood above the issuer is lost: \(why)"))
    }
    return result
  }
}

/// Tells whether the end of a document is in the file.
struct EndReport {
  let signatories: Int
  let addressees: Bool
  /// The last line of the text.
  let last: Line?

  /// A text that ends in mid-sentence, or with dots that say that more follows, was cut off.
  private var isCutOff: Bool {
    guard let last, let token = last.tokens.last, last.text.count > 30, !last.isCapitals else { return false }
    if last.string(bytes: token.lower..<token.upper).hasSuffix("…") { return true }
    if last.tokens.count > 2, last.tokens.suffix(3).allSatisfy({ $0.isSign(.stop) }) { return true }
    return token.isSign(.comma) || token.isWord && (token.form == .small || last.text.count > 60)
  }

  func diagnostics() -> [Diagnostic] {
    guard signatories == 0 else { return [] }
    if !addressees, isCutOff {
      return [
        Diagnostic(
          "text.truncated", .warning, "the text breaks off in mid-sentence; the file does not hold its end",
          span: last?.outer),
        Diagnostic("conclusion.signature-lost", .info, "no signature was found: the text breaks off"),
      ]
    }
    return addressees
      ? [
        Diagnostic(
          "conclusion.signature-lost", .info,
          "no signature was found: the recipients are in the file, the signature beside them is not")
      ]
      : [Diagnostic("conclusion.signature-missing", .info, "no signature was found")]
  }
}
