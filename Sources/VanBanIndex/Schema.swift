/// A step from one version of the tables to the next.
enum Migration {
  /// Statements.
  case sql(String)
  /// The sets of ``FrequentWords`` of the documents that are there.
  case frequentWords
}

/// The tables of the index.
enum Schema {
  /// What the file's header says, so that the database is not taken for another program's: `vnbd`.
  static let applicationID = 0x766E_6264

  /// Each brings the database from one version to the next; one that was published is never changed.
  static let migrations: [Migration] = [.sql(tables), .sql(frequentWords), .frequentWords]

  /// How many bytes of words FTS5 gathers before it writes them: with its own, a sixteenth of it, a large transaction is
  /// written in many small pieces, which are then merged again and again.
  static let wordsInMemory = 16 << 20

  /// How many of its pieces FTS5 merges into one: with its own, four, all words are written again a third more often.
  static let piecesMerged = 8

  // Spans are code points of the source text, `span_start` inclusive, `span_end` exclusive; null where a value was worked out.
  // Foreign keys tell how the tables belong together; SQLite does not check them at each row, for the writer keeps to them.
  // `attachment` is 0 in the document itself, else the attachment's place among all of the document's.
  // A CHECK lists its values with OR: for IN with a list SQLite makes a table of its own at each row that is written.
  private static let tables = """
    CREATE TABLE sources(
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK(kind = 'json' OR kind = 'text'),
      bytes INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      reader TEXT NOT NULL
    ) STRICT;
    CREATE TABLE documents(
      id INTEGER PRIMARY KEY,
      source INTEGER NOT NULL REFERENCES sources(id),
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      part INTEGER NOT NULL,
      digest TEXT NOT NULL,
      key TEXT NOT NULL,
      type TEXT,
      number TEXT,
      date TEXT,
      issuer TEXT,
      issuer_folded TEXT,
      superior TEXT,
      place TEXT,
      place_folded TEXT,
      province TEXT,
      subject TEXT,
      span_start INTEGER,
      span_end INTEGER
    ) STRICT;
    CREATE INDEX documents_source ON documents(source, position);
    CREATE INDEX documents_name ON documents(name);
    CREATE TABLE identities(
      series TEXT NOT NULL,
      province TEXT NOT NULL,
      period TEXT NOT NULL,
      document INTEGER NOT NULL REFERENCES documents(id),
      place TEXT NOT NULL,
      date TEXT,
      PRIMARY KEY(series, province, period, document)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX identities_document ON identities(document);
    CREATE INDEX identities_vague ON identities(series) WHERE province = '?' OR period = '?';
    CREATE TABLE attachments(
      document INTEGER NOT NULL REFERENCES documents(id),
      attachment INTEGER NOT NULL,
      key TEXT NOT NULL,
      type TEXT,
      subject TEXT,
      span_start INTEGER,
      span_end INTEGER,
      PRIMARY KEY(document, attachment)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sections(
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES documents(id),
      attachment INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK(kind = 'subject' OR kind = 'preamble' OR kind = 'section' OR kind = 'closing'),
      section TEXT,
      number TEXT,
      heading TEXT,
      text TEXT NOT NULL,
      span_start INTEGER,
      span_end INTEGER
    ) STRICT;
    CREATE INDEX sections_document ON sections(document);
    CREATE TABLE citations(
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES documents(id),
      attachment INTEGER NOT NULL,
      section TEXT,
      reference TEXT NOT NULL,
      text TEXT NOT NULL,
      type TEXT,
      number TEXT,
      date TEXT,
      issuer TEXT,
      title TEXT,
      pinpoint TEXT,
      relation TEXT NOT NULL,
      key TEXT,
      antecedent TEXT,
      is_self INTEGER NOT NULL,
      span_start INTEGER,
      span_end INTEGER,
      series TEXT,
      province TEXT,
      place TEXT,
      period TEXT,
      cited_date TEXT,
      state TEXT NOT NULL CHECK(
        state = 'resolved' OR state = 'missing' OR state = 'ambiguous' OR state = 'contradictory'),
      target INTEGER,
      score REAL,
      reasons TEXT NOT NULL
    ) STRICT;
    CREATE INDEX citations_document ON citations(document);
    CREATE INDEX citations_open ON citations(series, province, period) WHERE target IS NULL AND series IS NOT NULL;
    CREATE INDEX citations_vague ON citations(series) WHERE province = '?' OR period = '?';
    CREATE INDEX citations_target ON citations(target, is_self) WHERE target IS NOT NULL;
    CREATE TABLE candidates(
      citation INTEGER NOT NULL REFERENCES citations(id),
      document INTEGER NOT NULL,
      score REAL NOT NULL,
      reasons TEXT NOT NULL,
      PRIMARY KEY(citation, document)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX candidates_document ON candidates(document);
    CREATE TABLE dates(
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES documents(id),
      attachment INTEGER NOT NULL,
      section TEXT,
      text TEXT NOT NULL,
      value TEXT NOT NULL,
      first_day TEXT,
      last_day TEXT,
      kind TEXT NOT NULL,
      role TEXT NOT NULL,
      span_start INTEGER,
      span_end INTEGER
    ) STRICT;
    CREATE INDEX dates_document ON dates(document);
    CREATE INDEX dates_deadline ON dates(last_day) WHERE role = 'deadline';
    CREATE TABLE addressees(
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES documents(id),
      attachment INTEGER NOT NULL,
      role TEXT NOT NULL,
      name TEXT NOT NULL,
      purpose TEXT,
      span_start INTEGER,
      span_end INTEGER
    ) STRICT;
    CREATE INDEX addressees_document ON addressees(document);
    CREATE TABLE signatories(
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES documents(id),
      attachment INTEGER NOT NULL,
      authority TEXT,
      organ TEXT,
      position TEXT,
      name TEXT,
      span_start INTEGER,
      span_end INTEGER
    ) STRICT;
    CREATE INDEX signatories_document ON signatories(document);
    CREATE TABLE tasks(
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES documents(id),
      attachment INTEGER NOT NULL,
      section TEXT,
      text TEXT NOT NULL,
      deadline TEXT,
      last_day TEXT,
      span_start INTEGER,
      span_end INTEGER
    ) STRICT;
    CREATE INDEX tasks_document ON tasks(document);
    CREATE INDEX tasks_deadline ON tasks(last_day) WHERE last_day IS NOT NULL;
    CREATE TABLE task_units(
      task INTEGER NOT NULL REFERENCES tasks(id),
      role TEXT NOT NULL CHECK(role = 'lead' OR role = 'partner'),
      unit TEXT NOT NULL,
      unit_folded TEXT NOT NULL,
      PRIMARY KEY(task, role, unit)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE targets(
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES documents(id),
      attachment INTEGER NOT NULL,
      section TEXT,
      text TEXT NOT NULL,
      comparator TEXT NOT NULL,
      value TEXT NOT NULL,
      unit TEXT,
      change TEXT,
      assignees TEXT NOT NULL,
      span_start INTEGER,
      span_end INTEGER
    ) STRICT;
    CREATE INDEX targets_document ON targets(document);
    CREATE VIRTUAL TABLE search USING fts5(
      exact, folded, content = '', tokenize = "unicode61 remove_diacritics 0");
    INSERT INTO search(search, rank) VALUES('hashsize', \(wordsInMemory));
    CREATE VIEW missing AS
      SELECT series, province, period, count(*) AS citations, count(DISTINCT document) AS documents,
        min(text) AS example
      FROM citations WHERE state = 'missing' AND target IS NULL AND series IS NOT NULL
      GROUP BY series, province, period;
    """

  // What the full-text index cannot intersect fast enough: the documents of words that stand in many of them (`FrequentWords`).
  // A block is 32,768 ids, a bit for each; the word `''` tells which documents the block's other rows speak of.
  private static let frequentWords = """
    CREATE TABLE frequent_words(
      block INTEGER NOT NULL,
      word TEXT NOT NULL,
      documents BLOB NOT NULL,
      PRIMARY KEY(block, word)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO search(search, rank) VALUES('automerge', \(piecesMerged));
    """
}
