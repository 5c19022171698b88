import Testing
import VanBan

/// Tables of the body and of attachments: rows, columns, and what each cell mentions.
@Suite struct TableTests {
  private static let head = """
    <p>ỦY BAN NHÂN DÂN<br>TỈNH LAI CHÂU</p><p>Số: 9/KH-UBND</p><p>Lai Châu, ngày 10 tháng 3 năm 2021</p>
    <p>KẾ HOẠCH</p><p>Tổ chức ngày hội đọc sách</p>
    """

  private func page(_ body: String) throws -> Document {
    let bytes = Array("<html><meta charset=utf-8><body>\(Self.head)\(body)</body></html>".utf8)
    return try Converter().documents(.bytes(name: "a.html", bytes))[0]
  }

  private func tables(_ document: Document) -> [Table] {
    func content(_ sections: [Section]) -> [Content] {
      sections.flatMap { $0.content + content($0.children) }
    }
    return content(document.sections).compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// `column:text`, with the spans that are more than one: `0+2:text` takes two columns, `0/2:text` two rows.
  private func shape(_ table: Table) -> [[String]] {
    table.rows.map { row in
      row.map { cell in
        let columns = cell.columnSpan > 1 ? "+\(cell.columnSpan)" : ""
        let rows = cell.rowSpan > 1 ? "/\(cell.rowSpan)" : ""
        return "\(cell.column)\(columns)\(rows)\(cell.isHeader ? "!" : ""):\(cell.text)"
      }
    }
  }

  @Test func emptyAndMergedCellsDoNotShiftColumns() throws {
    let table = try tables(
      page(
        """
        <p>I. NỘI DUNG</p><table>
        <tr><th rowspan=2>TT</th><th rowspan=2>Việc</th><th colspan=2>Thời gian</th></tr><tr><th>Từ</th><th>Đến</th></tr>
        <tr><td>1</td><td>Mở cửa</td><td></td><td>tháng 5</td></tr>
        <tr><td>2</td><td rowspan=2>Bày sách</td><td>tháng 6</td><td> </td></tr>
        <tr><td>3</td><td></td><td>tháng 7</td></tr></table>
        """))
    #expect(
      table.map(shape) == [
        [
          ["0/2!:TT", "1/2!:Việc", "2+2!:Thời gian"], ["2!:Từ", "3!:Đến"],
          ["0:1", "1:Mở cửa", "2:", "3:tháng 5"], ["0:2", "1/2:Bày sách", "2:tháng 6", "3:"],
          ["0:3", "2:", "3:tháng 7"],
        ]
      ])
    let empty = table[0].rows[2][2].evidence.span
    #expect(empty?.isEmpty == true && empty?.lower == table[0].rows[2][1].evidence.span?.upper)
  }

  @Test func everyMentionTellsItsCell() throws {
    let document = try page(
      """
      <p>I. NỘI DUNG</p><p>Xong trước ngày 01/9/2021.</p><table><tr><td>Việc</td><td>Căn cứ</td><td>Ngày</td></tr>
      <tr><td>Bày sách</td><td>Quyết định số 15/QĐ-UBND</td><td>ngày 05/4/2021</td></tr></table>
      """)
    let dates = document.dates.filter { $0.section == "I" }
    #expect(dates.map(\.text) == ["trước ngày 01/9/2021", "ngày 05/4/2021"])
    #expect(dates.map(\.cell) == [nil, CellPlace(table: "t1", row: 1, column: 2)])
    let reference = document.references.last
    #expect(reference?.text == "Quyết định số 15/QĐ-UBND")
    #expect(reference?.date == nil)
    #expect(reference?.cell == CellPlace(table: "t1", row: 1, column: 1))
  }

  @Test func noMentionRunsOverTheBorderOfACell() throws {
    let document = try page(
      """
      <p>I. NỘI DUNG</p><table><tr><td>Ngày</td><td>Tháng</td><td>Năm</td></tr>
      <tr><td>ngày 15</td><td>tháng 5</td><td>năm 2021</td></tr><tr><td>Quyết định</td><td>số</td><td>của</td></tr></table>
      """)
    let found = document.dates.filter { $0.section == "I" }
    #expect(found.map(\.text) == ["tháng 5", "năm 2021"])
    #expect(document.references.isEmpty)
  }

  @Test func paragraphsOfACellAreOneTextAndTheirRangesAreTrue() throws {
    let document = try page(
      """
      <p>I. NỘI DUNG</p><table><tr><td>a</td><td><p>Quyết định số 15/QĐ-UBND.</p><p>Ngày 05/4/2021 họp.</p></td></tr>
      <tr><td>b</td><td>c</td></tr></table>
      """)
    #expect(
      tables(document).map(shape) == [
        [["0:a", "1:Quyết định số 15/QĐ-UBND. Ngày 05/4/2021 họp."], ["0:b", "1:c"]]
      ])
    #expect(document.references.map(\.text) == ["Quyết định số 15/QĐ-UBND"])
    #expect(document.dates.last?.text == "Ngày 05/4/2021")
  }

  @Test func aTableInACellFollowsTheOneAroundIt() throws {
    let document = try page(
      """
      <p>I. NỘI DUNG</p><table><tr><td>a</td><td>b<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td></td></tr></table>c</td></tr>
      <tr><td>d</td><td>e</td></tr></table>
      """)
    #expect(
      tables(document).map(shape) == [
        [["0:a", "1:b c"], ["0:d", "1:e"]], [["0:1", "1:2"], ["0:3", "1:"]],
      ])
    #expect(tables(document).map(\.id) == ["t1", "t2"])
  }

  @Test func aTableRightUnderTheTitleOfAnAttachmentIsItsBody() throws {
    let document = try page(
      """
      <p>I. NỘI DUNG</p><p>Các đơn vị tổ chức thực hiện theo phụ lục./.</p>
      <p>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br><br>Nguyễn Văn Mẫu</p><p>PHỤ LỤC</p><p>CÁC TỦ SÁCH CẦN BỔ SUNG</p>
      <table><tr><td>TT</td><td>Tên sách</td></tr><tr><td>1</td><td>Sách dạy nấu ăn</td></tr></table>
      """)
    #expect(
      document.attachments.first.map { tables($0).map(shape) } == [
        [["0:TT", "1:Tên sách"], ["0:1", "1:Sách dạy nấu ăn"]]
      ])
    #expect(document.attachments.first?.header.subject?.text == "CÁC TỦ SÁCH CẦN BỔ SUNG")
  }

  @Test func aTableBeforeTheFirstSectionAndWithoutSections() throws {
    let rows = "<table><tr><td>Sáng</td><td>Khai mạc</td></tr><tr><td>Chiều</td><td>Bế mạc</td></tr></table>"
    let expected = [[["0:Sáng", "1:Khai mạc"], ["0:Chiều", "1:Bế mạc"]]]
    let words =
      "<p>Ủy ban nhân dân tỉnh tổ chức ngày hội đọc sách theo chương trình sau đây của Ban tổ chức:</p>"
    #expect(try tables(page(words + rows)).map(shape) == expected)
    #expect(try tables(page(words + rows + "<p>I. NỘI DUNG</p><p>Như trên.</p>")).map(shape) == expected)
  }

  /// What only lays out a page, and words that a table must not take from it.
  @Test(arguments: [
    "<table><tr><td>Ghi chú: sách mượn phải trả đúng hạn.</td></tr></table>",
    """
    <table><tr><td>TÊN CƠ QUAN</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr>
    <tr><td>Số: …/BC</td><td>…, ngày … tháng … năm …</td></tr></table>
    """,
    """
    <table><tr><td>Nơi nhận:<br>- Như trên;<br>- Lưu: VT.</td><td>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br>Nguyễn Văn Mẫu</td></tr></table>
    """,
  ])
  func layoutIsNoTable(_ markup: String) throws {
    #expect(try tables(page("<p>I. NỘI DUNG</p><p>Các đơn vị tổ chức thực hiện.</p>" + markup)).isEmpty)
  }

  @Test func articlesBesideEachOtherAreATable() throws {
    let document = try page(
      """
      <p>I. NỘI DUNG</p><table><tr><td>Hiện hành</td><td>Sửa đổi</td></tr>
      <tr><td>Điều 1. Phạm vi</td><td>Điều 1. Phạm vi mới</td></tr></table>
      """)
    #expect(
      tables(document).map(shape) == [
        [["0:Hiện hành", "1:Sửa đổi"], ["0:Điều 1. Phạm vi", "1:Điều 1. Phạm vi mới"]]
      ])
  }

  @Test func aMergedUnitHasTheTasksOfItsRows() throws {
    let document = try page(
      """
      <p>I. NHIỆM VỤ</p><table><tr><td rowspan=2>Nội dung</td><td rowspan=2>Đơn vị chủ trì</td><td colspan=2>Thời gian</td></tr>
      <tr><td>Bắt đầu</td><td>Hoàn thành</td></tr>
      <tr><td>Rà soát sách cũ</td><td rowspan=2>Sở Nội vụ</td><td>01/4/2021</td><td>30/4/2021</td></tr>
      <tr><td>Mua thêm sách mới</td><td>02/5/2021</td><td></td></tr></table>
      """)
    #expect(document.plan.tasks.map(\.text) == ["Rà soát sách cũ", "Mua thêm sách mới"])
    #expect(document.plan.tasks.map(\.assignees) == [["Sở Nội vụ"], ["Sở Nội vụ"]])
    #expect(document.plan.tasks.map(\.deadline) == ["2021-04-30", nil])
    #expect(document.plan.tasks.map(\.cell?.row) == [2, 3])
  }

  @Test func aTableWithMoreHolesThanWordsIsNotFilled() throws {
    let rows = (0..<300).map { "<tr>" + String(repeating: "<td></td>", count: $0) + "<td>x</td></tr>" }
    let table = try #require(try tables(page("<p>I. NỘI DUNG</p><table>\(rows.joined())</table>")).first)
    #expect(table.rows.count == 300 && table.rows.allSatisfy { $0.count == 1 })
    #expect(table.rows.map { $0[0].column } == Array(0..<300))
  }
}
