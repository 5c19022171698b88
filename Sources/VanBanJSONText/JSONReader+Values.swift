extension JSONReader {
  /// Reads a value, with all that lies in it.
  func value() throws(JSONFault) {
    while true {
      let byte = try blank()
      var isClosed = true
      switch byte {
      case UInt8(ascii: "{"): isClosed = try begin(isObject: true)
      case UInt8(ascii: "["): isClosed = try begin(isObject: false)
      case UInt8(ascii: "\""): try string()
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
      case UInt8(ascii: "t"): try literal("true", .yes)
      case UInt8(ascii: "f"): try literal("false", .no)
      case UInt8(ascii: "n"): try literal("null", .null)
      default: throw noValue()
      }
      if isClosed, try !isFollowed() { return }
    }
  }

  /// Opens a container; true where it is empty, and closed again.
  private func begin(isObject: Bool) throws(JSONFault) -> Bool {
    guard open.count < limits.depth else {
      throw fault(.tooDeep, "arrays and objects lie in each other deeper than \(limits.depth) levels")
    }
    open.append(Container(node: tree.nodeCount, isObject: isObject))
    try add(isObject ? .object : .array, start: position, extent: 0)
    position += 1
    let byte = try blank()
    if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      close()
      return true
    }
    if isObject { try key(byte) }
    return false
  }

  /// After a value: true where another one follows in its container, false where the outermost one has ended.
  private func isFollowed() throws(JSONFault) -> Bool {
    while !open.isEmpty {
      open[open.count - 1].count += 1
      let isObject = open[open.count - 1].isObject
      switch try blank() {
      case UInt8(ascii: ","):
        position += 1
        if isObject { try key(try blank()) }
        return true
      case UInt8(ascii: "}") where isObject: close()
      case UInt8(ascii: "]") where !isObject: close()
      default: throw missing(isObject ? "a comma or }" : "a comma or ]", isObject ? "object" : "array")
      }
    }
    return false
  }

  private func close() {
    position += 1
    let container = open.removeLast()
    tree.nodes[container.node].extent = UInt32(truncatingIfNeeded: tree.nodeCount)
    tree.nodes[container.node].word |= UInt32(truncatingIfNeeded: container.count) << 4
    if container.isObject, container.count > 1 { noteDuplicates(container.node) }
  }

  private func key(_ byte: UInt8) throws(JSONFault) {
    guard byte == UInt8(ascii: "\"") else {
      if byte == UInt8(ascii: "}") {
        throw fault(.syntax, "a comma stands before the }; take it out, or write another member")
      }
      throw missing("a key in quotation marks", "object")
    }
    try string()
    guard try blank() == UInt8(ascii: ":") else { throw missing("a colon", "object") }
    position += 1
  }

  private func literal(_ word: StaticString, _ kind: JSONKind) throws(JSONFault) {
    let length = word.utf8CodeUnitCount
    while tree.byteCount - position < length, try refill() {}
    let isRight =
      tree.byteCount - position >= length
      && (0..<length).allSatisfy { tree.bytes[position + $0] == word.utf8Start[$0] }
    guard isRight else {
      if tree.byteCount - position < length,
        (position..<tree.byteCount).allSatisfy({ tree.bytes[$0] == word.utf8Start[$0 - position] })
      {
        position = tree.byteCount
        throw truncated()
      }
      throw noValue()
    }
    try add(kind, start: position, extent: length)
    position += length
    if position == tree.byteCount { _ = try refill() }
    if Self.isOfWord(tree.bytes[position]) { position -= length; throw noValue() }
  }

  /// Adds a node.
  func add(_ kind: JSONKind, start: Int, extent: Int, isInvolved: Bool = false) throws(JSONFault) {
    if tree.nodeCount == tree.nodeCapacity {
      try grow(bytes: 0, nodes: tree.nodeCapacity + tree.nodeCapacity / 2)
    }
    tree.nodes[tree.nodeCount] = JSONNode(
      start: UInt32(truncatingIfNeeded: start), extent: UInt32(truncatingIfNeeded: extent),
      word: kind.rawValue | (isInvolved ? 8 : 0))
    tree.nodeCount += 1
  }

  /// Tells keys that an object has twice.
  private func noteDuplicates(_ object: Int) {
    let count = tree.count(object)
    if count <= 8 {
      var keys: [8 of Int] = .init(repeating: 0)
      var found = 0
      tree.forEachMember(object) { key, _ in
        for earlier in 0..<found where tree.hasSameText(keys[earlier], tree, key) {
          noteDuplicate(key, keys[earlier])
          break
        }
        keys[found] = key
        found += 1
      }
      return
    }
    var table = JSONKeyTable(tree, capacity: count)
    tree.forEachMember(object) { key, _ in
      if let earlier = table.insert(key) { noteDuplicate(key, earlier) }
    }
  }

  private func noteDuplicate(_ key: Int, _ earlier: Int) {
    guard faults.count < limits.faults else { return }
    let place = tree.place(earlier)
    note(
      .duplicateKey,
      "the key \"\(tree.text(key))\" stands in this object already, at line \(place.line), column \(place.column); programs differ in which one they take",
      at: Int(tree.nodes[key].start) - 1)
  }
}
