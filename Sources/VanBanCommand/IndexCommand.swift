import VanBan
import VanBanIndex
import VanBanIngest

/// `vanban index`: documents into a database, anew only where they changed.
enum IndexCommand {
  static func run(_ arguments: Arguments) -> ExitCode {
    guard !arguments.inputs.isEmpty else {
      StandardStreams.complain("index needs a file, a folder or - (vanban index --help tells more)")
      return .usage
    }
    guard let path = arguments["db"], !path.isEmpty else {
      StandardStreams.complain("index needs --db FILE, the database that it makes or adds to")
      return .usage
    }
    guard let limits = ConvertCommand.limits(arguments) else { return .usage }
    do throws(IndexError) {
      var run = IndexRun(
        try Collection(path, for: .writing), format: arguments["from"], limits: limits)
      return try run.all(arguments.inputs)
    } catch {
      StandardStreams.complain(error.message)
      return .broken
    }
  }
}

/// One run over the inputs.
struct IndexRun {
  private let collection: Collection
  private let format: String?
  private let limits: Limits
  private let converter: Converter
  private var known: [String: IndexedSource] = [:]
  private var result = ExitCode.done
  private var written = 0
  private var removed = 0
  private var unchanged = 0
  private var waiting = 0

  /// How many inputs one transaction holds at most.
  private static let batch = 64
  /// What converts inputs: what an earlier version read is read anew.
  private static let reader = "vanban \(VanBanVersion.current), schema \(Document.schemaVersion)"

  init(_ collection: Collection, format: String?, limits: Limits) {
    self.collection = collection
    self.format = format
    self.limits = limits
    converter = Converter(limits: limits)
  }

  /// Indexes all inputs, and tells what was done.
  mutating func all(_ inputs: [String]) throws(IndexError) -> ExitCode {
    known = try collection.sources()
    do throws(IndexError) {
      for input in inputs { try index(input) }
      try collection.commit()
    } catch {
      collection.rollBack()
      throw error
    }
    try? collection.checkpoint()
    let counts = try collection.counts()
    StandardStreams.complain(
      "\(collection.path): \(counted(written, "document")) indexed, \(counted(removed, "document")) removed, "
        + "\(counted(unchanged, "input")) unchanged; now \(counted(counts.documents, "document")) with "
        + "\(counted(counts.citations, "citation")), \(counts.resolved) of them resolved")
    return result
  }

  private mutating func index(_ input: String) throws(IndexError) {
    if input == "-" {
      try readStandardInput()
      return
    }
    let root = IndexInputs.absolute(input)
    if InputWalker.isFolder(input) {
      let listing: IndexInputs
      do throws(IngestError) { listing = try IndexInputs(folder: input) } catch {
        fail(error.message)
        return
      }
      if listing.files.isEmpty { fail("\(input): a folder without documents and without JSON of vanban") }
      if !listing.others.isEmpty { StandardStreams.complain(EachDocument.passedOver(input, listing.others)) }
      Ingest.expect(listing.files.filter { !IndexInputs.isJSON($0) }.map { .path($0) })
      var seen: Set<String> = []
      for file in listing.files {
        seen.insert(IndexInputs.absolute(file))
        try read(file)
      }
      try remove { $0.hasPrefix(root + "/") && !seen.contains($0) }
    } else if !IndexInputs.exists(input), known[root] != nil {
      try remove { $0 == root }
      StandardStreams.complain("\(input): is gone, and was taken out of the index")
    } else {
      try read(input)
    }
  }

  private mutating func remove(_ isGone: (String) -> Bool) throws(IndexError) {
    let gone = known.values.filter { isGone($0.path) }.sorted { $0.id < $1.id }
    guard !gone.isEmpty else { return }
    try collection.commit()
    removed += try collection.remove(gone)
    for source in gone { known[source.path] = nil }
  }

  private mutating func read(_ file: String) throws(IndexError) {
    let path = IndexInputs.absolute(file)
    let isJSON = IndexInputs.isJSON(file) && format == nil
    // A member of an archive has no file of its own to be told by; it is read each time.
    var fingerprint: Fingerprint?
    do throws(IngestError) { fingerprint = try Ingest.fingerprint(.path(file), limits: limits) } catch {
      if !file.contains(InputSource.memberMark) {
        fail(error.message)
        return
      }
    }
    let reader = isJSON ? "json \(Document.schemaVersion)" : Self.reader
    if let fingerprint, let before = known[path], before.sha256 == fingerprint.sha256, before.reader == reader
    {
      unchanged += 1
      return
    }
    let intake = try collection.intake(
      path: path, kind: isJSON ? .json : .text, bytes: fingerprint?.bytes ?? 0,
      sha256: fingerprint?.sha256 ?? "", reader: reader)
    if isJSON {
      try readJSON(file, into: intake)
    } else {
      try convert(.path(file), into: intake)
    }
  }

  /// Ends an input; a transaction holds several.
  private mutating func finish(_ intake: Intake, isWhole: Bool) throws(IndexError) {
    try intake.finish(isWhole: isWhole)
    written += intake.tally.written
    removed += intake.tally.removed
    waiting += 1
    if waiting >= Self.batch {
      try collection.commit()
      waiting = 0
    }
  }

  private mutating func fail(_ message: String) {
    StandardStreams.complain(message)
    result = result.worse(.failed)
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  // MARK: - Inputs that are converted

  private mutating func convert(_ source: InputSource, into intake: Intake) throws(IndexError) {
    var trouble: IndexError?
    let converter = converter
    let done = EachDocument.read(source, format, limits) { input throws(IngestError) in
      var wrong: NotIndexable?
      try converter.json(input) { json in
        guard trouble == nil else { return }
        do throws(IndexError) { wrong = try Self.add(json, to: intake) ?? wrong } catch { trouble = error }
      }
      if trouble != nil { return .broken }
      if let wrong { StandardStreams.complain("\(input.name): \(wrong.message)") }
      return wrong == nil ? .done : .failed
    }
    if let trouble { throw trouble }
    result = result.worse(done)
    try finish(intake, isWhole: done == .done)
  }

  /// Adds one document; tells why it is none.
  private static func add(_ json: [UInt8], to intake: Intake) throws(IndexError) -> NotIndexable? {
    try intake.add(digest: IndexInputs.digest(json)) { () throws(NotIndexable) in
      try IndexedDocument(json: json, schemaVersion: Document.schemaVersion)
    }
  }

  // MARK: - JSON

  private mutating func readJSON(_ file: String, into intake: Intake) throws(IndexError) {
    guard let lines = JSONLines(path: file) else {
      fail("\(file): cannot be opened")
      return try finish(intake, isWhole: false)
    }
    try finish(intake, isWhole: try add(lines, called: file, to: intake))
  }

  /// Adds all documents of a file; false where some of it is none.
  private mutating func add(_ lines: JSONLines, called name: String, to intake: Intake) throws(IndexError)
    -> Bool
  {
    var isWhole = true
    var count = 0
    while let (number, line) = lines.next() {
      count += 1
      if let wrong = try Self.add(line, to: intake) {
        fail(number.map { "\(name):\($0): \(wrong.message)" } ?? "\(name): \(wrong.message)")
        isWhole = false
        // A file that begins as another program's JSON holds nothing else.
        if count == 1, wrong == .foreign { break }
      }
    }
    if let failure = lines.failure { fail("\(name): \(failure)") }
    if count == 0 { fail("\(name): no document in it") }
    return isWhole && count > 0 && lines.failure == nil
  }

  private mutating func readStandardInput() throws(IndexError) {
    let source = InputSource.standardInput
    let intake = try collection.intake(
      path: source.name, kind: .json, bytes: 0, sha256: "", reader: Self.reader)
    // What came before from standard input was another text: nothing of it is taken out.
    _ = try add(JSONLines(descriptor: 0), called: source.name, to: intake)
    try finish(intake, isWhole: false)
  }
}
