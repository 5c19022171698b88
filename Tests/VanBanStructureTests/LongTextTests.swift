import Testing
import VanBan

@testable import VanBanStructure

/// What a text needs does not grow with it, and its document is still a true one.
@Suite struct LongTextTests {
  @Test func aTableThatForgets() {
    var recent = Recent<Int, Int>(limit: 4)
    for key in 0..<100 {
      recent.set(key, -key)
      // The last ones are there whatever came before.
      for old in max(0, key - 3)...key { #expect(recent[old] == -old) }
    }
    #expect((0..<100).count { recent[$0] != nil } <= 8)
  }

  /// More articles than are remembered, and a number that comes again and again.
  @Test func sectionsHaveOneIdEach() {
    let articles = (1...9_000).flatMap { ["Điều \($0). Việc", "Điều 7. Việc"] }
    let document = Converter().document(text: "\(Plan.head)\n\(articles.joined(separator: "\n"))\n")
    let ids = document.sections.map(\.id)
    #expect(ids.count > 8_500)
    #expect(Set(ids).count == ids.count)
    #expect(Array(ids.prefix(2)) == ["Điều 1", "Điều 7"])
  }

  /// Under each chapter numbers begin anew, and what a closed one holds has no namesake.
  @Test func partsOfClosedSectionsAreToldApartByThem() {
    let text =
      "Chương I\nMỘT\n1. Việc một\n2. Việc hai\nChương II\nHAI\n1. Việc ba\nChương I\nBA\n1. Việc bốn\n"
    let document = Converter().document(text: "\(Plan.head)\n\(text)")
    let ids = document.sections.flatMap { [$0.id] + $0.children.map(\.id) }
    #expect(
      ids == [
        "Chương I", "Chương I/1", "Chương I/2", "Chương II", "Chương II/1", "Chương I#2", "Chương I#2/1",
      ])
  }

  @Test func documentsOfOneIdAreCounted() {
    var ids = DocumentIDs()
    var told: [String] = []
    for _ in 0..<4 {
      told.append(ids.next("vn/a"))
      ids.use("vn/a")
      ids.use("vn/b")
    }
    #expect(told == ["vn/a", "vn/a#2", "vn/a#3", "vn/a#4"])
    #expect(ids.next("vn/b") == "vn/b#5" && ids.next("vn/c") == "vn/c")
  }

  /// A table that is too long goes on as another one, in which every cell has its place.
  @Test(arguments: [2, 5, 100]) func aLongTableIsParted(_ lines: Int) throws {
    var limits = Limits()
    limits.tableLines = lines
    let rows = (1...12).map { "| \($0) | Việc thứ \($0) | ngày \($0)/4/2021 |" }
    let text = "\(Plan.head)\nI. NỘI DUNG\nMở thư viện.\n\(rows.joined(separator: "\n"))\nHết bảng.\n"
    let document = Converter(limits: limits).document(text: text)
    let tables = document.sections.flatMap(\.content).compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
    #expect(tables.flatMap { $0.rows.map { $0[1].text } } == (1...12).map { "Việc thứ \($0)" })
    #expect(tables.map(\.id) == tables.indices.map { "t\($0 + 1)" })
    #expect(lines == 100 ? tables.count == 1 : tables.count > 2)
    #expect(document.diagnostics.count { $0.id == "table.parted" } == tables.count - 1)
    #expect(document.dates.count == 12 + 1 && document.coverage.owned == document.coverage.codePoints)
  }

  /// Long lines where lines wait for what follows them: before the first section, and at the end.
  @Test func longLinesThatWait() {
    var limits = Limits()
    limits.blockBytes = 1_000
    let long = String(repeating: "các trường mở thư viện và làm thẻ đọc, ", count: 60) + "hết.\n"
    for text in [
      Plan.head + "\n" + String(repeating: long, count: 30),
      Plan.head + "\nI. NỘI DUNG\nMở thư viện.\nNơi nhận:\n" + String(repeating: "- " + long, count: 30),
    ] {
      let document = Converter(limits: limits).document(text: text)
      #expect(document.coverage.owned == document.coverage.codePoints)
      #expect(document.coverage.owned > 20_000)
    }
  }
}
