/// Where a document comes from.
public enum InputSource: Sendable, Hashable {
  /// A file.
  case path(String)
  /// File descriptor 0.
  case standardInput
  /// Bytes in memory; the name stands for the file's, its extension included.
  case bytes(name: String, [UInt8])

  /// A member of an archive: the archive's name, the member's path in it, and its bytes.
  ///
  /// The path of a member of an archive inside is `inner.zip!/member.docx`.
  case member(archive: String, path: String, [UInt8])

  /// What messages call it: `folder/archive.zip!/member.docx` for a member.
  public var name: String {
    switch self {
    case .path(let path): path
    case .standardInput: "(standard input)"
    case .bytes(let name, _): name
    case .member(let archive, let path, _): archive + Self.memberMark + path
    }
  }

  /// Its name without the folders that it lies in; the folders inside an archive belong to the name.
  public var shortName: String {
    if case .member(let archive, let path, _) = self {
      return Self.last(archive) + Self.memberMark + path
    }
    return Self.last(name)
  }

  /// The extension of its name, in lower case and without the dot.
  var fileExtension: String {
    let last = Self.last(name)
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return "" }
    return last[last.index(after: dot)...].lowercased()
  }

  /// What stands between an archive's name and a member's path.
  public static let memberMark = "!/"

  private static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
