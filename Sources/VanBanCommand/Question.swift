import VanBanIndex

/// What can be asked: a row of ``Question/catalog``.
struct Question: Sendable {
  /// What a question needs behind its name.
  enum Subject: Sendable { case none, document, words }

  let name: String
  let subject: Subject
  let help: String
  /// Whether the document must be held, and not only cited.
  var needsHeld = false
  let answer: @Sendable (Asked) throws(IndexError) -> Answer

  /// What is asked about, with the options.
  struct Asked: Sendable {
    nonisolated(unsafe) let collection: Collection
    var filter: Filter
    var work: Work?
    var search: SearchQuery?
    var unit: String?
    var depth: Int
  }

  /// Every question.
  static let catalog: [Question] = [
    Question(
      name: "cites", subject: .document, help: "what X cites, and which of it is held", needsHeld: true
    ) {
      (asked) throws(IndexError) in
      guard let work = asked.work else { return Answer(columns: [], rows: []) }
      return try asked.collection.cites(work, asked.filter)
    },
    Question(name: "cited-by", subject: .document, help: "what cites X, whether X is held or not") {
      (asked) throws(IndexError) in
      guard let work = asked.work else { return Answer(columns: [], rows: []) }
      return try asked.collection.citedBy(work, asked.filter)
    },
    Question(
      name: "basis", subject: .document, help: "what X rests on, and what that rests on, --depth N steps",
      needsHeld: true
    ) { (asked) throws(IndexError) in
      guard let work = asked.work else { return Answer(columns: [], rows: []) }
      return try asked.collection.basis(work, depth: asked.depth, limit: asked.filter.limit)
    },
    Question(
      name: "amended", subject: .document,
      help: "what amends, replaces or repeals X, and whether X still holds by it"
    ) { (asked) throws(IndexError) in
      guard let work = asked.work else { return Answer(columns: [], rows: []) }
      return try asked.collection.amended(work, asked.filter)
    },
    Question(
      name: "candidates", subject: .document,
      help: "which documents the ambiguous and contradictory citations in X may mean", needsHeld: true
    ) { (asked) throws(IndexError) in
      guard let work = asked.work else { return Answer(columns: [], rows: []) }
      return try asked.collection.candidates(of: work)
    },
    Question(name: "missing", subject: .none, help: "what is cited and not held, most cited first") {
      (asked) throws(IndexError) in try asked.collection.missing(asked.filter)
    },
    Question(name: "deadlines", subject: .none, help: "what is due, earliest first (--from, --to)") {
      (asked) throws(IndexError) in try asked.collection.deadlines(asked.filter)
    },
    Question(name: "tasks", subject: .none, help: "who is to do what (--unit)") {
      (asked) throws(IndexError) in try asked.collection.tasks(unit: asked.unit, asked.filter)
    },
    Question(name: "targets", subject: .none, help: "what is to be reached (--unit)") {
      (asked) throws(IndexError) in try asked.collection.targets(unit: asked.unit, asked.filter)
    },
    Question(
      name: "search", subject: .words,
      help:
        "documents with all the words: 'bầu cử' with these tones, 'bau cu' with any; \"…\" for words that stand together"
    ) { (asked) throws(IndexError) in
      guard let search = asked.search else { return Answer(columns: [], rows: []) }
      return try asked.collection.search(search, asked.filter)
    },
    Question(name: "documents", subject: .none, help: "the documents themselves, newest first") {
      (asked) throws(IndexError) in try asked.collection.documents(asked.filter)
    },
  ]

  /// The lines of the help that list the questions.
  static let help: [String] =
    ["Questions:"]
    + catalog.map { question in
      let name =
        question.name + (question.subject == .document ? " X" : question.subject == .words ? " WORDS" : "")
      return "  \(name)\(String(repeating: " ", count: max(1, 16 - name.count)))\(question.help)"
    } + [
      "",
      "X is a number (45-CT/TW), a number with its type, date or issuer ('Chỉ thị 45', 'Kế hoạch 959 của UBND tỉnh",
      "Lai Châu'), the name of a law, the id of a document (vn/…) or the name of a file. Where it may be several, they",
      "are listed and the code is 1. Without an answer the code is 1, too.",
    ]
}
