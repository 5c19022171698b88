/// What `format` asks of a string, where it is asked to refuse.
struct Format {
  let name: String
  /// A good one, for messages.
  let example: String
  private let pattern: Pattern
  private let condition: Condition?

  /// What a pattern cannot tell.
  private typealias Condition = (String) -> Bool

  /// Makes the format of a name; nil where there is no such format, which then says nothing.
  init?(name: String) {
    guard let row = FormatRow.all.first(where: { $0.name == name }),
      let pattern = try? Pattern("^(?:\(row.pattern))$")
    else { return nil }
    self.name = name
    example = row.good.first ?? ""
    self.pattern = pattern
    condition = row.condition
  }

  func fits(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard pattern.search(text) == .found else { return false }
    return condition?(String(decoding: text, as: UTF8.self)) ?? true
  }
}

/// A format: a row of ``FormatRow/all``.
struct FormatRow: Sendable {
  let name: String
  /// The pattern of the whole string.
  let pattern: String
  /// Strings that are of the format, and strings that are not.
  let good: [String]
  let bad: [String]
  /// What the pattern cannot tell.
  var condition: (@Sendable (String) -> Bool)?

  init(
    _ name: String, _ pattern: String, good: [String], bad: [String],
    condition: (@Sendable (String) -> Bool)? = nil
  ) {
    self.name = name
    self.pattern = pattern
    self.good = good
    self.bad = bad
    self.condition = condition
  }
}
