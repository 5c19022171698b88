import VanBanJSONText

extension Evaluation {
  mutating func check(
    _ rules: Schema.InPlaceRules, _ schema: Int, inPlace node: Int, _ marks: inout Marks
  ) -> Bool {
    var isValid = true
    for (index, wanted) in rules.all.enumerated() {
      if !descend(wanted, node, &marks, ["allOf", String(index)]) {
        guard isCollecting else { return false }
        isValid = false
      }
    }
    if !rules.any.isEmpty, !checkAny(rules.any, schema, node, &marks) {
      guard isCollecting else { return false }
      isValid = false
    }
    if !rules.one.isEmpty, !checkOne(rules.one, schema, node, &marks) {
      guard isCollecting else { return false }
      isValid = false
    }
    if let refused = rules.not, stop == nil {
      var own = Marks(isWanted: false)
      if tries(refused, node, &own, ["not"]).isValid {
        complain("not", node, schema, "\(Messages.shown(tree, node)) is what \"not\" forbids")
        isValid = false
      }
    }
    if let condition = rules.condition {
      var own = Marks(isWanted: marks.isWanted)
      let holds = tries(condition, node, &own, ["if"]).isValid
      if holds { marks.formUnion(own) }
      if let branch = holds ? rules.then : rules.otherwise,
        !descend(branch, node, &marks, [holds ? "then" : "else"])
      {
        isValid = false
      }
    }
    return isValid && stop == nil
  }

  /// Applies a schema that may fail; what it complains of is given back.
  mutating func tries(
    _ wanted: Int, _ node: Int, _ marks: inout Marks, _ tokens: @autoclosure () -> [String]
  ) -> (isValid: Bool, violations: [Violation]) {
    guard let complaints else { return (check(wanted, node, &marks), []) }
    let before = complaints.violations.count
    let isValid = descend(wanted, node, &marks, tokens())
    let found = Array(complaints.violations[before...])
    complaints.violations.removeLast(found.count)
    return (isValid, found)
  }

  private mutating func checkAny(
    _ branches: [Int], _ schema: Int, _ node: Int, _ marks: inout Marks
  ) -> Bool {
    var isValid = false
    var complaints: [[Violation]] = []
    for (index, wanted) in branches.enumerated() {
      var own = Marks(isWanted: marks.isWanted)
      let (isRight, found) = tries(wanted, node, &own, ["anyOf", String(index)])
      if isRight {
        isValid = true
        marks.formUnion(own)
        // The others are asked only for what they looked at.
        if !marks.isWanted { return true }
      } else {
        complaints.append(found)
      }
    }
    if !isValid { complain("anyOf", schema, node, complaints) }
    return isValid
  }

  private mutating func checkOne(
    _ branches: [Int], _ schema: Int, _ node: Int, _ marks: inout Marks
  ) -> Bool {
    var right: [Int] = []
    var complaints: [[Violation]] = []
    for (index, wanted) in branches.enumerated() {
      var own = Marks(isWanted: marks.isWanted)
      let (isRight, found) = tries(wanted, node, &own, ["oneOf", String(index)])
      if isRight {
        right.append(index)
        marks.formUnion(own)
        if right.count > 1, !isCollecting { return false }
      } else {
        complaints.append(found)
      }
    }
    if right.isEmpty { complain("oneOf", schema, node, complaints) }
    if right.count > 1 {
      let shown = right.map { "/oneOf/\($0)" }.joined(separator: ", ")
      complain(
        "oneOf", node, schema,
        "\(right.count) of the \(branches.count) alternatives fit (\(shown)); only one may")
    }
    return right.count == 1
  }

  /// Says what is wrong where no alternative fits: with the one that was meant, if only one can have been.
  private func complain(_ keyword: String, _ schema: Int, _ node: Int, _ complaints: [[Violation]]) {
    guard isCollecting else { return }
    func isMismatch(_ found: [Violation]) -> Bool { found.contains { $0.isMismatch && $0.node == node } }
    let meant = complaints.filter { !isMismatch($0) }
    if meant.count == 1 {
      self.complaints?.violations += meant[0]
      return
    }
    let all = complaints.flatMap { $0 }
    if meant.isEmpty {
      let reasons = complaints.compactMap { $0.first { $0.isMismatch }?.message }
      complain(keyword, node, schema, Messages.alternatives(tree, node, reasons), isMismatch: true)
      return
    }
    // The alternative that got deepest, then the one with the fewest complaints, is most likely the one.
    let best =
      meant.min { ($0.count, $0.first?.path.count ?? 0) < ($1.count, $1.first?.path.count ?? 0) } ?? all
    let reason = best.first.map { violation in
      let place = violation.node == node ? "" : "\(tree.pointer(violation.node)): "
      return "; the nearest one says: \(place)\(violation.message)"
    }
    complain(keyword, node, schema, "none of the \(complaints.count) alternatives fits\(reason ?? "")")
  }
}
