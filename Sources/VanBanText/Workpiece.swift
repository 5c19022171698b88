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

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    from.removeAll(keepingCapacity: true)
    to.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func append(_ byte: UInt8, _ lower: Int, _ upper: Int) {
    bytes.append(byte)
    from.append(Int32(truncatingIfNeeded: lower))
    to.append(Int32(truncatingIfNeeded: upper))
  }

  /// Appends bytes that stand for themselves, the first one for the block's byte at `lower`.
  mutating func append(_ plain: UnsafeBufferPointer<UInt8>, at lower: Int) {
    let first = Int32(truncatingIfNeeded: lower)
    let end = first + Int32(truncatingIfNeeded: plain.count)
    bytes.append(contentsOf: plain)
    from.append(contentsOf: first..<end)
    to.append(contentsOf: first + 1..<end + 1)
  }

  /// Appends a part of another piece.
  mutating func append(_ other: Workpiece, _ range: Range<Int>) {
    bytes.append(contentsOf: other.bytes[range])
    from.append(contentsOf: other.from[range])
    to.append(contentsOf: other.to[range])
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
