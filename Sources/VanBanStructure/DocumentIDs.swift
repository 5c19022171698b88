/// Tells the documents of one input apart that have one id: the second gets `#2`.
///
/// Of an input with more documents than anybody reads, those that lie very far apart may have one id.
struct DocumentIDs {
  /// How often an id was used, by its hash: ids are long, and there may be a million of them.
  private var counts = Recent<UInt64, Int>(limit: 65_536)

  /// The id as the next document with it is told.
  func next(_ id: String) -> String {
    counts[Self.hash(id)].map { "\(id)#\($0 + 1)" } ?? id
  }

  /// Notes that a document had the id, whatever was added to it.
  mutating func use(_ id: String) {
    let hash = Self.hash(id)
    counts.set(hash, (counts[hash] ?? 0) + 1)
  }

  /// FNV-1a: the same in every run, as the output must be.
  private static func hash(_ id: String) -> UInt64 {
    id.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
