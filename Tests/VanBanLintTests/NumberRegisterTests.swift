import Testing
import VanBan
import VanBanLint
import VanBanModel

@Suite struct NumberRegisterTests {
  private func plan(_ subject: String) -> Document {
    Converter().document(
      text: """
        UBND TỈNH LAI CHÂU
        SỞ NỘI VỤ

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số: 15/KH-SNV
        Lai Châu, ngày 10 tháng 3 năm 2021

        KẾ HOẠCH
        \(subject)

        I. MỤC ĐÍCH
        """)
  }

  /// Copies are no others, and each document that is one is told, whichever came first.
  @Test func copiesAreOneDocument() {
    let register = NumberRegister()
    #expect(register.enter(plan("Kiểm tra công vụ"), path: "a.txt") == nil)
    #expect(register.enter(plan("Kiểm tra công vụ"), path: "b.txt") == nil)
    #expect(register.enter(plan("Tuyển dụng viên chức"), path: "c.txt") == "a.txt")
    #expect(register.enter(plan("Kiểm tra công vụ"), path: "d.txt") == "c.txt")
    #expect(register.enter(plan("Tuyển dụng viên chức"), path: "e.txt") == "a.txt")
  }

  /// What a baseline knows does not depend on how the folder was named.
  @Test func pathsAreTheSameHoweverNamed() {
    let register = NumberRegister()
    #expect(register.enter(plan("Kiểm tra công vụ"), path: "././a.txt") == nil)
    #expect(register.enter(plan("Tuyển dụng viên chức"), path: "./c.txt") == "a.txt")
    #expect(register.enter(plan("Kiểm tra công vụ"), path: "a.txt") == "c.txt")
  }
}
