internal import VanBanModel

/// Goes through the content of an OpenDocument text.
struct ODTBody {
  private struct Paragraph {
    var label: String
    var isHeading: Bool
    var style: String?
    /// The styles of the text that has begun and not ended.
    var spans: [String?] = []
  }

  private let xml: XMLPullReader
  private var styles: ODTStyles
  private var lists = ODTLists()
  private var stack: ParagraphStack
  private var paragraphs: [Paragraph] = []
  private var rowColumns: [Int] = []
  private var noteCount = 0
  private var noteLabel = ""
  /// What lies around the note that is being read.
  private var aroundNote: [(stack: ParagraphStack, paragraphs: [Paragraph], lists: ODTLists)] = []
  var hasNotes: Bool { noteCount > 0 }
  private(set) var hasTrackedChanges = false
  private(set) var hasHiddenText = false

  init(_ xml: XMLPullReader, styles: ODTStyles, fonts: FontReadings = FontReadings()) {
    self.xml = xml
    stack = ParagraphStack(fonts: fonts)
    self.styles = styles
  }

  /// Goes on until some block may be ready; false at the end.
  mutating func step(queue: inout BlockQueue, notes: inout BlockQueue) throws(IngestError) -> Bool {
    while true {
      switch try xml.next() {
      case .finished: return false
      case .text: appendText()
      case .start: try begin()
      case .end:
        if xml.name == "text:p" || xml.name == "text:h" {
          aroundNote.isEmpty ? endParagraph(queue: &queue) : endParagraph(queue: &notes)
          return true
        }
        end()
      }
    }
  }

  private mutating func begin() throws(IngestError) {
    switch xml.name {
    case "text:p": beginParagraph(isHeading: false)
    case "text:h": beginParagraph(isHeading: true)
    case "text:span":
      if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].spans.append(xml.attribute("style-name")) }
    case "text:list": lists.begin(xml, styles: &styles)
    case "text:list-item": lists.beginItem(xml)
    case "text:list-header": lists.beginHeader()
    case "text:tab": stack.append(9)
    case "text:line-break": stack.breakLine()
    case "text:s": stack.append(repeatElement(32, count: min(max(1, xml.integer("c") ?? 1), 1_000)))
    case "table:table": stack.beginTable()
    case "table:table-row": stack.beginRow()
    case "table:table-cell", "table:covered-table-cell":
      rowColumns.append(xml.integer("number-columns-repeated") ?? 1)
      let (columns, rows) = (xml.integer("number-columns-spanned"), xml.integer("number-rows-spanned"))
      stack.beginCell()
      stack.shapeCell { ($0.columnSpan, $0.rowSpan) = (max(1, columns ?? 1), max(1, rows ?? 1)) }
    case "table:table-header-rows": stack.beginHeaderRows()
    case "text:section":
      if xml.attribute("display") == "none" {
        hasHiddenText = true
        try xml.skipElement()
      }
    case "text:note-citation":
      noteCount += 1
      noteLabel = "[\(noteCount)]"
      stack.append(noteLabel)
      try xml.skipElement()
    case "text:note-body":
      aroundNote.append((stack, paragraphs, lists))
      (stack, paragraphs, lists) = (ParagraphStack(fonts: stack.fonts), [], ODTLists())
    case "field:fieldmark": stack.append(try FormField(opened: xml).text)
    case "text:tracked-changes":
      hasTrackedChanges = true
      try xml.skipElement()
    case "office:annotation", "office:forms", "text:ruby-text", "text:number", "svg:title", "svg:desc",
      "office:scripts", "text:script", "text:hidden-text", "text:sequence-decls", "text:variable-decls":
      try xml.skipElement()
    default:
      styles.read(xml)
    }
  }

  private mutating func end() {
    switch xml.name {
    case "text:span": if !paragraphs.isEmpty { _ = paragraphs[paragraphs.count - 1].spans.popLast() }
    case "text:list": lists.end()
    case "table:table": stack.endTable()
    case "table:table-header-rows": stack.endHeaderRows()
    case "table:table-cell", "table:covered-table-cell": stack.advanceColumn(by: rowColumns.popLast() ?? 1)
    case "text:note-body":
      if let around = aroundNote.popLast() { (stack, paragraphs, lists) = around }
    default: break
    }
  }

  private mutating func beginParagraph(isHeading: Bool) {
    let style = xml.attribute("style-name")
    var label = lists.label(paragraphStyle: style, styles: &styles)
    if isHeading, label.isEmpty, xml.attribute("is-list-header") != "true" {
      label = lists.outlineLabel(level: xml.integer("outline-level") ?? 1, styles: &styles)
    }
    if !aroundNote.isEmpty, !noteLabel.isEmpty {
      label = noteLabel + " " + label
      noteLabel = ""
    }
    stack.begin()
    paragraphs.append(Paragraph(label: label, isHeading: isHeading, style: style))
  }

  private mutating func endParagraph(queue: inout BlockQueue) {
    guard let paragraph = paragraphs.popLast() else { return }
    stack.end(label: paragraph.label, carried: [], isHeading: paragraph.isHeading, queue: &queue)
  }

  /// The font of the text at hand.
  private var font: String {
    styles.font(text: paragraphs.last?.spans ?? [], paragraph: paragraphs.last?.style)
  }

  /// Goes through the content and collects its text by fonts.
  mutating func survey(into fonts: inout FontReadings) throws(IngestError) {
    var text: [UInt8] = []
    var textFont = ""
    var unused = BlockQueue(limits: Limits())
    while true {
      switch try xml.next() {
      case .finished:
        fonts.add(text, font: textFont)
        return
      case .text:
        let font = self.font
        if font != textFont {
          fonts.add(text, font: textFont)
          text.removeAll(keepingCapacity: true)
        }
        textFont = font
        xml.withText { text += $0 }
      case .start: try begin()
      case .end:
        end()
        if xml.name == "text:p" || xml.name == "text:h" {
          _ = paragraphs.popLast()
          _ = stack.abandon(queue: &unused)
        }
        if xml.name != "text:span" { text.append(32) }
        if text.count > 65_536, text.last == 32 {
          fonts.add(text, font: textFont)
          text.removeAll(keepingCapacity: true)
        }
      }
    }
  }

  /// White space in the markup is one space; more of it has elements of its own.
  private mutating func appendText() {
    guard stack.isInParagraph else { return }
    let font = self.font
    xml.withText { bytes in
      var collapsed: [UInt8] = []
      var last = stack.lastByte ?? 32
      for byte in bytes {
        let isSpace = byte == 32 || (byte >= 9 && byte <= 13)
        if isSpace, last == 32 || last == 10 || last == 9 { continue }
        last = isSpace ? 32 : byte
        collapsed.append(last)
      }
      stack.append(collapsed, font: font)
    }
  }
}
