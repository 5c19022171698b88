internal import VanBanCharset

/// The font that text in a Word file is in, while its elements go by.
struct DOCXFont {
  /// The font that the run itself names.
  var direct: String?
  /// The character style of the run.
  var runStyle: String?
  private var paragraphStyles: [String?] = []
  private var tableStyles: [String?] = []

  /// The style of the innermost paragraph.
  var paragraphStyle: String? {
    get { paragraphStyles.last ?? nil }
    set { if !paragraphStyles.isEmpty { paragraphStyles[paragraphStyles.count - 1] = newValue } }
  }

  mutating func begin(_ xml: XMLPullReader) {
    switch xml.name {
    case "w:p":
      paragraphStyles.append(nil)
      (direct, runStyle) = (nil, nil)
    case "w:r": (direct, runStyle) = (nil, nil)
    case "w:tbl": tableStyles.append(nil)
    case "w:tblStyle": if !tableStyles.isEmpty { tableStyles[tableStyles.count - 1] = xml.attribute("val") }
    default: break
    }
  }

  mutating func end(_ xml: XMLPullReader) {
    switch xml.name {
    case "w:p": _ = paragraphStyles.popLast()
    case "w:tbl": _ = tableStyles.popLast()
    default: break
    }
  }

  /// The font's name; empty where nothing names one.
  func name(_ styles: DOCXStyles) -> String {
    direct ?? styles.font(run: runStyle, paragraph: paragraphStyle, table: tableStyles.last ?? nil)
  }

  /// What a w:rFonts element says of the characters from A0 to FF, as which legacy letters stand there.
  ///
  /// A font of the theme overrules one that is named; fonts for other scripts say nothing.
  static func name(_ xml: XMLPullReader) -> String? {
    if xml.attribute("hAnsiTheme") != nil { return "" }
    if let name = xml.attribute("hAnsi") { return name }
    return xml.attribute("asciiTheme") == nil ? xml.attribute("ascii") : ""
  }

  /// The soft hyphen, which is ư in TCVN3.
  static let softHyphen: [UInt8] = [0xC2, 0xAD]

  /// Goes through a part of the file and collects its text by fonts.
  static func survey(_ xml: XMLPullReader, styles: DOCXStyles, into fonts: inout FontReadings)
    throws(IngestError)
  {
    var font = DOCXFont()
    var isText = false
    var isRun = false
    // The runs of a word may be many.
    var text: [UInt8] = []
    var textFont = ""
    func flush() {
      fonts.add(text, font: textFont)
      text.removeAll(keepingCapacity: true)
    }
    while true {
      switch try xml.next() {
      case .finished:
        flush()
        return
      case .text:
        guard isText else { continue }
        let name = font.name(styles)
        if name != textFont { flush() }
        textFont = name
        xml.withText { text += $0 }
      case .start:
        font.begin(xml)
        switch xml.name {
        case "w:pStyle": font.paragraphStyle = xml.attribute("val")
        case "w:r": isRun = true
        case "w:rStyle": if isRun { font.runStyle = xml.attribute("val") }
        case "w:rFonts": if isRun { font.direct = name(xml) }
        case "w:t": isText = true
        case "w:tab", "w:br", "w:cr": text.append(32)
        case "w:softHyphen": text += Self.softHyphen
        case "w:pPrChange", "w:rPrChange": try xml.skipElement()
        default: break
        }
      case .end:
        font.end(xml)
        switch xml.name {
        case "w:p": flush()
        case "w:r": isRun = false
        case "w:t": isText = false
        default: break
        }
      }
    }
  }
}
