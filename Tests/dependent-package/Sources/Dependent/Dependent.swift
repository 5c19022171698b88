import VanBan

/// What a user of the library writes: it fails to build, or says something else, when the library's face changes.
@main enum Dependent {
  static func main() {
    let text = """
      Số: 9/KH-UBND
      Lai Châu, ngày 10 tháng 3 năm 2021

      KẾ HOẠCH
      Tổ chức ngày hội đọc sách
      """
    let document = Converter().document(text: text)
    print(document.header.type?.type.code ?? "no type", document.header.number?.number.text ?? "no number")
  }
}
