import Testing
import VanBan

/// Letterheads, ends and attachments as converters and old fonts leave them.
@Suite struct LayoutRuleTests {
  private static let body =
    "Căn cứ Luật Thư viện năm 2019;\n\nĐiều 1. Mở thư viện.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\n"

  @Test func aTableBetweenBarsHoldsRecipientsAndSignature() {
    let document = Converter().document(
      text: """
        # V/v mở thư viện

        | SỞ VĂN HÓA ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |
        |---|---|
        | Số: 12/SVH-TV V/v mở thư viện | Hà Nội, ngày 05 tháng 3 năm 2021 |

        | Kính gửi: | - Phòng Văn hóa; - Trường Tiểu học Mẫu. |
        |---|---|

        Sở đề nghị các đơn vị mở thư viện trước ngày 30/6/2021 và báo cáo kết quả.

        | Nơi nhận: - Như trên; - Bộ Văn hóa; (để b/c) - Lưu: VT. | KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Thị Mẫu |
        |---|---|
        """)
    #expect(document.header.subject?.text == "mở thư viện")
    #expect(
      document.addressees.filter { $0.role == .to }.map(\.name) == ["Phòng Văn hóa", "Trường Tiểu học Mẫu"])
    #expect(document.addressees.filter { $0.role == .copy }.map(\.name) == ["Như trên", "Bộ Văn hóa"])
    #expect(document.addressees.contains { $0.purpose == "để b/c" })
    #expect(document.signatories.map(\.name) == ["Trần Thị Mẫu"])
    #expect(document.signatories.first?.position == "PHÓ GIÁM ĐỐC")
    #expect(document.coverage.owned == document.coverage.codePoints)
  }

  /// A font without toned capitals: the tones became small letters in words of capitals.
  @Test func tonedCapitalsMayBeSmall() {
    let document = Converter().document(
      text: "Số: 5/QĐ-UB\nHà Nội, ngày 05 tháng 3 năm 2004\n\nQUYếT ĐịNH\nVề việc mở thư viện\n\n\(Self.body)"
    )
    #expect(document.header.type?.type.code == "QĐ")
    #expect(document.header.subject?.text == "Về việc mở thư viện")
  }

  @Test(arguments: [
    ("nghị định của chính phủ", "NĐ"), ("quyết định của bộ trưởng bộ tài chính", "QĐ"), ("thông tư", "TT"),
  ])
  func aTitleMayHaveLostItsCapitals(_ title: String, _ code: String) {
    let document = Converter().document(
      text:
        "Số: 28/2003/XX\nHà Nội, ngày 31 tháng 3 năm 2003\n\n\(title)\nQuy định việc mở thư viện\n\n\(Self.body)"
    )
    #expect(document.header.type?.type.code == code)
    #expect(document.header.subject?.text == "Quy định việc mở thư viện")
  }

  @Test func aTitleHoldsOrganNumberAndDate() {
    let header = Converter().document(
      text:
        "SẮC LỆNH\nCỦA CHỦ TỊCH NƯỚC VIỆT NAM DÂN CHỦ CỘNG HOÀ SỐ 41/SL NGÀY 11 THÁNG 9 NĂM 1958 VỀ VIỆC MỞ THƯ VIỆN\n\n\(Self.body)"
    ).header
    #expect(header.number?.number.text == "41/SL")
    #expect(header.date?.value == "1958-09-11")
    #expect(header.issuer?.text == "CHỦ TỊCH NƯỚC VIỆT NAM DÂN CHỦ CỘNG HOÀ")
    #expect(header.subject?.text == "VỀ VIỆC MỞ THƯ VIỆN")
  }

  /// A draft law's letterhead on one line: the blank number keeps its year, and the draft its day.
  @Test func aDraftOnOneLine() {
    let document = Converter().document(
      text:
        "QUỐC HỘI -------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc -------- Luật số: … /2016/QH14 DỰ THẢO 24.10.2016 LUẬT VỀ SÁCH\nCăn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nQuốc hội ban hành Luật về sách.\nChương I QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n"
    )
    #expect(document.header.number?.number.text == "/2016/QH14")
    #expect(document.header.type?.type.code == "Luật")
    #expect(document.header.subject?.text == "VỀ SÁCH")
    #expect(document.preamble.count == 2)
  }

  @Test func aPortalsLineIsFurniture() {
    let document = Plan.holding("Các trường mở thư viện.", opening: "Thứ sáu - 13/09/2024 09:17 412 0")
    #expect(document.other.contains { $0.kind == .furniture && $0.text.hasPrefix("Thứ sáu") })
    #expect(!document.dates.contains { $0.value == "2024-09-13" })
  }

  @Test func whatIsEnclosedNeedsNoSignatureBeforeIt() {
    let document = Converter().document(
      text:
        "Số: 29/QĐ-UBND\nLai Châu, ngày 11 tháng 5 năm 2021\n\nQUYẾT ĐỊNH\nBan hành Quy chế đọc sách\n\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế đọc sách.\n\nQuy chế\nĐọc sách ở trường\n(Ban hành kèm theo Quyết định số 29/QĐ-UBND\nngày 11 tháng 5 năm 2021)\n\nĐiều 1. Mỗi lớp có tủ sách.\n"
    )
    #expect(document.sections.map(\.id) == ["Điều 1"])
    #expect(document.attachments.map { $0.sections.map(\.id) } == [["Điều 1"]])
  }

  @Test func aTypesNameAloneIsNoAttachment() {
    let document = Plan.holding(
      "Các trường gửi hồ sơ gồm:\n\nBáo cáo\nDanh sách lớp\nCác trường mở thư viện.")
    #expect(document.attachments.isEmpty)
    #expect(document.coverage.owned == document.coverage.codePoints)
  }

  @Test func annexesFollowEachOther() {
    let document = Plan.signed(
      "GIÁM ĐỐC\n\nTrần Thị Mẫu\n\nPHỤ LỤC I\nDANH SÁCH\n1. Một\nPHỤ LỤC II BIỂU MẪU (Kèm theo Kế hoạch này)\n1. Hai"
    )
    #expect(document.attachments.count == 2)
  }
}
