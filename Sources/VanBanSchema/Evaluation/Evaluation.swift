import VanBanJSONText

/// One value against one schema.
///
/// It is done first without a word. Only a value that is found wrong is looked at a second time, for the messages.
struct Evaluation {
  let program: SchemaProgram
  let tree: JSONTree
  let mostDepth: Int
  /// The resources that were entered, the outermost first.
  var scope: [Int] = []
  /// What is wrong; nil where nobody asks for it.
  let complaints: Complaints?
  /// Why the value cannot be judged.
  var stop: Stop?
  private var depth = 0
  /// The references that are being followed, with the value that they are followed for.
  private var followed: [(schema: Int, node: Int)] = []

  /// Why an evaluation was given up.
  enum Stop: Equatable {
    case tooDeep
    case endless(schema: Int)
    case tooCostly(pattern: String)
  }

  /// What is wrong, with the way through the schema's keywords; apart from what changes while it is written down.
  final class Complaints {
    var path: [String] = []
    var violations: [Violation] = []
  }

  /// What a value breaks.
  struct Violation {
    var keyword: String
    var node: Int
    var message: String
    var path: [String]
    var schema: Int
    /// How grave it is for telling which of several alternatives was meant: of another kind altogether.
    var isMismatch = false
  }

  init(_ program: SchemaProgram, _ tree: JSONTree, isCollecting: Bool, mostDepth: Int) {
    self.program = program
    self.tree = tree
    complaints = isCollecting ? Complaints() : nil
    self.mostDepth = mostDepth
  }

  var isCollecting: Bool { complaints != nil }

  /// Whether the value at a node is valid; where it is not, the marks mean nothing.
  mutating func check(_ number: Int, _ node: Int, _ marks: inout Marks) -> Bool {
    let schema = program.schemas[number]
    if let always = schema.always {
      if !always { complain("false", node, number, "nothing may stand here", isMismatch: true) }
      return always
    }
    guard stop == nil else { return false }
    guard depth < mostDepth else {
      stop = .tooDeep
      return false
    }
    depth += 1
    let resource = schema.location.resource
    let isEntered = scope.last != resource
    if isEntered { scope.append(resource) }
    defer {
      depth -= 1
      if isEntered { scope.removeLast() }
    }
    guard schema.hasUnevaluated else { return checkKeywords(schema, number, node, &marks) }
    var own = Marks(isWanted: true)
    let isValid = checkKeywords(schema, number, node, &own)
    marks.formUnion(own)
    return isValid
  }

  private mutating func checkKeywords(
    _ schema: Schema, _ number: Int, _ node: Int, _ marks: inout Marks
  ) -> Bool {
    var isValid = true
    let kind = tree.kind(node)
    if let types = schema.types, types & 1 << UInt16(kind.rawValue) == 0,
      !(types & Schema.integer != 0 && kind == .number && isInteger(node))
    {
      guard isCollecting else { return false }
      complain("type", node, number, Messages.type(tree, node, types), isMismatch: true)
      // What else is wrong with a value of another type helps nobody.
      return false
    }
    if schema.enumeration != nil || schema.constant != nil, !checkValues(schema, number, node) {
      guard isCollecting else { return false }
      isValid = false
    }
    if let target = schema.reference, !follow("$ref", target, node, &marks) {
      guard isCollecting else { return false }
      isValid = false
    }
    if let reference = schema.dynamicReference,
      !follow("$dynamicRef", target(of: reference), node, &marks)
    {
      guard isCollecting else { return false }
      isValid = false
    }
    switch kind {
    case .number:
      if let rules = schema.number, !check(rules, number, number: node) { isValid = false }
    case .string:
      if let rules = schema.string, !check(rules, number, string: node) { isValid = false }
    case .array:
      if let rules = schema.array, !check(rules, number, array: node, &marks) { isValid = false }
    case .object:
      if let rules = schema.object, !check(rules, number, object: node, &marks) { isValid = false }
    case .null, .no, .yes: break
    }
    guard isValid || isCollecting else { return false }
    if let rules = schema.inPlace, !check(rules, number, inPlace: node, &marks) {
      guard isCollecting else { return false }
      isValid = false
    }
    if schema.hasUnevaluated, !checkUnevaluated(schema, number, node, &marks) { isValid = false }
    return isValid
  }

  private func isInteger(_ node: Int) -> Bool { !tree.isInvolved(node) || tree.number(node).isInteger }

  /// Applies a schema, with the keyword's place told where messages are wanted.
  mutating func descend(
    _ number: Int, _ node: Int, _ marks: inout Marks, _ tokens: @autoclosure () -> [String]
  ) -> Bool {
    guard let complaints else { return check(number, node, &marks) }
    let tokens = tokens()
    complaints.path += tokens
    defer { complaints.path.removeLast(tokens.count) }
    return check(number, node, &marks)
  }

  /// Follows a reference; one that comes back to itself with the same value would never end.
  private mutating func follow(
    _ keyword: String, _ target: Int, _ node: Int, _ marks: inout Marks
  ) -> Bool {
    var rounds = 0
    for earlier in followed.reversed() {
      if earlier.node != node { break }
      if earlier.schema == target { rounds += 1 }
    }
    // A dynamic reference may lead elsewhere in its second round, for more resources were entered.
    guard rounds < 3 else {
      stop = .endless(schema: target)
      return false
    }
    followed.append((target, node))
    defer { followed.removeLast() }
    return descend(target, node, &marks, [keyword])
  }

  /// What the outermost resource that was entered means by the name.
  private func target(of reference: Schema.DynamicReference) -> Int {
    guard let anchor = reference.anchor else { return reference.schema }
    for resource in scope {
      let found = program.library.resources[resource]
      guard let node = found.dynamicAnchors[anchor] else { continue }
      return program.number(
        SchemaLibrary.Location(document: found.document, node: node, resource: resource))
    }
    return reference.schema
  }

  /// Keeps a violation, where messages are wanted.
  func complain(
    _ keyword: String, _ node: Int, _ schema: Int, _ message: @autoclosure () -> String,
    isMismatch: Bool = false
  ) {
    guard let complaints else { return }
    complaints.violations.append(
      Violation(
        keyword: keyword, node: node, message: message(), path: complaints.path, schema: schema,
        isMismatch: isMismatch))
  }
}
