import VanBanModel
import VanBanText

/// The words that assign duties, reports and money.
extension PlanCue {
  // MARK: - Who and whom

  static let leads = PhraseTable([
    "chủ trì", "là đơn vị chủ trì", "là cơ quan chủ trì", "làm đầu mối", "chịu trách nhiệm", "có trách nhiệm",
    "là đầu mối", "là cơ quan đầu mối", "là đơn vị đầu mối",
  ])
  /// Behind *do X*: X has the task.
  static let carried = PhraseTable([
    "chủ trì", "thực hiện", "phụ trách", "đảm nhiệm", "đảm nhận", "chịu trách nhiệm",
  ])
  static let partners = PhraseTable(["phối hợp với", "phối hợp cùng", "phối hợp cùng với", "phối hợp"])

  enum Order: Sendable { case command, request }

  /// Before the unit that is told to do something.
  static let orders: PhraseTable<Order> = PhraseTable([
    ("giao", .command), ("giao cho", .command), ("giao nhiệm vụ cho", .command), ("phân công", .command),
    ("phân công cho", .command), ("yêu cầu", .command), ("đề nghị", .request),
    ("kính đề nghị", .request),
  ])
  /// What an organ says in its own name; it is no work of its own.
  static let speaking = PhraseTable([
    "yêu cầu", "đề nghị", "thông báo để", "thông báo đến", "trả lời", "có ý kiến", "xin", "trân trọng",
    "kết luận", "kính đề nghị", "nhận được",
    "nhất trí",
  ])
  /// Behind a task that is given to a unit: *việc kiểm tra được giao cho Thanh tra tỉnh*.
  static let given = PhraseTable(["được giao cho", "được phân công cho", "giao cho", "phân công cho"])
  /// Before the unit that a line speaks to.
  static let towards = PhraseTable(["đối với", "về phía"])
  /// Openings of a sentence whose unit stands behind its first comma.
  static let intros = PhraseTable([
    "căn cứ", "trên cơ sở", "định kỳ", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng",
    "hàng tháng", "trong quá trình",
    "trước ngày", "đồng thời", "ngoài ra", "sau khi", "từ ngày", "trong thời gian", "để", "nhằm", "theo",
    "trong tháng", "trước",
    "chậm nhất", "kết thúc", "nhận được",
  ])
  /// What may happen, and is no duty.
  static let conditions = PhraseTable([
    "có vướng mắc", "có gì vướng mắc", "gặp vướng mắc", "có khó khăn", "gặp khó khăn",
    "vướng mắc , phát sinh", "phát sinh vướng mắc",
    "có vấn đề", "những vướng mắc", "mọi vướng mắc",
  ])

  // MARK: - Headings

  /// Headings under which units are named with what they have to do.
  static let assignments = PhraseTable([
    "tổ chức thực hiện", "phân công", "trách nhiệm", "phân công nhiệm vụ", "phân công thực hiện",
    "giao nhiệm vụ", "tổ chức triển khai",
    "phân công trách nhiệm", "công tác triển khai",
  ])
  /// Headings of what is to be done, in the documents that plan.
  static let contents = PhraseTable([
    "nội dung", "nhiệm vụ", "giải pháp", "biện pháp", "nội dung thực hiện", "kế hoạch thực hiện", "tiến độ",
    "thời gian tới",
  ])
  /// Headings of what was, at their beginning.
  static let tellings = PhraseTable([
    "kết quả", "đánh giá", "tình hình", "thực trạng", "tồn tại", "hạn chế", "khó khăn", "nguyên nhân",
    "đặc điểm", "khái quát",
    "sự cần thiết", "ưu điểm", "bối cảnh", "thuận lợi", "về tình hình", "những kết quả", "cơ sở pháp lý",
    "bài học",
    "kiểm điểm",
  ])
  /// Headings of what was, at their beginning, in documents that report; a plan directs under them.
  static let reported = PhraseTable(["công tác chỉ đạo"])
  /// Headings of what was, anywhere in them.
  static let toldAnywhere = PhraseTable([
    "kết quả thực hiện", "kết quả đạt được", "tình hình thực hiện", "kết quả công tác",
  ])
  /// Headings of what shall be, in documents that report.
  static let outlooks = PhraseTable([
    "phương hướng", "nhiệm vụ", "mục tiêu", "chỉ tiêu", "giải pháp", "thời gian tới", "kế hoạch năm",
    "kế hoạch công tác",
  ])
  static let aimHeadings = PhraseTable(["chỉ tiêu", "mục tiêu"])

  // MARK: - Fields of a task

  enum Field: Sendable { case lead, partner, time, other }

  /// Labels of the lines that belong to the task above them, and of the columns of a table of tasks.
  static let fields: PhraseTable<Field> = PhraseTable([
    ("đơn vị chủ trì", .lead), ("cơ quan chủ trì", .lead), ("cơ quan , đơn vị chủ trì", .lead),
    ("chủ trì", .lead), ("chủ trì thực hiện", .lead),
    ("đơn vị chủ trì thực hiện", .lead), ("cơ quan chủ trì thực hiện", .lead), ("đơn vị thực hiện", .lead),
    ("cơ quan thực hiện", .lead),
    ("cơ quan , đơn vị thực hiện", .lead), ("đơn vị chủ trì tham mưu", .lead),
    ("cơ quan chủ trì tham mưu", .lead),
    ("đơn vị chịu trách nhiệm", .lead), ("người thực hiện", .lead), ("người phụ trách", .lead),
    ("phụ trách", .lead),
    ("bộ phận thực hiện", .lead), ("phân công thực hiện", .lead), ("đơn vị đầu mối", .lead),
    ("cơ quan đầu mối", .lead), ("đơn vị tổ chức", .lead),
    ("đơn vị phụ trách", .lead), ("bộ phận chủ trì", .lead), ("bộ phận phụ trách", .lead),
    ("trách nhiệm thực hiện", .lead),
    ("đơn vị / người thực hiện", .lead), ("phân công phụ trách", .lead), ("lãnh đạo phụ trách", .other),
    ("phòng chủ trì", .lead),
    ("cơ quan , đơn vị chủ trì thực hiện", .lead), ("đơn vị tham mưu", .lead),
    ("đơn vị phối hợp", .partner), ("cơ quan phối hợp", .partner), ("phối hợp", .partner),
    ("cơ quan , đơn vị phối hợp", .partner),
    ("đơn vị phối hợp thực hiện", .partner), ("cơ quan phối hợp thực hiện", .partner),
    ("phối hợp thực hiện", .partner),
    ("bộ phận phối hợp", .partner), ("người phối hợp", .partner),
    ("thời gian thực hiện", .time), ("thời gian hoàn thành", .time), ("thời hạn", .time),
    ("thời hạn hoàn thành", .time), ("thời gian", .time),
    ("thời hạn thực hiện", .time), ("tiến độ", .time), ("tiến độ thực hiện", .time),
    ("tiến độ hoàn thành", .time), ("hạn hoàn thành", .time),
    ("hoàn thành", .time), ("lộ trình", .time), ("lộ trình thực hiện", .time), ("thời gian tổ chức", .time),
    ("thời gian trình", .time),
    ("thời điểm hoàn thành", .time), ("thời gian , địa điểm", .time), ("thời gian dự kiến", .time),
    ("thời gian triển khai", .time),
    ("nội dung", .other), ("mục đích", .other), ("yêu cầu", .other), ("đối tượng", .other),
    ("địa điểm", .other), ("thành phần", .other),
    ("hình thức", .other), ("kinh phí", .other), ("sản phẩm", .other), ("kết quả", .other),
    ("ghi chú", .other), ("số lượng", .other),
    ("quy mô", .other), ("kinh phí thực hiện", .other), ("sản phẩm dự kiến", .other),
    ("kết quả dự kiến", .other), ("hình thức tổ chức", .other),
    ("cách thức thực hiện", .other), ("phương thức thực hiện", .other), ("nguồn kinh phí", .other),
    ("sản phẩm , kết quả", .other),
  ])
  /// The head of the column that says what is to be done.
  static let workColumns = PhraseTable([
    "nội dung", "nhiệm vụ", "công việc", "hoạt động", "đầu việc", "tên nhiệm vụ", "tên công việc",
    "tên hoạt động", "nội dung công việc",
  ])

  // MARK: - Reports

  static let reports = PhraseTable(["báo cáo"])
  static let sends = PhraseTable(["gửi", "nộp", "gửi về", "nộp về", "gửi cho", "nộp cho"])
  /// Before *báo cáo* where it is no duty: *theo báo cáo của*, *để tổng hợp, báo cáo*.
  static let noReports = SyllableSet(
    [
      "theo", "tại", "nghe", "của", "qua", "trong", "các", "bản", "những", "xét", "hội", "nghị", "buổi",
      "chế", "độ", "mẫu", "số",
    ].map {
      Syllable($0)
    })
  static let purpose = Syllable("để")
  static let towardsRecipient = PhraseTable([
    "về", "cho", "gửi", "gửi về", "lên", "đến", "tới", "với", "gửi đến", "gửi cho", "nộp về",
  ])
  static let through = Syllable("qua")
  static let every = PhraseTable(["hằng", "hàng", "mỗi"])
  static let regularly = PhraseTable(["định kỳ", "theo định kỳ"])
  static let reportsOf = PhraseTable(["trong báo cáo", "vào báo cáo"])
  /// Spans of time and the letter of their ISO 8601 duration.
  static let durations: PhraseTable<Duration> = PhraseTable([
    ("ngày", Duration("D")), ("tuần", Duration("W")), ("tháng", Duration("M")), ("quý", Duration("M", 3)),
    ("năm", Duration("Y")),
  ])

  struct Duration: Sendable {
    let letter: Character
    let count: Int
    init(_ letter: Character, _ count: Int = 1) { (self.letter, self.count) = (letter, count) }
    /// *02 tuần* is `P2W`.
    func written(_ times: Int = 1) -> String { "P\(count * times)\(letter)" }
  }

  // MARK: - Money

  static let money = PhraseTable([
    "kinh phí", "dự toán", "ngân sách", "nguồn vốn", "tổng mức đầu tư", "tổng kinh phí", "nguồn kinh phí",
  ])
  static let sources = PhraseTable([
    "từ nguồn", "từ các nguồn", "từ ngân sách", "trích từ", "trích từ nguồn", "do ngân sách", "do nguồn",
    "sử dụng nguồn", "từ nguồn kinh phí",
    "từ kinh phí", "nguồn :", "nguồn kinh phí :", "từ quỹ", "trong nguồn", "bằng nguồn", "lấy từ nguồn",
    "lấy từ", "sử dụng từ nguồn",
    "trích nguồn", "trong dự toán", "từ dự toán", "bằng ngân sách", "nguồn kinh phí thực hiện :",
  ])
  /// Where the name of a source ends.
  static let sourceEnds = PhraseTable([
    "để", "theo quy định", "theo", "bảo đảm", "đảm bảo", "cấp", "chi trả", "nhằm", "phục vụ", "hỗ trợ",
    "đáp ứng", "thực hiện theo",
    "chi", "tổ chức",
  ])
  static let amounts: PhraseTable<Int> = PhraseTable([
    ("đồng", 0), ("nghìn đồng", 3), ("ngàn đồng", 3), ("triệu đồng", 6), ("triệu", 6), ("tỷ đồng", 9),
    ("tỉ đồng", 9), ("đ", 0), ("vnđ", 0),
    ("vnd", 0), ("nghìn tỷ đồng", 12),
  ])
  /// The nouns that a source's name begins with.
  static let sourceNouns = PhraseTable(["nguồn", "các nguồn", "ngân sách", "quỹ", "kinh phí", "dự toán"])

  // MARK: - Contacts

  static let phone: PhraseTable<Contact.Kind> = PhraseTable([
    ("điện thoại", .telephone), ("số điện thoại", .telephone), ("đt", .telephone), ("đtdđ", .telephone),
    ("sđt", .telephone), ("fax", .fax),
    ("số fax", .fax), ("hotline", .telephone), ("di động", .telephone), ("tel", .telephone),
    ("máy", .telephone), ("đường dây nóng", .telephone),
  ])
  static let persons = PhraseTable(["đồng chí", "đ / c", "đc", "ông", "bà", "anh", "chị", "cô", "thầy"])
  static let beforeOwners = SyllableSet(
    ["về", "qua", "hệ", "với", "gửi", "cho", "tới", "đến", "của", "là", "tại"].map { Syllable($0) })
  /// Where the name of a recipient ends.
  static let recipientEnds = PhraseTable([
    "theo", "trước", "để", "chậm nhất", "lồng ghép", "về", "kết quả", "trong", "bằng", "định kỳ", "hằng",
    "hàng", "khi", "qua", "vào", "đúng",
    "kịp thời", "xem xét", "muộn nhất", "sau",
  ])
}
