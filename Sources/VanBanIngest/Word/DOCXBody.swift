internal import VanBanModel

/// Goes through one part of a Word file: the document, its footnotes or its endnotes.
struct DOCXBody {
  enum Part { case document, footnotes, endnotes }

  struct Findings {
    var hasTrackedChanges = false
    var hasHiddenText = false
  }

  private struct Field {
    /// Whether its result has not begun.
    var isInstruction = true
    /// What a field of a form shows that has no result.
    var shown = ""
  }

  private let part: Part
  private let xml: XMLPullReader
  private var stack: ParagraphStack
  private var font = DOCXFont()
  private var properties: [DOCXParagraph] = []
  /// The text of a paragraph whose end was deleted: it belongs to the next one.
  private var carried: [UInt8] = []
  private var isHidden = false
  private var textDepth = 0
  private var fields: [Field] = []
  /// For every open mc:AlternateContent, whether one of its versions has been read.
  private var alternatives: [Bool] = []
  /// The mark of the note that has begun, until its first paragraph takes it.
  private var noteMark = ""

  init(_ part: Part, _ xml: XMLPullReader, fonts: FontReadings) {
    self.part = part
    self.xml = xml
    stack = ParagraphStack(fonts: fonts)
  }

  /// Goes on until some block may be ready; false at the end of the part.
  mutating func step(
    styles: DOCXStyles, numbering: inout DOCXNumbering, marks: inout DOCXMarks, queue: inout BlockQueue,
    findings: inout Findings
  ) throws(IngestError) -> Bool {
    while true {
      switch try xml.next() {
      case .finished:
        flushCarried(queue: &queue)
        return false
      case .text:
        guard textDepth > 0 else { continue }
        if isHidden {
          findings.hasHiddenText = true
        } else if !isInInstruction {
          if !fields.isEmpty { fields[fields.count - 1].shown = "" }
          // A line break inside w:t is white space like any other.
          let name = font.name(styles)
          xml.withText { bytes in
            stack.append(bytes.lazy.map { $0 == 10 || $0 == 13 ? 32 : $0 }, font: name)
          }
        }
      case .start: try begin(styles: styles, marks: &marks, findings: &findings)
      case .end:
        font.end(xml)
        if xml.name == "w:p" {
          endParagraph(styles: styles, numbering: &numbering, queue: &queue)
          return true
        }
        if xml.name == "w:tc" { flushCarried(queue: &queue) }
        end()
      }
    }
  }

  private mutating func begin(
    styles: DOCXStyles, marks: inout DOCXMarks, findings: inout Findings
  ) throws(IngestError) {
    font.begin(xml)
    switch xml.name {
    case "w:p":
      stack.begin()
      properties.append(DOCXParagraph())
      isHidden = false
    case "w:pPr":
      let read = try DOCXParagraph(xml, &findings)
      font.paragraphStyle = read.style
      if !properties.isEmpty { properties[properties.count - 1] = read }
    case "w:r": isHidden = false
    case "w:rPr": try readRunProperties(styles)
    case "w:t", "m:t": textDepth += 1
    case "w:del", "w:moveFrom", "w:delText":
      findings.hasTrackedChanges = true
      try xml.skipElement()
    case "w:ins", "w:moveTo": findings.hasTrackedChanges = true
    case "w:instrText", "w:delInstrText", "w:sdtPr", "w:sectPr", "w:rt", "w:tblGrid":
      try xml.skipElement()
    case "w:tbl": stack.beginTable()
    case "w:tr": stack.beginRow()
    case "w:gridBefore": stack.advanceColumn(by: xml.integer("val") ?? 0)
    case "w:tc": stack.beginCell()
    case "w:gridSpan":
      let count = xml.integer("val") ?? 1
      stack.shapeCell { $0.columnSpan = max(1, count) }
    case "w:vMerge":
      let goesOn = xml.attribute("val") != "restart"
      stack.shapeCell { $0.isMergedAbove = goesOn }
    case "w:tblHeader": if xml.isOn { stack.markHeaderRow() }
    case "mc:AlternateContent": alternatives.append(false)
    case "mc:Choice", "mc:Fallback":
      if alternatives.last == true {
        try xml.skipElement()
      } else if !alternatives.isEmpty {
        alternatives[alternatives.count - 1] = true
      }
    case "w:fldChar": fieldCharacter()
    case "w:ddList", "w:checkBox":
      let field = try FormField(word: xml)
      if !fields.isEmpty, !isHidden { fields[fields.count - 1].shown = field.text }
    case "w:footnote", "w:endnote":
      // Separators between the text and the notes are parts of the layout.
      if let type = xml.attribute("type"), type != "normal" {
        try xml.skipElement()
      } else {
        noteMark = marks.mark(xml.attribute("id") ?? "", isEndnote: xml.name == "w:endnote") + " "
      }
    default:
      guard !isHidden, !isInInstruction else { return }
      appendCharacter(styles, &marks)
    }
  }

  private mutating func end() {
    switch xml.name {
    case "w:t", "m:t": textDepth = max(0, textDepth - 1)
    case "w:r": isHidden = false
    case "w:tbl": stack.endTable()
    case "w:tc": stack.endCell()
    case "mc:AlternateContent": _ = alternatives.popLast()
    default: break
    }
  }

  /// The elements that stand for characters.
  private mutating func appendCharacter(_ styles: DOCXStyles, _ marks: inout DOCXMarks) {
    switch xml.name {
    case "w:softHyphen":
      // In text that needs no decoding it is only a place where a line may break.
      let name = font.name(styles)
      if stack.fonts[name] != nil { stack.append(DOCXFont.softHyphen, font: name) }
    case "w:tab", "w:ptab": stack.append(9)
    case "w:br", "w:cr": stack.breakLine()
    case "w:noBreakHyphen": stack.append("-")
    case "w:sym": appendSymbol()
    case "w:footnoteReference": stack.append(marks.mark(xml.attribute("id") ?? "", isEndnote: false))
    case "w:endnoteReference": stack.append(marks.mark(xml.attribute("id") ?? "", isEndnote: true))
    default: break
    }
  }

  private mutating func appendSymbol() {
    let code = xml.attribute("char") ?? ""
    if let name = xml.attribute("font"), stack.fonts[name] != nil, let value = UInt32(code, radix: 16),
      let scalar = Unicode.Scalar(value)
    {
      stack.append(String(scalar).utf8, font: name)
    } else {
      stack.append(symbol(code))
    }
  }

  /// The character that a glyph of a symbol font looks like.
  ///
  /// Such fonts lie in the private area at F000.
  private func symbol(_ code: String) -> String {
    guard let value = UInt32(code, radix: 16) else { return "" }
    switch value & 0xFFF {
    case 0x0B7, 0x06C, 0x09F: return "•"
    case 0x0A7, 0x06E: return "▪"
    case 0x02D: return "-"
    case 0x02B: return "+"
    case 0x0D8: return "➢"
    case 0x0FC: return "✓"
    case 0x0E0: return "→"
    case 0x0A8, 0x06F, 0x0A3: return "☐"
    case 0x0FE, 0x052: return "☑"
    default:
      // A private character is no character to anyone else: what is no ASCII either says nothing.
      if value >= 0xF020, value <= 0xF07E { return Unicode.Scalar(value - 0xF000).map { String($0) } ?? "" }
      if (0xE000...0xF8FF).contains(value) { return "•" }
      return Unicode.Scalar(value).map { String($0) } ?? ""
    }
  }

  /// Whether what is read tells a field what to do, and is no text.
  private var isInInstruction: Bool { fields.contains { $0.isInstruction } }

  private mutating func fieldCharacter() {
    switch xml.attribute("fldCharType") {
    case "begin": fields.append(Field())
    case "separate": if !fields.isEmpty { fields[fields.count - 1].isInstruction = false }
    case "end": if let field = fields.popLast(), !isInInstruction { stack.append(field.shown) }
    default: break
    }
  }

  private mutating func readRunProperties(_ styles: DOCXStyles) throws(IngestError) {
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard try xml.next() == .start else { continue }
      switch xml.name {
      case "w:vanish": isHidden = xml.isOn
      case "w:rStyle":
        isHidden = styles.isHidden(xml.attribute("val") ?? "")
        font.runStyle = xml.attribute("val")
      case "w:rFonts": font.direct = DOCXFont.name(xml)
      case "w:rPrChange": try xml.skipElement()
      default: break
      }
    }
  }

  /// Hands out what waits for a next paragraph, where there is none to merge with.
  private mutating func flushCarried(queue: inout BlockQueue) {
    guard !carried.isEmpty else { return }
    stack.begin()
    stack.end(label: "", carried: carried, isHeading: false, queue: &queue)
    carried = []
  }

  private mutating func endParagraph(
    styles: DOCXStyles, numbering: inout DOCXNumbering, queue: inout BlockQueue
  ) {
    let own = properties.popLast() ?? DOCXParagraph()
    isHidden = false
    textDepth = 0
    // A field that never ends must not swallow the rest of the document.
    if properties.isEmpty, isInInstruction { fields = [] }
    if own.isEndDeleted, properties.isEmpty {
      carried += stack.abandon(queue: &queue)
      return
    }
    var label = own.label(styles: styles, numbering: &numbering)
    if !noteMark.isEmpty {
      label = noteMark + label
      noteMark = ""
    }
    stack.end(
      label: label, carried: properties.isEmpty ? carried : [],
      isHeading: own.outline.map { $0 < 9 } ?? styles.isHeading(own.style), queue: &queue)
    if properties.isEmpty { carried = [] }
  }
}
