import Testing
import VanBan

@testable import VanBanStructure

/// How documents are cited: lists, parts, slips of the pen, numbers that share what they do not repeat.
@Suite struct ReferenceFormTests {
  private func numbers(_ words: String) -> [String] {
    Plan.references(in: words).compactMap { $0.number?.text }
  }

  @Test(arguments: [
    "Theo các Nghị định số 34/2016/NĐ-CP, số 154/2020/NĐ-CP và 59/2024/NĐ-CP của Chính phủ.",
    "Theo Nghị định số 34/2016/NĐ-CP; Nghị định số 154/2020/NĐ-CP và Nghị định số 59/2024/NĐ-CP của Chính phủ.",
    "Theo các Nghị định: số 34/2016/NĐ-CP, 154/2020/NĐ-CP, 59/2024/NĐ-CP của Chính phủ.",
    "Theo Nghị định số 34/2016/NĐ-CP về đọc sách; số 154/2020/NĐ-CP về thư viện và số 59/2024/NĐ-CP về lưu trữ.",
  ])
  func listsCarryTheTypeOn(_ words: String) {
    let references = Plan.references(in: words)
    #expect(references.map { $0.number?.text } == ["34/2016/NĐ-CP", "154/2020/NĐ-CP", "59/2024/NĐ-CP"])
    #expect(references.allSatisfy { $0.type?.code == "NĐ" && $0.issuer?.text == "Chính phủ" })
  }

  @Test func thePrintedNameCarriesOnWhereTheSymbolIsAnother() {
    let references = Plan.references(in: "Theo Quy định số 37-QĐ/TW và số 41-QĐ/TW của Bộ Chính trị.")
    #expect(references.map { $0.type?.code } == ["QyĐ", "QyĐ"])
  }

  @Test func aSharedSymbolAndDayServeAllNumbers() {
    let references = Plan.references(
      in: "Theo Quyết định số 12, 13 và 14/QĐ-UBND ngày 05/3/2020 của UBND tỉnh.")
    #expect(references.map { $0.number?.text } == ["12", "13", "14/QĐ-UBND"])
    #expect(references.map(\.key) == (12...14).map { "vn/ubnd-lai-chau/2020/qd/\($0)" })
    let same = Plan.references(in: "Theo Quyết định số 12/QĐ-UBND và số 13/QĐ-UBND cùng ngày 14/01/2020.")
    #expect(same.map(\.date) == ["2020-01-14", "2020-01-14"])
    // Without *cùng* the day is the last one's.
    let own = Plan.references(in: "Theo Quyết định số 12/QĐ-UBND và số 13/QĐ-UBND ngày 14/01/2020.")
    #expect(own.map(\.date) == [nil, "2020-01-14"])
    // But *số* that stands once, and numbers of one day's register.
    let register = Plan.references(
      in: "Theo các Quyết định số: 12/QĐ-UBND, 13/QĐ-UBND ngày 14/01/2020 của UBND tỉnh.")
    #expect(register.map(\.date) == ["2020-01-14", "2020-01-14"])
    let apart = Plan.references(in: "Theo các Quyết định số 12/QĐ-UBND, 31/QĐ-UBND ngày 14/01/2020.")
    #expect(apart.map(\.date) == [nil, "2020-01-14"])
  }

  /// A line's end cuts numbers behind a slash or a hyphen, of several with one *số*, too.
  @Test(arguments: [
    ("Theo Nghị định số 154/\n2020/NĐ-CP về đường bộ.", ["154/2020/NĐ-CP"]),
    (
      "Thực hiện các Quyết định số: 1743/QĐ-BGTVT, 1744/QĐ-\nBGTVT của Bộ Giao thông vận tải về đường bộ.",
      ["1743/QĐ-BGTVT", "1744/QĐ-BGTVT"]
    ),
  ])
  func numbersThatALineCuts(_ words: String, _ expected: [String]) {
    // Between longer lines: that the paragraph is wrapped does not tell.
    let line =
      "Các trường mở thư viện, làm thẻ đọc cho học sinh, mua thêm sách mới và báo cáo Sở theo quy định.\n"
    let numbers = Plan.references(in: line + words + "\n" + line).map {
      $0.number?.text.replacing(" ", with: "")
    }
    #expect(numbers == expected)
  }

  /// Numbers that share the symbol, with *số* or without it, with blanks between or none, and the year with it.
  @Test(arguments: [
    ("Theo các Nghị định 31, 32, 33/CP của Chính phủ.", ["31", "32", "33/CP"]),
    ("Theo các Nghị định 31,32,33/CP của Chính phủ.", ["31", "32", "33/CP"]),
    ("Theo các Nghị định số 31, 32/2014/NĐ-CP của Chính phủ.", ["31", "32/2014/NĐ-CP"]),
  ])
  func aSharedSymbolServesOldDecrees(_ words: String, _ numbers: [String]) {
    let references = Plan.references(in: words)
    #expect(references.map { $0.number?.text } == numbers)
    #expect(references.allSatisfy { $0.type?.code == "NĐ" && $0.issuer?.text == "Chính phủ" })
    #expect(Set(references.map { $0.number?.year }).count == 1)
    #expect(Set(references.map { $0.number?.issuerCode }) == ["CP"])
  }

  @Test(arguments: ["Theo các Nghị định 31, 32 và luật.", "Các Quyết định 1,5/lớp.", "Đã cấp 87,88/100 thẻ."])
  func noSharedSymbol(_ words: String) {
    #expect(Plan.references(in: words).isEmpty)
  }

  /// The number's own year again is its date; another year tells of something else.
  @Test func theYearBehindANumber() {
    #expect(Plan.references(in: "Theo Luật Diều số 12/2001/QH10 năm 2001.").map(\.date) == ["2001"])
    #expect(Plan.references(in: "Theo Nghị quyết số 12/2001/QH10 năm 2002.").map(\.date) == [nil])
  }

  @Test(arguments: [
    ("điểm a, b khoản 2 Điều 5 ", "điểm a, b khoản 2 Điều 5"),
    ("các điều 5, 6 và 7 của ", "các điều 5, 6 và 7"),
    ("khoản 1, khoản 3 Điều 4 và Điều 6 ", "khoản 1, khoản 3 Điều 4 và Điều 6"),
    ("Mục II Phần B ", "Mục II Phần B"), ("Chương III ", "Chương III"), ("phần thứ nhất ", "phần thứ nhất"),
    ("Phụ lục I ban hành kèm theo ", "Phụ lục I"),
    ("Mẫu số 02 Phụ lục III kèm theo ", "Mẫu số 02 Phụ lục III"),
    ("từ Điều 5 đến Điều 9 ", "từ Điều 5 đến Điều 9"),
    ("điểm a1 khoản 2a Điều 5b ", "điểm a1 khoản 2a Điều 5b"),
    ("tiết b điểm 1.2 khoản 3, Điều 4, ", "tiết b điểm 1.2 khoản 3, Điều 4"),
  ])
  func partsBeforeTheDocument(_ before: String, _ pinpoint: String) {
    let words = "Thực hiện theo \(before)Nghị định số 30/2020/NĐ-CP của Chính phủ."
    #expect(Plan.references(in: words).map(\.pinpoint) == [pinpoint])
  }

  @Test(arguments: ["(Điều 5)", "(tại khoản 2 Điều 5)", "(Phụ lục I, Phụ lục II)"])
  func partsBehindTheDocument(_ behind: String) {
    let words = "Thực hiện theo Nghị định số 30/2020/NĐ-CP \(behind) và Thông tư số 12/2021/TT-BNV."
    let pinpoint = behind.drop { $0 == "(" }.dropLast().replacing("tại ", with: "")
    #expect(Plan.references(in: words).map(\.pinpoint) == [String(pinpoint), nil])
  }

  /// What stands before a document and is no part of it.
  @Test(arguments: [
    "các điều kiện của", "mục tiêu nêu tại", "phần việc theo", "5 khoản chi theo", "bảng lương theo",
  ])
  func noParts(_ before: String) {
    let words = "Thực hiện \(before) Nghị định số 30/2020/NĐ-CP của Chính phủ."
    #expect(Plan.references(in: words).map(\.pinpoint) == [nil])
  }

  @Test(arguments: [
    ("Nghị định số 61/2018/NĐ-CPngày 23 tháng 4 năm 2018", "61/2018/NĐ-CP", "2018-04-23"),
    ("Nghị định số 61/2018/NĐ-CP ngày23/4/2018", "61/2018/NĐ-CP", "2018-04-23"),
    ("Nghị định số 61/2018/NĐ - CP ngày 23/4/2018", "61/2018/NĐ-CP", "2018-04-23"),
    ("Nghị định số 61/2018/NĐ−CP ngày 23/4/2018", "61/2018/NĐ−CP", "2018-04-23"),
    ("Nghị định số 61/2018/NĐ‑CP ngày 23/4/2018", "61/2018/NĐ‑CP", "2018-04-23"),
    ("Nghị định số 61/\n2018/NĐ-CP ngày 23/4/2018", "61/2018/NĐ-CP", "2018-04-23"),
    ("Nghị định số 61/2018/NĐ-\nCP ngày 23/4/2018", "61/2018/NĐ-CP", "2018-04-23"),
    ("Nghị định số\n61/2018/NĐ-CP ngày 23/4/2018", "61/2018/NĐ-CP", "2018-04-23"),
    ("nghị định số 61/2018/nđ-cp ngày 23/4/2018", "61/2018/nđ-cp", "2018-04-23"),
    ("Nghị định số 61/2018NĐ-CP ngày 23/4/2018", "61/2018NĐ-CP", "2018-04-23"),
    ("Nghị định số …61…./2018/ NĐ-CP ngày …23..tháng 4 năm 2018", "61/2018/NĐ-CP", "2018-04-23"),
    ("Nghị định số ....61..../2018/NĐ-CP ngày ..23.. tháng ..4.. năm 2018", "61/2018/NĐ-CP", "2018-04-23"),
    ("Nghị định số 6l/2O18/NĐ-CP ngày 23/4/2018", "6l/2O18/NĐ-CP", "2018-04-23"),
  ])
  func slipsInNumbers(_ words: String, _ number: String, _ date: String) {
    let references = Plan.references(in: "Thực hiện theo \(words) của Chính phủ.")
    #expect(references.map { $0.number?.text } == [number])
    #expect(references.map(\.date) == [date])
    #expect(references.map(\.key) == ["vn/cp/2018/nd/61"])
  }

  /// Letters that look like digits stay letters where no type and organ make up the symbol.
  @Test(arguments: [
    "Họp tổ số I/II tại lớp.", "Tổ số l/2 và số O/5 họp.", "Theo mục số I/a của bảng.",
    "Phòng số lO2 tầng 1.",
    "Xem hình số 2/nt-cd trong tập.",
  ])
  func lettersAreNoDigits(_ words: String) { #expect(numbers(words).isEmpty) }

  @Test func jointSymbolsNameTheirIssuers() {
    let references = Plan.references(
      in: "Theo Thông tư liên tịch số 55/2005/TTLT-BNV-VPCP và Công văn số 87/VPCP-KTTH.")
    #expect(
      references.map { $0.issuer?.text } == ["Bộ Nội vụ và Văn phòng Chính phủ", "Văn phòng Chính phủ"])
    #expect(references.allSatisfy { $0.issuer?.evidence.isInferred == true })
  }

  @Test(arguments: [
    ("Công văn số 25/UBND-VX", "CV"), ("văn bản số 1901/TLĐ", "CV"), ("Nghị định số 28-CP", "NĐ"),
    ("Quyết định Số 169-HĐBT", "QĐ"), ("Quyết định số 24/2010-TTg", "QĐ"),
    ("Nghị quyết số 66.7/2025/NQ-CP", "NQ"),
  ])
  func formsWithoutATypeInTheSymbol(_ words: String, _ type: String) {
    #expect(Plan.references(in: "Các trường thực hiện \(words).").map { $0.type?.code } == [type])
  }

  @Test(arguments: [
    ("Bãi bỏ Điều 5 Thông tư số 1/2021/TT-BNV; khoản 2 Điều 6 Thông tư số 2/2021/TT-BNV.", "repeals"),
    ("Bãi bỏ các văn bản sau: a) Quyết định số 1/QĐ-UBND; b) Quyết định số 2/QĐ-UBND.", "repeals"),
    (
      "Các Thông tư sau đây không còn hiệu lực thi hành:\n+ Thông tư số 1/2021/TT-BNV\n+ Thông tư số 2/2021/TT-BNV",
      "repeals"
    ),
    ("Bãi bỏ các văn bản sau đây:\na) Quyết định số 1/QĐ-UBND;\nb) Quyết định số 2/QĐ-UBND.", "repeals"),
    ("Quyết định số 1/QĐ-UBND và Quyết định số 2/QĐ-UBND hết hiệu lực từ ngày 01/5/2021.", "repeals"),
    ("Thay thế Quyết định số 1/QĐ-UBND, Quyết định số 2/QĐ-UBND.", "replaces"),
    (
      "Thay thế từ “mượn” bằng từ “đọc” tại Điều 1 Quyết định số 1/QĐ-UBND, Quyết định số 2/QĐ-UBND.",
      "amends"
    ),
    ("Quyết định số 1/QĐ-UBND đã được sửa đổi, bổ sung bởi Quyết định số 2/QĐ-UBND.", "mentions"),
  ])
  func relationsGoOverLists(_ words: String, _ relation: String) {
    let references = Plan.holding(words).references.filter {
      $0.number != nil && $0.section?.hasPrefix("I") == true
    }
    #expect(references.map(\.relation.rawValue) == [relation, relation], "\(words)")
  }

  /// Words of relations that relate nothing here.
  @Test(arguments: [
    "Thông tư số 1/2021/TT-BNV hết hiệu lực; các trường áp dụng Thông tư số 2/2021/TT-BNV.",
    "Thay thế cụm từ “mượn” bằng cụm từ “Thông tư số 2/2021/TT-BNV”.",
    "Sửa đổi Thông tư số 1/2021/TT-BNV đã được sửa đổi, bổ sung bởi Thông tư số 2/2021/TT-BNV.",
    "Văn bản dẫn chiếu tại Thông tư số 1/2021/TT-BNV và Thông tư số 2/2021/TT-BNV.",
  ])
  func relationsEndWithTheirClause(_ words: String) {
    #expect(Plan.references(in: words).last?.relation == .mentions)
  }

  /// *thay* replaces the document that follows at once; *thay mặt*, *thay đổi* replace none.
  @Test(arguments: [
    ("Quy định này có hiệu lực từ ngày ký, thay Quy định số 1-QĐ/TU.", "replaces"),
    ("Sở ký thay mặt tỉnh Kế hoạch số 1/KH-UBND.", "mentions"),
    ("Các trường thay đổi lịch tại Kế hoạch số 1/KH-UBND.", "mentions"),
  ])
  func standsInForAnother(_ words: String, _ relation: String) {
    #expect(Plan.references(in: words).last?.relation.rawValue == relation)
  }

  /// The number of a case is no document's; a judgment is cited by its type.
  @Test func casesOfACourt() {
    #expect(Plan.references(in: "Hồ sơ vụ án số 21/2017/TLST-DS được dùng làm mẫu.").isEmpty)
    #expect(
      Plan.references(in: "Theo Bản án số 14/2021/DS-ST ngày 30-9-2021.").map { $0.type?.code } == ["BA"])
  }

  /// Who wrote what stands in brackets; a draft's blank day does not hide the issuer.
  @Test(arguments: [
    (
      "Xét đề nghị của Bộ trưởng Bộ Tài chính (Tờ trình số 10/TTr-BTC ngày 05/3/2021).",
      "Bộ trưởng Bộ Tài chính"
    ),
    ("Thực hiện Quyết định số     /QĐ-TTg ngày    /   /2021 của Thủ tướng Chính phủ.", "Thủ tướng Chính phủ"),
  ])
  func issuersInBracketsAndBehindBlanks(_ words: String, _ issuer: String?) {
    #expect(
      Plan.references(in: words).last?.issuer.flatMap { $0.evidence.isInferred ? nil : $0.text } == issuer)
  }

  /// A slash that was left out, the letters of an organ behind a type's name, and what one word announces twice.
  @Test(arguments: [
    ("Quyết định số 1194 QĐ-TTg ngày 9/11/2005 của Thủ tướng Chính phủ", ["1194QĐ-TTg"], "2005-11-09"),
    ("Quyết định số 1177 QĐ- BKH ngày 11/11/2005 của Bộ Kế hoạch", ["1177QĐ-BKH"], "2005-11-11"),
    ("Thông tư 02 BKH/DN ngày 12 tháng 5 năm 1995 của Bộ Kế hoạch", ["02BKH/DN"], "1995-05-12"),
    ("Quyết định số 713-NG-QĐ ngày 17 tháng 5 năm 1997 của Bộ Ngoại giao", ["713-NG-QĐ"], "1997-05-17"),
    (
      "công văn số 1654/BTTTT-ƯDCNTT và 1655/BTTTT-ƯDCNTT ngày 27/5/2008 của Bộ Thông tin",
      ["1654/BTTTT-ƯDCNTT", "1655/BTTTT-ƯDCNTT"], "2008-05-27"
    ),
  ])
  func numbersOfOldTexts(_ words: String, _ numbers: [String], _ date: String) {
    let found = Plan.references(in: "Theo \(words).")
    #expect(found.map { $0.number?.text } == numbers)
    #expect(found.allSatisfy { $0.date == date })
  }

  /// A symbol of which neither type nor serial, day or issuer is told shows a form.
  @Test(arguments: ["Số: …/NQ-CP", "Số: /QĐ-UBND", "Số:      /CT-TTg"])
  func patternsCiteNothing(_ words: String) {
    #expect(Plan.references(in: "Số và ký hiệu được ghi như sau: \(words)").isEmpty, "\(words)")
  }

  /// With its type a document whose number is not yet known is cited all the same.
  @Test func aBlankNumberBehindItsType() {
    let found = Plan.references(in: "Quy chế ban hành kèm theo Quyết định số      /QĐ-UBND ngày 5/3/2020.")
    #expect(found.map { $0.number?.text } == ["/QĐ-UBND"])
  }

  /// *Về* begins the title, with a capital too.
  @Test func aCapitalBeginsTheTitle() {
    let found = Plan.references(
      in: "Theo Nghị định số 102/2009/NĐ-CP ngày 06/11/2009 của Chính phủ Về quản lý đầu tư.")
    #expect(found.map(\.issuer?.text) == ["Chính phủ"])
  }

  /// Forms, counts and other symbols cite nothing, though a document's number stands beside them.
  @Test(arguments: [
    ("các Mẫu số 01/ĐK, 02/ĐK và 03/ĐK", 0), ("Quyết định số 12/QĐ-UBND, 5 HS/GV, 10 CB/CC", 1),
    ("Chương trình 135 DTTS/MN", 0), ("Báo cáo 2 GV/HS", 0),
  ])
  func numbersThatCiteNothing(_ words: String, _ count: Int) {
    let found = Plan.references(in: "Thực hiện \(words).").filter { $0.number != nil }
    #expect(found.count == count, "\(found.map(\.text))")
  }

  /// Digits that a space tore from their number, and forms that have numbers like documents.
  @Test(arguments: [
    ("Nghị định số 3 7/2003/NĐ-CP", ["37/2003/NĐ-CP"]),
    ("Quyết định số 15 3/2004/QĐ-TTg", ["153/2004/QĐ-TTg"]),
    ("Nghị định số 37/2003/NĐ-CP và 5 7/2003/NĐ-CP", ["37/2003/NĐ-CP", "7/2003/NĐ-CP"]),
    ("Nghị quyết số 190/2025/QH 15 ngày 19/02/2025", ["190/2025/QH15"]),
    ("Luật số 3/2020/QH 14, Luật số 4/2020/QH14", ["3/2020/QH14", "4/2020/QH14"]), ("Phụ lục số 02/TTM", []),
    ("Biểu số 2 15/2014/TT-BKHĐT", ["15/2014/TT-BKHĐT"]),
    ("Mãu số 23/CKTC-NSH", []),
  ])
  func tornDigits(_ words: String, _ expected: [String]) { #expect(numbers(words) == expected) }
}
