extension LetterTable {
  /// TCVN 5712:1993, VN3.
  ///
  /// Quotation marks and dashes of windows-1252 stand at 80 to 9F in real files.
  static let tcvn3 = LetterTable(rows: [
    Row(0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
    Row(0xB5, "àảãáạ"),
    Row(0xBB, "ằẳẵắ"),
    Row(0xC6, "ặầẩẫấậè"),
    Row(0xCE, "ẻẽéẹềểễếệìỉ"),
    Row(0xDC, "ĩíịò"),
    Row(0xE1, "ỏõóọồổỗốộờởỡớợù"),
    Row(0xF1, "ủũúụừửữứựỳỷỹýỵ"),
  ])

  /// The layout of the fonts whose names begin with `VNI-`.
  static let vni = LetterTable(
    rows: [
      Row(0xC6, "Ỉ"), Row(0xCC, "ÌÍỴ"), Row(0xD1, "ĐỊĨƠ"), Row(0xD6, "Ư"),
      Row(0xE6, "ỉ"), Row(0xEC, "ìíỵ"), Row(0xF1, "địĩơ"), Row(0xF6, "ư"),
    ],
    marks: [
      // Letters with i have bytes of their own, but some converters marked it like the others.
      Mark(0xF9, "aeioôuöy", "áéíóớúứý"),
      Mark(0xF8, "aeioôuöy", "àèìòờùừỳ"),
      Mark(0xFB, "aeioôuöy", "ảẻỉỏởủửỷ"),
      Mark(0xF5, "aeioôuöy", "ãẽĩõỡũữỹ"),
      Mark(0xEF, "aeioôuöy", "ạẹịọợụựỵ"),
      Mark(0xE2, "aeo", "âêô"),
      Mark(0xE1, "aeo", "ấếố"),
      Mark(0xE0, "aeo", "ầềồ"),
      Mark(0xE5, "aeo", "ẩểổ"),
      Mark(0xE3, "aeo", "ẫễỗ"),
      Mark(0xE4, "aeo", "ậệộ"),
      Mark(0xEA, "a", "ă"),
      Mark(0xE9, "a", "ắ"),
      Mark(0xE8, "a", "ằ"),
      Mark(0xFA, "a", "ẳ"),
      Mark(0xFC, "a", "ẵ"),
      Mark(0xEB, "a", "ặ"),
    ])

  /// RFC 1456.
  static let viscii = LetterTable(rows: [
    Row(0x02, "Ẳ"), Row(0x05, "ẴẪ"), Row(0x14, "Ỷ"), Row(0x19, "Ỹ"), Row(0x1E, "Ỵ"),
    Row(0x80, "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"),
    Row(0x90, "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"),
    Row(0xA0, "Õắằặấầẩậẽẹếềểễệố"),
    Row(0xB0, "ồổỗỠƠộờởịỰỨỪỬơớƯ"),
    Row(0xC0, "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"),
    Row(0xD0, "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"),
    Row(0xE0, "àáâãảăữẫèéêẻìíĩỉ"),
    Row(0xF0, "đựòóôõỏọụùúũủýợỮ"),
  ])

  /// The layout of the Vietnamese Professionals Society, as converters of the time have it.
  static let vps = LetterTable(rows: [
    Row(0x02, "ẠẬẶẸỆ"), Row(0x10, "ỊỌỘỢỤỰ"), Row(0x19, "Ỵ"), Row(0x1C, "ẪỮ"),
    Row(0x80, "ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"),
    Row(0x90, "Ế"), Row(0x93, "ỀỂỄỐỒỔỖýỷỵỚỜỞ"),
    Row(0xA1, "ắằẳẵặỠớÙờởỡŨỨợỪ"),
    Row(0xB0, "ổỬỲỸÍÌộỈĨÓửữÒỎÕự"),
    Row(0xC0, "ầÁÂấẩẫậđẻÉÊẹỉễịỹ"),
    Row(0xD0, "ƯỦồốÔỏơÈừứÚũưÝẺ"),
    Row(0xE0, "àáâãảạă"), Row(0xE8, "èéêẽìí"), Row(0xEF, "ĩ"),
    Row(0xF0, "ẴĐòóôõ"), Row(0xF7, "Ơụùúủ"), Row(0xFD, "ỶẼỳ"),
  ])

  /// Microsoft's code page 1258: five bytes are tones that combine with the letter before them.
  static let windows1258 = LetterTable(rows: [
    Row(0xC0, "ÀÁÂĂ"), Row(0xC8, "ÈÉÊ"), Row(0xCC, "\u{300}Í"), Row(0xD0, "Đ"), Row(0xD2, "\u{309}ÓÔƠ"),
    Row(0xD9, "ÙÚ"), Row(0xDD, "Ư\u{303}"),
    Row(0xE0, "àáâă"), Row(0xE8, "èéê"), Row(0xEC, "\u{301}í"), Row(0xF0, "đ"), Row(0xF2, "\u{323}óôơ"),
    Row(0xF9, "ùú"), Row(0xFD, "ư₫"),
  ])

  /// The layout of the fonts `VNtimes new roman` and `VNarial`, of use in the middle of the country.
  static let vietwareX = LetterTable(
    rows: [
      Row(0xC0, "ĂÂĐÊÔƠƯÌỈĨÍỊ"), Row(0xE0, "ăâđêôơưìỉĩíị"),
    ],
    marks: [
      Mark(0xEF, "aeoåuæy", "áéóớúứý"),
      Mark(0xEC, "aeoåuæy", "àèòờùừỳ"),
      Mark(0xED, "aeoåuæy", "ảẻỏởủửỷ"),
      Mark(0xEE, "aeoåuæy", "ãẽõỡũữỹ"),
      Mark(0xFB, "aáàeãuæ", "ạậặẹệụự"),
      Mark(0xFC, "oäå", "ọộợ"),
      Mark(0xF1, "y", "ỵ"),
      Mark(0xFA, "áãä", "ấếố"),
      Mark(0xF6, "áãä", "ầềồ"),
      Mark(0xF8, "áãä", "ẩểổ"),
      Mark(0xF9, "áãä", "ẫễỗ"),
      Mark(0xF5, "à", "ắ"),
      Mark(0xF2, "à", "ằ"),
      Mark(0xF3, "à", "ẳ"),
      Mark(0xF4, "à", "ẵ"),
    ])
}
