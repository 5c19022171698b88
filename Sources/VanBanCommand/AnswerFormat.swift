import VanBanEvaluation
import VanBanIndex

/// How an answer is written.
enum AnswerFormat: String, CaseIterable, Sendable {
  case table, json, jsonl, csv

  /// The whole output.
  func text(_ answer: Answer, question: String, work: Work?) -> String {
    switch self {
    case .table: Self.table(answer)
    case .json: Self.json(answer, question, work).compact + "\n"
    case .jsonl: answer.rows.map { Self.object(answer.columns, $0).compact + "\n" }.joined()
    case .csv: Self.csv(answer)
    }
  }

  // MARK: - For programs

  private static func json(_ answer: Answer, _ question: String, _ work: Work?) -> JSONValue {
    var members = [JSONValue.Member("query", .text(question))]
    if let work {
      members.append(
        JSONValue.Member(
          "document",
          .object([
            JSONValue.Member("id", .text(work.key)), JSONValue.Member("number", .text(work.label)),
            JSONValue.Member("date", JSONValue(work.date)),
            JSONValue.Member("issuer", JSONValue(work.issuer)),
            JSONValue.Member("subject", JSONValue(work.subject)),
            JSONValue.Member("held", .flag(work.isHeld)),
          ])))
    }
    members += [
      JSONValue.Member("remark", JSONValue(answer.remark)),
      JSONValue.Member("total", JSONValue(answer.total)),
      JSONValue.Member("rows", .list(answer.rows.map { object(answer.columns, $0) })),
    ]
    return .object(members)
  }

  private static func object(_ columns: [String], _ row: [Value]) -> JSONValue {
    .object(zip(columns, row).map { JSONValue.Member($0, value($1)) })
  }

  private static func value(_ value: Value) -> JSONValue {
    switch value {
    case .null: .null
    case .integer(let number): .number(String(number))
    case .real(let number): .number(String(number))
    case .text(let text): .text(text)
    }
  }

  // MARK: - For spreadsheets

  /// RFC 4180 with a byte order mark, by which spreadsheets know UTF-8.
  private static func csv(_ answer: Answer) -> String {
    let rows = [answer.columns.map { Value.text($0) }] + answer.rows
    return "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ value: Value) -> String {
    guard case .text(let text) = value else { return shown(value) }
    return
      "\"\(harmless(text).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }

  /// Text that a spreadsheet would run as a formula has an apostrophe before it (OWASP, CSV injection).
  static func harmless(_ text: String) -> String {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    let isFormula = first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    let begins = text.unicodeScalars.first.map { "\t\r\n".unicodeScalars.contains($0) } ?? false
    return isFormula || begins ? "'\(text)" : text
  }

  // MARK: - For readers

  /// Texts longer than this are cut in a table.
  private static let widest = 60
  /// What a reader of a table does not need.
  private static let left = Set(["start", "end", "reasons"])

  private static func table(_ answer: Answer) -> String {
    let kept = answer.columns.indices.filter { column in
      !left.contains(answer.columns[column]) && answer.rows.contains { $0[column] != .null }
    }
    let rows =
      [kept.map { answer.columns[$0] }] + answer.rows.map { row in kept.map { cut(shown(row[$0])) } }
    let widths = kept.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      row.enumerated().map { column, cell in
        column + 1 < row.count ? cell + String(repeating: " ", count: widths[column] - cell.count) : cell
      }.joined(separator: "  ")
    }
    if let remark = answer.remark { lines += ["", remark] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cut(_ text: String) -> String {
    let line =
      text.unicodeScalars.contains { $0.properties.isWhitespace && $0 != " " || $0.value < 32 }
      ? text.split { $0.isWhitespace }.joined(separator: " ") : text
    let plain = String(
      String.UnicodeScalarView(line.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }))
    return plain.count > widest ? plain.prefix(widest - 1) + "…" : plain
  }

  private static func shown(_ value: Value) -> String {
    switch value {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    }
  }
}
