extension LegacyEncoding {
  /// What files in the encoding show, and what was written: tests run them.
  var examples: [(shown: String, meant: String)] {
    switch self {
    case .tcvn3:
      [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        ("Sè 15/Q§-UBND ngµy 2\u{A0}th¸ng 9, nh\u{AD} trªn", "Số 15/QĐ-UBND ngày 2\u{A0}tháng 9, như trên"),
        // A PDF has a minus sign for the soft hyphen, and a bullet stays one.
        ("Thñ t\u{2212}íng; − 5; · Mục · l·nh", "Thủ tướng; − 5; · Mục · lãnh"),
        ("\u{93}quy chÕ\u{94} \u{96} “quy chÕ”", "“quy chế” – “quy chế”"),
        ("H\u{F0B5} N\u{F0E9}i", "Hà Nội"),
        ("\u{AD} Tr\u{AD}ëng ban", "\u{AD} Trưởng ban"),
      ]
    case .vni:
      [
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
        // The case of the base counts; hat and tone apart; i with a mark.
        ("QUYEát ÑÒnh, vieâïc, chiùnh saùch, Naêng löôïng", "QUYẾt ĐỊnh, việc, chính sách, Năng lượng"),
      ]
    case .viscii:
      [
        ("Cµng hòa xã hµi chü nghîa Vi®t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Ðµc l§p, Quyªt ð¸nh, \u{95} \u{B7} b\u{FC}", "Độc lập, Quyết định, Ớ ở bủ"),
        ("K\u{1E} L\u{1E} THU\u{14}", "KỴ LỴ THUỶ"),
      ]
    case .vps:
      [
        ("C¶ng hòa xã h¶i chû nghïa ViŒt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("ñ¶c lÆp, Quy‰t ÇÎnh, VI\u{06}T", "Độc lập, Quyết định, VIỆT"),
      ]
    case .windows1258:
      [
        ("Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Ðôòc lâòp, Quyêìt ðiònh, 5 þ", "Độc lập, Quyết định, 5 ₫"),
      ]
    case .vietwareX:
      [
        ("CÄNG TY CÄØ PHÁÖN XÁY LÀÕP THÆÌA THIÃN HUÃÚ", "CÔNG TY CỔ PHẦN XÂY LẮP THỪA THIÊN HUẾ"),
        ("Cäüng hoìa xaî häüi chuí nghéa Viãût Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
      ]
    case .mojibake:
      [
        ("Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Quyáº¿t Ä‘á»‹nh ngÃ y â€“ Há»\u{90}I", "Quyết định ngày – HỐI"),
      ]
    case .mojibakeTwice:
      [("Quy\u{C3}\u{A1}\u{C2}\u{BA}\u{C2}\u{BF}t", "Quyết")]
    }
  }
}
