import Testing
import VanBanModel

@testable import VanBanIndex

/// However a document is spelled, it is one.
@Suite struct IdentityTests {
  @Test(arguments: [
    ("vn/ldld-lai-chau/2021/kh/248", "248/kh/ldld", "lai-chau", "2021"),
    ("vn/tw/k12/ct/45", "45/ct/tw", "", "k12"),
    ("vn/ubnd-quan-12/2019/qd/8015", "8015/qd/ubnd", "quan-12", "2019"),
    ("vn/ubnd-ha-giang/2020/kh/7", "7/kh/ubnd", "tuyen-quang", "2020"),
    ("vn/ubnd-tp-ho-chi-minh/2020/kh/7", "7/kh/ubnd", "ho-chi-minh", "2020"),
    ("vn/mttq-btt-son-la/2020/kh/7", "7/kh/mttq-btt", "son-la", "2020"),
    ("vn/vhtt-thua-thien-hue/2020/cv/7", "7/cv/vhtt", "hue", "2020"),
    ("vn/ldld-?/2021/kh/430", "430/kh/ldld", "?", "2021"),
    ("vn/qh/2013/hien-phap", "=/hien-phap/qh", "", "2013"),
    ("vn/qh/2013/hp/?", "=/hien-phap/qh", "", "2013"),
    ("vn/cp/2020/nd/30#2", "30/nd/cp", "", "2020"),
    ("vn/tw/k13/qyd/97", "97/qd/tw", "", "k13"),
  ])
  func parts(_ key: String, _ series: String, _ province: String, _ period: String) {
    let identity = Identity(key: key)
    #expect(identity?.series == series)
    #expect(identity?.province == province)
    #expect(identity?.period == period)
  }

  @Test(arguments: ["vn/?/?/?/?", "vn/?/2020/kh/?", "", "30/2020/NĐ-CP", "vn/qh/2020/luat/?"])
  func unknown(_ key: String) { #expect(Identity(key: key) == nil) }

  @Test(arguments: [
    ("Luật Công đoàn năm 2012", "cong-doan"), ("Luật Công đoàn 2012", "cong-doan"),
    ("LUẬT CÔNG ĐOÀN", "cong-doan"),
    ("Bộ luật Dân sự", "dan-su"), ("Pháp lệnh Dân số", "dan-so"),
    ("Luật tổ chức HĐND và UBND", "to-chuc-hoi-dong-nhan-dan-uy-ban-nhan-dan"),
    ("Luật Tổ chức Hội đồng nhân dân, Ủy ban nhân dân", "to-chuc-hoi-dong-nhan-dan-uy-ban-nhan-dan"),
  ])
  func lawsAreKnownByName(_ title: String, _ name: String) { #expect(Identity.lawName(title) == name) }

  @Test func aLawIsItsNumberAndItsName() {
    let all = Identity.all(key: "vn/qh/2012/luat/12", subject: "Công đoàn")
    #expect(all.map(\.series) == ["12/luat/qh", "=cong-doan/luat/qh"])
  }

  @Test func provinces() {
    for province in Province.catalog {
      let today = TextFold.slug(province.today)
      for example in province.examples {
        let place = Place.provinceAtEnd(TextFold.slug(example))?.place
        #expect(place.map { Place.province(ofSlug: $0) } == today, "\(example)")
      }
      for word in Province.kindWords {
        #expect(Place.slug("\(word) \(province.name)") == TextFold.slug(province.name))
      }
    }
    #expect(Place.province(ofSlug: Place.slug("tỉnh Hà Giang")) == "tuyen-quang")
    #expect(Place.slug("TP. Hồ Chí Minh") == "ho-chi-minh")
    #expect(Place.province(ofSlug: "quan-12") == "quan-12")
  }

  @Test(arguments: [
    ("LĐLĐ tỉnh Lai Châu", "LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU"),
    ("UBND TP. Huế", "Uỷ ban nhân dân thành phố Huế"),
    ("BTV LĐLĐ tỉnh", "Ban Thường vụ Liên đoàn Lao động tỉnh"), ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
    ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
    ("Tổng LĐLĐ Việt Nam", "Tổng Liên đoàn Lao động Việt Nam"),
  ])
  func organs(_ short: String, _ full: String) {
    #expect(OrganName.identity(short) == OrganName.identity(full))
  }

  @Test func everyShortFormIsWrittenOut() {
    for (short, long) in OrganName.shortForms {
      #expect(OrganName.identity(short) == TextFold.words(long), "\(short)")
    }
    #expect(OrganName.holds("Các cấp công đoàn", "công đoàn"))
    #expect(!OrganName.holds("Công đoàn ngành", "đoàn ngà"))
  }

  @Test(arguments: [
    ("hoà", "hòa"), ("HOÀ BÌNH", "HÒA BÌNH"), ("khoẻ", "khỏe"), ("thuỷ", "thủy"), ("Uỷ ban", "Ủy ban"),
    ("quý", "quý"), ("hoàn", "hoàn"), ("quỹ", "quỹ"), ("tuỳ, hoạ.", "tùy, họa."), ("hoá – xã", "hóa – xã"),
  ])
  func tonesHaveOnePlace(_ text: String, _ unified: String) {
    #expect(TonePlacement.unified(text) == unified)
  }

  @Test(
    arguments: [
      ("2021", "2021-01-01", "2021-12-31"), ("2021-02", "2021-02-01", "2021-02-28"),
      ("2024-02", "2024-02-01", "2024-02-29"),
      ("2021-34", "2021-04-01", "2021-06-30"), ("2021-41", "2021-07-01", "2021-12-31"),
      ("2021-05-03/2021-05-16T23:55", "2021-05-03", "2021-05-16"), ("2022/..", "2022-01-01", nil),
      ("../2021-04-15", nil, "2021-04-15"), ("XXXX-06-20", nil, nil),
    ] as [(String, String?, String?)])
  func days(_ value: String, _ first: String?, _ last: String?) {
    #expect(DayRange(value).first == first)
    #expect(DayRange(value).last == last)
  }
}
