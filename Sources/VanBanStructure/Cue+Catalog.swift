import VanBanText

/// The words that dates are made of.
///
/// Each is a word that a clerk writes before, between or behind numbers.
enum DateCue {
  static let day = Syllable("ngày")
  /// *mùng 3*, in the south *mồng 3*: one of the first ten days.
  static let earlyDay = Syllable("mùng")
  static let earlyDaySouth = Syllable("mồng")
  static let month = Syllable("tháng")
  static let year = Syllable("năm")
  static let quarter = Syllable("quý")
  /// As *quý* is written in the south.
  static let southernQuarter = Syllable("quí")
  static let hour = Syllable("giờ")
  static let minute = Syllable("phút")
  static let from = Syllable("từ")
  static let to = Syllable("đến")
  static let until = Syllable("tới")
  static let whole = Syllable("hết")
  static let before = Syllable("trước")
  static let after = Syllable("sau")
  static let and = Syllable("và")
  static let close = Syllable("cuối")
  static let start = Syllable("đầu")
  static let middle = Syllable("giữa")
  static let partsOfDay = [
    Syllable("sáng"), Syllable("trưa"), Syllable("chiều"), Syllable("tối"), Syllable("đêm"),
  ]
  static let number = Syllable("số")
  static let plural = Syllable("những")
  static let about = Syllable("khoảng")
  static let every = [Syllable("hằng"), Syllable("hàng"), Syllable("mỗi")]

  /// Months in words, and how many months: *tháng Giêng*, *sáu tháng đầu năm*.
  static let months: PhraseTable<Int> = PhraseTable([
    ("giêng", 1), ("một", 1), ("hai", 2), ("ba", 3), ("tư", 4), ("bốn", 4), ("năm", 5), ("sáu", 6),
    ("bảy", 7),
    ("bẩy", 7), ("tám", 8), ("chín", 9), ("mười", 10), ("mười một", 11), ("mười hai", 12), ("chạp", 12),
  ])
  /// The first words of these.
  static let counts = SyllableSet(
    ["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"].map { Syllable($0) })
  /// Between *năm* and its number.
  static let kindsOfYear = PhraseTable(["ngân sách", "tài chính", "kế hoạch"])
  /// Behind a day: years that are told by others.
  static let otherYears = PhraseTable(
    [
      "kế tiếp", "tiếp theo", "sau", "liền sau", "sau liền kề", "liền kề", "thực hiện", "báo cáo",
      "trước liền kề",
    ].flatMap {
      ["năm \($0)", "của năm \($0)"]
    })
  /// Before two years: a term of office, a period, a school year.
  static let terms = PhraseTable([
    "nhiệm kỳ", "giai đoạn", "thời kỳ", "năm học", "khóa học", "niên khóa", "khóa", "niên độ", "NK",
    "năm tài chính", "năm ngân sách",
  ])
  /// Before a date that closes a time without a beginning.
  static let closings = PhraseTable([
    "đến hết", "đến", "tới", "trước", "chậm nhất", "chậm nhất là", "chậm nhất đến", "chậm nhất là đến",
    "chậm nhất vào", "muộn nhất", "muộn nhất là", "đến trước", "đến cuối", "đến ngày", "hạn cuối", "hạn chót",
    "chậm nhất đến hết", "chậm nhất trước", "trước hết",
  ])
  /// Behind a year or day that opens a time without an end.
  static let onwards = PhraseTable([
    "và các năm tiếp theo", "và những năm tiếp theo", "và các năm sau", "trở đi", "và những năm sau",
  ])
  /// Behind a year or day that closes a time without a beginning.
  static let backwards = PhraseTable(["trở về trước", "về trước", "trở lại trước"])
  /// In a sentence with one of these a day without a year comes every year, or by another calendar.
  static let recurring = PhraseTable([
    "hằng năm", "hàng năm", "mỗi năm", "từng năm", "năm trước", "năm sau", "năm kế hoạch", "năm ngân sách",
    "dương lịch",
    "âm lịch",
    "năm hiện hành", "năm liền kề", "năm tài chính", "năm liền trước",
  ])
  /// Days of the week, as they stand before a date.
  static let weekdays = PhraseTable([
    "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật", "thứ 2", "thứ 3", "thứ 4",
    "thứ 5",
    "thứ 6", "thứ 7",
  ])
}

/// The words that tell how a text rests on the documents that it names.
enum RelationCue: Sendable {
  case basis, implements, follows, continues, amends, adds, replaces, repeals, ends, passive, mentions,
    encloses, begins, compares, describes

  /// Whether it tells what an amending text does with another one.
  var orders: Bool { self == .amends || self == .adds || self == .replaces || self == .repeals }

  static let table: PhraseTable<RelationCue> = PhraseTable([
    ("căn cứ", .basis), ("trên cơ sở", .basis), ("chiếu", .basis),
    ("chiểu", .basis), ("chiếu theo", .basis), ("chiểu theo", .basis), ("căn cứ theo", .basis),
    ("thực hiện", .implements), ("triển khai", .implements), ("triển khai thực hiện", .implements),
    ("thi hành", .implements), ("tổ chức thực hiện", .implements), ("để thực hiện", .implements),
    ("theo", .follows), ("tiếp theo", .continues), ("theo tinh thần", .follows),
    ("sửa đổi", .amends), ("bổ sung", .adds), ("sửa đổi , bổ sung", .amends), ("đính chính", .amends),
    ("sửa đổi và bổ sung", .amends), ("sửa đổi , bổ sung , bãi bỏ một số", .amends),
    ("sửa đổi , bổ sung và bãi bỏ một số", .amends), ("sửa đổi , bổ sung , thay thế một số", .amends),
    ("sửa đổi , bổ sung , thay thế , bãi bỏ một số", .amends),
    ("thay thế", .replaces), ("thay thế cho", .replaces), ("thay cho", .replaces),
    ("bãi bỏ", .repeals), ("hủy bỏ", .repeals), ("huỷ bỏ", .repeals), ("hết hiệu lực", .ends),
    ("ngưng hiệu lực", .ends), ("chấm dứt hiệu lực", .ends), ("không còn hiệu lực", .ends),
    ("hết hiệu lực thi hành", .ends), ("không còn hiệu lực thi hành", .ends),
    ("được sửa đổi", .passive), ("được sửa đổi , bổ sung", .passive), ("được bổ sung", .passive),
    ("đã được sửa đổi", .passive), ("đã sửa đổi , bổ sung", .passive), ("được thay thế", .passive),
    ("đã được sửa đổi , bổ sung", .passive), ("nay được thay thế", .passive),
    ("được sửa đổi , bổ sung , thay thế", .passive),
    ("được sửa đổi , bổ sung , thay thế , bãi bỏ", .passive),
    ("phúc đáp", .mentions), ("trả lời", .mentions), ("xét", .mentions), ("xem xét", .mentions),
    ("kèm theo", .encloses), ("xét đề nghị", .mentions), ("sau khi", .begins),
    ("ban hành theo", .encloses), ("ban hành kèm theo", .encloses), ("ban hành kèm", .encloses),
    ("phù hợp với", .compares), ("trái với", .compares), ("mâu thuẫn với", .compares),
    ("khác với", .compares),
    ("thay thế được", .describes), ("sửa đổi được", .describes), ("sửa đổi , bổ sung được", .describes),
    ("bãi bỏ được", .describes), ("các văn bản sửa đổi , bổ sung", .describes),
    ("các văn bản sửa đổi , bổ sung , thay thế", .describes), ("các văn bản thay thế", .describes),
    ("các văn bản sửa đổi , bổ sung hoặc thay thế", .describes),
  ])

  /// Behind *thay thế*: words are replaced, no document.
  static let wording = PhraseTable([
    "cụm từ", "các cụm từ", "một số cụm từ", "từ", "các từ", "từ ngữ", "một số từ ngữ", "thuật ngữ", "dấu",
  ])

  /// Behind a reference, in its sentence: what happens to it.
  static let endings = PhraseTable([
    "hết hiệu lực", "bị bãi bỏ", "được bãi bỏ", "nay bãi bỏ", "đều bãi bỏ", "ngưng hiệu lực",
    "chấm dứt hiệu lực", "bị hủy bỏ", "không còn hiệu lực",
  ])
}

/// The small words behind which neither an issuer's name nor a law's goes on.
enum TitleCue {
  static let of = Syllable("của")
  static let about = Syllable("về")
  /// What opens the title of a cited document.
  static let openers = PhraseTable([
    "về việc", "về", "v / v", "quy định", "ban hành", "phê duyệt", "hướng dẫn", "sửa đổi", "bổ sung",
    "thay thế",
    "bãi bỏ", "thí điểm", "công bố", "thành lập", "điều chỉnh", "triển khai", "thực hiện", "giao",
    "phát động",
    "tổ chức thực hiện", "đính chính", "kiện toàn", "cho phép", "tăng cường", "đẩy mạnh", "lãnh đạo",
    "phân công",
    "phân cấp", "quyết định", "hợp nhất", "chi tiết", "thông qua", "ấn định", "giải thích", "qui định",
  ])
  /// What ends an issuer's or a law's name without opening a title.
  static let stops = PhraseTable([
    "đã", "được", "có", "là", "thì", "tại", "để", "nhằm", "trong", "như", "này", "gửi", "yêu cầu", "đề nghị",
    "kèm",
    "theo", "do", "trình", "chỉ đạo", "xây dựng", "nêu", "nói", "nêu trên", "trên", "khi", "nếu", "mà", "vào",
    "từ",
    "đến", "bằng", "với", "cho", "hết hiệu lực", "còn", "sẽ", "phải", "không", "các", "những", "một số",
    "hoặc", "cùng",
    "kể", "cụ thể", "xin", "cấp", "ký", "đối với", "thuộc", "nay", "hiện hành", "và các", "qua", "ra",
    "bao gồm", "gồm", "tiếp tục", "tổ chức", "thống nhất", "khẩn trương", "trân trọng", "mong", "nhận",
  ])
  /// What ends a law's name besides.
  static let lawStops = PhraseTable([
    "bị", "và hướng dẫn", "và văn bản", "và khoản", "và điểm", "và luật", "nắm giữ", "góp phần", "gặp",
    "và bảo đảm",
  ])
  /// Compounds whose last word would stop a name: *công trình thủy lợi*, *Hàng không dân dụng*.
  static let compounds = PhraseTable([
    "công trình", "chương trình", "hàng không", "dự bị", "thiết bị", "chuẩn bị", "trang bị",
  ])
}
