/// A collection of documents in a database file: SQLite 3, which any program can query.
public final class Collection {
  /// What a collection is opened for.
  public enum Purpose: Sendable {
    /// Only to ask it.
    case reading
    /// To add and remove documents; the file is made where it does not exist.
    case writing
  }

  let connection: Connection
  let frequentWords: FrequentWords
  private var writer: DocumentWriter?

  /// Where the database lies.
  public var path: String { connection.path }

  /// How long to wait for another writer, in milliseconds.
  public static let patience = 5000

  /// Opens a collection.
  ///
  /// - Throws: ``IndexError`` where the file is no collection of this version's, or cannot be opened; nothing was then changed.
  public convenience init(_ path: String, for purpose: Purpose, patience: Int = Collection.patience)
    throws(IndexError)
  {
    try self.init(path, for: purpose, patience: patience, migrations: Schema.migrations)
  }

  init(
    _ path: String, for purpose: Purpose, patience: Int, migrations: [Migration],
    block: Int = FrequentWords.block
  ) throws(IndexError) {
    let exists = FileProbe.exists(path)
    if purpose == .reading, !exists { throw .missing(path: path) }
    if let reason = FileProbe.refusal(path) { throw .foreign(path: path, detail: reason) }
    connection = try Self.connect(path, purpose)
    frequentWords = FrequentWords(connection: connection, size: block)
    try connection.run("PRAGMA busy_timeout = \(patience)")
    let version = try Self.check(connection, known: migrations.count)
    switch purpose {
    case .reading:
      guard version == migrations.count else {
        throw .failed(
          path: path,
          detail: "made by an earlier vanban; run vanban index on it once, which brings it up to date")
      }
      try connection.run("PRAGMA query_only = 1; PRAGMA mmap_size = 2147418112; PRAGMA cache_size = -65536")
    case .writing:
      try connection.run(
        "PRAGMA foreign_keys = 0; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -262144; PRAGMA wal_autocheckpoint = 65536"
      )
      try migrate(from: version, migrations)
    }
  }

  /// A database in WAL mode on a medium that cannot be written has no place for the files beside it, and needs none.
  private static func connect(_ path: String, _ purpose: Purpose) throws(IndexError) -> Connection {
    guard purpose == .reading else { return try Connection(path, .write) }
    do throws(IndexError) {
      let connection = try Connection(path, .read)
      _ = try connection.integer("PRAGMA schema_version")
      return connection
    } catch {
      switch error {
      case .failed, .readOnly:
        guard !FileProbe.exists(path + "-wal") else { throw error }
        return try Connection(path, .immutable)
      default: throw error
      }
    }
  }

  /// The version of the database, 0 for an empty one.
  private static func check(_ connection: Connection, known: Int) throws(IndexError) -> Int {
    let path = connection.path
    let application = try connection.integer("PRAGMA application_id") ?? 0
    let version = try connection.integer("PRAGMA user_version") ?? 0
    let objects = try connection.integer("SELECT count(*) FROM sqlite_schema") ?? 0
    if application != Schema.applicationID {
      guard application == 0, version == 0, objects == 0 else {
        throw .foreign(
          path: path, detail: "its application_id is \(application) and it has \(objects) tables and the like"
        )
      }
      return 0
    }
    guard version <= known else { throw .newer(path: path, version: version, known: known) }
    return version
  }

  private func migrate(from version: Int, _ migrations: [Migration]) throws(IndexError) {
    guard version < migrations.count else { return }
    // Cannot be changed inside a transaction; an empty database is no loss if what follows fails.
    if version == 0 { try connection.run("PRAGMA journal_mode = WAL") }
    try transaction { () throws(IndexError) in
      // Another writer may have been faster.
      let now = try connection.integer("PRAGMA user_version") ?? 0
      for migration in migrations.dropFirst(now) {
        switch migration {
        case .sql(let statements): try connection.run(statements)
        case .frequentWords:
          try frequentWords.complete(below: try connection.integer("SELECT max(id) + 1 FROM documents") ?? 0)
        }
      }
      try connection.run(
        "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(migrations.count)")
    }
  }

  /// What writes documents; its statements are made once.
  func documentWriter() throws(IndexError) -> DocumentWriter {
    if let writer {
      // Another program may have written since.
      try writer.beginAnew()
      return writer
    }
    let made = try DocumentWriter(connection, frequentWords)
    writer = made
    return made
  }

  /// What was to be resolved belongs to what was undone.
  func documentWriterIsStale() { writer = nil }

  /// Does all of it or nothing.
  func transaction<Result>(_ body: () throws(IndexError) -> Result) throws(IndexError) -> Result {
    try connection.run("BEGIN IMMEDIATE")
    do throws(IndexError) {
      let result = try body()
      try connection.run("COMMIT")
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// Counts for a message: documents, citations, and how many of them are resolved.
  public func counts() throws(IndexError) -> (documents: Int, citations: Int, resolved: Int) {
    (
      try connection.integer("SELECT count(*) FROM documents") ?? 0,
      try connection.integer("SELECT count(*) FROM citations WHERE is_self = 0") ?? 0,
      try connection.integer(
        "SELECT count(*) FROM citations WHERE is_self = 0 AND target IS NOT NULL AND state = 'resolved'") ?? 0
    )
  }

  /// Whether the database is whole, as SQLite checks it, and the full-text index with it.
  public func integrity() throws(IndexError) -> String {
    let rows = try connection.rows("PRAGMA integrity_check")
    return rows.compactMap { if case .text(let text) = $0[0] { text } else { nil } }.joined(separator: "; ")
  }
}
