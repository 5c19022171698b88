internal import VanBanLayout
internal import VanBanModel

/// Recognised pages on their way to blocks of text, and what is to be told of them.
struct RecognizedPages {
  private var queue: BlockQueue
  private(set) var report = RecognitionReport()

  init(limits: Limits) { queue = BlockQueue(limits: limits) }

  var diagnostics: [Diagnostic] { report.diagnostics + queue.diagnostics }

  mutating func append(_ page: RecognizedPage, resolution: Double) {
    let parted = report.part(page)
    var line: Int?
    var text = ""
    for word in parted.page.words {
      if line != nil, line != word.line { push(&text) }
      text += (text.isEmpty ? "" : " ") + word.text
      line = word.line
    }
    push(&text)
  }

  mutating func finish() {}

  mutating func pop(into block: inout SourceBlock) -> Bool { queue.pop(into: &block) }

  private mutating func push(_ text: inout String) {
    if text.isEmpty { return }
    var block = SourceBlock()
    block.bytes = Array(text.utf8) + [10]
    queue.append(block)
    text = ""
  }
}
