import Glibc
import Testing

@testable import VanBanCharset

@Suite struct TableTests {
  /// What the C library makes of a byte; nil for nothing.
  private func iconv(_ byte: UInt8, from encoding: String) -> [Unicode.Scalar]? {
    let converter = iconv_open("UTF-8", encoding)
    guard Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = [CChar(bitPattern: byte)]
    var output = [CChar](repeating: 0, count: 16)
    var left = 1
    var room = 16
    let isDone = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        let status = Glibc.iconv(converter, &from, &left, &to, &room)
        // Some converters keep a letter back, for a mark that may follow.
        return status != -1 && Glibc.iconv(converter, nil, nil, &to, &room) != -1
      }
    }
    guard isDone else { return nil }
    return Array(
      String(decoding: output[..<(16 - room)].map { UInt8(bitPattern: $0) }, as: UTF8.self).unicodeScalars)
  }

  @Test func visciiIsThatOfTheCLibrary() {
    var compared = 0
    for byte in 1...255 as ClosedRange<UInt8> where LetterTable.viscii.single[Int(byte)] != 0 {
      #expect(iconv(byte, from: "VISCII")?.map(\.value) == [LetterTable.viscii.single[Int(byte)]], "\(byte)")
      compared += 1
    }
    #expect(compared == 134)
  }

  @Test func windows1258IsThatOfTheCLibrary() {
    for byte in 0x80...255 as ClosedRange<UInt8> {
      guard let theirs = iconv(byte, from: "CP1258") else { continue }
      let ours = LetterTable.windows1258.single[Int(byte)]
      #expect(theirs.map(\.value) == [ours == 0 ? Windows1252.scalar(of: byte) : ours], "\(byte)")
    }
  }

  /// The C library's TCVN has toned capitals at 80 to 9F, which fonts of VN3 have not.
  @Test func theSmallLettersOfTCVN3AreThoseOfTheCLibrary() {
    var compared = 0
    for byte in 0xA1...255 as ClosedRange<UInt8> where LetterTable.tcvn3.single[Int(byte)] != 0 {
      #expect(iconv(byte, from: "TCVN")?.map(\.value) == [LetterTable.tcvn3.single[Int(byte)]], "\(byte)")
      compared += 1
    }
    #expect(compared == 74)
  }

  @Test func noByteIsTwoLetters() {
    for encoding in LegacyEncoding.allCases {
      guard let table = encoding.table else { continue }
      let letters = table.single.filter { $0 != 0 }
      #expect(Set(letters).count == letters.count, "\(encoding)")
    }
  }

  @Test(arguments: [
    "cộng", "hòa", "hoà", "xã", "nghĩa", "việt", "quyết", "quốc", "gì", "giếng", "giặt", "khuỷu", "nguyễn",
    "ngoằn",
    "ý", "yêu", "ủy", "uỷ", "thuở", "quý", "ở", "xoóng", "Đảng", "ĐẢNG", "kỹ",
  ])
  func syllablesOfTheLanguageArePossible(word: String) {
    #expect(WordScan(Array(word.utf8)).isPossible, "\(word)")
  }

  @Test(arguments: [
    "cện", "kà", "gệ", "qán", "việ", "tắc̣", "hàt", "été", "château", "Ñoäc", "Céng", "hßa", "quyÕt", "ViÖt",
    "chính́", "cÓ",
    "ngườí", "g¹o", "vµ",
  ])
  func othersAreNot(word: String) { #expect(!WordScan(Array(word.utf8)).isPossible, "\(word)") }

  @Test func onlyTextInAFontOfCapitalsHasSmallTonesAmongCapitals() {
    #expect(!WordScan(Array("CộNG".utf8)).isPossible)
    #expect(WordScan(Array("CộNG".utf8), allowsSmallTones: true).isPossible)
  }

  @Test(arguments: [
    (".VnTime", LegacyEncoding.tcvn3, false), (".VnTimeH", .tcvn3, true), (".VnArialH", .tcvn3, true),
    (".VnBahamasBH;Courier New", .tcvn3, true), ("'.VnTime', serif", .tcvn3, false),
    (".VnAvant", .tcvn3, false),
    ("VNI-Times", .vni, false), ("VNI-Helve-Condense", .vni, false), ("VNtimes new roman", .vietwareX, false),
    ("VPS Times", .vps, false),
  ])
  func aFontTellsItsEncoding(name: String, encoding: LegacyEncoding, isCapitals: Bool) {
    #expect(LegacyFont(name: name)?.encoding == encoding)
    #expect(LegacyFont(name: name)?.isCapitals == isCapitals)
  }

  @Test(arguments: ["Times New Roman", "", "Arial", "UVnTime", "Vni", "VnExpress", ".Van"])
  func otherFontsTellNothing(name: String) { #expect(LegacyFont(name: name) == nil) }
}
