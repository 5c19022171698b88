/// A set of documents by their ids, a bit for each: sets of a million are intersected in some microseconds.
struct DocumentSet: Equatable {
  private var bits: [UInt64]

  /// Without documents, with room for the ids below `end`.
  init(below end: Int) { bits = Array(repeating: 0, count: (end + 63) / 64) }

  /// How many bytes it has as a blob.
  var bytes: Int { bits.count * 8 }

  var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  /// How many documents it has.
  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Adds the documents of a blob of eight bytes or more of them, whose first bit is that of `first`, a multiple of 64.
  mutating func add(_ blob: UnsafeBufferPointer<UInt8>, from first: Int) {
    let raw = UnsafeRawBufferPointer(blob)
    for index in 0..<min(blob.count / 8, max(0, bits.count - first / 64)) {
      bits[first / 64 + index] |= UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
  }

  mutating func remove(_ id: Int) { bits[id / 64] &= ~(1 << UInt64(id % 64)) }

  /// Keeps those that the other has, too.
  mutating func formIntersection(_ other: DocumentSet) {
    for index in bits.indices { bits[index] &= index < other.bits.count ? other.bits[index] : 0 }
  }

  /// Adds those of the other for which there is room.
  mutating func formUnion(_ other: DocumentSet) {
    for index in 0..<min(bits.count, other.bits.count) { bits[index] |= other.bits[index] }
  }

  /// The last documents, the latest first, at most as many as there is a limit.
  func latest(_ limit: Int) -> [Int] {
    var result: [Int] = []
    for index in bits.indices.reversed() {
      var rest = bits[index]
      while rest != 0 {
        guard result.count < limit else { return result }
        let bit = 63 - rest.leadingZeroBitCount
        result.append(index * 64 + bit)
        rest &= ~(1 << UInt64(bit))
      }
    }
    return result
  }

  /// The bits as a blob, as `vanban_in` reads it.
  var blob: [UInt8] { bits.map(\.littleEndian).withUnsafeBytes { Array($0) } }
}
