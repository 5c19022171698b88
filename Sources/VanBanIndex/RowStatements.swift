/// The statements that write a document's rows.
struct RowStatements {
  let document: Statement
  let identity: Statement
  let section: Statement
  let words: Statement
  let attachment: Statement
  let citation: Statement
  let date: Statement
  let addressee: Statement
  let signatory: Statement
  let task: Statement
  let taskUnit: Statement
  let target: Statement
  let documentsOfSource: Statement
  let identitiesOfDocument: Statement
  let move: Statement
  let forgetWords: Statement
  let forget: [Statement]

  init(_ connection: Connection) throws(IndexError) {
    func insert(_ table: String, _ columns: String, orIgnore: Bool = false) throws(IndexError) -> Statement {
      let names = columns.split(separator: " ")
      let marks = names.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
      let verb = orIgnore ? "INSERT OR IGNORE" : "INSERT"
      return try connection.prepare(
        "\(verb) INTO \(table)(\(names.joined(separator: ", "))) VALUES(\(marks))")
    }
    document = try insert(
      "documents",
      "source position name part digest key type number date issuer issuer_folded superior place place_folded province"
        + " subject span_start span_end")
    identity = try insert("identities", "series province period document place date", orIgnore: true)
    section = try insert(
      "sections", "document attachment kind section number heading text span_start span_end")
    words = try insert("search", "rowid exact folded")
    attachment = try insert("attachments", "document attachment key type subject span_start span_end")
    citation = try insert(
      "citations",
      "document attachment section reference text type number date issuer title pinpoint relation key antecedent"
        + " is_self span_start span_end series province place period cited_date state target score reasons")
    date = try insert(
      "dates", "document attachment section text value first_day last_day kind role span_start span_end")
    addressee = try insert("addressees", "document attachment role name purpose span_start span_end")
    signatory = try insert(
      "signatories", "document attachment authority organ position name span_start span_end")
    task = try insert("tasks", "document attachment section text deadline last_day span_start span_end")
    taskUnit = try insert("task_units", "task role unit unit_folded", orIgnore: true)
    target = try insert(
      "targets",
      "document attachment section text comparator value unit change assignees span_start span_end")
    documentsOfSource = try connection.prepare(
      "SELECT id, digest FROM documents WHERE source = ?1 ORDER BY position")
    identitiesOfDocument = try connection.prepare(
      "SELECT series, province, period FROM identities WHERE document = ?1")
    move = try connection.prepare(
      "UPDATE documents SET position = ?2 WHERE id = ?1 AND position <> ?2")
    forgetWords = try connection.prepare(
      "INSERT INTO search(search, rowid, exact, folded) VALUES('delete', ?1, ?2, ?3)")
    let parts = [
      "candidates WHERE citation IN (SELECT id FROM citations WHERE document = ?1)",
      "task_units WHERE task IN (SELECT id FROM tasks WHERE document = ?1)",
    ]
    let tables = [
      "identities", "attachments", "sections", "citations", "dates", "addressees", "signatories", "tasks",
      "targets",
    ]
    var forget: [Statement] = []
    for rows in parts + tables.map({ "\($0) WHERE document = ?1" }) + ["documents WHERE id = ?1"] {
      forget.append(try connection.prepare("DELETE FROM \(rows)"))
    }
    self.forget = forget
  }
}
