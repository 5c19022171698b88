internal import VanBanModel

/// Part of an identity, as a user writes it: *Chỉ thị 45*, *959 của UBND tỉnh Lai Châu*, *Luật Đất đai*.
struct PartialIdentity: Sendable {
  /// The series from which on, and before which, it is looked for.
  private(set) var lower: String
  private(set) var upper: String
  private var place: String?
  private var period: String?
  private var issuer: String?

  /// What is unknown in the identity may be anything.
  init(_ identity: Identity) {
    lower = identity.series
    upper = identity.series + "\u{1}"
    place = identity.place == "?" ? nil : identity.place
    period = identity.period == "?" ? nil : identity.period
  }

  /// Reads type, number, year and issuer; nil where neither a number nor a law's name is there.
  init?(words text: String) {
    var words = TextFold.words(text).split(separator: " ").map(String.init)
    var type: String?
    for row in DocumentType.catalog {
      let names = [row.name] + row.aliases
      guard
        let name = names.map({ TextFold.words($0).split(separator: " ").map(String.init) })
          .first(where: { words.starts(with: $0) })
      else { continue }
      type = row.code == "HP" ? "hien-phap" : TextFold.slug(row.code)
      words.removeFirst(name.count)
      break
    }
    if words.first == "so" { words.removeFirst() }
    if let end = words.firstIndex(of: "cua") {
      issuer = words[(end + 1)...].joined(separator: " ")
      words.removeSubrange(end...)
    }
    // The constitution has no number but its year; a law's number comes before its name.
    let isNumbered = words.first.flatMap { Int($0) } != nil
    if let type, type == "hien-phap" || ["luat", "bl", "pl"].contains(type) && !isNumbered {
      if let last = words.last, last.count == 4, Int(last) != nil { period = last }
      let name = type == "hien-phap" ? "" : Identity.lawName(words.joined(separator: " ")) ?? ""
      guard type == "hien-phap" || !name.isEmpty else { return nil }
      lower = "=\(name)/\(type)/"
    } else {
      guard let first = words.first, let number = Int(first.prefix { $0.isNumber }) else { return nil }
      let letters = first.drop { $0.isNumber }
      if words.count > 1, words[1].count == 4, Int(words[1]) != nil { period = words[1] }
      lower = type.map { "\(number)\(letters)/\($0)/" } ?? "\(number)\(letters)/"
    }
    // The slash behind is the sign before 0.
    upper = String(lower.dropLast()) + "0"
    if let issuer, let (_, place) = Place.provinceAtEnd(TextFold.slug(issuer)) { self.place = place }
  }

  func fits(_ identity: Identity) -> Bool {
    if let place, identity.place != "?", !identity.place.isEmpty, identity.place != place,
      identity.province != Place.province(ofSlug: place)
    {
      return false
    }
    if let period, identity.period != "?", identity.period != period { return false }
    return true
  }

  /// Whether the issuer's name, where both are known, holds the words that were asked for.
  func fits(issuer name: String?) -> Bool {
    guard let issuer, let name else { return true }
    return OrganName.holds(name, issuer) || OrganName.holds(issuer, name)
      || place.map { TextFold.slug(name).hasSuffix($0) } ?? false
  }
}
