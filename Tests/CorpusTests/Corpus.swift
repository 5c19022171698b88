import Foundation
import Testing
import VanBan
import VanBanIngest

/// The written documents below `corpus/`, and what the program makes of them.
enum Corpus {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "corpus")

  /// A document of the corpus.
  struct Source: Sendable, Hashable {
    /// The path below `corpus/`.
    var path: String
    var name: String
    var bytes: [UInt8]
    var folder: String { String(path.dropLast(name.count + 1)) }
    var isText: Bool { name.hasSuffix(".txt") || name.hasSuffix(".md") }
    /// Where the file lies.
    var file: String { Corpus.root.appending(path: path).path }
    var input: InputSource { .bytes(name: name, bytes) }
  }

  /// What the program makes of a document.
  struct Converted: Sendable {
    var json: [UInt8]
    /// The document, or a list where there are several.
    var tree: JSONValue
    var documents: [JSONValue] { tree.items.isEmpty ? [tree] : tree.items }
    /// The source text, to which spans refer.
    var text: [Unicode.Scalar]
  }

  /// Those of the formats that need no other program.
  private static let extensions = Set(
    InputFormat.all.filter { $0.program == nil && !$0.isArchive }.flatMap(\.fileExtensions))

  static let sources: [Source] = {
    var found: [Source] = []
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      let name = file.lastPathComponent
      guard extensions.contains(file.pathExtension), !name.hasPrefix("README"), !name.contains(".expected.")
      else { continue }
      let path = String(file.path.dropFirst(root.path.count + 1))
      let bytes = (try? Data(contentsOf: file)).map(Array.init) ?? []
      found.append(Source(path: path, name: name, bytes: bytes))
    }
    return found.sorted { $0.path < $1.path }
  }()

  static var texts: [Source] { sources.filter(\.isText) }

  /// Every document converted once, for all the tests.
  private static let converted: [String: Converted] = {
    var all: [String: Converted] = [:]
    for source in sources { all[source.path] = try? convert(source.input) }
    return all
  }()

  static func converted(_ source: Source) throws -> Converted {
    try #require(converted[source.path], "\(source.path) cannot be converted")
  }

  static func convert(_ input: InputSource, limits: Limits = Limits()) throws -> Converted {
    let json = try Converter(limits: limits).json(input)
    return Converted(
      json: json, tree: try JSONValue(lines: json), text: Array(try text(input).unicodeScalars))
  }

  /// The source text as `vanban text` prints it.
  static func text(_ input: InputSource) throws -> String {
    var bytes: [UInt8] = []
    try Converter().sourceText(input) { bytes += $0 }
    return try #require(String(validating: bytes, as: UTF8.self))
  }
}

/// Checks every document and tells what is wrong with how many of them, rather than a screen of text for each.
func checkEach(
  _ sources: [Corpus.Source] = Corpus.sources, sourceLocation: SourceLocation = #_sourceLocation,
  _ faults: (Corpus.Source) throws -> [String?]
) {
  var told: [String] = []
  for source in sources {
    do {
      let found = try faults(source).compactMap { $0 }
      if let first = found.first {
        told.append("\(source.path): \(first)\(found.count > 1 ? " (and more)" : "")")
      }
    } catch {
      told.append("\(source.path): \(error)")
    }
  }
  #expect(!sources.isEmpty, sourceLocation: sourceLocation)
  if told.isEmpty { return }
  let words = "\(told.count) of \(sources.count) documents:\n" + told.prefix(6).joined(separator: "\n")
  Issue.record(Comment(rawValue: words), sourceLocation: sourceLocation)
}

/// The first lines that differ between two outputs; nil where none does.
func difference(_ expected: JSONValue, _ got: JSONValue) -> String? {
  if expected == got { return nil }
  return difference(expected.pretty, got.pretty) ?? "the order of keys or a number's form"
}

func difference(_ expected: String, _ got: String, lines most: Int = 4) -> String? {
  // Bytes and not characters: canonically equivalent texts are different outputs.
  let old = expected.utf8.split(separator: 10, omittingEmptySubsequences: false)
  let new = got.utf8.split(separator: 10, omittingEmptySubsequences: false)
  var index = 0
  while index < min(old.count, new.count), old[index].elementsEqual(new[index]) { index += 1 }
  if index == old.count, index == new.count { return nil }
  func some(_ lines: [Substring.UTF8View], _ sign: String) -> String {
    lines[min(index, lines.count)..<min(index + most, lines.count)]
      .map { "\(sign) \(String(Substring($0)).prefix(200))" }.joined(separator: "\n")
  }
  return "line \(index + 1)\n\(some(old, "-"))\n\(some(new, "+"))"
}
