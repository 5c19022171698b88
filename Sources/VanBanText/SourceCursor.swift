internal import VanBanModel

/// Turns ascending offsets in a block to source positions, counting each code point once.
struct SourceCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var current: SourcePosition

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: SourcePosition) {
    self.bytes = bytes
    current = start
  }

  /// The position of an offset that is not below those asked before.
  mutating func position(of next: Int) -> SourcePosition {
    if next > offset {
      current.codePoint += codePoints(in: UnsafeBufferPointer(rebasing: bytes[offset..<next]))
      current.utf8 += next - offset
      offset = next
    }
    return current
  }

  /// Tells the cursor a position that is known already.
  mutating func place(_ position: SourcePosition, _ next: Int) {
    current = position
    offset = next
  }
}
