import Testing

@testable import VanBanText

@Suite struct MarkdownTracesTests {
  @Test(arguments: [
    ("**I. MỤC ĐÍCH**", "I. MỤC ĐÍCH"), ("**I.** Mục **đích**", "I. Mục đích"),
    ("__Nơi nhận:__", "Nơi nhận:"),
    ("*Nơi nhận:*", "Nơi nhận:"), ("_Nơi nhận:_ x", "Nơi nhận: x"), ("***Căn cứ***", "Căn cứ"),
    ("**_Căn cứ_**", "Căn cứ"), ("**a****b**", "ab"), ("**TM. BAN THƯỜNG VỤ  ", "TM. BAN THƯỜNG VỤ"),
    ("CHỦ TỊCH**", "CHỦ TỊCH"), ("***TM. BAN", "TM. BAN"), ("** **", ""),
    ("(*Ban hành kèm theo*)", "(Ban hành kèm theo)"),
    ("**Điều 1. ** Phạm vi", "Điều 1. Phạm vi"), ("1\\. Mục", "1. Mục"), ("\\- Ban", "- Ban"),
    ("snake\\_case", "snake_case"), ("## KẾ HOẠCH", "KẾ HOẠCH"), ("### **A** b", "A b"), ("“*a*”", "“a”"),
  ])
  func removes(_ written: String, _ expected: String) {
    #expect(Normalized(written).string == expected)
  }

  @Test(arguments: [
    "* item", "***", "* * *", "******", "2 * 3", "2*3*4", "a (*) b (*) c", "Phụ lục (**) và (**)",
    "QĐ_BKHCN_x",
    "snake_case_name", "__init", "Họ tên: ____ ngày ____", "ngày __/__/2020", "#CongDoan", "####### x", "#",
    "C:\\Users\\x", "0912****678", "09**67**8", "Nguyễn Văn A*, Trần B*", "2 ** 3 ** 4", "a *** b *** c",
    "http://x.vn/_a_/b", "a ** b", "*Ghi chú", "________________", "_____ x _____",
  ])
  func keeps(_ written: String) {
    #expect(Normalized(written).string == written)
  }

  @Test func tellsTheLayout() {
    #expect(Normalized("## KẾ HOẠCH").layout.headingLevel == 2)
    #expect(Normalized("KẾ HOẠCH").layout.headingLevel == 0)
    #expect(Normalized("**a b**").layout.isBold)
    #expect(Normalized("**a** **b**").layout.isBold)
    #expect(Normalized("**TM. BAN THƯỜNG VỤ  ").layout.isBold)
    #expect(Normalized("CHỦ TỊCH**").layout.isBold)
    #expect(!Normalized("**a** b").layout.isBold)
    #expect(!Normalized("a **b**").layout.isBold)
    #expect(Normalized("*a*").layout.isItalic)
    #expect(!Normalized("*a*").layout.isBold)
    let both = Normalized("***a***\n")
    #expect(both.layout.isBold && both.layout.isItalic)
    #expect(both.sourceText(both.layout.outer) == "***a***")
  }

  @Test func mapsAroundMarks() {
    let line = Normalized("  **Điều 1.** Phạm *vi*\n")
    #expect(line.sourceText(of: "Điều 1.") == "Điều 1.")
    #expect(line.sourceText(of: "Phạm vi") == "Phạm *vi")
    #expect(line.sourceText(of: "vi") == "vi")
  }
}
