import VanBanText

/// The organs whose names are complete wherever they stand, with the codes that stand for them in a symbol.
///
/// A name that is on this list ends where the row ends; any other name ends where ``TitleCue`` says.
struct Organ: Sendable {
  let name: String
  /// The code in the State's and the unions' symbols; the Party's `-XX/` codes are not taken from here.
  let symbol: String?
  /// The part of a document's key.
  let slug: String

  init(_ name: String, _ symbol: String?, _ slug: String) {
    self.name = name
    self.symbol = symbol
    self.slug = slug
  }

  /// The organs.
  static let catalog: [Organ] = [
    Organ("Quốc hội", "QH", "qh"),
    Organ("Ủy ban Thường vụ Quốc hội", "UBTVQH", "ubtvqh"),
    Organ("Chủ tịch nước", "CTN", "ctn"),
    Organ("Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam", nil, "ctn"),
    Organ("Chính phủ", "CP", "cp"),
    Organ("Hội đồng Chính phủ", nil, "cp"),
    Organ("Hội đồng Bộ trưởng", "HĐBT", "hdbt"),
    Organ("Thủ tướng Chính phủ", "TTg", "ttg"),
    Organ("Thủ tướng", nil, "ttg"),
    Organ("Thủ tướng phủ", nil, "ttg"),
    Organ("Văn phòng Quốc hội", "VPQH", "vpqh"),
    Organ("Văn phòng Chủ tịch nước", "VPCTN", "vpctn"),
    Organ("Văn phòng Chính phủ", "VPCP", "vpcp"),
    Organ("Hội đồng Bầu cử quốc gia", "HĐBCQG", "hdbcqg"),
    Organ("Tòa án nhân dân tối cao", "TANDTC", "tandtc"),
    Organ("Hội đồng Thẩm phán Tòa án nhân dân tối cao", "HĐTP", "hdtp"),
    Organ("Viện kiểm sát nhân dân tối cao", "VKSTC", "vkstc"),
    Organ("Kiểm toán nhà nước", "KTNN", "ktnn"),
    Organ("Bộ Chính trị", nil, "tw"),
    Organ("Ban Bí thư", nil, "tw"),
    Organ("Ban Bí thư Trung ương Đảng", nil, "tw"),
    Organ("Ban Chấp hành Trung ương", nil, "tw"),
    Organ("Ban Chấp hành Trung ương Đảng", nil, "tw"),
    Organ("Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", nil, "tw"),
    Organ("Văn phòng Trung ương Đảng", nil, "vptw"),
    Organ("Ban Tổ chức Trung ương", nil, "btctw"),
    Organ("Ban Tổ chức Trung ương Đảng", nil, "btctw"),
    Organ("Ban Tuyên giáo Trung ương", nil, "btgtw"),
    Organ("Bộ Quốc phòng", "BQP", "bqp"),
    Organ("Bộ Công an", "BCA", "bca"),
    Organ("Bộ Ngoại giao", "BNG", "bng"),
    Organ("Bộ Nội vụ", "BNV", "bnv"),
    Organ("Bộ Tư pháp", "BTP", "btp"),
    Organ("Bộ Tài chính", "BTC", "btc"),
    Organ("Bộ Công Thương", "BCT", "bct"),
    Organ("Bộ Thương mại", "BTM", "btm"),
    Organ("Bộ Nông nghiệp và Môi trường", "BNNMT", "bnnmt"),
    Organ("Bộ Nông nghiệp và Phát triển nông thôn", "BNNPTNT", "bnnptnt"),
    Organ("Bộ Xây dựng", "BXD", "bxd"),
    Organ("Bộ Giao thông vận tải", "BGTVT", "bgtvt"),
    Organ("Bộ Văn hóa , Thể thao và Du lịch", "BVHTTDL", "bvhttdl"),
    Organ("Bộ Văn hóa - Thông tin", "BVHTT", "bvhtt"),
    Organ("Bộ Khoa học và Công nghệ", "BKHCN", "bkhcn"),
    Organ("Bộ Thông tin và Truyền thông", "BTTTT", "btttt"),
    Organ("Bộ Giáo dục và Đào tạo", "BGDĐT", "bgddt"),
    Organ("Bộ Y tế", "BYT", "byt"),
    Organ("Bộ Dân tộc và Tôn giáo", "BDTTG", "bdttg"),
    Organ("Bộ Kế hoạch và Đầu tư", "BKHĐT", "bkhdt"),
    Organ("Bộ Tài nguyên và Môi trường", "BTNMT", "btnmt"),
    Organ("Bộ Lao động - Thương binh và Xã hội", "BLĐTBXH", "bldtbxh"),
    Organ("Ngân hàng Nhà nước Việt Nam", "NHNN", "nhnn"),
    Organ("Ngân hàng Nhà nước", nil, "nhnn"),
    Organ("Thanh tra Chính phủ", "TTCP", "ttcp"),
    Organ("Ủy ban Dân tộc", "UBDT", "ubdt"),
    Organ("Bảo hiểm xã hội Việt Nam", "BHXH", "bhxh"),
    Organ("Tổng cục Hải quan", "TCHQ", "tchq"),
    Organ("Tổng cục Thuế", "TCT", "tct"),
    Organ("Kho bạc Nhà nước", "KBNN", "kbnn"),
    Organ("Tổng Liên đoàn Lao động Việt Nam", "TLĐ", "tld"),
    Organ("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "MTTW", "mttw"),
    Organ("Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "TWĐTN", "twdtn"),
    Organ("Tổng cục Thống kê", "TCTK", "tctk"),
    // Further codes of organs above.
    Organ("Bộ Kế hoạch và Đầu tư", "BKH", "bkhdt"),
    Organ("Bộ Nông nghiệp và Phát triển nông thôn", "BNN", "bnnptnt"),
    Organ("Bộ Giáo dục và Đào tạo", "BGD&ĐT", "bgddt"),
    Organ("Hội đồng Thẩm phán Tòa án nhân dân tối cao", "HĐTPTANDTC", "hdtp"),
  ]

  /// The complete names, for finding where one ends.
  static let names = PhraseTable(catalog.enumerated().map { ($1.name, $0) })

  /// Whether the tokens from a place on are an organ's name, or its head's post, and nothing more.
  static func isWhole(_ tokens: [Token], from start: Int) -> Bool {
    guard start < tokens.count else { return false }
    let first = heads.match(tokens, at: start)?.end ?? start
    return names.match(tokens, at: first)?.end == tokens.count
      || names.match(tokens, at: start)?.end == tokens.count
  }

  /// The organ that a State symbol's code names.
  static func ofSymbol(_ code: String) -> Organ? {
    let plain = code.last?.isNumber == true ? String(code.prefix { !$0.isNumber }) : code
    return bySymbol[plain]
  }

  /// Of several with one symbol, the first.
  private static let bySymbol = Dictionary(
    catalog.compactMap { organ in organ.symbol.map { ($0, organ) } }, uniquingKeysWith: { first, _ in first })

  /// What may stand before an organ's name as the one who acts for it.
  static let heads = PhraseTable([
    "Bộ trưởng", "Thứ trưởng", "Giám đốc", "Phó Giám đốc", "Chủ nhiệm", "Tổng Giám đốc", "Cục trưởng",
    "Tổng cục trưởng",
    "Vụ trưởng", "Thống đốc", "Chủ tịch", "Phó Chủ tịch", "Ban Thường vụ", "Ban Chấp hành", "Thường trực",
    "Chánh Văn phòng",
    "Tổng Thanh tra", "Viện trưởng", "Chánh án", "Hiệu trưởng", "Trưởng ban", "Trưởng phòng", "Lãnh đạo",
    "Ban Thường trực",
    "Đoàn Chủ tịch", "Bí thư", "Tổng Kiểm toán",
  ])

  /// The first words of the names of organs: a line in capitals that begins with one begins an organ's name.
  static let nouns = PhraseTable([
    "bộ", "liên bộ", "sở", "cục", "vụ", "phòng", "ban", "ủy ban", "uỷ ban", "hội đồng", "trường", "công đoàn",
    "liên đoàn", "tổng",
    "tổng liên đoàn", "tổng cục", "tổng công ty", "tập đoàn", "văn phòng", "chi cục", "trung tâm", "viện",
    "tòa án", "toà án",
    "bảo hiểm", "ngân hàng", "kho bạc", "thanh tra", "kiểm toán", "quốc hội", "chính phủ", "thủ tướng",
    "chủ tịch", "đảng bộ",
    "đảng ủy", "đảng uỷ", "tỉnh ủy", "tỉnh uỷ", "thành ủy", "thành uỷ", "huyện ủy", "huyện uỷ", "quận ủy",
    "chi bộ",
    "đoàn", "đội", "hội", "mặt trận", "tỉnh đoàn", "huyện đoàn", "liên đội", "chi đoàn", "bệnh viện",
    "công ty", "đài", "báo",
    "học viện", "đại học", "ubnd", "hđnd", "lđlđ", "tlđ", "công an", "cơ quan", "quân khu", "kiểm lâm", "hạt",
    "trạm",
    "phân hiệu", "nhà", "bảo tàng", "thư viện", "quỹ", "ty", "nông trường", "lâm trường", "ủy ban kiểm tra",
    "ban quản lý", "thành đoàn", "quận đoàn", "thị ủy", "viện kiểm sát", "tổng hội", "hiệp hội", "câu lạc bộ",
    "sư đoàn",
    "bưu điện", "xí nghiệp", "khoa", "tổ", "uỷ", "ubmttq", "btv", "bch", "cđ", "cđcs", "bql", "bcđ",
  ])

  /// Organs below those that hold them: the next line names the holder, not a new issuer.
  static let dependents = PhraseTable(["đội", "liên đội", "chi đoàn", "chi đội", "chi hội", "tổ"])

  /// The units of place that continue an organ's name on the next line.
  static let places = PhraseTable([
    "tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "tp", "đặc khu", "thủ đô",
    "khu vực", "vùng",
    "nước", "việt nam", "trung ương", "và", "khóa", "nhiệm kỳ", "thuộc",
  ])
}
