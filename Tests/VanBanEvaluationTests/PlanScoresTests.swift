import Testing
import VanBan
import VanBanEvaluation

/// What a result says of a plan and of abbreviations.
@Suite struct PlanScoresTests {
  private static let evidence = Evidence(
    SourceSpan(.start, SourcePosition(utf8: 4, codePoint: 4)), rule: Rule("plan.rule", 0.9))

  private static func task(
    _ text: String, _ assignees: [String], _ partners: [String] = [], by deadline: String? = nil
  ) -> PlanTask {
    PlanTask(
      text: text, assignees: assignees, partners: partners, deadline: deadline, section: nil, evidence)
  }

  private static func target(_ value: String, _ unit: String, _ assignees: [String]) -> Target {
    Target(
      text: "", comparator: .atLeast, value: value, unit: unit, assignees: assignees, section: nil, evidence)
  }

  private static func unit(_ name: String) -> PlanUnit {
    PlanUnit(text: name, long: nil, section: nil, evidence)
  }

  /// What was found.
  private static let document = {
    var plan = Plan()
    plan.phases = [Phase(label: "Đợt 1", title: nil, period: "2021-04", section: nil, evidence)]
    plan.tasks = [
      task("Sở Y tế chủ trì tổng hợp báo cáo tuần.", ["Sở Y tế"], ["Sở Tài chính", "Công an tỉnh"]),
      task("Sở Xây dựng rà soát toàn bộ công trình cũ.", ["Sở Xây dựng"], by: "../2021-05"),
    ]
    plan.targets = [
      target("200", "lượt người", ["Thành đoàn"]), target("95", "%", ["Sở Y tế"]),
    ]
    plan.reports = [
      ReportDuty(
        text: "", reporters: ["Sở Y tế"], recipient: "Sở Nội vụ", via: nil, deadline: "../2021-04-15",
        recurrence: ["P3M", "P1Y"], section: nil, evidence)
    ]
    plan.budget = [
      BudgetItem(text: "", amount: "5000000", source: "ngân sách tỉnh", section: nil, evidence)
    ]
    plan.contacts = [
      Contact(kind: .telephone, text: "1234567", owner: "ông Thử", section: nil, evidence),
      Contact(kind: .email, text: "a@b.vn", owner: "bà Mẫu", section: nil, evidence),
    ]
    plan.units = ["Sở Y tế", "Sở Tài chính", "Sở Nội vụ", "Sở Xây dựng"].map(unit)
    var document = Document()
    document.plan = plan
    document.abbreviations = [Abbreviation(short: "CBQL", long: "cán bộ quản lý", evidence)]
    return document
  }()

  /// The right answer, in another spelling and order.
  private static let answer = """
    {"source": "a.txt",
     "abbreviations": [{"short": "CBQL", "long": "Cán bộ  quản lý"}],
     "plan": {
      "phases": [{"label": "đợt 1", "period": "2021-04"}],
      "tasks": [{"starts": "Sở Xây dựng rà soát", "assignees": ["Sở Xây dựng"], "partners": [], "deadline": "../2021-05"},
                {"starts": "Sở Y tế chủ trì", "assignees": ["Sở Y tế"], "partners": ["Công an tỉnh", "Sở Tài chính"],
                 "deadline": null}],
      "targets": [{"comparator": ">=", "value": "200", "unit": "lượt người"},
                  {"comparator": ">=", "value": "95", "unit": "%", "assignees": ["Sở Y tế"]}],
      "reports": [{"starts": "báo cáo", "reporters": ["Sở Y tế"], "recipient": "Sở Nội vụ", "deadline": "../2021-04-15",
                   "recurrence": ["P1Y", "P3M"]}],
      "budget": [{"amount": "5000000", "source": "ngân sách tỉnh"}],
      "contacts": [{"kind": "telephone", "text": "1234567", "owner": "ông Thử"},
                   {"kind": "email", "text": "a@b.vn"}]}}
    """

  private func scores(_ json: String) throws -> Scores {
    var scores = Scores()
    scores.add(try gold(json), Self.document)
    return scores
  }

  @Test func spellingAndOrderDoNotMatter() throws {
    let scores = try scores(Self.answer)
    #expect(scores.misses.isEmpty, "\(scores.missLines)")
    let counts = scores.tallies.mapValues(\.right)
    #expect(
      counts == [
        "abbreviations": 1, "plan.budget": 1, "plan.contacts": 2, "plan.phases": 1, "plan.reports": 1,
        "plan.reports.reporters": 1, "plan.targets": 2, "plan.targets.assignees": 1, "plan.tasks": 2,
        "plan.tasks.assignees": 2, "plan.tasks.deadline": 1, "plan.tasks.partners": 2,
      ])
  }

  @Test(arguments: [
    ("Cán bộ  quản lý", "cán bộ", "abbreviations: missed: CBQL | cán bộ"),
    ("\"2021-04\"", "\"2021\"", "plan.phases: missed: đợt 1 | 2021"),
    ("[\"Sở Xây dựng\"]", "[]", "plan.tasks.assignees: spurious: sở xây dựng rà soát | sở xây dựng"),
    ("\"Công an tỉnh\", ", "", "plan.tasks.partners: spurious: sở y tế chủ trì | công an tỉnh"),
    ("../2021-05", "../2021-06", "plan.tasks.deadline: missed: sở xây dựng rà soát | ../2021-06"),
    ("\"200\"", "\"201\"", "plan.targets: missed: >= | 201 | lượt người"),
    (
      "\"%\", \"assignees\": [", "\"%\", \"assignees\": [\"Sở Nội vụ\", ",
      "plan.targets.assignees: missed: >= | 95 | % | sở nội vụ"
    ),
    ("[\"P1Y\", \"P3M\"]", "[\"P3M\"]", "plan.reports: missed: sở nội vụ | ../2021-04-15 | P3M"),
    (
      "\"reporters\": [", "\"reporters\": [\"UBND xã\", ",
      "plan.reports.reporters: missed: sở nội vụ | ../2021-04-15 | P1Y | P3M | ubnd xã"
    ),
    ("\"5000000\"", "null", "plan.budget: missed: ngân sách tỉnh"),
    ("ông Thử", "ông Mẫu", "plan.contacts: missed: telephone | 1234567 | ông mẫu"),
  ])
  func aMissOfEachKindIsTold(_ right: String, _ wrong: String, _ line: String) throws {
    let scores = try scores(Self.answer.replacing(right, with: wrong))
    let lines = scores.missLines.map { $0.replacing(" a.txt:", with: "") }
    #expect(lines.contains(line), "\(lines)")
  }

  @Test func aTaskThatIsMissedIsMissedWithAllOfIt() throws {
    let scores = try scores(Self.answer.replacing("Sở Xây dựng rà soát", with: "Sở Xây dựng kiểm tra"))
    #expect(
      scores.missLines == [
        "plan.tasks: missed: a.txt: sở xây dựng kiểm tra",
        "plan.tasks: spurious: a.txt: sở xây dựng rà soát toàn bộ công",
        "plan.tasks.assignees: missed: a.txt: sở xây dựng kiểm tra | sở xây dựng",
        "plan.tasks.assignees: spurious: a.txt: sở xây dựng rà soát toàn bộ công | sở xây dựng",
        "plan.tasks.deadline: missed: a.txt: sở xây dựng kiểm tra | ../2021-05",
        "plan.tasks.deadline: spurious: a.txt: sở xây dựng rà soát toàn bộ công | ../2021-05",
      ])
  }

  @Test func aListThatIsNotAnnotatedIsNotScored() throws {
    let some = try scores(#"{"source": "a.txt", "plan": {"phases": [], "tasks": null}}"#)
    #expect(Array(some.tallies.keys) == ["plan.phases"] && some.total.found == 1)
    #expect(try scores(#"{"source": "a.txt", "plan": null, "abbreviations": null}"#).tallies.isEmpty)
  }

  @Test func aRuleOfPlansIsJudgedByTheWholeValue() throws {
    func measured(_ json: String) throws -> [Int] {
      var calibration = Calibration(of: [Self.evidence.rule])
      calibration.add(try gold(json), Self.document)
      return calibration.rules.flatMap { [$0.right, $0.values] }
    }
    // An abbreviation, a stage, two tasks, two targets, a report, money, two contacts and four units.
    #expect(try measured(Self.answer) == [14, 14])
    #expect(try measured(Self.answer.replacing("\"Công an tỉnh\", ", with: "")) == [13, 14])
    #expect(try measured(Self.answer.replacing("[\"P1Y\", \"P3M\"]", with: "[]")) == [13, 14])
    // A unit that nothing annotated names, and the task that names it.
    #expect(try measured(Self.answer.replacing("[\"Sở Xây dựng\"]", with: "[]")) == [12, 14])
    // Without reports nobody knows which units there are.
    #expect(try measured(Self.answer.replacing("\"reports\"", with: "\"others\"")) == [9, 9])
  }
}
