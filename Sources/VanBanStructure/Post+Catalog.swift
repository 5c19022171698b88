import VanBanText

/// The posts that sign, and what stands before them (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, II.7).
enum SignatureCue {
  /// The authority by which somebody signs; the Party writes it with a slash.
  enum Authority: Sendable { case onBehalf, forHead, byOrder, byDelegation, acting }

  static let authorities: PhraseTable<Authority> = PhraseTable([
    ("TM .", .onBehalf), ("T / M", .onBehalf), ("TM", .onBehalf), ("T . M", .onBehalf), ("TM /", .onBehalf),
    ("KT .", .forHead), ("K / T", .forHead), ("KT", .forHead), ("K . T", .forHead),
    ("TL .", .byOrder), ("T / L", .byOrder), ("TL", .byOrder), ("T . L", .byOrder),
    ("TUQ .", .byDelegation), ("T / UQ", .byDelegation), ("TUQ", .byDelegation), ("TUN .", .byDelegation),
    ("T . M .", .onBehalf), ("K . T .", .forHead), ("T . L .", .byOrder), ("Q .", .acting),
    ("KT /", .forHead), ("TL /", .byOrder), ("TUQ /", .byDelegation), ("T / M .", .onBehalf),
    ("K / T .", .forHead), ("T / L .", .byOrder),
  ])

  /// Posts, deputies first where one holds the other's words.
  static let posts = PhraseTable(
    ["", "phó "].flatMap { deputy in
      [
        "chủ tịch", "bí thư", "giám đốc", "tổng giám đốc", "bộ trưởng", "thủ tướng", "cục trưởng",
        "tổng cục trưởng",
        "vụ trưởng", "chi cục trưởng", "trưởng ban", "trưởng phòng", "chánh văn phòng", "viện trưởng",
        "hiệu trưởng", "chủ nhiệm",
        "thống đốc", "chánh thanh tra", "tổng thanh tra", "chánh án", "trưởng đoàn", "tổng biên tập",
        "trưởng khoa",
        "tổng bí thư", "hạt trưởng", "trưởng công an", "tư lệnh", "chỉ huy trưởng", "trạm trưởng",
        "đội trưởng", "tổng kiểm toán",
        "trưởng ban tổ chức", "trưởng bộ môn", "tổ trưởng", "phân viện trưởng", "trưởng ty", "quận trưởng",
        "đoàn trưởng", "chính ủy", "thủ trưởng",
      ].map { deputy + $0 }
    } + [
      "thứ trưởng", "cục phó", "vụ phó", "phó cục trưởng", "phó thống đốc", "kế toán trưởng",
      "tổng phụ trách", "thư ký",
      "tổng thư ký", "chủ tọa", "chủ trì", "ủy viên", "uỷ viên", "ủy viên thường trực",
      "thường trực ban bí thư", "bí thư thứ nhất",
      "hiệu phó", "phó hiệu trưởng", "tổng thanh tra nhà nước", "người lập biểu", "quyền chủ tịch", "phó ban",
      "phó phòng",
      "tpt đội", "tổng phụ trách đội", "bí thư đoàn", "liên đội trưởng", "chủ tịch công đoàn",
      "chủ tịch nước", "tổng bí thư",
      "người ký", "ủy viên bộ chính trị", "trưởng đại diện", "phó thủ tướng", "phó trưởng ban",
      "phó trưởng phòng", "chủ tịch hội đồng",
    ])

  /// Collectives whose names hold a post's words: *TM.
  ///
  /// BAN BÍ THƯ*, *TM. ĐOÀN CHỦ TỊCH*.
  static let collectives = PhraseTable([
    "ban bí thư", "đoàn chủ tịch", "ban thường vụ", "ban chấp hành", "ủy ban nhân dân", "hội đồng nhân dân",
    "ban thường trực",
    "thường trực", "chính phủ", "hội đồng bộ trưởng", "bộ chính trị", "ủy ban thường vụ quốc hội",
    "hội đồng quản trị",
    "ban giám đốc", "ban giám hiệu", "hội đồng",
    "ban chỉ đạo", "ban tổ chức", "đảng ủy", "chi ủy", "chi bộ", "ban lãnh đạo", "tổ công tác",
    "ban biên tập",
  ])

  static let signed = PhraseTable([
    "( đã ký )", "đã ký", "( signed )", "( đã ký tên )", "( ký tên , đóng dấu )", "( ký , ghi rõ họ tên )",
    "( ký tên )",
    "( ký )", "( đã kí )", "( ký , đóng dấu )", "( ký và ghi rõ họ tên )",
    "( ký , ghi rõ họ tên , đóng dấu )", "( đã ký và đóng dấu )", "( đã ký , đóng dấu )", "đã ký và đóng dấu",
    "( đã kí và đóng dấu )", "( đã kí , đóng dấu )", "( ký và đóng dấu )", "[ đã ký ]", "[ đã kí ]",
    "( ký tên và đóng dấu )", "( đã ký tên , đóng dấu )", "( đã ký tên và đóng dấu )", "( đã ký điện tử )",
    "( đã ký số )", "ký điện tử", "( chữ ký , dấu )", "( chữ ký số )",
  ])
  /// What a consolidated text bears above the post of the one who certifies it.
  static let certified = PhraseTable(["xác thực văn bản hợp nhất", "xác thực"])
  static let recipients = PhraseTable(["nơi nhận", "nơi gửi", "noi nhận", "nơi nhân"])
  /// Titles before a name that are no part of it (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7.c).
  static let ranks = PhraseTable([
    "PGS . TS .", "PGS . TS", "GS . TS .", "GS . TS", "TS .", "TS", "ThS .", "ThS", "Ths .", "GS .", "PGS .",
    "BS .", "BSCKI .", "BSCKII .",
    "BS", "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá", "Đại úy", "Thượng tướng", "Trung tướng",
    "Thiếu tướng", "Đại tướng", "CN .",
    "NGƯT .", "KS .", "Tiến sĩ", "Thạc sĩ", "Bác sĩ", "ThS . BS .", "PGS , TS .", "GS , TS .",
  ])
  /// What begins a list that is not that of the recipients: *Kèm theo đơn:*, *Ghi chú:*.
  static let otherLists = PhraseTable([
    "kèm theo", "gửi kèm", "đính kèm", "hồ sơ kèm theo", "hồ sơ gửi kèm", "tài liệu kèm theo", "ghi chú",
    "chú thích",
    "chú ý", "lưu ý",
  ])
  /// What follows a signature and is a keeper's note, not the document's (annotation guide, decided cases).
  static let keepers = PhraseTable([
    "lưu tại", "file được đính kèm", "file đính kèm", "tải về", "văn bản này", "tài liệu đính kèm",
    "xem thêm", "nguồn", "lượt xem", "cập nhật", "in trang", "chia sẻ", "tin liên quan", "bài viết",
    "tổng số điểm của bài viết", "click để đánh giá", "ý kiến bạn đọc", "những tin mới hơn",
    "những tin cũ hơn",
  ])

  /// Family names; with them a line of two to six capitalised words is a person's.
  static let families = SyllableSet(
    [
      "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
      "dương", "lý",
      "an", "bạch", "bế", "ca", "cao", "châu", "chu", "cung", "cù", "diệp", "doãn", "đàm", "đào", "đinh",
      "đoàn", "đồng", "giang", "giàng", "hà",
      "hầu", "hứa", "khuất", "khúc", "kiều", "kim", "la", "lã", "lại", "lầu", "lâm", "lò", "lô", "lục",
      "lương", "lưu", "lường", "ma", "mã", "mai", "mạc",
      "mùa", "nghiêm", "ngụy", "nhữ", "nông", "ông", "phí", "phó", "phùng", "phương", "quách", "quàng",
      "sùng", "tạ", "tăng", "thạch", "thái",
      "thân", "thào", "thiều", "tiêu", "tô", "tôn", "tống", "tòng", "triệu", "trịnh", "trương", "từ", "văn",
      "vi", "viên", "vương", "vàng", "vừ", "xa",
      "y", "âu", "ôn", "điêu", "đậu", "lăng", "hạng", "chẩu", "chảo", "cà", "bàn", "tẩn", "đèo", "thi",
      "khương", "ứng", "tào", "thẩm", "trang", "ksor", "rơ",
    ].map { Syllable($0) })
}
