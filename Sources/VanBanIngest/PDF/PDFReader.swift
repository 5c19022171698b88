internal import VanBanLayout
internal import VanBanModel

/// Reads a PDF file that holds its text: pages become columns, tables and paragraphs.
struct PDFReader: BlockReader {
  private let pages: PDFTextPages
  private var composer = PageComposer()
  private var queue: BlockQueue
  private var isFinished = false
  private var count = 0
  private var empty: [Int] = []
  private var unreadable: [Int] = []

  init(_ source: InputSource, _ bytes: ByteSource, limits: Limits) throws(IngestError) {
    pages = try PDFTextPages(source, bytes, limits: limits)
    queue = BlockQueue(limits: limits)
  }

  var encoding: String { "utf-8" }

  var tools: [Tool] {
    PDFTextPages.program.version().map { [Tool(name: PDFTextPages.program.name, version: $0)] } ?? []
  }

  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if !empty.isEmpty {
      found.append(
        Diagnostic(
          "pdf.page-without-text", .warning,
          "\(Self.list(empty)) of \(count) without text: scanned, or blank; nothing was read from there"))
    }
    if !unreadable.isEmpty {
      found.append(
        Diagnostic(
          "pdf.text-not-readable", .warning,
          "\(Self.list(unreadable)) of \(count) with letters that the fonts do not tell: the text there is not to be trusted"
        ))
    }
    return found + queue.diagnostics
  }

  mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
    while queue.isEmpty {
      var ready = SourceBlock()
      if composer.next(into: &ready) {
        queue.append(ready)
      } else if isFinished {
        block.reset()
        return false
      } else if let (page, text) = try pages.next() {
        count += 1
        if text.isEmpty { empty.append(page.number) }
        if !text.isTrustworthy { unreadable.append(page.number) }
        composer.add(page)
      } else {
        isFinished = true
        composer.finish()
      }
    }
    return queue.pop(into: &block)
  }

  /// *page 3*, *pages 1-4, 7*: numbers that follow each other as a range.
  static func list(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    let words = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    return (numbers.count == 1 ? "page " : "pages ") + words.joined(separator: ", ")
  }
}
