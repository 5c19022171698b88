internal import VanBanModel

/// A format that can be read: a row of ``all``, by which detection, `--from`, help, scripts and tests go.
public struct InputFormat: Sendable {
  /// Its name in options and in the output.
  public let name: String
  /// The file extensions that stand for it, in lower case and without the dot.
  public let fileExtensions: [String]
  /// One line for the help.
  public let summary: String
  /// The program beside vanban that reads it; nil where vanban reads it alone.
  public let program: String?
  /// Makes its reader; nil for archives, whose members have formats of their own.
  let open: (@Sendable (InputSource, ByteSource, Limits) throws(IngestError) -> any BlockReader)?

  /// Makes a row.
  init(
    name: String, fileExtensions: [String], summary: String, program: String? = nil,
    open: (@Sendable (InputSource, ByteSource, Limits) throws(IngestError) -> any BlockReader)?
  ) {
    self.name = name
    self.fileExtensions = fileExtensions
    self.summary = summary
    self.program = program
    self.open = open
  }

  /// All formats.
  public static let all = [text, page, word, openDocument, legacyWord, richText, pdf, image, archive]

  /// The format with a name, for example `docx`.
  public static func named(_ name: String) -> InputFormat? { all.first { $0.name == name } }

  /// The format that a file extension stands for.
  public static func forExtension(_ fileExtension: String) -> InputFormat? {
    let wanted = fileExtension.lowercased()
    return all.first { $0.fileExtensions.contains(wanted) }
  }

  /// Whether its files are archives, whose members are the documents.
  public var isArchive: Bool { open == nil }
  /// Whether its files are, or may be, zip containers.
  var isZip: Bool { [Self.word.name, Self.openDocument.name, Self.archive.name].contains(name) }
  /// Whether any text can be taken for it.
  var isText: Bool { [Self.text.name, Self.page.name].contains(name) }

  static let text = InputFormat(
    name: "text", fileExtensions: ["txt", "text", "md", "markdown"], summary: "plain text and Markdown"
  ) { (_, bytes, limits) throws(IngestError) in
    try JudgedReader(TextReader(bytes, limits: limits), limits: limits)
  }

  static let page = InputFormat(
    name: "html", fileExtensions: ["html", "htm", "xhtml"], summary: "web pages"
  ) { (_, bytes, limits) throws(IngestError) in try HTMLReader(bytes, limits: limits) }

  static let word = InputFormat(
    name: "docx", fileExtensions: ["docx"], summary: "Word (Office Open XML)"
  ) { (source, bytes, limits) throws(IngestError) in
    try DOCXReader(Container(source, bytes, format: "docx", limits: limits), limits: limits)
  }

  static let openDocument = InputFormat(
    name: "odt", fileExtensions: ["odt"], summary: "OpenDocument text"
  ) { (source, bytes, limits) throws(IngestError) in
    try ODTReader(Container(source, bytes, format: "odt", limits: limits), limits: limits)
  }

  static let legacyWord = InputFormat(
    name: "doc", fileExtensions: ["doc", "dot"], summary: "Word before 2007", program: "soffice or antiword"
  ) { (source, bytes, limits) throws(IngestError) in try OfficeReader.openDOC(source, bytes, limits) }

  static let richText = InputFormat(
    name: "rtf", fileExtensions: ["rtf"], summary: "Rich Text Format", program: "soffice"
  ) { (source, bytes, limits) throws(IngestError) in try OfficeReader.openRTF(source, bytes, limits) }

  static let pdf = InputFormat(
    name: "pdf", fileExtensions: ["pdf"], summary: "PDF", program: "pdftotext"
  ) { (source, bytes, limits) throws(IngestError) in
    try JudgedReader(PDFReader(source, bytes, limits: limits), limits: limits)
  }

  static let image = InputFormat(
    name: "image", fileExtensions: ["png", "jpg", "jpeg", "tif", "tiff"],
    summary: "scanned pages (PNG, JPEG, TIFF)", program: "tesseract"
  ) { (source, bytes, limits) throws(IngestError) in try ImageReader(source, bytes, limits: limits) }

  /// The documents of an archive have names of their own: `archive.zip!/member.docx`.
  static let archive = InputFormat(
    name: "archive",
    fileExtensions: ["zip", "7z", "rar", "tar", "gz", "tgz", "bz2", "tbz2", "xz", "txz", "zst"],
    summary: "archives, with the documents in them", open: nil)
}
