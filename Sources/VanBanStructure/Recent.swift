/// A table that forgets what was not set for long, so that a text of any length needs no more memory than a long document.
///
/// It remembers at least the last `limit` keys that were set, and at most twice as many.
struct Recent<Key: Hashable, Value> {
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  subscript(_ key: Key) -> Value? { young[key] ?? old[key] }

  mutating func set(_ key: Key, _ value: Value) {
    young[key] = value
    guard young.count >= limit else { return }
    old = young
    young = [:]
  }
}
