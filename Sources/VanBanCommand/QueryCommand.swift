import VanBan
import VanBanIndex

/// `vanban query`: asks a database.
enum QueryCommand {
  static func run(_ arguments: Arguments) -> ExitCode {
    guard let name = arguments.inputs.first else {
      let known = Question.catalog.map(\.name).joined(separator: ", ")
      return usage("query needs a question: \(known)")
    }
    guard let question = Question.catalog.first(where: { $0.name == name }) else {
      let near = Question.catalog.first { $0.name.hasPrefix(name.prefix(2)) }
      let hint = near.map { "; did you mean \($0.name)?" } ?? ""
      return usage("query knows no question \(name)\(hint)")
    }
    let words = arguments.inputs.dropFirst().joined(separator: " ")
    switch question.subject {
    case .none where !words.isEmpty: return usage("query \(name) takes nothing behind it, but options")
    case .document where words.isEmpty:
      return usage("query \(name) needs a document: a number, an id or a file")
    case .words where SearchQuery(words) == nil: return usage("query search needs words to look for")
    default: break
    }
    guard let path = arguments["db"], !path.isEmpty else { return usage("query needs --db FILE") }
    guard var filter = filter(arguments), let depth = depth(arguments, otherwise: 3) else { return .usage }
    // A page of hits; each is looked up in its text.
    if question.subject == .words, arguments["limit"] == nil { filter.limit = 20 }
    let format = arguments["format"].flatMap { AnswerFormat(rawValue: $0) } ?? .table
    do throws(IndexError) {
      var asked = Question.Asked(
        collection: try Collection(path, for: .reading), filter: filter, unit: arguments["unit"], depth: depth
      )
      if question.subject == .words { asked.search = SearchQuery(words) }
      if question.subject == .document {
        guard let work = try one(words, in: asked.collection, question, format) else { return .failed }
        asked.work = work
      }
      return show(try question.answer(asked), of: question, asked, words, format)
    } catch {
      StandardStreams.complain(error.message)
      return .broken
    }
  }

  private static func usage(_ message: String) -> ExitCode {
    StandardStreams.complain("\(message) (vanban query --help tells more)")
    return .usage
  }

  private static func show(
    _ answer: Answer, of question: Question, _ asked: Question.Asked, _ words: String, _ format: AnswerFormat
  ) -> ExitCode {
    guard !answer.rows.isEmpty else {
      let about = asked.work.map { " \($0.label)" } ?? (words.isEmpty ? "" : " \(words)")
      StandardStreams.complain(
        "no answer: \(question.name)\(about) gives nothing in \(asked.collection.path)")
      if format == .json {
        StandardStreams.write(Array(format.text(answer, question: question.name, work: asked.work).utf8))
      }
      return .failed
    }
    StandardStreams.write(Array(format.text(answer, question: question.name, work: asked.work).utf8))
    if let remark = answer.remark, format != .table, format != .json { StandardStreams.complain(remark) }
    if answer.total > answer.rows.count {
      StandardStreams.complain("\(answer.rows.count) of \(answer.total) shown; --limit 0 shows all")
    }
    return .done
  }

  /// The document that is meant; where it may be several, or none, this is told.
  static func one(
    _ words: String, in collection: Collection, _ question: Question? = nil, _ format: AnswerFormat = .table
  ) throws(IndexError) -> Work? {
    let works = try WorkFinder(collection).find(asked(words))
    guard let work = works.first else {
      StandardStreams.complain("\(words): no such document in \(collection.path), neither held nor cited")
      return nil
    }
    guard works.count == 1 else {
      let answer = Answer(
        columns: ["document", "number", "date", "issuer", "subject", "held"],
        rows: works.map {
          [
            .text($0.key), .text($0.label), value($0.date), value($0.issuer), value($0.subject),
            .text($0.isHeld ? "yes" : "no"),
          ]
        })
      StandardStreams.write(Array(format.text(answer, question: "candidates", work: nil).utf8))
      StandardStreams.complain(
        "\(words): \(works.count) documents may be meant; ask again with the id of one")
      return nil
    }
    guard work.isHeld || question?.needsHeld != true else {
      StandardStreams.complain("\(words): \(work.key) is cited, but the collection does not hold it")
      return nil
    }
    return work
  }

  private static func value(_ text: String?) -> Value { text.map { .text($0) } ?? .null }

  /// What the words say, by the rules for citations.
  static func asked(_ words: String) -> AskedDocument {
    if IndexInputs.exists(words) { return AskedDocument(text: IndexInputs.absolute(words)) }
    var asked = AskedDocument(text: words)
    guard !words.hasPrefix("vn/") else { return asked }
    let found = Converter().document(text: "Căn cứ \(words)").references
    if let reference = found.first, found.count == 1 {
      asked.key = reference.key
      asked.date = reference.date
      asked.title = reference.title
    }
    return asked
  }

  static func depth(_ arguments: Arguments, otherwise: Int) -> Int? {
    guard let text = arguments["depth"] else { return otherwise }
    guard let depth = Int(text), (1...1000).contains(depth) else {
      _ = usage("--depth is a whole number from 1 to 1000")
      return nil
    }
    return depth
  }

  /// The options that choose documents; nil where one is wrong, which is then told.
  static func filter(_ arguments: Arguments) -> Filter? {
    var filter = Filter(limit: 100)
    if let text = arguments["limit"] {
      guard let limit = Int(text), limit >= 0 else {
        _ = usage("--limit is a whole number, 0 for all")
        return nil
      }
      filter.limit = limit == 0 ? nil : limit
    }
    if let type = arguments["type"] {
      guard let code = DocumentTypes.code(type) else {
        _ = usage("--type knows no type \(type); it is a name or a symbol, as Kế hoạch or KH")
        return nil
      }
      filter.type = code
    }
    (filter.issuer, filter.place) = (arguments["issuer"], arguments["place"])
    for (name, isEnd) in [("from", false), ("to", true)] {
      guard let text = arguments[name] else { continue }
      guard let day = DayBound.bound(text, isEnd: isEnd) else {
        _ = usage("--\(name) is a day, a month or a year: 2021-05-23, 2021-05, 2021 or 23/5/2021")
        return nil
      }
      if isEnd { filter.to = day } else { filter.from = day }
    }
    return filter
  }
}

/// `vanban graph`: the network of citations for programs that draw it.
enum GraphCommand {
  static func run(_ arguments: Arguments) -> ExitCode {
    guard arguments.inputs.isEmpty else {
      StandardStreams.complain(
        "graph takes no file; --document X draws what X is linked to (vanban graph --help tells more)")
      return .usage
    }
    guard let path = arguments["db"], !path.isEmpty else {
      StandardStreams.complain("graph needs --db FILE (vanban graph --help tells more)")
      return .usage
    }
    guard let filter = QueryCommand.filter(arguments), let depth = QueryCommand.depth(arguments, otherwise: 1)
    else {
      return .usage
    }
    do throws(IndexError) {
      let collection = try Collection(path, for: .reading)
      var work: Work?
      if let words = arguments["document"] {
        work = try QueryCommand.one(words, in: collection)
        if work == nil { return .failed }
      }
      let graph = try collection.graph(around: work, depth: depth, filter)
      guard !graph.nodes.isEmpty else {
        StandardStreams.complain("no answer: no document in \(path) is like that")
        return .failed
      }
      StandardStreams.write(Array((arguments["format"] == "graphml" ? graph.graphML : graph.dot).utf8))
      return .done
    } catch {
      StandardStreams.complain(error.message)
      return .broken
    }
  }
}
