internal import VanBanModel

/// Places by their slugs, and the provinces of today that they are in.
enum Place {
  /// The day on which the provinces were merged and the districts ended.
  static let mergerDay = Province.mergerDay.edtf

  /// The slug of the province of today, by that of any name.
  private static let current: [String: String] = {
    var result: [String: String] = [:]
    for province in Province.catalog {
      for name in [province.name] + province.spellings {
        result[TextFold.slug(name)] = TextFold.slug(province.today)
      }
    }
    return result
  }()

  /// The province of today that a place is, or went into; a place below a province stays what it is.
  static func province(ofSlug slug: String) -> String { current[slug] ?? slug }

  private static let kindPrefixes = Province.kindWords.map { TextFold.slug($0) + "-" }

  /// The slug without the words for the kind of place that stand before a province's name.
  static func slug(_ name: String) -> String {
    let slug = TextFold.slug(name)
    for prefix in kindPrefixes where slug.hasPrefix(prefix) {
      let rest = String(slug.dropFirst(prefix.count))
      if current[rest] != nil { return rest }
    }
    return slug
  }

  /// Whether a slug is a province's name, of today or before.
  static func isProvince(_ slug: String) -> Bool { current[slug] != nil }

  /// The province at the end of a slug, as `lai-chau` in `ubnd-lai-chau`, with the slug before it.
  static func provinceAtEnd(_ slug: String) -> (before: String, place: String)? {
    let parts = slug.split(separator: "-")
    // The longest name first: *Thừa Thiên Huế* before *Huế*.
    for count in stride(from: min(5, parts.count), through: 1, by: -1) {
      let place = parts.suffix(count).joined(separator: "-")
      if current[place] != nil { return (parts.dropLast(count).joined(separator: "-"), place) }
    }
    return nil
  }
}
