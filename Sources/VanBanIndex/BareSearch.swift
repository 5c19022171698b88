internal import CSQLite

/// The full-text index alone, as a measure of what the rest costs.
public final class BareSearch {
  private let connection: Connection
  private let statement: Statement
  private var last = 0

  /// A row: the words with tones, the words without.
  public typealias Row = (exact: String, folded: String)

  /// Makes the database: with the texts in it, as FTS5 has them by itself, or with the words alone.
  public init(_ path: String, keepsTexts: Bool) throws(IndexError) {
    connection = try Connection(path, .write)
    try connection.run(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -262144; PRAGMA wal_autocheckpoint = 16384"
    )
    try connection.run(
      """
      CREATE VIRTUAL TABLE search USING fts5(
        exact, folded, \(keepsTexts ? "" : "content = '',") tokenize = "unicode61 remove_diacritics 0")
      """)
    statement = try connection.prepare("INSERT INTO search(rowid, exact, folded) VALUES(?1, ?2, ?3)")
  }

  /// The rows that a collection's table of sections has of a document.
  public static func rows(_ document: IndexedDocument) -> [Row] {
    document.passages.map { passage in
      let text = DocumentWriter.searchText([(passage.heading, passage.text)])
      return (TonePlacement.unified(text), TextFold.folded(text))
    }
  }

  /// The row that a collection's full-text index has of a document.
  public static func row(_ document: IndexedDocument) -> Row {
    let text = DocumentWriter.searchText(document.passages.lazy.map { ($0.heading, $0.text) })
    return (TonePlacement.unified(text), TextFold.folded(text))
  }

  /// Inserts rows in one transaction.
  public func insert(_ rows: [Row]) throws(IndexError) {
    try connection.run("BEGIN IMMEDIATE")
    for row in rows {
      last += 1
      try statement.run(.integer(last), .text(row.exact), .text(row.folded))
    }
    try connection.run("COMMIT")
  }

  /// Writes all into the database file itself.
  public func checkpoint() throws(IndexError) { _ = try connection.rows("PRAGMA wal_checkpoint(TRUNCATE)") }
}

extension Collection {
  /// The version of SQLite.
  public static var engine: String { String(cString: csqlite_version()) }
}
