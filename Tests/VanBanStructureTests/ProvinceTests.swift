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

  @Test(arguments: Province.catalog.map(\.name)) func placesOfIssue(_ name: String) {
    let text =
      "SỞ Y TẾ\nSố: 12/KH-SYT\n\(name), ngày 04 tháng 10 năm 2019\nKẾ HOẠCH\nĐọc sách\n1. Mở thư viện.\n"
    #expect(Converter().document(text: text).header.place?.text == name)
  }
}
