/// What a paragraph of a Word file says about itself.
struct DOCXParagraph {
  var style: String?
  var list: Int?
  var level: Int?
  var outline: Int?
  /// Whether the end of the paragraph is a tracked deletion.
  var isEndDeleted = false

  init() {}

  /// Reads the w:pPr element that has just begun, to its end.
  init(_ xml: XMLPullReader, _ findings: inout DOCXBody.Findings) throws(IngestError) {
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard try xml.next() == .start else { continue }
      switch xml.name {
      case "w:pStyle": style = xml.attribute("val")
      case "w:numId": list = xml.integer("val")
      case "w:ilvl": level = xml.integer("val")
      case "w:outlineLvl": outline = xml.integer("val")
      case "w:del", "w:moveFrom":
        isEndDeleted = true
        findings.hasTrackedChanges = true
      case "w:pPrChange", "w:rPrChange", "w:sectPr": try xml.skipElement()
      default: break
      }
    }
  }

  /// The automatic number before the text, with a space behind it; empty for none.
  func label(styles: DOCXStyles, numbering: inout DOCXNumbering) -> String {
    if let list {
      // List 0 takes a number away that the style would give.
      return list == 0 ? "" : numbering.label(list: list, level: level ?? 0, style: nil, styles: styles)
    }
    guard let inherited = styles.list(of: style), inherited.list != 0 else { return "" }
    return numbering.label(
      list: inherited.list, level: level ?? inherited.level, style: inherited.style, styles: styles)
  }
}
