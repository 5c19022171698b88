import Testing
import VanBan

/// Where what is issued with a document begins, and what its title is.
@Suite struct AttachmentTests {
  private func attachments(_ text: String, signature: String = "CHỦ TỊCH\n\n\nNguyễn Văn Thử") -> [Document] {
    document(text, signature: signature).attachments
  }

  private func document(_ text: String, signature: String = "CHỦ TỊCH\n\n\nNguyễn Văn Thử") -> Document {
    Plan.signed("\(signature)\n\n\(text)")
  }

  /// The note of issue ends the title, on its own line or on the title's; what follows is text.
  @Test(arguments: [
    "PHỤ LỤC I\nMỨC THU PHÍ (Kèm theo Kế hoạch số 9/KH-UBND)\nCác mức thu được tính theo ngày.\n1. Mức một.",
    "PHỤ LỤC\nMỨC THU PHÍ\n(Ban hành kèm theo Kế hoạch số 9/KH-UBND\nngày 10 tháng 3 năm 2021)\nCác mức thu được tính theo ngày.",
    "PHỤ LỤC SỐ 1: MỨC THU PHÍ\n(Kèm theo Kế hoạch số 9/KH-UBND)\nĐơn vị: đồng\n1. Mức một.",
    "44\nPHỤ LỤC\nMỨC THU PHÍ\n(Kèm theo Kế hoạch số 9/KH-UBND)\n\nTrọng số phản ánh mức độ quan trọng.",
  ])
  func theNoteEndsTheTitle(_ text: String) {
    #expect(attachments(text).map(\.header.subject?.text) == ["MỨC THU PHÍ"], "\(text)")
  }

  /// *DANH MỤC*, unlike *PHỤ LỤC*, is the title's first word.
  @Test func aListIsNamedWhole() {
    let found = attachments("DANH MỤC\nHIỆN VẬT CẦN SƯU TẦM\n1. Trống.\n2. Chiêng.")
    #expect(found.map(\.header.subject?.text) == ["DANH MỤC HIỆN VẬT CẦN SƯU TẦM"])
  }

  /// A title that names no type is told by the note under it.
  @Test func aTitleWithoutAType() {
    let found = attachments(
      "CHẾ ĐỘ THU CHI\nÁP DỤNG CHO THƯ VIỆN\n(Ban hành theo Quyết định số 12/QĐ-UBND)\nPhần thứ nhất\nQUY ĐỊNH CHUNG"
    )
    #expect(found.map(\.header.subject?.text) == ["CHẾ ĐỘ THU CHI ÁP DỤNG CHO THƯ VIỆN"])
    #expect(found.map(\.header.issuer?.text) == [nil])
  }

  /// A letterhead of two columns on one line ends the list of those who get copies.
  @Test func aLetterheadEndsTheRecipients() {
    let document = Plan.ending(
      in: """
        CHỦ TỊCH

        Nguyễn Văn Thử

        Nơi nhận:
        - Như trên;
        - Lưu TTLT
        ỦY BAN NHÂN DÂN    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        TỈNH LAI CHÂU    Độc lập - Tự do - Hạnh phúc
        CHƯƠNG TRÌNH
        Đọc sách
        1. Khai mạc.
        """)
    #expect(document.addressees.map(\.name) == ["Như trên", "TTLT"])
    #expect(document.attachments.map(\.header.type?.type.code) == ["CTr"])
  }

  /// The State's name behind a post is the post's.
  @Test func thePresidentsPostIsNoLetterhead() {
    let document = document(
      "", signature: "CHỦ TỊCH\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nNguyễn Văn Thử")
    #expect(document.attachments.isEmpty)
    #expect(document.signatories.map(\.name) == ["Nguyễn Văn Thử"])
  }

  /// Who tells how documents are signed ends none with the signatures that are shown.
  @Test func specimensSignNothing() {
    let document = Plan.holding(
      """
      1. Ký thay mặt thì ghi chữ “TM.” vào trước tên tập thể lãnh đạo, ví dụ:
      TM. HỘI ĐỒNG NHÂN DÂN
      CHỦ TỊCH
      Nguyễn Văn Thử
      KT. BỘ TRƯỞNG
      THỨ TRƯỞNG
      2. Dấu được đóng trùm lên một phần ba chữ ký.

      TM. ỦY BAN NHÂN DÂN
      CHỦ TỊCH

      Trần Thị Mẫu
      """)
    #expect(document.sections.first?.children.map(\.id) == ["I/1", "I/2"])
    #expect(document.signatories.map(\.name) == ["Trần Thị Mẫu"])
    #expect(document.attachments.isEmpty)
  }

  /// The title's own organ stays, a numbered list's name is a label, and *SỐ* without a number is a word.
  @Test(arguments: [
    (
      "PHỤ LỤC SỐ 02\nTÀI LIỆU TRÌNH THỦ TƯỚNG CHÍNH PHỦ (Kèm theo Kế hoạch số 9/KH-UBND)\n1. Một.",
      "TÀI LIỆU TRÌNH THỦ TƯỚNG CHÍNH PHỦ"
    ),
    ("DANH MỤC SỐ 01\nTHUỐC THIẾT YẾU\n1. Một.", "THUỐC THIẾT YẾU"),
    ("PHỤ LỤC SỐ LIỆU THỐNG KÊ\n1. Một.", "SỐ LIỆU THỐNG KÊ"),
  ])
  func titles(_ text: String, _ title: String) {
    #expect(attachments(text).map(\.header.subject?.text) == [title], "\(text)")
  }

  /// The motto may stand on the line of the title.
  @Test func aLetterheadOnOneLine() {
    let found = attachments(
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\nBIÊN BẢN\nBàn giao sách\n1. Một.")
    #expect(found.map(\.header.type?.type.code) == ["BB"])
  }

  /// A subject names what was issued with something; that is no note of its own issue.
  @Test(arguments: [
    "Sửa đổi Quy định về sách (ban hành kèm theo Quyết định số 15/2018/QĐ-UBND)",
    "Công bố thủ tục hành chính (ban hành mới, sửa đổi, bổ sung) thuộc thẩm quyền của Sở Y tế",
  ])
  func bracketsOfSubjects(_ subject: String) {
    let text = Plan.head.replacing("Tổ chức ngày hội đọc sách", with: subject) + "\nI. NỘI DUNG\nA.\n"
    #expect(Converter().document(text: text).header.subject?.text == subject)
  }

  /// An example that is no signature leaves the signature behind it to the document.
  @Test func anExampleOfSomethingElse() {
    let document = Plan.holding(
      "1. Tiền thưởng tính theo số sách, ví dụ:\nThưởng = 2.000 đồng\n\nNơi nhận:\n- Như trên.\n\nCHỦ TỊCH\n\nTrần Thị Mẫu"
    )
    #expect(document.signatories.map(\.name) == ["Trần Thị Mẫu"])
    #expect(document.addressees.map(\.name) == ["Như trên"])
  }

  private static let note = "(Ban hành kèm theo Kế hoạch số 9/KH-UBND ngày 10 tháng 3 năm 2021)"

  /// An annex's number with the note of issue begins the next one, wherever the last one has got to.
  @Test(arguments: [
    "Phụ lục I \(note)\nBẢNG GIÁ SÁCH\n1. Một.\nPhụ lục II \(note)\nDANH SÁCH THƯ VIỆN\n1. Hai.",
    // Behind the place for a form's signature.
    "Phụ lục I \(note)\nBẢN CAM KẾT\n1. Một.\nNGƯỜI CAM KẾT (ký, ghi rõ họ tên) Phụ lục II \(note)\nDANH SÁCH\n1. Hai.",
    // Where the one before has no sections.
    "Phụ lục I \(note)\nBẢN KÊ KHAI SÁCH\nTên sách: ...\nPhụ lục II \(note)\nDANH SÁCH THƯ VIỆN\n1. Hai.",
    "Phụ lục I \(note)\nBẢN KÊ KHAI SÁCH\nTên sách: ...\nNGƯỜI KÊ KHAI (ký tên) Phụ lục II \(note)\nDANH SÁCH\n1. Hai.",
  ])
  func annexesWithTheirNote(_ text: String) {
    let found = attachments(text)
    #expect(found.count == 2, "\(text)")
    #expect(found.last?.sections.map(\.number) == ["1"], "\(text)")
  }

  @Test(arguments: [
    "Phụ lục số 1\n\nTỜ KHAI\n1. Một.",
    "Mẫu số 1a      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n1. Một.",
  ])
  func annexesBehindTheRecipients(_ text: String) {
    let document = Plan.ending(
      in: """
        CHỦ TỊCH

        Nguyễn Văn Thử

        Nơi nhận:
        - Như trên;
        - Lưu: VT.

        \(text)
        """)
    #expect(document.attachments.count == 1, "\(text)")
    #expect(document.addressees.map(\.name) == ["Như trên", "VT"], "\(text)")
  }

  @Test(arguments: [
    "1. Mức thu theo\nPhụ lục I ban hành kèm theo Kế hoạch này.\n2. Hai",
    "1. Thể thức thực hiện theo\nPhụ lục I (Ban hành kèm theo Nghị định số 30/2020/NĐ-CP).\n2. Hai",
    "1. Thể thức thực hiện theo\nPhụ lục I (Ban hành kèm theo Nghị định số 30/2020/NĐ-CP)\n2. Hai",
    "1. Đơn (Mẫu số 01) Phụ lục II (Ban hành kèm theo Thông tư số 5/2020/TT-BTC);\n2. Hai",
    "1. Ban hành các phụ lục sau:\nPhụ lục I (Ban hành kèm theo Kế hoạch này)\nPhụ lục II (Ban hành kèm theo Kế hoạch này)\n2. Hai",
  ])
  func prosePointsToAnnexes(_ words: String) {
    let document = Plan.holding(words)
    #expect(document.attachments.isEmpty, "\(words)")
    #expect(document.sections.flatMap(\.children).map(\.number) == ["1", "2"], "\(words)")
  }

  /// A title between the annex's name and a letterhead stays the title, and a form's second line is no organ.
  @Test(arguments: [
    (
      "PHỤ LỤC II\nDANH MỤC VỊ TRÍ VIỆC LÀM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n1. Một.",
      "DANH MỤC VỊ TRÍ VIỆC LÀM"
    ),
    (
      "PHỤ LỤC I\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐƠN ĐỀ NGHỊ\nCẤP THẺ THƯ VIỆN\n1. Một.",
      nil
    ),
  ])
  func titlesAboveALetterhead(_ text: String, _ subject: String?) {
    let found = attachments(text)
    #expect(found.map(\.header.issuer?.text) == [nil], "\(text)")
    #expect(found.map(\.header.subject?.text) == [subject], "\(text)")
  }

  /// A form's title below the motto is no organ.
  @Test func aFormHasNoIssuer() {
    let found = attachments(
      "PHỤ LỤC I\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐƠN ĐĂNG KÝ MƯỢN SÁCH\nKính gửi: Thư viện tỉnh\n1. Một."
    )
    #expect(found.map(\.header.issuer?.text) == [nil])
  }

  /// An annex's name above a letterhead begins it though nobody signed, and what is quoted of one does not.
  @Test func anUnsignedDocument() {
    let document = Plan.holding(
      "1. Một\n2. Hai\n\nPhụ lục số 1\n\nCộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\n\n1. Ba\n2. Bốn"
    )
    #expect(document.attachments.map { $0.sections.map(\.number) } == [["1", "2"]])
    #expect(document.sections.flatMap(\.children).map(\.number) == ["1", "2"])
  }
}
