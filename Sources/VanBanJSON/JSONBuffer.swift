internal import CBytes
import VanBanSpool

/// Bytes of JSON under construction: the caller keeps the grammar, the buffer the escapes and commas.
struct JSONBuffer {
  private(set) var bytes: [UInt8] = []
  /// What stands before `bytes`, where there was too much of it.
  private var spooled: TemporaryFile?

  /// Whether all of it lies in memory.
  var isInMemory: Bool { spooled == nil }

  /// What was written, in order.
  var pieces: [SpoolPiece] {
    var pieces: [SpoolPiece] = []
    if let spooled { pieces.append(.file(spooled, 0..<spooled.count)) }
    pieces.append(.bytes(bytes))
    return pieces
  }

  /// Moves what was written to the disk; the last byte stays, by which commas are set.
  mutating func spool() throws(TemporaryFile.Failure) {
    guard let last = bytes.last else { return }
    try TemporaryFile.append(bytes.dropLast(), to: &spooled)
    bytes = [last]
  }

  /// Adds what lies elsewhere; what would make more than `limit` bytes in memory goes to the disk at once.
  mutating func raw(_ piece: SpoolPiece, limit: Int) throws(TemporaryFile.Failure) {
    var failure: TemporaryFile.Failure?
    try piece.forEachPart { part in
      guard failure == nil, let last = part.last else { return }
      guard bytes.count + part.count > limit else { return bytes.append(contentsOf: part) }
      do throws(TemporaryFile.Failure) {
        try TemporaryFile.append(bytes[...], to: &spooled)
        try TemporaryFile.append(part.dropLast(), to: &spooled)
        bytes = [last]
      } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The bytes, which are then none of it.
  mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &bytes)
    return taken
  }

  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func raw(_ other: JSONBuffer) { bytes.append(contentsOf: other.bytes) }

  /// A comma, unless an array or object was just opened, a key was written, or nothing.
  mutating func comma() {
    guard let last = bytes.last, last != 0x5B, last != 0x7B, last != 0x3A else { return }
    bytes.append(0x2C)
  }

  mutating func number(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func integer(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// A key with its colon, behind a comma where one is needed.
  mutating func key(_ name: StaticString) {
    comma()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
  }

  /// A string with its quotes; only quotes, backslashes and control characters need an escape (RFC 8259).
  mutating func string(_ text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { source in
      guard let base = source.baseAddress else { return }
      var start = 0
      while true {
        let end = vb_next_escape(base, source.count, start)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<end]))
        if end == source.count { break }
        escape(source[end])
        start = end + 1
      }
    }
    bytes.append(0x22)
  }

  mutating func string(_ text: String?) {
    if let text { string(text) } else { raw("null") }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: raw("\\\"")
    case 0x5C: raw("\\\\")
    case 0x0A: raw("\\n")
    case 0x0D: raw("\\r")
    case 0x09: raw("\\t")
    default:
      raw("\\u00")
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}
