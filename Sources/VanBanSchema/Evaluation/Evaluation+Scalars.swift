import VanBanJSONText

extension Evaluation {
  /// Whether the value is one of those that are allowed.
  mutating func checkValues(_ schema: Schema, _ number: Int, _ node: Int) -> Bool {
    var isValid = true
    if let constant = schema.constant, !tree.isEqual(node, constant.tree, constant.node) {
      complain("const", node, number, Messages.constant(tree, node, constant), isMismatch: true)
      isValid = false
    }
    if let allowed = schema.enumeration {
      let isKnown =
        tree.kind(node) == .string
        ? tree.withText(node) { allowed.strings.find($0) != nil }
        : allowed.others.contains { tree.isEqual(node, $0.tree, $0.node) }
      if !isKnown {
        complain("enum", node, number, Messages.enumeration(tree, node, allowed), isMismatch: true)
        isValid = false
      }
    }
    return isValid
  }

  mutating func check(_ rules: Schema.NumberRules, _ schema: Int, number node: Int) -> Bool {
    let written = tree.written(node)
    let shown = String(decoding: written.prefix(60), as: UTF8.self)
    let number = tree.number(node)
    var isValid = true
    func fails(_ bound: Schema.Bound?, _ isWrong: (JSONNumber, JSONNumber) -> Bool) -> Schema.Bound? {
      guard let bound, isWrong(number, bound.number) else { return nil }
      return bound
    }
    if let bound = fails(rules.minimum, <) {
      complain("minimum", node, schema, "\(shown) is too small; the least that is allowed is \(bound.shown)")
      isValid = false
    }
    if let bound = fails(rules.maximum, >) {
      complain("maximum", node, schema, "\(shown) is too large; the most that is allowed is \(bound.shown)")
      isValid = false
    }
    if let bound = fails(rules.above, <=) {
      complain("exclusiveMinimum", node, schema, "\(shown) is too small; it must be more than \(bound.shown)")
      isValid = false
    }
    if let bound = fails(rules.below, >=) {
      complain("exclusiveMaximum", node, schema, "\(shown) is too large; it must be less than \(bound.shown)")
      isValid = false
    }
    if let bound = rules.multipleOf, !number.isMultiple(of: bound.number) {
      complain("multipleOf", node, schema, "\(shown) is no multiple of \(bound.shown)")
      isValid = false
    }
    return isValid
  }

  mutating func check(_ rules: Schema.StringRules, _ schema: Int, string node: Int) -> Bool {
    var isValid = true
    if rules.least != nil || rules.most != nil {
      let length = tree.withText(node) { text in text.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } }
      if let least = rules.least, length < least {
        complain(
          "minLength", node, schema,
          length == 0
            ? "the string is empty; it must have at least \(Messages.counted(least, "character"))"
            : "the string has \(Messages.counted(length, "character")); it must have at least \(least)")
        isValid = false
      }
      if let most = rules.most, length > most {
        complain(
          "maxLength", node, schema,
          "the string has \(Messages.counted(length, "character")); it may have at most \(most)")
        isValid = false
      }
    }
    if let pattern = rules.pattern, !fits(pattern, node) {
      complain(
        "pattern", node, schema,
        "\(Messages.shown(tree, node)) does not fit the pattern \(pattern.source)")
      isValid = false
    }
    if let format = rules.format, !tree.withText(node, { format.fits($0) }) {
      complain(
        "format", node, schema,
        "\(Messages.shown(tree, node)) is no \(format.name), as \"\(format.example)\" is one")
      isValid = false
    }
    return isValid
  }

  /// Whether a pattern is found in a string; a search that took too long ends the evaluation.
  mutating func fits(_ pattern: Pattern, _ node: Int) -> Bool {
    switch tree.withText(node, { pattern.search($0) }) {
    case .found: return true
    case .absent: return false
    case .tooCostly:
      stop = .tooCostly(pattern: pattern.source)
      return false
    }
  }
}
