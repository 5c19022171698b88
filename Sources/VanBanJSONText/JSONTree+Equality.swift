import Glibc

extension JSONTree {
  /// The number at a node.
  public func number(_ node: Int) -> JSONNumber { JSONNumber(written(node)) }

  /// Whether two strings are the same, however they are escaped.
  @inlinable public func hasSameText(_ node: Int, _ other: JSONTree, _ otherNode: Int) -> Bool {
    if isInvolved(node) || other.isInvolved(otherNode) {
      return withText(node) { mine in other.withText(otherNode) { mine.elementsEqual($0) } }
    }
    return written(node).elementsEqual(other.written(otherNode))
  }

  /// Whether two values are equal as JSON: numbers by value, objects whatever the order of their members.
  public func isEqual(_ node: Int, _ other: JSONTree, _ otherNode: Int) -> Bool {
    let mine = kind(node)
    guard mine == other.kind(otherNode) else { return false }
    switch mine {
    case .null, .no, .yes: return true
    case .string: return hasSameText(node, other, otherNode)
    case .number:
      return written(node).elementsEqual(other.written(otherNode)) || number(node) == other.number(otherNode)
    case .array:
      guard count(node) == other.count(otherNode) else { return false }
      var (at, otherAt) = (node + 1, otherNode + 1)
      while at < after(node) {
        guard isEqual(at, other, otherAt) else { return false }
        (at, otherAt) = (after(at), other.after(otherAt))
      }
      return true
    case .object: return hasSameMembers(node, other, otherNode)
    }
  }

  private func hasSameMembers(_ node: Int, _ other: JSONTree, _ otherNode: Int) -> Bool {
    guard count(node) == other.count(otherNode) else { return false }
    var table = JSONKeyTable(other, capacity: count(node))
    other.forEachMember(otherNode) { key, _ in _ = table.insert(key) }
    var at = node + 1
    while at < after(node) {
      guard let match = table.find(at, in: self), isEqual(at + 1, other, match + 1) else { return false }
      at = after(at + 1)
    }
    return true
  }

  /// A hash that equal values share.
  public func hash(_ node: Int) -> Int {
    var hasher = Hasher()
    let kind = kind(node)
    hasher.combine(kind)
    switch kind {
    case .null, .no, .yes: break
    case .number: hasher.combine(number(node))
    case .string: withText(node) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    case .array: for item in items(node) { hasher.combine(hash(item)) }
    case .object:
      var sum = 0
      for member in members(node) {
        var pair = Hasher()
        withText(member.key) { pair.combine(bytes: UnsafeRawBufferPointer($0)) }
        pair.combine(hash(member.value))
        sum &+= pair.finalize()
      }
      hasher.combine(sum)
    }
    return hasher.finalize()
  }

  /// The first two items of an array that are equal; nil where all differ.
  public func equalItems(_ array: Int) -> (first: Int, second: Int)? {
    let items = items(array)
    if items.count <= 4 {
      for (index, item) in items.enumerated() {
        if let twin = items[..<index].first(where: { isEqual($0, self, item) }) { return (twin, item) }
      }
      return nil
    }
    var byHash: [Int: [Int]] = [:]
    for item in items {
      let hash = hash(item)
      if let twin = byHash[hash]?.first(where: { isEqual($0, self, item) }) { return (twin, item) }
      byHash[hash, default: []].append(item)
    }
    return nil
  }
}

/// The keys of an object, to be found in constant time.
struct JSONKeyTable {
  private let tree: JSONTree
  private var slots: [(hash: Int, key: Int)]
  private let mask: Int

  init(_ tree: JSONTree, capacity: Int) {
    self.tree = tree
    var size = 8
    while size < capacity * 2 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: (0, -1), count: size)
  }

  /// Takes a key; gives the equal one that was there before it.
  mutating func insert(_ key: Int) -> Int? {
    let hash = tree.hash(key)
    var at = hash & mask
    while slots[at].key >= 0 {
      if slots[at].hash == hash, tree.hasSameText(slots[at].key, tree, key) { return slots[at].key }
      at = (at + 1) & mask
    }
    slots[at] = (hash, key)
    return nil
  }

  /// The key that equals another one.
  func find(_ key: Int, in other: JSONTree) -> Int? {
    let hash = other.hash(key)
    var at = hash & mask
    while slots[at].key >= 0 {
      if slots[at].hash == hash, tree.hasSameText(slots[at].key, other, key) { return slots[at].key }
      at = (at + 1) & mask
    }
    return nil
  }
}
