internal import VanBanModel

/// Blocks that a reader has ready.
///
/// It cuts those that are too long.
struct BlockQueue {
  private var blocks: [SourceBlock] = []
  private var first = 0
  private let limit: Int
  private(set) var longBlocks = 0

  init(limits: Limits) { limit = max(16, limits.blockBytes) }

  var isEmpty: Bool { first == blocks.count }

  mutating func append(_ block: SourceBlock) {
    // The line end does not count.
    guard block.bytes.count > limit + 1 else {
      blocks.append(block)
      return
    }
    longBlocks += 1
    var rest = block.bytes[...]
    while !rest.isEmpty {
      let length = rest.count <= limit + 1 ? rest.count : LineCut.length(of: rest, limit: limit)
      var part = block
      part.bytes = Array(rest.prefix(length))
      part.continues = rest.startIndex > 0 || block.continues
      // What was decoded is told once.
      if rest.startIndex > 0 { (part.decodedCharacters, part.undecodableCharacters) = (0, 0) }
      blocks.append(part)
      rest = rest.dropFirst(length)
    }
  }

  /// Forgets the blocks.
  mutating func removeAll() {
    blocks.removeAll(keepingCapacity: true)
    first = 0
  }

  /// Swaps the next block out, so that the memory of the last one is used again.
  mutating func pop(into block: inout SourceBlock) -> Bool {
    block.reset()
    guard first < blocks.count else { return false }
    swap(&block, &blocks[first])
    first += 1
    if first == blocks.count {
      blocks.removeAll(keepingCapacity: true)
      first = 0
    }
    return true
  }

  var diagnostics: [Diagnostic] { longBlocks > 0 ? [.linesTooLong(longBlocks, limit: limit)] : [] }
}
