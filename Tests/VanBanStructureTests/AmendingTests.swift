import Testing
import VanBan

/// What an amending text orders are its sections, and what it quotes is not.
@Suite struct AmendingTests {
  private func ids(_ sections: [Section]) -> [String] { sections.flatMap { [$0.id] + ids($0.children) } }

  private func ids(_ body: String) -> String {
    ids(Converter().document(text: "\(Plan.head)\n\(body)\n").sections).joined(separator: ",")
  }

  @Test(arguments: [
    // The quotation begins within the line that orders it; what stands between is a publisher's note.
    "1. Điều 8 được sửa đổi như sau: “Điều 8. Sách\n1. Một;\n2. Hai.”\n2. Bãi bỏ Điều 9.",
    "1. Điều 8 được sửa đổi như sau: \"Điều 8. Sách\n1. Một;\n2. Hai.\"\n2. Bãi bỏ Điều 9.",
    "1. Sửa đổi Điều 8 như sau: [Điều này được hướng dẫn bởi Thông tư 1/2021/TT-BTC] “Điều 8. Sách\n1. Một;\n2. Hai.”\n2. Bãi bỏ Điều 9.",
    "1. Sửa đổi khoản 2 Điều 8 như sau: “2. Sách gồm:\na) Một;\nb) Hai.”.\n2. Bãi bỏ Điều 9.",
    // Numbers of what is put between others.
    "1. Bổ sung khoản 3a như sau:\n“3a. Sách gồm:\na) Một;\nb) Hai.”.\n2. Bãi bỏ Điều 9.",
    "1. Bổ sung điểm a1 như sau: “a1) Sách gồm:\n- Một;\n1. Hai.”.\n2. Bãi bỏ Điều 9.",
    // Marks that close on their line open nothing.
    "1. Thay cụm từ như sau: “5. Sách” bằng “6. Báo”.\n2. Bãi bỏ Điều 9.",
    // The article that a clause belongs to, on a line of its own.
    "1. Bổ sung khoản 4 và khoản 5\nĐiều 5 như sau:\n“4. Một.\n5. Hai.”\n2. Bãi bỏ khoản 7\nĐiều 53.",
  ])
  func quotedNumbersAreNoSections(_ orders: String) {
    #expect(
      ids("Điều 1. Sửa đổi Luật Thư viện\n\(orders)\nĐiều 2. Hiệu lực")
        == "Điều 1,Điều 1/1,Điều 1/2,Điều 2")
  }

  @Test(arguments: [
    // An article glued to the end of a quotation, closed with whatever mark.
    "Điều 1. Sửa đổi Điều 8 như sau:\n“Điều 8. Sách\n1. Một.”Điều 2. Hiệu lực",
    "Điều 1. Sửa đổi Điều 8 như sau:\n“Điều 8. Sách\n1. Một.\"Điều 2. Hiệu lực",
    "Điều 1. Sửa đổi Điều 8 như sau:\n“Điều 8. Sách\nHồ sơ gồm:\"Điều 2.\nHiệu lực",
    // A quotation that nothing closes: an article that comes before the one that is quoted is not part of it.
    "Điều 1. Sửa đổi Điều 8 như sau:\n“Điều 8. Sách\n1. Một.\nĐiều 2. Hiệu lực",
    "Điều 1. Sửa đổi khoản 3 như sau:\n“3. Sách gồm:\na) Một.\nĐiều 2 Sửa đổi Luật Xuất bản",
  ])
  func quotationsEnd(_ body: String) { #expect(ids(body) == "Điều 1,Điều 2") }

  /// A clause whose quotation nothing closed ends before the recipients.
  @Test func recipientsEndAQuotation() {
    let found = Converter().document(
      text:
        "\(Plan.head)\nĐiều 1. Sửa đổi khoản 1 như sau: “1. Sách gồm:\na) Một.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn Thử\n"
    )
    #expect(found.signatories.map(\.name) == ["Nguyễn Văn Thử"])
    #expect(found.addressees.count == 2)
  }

  /// What is ordered next may stand behind the words that were quoted.
  @Test func ordersBehindAQuotation() {
    #expect(
      ids(
        "Điều 1. Sửa đổi Luật Thư viện\n1. Sửa đổi mục 4 như sau: “4. Sách.” 2. Bổ sung mục 5 như sau: “5. Báo.”\n3. Bãi bỏ mục 6."
      ) == "Điều 1,Điều 1/1,Điều 1/2,Điều 1/3")
  }

  /// What is quoted in a sentence, and what nothing closes, hides no sections, recipients or signature.
  @Test(arguments: [
    "1. Phòng, chống thiên tai theo phương châm: “4 tại chỗ“.\n2. Tuyên truyền.",
    "1. Theo phương châm: “Ý Đảng, lòng dân“.\n2. Tuyên truyền.",
    "1. Sửa đổi khoản 1 Điều 3 như sau: “1. Đối tượng gồm các trường.\n2. Sửa đổi khoản 2 Điều 4 như sau: “2. Sách.”",
    "1. Sửa đổi khoản 3 Điều 15 như sau:\n“3. Hồ sơ thực hiện theo quy định tại\nĐiều 2 Công ước Viên;\n4. Thời hạn là 15 ngày.”\n2. Bãi bỏ Điều 7.",
  ])
  func quotationsOfOrdinaryTexts(_ body: String) {
    let text =
      "\(Plan.head)\nĐiều 1. Nội dung\n\(body)\nĐiều 2. Hiệu lực\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn Thử\n"
    let found = Converter().document(text: text)
    #expect(ids(found.sections).joined(separator: ",") == "Điều 1,Điều 1/1,Điều 1/2,Điều 2", "\(body)")
    #expect(found.signatories.map(\.name) == ["Nguyễn Văn Thử"])
    #expect(found.addressees.count == 2)
  }

  @Test func quotedArticlesThatGoOn() {
    #expect(
      ids(
        "Điều 7. Sửa đổi các điều 8 và 9 như sau:\n“Điều 8. Sách\nMột.\nĐiều 9. Báo\nHai.”\nĐiều 8. Hiệu lực")
        == "Điều 7,Điều 8")
  }

  /// *Khoản 3* / *Điều 7 của Luật …* lies below what repeals.
  @Test func whatAClauseBelongsToIsRepealed() {
    let repealed = Plan.holding(
      "2. Bãi bỏ các quy định tại:\na) Khoản 3\nĐiều 7 của Luật Thư viện số 46/2019/QH14;\nb) Khoản 1 Điều 2 của Luật Xuất bản số 19/2012/QH13."
    ).references.filter { $0.number != nil && $0.section?.hasPrefix("I/") == true }
    #expect(repealed.map(\.relation) == [.repeals, .repeals])
  }
}
