/// Finds the document on a page, by the shape of the page alone.
///
/// From the root it goes down for as long as one part outweighs all others together, then up and sideways over
/// whatever does not look like a part of the site. A page without any menu is so a document as a whole.
struct MainContent {
  private let tree: PageTree
  private let weights: PageMass

  /// The nodes of the document: one element, or neighbours in one element.
  static func find(in tree: PageTree) -> Range<Int> {
    let everything = 0..<tree.nodes.count
    var weights = PageMass(tree, ignoringHidden: true)
    if weights.mass.allSatisfy({ $0 == 0 }) { weights = PageMass(tree, ignoringHidden: false) }
    let finder = MainContent(tree: tree, weights: weights)
    guard let root = finder.heaviest(finder.children(of: -1)), weights.mass[root] > 0 else {
      return everything
    }
    return finder.widen(finder.descend(from: root))
  }

  /// The elements and texts directly in an element; -1 stands for the page.
  private func children(of parent: Int) -> [Int] {
    var found: [Int] = []
    var index = parent + 1
    let end = parent < 0 ? tree.nodes.count : tree.nodes[parent].end
    while index < end {
      found.append(index)
      index = tree.nodes[index].end
    }
    return found
  }

  private func heaviest(_ nodes: [Int]) -> Int? { nodes.max { weights.mass[$0] < weights.mass[$1] } }

  private func descend(from root: Int) -> Int {
    var current = root
    while let best = heaviest(children(of: current)), !tree.nodes[best].isText,
      weights.mass[best] * 2 > weights.mass[current], !isParagraph(tree.nodes[best].element)
    {
      current = best
    }
    return current
  }

  private func isParagraph(_ element: PageElement) -> Bool {
    element == .p || element == .pre || element.isHeading || !element.isBlock
  }

  /// Climbs while all that a parent adds may belong to the document, then takes such neighbours in.
  private func widen(_ start: Int) -> Range<Int> {
    var current = start
    while tree.nodes[current].parent >= 0 {
      let parent = tree.nodes[current].parent
      guard
        isClean(
          visible: weights.visible[parent] - weights.visible[current],
          linked: weights.linked[parent] - weights.linked[current],
          controls: weights.controls[parent] - weights.controls[current])
      else { return withNeighbours(current) }
      current = parent
    }
    // Nothing was in the way up to the root: there is no furniture.
    return 0..<tree.nodes.count
  }

  /// Neighbours without a link or a menu, as long as they stand next to each other.
  private func withNeighbours(_ node: Int) -> Range<Int> {
    var lower = node
    var upper = tree.nodes[node].end
    let siblings = children(of: tree.nodes[node].parent)
    guard let place = siblings.firstIndex(of: node) else { return lower..<upper }
    for sibling in siblings[..<place].reversed() {
      guard isClean(sibling) else { break }
      lower = sibling
    }
    for sibling in siblings[(place + 1)...] {
      guard isClean(sibling) else { break }
      upper = tree.nodes[sibling].end
    }
    return lower..<upper
  }

  private func isClean(_ node: Int) -> Bool {
    isClean(visible: weights.visible[node], linked: weights.linked[node], controls: weights.controls[node])
  }

  /// A few links do not make a menu of a text: they must be a fifth of it.
  private func isClean(visible: Int, linked: Int, controls: Int) -> Bool {
    controls == 0 && linked * 5 <= visible
  }
}
