/// Where a document comes from.
public enum InputSource: Sendable, Hashable {
  /// A file.
  case path(String)
  /// File descriptor 0.
  case standardInput
  /// Bytes in memory; the name stands for the file's, its extension included.
  case bytes(name: String, [UInt8])

  /// What messages call it.
  public var name: String {
    switch self {
    case .path(let path): path
    case .standardInput: "(standard input)"
    case .bytes(let name, _): name
    }
  }

  /// The extension of its name, in lower case and without the dot.
  var fileExtension: String {
    let last = name.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return "" }
    return last[last.index(after: dot)...].lowercased()
  }
}
