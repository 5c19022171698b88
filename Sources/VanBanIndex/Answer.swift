/// What a query found: rows under the names of their columns.
public struct Answer: Sendable, Hashable {
  /// The columns' names.
  public var columns: [String]
  /// The rows, at most as many as were asked for.
  public var rows: [[Value]]
  /// How many rows there are in all.
  public var total: Int
  /// What is to be said about all of it, such as whether a document still holds.
  public var remark: String?

  /// Makes an answer; without a total, that of the rows.
  public init(columns: [String], rows: [[Value]], total: Int? = nil, remark: String? = nil) {
    self.columns = columns
    self.rows = rows
    self.total = total ?? rows.count
    self.remark = remark
  }
}

/// Which documents are asked about, and how many rows are wanted.
public struct Filter: Sendable {
  /// The type's code.
  public var type: String?
  /// Words of the issuer's name, in any spelling.
  public var issuer: String?
  /// A place: a province of today holds those that went into it, a former one is itself alone.
  public var place: String?
  /// The first day of issue.
  public var from: String?
  /// The last day of issue.
  public var to: String?
  /// How many rows at most; nil for all.
  public var limit: Int?

  /// Makes a filter that lets all pass.
  public init(limit: Int? = nil) { self.limit = limit }

  /// Whether documents may be left out.
  var isOpen: Bool { type == nil && issuer == nil && place == nil && from == nil && to == nil }

  /// Conditions on a row `d` of documents, each with its value; nothing of the user's stands in the SQL itself.
  var conditions: [(sql: String, value: Value)] {
    var result: [(sql: String, value: Value)] = []
    if let type { result.append(("d.type = ?", .text(type))) }
    if let issuer {
      result.append(
        ("instr(' ' || d.issuer_folded || ' ', ?) > 0", .text(" \(OrganName.identity(issuer)) ")))
    }
    if let place {
      let slug = Place.slug(place)
      let isFormer = Place.isProvince(slug) && Place.province(ofSlug: slug) != slug
      result.append((isFormer ? "d.place_folded = ?" : "d.province = ?", .text(slug)))
    }
    if let from { result.append(("d.date >= ?", .text(from))) }
    if let to { result.append(("substr(d.date, 1, 10) <= ?", .text(to))) }
    return result
  }

  /// The conditions as the end of a WHERE clause.
  var sql: String { conditions.map { " AND \($0.sql)" }.joined() }
  var values: [Value] { conditions.map(\.value) }
}

extension Collection {
  /// The rows of a query whose columns are named as they are to be shown; `count` is a cheaper query for how many there are.
  func answer(
    _ sql: String, _ values: [Value], limit: Int?, count: (sql: String, values: [Value])? = nil
  ) throws(IndexError) -> Answer {
    let statement = try connection.prepare(limit.map { "\(sql) LIMIT \($0 + 1)" } ?? sql)
    let columns = (0..<statement.count).map { statement.name($0) }
    var rows = try statement.all(values)
    var total = rows.count
    if let limit, rows.count > limit {
      rows.removeLast()
      let counting = count ?? ("SELECT count(*) FROM (\(sql))", values)
      let counted = try connection.prepare(counting.sql)
      counted.bind(counting.values)
      if try counted.step() { total = counted.integer(0) }
    }
    return Answer(columns: columns, rows: rows, total: total)
  }
}
