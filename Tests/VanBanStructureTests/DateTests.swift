import Testing
import VanBan

/// The dates of the annotation guide, written out: its table and its decided cases.
@Suite struct DateTests {
  /// What is written, its value, and the part of it that is the date where that is not the whole.
  struct Row: Sendable, CustomTestStringConvertible {
    let written: String
    let values: [String]
    let texts: [String]
    init(_ written: String, _ value: String, _ text: String? = nil) {
      self.init(written, [value], [text ?? written])
    }
    init(_ written: String, _ values: [String], _ texts: [String]) {
      (self.written, self.values, self.texts) = (written, values, texts)
    }
    var testDescription: String { written }
  }

  /// Years that are told by others have no number.
  @Test(arguments: [
    "trước ngày 31 tháng 3 năm kế tiếp", "trước ngày 30 tháng 6 của năm liền sau năm thực hiện",
    "chậm nhất là ngày 31/12 của năm thực hiện", "ngày 15 tháng 1 năm sau",
  ])
  func relativeYears(_ words: String) { #expect(Plan.dates(in: "Nộp báo cáo \(words).").isEmpty, "\(words)") }

  static let rows: [Row] = [
    Row("ngày 06 tháng 5 năm 2021", "2021-05-06"), Row("20/6/2020", "2020-06-20"),
    Row("20.6.2020", "2020-06-20"),
    Row("20-6-2020", "2020-06-20"), Row("ngày 5/3/2021", "2021-03-05"), Row("ngày 29/02/2020", "2020-02-29"),
    Row("tháng 01/2021", "2021-01"), Row("tháng 4 năm 2021", "2021-04"), Row("năm 2021", "2021"),
    Row("Hiến pháp năm 2013", "2013", "năm 2013"), Row("quí I năm 2006", "2006-33"),
    Row("ngày 20 thắng 6 năm 2016", "2016-06-20"), Row("từ 28/12 đến 05/01", "2021-12-28/2021-01-05"),
    Row("23h55 ngày 16/5/2021", "2021-05-16T23:55"), Row("07 giờ 30 phút ngày 23/5/2021", "2021-05-23T07:30"),
    Row("14 giờ ngày 05/3/2021", "2021-03-05T14:00"),
    Row("8h00-10h00 ngày 28/12/2011", "2011-12-28T08:00/2011-12-28T10:00"),
    Row("từ 3/5 đến 16/5/2021", "2021-05-03/2021-05-16"),
    Row("từ ngày 26/4/2021 đến hết ngày 26/5/2021", "2021-04-26/2021-05-26"),
    Row("từ ngày 26/4 đến ngày 26/5/2021", "2021-04-26/2021-05-26"),
    Row("từ 26 đến 28/4/2021", "2021-04-26/2021-04-28"),
    Row("01/5/2021 – 16/5/2021", "2021-05-01/2021-05-16"),
    Row("01/5/2021 - 16/5/2021", "2021-05-01/2021-05-16"),
    Row("từ năm 2016 đến năm 2020", "2016/2020"), Row("từ tháng 3 đến tháng 9 năm 2021", "2021-03/2021-09"),
    Row("nhiệm kỳ 2021 – 2026", "2021/2026"), Row("giai đoạn 2021-2030", "2021/2030"),
    Row("Khóa 2016 - 2018", "2016/2018"),
    Row("năm học 2020-2021", "2020/2021"), Row("năm tài chính 1999-2000", "1999/2000"),
    Row("năm tài chính 2020", "2020"), Row("ngày 25 tháng 01 ngày 2021", "2021-01-25"),
    Row("ngày 5 tháng 3 ngày 1500 lượt", "2021-03-05", "ngày 5 tháng 3"),
    Row("từ tháng 01/2021", "2021-01/.."), Row("từ ngày 01/7/2021", "2021-07-01/.."),
    Row("kể từ ngày 01/7/2021", "2021-07-01/..", "từ ngày 01/7/2021"), Row("từ năm 2001 trở đi", "2001/.."),
    Row("năm 2022 và các năm tiếp theo", "2022/.."), Row("sau ngày 23/5/2021", "2021-05-23/.."),
    Row("đến ngày 23/5/2021", "../2021-05-23"), Row("đến hết năm 2021", "../2021"),
    Row("trước ngày 15/4/2021", "../2021-04-15"),
    Row("chậm nhất 30/4/2021", "../2021-04-30"), Row("chậm nhất là đến ngày 01.01.2009", "../2009-01-01"),
    Row("trước tháng 6 năm 2021", "../2021-06"),
    Row("quý II năm 2021", "2021-34"), Row("quý II/2021", "2021-34"), Row("quý 1 năm 2021", "2021-33"),
    Row("6 tháng đầu năm 2021", "2021-40"), Row("6 tháng cuối năm 2021", "2021-41"),
    Row("cuối năm 1982", "1982", "năm 1982"), Row("đầu tháng 9", "2021-09", "tháng 9"),
    Row("ngày 23/5", "2021-05-23"),
    Row("ngày … tháng 12 năm 2011", "2011-12", "tháng 12 năm 2011"),
    Row("ngày 26, 27/12/2011", ["2011-12-26", "2011-12-27"], ["ngày 26", "27/12/2011"]),
    Row("năm 2020 và năm 2021", ["2020", "2021"], ["năm 2020", "năm 2021"]),
    Row("ngày 10-12/5/2021", "2021-05-10/2021-05-12"), Row("ngày 10 - 12/5/2021", "2021-05-10/2021-05-12"),
    Row("từ ngày 29-02/5/2021", "2021-04-29/2021-05-02"),
    Row("3/5-9/5/2021", "2021-05-03/2021-05-09"), Row("01/01-31/12/2021", "2021-01-01/2021-12-31"),
    Row("ngày 5 - 6 - 2020", "2020-06-05"), Row("ngày 20-11", "2021-11-20"),
    Row("ngày Quốc khánh 2-9", "2021-09-02", "2-9"), Row("ngày Quốc tế Phụ nữ 8/3", "2021-03-08", "8/3"),
    Row("mồng 3 tháng 2 năm 1930", "1930-02-03"), Row("ngày 12 tháng Giêng năm 2021", "2021-01-12"),
    Row("tháng Mười hai năm 2020", "2020-12"), Row("ngày …/5/2021", "2021-05", "5/2021"),
    Row("ngày 28 ngày 11 năm 2023", "2023-11-28"), Row("từ tháng 9-1976", "1976-09/.."),
    Row("từ 7h30' đến 11h00' ngày 12/5/2021", "2021-05-12T07:30/2021-05-12T11:00"),
    Row("24h00 ngày 31/12/2021", "2022-01-01T00:00"),
    Row("từ năm 2021 đến 2025", "2021/2025"), Row("từ 2021 đến 2025", "2021/2025"),
    Row("từ năm 2001 trở về trước", "../2001"), Row("hết năm 2025", "../2025"),
    Row("9 tháng đầu năm 2021", "2021-01/2021-09"), Row("3 tháng cuối năm 2021", "2021-10/2021-12"),
    Row("sáu tháng đầu năm 2021", "2021-40"), Row("quý III - IV/2021", "2021-35/2021-36"),
    Row("năm tài chính 2020", "2020"), Row("những năm 1990", "199X"), Row("khoảng năm 1930", "1930~"),
    Row("tháng 3, 4 năm 2021", ["2021-03", "2021-04"], ["tháng 3", "4 năm 2021"]),
    Row("quý I và II/2021", ["2021-33", "2021-34"], ["quý I", "II/2021"]),
    Row("các năm 2019, 2020 và 2021", ["2019", "2020", "2021"], ["năm 2019", "2020", "2021"]),
  ]

  @Test(arguments: rows) func dates(_ row: Row) {
    let dates = Plan.dates(in: "Các trường mở thư viện \(row.written), có sơ kết.")
    #expect(dates.map(\.value) == row.values)
    #expect(dates.map(\.text) == row.texts)
  }

  /// A date is the same at the beginning and at the end of a paragraph.
  @Test(arguments: rows) func datesAtTheEdges(_ row: Row) {
    let first = row.written.prefix(1).uppercased() + row.written.dropFirst()
    #expect(Plan.dates(in: "\(first), các trường mở thư viện.").map(\.value) == row.values)
    #expect(Plan.dates(in: "Các trường mở thư viện \(row.written).").map(\.value) == row.values)
  }

  @Test(arguments: [
    "trong 30 ngày", "trong 20 phút", "hằng tháng", "hằng năm", "3 năm một lần", "Quốc hội khóa XV",
    "Covid – 19", "Covid-19",
    "trực 24/7", "trực 24/24 giờ", "gọi 0912.345.678", "gọi 0213 3876 543", "theo Thông tư 12/2021/TT-BNV",
    "khoản 2/3", "dài từ 1/3 đến 1/2 dòng", "dài 2/3 đến 1/2 dòng",
    "2/3 số phiếu", "tỷ lệ 1/2", "thế kỷ 21", "thế kỷ XX", "ngày 15/2 hàng năm", "Luật DN 2014",
    "lần thứ XIII", "mục 1.2.3",
    "đạt 2021 lượt", "ngày 31/02/2021", "ngày 12/13/2021", "tháng 13/2021", "số nhà 12/5", "30.000.000 đồng",
    "lớp 3/5",
    "vòng 6 tháng", "điểm 8,5/10", "phiên bản 1.2.2021.4", "điểm 2/3/4",
    "nhà số 12/5/2020", "khoản 3-9/5", "ngày 01 tháng 13 năm 2021", "ngày càng tăng 2/3",
  ])
  func noDates(_ written: String) {
    let dates = Plan.dates(in: "Các trường mở thư viện \(written), có sơ kết.")
    #expect(dates.isEmpty, "\(dates.map { "\($0.text): \($0.value)" })")
  }

  /// What was done before a day, what a rule is for and what a cited title tells ask for nothing.
  @Test(arguments: [
    ("Các trường nộp sách trước ngày 15/4/2021.", "deadline"),
    ("Các trường đã ký hợp đồng, nộp sách trước ngày 15/4/2021.", "deadline"),
    ("Các trường đã nộp sách trước ngày 15/4/2021.", "period"),
    ("Sách mượn trước ngày 15/4/2021 thì trả theo nội quy cũ.", "period"),
    ("Theo Quyết định số 5/QĐ-UBND phê duyệt Đề án thư viện đến năm 2025.", "period"),
  ])
  func conditionsAreNoDeadlines(_ words: String, _ role: String) {
    #expect(Plan.dates(in: words).map(\.role.rawValue) == [role], "\(words)")
  }

  @Test func withoutADateOfItsOwnTheYearIsOpen() {
    let document = Converter().document(
      text: "KẾ HOẠCH\nĐọc sách\n\nI. NỘI DUNG\nKhai mạc ngày 3/5, bế mạc ngày 16/5.\n")
    #expect(document.dates.map(\.value) == ["XXXX-05-03", "XXXX-05-16"])
  }

  /// A day that its year does not have is no date.
  @Test func daysThatTheCalendarLacks() {
    #expect(Plan.dates(in: "Các trường mở thư viện ngày 29/02/2024.").map(\.value) == ["2024-02-29"])
    #expect(Plan.dates(in: "Các trường mở thư viện ngày 29/02/2021.").map(\.value) == [])
    #expect(Plan.dates(in: "Các trường mở thư viện ngày 31/4/2021.").map(\.value) == [])
  }
}
