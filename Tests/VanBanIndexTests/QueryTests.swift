import Foundation
import Testing

@testable import VanBanIndex

/// What the collection answers.
@Suite struct QueryTests {
  /// Plans that rest on one another in a circle, one of them amended, with duties.
  static func shelf() throws -> Shelf {
    let shelf = try Shelf()
    let by = "của Ủy ban nhân dân tỉnh Lai Châu"
    try shelf.put(
      "5", Shelf.plan("5/KH-UBND", (5, 2, 2021), bases: ["Kế hoạch số 9/KH-UBND ngày 10/3/2021 \(by)"]))
    try shelf.put(
      "9",
      Shelf.plan(
        "9/KH-UBND",
        bases: [
          "Kế hoạch số 5/KH-UBND ngày 05/02/2021 \(by)",
          "Chỉ thị số 45-CT/TW ngày 20/6/2020 của Bộ Chính trị",
          "Kế hoạch số 31/KH-UBND \(by)", "Kế hoạch số 33/KH-UBND ngày 02/3/2021 \(by)",
        ],
        body: """
          1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tổng hợp kết quả trước ngày 15/4/2021.
          2. Phấn đấu ít nhất 95% trường học tham gia ngày hội.

          Nơi nhận:
          - Các sở;
          - Lưu: VT.
          TM. ỦY BAN NHÂN DÂN
          CHỦ TỊCH
          Nguyễn Văn Mẫu
          """))
    try shelf.put("31a", Shelf.plan("31/KH-UBND", (1, 2, 2020)))
    try shelf.put("31b", Shelf.plan("31/KH-UBND", (1, 2, 2019)))
    try shelf.put("33", Shelf.plan("33/KH-UBND", (3, 3, 2021)))
    try shelf.put(
      "40",
      Shelf.plan(
        "40/KH-UBND", (1, 6, 2021), body: "Kế hoạch này thay thế Kế hoạch số 5/KH-UBND ngày 05/02/2021 \(by)."
      ))
    return shelf
  }

  @Test func basisFollowsCirclesOnce() throws {
    let shelf = try Self.shelf()
    let work = try #require(try shelf.find("9/KH-UBND").first)
    let answer = try shelf.collection.basis(work, depth: 9)
    #expect(shelf.column("depth", answer) == ["1", "1", "1", "1", "2"])
    #expect(shelf.column("again", answer) == ["", "", "", "", "yes"])
    #expect(
      shelf.column("state", answer) == ["resolved", "missing", "ambiguous", "contradictory", "resolved"])
    #expect(try shelf.collection.basis(work, depth: 1).rows.count == 4)
  }

  @Test func whatIsCitedOnlyCanBeAskedFor() throws {
    let shelf = try Self.shelf()
    for words in [
      "45-CT/TW", "Chỉ thị 45", "chi thi so 45", "Chỉ thị số 45-CT/TW ngày 20/6/2020", "vn/tw/k12/ct/45",
    ] {
      let works = try shelf.find(words)
      #expect(works.count == 1 && works[0].isHeld == false, "\(words)")
      let answer = try shelf.collection.citedBy(try #require(works.first))
      #expect(shelf.column("number", answer) == ["9/KH-UBND"], "\(words)")
    }
    #expect(try shelf.find("Chỉ thị 46").isEmpty)
    #expect(try shelf.find("Kế hoạch 31").count == 2)
    #expect(try shelf.find("Kế hoạch 5 của UBND tỉnh Lai Châu").count == 1)
    #expect(try shelf.find("Kế hoạch 5 của UBND tỉnh Sơn La").isEmpty)
    #expect(try shelf.find("9.txt").first?.label == "9/KH-UBND")
  }

  /// The Party numbers its directives anew in each term; where the term is not known, the day tells them apart.
  @Test func theDayTellsTwoOfOneNumberApart() throws {
    let shelf = try Self.shelf()
    let intake = try shelf.collection.intake(path: "older", kind: .json, bytes: 0, sha256: "x", reader: "x")
    var older = IndexedDocument()
    (older.key, older.number) = ("vn/cp/2005/nd/1", "1/2005/NĐ-CP")
    older.citations.append(
      .init(
        reference: "r1", text: "Chỉ thị số 45-CT/TW ngày 22/10/2004", relation: "mentions",
        key: "vn/tw/?/ct/45", date: "2004-10-22"))
    _ = try intake.add(digest: "1") { () throws(Never) in older }
    try intake.finish()
    try shelf.collection.commit()
    #expect(try shelf.find("45-CT/TW").count == 2)
    for (words, number) in [
      ("Chỉ thị số 45-CT/TW ngày 20/6/2020", "9/KH-UBND"),
      ("Chỉ thị số 45-CT/TW ngày 22/10/2004", "1/2005/NĐ-CP"),
      ("vn/tw/k12/ct/45", "9/KH-UBND"), ("vn/tw/?/ct/45", "1/2005/NĐ-CP"),
    ] {
      let works = try shelf.find(words)
      #expect(works.count == 1, "\(words)")
      let answer = try shelf.collection.citedBy(try #require(works.first))
      #expect(shelf.column("number", answer) == [number], "\(words)")
    }
  }

  @Test func aConstitutionIsNamedByItsYear() throws {
    let shelf = try Shelf()
    try shelf.put("9", Shelf.plan("9/KH-UBND", bases: ["Hiến pháp năm 1992", "Hiến pháp năm 2013"]))
    for (words, text) in [
      ("Hiến pháp 1992", "Hiến pháp năm 1992"), ("hien phap nam 2013", "Hiến pháp năm 2013"),
    ] {
      let works = try shelf.find(words)
      #expect(works.count == 1, "\(words)")
      #expect(shelf.column("text", try shelf.collection.citedBy(try #require(works.first))) == [text])
    }
  }

  /// A law cited without its year may be the one that is asked for, but never one that is younger than what cites it.
  @Test func aLawWithoutItsYear() throws {
    let shelf = try Shelf()
    try shelf.put("1", Shelf.plan("1/KH-UBND", (5, 2, 2021), bases: ["Luật Thư viện"]))
    try shelf.put("2", Shelf.plan("2/KH-UBND", (5, 2, 2003), bases: ["Luật Thư viện"]))
    try shelf.put("3", Shelf.plan("3/KH-UBND", (5, 2, 2021), bases: ["Luật Thư viện ngày 21/11/2019"]))
    let work = try #require(try shelf.find("Luật Thư viện ngày 21/11/2019").first)
    let answer = try shelf.collection.citedBy(work)
    #expect(shelf.column("number", answer) == ["3/KH-UBND", "1/KH-UBND"])
    #expect(
      shelf.column("reasons", answer) == [
        "not in the collection", "not in the collection; its year is not told",
      ])
  }

  @Test func missingCountsDocuments() throws {
    let shelf = try Self.shelf()
    let answer = try shelf.collection.missing()
    #expect(shelf.column("cited", answer) == ["vn/tw/k12/ct/45"])
    var filter = Filter()
    filter.type = "KH"
    #expect(try shelf.collection.missing(filter).rows.isEmpty)
  }

  @Test func amendedSaysWhetherItHolds() throws {
    let shelf = try Self.shelf()
    let replaced = try #require(try shelf.find("5/KH-UBND").first)
    let answer = try shelf.collection.amended(replaced)
    #expect(answer.remark == "no longer in force: replaced by 40/KH-UBND of 2021-06-01")
    let other = try #require(try shelf.find("9/KH-UBND").first)
    #expect(try shelf.collection.amended(other).rows.isEmpty)
  }

  /// A letter tells what another document replaced; it replaces nothing.
  @Test func lettersEndNothing() throws {
    let shelf = try Shelf()
    try shelf.put(
      "7",
      """
      BỘ NỘI VỤ
      Số: 7/BNV-TH
      Hà Nội, ngày 05 tháng 3 năm 2021
      Kính gửi: Các trường
      Nghị định này thay thế Nghị định số 72/2002/NĐ-CP ngày 06/8/2002 của Chính phủ.
      """)
    let answer = try shelf.collection.amended(try #require(try shelf.find("72/2002/NĐ-CP").first))
    #expect(shelf.column("relation", answer) == ["replaces"])
    #expect(answer.remark == "no longer in force: replaced by another document")
  }

  @Test func duties() throws {
    let shelf = try Self.shelf()
    var filter = Filter()
    (filter.from, filter.to) = ("2021-04-01", "2021-04-30")
    #expect(shelf.column("day", try shelf.collection.deadlines(filter)) == ["2021-04-15"])
    (filter.from, filter.to) = ("2021-05-01", nil)
    #expect(try shelf.collection.deadlines(filter).rows.isEmpty)
    let tasks = try shelf.collection.tasks(unit: "sở nội vụ", Filter())
    #expect(
      shelf.column("leads", tasks) == ["Sở Nội vụ"] && shelf.column("partners", tasks) == ["Sở Tài chính"])
    #expect(try shelf.collection.tasks(unit: "Sở Y tế", Filter()).rows.isEmpty)
    #expect(shelf.column("value", try shelf.collection.targets(unit: nil, Filter())) == ["95"])
  }

  /// A report that is due is listed once: with the task that holds it, or by itself.
  @Test func reportsThatAreDue() throws {
    let shelf = try Shelf()
    try shelf.put(
      "9",
      Shelf.plan(
        "9/KH-UBND",
        body: """
          1. Các trường nghiên cứu nội quy mới, có văn bản gửi Sở Nội vụ trong ngày 20/4/2021.
          2. Giao Sở Tài chính báo cáo Ủy ban nhân dân tỉnh trước ngày 30/4/2021.
          """))
    var filter = Filter()
    (filter.from, filter.to) = ("2021-04-01", "2021-04-30")
    #expect(shelf.column("day", try shelf.collection.deadlines(filter)) == ["2021-04-20", "2021-04-30"])
  }

  @Test func filters() throws {
    let shelf = try Self.shelf()
    var filter = Filter()
    (filter.from, filter.to) = ("2021-01-01", "2021-03-31")
    #expect(
      shelf.column("number", try shelf.collection.documents(filter)) == [
        "9/KH-UBND", "33/KH-UBND", "5/KH-UBND",
      ])
    filter.limit = 1
    let page = try shelf.collection.documents(filter)
    #expect(page.rows.count == 1 && page.total == 3)
  }

  @Test func everyQueryOfTheDocumentationAnswers() throws {
    let shelf = try Self.shelf()
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/VanBan/VanBan.docc/Collection.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let queries = text.components(separatedBy: "```sql\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(queries.count == 20)
    for query in queries { #expect(try !shelf.collection.connection.rows(query).isEmpty, "\(query)") }
    // Every table is in the picture or the list.
    for row in try shelf.collection.connection.rows(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_%'"
    ) {
      if case .text(let name) = row[0] { #expect(text.contains("`\(name)`"), "\(name)") }
    }
  }
}
