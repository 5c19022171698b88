internal import VanBanLayout
internal import VanBanModel

/// Reads scanned pages: the text that is recognised in an image.
struct ImageReader: BlockReader {
  private let header: ImageHeader
  private let name: String
  private let path: String
  /// Holds a copy of an image that came in without a path; it goes with the reader.
  private let folder: PrivateFolder?
  private let limits: Limits
  private var text = RecognizedText()
  private var queue: BlockQueue
  private var isRead = false

  init(_ source: InputSource, _ bytes: ByteSource, limits: Limits) throws(IngestError) {
    self.limits = limits
    queue = BlockQueue(limits: limits)
    name = source.name
    let content = try bytes.readAll(
      limit: limits.imageBytes, what: "the image is larger than one may be, in bytes")
    header = try Self.header(content, source, limits)
    if case .path(let given) = source, bytes.isRegularFile {
      folder = nil
      path = given.hasPrefix("/") ? given : "./\(given)"
    } else {
      let made = try PrivateFolder(for: source.name)
      path = try made.write(content, named: "image")
      folder = made
    }
  }

  var encoding: String { "utf-8" }
  var quality: Source.Quality { .recognized }
  var tools: [Tool] { [Recognizer.tool] }
  var diagnostics: [Diagnostic] { text.diagnostics + queue.diagnostics }

  mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
    if !isRead {
      isRead = true
      try read()
    }
    return queue.pop(into: &block)
  }

  private mutating func read() throws(IngestError) {
    let recognizer = Recognizer(inputName: name, limits: limits)
    let resolution = header.pages.count == 1 ? header.pages[0].likelyResolution : nil
    var composer = PageComposer()
    var ready = SourceBlock()
    for page in try recognizer.pages(image: path, resolution: resolution, pageCount: header.pages.count) {
      let told = page.number <= header.pages.count ? header.pages[page.number - 1] : nil
      let size = ImageHeader.Page(
        width: Int(page.width), height: Int(page.height), resolution: told?.resolution)
      composer.add(text.printed(page, number: page.number, resolution: Double(size.likelyResolution)))
      while composer.next(into: &ready) { queue.append(ready) }
    }
    composer.finish()
    while composer.next(into: &ready) { queue.append(ready) }
    for block in text.furniture { queue.append(block) }
  }

  private static func header(_ content: [UInt8], _ source: InputSource, _ limits: Limits) throws(IngestError)
    -> ImageHeader
  {
    let header: ImageHeader
    do throws(ImageHeader.Fault) {
      header = try ImageHeader(content, pageLimit: limits.recognizedPages)
    } catch {
      switch error {
      case .notAnImage:
        throw .malformed(
          path: source.name, format: "image", reason: "it begins as neither PNG, JPEG nor TIFF does")
      case .broken(let reason):
        throw .malformed(path: source.name, format: "image", reason: reason)
      case .tooManyPages:
        throw .limitExceeded(
          path: source.name, what: "it has more pages than may be recognised", limit: limits.recognizedPages)
      }
    }
    for page in header.pages {
      let (pixels, overflow) = page.width.multipliedReportingOverflow(by: page.height)
      if overflow || pixels > limits.imagePixels {
        throw .limitExceeded(
          path: source.name, what: "a page of \(page.width) × \(page.height) pixels",
          limit: limits.imagePixels)
      }
    }
    return header
  }
}

extension ImageHeader.Page {
  /// Pixels to an inch: what the file tells, if a sheet of paper comes of it; else as if the image were a page of A4.
  var likelyResolution: Int {
    let (short, long) = (Double(min(width, height)), Double(max(width, height)))
    if let resolution, resolution >= 50, short / Double(resolution) <= 13, long / Double(resolution) <= 19 {
      return resolution
    }
    return max(50, min(2_400, Int((short / 8.27).rounded())))
  }
}
