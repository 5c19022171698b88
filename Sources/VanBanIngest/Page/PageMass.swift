/// How much text of the kind that documents are made of each element of a page holds.
///
/// Only lines of some length count, and only what is not a link, not hidden and not said before: menus are
/// short lines of links, and boilerplate comes again and again. On a page that is written with letters beyond
/// ASCII only those count, so that a translation or a notice in plain ASCII weighs nothing.
struct PageMass {
  /// For every node, the bytes that count.
  private(set) var mass: [Int]
  /// For every node, all bytes of text that are no white space and not hidden, and how many belong to links.
  private(set) var visible: [Int]
  private(set) var linked: [Int]
  /// For every node, how many elements it holds that are made for moving about the site.
  private(set) var controls: [Int]

  private static let shortestLine = 25

  init(_ tree: PageTree, ignoringHidden: Bool) {
    let count = tree.nodes.count
    mass = [Int](repeating: 0, count: count)
    visible = mass
    linked = mass
    controls = mass
    var wide = mass
    var seen: Set<Int> = []
    var line: [Int] = []
    var lineHash = Hasher()
    var lineLength = 0
    var linkDepthEnd = 0
    var chromeEnd = 0
    var linkedInLine: Int?
    var linkedLength = 0

    func endLine() {
      // A line that is all link is there to lead elsewhere.
      if let first = linkedInLine, linkedLength == lineLength { controls[first] += 1 }
      linkedInLine = nil
      linkedLength = 0
      if lineLength >= Self.shortestLine, seen.insert(lineHash.finalize()).inserted {
        for node in line where linked[node] == 0 {
          mass[node] = visible[node]
          wide[node] = tree.text(of: tree.nodes[node]).count { $0 >= 0x80 && $0 != 0xC2 && $0 != 0xA0 }
        }
      }
      line.removeAll(keepingCapacity: true)
      lineHash = Hasher()
      lineLength = 0
    }

    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      guard node.isText else {
        if node.element.isBlock || node.element == .br { endLine() }
        if node.isLink { linkDepthEnd = max(linkDepthEnd, node.end) }
        if node.element.isChrome {
          chromeEnd = max(chromeEnd, node.end)
          controls[index] = 1
        }
        continue
      }
      if ignoringHidden, node.isHidden { continue }
      var bytes = 0
      for byte in tree.text(of: node) where byte > 32 && byte != 0xC2 && byte != 0xA0 {
        bytes += 1
        lineHash.combine(byte)
      }
      visible[index] = bytes
      if index < linkDepthEnd, bytes > 0 {
        linked[index] = bytes
        linkedInLine = linkedInLine ?? index
        linkedLength += bytes
      }
      lineLength += bytes
      if index >= chromeEnd { line.append(index) }
    }
    endLine()

    let total = mass.reduce(0, +)
    let totalWide = wide.reduce(0, +)
    if totalWide * 8 > total { mass = wide }
    // What an element holds is what its parts hold; the parts stand behind it.
    for index in tree.nodes.indices.reversed() {
      let parent = tree.nodes[index].parent
      guard parent >= 0 else { continue }
      mass[parent] += mass[index]
      visible[parent] += visible[index]
      linked[parent] += linked[index]
      controls[parent] += controls[index]
    }
  }
}
