import Glibc
import VanBan
import VanBanJSONText
import VanBanSchema

/// Where schemas come from: vanban itself, the files that the options name, and files beside those.
struct SchemaSource {
  /// Why no schema can be had, a line each.
  struct Unusable: Error {
    let messages: [String]
  }

  private var files: [String: String] = [:]
  private var folders: [(uri: String, path: String)] = []

  /// Makes the schema ready that the options name.
  static func validator(_ arguments: Arguments) throws(Unusable) -> SchemaValidator {
    var source = SchemaSource()
    var unnamed: [String] = []
    for text in arguments.all("resource") {
      guard let parts = parts(text) else {
        unnamed.append(text)
        continue
      }
      source.files[parts.uri] = parts.path
    }
    for text in arguments.all("schema-folder") {
      guard let parts = parts(text) else {
        throw Unusable(messages: ["--schema-folder needs URI=DIR, as in https://example.org/schemas=schemas"])
      }
      source.folders.append(parts)
    }
    let isFormatAsserted = arguments["assert-format"] != nil
    let loader = source
    let library = SchemaLibrary { loader.text($0) }
    do throws(SchemaFaults) {
      for path in unnamed { try library.add(try read(path), uri: uri(path)) }
      guard let path = arguments["schema"] else {
        return try SchemaValidator(
          SchemaLibrary.Text(name: "vanban schema", bytes: Converter.schema), assertsFormat: isFormatAsserted)
      }
      return try SchemaValidator(
        try read(path), uri: uri(path), assertsFormat: isFormatAsserted, library: library)
    } catch {
      throw Unusable(messages: error.faults.prefix(100).map(line))
    }
  }

  private static func line(_ fault: SchemaFault) -> String {
    let place = fault.place.map { ":\($0.line):\($0.column)" } ?? ""
    let pointer = fault.pointer.isEmpty ? "" : "\(fault.pointer): "
    return "\(fault.file)\(place): \(pointer)\(fault.message) [\(fault.kind.rawValue)]"
  }

  /// The URI and the path of an option's value; a URI may hold a = itself, a path should not.
  private static func parts(_ text: String) -> (uri: String, path: String)? {
    guard let mark = text.lastIndex(of: "="), mark != text.startIndex else { return nil }
    return (String(text[..<mark]), String(text[text.index(after: mark)...]))
  }

  private static func read(_ path: String) throws(SchemaFaults) -> SchemaLibrary.Text {
    guard let bytes = path == "-" ? WholeFile.readStandardInput() : WholeFile.read(path) else {
      throw SchemaFaults(unreadable: path, reason: String(cString: strerror(errno)))
    }
    return SchemaLibrary.Text(name: path, bytes: bytes)
  }

  /// Finds the file of a URI.
  private func text(_ uri: String) -> SchemaLibrary.Text? {
    if let path = files[uri] { return Self.text(path) }
    for folder in folders {
      let root = folder.uri.hasSuffix("/") ? folder.uri : folder.uri + "/"
      guard uri.hasPrefix(root) else { continue }
      let below = Self.unescaped(String(uri.dropFirst(root.count)))
      guard !below.split(separator: "/").contains("..") else { continue }
      if let found = Self.text(folder.path + "/" + below) ?? Self.text(folder.path + "/" + below + ".json") {
        return found
      }
    }
    guard uri.hasPrefix("file:///") else { return nil }
    return Self.text(Self.unescaped(String(uri.dropFirst(7))))
  }

  private static func text(_ path: String) -> SchemaLibrary.Text? {
    WholeFile.read(path).map { SchemaLibrary.Text(name: path, bytes: $0) }
  }

  /// The URI of a file, from which its relative references start.
  private static func uri(_ path: String) -> String {
    guard let absolute = realpath(path, nil) else { return "urn:vanban:schema" }
    defer { free(absolute) }
    let safe = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~".utf8)
    let escaped = String(cString: absolute).utf8.map { byte -> String in
      let digits = String(byte, radix: 16, uppercase: true)
      return safe.contains(byte) ? String(Unicode.Scalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
    }
    return "file://" + escaped.joined()
  }

  private static func unescaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
