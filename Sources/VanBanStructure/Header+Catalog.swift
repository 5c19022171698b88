import VanBanModel
import VanBanText

/// The fixed lines and opening words of a first page.
enum HeaderCue {
  /// Quốc hiệu (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1), without tones so that damaged ones are known too.
  static let national = Phrase("cong hoa xa hoi chu nghia viet nam")
  /// Tiêu ngữ, with any dash or none.
  static let motto = [Phrase("doc lap"), Phrase("tu do"), Phrase("hanh phuc")]
  /// The Party's title (Hướng dẫn 36-HD/VPTW).
  static let party = Phrase("dang cong san viet nam")
  /// The State's title of 1945 to 1976.
  static let republic = Phrase("viet nam dan chu cong hoa")
  static let country = Phrase("viet nam")
  /// The youth union's title, which stands where the Party's does.
  static let youth = Phrase("doan tncs ho chi minh")

  static let addressed = PhraseTable([
    "kính gửi", "kính trình", "kính chuyển", "kính gởi", "đồng kính gửi", "đồng gửi",
  ])
  /// The lines that open the articles.
  static let enacting = PhraseTable([
    "quyết định", "quyết nghị", "nghị quyết", "nay ban hành", "chỉ thị", "nay công bố", "ra sắc lệnh",
    "nghị định",
  ])
  static let drafts = PhraseTable(["dự thảo", "bản dự thảo"])
  static let secrecy = PhraseTable(["mật", "tối mật", "tuyệt mật"])
  static let urgency = PhraseTable(["khẩn", "thượng khẩn", "hỏa tốc", "hỏa tốc hẹn giờ"])

  /// Who may read it (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.2.c).
  static let circulation = PhraseTable(["lưu hành nội bộ", "xem xong trả lại"])
  /// A heading without a number that opens a constitution's body.
  static let forewords = PhraseTable(["lời nói đầu", "lời mở đầu"])

  static let number = Syllable("số")
  static let about = Phrase("v / v")
  /// Behind a type's name on its line: the organs that share it, not what it is about.
  static let sharing = PhraseTable(["liên bộ", "liên ngành", "liên tịch", "phối hợp"])
  /// *Về việc …* under the number of a letter, where *V/v* is the rule.
  static let aboutInFull = Phrase("về việc")
  static let issued = PhraseTable(["kèm theo", "ban hành", "đính kèm"])
  /// *Phụ lục I*, *Mẫu số 01*: what is attached and has a name instead of a type.
  static let annexes = PhraseTable([
    "phụ lục", "mẫu số", "biểu mẫu", "danh mục", "danh sách", "biểu số", "phụ biểu",
  ])
  /// Those that are the beginning of a title.
  static let lists = PhraseTable(["danh mục", "danh sách"])
  /// Titles of forms, which stand where an organ's name might.
  static let formTitles = PhraseTable([
    "đơn xin", "đơn đề nghị", "đơn đăng ký", "đơn khiếu nại", "giấy đề nghị", "giấy đăng ký",
    "giấy chứng nhận",
    "giấy xác nhận", "giấy ủy quyền", "phiếu", "tờ khai", "bảng kê", "bảng khai", "bảng tổng hợp",
    "bản kê khai",
    "bản đăng ký", "bản cam kết", "sơ yếu lý lịch",
  ])
  /// What names a pattern to be filled in: the letterhead under it is nobody's.
  static let forms = PhraseTable(["mẫu số", "mẫu", "biểu mẫu", "biểu số"])
}

/// *PL.300*: the letters of who drafted or typed the text, and how many copies were made (Nghị định 30/2020/NĐ-CP, Phụ lục I,
/// III.3); older documents have it in the letterhead.
enum DrafterMark {
  static let examples = ["PL.300", "TH.320", "XV80", "H.L300", "PL. 50"]
  static let counterexamples = ["C06", "UBND", "300", "PHÒNG PC45 VÀ PC46", "Số: 12", "A.B.CDE12"]

  static func stands(in line: Line) -> Bool { isOne(line.string(line.tokens.indices)) }

  static func isOne(_ text: String) -> Bool {
    let signs = text.filter { $0 != "." && $0 != " " }
    let letters = signs.prefix { $0.isUppercase }
    let copies = signs.dropFirst(letters.count)
    return (1...4).contains(letters.count) && (2...4).contains(copies.count) && copies.first != "0"
      && copies.allSatisfy { $0.isASCII && $0.isNumber }
  }
}

/// The marks of a copy, whose own letterhead stands behind the copied text (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần III).
enum CopyCue {
  static let forms = PhraseTable(["sao y", "sao lục", "trích sao", "sao y bản chính"])
  /// The codes of copies, in a symbol (*12/SY-UBND*) and in the catalogue of types.
  static let symbols: Set<String> = ["SY", "TrS", "SYBC", "SL2"]

  /// Whether a line in capitals names the form of a copy.
  static func stands(in line: Line) -> Bool {
    line.tokens.indices.contains {
      line.tokens[$0].form == .capitals && forms.match(line.tokens, at: $0) != nil
    }
  }

  /// The first of the lines that a copy's own letterhead takes, at the end of a document that was copied.
  static func start(in lines: [Line]) -> Int? {
    guard let form = lines.firstIndex(where: { $0.tokens.count <= 24 && stands(in: $0) }) else { return nil }
    var start = form
    while start > 0, form - start < 8, isLetterhead(lines[start - 1]) { start -= 1 }
    return start
  }

  private static func isLetterhead(_ line: Line) -> Bool {
    if ConclusionMark.post(line) || ConclusionMark.authority(line, 0) != nil { return false }
    return AttachmentMark.holdsAnchors(line)
      || line.isCapitals
        && (Organ.nouns.match(line.tokens, at: 0) != nil || Organ.places.match(line.tokens, at: 0) != nil)
  }
}

/// The words with which a preamble or a letter's first sentence begins, and where each of them tells one.
enum BasisCue {
  struct Places: OptionSet, Sendable {
    let rawValue: Int
    /// At the beginning of a piece of the first page.
    static let opening = Places(rawValue: 1)
    /// Glued behind a title or an addressee on one line.
    static let glued = Places(rawValue: 2)
    /// Right under the type, where a subject is to be expected.
    static let underType = Places(rawValue: 4)
    /// In the paragraphs before the first section.
    static let preamble = Places(rawValue: 8)
  }

  static let opening = table(.opening)
  static let glued = table(.glued)
  static let underType = table(.underType)
  static let preamble = table(.preamble)

  private static func table(_ place: Places) -> PhraseTable<Bool> {
    PhraseTable(rows.filter { $0.places.contains(place) }.flatMap(\.phrases))
  }

  /// A longer phrase is a row of its own only where the shorter one that it begins with does not count.
  private static let rows: [(phrases: [String], places: Places)] = [
    (
      ["căn cứ", "chiểu", "chiếu", "phúc đáp", "trả lời", "trên cơ sở"],
      [.opening, .glued, .underType, .preamble]
    ),
    (["thực hiện", "triển khai", "tiếp theo", "thi hành", "sau khi"], [.opening, .glued, .preamble]),
    (["xét"], [.opening, .underType, .preamble]),
    (["xét thấy", "xét đề nghị", "xét tờ trình"], [.glued]),
    (["theo"], [.opening, .preamble]),
    (["theo đề nghị"], [.glued, .underType]),
    (["hưởng ứng"], [.opening, .glued]),
    (["quốc hội ban hành"], [.opening, .underType]),
    (
      [
        "để", "nhằm", "qua", "ngày", "vừa qua", "hiện nay", "tiếp tục", "được sự", "với", "chào mừng",
        "hôm nay",
        "thời gian qua", "chấp hành", "quán triệt", "trong",
      ], [.opening]
    ),
  ]
}

/// Provinces for finding where a place's name begins.
extension Province {
  static let table = PhraseTable(catalog.map { ($0.name, $0.name) })
  /// The names as keys of documents have them, the longest first: *Thừa Thiên Huế* ends like *Huế*.
  static let slugs = catalog.map { DocumentKey.slug($0.name) }.sorted { $0.utf8.count > $1.utf8.count }
  /// What may stand before the name in a place line.
  static let prefixes = PhraseTable(kindWords)
}
