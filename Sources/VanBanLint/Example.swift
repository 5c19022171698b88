/// A text that shows a rule: words that stand in a small, otherwise faultless document.
public struct Example: Sendable {
  /// The words that matter.
  public let shown: String
  /// The whole text, which tests read.
  public let text: String
  /// What the reader of a file tells of it by a diagnostic's id, where words cannot show it: tracked changes.
  public var told: [String] = []
  /// The text of another document of the same run, where one alone shows nothing.
  public var other: String?

  /// A plan in a file of which its reader tells something.
  static func file(_ diagnostic: String, shown: String) -> Example {
    var example = Example(shown: shown, text: plan().text)
    example.told = [diagnostic]
    return example
  }

  /// The same with another document of the same run.
  func beside(_ other: Example) -> Example {
    var example = Example(shown: "\(other.shown)\n\(shown)", text: text)
    example.other = other.text
    return example
  }

  /// A text that needs no frame.
  static func whole(_ text: String) -> Example { Example(shown: text, text: text) }

  /// A plan of a provincial department, with some of its parts replaced; an empty text takes a part out.
  static func plan(_ parts: (Part, String)...) -> Example { framed(Frame.plan, parts) }
  /// An official letter of a provincial department.
  static func letter(_ parts: (Part, String)...) -> Example { framed(Frame.letter, parts) }
  /// A decision of a provincial department.
  static func decision(_ parts: (Part, String)...) -> Example { framed(Frame.decision, parts) }
  /// A plan of a provincial committee of the Party.
  static func party(_ parts: (Part, String)...) -> Example { framed(Frame.party, parts) }

  /// The parts of a document, in their order.
  enum Part: Int, Sendable, CaseIterable {
    case superior, issuer, national, motto, number, about, date, mark, type, subject, to, basis, enacting,
      body
    case recipients, signature, annex
  }

  private static func framed(_ frame: [Part: String], _ parts: [(Part, String)]) -> Example {
    let merged = frame.merging(parts) { $1 }
    let text = Part.allCases.compactMap { merged[$0] }.filter { !$0.isEmpty }.joined(separator: "\n")
    let shown = parts.map { $0.1.isEmpty ? "(không có)" : $0.1 }
    return Example(shown: shown.isEmpty ? text : shown.joined(separator: "\n"), text: text + "\n")
  }
}

/// The faultless documents in which examples stand; persons are invented.
private enum Frame {
  static let head: [Example.Part: String] = [
    .superior: "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", .issuer: "SỞ NỘI VỤ\n",
    .national: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", .motto: "Độc lập - Tự do - Hạnh phúc\n",
    .date: "Lai Châu, ngày 10 tháng 3 năm 2021\n", .signature: "GIÁM ĐỐC\n\nTrần Văn Mẫu",
    .recipients: "Nơi nhận:\n- Ủy ban nhân dân tỉnh;\n- Lưu: VT, CCHC.\n",
  ]

  static let plan = head.merging([
    .number: "Số: 15/KH-SNV", .type: "KẾ HOẠCH", .subject: "Cải cách hành chính năm 2021\n",
    .basis:
      "Thực hiện Kế hoạch số 30/KH-UBND ngày 05/02/2021 của Ủy ban nhân dân tỉnh về cải cách hành chính, Sở Nội vụ ban hành kế hoạch như sau:\n",
    .body:
      "I. MỤC ĐÍCH\nNâng cao chất lượng phục vụ.\n\nII. NỘI DUNG\n1. Rà soát thủ tục hành chính.\n2. Công khai kết quả.\n\nIII. TỔ CHỨC THỰC HIỆN\nVăn phòng Sở theo dõi việc thực hiện kế hoạch, kịp thời báo cáo Giám đốc Sở./.\n",
  ]) { $1 }

  static let letter = head.merging([
    .number: "Số: 15/SNV-VP", .about: "V/v báo cáo cải cách hành chính",
    .to: "Kính gửi: Ủy ban nhân dân tỉnh\n",
    .body:
      "Sở Nội vụ đã rà soát thủ tục hành chính của ngành và đề nghị Ủy ban nhân dân tỉnh xem xét, cho ý kiến chỉ đạo để Sở triển khai thực hiện./.\n",
    .recipients: "Nơi nhận:\n- Như trên;\n- Lưu: VT, CCHC.\n",
  ]) { $1 }

  static let decision = head.merging([
    .number: "Số: 15/QĐ-SNV", .type: "QUYẾT ĐỊNH", .subject: "Về việc công bố thủ tục hành chính\n",
    .basis:
      "GIÁM ĐỐC SỞ NỘI VỤ\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\nTheo đề nghị của Chánh Văn phòng Sở.\n",
    .enacting: "QUYẾT ĐỊNH:\n",
    .body:
      "Điều 1. Công bố kèm theo Quyết định này danh mục thủ tục hành chính của ngành Nội vụ.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Sở và các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.\n",
    .recipients: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, CCHC.\n",
  ]) { $1 }

  static let party: [Example.Part: String] = [
    .superior: "TỈNH ỦY LAI CHÂU", .issuer: "*", .number: "Số 31-KH/TU\n",
    .national: "ĐẢNG CỘNG SẢN VIỆT NAM",
    .date: "Lai Châu, ngày 10 tháng 3 năm 2021\n", .type: "KẾ HOẠCH",
    .subject: "Học tập nghị quyết của Đảng\n",
    .basis:
      "Thực hiện Chỉ thị số 45-CT/TW, ngày 20/6/2020 của Bộ Chính trị về lãnh đạo bầu cử, Ban Thường vụ Tỉnh ủy ban hành kế hoạch như sau:\n",
    .body:
      "I. MỤC ĐÍCH\nNâng cao nhận thức.\n\nII. TỔ CHỨC THỰC HIỆN\nBan Tuyên giáo Tỉnh ủy theo dõi việc thực hiện.\n",
    .recipients: "Nơi nhận:\n- Các huyện ủy, thành ủy;\n- Lưu Văn phòng Tỉnh ủy.\n",
    .signature: "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Văn Mẫu",
  ]
}
