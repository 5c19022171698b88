import Testing
import VanBan

@testable import VanBanStructure

/// Walks the catalogue of provinces.
@Suite struct ProvinceTests {
  private static let examples = Province.catalog.flatMap { province in
    // Recognisers know the names alone, a collection the other spellings, too.
    province.examples.filter { $0.contains(province.name) }.map { (province.name, $0) }
  }

  @Test func sixtyThreeBecameThirtyFour() {
    let catalog = Province.catalog
    #expect(Set(catalog.map(\.name)).count == catalog.count)
    #expect(catalog.count { !$0.isFormer } == 34)
    // Huế is one of the 63, under its older name.
    #expect(catalog.filter { $0.name != "Huế" }.count == 63)
    #expect(catalog.filter { $0.kind == .city }.count == 6)
    for province in catalog {
      #expect(catalog.contains { $0.name == province.today && !$0.isFormer }, "\(province.name)")
      for name in [province.name] + province.spellings {
        #expect(province.examples.contains { $0.hasSuffix(name) }, "\(name) has no example")
      }
    }
  }

  @Test(arguments: examples) func organsOfAProvince(_ name: String, _ example: String) {
    let references = Plan.references(
      in: "Thực hiện Quyết định số 12/QĐ-UBND ngày 04/10/2019 của \(example), các trường mở thư viện.")
    #expect(references.map(\.key) == ["vn/ubnd-\(DocumentKey.slug(name))/2019/qd/12"], "\(example)")
  }

  /// A document bears the key by which others cite it.
  @Test(arguments: Province.catalog.map(\.name)) func ownKeys(_ name: String) {
    let text = """
      UBND TỈNH \(name.uppercased())
      Số: 12/KH-UBND
      \(name), ngày 04 tháng 10 năm 2019
      KẾ HOẠCH
      Đọc sách
      1. Mở thư viện.

      """
    let document = Converter().document(text: text)
    #expect(document.header.place?.text == name)
    #expect(document.id == "vn/ubnd-\(DocumentKey.slug(name))/2019/kh/12")
  }
}
