import Testing
import VanBan

/// What is a numbered unit and what is not, in a document.
@Suite struct SectionTests {
  private func ids(_ sections: [Section]) -> [String] { sections.flatMap { [$0.id] + ids($0.children) } }

  private func ids(_ body: String) -> [String] {
    ids(Converter().document(text: "\(Plan.head)\n\(body)\n").sections)
  }

  @Test(arguments: [
    ("I. MỤC ĐÍCH\n1. Một\na) Hai\nb) Ba\n2. Bốn\nII. NỘI DUNG\n1. Năm", "I I/1 I/1/a I/1/b I/2 II II/1"),
    ("I- MỤC ĐÍCH\n1- Một\n1.1- Hai\n2- Ba\nII- NỘI DUNG", "I I/1 I/1/1.1 I/2 II"),
    ("I/ MỤC ĐÍCH\n1/ Một\n2/ Hai", "I I/1 I/2"), ("I. MỤC ĐÍCH\n1) Một\n2) Hai", "I I/1 I/2"),
    (
      "I. MỤC ĐÍCH\n1. Một\na) Hai\nb) Ba\nc) Bốn\nd) Năm\nđ) Sáu\ne) Bảy",
      "I I/1 I/1/a I/1/b I/1/c I/1/d I/1/đ I/1/e"
    ),
    ("A. PHẦN CHUNG\nI. MỤC ĐÍCH\n1. Một\nB. PHẦN RIÊNG\nI. NỘI DUNG", "A A/I A/I/1 B B/I"),
    (
      "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một\na) Hai\nĐiều 2. Đối tượng\nChương II\nNỘI DUNG\nMục 1\nVIỆC LÀM\nĐiều 3. Ba",
      "Chương I,Chương I/Điều 1,Chương I/Điều 1/1,Chương I/Điều 1/1/a,Chương I/Điều 2,Chương II,Chương II/Mục 1,"
        + "Chương II/Mục 1/Điều 3"
    ),
    (
      "Phần thứ nhất\nQUY ĐỊNH CHUNG\nĐiều 1. Một\nPhần thứ hai\nNỘI DUNG\nĐiều 2. Hai",
      "Phần thứ nhất,Phần thứ nhất/Điều 1,Phần thứ hai,Phần thứ hai/Điều 2"
    ),
    ("Điều 1: Phạm vi\nNội dung một.\nĐiều 2: Đối tượng\nNội dung hai.", "Điều 1,Điều 2"),
    ("1. Một\n1.1. Hai\n1.1.1. Ba\n1.2. Bốn\n2. Năm", "1 1/1.1 1/1.1/1.1.1 1/1.2 2"),
    // Numbers that a converter tore from their words.
    (
      "I. NỘI DUNG\n1. Tuyên truyền về sách 1.1.\nTổ chức ngày hội.\n1.2.\nMở thư viện.",
      "I I/1 I/1/1.1 I/1/1.2"
    ),
    ("I. TỔ CHỨC THỰC HIỆN 1.\nCác trường mở thư viện.\n2.\nCác lớp có tủ sách.", "I I/1 I/2"),
    ("1. Bộ điều hành giá. 2.\nCác Sở phối hợp.\n3. Các xã góp ý.", "1 2 3"),
    ("1. Một\na) Sách có ích;\nSách có hại. 2.\nBáo.", "1 1/a 2"),
    ("1. Xây thư viện; 2. Sửa nhà văn hóa; 3. Mở chợ.", "1 2 3"),
    ("1. Một\na) Hai\nb) Sách của Việt Nam.2. Chính phủ quy định.", "1 1/a 1/b 2"),
    // Numbers of something else: cited, of tables and houses, of an inner list, of what is quoted.
    ("1. Một\nCác nội dung thực hiện theo mục 1.1.\nKinh phí do ngân sách cấp.\n2. Hai", "1 2"),
    ("1. Một\nXem Biểu A.2. Kết quả năm 2020.\nĐịa chỉ: tòa nhà A, P.2. Quận Tân Bình.\n2. Hai", "1 2"),
    ("1. Hồ sơ gồm: 1. Đơn; 2. Ảnh; 3. Thẻ.\n2. Hai", "1 2"),
    ("1. Thay nội dung “1. Đọc sách. 2. Đọc báo.” bằng nội dung khác.\n2. Hai", "1 2"),
    ("1. Thống nhất phương án 1; 2.\n2. Hai", "1 2"),
    (
      "Điều 1. Một\n1.01. Sách\n1.02. Báo\nĐiều 2. Hai\n2.01. Tạp chí",
      "Điều 1,Điều 1/1.01,Điều 1/1.02,Điều 2,Điều 2/2.01"
    ),
    (
      "Điều 1. Một\nCác thư viện hoạt động theo quy định tại\nĐiều 2 - Luật Thư viện năm 2019.\nĐiều 2. Hai",
      "Điều 1,Điều 2"
    ),
    (
      "Chương II THỊ TRƯỜNG VÀ THỊ PHẦN Điều\n9. Sách\n1. Một\n2. Hai",
      "Chương II,Chương II/Điều 9,Chương II/Điều 9/1,Chương II/Điều 9/2"
    ),
    (
      "Chương I\nQUY ĐỊNH\nTiểu mục\n2. QUYỀN ĐỌC\nĐiều 1. Một",
      "Chương I,Chương I/Tiểu mục 2,Chương I/Tiểu mục 2/Điều 1"
    ),
    ("Điều 1. Sách\n[14] 1.[15] Sách mới.\n2. Sách cũ.", "Điều 1,Điều 1/1,Điều 1/2"),
    // The Party's chapters stand above its articles.
    (
      "I- QUY ĐỊNH CHUNG\nĐiều 1. Một\nĐiều 2. Hai\nII- THI HÀNH\nĐiều 3. Ba",
      "I,I/Điều 1,I/Điều 2,II,II/Điều 3"
    ),
    ("A- NGUYÊN TẮC\n1- Một\nB- MỨC CHI\n1- Hai", "A A/1 B B/1"),
    // Both alphabets number parts: Đ stands behind D or is left out.
    ("A. MỘT\nB. HAI\nC. BA\nD. BỐN\nE. NĂM\nF. SÁU", "A B C D E F"),
    ("A. MỘT\nB. HAI\nC. BA\nD. BỐN\nĐ. NĂM\nE. SÁU\nG. BẢY", "A B C D Đ E G"),
    ("1. Một\na) Hai\na.1) Ba\na.2) Bốn\nb) Năm", "1 1/a 1/a/a.1 1/a/a.2 1/b"),
    ("1. Một\na) Hai\na1) Ba\nb) Bốn\nb1) Năm\nc) Sáu", "1 1/a 1/a1 1/b 1/b1 1/c"),
    (
      "1. Một\na) Hai\na10) Ba\nb). Bốn\nc)\nCăn cứ khác theo thỏa thuận của các thư viện.",
      "1 1/a 1/a10 1/b 1/c"
    ),
    // Parts of a point that leads to them.
    ("1. Một\na) Hai:\na1) Ba;\na2) Bốn.\nb) Năm:\nb1) Sáu\nc) Bảy", "1 1/a 1/a/a1 1/a/a2 1/b 1/b/b1 1/c"),
    ("I -Triển vọng của sách\n1.1 - Sách giấy\n1.2 - Sách nói\nII -Giải pháp", "I I/1.1 I/1.2 II"),
    ("1. Mức thu\n1.000 USD cho mỗi thư viện.\n1.05 USD cho mỗi cuốn.\n2. Hai", "1 2"),
    // What an amending text quotes behind a mark that stands alone.
    ("Điều 1. Sửa đổi\n“\nĐiều 55. Mới\n1. Một\n2. Hai”.\nĐiều 2. Hiệu lực", "Điều 1,Điều 2"),
    ("Điều 7. Một\nĐiều 8, Hai\nNội dung.", "Điều 7,Điều 8"),
    ("Điều 4- Một\nĐiều 5 – Hai\nTheo các điều\nĐiều 6-7 của Luật Thư viện.", "Điều 4,Điều 5"),
    // Articles without a stop, as laws had them until 2001; one tells of the law itself.
    (
      "Điều 1 Sách là di sản.\nĐiều 2 Luật này quy định về sách.\nĐiều 3 Nhà nước giữ sách.\nĐiều 4\n1. Một.",
      "Điều 1,Điều 2,Điều 3,Điều 4,Điều 4/1"
    ),
  ])
  func outlines(_ body: String, _ expected: String) {
    let separator: Character = expected.contains(",") ? "," : " "
    #expect(ids(body) == expected.split(separator: separator).map(String.init).filter { !$0.isEmpty })
  }

  /// Lines that begin like a unit and are none.
  @Test(arguments: [
    "2021 là năm có nhiều ngày lễ.", "20/6/2021 là ngày hội.", "10 trường mở thư viện.",
    "0912.345.678 là số của ban.",
    "12/NQ-CP là nghị quyết.", "1,5 triệu đồng mỗi lớp.", "1.000.000 đồng cho mỗi lớp.", "3 – 5 em một nhóm.",
    "24/7 có người trực.",
    "V/v đọc sách đã bàn.", "C.ty sách tài trợ.", "X-quang là một môn.", "- Một là đọc.", "+ Hai là viết.",
    "Đợt 2 vào mùa thu.", "Mục đích là đọc sách.", "Điều này rất cần.", "Phần lớn các trường đã làm.",
  ])
  func noSections(_ line: String) {
    #expect(ids("I. NỘI DUNG\nCác trường mở thư viện.\n\(line)\nCác lớp có tủ sách.") == ["I"])
  }

  /// A line's end between *kinh tế* and *- xã hội* begins no list; before other words it does.
  @Test(arguments: [
    ("Phát triển kinh tế\n- xã hội của tỉnh.", 1), ("Các tổ chức xã hội\n- nghề nghiệp tham gia.", 1),
    ("Phát triển kinh tế\n- văn nghệ của tỉnh.", 2), ("Quy hoạch thời kỳ 2021\n- 2030 của tỉnh.", 1),
    ("Số sách năm 2021\n- 2500 cuốn mới.", 2), ("Kết quả giai đoạn 2020\n- 1250 lượt đọc.", 2),
    ("Phát triển kinh tế:\n- xã hội hóa thư viện.", 2),
    ("Phát triển kinh tế\n- xã hội hóa thư viện.", 2), ("- kinh tế\n- xã hội\n- quốc phòng\n- an ninh", 4),
  ])
  func compoundsThatALineCuts(_ words: String, _ parts: Int) {
    #expect(Plan.holding(words).sections.first?.content.count == parts)
  }

  /// A chapter's number glued to the end of the sentence before it, and one that a sentence names.
  @Test(arguments: [
    (
      "Thư viện mở cửa theo Điều này. [Nội dung này được hướng dẫn bởi Mục I Thông tư 7-TC] Chương 2:",
      "Chương 2"
    ),
    ("Thư viện mở cửa theo Điều này. Chương 2:", "Chương 2"),
    ("Thư viện mở cửa theo quy định tại Chương 2:", nil),
  ])
  func aChapterAtTheEndOfALine(_ line: String, _ chapter: String?) {
    let document = Converter().document(
      text:
        "\(Plan.head)\nChương 1:\nQUY ĐỊNH CHUNG\nĐiều 1. Mượn sách\n\(line)\nTRẢ SÁCH\nĐiều 2. Trả sách\nTrả ở quầy."
    )
    #expect(document.sections.map(\.id) == ["Chương 1"] + (chapter.map { [$0] } ?? []))
    #expect(document.sections.last?.children.last?.number == "Điều 2")
  }

  /// The title of an article is a whole clause: what follows it with a capital is its text.
  @Test func longTitlesOfArticlesEndWithTheirLine() {
    let title =
      "Thời gian không tính vào thời hạn mượn sách của thư viện, thời hạn trả sách và thời hạn gia hạn việc mượn sách"
    let text = String(repeating: "Thời gian thư viện đóng cửa không tính vào thời hạn. ", count: 6)
    let document = Converter().document(text: "\(Plan.head)\nĐiều 1. \(title)\n\(text)\nĐiều 2. Hiệu lực\n")
    #expect(document.sections.first?.heading?.text == title)
  }

  /// *sự* and *việc* end titles, too: only small letters go on from them.
  @Test(arguments: ["Tự bảo vệ quyền dân sự", "Thời gian thử việc", "Thư viện các cấp"])
  func titlesThatEndWithASmallWord(_ title: String) {
    let text = "Các trường mở thư viện, làm thẻ đọc cho học sinh và báo cáo Sở theo quy định."
    let document = Converter().document(text: "\(Plan.head)\nĐiều 1. \(title)\n\(text)\nĐiều 2. Hiệu lực\n")
    #expect(document.sections.first?.heading?.text == title)
    let cut = Converter().document(text: "\(Plan.head)\nĐiều 1. \(title)\ntại trường học\nĐiều 2. Hiệu lực\n")
    #expect(cut.sections.first?.heading?.text == "\(title) tại trường học")
  }

  /// A line that was wrapped before the name of an article goes on.
  @Test(arguments: [
    "Điều 26 Luật Hải quan và các văn bản hướng dẫn.", "khoản 2 Điều 5 Luật Thư viện.",
    "Điều 5, Điều 6 Luật Thư viện.",
  ])
  func wrappedLinesGoOn(_ line: String) {
    let body = "I. NỘI DUNG\nCác trường mở thư viện và làm thẻ đọc cho học sinh theo quy định tại\n\(line)\n"
    #expect(ids(body) == ["I"])
  }

  /// What is deeper than the limit stands beside the deepest, and there is always one level.
  @Test(arguments: [
    (-1, "I,1,a,II"), (0, "I,1,a,II"), (1, "I,1,a,II"), (2, "I,I/1,I/a,II"), (3, "I,I/1,I/1/a,II"),
  ])
  func depthHasALimit(_ depth: Int, _ expected: String) {
    var limits = Limits()
    limits.sectionDepth = depth
    let text = "\(Plan.head)\nI. MỤC ĐÍCH\n1. Một\na) Hai\nII. NỘI DUNG\nCác trường mở thư viện.\n"
    #expect(ids(Converter(limits: limits).document(text: text).sections).joined(separator: ",") == expected)
  }

  @Test func quotedArticlesAreNoSections() {
    let body =
      "Điều 1. Sửa đổi Thông tư số 12/2021/TT-BNV như sau:\n“Điều 5. Hồ sơ\n1. Một;\n2. Hai.”\nĐiều 2. Hiệu lực\n"
    #expect(ids(body) == ["Điều 1", "Điều 2"])
  }

  /// The word of a unit may stand alone, with its number on the next line; that is no page number.
  @Test func unitWhoseNumberStandsBelow() {
    #expect(ids("Điều 1. Phạm vi\nNội dung một.\nĐiều\n2\nNội dung hai.") == ["Điều 1", "Điều 2"])
  }

  /// What follows a bare heading is its own, though it begins as a closing sentence does; `./.` is a mark.
  @Test func contentOfABareHeading() throws {
    let document = Converter().document(
      text: "\(Plan.head)\nI. NỘI DUNG\nMở thư viện.\nII. TỔ CHỨC\nYêu cầu các trường thực hiện./.\n")
    let last = try #require(document.sections.last)
    #expect(last.content.count == 1)
    #expect(document.closing.isEmpty)
    #expect(document.other.contains { $0.kind == .endMark && $0.text == "./." })
  }

  /// A note within a note is cut once, and every character keeps one owner.
  @Test func notesWithinNotes() {
    let document = Converter().document(
      text: "LUẬT\nTHƯ VIỆN\n\nĐiều 1. Một [xem [được sửa đổi bởi Luật số 5] thêm] và tiếp.\n")
    #expect(document.other.map(\.text) == ["[xem [được sửa đổi bởi Luật số 5]"])
    #expect(document.coverage.owned == document.coverage.codePoints)
  }

  /// Lines of one endless paragraph are joined up to a block's length, so that memory stays bounded.
  @Test func endlessParagraphs() throws {
    let lines = String(repeating: "và các trường cùng nhau mở thư viện\n", count: 5000)
    let document = Converter().document(text: "\(Plan.head)\nI. NỘI DUNG\n\(lines)")
    let section = try #require(document.sections.first)
    #expect(section.content.count > 1)
    #expect(section.content.count < 20)
    #expect(document.coverage.owned == document.coverage.codePoints)
  }
}
