import Testing
import VanBanLayout
import VanBanModel

@Suite("Lines that run through the pages are furniture")
struct RunningLineTests {
  private func prose(_ number: Int) -> String {
    "\(["Các", "Những", "Mọi"][number % 3]) đơn vị rà soát hồ sơ của từng thôn và gửi danh sách về phòng chuyên môn, "
      + "trong đó nêu rõ những thôn chưa có nhà văn hóa và những thôn đã có."
  }

  private func page(_ number: Int, header: String? = nil, footer: String? = nil) -> Printing {
    var page = Printing(number)
    if let header { page.line(header, left: 80, top: 30) }
    page.prose([prose(number)], top: 80)
    if let footer { page.centred(footer, top: 800) }
    return page
  }

  @Test("Page numbers are, on whatever page the count began")
  func numbers() {
    let blocks = composed((1...3).map { page($0, footer: "- \($0 + 39) -").page })
    let furniture = blocks.filter { $0.role == .furniture }.texts
    #expect(furniture == ["- 40 -", "- 41 -", "- 42 -"])
  }

  @Test("A line at the same place of every page is, with the number in it")
  func headers() {
    let blocks = composed(
      (1...3).map { page($0, header: "CÔNG BÁO HUYỆN MẪU ĐỨC NĂM 2023 \($0)").page })
    let furniture = blocks.filter { $0.role == .furniture }
    #expect(furniture.count == 3)
    #expect(blocks.body == (1...3).map(prose))
  }

  @Test("Letterheads of one form after the other, and the names of forms, are not")
  func forms() {
    let pages = (1...3).map { number in
      var page = page(number)
      page.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", left: 200, top: 20)
      page.line("Độc lập - Tự do - Hạnh phúc", left: 220, top: 34)
      page.line("ĐƠN ĐỀ NGHỊ HỖ TRỢ", left: 230, top: 52)
      return page.page
    }
    let forms = composed(pages).filter { $0.role != .body }
    #expect(forms.isEmpty)
    let named = (1...2).map { page($0, header: "Mẫu số 0\($0)").page }
    let names = composed(named).filter { $0.role != .body }
    #expect(names.isEmpty)
  }

  @Test("A number that no page bears is text")
  func otherNumbers() {
    let furniture = composed(page(1, footer: "2023")).filter { $0.role != .body }
    #expect(furniture.isEmpty)
  }
}
