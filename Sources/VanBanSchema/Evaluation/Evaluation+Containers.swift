import VanBanJSONText

extension Evaluation {
  mutating func check(
    _ rules: Schema.ObjectRules, _ schema: Int, object node: Int, _ marks: inout Marks
  ) -> Bool {
    var isValid = true
    var seen = NumberSet()
    var at = node + 1
    let end = tree.after(node)
    var ordinal = 0
    while at < end {
      let key = at
      let entry = tree.withText(key) { rules.names.find($0) }
      if let entry { seen.insert(entry) }
      if !checkMember(rules, schema, key, entry, ordinal, &marks) {
        guard isCollecting else { return false }
        isValid = false
      }
      at = tree.after(key + 1)
      ordinal += 1
    }
    if let least = rules.least, ordinal < least {
      complain(
        "minProperties", node, schema,
        "the object has \(Messages.counted(ordinal, "member")); it must have at least \(least)")
      isValid = false
    }
    if let most = rules.most, ordinal > most {
      complain(
        "maxProperties", node, schema,
        "the object has \(Messages.counted(ordinal, "member")); it may have at most \(most)")
      isValid = false
    }
    if rules.hasRequired {
      for (number, entry) in rules.entries.enumerated() where entry.isRequired && !seen.contains(number) {
        guard isCollecting else { return false }
        complain("required", node, schema, Messages.missing(tree, node, rules, number), isMismatch: false)
        isValid = false
      }
    }
    if rules.hasDependents, !checkDependents(rules, schema, node, seen, &marks) { isValid = false }
    return isValid
  }

  private mutating func checkMember(
    _ rules: Schema.ObjectRules, _ schema: Int, _ key: Int, _ entry: Int?, _ ordinal: Int,
    _ marks: inout Marks
  ) -> Bool {
    var isValid = true
    var isKnown = false
    var none = Marks.none
    let tree = tree
    func token() -> String { JSONTree.token(tree.text(key)) }
    if let property = entry.flatMap({ rules.entries[$0].property }) {
      isKnown = true
      marks.insert(ordinal)
      if program.schemas[property].always == false {
        complain("properties", key, schema, "the property \"\(tree.text(key))\" must not stand here")
        isValid = false
      } else if !descend(property, key + 1, &none, ["properties", token()]) {
        isValid = false
      }
    }
    for rule in rules.patterns where fits(rule.pattern, key) {
      isKnown = true
      marks.insert(ordinal)
      if !descend(
        rule.schema, key + 1, &none, ["patternProperties", JSONTree.token(rule.pattern.source)])
      {
        isValid = false
      }
    }
    if !isKnown, let additional = rules.additional {
      marks.insert(ordinal)
      if program.schemas[additional].always == false {
        complain("additionalProperties", key, schema, Messages.unknown(tree, key, rules))
        isValid = false
      } else if !descend(additional, key + 1, &none, ["additionalProperties"]) {
        isValid = false
      }
    }
    if let names = rules.propertyNames {
      let before = complaints?.violations.count ?? 0
      if !descend(names, key, &none, ["propertyNames"]) {
        isValid = false
        for index in before..<(complaints?.violations.count ?? 0) {
          complaints?.violations[index].message.insert(
            contentsOf: "as the name of a property: ", at: "".startIndex)
        }
      }
    }
    return isValid
  }

  private mutating func checkDependents(
    _ rules: Schema.ObjectRules, _ schema: Int, _ node: Int, _ seen: NumberSet, _ marks: inout Marks
  ) -> Bool {
    var isValid = true
    for (number, entry) in rules.entries.enumerated() where seen.contains(number) {
      for wanted in entry.requires where !seen.contains(wanted) {
        let (name, other) = (rules.names.keys[number], rules.names.keys[wanted])
        complain(
          "dependentRequired", node, schema,
          "the property \"\(Messages.text(other))\" is missing; \"\(Messages.text(name))\" needs it")
        isValid = false
      }
      guard let dependent = entry.dependent else { continue }
      let name = Messages.text(rules.names.keys[number])
      if !descend(dependent, node, &marks, ["dependentSchemas", JSONTree.token(name)]) { isValid = false }
      if !isValid, !isCollecting { return false }
    }
    return isValid
  }

  mutating func check(
    _ rules: Schema.ArrayRules, _ schema: Int, array node: Int, _ marks: inout Marks
  ) -> Bool {
    var isValid = true
    var none = Marks.none
    let count = tree.count(node)
    if let least = rules.least, count < least {
      complain(
        "minItems", node, schema,
        "the array has \(Messages.counted(count, "item")); it must have at least \(least)")
      isValid = false
    }
    if let most = rules.most, count > most {
      complain(
        "maxItems", node, schema,
        "the array has \(Messages.counted(count, "item")); it may have at most \(most)")
      isValid = false
    }
    guard isValid || isCollecting else { return false }
    var contained = 0
    let end = tree.after(node)
    var at = node + 1
    var ordinal = 0
    let looksAtItems = !rules.prefix.isEmpty || rules.items != nil || rules.contains != nil
    while looksAtItems, at < end {
      let isFirst = ordinal < rules.prefix.count
      if let wanted = isFirst ? rules.prefix[ordinal] : rules.items {
        marks.insert(ordinal)
        let tokens = isFirst ? ["prefixItems", String(ordinal)] : ["items"]
        if program.schemas[wanted].always == false, !isFirst {
          let most = rules.prefix.count
          complain("items", at, schema, "this item is too much; the array may have at most \(most)")
          isValid = false
        } else if !descend(wanted, at, &none, tokens) {
          isValid = false
        }
        guard isValid || isCollecting else { return false }
      }
      if let wanted = rules.contains {
        if tries(wanted, at, &none, ["contains"]).isValid {
          contained += 1
          marks.insert(ordinal)
        }
      }
      at = tree.after(at)
      ordinal += 1
    }
    if rules.contains != nil, !checkContained(rules, schema, node, contained) { isValid = false }
    if rules.isUnique, isValid || isCollecting, let twins = tree.equalItems(node) {
      complain(
        "uniqueItems", twins.second, schema,
        "this item stands in the array already, at \(tree.pointer(twins.first)); items must differ")
      isValid = false
    }
    return isValid
  }

  private mutating func checkContained(
    _ rules: Schema.ArrayRules, _ schema: Int, _ node: Int, _ contained: Int
  ) -> Bool {
    let least = rules.leastContained ?? 1
    if contained < least {
      complain(
        rules.leastContained == nil ? "contains" : "minContains", node, schema,
        "\(contained == 0 ? "no item is" : "\(contained) items are") as \"contains\" wants; \(least) must be")
      return false
    }
    if let most = rules.mostContained, contained > most {
      complain(
        "maxContains", node, schema,
        "\(contained) items are as \"contains\" says; at most \(most) may be")
      return false
    }
    return true
  }

  /// What no other keyword looked at.
  mutating func checkUnevaluated(
    _ schema: Schema, _ number: Int, _ node: Int, _ marks: inout Marks
  ) -> Bool {
    var isValid = true
    var none = Marks.none
    let isObject = tree.kind(node) == .object
    let found = isObject ? schema.unevaluatedProperties : schema.unevaluatedItems
    guard let found, isObject || tree.kind(node) == .array, !marks.hasAll else { return true }
    var at = node + 1
    var ordinal = 0
    let end = tree.after(node)
    while at < end {
      let value = isObject ? at + 1 : at
      if !marks.contains(ordinal) {
        if program.schemas[found].always == false {
          if isObject {
            complain("unevaluatedProperties", at, number, Messages.unknown(tree, at, nil))
          } else {
            complain(
              "unevaluatedItems", at, number, "this item is too much; no keyword of the schema allows it")
          }
          isValid = false
        } else {
          let keyword = isObject ? "unevaluatedProperties" : "unevaluatedItems"
          if !descend(found, value, &none, [keyword]) { isValid = false }
        }
        guard isValid || isCollecting else { return false }
      }
      at = tree.after(value)
      ordinal += 1
    }
    marks.insertAll()
    return isValid
  }
}
