public import VanBanModel
public import VanBanSpool

/// A document as one line of JSON, without a line end, of which only a part need lie in memory.
public struct DocumentLine {
  /// What it consists of, in order.
  public internal(set) var pieces: [SpoolPiece] = []

  /// How many bytes it has.
  public var count: Int { pieces.reduce(0) { $0 + $1.count } }

  /// All of it in memory.
  public func bytes() throws(TemporaryFile.Failure) -> [UInt8] {
    if pieces.count == 1, case .bytes(let bytes) = pieces[0] { return bytes }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for piece in pieces { try piece.forEachPart { bytes += $0 } }
    return bytes
  }
}

/// Documents that are complete but for what is known of their input only at its end.
public struct WaitingDocuments {
  /// For each document the length of what stands before its source, that, the length of the rest, and that; the rest begins
  /// with a brace in the source's place.
  private var spool: Spool
  /// How many wait.
  public private(set) var count = 0

  /// Makes an empty list that holds no more than about `memory` bytes in memory.
  public init(memory: Int = Limits().documentBytes) { spool = Spool(limit: memory) }

  /// Takes the document that a writer has completed.
  public mutating func append(_ writer: inout DocumentJSONWriter) throws(TemporaryFile.Failure) {
    let pieces = writer.finish().pieces
    for part in [pieces.prefix(1), pieces.dropFirst()] {
      try spool.append(number: part.reduce(0) { $0 + $1.count })
      for piece in part { try spool.append(piece) }
    }
    count += 1
  }

  /// Sends the documents in order, with the source of each, which is told by its number from 1.
  public func forEach<Failure>(
    source: (Int) -> Source, _ body: (DocumentLine) throws(Failure) -> Void,
    unreadable: (TemporaryFile.Failure) -> Failure
  ) throws(Failure) {
    var offset = 0
    var part = 0
    func next() throws(Failure) -> [SpoolPiece]? {
      do throws(TemporaryFile.Failure) {
        guard let length = try spool.number(at: offset) else { return nil }
        let start = offset + 8
        offset = start + length
        return spool[start..<offset]
      } catch { throw unreadable(error) }
    }
    while let head = try next(), let rest = try next() {
      part += 1
      var json = JSONBuffer()
      json.source(source(part))
      var line = DocumentLine()
      // The rest has the source's last brace already.
      line.pieces = head + [.bytes(json.take().dropLast())] + rest
      try body(line)
    }
  }
}
