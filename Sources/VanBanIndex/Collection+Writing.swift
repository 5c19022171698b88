/// An input that was indexed.
public struct IndexedSource: Sendable, Hashable {
  /// Its id in the database.
  public var id: Int
  /// Where it lies.
  public var path: String
  /// The hash of its content.
  public var sha256: String
  /// What read it.
  public var reader: String
}

/// What a source is.
public enum SourceKind: String, Sendable {
  /// JSON of this program.
  case json
  /// A file that was converted for the index.
  case text
}

extension Collection {
  /// All inputs, by path.
  public func sources() throws(IndexError) -> [String: IndexedSource] {
    let statement = try connection.prepare("SELECT id, path, sha256, reader FROM sources")
    var result: [String: IndexedSource] = [:]
    while try statement.step() {
      let source = IndexedSource(
        id: statement.integer(0), path: statement.text(1), sha256: statement.text(2),
        reader: statement.text(3))
      result[source.path] = source
    }
    return result
  }

  /// Takes inputs out, with all their documents; what cited these is resolved anew.
  public func remove(_ sources: [IndexedSource]) throws(IndexError) -> Int {
    try transaction { () throws(IndexError) in
      let writer = try documentWriter()
      var removed = 0
      for source in sources {
        for document in try writer.documents(of: source.id) {
          try writer.remove(document.id)
          removed += 1
        }
        try connection.prepare("DELETE FROM sources WHERE id = ?1").begin().put(source.id).run()
      }
      try writer.resolveTouched()
      return removed
    }
  }

  /// Begins to take in an input, new or changed.
  public func intake(
    path: String, kind: SourceKind, bytes: Int, sha256: String, reader: String
  ) throws(IndexError) -> Intake {
    try Intake(self, path: path, kind: kind, bytes: bytes, sha256: sha256, reader: reader)
  }

  /// Writes all that was changed into the database file itself, so that no other file is needed beside it.
  public func checkpoint() throws(IndexError) { _ = try connection.rows("PRAGMA wal_checkpoint(TRUNCATE)") }
}

/// Takes in documents, several inputs in one transaction: each input is in the index whole or not at all.
///
/// An input larger than ``largest`` is an exception: a file of many documents is taken in piece by piece, and its hash is
/// written last, so that an interrupted run goes on where it stopped.
public final class Intake {
  /// What was done with the documents of an input.
  public struct Tally: Sendable, Hashable {
    /// New or changed.
    public var written = 0
    /// The same as before.
    public var kept = 0
    /// No longer there.
    public var removed = 0
  }

  /// How many bytes of text one transaction holds at most.
  public static let largest = 64 << 20

  private let collection: Collection
  private let writer: DocumentWriter
  private let source: Int
  private let finished: (bytes: Int, sha256: String, reader: String)
  private var previous: [String: [Int]] = [:]
  private var position = 0
  private var held = 0
  /// What was done.
  public private(set) var tally = Tally()

  fileprivate init(
    _ collection: Collection, path: String, kind: SourceKind, bytes: Int, sha256: String, reader: String
  ) throws(IndexError) {
    self.collection = collection
    finished = (bytes, sha256, reader)
    let connection = collection.connection
    if !connection.isInTransaction { try connection.run("BEGIN IMMEDIATE") }
    writer = try collection.documentWriter()
    // Without its hash the input counts as unread until it is finished.
    try connection.prepare(
      """
      INSERT INTO sources(path, kind, bytes, sha256, reader) VALUES(?1, ?2, 0, '', '')
      ON CONFLICT(path) DO UPDATE SET kind = ?2, sha256 = '', reader = ''
      """
    ).begin().put(path).put(kind.rawValue).run()
    source = try connection.integer("SELECT id FROM sources WHERE path = ?1", .text(path)) ?? 0
    for document in try writer.documents(of: source) {
      previous[document.digest, default: []].append(document.id)
    }
  }

  /// Adds the next document, unless the input held the very same before; `digest` is the hash of its JSON.
  ///
  /// `make` is asked for the document only where it is needed.
  public func add<Failure: Error>(
    digest: String, _ make: () throws(Failure) -> IndexedDocument
  ) throws(IndexError) -> Failure? {
    position += 1
    if var ids = previous[digest], let id = ids.popLast() {
      previous[digest] = ids
      try writer.move(id, to: position)
      tally.kept += 1
      return nil
    }
    let document: IndexedDocument
    do throws(Failure) { document = try make() } catch { return error }
    held += try writer.insert(document, source: source, position: position, digest: digest)
    tally.written += 1
    if held > Self.largest {
      try writer.resolveTouched()
      try collection.connection.run("COMMIT; BEGIN IMMEDIATE")
      held = 0
    }
    return nil
  }

  /// Says that the input has no more documents; those that it held before and does not now are taken out.
  ///
  /// With `isWhole` false a part could not be read: what the input held before stays, and it will be read again.
  public func finish(isWhole: Bool = true) throws(IndexError) {
    if isWhole {
      for id in previous.values.joined().sorted() {
        try writer.remove(id)
        tally.removed += 1
      }
      try collection.connection.prepare(
        "UPDATE sources SET bytes = ?2, sha256 = ?3, reader = ?4 WHERE id = ?1"
      ).begin().put(source).put(finished.bytes).put(finished.sha256).put(finished.reader).run()
    }
    try writer.resolveTouched()
  }
}

extension Collection {
  /// Makes what the last intakes did lasting.
  public func commit() throws(IndexError) {
    if connection.isInTransaction { try connection.run("COMMIT") }
  }

  /// Undoes what was done since the last ``commit()``.
  public func rollBack() {
    documentWriterIsStale()
    // SQLite may have rolled back by itself.
    if connection.isInTransaction { try? connection.run("ROLLBACK") }
  }
}
