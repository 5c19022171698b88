internal import CXML

/// Streams the XML of the entry that a container pass stands at.
final class XMLPullReader {
  enum Event { case start, end, text, finished }

  /// Prefixes that this program gives to the namespaces it knows, whatever a file calls them.
  private static let prefixes: [String: String] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
    "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0": "field",
  ]

  private struct RawName: Hashable {
    let namespace: UnsafePointer<CChar>?
    let local: UnsafePointer<CChar>?
  }

  private let pass: ContainerPass
  private let entry: String
  private var reader: OpaquePointer?
  private var names: [RawName: String] = [:]
  private let maximumDepth: Int
  private(set) var depth = 0
  /// The element of the last start or end, as prefix and name: `w:p`.
  private(set) var name = ""

  init(_ pass: ContainerPass, maximumDepth: Int) {
    self.pass = pass
    self.maximumDepth = maximumDepth
    entry = pass.entryName
    reader = cxml_reader_open(
      { context, buffer, capacity in
        guard let context, let buffer else { return -1 }
        let pass = Unmanaged<ContainerPass>.fromOpaque(context).takeUnretainedValue()
        return Int32(pass.read(buffer, Int(capacity)))
      }, Unmanaged.passUnretained(pass).toOpaque())
  }

  deinit {
    if let reader { cxml_reader_close(reader) }
  }

  func next() throws(IngestError) -> Event {
    guard let reader else { throw pass.failure ?? pass.malformed("\(entry): cannot be opened") }
    let status = cxml_reader_next(reader)
    if let failure = pass.failure { throw failure }
    switch status {
    case Int32(CXML_ELEMENT_START):
      name = currentName(reader)
      depth += 1
      if depth > maximumDepth { throw pass.malformed("\(entry): elements nest deeper than \(maximumDepth)") }
      return .start
    case Int32(CXML_ELEMENT_END):
      name = currentName(reader)
      depth -= 1
      return .end
    case Int32(CXML_TEXT): return .text
    case 0: return .finished
    case Int32(CXML_DOCTYPE):
      throw pass.malformed("\(entry): holds a DOCTYPE, which no such file may have")
    default:
      // A message is one line, and libxml2's may be several.
      let reason = cxml_reader_error(reader).map { String(cString: $0) } ?? ""
      throw pass.malformed(
        "\(entry), line \(cxml_reader_error_line(reader)): \(reason.split(whereSeparator: \.isNewline).joined(separator: "; "))"
      )
    }
  }

  /// Goes on behind the end of the element that has just begun.
  func skipElement() throws(IngestError) {
    let outside = depth - 1
    while depth > outside, try next() != .finished {}
  }

  func attribute(_ localName: String) -> String? {
    guard let reader, let value = cxml_reader_attribute(reader, localName) else { return nil }
    return String(cString: value)
  }

  func integer(_ localName: String) -> Int? { attribute(localName).flatMap { Int($0) } }

  /// Whether a property without a value, or with one that means yes, is on.
  var isOn: Bool {
    guard let value = attribute("val") else { return true }
    return !(value == "0" || value == "false" || value == "off" || value == "none")
  }

  /// The bytes of a text event.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var length: Int32 = 0
    guard let reader, let text = cxml_reader_text(reader, &length), length > 0 else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      body(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }

  private func currentName(_ reader: OpaquePointer) -> String {
    let raw = RawName(namespace: cxml_reader_namespace(reader), local: cxml_reader_name(reader))
    if let known = names[raw] { return known }
    let local = raw.local.map { String(cString: $0) } ?? ""
    let namespace = raw.namespace.map { String(cString: $0) } ?? ""
    let full = namespace.isEmpty ? local : "\(Self.prefixes[namespace] ?? "?"):\(local)"
    names[raw] = full
    return full
  }
}
