internal import VanBanModel

/// Reads a web page: its lines, with everything around the document marked as furniture.
struct HTMLReader: BlockReader {
  let encoding: String
  private let decoding: [Diagnostic]
  private var blocks: PageBlocks
  private var queue: BlockQueue

  init(_ bytes: ByteSource, limits: Limits) throws(IngestError) {
    let limit = min(limits.pageBytes, Int(Int32.max) / 4)
    let raw = try bytes.readAll(limit: limit, what: "the page is larger than a page may be")
    guard TextEncoding.detect(Array(raw.prefix(FormatDetection.headBytes))) != nil else {
      throw .malformed(path: bytes.name, format: "html", reason: "it holds binary data and no page")
    }
    let page = PageDecoding(raw)
    guard let tree = PageTree(page.text) else {
      throw .malformed(path: bytes.name, format: "html", reason: "the page cannot be parsed")
    }
    encoding = page.encoding
    decoding = page.diagnostics
    blocks = PageBlocks(tree, content: MainContent.find(in: tree))
    queue = BlockQueue(limits: limits)
  }

  var diagnostics: [Diagnostic] { decoding + queue.diagnostics }

  mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
    while queue.isEmpty, blocks.step(queue: &queue) {}
    return queue.pop(into: &block)
  }
}
