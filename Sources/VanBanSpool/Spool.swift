/// Bytes of any number, added at the end and read from anywhere: few of them lie in memory.
///
/// Copies are values: what one adds, another does not see.
public struct Spool {
  private var memory: [UInt8] = []
  private var file: TemporaryFile?
  private let limit: Int

  /// Makes an empty one, of which no more than `limit` bytes and what is added at once lie in memory.
  public init(limit: Int) { self.limit = limit }

  /// How many bytes it holds.
  public var count: Int { (file?.count ?? 0) + memory.count }

  /// Adds bytes at the end.
  public mutating func append(_ bytes: some Collection<UInt8>) throws(TemporaryFile.Failure) {
    memory.append(contentsOf: bytes)
    guard memory.count > limit else { return }
    try TemporaryFile.append(memory[...], to: &file)
    memory.removeAll(keepingCapacity: true)
  }

  /// Adds a number at the end.
  public mutating func append(number: Int) throws(TemporaryFile.Failure) {
    try append((0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
  }

  /// Adds what lies elsewhere at the end.
  public mutating func append(_ piece: SpoolPiece) throws(TemporaryFile.Failure) {
    var failure: TemporaryFile.Failure?
    try piece.forEachPart { part in
      guard failure == nil else { return }
      do throws(TemporaryFile.Failure) { try append(part) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The number at an offset; nil behind the end.
  public func number(at offset: Int) throws(TemporaryFile.Failure) -> Int? {
    guard offset + 8 <= count else { return nil }
    var bytes: [UInt8] = []
    for piece in self[offset..<offset + 8] { try piece.forEachPart { bytes += $0 } }
    return bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Some of the bytes, which need not be read yet.
  public subscript(range: Range<Int>) -> [SpoolPiece] {
    let stored = file?.count ?? 0
    var pieces: [SpoolPiece] = []
    if let file, range.lowerBound < stored {
      pieces.append(.file(file, range.lowerBound..<min(range.upperBound, stored)))
    }
    if range.upperBound > stored {
      let lower = max(0, range.lowerBound - stored)
      pieces.append(.bytes(Array(memory[lower..<range.upperBound - stored])))
    }
    return pieces
  }
}

/// Bytes that lie in memory or in a file.
public enum SpoolPiece {
  /// In memory.
  case bytes([UInt8])
  /// A part of a file, of which what is added later is none.
  case file(TemporaryFile, Range<Int>)

  /// How many bytes of a file are read at a time.
  private static let partBytes = 65_536

  /// How many bytes it has.
  public var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .file(_, let range): range.count
    }
  }

  /// Sends the bytes in order, some at a time.
  public func forEachPart(_ body: ([UInt8]) -> Void) throws(TemporaryFile.Failure) {
    switch self {
    case .bytes(let bytes): body(bytes)
    case .file(let file, let range):
      var buffer: [UInt8] = []
      var offset = range.lowerBound
      while offset < range.upperBound {
        try file.read(at: offset, min(Self.partBytes, range.upperBound - offset), into: &buffer)
        offset += buffer.count
        body(buffer)
      }
    }
  }
}

extension TemporaryFile {
  /// Adds bytes to a file that is made for them where there is none, or where others hold it too.
  public static func append(_ bytes: ArraySlice<UInt8>, to file: inout TemporaryFile?) throws(Failure) {
    if !isKnownUniquelyReferenced(&file) {
      let own = try TemporaryFile()
      if let shared = file {
        var failure: Failure?
        try SpoolPiece.file(shared, 0..<shared.count).forEachPart { part in
          guard failure == nil else { return }
          do throws(Failure) { try own.append(part[...]) } catch { failure = error }
        }
        if let failure { throw failure }
      }
      file = own
    }
    try file?.append(bytes)
  }
}
