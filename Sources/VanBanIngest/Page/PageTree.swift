internal import CXML

/// The elements and texts of a page in reading order.
///
/// What an element holds are the nodes behind it up to its end.
struct PageTree {
  struct Node {
    var element: PageElement
    /// Whether the node is text and no element.
    var isText = false
    var isHidden = false
    var parent: Int
    /// The node behind the last one that it holds.
    var end: Int
    /// The part of `text`.
    var textStart = 0
    var textEnd = 0
    /// `start` of a list, `value` of an item, else 0 for none.
    var number: Int?
    var numberFormat: NumberFormat?
    var columnSpan = 1
    var rowSpan = 1
    /// Whether a link leads somewhere; an anchor that only names a place does not.
    var isLink = false
    /// The font that the page names for it; empty for none.
    var font = ""
  }

  private(set) var nodes: [Node] = []
  private(set) var text: [UInt8] = []

  func text(of node: Node) -> ArraySlice<UInt8> { text[node.textStart..<node.textEnd] }

  /// Parses a page, which must be valid UTF-8 without zeros.
  init?(_ page: [UInt8]) {
    let builder = Builder()
    var events = cxml_page_events()
    events.start = { context, name, attributes in Builder.of(context)?.start(name, attributes) }
    events.end = { context, name in Builder.of(context)?.end(name) }
    events.text = { context, bytes, count in
      Builder.of(context)?.append(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    let status = withExtendedLifetime(builder) {
      cxml_parse_page(page, Int32(page.count), &events, Unmanaged.passUnretained(builder).toOpaque())
    }
    guard status == 0 else { return nil }
    builder.finish()
    nodes = builder.nodes
    text = builder.text
  }

  /// Receives the parser's events.
  private final class Builder {
    var nodes: [Node] = []
    var text: [UInt8] = []
    private var open: [(name: UnsafePointer<CChar>, node: Int)] = []
    private var openNames: [String] = []
    private var droppedDepth = 0

    static func of(_ context: UnsafeMutableRawPointer?) -> Builder? {
      context.map { Unmanaged<Builder>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(_ name: UnsafePointer<CChar>?, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?) {
      guard let name else { return }
      let full = String(cString: name)
      let element = PageElement(rawValue: full) ?? .other
      openNames.append(full)
      if droppedDepth > 0 || element.isDropped {
        droppedDepth += 1
        return
      }
      let parent = open.last?.node ?? -1
      var node = Node(element: element, parent: parent, end: 0)
      if parent >= 0 { (node.isHidden, node.font) = (nodes[parent].isHidden, nodes[parent].font) }
      read(attributes, into: &node)
      open.append((name, nodes.count))
      nodes.append(node)
    }

    func end(_ name: UnsafePointer<CChar>?) {
      guard let name, !openNames.isEmpty else { return }
      let full = String(cString: name)
      // Unbalanced markup is the parser's to mend; should it not, an end without its start changes nothing.
      guard openNames.last == full || openNames.contains(full) else { return }
      while let last = openNames.popLast() {
        if droppedDepth > 0 {
          droppedDepth -= 1
        } else if let closed = open.popLast() {
          nodes[closed.node].end = nodes.count
        }
        if last == full { return }
      }
    }

    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard droppedDepth == 0, !bytes.isEmpty else { return }
      let parent = open.last?.node ?? -1
      let start = text.count
      text.append(contentsOf: bytes)
      if let last = nodes.last, last.isText, last.parent == parent, last.textEnd == start {
        nodes[nodes.count - 1].textEnd = text.count
        return
      }
      var node = Node(element: .other, isText: true, parent: parent, end: nodes.count + 1)
      if parent >= 0 { (node.isHidden, node.font) = (nodes[parent].isHidden, nodes[parent].font) }
      (node.textStart, node.textEnd) = (start, text.count)
      nodes.append(node)
    }

    func finish() {
      while let closed = open.popLast() { nodes[closed.node].end = nodes.count }
    }

    private func read(_ attributes: UnsafePointer<UnsafePointer<CChar>?>?, into node: inout Node) {
      guard var pair = attributes else { return }
      while let name = pair[0] {
        let value = pair[1].map { String(cString: $0) } ?? ""
        switch String(cString: name) {
        case "style": readStyle(value, into: &node)
        case "face": node.font = value
        case "hidden": node.isHidden = true
        case "href": node.isLink = node.element == .a
        case "start", "value": node.number = Int(value)
        case "colspan": node.columnSpan = min(max(1, Int(value) ?? 1), 1_000)
        case "rowspan": node.rowSpan = min(max(1, Int(value) ?? 1), 65_534)
        case "type": node.numberFormat = Self.formats[value]
        default: break
        }
        pair += 2
      }
    }

    private func readStyle(_ style: String, into node: inout Node) {
      if let family = Self.fontFamily(style) { node.font = family }
      let compact = style.lowercased().filter { !$0.isWhitespace }
      for declaration in compact.split(separator: ";") {
        if declaration.hasPrefix("display:none") { node.isHidden = true }
        guard declaration.hasPrefix("list-style"), let colon = declaration.firstIndex(of: ":") else {
          continue
        }
        let value = String(declaration[declaration.index(after: colon)...])
        node.numberFormat = Self.formats[value] ?? node.numberFormat
      }
    }

    /// The fonts that a style names, with their capitals, which tell fonts of capitals.
    private static func fontFamily(_ style: String) -> String? {
      for declaration in style.split(separator: ";") {
        guard let colon = declaration.firstIndex(of: ":") else { continue }
        let name = declaration[..<colon].lowercased().filter { !$0.isWhitespace }
        if name == "font-family" {
          return String(declaration[declaration.index(after: colon)...].drop { $0.isWhitespace })
        }
      }
      return nil
    }

    private static let formats: [String: NumberFormat] = [
      "1": .decimal, "a": .lowerLetter, "A": .upperLetter, "i": .lowerRoman, "I": .upperRoman,
      "decimal": .decimal, "decimal-leading-zero": .decimalZero, "lower-alpha": .lowerLetter,
      "lower-latin": .lowerLetter, "upper-alpha": .upperLetter, "upper-latin": .upperLetter,
      "lower-roman": .lowerRoman, "upper-roman": .upperRoman, "none": .none,
    ]
  }
}
