import VanBan
import VanBanIngest

/// `vanban convert`: documents to standard output, one a line, or a file each below a folder.
enum ConvertCommand {
  static func run(_ arguments: Arguments) -> ExitCode {
    guard !arguments.inputs.isEmpty else {
      StandardStreams.complain("convert needs a file, a folder or - (vanban convert --help tells more)")
      return .usage
    }
    guard let limits = limits(arguments) else { return .usage }
    if arguments["output"]?.isEmpty == true {
      StandardStreams.complain("--output needs the name of a folder")
      return .usage
    }
    if arguments["output"] != nil, let format = arguments["format"], format != "json" {
      StandardStreams.complain(
        "--format \(format) writes to standard output; leave out --output, or the format")
      return .usage
    }
    if arguments["review"] != nil,
      arguments["output"] != nil || arguments["format"].map({ $0 != "jsonl" }) ?? false
    {
      StandardStreams.complain(
        "--review lists findings on standard output; leave out --output and formats other than jsonl")
      return .usage
    }
    if let output = arguments["output"] { return BatchCommand.run(arguments, output: output) }
    for name in ["force", "quarantine", "progress", "quiet", "verbose", "memory"]
    where arguments[name] != nil {
      StandardStreams.complain("--\(name) needs --output DIR")
      return .usage
    }
    var result = ExitCode.done
    var sources: [InputSource] = []
    for input in arguments.inputs { collect(input, &sources, &result) }
    let isMany =
      sources.count > 1 || arguments.inputs.count > 1
      || arguments.inputs.contains { InputWalker.isFolder($0) }
    if arguments["format"] == "json", isMany {
      StandardStreams.complain(
        "--format json is for one document; many go to standard output as jsonl, or below --output DIR")
      return .usage
    }
    if arguments["review"] != nil { return ReviewCommand.run(sources, arguments, limits, result) }
    Ingest.expect(sources)
    let converter = Converter(limits: limits)
    let asEvents = arguments["format"] == "events"
    let format = arguments["from"]
    guard let jobs = BatchOptions.number(arguments, "jobs", 1...256, Threads.processors) else {
      return .usage
    }
    let all = sources
    let done = OrderedOutput.run(all.count, jobs: jobs) { index, output in
      EachDocument.read(all[index], format, limits, complain: output.complain) { input throws(IngestError) in
        if asEvents {
          try converter.events(input, output.write)
        } else {
          try converter.lines(input) { (line) throws(IngestError) in try line.forEachLinePart(output.write) }
        }
        return .done
      }
    }
    return result.worse(done)
  }

  /// The bounds, with what was asked for.
  static func limits(_ arguments: Arguments) -> Limits? {
    var limits = Limits()
    if let text = arguments["chunk-bytes"] {
      guard let value = Int(text), value >= 1, value <= 1 << 26 else {
        StandardStreams.complain("--chunk-bytes is a whole number from 1 to 67108864")
        return nil
      }
      limits.chunkBytes = value
    }
    limits.icuOnly = arguments["icu-only"] != nil
    if let text = arguments["timeout"] {
      guard let value = Int(text), value >= 1, value <= 86_400 else {
        StandardStreams.complain("--timeout is a whole number of seconds from 1 to 86400")
        return nil
      }
      (limits.programSeconds, limits.pdfSeconds, limits.recognitionSeconds) = (value, value, value)
    }
    return limits
  }

  private static func collect(_ input: String, _ sources: inout [InputSource], _ result: inout ExitCode) {
    guard input != "-" else { return sources.append(.standardInput) }
    guard InputWalker.isFolder(input) else { return sources.append(.path(input)) }
    do {
      let listing = try InputWalker.list(input)
      if listing.documents.isEmpty {
        BatchCommand.tellEmpty(input)
        result = result.worse(.failed)
      } else if !listing.others.isEmpty {
        StandardStreams.complain(EachDocument.passedOver(input, listing.others))
      }
      for failure in listing.failures {
        StandardStreams.complain(failure.message)
        result = result.worse(.failed)
      }
      sources += listing.documents.map { .path($0.path) }
    } catch {
      StandardStreams.complain(error.message)
      result = result.worse(.failed)
    }
  }
}
