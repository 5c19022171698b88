import Foundation
import Testing

/// `vanban evaluate` as a shell runs it.
@Suite struct EvaluateTests {
  static let answer = """
    {"source": "plan.txt", "header": {"number": "9/KH-UBND", "type": "KH", "place": "Lai Châu"},
     "dates": [{"text": "ngày 10 tháng 3 năm 2021", "value": "2021-03-10"}, {"text": "ngày 20/4/2021", "value": "2021-04-20"}]}
    """

  @Test(arguments: [
    (["gold/a.json", "gold/plan.txt"], []), (["gold/plan/gold.json", "gold/plan.txt"], []),
    (["gold/a.json", "plan.txt"], []), (["gold/deep/gold.json", "gold/deep/plan.txt"], []),
    (["gold/a.json", "elsewhere/plan.txt"], ["--source", "elsewhere"]),
  ])
  func layouts(_ files: [String], _ options: [String]) throws {
    let folder = try Folder()
    try folder.file(files[0], Self.answer)
    try folder.file(files[1], plan)
    try folder.file("gold/other.json", "{\"documents\": 3}")
    let run = try Program.run(["evaluate", "--gold", "gold"] + options, in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.lines.first == "1 documents, 0 failed to run")
    #expect(run.lines.last == "all                                    7     7  1.000  1.000  1.000")
  }

  @Test func missesMarksAndComparison() throws {
    let folder = try Folder()
    try folder.file("gold/a.json", Self.answer)
    try folder.file("plan.txt", plan)
    let before = try Program.run(["evaluate", "--gold", "gold", "--json"], in: folder)
    try folder.file("before", before.output)
    try folder.file("gold/a.json", Self.answer.replacing("\"KH\"", with: "\"QĐ\""))
    let misses = try Program.run(["evaluate", "--gold", "gold", "--misses"], in: folder)
    #expect(misses.status == 0)
    #expect(
      misses.lines.suffix(2) == [
        "header.type: missed: plan.txt: qđ", "header.type: spurious: plan.txt:7:1: kh",
      ])
    let low = try Program.run(["evaluate", "--gold", "gold", "--min", "0.9"], in: folder)
    #expect(low.status == 1 && low.errors == "vanban: F1 below 0.9: header.type\n")
    let compare = ["evaluate", "--gold", "gold", "--compare", "before"]
    let told = try Program.run(compare, in: folder)
    #expect(told.status == 0)
    #expect(told.lines.contains("compared: 0 gained, 2 lost, 0 documents new, 0 gone"))
    #expect(try Program.run(compare + ["--fail-on-loss"], in: folder).status == 1)
    try folder.file("gold/a.json", Self.answer)
    #expect(try Program.run(compare + ["--fail-on-loss"], in: folder).status == 0)
    #expect(try Program.run(["evaluate", "--gold", "gold", "--json"], in: folder).output == before.output)
  }

  @Test func whatCannotBeRead() throws {
    let folder = try Folder()
    try folder.file("plan.txt", plan)
    try folder.file("plan.gif", "GIF89a")
    try folder.file("gold/a.json", Self.answer)
    try folder.file("gold/b.json", Self.answer.replacing("plan.txt", with: "plan.gif"))
    let passed = try Program.run(["evaluate", "--gold", "gold"], in: folder)
    #expect(
      passed.status == 0 && passed.text.contains("1 not scored") && passed.text.contains("not read: plan.gif")
    )
    #expect(passed.lines.last?.hasSuffix("1.000  1.000  1.000") == true)
    let only = try Program.run(["evaluate", "--gold", "gold", "--only", "*.doc,*.txt"], in: folder)
    #expect(!only.text.contains("plan.gif"))
    try folder.file("gold/c.json", Self.answer.replacing("plan.txt", with: "none.txt"))
    let failed = try Program.run(["evaluate", "--gold", "gold"], in: folder)
    #expect(failed.status == 1 && failed.lines.first == "2 documents, 1 failed to run")
    try folder.file("gold/c.json", "{\"source\": ")
    let broken = try Program.run(["evaluate", "--gold", "gold"], in: folder)
    #expect(broken.status == 1 && broken.errors == "vanban: gold/c.json: no JSON (byte 11)\n")
  }

  @Test func calibration() throws {
    let folder = try Folder()
    try folder.file("plan.txt", plan)
    try folder.file("gold/a.json", Self.answer)
    let run = try Program.run(["evaluate", "--gold", "gold", "--calibration"], in: folder)
    #expect(run.status == 0 && run.text.contains("5 values in 1 documents"), "\(run.text)")
    #expect(run.lines.contains { $0.hasPrefix("header.number  ") })
  }
}

/// `vanban convert --review` as a shell runs it.
@Suite struct ReviewTests {
  static let whole = plan + "Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Mẫu\n"

  @Test func worstFirst() throws {
    let folder = try Folder()
    try folder.file("in/a-fine.txt", Self.whole)
    try folder.file("in/b-poem.txt", "Một bài thơ\nLá vàng rơi\n")
    try folder.file("in/c-blank.txt", Self.whole.replacing("9/KH", with: "/KH"))
    let run = try Program.run(["convert", "--review", "in"], in: folder)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.lines.first == "2 of 3 documents need a look, worst first")
    let poem = try #require(run.text.firstRange(of: "\nin/b-poem.txt\n  warning  "))
    let blank = try #require(
      run.text.firstRange(of: "\nin/c-blank.txt\n  doubtful 4:5  number: /KH-UBND (header.number-blank "))
    #expect(poem.lowerBound < blank.lowerBound && !run.text.contains("a-fine"))
    #expect(folder.files.count == 3)
  }

  @Test func nothingToSay() throws {
    let folder = try Folder()
    let run = try Program.run(["convert", "--review", "-"], input: Array(Self.whole.utf8), in: folder)
    #expect(run.status == 0 && run.text == "0 of 1 documents need a look\n", "\(run.text)")
  }

  @Test func asLinesOfJSON() throws {
    let folder = try Folder()
    try folder.file("a.txt", "Một bài thơ")
    let run = try Program.run(["convert", "--review", "--format", "jsonl", "a.txt"], in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    #expect(object?["document"] as? String == "a.txt")
    #expect((object?["findings"] as? [[String: Any]])?.first?["what"] as? String == "warning")
  }

  @Test func whatCannotBeReadIsTold() throws {
    let folder = try Folder()
    try folder.file("a.txt", Self.whole)
    let run = try Program.run(["convert", "--review", "a.txt", "none.txt"], in: folder)
    #expect(run.status == 1 && run.errors.contains("none.txt") && run.text.hasPrefix("0 of 1 documents"))
  }
}
