internal import VanBanModel

/// A file for soffice, held whole.
struct OfficeFile: Sendable {
  enum Kind: String, Sendable { case doc, rtf }

  /// What messages call it.
  let name: String
  let kind: Kind
  let bytes: [UInt8]
  /// The hash of the bytes, by which a conversion is known again.
  let digest: String

  init(name: String, kind: Kind, bytes: [UInt8]) {
    self.name = name
    self.kind = kind
    self.bytes = bytes
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    digest = hash.hexadecimal()
  }

  /// What first bytes tell; nil where no file of soffice's begins so.
  static func kind(_ head: [UInt8]) -> Kind? {
    if head.starts(with: WordBinary.signature) { return .doc }
    return head.starts(with: RichText.signature) ? .rtf : nil
  }

  /// The file that will be read later, where it is one for soffice.
  static func ahead(_ source: InputSource, limits: Limits) -> OfficeFile? {
    guard case .path(let path) = source, ByteSource.isRegularFile(path),
      let bytes = try? ByteSource(source, chunkBytes: limits.chunkBytes),
      let head = try? bytes.peek(FormatDetection.headBytes), let kind = kind(head),
      let all = try? bytes.readAll(limit: limits.expandedBytes, what: "")
    else { return nil }
    if kind == .doc, (try? WordBinary.check(all, name: source.name)) == nil { return nil }
    return OfficeFile(name: source.name, kind: kind, bytes: all)
  }
}

/// What soffice made of a file; it goes when nobody holds it any more.
final class ConvertedFile: Sendable {
  /// Where the docx lies.
  let path: String
  private let folder: PrivateFolder

  init(path: String, folder: PrivateFolder) {
    self.path = path
    self.folder = folder
  }
}
