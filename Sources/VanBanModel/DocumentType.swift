/// A type of document (*loại văn bản*): a row of ``DocumentType/catalog``.
public struct DocumentType: Sendable, Hashable {
  /// The families of documents, which differ in form.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    /// State administrative texts (Nghị định 30/2020/NĐ-CP, Điều 7), used by unions and mass organisations too.
    case administrative
    /// Normative texts (*văn bản quy phạm pháp luật*, Luật 64/2025/QH15, Điều 4).
    case normative
    /// Texts of the Party only.
    case party
  }

  /// The code used for the type in the output: the official abbreviation, or the name where there is none.
  public let code: String
  /// The name as a document prints it.
  public let name: String
  /// The family that the type belongs to.
  public let family: Family
  /// Codes that stand for the type in a document's symbol, the official one first.
  public let symbols: [String]
  /// Other names under which the type is cited.
  public let aliases: [String]
  /// Whether an assembly adopts it, so that its last sentence tells its date (*… thông qua ngày …*).
  public let isAdopted: Bool
  /// Citations or numbers that show the type, which the tests read.
  public let examples: [String]

  init(
    _ code: String, _ name: String, _ family: Family, symbols: [String]? = nil, aliases: [String] = [],
    isAdopted: Bool = false, _ examples: String...
  ) {
    self.code = code
    self.name = name
    self.family = family
    self.symbols = symbols ?? [code]
    self.aliases = aliases
    self.isAdopted = isAdopted
    self.examples = examples
  }

  /// Types are the same when their codes are.
  public static func == (left: DocumentType, right: DocumentType) -> Bool { left.code == right.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// The type with a code, for example `KH`.
  public static func named(_ code: String) -> DocumentType? { catalog.first { $0.code == code } }

  /// The type that a code in a symbol stands for: `KH` in `248/KH-LĐLĐ`.
  public static func ofSymbol(_ symbol: String) -> DocumentType? {
    catalog.first { $0.symbols.contains(symbol) }
  }
}
