import Glibc

/// Reads JSON values one after the other: one text, JSON Lines, or the items of an array, of which one is held at a time.
///
/// The grammar is that of RFC 8259 to the letter. Nothing here is recursive, and a value takes no more memory than
/// the limit says.
public final class JSONReader {
  /// Fills a buffer with the next bytes of the input and tells how many; 0 at the end, less than 0 where reading failed.
  public typealias Source = (UnsafeMutableRawBufferPointer) -> Int

  /// The value that ``next()`` read; the following call overwrites it.
  public let tree = JSONTree()
  /// Faults of this value that did not hinder reading it.
  public internal(set) var faults: [JSONFault] = []
  /// The first half of a surrogate pair of all values, however many other faults there were.
  var loneSurrogate: JSONFault?
  /// Whether the items of an array are read as values of their own.
  public private(set) var isInArray = false

  private static let readAhead = 1 << 20

  let limits: JSONLimits
  private let source: Source
  @exclusivity(unchecked) private var sourceHasEnded = false
  /// The next byte of the tree's buffer to be looked at.
  @exclusivity(unchecked) var position = 0
  @exclusivity(unchecked) var open: [Container] = []

  private var takesItems: Bool
  private var takesLines: Bool
  /// Whether no value may go over a line's end.
  private let keepsLines: Bool
  private var lineOfValue = 0
  private var state = State.beginning

  private enum State { case beginning, between, ended }

  /// An array or object that is not yet closed.
  struct Container {
    var node: Int
    var isObject: Bool
    var count = 0
  }

  /// Makes a reader.
  ///
  /// With `items`, an array's items are values of their own; with `lines`, each line is one, and a line that cannot be
  /// read is left and the next one tried.
  public init(
    limits: JSONLimits = JSONLimits(), items: Bool = false, lines: Bool = false, source: @escaping Source
  ) {
    self.limits = limits
    self.source = source
    takesItems = items
    takesLines = lines
    keepsLines = lines
  }

  /// Makes a reader of bytes in memory.
  public convenience init(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits(), items: Bool = false, lines: Bool = false
  ) {
    var at = 0
    self.init(limits: limits, items: items, lines: lines) { buffer in
      let count = min(buffer.count, bytes.count - at)
      bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[at..<at + count])) }
      at += count
      return count
    }
  }

  /// Reads the next value into ``tree``; false at the end.
  ///
  /// After a fault there is nothing more, unless the text is lines: then the next one can be asked for.
  public func next() throws(JSONFault) -> Bool {
    faults = []
    if state == .ended { return false }
    do {
      let found = try advance()
      if !found { state = .ended }
      return found
    } catch {
      open.removeAll(keepingCapacity: true)
      if takesLines && error.kind != .unreadable && !isInArray { try skipLine() } else { state = .ended }
      throw error
    }
  }

  /// Reads a text that is one value, with nothing but white space behind it.
  ///
  /// Of the harmless faults, half of a surrogate pair is one here, too: no string can hold it.
  public static func whole(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONFault) -> JSONTree
  {
    let reader = JSONReader(bytes, limits: limits)
    _ = try reader.next()
    if let half = reader.loneSurrogate { throw half }
    // Another value must not be read: it would take the place of this one.
    while true {
      if reader.position == reader.tree.byteCount, try !reader.refill() { return reader.tree }
      switch reader.tree.bytes[reader.position] {
      case 32, 10, 13, 9: reader.position += 1
      default: throw reader.fault(.syntax, "there is more behind the value")
      }
    }
  }

  private func advance() throws(JSONFault) -> Bool {
    if state == .beginning { try skipMark() }
    let isFirst = state == .beginning
    let lineBefore = isFirst ? 0 : tree.place(offset: position).line
    var byte = try blank()
    if !isInArray, !isFirst, !isAtEnd {
      guard tree.place(offset: position).line > lineBefore else {
        throw fault(.syntax, "there is more behind the value; a text is one value, or a value on each line")
      }
      // Only where the values stand on a line each is the next line a value of its own.
      if lineBefore == lineOfValue { takesLines = true }
    }
    if isAtEnd, !isInArray {
      if isFirst, !keepsLines { throw fault(.truncated, "the text is empty; it must hold a JSON value") }
      return false
    }
    state = .between
    if isFirst, takesItems, !keepsLines, byte == UInt8(ascii: "[") {
      isInArray = true
      position += 1
      byte = try blank()
      if byte == UInt8(ascii: "]") { return try closeArray() }
    } else if isInArray {
      if byte == UInt8(ascii: "]") { return try closeArray() }
      guard byte == UInt8(ascii: ",") else { throw missing("a comma or ]", "array of values") }
      position += 1
      byte = try blank()
    }
    drop()
    lineOfValue = tree.place(offset: position).line
    try value()
    return true
  }

  private func closeArray() throws(JSONFault) -> Bool {
    position += 1
    _ = try blank()
    guard isAtEnd else { throw fault(.syntax, "there is more behind the array") }
    return false
  }

  /// A byte order mark is told, for many readers refuse it.
  private func skipMark() throws(JSONFault) {
    while tree.byteCount < 4, try refill() {}
    let head = (0..<min(4, tree.byteCount)).map { tree.bytes[$0] }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      || head.count >= 2 && (head[0] == 0 || head[1] == 0)
    {
      throw fault(.encoding, "this is UTF-16 or UTF-32; JSON is UTF-8: convert it, as with iconv -t UTF-8")
    }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      note(
        .encoding, "a byte order mark stands before the value; JSON has none: save the file without it", at: 0
      )
      position = 3
    }
  }

  /// Forgets what lies before the value that begins here; bytes are moved only when that is little work.
  private func drop() {
    tree.nodeCount = 0
    open.removeAll(keepingCapacity: true)
    guard position * 2 >= tree.byteCount else { return }
    tree.drop(position)
    position = 0
    // A large value before must not take the room of this one.
    if tree.byteCapacity > 4 * Self.readAhead || tree.nodeCapacity > Self.readAhead {
      tree.shrink(Self.readAhead)
    }
  }

  private func skipLine() throws(JSONFault) {
    while true {
      while position < tree.byteCount, tree.bytes[position] != 10 { position += 1 }
      if position < tree.byteCount { return }
      drop()
      guard try refill() else { return }
    }
  }

  /// Whether the text has no more bytes.
  var isAtEnd: Bool { position >= tree.byteCount && sourceHasEnded }

  /// The next byte that is no white space; 0 at the end.
  func blank() throws(JSONFault) -> UInt8 {
    while true {
      let byte = tree.bytes[position]
      if byte > 32 { return byte }
      if byte == 32 || byte == 10 || byte == 13 || byte == 9 {
        // A line that lost its end must not take the next one with it.
        if byte == 10, keepsLines, let inner = open.last { throw lineEnds(inner) }
        position += 1
      } else if byte == 0, position == tree.byteCount {
        // Space between values is not kept, however much there is.
        if open.isEmpty, position > 1 << 20, state != .beginning { drop() }
        guard try refill() else { return 0 }
      } else {
        return byte
      }
    }
  }

  /// Reads more; false at the end of the input.
  func refill() throws(JSONFault) -> Bool {
    if sourceHasEnded { return false }
    if tree.byteCapacity - tree.byteCount < min(65_536, tree.byteCapacity / 4) {
      // What is read ahead of a value must leave room for the value.
      let first = min(Self.readAhead, limits.bytes / 4)
      try grow(bytes: max(first, tree.byteCapacity + tree.byteCapacity / 2), nodes: tree.nodeCapacity)
    }
    let room = UnsafeMutableRawBufferPointer(
      start: tree.bytes + tree.byteCount, count: min(tree.byteCapacity - tree.byteCount - 1, Self.readAhead))
    let count = source(room)
    if count < 0 {
      throw fault(.unreadable, "the file cannot be read further: \(String(cString: strerror(errno)))")
    }
    tree.byteCount += count
    tree.bytes[tree.byteCount] = 0
    sourceHasEnded = count == 0
    return count > 0
  }

  /// Makes room, within the limit.
  func grow(bytes: Int, nodes: Int) throws(JSONFault) {
    let size = MemoryLayout<JSONNode>.stride
    // What is wanted beyond the limit is cut to it, and no more is had once it is reached.
    let mostBytes = min(limits.bytes - tree.nodeCapacity * size, Int(UInt32.max))
    let mostNodes = min((limits.bytes - tree.byteCapacity) / size, 1 << 28)
    let (newBytes, newNodes) = (min(bytes, mostBytes), min(nodes, mostNodes))
    guard newBytes >= tree.byteCount + 2 || bytes <= tree.byteCapacity,
      newNodes > tree.nodeCount || nodes <= tree.nodeCapacity
    else {
      throw fault(
        .tooLarge,
        "this value takes more than \(limits.bytes >> 20) MiB of memory; write it as JSON Lines, or allow more with --max-memory"
      )
    }
    if newBytes > tree.byteCapacity {
      guard let moved = JSONTree.resized(tree.bytes, newBytes) else { throw outOfMemory }
      tree.bytes = moved
      tree.byteCapacity = newBytes
    }
    if newNodes > tree.nodeCapacity {
      guard let moved = JSONTree.resized(tree.nodes, newNodes) else { throw outOfMemory }
      tree.nodes = moved
      tree.nodeCapacity = newNodes
    }
  }

  private var outOfMemory: JSONFault {
    fault(.tooLarge, "the system has no memory left for this value; write it as JSON Lines")
  }
}
