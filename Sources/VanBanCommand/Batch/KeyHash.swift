/// A key in eight bytes: what a batch knows of a million inputs is kept by it.
///
/// It is another in every run, so that nobody can name files which have the same; whoever finds something by it looks
/// whether it is what was sought.
struct KeyHash: Hashable, Sendable {
  private let value: Int

  init(_ key: String) { value = key.hashValue }
}
