/// What the styles of a Word file say about numbers and headings.
struct DOCXStyles {
  struct Style {
    var basedOn: String?
    var name = ""
    var list: Int?
    var level: Int?
    var outline: Int?
    var isHidden: Bool?
    var font: String?
  }

  private var styles: [String: Style] = [:]
  private var defaultFont: String?
  private var defaultParagraph: String?

  init() {}

  init(_ xml: XMLPullReader) throws(IngestError) {
    var id: String?
    while true {
      switch try xml.next() {
      case .finished: return
      case .text: continue
      case .end: if xml.name == "w:style" { id = nil }
      case .start:
        if xml.name == "w:style" {
          let new = xml.attribute("styleId") ?? ""
          styles[new] = Style()
          let isDefault = xml.attribute("default").map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false
          if isDefault, xml.attribute("type") == "paragraph" { defaultParagraph = new }
          id = new
        } else if let id {
          try readProperty(xml, of: id)
        } else if xml.name == "w:rFonts" {
          // Outside of styles it stands among the defaults of the document.
          defaultFont = DOCXFont.name(xml) ?? defaultFont
        }
      }
    }
  }

  private mutating func readProperty(_ xml: XMLPullReader, of id: String) throws(IngestError) {
    switch xml.name {
    case "w:name": styles[id]?.name = xml.attribute("val") ?? ""
    case "w:basedOn": styles[id]?.basedOn = xml.attribute("val")
    case "w:numId": styles[id]?.list = xml.integer("val")
    case "w:ilvl": styles[id]?.level = xml.integer("val")
    case "w:outlineLvl": styles[id]?.outline = xml.integer("val")
    case "w:vanish": styles[id]?.isHidden = xml.isOn
    case "w:rFonts": styles[id]?.font = DOCXFont.name(xml)
    // Conditional formats of table styles are not the style's own.
    case "w:tblStylePr", "w:pPrChange", "w:rPrChange": try xml.skipElement()
    default: break
    }
  }

  /// The style and those that it is based on, the nearest first.
  private func chain(_ id: String?) -> [(id: String, style: Style)] {
    var found: [(id: String, style: Style)] = []
    var next = id ?? defaultParagraph
    // Bounded, for a broken file may base styles on each other in a circle.
    while let current = next, let style = styles[current], found.count < 64 {
      found.append((current, style))
      next = style.basedOn
    }
    return found
  }

  /// The list that paragraphs of the style belong to, and the style that says so.
  func list(of id: String?) -> (list: Int, level: Int?, style: String)? {
    let chain = chain(id)
    guard let (owner, style) = chain.first(where: { $0.style.list != nil }), let list = style.list else {
      return nil
    }
    return (list, chain.lazy.compactMap(\.style.level).first, owner)
  }

  func list(ofStyleAlone id: String) -> Int? { styles[id]?.list }

  func isHidden(_ id: String) -> Bool { chain(id).lazy.compactMap(\.style.isHidden).first ?? false }

  /// The font that the nearest of a run's styles names; empty for none.
  func font(run: String?, paragraph: String?, table: String?) -> String {
    let named =
      run.flatMap { font(ofChain: $0) } ?? font(ofChain: paragraph) ?? table.flatMap { font(ofChain: $0) }
    return named ?? defaultFont ?? ""
  }

  private func font(ofChain id: String?) -> String? { chain(id).lazy.compactMap(\.style.font).first }

  func isHeading(_ id: String?) -> Bool {
    let chain = chain(id)
    if let outline = chain.lazy.compactMap(\.style.outline).first { return outline < 9 }
    return chain.contains { $0.style.name.lowercased().hasPrefix("heading ") }
  }
}
