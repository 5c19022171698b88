public import VanBanIngest
internal import VanBanJSON
internal import VanBanSpool

/// A document as one line of JSON, without a line end; of a large one only a part lies in memory.
public struct JSONLine {
  private let line: DocumentLine
  private let input: String

  init(_ line: DocumentLine, of input: String) {
    self.line = line
    self.input = input
  }

  /// How many bytes it has.
  public var count: Int { line.count }

  /// All of it in memory.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where what waits on the disk cannot be read.
  public func bytes() throws(IngestError) -> [UInt8] {
    do throws(TemporaryFile.Failure) { return try line.bytes() } catch {
      throw IngestError(error, path: input)
    }
  }

  /// Sends the bytes in order, some at a time.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where what waits on the disk cannot be read.
  public func forEachPart(_ body: ([UInt8]) -> Void) throws(IngestError) {
    do throws(TemporaryFile.Failure) {
      for piece in line.pieces { try piece.forEachPart(body) }
    } catch {
      throw IngestError(error, path: input)
    }
  }

  /// Sends the bytes in order, some at a time, with a line end behind the last ones.
  ///
  /// - Throws: ``VanBanIngest/IngestError`` where what waits on the disk cannot be read.
  public func forEachLinePart(_ body: ([UInt8]) -> Void) throws(IngestError) {
    var left = count
    try forEachPart { part in
      left -= part.count
      // A small document is one part, and one call to the system.
      body(left == 0 ? part + [10] : part)
    }
  }
}
