/// Reads what the full-text index has of a document, where it stands: in its passages.
struct PassageTexts {
  private let sections: Statement

  init(_ connection: Connection) throws(IndexError) {
    sections = try connection.prepare("SELECT heading, text FROM sections WHERE document = ?1 ORDER BY id")
  }

  /// Tells each heading and text, in order; the bytes are there as long as the call lasts.
  func read(_ document: Int, _ tell: (UnsafeBufferPointer<UInt8>) -> Void) throws(IndexError) {
    sections.begin().put(document)
    while try sections.step() {
      for column in 0...1 { sections.withText(column, tell) }
    }
  }

  /// All of it, parted as for the full-text index: the last words of a passage and the first of the next stand together.
  func whole(_ document: Int) throws(IndexError) -> [UInt8] {
    var result: [UInt8] = []
    try read(document) { text in
      result += text
      result.append(10)
    }
    return result
  }
}
