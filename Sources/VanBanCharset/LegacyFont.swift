/// What the name of a font says about text in it.
///
/// Many documents were converted to Unicode and kept their fonts' names: only the text can confirm it.
public struct LegacyFont: Sendable, Hashable {
  /// The encoding that the font was made for.
  public var encoding: LegacyEncoding
  /// Whether it shows small letters as capitals.
  public var isCapitals: Bool

  /// How the names of each family begin, in lower case.
  static let prefixes: [(prefix: String, encoding: LegacyEncoding)] = [
    (".vn", .tcvn3), ("vni-", .vni), ("vni ", .vni), ("vps ", .vps), ("vps-", .vps),
    ("vntime", .vietwareX), ("vnarial", .vietwareX), ("vnbook", .vietwareX), ("vncourier", .vietwareX),
  ]

  /// The font of a name such as `.VnTimeH`; nil for one that says nothing.
  public init?(name: String) {
    // Programs write the fonts to use instead behind a semicolon.
    let first = name.prefix { $0 != ";" && $0 != "," }
    let lower = first.lowercased().drop { $0 == " " || $0 == "'" || $0 == "\"" }
    guard let row = Self.prefixes.first(where: { lower.hasPrefix($0.prefix) }) else { return nil }
    encoding = row.encoding
    // The fonts of capitals of TCVN3 end in H: .VnTimeH, .VnArialH.
    isCapitals = encoding == .tcvn3 && first.last { $0 != " " && $0 != "'" && $0 != "\"" } == "H"
  }
}
