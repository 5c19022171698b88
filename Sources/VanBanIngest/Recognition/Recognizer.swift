internal import VanBanModel

/// Reads the words in the image of a page, with tesseract.
struct Recognizer {
  let inputName: String
  let limits: Limits

  /// The program with its version, for the document's provenance.
  static var tool: Tool {
    Tool(name: ExternalProgram.recognizer.name, version: ExternalProgram.recognizer.version() ?? "unknown")
  }

  /// Text wherever it stands: the search for columns and tables loses lines beside signatures and in contents, and where
  /// words belong is told from their boxes later. The threshold of each place is its own (Sauvola): one for the whole
  /// page takes the noise of a page that is nearly empty for thousands of letters.
  private static let sparse = ["--psm", "11", "-c", "thresholding_method=2"]
  /// The same with the orientation looked for.
  private static let sparseTurned = ["--psm", "12", "-c", "thresholding_method=2"]

  /// The pages of an image file, upright.
  ///
  /// Two readings, Vietnamese and English, run side by side: ``NumeralRepair`` tells why. Where the page makes no sense
  /// it may lie on its side, and is read again with its orientation looked for.
  func pages(image: String, resolution: Int?, pageCount: Int = 1) throws(IngestError) -> [RecognizedPage] {
    let first = try read(image, resolution, pageCount, Self.sparse)
    guard first.contains(where: { $0.looksTurned }) else { return first.map(\.upright) }
    let second = try? read(image, resolution, pageCount, Self.sparseTurned)
    guard let second, second.count == first.count else { return first.map(\.upright) }
    return zip(first, second).map { ($1.meanConfidence > $0.meanConfidence ? $1 : $0).upright }
  }

  private func read(_ image: String, _ resolution: Int?, _ pageCount: Int, _ mode: [String])
    throws(IngestError)
    -> [RecognizedPage]
  {
    let vietnamese = try start("vie", image, resolution, pageCount, mode)
    let english = try start("eng", image, resolution, pageCount, mode)
    let pages = RecognizedPage.pages(table: try output(vietnamese))
    // The second reading only mends: without it the first still stands.
    guard let table = try? output(english) else { return pages }
    let others = Dictionary(
      RecognizedPage.pages(table: table).map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    return pages.map { page in others[page.number].map { NumeralRepair.merge(page, english: $0) } ?? page }
  }

  private func start(
    _ language: String, _ image: String, _ resolution: Int?, _ pageCount: Int, _ mode: [String]
  )
    throws(IngestError) -> ProgramRun
  {
    var arguments = [image, "-", "-l", language] + mode
    if let resolution { arguments += ["--dpi", String(resolution)] }
    let bounds = ProgramLimits(
      seconds: limits.recognitionSeconds * pageCount, memory: limits.recognitionBytes,
      outputBytes: pageCount << 22, fileBytes: 1 << 20)
    return try ProgramRun(
      .recognizer, arguments + ["tsv"], limits: bounds, inputName: inputName)
  }

  private func output(_ run: ProgramRun) throws(IngestError) -> [UInt8] {
    do {
      return try run.output()
    } catch .programFailed(let path, let program, let reason) {
      // What it says where the language's model is not there: "Error opening data file .../vie.traineddata".
      if reason.contains(".traineddata") || reason.contains("couldn't load any languages") {
        throw .programMissing(
          path: path, program: "the Vietnamese model of \(program)", advice: "apt install tesseract-ocr-vie")
      }
      throw .programFailed(path: path, program: program, reason: reason)
    }
  }
}
