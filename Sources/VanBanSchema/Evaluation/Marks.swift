/// Which members or items of a value were looked at by a keyword; needed only for `unevaluated…`.
struct Marks {
  var isWanted = false
  var hasAll = false
  var numbers = NumberSet()

  static let none = Marks()

  mutating func insert(_ number: Int) { if isWanted { numbers.insert(number) } }

  mutating func insertAll() { hasAll = true }

  func contains(_ number: Int) -> Bool { hasAll || numbers.contains(number) }

  mutating func formUnion(_ other: Marks) {
    guard isWanted else { return }
    hasAll = hasAll || other.hasAll
    numbers.formUnion(other.numbers)
  }
}
