import Testing
import VanBanLayout
import VanBanModel

@Suite("Tables are told by their columns")
struct TableTests {
  private static let prose = [
    "Danh mục nhà văn hóa được hỗ trợ trong năm gồm các thôn sau đây, mức hỗ trợ do hội đồng nhân dân quyết định "
      + "trên cơ sở đề nghị của từng xã và khả năng cân đối ngân sách."
  ]
  private static let rows = [
    ["STT", "Thôn", "Nội dung", "Mức"], ["1", "Mẫu Một", "Xây mới nhà văn hóa", "200"],
    ["2", "Mẫu Hai", "Sửa mái", "50"], ["3", "Mẫu Ba", "Mua bàn ghế", "30"],
  ]

  private func print(_ rows: [[String]], on page: inout Printing, top: Double) {
    for (index, row) in rows.enumerated() {
      for (text, left) in zip(row, [80.0, 130, 240, 480]) where !text.isEmpty {
        page.line(text, left: left, top: top + Double(index) * 20)
      }
    }
  }

  @Test("Each cell is a block that knows its row and its column")
  func cells() {
    var page = Printing()
    let top = page.prose(Self.prose, top: 80)
    print(Self.rows, on: &page, top: top + 10)
    let blocks = composed(page)
    let cells = blocks.filter { $0.cell != nil }
    #expect(cells.texts == Array(Self.rows.joined()))
    let places = (0..<4).flatMap { row in (0..<4).map { SourceBlock.Cell(table: 0, row: row, column: $0) } }
    #expect(cells.map(\.cell) == places)
    #expect(blocks.first?.text == Self.prose[0])
  }

  @Test("The lines of a cell belong together, also where a number stands beside their middle")
  func wrapped() {
    var page = Printing()
    let top = page.prose(Self.prose, top: 80) + 10
    print([Self.rows[0], Self.rows[1]], on: &page, top: top)
    page.line("Sửa mái, quét vôi và thay", left: 240, top: top + 42)
    page.line("cửa sổ", left: 240, top: top + 55)
    page.line("Mẫu Hai", left: 130, top: top + 48)
    page.line("2", left: 80, top: top + 48)
    page.line("50", left: 480, top: top + 48)
    print([Self.rows[3]], on: &page, top: top + 76)
    let cells = composed(page).filter { $0.cell?.row == 2 }
    #expect(cells.texts == ["2", "Mẫu Hai", "Sửa mái, quét vôi và thay cửa sổ", "50"])
  }

  @Test("A table goes on over the page's end with its rows counted on")
  func overPages() {
    var upper = Printing(1)
    let top = upper.prose(Self.prose, top: 80)
    print(Self.rows, on: &upper, top: top + 10)
    var lower = Printing(2)
    print([["4", "Mẫu Tư", "Xây sân", "20"], ["5", "Mẫu Năm", "Mua loa", "10"]], on: &lower, top: 60)
    let cells = composed(upper, lower).compactMap(\.cell)
    #expect(Set(cells.map(\.table)) == [0])
    #expect(cells.map(\.row).max() == 5)
  }

  @Test("A heading right below a table is none of its rows, nor is a justified line below that")
  func headingBelow() {
    var page = Printing()
    let top = page.prose(Self.prose, top: 80) + 10
    let rows = [
      ["STT", "Chỉ tiêu", "Kế hoạch", "Đạt"], ["1", "Hồ sơ", "60", "71"],
      ["2", "Tài khoản", "3.200", "3.017"],
    ]
    for (index, row) in rows.enumerated() {
      for (text, left) in zip(row, [80.0, 200, 320, 440]) {
        page.line(text, left: left, top: top + Double(index) * 20)
      }
    }
    page.line("II. HẠN CHẾ", left: 110, top: top + 56)
    page.full("1. Hoàn thành cấp tài khoản định danh điện tử mức 2 trước ngày", top: top + 74)
    let blocks = composed(page)
    #expect(blocks.filter { $0.cell != nil }.texts == Array(rows.joined()))
    #expect(blocks.texts.contains("II. HẠN CHẾ"))
    #expect(blocks.texts.last == "1. Hoàn thành cấp tài khoản định danh điện tử mức 2 trước ngày")
  }

  @Test("Prose in lines with wide spaces is no table")
  func noTable() {
    var page = Printing()
    page.prose(
      (1...8).map { _ in
        "Trách nhiệm nghiệp đoàn thường xuyên nghiêm chỉnh thực hiện trương trình nghiên cứu phương hướng"
      },
      left: 80, right: 260, top: 60)
    let cells = composed(page).compactMap(\.cell)
    #expect(cells.isEmpty)
  }
}
