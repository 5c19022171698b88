internal import VanBanJSONText

/// A value in a JSON text; what is of another kind than is asked for is not there.
///
/// Of a document's megabyte most is punctuation and spans that the index passes over: strings are made only where they
/// are asked for.
struct JSONPart {
  private let tree: JSONTree
  private let node: Int

  private init(_ tree: JSONTree, _ node: Int) {
    self.tree = tree
    self.node = node
  }

  /// A whole text, of any size that an input may have; depth is bounded, so that none can exhaust the stack.
  init(_ bytes: [UInt8]) throws(JSONFault) {
    var limits = JSONLimits()
    limits.depth = 200
    limits.bytes = .max
    self.init(try JSONReader.whole(bytes, limits: limits), 0)
  }

  var isObject: Bool { tree.kind(node) == .object }
  var isTrue: Bool { tree.kind(node) == .yes }

  /// The value behind a key; nil where this is no object or has no such key, or the value is null.
  subscript(_ key: StaticString) -> JSONPart? {
    guard isObject else { return nil }
    var name = node + 1
    while name < tree.after(node) {
      let value = name + 1
      let isIt = key.withUTF8Buffer { key in tree.withText(name) { $0.elementsEqual(key) } }
      if isIt { return tree.kind(value) == .null ? nil : JSONPart(tree, value) }
      name = tree.after(value)
    }
    return nil
  }

  /// The items of a list; of anything else none.
  var items: [JSONPart] { tree.items(node).map { JSONPart(tree, $0) } }

  var integer: Int? { tree.kind(node) == .number ? tree.source(node).flatMap { Int($0) } : nil }

  var string: String? {
    switch tree.kind(node) {
    case .string: tree.text(node)
    case .number: tree.source(node)
    default: nil
    }
  }
}
