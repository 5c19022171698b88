/// An annotated document: the right answer to one source.
public struct GoldDocument: Sendable {
  /// The path of the source, as the annotation tells it.
  public let source: String
  /// Which of the documents that the source holds it annotates, from 1.
  public let part: Int
  let annotation: Annotation

  /// What names it in a list of misses.
  var name: String { part == 1 ? source : "\(source) (\(part))" }

  /// The annotation in a JSON file; nil where the file is none, for it names no source.
  ///
  /// - Throws: ``MalformedJSON``.
  public init?(parsing bytes: [UInt8]) throws(MalformedJSON) {
    let json = try JSONValue(parsing: bytes)
    guard let source = json["source"]?.string else { return nil }
    self.source = source
    part = json["part"]?.integer ?? 1
    annotation = Annotation(json)
  }
}
