import Testing
import VanBanModel
import VanBanText

/// What letters are put right before a text is read, and what is left alone.
@Suite struct LetterRepairTests {
  private func mended(_ text: String) -> (text: String, repairs: [Repair], diagnostics: [Diagnostic]) {
    var repair = LetterRepair()
    var block = SourceBlock()
    block.bytes = Array(text.utf8)
    let repairs = repair.mend(&block, at: .start)
    return (String(decoding: block.bytes, as: UTF8.self), repairs, repair.diagnostics)
  }

  /// Compares code points: strings that only look alike are equal to Swift.
  private func expect(_ text: String, _ wanted: String, _ kinds: Set<Repair.Kind>) {
    let found = mended(text)
    #expect(Array(found.text.unicodeScalars) == Array(wanted.unicodeScalars))
    #expect(Set(found.repairs.map(\.kind)) == kinds)
  }

  @Test(arguments: [
    ("\u{D0}iều 5", "Điều 5"), ("Số: 12/Q\u{D0}-UBND", "Số: 12/QĐ-UBND"), ("H\u{D0}ND", "HĐND"),
    ("\u{189}ảng bộ", "Đảng bộ"), ("bị \u{F0}ộng", "bị động"), ("xã AT\u{D0} của huyện", "xã ATĐ của huyện"),
  ])
  func ethIsD(_ text: String, _ wanted: String) { expect(text, wanted, [.lookAlike]) }

  @Test(arguments: [
    "A\u{F0} vera e\u{F0}a ekki", "ma\u{F0}ur", "ME\u{D0} OG", "\u{D0} là một chữ", "U+00F0 \u{F0}",
    "Điều 5, Quyết định số 12/QĐ-UBND",
  ])
  func otherEthsStay(_ text: String) { expect(text, text, []) }

  @Test(arguments: [
    ("tha \u{301}ng 5", "tháng 5"), ("Đô \u{323}c lập", "Độc lập"), ("viêc \u{323} này", "việc này"),
    ("thang\u{301} 5", "tháng 5"), ("thương\u{300} xuyên", "thường xuyên"), ("quy\u{301}t", "quy\u{301}t"),
  ])
  func marksGoToTheirVowels(_ text: String, _ wanted: String) {
    expect(text, wanted, text == wanted ? [] : [.detachedMark])
  }

  @Test(arguments: [
    ("ke\u{301}\u{302} hoạch", "kế hoạch"), ("k\u{E9}\u{302}", "kế"), ("KE\u{301}\u{302}", "KẾ"),
    ("ca\u{301}\u{306}t", "cắt"),
    ("th\u{F4}\u{341}ng", "thống"), ("tha\u{340}nh", "thành"),
  ])
  func aToneComesBehindTheCircumflex(_ text: String, _ wanted: String) { expect(text, wanted, [.markOrder]) }

  @Test(arguments: [
    "ke\u{302}\u{301} hoa\u{323}ch", "vie\u{323}\u{302}t", "Espan\u{303}a", "x\u{301} + y\u{302}",
    "o\u{301}\u{31B}",
  ])
  func whatComposesStays(_ text: String) { expect(text, text, []) }

  @Test func marksThatCouldBeAnyWordsAreLeftAndTold() {
    let text = "lũ lụt cua nganh Giao duc \u{309} \u{300} \u{301} \u{323}"
    #expect(mended(text).text == text)
    #expect(mended(text).diagnostics.map(\.id) == ["text.marks-detached"])
  }

  @Test(arguments: [
    ("đ ồng bào th ực hi ện", "đồng bào thực hiện"), ("QUY Ế T Đ Ị NH", "QUYẾT ĐỊNH"), ("Q U Y Ế T", "QUYẾT"),
    ("T H Ô N G B Á O", "THÔNG BÁO"), ("K Ế  H O Ạ C H", "KẾ  HOẠCH"),
    ("Ủ Y BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"),
    ("chính quy ền đ ịa phương", "chính quyền địa phương"), ("N hậ p kho đ ợt 2", "Nhập kho đợt 2"),
  ])
  func piecesOfWordsAreJoined(_ text: String, _ wanted: String) { expect(text, wanted, [.splitWord]) }

  @Test(arguments: [
    // Once is not enough, and an enumeration is no damage.
    "theo đ ồng thuận", "xã A, xã B an toàn, xã C an ninh", "điểm b khoản 1, điểm c khoản 2, điểm đ khoản 3",
    // Units, codes, formulas and other languages.
    "dài 5 m cao 3 m", "Lưu: VT KTTH TCT", "a b c d e", "h = b x c, k = m n", "t he c at s at", "V ới T",
    // Two ways are as good, or a piece beside it belongs to no word.
    "Số c ontainer Vị trí c ontainer",
    "ủ y học", "y tế, y học",
  ])
  func otherShortWordsStay(_ text: String) { expect(text, text, []) }

  @Test func aRepairTellsWhereItStandsAndWhatWasThere() {
    var repair = LetterRepair()
    var block = SourceBlock()
    block.bytes = Array("về QUY Ế T Đ Ị NH, Q\u{D0}\n".utf8)
    let found = repair.mend(&block, at: SourcePosition(utf8: 100, codePoint: 90))
    #expect(String(decoding: block.bytes, as: UTF8.self) == "về QUYẾT ĐỊNH, QĐ\n")
    #expect(found.map(\.original) == ["QUY Ế T", "Đ Ị NH", "\u{D0}"])
    #expect(found.map(\.text) == ["QUYẾT", "ĐỊNH", "Đ"])
    #expect(found.map(\.place.lower.codePoint) == [93, 99, 106])
    #expect(found.map(\.place.lower.utf8) == [105, 113, 123])
    #expect(repair.diagnostics.map(\.id) == ["text.look-alike-repaired", "text.split-word-repaired"])
    #expect(repair.diagnostics.first?.span == found.last?.place)
  }

  /// The look at every byte finds what stands at any place of a block.
  @Test func damageIsFoundWhereverItStands() {
    for length in 0..<20 {
      let before = String(repeating: "a", count: length)
      expect("\(before) \u{D0}iều", "\(before) Điều", [.lookAlike])
      expect("\(before) tha \u{301}ng \(before)", "\(before) tháng \(before)", [.detachedMark])
    }
  }
}
