/// The letters of a word without their Vietnamese marks, and how many marks they have.
struct MarkedLetters: Equatable {
  private(set) var plain: [Unicode.Scalar] = []
  private(set) var marks = 0

  init(_ word: String) {
    for scalar in word.unicodeScalars {
      let letter = Self.table[scalar] ?? (scalar, 0)
      plain.append(letter.plain)
      marks += letter.marks
    }
  }

  /// Each row is a letter without and with the five tones; a mark of its own makes it another letter.
  private static let rows = [
    ("a", "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ"), ("e", "eèéẻẽẹ", "êềếểễệ", ""), ("i", "iìíỉĩị", "", ""),
    ("o", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ"), ("u", "uùúủũụ", "ưừứửữự", ""), ("y", "yỳýỷỹỵ", "", ""),
    ("d", "d", "đ", ""),
  ]

  private static let table: [Unicode.Scalar: (plain: Unicode.Scalar, marks: Int)] = {
    var table: [Unicode.Scalar: (plain: Unicode.Scalar, marks: Int)] = [:]
    for (plain, bare, second, third) in rows {
      for (mark, row) in [bare, second, third].enumerated() {
        for (tone, letter) in row.unicodeScalars.enumerated() {
          let marks = min(mark, 1) + min(tone, 1)
          guard let small = plain.unicodeScalars.first else { continue }
          table[letter] = (small, marks)
          if let capital = letter.properties.uppercaseMapping.unicodeScalars.first,
            let plainCapital = small.properties.uppercaseMapping.unicodeScalars.first
          {
            table[capital] = (plainCapital, marks)
          }
        }
      }
    }
    return table
  }()
}
