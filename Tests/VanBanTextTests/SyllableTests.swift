import Testing

@testable import VanBanText

@Suite struct SyllableTests {
  @Test(arguments: [
    ["khóa", "khoá", "KHÓA", "KHOÁ", "Khóa"], ["ủy", "uỷ", "ỦY", "UỶ"], ["hòa", "hoà", "HOÀ"],
    ["thủy", "thuỷ"],
    ["đ", "Đ", "Ð", "ð", "Ɖ"], ["nghiêng", "NGHIÊNG"], ["QUYẾT", "quyết"], ["CNVCLĐ", "cnvclđ"],
  ])
  func spellingsOfOneWord(_ words: [String]) { #expect(Set(words.map { Syllable($0) }).count == 1) }

  @Test func differentWordsDiffer() {
    let words = [
      "khoa", "khóa", "khòa", "khoả", "khoã", "khọa", "đ", "d", "ban", "bàn", "bân", "bấn", "băn", "bơ", "bô",
      "bo", "bư",
      "bu", "an", "na", "nan", "annan", "nghiêng", "nghiên", "", "a", "aa", "1", "11", "2021", "a1", "1a",
      "-", "–", "/",
      "nguyễn", "nguyên", "aaaaaaaaa", "aaaaaaaaaa", "aaaaaaaaaaa", "trườngtrường", "trườngtruờng", "漢", "字",
      "x\u{301}",
    ]
    for (index, left) in words.enumerated() {
      for right in words[..<index] { #expect(Syllable(left) != Syllable(right), "\(left) \(right)") }
    }
  }

  @Test(arguments: [
    ("ủy", "uy"), ("Đường", "duong"), ("QUYẾT", "quyet"), ("định", "dinh"), ("nghiêng", "nghieng"),
    ("ươ", "uo"), ("ban", "ban"),
  ])
  func foldingTakesTonesHatsAndBars(_ word: String, _ plain: String) {
    #expect(Syllable(word).folded == Syllable(plain))
    #expect(Syllable(word).folded.folded == Syllable(word).folded)
  }

  @Test(arguments: [
    ("a", 1), ("nghiêng", 7), ("CNVCLĐ", 6), ("aaaaaaaaa", 9), ("aaaaaaaaaa", 0), ("a1", 0), ("-", 0),
  ])
  func lettersAreCounted(_ word: String, _ count: Int) { #expect(Syllable(word).letterCount == count) }

  @Test func initials() {
    #expect(Syllable("Đường").initial == UInt8(ascii: "d"))
    #expect(Syllable("Ủy").initial == UInt8(ascii: "u"))
    #expect(Syllable("2021").initial == nil)
  }

  @Test(arguments: [
    ("Đ", "d", false), ("đ", "d", true), ("ữ", "u", true), ("Ầ", "a", false), ("7", "7", false),
    ("k", "k", true),
  ])
  func plainLetters(_ text: String, _ ascii: String, _ isSmall: Bool) throws {
    let scalar = try #require(text.unicodeScalars.first)
    let plain = try #require(LetterFold.plain(scalar.value))
    #expect(plain.ascii == ascii.utf8.first)
    #expect(plain.isSmall == isSmall)
  }

  @Test(arguments: ["-", "|", "я", " "])
  func otherSignsAreNoPlainLetters(_ text: String) throws {
    let scalar = try #require(text.unicodeScalars.first)
    #expect(LetterFold.plain(scalar.value) == nil)
  }
}
