import Foundation
import Testing

/// A plan of a department without a fault.
private let faultless = """
  ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
  SỞ NỘI VỤ

  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  Độc lập - Tự do - Hạnh phúc

  Số: 15/KH-SNV
  Lai Châu, ngày 10 tháng 3 năm 2021

  KẾ HOẠCH
  Cải cách hành chính năm 2021

  I. MỤC ĐÍCH
  Nâng cao chất lượng phục vụ.

  II. TỔ CHỨC THỰC HIỆN
  1. Văn phòng Sở theo dõi việc thực hiện.
  2. Các phòng công khai kết quả./.

  Nơi nhận:
  - Ủy ban nhân dân tỉnh;
  - Lưu: VT, CCHC.

  GIÁM ĐỐC

  Trần Văn Mẫu

  """

/// The same with another type's symbol (NUM-08, an error) and dashes in the motto (HDR-02, a warning that `--fix` mends).
private let faulty = faultless.replacingOccurrences(of: "15/KH-SNV", with: "15/QĐ-SNV")
  .replacingOccurrences(of: "Độc lập - Tự do - Hạnh phúc", with: "Độc lập – Tự do – Hạnh phúc")

/// What `vanban validate`, `rules` and `explain` do with documents.
@Suite struct ValidateDocumentTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @discardableResult private func validate(_ arguments: String..., input: String = "") throws -> Program.Run {
    try Program.run(["validate"] + arguments, input: Array(input.utf8), in: folder)
  }

  @Test func findingsHavePlaceRuleAndWord() throws {
    try folder.file("a.txt", faulty)
    let run = try validate("a.txt")
    #expect(run.status == 1)
    #expect(run.text.contains("a.txt:5:1: warning: The motto is written"))
    #expect(run.text.contains("a.txt:7:5: error: The symbol “15/QĐ-SNV” stands for Quyết định"))
    #expect(run.text.contains("[NUM-08]"))
    #expect(run.lines.last == "1 file, 1 document: 1 error, 1 warning in 1 file")
    #expect(try validate("a.txt", "--lang", "vi").text.contains("Ký hiệu “15/QĐ-SNV” là của Quyết định"))
  }

  @Test func faultlessDocumentsPass() throws {
    try folder.file("a.txt", faultless)
    let run = try validate("a.txt")
    #expect(run.status == 0)
    #expect(run.text == "1 file, 1 document: nothing found\n")
    #expect(try validate("-", input: faultless).status == 0)
  }

  @Test func failOnChoosesTheExitCode() throws {
    try folder.file("a.txt", faultless.replacingOccurrences(of: "lập - Tự", with: "lập – Tự"))
    #expect(try validate("a.txt").status == 0)
    #expect(try validate("a.txt", "--fail-on", "warning").status == 1)
    try folder.file("b.txt", faulty)
    #expect(try validate("b.txt", "--fail-on", "never").status == 0)
    #expect(try validate("b.txt", "--fail-on", "often").status == 2)
    #expect(try validate("none.txt", "--fail-on", "never").status == 1)
  }

  @Test func configurationTurnsRulesOffAndIgnoresPaths() throws {
    try folder.file("plans/a.txt", faulty)
    try folder.file("old/b.txt", faulty)
    try folder.file(
      ".vanban.json",
      """
      {"rules": {"NUM-08": "off", "motto": "error"}, "ignore": ["old/"], "language": "vi",
       "overrides": [{"files": ["plans/*"], "rules": {"HDR-02": "info"}}]}
      """)
    let run = try validate("plans", "old")
    #expect(run.status == 0)
    #expect(run.text.contains("plans/a.txt:5:1: info: Tiêu ngữ"))
    #expect(!run.text.contains("NUM-08"))
    #expect(!run.text.contains("old/b.txt"))
  }

  @Test(arguments: [
    (#"{"rules": {"NUM-99": "off"}}"#, "unknown rule \"NUM-99\""),
    (#"{"rules": {"NUM-02": "loud"}}"#, "rule NUM-02 is \"off\""),
    (#"{"rulez": {}}"#, "unknown key \"rulez\""), (#"{"ignore": "x"}"#, "\"ignore\" is a list"),
    (#"{"rules": "#, "no JSON"), (#"[]"#, "is an object"), (#"{"language": "fr"}"#, "\"language\""),
    (#"{"overrides": [{"rules": {}}]}"#, "needs \"files\""),
  ])
  func wrongConfigurationIsWrongUsage(_ text: String, _ said: String) throws {
    try folder.file("a.txt", faultless)
    try folder.file(".vanban.json", text)
    let run = try validate("a.txt")
    #expect(run.status == 2)
    #expect(run.errors.contains(said), "\(run.errors)")
    #expect(run.errors.contains(".vanban.json"))
    #expect(run.text.isEmpty)
  }

  @Test func commentsSilenceTheirLineOrTheFile() throws {
    try folder.file(
      "a.md", faulty.replacingOccurrences(of: "\nSố:", with: "\n<!-- vanban:ignore NUM-08 -->\nSố:"))
    let run = try validate("a.md", "--format", "json")
    #expect(!run.text.contains("NUM-08"))
    #expect(run.text.contains("HDR-02"))
    try folder.file("b.md", "<!-- vanban:ignore-file -->\n" + faulty)
    #expect(try validate("b.md").status == 0)
    try folder.file("c.md", "<!-- vanban:ignore-file NUM-99 -->\n" + faulty)
    let wrong = try validate("c.md")
    #expect(wrong.errors.contains("c.md:1: vanban:ignore names an unknown rule NUM-99"))
    #expect(wrong.text.contains("NUM-08"))
  }

  @Test func baselineLeavesOldFindingsOut() throws {
    try folder.file("a.txt", faulty)
    #expect(try validate("a.txt", "--write-baseline", "old.json").status == 0)
    let same = try validate("a.txt", "--baseline", "old.json", "--fail-on", "info")
    #expect(same.status == 0)
    #expect(same.errors.contains("2 old findings of the baseline left out"))
    // Lines may move; what is new is told.
    try folder.file(
      "a.txt",
      "\n\n"
        + faulty.replacingOccurrences(of: "năm 2021\n\nKẾ", with: "năm 2021\n\nKẾ")
        .replacingOccurrences(of: "Lai Châu, ngày 10 tháng 3", with: "Lai Châu, ngày 7 tháng 3"))
    let more = try validate("a.txt", "--baseline", "old.json")
    #expect(more.text.contains("[DAT-02]"))
    #expect(!more.text.contains("[NUM-08]"))
  }

  @Test(arguments: [
    (#"{"vanbanBaseline": 2, "findings": []}"#, "a baseline of version 2"),
    (#"{"findings": []}"#, "no baseline"),
    ("x", "no baseline"), (#"{"vanbanBaseline": 1}"#, "without \"findings\""),
  ])
  func wrongBaselineIsWrongUsage(_ text: String, _ said: String) throws {
    try folder.file("a.txt", faultless)
    try folder.file("old.json", text)
    let run = try validate("a.txt", "--baseline", "old.json")
    #expect(run.status == 2)
    #expect(run.errors.contains(said), "\(run.errors)")
  }

  @Test func fixWritesWhatIsSafeAndNothingElse() throws {
    let old = faulty.replacingOccurrences(of: "ngày 10 tháng 3", with: "ngày 7 tháng 03")
    let path = try folder.file("a.txt", Array("\u{FEFF}".utf8) + Array(old.utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let run = try validate("a.txt", "--fix")
    #expect(run.status == 1)
    #expect(run.errors.contains("a.txt: 3 places fixed"))
    #expect(run.text.contains("NUM-08"))
    #expect(!run.text.contains("DAT-02"))
    let wanted = faultless.replacingOccurrences(of: "15/KH-SNV", with: "15/QĐ-SNV")
      .replacingOccurrences(of: "ngày 10 tháng 3", with: "ngày 07 tháng 3")
    #expect(try folder.read("a.txt") == Array("\u{FEFF}".utf8) + Array(wanted.utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(folder.files == ["a.txt"])
    #expect(try !validate("a.txt", "--fix").errors.contains("fixed"))
  }

  @Test func fixLeavesOtherEncodingsAlone() throws {
    let text = Array(faulty.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    try folder.file("a.txt", [0xFF, 0xFE] + text)
    let run = try validate("a.txt", "--fix")
    #expect(run.errors.contains("a.txt: not fixed"))
    #expect(try folder.read("a.txt") == [0xFF, 0xFE] + text)
  }

  /// A number stands on one document of an organ and year (NUM-18); a copy of it is no other document.
  @Test func aNumberOfTwoDocumentsOfTheRun() throws {
    try folder.file("a.txt", faultless)
    try folder.file("copies/a.txt", faultless)
    #expect(try validate("a.txt", "copies").status == 0)
    let other = faultless.replacingOccurrences(of: "ngày 10 tháng 3", with: "ngày 12 tháng 3")
    try folder.file("b.txt", other)
    let run = try validate("a.txt", "b.txt")
    #expect(run.status == 1)
    #expect(run.lines.filter { $0.contains("NUM-18") }.count == 1)
    #expect(run.text.contains("b.txt:7:5: error: Another document"))
    #expect(run.text.contains("bears the number “15/KH-SNV”: a.txt."))
    for (name, old, new) in [
      ("year.txt", "năm 2021", "năm 2022"), ("organ.txt", "SỞ NỘI VỤ", "SỞ TƯ PHÁP"),
      ("parent.txt", "NHÂN DÂN TỈNH LAI CHÂU", "NHÂN DÂN TỈNH SƠN LA"),
    ] {
      try folder.file(name, other.replacingOccurrences(of: old, with: new))
      #expect(try !validate("a.txt", name).text.contains("NUM-18"), "\(name)")
    }
  }

  /// `--fix` reads a document again: it is no other one than before.
  @Test func whatIsFixedBearsItsOwnNumber() throws {
    try folder.file("a.txt", faultless.replacingOccurrences(of: "năm 2021\n\nI", with: "năm 2021.\n\nI"))
    let run = try validate("a.txt", "--fix")
    #expect(run.errors.contains("1 place fixed"))
    #expect(run.status == 0 && !run.text.contains("NUM-18"))
  }

  @Test func rulesAreListedAndExplained() throws {
    let list = try Program.run(["rules"], in: folder)
    #expect(list.status == 0)
    #expect(list.lines.count >= 80)
    let json = try Program.run(["rules", "--format", "json"], in: folder)
    let rows = try JSONSerialization.jsonObject(with: Data(json.output)) as? [[String: Any]]
    #expect(rows?.count == list.lines.count)
    let one = try Program.run(["explain", "number-colon", "--lang", "vi"], in: folder)
    #expect(one.text.hasPrefix("NUM-02 number-colon (warning)\n"))
    #expect(one.text.contains("Nghị định 30/2020/NĐ-CP, Phụ lục I"))
    let none = try Program.run(["explain", "NUM-99"], in: folder)
    #expect(none.status == 2)
    #expect(none.errors.contains("unknown rule NUM-99"))
    #expect(try Program.run(["explain"], in: folder).status == 2)
  }

  @Test func missingFilesAndEmptyUsage() throws {
    #expect(try validate().status == 2)
    let run = try validate("none.txt")
    #expect(run.status == 1)
    #expect(run.errors.contains("none.txt"))
  }

  @Test func aBasisThatTheCollectionKnowsAsReplaced() throws {
    let folder = try Folder()
    try folder.file(
      "held/new.txt",
      """
      ỦY BAN NHÂN DÂN
      TỈNH LAI CHÂU

      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc

      Số: 7/2020/QĐ-UBND
      Lai Châu, ngày 05 tháng 01 năm 2020

      QUYẾT ĐỊNH
      Ban hành Quy chế làm việc

      Điều 1. Ban hành Quy chế làm việc.
      Điều 2. Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 12/2015/QĐ-UBND ngày 20 tháng 5 năm 2015 của Ủy ban nhân dân tỉnh Lai Châu./.

      """)
    let basis =
      "Căn cứ Quyết định số 12/2015/QĐ-UBND ngày 20 tháng 5 năm 2015 của Ủy ban nhân dân tỉnh Lai Châu;\n\n"
    try folder.file("a.txt", faultless.replacingOccurrences(of: "I. MỤC ĐÍCH", with: basis + "I. MỤC ĐÍCH"))
    #expect(try Program.run(["index", "held", "--db", "c.sqlite"], in: folder).status == 0)
    #expect(try !Program.run(["validate", "a.txt"], in: folder).text.contains("CIT-10"))
    let run = try Program.run(["validate", "a.txt", "--db", "c.sqlite"], in: folder)
    #expect(run.text.contains("CIT-10") && run.text.contains("7/2020/QĐ-UBND"), "\(run.text)\(run.errors)")
    try folder.file(
      "earlier.txt",
      try #require(String(bytes: folder.read("a.txt"), encoding: .utf8))
        .replacingOccurrences(of: "10 tháng 3 năm 2021", with: "10 tháng 3 năm 2019"))
    #expect(
      try !Program.run(["validate", "earlier.txt", "--db", "c.sqlite"], in: folder).text.contains("CIT-10"))
    let none = try Program.run(["validate", "a.txt", "--db", "nowhere.sqlite"], in: folder)
    #expect(none.status == 4 && none.errors.contains("there is no such database"))
  }
}
