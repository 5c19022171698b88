/// A kind of file that content tells, whatever the file is called.
struct FileKind: Sendable {
  /// What messages call it.
  let name: String
  /// What is done with it.
  let treatment: Treatment
  /// How it shows; a kind that only the names inside a container tell shows by none.
  let signs: [Sign]

  enum Treatment: Sendable, Hashable {
    /// The format with this name reads it.
    case read(String)
    /// No format reads it; what to do about it.
    case refuse(String)
    /// It is protected by a password.
    case encrypted
  }

  /// Bytes at a place in a file.
  struct Sign: Sendable {
    let offset: Int
    let bytes: [UInt8]

    static func bytes(_ bytes: UInt8..., at offset: Int = 0) -> Sign { Sign(offset: offset, bytes: bytes) }
    static func text(_ text: String, at offset: Int = 0) -> Sign {
      Sign(offset: offset, bytes: Array(text.utf8))
    }

    func shows(in head: [UInt8], from start: Int = 0) -> Bool {
      guard head.count >= start + offset + bytes.count else { return false }
      for index in bytes.indices where head[start + offset + index] != bytes[index] { return false }
      return true
    }
  }

  init(_ name: String, _ treatment: Treatment, _ signs: Sign...) {
    self.name = name
    self.treatment = treatment
    self.signs = signs
  }

  /// The kind whose first bytes these are; nil for text and for what no row tells.
  static func of(_ head: [UInt8]) -> FileKind? {
    if let row = signs.first(where: { $0.sign.shows(in: head) }) { return catalog[row.kind] }
    if isBitmap(head) { return bitmap }
    if isLatePDF(head) { return catalog.first { $0.treatment == .read("pdf") } }
    // Blanks and a byte order mark may stand before what is text itself.
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    let rest = Array(text.drop { $0 == 32 || (9...13).contains($0) })
    guard rest.count < head.count, let first = rest.first, first == 0x25 || first == 0x7B else { return nil }
    return catalog.first { row in
      (row.treatment == .read("pdf") || row.treatment == .read("rtf"))
        && row.signs.contains { $0.shows(in: rest) }
    }
  }

  /// Whether a PDF file begins behind a few bytes of something else, which readers take within the first kibibyte.
  ///
  /// A text may speak of `%PDF-1.4`: in a file the mark ends its line, and objects follow.
  private static func isLatePDF(_ head: [UInt8]) -> Bool {
    let sign = Sign.text("%PDF-")
    guard
      let mark = head.prefix(1_024).indices.first(where: {
        head[$0] == UInt8(ascii: "%") && $0 + sign.bytes.count <= 1_024 && sign.shows(in: head, from: $0)
      })
    else { return false }
    let rest = head[(mark + sign.bytes.count)...]
    let version = rest.prefix { $0 == 46 || (48...57).contains($0) }
    guard !version.isEmpty, let next = rest.dropFirst(version.count).first, next == 10 || next == 13 else {
      return false
    }
    return rest.firstRange(of: Array(" obj".utf8)) != nil
  }

  /// Whether it is text, which may be read as such when somebody says so.
  var isText: Bool {
    name == Self.page.name || name == Self.webArchive.name || Self.markup.contains { $0.kind.name == name }
  }

  /// Whether it may be a single file that was compressed.
  var isCompressed: Bool { ["a gzip file", "an xz file", "a bzip2 file", "a zstd file"].contains(name) }

  /// Whether it is a zip container.
  var isZip: Bool {
    name == Self.zip.name
      || (Self.zipContents + Self.mediaTypes.map { ($0.type, $0.kind) }).contains { $0.1.name == name }
  }

  /// The signs of all rows in their order.
  private static let signs = catalog.indices.flatMap { kind in
    catalog[kind].signs.map { (sign: $0, kind: kind) }
  }

  static let zipEntry: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// An archive whose names have yet to tell what it is.
  static let zip = FileKind(
    "a zip archive", .read("archive"), Sign(offset: 0, bytes: zipEntry), .bytes(0x50, 0x4B, 0x05, 0x06),
    .bytes(0x50, 0x4B, 0x30, 0x30, 0x50, 0x4B))
  /// What Office wrote before 2007; the names of its streams have yet to tell what it is.
  static let compound = FileKind(
    "a legacy Word file (.doc)", .read("doc"), .bytes(0xD0, 0xCF, 0x11, 0xE0))

  /// All kinds that first bytes tell; the first row that shows is taken.
  static let catalog = [
    zip, compound,
    FileKind("a pdf file", .read("pdf"), .text("%PDF-")),
    FileKind("an rtf file", .read("rtf"), .text("{\\rtf")),
    FileKind(
      "an image (png)", .read("image"), .bytes(0x89, 0x50, 0x4E, 0x47)),
    FileKind("an image (jpeg)", .read("image"), .bytes(0xFF, 0xD8, 0xFF)),
    FileKind(
      "an image (tiff)", .read("image"), .bytes(0x49, 0x49, 0x2A, 0), .bytes(0x4D, 0x4D, 0, 0x2A),
      .bytes(0x49, 0x49, 0x2B, 0), .bytes(0x4D, 0x4D, 0, 0x2B)),
    FileKind("an image (gif)", otherImage, .text("GIF87a"), .text("GIF89a")),
    FileKind("an image (webp)", otherImage, .text("WEBP", at: 8)),
    FileKind("an image (heic)", otherImage, .text("ftypheic", at: 4), .text("ftypmif1", at: 4)),
    FileKind(
      "an image (jpeg 2000)", otherImage, .bytes(0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20),
      .bytes(0xFF, 0x4F, 0xFF, 0x51)),
    FileKind(
      "a djvu file", .refuse("convert it to pdf with ddjvu -format=pdf first"), .text("AT&TFORM")),
    FileKind("a gzip file", .read("archive"), .bytes(0x1F, 0x8B, 0x08)),
    FileKind("an xz file", .read("archive"), .bytes(0xFD, 0x37, 0x7A, 0x58, 0x5A, 0)),
    FileKind("a bzip2 file", .read("archive"), .bytes(0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26)),
    FileKind("a zstd file", .read("archive"), .bytes(0x28, 0xB5, 0x2F, 0xFD)),
    FileKind("a 7z archive", .read("archive"), .bytes(0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C)),
    FileKind("a rar archive", .read("archive"), .text("Rar!\u{1A}\u{7}")),
    FileKind("a tar archive", .read("archive"), .text("ustar", at: 257)),
    FileKind(
      "a Word file older than Word 97", .refuse("open it in LibreOffice and save it as .docx"),
      .bytes(0x31, 0xBE, 0, 0), .bytes(0xDB, 0xA5, 0x2D, 0), .bytes(0xFE, 0x37, 0, 0x1C)),
    FileKind("a program", .refuse("it is no document"), .bytes(0x7F, 0x45, 0x4C, 0x46)),
    FileKind("a database (sqlite)", .refuse("it is no document"), .text("SQLite format 3\0")),
    FileKind("compiled help (chm)", .refuse("unpack its pages first"), .text("ITSF\u{3}\0")),
  ]

  /// What the names of a zip container's entries tell; the first row of which a name is there is taken.
  static let zipContents: [(entry: String, kind: FileKind)] = [
    ("word/document.xml", FileKind("a Word file (docx)", .read("docx"))),
    ("xl/workbook.xml", spreadsheet), ("xl/workbook.bin", spreadsheet),
    ("ppt/presentation.xml", presentation),
    ("visio/document.xml", drawing),
    ("FixedDocSeq.fdseq", FileKind("an xps file", .refuse("print it to pdf first"))),
    ("FixedDocumentSequence.fdseq", FileKind("an xps file", .refuse("print it to pdf first"))),
    ("[Content_Types].xml", FileKind("a Word file (docx)", .read("docx"))),
    ("META-INF/container.xml", FileKind("an e-book (epub)", book)),
    ("META-INF/MANIFEST.MF", FileKind("a program (jar)", .refuse("it is no document"))),
  ]

  /// What a container says of itself in its entry `mimetype`; the first row with which it begins is taken.
  static let mediaTypes: [(type: String, kind: FileKind)] = [
    ("application/vnd.oasis.opendocument.text", FileKind("an OpenDocument text (odt)", .read("odt"))),
    ("application/vnd.oasis.opendocument.spreadsheet", FileKind("a spreadsheet (ods)", sheet)),
    ("application/vnd.oasis.opendocument.presentation", FileKind("a presentation (odp)", slides)),
    ("application/vnd.oasis.opendocument", FileKind("an OpenDocument drawing", .refuse("export it as pdf"))),
    ("application/epub+zip", FileKind("an e-book (epub)", book)),
  ]

  /// What the streams of a compound file tell; the first row of which a name is there is taken.
  static let streams: [(stream: String, kind: FileKind)] = [
    ("EncryptedPackage", FileKind("an Office file with a password", .encrypted)),
    ("WordDocument", compound),
    ("Workbook", FileKind("a spreadsheet (xls)", sheet)), ("Book", FileKind("a spreadsheet (xls)", sheet)),
    ("PowerPoint Document", FileKind("a presentation (ppt)", slides)),
    ("VisioDocument", drawing),
    ("__properties_version1.0", FileKind("an Outlook message (msg)", .refuse("save its text as .html"))),
  ]

  /// What the first kilobytes of a text tell, in small letters; the first row that is there is taken.
  static let markup: [(words: String, kind: FileKind)] = [
    (
      "progid=\"word.document\"",
      FileKind("Word 2003 xml", .refuse("open it in Word or LibreOffice and save it as .docx"))
    ),
    ("progid=\"excel.sheet\"", FileKind("a spreadsheet (Excel 2003 xml)", sheet)),
    ("<pkg:package", FileKind("Word xml in one file", .refuse("open it in Word and save it as .docx"))),
    (
      "<office:document ",
      FileKind("flat OpenDocument xml (fodt)", .refuse("open it in LibreOffice and save it as .odt"))
    ),
  ]

  static let page = FileKind("a web page", .read("html"))
  static let webArchive = FileKind(
    "a web page with its pictures (mhtml)",
    .refuse("open it in a browser or in Word and save it as .html or .docx"))

  private static let otherImage = Treatment.refuse("save it as png, jpeg or tiff first")
  private static let sheet = Treatment.refuse(
    "only texts are read; save what is wanted of it as .docx or .txt")
  private static let slides = Treatment.refuse("only texts are read; save its outline as .docx or .txt")
  private static let book = Treatment.refuse("unpack its pages and give those")
  private static let spreadsheet = FileKind("a spreadsheet (xlsx)", sheet)
  private static let presentation = FileKind("a presentation (pptx)", slides)
  private static let drawing = FileKind("a drawing (Visio)", .refuse("export it as pdf"))
  private static let bitmap = FileKind("an image (bmp)", otherImage)

  /// Two letters are too few to tell a bitmap from a text: its head has a length of its own, and zeros.
  private static func isBitmap(_ head: [UInt8]) -> Bool {
    head.count > 18 && head.starts(with: [0x42, 0x4D]) && head[6..<10].allSatisfy { $0 == 0 }
      && [12, 40, 52, 56, 64, 108, 124].contains(head[14]) && head[15..<18].allSatisfy { $0 == 0 }
  }
}
