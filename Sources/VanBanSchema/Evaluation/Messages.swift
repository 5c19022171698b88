import VanBanJSONText

/// The words of messages: what is there, and what must be.
enum Messages {
  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  static func counted(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  /// A value in few letters.
  static func shown(_ tree: JSONTree, _ node: Int) -> String {
    switch tree.kind(node) {
    case .array: return "an array of \(counted(tree.count(node), "item"))"
    case .object: return "an object of \(counted(tree.count(node), "member"))"
    default:
      let source = tree.source(node) ?? ""
      return source.count <= 60 ? source : source.prefix(50) + "…" + (tree.kind(node) == .string ? "\"" : "")
    }
  }

  private static func whole(_ tree: JSONTree, _ node: Int) -> String {
    switch tree.kind(node) {
    case .null: "null"
    case .yes, .no: "the boolean \(shown(tree, node))"
    case .number: "the number \(shown(tree, node))"
    case .string: "the string \(shown(tree, node))"
    default: shown(tree, node)
    }
  }

  static func type(_ tree: JSONTree, _ node: Int, _ types: UInt16) -> String {
    let names: [(UInt16, String)] = [
      (1 << 4, "a string"), (1 << 3, "a number"), (Schema.integer, "a whole number"), (1 << 1, "a boolean"),
      (1 << 5, "an array"), (1 << 6, "an object"), (1 << 0, "null"),
    ]
    return "this is \(whole(tree, node)); it must be \(listed(names.filter { types & $0.0 != 0 }.map(\.1)))"
  }

  private static func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  static func constant(_ tree: JSONTree, _ node: Int, _ constant: Schema.Constant) -> String {
    "this is \(whole(tree, node)); it must be \(shown(constant.tree, constant.node))"
  }

  static func enumeration(_ tree: JSONTree, _ node: Int, _ allowed: Schema.Enumeration) -> String {
    let shown = allowed.all.prefix(12).map { self.shown($0.tree, $0.node) }
    let more = allowed.all.count > 12 ? " and \(allowed.all.count - 12) more" : ""
    let hint =
      tree.kind(node) == .string
      ? Likeness.nearest(tree.text(node), allowed.strings.keys.map(text)).map { "; did you mean \"\($0)\"?" }
      : nil
    return
      "this is \(whole(tree, node)); it must be one of \(shown.joined(separator: ", "))\(more)\(hint ?? "")"
  }

  static func missing(
    _ tree: JSONTree, _ node: Int, _ rules: Schema.ObjectRules, _ number: Int
  ) -> String {
    let name = text(rules.names.keys[number])
    let unknown = tree.members(node).map { tree.text($0.key) }.filter { key in
      Array(key.utf8).withUnsafeBufferPointer { rules.names.find($0) } == nil
    }
    let hint = Likeness.nearest(name, unknown).map { "; is \"\($0)\" meant to be it?" } ?? ""
    return "the property \"\(name)\" is missing\(hint)"
  }

  static func unknown(_ tree: JSONTree, _ key: Int, _ rules: Schema.ObjectRules?) -> String {
    let known = rules.map { rules in
      rules.entries.indices.filter { rules.entries[$0].property != nil }.map { text(rules.names.keys[$0]) }
    }
    let hint = Likeness.nearest(tree.text(key), known ?? []).map { "; did you mean \"\($0)\"?" } ?? ""
    return "the property \"\(tree.text(key))\" is not known here\(hint)"
  }

  static func alternatives(_ tree: JSONTree, _ node: Int, _ reasons: [String]) -> String {
    let wanted = reasons.compactMap { $0.components(behind: "; it must be ") }
    guard !wanted.isEmpty, wanted.count == reasons.count else { return "no alternative fits" }
    var distinct: [String] = []
    for want in wanted where !distinct.contains(want) { distinct.append(want) }
    return "this is \(whole(tree, node)); it must be \(distinct.joined(separator: ", or "))"
  }
}

extension String {
  fileprivate func components(behind mark: String) -> String? {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(mark) { return String(rest.dropFirst(mark.count)) }
      rest = rest.dropFirst()
    }
    return nil
  }
}

/// Which of some words was meant.
enum Likeness {
  /// The nearest word that differs in few letters.
  static func nearest(_ word: String, _ words: [String]) -> String? {
    let mine = Array(word.lowercased().utf8)
    guard mine.count <= 64 else { return nil }
    let most = max(1, mine.count / 3)
    return words.filter { abs($0.utf8.count - mine.count) <= most }.prefix(1_000)
      .map { ($0, distance(mine, Array($0.lowercased().utf8))) }.filter { $0.1 <= most }
      .min { $0.1 < $1.1 }?.0
  }

  /// Letters to change, to put in, to leave out or to exchange with the next one.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var rows = [Array(0...right.count)]
    for (line, mine) in left.enumerated() {
      var row = [line + 1]
      for (column, other) in right.enumerated() {
        var least = min(
          rows[line][column] + (mine == other ? 0 : 1), rows[line][column + 1] + 1, row[column] + 1)
        if line > 0, column > 0, mine == right[column - 1], left[line - 1] == other {
          least = min(least, rows[line - 1][column - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
