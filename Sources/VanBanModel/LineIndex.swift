/// Where the lines of a source text begin, to tell a place as people do.
public struct LineIndex: Sendable {
  /// A line and a column, both counted from 1; the column in code points.
  public struct Place: Sendable, Hashable, CustomStringConvertible {
    /// The line.
    public var line: Int
    /// The column.
    public var column: Int
    /// Both with a colon between, as in `12:5`.
    public var description: String { "\(line):\(column)" }

    /// Makes a place.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  private var starts: [Int] = []
  private var count = 0

  /// Makes the index of no text, which knows no place.
  public init() {}

  /// Takes the next bytes of the source text.
  public mutating func append(_ bytes: [UInt8]) {
    if starts.isEmpty { starts = [0] }
    for byte in bytes {
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == 0x0A { starts.append(count) }
    }
  }

  /// The line and column of a position; nil where the text was not read.
  public func place(of position: SourcePosition) -> Place? {
    guard !starts.isEmpty else { return nil }
    var lower = 0
    var upper = starts.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if starts[middle] <= position.codePoint { lower = middle } else { upper = middle }
    }
    return Place(line: lower + 1, column: position.codePoint - starts[lower] + 1)
  }
}
