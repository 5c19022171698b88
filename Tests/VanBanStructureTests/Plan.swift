import VanBan

/// A plan of 10 March 2021 with one section, into which tests put the words that they are about.
enum Plan {
  static let head = """
    ỦY BAN NHÂN DÂN
    TỈNH LAI CHÂU

    Số: 9/KH-UBND
    Lai Châu, ngày 10 tháng 3 năm 2021

    KẾ HOẠCH
    Tổ chức ngày hội đọc sách

    """

  /// The document that holds some words in its only section.
  static func holding(_ words: String, opening: String = "") -> Document {
    Converter().document(text: "\(head)\n\(opening)\nI. NỘI DUNG\n\(words)\n")
  }

  /// What the words cite.
  static func references(in words: String) -> [Reference] {
    holding(words).references.filter { $0.section == "I" }
  }

  /// The dates in the words.
  static func dates(in words: String) -> [DateMention] { holding(words).dates.filter { $0.section == "I" } }

  /// The document that somebody signed.
  static func signed(_ block: String) -> Document {
    ending(in: "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n\(block)")
  }

  /// The document with some text behind its last sentence.
  static func ending(in text: String) -> Document {
    Converter().document(text: "\(head)\nI. NỘI DUNG\nCác đơn vị tổ chức thực hiện./.\n\n\(text)\n")
  }
}

/// A catalogue's phrase as a text has it: there its signs stand apart, so that they are tokens.
func written(_ phrase: String) -> String {
  phrase.replacing(" . ", with: ".").replacing(" / ", with: "/").replacing("( ", with: "(")
    .replacing(" )", with: ")").replacing(" ,", with: ",").replacing(" .", with: ".")
}
