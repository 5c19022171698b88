import Testing

@testable import VanBanOrthography

@Suite struct SpellingTests {
  private func isSyllable(_ word: String, allowsRare: Bool = true) -> Bool {
    let letters = word.unicodeScalars.map { Letter.of($0.value) }
    let key = letters.enumerated().reduce(0) { $0 | UInt64($1.element.index) << UInt64($1.offset * 6) }
    return Spelling.isSyllable(key, tone: letters.first { $0.tone != 0 }?.tone ?? 0, allowsRare: allowsRare)
  }

  @Test(arguments: [
    "nghiêng", "quyết", "giếng", "gì", "gìn", "khuỷu", "yêu", "ý", "ủy", "uỷ", "đường", "thuở", "quốc",
    "xoong",
    "ưu", "hoạch", "kỹ", "ghế", "oanh",
  ])
  func syllables(_ word: String) { #expect(isSyllable(word)) }

  @Test(arguments: [
    // A rime that ends in a stop bears sắc or nặng only.
    "cac", "quyêt", "hoàch",
    "kanh", "ngiêng", "ghan", "cê", "quu", "bđ", "nghiêngh", "strong", "w", "",
  ])
  func others(_ word: String) { #expect(!isSyllable(word)) }

  /// Rimes that stand in few words are none where words are taken apart.
  @Test(arguments: ["kyn", "cứp", "quỵt", "trợc"])
  func rareSyllables(_ word: String) {
    #expect(isSyllable(word))
    #expect(!isSyllable(word, allowsRare: false))
  }

  @Test func bitsOfEqualKeysAreJoined() {
    let table = KeyTable([(key: 5, bits: 1), (key: 9, bits: 4), (key: 5, bits: 2), (key: 0, bits: 8)])
    #expect(table[5] == 3)
    #expect(table[9] == 4)
    #expect(table[0] == 0)
    #expect(table[6] == 0)
    #expect(Set(table.keys) == [5, 9])
  }
}
