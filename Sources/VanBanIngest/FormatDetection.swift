/// What a file is, told from its first bytes.
enum FormatDetection {
  static let headBytes = 4_096

  /// The file kinds that are recognised only to be refused with good advice.
  private static let refused: [(signature: [UInt8], reason: String)] = [
    (Array("{\\rtf".utf8), "an rtf file; save it as .docx first"),
    (Array("GIF8".utf8), "an image (gif); run text recognition on it first"),
    ([0x1F, 0x8B], "a gzip archive; unpack it first"),
    (Array("Rar!".utf8), "a rar archive; unpack it first"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive; unpack it first"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program, not a document"),
  ]

  static let legacyWord: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// Refuses the file if its first bytes are those of a kind that no reader knows.
  static func refuse(_ head: [UInt8], _ source: InputSource) throws(IngestError) {
    let path = source.name
    if head.starts(with: legacyWord) {
      // Word wraps a docx with a password in the container that .doc files are made of.
      if source.fileExtension == "docx" || source.fileExtension == "odt" { throw .encrypted(path: path) }
      throw .unsupported(
        path: path, reason: "not a zip archive (it begins with D0 CF, a legacy .doc); save it as .docx first")
    }
    for (signature, reason) in refused where head.starts(with: signature) {
      throw .unsupported(path: path, reason: reason)
    }
    if head.starts(with: [0x4D, 0x5A]), head.contains(0) {
      throw .unsupported(path: path, reason: "a program, not a document")
    }
  }

  /// A PDF file has its mark within the first kibibyte: some programs write a few bytes before it.
  static func isPDF(_ head: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    guard let found = head.prefix(1_024).firstRange(of: mark) else { return false }
    return found.lowerBound == 0
      || head.dropFirst(found.upperBound).first.map { (48...57).contains($0) } ?? false
  }

  static func isPage(_ head: [UInt8]) -> Bool {
    let text = lowercaseASCII(head)
    let tags = ["<!doctype html", "<html", "<head", "<body"]
    guard let first = text.first(where: { $0 != 32 && !(9...13).contains($0) }), first == 60 else {
      return false
    }
    return tags.contains { text.prefix(1_024).firstRange(of: Array($0.utf8)) != nil }
  }

  /// An OpenDocument file begins with an uncompressed entry that names its type.
  static func isOpenDocumentText(_ head: [UInt8]) -> Bool {
    head.starts(with: zip)
      && head.prefix(200).firstRange(of: Array("application/vnd.oasis.opendocument.text".utf8)) != nil
  }

  static func isWordDocument(_ head: [UInt8]) -> Bool {
    guard head.starts(with: zip), !isOpenDocumentText(head) else { return false }
    return ["[Content_Types].xml", "_rels/.rels", "word/"].contains {
      head.firstRange(of: Array($0.utf8)) != nil
    }
  }

  /// ASCII letters in lower case; the zeros and marks of UTF-16 are left out, so that its tags show.
  static func lowercaseASCII(_ bytes: [UInt8]) -> [UInt8] {
    bytes.compactMap { byte in
      if byte == 0 || byte >= 0x80 { return nil }
      return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
  }
}
