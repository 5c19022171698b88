import Testing
import VanBan
import VanBanEvaluation

let letter = """
  ỦY BAN NHÂN DÂN
  TỈNH LAI CHÂU
  Số: 9/KH-UBND
  Lai Châu, ngày 10 tháng 3 năm 2021
  KẾ HOẠCH
  Tổ chức khoá học hè
  I. NỘI DUNG
  Khai mạc ngày 20/4/2021 theo Công văn số 12/SGDĐT-VP.
  1. Chuẩn bị trường lớp.
  Nơi nhận:
  - UBND tỉnh (b/c);
  - Lưu: VT.
  T/M ỦY BAN NHÂN DÂN
  CHỦ TỊCH
  Nguyễn Văn Mẫu
  """

/// The right answer to ``letter``, in another spelling.
let answer = """
  {"source": "letter.txt",
   "header": {"number": "9 /KH-UBND", "place": "Lai  Châu", "date": "2021-03-10", "type": "KH",
              "subject": "Tổ chức khóa học hè", "superior": null},
   "sections": [{"path": "I", "starts": "NỘI DUNG"}, {"path": "I/1", "starts": "Chuẩn bị trường lớp"}],
   "dates": [{"text": "ngày 10 tháng 3 năm 2021", "value": "2021-03-10"}, {"text": "ngày 20/4/2021", "value": "2021-04-20"}],
   "references": [{"type": "CV", "number": "12/SGDĐT-VP", "date": null, "issuer": null, "relation": "mentions"}],
   "addressees": [{"role": "copy", "name": "UBND ti\\u0309nh", "purpose": "b/c"}, {"role": "archive", "name": "VT", "purpose": null}],
   "signatories": [{"authority": "TM.", "organ": "UỶ BAN NHÂN DÂN", "position": "CHỦ TỊCH", "name": "Nguyễn Văn Mẫu"}]}
  """

func gold(_ json: String) throws -> GoldDocument {
  try #require(try GoldDocument(parsing: Array(json.utf8)))
}

func index(_ text: String) -> LineIndex {
  var index = LineIndex()
  index.append(Array(text.utf8))
  return index
}

func scores(_ json: String, _ text: String = letter) throws -> Scores {
  var scores = Scores()
  scores.add(try gold(json), Converter().document(text: text), text: index(text))
  return scores
}

/// What a result says of a document against its annotation.
@Suite struct ScoresTests {
  @Test func spellingDoesNotMatter() throws {
    let scores = try scores(answer)
    #expect(scores.misses.isEmpty, "\(scores.missLines)")
    #expect(
      scores.total.right == 22 && scores.total.gold == 22 && scores.total.found == 22, "\(scores.table)")
    #expect(scores.tallies["dates (value)"]?.f1 == 1 && scores.below(1).isEmpty)
  }

  @Test(arguments: [
    ("khóa học", "khoa học"), ("\"2021-04-20\"", "\"2021-04\""), ("I/1", "I/2"), ("Chuẩn bị", "Chuẩn"),
    ("\"CV\"", "\"QĐ\""), ("\"mentions\"", "\"basis\""), ("\"TM.\"", "\"KT.\""), ("\"b/c\"", "\"để b/c\""),
    ("\"archive\"", "\"copy\""),
  ])
  func differencesMatter(_ right: String, _ wrong: String) throws {
    let scores = try scores(answer.replacing(right, with: wrong))
    #expect(scores.misses.contains { $0.what == .missed }, "\(wrong)")
    #expect(scores.misses.contains { $0.what == .spurious }, "\(wrong)")
    #expect(scores.total.f1 < 1 && !scores.below(1).isEmpty)
  }

  @Test func aMissIsToldWithItsPlace() throws {
    let scores = try scores(answer.replacing("2021-04-20", with: "2021-04-21"))
    #expect(
      scores.missLines == [
        "dates (text+value): missed: letter.txt: ngày 20/4/2021 | 2021-04-21",
        "dates (text+value): spurious: letter.txt:8:10: ngày 20/4/2021 | 2021-04-20",
        "dates (value): missed: letter.txt: 2021-04-21",
        "dates (value): spurious: letter.txt:8:10: 2021-04-20",
      ])
  }

  @Test func eachMentionCountsOnce() throws {
    let twice = letter.replacing("Chuẩn bị trường lớp.", with: "Xong ngày 20/4/2021.")
    let scores = try scores(answer.replacing("Chuẩn bị trường lớp", with: "Xong ngày 20/4/2021"), twice)
    #expect(scores.tallies["dates (value)"]?.right == 2 && scores.tallies["dates (value)"]?.found == 3)
  }

  @Test func whatIsNotAnnotatedIsNotScored() throws {
    let scores = try scores(#"{"source": "letter.txt", "dates": null, "header": {"type": "KH"}}"#)
    #expect(Array(scores.tallies.keys) == ["header.type"])
    let none = try self.none()
    #expect(none.tallies["dates (value)"]?.precision == 0 && none.tallies["dates (value)"]?.recall == 1)
  }

  private func none() throws -> Scores { try scores(#"{"source": "letter.txt", "dates": []}"#) }

  @Test func aDocumentThatCannotBeReadIsMissedWhole() throws {
    var scores = Scores()
    scores.addFailure(try gold(answer), reason: "gone")
    #expect(scores.total.right == 0 && scores.total.gold == 22 && scores.total.found == 0)
    scores.passOver(try gold(answer), reason: "a format that is not read")
    #expect(scores.total.gold == 22)
    #expect(
      scores.table.contains("failed: letter.txt: gone") && scores.table.contains("not read: letter.txt"))
  }

  @Test func onlyWhatNamesASourceIsAnAnnotation() throws {
    #expect(try GoldDocument(parsing: Array(#"{"source": {"name": "x"}}"#.utf8)) == nil)
    for broken in ["", "{", "[1,]", "{\"a\" 1}", "\"\\ud800\"", String(repeating: "[", count: 100_000)] {
      #expect(throws: MalformedJSON.self) { try JSONValue(parsing: Array(broken.utf8)) }
    }
    #expect(try JSONValue(parsing: Array(#""\ud83d\ude00\u00e9""#.utf8)) == .text("😀é"))
  }
}

/// What changed between two results.
@Suite struct ScoreChangeTests {
  private func change(_ before: Scores, _ after: Scores) throws -> ScoreChange {
    let json = try JSONValue(parsing: Array(before.json.lines.utf8))
    return try #require(ScoreChange(from: json, to: after))
  }

  @Test func gainedAndLost() throws {
    let right = try scores(answer)
    let wrong = try scores(answer.replacing("\"2021-04-20\"", with: "\"2021-04-21\""))
    let worse = try change(right, wrong)
    #expect(worse.isWorse && worse.lost == wrong.misses && worse.gained.isEmpty)
    let better = try change(wrong, right)
    #expect(!better.isWorse && better.gained.count == 4 && better.lost.isEmpty)
    #expect(better.lines.contains("gained: dates (value): spurious: letter.txt:8:10: 2021-04-20"))
    #expect(try !change(wrong, wrong).isWorse)
  }

  @Test func aSpuriousItemThatMovedIsNoLoss() throws {
    let json = answer.replacing("\"2021-04-20\"", with: "\"2021-04-21\"")
    let moved = try change(scores(json), scores(json, "\n\n" + letter))
    #expect(!moved.isWorse && moved.gained.isEmpty)
  }

  @Test func documentsThatComeAndGo() throws {
    let one = try scores(answer)
    let other = try scores(answer.replacing("letter.txt", with: "other.txt").replacing("I/1", with: "I/2"))
    let change = try change(one, other)
    #expect(change.gone == ["letter.txt"] && change.new == ["other.txt"] && change.isWorse)
    #expect(change.lost.isEmpty)
    #expect(ScoreChange(from: .object([]), to: one) == nil)
  }
}
