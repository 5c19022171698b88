import VanBanModel
import VanBanText

/// The words that name units and tell what they do.
extension PlanCue {
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
    "thành viên", "ban giám hiệu", "trưởng ban", "tổ trưởng", "bí thư", "bộ trưởng", "giám đốc",
    "hiệu trưởng",
    "công chức", "viên chức", "nhân viên", "phó thủ tướng", "thông tấn xã", "trưởng thôn", "chi hội", "cô",
    "thầy", "ông", "bà", "đ / c", "thường trực ban", "trường", "trưởng phòng", "khối trưởng",
    "ngành giáo dục",
    "chính quyền", "đảng ủy", "đảng uỷ", "tổ chức cơ sở đảng", "các cấp", "thôn", "bản", "khu phố",
    "hợp tác xã", "khu dân cư",
    "cán sự", "hđnd", "thường vụ", "chính phủ", "thủ tướng",
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
    "tổng kinh phí", "tổng mức", "tổng cộng", "tổng diện tích", "tổng vốn", "tổng dự toán", "tổng điểm",
    "tổng thời gian", "tổng quan", "xã hội", "xã hội hóa", "xã hội hoá", "cấp trên", "cấp bách", "cấp thiết",
    "thầy cô", "bản sắc",
    "bản thân", "bà con",
    "ngành nghề", "đoàn thể thao", "khoa giáo", "trạm dừng", "nhà nước pháp quyền", "trường lớp", "hội chợ",
    "hội xuân",
    "đội hình", "đài phun", "quỹ đất", "ban công", "bộ phận cấu thành", "cơ sở hạ tầng", "cơ sở pháp lý",
    "tổ ấm", "đài tưởng niệm", "thanh tra việc", "ban đầu", "đoàn công tác",
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
    "bầu cử", "ứng cử", "trực thuộc", "đơn vị sự nghiệp công lập", "chỉ huy", "chỉ đạo viên", "thành lập",
    "dân lập", "công lập", "độc lập", "chương trình", "công trình",
    "quy trình",
    "đào tạo", "phát triển", "quản lý nhà nước", "cơ quan quản lý", "xây dựng nông thôn mới",
    "đầu tư xây dựng",
    "trật tự xây dựng", "quản lý dự án", "quản lý thị trường", "tổ chức chính trị", "tổ chức có liên quan",
    "tổ chức liên quan", "tổ chức , cá nhân", "tổ chức và cá nhân", "tổ chức , đơn vị", "tổ chức kinh tế",
    "tổ chức hội", "tổ chức pháp chế", "tổ chức đoàn thể",
    "tổ chức xã hội", "tổ chức đảng", "tổ chức cơ sở đảng", "tổ chức thành viên", "tổ chức công đoàn",
    "tổ chức cán bộ", "thi đua khen thưởng", "thi đua , khen thưởng", "thi đua - khen thưởng", "giao thông",
    "tự quản", "in ấn", "trợ giúp", "lưu giữ", "giao lưu", "cử tri", "trình độ", "bảo đảm xã hội",
    "thông tin điện tử", "thông tin đại chúng",
  ])
  /// Before a noun: what follows is no verb.
  static let beforeNouns = SyllableSet(
    ["các", "những", "của", "thuộc", "công", "ban", "tổ", "về"].map { Syllable($0) })
  /// Where one stands before the verb, another acts: *Lễ tang do Bộ Quốc phòng chủ trì*.
  static let noSubjects = SyllableSet(
    ["do", "bị", "vì", "nếu", "khi", "đã", "đang", "vừa", "mới"].map { Syllable($0) })
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
    "sơ kết", "tổng kết", "đánh giá", "yêu cầu", "phân công", "duy trì", "tiếp nhận", "tiếp thu",
    "giải quyết", "xử lý",
    "quy định", "bổ sung", "điều chỉnh", "lồng ghép", "khảo sát", "thống kê", "ký kết", "đưa tin",
    "giới thiệu",
    "nghiêm túc", "trao", "trao đổi", "phát hành", "công khai", "khuyến khích", "động viên", "tuyển chọn",
    "công bố", "xác định", "kiện toàn",
    "mỗi", "thi đua", "nắm chắc", "là cơ quan", "là đơn vị", "là đầu mối", "là thường trực", "là bộ phận",
    "chịu", "trực tiếp", "đồng thời",
    "tăng", "giảm",
    "cắm", "treo", "trang trí", "luyện tập", "in", "mua", "trồng", "viết", "thu", "thu thập", "bám sát", "ký",
    "mời", "thành lập", "tư vấn", "khen thưởng", "biểu dương", "tuyên dương", "xét", "chấm",
    "bồi dưỡng", "tập huấn",
    "đào tạo", "sửa chữa", "rút kinh nghiệm", "ứng dụng", "khai thác", "phát triển",
    "thu hút", "quan tâm",
    "chăm lo", "thăm", "dạy", "soạn", "đặt", "thuê", "giao", "ưu tiên", "tự", "thống nhất", "kết nối",
    "phản ánh", "liên hệ", "tạo", "phân bổ", "thanh toán", "quyết toán", "chuyển", "thiết kế", "khắc phục",
    "khởi công",
    "bàn giao", "kiểm kê", "di dời", "trưng bày", "tổng hợp", "thông qua", "quyết định", "phê duyệt", "không",
    "xác nhận",
    "lan tỏa", "lan toả", "đóng góp", "quyên góp", "tặng", "trích", "sắp xếp", "làm", "đưa", "giữ",
    "phòng ngừa", "ngăn chặn",
    "tuần tra", "xử phạt", "ứng trực", "sơ tán", "huy động", "cấm", "gắn", "đổi", "nắm", "nắm bắt",
    "vào cuộc", "chia sẻ",
    "tìm hiểu", "dự", "tham dự", "hưởng ứng", "lắp đặt", "rèn luyện", "trả lời", "thực thi",
    "đảm trách",
  ])
  /// Behind a bare word of place these go on with a unit's name.
  static let afterPlaces = SyllableSet(
    [
      "và", "các", "trực", "thuộc", "liên", "có", "của", "trên", "trong", "cấp", "nơi", "được", "ủy", "uỷ",
      "hội", "đoàn", "đội",
      "lỵ", "hoặc", "tại", "với", "cùng", "này", "đó", "khác", "mỗi", "nghiệp", "đẳng", "đã", "đang", "do",
      "là",
    ].map { Syllable($0) })
  /// The places that a group of units is made of: *LĐLĐ các huyện, thành phố*.
  static let places = PhraseTable([
    "tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "thôn", "bản",
    "khu phố", "tổ dân phố",
    "khu dân cư", "tp",
  ])
  /// Nouns that stand for a group before a list of names: *các Sở: Nội vụ, Tài chính*.
  static let listed = PhraseTable([
    "sở", "bộ", "ban", "phòng", "huyện", "xã", "phường", "thành phố", "quận", "ngành", "trường",
  ])
  /// Kinds of schools, which follow a comma without a noun of their own.
  static let kinds = PhraseTable([
    "giáo dục pháp luật", "trung học", "tiểu học", "mầm non", "mẫu giáo", "cao đẳng", "đại học",
  ])
  /// Where one stands, what came before was no subject.
  static let clauseWords = SyllableSet(
    ["để", "nhằm", "mà", "thì", "gửi", "như", "khi"].map { Syllable($0) })
  /// Where a list of units ends at the latest.
  static let runEnds = SyllableSet(
    [
      "để", "nhằm", "theo", "khi", "tại", "từ", "đến", "trước", "qua", "bằng", "như", "mà", "sau", "thì",
      "cho", "gửi",
    ].map { Syllable($0) })
  /// Before several heads who are named after a colon.
  static let addresses = PhraseTable([
    "các ông ( bà ) :", "các ông , bà :", "các ông ( bà )", "các ông , bà", "các ông bà :", "các đồng chí :",
    "các ông :", "ông ( bà ) :",
    "các ông / bà :", "các ông", "các ông , các bà",
  ])
  /// Ends a name that what a unit does may follow.
  static let subordinate = PhraseTable(["trực thuộc"])
  /// Names for the units that were named before.
  static let anaphors = PhraseTable([
    "các đơn vị", "đơn vị", "các cơ quan , đơn vị", "các đơn vị trên", "các đơn vị này", "các cơ quan",
  ])
  /// Nouns of groups that go on with a list and are no unit by themselves.
  static let vague = PhraseTable([
    "đoàn thể", "ngành", "ban", "đơn vị", "địa phương", "tổ chức", "cơ quan", "lực lượng", "hội", "cá nhân",
  ])
}
