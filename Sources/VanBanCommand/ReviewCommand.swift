import VanBan
import VanBanEvaluation
import VanBanIngest

/// `vanban convert --review`: the documents that a human should look at, worst first.
enum ReviewCommand {
  /// How many documents are listed; the others are counted, so that a large collection needs no more memory.
  private static let most = 1_000

  static func run(
    _ sources: [InputSource], _ arguments: Arguments, _ limits: Limits, _ result: ExitCode
  ) -> ExitCode {
    var result = result
    var reviews: [Review] = []
    var read = 0
    var bad = 0
    Ingest.expect(sources)
    for source in sources {
      // Its places need the text a second time, which standard input does not give.
      var source = source
      if case .standardInput = source {
        source = .bytes(name: source.name, WholeFile.readStandardInput() ?? [])
      }
      let done = EachDocument.read(source, arguments["from"], limits) { input throws(IngestError) in
        let all = try reviewed(input, limits)
        let found = all.filter { !$0.findings.isEmpty }
        read += all.count
        bad += found.count
        reviews += found
        if reviews.count >= 2 * most { keepWorst(&reviews) }
        return .done
      }
      result = result.worse(done)
    }
    keepWorst(&reviews)
    if arguments["format"] == "jsonl" {
      for review in reviews { StandardStreams.write(Array((review.json.compact + "\n").utf8)) }
      return result
    }
    var lines = ["\(bad) of \(read) documents need a look\(bad > 1 ? ", worst first" : "")"]
    for review in reviews { lines += [""] + review.lines }
    if bad > reviews.count { lines += ["", "… and \(bad - reviews.count) more documents"] }
    StandardStreams.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    return result
  }

  private static func keepWorst(_ reviews: inout [Review]) {
    reviews.sort { ($1.weight, $0.name) < ($0.weight, $1.name) }
    reviews.removeLast(max(0, reviews.count - most))
  }

  private static func reviewed(_ input: OpenedInput, _ limits: Limits) throws(IngestError) -> [Review] {
    let converter = Converter(limits: limits)
    let documents = try converter.documents(input)
    var text = LineIndex()
    try converter.sourceText(input.source, format: input.format) { text.append($0) }
    return documents.enumerated().map { index, document in
      Review(document, name: documents.count == 1 ? input.name : "\(input.name) (\(index + 1))", text: text)
    }
  }
}
