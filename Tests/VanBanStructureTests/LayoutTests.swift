import Testing
import VanBan

/// A document keeps its fields in whatever layout its text came out.
@Suite struct LayoutTests {
  private static let organ = "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM"
  private static let motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
  private static let number = "Số: 1245/QĐ-UBND"
  private static let date = "Hà Nam, ngày 23 tháng 4 năm 2021"
  private static let letterhead = "\(organ)\n\(motto)\n\(number)\n\(date)"
  private static let title = "QUYẾT ĐỊNH\nVề việc phê duyệt Kế hoạch chuyển đổi số"
  private static let body = """
    Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
    QUYẾT ĐỊNH:
    Điều 1. Phê duyệt Kế hoạch chuyển đổi số của tỉnh.
    Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.
    """
  private static let end = """
    Nơi nhận:
    - Như Điều 2;
    - Lưu: VT.
    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH
    Trần Thị Mẫu
    """

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: "\n")
  }

  static let layouts: [String] = [
    "\(letterhead)\n\(title)\n\(body)\n\(end)",
    "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH HÀ NAM Độc lập - Tự do - Hạnh phúc\n\(number) \(date)\n\(title)\n\(body)\n\(end)",
    "\(words(letterhead))\n\(title)\n\(body)\n\(end)",
    "\(letterhead)\n\(letterhead)\n\(title)\n\(body)\n\(end)",
    "Số ký hiệu\n1245/QĐ-UBND\nNgày ban hành\n23/04/2021\nLoại văn bản\nQuyết định\nTải về\n\(letterhead)\n\(title)\n\(body)\n\(end)",
    words("\(letterhead) \(title) \(body) \(end)").replacing("\n", with: " "),
    "\(letterhead)\n\(title)\n\(body)\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như Điều 2; CHỦ TỊCH\n- Lưu: VT.\nTrần Thị Mẫu",
    "\(letterhead)\n\(title)\n\(body)\nNơi nhận:\n- Như Điều 2;\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Mẫu\n- Lưu: VT.",
    "\(letterhead)\n\(title)\n\(body)\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký) Trần Thị Mẫu",
    "Ký bởi: UBND tỉnh\nNgày ký: 23/04/2021\n\(letterhead)\n\(title)\n\(body)\n\(end)\nThời gian ký: 23.04.2021 16:45:12 +07:00",
    "\(letterhead)\n\(title)\n\(body)\n\(end)\nTrang trước 1 2 3 Trang sau",
  ]

  @Test(arguments: layouts) func theFieldsAreFoundInEveryLayout(_ text: String) {
    let found = Converter().documents(text: text)
    #expect(found.count == 1)
    let document = found[0]
    #expect(document.header.issuer?.text == "ỦY BAN NHÂN DÂN TỈNH HÀ NAM")
    #expect(document.header.superior == nil)
    #expect(document.header.number?.number.text == "1245/QĐ-UBND")
    #expect(document.header.place?.text == "Hà Nam")
    #expect(document.header.date?.value == "2021-04-23")
    #expect(document.header.type?.type.code == "QĐ")
    #expect(document.header.subject?.text == "Về việc phê duyệt Kế hoạch chuyển đổi số")
    #expect(document.sections.map(\.id) == ["Điều 1", "Điều 2"])
    #expect(document.addressees.map(\.name) == ["Như Điều 2", "VT"])
    #expect(document.signatories.map(\.name) == ["Trần Thị Mẫu"])
    #expect(document.signatories.map(\.position) == ["CHỦ TỊCH"])
    #expect(document.closing.isEmpty)
  }

  @Test(arguments: [
    "- 2 -", "Trang 2/5", "Page 2 of 5", "2", "2/5", "1245/QĐ-UBND", "Trang trước 1 2 3 Trang sau",
    "Signature Not Verified", "Ký bởi: UBND tỉnh", "CÔNG BÁO/Số 33 + 34/Ngày 20-5-2021",
  ])
  func whatAPageAddsIsFurniture(_ line: String) {
    let sentence =
      "Điều 3. Các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này và báo cáo kết quả cho Ủy ban\n"
    let text =
      "\(Self.letterhead)\n\(Self.title)\n\(Self.body)\n\(sentence)\(line)\nnhân dân tỉnh trong quý này.\n\(Self.end)"
    let document = Converter().document(text: text)
    #expect(document.other.contains { $0.kind == .furniture && $0.text == line })
    #expect(document.sections.count == 3)
    #expect(document.sections.last?.content.count == 1, "the sentence goes on behind it")
  }

  /// Words that look like furniture and are the document's.
  @Test(arguments: [
    "- 2 nhà máy", "Trang thiết bị: 2/5 đã cấp", "2 trang", "Người ký chịu trách nhiệm.", "Số: 99/QĐ-UBND",
    "- Cơ quan: Sở Nội vụ",
  ])
  func theDocumentsWordsAreNoFurniture(_ line: String) {
    let text = "\(Self.letterhead)\n\(Self.title)\n\(Self.body)\nĐiều 3. Nội dung sau:\n\(line)\n\(Self.end)"
    #expect(!Converter().document(text: text).other.contains { $0.kind == .furniture })
  }

  static let damaged: [(String, [String: String], type: String, number: String, date: String)] = [
    (letterhead, [:], "header.type", "1245/QĐ-UBND", "2021-04-23"),
    (
      "UY BAN NHAN DAN\nTINH HA NAM\nCONG HOA XA HOI CHU NGHIA VIET NAM\nDoc lap - Tu do - Hanh phuc\nSo: 1245/QD-UBND\nHa Nam, ngay 23 thang 4 nam 2021",
      ["QUYẾT ĐỊNH\n": "QUYET DINH\n"], "header.type-damaged", "1245/QD-UBND", "2021-04-23"
    ),
    (
      "\(organ)\nCỘ NG HÒA XÃ HỘI CHỦ NGHĨA VlỆT NAM\nĐộc Iập - Tự do - Hạnh phúc\nSố: l2O/QĐ-UBND\nHà Nam, ngày O9 tháng 4 năm 202l",
      ["QUYẾT ĐỊNH\n": "QUYẾT ĐỊ NH\n"], "header.type-damaged", "l2O/QĐ-UBND", "2021-04-09"
    ),
    (
      "ỦYBANNHÂNDÂN\nTỈNHHÀNAM\nCỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM\nĐộclập-Tựdo-Hạnhphúc\nSố:1245/QĐ-UBND\nHàNam,ngày23tháng4năm2021",
      ["QUYẾT ĐỊNH\n": "QUYẾTĐỊNH\n"], "header.type", "1245/QĐ-UBND", "2021-04-23"
    ),
  ]

  @Test(arguments: damaged.indices) func aDamagedLetterheadIsRead(_ index: Int) {
    let (head, edits, type, number, date) = Self.damaged[index]
    var text = "\(head)\n\(Self.title)\n\(Self.body)\n\(Self.end)"
    for (from, to) in edits {
      // Only the title: the enacting word has a colon.
      text = text.replacing(from, with: to, maxReplacements: 1)
    }
    let document = Converter().document(text: text)
    #expect(document.header.type?.type.code == "QĐ")
    #expect(document.header.type?.evidence.rule.id == type)
    #expect(document.header.number?.number.text == number)
    #expect(document.header.date?.value == date)
    #expect(document.header.issuer?.text.isEmpty == false)
    #expect(document.other.count { $0.kind == .motto } == 2)
    #expect(document.sections.count == 2)
  }

  /// The serial is the one that was meant, the text what is written.
  @Test func aDamagedNumberKeepsItsText() throws {
    let text = "\(Self.organ)\n\(Self.motto)\nSố: l2O/QĐ-UBND\n\(Self.date)\n\(Self.title)\n\(Self.body)"
    let number = try #require(Converter().document(text: text).header.number)
    #expect(number.number.text == "l2O/QĐ-UBND" && number.number.serial == "120")
    #expect(number.evidence.rule.id == "header.number-damaged")
  }

  @Test func wordsInOtherLettersAreLeftAlone() {
    let text =
      "\(Self.letterhead)\nKẾ HOẠCH\nPhát triển du lịch\nI. NỘI DUNG\nKE HOACH và BAO CAO là hai tệp dữ liệu."
    let document = Converter().document(text: text)
    #expect(document.header.type?.evidence.rule.id == "header.type")
    #expect(document.header.subject?.text == "Phát triển du lịch")
  }

  /// An archive's office gets a copy; only a line of its own says who keeps one.
  @Test func anOfficeOfArchivesIsARecipient() {
    let text = Self.layouts[0].replacing("- Lưu: VT.", with: "- TT. Công báo;\n- TT. Lưu trữ;\n- Lưu: VT.")
    let document = Converter().document(text: text)
    #expect(document.addressees.map(\.name) == ["Như Điều 2", "TT. Công báo", "TT. Lưu trữ", "VT"])
  }
}
