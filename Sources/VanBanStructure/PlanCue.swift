import VanBanModel
import VanBanText

/// The words of plans.
enum PlanCue {
  static let phases = PhraseTable(["giai đoạn", "đợt", "tuần", "bước"])
  /// Behind a word of phases: one that is no stage.
  static let noPhases = PhraseTable([
    "tuần lễ", "tuần tra", "tuần hoàn", "bước đầu", "bước tiến", "bước sang", "bước vào",
  ])

  // MARK: - Targets

  /// The types of documents that set aims; the others tell what was done, or ask, invite and certify.
  static let aimingTypes: Set<String> = [
    "KH", "CTr", "CT", "NQ", "QĐ", "ĐA", "DA", "PA", "CL", "KL", "HD", "CV", "CĐ", "TTri", "LKG",
  ]
  static let comparators: PhraseTable<Target.Comparator> = PhraseTable([
    ("ít nhất", .atLeast), ("tối thiểu", .atLeast), ("không dưới", .atLeast), ("không ít hơn", .atLeast),
    ("không quá", .atMost),
    ("tối đa", .atMost), ("không vượt quá", .atMost), ("trên", .moreThan), ("hơn", .moreThan),
    ("dưới", .lessThan),
    ("≥", .atLeast), ("≤", .atMost), (">", .moreThan), ("<", .lessThan),
    ("tối thiểu là", .atLeast), ("ít nhất là", .atLeast), ("đạt ít nhất", .atLeast),
    ("đạt tối thiểu", .atLeast),
  ])
  static let endings: PhraseTable<Target.Comparator> = PhraseTable([
    ("trở lên", .atLeast), ("trở xuống", .atMost),
  ])
  /// Before a value that was reached.
  static let results = PhraseTable([
    "đã", "mới đạt", "chỉ đạt", "ước đạt", "mới chỉ", "hiện có", "hiện đạt", "hiện nay", "kết quả",
  ])
  /// Before a value that shall be reached.
  static let aims = PhraseTable(["phấn đấu", "mục tiêu", "chỉ tiêu", "bảo đảm", "đảm bảo"])
  /// Tells roughly how many; an aim only where something says so.
  static let roughly = Syllable("hơn")
  /// Words of number between the digits and what is counted.
  static let scales = PhraseTable(["nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"])
  /// Spans of time and ages, which are no aims.
  static let spans = PhraseTable([
    "năm", "tháng", "ngày", "tuần", "quý", "giờ", "phút", "giây", "thế kỷ", "thập kỷ", "thập niên", "tuổi",
    "nhiệm kỳ",
  ])
  /// Counted nouns of more than one word.
  static let counted = PhraseTable([
    "dự án", "đề án", "kế hoạch", "chương trình", "phương án", "đề tài", "nhiệm vụ", "chỉ tiêu", "tiêu chí",
    "đoàn viên", "hội viên", "đảng viên", "đội viên", "học sinh", "sinh viên", "học viên", "giáo viên",
    "nhân viên",
    "cán bộ", "công chức", "viên chức", "công nhân", "lao động", "người lao động", "thanh niên",
    "thanh thiếu nhi",
    "thiếu nhi", "phụ nữ", "nông dân", "người dân", "công dân", "đại biểu", "cá nhân", "tập thể",
    "chuyên gia",
    "tình nguyện viên", "cộng tác viên", "báo cáo viên", "tuyên truyền viên", "vận động viên", "thí sinh",
    "hoạt động", "sáng kiến", "giải pháp", "sản phẩm", "tác phẩm", "ấn phẩm", "công trình", "phần việc",
    "mô hình",
    "điển hình", "phong trào", "chuyên đề", "chuyên mục", "chuyên trang", "tin bài", "tin , bài", "bài viết",
    "phóng sự", "video clip", "đối tượng", "đối tác", "hợp đồng", "thỏa thuận", "thoả thuận", "thỏa ước",
    "thoả ước",
    "hộ gia đình", "hộ nghèo", "hộ dân", "gia đình", "lượt người", "lượt học sinh", "lượt đoàn viên",
    "lượt cán bộ",
    "lượt khách", "lượt truy cập", "lượt thi", "cơ sở", "đơn vị", "cơ quan", "tổ chức", "doanh nghiệp",
    "hợp tác xã",
    "tổ hợp tác", "trang trại", "trường học", "thư viện", "nhà trường", "bệnh viện", "trạm y tế",
    "câu lạc bộ",
    "chi bộ", "chi đoàn", "chi hội", "công đoàn cơ sở", "tổ công đoàn", "đoàn cơ sở", "đội hình",
    "hội nghị",
    "hội thảo", "tọa đàm", "toạ đàm", "cuộc thi", "cuộc họp", "cuộc đối thoại", "cuộc kiểm tra",
    "cuộc giám sát",
    "lớp học", "lớp tập huấn", "khóa học", "đợt kiểm tra", "buổi sinh hoạt", "buổi tuyên truyền",
    "suất quà",
    "phần quà", "học bổng", "suất học bổng", "căn nhà", "ngôi nhà", "nhà ở", "phòng học", "mái ấm",
    "máy tính",
    "thiết bị", "đầu sách", "bản sách", "cuốn sách", "tủ sách", "cây xanh", "tuyến đường", "khu dân cư",
    "thôn bản",
    "địa phương", "thủ tục", "thủ tục hành chính", "dịch vụ", "dịch vụ công", "hồ sơ", "văn bản", "tài liệu",
    "báo cáo", "ý kiến", "kiến nghị", "vụ việc", "hình ảnh", "tài khoản", "trang tài liệu", "đồng",
    "mét vuông",
    "đơn vị máu", "giải thưởng", "danh hiệu", "ngày công", "giờ học", "tiết học", "điểm cầu", "điểm trường",
    "hội thi", "gian hàng", "đầu báo", "đầu việc", "tiết mục", "bài dự thi", "lượt", "ý tưởng", "tuyến phố",
    "con đường", "hộ",
    "xã", "trường", "tiêu chuẩn", "sân chơi", "nhà vệ sinh", "người", "đoàn viên mới",
    "đảng viên mới",
  ])

  /// Before a plain number that every one of many shall reach.
  static let each = Syllable("mỗi")
  /// Behind *mỗi*: parts of a contest, whose numbers are its rules.
  static let rules = PhraseTable([
    "câu", "đợt", "lần", "vòng", "phần", "bài", "thí sinh", "lượt", "đội", "đề", "tiết mục", "câu hỏi",
    "người", "ngày",
  ])
  /// Between *mỗi* and a number: what follows describes.
  static let describing = SyllableSet(
    ["là", "gồm", "được", "với", "bao", "từ", "trong"].map { Syllable($0) })
  /// Right before a plain number that shall be reached.
  static let reaching = PhraseTable([
    "có", "đạt", "mở", "xây dựng", "thành lập", "kết nạp", "tổ chức", "trồng", "vận động", "góp",
    "hoàn thành", "ra mắt",
    "đăng ký", "hỗ trợ", "giúp đỡ", "đạt được", "có được", "duy trì", "thêm",
  ])
  /// Which way a value is a difference.
  static let changes: PhraseTable<Target.Change> = PhraseTable([
    ("tăng", .increase), ("tăng thêm", .increase), ("tăng bình quân", .increase), ("tăng trưởng", .increase),
    ("nâng thêm", .increase), ("giảm", .decrease), ("giảm bình quân", .decrease), ("giảm thêm", .decrease),
  ])
  /// Between the value of today and the one that shall be reached: *tăng từ 3 lên 5*.
  static let upTo = SyllableSet(["lên", "xuống", "còn"].map { Syllable($0) })
  /// How long or large something written may be: a form's rule, no aim.
  static let formats = PhraseTable([
    "trang", "câu", "câu hỏi", "chữ", "từ", "ký tự", "dòng", "mb", "gb", "cm", "mm", "độ", "lần thi",
  ])
}
