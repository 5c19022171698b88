import Foundation
import Testing

@testable import VanBanOrthography

@Suite struct LetterTests {
  /// Letters without marks are what Unicode leaves of them when it takes the marks off; the bar of *đ* it does not know.
  @Test func lettersWithoutMarks() {
    for (index, scalar) in Letter.alphabet.enumerated().dropFirst() {
      let bare =
        scalar == "đ" ? "d" : String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
      #expect(bare == Unicode.Scalar(Letter.ascii(UInt8(index))), "\(scalar)")
      #expect(Letter.alphabet[Int(Letter.plain(UInt8(index)))] == bare, "\(scalar)")
      let isVowel = "aeiouy".unicodeScalars.contains(bare ?? " ")
      #expect(Letter(index: UInt8(index), tone: 0, isCapital: false).isVowel == isVowel, "\(scalar)")
    }
    #expect(!Letter.none.isVowel)
  }

  /// Unicode takes each letter apart into the same base, tone and case.
  @Test func lettersAreWhatUnicodeSays() throws {
    let tones: [UInt32: UInt8] = [0x300: 1, 0x309: 2, 0x303: 3, 0x301: 4, 0x323: 5]
    for value in [0x41...0x24F, 0x1EA0...0x1EFF].joined().map(UInt32.init) {
      let letter = Letter.of(value)
      guard letter.index != 0, ![0xD0, 0xF0, 0x189].contains(value) else { continue }
      let text = String(try #require(Unicode.Scalar(value)))
      let marks = text.decomposedStringWithCanonicalMapping.unicodeScalars.compactMap { tones[$0.value] }
      #expect(letter.tone == marks.first ?? 0, "\(text)")
      #expect(letter.isCapital == (text != text.lowercased()), "\(text)")
      #expect(letter.scalar == value, "\(text)")
      #expect(Letter.capital(of: value) == text.uppercased().unicodeScalars.first?.value, "\(text)")
    }
    #expect(Set((0x41...0x1EFF).map { Letter.of($0).index }).count == Letter.alphabet.count)
  }

  @Test(arguments: [("ð", "đ"), ("Ð", "Đ"), ("Ɖ", "Đ")])
  func lookalikesAreReadAsTheLetter(_ lookalike: String, _ letter: String) {
    #expect(Letter.of(lookalike.unicodeScalars.first!.value).scalar == letter.unicodeScalars.first!.value)
  }

  @Test(arguments: [0x20, 0x30, 0x3B1, 0x44F, 0xDF, 0x1EA0 + 0x60, 0x1F600] as [UInt32])
  func othersAreNoLetters(_ scalar: UInt32) {
    #expect(Letter.of(scalar) == .none)
    #expect(Letter.at(scalar) == nil)
  }

  @Test func consonantsBearNoTone() {
    #expect(Letter.toned(0x62, 4) == nil)
    #expect(Letter.toned(0x61, 4) == 0xE1)
    #expect(Letter.toned(0xE1, 4) == nil)
  }
}
