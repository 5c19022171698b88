import Testing
import VanBan

/// Which of the texts in one file are documents of their own, and what belongs to the document before.
@Suite struct SeveralDocumentsTests {
  private static let head = """
    ỦY BAN NHÂN DÂN
    TỈNH HÀ NAM
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc

    """
  private static let end = """
    Nơi nhận:
    - Như trên;
    - Lưu: VT.
    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH
    Trần Thị Mẫu

    """

  private static func notice(_ number: Int) -> String {
    """
    \(head)Số: \(number)/TB-UBND
    Hà Nam, ngày 12 tháng 4 năm 2021
    THÔNG BÁO
    Lịch trực tháng \(number)
    1. Thời gian trực: từ 7 giờ.
    2. Địa điểm trực: nhà số 5.
    \(end)
    """
  }

  private func documents(_ text: String) -> [Document] { Converter().documents(text: text) }

  @Test func eachLetterheadWithItsOwnNumberAndDateBeginsADocument() {
    let found = documents(Self.notice(1) + Self.notice(2) + Self.notice(3))
    #expect(found.map(\.id) == (1...3).map { "vn/ubnd-ha-nam/2021/tb/\($0)" })
    #expect(found.map { $0.source?.part } == [1, 2, 3])
    for document in found {
      #expect(document.sections.map(\.id) == ["1", "2"])
      #expect(document.signatories.map(\.name) == ["Trần Thị Mẫu"])
      #expect(document.coverage.codePoints > 200 && document.coverage.owned == document.coverage.codePoints)
      #expect(document.attachments.isEmpty)
    }
    #expect(Converter().document(text: Self.notice(1) + Self.notice(2) + Self.notice(3)) == found[0])
  }

  @Test func spansCountFromTheBeginningOfTheFile() throws {
    let text = Self.notice(1) + Self.notice(2)
    let scalars = Array(text.unicodeScalars)
    let second = try #require(documents(text).last?.header.number)
    let span = try #require(second.evidence.span)
    #expect(
      String(String.UnicodeScalarView(scalars[span.lower.codePoint..<span.upper.codePoint])) == "2/TB-UBND")
  }

  @Test func theSameDocumentAgainIsToldApart() {
    let ids = documents(Self.notice(1) + Self.notice(1) + Self.notice(1)).map(\.id)
    #expect(ids == ["", "#2", "#3"].map { "vn/ubnd-ha-nam/2021/tb/1" + $0 })
  }

  /// The events of a document come before any line of the next one is more than held.
  @Test func aDocumentEndsBeforeTheNextIsRead() throws {
    struct Order: DocumentSink {
      var ends: [Int] = []
      var last = 0
      mutating func receive(_ event: DocumentEvent) {
        if case .signatory(let signatory) = event { last = signatory.evidence.span?.upper.codePoint ?? 0 }
        if case .end = event { ends.append(last) }
      }
    }
    let first = Self.notice(1)
    var order = Order()
    _ = try Converter().convert(.bytes(name: "a.txt", Array((first + Self.notice(2)).utf8)), into: &order)
    #expect(order.ends.count == 2)
    #expect(order.ends[0] <= first.unicodeScalars.count && order.ends[0] > 0)
    var lines: [[UInt8]] = []
    try Converter().json(.bytes(name: "a.txt", Array((first + Self.notice(2)).utf8))) { lines.append($0) }
    #expect(lines.count == 2)
  }

  static let attached = [
    "KẾ HOẠCH\nTrực tháng 4\n(Kèm theo Thông báo số 1/TB-UBND ngày 12 tháng 4 năm 2021)\nI. MỤC ĐÍCH\nGiữ trật tự.\n",
    "\(head)KẾ HOẠCH\nTrực tháng 4\nI. MỤC ĐÍCH\nGiữ trật tự.\n",
    "PHỤ LỤC I\nDANH SÁCH TRỰC\n1. Ngày đầu: tổ một.\n2. Ngày sau: tổ hai.\n",
    "\(head)Số: 1/TB-UBND\nHà Nam, ngày 12 tháng 4 năm 2021\nKẾ HOẠCH\nTrực tháng 4\nI. MỤC ĐÍCH\nGiữ trật tự.\n",
    "Mẫu số 01\nTÊN CƠ QUAN\n\(head)Số: ……/GM-……\n……, ngày …… tháng …… năm ……\nGIẤY MỜI\n……………\nTrân trọng kính mời: ……\n",
    "Mẫu số 02\n\(head)Số: 15/GM-UBND\nHà Nam, ngày 05 tháng 4 năm 2021\nGIẤY MỜI\nHọp giao ban\nTrân trọng kính mời: …\n",
  ]

  @Test(arguments: attached) func whatIsIssuedWithADocumentIsItsAttachment(_ text: String) {
    let found = documents(Self.notice(1) + text)
    #expect(found.count == 1)
    #expect(found[0].attachments.count == 1)
    #expect(documents(Self.notice(1) + text + Self.notice(2)).count == 2)
  }

  @Test func aCopyBelongsToTheCopiedDocument() {
    let copy = """
      VĂN PHÒNG UBND TỈNH HÀ NAM
      Số: 12/SY-VP
      SAO Y
      Hà Nam, ngày 20 tháng 4 năm 2021
      Nơi nhận:
      - Sở Nội vụ;
      CHÁNH VĂN PHÒNG
      Lý Văn Thử
      """
    let found = documents(Self.notice(1) + copy)
    #expect(found.count == 1)
    #expect(found[0].attachments.isEmpty)
    #expect(found[0].signatories.map(\.name) == ["Trần Thị Mẫu"])
    #expect(found[0].addressees.map(\.name) == ["Như trên", "VT"])
    #expect(found[0].other.contains { $0.text == "SAO Y" && $0.evidence.rule.id == "other.copy" })
  }

  @Test func aRepeatedLetterheadIsNoSecondDocument() {
    let text = Self.notice(1).replacing(
      "THÔNG BÁO", with: "\(Self.head)Số: 1/TB-UBND\nHà Nam, ngày 12 tháng 4 năm 2021\nTHÔNG BÁO")
    let found = documents(text)
    #expect(found.count == 1)
    #expect(found[0].header.issuer?.text == "ỦY BAN NHÂN DÂN TỈNH HÀ NAM")
    #expect(found[0].header.superior == nil)
  }
}
