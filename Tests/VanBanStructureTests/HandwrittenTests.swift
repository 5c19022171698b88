import Testing
import VanBan

/// What a clerk fills in by hand, number and day, is what a scan makes signs and stray letters of.
@Suite struct HandwrittenTests {
  private func header(number: String = "Số: 12/QĐ-SYT", date: String = "Hà Nam, ngày 3 tháng 4 năm 2021")
    -> Header
  {
    Converter().document(
      text: """
        UBND TỈNH HÀ NAM
        SỞ Y TẾ

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        \(number)
        \(date)

        QUYẾT ĐỊNH
        Về việc thành lập Hội đồng

        GIÁM ĐÓC SỞ Y TÉ TỈNH HÀ NAM

        Căn cứ Quyết định số 5/QĐ-UBND ngày 09 tháng 8 năm 2020 của UBND tỉnh;

        QUYẾT ĐỊNH:

        Điều 1. Thành lập Hội đồng.
        """
    ).header
  }

  /// The symbol is kept with what stands before it; the serial is not guessed, and the organ above stays the issuer.
  @Test(arguments: [
    ("Số: 23É/QĐ-SYT", "23É/QĐ-SYT"), ("Số: Ø9 /QĐ-SYT", "Ø9/QĐ-SYT"), ("Số: 43ÿÖ /QĐ-SYT", "43ÿÖ/QĐ-SYT"),
    ("Số: 6† /QĐ-SYT", "6†/QĐ-SYT"), ("Số:43 43 Ï /QĐ-SYT", "4343Ï/QĐ-SYT"),
    ("Số: 203. /QĐ-SYT", "203./QĐ-SYT"),
    ("Số:{242 /QĐ-SYT", "{242/QĐ-SYT"),
  ])
  func numbers(_ line: String, _ number: String) throws {
    let header = header(number: line)
    let found = try #require(header.number?.number)
    #expect(found.text == number)
    #expect(found.serial == nil && found.typeCode == "QĐ" && found.issuerCode == "SYT")
    #expect(header.number?.evidence.rule.id == "header.number-damaged")
    #expect(header.issuer?.text == "SỞ Y TẾ")
    #expect(header.superior?.text == "UBND TỈNH HÀ NAM")
  }

  /// Dots and lines are a blank, and the number begins with its symbol.
  @Test(arguments: ["Số: ……/QĐ-SYT", "Số: ....../QĐ-SYT", "Số:      /QĐ-SYT"])
  func blanks(_ line: String) { #expect(header(number: line).number?.number.text == "/QĐ-SYT", "\(line)") }

  /// A day that cannot be read gives the month, as a blank one does.
  @Test(arguments: [
    ("Hà Nam, ngày Ê tháng 11 năm 2021", "2021-11"), ("Hà Nam, ngày 4Ê` tháng 01 năm 2021", "2021-01"),
    ("Hà Nam, ngày/\" *j tháng 10 năm 2021", "2021-10"), ("Hà Nam, ngày } tháng l1 năm 2021", "2021-11"),
    ("Hà Nam, ngày      tháng 4 năm 2021", "2021-04"), ("Hà Nam, ngày 4 tháng 4 năm 2021", "2021-04-04"),
  ])
  func days(_ line: String, _ value: String) {
    let header = header(date: line)
    #expect(header.place?.text == "Hà Nam")
    #expect(header.date?.value == value)
  }

  /// Words between are a sentence's, and no day that was written badly.
  @Test(arguments: ["Hà Nam, ngày lễ hội tháng 4 năm 2021", "Hà Nam, ngày Giỗ Tổ tháng 3 năm 2021"])
  func noDays(_ line: String) { #expect(header(date: line).date == nil) }

  /// The subject ends where the one who enacts stands, though a scan changed the marks.
  @Test func whoEnactsIsNoSubject() {
    #expect(header().subject?.text == "Về việc thành lập Hội đồng")
  }
}
