internal import VanBanCharset
internal import VanBanModel

/// Reads a web page: its lines, with everything around the document marked as furniture.
struct HTMLReader: BlockReader {
  private let pageEncoding: String
  private var fonts = FontReadings()
  private var log = DecodingLog()
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
    pageEncoding = page.encoding
    for node in tree.nodes where node.isText { fonts.add(tree.text(of: node), font: node.font) }
    fonts.judge()
    decoding = page.diagnostics
    blocks = PageBlocks(tree, content: MainContent.find(in: tree), fonts: fonts)
    queue = BlockQueue(limits: limits)
  }

  var encoding: String { fonts.main?.encoding.rawValue ?? pageEncoding }

  var encodingGuess: EncodingGuess? { fonts.main.map { EncodingGuess($0) } }

  var diagnostics: [Diagnostic] {
    decoding + (fonts.verdict.map { log.diagnostics(of: $0) } ?? []) + queue.diagnostics
  }

  mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
    while queue.isEmpty, blocks.step(queue: &queue) {}
    guard queue.pop(into: &block) else { return false }
    if !fonts.isEmpty { log.note(block) }
    return true
  }
}
