/// A JSON text (RFC 8259) read into a flat list of its values; strings are made only where they are asked for.
///
/// Of a document's megabyte most is punctuation and spans that the index passes over, so a tree of values would cost
/// more than all the rest of indexing.
struct JSONText {
  /// What is wrong, with the offset in bytes.
  struct Malformed: Error { let offset: Int }

  enum Kind: UInt8 { case object, list, text, escapedText, number, yes, no, null }

  /// A value: its bytes (of a string those between the quotes), and the index of the first node behind it and its parts.
  struct Node {
    var kind: Kind
    var start: Int32
    var end: Int32
    var next: Int32
  }

  let bytes: [UInt8]
  private(set) var nodes: [Node] = []
  private var offset = 0
  private var depth = 0

  init(_ bytes: [UInt8]) throws(Malformed) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    guard bytes.count < Int(Int32.max) else { throw Malformed(offset: 0) }
    try value()
    skipSpace()
    guard offset == bytes.count else { throw Malformed(offset: offset) }
  }

  var root: JSONPart { JSONPart(text: self, index: 0) }

  private var byte: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func skipSpace() {
    while byte == 32 || byte == 10 || byte == 13 || byte == 9 { offset += 1 }
  }

  private mutating func take(_ sign: UInt8) -> Bool {
    skipSpace()
    guard byte == sign else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws(Malformed) {
    skipSpace()
    switch byte {
    case 0x7B: try container(.object, closing: 0x7D)
    case 0x5B: try container(.list, closing: 0x5D)
    case 0x22: try string()
    case 0x74: try word("true", .yes)
    case 0x66: try word("false", .no)
    case 0x6E: try word("null", .null)
    default: try number()
    }
  }

  private mutating func container(_ kind: Kind, closing: UInt8) throws(Malformed) {
    depth += 1
    defer { depth -= 1 }
    guard depth < 200 else { throw Malformed(offset: offset) }
    let index = nodes.count
    nodes.append(Node(kind: kind, start: Int32(offset), end: 0, next: 0))
    offset += 1
    if !take(closing) {
      repeat {
        if kind == .object {
          skipSpace()
          guard byte == 0x22 else { throw Malformed(offset: offset) }
          try string()
          guard take(0x3A) else { throw Malformed(offset: offset) }
        }
        try value()
      } while take(0x2C)
      guard take(closing) else { throw Malformed(offset: offset) }
    }
    nodes[index].end = Int32(offset)
    nodes[index].next = Int32(nodes.count)
  }

  private mutating func append(_ kind: Kind, _ start: Int, _ end: Int) {
    nodes.append(Node(kind: kind, start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1)))
  }

  private mutating func word(_ word: StaticString, _ kind: Kind) throws(Malformed) {
    let end = offset + word.utf8CodeUnitCount
    let isThere = word.withUTF8Buffer { end <= bytes.count && bytes[offset..<end].elementsEqual($0) }
    guard isThere else { throw Malformed(offset: offset) }
    append(kind, offset, end)
    offset = end
  }

  private mutating func number() throws(Malformed) {
    let start = offset
    while byte &- 48 < 10 || byte == 43 || byte == 45 || byte == 46 || byte | 32 == 101 { offset += 1 }
    guard offset > start, Double(String(decoding: bytes[start..<offset], as: UTF8.self)) != nil else {
      throw Malformed(offset: start)
    }
    append(.number, start, offset)
  }

  private mutating func string() throws(Malformed) {
    let start = offset + 1
    var isEscaped = false
    let end = bytes.withUnsafeBufferPointer { bytes -> Int? in
      var index = start
      while index < bytes.count, bytes[index] >= 32 {
        if bytes[index] == 0x22 { return index }
        if bytes[index] == 0x5C {
          isEscaped = true
          index += 1
        }
        index += 1
      }
      return nil
    }
    guard let end else { throw Malformed(offset: bytes.count) }
    append(isEscaped ? .escapedText : .text, start, end)
    offset = end + 1
  }
}

/// A value in a ``JSONText``.
struct JSONPart {
  let text: JSONText
  let index: Int

  private var node: JSONText.Node { text.nodes[index] }

  var isObject: Bool { node.kind == .object }
  var isTrue: Bool { node.kind == .yes }

  /// The value behind a key; nil where this is no object or has no such key, or the value is null.
  subscript(_ key: StaticString) -> JSONPart? {
    guard node.kind == .object else { return nil }
    var child = index + 1
    while child < Int(node.next) {
      let name = text.nodes[child]
      let isIt = key.withUTF8Buffer { $0.elementsEqual(text.bytes[Int(name.start)..<Int(name.end)]) }
      if isIt { return text.nodes[child + 1].kind == .null ? nil : JSONPart(text: text, index: child + 1) }
      child = Int(text.nodes[child + 1].next)
    }
    return nil
  }

  /// The items of a list; of anything else none.
  var items: [JSONPart] {
    guard node.kind == .list else { return [] }
    var items: [JSONPart] = []
    var child = index + 1
    while child < Int(node.next) {
      items.append(JSONPart(text: text, index: child))
      child = Int(text.nodes[child].next)
    }
    return items
  }

  var integer: Int? {
    node.kind == .number ? Int(String(decoding: slice, as: UTF8.self)) : nil
  }

  var string: String? {
    switch node.kind {
    case .text: String(decoding: slice, as: UTF8.self)
    case .escapedText: Self.unescaped(slice)
    case .number: String(decoding: slice, as: UTF8.self)
    default: nil
    }
  }

  private var slice: ArraySlice<UInt8> { text.bytes[Int(node.start)..<Int(node.end)] }

  private static func unescaped(_ slice: ArraySlice<UInt8>) -> String {
    var units: [UInt16] = []
    var scalars = String(decoding: slice, as: UTF8.self).unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\", let escape = scalars.next() else {
        units += Array(String(scalar).utf16)
        continue
      }
      switch escape {
      case "n": units.append(10)
      case "r": units.append(13)
      case "t": units.append(9)
      case "b": units.append(8)
      case "f": units.append(12)
      case "u":
        var digits = ""
        while digits.utf8.count < 4, let digit = scalars.next() { digits.unicodeScalars.append(digit) }
        units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
      default: units += Array(String(escape).utf16)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
