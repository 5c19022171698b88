internal import VanBanJSONText

/// Why a file is no JSON, and where.
public struct MalformedJSON: Error, Sendable, Hashable {
  /// The offset in bytes.
  public let offset: Int
}

extension JSONValue {
  /// Reads JSON (RFC 8259); depth is bounded, so that no file can exhaust the stack.
  ///
  /// - Throws: ``MalformedJSON``.
  public init(parsing bytes: [UInt8]) throws(MalformedJSON) {
    var limits = JSONLimits()
    limits.depth = 200
    do throws(JSONFault) {
      self.init(try JSONReader.whole(bytes, limits: limits), 0)
    } catch {
      throw MalformedJSON(offset: error.place.offset)
    }
  }

  private init(_ tree: JSONTree, _ node: Int) {
    switch tree.kind(node) {
    case .null: self = .null
    case .no: self = .flag(false)
    case .yes: self = .flag(true)
    case .number: self = .number(tree.source(node) ?? "")
    case .string: self = .text(tree.text(node))
    case .array: self = .list(tree.items(node).map { JSONValue(tree, $0) })
    case .object:
      self = .object(tree.members(node).map { Member(tree.text($0.key), JSONValue(tree, $0.value)) })
    }
  }
}
