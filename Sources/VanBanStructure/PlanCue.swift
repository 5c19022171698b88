import VanBanModel
import VanBanText

/// The words of plans (reference.md 7.2).
enum PlanCue {
  static let phases = PhraseTable(["giai đoạn", "đợt", "tuần", "bước"])

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
  ])

  // MARK: - Tasks

  static let leads = PhraseTable([
    "chủ trì", "là đơn vị chủ trì", "làm đầu mối", "chịu trách nhiệm", "có trách nhiệm",
  ])
  static let partners = PhraseTable(["phối hợp với", "phối hợp cùng", "phối hợp cùng với", "phối hợp"])
  /// Before the unit that is told to do something.
  static let orders = PhraseTable(["giao", "giao cho", "giao nhiệm vụ cho", "phân công", "phân công cho"])
  /// Headings under which units are named with what they have to do.
  static let assignments = PhraseTable([
    "tổ chức thực hiện", "phân công", "trách nhiệm", "phân công nhiệm vụ", "phân công thực hiện",
  ])
  /// Before several units in one name.
  static let groups = PhraseTable(["các", "những", "toàn thể"])
  /// Those who are given something to do and are no organs.
  static let actors = PhraseTable([
    "thường trực", "đơn vị", "cơ sở", "địa phương", "cấp ủy", "cấp uỷ", "cấp", "doanh nghiệp", "bộ phận",
    "giáo viên",
    "giảng viên", "tổng phụ trách", "kế toán", "đồng chí", "cán bộ", "thủ trưởng", "người đứng đầu",
    "phó hiệu trưởng",
    "phó trưởng ban", "ủy viên", "uỷ viên", "chánh thanh tra", "trưởng các", "huyện", "xã", "phường",
    "quận", "thị trấn", "thành phố", "ngành", "tổ chức đoàn", "tổ chức công đoàn", "thị uỷ", "quận uỷ",
    "chuyên viên",
    "thành viên", "ban giám hiệu",
  ])
  /// Words that begin like a unit and are none: *Tổ chức hội nghị*, *Báo cáo kết quả*.
  static let noUnits = PhraseTable([
    "tổ chức", "ban hành", "báo cáo", "báo chí", "phòng chống", "phòng , chống", "phòng ngừa", "phòng bệnh",
    "phòng học", "hội nghị", "hội thảo", "hội thi", "hội diễn", "hội thao", "hội viên", "hội trường",
    "hội nhập",
    "đoàn viên", "đoàn kết", "đội ngũ", "đội viên", "trường hợp", "khoa học", "đại hội", "vụ việc", "vụ án",
    "sở hữu",
    "tổng kết", "tổng hợp", "tổng số", "tổng thể", "bộ máy", "bộ luật", "bộ tiêu chí", "quỹ đất", "nhà ở",
    "cấp phát", "cấp kinh phí", "cấp giấy", "cấp phép", "cơ sở vật chất", "cơ sở dữ liệu",
    "xã hội", "xã hội hóa", "đài tưởng niệm", "thanh tra việc", "ban đầu", "đoàn công tác",
  ])
  /// Nouns that a verb makes the name of a unit: *Ban tổ chức*, *Tổ kiểm tra*.
  static let namedByVerbs = PhraseTable([
    "ban", "tổ", "phòng", "đội", "đoàn", "hội đồng", "ủy ban", "uỷ ban", "bộ phận", "trung tâm", "các ban",
    "các tổ",
    "các phòng", "các đội", "các đoàn", "các ủy ban", "các uỷ ban",
  ])
  /// Organs that share one office with another.
  static let jointHolders = PhraseTable([
    "ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân", "ubnd", "hđnd",
  ])
  /// Ends *các đơn vị liên quan*.
  static let concerned = PhraseTable(["liên quan", "có liên quan"])
  /// Words that hold a verb's syllables and are none.
  static let compounds = PhraseTable([
    "bầu cử", "ứng cử", "thành lập", "dân lập", "công lập", "độc lập", "chương trình", "công trình",
    "quy trình",
    "đào tạo", "phát triển", "quản lý nhà nước", "cơ quan quản lý", "xây dựng nông thôn mới",
    "đầu tư xây dựng",
    "trật tự xây dựng", "quản lý dự án", "quản lý thị trường", "tổ chức chính trị", "tổ chức đoàn thể",
    "tổ chức xã hội", "tổ chức đảng", "tổ chức cơ sở đảng", "tổ chức thành viên", "tổ chức công đoàn",
    "tổ chức cán bộ", "thi đua khen thưởng", "bảo đảm xã hội", "thông tin điện tử", "thông tin đại chúng",
  ])
  /// Before a noun: what follows is no verb.
  static let beforeNouns: Set<Syllable> = Set(
    ["các", "những", "của", "thuộc", "công", "ban", "tổ"].map { Syllable($0) })
  /// Where one stands before the verb, another acts: *Lễ tang do Bộ Quốc phòng chủ trì*.
  static let noSubjects: Set<Syllable> = Set(["do", "bị", "vì", "nếu", "khi"].map { Syllable($0) })
  /// What units do: the word behind a unit's name.
  static let verbs = PhraseTable([
    "chủ trì", "phối hợp", "chịu trách nhiệm", "có trách nhiệm", "làm đầu mối", "là đơn vị", "phụ trách",
    "đảm nhận",
    "tổ chức", "triển khai", "xây dựng", "tuyên truyền", "vận động", "chỉ đạo", "lãnh đạo", "hướng dẫn",
    "kiểm tra",
    "giám sát", "đôn đốc", "rà soát", "tổng hợp", "báo cáo", "ban hành", "tham mưu", "đăng tải", "biên soạn",
    "bố trí",
    "cử", "theo dõi", "thực hiện", "thông báo", "thông tin", "quán triệt", "phổ biến", "đăng ký", "lựa chọn",
    "chọn",
    "mở", "tăng cường", "đẩy mạnh", "nâng cao", "đổi mới", "cụ thể hóa", "cụ thể hoá", "căn cứ", "chuẩn bị",
    "lập",
    "trình", "gửi", "nộp", "cung cấp", "cập nhật", "hoàn thành", "hoàn thiện", "nghiên cứu", "đề xuất",
    "đề nghị",
    "xem xét", "thẩm định", "cân đối", "hỗ trợ", "bảo đảm", "đảm bảo", "tạo điều kiện", "tiếp tục",
    "chủ động",
    "tích cực", "khẩn trương", "thường xuyên", "kịp thời", "phát động", "phát huy", "huy động", "tập trung",
    "tiến hành", "tham gia", "quản lý", "giúp", "phải", "cần", "sẽ", "được giao", "dựa trên", "trên cơ sở",
    "định kỳ",
    "sơ kết", "tổng kết", "đánh giá", "yêu cầu", "phân công", "duy trì", "tiếp nhận", "giải quyết", "xử lý",
    "quy định", "bổ sung", "điều chỉnh", "lồng ghép", "khảo sát", "thống kê", "ký kết", "đưa tin",
    "giới thiệu",
    "nghiêm túc", "trao", "trao đổi", "phát hành", "công khai", "khuyến khích", "động viên", "tuyển chọn",
    "công bố", "xác định", "kiện toàn",
  ])
}
