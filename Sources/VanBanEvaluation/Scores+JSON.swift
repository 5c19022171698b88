import VanBanModel

extension Scores {
  /// The result as `vanban evaluate --json` prints it; ``ScoreChange`` reads it again.
  ///
  /// Keys: `documents`; `failed` and `passedOver` with `source` and `reason`; `kinds` with `kind`, `gold`, `found`,
  /// `right`, `precision`, `recall`, `f1`, the last of them `all`; `misses` with `kind`, `what`, `document`, `item`,
  /// `line`, `column`. The same documents and findings give the same bytes.
  public var json: JSONValue {
    let kinds =
      tallies.sorted { $0.key < $1.key }.map { Self.row($0.key, $0.value) } + [Self.row("all", total)]
    return .object([
      JSONValue.Member("documents", .list(documents.sorted().map { .text($0) })),
      JSONValue.Member("failed", .list(failed.map(Self.row))),
      JSONValue.Member("passedOver", .list(passedOver.map(Self.row))),
      JSONValue.Member("kinds", .list(kinds)),
      JSONValue.Member("misses", .list(misses.sorted { $0.line < $1.line }.map(\.json))),
    ])
  }

  private static func row(_ name: String, _ tally: Tally) -> JSONValue {
    let counts = [("gold", tally.gold), ("found", tally.found), ("right", tally.right)]
    let figures = [("precision", tally.precision), ("recall", tally.recall), ("f1", tally.f1)]
    return .object(
      [JSONValue.Member("kind", .text(name))] + counts.map { JSONValue.Member($0, JSONValue($1)) }
        + figures.map { JSONValue.Member($0, .number(Fixed.text($1, 4))) })
  }

  private static func row(_ unread: Unread) -> JSONValue {
    .object([
      JSONValue.Member("source", .text(unread.source)), JSONValue.Member("reason", .text(unread.reason)),
    ])
  }
}

extension Miss {
  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member("kind", .text(kind)), JSONValue.Member("what", .text(what.rawValue)),
      JSONValue.Member("document", .text(document)),
      JSONValue.Member("item", .list(item.map { JSONValue($0) })),
      JSONValue.Member("line", JSONValue(place?.line)), JSONValue.Member("column", JSONValue(place?.column)),
    ])
  }

  init?(_ json: JSONValue) {
    guard let kind = json["kind"]?.string, let what = json["what"]?.string.flatMap(What.init(rawValue:)),
      let document = json["document"]?.string, let item = json["item"]?.items
    else { return nil }
    self.init(kind, what, document, Item(item.map(\.string)), nil)
    if let line = json["line"]?.integer, let column = json["column"]?.integer {
      place = LineIndex.Place(line: line, column: column)
    }
  }
}
