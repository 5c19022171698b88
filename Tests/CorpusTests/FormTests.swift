import Foundation
import Testing
import VanBan
import VanBanIngest

/// The same words in another form are the same document.
@Suite struct FormTests {
  /// Where things stand differs, and what the input was.
  private static let places: Set<String> = ["span", "ranges", "source"]

  private func model(_ text: String, like source: Corpus.Source) throws -> JSONValue {
    try JSONValue(lines: Converter().json(.bytes(name: source.name, Array(text.utf8))))
  }

  @Test func decomposedAndComposedLettersAreOne() {
    let ignored = Self.places.union(["coverage"])
    let composed = { (text: String) in text.precomposedStringWithCanonicalMapping }
    checkEach(Corpus.texts) { source in
      let text = try Corpus.text(source.input)
      // Of the source text, whose letters were put right: what was wrong with the file's is no matter here.
      let expected = try model(text, like: source).without(ignored, texts: composed)
      return try [
        text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping,
      ].map { difference(expected, try model($0, like: source).without(ignored, texts: composed)) }
    }
  }

  @Test func lineEndsAreOne() {
    checkEach(Corpus.texts) { source in
      let feeds = String(decoding: try Corpus.text(source.input).utf8.filter { $0 != 13 }, as: UTF8.self)
      let both = String(decoding: feeds.utf8.flatMap { $0 == 10 ? [13, 10] : [$0] }, as: UTF8.self)
      let expected = try model(feeds, like: source).without(Self.places)
      return [difference(expected, try model(both, like: source).without(Self.places))]
    }
  }

  /// Spans refer to the source text, which does not depend on how it was encoded.
  @Test func encodingsAreOne() {
    checkEach(Corpus.texts) { source in
      let text = try Corpus.text(source.input)
      let expected = try model(text, like: source).without(["source"])
      let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      return try [[0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + wide].map { bytes in
        let json = try Converter().json(.bytes(name: source.name, bytes))
        return difference(expected, try JSONValue(lines: json).without(["source"]))
      }
    }
  }

  @Test func blankLinesAroundMakeNoDifference() {
    checkEach(Corpus.texts) { source in
      let text = try Corpus.text(source.input)
      let expected = try model(text, like: source).without(Self.places)
      let got = try model("\n\n  \n" + text + "\n \n\n", like: source).without(Self.places)
      return [difference(expected, got)]
    }
  }

  private static let several = Dictionary(grouping: Corpus.sources, by: \.folder).filter { $1.count > 1 }
    .sorted { $0.key < $1.key }.map(\.key)

  @Test(arguments: several)
  func formatsOfOneDocumentAreOne(_ folder: String) throws {
    let sources = Corpus.sources.filter { $0.folder == folder }
    let first = try #require(sources.last { $0.isText } ?? sources.first)
    // A word processor says what a line is: how sure a rule is may differ, what it found may not.
    let ignored = Self.places.union(["coverage"])
    let expected = try Corpus.converted(first).tree.without(ignored).withoutDrawnRules.withoutDecoding
    for source in sources where source != first {
      let got = try Corpus.converted(source).tree.without(ignored).withoutDrawnRules.withoutDecoding
      #expect(difference(expected, got) == nil, "\(source.path) against \(first.name)")
    }
  }

  @Test func someDocumentHasSeveralFormats() { #expect(!Self.several.isEmpty) }
}

extension JSONValue {
  /// The value without the diagnostic of what was decoded: it tells of the file and not of its text.
  fileprivate var withoutDecoding: JSONValue {
    switch self {
    case .object(let members):
      .object(members.map { Member(key: $0.key, value: $0.value.withoutDecoding) })
    case .list(let items):
      .list(items.filter { !$0.has("id", "text.decoded") }.map(\.withoutDecoding))
    default: self
    }
  }

  /// The value without the rules among what is owned apart: a text draws with signs (`| --- |`) what other formats
  /// have as borders.
  fileprivate var withoutDrawnRules: JSONValue {
    switch self {
    case .object(let members):
      .object(members.map { Member(key: $0.key, value: $0.value.withoutDrawnRules) })
    case .list(let items): .list(items.filter { !$0.isDrawnRule }.map(\.withoutDrawnRules))
    default: self
    }
  }

  private var isDrawnRule: Bool { has("kind", "rule") }

  private func has(_ key: String, _ text: String) -> Bool {
    guard case .object(let members) = self else { return false }
    return members.contains { member in
      guard member.key == key, case .text(let value) = member.value else { return false }
      return value == text
    }
  }
}
