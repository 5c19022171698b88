import Testing
import VanBanJSONText

/// What reading a text gives: the values, as far as they come, and the faults.
private struct Reading {
  var values: [String] = []
  var faults: [JSONFault] = []

  init(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits(), items: Bool = false, lines: Bool = false,
    chunk: Int = .max
  ) {
    var at = 0
    let reader = JSONReader(limits: limits, items: items, lines: lines) { buffer in
      let count = min(buffer.count, chunk, bytes.count - at)
      for index in 0..<count { buffer[index] = bytes[at + index] }
      at += count
      return count
    }
    while true {
      do throws(JSONFault) {
        guard try reader.next() else { return }
        faults += reader.faults
        values.append(Self.compact(reader.tree, 0))
      } catch {
        faults += reader.faults + [error]
      }
    }
  }

  init(_ text: String, limits: JSONLimits = JSONLimits(), items: Bool = false, lines: Bool = false) {
    self.init(Array(text.utf8), limits: limits, items: items, lines: lines)
  }

  /// The value as the nodes tell it.
  private static func compact(_ tree: JSONTree, _ node: Int) -> String {
    switch tree.kind(node) {
    case .array: "[\(tree.items(node).map { compact(tree, $0) }.joined(separator: ","))]"
    case .object:
      "{\(tree.members(node).map { "\(tree.text($0.key)):\(compact(tree, $0.value))" }.joined(separator: ","))}"
    case .string: "'\(tree.text(node))'"
    default: tree.source(node) ?? ""
    }
  }

  var told: [String] { faults.map { "\($0.place.line):\($0.place.column) \($0.kind.rawValue)" } }
}

@Suite("JSON texts") struct JSONReaderTests {
  @Test("Every kind of value is read, as written") func values() {
    let text =
      #" { "a" : [ 1 , -0.50e+3, true,false , null ], "số": "\u1ee7\n\ud83d\ude00 ủ" , "": {} }"# + "\n"
    let wanted = "{a:[1,-0.50e+3,true,false,null],số:'ủ\n😀 ủ',:{}}"
    #expect(Reading(text).values == [wanted])
    #expect(Reading(text).faults.isEmpty)
    for chunk in [1, 2, 3, 7] { #expect(Reading(Array(text.utf8), chunk: chunk).values == [wanted]) }
  }

  @Test(
    "A text that is no JSON is refused where it is wrong",
    arguments: [
      ("", "1:1 json.truncated"), ("  \n ", "2:2 json.truncated"), ("[1,2", "1:5 json.truncated"),
      ("{\"a\":tru", "1:9 json.truncated"), ("\"a", "1:3 json.truncated"), ("\"\\u12", "1:6 json.truncated"),
      ("[1e", "1:4 json.truncated"), ("[-", "1:3 json.truncated"), ("{\"a\"", "1:5 json.truncated"),
      ("[NaN]", "1:2 json.not-a-number"), ("[-Infinity]", "1:2 json.not-a-number"),
      ("[01]", "1:2 json.not-a-number"), ("[.5]", "1:2 json.not-a-number"), ("[+1]", "1:2 json.not-a-number"),
      ("[1.]", "1:4 json.not-a-number"), ("[1e+]", "1:5 json.not-a-number"),
      ("[0x1F]", "1:3 json.not-a-number"),
      ("[1e999999999999999999]", "1:2 json.not-a-number"),
      ("[1,]", "1:4 json.syntax"), ("{\"a\":1,}", "1:8 json.syntax"), ("[1 2]", "1:4 json.syntax"),
      ("{'a':1}", "1:2 json.syntax"), ("{\"a\" 1}", "1:6 json.syntax"), ("[\n// no\n1]", "2:1 json.syntax"),
      ("{} {}", "1:4 json.syntax"), ("[True]", "1:2 json.syntax"), ("nulll", "1:1 json.syntax"),
      ("\"a\nb\"", "1:3 json.syntax"), ("\"\\x\"", "1:3 json.syntax"), ("{]", "1:2 json.syntax"),
      ("[}", "1:2 json.syntax"), ("\u{0}", "1:1 json.syntax"), ("\u{FEFF}{}", "1:1 json.encoding"),
    ])
  func refused(_ text: String, _ place: String) {
    let reading = Reading(text)
    #expect(reading.told == [place], "\(text)")
    for chunk in [1, 3] { #expect(Reading(Array(text.utf8), chunk: chunk).told == [place], "\(text)") }
  }

  @Test(
    "Bytes that are not UTF-8 are refused",
    arguments: [
      [0x22, 0xE1, 0xBB, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xFF, 0x22], [0x22, 0xE1], [0xFF, 0xFE, 0x7B, 0x00],
      [0x00, 0x7B, 0x00, 0x7D],
    ] as [[UInt8]])
  func encoding(_ bytes: [UInt8]) {
    #expect(Reading(bytes).faults.map(\.kind) == [.encoding])
    #expect(Reading(bytes, chunk: 1).faults.map(\.kind) == [.encoding])
  }

  @Test("A lone surrogate and a key that stands twice are told, and the value is read") func harmless() {
    let reading = Reading(#"{"a": "\ud800x", "a": "\udc00\ud800", "\u0061": 1}"#)
    #expect(
      reading.told == [
        "1:8 json.lone-surrogate", "1:24 json.lone-surrogate", "1:30 json.lone-surrogate",
        "1:18 json.duplicate-key", "1:39 json.duplicate-key",
      ])
    #expect(reading.values == ["{a:'\u{FFFD}x',a:'\u{FFFD}\u{FFFD}',a:1}"])
    #expect(reading.faults[3].message.contains("line 1, column 2"))
    let many = (0..<50).map { "\"k\($0 % 49)\":0" }.joined(separator: ",")
    #expect(Reading("{\(many)}").faults.map(\.kind) == [.duplicateKey])
  }

  @Test("A depth of 100,000 is refused and does no harm") func depth() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(Reading(deep).told == ["1:1001 json.too-deep"])
    let limits = { (depth: Int) -> JSONLimits in
      var limits = JSONLimits()
      limits.depth = depth
      return limits
    }
    let closed = deep + String(repeating: "]", count: 100_000)
    #expect(Reading(closed, limits: limits(99_999)).faults.map(\.kind) == [.tooDeep])
    let reader = JSONReader(Array(closed.utf8), limits: limits(100_000))
    #expect(throws: Never.self) { try reader.next() }
    #expect(reader.tree.nodeCount == 100_000)
  }

  @Test("A value larger than the limit is refused, and many small ones are not") func size() {
    var limits = JSONLimits()
    limits.bytes = 1 << 18
    let long = "[" + String(repeating: "1,", count: 1 << 15) + "1]"
    #expect(Reading(long, limits: limits).faults.map(\.kind) == [.tooLarge])
    let items = Reading(long, limits: limits, items: true)
    #expect(items.values.count == 1 << 15 + 1 && items.faults.isEmpty)
    let text = "\"" + String(repeating: "a", count: 5 << 18) + "\""
    #expect(Reading(text, limits: limits).faults.map(\.kind) == [.tooLarge])
    let lines = Reading(String(repeating: "{\"a\":[1,2,3]}\n", count: 20_000), limits: limits)
    #expect(lines.values.count == 20_000 && lines.faults.isEmpty)
  }

  @Test("JSON Lines and the items of an array are values of their own") func streams() {
    #expect(Reading("{}\n[1]\n\n2\n").values == ["{}", "[1]", "2"])
    #expect(Reading(" [1, {} ,[]] ", items: true).values == ["1", "{}", "[]"])
    #expect(Reading("[]", items: true).values == [])
    #expect(Reading("{\"a\":1}", items: true).values == ["{a:1}"])
    #expect(Reading("[1] 2", items: true).told == ["1:5 json.syntax"])
    #expect(Reading("[1,2", items: true).told == ["1:5 json.truncated"])
  }

  @Test("A line that is wrong does not hide the next one; a text that is no lines ends at its fault")
  func lines() {
    let reading = Reading("{}\n{\"a\":}\n[1]\nnope\n3", lines: true)
    #expect(reading.values == ["{}", "[1]", "3"])
    #expect(reading.told == ["2:6 json.syntax", "4:1 json.syntax"])
    #expect(Reading("[\n[1]\n{\"a\":\n2", lines: true).told == ["1:2 json.truncated", "3:6 json.truncated"])
    #expect(Reading("\n", lines: true).told.isEmpty)
    #expect(Reading("{}\n{\"a\":}\n[1]").values == ["{}", "[1]"])
    #expect(Reading("{\n\"a\": x\n}\n{}").told == ["2:6 json.syntax"])
  }

  @Test("Places are lines and columns of the whole text, pointers those of RFC 6901") func places() throws {
    let reader = JSONReader(Array("1\n{\"ủ\":\n [0, {\"/~\": \"x\"}]}".utf8))
    #expect(try reader.next())
    #expect(try reader.next())
    let tree = reader.tree
    let array = try #require(tree.member(0, "ủ"))
    let inner = tree.items(array)[1]
    let value = try #require(tree.member(inner, "/~"))
    #expect(tree.pointer(value) == "/ủ/1/~1~0")
    #expect(tree.pointer(0) == "")
    #expect(tree.place(value).line == 3 && tree.place(value).offset == 22 && tree.place(value).column == 13)
    #expect(tree.place(array).line == 3 && tree.place(array).offset == 11 && tree.place(array).column == 2)
  }

  @Test("Places are right far into a long text") func farPlaces() throws {
    let text = "[" + (0..<20_000).map { "\"ủ\($0)\"" }.joined(separator: ",\n") + "]"
    let reader = JSONReader(Array(text.utf8))
    #expect(try reader.next())
    let items = reader.tree.items(0)
    #expect(reader.tree.place(items[19_999]).line == 20_000)
    #expect(reader.tree.place(items[19_999]).column == 1)
    #expect(reader.tree.place(items[7]).line == 8)
  }

  @Test("A file that fails while it is read is told as that") func unreadable() {
    let reader = JSONReader { _ in -1 }
    #expect { try reader.next() } throws: { ($0 as? JSONFault)?.kind == .unreadable }
  }

  @Test("A whole text keeps its value, however long, and has nothing behind it") func whole() throws {
    let words = String(repeating: "ủ", count: 1 << 20)
    let tree = try JSONReader.whole(Array("\u{FEFF}[\"\(words)\", 1]\n \n".utf8))
    #expect(tree.text(tree.items(0)[0]) == words && tree.count(0) == 2)
  }

  @Test(
    "What is no whole text is told where it ends to be one",
    arguments: [("", 0), ("[1]\n[2]", 4), ("[1] x", 4), ("{\"a\": \"\\ud800\"}", 7), ("[1", 2)])
  func notWhole(_ text: String, _ offset: Int) {
    #expect {
      try JSONReader.whole(Array(text.utf8))
    } throws: {
      ($0 as? JSONFault)?.place.offset == offset
    }
  }
}
