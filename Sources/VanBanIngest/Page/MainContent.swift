/// Finds the document on a page.
enum MainContent {
  static func find(in tree: PageTree) -> Range<Int> { 0..<tree.nodes.count }
}
