/// Names of organs as one identity: short forms written out, tones and case folded.
enum OrganName {
  /// Short forms in names of organs, written out; the longest of several that begin alike is taken.
  ///
  /// Each holds as whole words wherever an organ is named (Nghị định 30/2020/NĐ-CP, Phụ lục III; the unions' own usage).
  static let shortForms: [(short: String, long: String)] = [
    ("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"), ("LĐLĐ", "Liên đoàn Lao động"),
    ("TLĐ", "Tổng Liên đoàn Lao động Việt Nam"), ("TLĐLĐ", "Tổng Liên đoàn Lao động"),
    ("CĐCS", "Công đoàn cơ sở"), ("CĐN", "Công đoàn ngành"), ("CĐVC", "Công đoàn Viên chức"),
    ("MTTQ", "Mặt trận Tổ quốc"), ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"),
    ("UBMTTQVN", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("BTV", "Ban Thường vụ"), ("BCH", "Ban Chấp hành"), ("BCĐ", "Ban Chỉ đạo"), ("BQL", "Ban Quản lý"),
    ("UBBC", "Ủy ban bầu cử"), ("UBKT", "Ủy ban Kiểm tra"), ("VP", "Văn phòng"),
    ("VPCP", "Văn phòng Chính phủ"), ("TTg", "Thủ tướng Chính phủ"), ("CP", "Chính phủ"),
    ("QH", "Quốc hội"), ("UBTVQH", "Ủy ban Thường vụ Quốc hội"), ("TW", "Trung ương"),
    ("TƯ", "Trung ương"), ("GDĐT", "Giáo dục và Đào tạo"), ("GD&ĐT", "Giáo dục và Đào tạo"),
    ("GD-ĐT", "Giáo dục và Đào tạo"), ("GTVT", "Giao thông vận tải"),
    ("KHĐT", "Kế hoạch và Đầu tư"), ("KH&ĐT", "Kế hoạch và Đầu tư"),
    ("KHCN", "Khoa học và Công nghệ"), ("KH&CN", "Khoa học và Công nghệ"),
    ("TNMT", "Tài nguyên và Môi trường"), ("TN&MT", "Tài nguyên và Môi trường"),
    ("NNPTNT", "Nông nghiệp và Phát triển nông thôn"), ("NN&PTNT", "Nông nghiệp và Phát triển nông thôn"),
    ("TTTT", "Thông tin và Truyền thông"), ("TT&TT", "Thông tin và Truyền thông"),
    ("LĐTBXH", "Lao động Thương binh và Xã hội"), ("LĐTB&XH", "Lao động Thương binh và Xã hội"),
    ("LĐ-TB&XH", "Lao động Thương binh và Xã hội"),
    ("VHTTDL", "Văn hóa Thể thao và Du lịch"), ("VHTT&DL", "Văn hóa Thể thao và Du lịch"),
    ("BHXH", "Bảo hiểm xã hội"), ("TAND", "Tòa án nhân dân"), ("VKSND", "Viện kiểm sát nhân dân"),
    ("LHPN", "Liên hiệp Phụ nữ"), ("TNCS", "Thanh niên Cộng sản"), ("CCB", "Cựu chiến binh"),
    ("TP", "thành phố"), ("TX", "thị xã"), ("TT", "thị trấn"), ("KBNN", "Kho bạc Nhà nước"),
    ("VH&TT", "Văn hóa và Thông tin"), ("TĐKT", "Thi đua Khen thưởng"),
  ]

  private static let written: [String: [String]] = {
    var result: [String: [String]] = [:]
    for (short, long) in shortForms {
      result[TextFold.words(short)] = TextFold.words(long).split(separator: " ").map(String.init)
    }
    return result
  }()

  /// The longest short form, in folded words: *LĐ-TB&XH* is three.
  private static let longest = written.keys.map { $0.split(separator: " ").count }.max() ?? 1

  /// The name in folded words: `LĐLĐ tỉnh Lai Châu` and `LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU` give the same.
  static func identity(_ name: String) -> String {
    let words = TextFold.words(name).split(separator: " ").map(String.init)
    var result: [String] = []
    var index = 0
    next: while index < words.count {
      for count in stride(from: min(longest, words.count - index), through: 1, by: -1) {
        let short = words[index..<index + count].joined(separator: " ")
        if let long = written[short] {
          result += long
          index += count
          continue next
        }
      }
      result.append(words[index])
      index += 1
    }
    return result.joined(separator: " ")
  }

  /// Whether one name holds the other, word by word: *Ủy ban nhân dân tỉnh* in *UBND tỉnh Lai Châu*.
  static func holds(_ name: String, _ part: String) -> Bool {
    " \(identity(name)) ".contains(" \(identity(part)) ")
  }
}
