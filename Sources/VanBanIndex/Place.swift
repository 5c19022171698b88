/// The provinces and cities under the centre before and after 1 July 2025 (Nghị quyết 202/2025/QH15).
enum Place {
  /// A province of today with those that it was formed from, beside itself.
  static let provinces: [(name: String, former: [String])] = [
    ("Hà Nội", []), ("Cao Bằng", []), ("Tuyên Quang", ["Hà Giang"]), ("Điện Biên", []), ("Lai Châu", []),
    ("Sơn La", []), ("Lào Cai", ["Yên Bái"]), ("Thái Nguyên", ["Bắc Kạn", "Bắc Cạn"]), ("Lạng Sơn", []),
    ("Quảng Ninh", []), ("Bắc Ninh", ["Bắc Giang"]), ("Phú Thọ", ["Vĩnh Phúc", "Hòa Bình"]),
    ("Hải Phòng", ["Hải Dương"]), ("Hưng Yên", ["Thái Bình"]), ("Ninh Bình", ["Hà Nam", "Nam Định"]),
    ("Thanh Hóa", []), ("Nghệ An", []), ("Hà Tĩnh", []), ("Quảng Trị", ["Quảng Bình"]),
    ("Huế", ["Thừa Thiên Huế", "Thừa Thiên - Huế"]), ("Đà Nẵng", ["Quảng Nam"]),
    ("Quảng Ngãi", ["Kon Tum", "Kontum"]), ("Gia Lai", ["Bình Định"]), ("Khánh Hòa", ["Ninh Thuận"]),
    ("Đắk Lắk", ["Phú Yên", "Đắc Lắc", "Đăk Lăk"]), ("Lâm Đồng", ["Đắk Nông", "Đắc Nông", "Bình Thuận"]),
    ("Đồng Nai", ["Bình Phước"]), ("Hồ Chí Minh", ["Bình Dương", "Bà Rịa - Vũng Tàu", "HCM"]),
    ("Tây Ninh", ["Long An"]), ("Đồng Tháp", ["Tiền Giang"]), ("Vĩnh Long", ["Bến Tre", "Trà Vinh"]),
    ("An Giang", ["Kiên Giang"]), ("Cần Thơ", ["Sóc Trăng", "Hậu Giang"]), ("Cà Mau", ["Bạc Liêu"]),
  ]

  /// The day on which the provinces were merged and the districts ended.
  static let mergerDay = "2025-07-01"

  /// The slug of the province of today, by that of any name.
  private static let current: [String: String] = {
    var result: [String: String] = [:]
    for (name, former) in provinces {
      for any in [name] + former { result[TextFold.slug(any)] = TextFold.slug(name) }
    }
    return result
  }()

  /// The province of today that a place is, or went into; a place below a province stays what it is.
  static func province(ofSlug slug: String) -> String { current[slug] ?? slug }

  /// The slug without the words for the kind of place that stand before a province's name.
  static func slug(_ name: String) -> String {
    let slug = TextFold.slug(name)
    for prefix in ["tinh-", "thanh-pho-", "tp-", "t-p-", "thu-do-"] where slug.hasPrefix(prefix) {
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
