import Testing
import VanBanFindings

@Suite("Findings in print") struct FindingWriterTests {
  private let gap = Finding(
    "number.gap", .warning, "the 3 is missing", vietnamese: "thiếu mục 3", file: "a.txt",
    place: .init(line: 4, column: 2), end: .init(line: 4, column: 5), span: 30..<33, replacement: "3.")
  private let type = Finding(
    "schema.type", .error, "this is a string; it must be an \"integer\"", file: "b\n.json",
    place: .init(line: 1, column: 9), pointer: .init(instance: "/a/0", keyword: "/properties/a/type"))

  private func printed(_ writer: some FindingWriter, _ findings: [Finding]) -> String {
    var writer = writer
    var summary = FindingSummary()
    summary.files = 2
    summary.documents = 2
    summary.filesWithFindings = findings.count
    for finding in findings { summary.count(finding.severity) }
    return writer.opening() + findings.map { writer.finding($0) }.joined() + writer.closing(summary)
  }

  @Test("A line is what editors can jump to, and no name breaks it") func text() {
    #expect(
      printed(FindingText(), [gap, type]) == """
        a.txt:4:2: warning: the 3 is missing [number.gap]
        b\\n.json:1:9: error: /a/0: this is a string; it must be an "integer" [schema.type /properties/a/type]
        2 files, 2 documents: 1 error, 1 warning in 2 files

        """)
    #expect(printed(FindingText(inVietnamese: true), [gap]).contains("warning: thiếu mục 3 [number.gap]"))
    #expect(printed(FindingText(), []) == "2 files, 2 documents: nothing found\n")
  }

  @Test("The JSON names everything, null where it is unknown") func json() {
    #expect(
      printed(FindingJSON(), [gap, type]) == """
        {"findings":[
        {"file":"a.txt","rule":"number.gap","severity":"warning","message":"the 3 is missing",\
        "messageVi":"thiếu mục 3","line":4,"column":2,"endLine":4,"endColumn":5,"span":[30,33],\
        "instanceLocation":null,"keywordLocation":null,"absoluteKeywordLocation":null,"replacement":"3."},
        {"file":"b\\u000a.json","rule":"schema.type","severity":"error",\
        "message":"this is a string; it must be an \\"integer\\"","messageVi":null,"line":1,"column":9,\
        "endLine":null,"endColumn":null,"span":null,"instanceLocation":"/a/0",\
        "keywordLocation":"/properties/a/type","absoluteKeywordLocation":null,"replacement":null}
        ],
        "summary":{"files":2,"documents":2,"filesWithFindings":2,"errors":1,"warnings":1,"infos":0,"unlisted":0}}

        """)
    #expect(printed(FindingJSON(), []).hasPrefix("{\"findings\":[],\n\"summary\":"))
  }

  @Test("Severities have an order") func severity() {
    #expect(Finding.Severity.allCases.sorted() == [.info, .warning, .error])
  }
}
