internal import VanBanJSONText

/// Why a JSON text cannot be indexed.
public enum NotIndexable: Error, Sendable, Hashable {
  /// It is no JSON; the offset in bytes.
  case malformed(offset: Int)
  /// It is JSON, but no document of this program.
  case foreign
  /// It is of another version of the schema.
  case otherVersion(String, known: String)

  /// The reason in a clause.
  public var message: String {
    switch self {
    case .malformed(let offset): "no JSON: malformed at byte \(offset)"
    case .foreign: "no document of vanban: it has no schemaVersion, id, source and header"
    case .otherVersion(let version, let known):
      "schema version \(version), this vanban reads \(known); convert the document anew"
    }
  }
}

extension IndexedDocument {
  /// Reads a document that `vanban convert` wrote, of the first number of `schemaVersion`.
  public init(json bytes: [UInt8], schemaVersion: String) throws(NotIndexable) {
    let root: JSONPart
    do throws(JSONFault) { root = try JSONPart(bytes) } catch {
      throw .malformed(offset: error.place.offset)
    }
    guard root.isObject, let version = root["schemaVersion"]?.string, let key = root["id"]?.string,
      let source = root["source"], source.isObject, root["header"]?.isObject == true
    else { throw .foreign }
    let major = schemaVersion.prefix { $0 != "." }
    guard version.prefix(while: { $0 != "." }) == major else {
      throw .otherVersion(version, known: "\(major).x")
    }
    self.key = key
    name = source["name"]?.string ?? ""
    part = source["part"]?.integer ?? 1
    var attachment = 0
    add(root, &attachment)
    linkAntecedents()
  }

  /// Adds a document or an attachment; `last` is the place of the last attachment.
  private mutating func add(_ part: JSONPart, _ last: inout Int) {
    let attachment = last
    let header = part["header"]
    var own: Span?
    func span(_ value: JSONPart?) -> Span? {
      guard let ends = value?["span"]?.items, ends.count == 2, let lower = ends[0].integer,
        let upper = ends[1].integer, lower <= upper
      else { return nil }
      own = own.map { min($0.lowerBound, lower)..<max($0.upperBound, upper) } ?? lower..<upper
      return lower..<upper
    }
    for field in ["superior", "issuer", "number", "place", "date", "type"] as [StaticString] {
      _ = span(header?[field])
    }
    let subject = header?["subject"]?["text"]?.string
    let type = header?["type"]?["code"]?.string
    if attachment == 0 {
      self.type = type
      number = header?["number"]?["text"]?.string
      date = header?["date"]?["value"]?.string
      issuer = header?["issuer"]?["text"]?.string
      superior = header?["superior"]?["text"]?.string
      place = header?["place"]?["text"]?.string
      self.subject = subject
    }
    func passage(_ kind: Passage.Kind, _ text: String, _ span: Span?) {
      var passage = Passage(kind, text: text, span: span)
      passage.attachment = attachment
      passages.append(passage)
    }
    let ownNumber = header?["number"]?["text"]?.string
    if subject != nil || ownNumber != nil {
      passage(.subject, subject ?? "", span(header?["subject"]))
      passages[passages.count - 1].heading = ownNumber
    }
    for element in part["preamble"]?.items ?? [] {
      passage(.preamble, element["text"]?.string ?? "", span(element))
    }
    addSections(part["sections"], attachment, span)
    for element in part["closing"]?.items ?? [] {
      passage(.closing, element["text"]?.string ?? "", span(element))
    }
    addMentions(part, attachment, span)
    if attachment > 0 {
      attachments.append(
        Attachment(
          attachment: attachment, key: part["id"]?.string ?? "", type: type, subject: subject, span: own))
    } else {
      self.span = own
    }
    for element in part["attachments"]?.items ?? [] {
      last += 1
      add(element, &last)
    }
  }

  private mutating func addSections(
    _ list: JSONPart?, _ attachment: Int, _ span: (JSONPart?) -> Span?
  ) {
    for element in list?.items ?? [] {
      var lines: [String] = []
      Self.collect(element["content"], &lines)
      var passage = Passage(
        .section, section: element["id"]?.string, text: lines.joined(separator: "\n"), span: span(element))
      passage.attachment = attachment
      passage.number = element["number"]?.string
      passage.heading = element["heading"]?["text"]?.string
      passages.append(passage)
      addSections(element["children"], attachment, span)
    }
  }

  /// The lines of a section's content: paragraphs, items with what is below them, rows of tables.
  private static func collect(_ content: JSONPart?, _ lines: inout [String]) {
    for element in content?.items ?? [] {
      if let text = element["text"]?.string { lines.append(text) }
      collect(element["content"], &lines)
      for row in element["rows"]?.items ?? [] {
        let cells = row.items.compactMap { $0["text"]?.string }.filter { !$0.isEmpty }
        if !cells.isEmpty { lines.append(cells.joined(separator: " | ")) }
      }
    }
  }

  private mutating func addMentions(_ part: JSONPart, _ attachment: Int, _ span: (JSONPart?) -> Span?) {
    func strings(_ list: JSONPart?) -> [String] { list?.items.compactMap(\.string) ?? [] }
    for element in part["references"]?.items ?? [] {
      var citation = Citation(
        reference: element["id"]?.string ?? "", text: element["text"]?.string ?? "",
        relation: element["relation"]?.string ?? "mentions", key: element["key"]?.string,
        date: element["date"]?["value"]?.string)
      citation.attachment = attachment
      citation.section = element["section"]?.string
      citation.type = element["type"]?["code"]?.string
      citation.number = element["number"]?["text"]?.string
      citation.issuer = element["issuer"]?["text"]?.string
      citation.title = element["title"]?["text"]?.string
      citation.pinpoint = element["pinpoint"]?["text"]?.string
      citation.antecedent = element["antecedent"]?.string
      citation.isSelf = element["self"]?.isTrue ?? false
      citation.span = span(element)
      if citation.identity == nil, let key = citation.key {
        citation.identity = Identity(key: key, name: citation.title)
      }
      citations.append(citation)
    }
    for element in part["dates"]?.items ?? [] {
      dates.append(
        Date(
          attachment: attachment, section: element["section"]?.string, text: element["text"]?.string ?? "",
          value: element["value"]?.string ?? "", kind: element["kind"]?.string ?? "",
          role: element["role"]?.string ?? "", span: span(element)))
    }
    for element in part["addressees"]?.items ?? [] {
      addressees.append(
        Addressee(
          attachment: attachment, role: element["role"]?.string ?? "", name: element["name"]?.string ?? "",
          purpose: element["purpose"]?.string, span: span(element)))
    }
    for element in part["signatories"]?.items ?? [] {
      signatories.append(
        Signatory(
          attachment: attachment, authority: element["authority"]?.string, organ: element["organ"]?.string,
          position: element["position"]?.string, name: element["name"]?.string, span: span(element)))
    }
    for element in part["plan"]?["tasks"]?.items ?? [] {
      tasks.append(
        Task(
          attachment: attachment, section: element["section"]?.string, text: element["text"]?.string ?? "",
          deadline: element["deadline"]?.string, leads: strings(element["assignees"]),
          partners: strings(element["partners"]), span: span(element)))
    }
    // A report that is due is to be done, too, where no task holds it with its day. Both come in reading order.
    let dated = tasks.indices.filter { tasks[$0].attachment == attachment && tasks[$0].deadline != nil }
    var next = 0
    for element in part["plan"]?["reports"]?.items ?? [] {
      let report = Task(
        attachment: attachment, section: element["section"]?.string, text: element["text"]?.string ?? "",
        deadline: element["deadline"]?.string, leads: strings(element["reporters"]), partners: [],
        span: span(element))
      guard report.deadline != nil, let place = report.span else { continue }
      while next < dated.count, let task = tasks[dated[next]].span, task.upperBound < place.upperBound {
        next += 1
      }
      let isHeld =
        next < dated.count && tasks[dated[next]].deadline == report.deadline
        && tasks[dated[next]].span.map { $0.lowerBound <= place.lowerBound } ?? true
      if !isHeld { tasks.append(report) }
    }
    for element in part["plan"]?["targets"]?.items ?? [] {
      targets.append(
        Target(
          attachment: attachment, section: element["section"]?.string, text: element["text"]?.string ?? "",
          comparator: element["comparator"]?.string ?? "", value: element["value"]?.string ?? "",
          unit: element["unit"]?.string, change: element["change"]?.string,
          assignees: strings(element["assignees"]), span: span(element)))
    }
  }

  /// Gives short and pointing mentions what they go back to, and its date.
  private mutating func linkAntecedents() {
    var places: [String: Int] = [:]
    for index in citations.indices where !citations[index].isSelf {
      places[citations[index].reference] = index
      guard let antecedent = citations[index].antecedent else { continue }
      if let before = places[antecedent], before != index {
        citations[index].identity = citations[before].identity ?? citations[index].identity
        citations[index].citedDate = citations[index].citedDate ?? citations[before].citedDate
      } else if let identity = Identity(key: antecedent, name: citations[index].title) {
        citations[index].identity = identity
      }
    }
  }
}
