import Testing
import VanBanLayout
import VanBanModel

@Suite("Columns are read one after the other")
struct ColumnTests {
  private static let body = [
    "Căn cứ chương trình công tác năm, Ủy ban nhân dân huyện ban hành kế hoạch rà soát nhà văn hóa các thôn trong "
      + "huyện với những nội dung chính sau đây để các đơn vị cùng thực hiện thống nhất.",
    "Các đơn vị báo cáo kết quả.",
  ]

  @Test("The letterhead's left column comes before the right one")
  func letterhead() {
    var page = Printing()
    page.centred("ỦY BAN NHÂN DÂN", between: 60, and: 240, top: 50)
    page.centred("HUYỆN MẪU ĐỨC", between: 60, and: 240, top: 64)
    page.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", between: 260, and: 580, top: 50)
    page.centred("Độc lập - Tự do - Hạnh phúc", between: 260, and: 580, top: 64)
    page.centred("Số: 15/KH-UBND", between: 60, and: 240, top: 92)
    page.centred("Mẫu Đức, ngày 03 tháng 4 năm 2023", between: 260, and: 580, top: 95)
    page.centred("KẾ HOẠCH", top: 130)
    page.prose(Self.body, top: 160)
    #expect(
      composed(page).texts.prefix(7) == [
        "ỦY BAN NHÂN DÂN", "HUYỆN MẪU ĐỨC", "Số: 15/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc", "Mẫu Đức, ngày 03 tháng 4 năm 2023", "KẾ HOẠCH",
      ])
  }

  /// Lines of two columns by turns: the ink of one ends right below where the other's begins.
  @Test(
    "A scanned signature stands beside the recipients though their lines hardly meet",
    arguments: [true, false])
  func scannedSignature(_ isRecognized: Bool) {
    var page = Printing()
    page.prose(Self.body, top: 80)
    page.size = 9
    for (index, text) in ["Nơi nhận:", "- Như trên;", "- Các xã, thị trấn;", "- Lưu: VT."].enumerated() {
      page.line(text, left: 80, top: 200 + Double(index) * 17)
      page.line(["TM.", "CHỦ", "PHÓ", "Trần"][index], left: 400, top: 208 + Double(index) * 17)
    }
    for index in page.page.words.indices where page.page.words[index].box.top > 190 {
      page.page.words[index].box.bottom = page.page.words[index].box.top + 9
    }
    page.page.isRecognized = isRecognized
    let right = ["TM.", "CHỦ", "PHÓ", "Trần"]
    #expect((composed(page).texts.suffix(4) == right) == isRecognized)
  }

  @Test("Recipients in small letters and a signature of another pitch do not mix")
  func signature() {
    var page = Printing()
    page.prose(Self.body, top: 80)
    page.size = 10
    for (index, text) in ["Nơi nhận:", "- Như trên;", "- Các xã, thị trấn;", "- Lưu: VT."].enumerated() {
      page.line(text, left: 80, top: 200 + Double(index) * 11.5)
    }
    page.size = 13
    page.centred("TM. ỦY BAN NHÂN DÂN", between: 330, and: 560, top: 198)
    page.centred("KT. CHỦ TỊCH", between: 330, and: 560, top: 214)
    page.centred("PHÓ CHỦ TỊCH", between: 330, and: 560, top: 230)
    page.centred("Trần Thị Mẫu", between: 330, and: 560, top: 310)
    #expect(
      composed(page).texts.suffix(8) == [
        "Nơi nhận:", "- Như trên;", "- Các xã, thị trấn;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH", "Trần Thị Mẫu",
      ])
  }

  @Test("A long line of recipients goes on from short ones, though it reaches the middle of the page")
  func longRecipient() {
    var page = Printing()
    page.prose(Self.body, top: 80)
    let left = ["Nơi nhận:", "- Như trên;", "- Tổng cục Du lịch, Phó Chủ tịch phụ trách;", "- Lưu: VT."]
    for (index, text) in left.enumerated() { page.line(text, left: 80, top: 200 + Double(index) * 13) }
    page.centred("GIÁM ĐỐC", between: 400, and: 560, top: 200)
    page.centred("Trần Thị Mẫu", between: 400, and: 560, top: 214)
    #expect(composed(page).texts.suffix(6) == left + ["GIÁM ĐỐC", "Trần Thị Mẫu"])
  }

  @Test("Organ and motto stay apart where their long lines nearly meet at different heights")
  func closeLetterhead() {
    var page = Printing()
    let organs = [
      "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT", "NAM", "LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC", "GIANG", "Số: 09/KH-LĐLĐ",
    ]
    for (index, text) in organs.enumerated() {
      page.centred(text, between: 300 - page.width(organs[0]), and: 300, top: 60 + Double(index) * 16)
    }
    let right = [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
      "Bắc Giang, ngày 17 tháng 01 năm 2022",
    ]
    for (index, text) in right.enumerated() {
      page.centred(text, between: 302, and: 302 + page.width(right[3]), top: 60 + Double(index) * 16)
    }
    page.prose(Self.body, top: 160)
    #expect(composed(page).texts.prefix(9) == organs[...] + right)
  }

  @Test("A justified line with wide spaces above a signature is no row of its columns")
  func stretchedLine() {
    var page = Printing()
    page.prose(Self.body, top: 80)
    page.full("Trong quá trình thực hiện nếu có vướng mắc đề nghị liên hệ với Vụ", top: 200)
    page.line("Tuyên truyền (điện thoại: 080.12345).", left: 80, top: 214)
    for (index, text) in ["Nơi nhận:", "- Như trên;", "- Lưu: VT."].enumerated() {
      page.line(text, left: 80, top: 234 + Double(index) * 14)
    }
    page.line("K/T TRƯỞNG BAN", left: 400, top: 234)
    page.line("Trần Thị Mẫu", left: 400, top: 262)
    #expect(
      composed(page).texts.suffix(5) == [
        "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "K/T TRƯỞNG BAN", "Trần Thị Mẫu",
      ])
  }

  @Test("A title in the middle below the columns belongs to none of them")
  func titleBelow() {
    var page = Printing()
    page.prose(Self.body, top: 80)
    for (index, text) in ["Nơi nhận:", "- Như trên;", "- Lưu: VT."].enumerated() {
      page.line(text, left: 80, top: 200 + Double(index) * 13)
    }
    page.centred("CHỦ TỊCH", between: 380, and: 560, top: 200)
    page.centred("Trần Thị Mẫu", between: 380, and: 560, top: 226)
    page.centred("PHỤ LỤC", top: 250)
    #expect(
      composed(page).texts.suffix(6) == [
        "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Trần Thị Mẫu", "PHỤ LỤC",
      ])
  }

  @Test("A page in two columns of prose is read column by column, its paragraphs whole")
  func twoColumns() {
    let left = (1...6).map {
      "Thôn \($0) có nhà văn hóa được xây dựng từ nhiều năm trước, nay đã xuống cấp và cần sửa."
    }
    let right = (7...12).map {
      "Thôn \($0) chưa có nhà văn hóa, nhân dân đề nghị được hỗ trợ đất và kinh phí xây mới."
    }
    var page = Printing()
    page.prose(left, left: 60, right: 290, top: 80, indent: 20)
    page.prose(right, left: 320, right: 550, top: 80, indent: 20)
    #expect(composed(page).texts == left + right)
  }

  @Test("Pieces of a word in two fonts are one word; a number filled in later is apart")
  func pieces() {
    var page = Printing()
    page.page.words = [
      PrintedWord("T", Box(left: 80, top: 100, right: 87, bottom: 112)),
      PrintedWord("Ổ", Box(left: 87.3, top: 99, right: 94, bottom: 113)),
      PrintedWord("NG", Box(left: 94.2, top: 100, right: 108, bottom: 112)),
      PrintedWord("ngày", Box(left: 112, top: 100, right: 134, bottom: 112)),
      PrintedWord("24", Box(left: 134.8, top: 101, right: 146, bottom: 112)),
    ]
    #expect(composed(page).texts == ["TỔNG ngày 24"])
  }

  @Test("Words that were recognised are words, however close they lie")
  func recognized() {
    var page = Printing()
    page.page.isRecognized = true
    page.page.words = [
      PrintedWord("Kế", Box(left: 80, top: 100, right: 92, bottom: 112)),
      PrintedWord("hoạch", Box(left: 92.5, top: 100, right: 120, bottom: 112)),
    ]
    #expect(composed(page).texts == ["Kế hoạch"])
  }

  @Test("A page that lies on its side is read along its lines", arguments: [true, false])
  func turned(_ isUp: Bool) {
    var page = Printing()
    page.prose(Self.body, top: 80)
    var turned = PrintedPage(number: 1, width: 840, height: 600)
    turned.words = page.page.words.map { word in
      let box = word.box
      return PrintedWord(
        word.text,
        isUp
          ? Box(left: box.top, top: 600 - box.right, right: box.bottom, bottom: 600 - box.left)
          : Box(left: 840 - box.bottom, top: box.left, right: 840 - box.top, bottom: box.right))
    }
    #expect(composed([turned]).texts == Self.body)
  }
}
