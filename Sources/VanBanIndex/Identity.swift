/// What a document is, however it is spelled: the parts of its key, folded.
///
/// The key (`vn/ubnd-lai-chau/2021/kh/959`) says issuer, year or term, type and number. Documents of one ``series`` have
/// type, number and the kind of organ in common; place and period tell them apart.
public struct Identity: Sendable, Hashable {
  /// Number, type and the kind of organ, `959/kh/ubnd`; a law that is cited by name has the name for a number, `=dat-dai/luat/qh`.
  public var series: String
  /// The province of today; empty for organs of the whole country, `?` where it is not known.
  public var province: String
  /// The place as the document has it, before provinces were merged.
  public var place: String
  /// The year or term; `?` where it is not known.
  public var period: String

  /// Whether the place or the time is left open, so that documents of several may be meant.
  var isVague: Bool { province == "?" || period == "?" }

  /// The same for all places of a province: what documents are looked up by.
  var ofProvince: Identity {
    var result = self
    result.place = province
    return result
  }

  /// Makes an identity of its parts.
  public init(series: String, place: String, period: String) {
    self.series = series
    self.place = place
    self.period = period
    province = place.isEmpty || place == "?" ? place : Place.province(ofSlug: place)
  }

  /// The identity that a key says; nil where type or number is unknown.
  ///
  /// `name` is the document's title or subject, which stands for the number of laws that are cited by name.
  public init?(key: String, name: String? = nil) {
    var parts = Self.parts(of: key)
    guard parts.count >= 4, parts[0] == "vn" else { return nil }
    // Two documents of one id: the second has `#2` behind it.
    if let mark = parts[parts.count - 1].lastIndex(of: "#") {
      parts[parts.count - 1] = String(parts[parts.count - 1][..<mark])
    }
    var type = Self.folded(type: parts[3])
    guard type != "?" else { return nil }
    let (organ, place) = Self.parted(issuer: parts[1])
    if type == "qyd", Self.isOfParty(organ) { type = "qd" }
    var number = parts.count > 4 ? parts[4] : "?"
    if type == "hien-phap" { number = "=" }
    if number == "?" {
      guard Self.namedTypes.contains(type), let name = name.flatMap({ Self.lawName($0) }) else { return nil }
      number = "=\(name)"
    }
    self.init(series: "\(number)/\(type)/\(organ)", place: place, period: parts[2])
  }

  /// All that a document may be cited as: by its key, and a law by its name too.
  static func all(key: String, subject: String?) -> [Identity] {
    var result = [Identity(key: key, name: subject)].compactMap { $0 }
    let parts = parts(of: key)
    if parts.count > 4, namedTypes.contains(parts[3]), let subject, let name = lawName(subject) {
      let byName = Identity(
        series: "=\(name)/\(parts[3])/\(parted(issuer: parts[1]).organ)", place: "", period: parts[2])
      if !result.contains(byName) { result.append(byName) }
    }
    return result
  }

  /// The identity as a key, with the province of today.
  public var work: String {
    let parts = Self.parts(of: series)
    guard parts.count == 3 else { return series }
    let issuer = province.isEmpty ? parts[2] : "\(parts[2])-\(province)"
    // The constitution has no number but its year.
    return "vn/\(issuer)/\(period)/\(parts[1])\(parts[0] == "=" ? "" : "/\(parts[0])")"
  }

  /// What stands between the slashes; they are single bytes, so no letters need be told apart.
  private static func parts(of key: String) -> [String] {
    key.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
  }

  // MARK: - Folding

  /// Types that are cited by their name.
  private static let namedTypes: Set<String> = ["luat", "bl", "pl"]

  private static func folded(type: String) -> String { type == "hp" ? "hien-phap" : type }

  /// Organs of which one exists in each place; their slug stands before the place's in a key.
  static let placed: [String] = [
    "ubnd", "hdnd", "ldld", "tu", "ubbc", "hu", "qu", "du", "mttq-btt", "cb", "ddbqh", "ctubnd", "cdn",
    "cdvc",
    "cdcs", "vpubnd", "snv", "stc", "sxd", "stp", "syt", "sgddt", "sct", "skhcn", "svhttdl", "snnmt",
    "snnptnt",
    "stnmt", "sgtvt", "skhdt", "sldtbxh", "mttq", "bch", "btv",
  ]

  private static let partyOrgans: Set<String> = [
    "tw", "tu", "hu", "qu", "du", "cb", "vptw", "btctw", "btgtw",
  ]

  private static func isOfParty(_ organ: String) -> Bool {
    partyOrgans.contains(organ) || organ.hasSuffix("tw")
  }

  /// The kind of organ and the place that the issuer's part of a key says.
  static func parted(issuer: String) -> (organ: String, place: String) {
    if issuer.hasSuffix("-?") { return (String(issuer.dropLast(2)), "?") }
    if let organ = placed.first(where: { issuer.hasPrefix($0 + "-") }) {
      return (organ, Place.slug(String(issuer.dropFirst(organ.count + 1))))
    }
    if let (before, place) = Place.provinceAtEnd(issuer), !before.isEmpty { return (before, place) }
    return (issuer, "")
  }

  /// The name of a law without the word for its type, its year and its number: *Luật Đất đai năm 2013* is `dat-dai`.
  ///
  /// Organs are written out (*Luật Tổ chức HĐND và UBND*), and *và* is left out, for which others have a comma.
  static func lawName(_ title: String) -> String? {
    var words = OrganName.identity(title).split(separator: " ").map(String.init).filter { $0 != "va" }
    for opening in [["bo", "luat"], ["luat"], ["phap", "lenh"], ["ve"]] where words.starts(with: opening) {
      words.removeFirst(opening.count)
    }
    if words.last.map({ $0.count == 4 && Int($0) != nil }) == true {
      words.removeLast()
      if words.last == "nam" { words.removeLast() }
    }
    return words.isEmpty ? nil : words.joined(separator: "-")
  }
}
