/// A line on the workbench: its bytes, and for each the stretch of the block that it stands for.
struct Workpiece {
  var bytes: [UInt8] = []
  /// First byte of the block that the byte at the same index stands for, and the one behind the last.
  var from: [Int32] = []
  var to: [Int32] = []
  /// Bytes marked to be dropped by `dropMarked`.
  private var marked: [Bool] = []
  private var anyMarked = false

  var count: Int { bytes.count }

  /// Replaces the content by what `body` writes, which is at most `capacity` bytes.
  mutating func fill(capacity: Int, _ body: (inout Writer) -> Void) {
    if count < capacity {
      let missing = capacity - count
      bytes.append(contentsOf: repeatElement(0, count: missing))
      from.append(contentsOf: repeatElement(0, count: missing))
      to.append(contentsOf: repeatElement(0, count: missing))
    }
    let written = bytes.withUnsafeMutableBufferPointer { bytes in
      from.withUnsafeMutableBufferPointer { from in
        to.withUnsafeMutableBufferPointer { to in
          var writer = Writer(bytes: bytes, from: from, to: to)
          body(&writer)
          return writer.count
        }
      }
    }
    truncate(to: written)
  }

  /// Writes to the memory of a piece, without a check of its arrays for each byte.
  struct Writer {
    fileprivate let bytes: UnsafeMutableBufferPointer<UInt8>
    fileprivate let from: UnsafeMutableBufferPointer<Int32>
    fileprivate let to: UnsafeMutableBufferPointer<Int32>
    private(set) var count = 0

    fileprivate init(
      bytes: UnsafeMutableBufferPointer<UInt8>, from: UnsafeMutableBufferPointer<Int32>,
      to: UnsafeMutableBufferPointer<Int32>
    ) {
      self.bytes = bytes
      self.from = from
      self.to = to
    }

    /// Appends a byte that stands for the block's bytes in [lower, upper).
    @inline(__always)
    mutating func append(_ byte: UInt8, _ lower: Int, _ upper: Int) {
      bytes[count] = byte
      from[count] = Int32(truncatingIfNeeded: lower)
      to[count] = Int32(truncatingIfNeeded: upper)
      count += 1
    }

    /// Appends bytes that stand for themselves, the first one for the block's byte at `lower`.
    @inline(__always)
    mutating func append(_ plain: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at lower: Int) {
      for index in range { append(plain[index], lower + index, lower + index + 1) }
    }

    /// Appends a part of another piece.
    @inline(__always)
    mutating func append(_ piece: Workpiece, _ range: Range<Int>) {
      for index in range { append(piece.bytes[index], Int(piece.from[index]), Int(piece.to[index])) }
    }

    /// Appends a space, or lets the one that was written last stand for the bytes up to `upper` too.
    @inline(__always)
    mutating func appendSpace(_ lower: Int, _ upper: Int) {
      if count > 0, bytes[count - 1] == 0x20 {
        to[count - 1] = Int32(truncatingIfNeeded: upper)
      } else {
        append(0x20, lower, upper)
      }
    }
  }

  /// Marks bytes for removal.
  mutating func mark(_ range: Range<Int>) {
    if !anyMarked {
      marked.removeAll(keepingCapacity: true)
      marked.append(contentsOf: repeatElement(false, count: count))
      anyMarked = true
    }
    for index in range { marked[index] = true }
  }

  /// Drops the marked bytes, folds the spaces that meet and trims both ends; returns whether anything was marked.
  mutating func dropMarked() -> Bool {
    guard anyMarked else { return false }
    anyMarked = false
    var kept = 0
    for index in 0..<count where !marked[index] {
      if bytes[index] == 0x20 {
        if kept == 0 { continue }
        if bytes[kept - 1] == 0x20 {
          // The space left over stands for all between the words, furniture that was removed included.
          to[kept - 1] = to[index]
          continue
        }
      }
      bytes[kept] = bytes[index]
      from[kept] = from[index]
      to[kept] = to[index]
      kept += 1
    }
    if kept > 0, bytes[kept - 1] == 0x20 { kept -= 1 }
    truncate(to: kept)
    return true
  }

  mutating func truncate(to kept: Int) {
    bytes.removeLast(count - kept)
    from.removeLast(from.count - kept)
    to.removeLast(to.count - kept)
  }
}
