internal import VanBanModel

/// A format that can be read.
public struct InputFormat: Sendable {
  /// Its name in options and in the output.
  public let name: String
  /// The file extensions that stand for it, in lower case and without the dot.
  public let fileExtensions: [String]
  /// One line for the help.
  public let summary: String
  /// Whether the first bytes of a file can be of no other format.
  let recognizes: @Sendable (_ head: [UInt8]) -> Bool
  /// Makes its reader.
  let open: @Sendable (InputSource, ByteSource, Limits) throws(IngestError) -> any BlockReader

  /// All formats; detection, help and tests go by this table.
  public static let all = [openDocument, word, pdf, page, image, text]

  /// The format with a name, for example `docx`.
  public static func named(_ name: String) -> InputFormat? { all.first { $0.name == name } }

  /// The format that a file extension stands for.
  public static func forExtension(_ fileExtension: String) -> InputFormat? {
    let wanted = fileExtension.lowercased()
    return all.first { $0.fileExtensions.contains(wanted) }
  }

  static let text = InputFormat(
    name: "text", fileExtensions: ["txt", "text", "md", "markdown"], summary: "plain text and Markdown",
    recognizes: { _ in false }
  ) { (_, bytes, limits) throws(IngestError) in try TextReader(bytes, limits: limits) }

  static let page = InputFormat(
    name: "html", fileExtensions: ["html", "htm", "xhtml"], summary: "web pages",
    recognizes: FormatDetection.isPage
  ) { (_, bytes, limits) throws(IngestError) in try HTMLReader(bytes, limits: limits) }

  static let word = InputFormat(
    name: "docx", fileExtensions: ["docx"], summary: "Word (Office Open XML)",
    recognizes: FormatDetection.isWordDocument
  ) { (source, bytes, limits) throws(IngestError) in
    try DOCXReader(Container(source, bytes, format: "docx", limits: limits), limits: limits)
  }

  static let openDocument = InputFormat(
    name: "odt", fileExtensions: ["odt"], summary: "OpenDocument text",
    recognizes: FormatDetection.isOpenDocumentText
  ) { (source, bytes, limits) throws(IngestError) in
    try ODTReader(Container(source, bytes, format: "odt", limits: limits), limits: limits)
  }

  static let image = InputFormat(
    name: "image", fileExtensions: ["png", "jpg", "jpeg", "tif", "tiff"],
    summary: "scanned pages (PNG, JPEG, TIFF)", recognizes: ImageHeader.isImage
  ) { (source, bytes, limits) throws(IngestError) in try ImageReader(source, bytes, limits: limits) }

  static let pdf = InputFormat(
    name: "pdf", fileExtensions: ["pdf"], summary: "PDF",
    recognizes: FormatDetection.isPDF
  ) { (source, bytes, limits) throws(IngestError) in try PDFReader(source, bytes, limits: limits) }
}
