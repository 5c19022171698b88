import Foundation
import Testing
import VanBan

/// What is told an event at a time is what the document's JSON holds.
@Suite struct EventTests {
  private func events(_ source: Corpus.Source) throws -> [JSONValue] {
    var lines: [UInt8] = []
    var inputs = try Inputs(source.input)
    while let element = inputs.next() {
      guard case .document(let input) = element else { continue }
      try Converter().events(input) { lines += $0 }
    }
    #expect(lines.last == 10, "\(source.path)")
    return try lines.split(separator: 10).map { try JSONValue(parsing: Array($0)) }
  }

  @Test func theyBuildTheDocument() {
    checkEach { source in
      var rebuilt = Rebuilt()
      for event in try events(source) { try rebuilt.take(event) }
      let expected = try Corpus.converted(source).documents
      guard rebuilt.documents.count == expected.count else {
        return ["\(rebuilt.documents.count) documents and not \(expected.count)"]
      }
      return zip(expected, rebuilt.documents).map { difference($0, $1) }
    }
  }

  /// A reader may stop at any line: what stands before it is whole.
  @Test func theyComeInTheOrderOfTheText() {
    checkEach(Corpus.texts) { source in
      var last = 0
      var faults: [String?] = []
      for event in try events(source) where event["event"].string == "openSection" {
        let start = event["value"]["heading"]["span"].span?.lowerBound ?? last
        if start < last { faults.append("the section at \(start) comes behind \(last)") }
        last = start
      }
      return faults
    }
  }
}

/// Documents as they grow from events.
private struct Rebuilt {
  private(set) var documents: [JSONValue] = []
  private var open: [Parts] = []
  private var version = JSONValue.null

  private struct Parts {
    var lists: [String: [JSONValue]] = [:]
    /// Open sections and items: what is known of each, its content and its children.
    var levels: [Level] = []
    var end = JSONValue.null
  }

  private struct Level {
    var members: [JSONValue.Member]
    var content: [JSONValue] = []
    var children: [JSONValue] = []
  }

  private static let lists = [
    "preamble": "preamble", "closing": "closing", "addressee": "addressees", "signatory": "signatories",
    "other": "other", "date": "dates", "reference": "references", "abbreviation": "abbreviations",
    "phase": "phases", "task": "tasks", "target": "targets", "report": "reports", "budget": "budget",
    "unit": "units", "contact": "contacts", "diagnostic": "diagnostics",
  ]

  mutating func take(_ event: JSONValue) throws {
    let name = try #require(event["event"].string)
    let value = event["value"]
    if let list = Self.lists[name] {
      open[open.count - 1].lists[list, default: []].append(value)
      return
    }
    switch name {
    case "document":
      version = value["schemaVersion"]
      open = [Parts()]
    case "openAttachment": open.append(Parts())
    case "closeAttachment":
      let last = open.popLast()
      let inner = try #require(last)
      open[open.count - 1].lists["attachments", default: []].append(document(inner, head: []))
    case "openSection", "openItem": open[open.count - 1].levels.append(Level(members: value.members))
    case "paragraph", "table": add(value)
    case "closeItem":
      let last = open[open.count - 1].levels.popLast()
      let item = try #require(last)
      add(.object(item.members + [.init(key: "content", value: .list(item.content))]))
    case "closeSection":
      let last = open[open.count - 1].levels.popLast()
      let section = try #require(last)
      close(section, value)
    case "end":
      open[open.count - 1].end = value
      if open.count == 1 {
        documents.append(document(open[0], head: [.init(key: "schemaVersion", value: version)]))
      }
    case "source":
      #expect(value["documents"].integer == documents.count)
      // An archive's members are inputs of their own.
      documents = documents.enumerated().map { index, document in
        document.with("source", value["source"].with("part", .number("\(index + 1)")))
      }
    default: Issue.record("an unknown event: \(name)")
    }
  }

  private mutating func add(_ content: JSONValue) {
    let last = open[open.count - 1].levels.count - 1
    open[open.count - 1].levels[last].content.append(content)
  }

  private mutating func close(_ section: Level, _ value: JSONValue) {
    let whole = JSONValue.object(
      section.members + [
        .init(key: "content", value: .list(section.content)),
        .init(key: "children", value: .list(section.children)), .init(key: "span", value: value["span"]),
      ])
    let depth = open[open.count - 1].levels.count
    if depth > 0 {
      open[open.count - 1].levels[depth - 1].children.append(whole)
    } else {
      open[open.count - 1].lists["sections", default: []].append(whole)
    }
  }

  /// The document with the keys in the order of the output.
  private func document(_ parts: Parts, head: [JSONValue.Member]) -> JSONValue {
    func list(_ key: String) -> JSONValue.Member { .init(key: key, value: .list(parts.lists[key] ?? [])) }
    var members = head
    members.append(.init(key: "id", value: parts.end["id"]))
    if !head.isEmpty { members.append(.init(key: "source", value: .null)) }
    members.append(.init(key: "header", value: parts.end["header"]))
    members += ["preamble", "sections", "closing", "addressees", "signatories", "attachments", "other"].map(
      list)
    members += ["dates", "references"].map(list)
    let plan = ["phases", "tasks", "targets", "reports", "budget", "units", "contacts"].map(list)
    members.append(.init(key: "plan", value: .object(plan)))
    members += [
      list("abbreviations"), .init(key: "coverage", value: parts.end["coverage"]), list("diagnostics"),
    ]
    return .object(members)
  }
}

extension JSONValue {
  /// The object with another value for a key.
  fileprivate func with(_ key: String, _ value: JSONValue) -> JSONValue {
    .object(members.map { $0.key == key ? Member(key: key, value: value) : $0 })
  }
}
