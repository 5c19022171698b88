/// Reads JSON strictly (RFC 8259); it is the tests' own, since Foundation's forgets the order of keys.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func document() throws -> JSONValue {
    let value = try value()
    skipSpace()
    guard offset == bytes.count else { throw malformed }
    return value
  }

  private var malformed: JSONValue.Malformed { JSONValue.Malformed(offset: offset) }
  private var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func skipSpace() {
    while next == 32 || next == 10 || next == 13 || next == 9 { offset += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws -> JSONValue {
    for byte in word.utf8 {
      guard next == byte else { throw malformed }
      offset += 1
    }
    return value
  }

  private mutating func object() throws -> JSONValue {
    offset += 1
    var members: [JSONValue.Member] = []
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      let key = try text()
      guard take(UInt8(ascii: ":")) else { throw malformed }
      members.append(JSONValue.Member(key: key, value: try value()))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw malformed }
    return .object(members)
  }

  private mutating func list() throws -> JSONValue {
    offset += 1
    var items: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .list([]) }
    repeat { items.append(try value()) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw malformed }
    return .list(items)
  }

  private mutating func number() throws -> String {
    let start = offset
    while "+-.eE0123456789".utf8.contains(next), offset < bytes.count { offset += 1 }
    let digits = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
    guard Double(digits) != nil else { throw malformed }
    return digits
  }

  private mutating func text() throws -> String {
    guard next == UInt8(ascii: "\"") else { throw malformed }
    offset += 1
    var plain: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset += 1
        guard let text = String(validating: plain, as: UTF8.self) else { throw malformed }
        return text
      }
      guard byte >= 32 else { throw malformed }
      offset += 1
      if byte == UInt8(ascii: "\\") { plain += try escape() } else { plain.append(byte) }
    }
    throw malformed
  }

  private mutating func escape() throws -> [UInt8] {
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
      guard offset + 4 <= bytes.count else { throw malformed }
      let digits = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
      offset += 4
      guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else { throw malformed }
      return Array(String(scalar).utf8)
    default: throw malformed
    }
  }
}
