internal import VanBanModel

/// Reads .doc files through antiword: the text is there, and what Word would have worked out is not.
struct AntiwordReader: BlockReader {
  private var text: TextReader
  private let reason: String
  /// The parts of a line of a table that have not been handed out.
  private var waiting: [SourceBlock] = []
  private var table = -1
  private var row = 0
  private var isInTable = false

  init(_ file: OfficeFile, reason: String, limits: Limits) throws(IngestError) {
    self.reason = reason
    let folder = try PrivateFolder(for: file.name)
    let input = try folder.write(file.bytes, named: "0.doc")
    let run = try ProgramRun(
      .antiword, ["-m", "UTF-8.txt", "-w", "0", input], folder: folder, limits: ProgramLimits(limits),
      inputName: file.name)
    let output = run.written()
    let said = try run.finish()
    // What holds no text was not read, whatever the exit code says.
    guard output.contains(where: { $0 > 32 }) else {
      throw .programFailed(
        path: file.name, program: ExternalProgram.antiword.name,
        reason: said.isEmpty ? "it finds no text" : said)
    }
    let bytes = try ByteSource(.bytes(name: file.name, output), chunkBytes: limits.chunkBytes)
    text = try TextReader(bytes, limits: limits)
  }

  var encoding: String { text.encoding }
  var quality: Source.Quality { .degraded }
  var tools: [Tool] {
    [Tool(name: ExternalProgram.antiword.name, version: ExternalProgram.antiword.version() ?? "unknown")]
  }

  var diagnostics: [Diagnostic] {
    let note = Diagnostic(
      "doc.degraded", .warning,
      "read by antiword (\(reason)): automatic numbers are lost, and tables are taken line by line")
    return [note] + text.diagnostics
  }

  mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
    if waiting.isEmpty {
      guard try text.next(into: &block) else { return false }
      let cells = Self.cells(block.bytes)
      guard !cells.isEmpty else {
        isInTable = false
        return true
      }
      if !isInTable { (table, row) = (table + 1, -1) }
      isInTable = true
      row += 1
      waiting = cells.enumerated().map { column, cell in
        var part = SourceBlock()
        part.bytes = cell + [10]
        part.cell = SourceBlock.Cell(table: table, row: row, column: column)
        return part
      }
    }
    block = waiting.removeFirst()
    return true
  }

  /// The cells of a line that begins and ends with a bar; none for another line.
  static func cells(_ line: [UInt8]) -> [[UInt8]] {
    let bar = UInt8(ascii: "|")
    func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      let start = bytes.drop { $0 == 32 || (9...13).contains($0) }
      let end = start.lastIndex { $0 != 32 && !(9...13).contains($0) }
      return end.map { start[...$0] } ?? start[start.startIndex..<start.startIndex]
    }
    let whole = trimmed(line[...])
    guard whole.count > 2, whole.first == bar, whole.last == bar else { return [] }
    let parts = whole.dropFirst().dropLast().split(separator: bar, omittingEmptySubsequences: false)
    return parts.map { Array(trimmed($0)) }
  }
}
