import VanBanJSONText

/// Schemas by their URIs: those that were handed over, those of 2020-12 itself, and what a loader finds.
///
/// Nothing is ever fetched from the network.
public final class SchemaLibrary {
  /// Finds the text of a schema by its URI without fragment; nil where it is not at hand.
  public typealias Loader = (_ uri: String) -> Text?

  /// A schema's text, with the name that messages call it.
  public struct Text: Sendable {
    var name: String
    var bytes: [UInt8]

    /// Makes a text.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// A text that was read.
  struct Document {
    let name: String
    let tree: JSONTree
    let uri: URIReference
    /// The resource that each schema in it belongs to.
    var resources: [Int: Int] = [:]
  }

  /// A schema with a URI of its own, and what is named in it.
  struct Resource {
    let uri: URIReference
    let document: Int
    let node: Int
    var anchors: [String: Int] = [:]
    var dynamicAnchors: [String: Int] = [:]
    var dialect = Dialect()
  }

  private let load: Loader
  private(set) var documents: [Document] = []
  private(set) var resources: [Resource] = []
  private var byURI: [String: Int] = [:]
  /// The dialects of the metaschemas that were asked for.
  private var dialects: [String: Dialect] = [:]
  /// Documents that stand here, but were not yet compared with their metaschema.
  var unchecked: [Int] = []

  /// Makes a library.
  public init(load: @escaping Loader = { _ in nil }) { self.load = load }

  /// The resource of a URI, read where it was not yet.
  func resource(_ uri: URIReference, from: (document: Int, node: Int)?) throws(SchemaFaults) -> Int {
    var uri = uri
    uri.fragment = nil
    if let known = byURI[uri.text] { return known }
    if let bytes = Metaschema.text(uri.text) {
      return try add(Text(name: uri.text, bytes: bytes), uri: uri, isTrusted: true)
    }
    if let text = load(uri.text) { return try add(text, uri: uri) }
    let isRemote = uri.scheme == "http" || uri.scheme == "https"
    let advice =
      isRemote
      ? "nothing is fetched from the network: give the file with --resource \(uri.text)=FILE"
      : "no schema has this $id, and no file was given for it (--resource \(uri.text)=FILE)"
    throw SchemaFaults(
      fault(isRemote ? .remote : .reference, "\(uri.text) is not at hand; \(advice)", at: from))
  }

  /// Takes a schema that others may refer to, by its `$id` or by this URI.
  public func add(_ text: Text, uri: String) throws(SchemaFaults) {
    _ = try add(text, uri: URIReference(uri))
  }

  /// Takes a schema; gives its resource.
  func add(_ text: Text, uri: URIReference, isTrusted: Bool = false) throws(SchemaFaults) -> Int {
    let reader = JSONReader(text.bytes)
    do throws(JSONFault) {
      guard try reader.next() else { return 0 }
      if let fault = reader.faults.first { throw fault }
    } catch {
      throw SchemaFaults(
        SchemaFault(
          kind: .invalid, message: "the schema is not JSON: \(error.message)", file: text.name,
          place: error.place, pointer: ""))
    }
    let number = documents.count
    documents.append(Document(name: text.name, tree: reader.tree, uri: uri))
    if !isTrusted { unchecked.append(number) }
    let root = try index(number, 0, uri, nil)
    if byURI[uri.text] == nil { byURI[uri.text] = root }
    return root
  }

  /// Walks the schemas in a schema and notes their resources and anchors.
  @discardableResult func index(
    _ document: Int, _ node: Int, _ base: URIReference, _ outer: Int?
  ) throws(SchemaFaults) -> Int {
    let tree = documents[document].tree
    var resource = outer
    if let id = tree.member(node, "$id"), tree.kind(id) == .string {
      var uri = base.resolving(URIReference(tree.text(id)))
      if uri.fragment?.isEmpty ?? true { uri.fragment = nil }
      resource = try addResource(document, node, uri, outer)
    } else if outer == nil {
      resource = try addResource(document, node, base, nil)
    }
    let own = resource ?? 0
    documents[document].resources[node] = own
    if let anchor = tree.member(node, "$anchor"), tree.kind(anchor) == .string {
      resources[own].anchors[tree.text(anchor)] = node
    }
    if let anchor = tree.member(node, "$dynamicAnchor"), tree.kind(anchor) == .string {
      resources[own].anchors[tree.text(anchor)] = node
      resources[own].dynamicAnchors[tree.text(anchor)] = node
    }
    for child in Self.subschemas(tree, node) { try index(document, child.node, resources[own].uri, own) }
    return own
  }

  private func addResource(
    _ document: Int, _ node: Int, _ uri: URIReference, _ outer: Int?
  ) throws(SchemaFaults) -> Int {
    let number = resources.count
    resources.append(Resource(uri: uri, document: document, node: node))
    byURI[uri.text] = number
    let tree = documents[document].tree
    if let named = tree.member(node, "$schema"), tree.kind(named) == .string {
      resources[number].dialect = try dialect(tree.text(named), from: (document, named))
    } else if let outer {
      resources[number].dialect = resources[outer].dialect
    }
    return number
  }

  /// What the metaschema of that name asks for.
  private func dialect(_ name: String, from: (document: Int, node: Int)) throws(SchemaFaults) -> Dialect {
    var uri = URIReference(name)
    uri.fragment = nil
    if let known = dialects[uri.text] { return known }
    if uri.text == Metaschema.standard { return Dialect() }
    if let draft = Metaschema.drafts.first(where: { uri.text.hasSuffix($0.uri) }) {
      throw SchemaFaults(
        fault(
          .dialect,
          "this schema is written for \(draft.name); vanban reads 2020-12: $schema \(Metaschema.standard)",
          at: from))
    }
    // A metaschema may name itself.
    dialects[uri.text] = Dialect(metaschema: uri.text)
    let number = try resource(uri, from: from)
    let metaschema = resources[number]
    let tree = documents[metaschema.document].tree
    var found = Dialect(metaschema: uri.text)
    if let list = tree.member(metaschema.node, "$vocabulary"), tree.kind(list) == .object {
      found.vocabularies = []
      for (key, value) in tree.members(list) {
        if let known = Dialect.Vocabulary(rawValue: tree.text(key)) {
          found.vocabularies.insert(known)
        } else if tree.kind(value) == .yes {
          throw SchemaFaults(
            fault(.dialect, "the schema needs the vocabulary \(tree.text(key)), which is not known", at: from)
          )
        }
      }
    }
    dialects[uri.text] = found
    return found
  }

  /// A fault at a place of a document.
  func fault(
    _ kind: SchemaFault.Kind, _ message: String, at: (document: Int, node: Int)?
  ) -> SchemaFault {
    guard let at else { return SchemaFault(kind: kind, message: message, file: "", place: nil, pointer: "") }
    let document = documents[at.document]
    return SchemaFault(
      kind: kind, message: message, file: document.name, place: document.tree.place(at.node),
      pointer: document.tree.pointer(at.node))
  }
}
