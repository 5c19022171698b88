internal import VanBanLayout
internal import VanBanModel

/// The pages of a PDF file with the words of its text layer, as `pdftotext` tells them.
final class PDFTextPages {
  static let program = ExternalProgram.pdfText
  private let run: ProgramRun
  private let limits: Limits
  /// The file, and the folder that it may have been copied to.
  let path: String
  let folder: PrivateFolder
  private var scanner: PDFWordScanner
  private var count = 0
  private var isAtEnd = false
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  init(_ source: InputSource, _ bytes: ByteSource, limits: Limits) throws(IngestError) {
    guard FormatDetection.isPDF(try bytes.peek(FormatDetection.headBytes)) else {
      throw .malformed(path: source.name, format: "pdf", reason: "it does not begin with %PDF")
    }
    self.limits = limits
    folder = try PrivateFolder(for: source.name)
    path = try folder.path(of: source, bytes, named: "input.pdf", limit: limits.expandedBytes)
    scanner = PDFWordScanner(wordLimit: limits.pageWords)
    let bounds = ProgramLimits(
      seconds: limits.pdfSeconds, memory: 4 << 30, outputBytes: limits.pdfOutputBytes, fileBytes: 1 << 20)
    // It works where this program does, for the file may be named from there; it writes no file.
    run = try ProgramRun(
      Self.program, ["-bbox-layout", "-enc", "UTF-8", path, "-"], limits: bounds,
      inputName: source.name)
  }

  /// The next page, and how far its text can be read; nil behind the last one.
  func next() throws(IngestError) -> (page: PrintedPage, text: PageText)? {
    while !isAtEnd {
      if let result = scanner.next() {
        count += 1
        if count > limits.pdfPages {
          run.abandon()
          throw .limitExceeded(path: run.inputName, what: "too many pages", limit: limits.pdfPages)
        }
        if result.isTooLong {
          run.abandon()
          throw .limitExceeded(
            path: run.inputName, what: "page \(count) has too many words", limit: limits.pageWords)
        }
        return (result.page, PageText(result.page, controls: result.controls))
      }
      let size = buffer.withUnsafeMutableBufferPointer { bytes in
        bytes.baseAddress.map { run.read($0, bytes.count) } ?? 0
      }
      if size <= 0 {
        isAtEnd = true
        try finish()
      } else {
        buffer.withUnsafeBufferPointer { scanner.append(UnsafeBufferPointer(rebasing: $0[..<size])) }
      }
    }
    return nil
  }

  /// Says in this program's words what `pdftotext` said of the file.
  private func finish() throws(IngestError) {
    let name = run.inputName
    do {
      try run.finish()
    } catch .programFailed(_, _, let reason) {
      if reason.contains("ncorrect password") { throw .encrypted(path: name) }
      if reason.contains("Wrong page range") {
        throw .malformed(path: name, format: "pdf", reason: "it has no pages")
      }
      throw .malformed(path: name, format: "pdf", reason: "cut off or damaged (\(reason))")
    }
    if count == 0 { throw .malformed(path: name, format: "pdf", reason: "it has no pages") }
  }
}
