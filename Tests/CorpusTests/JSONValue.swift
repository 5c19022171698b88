/// A JSON value that keeps the order of its keys, which the output promises, and its numbers as written.
indirect enum JSONValue: Equatable, Sendable {
  case null
  case flag(Bool)
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([Member])

  struct Member: Equatable, Sendable {
    var key: String
    var value: JSONValue
  }

  struct Malformed: Error {
    let offset: Int
  }

  init(parsing bytes: [UInt8]) throws {
    self = try bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(bytes: buffer)
      return try parser.document()
    }
  }

  /// What the program prints of one input: the document, or a list where there are several.
  init(lines: [UInt8]) throws {
    let documents = try lines.split(separator: 10).map { try JSONValue(parsing: Array($0)) }
    self = documents.count == 1 ? documents[0] : .list(documents)
  }

  /// The member with a key; null where there is none.
  subscript(_ key: String) -> JSONValue {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.key == key }?.value ?? .null
  }

  var items: [JSONValue] {
    if case .list(let items) = self { items } else { [] }
  }

  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  var string: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var integer: Int? {
    if case .number(let digits) = self { Int(digits) } else { nil }
  }

  /// `[start, end]` as a range; nil for null.
  var span: Range<Int>? {
    guard items.count == 2, let lower = items[0].integer, let upper = items[1].integer, lower <= upper else {
      return nil
    }
    return lower..<upper
  }

  /// The places of an object: its ranges, or its span.
  var places: [Range<Int>] {
    let ranges = self["ranges"].items.compactMap(\.span)
    return ranges.isEmpty ? [self["span"].span].compactMap { $0 } : ranges
  }

  /// Calls `body` for each object below, outermost first, with its path.
  func forEachObject(_ path: String = "", _ body: (String, JSONValue) throws -> Void) rethrows {
    switch self {
    case .object(let members):
      try body(path, self)
      for member in members { try member.value.forEachObject("\(path)/\(member.key)", body) }
    case .list(let items):
      for (index, item) in items.enumerated() { try item.forEachObject("\(path)/\(index)", body) }
    default: break
    }
  }

  /// The same value without some keys, and with its texts changed.
  func without(_ keys: Set<String>, texts: (String) -> String = { $0 }) -> JSONValue {
    switch self {
    case .object(let members):
      .object(
        members.filter { !keys.contains($0.key) }
          .map { Member(key: $0.key, value: $0.value.without(keys, texts: texts)) })
    case .list(let items): .list(items.map { $0.without(keys, texts: texts) })
    case .text(let text): .text(texts(text))
    default: self
    }
  }
}

extension JSONValue {
  /// The value as text for people: what is short stands on one line, so that a difference is a line or two.
  var pretty: String {
    var lines: [String] = []
    write(to: &lines, prefix: "", indent: "", end: "")
    return lines.joined(separator: "\n") + "\n"
  }

  private var compact: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let digits): digits
    case .text(let text): Self.quoted(text)
    case .list(let items): "[" + items.map(\.compact).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.key)): \($0.value.compact)" }.joined(separator: ", ") + "}"
    }
  }

  private func write(to lines: inout [String], prefix: String, indent: String, end: String) {
    let line = compact
    let isLeaf = items.isEmpty && members.isEmpty
    if isLeaf || indent.utf8.count + prefix.utf8.count + line.utf8.count <= 120 {
      lines.append(indent + prefix + line + end)
      return
    }
    let isList = members.isEmpty
    lines.append(indent + prefix + (isList ? "[" : "{"))
    let parts = isList ? items.map { ("", $0) } : members.map { ("\(Self.quoted($0.key)): ", $0.value) }
    for (index, part) in parts.enumerated() {
      let comma = index < parts.count - 1 ? "," : ""
      part.1.write(to: &lines, prefix: part.0, indent: indent + "  ", end: comma)
    }
    lines.append(indent + (isList ? "]" : "}") + end)
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      // Signs without width would make two lines look alike.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{A0}", "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2028}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
