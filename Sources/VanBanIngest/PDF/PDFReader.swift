internal import VanBanLayout
internal import VanBanModel

/// Reads a PDF file: pages become columns, tables and paragraphs; pages without good text are recognised.
struct PDFReader: BlockReader {
  private let source: PDFTextPages
  private var composer = PageComposer()
  private var queue: BlockQueue
  private var recognition: PDFRecognition
  private var isFinished = false

  init(_ source: InputSource, _ bytes: ByteSource, limits: Limits) throws(IngestError) {
    self.source = try PDFTextPages(source, bytes, limits: limits)
    queue = BlockQueue(limits: limits)
    recognition = PDFRecognition(self.source, inputName: source.name, limits: limits)
  }

  var encoding: String { "utf-8" }
  var quality: Source.Quality { recognition.quality }

  var tools: [Tool] {
    let reader = PDFTextPages.program.version().map { Tool(name: PDFTextPages.program.name, version: $0) }
    return [reader].compactMap { $0 } + recognition.tools
  }

  var diagnostics: [Diagnostic] { recognition.diagnostics + queue.diagnostics }

  mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
    while queue.isEmpty {
      var ready = SourceBlock()
      if composer.next(into: &ready) {
        queue.append(ready)
      } else if isFinished {
        block.reset()
        return false
      } else if let page = try recognition.next() {
        composer.add(page)
      } else {
        isFinished = true
        composer.finish()
        while composer.next(into: &ready) { queue.append(ready) }
        for block in recognition.furniture { queue.append(block) }
      }
    }
    return queue.pop(into: &block)
  }
}
