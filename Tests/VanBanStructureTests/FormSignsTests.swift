import Testing
import VanBan

/// What is no administrative document gets no header, and says so.
@Suite struct FormSignsTests {
  @Test(arguments: [
    "CHƯƠNG I\nBuổi sáng hôm ấy, ông Nguyễn Văn Mẫu ra bến. Năm 1945 đói lắm.\n\n- Bác đi đâu thế?\n- Tôi lên tỉnh.\n\nCHƯƠNG II\nChủ tịch xã đến thăm.",
    "The Ministry announced on 12 May 2021 that the budget will be reviewed.\n1. Introduction\nThis is a report.\nJohn Smith\nCHAIRMAN",
    "/// Số: 12/KH-UBND\nstruct Plan { var id = \"12/KH-UBND\" }\nfunc main() { print(1) }",
    "12,5\t33,1\t904\n1,25\t7\t8\n99\t100\t1.000",
    "KHUYẾN MÃI LỚN\nGiảm giá 50% từ ngày 1/5 đến 10/5/2021! Gọi ngay 0912 345 678.\nMUA NGAY",
    "Thủ tướng yêu cầu tiêm vắc xin\n(Báo Mẫu) - Chiều 12/5/2021, tại Hà Nội, Thủ tướng Chính phủ đã họp.\nÔng Trần Văn Thử cho biết: \"Chúng tôi sẽ làm\".",
  ])
  func noHeaderIsInvented(_ text: String) {
    let document = Converter().document(text: text)
    var bare = Header()
    bare.confidence = document.header.confidence
    #expect(document.header == bare)
    #expect((document.header.confidence ?? 1) < 0.5)
    #expect(document.diagnostics.map(\.id) == ["document.not-administrative"])
    #expect(document.coverage.owned == document.coverage.codePoints)
  }

  @Test(arguments: [
    "KẾ HOẠCH\nTổ chức hội thi\n\nCăn cứ Công văn số 12/SGDĐT ngày 05/3/2021 của Sở Giáo dục và Đào tạo;\nI. MỤC ĐÍCH\nNâng cao ý thức.",
    "Giấy mời dự Lễ phát động Tết trồng cây\nỦy ban nhân dân huyện tổ chức Lễ phát động.\nKính mời các đồng chí tới dự.",
  ])
  func aDocumentWithoutItsLetterheadIsOne(_ text: String) {
    let document = Converter().document(text: text)
    #expect(document.header.type != nil)
    #expect((document.header.confidence ?? 0) > 0.5)
    #expect(!document.diagnostics.contains { $0.id == "document.not-administrative" })
  }
}
