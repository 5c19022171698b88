import Testing
import VanBan

/// What the document never had is told apart from what its file lost.
@Suite struct LossTests {
  static let organs = "BỘ XÂY DỰNG\nSố: 12/QĐ-BXD\n"
  static let national = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
  static let placeDate = "Hà Nội, ngày 5 tháng 6 năm 2020\n"
  static let title = "QUYẾT ĐỊNH\nVề việc ban hành định mức\n"
  static let body = """
    BỘ TRƯỞNG BỘ XÂY DỰNG
    Căn cứ Luật Xây dựng năm 2014;
    QUYẾT ĐỊNH:
    Điều 1. Ban hành định mức.
    Điều 2. Quyết định có hiệu lực từ ngày ký.

    """
  static let end = "Nơi nhận:\n- Lưu: VT.\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nNguyễn Văn Mẫu\n"

  static func ids(_ parts: String...) -> Set<String> {
    Set(Converter().document(text: parts.joined()).diagnostics.map(\.id))
  }

  @Test func nothingIsAmiss() {
    #expect(Self.ids(Self.organs, Self.national, Self.placeDate, Self.title, Self.body, Self.end).isEmpty)
  }

  @Test func aDecisionWithoutAPlaceLine() {
    let ids = Self.ids(Self.organs, Self.national, Self.title, Self.body, Self.end)
    #expect(ids == ["header.place-missing", "header.date-missing"])
  }

  @Test func aNumberThatWasNeverThere() {
    let ids = Self.ids("BỘ XÂY DỰNG\n", Self.national, Self.placeDate, Self.title, Self.body, Self.end)
    #expect(ids == ["header.number-missing"])
  }

  @Test func theOrgansCellIsLost() {
    let ids = Self.ids(Self.national, Self.placeDate, Self.title, Self.body, Self.end)
    #expect(ids.isSuperset(of: ["header.number-lost", "header.superior-lost"]))
    #expect(
      ids.isDisjoint(with: ["header.letterhead-lost", "header.number-missing", "header.place-missing"]))
  }

  @Test func theWholeLetterheadIsLost() {
    let ids = Self.ids(Self.title, Self.body, Self.end)
    #expect(
      ids.isSuperset(of: [
        "header.letterhead-lost", "header.number-lost", "header.date-lost", "header.place-lost",
      ]))
    #expect(!ids.contains { $0.hasSuffix("-missing") })
  }

  @Test func aTitleStandsInItsPlace() {
    let ids = Self.ids(
      "Quyết định số 12/QĐ-BXD ngày 05/6/2020 của Bộ Xây dựng về việc ban hành định mức\n\n", Self.body,
      Self.end)
    #expect(ids.contains("header.letterhead-replaced") && !ids.contains("header.letterhead-lost"))
  }

  @Test func lettersAreLost() {
    let document = Converter().document(
      text: Self.organs.replacing("XÂY", with: "X\u{FFFD}Y") + Self.national + Self.title + Self.body
        + Self.end)
    let ids = Set(document.diagnostics.map(\.id))
    #expect(ids.isSuperset(of: ["header.damaged", "header.date-lost"]))
    #expect(document.header.issuer?.evidence.rule.id == "damaged.letters")
    #expect(document.header.number?.evidence.rule.id == "header.number")
  }

  @Test func theEnd() {
    let head = Self.organs + Self.national + Self.placeDate + Self.title + Self.body
    #expect(Self.ids(head) == ["conclusion.signature-missing"])
    #expect(Self.ids(head, "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n") == ["conclusion.signature-lost"])
    let cut = "Điều 3. Các đơn vị thuộc Bộ và các tổ chức, cá nhân có liên quan chịu trách nhi"
    #expect(Self.ids(head, cut) == ["text.truncated", "conclusion.signature-lost"])
  }

  @Test func whatIsNoDocumentHasLostNothing() {
    #expect(!Self.ids("Một bài thơ về mùa thu\nLá vàng rơi").contains { $0.hasSuffix("-lost") })
  }

  /// Values that bear a sign of doubt have rules of their own.
  @Test(arguments: [
    ("Số: /QĐ-BXD", "header.number-blank"), ("Số: 12/KH-BXD", "header.number-unlike-type"),
    ("Số: 12/QĐ-BXD", "header.number"),
  ])
  func numbers(_ line: String, _ rule: String) {
    let text = "BỘ XÂY DỰNG\n\(line)\n" + Self.national + Self.placeDate + Self.title + Self.body
    let number = Converter().document(text: text).header.number
    #expect(number?.evidence.rule.id == rule)
  }

  @Test(arguments: [
    ("Xong ngày 20/4/2020.", "date.form"), ("Xong trước ngày 20/4/2020.", "date.interval"),
    ("Xong ngày 20/4.", "date.year-from-document"), ("Từ ngày 3/5 đến ngày 16/5/2020.", "date.interval"),
  ])
  func dates(_ words: String, _ rule: String) {
    let text = Self.organs + Self.placeDate + Self.title + "1. \(words)\n"
    #expect(Converter().document(text: text).dates.last?.evidence.rule.id == rule)
  }
}
