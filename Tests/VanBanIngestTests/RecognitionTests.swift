import Testing
import VanBanLayout

@testable import VanBanIngest

/// Words that a program recognised in images become text; none of these tests needs the program.
@Suite struct RecognitionTests {
  /// A page of one line for each string; letters are 20 pixels wide and 40 high.
  func page(_ lines: [String], confidence: Double = 95) -> RecognizedPage {
    var page = RecognizedPage(number: 1, width: 2_480, height: 3_508)
    for (index, line) in lines.enumerated() {
      var left = 100.0
      for text in line.split(separator: " ") {
        let width = Double(text.unicodeScalars.count) * 20
        let top = 100 + Double(index) * 80
        page.words.append(
          RecognizedWord(
            text: String(text), left: left, top: top, right: left + width, bottom: top + 40,
            confidence: confidence, line: index))
        left += width + 20
      }
    }
    return page
  }

  func text(_ page: RecognizedPage) -> String { page.words.map(\.text).joined(separator: " ") }

  // MARK: - The table

  @Test func aTableOfTwoPages() {
    let table = """
      level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
      1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t
      4\t1\t1\t1\t1\t0\t505\t169\t1638\t56\t-1\t
      5\t1\t1\t1\t1\t1\t505\t181\t129\t35\t92.73\tUBND
      5\t1\t1\t1\t1\t2\t647\t170\t110\t44\t92.71\tTỈNH
      5\t1\t1\t1\t1\t3\t900\t170\t624\t7\t95\t\u{20}
      1\t2\t0\t0\t0\t0\t0\t0\t1000\t500\t-1\t
      """
    let pages = RecognizedPage.pages(table: Array(table.utf8))
    #expect(pages.map(\.number) == [1, 2])
    #expect(pages[0].words.map(\.text) == ["UBND", "TỈNH"])
    #expect(pages[0].words[1].right == 757 && pages[0].words[1].bottom == 214)
    #expect(pages[1].words.isEmpty && pages[1].width == 1_000)
  }

  @Test(arguments: [
    "", "rubbish", "5\t1\t1", "5\t1\t1\t1\t1\t1\tx\ty\tz\tw\tv\tUBND", "\u{0}\n\t\t\t\t\t\t\t\t\t\t\t\t",
  ])
  func aTableThatIsNone(_ table: String) {
    #expect(RecognizedPage.pages(table: Array(table.utf8)).isEmpty)
  }

  // MARK: - Numerals

  @Test(arguments: [
    ("XIH", "XIII", "XIII"), ("L.", "I.", "I."), ("IIL", "III", "III"), ("HI-", "III-", "III-"),
    ("IIH/2024.", "III/2024.", "III/2024."), ("IU/2022;", "II/2022;", "II/2022;"),
    ("(XII),", "(XIII),", "(XIII),"),
    ("v.", "V.", "V."), ("HI.", "Ill.", "III."), ("II-", "IlI-", "III-"), ("TV/2021", "IV/2021", "IV/2021"),
    ("l.", "I.", "I."), ("II", "II.", "II"),
  ])
  func aNumeral(_ vietnamese: String, _ english: String, _ right: String) {
    #expect(text(NumeralRepair.merge(page([vietnamese]), english: page([english]))) == right)
  }

  /// Words that are none, and readings that are no better.
  @Test(arguments: [
    ("Đảng", "Dang"), ("Vì", "Vi"), ("LĐLĐ", "LDLD"), ("Y", "V"), ("H", "|"), ("TL.", "4."), ("11", "I1"),
    ("VIỆT", "VI"), ("IV", "Iv"), ("X", "XL"),
  ])
  func noNumeral(_ vietnamese: String, _ english: String) {
    let expected = vietnamese == "Y" ? "V" : vietnamese
    #expect(text(NumeralRepair.merge(page([vietnamese]), english: page([english]))) == expected)
  }

  @Test(arguments: [
    ("V/2021.", "[V/2021.", "IV/2021."), ("VT,", "VI,", "VT,"),
    ("quý I/2022;", "quý 11/2022;", "quý II/2022;"),
    ("tháng 11/2022", "tháng 11/2022", "tháng 11/2022"),
  ])
  func strokesThatLookLikeOtherSigns(_ vietnamese: String, _ english: String, _ right: String) {
    #expect(text(NumeralRepair.merge(page([vietnamese]), english: page([english]))) == right)
  }

  /// A numeral that was read together with its heading is apart, and its strokes are counted where nobody knew it.
  @Test(arguments: [
    ("H.CHỈ", "Ul. CHI", 45.0, "II. CHỈ"), ("I.MỤC", "I. MUC", 27, "I. MỤC"),
    ("IL.MỤC", "I. MUC", 27, "I. MỤC"),
    ("II.MỤC", "MUC", 60, "II.MỤC"), ("TP.HCM", "TP.HCM", 120, "TP.HCM"),
  ])
  func aNumeralGluedToItsHeading(_ vietnamese: String, _ english: String, _ width: Double, _ right: String) {
    var other = page([english])
    other.words[0].right = other.words[0].left + width
    let unglued = NumeralRepair.unglued(page([vietnamese]), english: other)
    #expect(text(NumeralRepair.merge(unglued, english: other)) == right)
  }

  /// The model of the script has a name of its own for three strokes.
  @Test(arguments: [
    ("II.", "HI.", "III."), ("XII", "XHI", "XIII"), ("v.", "V.", "V."), ("VT,", "VI,", "VT,"),
    ("II.", "I.", "II."),
    ("1/2022", "I/2022", "I/2022"), ("Hà", "HI", "Hà"),
  ])
  func theScriptsNumerals(_ vietnamese: String, _ script: String, _ right: String) {
    #expect(text(NumeralRepair.merge(page([vietnamese]), script: page([script]))) == right)
  }

  @Test(arguments: [("III", "HI.", "III."), ("III", "HI", "III"), ("Điều", "Điều.", "Điều")])
  func thePointBehindANumeral(_ first: String, _ other: String, _ right: String) {
    #expect(text(NumeralRepair.withPoints(page([first]), from: page([other]))) == right)
  }

  @Test(arguments: [
    ("quý 11/2022", 95.0, "quý II/2022"), ("quý 1/2022", 95, "quý 1/2022"), ("Quý 1/2022", 30, "Quý I/2022"),
    ("tháng 11/2022", 30, "tháng 11/2022"), ("quý 1111/2", 95, "quý 1111/2"),
  ])
  func quarters(_ read: String, _ confidence: Double, _ right: String) {
    #expect(text(NumeralRepair.withQuarters(page([read], confidence: confidence))) == right)
  }

  /// Their width in heights tells how many strokes a heading's number has.
  @Test(arguments: [
    ("1L.", 34.0, "I."), ("IL.", 56, "II."), ("IH.", 78, "III."), ("HI.1", 96, "III.1"), ("11.", 56, "11."),
    ("II.", 78, "III."), ("III.", 50, "III."), ("II.", 56, "II."),
    ("Hl", 40, "Hl"),
  ])
  func strokesAreCounted(_ read: String, _ width: Double, _ right: String) {
    var page = page([read])
    page.words[0].right = page.words[0].left + width
    #expect(text(NumeralRepair.withStrokesCounted(page)) == right)
  }

  @Test func aNumeralOfAnotherPlace() {
    #expect(text(NumeralRepair.merge(page(["Điều", "H"]), english: page(["I", "Dieu"]))) == "Điều H")
  }

  @Test(arguments: [
    ("I", true), ("XIV", true), ("XXXIX", true), ("IIII", false), ("VX", false), ("", false), ("L", false),
  ])
  func whatIsRoman(_ word: String, _ isRoman: Bool) { #expect(NumeralRepair.isRoman(word) == isRoman) }

  // MARK: - Two readings

  /// The second reading fills what the first left blank, and is asked where the first is not sure.
  @Test func readingsAreJoined() {
    func join(_ first: [String], _ sure: Double, _ second: [String], _ surer: Double) -> String {
      text(Filling.join(page(first, confidence: sure), page(second, confidence: surer)))
    }
    #expect(join(["Nơi nhận:"], 95, ["Nơi nhận:", "- Như trên;"], 95) == "Nơi nhận: - Như trên;")
    #expect(join(["Nơi nhận:"], 95, ["Nơi nhận:", "¬ ‹"], 95) == "Nơi nhận:", "specks are not filled in")
    #expect(join(["Tống"], 90, ["Tổng"], 96) == "Tổng" && join(["Tổng"], 90, ["Tống"], 85) == "Tổng")
    #expect(join(["QUỐC GIA"], 90, ["QUOC GIA"], 96) == "QUỐC GIA", "lost marks are no better reading")
    #expect(join(["VI;"], 31, ["VT,"], 91) == "VT,")
  }

  /// The surer of two models is believed, and two readings of three.
  @Test func aSecondOpinion() {
    func settle(_ first: String, _ sure: Double, _ script: String, _ surer: Double, _ sparse: String? = nil)
      -> String
    {
      let third = sparse.map { page([$0]) }
      return text(
        SecondOpinion.settle(
          page([first], confidence: sure), script: page([script], confidence: surer), sparse: third))
    }
    #expect(settle("Tống", 90, "Tổng", 93) == "Tổng" && settle("Tổng", 93, "Tống", 90) == "Tổng")
    #expect(settle("nhần", 91, "nhân", 86, "nhân") == "nhân", "two of three")
    #expect(settle("TIÊU", 90, "TIỂU", 50, "TIỂU") == "TIÊU", "unless the one is much surer")
    #expect(settle("Cơ", 74, "|Cơ", 86) == "Cơ" && settle("I.MỤC", 60, "MỤC", 93) == "I.MỤC")
    #expect(settle("xã;", 80, "xã,", 90) == "xã;" && settle("II.", 70, "HI.", 90) == "II.")
  }

  /// Borders of tables are read as strokes and brackets; marks of notes are pairs.
  @Test(arguments: [
    ("|60", "60"), ("[Năm", "Năm"), ("mục [ Truyền", "mục Truyền"), ("{[1] Điều", "[1] Điều"),
    ("lực[6]", "lực[6]"),
    ("I/⁄2024", "I/2024"), ("1⁄2022", "1/2022"), ("| |", "| |"),
  ])
  func borders(_ read: String, _ right: String) {
    #expect(text(WordRepair.mend(page([read])).page) == right)
  }

  /// The first reading may tear a line in two: `Tấ Mã` above `n u`; the second has the words whole.
  @Test func tornWordsAreWholeAgain() {
    var torn = page(["Tấn Mẫu"])
    let whole = torn
    var rest = torn.words
    torn.words[0].text = "Tấ"
    torn.words[0].right -= 20
    torn.words[1].text = "Mẫ"
    torn.words[1].right -= 20
    for index in rest.indices {
      rest[index].left = rest[index].right - 20
      rest[index].text = ["n", "u"][index]
      rest[index].line = 1
    }
    torn.words += rest
    #expect(text(Filling.join(torn, whole)) == "Tấn Mẫu")
    let unsure = page(["Tấn Mẫu"], confidence: 70)
    #expect(text(Filling.join(torn, unsure)) == "Tấ Mẫ n u", "an unsure reading mends nothing")
    #expect(text(Filling.join(page(["Tấ n"]), page(["Tấnn"]))) == "Tấ n", "words of one line stay apart")
  }

  // MARK: - Words that were cut wrong

  @Test func wordsAreMended() {
    #expect(text(WordRepair.mend(page(["I.MỤC ĐÍCH"])).page) == "I. MỤC ĐÍCH")
    #expect(text(WordRepair.mend(page(["1.Mục TP.HCM v.v"])).page) == "1.Mục TP.HCM v.v")
    #expect(text(WordRepair.mend(page(["|60 |Cơ quan|"])).page) == "60 Cơ quan")
    var cut = page(["97/KH- UBND"])
    #expect(text(WordRepair.mend(cut).page) == "97/KH- UBND", "a space is between")
    #expect(text(WordRepair.mend(page(["2- Củng"])).page) == "2- Củng", "an item is no symbol")
    cut.words[1].left -= 12
    #expect(text(WordRepair.mend(cut).page) == "97/KH-UBND")
  }

  @Test func dotsToAPageNumber() {
    var contents = page(["I. KHAI..........", "2"])
    #expect(text(WordRepair.mend(contents).page) == "I. KHAI .......... 2")
    contents = page(["KHAI.......... SEEE 12"])
    contents.words[1].confidence = 20
    let (mended, dots) = WordRepair.mend(contents)
    #expect(text(mended) == "KHAI .......... 12" && dots.map(\.text) == ["SEEE"])
    // A form is filled in behind its dots.
    #expect(text(WordRepair.mend(page(["Họ tên.......... Sinh"])).page) == "Họ tên .......... Sinh")
  }

  // MARK: - Specks

  @Test func specksStandApart() {
    var scan = page(["Nơi nhận: `", "¬ ‹", "- Như trên;", "Ngướn"])
    for index in [2, 3, 4, 8] { scan.words[index].confidence = 10 }
    let parted = Specks.part(scan)
    #expect(text(parted.page) == "Nơi nhận: - Như trên;")
    #expect(parted.specks.map(\.text) == ["`", "¬", "‹", "Ngướn"] && !parted.isUnreadable)
  }

  /// A number that was written by hand is read badly, and stays in its line.
  @Test func handwritingStays() {
    var scan = page(["Số: 40$2 /SYT-NVY"])
    scan.words[1].confidence = 0
    #expect(text(Specks.part(scan).page) == "Số: 40$2 /SYT-NVY")
  }

  @Test func aPictureHasNoText() {
    let parted = Specks.part(page(["ăˆj wư", "¬ |"], confidence: 31))
    #expect(parted.isUnreadable && parted.page.words.isEmpty && parted.specks.count == 4)
    #expect(!Specks.part(page([])).isUnreadable)
  }

  // MARK: - Pages that lie on their side

  @Test func turnedPages() {
    let upright = page(["UBND TỈNH", "Số: 12/QĐ-UBND"])
    #expect(upright.turn == .upright && upright.upright == upright)
    // Each is the upright page turned on the scanner.
    let (width, height) = (upright.width, upright.height)
    let turns: [(PageTurn, (RecognizedWord) -> (Double, Double, Double, Double))] = [
      (.left, { ($0.top, width - $0.right, $0.bottom, width - $0.left) }),
      (.right, { (height - $0.bottom, $0.left, height - $0.top, $0.right) }),
      (.upsideDown, { (width - $0.right, height - $0.bottom, width - $0.left, height - $0.top) }),
    ]
    for (turn, place) in turns {
      var turned = upright
      if turn != .upsideDown { (turned.width, turned.height) = (height, width) }
      for (index, word) in upright.words.enumerated() {
        (
          turned.words[index].left, turned.words[index].top, turned.words[index].right,
          turned.words[index].bottom
        ) =
          place(word)
      }
      #expect(turned.turn == turn)
      #expect(turned.upright == upright, "\(turn)")
    }
  }

  // MARK: - Which text layers are trusted

  func printed(_ words: String, count: Int = 1) -> PrintedPage {
    var page = PrintedPage(number: 1, width: 595, height: 842)
    let box = Box(left: 0, top: 0, right: 10, bottom: 10)
    for _ in 0..<count { page.words += words.split(separator: " ").map { PrintedWord(String($0), box) } }
    return page
  }

  func judge(_ page: PrintedPage, cover: Double) -> TextLayer {
    TextLayer.judge(page, PageText(page)) { cover }
  }

  @Test func textLayers() {
    let stamp = printed(
      "Người ký: CỔNG THÔNG TIN Email: a@b.vn Cơ quan: VĂN PHÒNG Thời gian ký: 25.12.2025 15:57:57")
    let vietnamese = printed("Căn cứ Quyết định số 12 của Ủy ban nhân dân tỉnh", count: 20)
    let foreign = printed("Can cir Quyt djnh so 12 cüa Uy ban nhan dan tinh", count: 20)
    let undecodable = printed("\u{E001}\u{E002}\u{E003}\u{E004}\u{E005}", count: 100)
    #expect(judge(printed("- 2 -"), cover: 0) == .missing)
    #expect(judge(stamp, cover: 1) == .stamp && judge(stamp, cover: 0.1) == .trusted)
    #expect(judge(vietnamese, cover: 1) == .trusted)
    #expect(judge(foreign, cover: 1) == .foreign && judge(foreign, cover: 0) == .trusted)
    #expect(judge(undecodable, cover: 0) == .undecodable)
  }

  @Test func picturesOfPages() {
    let list = """
      page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio
      --------------------------------------------------------------------------------------------
         1     0 image    1654  2339  gray    1   1  ccitt  no         7  0   200   200 27.3K 5.7%
         1     1 smask    1597   810  gray    1   8  image  no       181  0  2011  2011 1276B 0.1%
         2     2 image     100   100  rgb     3   8  jpeg   no   [inline]       100   100  1276B 0.1%
      """
    let pictures = PDFPictures(list: Array(list.utf8))
    #expect(abs(pictures.cover(page: 1, width: 595.4, height: 842) - 1) < 0.01)
    #expect(abs(pictures.cover(page: 2, width: 144, height: 72) - 0.5) < 0.01)
    #expect(pictures.cover(page: 3, width: 595, height: 842) == 0)
  }

  @Test func listsOfPages() {
    #expect(PageList.text([3]) == "page 3" && PageList.text([1, 2, 3, 7]) == "pages 1-3, 7")
  }
}
