/// A JSON value that keeps the order of its keys: annotations come in as one, results go out as one.
public enum JSONValue: Sendable, Equatable {
  /// `null`
  case null
  /// `true` or `false`
  case flag(Bool)
  /// A number, as written.
  case number(String)
  /// A string.
  case text(String)
  /// An array.
  case list([JSONValue])
  /// An object.
  case object([Member])

  /// A key with its value.
  public struct Member: Sendable, Equatable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A text, or null.
  public init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// A whole number, or null.
  public init(_ number: Int?) { self = number.map { .number(String($0)) } ?? .null }

  /// The value behind a key; nil where this is no object or has no such key.
  public subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text; nil where this is none.
  public var string: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The whole number; nil where this is none.
  public var integer: Int? {
    if case .number(let digits) = self { Int(digits) } else { nil }
  }

  /// The array's items; nil where this is none.
  public var items: [JSONValue]? {
    if case .list(let items) = self { items } else { nil }
  }

  /// The object's members; nil where this is none.
  public var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension JSONValue {
  /// The value as text: an array's items stand on a line each, so that a difference between two results is a line.
  public var lines: String {
    guard case .object(let members) = self else { return compact + "\n" }
    let parts = members.map { member in
      guard case .list(let items) = member.value, !items.isEmpty else {
        return " \(Self.quoted(member.key)): \(member.value.compact)"
      }
      let rows = items.map { "  \($0.compact)" }.joined(separator: ",\n")
      return " \(Self.quoted(member.key)): [\n\(rows)\n ]"
    }
    return "{\n\(parts.joined(separator: ",\n"))\n}\n"
  }

  /// The value on one line.
  public var compact: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let digits): digits
    case .text(let text): Self.quoted(text)
    case .list(let items): "[\(items.map(\.compact).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\(Self.quoted($0.key)): \($0.value.compact)" }.joined(separator: ", "))}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
