import Testing
import VanBanModel

@testable import VanBanIngest

@Suite struct MainContentTests {
  private let letterhead = "<table><tr><td>QUỐC HỘI</td><td>CỘNG HÒA</td></tr></table>"
  private let menu =
    "<ul><li><a href='/'>Trang chủ</a></li><li><a href='/b'>Văn bản mới nhất trong tuần</a></li></ul>"

  private func articles(_ range: ClosedRange<Int> = 1...8) -> String {
    range.map { "<p>Điều \($0). Các cơ quan, tổ chức và cá nhân có trách nhiệm thi hành điều khoản này.</p>" }
      .joined()
  }

  private func read(_ page: String) throws -> Reading { try Reading(page, name: "a.html") }

  @Test(arguments: [
    "<p>QUYẾT ĐỊNH</p><p>ngắn</p>",
    "<p>Một đoạn rất dài, dài hơn tất cả những đoạn khác trong văn bản này cộng lại với nhau.</p><p>ngắn</p><p>ký</p>",
    "<table><tr><td>QUỐC HỘI</td></tr></table><p>Căn cứ <a href='x'>Hiến pháp</a> nước Cộng hòa xã hội chủ nghĩa;</p><p>x</p>",
    "<div><div><p>Một đoạn văn bản đủ dài để được tính là nội dung.</p></div><p>Ký tên</p></div><p>Nơi nhận</p>",
  ])
  func aBarePageHasNoFurniture(page: String) throws {
    #expect(try read("<html><body>\(page)</body></html>").furniture == [])
  }

  @Test func whatLiesAroundTheDocumentIsFurniture() throws {
    let reading = try read(
      """
      <html><body><form><div id="a">\(menu)</div><div><div>\(letterhead)\(articles())<p>Nguyễn Văn A</p></div></div>
      <div><p><a href="x">Bài liên quan</a></p><p>Bình luận của bạn đọc về văn bản này, viết khá dài dòng.</p></div>
      <footer>Bản quyền thuộc về một công ty nào đó</footer></form></body></html>
      """)
    #expect(reading.body.first == "QUỐC HỘI")
    #expect(reading.body.last == "Nguyễn Văn A")
    #expect(reading.body.count == 11)
    #expect(reading.furniture.count == 5)
  }

  @Test func neighboursWithoutLinksBelongToTheDocument() throws {
    let reading = try read(
      "<body>\(menu)\(letterhead)<div>\(articles())</div><p>Nơi nhận</p><p><a href=x>Tải về</a></p><p>khác</p></body>"
    )
    #expect(reading.body.first == "QUỐC HỘI")
    #expect(reading.body.last == "Nơi nhận")
    #expect(reading.furniture.last == "khác")
  }

  @Test func aTranslationIsFurniture() throws {
    let english = (1...12).map {
      "<p>Article \($0). Agencies, organizations and individuals shall implement the provisions of this article.</p>"
    }.joined()
    let reading = try read(
      "<body>\(menu)<div><div>\(articles())</div><p><a href=x>English</a></p><div>\(english)</div></div></body>"
    )
    #expect(reading.body.count == 8)
    #expect(reading.body.allSatisfy { $0.hasPrefix("Điều") })
  }

  @Test func pagesLaidOutWithTables() throws {
    let reading = try read(
      """
      <table><tr><td colspan=2>\(menu)</td></tr><tr><td>\(menu)</td><td>\(letterhead)\(articles())</td></tr>
      <tr><td><a href=x>Liên hệ</a></td></tr></table>
      """)
    #expect(reading.body.count == 10)
    #expect(reading.body.first == "QUỐC HỘI")
  }

  @Test func whatIsSaidAgainAndAgainWeighsNothing() throws {
    let notice = "<p>Bạn phải đăng nhập hoặc đăng ký thành viên để sử dụng đầy đủ các tiện ích gia tăng.</p>"
    let reading = try read(
      "<body>\(menu)<div>\(articles())</div>\(menu)<div>\(String(repeating: notice, count: 60))</div></body>")
    #expect(reading.body.count == 8)
  }

  @Test func aDocumentMayBeHiddenUntilItsScriptHasRun() throws {
    let reading = try read("<body>\(menu)<div style='display:none'>\(articles())</div></body>")
    #expect(reading.body.count == 8)
  }

  @Test func menusInsideTheDocumentAreFurniture() throws {
    let reading = try read("<article><nav>Mục lục</nav>\(articles())</article>")
    #expect(reading.furniture == ["Mục lục"])
    #expect(reading.body.count == 8)
  }

  @Test func nothingIsLost() throws {
    let page = "<body>\(menu)<div>\(articles())</div><footer>x</footer></body>"
    let reading = try read(page)
    #expect(reading.lines.count == 2 + 8 + 1)
  }
}
