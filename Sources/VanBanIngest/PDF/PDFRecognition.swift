internal import VanBanLayout
internal import VanBanModel

/// The pages of a PDF file: with their text where it is good, else with what is recognised in their images.
///
/// Up to the first page that must be recognised pages come as they are read. Then the text of all others is read ahead,
/// so that limits and missing programs are told before the long work.
struct PDFRecognition {
  private typealias Judged = (page: PrintedPage, layer: TextLayer)

  private let source: PDFTextPages
  private let images: PDFPageImages
  private let limits: Limits
  private var pictures: PDFPictures?
  /// Pages that were read ahead.
  private var ahead: [Judged] = []
  private var first = 0
  private var isReadAhead = false
  private var missing: ExternalProgram?

  private var count = 0
  private var trusted = 0
  private var recognized: [TextLayer: [Int]] = [:]
  private var lost: [(page: Int, layer: TextLayer)] = []
  private var failure: IngestError?
  private var text = RecognizedText()

  init(_ source: PDFTextPages, inputName: String, limits: Limits) {
    self.source = source
    self.limits = limits
    images = PDFPageImages(path: source.path, folder: source.folder, inputName: inputName, limits: limits)
  }

  /// The next page; nil behind the last one.
  mutating func next() throws(IngestError) -> PrintedPage? {
    guard let (page, layer) = try nextJudged() else {
      if let failure, recognized.isEmpty, trusted == 0 { throw failure }
      return nil
    }
    count += 1
    if layer == .trusted {
      trusted += 1
      return page
    }
    if !isReadAhead { try readAhead(after: layer) }
    guard missing == nil else {
      lost.append((page.number, layer))
      return page
    }
    do {
      return try recognize(page, layer)
    } catch {
      failure = error
      lost.append((page.number, layer))
      return page
    }
  }

  private mutating func nextJudged() throws(IngestError) -> Judged? {
    if isReadAhead {
      guard first < ahead.count else { return nil }
      first += 1
      return ahead[first - 1]
    }
    return try judgeNext()
  }

  private mutating func judgeNext() throws(IngestError) -> Judged? {
    guard let (page, text) = try source.next() else { return nil }
    var pictures = pictures
    let layer = TextLayer.judge(page, text) {
      let known =
        pictures ?? PDFPictures(path: source.path, inputName: images.inputName, seconds: limits.pdfSeconds)
      pictures = known
      return known.cover(page: page.number, width: page.width, height: page.height)
    }
    self.pictures = pictures
    return (page, layer)
  }

  private mutating func readAhead(after layer: TextLayer) throws(IngestError) {
    isReadAhead = true
    while let next = try judgeNext() { ahead.append(next) }
    missing = PDFPageImages.missing
    let bad = 1 + ahead.count { $0.layer != .trusted }
    if bad > limits.recognizedPages {
      throw .limitExceeded(
        path: images.inputName, what: "\(bad) pages have no text of their own, more than may be recognised",
        limit: limits.recognizedPages)
    }
    if let missing, trusted == 0, bad == 1 + ahead.count {
      throw .programMissing(path: images.inputName, program: missing.name, advice: missing.advice)
    }
  }

  private mutating func recognize(_ page: PrintedPage, _ layer: TextLayer) throws(IngestError) -> PrintedPage
  {
    let (found, resolution) = try images.recognize(page)
    let printed = text.printed(found, number: page.number, resolution: resolution)
    if printed.words.isEmpty { return page }
    // Text that recognition does not better stays: an English page, a page with nothing but a stamp.
    if layer == .foreign, VietnameseLetters(printed.words).share <= VietnameseLetters(page.words).share {
      return page
    }
    recognized[layer, default: []].append(page.number)
    return layer == .stamp || layer == .missing ? Self.merge(printed, exact: page) : printed
  }

  /// The recognised page, with the file's own words where it has some.
  private static func merge(_ recognized: PrintedPage, exact: PrintedPage) -> PrintedPage {
    var merged = recognized
    merged.words.removeAll { word in
      let middle = ((word.box.left + word.box.right) / 2, (word.box.top + word.box.bottom) / 2)
      return exact.words.contains {
        $0.box.left <= middle.0 && middle.0 <= $0.box.right && $0.box.top <= middle.1
          && middle.1 <= $0.box.bottom
      }
    }
    merged.words += exact.words
    return merged
  }

  // MARK: - What is told

  var furniture: [SourceBlock] { text.furniture }
  var quality: Source.Quality { !recognized.isEmpty ? .recognized : lost.isEmpty ? .exact : .degraded }
  var tools: [Tool] { recognized.isEmpty ? [] : PDFPageImages.tools }

  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    for (layer, pages) in recognized.sorted(by: { $0.value[0] < $1.value[0] }) {
      found.append(
        Diagnostic(
          "ocr.page-recognized", .info,
          "the text of \(PageList.text(pages)) of \(count) was recognised in the image: \(layer.reason)"))
    }
    if let first = lost.first {
      let why =
        missing.map { "needs \($0.name) (\($0.advice))" } ?? failure?.message ?? first.layer.reason
      found.append(
        Diagnostic(
          "ocr.page-lost", .error,
          "\(PageList.text(lost.map(\.page))) of \(count) without good text could not be recognised: \(why)"))
    }
    return found + text.diagnostics
  }
}
