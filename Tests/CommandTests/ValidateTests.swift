import Foundation
import Testing

/// What the shell sees of `vanban validate` with JSON files.
@Suite struct ValidateTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func validate(_ arguments: [String], input: String = "") throws -> Program.Run {
    try Program.run(["validate"] + arguments, input: Array(input.utf8), in: folder)
  }

  @Test func whatConvertPrintsIsValid() throws {
    try folder.file("a.txt", plan)
    let lines = try Program.run(["convert", "a.txt", "a.txt"], in: folder)
    let run = try validate(["-"], input: lines.text)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.text == "1 file, 2 documents: nothing found\n")
    let array = "[" + lines.lines.joined(separator: ",\n") + "]"
    #expect(try validate(["-"], input: array).text == "1 file, 2 documents: nothing found\n")
  }

  @Test func aWrongDocumentIsToldWithItsPlace() throws {
    try folder.file("a.txt", plan)
    let json = try Program.run(["convert", "a.txt"], in: folder).text
    try folder.file("bad.json", json.replacing("\"sections\":", with: "\n\"sectons\":"))
    let run = try validate(["bad.json"])
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(
      run.text.contains(
        "bad.json:1:1: error: the property \"sections\" is missing; is \"sectons\" meant to be it? [schema.required"
      ),
      "\(run.text)")
    #expect(run.text.contains("bad.json:2:1: error: /sectons: the property \"sectons\" is not known here"))
    #expect(run.text.hasSuffix("1 file, 1 document: 2 errors in 1 file\n"))
  }

  @Test func theJSONOfFindingsHoldsPlaceAndLocations() throws {
    try folder.file("s.json", #"{"items":{"type":"integer"}}"#)
    try folder.file("v.json", "[1,\n \"x\"]")
    let run = try validate(["--schema", "s.json", "--format", "json", "v.json"])
    #expect(run.status == 1)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.count == 1)
    #expect(findings[0]["rule"] as? String == "schema.type")
    #expect(findings[0]["line"] as? Int == 2 && findings[0]["column"] as? Int == 2)
    #expect(findings[0]["instanceLocation"] as? String == "/1")
    #expect(findings[0]["keywordLocation"] as? String == "/items/type")
    #expect((object["summary"] as? [String: Any])?["errors"] as? Int == 1)
  }

  @Test func foldersAndLinesAreReadAndOneBadLineHidesNoOther() throws {
    try folder.file("s.json", #"{"type":"object"}"#)
    try folder.file("data/b.jsonl", "{}\n{\"a\":NaN}\n[]\n{}\n")
    try folder.file("data/deep/a.json", "{}")
    try folder.file("data/c.txt", "no JSON")
    let run = try validate(["--schema", "s.json", "data"])
    #expect(run.status == 1)
    #expect(run.lines.count == 3)
    #expect(run.lines[0].hasPrefix("data/b.jsonl:2:6: error: NaN is no JSON value"))
    #expect(run.lines[1].hasPrefix("data/b.jsonl:3:1: error: this is an array"))
    #expect(run.lines[2] == "2 files, 5 documents: 2 errors in 1 file")
  }

  @Test(arguments: [
    (#"{"type":"strin"}"#, "s.json:1:9: /type: "), ("{", "s.json:1:2: the schema is not JSON"),
    (#"{"$ref":"https://example.org/a"}"#, "nothing is fetched from the network"),
    (##"{"$ref":"#"}"##, "the schema refers to itself without end"),
    (#"{"$schema":"http://json-schema.org/draft-07/schema#"}"#, "this schema is written for draft 7"),
    (#"{"pattern":"\\Z"}"#, "is no regular expression of ECMA-262"),
  ])
  func aSchemaThatCannotBeUsedIsWrongUsage(_ schema: String, _ words: String) throws {
    try folder.file("s.json", schema)
    try folder.file("v.json", "{}")
    let run = try validate(["--schema", "s.json", "v.json"])
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func schemasReferToFilesThatAreGiven() throws {
    try folder.file(
      "s.json", #"{"$id":"https://example.org/s","prefixItems":[{"$ref":"t"},{"$ref":"u/v"},{"$ref":"w"}]}"#)
    try folder.file("t.json", #"{"type":"null"}"#)
    try folder.file("all/u/v.json", #"{"type":"string"}"#)
    try folder.file("w.json", #"{"$id":"https://example.org/w","type":"integer"}"#)
    try folder.file("v.json", "[0, 0, 0.5]")
    let run = try validate([
      "--schema", "s.json", "--resource", "https://example.org/t=t.json", "--resource", "w.json",
      "--schema-folder", "https://example.org=all", "v.json",
    ])
    #expect(run.status == 1, "\(run.errors)")
    #expect(
      run.lines.map { $0.prefix(13) } == ["v.json:1:2: e", "v.json:1:5: e", "v.json:1:8: e", "1 file, 1 doc"])
  }

  @Test func schemasBesideASchemaAreFound() throws {
    try folder.file("schemas/s.json", #"{"$ref":"t ủ.json#/$defs/n"}"#)
    try folder.file("schemas/t ủ.json", #"{"$defs":{"n":{"type":"null"}}}"#)
    try folder.file("v.json", "1")
    let run = try validate(["--schema", "schemas/s.json", "v.json"])
    #expect(run.status == 1 && run.text.contains("this is the number 1; it must be null"), "\(run.errors)")
  }

  @Test(arguments: [
    (#"{"a":1,"a":1}"#, 1, "1:8: error: the key \"a\" stands in this object already, at line 1, column 2"),
    (#"["\ud800"]"#, 1, "1:3: error: \\uD800 is half of a surrogate pair"),
    ("[NaN]", 1, "1:2: error: NaN is no JSON value; write null, or the number as a string"),
    ("[", 100_000, "1:1001: error: arrays and objects lie in each other deeper"),
    ("{\"a\":", 100_000, "error: arrays and objects lie in each other deeper"),
    ("{\"a\":[1,\n2", 1, "2:2: error: the text ends inside the array that begins at line 1, column 6"),
    ("", 1, "1:1: error: the text is empty"),
  ])
  func badJSONIsAFindingAndNoCrash(_ piece: String, _ count: Int, _ words: String) throws {
    let json = String(repeating: piece, count: count)
    try folder.file("s.json", "true")
    try folder.file("v.json", json)
    let run = try validate(["--schema", "s.json", "v.json"])
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(run.lines.first?.contains(words) == true, "\(run.text.prefix(300))")
    #expect(run.lines.count == 2)
  }

  @Test func memoryIsBoundedByTheOption() throws {
    try folder.file("s.json", "true")
    try folder.file("v.json", "[" + String(repeating: "[],", count: 500_000) + "0]")
    let run = try validate(["--schema", "s.json", "--max-memory", "1", "v.json"])
    #expect(run.status == 1)
    #expect(run.text.contains("this value takes more than 1 MiB of memory"), "\(run.text.prefix(300))")
    #expect(try validate(["--schema", "s.json", "--items", "--max-memory", "1", "v.json"]).status == 0)
  }

  @Test func aFileWithVeryManyFindingsListsAThousand() throws {
    try folder.file("s.json", #"{"type":"null"}"#)
    try folder.file("v.jsonl", String(repeating: "1\n", count: 1_500))
    let run = try validate(["--schema", "s.json", "v.jsonl"])
    #expect(run.lines.count == 1_001)
    #expect(run.lines.last == "1 file, 1500 documents: 1500 errors in 1 file, 500 of them not listed")
  }

  @Test func whatCannotBeReadFails() throws {
    try folder.file("a.json", "{}")
    let run = try validate(["--schema", "nowhere.json", "a.json"])
    #expect(run.status == 2 && run.errors.contains("nowhere.json: the schema cannot be read: No such file"))
    let absent = try validate(["nowhere.json"])
    #expect(absent.status == 1 && absent.errors.contains("nowhere.json: No such file"))
    #expect(try validate([]).status == 2)
    #expect(try validate(["--max-memory", "0", "a.json"]).status == 2)
    #expect(try validate(["--schema-folder", "x", "a.json"]).status == 2)
  }
}
