internal import VanBanLayout
internal import VanBanModel

/// Recognises pages of a PDF file in images that `pdftoppm` makes, one page at a time.
struct PDFPageImages {
  let path: String
  let folder: PrivateFolder
  let inputName: String
  let limits: Limits

  /// Whether the programs are here.
  static var missing: ExternalProgram? {
    [ExternalProgram.pdfImages, .recognizer].first { $0.find() == nil }
  }

  /// The programs with their versions.
  static var tools: [Tool] {
    [ExternalProgram.pdfImages, .recognizer].map { Tool(name: $0.name, version: $0.version() ?? "unknown") }
  }

  /// The page as it was recognised, and the pixels to an inch.
  func recognize(_ page: PrintedPage) throws(IngestError) -> (page: RecognizedPage, resolution: Double) {
    let resolution = resolution(page, wanted: 300)
    let image = try withoutSeals(draw(page.number, resolution, .colored))
    defer { folder.remove(image) }
    // What only red ink tells, as the label of a digital signature, the second reading still sees.
    let coarse = try draw(page.number, resolution * 2 / 3, .gray)
    defer { folder.remove(coarse) }
    let recognizer = Recognizer(inputName: inputName, limits: limits)
    let pages = try recognizer.pages(
      image: image, resolution: resolution, coarse: (coarse, resolution * 2 / 3))
    let empty = RecognizedPage(
      number: 1, width: page.width * Double(resolution) / 72, height: page.height * Double(resolution) / 72)
    return (pages.first ?? empty, Double(resolution))
  }

  /// As fine as wanted, or as the limit of pixels allows for a page of this size.
  private func resolution(_ page: PrintedPage, wanted: Double) -> Int {
    let area = max(1, page.width * page.height) / 72 / 72
    return max(10, Int(min(wanted, (Double(min(limits.imagePixels, Self.usualPixels)) / area).squareRoot())))
  }

  /// A page of A3 in 300 pixels to an inch, and some more; larger ones are drawings.
  private static let usualPixels = 24_000_000

  private enum Ink: String {
    case gray = "pgm"
    case colored = "ppm"
  }

  /// Not packed: to pack the noise of a scan as PNG takes ten times as long as to read it.
  private func draw(_ page: Int, _ resolution: Int, _ ink: Ink) throws(IngestError) -> String {
    let stem = "\(folder.path)/page-\(page)-\(resolution)"
    let bounds = ProgramLimits(
      seconds: limits.recognitionSeconds, memory: limits.recognitionBytes, outputBytes: 1 << 20,
      fileBytes: limits.imageBytes)
    let run = try ProgramRun(
      .pdfImages,
      ["-r", String(resolution)] + (ink == .gray ? ["-gray"] : [])
        + ["-singlefile", "-f", String(page), "-l", String(page), path, stem],
      limits: bounds, inputName: inputName)
    _ = try run.output()
    return "\(stem).\(ink.rawValue)"
  }

  /// The image in gray, with no red ink; the colored one is removed.
  private func withoutSeals(_ colored: String) throws(IngestError) -> String {
    defer { folder.remove(colored) }
    let gray = "\(colored.dropLast(Ink.colored.rawValue.count))\(Ink.gray.rawValue)"
    do throws(SealInk.Fault) {
      try SealInk.remove(from: colored, into: gray)
    } catch {
      folder.remove(gray)
      let why =
        switch error {
        case .malformed: "the image of a page that \(ExternalProgram.pdfImages.name) drew is broken"
        case .failed(let code): "the image of a page cannot be copied (\(ByteSource.reason(code)))"
        }
      throw .unreadable(path: inputName, reason: why)
    }
    return gray
  }
}
