extension Collection {
  /// What is due from one day to another, earliest first: tasks with a deadline, and deadlines that belong to no task.
  ///
  /// The filter's days are those of the deadlines.
  public func deadlines(_ filter: Filter) throws(IndexError) -> Answer {
    var documents = filter
    (documents.from, documents.to) = (nil, nil)
    let values: [Value] = [.text(filter.from ?? "0000"), .text(filter.to ?? "9999")]
    return try answer(
      """
      SELECT t.last_day AS day, t.deadline AS deadline, t.text AS text,
        (SELECT group_concat(u.unit, '; ') FROM task_units u WHERE u.task = t.id AND u.role = 'lead') AS leads,
        \(Self.documentColumns), t.section AS section, t.span_start AS start, t.span_end AS end
      FROM tasks t JOIN documents d ON d.id = t.document
      WHERE t.last_day IS NOT NULL AND t.last_day BETWEEN ? AND ?\(documents.sql)
      UNION ALL
      SELECT x.last_day, x.value, x.text, NULL, \(Self.documentColumns), x.section, x.span_start, x.span_end
      FROM dates x JOIN documents d ON d.id = x.document
      WHERE x.role = 'deadline' AND x.last_day BETWEEN ? AND ?\(documents.sql) AND NOT EXISTS(
        SELECT 1 FROM tasks t WHERE t.document = x.document AND t.attachment = x.attachment
          AND t.last_day = x.last_day AND t.span_start <= x.span_start AND t.span_end >= x.span_end)
      ORDER BY day, document, start
      """, values + documents.values + values + documents.values, limit: filter.limit)
  }

  /// Tasks, of a unit or of all; a unit may be written short or in full, and in part.
  public func tasks(unit: String?, _ filter: Filter) throws(IndexError) -> Answer {
    var condition = ""
    var values: [Value] = []
    if let unit {
      condition = """
         AND EXISTS(SELECT 1 FROM task_units u WHERE u.task = t.id AND instr(' ' || u.unit_folded || ' ', ?) > 0)
        """
      values = [.text(" \(OrganName.identity(unit)) ")]
    }
    return try answer(
      """
      SELECT t.text AS text,
        (SELECT group_concat(u.unit, '; ') FROM task_units u WHERE u.task = t.id AND u.role = 'lead') AS leads,
        (SELECT group_concat(u.unit, '; ') FROM task_units u WHERE u.task = t.id AND u.role = 'partner') AS partners,
        t.deadline AS deadline, \(Self.documentColumns), t.section AS section, t.span_start AS start, t.span_end AS end
      FROM tasks t JOIN documents d ON d.id = t.document WHERE 1\(condition)\(filter.sql) ORDER BY t.id
      """, values + filter.values, limit: filter.limit)
  }

  /// Measurable aims, of a unit or of all.
  public func targets(unit: String?, _ filter: Filter) throws(IndexError) -> Answer {
    var found = try answer(
      """
      SELECT x.text AS text, x.comparator AS comparator, x.value AS value, x.unit AS unit, x.change AS change,
        x.assignees AS assignees, \(Self.documentColumns), x.section AS section, x.span_start AS start,
        x.span_end AS end
      FROM targets x JOIN documents d ON d.id = x.document WHERE 1\(filter.sql) ORDER BY x.id
      """, filter.values, limit: unit == nil ? filter.limit : nil)
    guard let unit else { return found }
    found.rows = found.rows.filter { row in
      if case .text(let assignees) = row[5] { OrganName.holds(assignees, unit) } else { false }
    }
    found.total = found.rows.count
    if let limit = filter.limit { found.rows = Array(found.rows.prefix(limit)) }
    return found
  }

  /// The documents themselves, newest first.
  public func documents(_ filter: Filter) throws(IndexError) -> Answer {
    try answer(
      """
      SELECT \(Self.documentColumns), d.place AS place,
        (SELECT count(*) FROM citations c WHERE c.document = d.id AND c.is_self = 0) AS cites,
        (SELECT count(DISTINCT c.document) FROM citations c WHERE c.target = d.id AND c.is_self = 0) AS citedBy,
        s.path AS source, d.part AS part
      FROM documents d JOIN sources s ON s.id = d.source WHERE 1\(filter.sql)
      ORDER BY d.date IS NULL, d.date DESC, d.id
      """, filter.values, limit: filter.limit)
  }
}
