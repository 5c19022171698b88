internal import VanBanModel
struct ODTReader: BlockReader {
  init(_ container: Container, limits: Limits) throws(IngestError) {}
  var encoding: String { "utf-8" }
  var diagnostics: [Diagnostic] { [] }
  mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool { false }
}
