import Testing
import VanBan

@testable import VanBanStructure

/// The form of documents whose first and last pages differ from the State's plain one.
@Suite struct FormOfDocumentTests {
  private func document(_ type: String, _ words: String, number: String = "Số: 12/QĐ-STP") -> Document {
    Converter().document(
      text: """
        UBND TỈNH LAI CHÂU
        SỞ TƯ PHÁP

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        \(number)

        Lai Châu, ngày 10 tháng 3 năm 2021

        \(type)

        \(words)
        """)
  }

  /// Papers without a subject have their first sentence, which announces, in the body.
  @Test(arguments: ["GIẤY GIỚI THIỆU", "PHIẾU GỬI"])
  func noSubjectIsTakenFromTheBody(_ type: String) {
    let paper = document(
      type, "Sở Tư pháp trân trọng giới thiệu:\n\nÔng (bà): Nguyễn Văn Thử\n\nChức vụ: Kỹ sư\n")
    #expect(paper.header.subject == nil)
    #expect(paper.header.issuer?.text == "SỞ TƯ PHÁP")
    #expect(!paper.diagnostics.contains { $0.id.hasPrefix("header.subject") })
    #expect(
      document("KẾ HOẠCH", "1. Mở thư viện.\n").diagnostics.contains { $0.id.hasPrefix("header.subject") })
  }

  /// The letters of who typed the text and the number of copies are no organ.
  @Test(arguments: DrafterMark.examples)
  func aDraftersMark(_ mark: String) {
    let marked = document(
      "QUYẾT ĐỊNH\nVề thư viện", "Điều 1. Mở thư viện.\n", number: "Số: 12/QĐ-STP\n\n\(mark)")
    #expect(marked.header.issuer?.text == "SỞ TƯ PHÁP")
    #expect(marked.header.superior?.text == "UBND TỈNH LAI CHÂU")
    #expect(marked.other.contains { $0.text == mark })
  }

  @Test(arguments: DrafterMark.counterexamples)
  func noDraftersMark(_ text: String) { #expect(!DrafterMark.isOne(text)) }

  /// A salutation begins the body; a title that ends as a title is none.
  @Test(arguments: ["Các em học sinh thân mến!", "Hỡi đồng bào cả nước!"])
  func aSalutationIsNoSubject(_ salutation: String) {
    let letter = document("THƯ CÔNG\nGửi học sinh cả tỉnh", "\(salutation)\n\nNăm học mới đã bắt đầu.\n")
    #expect(letter.header.subject?.text == "Gửi học sinh cả tỉnh")
  }

  /// A clause apart that ends with a comma opens the body; a title that goes on over a blank line is one.
  @Test func aClauseBehindATitle() {
    let clause = document(
      "TUYÊN BỐ\nVề chim di cư", "Các Bộ trưởng họp tại Hà Nội,\n\n1. Các bên cùng đếm chim.\n")
    #expect(clause.header.subject?.text == "Về chim di cư")
    let title = document("TUYÊN BỐ\nVề chim di cư,", "Chim biển và chim rừng\n\n1. Các bên cùng đếm chim.\n")
    #expect(title.header.subject?.text == "Về chim di cư, Chim biển và chim rừng")
  }

  @Test func aForewordIsNoSubject() {
    let text =
      "HIẾN PHÁP\nNƯỚC VÍ DỤ\n\nLỜI NÓI ĐẦU\n\nNhân dân đã nhiều lần góp ý.\n\nĐiều 1\nNước Ví Dụ có rừng.\n"
    #expect(Converter().document(text: text).header.subject?.text == "NƯỚC VÍ DỤ")
  }

  /// What a resolution is about may stand in brackets; a note of issue in brackets is none.
  @Test func aSubjectInBrackets() {
    let about = document("NGHỊ QUYẾT\n(V/v: Chi trả cổ tức)", "Điều 1. Các phòng thi hành.\n")
    #expect(about.header.subject?.text == "(V/v: Chi trả cổ tức)")
    let note = document("QUY CHẾ\n(Kèm theo Quyết định số 5/QĐ-STP)", "Điều 1. Các phòng thi hành.\n")
    #expect(note.header.subject == nil)
  }

  /// Marks of circulation (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.2.c) are no part of the issuer's name.
  @Test(arguments: ["LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI"])
  func marksOfCirculation(_ mark: String) {
    let plan = document("\(mark)\n\nKẾ HOẠCH\nĐọc sách", "1. Các phòng mở thư viện.\n")
    #expect(plan.header.issuer?.text == "SỞ TƯ PHÁP")
    #expect(plan.other.contains { $0.text == mark })
  }

  /// The letters before a unit's are an organ's in a letter, and a type's under a title.
  @Test func anOrganInALettersSymbol() {
    let letter = document(
      "V/v đếm chim", "Kính gửi: Các trường.\n\nSở có ý kiến như sau:\n", number: "Số: 31/TC-HCSN")
    #expect(letter.header.type?.type.code == "CV")
    let notice = document("THÔNG CÁO\nĐếm chim", "1. Các trường đếm chim.\n", number: "Số: 31/TC-UBND")
    #expect(notice.header.type?.type.code == "TC")
  }

  /// A subject that wraps before the number that it cites.
  @Test func aCitationThatWraps() {
    let letter = document(
      "V/v đếm chim theo Nghị định số\n93/2020/NĐ-CP.",
      "Kính gửi: Các trường.\n\nSở có ý kiến như sau:\n", number: "Số: 31/STP-HC")
    #expect(letter.header.number?.number.text == "31/STP-HC")
    #expect(letter.header.subject?.text == "đếm chim theo Nghị định số 93/2020/NĐ-CP")
    #expect(letter.references.map { $0.number?.text } == ["93/2020/NĐ-CP"])
  }

  /// The Party's number that is still blank, without a colon.
  @Test func aBlankNumberOfTheParty() {
    let text =
      "TỈNH ỦY LAI CHÂU    ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố     -QĐ/TU     Lai Châu, ngày    tháng 6 năm 2021\n\nQUY ĐỊNH\nvề đọc sách\n\n- Căn cứ Điều lệ Đảng;\n\nĐiều 1. Các trường mở thư viện.\n"
    let header = Converter().document(text: text).header
    #expect(header.number?.number.text == "-QĐ/TU")
    #expect(header.issuer?.text == "TỈNH ỦY LAI CHÂU")
  }

  /// A unit in brackets belongs to the symbol that it follows at once.
  @Test func aUnitInTheSymbol() {
    let notice = document("THÔNG BÁO\nTìm chủ xe", "1. Ai mất xe đến nhận.\n", number: "Số: 305/TB-CAH(QLHC)")
    #expect(notice.header.number?.number.text == "305/TB-CAH(QLHC)")
    #expect(
      Plan.references(in: "Thực hiện Thông báo số 305/TB-CAH (bản sao).").map { $0.number?.text }
        == ["305/TB-CAH"])
  }

  /// Labels with nothing behind them are to be filled in.
  @Test func aBlankInTheLetterheadIsNoOrgan() {
    let header = Converter().document(
      text:
        """
        TRƯỜNG ĐẠI HỌC MẪU
        KHOA:
        LỚP:
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        BIÊN BẢN
        Họp lớp

        I. Nội dung
        Đọc sách.
        """
    ).header
    #expect(header.issuer?.text == "TRƯỜNG ĐẠI HỌC MẪU")
    #expect(header.superior == nil)
  }

  /// *MÔI TRƯỜNG* holds the word for a school.
  @Test func aCompoundWordPartsNoOrgans() {
    let text = """
      BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG CỤC NƯỚC NGẦM
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      Số: 31/QĐ-CNN
      Hà Nội, ngày 10 tháng 3 năm 2021
      QUYẾT ĐỊNH
      Về giếng khoan
      Điều 1. Các phòng thi hành.
      """
    let header = Converter().document(text: text).header
    #expect(header.superior?.text == "BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG")
    #expect(header.issuer?.text == "CỤC NƯỚC NGẦM")
  }

  /// Contracts and minutes tell their day in the first sentence, old decrees their place below the last one.
  @Test func dayAndPlaceThatTheHeaderLacks() {
    let contract = Converter().document(
      text:
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHỢP ĐỒNG\nCung cấp giá sách\nSố: 31/HĐ-TVT\n\nHôm nay, ngày 16 tháng 8 năm 2021, chúng tôi gồm:\n\nĐiều 1. Giao 40 giá sách trước ngày 30/9/2021.\n"
    )
    #expect(contract.header.date?.value == "2021-08-16")
    let decree = Converter().document(
      text:
        "SẮC LỆNH\nSỐ 12/SL NGÀY 25 THÁNG 1 NĂM 1946\nĐẶT SỞ THUYỀN SÁCH\n\nĐiều thứ nhất: Nay đặt một sở.\n\nHà Nội, ngày 25 tháng 1 năm 1946\n\nCHỦ TỊCH\n\nLương Tam Thử\n"
    )
    #expect(decree.header.place?.text == "Hà Nội")
    let other = Converter().document(
      text:
        "SẮC LỆNH\nSỐ 12/SL NGÀY 25 THÁNG 1 NĂM 1946\nĐẶT SỞ THUYỀN SÁCH\n\nĐiều thứ nhất: Nay đặt một sở.\n\nHà Nội, ngày 9 tháng 2 năm 1946\n\nCHỦ TỊCH\n\nLương Tam Thử\n"
    )
    #expect(other.header.place == nil)
  }

  /// *Hội đồng Bộ trưởng* holds a post's words; a post in small letters may name its organ.
  @Test func organsAndPosts() {
    let council = Plan.signed("T.M HỘI ĐỒNG BỘ TRƯỞNG\nK.T CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐồng Sỹ Thử").signatories
    #expect(council.map(\.organ) == ["HỘI ĐỒNG BỘ TRƯỞNG"])
    #expect(council.map(\.position) == ["K.T CHỦ TỊCH PHÓ CHỦ TỊCH"])
    let head = Plan.signed("TL. BỘ TRƯỞNG\nVụ trưởng Vụ Xuất nhập khẩu\n\nNgô Đức Thử").signatories
    #expect(head.map(\.position) == ["Vụ trưởng Vụ Xuất nhập khẩu"])
    #expect(head.map(\.name) == ["Ngô Đức Thử"])
  }

  @Test func addresseesEndedByCommas() {
    let letter = document(
      "",
      "Kính gửi:\nSở Tài chính các tỉnh, thành phố,\nHiệp hội Chiếu cói,\nCác doanh nghiệp\n\nSở Tư pháp có ý kiến như sau:\n"
    )
    #expect(
      letter.addressees.map(\.name) == [
        "Sở Tài chính các tỉnh, thành phố", "Hiệp hội Chiếu cói", "Các doanh nghiệp",
      ])
  }

  /// What a school's portal prints below the signature is the site's.
  @Test(arguments: ["Click để đánh giá bài viết", "Ý kiến bạn đọc", "Những tin cũ hơn"])
  func linesOfAPortal(_ words: String) {
    let plan = Plan.signed("HIỆU TRƯỞNG\n\nNguyễn Văn Thử\n\n\(words)")
    #expect(plan.other.contains { $0.kind == .furniture && $0.text == words })
  }

  /// A noun alone names no organ.
  @Test func theOrganisersIssueNothing() {
    let text = "Thể lệ hội thi thả diều\n\nBan tổ chức hẹn gặp lại.\n\n1. Diều tự làm.\n"
    #expect(Converter().document(text: text).header.issuer == nil)
  }

  /// A title that bears issuer, number and date, its type's name on two lines.
  @Test(arguments: [
    "THÔNG TƯ LIÊN TỊCH\nCỦA BỘ NỘI VỤ - BỘ TÀI CHÍNH SỐ 7/1998/TTLT-BNV-BTC",
    "THÔNG TƯ\nLIÊN TỊCH CỦA BỘ NỘI VỤ - BỘ TÀI CHÍNH\nSỐ 7/1998/TTLT-BNV-BTC",
  ])
  func aJointTitle(_ words: String) {
    let circular = Converter().document(
      text:
        "\(words)\nNGÀY 25 THÁNG 12 NĂM 1998 HƯỚNG DẪN THẢ DIỀU\n\nCăn cứ Luật Diều năm 1990;\n\n1. Thả diều.\n"
    )
    #expect(circular.header.type?.type.code == "TTLT")
    #expect(circular.header.issuer?.text == "BỘ NỘI VỤ - BỘ TÀI CHÍNH")
    #expect(circular.header.number?.number.text == "7/1998/TTLT-BNV-BTC")
    #expect(circular.header.date?.value == "1998-12-25")
    #expect(circular.header.subject?.text == "HƯỚNG DẪN THẢ DIỀU")
  }

  /// A type's name in small letters under the letterhead; the title's last line begins in small letters.
  @Test func aTypeInSmallLetters() {
    let circular = document(
      "Thông tư",
      "Hướng dẫn thi hành Nghị định về thả diều trên đê và\nquy định chi tiết việc tổ chức hội diều của các trường.\n\nCăn cứ Luật Diều năm 1990;\n\n1. Thả diều.\n"
    )
    #expect(circular.header.type?.text == "Thông tư")
    #expect(
      circular.header.subject?.text
        == "Hướng dẫn thi hành Nghị định về thả diều trên đê và quy định chi tiết việc tổ chức hội diều của các trường"
    )
  }

  /// The State's name in a sentence is no letterhead, and the name of a code above one no organ.
  @Test func whatIsNoLetterhead() {
    let notice = Converter().document(
      text:
        "Thông báo của Ban Diều số 5/TB-BD ngày 5/6/2020 về hội diều\n\nPhần thứ nhất\nHội diều\n\n1. Hiệp định giữa Chính phủ Cộng hòa Xã hội Chủ nghĩa Việt Nam và các nước cho phép thả diều.\n2. Các trường thả diều.\n"
    )
    #expect(notice.header.number?.number.text == "5/TB-BD")
    let code = Converter().document(
      text:
        "Bộ luật diều 2015\nQUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLuật số: 9/2015/QH13\nHà Nội, ngày 24 tháng 11 năm 2015\nBỘ LUẬT\nDIỀU\n\nĐiều 1. Thả diều.\n"
    )
    #expect(code.header.issuer?.text == "QUỐC HỘI")
    #expect(code.header.superior == nil)
  }

  /// Where the letterhead is lost, the organ that enacts stands above its bases or its formula.
  @Test(arguments: ["RA SẮC LỆNH:", "Chiểu Sắc lệnh số 11-SL ngày 10-3-1957;"])
  func theOrganThatEnacts(_ next: String) {
    let words = "SẮC LỆNH\nSỐ 12-SL NGÀY 20-5-1957 QUY ĐỊNH VIỆC THẢ DIỀU"
    let organ = "CHỦ TỊCH NƯỚC VIỆT NAM DÂN CHỦ CỘNG HÒA"
    let decree = Converter().document(
      text: "\(words)\n\n\(organ)\n\n\(next)\n\nĐiều 1. Ai cũng được thả diều.\n")
    #expect(decree.header.issuer?.text == organ)
    #expect(decree.header.issuer?.evidence.isInferred == true)
  }

  /// Without the name of its type a document still has a preamble.
  @Test func groundsOpenThePreambleWithoutAType() {
    let document = Converter().document(
      text: """
        ỦY BAN NHÂN DÂN
        TỈNH LAI CHÂU
        Số: 9/2021
        Lai Châu, ngày 10 tháng 3 năm 2021

        Tổ chức ngày hội đọc sách

        Căn cứ Luật Thư viện ngày 21/11/2019;
        Theo đề nghị của Giám đốc Sở,
        Điều 1. Mở thư viện.
        """)
    #expect(document.references.map(\.relation) == [.basis])
    #expect(document.references.map(\.date) == ["2019-11-21"])
  }

  /// *Mẫu số 5* alone above a letterhead is a label, and the line below it is not its title.
  @Test(arguments: ["Mẫu số 5", "MẪU SỐ 5", "Biểu số 2", "PHỤ LỤC I"])
  func aLabelAboveTheLetterhead(_ label: String) {
    let header = Converter().document(
      text: """
        \(label)
        ỦY BAN NHÂN DÂN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        TỈNH LAI CHÂU   Độc lập - Tự do - Hạnh phúc

        Số: 9/BC-UBND   Lai Châu, ngày 10 tháng 3 năm 2021

        BÁO CÁO
        Về việc đọc sách

        1. Một.
        """
    ).header
    #expect(header.type?.type.code == "BC")
    #expect(header.subject?.text == "Về việc đọc sách")
    #expect(header.issuer?.text == "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU")
  }

  /// A place and a date below the text, and no letterhead above it: the text is no page's furniture.
  @Test func aDateThatClosesTheText() {
    let document = Converter().document(
      text: """
        Danh sách học sinh giỏi

        Trần Thị Mẫu đã đạt giải theo Quyết định số 5/QĐ-SGDĐT.

        Lai Châu, ngày 10 tháng 3 năm 2021

        HIỆU TRƯỞNG

        Nguyễn Văn Thử
        """)
    #expect(!document.other.contains { $0.kind == .furniture })
    #expect(document.references.map(\.number?.text) == ["5/QĐ-SGDĐT"])
    #expect(document.signatories.map(\.name) == ["Nguyễn Văn Thử"])
  }

  /// A line's end between *KINH TẾ* and *- XÃ HỘI* ends no subject.
  @Test func aSubjectWithADash() {
    let text = Plan.head.replacing(
      "Tổ chức ngày hội đọc sách", with: "VỀ PHÁT TRIỂN KINH TẾ\n- XÃ HỘI NĂM 2021")
    #expect(
      Converter().document(text: text + "\nI. NỘI DUNG\nA.\n").header.subject?.text
        == "VỀ PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2021")
  }

  /// A place and a date to be filled in below a form are no letterhead either.
  @Test func aBlankDateBelowAForm() {
    let document = Converter().document(
      text: """
        BẢNG MƯỢN SÁCH
        Họ và tên: ................

        Tổng số người mượn sách trong năm học là ............ người
        - Học sinh mượn lần đầu ngày 3/10/2020: ...... người

        Lai Châu, ngày      tháng      năm 200

        Người lập biểu
        """)
    #expect(!document.other.contains { $0.kind == .furniture })
    #expect(document.dates.map(\.value) == ["2020-10-03"])
  }
}
