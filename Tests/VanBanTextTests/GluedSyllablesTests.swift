import Testing

@testable import VanBanText

/// Words that were glued together come apart where syllable rules tell, and no other word does.
@Suite struct GluedSyllablesTests {
  private func words(_ text: String) -> String {
    let tokenized = Tokenized(text)
    return tokenized.tokens.map { tokenized.text($0) }.joined(separator: "|")
  }

  @Test(arguments: [
    ("PHÊDUYỆT", "PHÊ|DUYỆT"), ("cứphương", "cứ|phương"), ("kýnhận", "ký|nhận"), ("ủynghĩa", "ủy|nghĩa"),
    ("trợcủa", "trợ|của"), ("củaBộ", "của|Bộ"), ("NAMĐộc", "NAM|Độc"), ("ĐỊNHVề", "ĐỊNH|Về"),
    ("DÂNTỈNH", "DÂN|TỈNH"),
    ("việcphê", "việc|phê"), ("tổchức", "tổ|chức"), ("cứLuật", "cứ|Luật"),
    ("ỦYBANNHÂNDÂN", "ỦY|BAN|NHÂN|DÂN"),
    ("HàNam", "Hà|Nam"), ("UBNDTỉnh", "UBND|Tỉnh"), ("ngày23tháng4năm2021", "ngày|23tháng4năm2021"),
  ])
  func gluedWordsArePartedBetweenSyllables(_ text: String, _ expected: String) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    "nghiêng", "thường", "NGHIỆP", "khuỷu", "quyết", "giếng", "THCS", "UBND", "TTg", "QyĐ", "CNVCLĐ", "Krông",
    "Facebook",
    "LỦẬN", "TRỈỂN", "Đắk", "thoòng",
  ])
  func otherWordsStayWhole(_ text: String) {
    #expect(words(text) == text)
  }

  @Test func anIssuersSymbolEndsBeforeTheWordThatIsGluedToIt() {
    #expect(words("Số: 931/QĐ-UBNDAn Giang").hasPrefix("Số|:|931/QĐ-UBND|An|Giang"))
    #expect(words("Số: 931/QĐ-UBNDHà Nam").hasPrefix("Số|:|931/QĐ-UBND|Hà|Nam"))
    #expect(words("Số: 12/QĐ-TTg Hà Nội").hasPrefix("Số|:|12/QĐ-TTg|Hà"))
  }
}
