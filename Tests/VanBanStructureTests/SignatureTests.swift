import Testing
import VanBan
import VanBanText

@testable import VanBanStructure

/// Walks the catalogues of posts and authorities.
@Suite struct SignatureTests {
  @Test(arguments: Array(Set(SignatureCue.posts.phrases.map(\.text))).sorted()) func posts(_ post: String) {
    let position = post.uppercased()
    let document = Plan.signed("\(position)\n\n(Đã ký)\n\nNguyễn Văn Thử")
    #expect(document.signatories.map(\.position) == [position])
    #expect(document.signatories.map(\.name) == ["Nguyễn Văn Thử"])
    #expect(document.signatories.map(\.authority) == [nil])
  }

  private static let rows = SignatureCue.authorities.phrases.filter { $0.value != .acting }
    .map { (written($0.text), $0.value == .onBehalf ? "BAN TỔ CHỨC" : "CHỦ TỊCH") }

  /// Without rows a test that walks them is no test.
  @Test func thereAreRows() {
    #expect(!SignatureCue.posts.phrases.isEmpty && !Self.rows.isEmpty)
    #expect(!SignatureCue.signed.phrases.isEmpty && !SignatureCue.ranks.phrases.isEmpty)
  }

  @Test(arguments: rows) func authorities(_ authority: String, _ organ: String) {
    let document = Plan.signed("\(authority) \(organ)\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Thử")
    #expect(document.signatories.map(\.authority) == [authority])
    #expect(document.signatories.map(\.organ) == [organ])
    #expect(document.signatories.map(\.position) == ["PHÓ CHỦ TỊCH"])
    #expect(document.signatories.map(\.name) == ["Nguyễn Văn Thử"])
  }

  /// What a scan does to posts; names stay, and so do words that stand in no line of capitals.
  @Test(arguments: [
    ("GIÁM ĐÓC", nil), ("PHÓ GIẢM ĐỐC", nil), ("GIAM ĐỌC", nil), ("CHÁNH VÀN PHÒNG", nil),
    ("KT. GIÁM ĐÓC\nPHO GIAM ĐỌC", "KT."),
  ])
  func damagedPosts(_ block: String, _ authority: String?) {
    let document = Plan.signed("\(block)\n\n\nNguyễn Văn Thử")
    #expect(document.signatories.map(\.position) == [block.split(separator: "\n").last.map(String.init)])
    #expect(document.signatories.map(\.name) == ["Nguyễn Văn Thử"])
    #expect(document.signatories.map(\.authority) == [authority])
  }

  @Test func namesAreNoDamagedPosts() {
    let document = Plan.signed("GIÁM ĐỐC\n\n\nTRƯƠNG BÁ THỨ")
    #expect(document.signatories.map(\.name) == ["TRƯƠNG BÁ THỨ"])
    for post in DamagedPosts.posts {
      #expect(SignatureCue.posts.phrases.contains { $0.text == post }, "\(post)")
    }
  }

  @Test func actingForAPost() {
    let document = Plan.signed("Q. GIÁM ĐỐC\n\nNguyễn Văn Thử")
    #expect(document.signatories.map(\.authority) == ["Q."])
    #expect(document.signatories.map(\.organ) == ["GIÁM ĐỐC"])
    #expect(document.signatories.map(\.name) == ["Nguyễn Văn Thử"])
  }

  @Test(arguments: SignatureCue.signed.phrases.map { written($0.text) }) func whoSignedIsNotPartOfTheName(
    _ note: String
  ) {
    let document = Plan.signed("CHỦ TỊCH\n\(note)\nNguyễn Văn Thử")
    #expect(document.signatories.map(\.name) == ["Nguyễn Văn Thử"])
  }

  @Test(arguments: SignatureCue.ranks.phrases.map { written($0.text) }) func ranksAreNoPartOfTheName(
    _ rank: String
  ) {
    let document = Plan.signed("CHỦ TỊCH\n\n\(rank) Nguyễn Văn Thử")
    #expect(document.signatories.map(\.name) == ["Nguyễn Văn Thử"])
  }

  /// Organs that issue a document together sign side by side.
  @Test(arguments: [
    "KT. BỘ TRƯỞNG BỘ TƯ PHÁP          KT. BỘ TRƯỞNG BỘ CÔNG AN\n   THỨ TRƯỞNG                THỨ TRƯỞNG",
    "KT. BỘ TRƯỞNG\t\tKT. BỘ TRƯỞNG\n  BỘ TƯ PHÁP           BỘ CÔNG AN\n  THỨ TRƯỞNG\t     THỨ TRƯỞNG",
  ])
  func sideBySide(_ signatures: String) {
    let document = Plan.signed("\(signatures)\n\n  Nguyễn Văn Mẫu                 Trần Thị Thử")
    #expect(document.signatories.map(\.authority) == ["KT.", "KT."])
    #expect(document.signatories.map(\.organ) == ["BỘ TRƯỞNG BỘ TƯ PHÁP", "BỘ TRƯỞNG BỘ CÔNG AN"])
    #expect(document.signatories.map(\.position) == ["THỨ TRƯỞNG", "THỨ TRƯỞNG"])
    #expect(document.signatories.map(\.name) == ["Nguyễn Văn Mẫu", "Trần Thị Thử"])
  }

  @Test func postsSideBySide() {
    let document = Plan.signed("CHỦ TỊCH           BÍ THƯ\n\n  Nguyễn Văn Mẫu                 Trần Thị Thử")
    #expect(document.signatories.map(\.position) == ["CHỦ TỊCH", "BÍ THƯ"])
    #expect(document.signatories.map(\.name) == ["Nguyễn Văn Mẫu", "Trần Thị Thử"])
  }

  /// The second column beside a recipient: who signed is no recipient.
  @Test func aNameBesideARecipient() {
    let document = Plan.holding(
      "Các trường mở thư viện./.\n\nNơi nhận:                     TM. CHÍNH PHỦ\n- Văn phòng Quốc hội;           THỦ TƯỚNG\n- Hội đồng Dân tộc và các Ủy ban của Quốc hội;                  Nguyễn Văn Thử đã ký\n- Lưu: VT."
    )
    #expect(document.signatories.map(\.name) == ["Nguyễn Văn Thử"])
    #expect(
      document.addressees.map(\.name) == [
        "Văn phòng Quốc hội", "Hội đồng Dân tộc và các Ủy ban của Quốc hội", "VT",
      ])
  }

  /// Capitals that a font made are lost in the text, on one line or in two columns.
  @Test(arguments: [
    ("TM. Chính phủ\nThủ tướng\nNguyễn Văn Thử", ["TM.", "Chính phủ", "Thủ tướng", "Nguyễn Văn Thử"]),
    (
      "TM. Ủy ban nhân dân tỉnh Lai Châu\nChủ tịch\nNguyễn Văn Thử",
      ["TM.", "Ủy ban nhân dân tỉnh Lai Châu", "Chủ tịch", "Nguyễn Văn Thử"]
    ),
    (
      "Nơi nhận:                     kt/bộ trưởng bộ tài chính\n- Văn phòng Chính phủ;          thứ trưởng\n- Công báo;                     Nguyễn Văn Thử\n- Lưu: VT.",
      ["kt/", "bộ trưởng bộ tài chính", "thứ trưởng", "Nguyễn Văn Thử"]
    ),
  ])
  func capitalsAreLost(_ block: String, _ parts: [String]) {
    let document = Plan.holding("Các trường mở thư viện./.\n\n\(block)")
    let signer = document.signatories.first
    #expect([signer?.authority, signer?.organ, signer?.position, signer?.name] == parts)
    #expect(document.signatories.count == 1)
    #expect(!document.addressees.contains { $0.name.contains("trưởng") })
  }

  /// The place that a post's name ends with on a line of its own is no person.
  @Test func aPlaceIsNoName() {
    let document = Plan.signed("GIÁM ĐỐC SỞ VĂN HÓA\nTỈNH LAI CHÂU\n\nNguyễn Văn Thử")
    #expect(document.signatories.map(\.position) == ["GIÁM ĐỐC SỞ VĂN HÓA TỈNH LAI CHÂU"])
    #expect(document.signatories.map(\.name) == ["Nguyễn Văn Thử"])
  }

  /// An office that issues stands in the letterhead of what it encloses, too, and signs once.
  @Test func theOfficeAboveAnEnclosure() {
    let national = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    let document = Converter().document(
      text: """
        THỦ TƯỚNG CHÍNH PHỦ
        \(national)
        Số: 12/2020/QĐ-TTg
        Hà Nội, ngày 5 tháng 6 năm 2020

        QUYẾT ĐỊNH
        Ban hành Quy chế thả diều

        Điều 1. Ban hành kèm theo Quyết định này Quy chế thả diều.

        Nơi nhận:
        - Lưu: VT.
        THỦ TƯỚNG

        Nguyễn Văn Thử

        THỦ TƯỚNG CHÍNH PHỦ
        \(national)
        QUY CHẾ
        Thả diều

        Điều 1. Ai cũng được thả diều.
        """)
    #expect(document.signatories.map(\.position) == ["THỦ TƯỚNG"])
    #expect(document.attachments.map { $0.header.issuer?.text } == ["THỦ TƯỚNG CHÍNH PHỦ"])
  }

  @Test func withoutSignatureThereIsNone() {
    #expect(Plan.holding("Chủ tịch xã Nguyễn Văn Thử dự họp.").signatories.isEmpty)
  }

  /// *Kèm theo đơn:* and *Ghi chú:* begin lists of their own below a signature.
  @Test(arguments: ["Kèm theo đơn:", "Ghi chú:"])
  func otherLists(_ label: String) {
    let document = Plan.ending(
      in: """
        CHỦ TỊCH
        (ký và ghi rõ họ tên)

        \(label)
        - Bản sao thẻ thư viện;
        - Ảnh của người mượn.
        Mẫu TV-3
        """)
    #expect(document.addressees.isEmpty)
  }
}
