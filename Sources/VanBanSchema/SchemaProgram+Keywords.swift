import VanBanJSONText

extension SchemaProgram {
  /// Reads the keywords of a schema that its dialect knows.
  func fill(_ schema: Schema) throws(SchemaFaults) {
    let (document, node) = (schema.location.document, schema.location.node)
    let tree = library.documents[document].tree
    switch tree.kind(node) {
    case .yes: schema.always = true
    case .no: schema.always = false
    case .object:
      let dialect = library.resources[schema.location.resource].dialect
      for (key, value) in tree.members(node) {
        let keyword = tree.text(key)
        if dialect.has(.core) { try fillCore(schema, keyword, tree, value) }
        if dialect.has(.applicator) { try fillApplicator(schema, keyword, tree, value) }
        if dialect.has(.validation) { try fillValidation(schema, keyword, tree, value) }
        if dialect.has(.unevaluated) {
          if keyword == "unevaluatedItems" { schema.unevaluatedItems = number(value, in: schema) }
          if keyword == "unevaluatedProperties" { schema.unevaluatedProperties = number(value, in: schema) }
        }
        if keyword == "format", tree.kind(value) == .string, assertsFormat || dialect.has(.formatAssertion) {
          schema.string = with(schema.string ?? Schema.StringRules()) {
            $0.format = Format(name: tree.text(value))
          }
        }
      }
    default:
      throw SchemaFaults(
        library.fault(.invalid, "a schema is an object, true or false", at: (document, node)))
    }
  }

  private func with<Rules: AnyObject>(_ rules: Rules, _ change: (Rules) -> Void) -> Rules {
    change(rules)
    return rules
  }

  private func fillCore(
    _ schema: Schema, _ keyword: String, _ tree: JSONTree, _ value: Int
  ) throws(SchemaFaults) {
    guard keyword == "$ref" || keyword == "$dynamicRef", tree.kind(value) == .string else {
      if keyword == "$defs" { for member in tree.members(value) { _ = number(member.value, in: schema) } }
      return
    }
    let (location, anchor) = try library.resolve(
      tree.text(value), in: schema.location.resource, at: (schema.location.document, value))
    let target = number(location)
    if keyword == "$ref" {
      schema.reference = target
    } else {
      let isDynamic = anchor.map { library.resources[location.resource].dynamicAnchors[$0] != nil } ?? false
      schema.dynamicReference = Schema.DynamicReference(schema: target, anchor: isDynamic ? anchor : nil)
    }
  }

  private func fillApplicator(
    _ schema: Schema, _ keyword: String, _ tree: JSONTree, _ value: Int
  ) throws(SchemaFaults) {
    func one() -> Int { number(value, in: schema) }
    func list() -> [Int] { tree.items(value).map { number($0, in: schema) } }
    let array = schema.array ?? Schema.ArrayRules()
    let object = schema.object ?? Schema.ObjectRules()
    let inPlace = schema.inPlace ?? Schema.InPlaceRules()
    switch keyword {
    case "prefixItems": schema.array = with(array) { $0.prefix = list() }
    case "items": schema.array = with(array) { $0.items = one() }
    case "contains": schema.array = with(array) { $0.contains = one() }
    case "properties":
      schema.object = with(object) { rules in
        for member in tree.members(value) {
          let entry = rules.entry(tree.text(member.key))
          rules.entries[entry].property = number(member.value, in: schema)
        }
      }
    case "patternProperties":
      var patterns: [(pattern: Pattern, schema: Int)] = []
      for member in tree.members(value) {
        patterns.append((try pattern(tree, member.key, schema), number(member.value, in: schema)))
      }
      schema.object = with(object) { $0.patterns = patterns }
    case "additionalProperties": schema.object = with(object) { $0.additional = one() }
    case "propertyNames": schema.object = with(object) { $0.propertyNames = one() }
    case "dependentSchemas":
      schema.object = with(object) { rules in
        for member in tree.members(value) {
          let entry = rules.entry(tree.text(member.key))
          rules.entries[entry].dependent = number(member.value, in: schema)
          rules.hasDependents = true
        }
      }
    case "allOf": schema.inPlace = with(inPlace) { $0.all = list() }
    case "anyOf": schema.inPlace = with(inPlace) { $0.any = list() }
    case "oneOf": schema.inPlace = with(inPlace) { $0.one = list() }
    case "not": schema.inPlace = with(inPlace) { $0.not = one() }
    case "if": schema.inPlace = with(inPlace) { $0.condition = one() }
    case "then": schema.inPlace = with(inPlace) { $0.then = one() }
    case "else": schema.inPlace = with(inPlace) { $0.otherwise = one() }
    default: break
    }
  }

  private func pattern(_ tree: JSONTree, _ node: Int, _ schema: Schema) throws(SchemaFaults) -> Pattern {
    do throws(PatternError) { return try Pattern(tree.text(node)) } catch {
      throw SchemaFaults(
        library.fault(
          .pattern, "\"\(tree.text(node))\" is no regular expression of ECMA-262: \(error.message)",
          at: (schema.location.document, node)))
    }
  }

  private func fillValidation(
    _ schema: Schema, _ keyword: String, _ tree: JSONTree, _ value: Int
  ) throws(SchemaFaults) {
    /// A count; one that is larger than any is left out, or stands for the largest.
    func count() -> Int? {
      guard tree.kind(value) == .number, tree.number(value).isInteger else { return nil }
      return tree.number(value).int ?? Int.max
    }
    func bound() -> Schema.Bound? {
      guard tree.kind(value) == .number else { return nil }
      let number = tree.number(value)
      return Schema.Bound(number: number, int: number.int, shown: tree.source(value) ?? "")
    }
    let array = schema.array ?? Schema.ArrayRules()
    let object = schema.object ?? Schema.ObjectRules()
    let string = schema.string ?? Schema.StringRules()
    let numbers = schema.number ?? Schema.NumberRules()
    switch keyword {
    case "type": schema.types = types(tree, value)
    case "enum": schema.enumeration = enumeration(tree, value)
    case "const": schema.constant = Schema.Constant(tree: tree, node: value)
    case "multipleOf": schema.number = with(numbers) { $0.multipleOf = bound() }
    case "minimum": schema.number = with(numbers) { $0.minimum = bound() }
    case "maximum": schema.number = with(numbers) { $0.maximum = bound() }
    case "exclusiveMinimum": schema.number = with(numbers) { $0.above = bound() }
    case "exclusiveMaximum": schema.number = with(numbers) { $0.below = bound() }
    case "minLength": schema.string = with(string) { $0.least = count() }
    case "maxLength": schema.string = with(string) { $0.most = count() }
    case "pattern" where tree.kind(value) == .string:
      let found = try pattern(tree, value, schema)
      schema.string = with(string) { $0.pattern = found }
    case "minItems": schema.array = with(array) { $0.least = count() }
    case "maxItems": schema.array = with(array) { $0.most = count() }
    case "uniqueItems": schema.array = with(array) { $0.isUnique = tree.kind(value) == .yes }
    case "minContains": schema.array = with(array) { $0.leastContained = count() }
    case "maxContains": schema.array = with(array) { $0.mostContained = count() }
    case "minProperties": schema.object = with(object) { $0.least = count() }
    case "maxProperties": schema.object = with(object) { $0.most = count() }
    case "required":
      schema.object = with(object) { rules in
        for name in tree.items(value) where tree.kind(name) == .string {
          rules.entries[rules.entry(tree.text(name))].isRequired = true
          rules.hasRequired = true
        }
      }
    case "dependentRequired":
      schema.object = with(object) { rules in
        for member in tree.members(value) {
          let wanted = tree.items(member.value).map { rules.entry(tree.text($0)) }
          rules.entries[rules.entry(tree.text(member.key))].requires += wanted
          rules.hasDependents = true
        }
      }
    default: break
    }
  }

  private func types(_ tree: JSONTree, _ value: Int) -> UInt16? {
    let names: [String: UInt16] = [
      "null": 1 << 0, "boolean": 1 << 1 | 1 << 2, "number": 1 << 3, "string": 1 << 4, "array": 1 << 5,
      "object": 1 << 6, "integer": Schema.integer,
    ]
    let nodes = tree.kind(value) == .array ? tree.items(value) : [value]
    return nodes.reduce(0) { $0 | (names[tree.text($1)] ?? 0) }
  }

  private func enumeration(_ tree: JSONTree, _ value: Int) -> Schema.Enumeration {
    let found = Schema.Enumeration()
    for item in tree.items(value) {
      let constant = Schema.Constant(tree: tree, node: item)
      found.all.append(constant)
      if tree.kind(item) == .string {
        _ = found.strings.insert(Array(tree.text(item).utf8))
      } else {
        found.others.append(constant)
      }
    }
    return found
  }
}
