import VanBanIngest
import VanBanModel

/// Everything that reading an input gives.
struct Reading: Equatable {
  var blocks: [Block] = []
  var encoding = ""
  var format = ""
  var diagnostics: [Diagnostic] = []
  var fingerprint = Fingerprint(bytes: 0, sha256: "")

  struct Block: Equatable {
    var text: String
    var role: SourceBlock.Role
    var cell: SourceBlock.Cell?
    var continues: Bool
    var isParagraph: Bool
  }

  /// The text of all blocks.
  var text: String { blocks.map(\.text).joined() }
  /// The blocks without their line ends.
  var lines: [String] { lines { _ in true } }
  var body: [String] { lines { $0.role != .furniture } }
  var furniture: [String] { lines { $0.role == .furniture } }
  var ids: [String] { diagnostics.map(\.id) }

  func lines(_ isWanted: (Block) -> Bool) -> [String] {
    blocks.filter(isWanted).map { String($0.text.last == "\n" ? $0.text.dropLast() : $0.text[...]) }
  }

  init(_ source: InputSource, format: String? = nil, limits: Limits = Limits()) throws {
    var input = try Ingest.open(source, format: format, limits: limits)
    var block = SourceBlock()
    while try input.next(into: &block) {
      guard let text = String(validating: block.bytes, as: UTF8.self) else { throw InvalidBlock() }
      blocks.append(
        Block(
          text: text, role: block.role, cell: block.cell, continues: block.continues,
          isParagraph: block.isParagraph))
    }
    encoding = input.reader.encoding
    self.format = input.format
    diagnostics = input.reader.diagnostics
    fingerprint = try input.fingerprint()
  }

  init(_ text: String, name: String = "a.txt", chunkBytes: Int = 65_536) throws {
    try self.init(Array(text.utf8), name: name, chunkBytes: chunkBytes)
  }

  init(_ bytes: [UInt8], name: String = "a.txt", chunkBytes: Int = 65_536) throws {
    var limits = Limits()
    limits.chunkBytes = chunkBytes
    try self.init(.bytes(name: name, bytes), limits: limits)
  }
}

struct InvalidBlock: Error {}

/// The message of the error that reading ends with; nil when it does not.
func failure(_ source: InputSource, format: String? = nil, limits: Limits = Limits()) -> IngestError? {
  do {
    _ = try Reading(source, format: format, limits: limits)
    return nil
  } catch {
    return error as? IngestError
  }
}

func failure(_ bytes: [UInt8], name: String, limits: Limits = Limits()) -> IngestError? {
  failure(.bytes(name: name, bytes), limits: limits)
}
