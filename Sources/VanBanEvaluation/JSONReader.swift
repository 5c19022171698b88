/// Why a file is no JSON, and where.
public struct MalformedJSON: Error, Sendable, Hashable {
  /// The offset in bytes.
  public let offset: Int
}

extension JSONValue {
  /// Reads JSON (RFC 8259).
  ///
  /// - Throws: ``MalformedJSON``.
  public init(parsing bytes: [UInt8]) throws(MalformedJSON) {
    var reader = JSONReader(bytes: bytes)
    self = try reader.whole()
  }
}

/// Reads a JSON text strictly; depth is bounded, so that no file can exhaust the stack.
private struct JSONReader {
  let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  mutating func whole() throws(MalformedJSON) -> JSONValue {
    let value = try value()
    skipSpace()
    guard offset == bytes.count else { throw malformed }
    return value
  }

  private var malformed: MalformedJSON { MalformedJSON(offset: offset) }
  private var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func skipSpace() {
    while next == 32 || next == 10 || next == 13 || next == 9 { offset += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws(MalformedJSON) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      depth += 1
      defer { depth -= 1 }
      guard depth < 200 else { throw malformed }
      return take("{") ? try object() : try list()
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(MalformedJSON) -> JSONValue {
    guard bytes[offset...].starts(with: word.utf8) else { throw malformed }
    offset += word.utf8.count
    return value
  }

  private mutating func object() throws(MalformedJSON) -> JSONValue {
    var members: [JSONValue.Member] = []
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      let key = try text()
      guard take(":") else { throw malformed }
      members.append(JSONValue.Member(key, try value()))
    } while take(",")
    guard take("}") else { throw malformed }
    return .object(members)
  }

  private mutating func list() throws(MalformedJSON) -> JSONValue {
    _ = take("[")
    var items: [JSONValue] = []
    if take("]") { return .list([]) }
    repeat { items.append(try value()) } while take(",")
    guard take("]") else { throw malformed }
    return .list(items)
  }

  private mutating func number() throws(MalformedJSON) -> String {
    let start = offset
    while "+-.eE0123456789".utf8.contains(next) { offset += 1 }
    let digits = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard Double(digits) != nil else { throw malformed }
    return digits
  }

  private mutating func text() throws(MalformedJSON) -> String {
    guard next == UInt8(ascii: "\"") else { throw malformed }
    offset += 1
    var plain: [UInt8] = []
    while offset < bytes.count, next >= 32 {
      let byte = next
      offset += 1
      if byte == UInt8(ascii: "\"") {
        guard let text = String(validating: plain, as: UTF8.self) else { throw malformed }
        return text
      }
      if byte == UInt8(ascii: "\\") { plain += try escape() } else { plain.append(byte) }
    }
    throw malformed
  }

  private mutating func escape() throws(MalformedJSON) -> [UInt8] {
    let letter = next
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "u"):
      var value = try codeUnit()
      if (0xD800..<0xDC00).contains(value), bytes[offset...].starts(with: "\\u".utf8) {
        offset += 2
        value = 0x10000 + (value - 0xD800) << 10 + (try codeUnit()) - 0xDC00
      }
      guard let scalar = Unicode.Scalar(value) else { throw malformed }
      return Array(String(scalar).utf8)
    default: throw malformed
    }
  }

  private mutating func codeUnit() throws(MalformedJSON) -> UInt32 {
    guard offset + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw malformed }
    offset += 4
    return value
  }
}
