import Testing
import VanBanModel

@testable import VanBanText

@Suite struct NumberingMarkTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let marker: Marker?
    let number: String
    let value: Int
    let rest: String
    init(_ text: String, _ marker: Marker?, _ number: String, _ value: Int, rest: String = "Mục đích") {
      (self.text, self.marker, self.number, self.value, self.rest) = (text, marker, number, value, rest)
    }
    var testDescription: String { text }
  }

  @Test(arguments: [
    Row("I. Mục đích", .roman, "I", 1), Row("IV. Mục đích", .roman, "IV", 4),
    Row("I- Mục đích", .roman, "I", 1),
    Row("I/ Mục đích", .roman, "I", 1), Row("I – Mục đích", .roman, "I", 1),
    Row("I– Mục đích", .roman, "I", 1),
    Row("II.MỤC ĐÍCH", .roman, "II", 2, rest: "MỤC ĐÍCH"), Row("XIX) Mục đích", .roman, "XIX", 19),
    Row("1. Mục đích", .arabic, "1", 1), Row("1/ Mục đích", .arabic, "1", 1),
    Row("1) Mục đích", .arabic, "1", 1),
    Row("1- Mục đích", .arabic, "1", 1), Row("12.Mục đích", .arabic, "12", 12),
    Row("2a. Mục đích", .arabic, "2a", 2),
    Row("01. Mục đích", .arabic, "01", 1), Row("1.1. Mục đích", .decimal, "1.1", 1),
    Row("1.1 Mục đích", .decimal, "1.1", 1),
    Row("2.10.3. Mục đích", .decimal, "2.10.3", 3), Row("1.1- Mục đích", .decimal, "1.1", 1),
    Row("a) Mục đích", .letter, "a", 1), Row("đ) Mục đích", .letter, "đ", 5),
    Row("e) Mục đích", .letter, "e", 6),
    Row("a. Mục đích", .letter, "a", 1), Row("a1) Mục đích", .letter, "a1", 1),
    Row("b10. Mục đích", .letter, "b10", 2), Row("g). Mục đích", .letter, "g", 7),
    Row("3). Mục đích", .arabic, "3", 3),
    Row("b/ Mục đích", .letter, "b", 2),
    Row("A. Mục đích", .capital, "A", 1), Row("B/ Mục đích", .capital, "B", 2),
    Row("Điều 5. Mục đích", .article, "Điều 5", 5), Row("Điều 5: Mục đích", .article, "Điều 5", 5),
    Row("ĐIỀU 5. Mục đích", .article, "ĐIỀU 5", 5), Row("Điều 12a. Mục đích", .article, "Điều 12a", 12),
    Row("Điều thứ 2. Mục đích", .article, "Điều thứ 2", 2),
    Row("Chương II Mục đích", .chapter, "Chương II", 2), Row("CHƯƠNG IV. Mục đích", .chapter, "CHƯƠNG IV", 4),
    Row("Chương 1: Mục đích", .chapter, "Chương 1", 1),
    Row("Phần thứ nhất", .part, "Phần thứ nhất", 1, rest: ""),
    Row("PHẦN THỨ HAI", .part, "PHẦN THỨ HAI", 2, rest: ""), Row("Phần I. Mục đích", .part, "Phần I", 1),
    Row("Mục 1. Mục đích", .section, "Mục 1", 1), Row("MỤC 3", .section, "MỤC 3", 3, rest: ""),
    Row("Tiểu mục 2. Mục đích", .subsection, "Tiểu mục 2", 2),
    Row("- Mục đích", nil, "-", 0), Row("+ Mục đích", nil, "+", 0), Row("• Mục đích", nil, "•", 0),
    Row("* Mục đích", nil, "*", 0), Row("– Mục đích", nil, "–", 0), Row("-Mục đích", nil, "-", 0),
  ])
  func marks(_ row: Row) throws {
    let tokenized = Tokenized(row.text)
    let mark = try #require(tokenized.mark)
    #expect(mark.marker == row.marker)
    #expect(mark.number == row.number)
    #expect(mark.value == row.value)
    let rest = String(decoding: tokenized.bytes[mark.upper...], as: UTF8.self)
    #expect(rest.drop { $0 == " " } == row.rest)
    #expect(tokenized.tokens.first?.kind == .marker)
    #expect(tokenized.tokens.first?.upper == mark.upper)
  }

  @Test(arguments: [
    "20/6/2020 là ngày hội", "20.6.2020 là ngày hội", "3/5 là ngày hội", "2021 là năm", "2021. Năm",
    "0912.345.678 là số",
    "0213 3876 543", "12/NQ-CP là nghị quyết", "12-NQ/TW", "1-2 em", "100 lượt", "8,5 điểm",
    "24/7",
    "V/v đọc sách", "X-quang", "C.ty sách", "Vì vậy", "CT HĐQT", "IIII. Mục đích", "VX. Mục đích", "-----",
    "***", "+84 912",
    "*nghiêng", "Điều này", "Điều kiện", "Phần lớn", "Chương trình", "Mục đích", "Mục tiêu 1", "Tiểu ban 1",
    "Điều",
    "điều 5 của luật", "a", "a và b", "ba) Mục", "23h55 khai mạc", "www.a.vn", "", "1", "12",
    "Nội dung 1. Một",
  ])
  func noMarks(_ text: String) { #expect(Tokenized(text).mark == nil) }

  @Test(arguments: [
    ("I", 1), ("III", 3), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("XC", 90), ("CXXIII", 123),
    ("IIII", nil), ("VV", nil),
    ("IC", nil), ("VX", nil), ("", nil), ("ABC", nil),
  ])
  func romanNumbers(_ text: String, _ value: Int?) { #expect(NumberingMark.roman(Array(text.utf8)) == value) }

  @Test func lettersOfPointsAreInOrder() {
    let letters = [
      "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
      "x", "y",
    ]
    #expect(letters.map { Tokenized("\($0)) Mục").mark?.value } == Array(1...letters.count).map { $0 })
  }
}
