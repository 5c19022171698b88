/// A province or city under the centre, of today or of before: a row of ``Province/catalog``.
public struct Province: Sendable, Hashable {
  /// The kinds that there are.
  public enum Kind: String, Sendable, Hashable {
    /// *tỉnh*
    case province
    /// *thành phố trực thuộc trung ương*
    case city
  }

  /// The name without the word for its kind.
  public let name: String
  /// What the word before its name is in documents; Đồng Nai became a city on 30 April 2026.
  public let kind: Kind
  /// The name of the province of today that it is, or went into.
  public let today: String
  /// Other spellings of the name, older ones and abbreviations.
  public let spellings: [String]
  /// Organs that bear the name, which the tests read.
  public let examples: [String]

  init(
    _ name: String, _ kind: Kind, into today: String? = nil, spellings: [String] = [],
    _ examples: String...
  ) {
    self.name = name
    self.kind = kind
    self.today = today ?? name
    self.spellings = spellings
    self.examples = examples
  }

  /// Whether it is no more: it went into another one, or has another name.
  public var isFormer: Bool { today != name }

  /// The day on which provinces were merged and the districts ended (Nghị quyết 202/2025/QH15, Luật 72/2025/QH15).
  public static let mergerDay = Day(2025, 7, 1)

  /// What may stand before a name, in any case.
  public static let kindWords = ["tỉnh", "thành phố", "TP.", "TP", "T.P", "thủ đô"]
}
