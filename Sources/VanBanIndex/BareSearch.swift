internal import CSQLite

/// The full-text index alone, as a measure of what the rest costs.
public final class BareSearch {
  private let connection: Connection
  private let statement: Statement
  private var last = 0

  /// A row: the words with tones, the words without, as UTF-8.
  public typealias Row = (exact: [UInt8], folded: [UInt8])

  /// Makes the database: with FTS5 as it is by itself, or as the collection sets it.
  public init(_ path: String, isSet: Bool) throws(IndexError) {
    connection = try Connection(path, .write)
    try connection.run(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -262144; PRAGMA wal_autocheckpoint = 65536"
    )
    try connection.run(
      """
      CREATE VIRTUAL TABLE search USING fts5(
        exact, folded, tokenize = "unicode61 remove_diacritics 0")
      """)
    if isSet {
      try connection.run(
        """
        INSERT INTO search(search, rank) VALUES('hashsize', \(Schema.wordsInMemory));
        INSERT INTO search(search, rank) VALUES('automerge', \(Schema.piecesMerged));
        """)
    }
    statement = try connection.prepare("INSERT INTO search(rowid, exact, folded) VALUES(?1, ?2, ?3)")
  }

  /// The rows that a collection's tables of documents and sections have of a document.
  public static func rows(_ document: IndexedDocument) -> [Row] {
    let own = [document.number, document.issuer, document.place, document.subject].compactMap { $0 }
    return [row([(nil, own.joined(separator: "\n"))])]
      + document.passages.map { row([($0.heading, $0.text)]) }
  }

  private static func row(_ passages: [(heading: String?, text: String)]) -> Row {
    DocumentWriter.searchText(passages).withUnsafeBufferPointer {
      (TonePlacement.unified($0), TextFold.folded($0))
    }
  }

  /// Inserts rows in one transaction.
  public func insert(_ rows: [Row]) throws(IndexError) {
    try connection.run("BEGIN IMMEDIATE")
    for row in rows {
      last += 1
      try statement.begin().put(last).put(row.exact).put(row.folded).run()
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
