import VanBanJSONText

/// Schemas made ready for use, with all that they refer to.
final class SchemaProgram {
  let library: SchemaLibrary
  let assertsFormat: Bool
  private(set) var schemas: [Schema] = []
  private var numbers: [SchemaLibrary.Location: Int] = [:]
  private var queue: [Int] = []

  init(_ library: SchemaLibrary, assertsFormat: Bool) {
    self.library = library
    self.assertsFormat = assertsFormat
  }

  /// Makes a resource's schema ready, and all that it leads to, once they were compared with their metaschemas.
  func compile(resource: Int) throws(SchemaFaults) -> Int {
    try checkDocuments()
    let found = library.resources[resource]
    let root = number(
      SchemaLibrary.Location(document: found.document, node: found.node, resource: resource))
    try drain()
    try checkDocuments()
    try refuseEndless()
    return root
  }

  private func drain() throws(SchemaFaults) {
    while let next = queue.popLast() {
      let schema = schemas[next]
      try fill(schema)
      // A $dynamicRef finds these when the schema is at work.
      let resource = library.resources[schema.location.resource]
      for node in resource.dynamicAnchors.values {
        _ = number(
          SchemaLibrary.Location(
            document: resource.document, node: node, resource: schema.location.resource))
      }
    }
  }

  /// Compares what was read with the schemas for schemas.
  private func checkDocuments() throws(SchemaFaults) {
    while let document = library.unchecked.popLast() {
      let tree = library.documents[document].tree
      let resource = library.documents[document].resources[0] ?? 0
      let metaschema = URIReference(library.resources[resource].dialect.metaschema)
      let known = try library.resource(metaschema, from: nil)
      let found = library.resources[known]
      let root = number(
        SchemaLibrary.Location(document: found.document, node: found.node, resource: known))
      try drain()
      let judgement = Judgement(self, root, tree)
      guard judgement.isValid else {
        throw SchemaFaults(
          judgement.violations.map { violation in
            library.fault(.invalid, violation.message, at: (document, violation.node))
          })
      }
    }
  }

  /// The number of a schema, which is made ready before it is used.
  func number(_ location: SchemaLibrary.Location) -> Int {
    if let known = numbers[location] { return known }
    let number = schemas.count
    let tree = library.documents[location.document].tree
    let resource = library.resources[location.resource]
    let outer = tree.pointer(resource.node)
    let pointer = tree.pointer(location.node).dropFirst(outer.count)
    schemas.append(Schema(location, address: resource.uri.text + "#" + pointer))
    numbers[location] = number
    queue.append(number)
    return number
  }

  /// The number of a schema that stands in another one.
  func number(_ node: Int, in schema: Schema) -> Int {
    let document = schema.location.document
    let resource = library.documents[document].resources[node] ?? schema.location.resource
    return number(SchemaLibrary.Location(document: document, node: node, resource: resource))
  }

  /// A schema that leads to itself at the same place of every value would never end.
  private func refuseEndless() throws(SchemaFaults) {
    enum State { case unseen, open, done }
    var states = Array(repeating: State.unseen, count: schemas.count)
    for start in schemas.indices where states[start] == .unseen {
      var path = [(schema: start, next: unconditional(start)[...])]
      states[start] = .open
      while var last = path.popLast() {
        guard let next = last.next.popFirst() else {
          states[last.schema] = .done
          continue
        }
        path.append(last)
        switch states[next] {
        case .done: break
        case .unseen:
          states[next] = .open
          path.append((next, unconditional(next)[...]))
        case .open:
          let round =
            path.drop { $0.schema != next }.map { schemas[$0.schema].address } + [schemas[next].address]
          let location = schemas[next].location
          throw SchemaFaults(
            library.fault(
              .endless, "the schema refers to itself without end: \(round.joined(separator: " → "))",
              at: (location.document, location.node)))
        }
      }
    }
  }

  /// The schemas that a value must pass whenever it must pass this one.
  private func unconditional(_ number: Int) -> [Int] {
    let schema = schemas[number]
    var found = [schema.reference].compactMap { $0 }
    if let rules = schema.inPlace {
      found += rules.all + rules.any.prefix(1) + rules.one.prefix(1)
      found += [rules.not, rules.condition].compactMap { $0 }
    }
    return found
  }
}
