internal import VanBanModel

/// Reads the words in the image of a page, with tesseract.
struct Recognizer {
  let inputName: String
  let limits: Limits

  /// The program with its version, for the document's provenance.
  static var tool: Tool {
    Tool(name: ExternalProgram.recognizer.name, version: ExternalProgram.recognizer.version() ?? "unknown")
  }

  /// Every place has a threshold of its own (Sauvola).
  ///
  /// One for the whole page reads thin figures better, but takes the noise of a page that is nearly empty for thousands of
  /// letters, and minutes; so it is given a few seconds only.
  private static let threshold = ["-c", "thresholding_method=2"]
  private static let usualSeconds = 6
  /// The model of the script, as Debian's package `tesseract-ocr-script-viet` names it.
  static let scriptModel = "Vietnamese"
  private static let columns = ["--psm", "3"]
  private static let columnsTurned = ["--psm", "1"]
  private static let sparse = ["--psm", "11"] + threshold
  private static let sparseTurned = ["--psm", "12"] + threshold

  /// The pages of an image file, upright.
  ///
  /// Four readings, two of them side by side: ``Filling``, ``SecondOpinion`` and ``NumeralRepair`` tell why. Where the page
  /// makes no sense it may lie on its side, and is read again with its orientation looked for. `coarse` is the same page in fewer pixels
  /// for the second reading: what one size blurs, another shows.
  func pages(
    image: String, resolution: Int?, coarse: (image: String, resolution: Int)? = nil, pageCount: Int = 1
  )
    throws(IngestError) -> [RecognizedPage]
  {
    let first = try read(image, resolution, coarse, pageCount, Self.columns, Self.sparse)
    guard first.contains(where: { $0.looksTurned }) else { return first.map(\.upright) }
    let second = try? read(image, resolution, coarse, pageCount, Self.columnsTurned, Self.sparseTurned)
    guard let second, second.count == first.count else { return first.map(\.upright) }
    return zip(first, second).map { ($1.meanConfidence > $0.meanConfidence ? $1 : $0).upright }
  }

  private func read(
    _ image: String, _ resolution: Int?, _ coarse: (image: String, resolution: Int)?, _ pageCount: Int,
    _ columns: [String], _ sparse: [String]
  ) throws(IngestError) -> [RecognizedPage] {
    let vietnamese = try start("vie", image, resolution, pageCount, columns, seconds: Self.usualSeconds)
    let english = try start("eng", image, resolution, pageCount, sparse)
    var table: [UInt8]
    do {
      table = try output(vietnamese)
    } catch .programMissing(let path, let program, let advice) {
      throw .programMissing(path: path, program: program, advice: advice)
    } catch {
      table = try output(start("vie", image, resolution, pageCount, columns + Self.threshold))
    }
    let pages = RecognizedPage.pages(table: table)
    // The other readings only mend: without them the first still stands.
    let script = try start(
      Self.scriptModel, image, resolution, pageCount, columns, seconds: Self.usualSeconds)
    let numerals = Self.byNumber(try? output(english))
    let all = Self.byNumber(
      try? output(start("vie", coarse?.image ?? image, coarse?.resolution ?? resolution, pageCount, sparse)))
    let opinions = Self.byNumber(try? output(script))
    return pages.map { page in
      let scattered = all[page.number]?.scaled(to: page)
      var full = scattered.map { Filling.join(page, $0) } ?? page
      if let opinion = opinions[page.number] {
        full = SecondOpinion.settle(full, script: opinion, sparse: scattered)
      }
      if let numeral = numerals[page.number] {
        full = NumeralRepair.merge(NumeralRepair.unglued(full, english: numeral), english: numeral)
      }
      if let opinion = opinions[page.number] { full = NumeralRepair.merge(full, script: opinion) }
      for other in [opinions[page.number], scattered].compactMap(\.self) {
        full = NumeralRepair.withPoints(full, from: other)
      }
      return NumeralRepair.withQuarters(NumeralRepair.withStrokesCounted(full))
    }
  }

  private static func byNumber(_ table: [UInt8]?) -> [Int: RecognizedPage] {
    Dictionary(
      RecognizedPage.pages(table: table ?? []).map { ($0.number, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private func start(
    _ language: String, _ image: String, _ resolution: Int?, _ pageCount: Int, _ mode: [String],
    seconds: Int? = nil
  ) throws(IngestError) -> ProgramRun {
    var arguments = [image, "-", "-l", language] + mode
    if let resolution { arguments += ["--dpi", String(resolution)] }
    let bounds = ProgramLimits(
      seconds: limits.recognitionSeconds * pageCount, processorSeconds: seconds.map { $0 * pageCount },
      memory: limits.recognitionBytes,
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
