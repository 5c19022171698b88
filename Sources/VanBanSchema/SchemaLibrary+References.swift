import VanBanJSONText

extension SchemaLibrary {
  /// Where a schema stands.
  struct Location: Hashable {
    var document: Int
    var node: Int
    var resource: Int
  }

  /// What a reference in a schema means; the name where it names an anchor.
  func resolve(
    _ text: String, in resource: Int, at: (document: Int, node: Int)
  ) throws(SchemaFaults) -> (location: Location, anchor: String?) {
    let uri = resources[resource].uri.resolving(URIReference(text))
    let number = try self.resource(uri, from: at)
    let found = resources[number]
    let fragment = URIReference.unescaped(uri.fragment ?? "")
    if fragment.isEmpty {
      return (Location(document: found.document, node: found.node, resource: number), nil)
    }
    if fragment.hasPrefix("/") {
      guard let location = try follow(fragment, number) else {
        throw SchemaFaults(
          fault(.reference, "\(text) leads nowhere: \(found.uri.text) has nothing at \(fragment)", at: at))
      }
      return (location, nil)
    }
    guard let node = found.anchors[fragment] else {
      let known = found.anchors.keys.sorted().prefix(5).joined(separator: ", ")
      let hint = known.isEmpty ? "it has no anchors" : "its anchors are \(known)"
      throw SchemaFaults(
        fault(.reference, "\(text) leads nowhere: there is no $anchor \(fragment); \(hint)", at: at))
    }
    return (Location(document: found.document, node: node, resource: number), fragment)
  }

  /// Follows a JSON Pointer from a resource's root; nil where there is nothing.
  private func follow(_ pointer: String, _ start: Int) throws(SchemaFaults) -> Location? {
    let (document, tree) = (resources[start].document, documents[resources[start].document].tree)
    var node = resources[start].node
    var resource = start
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let token = Self.unescaped(part)
      switch tree.kind(node) {
      case .object:
        guard let next = tree.member(node, token) else { return nil }
        node = next
      case .array:
        let items = tree.items(node)
        guard let index = Int(token), items.indices.contains(index), token == String(index) else {
          return nil
        }
        node = items[index]
      default: return nil
      }
      resource = documents[document].resources[node] ?? resource
    }
    // What no keyword leads to is a schema because it is referred to.
    if documents[document].resources[node] == nil {
      resource = try index(document, node, resources[resource].uri, resource)
    }
    return Location(document: document, node: node, resource: resource)
  }

  private static func unescaped(_ token: Substring) -> String {
    var result = ""
    var rest = token.unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "~", let next = rest.first, next == "0" || next == "1" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      rest.removeFirst()
      result += next == "0" ? "~" : "/"
    }
    return result
  }

  /// The schemas that stand directly in a schema, with the keyword and what follows it.
  static func subschemas(_ tree: JSONTree, _ node: Int) -> [(keyword: String, token: String?, node: Int)] {
    var found: [(keyword: String, token: String?, node: Int)] = []
    for (key, value) in tree.members(node) {
      let keyword = tree.text(key)
      switch Keyword.places[keyword] {
      case .schema: found.append((keyword, nil, value))
      case .list:
        found += tree.items(value).enumerated().map { (keyword, String($0.offset), $0.element) }
      case .map: found += tree.members(value).map { (keyword, tree.text($0.key), $0.value) }
      case nil: break
      }
    }
    return found
  }
}

/// What keywords hold.
enum Keyword {
  /// Where the schemas of a keyword stand.
  enum Place { case schema, list, map }

  /// The keywords that hold schemas.
  static let places: [String: Place] = [
    "$defs": .map, "definitions": .map, "properties": .map, "patternProperties": .map,
    "dependentSchemas": .map, "allOf": .list, "anyOf": .list, "oneOf": .list, "prefixItems": .list,
    "additionalProperties": .schema, "contains": .schema, "contentSchema": .schema, "else": .schema,
    "if": .schema, "items": .schema, "not": .schema, "propertyNames": .schema, "then": .schema,
    "unevaluatedItems": .schema, "unevaluatedProperties": .schema,
  ]
}
