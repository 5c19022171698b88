public import VanBanJSONText

/// A schema, made ready once, against which any number of values can be held.
///
/// ```swift
/// let validator = try SchemaValidator(.init(name: "schema.json", bytes: bytes))
/// let reader = JSONReader(text)
/// while try reader.next() { print(validator.violations(reader.tree)) }
/// ```
public final class SchemaValidator {
  /// What a value breaks.
  public struct Violation: Sendable, Hashable {
    /// The keyword, as in `required`.
    public var keyword: String
    /// What is wrong, and what should be.
    public var message: String
    /// The JSON Pointer of the value.
    public var instanceLocation: String
    /// The way through the schema, references followed.
    public var keywordLocation: String
    /// The keyword's own address.
    public var absoluteKeywordLocation: String
    /// Where the value stands.
    public var place: JSONFault.Place
  }

  private let program: SchemaProgram
  private let root: Int

  /// Makes a schema ready, with all that it refers to.
  ///
  /// `uri` is what relative references start from where the schema has no `$id`.
  public init(
    _ schema: SchemaLibrary.Text, uri: String = "urn:vanban:schema", assertsFormat: Bool = false,
    library: SchemaLibrary = SchemaLibrary()
  ) throws(SchemaFaults) {
    program = SchemaProgram(library, assertsFormat: assertsFormat)
    let resource = try library.add(schema, uri: URIReference(uri))
    root = try program.compile(resource: resource)
  }

  /// What a value breaks, in the order of the text; nothing where it is valid.
  public func violations(_ tree: JSONTree) -> [Violation] {
    let judgement = Judgement(program, root, tree)
    if let stop = judgement.stop { return [violation(stop, tree)] }
    var seen: Set<Violation> = []
    return judgement.violations.enumerated().sorted {
      ($0.element.node, $0.offset) < ($1.element.node, $1.offset)
    }
    .map { violation($0.element, tree) }.filter { seen.insert($0).inserted }
  }

  private func violation(_ found: Evaluation.Violation, _ tree: JSONTree) -> Violation {
    let schema = program.schemas[found.schema]
    // Of a schema that is only `false` there is no keyword to name.
    let keyword = found.keyword == "false" ? "" : "/" + found.keyword
    let way = found.path.map { "/" + $0 }.joined() + keyword
    return Violation(
      keyword: found.keyword, message: found.message, instanceLocation: tree.pointer(found.node),
      keywordLocation: way, absoluteKeywordLocation: schema.address + keyword, place: tree.place(found.node))
  }

  /// The value could not be judged: that is told as a violation of the whole.
  private func violation(_ stop: Evaluation.Stop, _ tree: JSONTree) -> Violation {
    let message: String
    var address = program.schemas[root].address
    switch stop {
    case .tooDeep: message = "the schema leads deeper than can be followed for this value"
    case .endless(let schema):
      address = program.schemas[schema].address
      message = "the schema refers to itself without end for this value: \(address)"
    case .tooCostly(let pattern):
      message = "the pattern \(pattern) takes too long for a string in this value; write it without \\1"
    }
    return Violation(
      keyword: "limit", message: message, instanceLocation: "", keywordLocation: "",
      absoluteKeywordLocation: address, place: tree.place(0))
  }
}
