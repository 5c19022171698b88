import VanBanModel

/// What can be scored of a document, in one form for the annotation and for what was found.
///
/// A part that is nil is not scored.
struct Annotation: Sendable {
  /// The values of the header's fields by name; nil says that the document has none.
  var header: [String: Value]?
  var sections: [Unit]?
  var dates: [Date]?
  var references: [Citation]?
  var addressees: [Recipient]?
  var signatories: [Signer]?
  var abbreviations: [ShortForm]?
  var plan: Plan?

  struct Value: Sendable {
    var text: String?
    var evidence: Evidence?
  }

  struct Unit: Sendable {
    var path: String
    /// The words with which it begins.
    var words: String
    var evidence: Evidence?
  }

  struct Date: Sendable {
    var text: String
    var value: String
    var evidence: Evidence?
  }

  struct Citation: Sendable {
    var number: String?
    var type: String?
    var date: String?
    /// The organ that is named; nil where it was worked out.
    var issuer: String?
    var relation: String
    var title: String?
    var evidence: Evidence?
    var issuerEvidence: Evidence?
  }

  struct Recipient: Sendable {
    var role: String
    var name: String
    var purpose: String?
    var evidence: Evidence?
  }

  struct Signer: Sendable {
    var authority: String?
    var organ: String?
    var position: String?
    var name: String?
    var evidence: Evidence?
  }
}

// MARK: - From the annotation

extension Annotation {
  /// The annotation in a gold file.
  init(_ json: JSONValue) {
    header = json["header"]?.members.map { members in
      Dictionary(members.map { ($0.key, Value(text: $0.value.string)) }) { first, _ in first }
    }
    sections = json["sections"]?.items?.map {
      Unit(path: $0["path"]?.string ?? "", words: $0["starts"]?.string ?? "")
    }
    dates = json["dates"]?.items?.map {
      Date(text: $0["text"]?.string ?? "", value: $0["value"]?.string ?? "")
    }
    references = json["references"]?.items?.map {
      Citation(
        number: $0["number"]?.string, type: $0["type"]?.string, date: $0["date"]?.string,
        issuer: $0["issuer"]?.string, relation: $0["relation"]?.string ?? "mentions",
        title: $0["title"]?.string)
    }
    addressees = json["addressees"]?.items?.map {
      Recipient(
        role: $0["role"]?.string ?? "", name: $0["name"]?.string ?? "", purpose: $0["purpose"]?.string)
    }
    signatories = json["signatories"]?.items?.map {
      Signer(
        authority: $0["authority"]?.string, organ: $0["organ"]?.string, position: $0["position"]?.string,
        name: $0["name"]?.string)
    }
    abbreviations = json["abbreviations"]?.items?.map {
      ShortForm(short: $0["short"]?.string ?? "", long: $0["long"]?.string ?? "")
    }
    plan = json["plan"].map(Plan.init)
  }
}

// MARK: - From what was found

extension Annotation {
  /// What the program found.
  init(_ document: Document) {
    header = Self.header(document.header)
    sections = Self.units(document.sections, below: "")
    dates = document.dates.map { Date(text: $0.text, value: $0.value, evidence: $0.evidence) }
    references = document.references.filter { !$0.isSelf }.map {
      let issuer = $0.issuer?.evidence.isInferred == true ? nil : $0.issuer
      return Citation(
        number: $0.number?.text, type: $0.type?.code, date: $0.date, issuer: issuer?.text,
        relation: $0.relation.rawValue, title: $0.title, evidence: $0.evidence,
        issuerEvidence: issuer?.evidence)
    }
    addressees = document.addressees.map {
      Recipient(role: $0.role.rawValue, name: $0.name, purpose: $0.purpose, evidence: $0.evidence)
    }
    signatories = document.signatories.map {
      Signer(
        authority: $0.authority, organ: $0.organ, position: $0.position, name: $0.name, evidence: $0.evidence)
    }
    abbreviations = document.abbreviations.map {
      ShortForm(short: $0.short, long: $0.long, evidence: $0.evidence)
    }
    plan = Plan(document.plan)
  }

  private static func header(_ header: Header) -> [String: Value] {
    let fields = [
      "superior": header.superior, "issuer": header.issuer, "place": header.place, "subject": header.subject,
      "secrecy": header.secrecy, "urgency": header.urgency,
    ]
    var values = fields.compactMapValues { $0.map { Value(text: $0.text, evidence: $0.evidence) } }
    values["number"] = header.number.map { Value(text: $0.number.text, evidence: $0.evidence) }
    values["date"] = header.date.map { Value(text: $0.value, evidence: $0.evidence) }
    values["type"] = header.type.map { Value(text: $0.type.code, evidence: $0.evidence) }
    return values
  }

  private static func units(_ sections: [Section], below parent: String) -> [Unit] {
    sections.flatMap { section in
      guard let number = section.number else { return units(section.children, below: parent) }
      let path = parent.isEmpty ? number : "\(parent)/\(number)"
      let first = section.content.prefix(2).compactMap(\.passage)
      let words = ([section.heading].compactMap { $0 } + first).map(\.text)
      let unit = Unit(
        path: path, words: words.joined(separator: " "), evidence: (section.heading ?? first.first)?.evidence)
      return [unit] + units(section.children, below: path)
    }
  }
}

extension Content {
  /// The words of a paragraph or an item; a table has none of its own.
  fileprivate var passage: Passage? {
    switch self {
    case .paragraph(let passage): passage
    case .item(let item): item.passage
    case .table: nil
    }
  }
}
