internal import CBytes
import VanBanSpool

/// Bytes of JSON under construction: the caller keeps the grammar, the buffer the escapes and commas.
struct JSONBuffer {
  /// What was written, and room behind it, so that writing is no more than moving bytes.
  private var storage: [UInt8] = []
  /// How many bytes of `storage` were written.
  private(set) var count = 0
  /// What stands before them, where there was too much of it.
  private var spooled: TemporaryFile?

  private static let leastRoom = 64
  /// Room is made of zeros: more of it at once would be memory that nobody uses.
  private static let mostRoom = 65_536

  /// Whether all of it lies in memory.
  var isInMemory: Bool { spooled == nil }

  /// What was written, in order, which is then none of it.
  mutating func takePieces() -> [SpoolPiece] {
    var pieces: [SpoolPiece] = []
    if let spooled { pieces.append(.file(spooled, 0..<spooled.count)) }
    spooled = nil
    pieces.append(.bytes(take()))
    return pieces
  }

  /// Gives room for so many bytes to `body`, which returns how many it wrote.
  @inline(__always)
  private mutating func write(upTo most: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    if storage.count - count < most {
      let room = max(most, min(storage.count, Self.mostRoom), Self.leastRoom)
      storage.append(contentsOf: repeatElement(0, count: room))
    }
    let start = count
    count += storage.withUnsafeMutableBufferPointer { room in room.baseAddress.map { body($0 + start) } ?? 0 }
  }

  private mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let base = source.baseAddress else { return }
    write(upTo: source.count) {
      $0.update(from: base, count: source.count)
      return source.count
    }
  }

  private mutating func append(_ byte: UInt8) {
    write(upTo: 1) {
      $0[0] = byte
      return 1
    }
  }

  /// Moves what was written to the disk; the last byte stays, by which commas are set.
  mutating func spool() throws(TemporaryFile.Failure) {
    guard count > 0 else { return }
    try TemporaryFile.append(storage[..<(count - 1)], to: &spooled)
    keep(only: storage[count - 1])
  }

  private mutating func keep(only last: UInt8) {
    storage = [last]
    count = 1
  }

  /// Adds what lies elsewhere; what would make more than `limit` bytes in memory goes to the disk at once.
  mutating func raw(_ piece: SpoolPiece, limit: Int) throws(TemporaryFile.Failure) {
    var failure: TemporaryFile.Failure?
    try piece.forEachPart { part in
      guard failure == nil, let last = part.last else { return }
      guard count + part.count > limit else { return part.withUnsafeBufferPointer { append($0) } }
      do throws(TemporaryFile.Failure) {
        try TemporaryFile.append(storage[..<count], to: &spooled)
        try TemporaryFile.append(part.dropLast(), to: &spooled)
        keep(only: last)
      } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The bytes in memory, which are then none of it.
  mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &storage)
    taken.removeLast(taken.count - count)
    count = 0
    return taken
  }

  mutating func raw(_ text: StaticString) { text.withUTF8Buffer { append($0) } }

  mutating func raw(_ other: JSONBuffer) {
    other.storage.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[..<other.count])) }
  }

  /// A comma, unless an array or object was just opened, a key was written, or nothing.
  mutating func comma() {
    if needsComma { append(0x2C) }
  }

  private var needsComma: Bool {
    guard count > 0 else { return false }
    let last = storage[count - 1]
    return last != 0x5B && last != 0x7B && last != 0x3A
  }

  /// A number in the fewest digits that are read as it.
  mutating func number(_ value: Double) {
    // Shares have three decimals at most; writing any other number takes long.
    let thousandths = Int(exactly: (value * 1_000).rounded()) ?? .max
    guard 1..<1_000 ~= thousandths, Double(thousandths) / 1_000 == value else {
      var text = String(value)
      return text.withUTF8 { append($0) }
    }
    write(upTo: 5) { place in
      place[0] = 0x30
      place[1] = 0x2E
      var rest = thousandths
      for index in 2...4 {
        place[index] = 0x30 + UInt8(truncatingIfNeeded: rest / 100)
        rest = rest % 100 * 10
        if rest == 0 { return index + 1 }
      }
      return 5
    }
  }

  mutating func integer(_ value: Int) {
    let most = 20
    write(upTo: most) { place in
      var rest = value.magnitude
      var first = most
      repeat {
        first -= 1
        place[first] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if value < 0 {
        first -= 1
        place[first] = 0x2D
      }
      place.update(from: place + first, count: most - first)
      return most - first
    }
  }

  /// A key with its colon, behind a comma where one is needed.
  mutating func key(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    let needsComma = needsComma
    write(upTo: length + 4) { place in
      var place = place
      if needsComma {
        place[0] = 0x2C
        place += 1
      }
      place[0] = 0x22
      (place + 1).update(from: name.utf8Start, count: length)
      place[length + 1] = 0x22
      place[length + 2] = 0x3A
      return length + (needsComma ? 4 : 3)
    }
  }

  /// A string with its quotes; only quotes, backslashes and control characters need an escape (RFC 8259).
  mutating func string(_ text: String) {
    append(0x22)
    var text = text
    text.withUTF8 { source in
      guard let base = source.baseAddress else { return }
      var start = 0
      while true {
        let end = vb_next_escape(base, source.count, start)
        append(UnsafeBufferPointer(start: base + start, count: end - start))
        if end == source.count { break }
        escape(source[end])
        start = end + 1
      }
    }
    append(0x22)
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
      append(digits[Int(byte >> 4)])
      append(digits[Int(byte & 15)])
    }
  }
}
