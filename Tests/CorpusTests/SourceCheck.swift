import Foundation

/// Counts and compares what an output says with the source text, by other means than the program's.
struct SourceCheck {
  let text: [Unicode.Scalar]
  let tree: JSONValue
  private let documents: [JSONValue]

  init(_ converted: Corpus.Converted) {
    text = converted.text
    tree = converted.tree
    documents = converted.documents
  }

  /// White space as Unicode defines it, with the four separators that Python's `isspace` adds.
  static func isSolid(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !(0x1C...0x1F).contains(scalar.value)
  }

  /// What normalising may take away: blanks, marks of emphasis, characters without width.
  static func squeezed(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in scalars where isSolid(scalar) {
      switch scalar {
      case "*", "_", "#", "`", "~", "\\", "\u{AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": continue
      // A bullet of a symbol font is written as a hyphen.
      case "\u{F0B7}", "\u{F0A7}", "\u{F02D}": kept.append("-")
      default: kept.append(scalar)
      }
    }
    return String(kept).precomposedStringWithCanonicalMapping
  }

  /// The squeezed source under the places of an object.
  func written(at places: [Range<Int>]) -> String {
    Self.squeezed(places.flatMap { text[$0.clamped(to: 0..<text.count)] })
  }

  /// The objects that own characters; dates, references, plan and abbreviations only point at them.
  static func owners(of document: JSONValue) -> [JSONValue] {
    var owners = document["header"].members.map(\.value)
    for key in ["preamble", "closing", "addressees", "signatories", "other"] { owners += document[key].items }
    for section in document["sections"].items { owners += Self.owners(ofSection: section) }
    for attachment in document["attachments"].items { owners += Self.owners(of: attachment) }
    return owners
  }

  private static func owners(ofSection section: JSONValue) -> [JSONValue] {
    var owners = [section["heading"]]
    for content in section["content"].items { owners += Self.owners(ofContent: content) }
    for child in section["children"].items { owners += Self.owners(ofSection: child) }
    return owners
  }

  private static func owners(ofContent content: JSONValue) -> [JSONValue] {
    if content["kind"] == .text("table") { return content["rows"].items.flatMap(\.items) }
    return [content] + content["content"].items.flatMap { owners(ofContent: $0) }
  }

  /// How many owners each code point has.
  func ownerCounts(of documents: [JSONValue]) -> [Int] {
    var counts = Array(repeating: 0, count: text.count)
    for owner in documents.flatMap({ Self.owners(of: $0) }) {
      for place in owner.places { for index in place.clamped(to: 0..<text.count) { counts[index] += 1 } }
    }
    return counts
  }

  /// A few words around a code point.
  func near(_ index: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[max(0, index - 20)..<min(text.count, index + 30)])
    return String(view).debugDescription
  }

  /// What is wrong with who owns what; empty where every solid code point has one owner and coverage says so.
  func ownershipFaults() -> [String] {
    var faults: [String] = []
    let counts = ownerCounts(of: documents)
    let solid = text.indices.filter { Self.isSolid(text[$0]) }
    let lost = solid.filter { counts[$0] == 0 }
    let shared = solid.filter { counts[$0] > 1 }
    if let index = lost.first { faults.append("\(lost.count) without owner, the first near \(near(index))") }
    if let index = shared.first {
      faults.append("\(shared.count) with several, the first near \(near(index))")
    }
    let total = documents.reduce(0) { $0 + ($1["coverage"]["codePoints"].integer ?? -1) }
    if total != solid.count { faults.append("coverage counts \(total), there are \(solid.count)") }
    func checkCoverage(_ document: JSONValue, _ path: String) {
      let counts = ownerCounts(of: [document])
      let owned = solid.reduce(0) { counts[$1] > 0 ? $0 + 1 : $0 }
      let claimed = document["coverage"]["owned"].integer
      if claimed != owned {
        faults.append("\(path)coverage claims \(claimed ?? -1) owned, there are \(owned)")
      }
      for (index, attachment) in document["attachments"].items.enumerated() {
        checkCoverage(attachment, "\(path)attachments/\(index)/")
      }
    }
    for document in documents {
      checkCoverage(document, "")
      if document["coverage"]["codePoints"] != document["coverage"]["owned"] {
        faults.append("a document owns less")
      }
    }
    return faults
  }

  /// What is wrong with places: outside of the text, empty, or not the hull of their ranges.
  func placeFaults() -> [String] {
    var faults: [String] = []
    tree.forEachObject { path, node in
      guard case .list = node["span"] else { return }
      guard let span = node["span"].span, span.upperBound <= text.count else {
        faults.append("\(path): span \(node["span"]) is no place")
        return
      }
      // A body of nothing is told apart in a test of its own.
      let isOfNothing =
        node["text"].string == "" || (node["content"] == .list([]) && node["heading"] == .null)
      if span.isEmpty, !isOfNothing { faults.append("\(path): an empty span") }
      let ranges = node["ranges"].items.compactMap(\.span)
      if ranges.isEmpty { return }
      if ranges.count < 2 || ranges.count != node["ranges"].items.count || ranges.contains(where: \.isEmpty) {
        faults.append("\(path): ranges \(ranges)")
      }
      let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
      for (left, right) in zip(sorted, sorted.dropFirst()) where left.upperBound > right.lowerBound {
        faults.append("\(path): ranges \(left) and \(right) overlap")
      }
      let last = sorted.map(\.upperBound).max() ?? 0
      if sorted.first?.lowerBound != span.lowerBound || last != span.upperBound {
        faults.append("\(path): \(span) is not the hull of \(ranges)")
      }
    }
    return faults
  }
}
