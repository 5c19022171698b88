import Glibc

/// A value, or a key, of a ``JSONTree``: 12 bytes, whatever it holds.
@frozen public struct JSONNode {
  /// Where it begins in the text; of a string, behind the quotation mark.
  @usableFromInline var start: UInt32
  /// Of a scalar the length of its text; of a container the number of the first node behind it.
  @usableFromInline var extent: UInt32
  /// The kind in the lowest three bits, a flag in the fourth, then the number of members or items.
  @usableFromInline var word: UInt32

  @inlinable init(start: UInt32, extent: UInt32, word: UInt32) {
    self.start = start
    self.extent = extent
    self.word = word
  }
}

/// What a JSON value is.
@frozen public enum JSONKind: UInt32, Sendable {
  /// `null`
  case null
  /// `false`
  case no
  /// `true`
  case yes
  /// A number.
  case number
  /// A string.
  case string
  /// An array.
  case array
  /// An object.
  case object
}

/// One JSON value: its text, and a row of nodes in the order of the text, keys among them.
///
/// Nodes are numbered from 0, the value itself. The text is kept because scalars are read from it when they are
/// asked for; numbers therefore lose nothing.
public final class JSONTree {
  /// The text, with a 0 behind it.
  ///
  /// The reader and its users take turns, so that the checks for overlapping access would only cost time: half of it.
  @usableFromInline @exclusivity(unchecked) var bytes: UnsafeMutablePointer<UInt8>
  @usableFromInline @exclusivity(unchecked) var nodes: UnsafeMutablePointer<JSONNode>
  @exclusivity(unchecked) var byteCapacity: Int
  @exclusivity(unchecked) var nodeCapacity: Int
  /// How many bytes are there, those of what follows the value among them.
  @exclusivity(unchecked) var byteCount = 0
  /// How many values and keys there are.
  @exclusivity(unchecked) public internal(set) var nodeCount = 0
  /// Where the first byte stands in the file.
  var origin = JSONFault.Place(offset: 0, line: 1, column: 1)
  /// The places of every 4096th byte, made when first asked for.
  var places: [JSONFault.Place] = []
  /// The byte that was asked for last, with its place: the next one is often near.
  var recent: (offset: Int, place: JSONFault.Place)?

  init() {
    byteCapacity = 0
    nodeCapacity = 0
    bytes = UnsafeMutablePointer.allocate(capacity: 1)
    nodes = UnsafeMutablePointer.allocate(capacity: 1)
    bytes.deallocate()
    nodes.deallocate()
    bytes = Self.resized(nil, 4_096) ?? UnsafeMutablePointer.allocate(capacity: 4_096)
    nodes = Self.resized(nil, 256) ?? UnsafeMutablePointer.allocate(capacity: 256)
    byteCapacity = 4_096
    nodeCapacity = 256
    bytes[0] = 0
  }

  deinit {
    free(bytes)
    free(nodes)
  }

  /// The system moves large blocks by their pages, so that growing needs no second copy.
  static func resized<Element>(
    _ old: UnsafeMutablePointer<Element>?, _ capacity: Int
  ) -> UnsafeMutablePointer<Element>? {
    realloc(old, capacity * MemoryLayout<Element>.stride)?.assumingMemoryBound(to: Element.self)
  }

  /// What the value is.
  @inlinable public func kind(_ node: Int) -> JSONKind {
    JSONKind(rawValue: nodes[node].word & 7) ?? .null
  }

  /// How many items an array, or members an object has.
  @inlinable public func count(_ node: Int) -> Int { Int(nodes[node].word >> 4) }

  /// The node behind this one and all in it.
  @inlinable public func after(_ node: Int) -> Int {
    nodes[node].word & 7 < JSONKind.array.rawValue ? node + 1 : Int(nodes[node].extent)
  }

  /// Whether a string has escapes, or a number a fraction or an exponent.
  @inlinable public func isInvolved(_ node: Int) -> Bool { nodes[node].word & 8 != 0 }

  /// The text of a scalar as written; of a string without its quotation marks.
  @inlinable public func written(_ node: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + Int(nodes[node].start), count: Int(nodes[node].extent))
  }

  /// Gives the bytes of a string with its escapes resolved.
  @inlinable public func withText<Result>(
    _ node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    isInvolved(node) ? unescaped(node).withUnsafeBufferPointer(body) : body(written(node))
  }

  /// A string.
  public func text(_ node: Int) -> String { withText(node) { String(decoding: $0, as: UTF8.self) } }

  /// A scalar as written, a string with its quotation marks; nil for arrays and objects.
  public func source(_ node: Int) -> String? {
    switch kind(node) {
    case .array, .object: nil
    case .string: "\"\(String(decoding: written(node), as: UTF8.self))\""
    default: String(decoding: written(node), as: UTF8.self)
    }
  }

  /// The node of the value behind a key, the last one of that name; nil where there is none.
  public func member(_ object: Int, _ key: String) -> Int? {
    guard kind(object) == .object else { return nil }
    var found: Int?
    forEachMember(object) { name, value in if text(name) == key { found = value } }
    return found
  }

  /// Calls for each member of an object, in order.
  @inlinable public func forEachMember(_ object: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
    let end = after(object)
    var at = object + 1
    while at < end {
      body(at, at + 1)
      at = after(at + 1)
    }
  }

  /// The members of an object, in order.
  public func members(_ object: Int) -> [(key: Int, value: Int)] {
    guard kind(object) == .object else { return [] }
    var found: [(key: Int, value: Int)] = []
    forEachMember(object) { found.append(($0, $1)) }
    return found
  }

  /// The items of an array, in order.
  public func items(_ array: Int) -> [Int] {
    guard kind(array) == .array else { return [] }
    var found: [Int] = []
    var at = array + 1
    while at < after(array) {
      found.append(at)
      at = after(at)
    }
    return found
  }
}
