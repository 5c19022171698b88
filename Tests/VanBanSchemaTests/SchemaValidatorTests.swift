import Testing
import VanBanJSONText

@testable import VanBanSchema

/// What a value breaks: pointer, keyword and message.
private func broken(
  _ schema: String, _ value: String, assertsFormat: Bool = false, library: SchemaLibrary = SchemaLibrary()
) throws -> [String] {
  let validator = try SchemaValidator(
    SchemaLibrary.Text(name: "schema.json", bytes: Array(schema.utf8)), assertsFormat: assertsFormat,
    library: library)
  let reader = JSONReader(Array(value.utf8))
  #expect(try reader.next())
  return validator.violations(reader.tree).map { "\($0.instanceLocation) \($0.keyword): \($0.message)" }
}

/// Why a schema is refused.
private func faults(_ schema: String, library: SchemaLibrary = SchemaLibrary()) -> [SchemaFault] {
  do throws(SchemaFaults) {
    _ = try SchemaValidator(
      SchemaLibrary.Text(name: "schema.json", bytes: Array(schema.utf8)), library: library)
    return []
  } catch {
    return error.faults
  }
}

@Suite("Values against schemas") struct SchemaValidatorTests {
  @Test(
    "A message says what is there and what must be",
    arguments: [
      (##"{"type":"integer"}"##, #""12""#, #" type: this is the string "12"; it must be a whole number"#),
      (
        ##"{"type":["string","null"]}"##, "{}",
        " type: this is an object of 0 members; it must be a string or null"
      ),
      (
        ##"{"required":["number"]}"##, ##"{"numbr":1}"##,
        #" required: the property "number" is missing; is "numbr" meant to be it?"#
      ),
      (
        ##"{"properties":{"date":{}},"additionalProperties":false}"##, ##"{"dat":1}"##,
        #"/dat additionalProperties: the property "dat" is not known here; did you mean "date"?"#
      ),
      (
        ##"{"properties":{"a":true},"unevaluatedProperties":false}"##, ##"{"x":1}"##,
        #"/x unevaluatedProperties: the property "x" is not known here"#
      ),
      (
        ##"{"enum":["day","month",1]}"##, #""dya""#,
        #" enum: this is the string "dya"; it must be one of "day", "month", 1; did you mean "day"?"#
      ),
      (##"{"const":null}"##, "1", " const: this is the number 1; it must be null"),
      (
        ##"{"minimum":9007199254740993}"##, "9007199254740992",
        " minimum: 9007199254740992 is too small; the least that is allowed is 9007199254740993"
      ),
      (##"{"exclusiveMaximum":1}"##, "1.0", " exclusiveMaximum: 1.0 is too large; it must be less than 1"),
      (##"{"multipleOf":0.1}"##, "0.35", " multipleOf: 0.35 is no multiple of 0.1"),
      (##"{"minLength":2}"##, #""😀""#, " minLength: the string has 1 character; it must have at least 2"),
      (##"{"maxLength":2}"##, #""văn""#, " maxLength: the string has 3 characters; it may have at most 2"),
      (##"{"pattern":"^[0-9]+$"}"##, #""1a""#, #" pattern: "1a" does not fit the pattern ^[0-9]+$"#),
      (##"{"items":{"type":"null"}}"##, "[null,1]", "/1 type: this is the number 1; it must be null"),
      (
        ##"{"prefixItems":[{}],"items":false}"##, "[1,2]",
        "/1 items: this item is too much; the array may have at most 1"
      ),
      (##"{"contains":{"type":"null"}}"##, "[1]", #" contains: no item is as "contains" wants; 1 must be"#),
      (
        ##"{"uniqueItems":true}"##, #"[{"a":1,"b":[1]},0,{"b":[1.0],"a":1}]"#,
        "/2 uniqueItems: this item stands in the array already, at /0; items must differ"
      ),
      (##"{"minItems":1}"##, "[]", " minItems: the array has 0 items; it must have at least 1"),
      (
        ##"{"maxProperties":0}"##, ##"{"a":1}"##,
        " maxProperties: the object has 1 member; it may have at most 0"
      ),
      (
        ##"{"dependentRequired":{"a":["b"]}}"##, ##"{"a":1}"##,
        #" dependentRequired: the property "b" is missing; "a" needs it"#
      ),
      (
        ##"{"propertyNames":{"maxLength":1}}"##, ##"{"ab":1}"##,
        "/ab maxLength: as the name of a property: the string has 2 characters; it may have at most 1"
      ),
      (##"{"not":{"type":"null"}}"##, "null", #" not: null is what "not" forbids"#),
      (
        ##"{"oneOf":[{"type":"integer"},{"minimum":2}]}"##, "3",
        " oneOf: 2 of the 2 alternatives fit (/oneOf/0, /oneOf/1); only one may"
      ),
      (
        ##"{"anyOf":[{"type":"string"},{"type":"null"}]}"##, "1",
        " anyOf: this is the number 1; it must be a string, or null"
      ),
      (
        ##"{"oneOf":[{"type":"null"},{"required":["a"],"type":"object"}]}"##, "{}",
        #" required: the property "a" is missing"#
      ),
    ])
  func message(_ schema: String, _ value: String, _ wanted: String) throws {
    #expect(try broken(schema, value) == [wanted])
  }

  @Test("A violation has the value's place, the way to the keyword and the keyword's address") func places()
    throws
  {
    let schema =
      ##"{"$id":"https://example.org/s","properties":{"a":{"$ref":"#/$defs/n"}},"$defs":{"n":{"type":"null"}}}"##
    let validator = try SchemaValidator(SchemaLibrary.Text(name: "s", bytes: Array(schema.utf8)))
    let reader = JSONReader(Array("{\n  \"ủ\": 0, \"a\": 1}".utf8))
    #expect(try reader.next())
    let found = try #require(validator.violations(reader.tree).first)
    #expect(found.instanceLocation == "/a")
    #expect(found.keywordLocation == "/properties/a/$ref/type")
    #expect(found.absoluteKeywordLocation == "https://example.org/s#/$defs/n/type")
    #expect(found.place.line == 2 && found.place.column == 16)
  }

  @Test("All that is wrong is told, in the order of the text") func all() throws {
    let schema = ##"{"properties":{"a":{"type":"null"},"b":{"type":"null"}},"required":["c"]}"##
    #expect(try broken(schema, ##"{"b":1,"a":2}"##).map { $0.prefix(3) } == [" re", "/b ", "/a "])
  }

  @Test("Format refuses only where that is asked for") func format() throws {
    let schema = ##"{"format":"date"}"##
    #expect(try broken(schema, #""26/4/2021""#).isEmpty)
    #expect(
      try broken(schema, #""26/4/2021""#, assertsFormat: true) == [
        #" format: "26/4/2021" is no date, as "2021-04-26" is one"#
      ])
    #expect(try broken(##"{"format":"unheard-of"}"##, #""x""#, assertsFormat: true).isEmpty)
  }

  @Test("Metaschemas and handed-over schemas are at hand") func references() throws {
    let metaschema = ##"{"$ref":"https://json-schema.org/draft/2020-12/schema"}"##
    #expect(try broken(metaschema, ##"{"type":"strin"}"##).count == 1)
    #expect(
      try broken(metaschema, ##"{"properties":{"a":{"minLength":-1}}}"##).first?.hasPrefix(
        "/properties/a/minLength") == true)
    let library = SchemaLibrary { uri in
      uri == "https://example.org/b"
        ? SchemaLibrary.Text(name: "b.json", bytes: Array(##"{"type":"null"}"##.utf8)) : nil
    }
    #expect(try broken(##"{"$id":"https://example.org/a","$ref":"b"}"##, "1", library: library).count == 1)
  }

  @Test("A deep value against a deep schema needs no deep stack") func depth() throws {
    let value = String(repeating: "[", count: 999) + "1" + String(repeating: "]", count: 999)
    let schema = ##"{"anyOf":[{"allOf":[{"items":{"$ref":"#"}}]}],"type":["array","null"]}"##
    #expect(try broken(schema, value).count == 1)
  }

  @Test("A schema is used by many values") func many() throws {
    let validator = try SchemaValidator(
      SchemaLibrary.Text(name: "s", bytes: Array(##"{"type":"null"}"##.utf8)))
    let reader = JSONReader(Array("null\n1\nnull\n".utf8))
    var counts: [Int] = []
    while try reader.next() { counts.append(validator.violations(reader.tree).count) }
    #expect(counts == [0, 1, 0])
  }
}

@Suite("Schemas that cannot be used") struct SchemaFaultTests {
  @Test(
    "A schema that is none says where",
    arguments: [
      (##"{"type":"strin"}"##, SchemaFault.Kind.invalid, "/type"),
      (##"{"properties":{"a":{"minLength":-1}}}"##, .invalid, "/properties/a/minLength"),
      (#"[]"#, .invalid, ""), ("{", .invalid, ""), (##"{"type":"null","type":"null"}"##, .invalid, ""),
      (##"{"required":"a"}"##, .invalid, "/required"),
      (##"{"pattern":"("}"##, .pattern, "/pattern"),
      (##"{"patternProperties":{"\\Z":{}}}"##, .pattern, "/patternProperties/\\Z"),
      (##"{"$ref":"#/$defs/x"}"##, .reference, "/$ref"), (##"{"$ref":"#x"}"##, .reference, "/$ref"),
      (##"{"$ref":"other.json"}"##, .reference, "/$ref"),
      (##"{"$ref":"https://example.org/x.json"}"##, .remote, "/$ref"),
      (##"{"$id":"https://example.org/","$dynamicRef":"x#y"}"##, .remote, "/$dynamicRef"),
      (##"{"$schema":"http://json-schema.org/draft-07/schema#"}"##, .dialect, "/$schema"),
      (##"{"$schema":"https://example.org/meta"}"##, .remote, "/$schema"),
      (##"{"$ref":"#"}"##, .endless, ""),
      (
        ##"{"allOf":[{"$ref":"#/$defs/a"}],"$defs":{"a":{"not":{"$ref":"#/$defs/b"}},"b":{"$ref":"#/$defs/a"}}}"##,
        .endless, "/$defs/a"
      ),
    ])
  func fault(_ schema: String, _ kind: SchemaFault.Kind, _ pointer: String) throws {
    let found = try #require(faults(schema).first)
    #expect(found.kind == kind, "\(found.message)")
    #expect(found.pointer == pointer)
    #expect(found.file == "schema.json")
  }

  @Test("A schema that is only endless for some values is told when one comes") func endless() throws {
    let schema = ##"{"$dynamicAnchor":"x","if":{"type":"null"},"then":{"$dynamicRef":"#x"}}"##
    #expect(try broken(schema, "1").isEmpty)
    #expect(try broken(schema, "null").first?.contains("refers to itself without end") == true)
    let dependent = ##"{"dependentSchemas":{"a":{"$ref":"#"}}}"##
    #expect(try broken(dependent, ##"{"b":1}"##).isEmpty)
    #expect(try broken(dependent, ##"{"a":1}"##).first?.contains("without end") == true)
  }

  @Test("Nothing is asked of the network, and the message says what to do") func remote() throws {
    let found = try #require(faults(##"{"$ref":"https://example.org/x.json"}"##).first)
    #expect(found.message.contains("--resource https://example.org/x.json=FILE"))
  }

  @Test("A dialect with a vocabulary that nobody knows is refused") func vocabulary() throws {
    let library = SchemaLibrary { _ in
      SchemaLibrary.Text(
        name: "meta.json",
        bytes: Array(
          ##"{"$schema":"https://json-schema.org/draft/2020-12/schema","$vocabulary":{"https://example.org/v":true}}"##
            .utf8))
    }
    #expect(faults(##"{"$schema":"https://example.org/meta"}"##, library: library).map(\.kind) == [.dialect])
  }
}
