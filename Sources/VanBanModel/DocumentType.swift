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

  /// What is known of a type.
  private final class Row: Sendable {
    let code: String
    let name: String
    let family: Family
    let symbols: [String]
    let aliases: [String]
    let isAdopted: Bool
    let examples: [String]

    init(
      code: String, name: String, family: Family, symbols: [String], aliases: [String], isAdopted: Bool,
      examples: [String]
    ) {
      (self.code, self.name, self.family) = (code, name, family)
      (self.symbols, self.aliases) = (symbols, aliases)
      (self.isAdopted, self.examples) = (isAdopted, examples)
    }
  }

  /// Rows live as long as the program, and copies of a type, which every reference bears, count nothing.
  private unowned(unsafe) let row: Row

  /// The code used for the type in the output: the official abbreviation, or the name where there is none.
  public var code: String { row.code }
  /// The name as a document prints it.
  public var name: String { row.name }
  /// The family that the type belongs to.
  public var family: Family { row.family }
  /// Codes that stand for the type in a document's symbol, the official one first.
  public var symbols: [String] { row.symbols }
  /// Other names under which the type is cited.
  public var aliases: [String] { row.aliases }
  /// Whether an assembly adopts it, so that its last sentence tells its date (*… thông qua ngày …*).
  public var isAdopted: Bool { row.isAdopted }
  /// Citations or numbers that show the type, which the tests read.
  public var examples: [String] { row.examples }

  /// A row of the catalogue, which is never given back.
  init(
    _ code: String, _ name: String, _ family: Family, symbols: [String]? = nil, aliases: [String] = [],
    isAdopted: Bool = false, _ examples: String...
  ) {
    row = Unmanaged.passRetained(
      Row(
        code: code, name: name, family: family, symbols: symbols ?? [code], aliases: aliases,
        isAdopted: isAdopted, examples: examples)
    ).takeUnretainedValue()
  }

  /// Types are the same when their codes are.
  public static func == (left: DocumentType, right: DocumentType) -> Bool {
    left.row === right.row || left.code == right.code
  }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// The type with a code, for example `KH`.
  public static func named(_ code: String) -> DocumentType? { catalog.first { $0.code == code } }

  /// The type that a code in a symbol stands for: `KH` in `248/KH-LĐLĐ`.
  public static func ofSymbol(_ symbol: String) -> DocumentType? {
    bySymbol[symbol]
  }

  private static let bySymbol: [String: DocumentType] = Dictionary(
    catalog.flatMap { type in type.symbols.map { ($0, type) } }, uniquingKeysWith: { first, _ in first })
}
