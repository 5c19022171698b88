/// The lists that are open at a place of an OpenDocument text, and the numbers they have reached.
struct ODTLists {
  private struct OpenList {
    let style: String?
    var awaitsParagraph = false
  }

  private var open: [OpenList] = []
  private var counter = ListCounter()
  private var rootID: String?
  private var byStyle: [String: ListCounter] = [:]
  private var byID: [String: ListCounter] = [:]
  private var outline = ListCounter()

  mutating func begin(_ xml: XMLPullReader, styles: inout ODTStyles) {
    let style = xml.attribute("style-name") ?? open.last?.style
    let continues = xml.attribute("continue-numbering") == "true"
    if open.isEmpty {
      rootID = xml.attribute("id")
      counter = ListCounter()
      if let earlier = xml.attribute("continue-list") {
        counter = byID[earlier] ?? ListCounter()
      } else if continues, let style {
        counter = byStyle[style] ?? ListCounter()
      }
    } else if !continues {
      let start = style.flatMap { styles.listLevels($0)?.dropFirst(open.count).first?.start } ?? 1
      counter.set(open.count, nextValue: start)
    }
    open.append(OpenList(style: style))
  }

  mutating func end() {
    guard let closed = open.popLast(), open.isEmpty else { return }
    if let style = closed.style { byStyle[style] = counter }
    if let rootID { byID[rootID] = counter }
  }

  mutating func beginItem(_ xml: XMLPullReader) {
    guard !open.isEmpty else { return }
    open[open.count - 1].awaitsParagraph = true
    if let start = xml.integer("start-value") { counter.set(open.count - 1, nextValue: start) }
  }

  mutating func beginHeader() {
    if !open.isEmpty { open[open.count - 1].awaitsParagraph = false }
  }

  /// What stands before a paragraph that has just begun: only the first one of an item has a number.
  mutating func label(paragraphStyle: String?, styles: inout ODTStyles) -> String {
    guard let list = open.last, list.awaitsParagraph else { return "" }
    open[open.count - 1].awaitsParagraph = false
    guard let style = list.style ?? styles.listStyle(of: paragraphStyle),
      let levels = styles.listLevels(style)
    else { return "" }
    return counter.advance(open.count - 1, in: levels)
  }

  /// What stands before a heading that is in no list.
  mutating func outlineLabel(level: Int, styles: inout ODTStyles) -> String {
    guard open.isEmpty, let levels = styles.listLevels(ODTStyles.outline) else { return "" }
    return outline.advance(level - 1, in: levels)
  }
}
