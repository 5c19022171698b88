import VanBanIndex
import VanBanModel

/// Days as users write them.
enum DayBound {
  /// The first or last day of what is written: `2021`, `2021-05`, `2021-05-23`, `23/5/2021`; nil where it is no day.
  static func bound(_ text: String, isEnd: Bool) -> String? {
    let parts = text.split(separator: text.contains("/") ? "/" : "-", omittingEmptySubsequences: false).map(
      String.init)
    let ordered = text.contains("/") ? parts.reversed() : parts
    guard (1...3).contains(ordered.count), ordered[0].count == 4,
      ordered.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } && (1...4).contains($0.count) })
    else { return nil }
    let numbers = ordered.compactMap { Int($0) }
    guard numbers.count == ordered.count, numbers.count < 2 || (1...12).contains(numbers[1]),
      numbers.count < 3 || (1...31).contains(numbers[2])
    else { return nil }
    let value = ([ordered[0]] + numbers.dropFirst().map { $0 < 10 ? "0\($0)" : "\($0)" }).joined(
      separator: "-")
    return isEnd ? Collection.lastDay(of: value) : Collection.firstDay(of: value)
  }
}

/// Types of documents as users write them.
enum DocumentTypes {
  /// The code of a type that is named or abbreviated, in any case, with or without tones.
  static func code(_ text: String) -> String? {
    if let type = DocumentType.catalog.first(where: { $0.code == text || $0.name == text }) {
      return type.code
    }
    let wanted = Collection.folded(text)
    return DocumentType.catalog.first { type in
      ([type.code, type.name] + type.aliases + type.symbols).contains { Collection.folded($0) == wanted }
    }?.code
  }
}
