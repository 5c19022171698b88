import VanBan
import VanBanIngest

/// `vanban convert`: documents to standard output, one a line, or a file each below a folder.
enum ConvertCommand {
  /// One input, with the folder of its output below `--output`.
  private struct Job {
    var source: InputSource
    /// Empty, or the folder with a slash behind it.
    var folder = ""

    /// Where the output of a document goes: below its archive's name, where it lies in one.
    func outputPath(_ document: InputSource) -> String {
      let standardInput = InputSource.standardInput.shortName
      let name = document.shortName
      return folder + (name.hasPrefix(standardInput) ? "stdin" + name.dropFirst(standardInput.count) : name)
    }
  }

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
    if arguments["output"] != nil, arguments["format"] == "jsonl" {
      StandardStreams.complain("--format jsonl writes to standard output; leave out --output, or the format")
      return .usage
    }
    if arguments["review"] != nil, arguments["output"] != nil || arguments["format"] == "json" {
      StandardStreams.complain(
        "--review lists findings on standard output; leave out --output and --format json")
      return .usage
    }
    var result = ExitCode.done
    var jobs: [Job] = []
    for input in arguments.inputs { collect(input, &jobs, &result) }
    let isMany =
      jobs.count > 1 || arguments.inputs.count > 1 || arguments.inputs.contains { InputWalker.isFolder($0) }
    if arguments["format"] == "json", isMany, arguments["output"] == nil {
      StandardStreams.complain(
        "--format json is for one document; many go to standard output as jsonl, or below --output DIR")
      return .usage
    }
    if arguments["review"] != nil { return ReviewCommand.run(jobs.map(\.source), arguments, limits, result) }
    Ingest.expect(jobs.map(\.source))
    let converter = Converter(limits: limits)
    var folder = arguments["output"].map { OutputFolder($0) }
    for job in jobs {
      let done = EachDocument.read(job.source, arguments["from"], limits) { input throws(IngestError) in
        folder?.begin(input.name, job.outputPath(input.source))
        try converter.json(input) { json in
          if folder != nil { folder?.add(json + [10]) } else { StandardStreams.write(json + [10]) }
        }
        folder?.finish()
        switch folder?.failure {
        case .broken(let message):
          StandardStreams.complain(message)
          return .broken
        case .taken(let message):
          StandardStreams.complain(message)
          return .failed
        case nil: return .done
        }
      }
      result = result.worse(done)
      if result == .broken { break }
    }
    return result
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
    if let text = arguments["timeout"] {
      guard let value = Int(text), value >= 1, value <= 86_400 else {
        StandardStreams.complain("--timeout is a whole number of seconds from 1 to 86400")
        return nil
      }
      (limits.programSeconds, limits.pdfSeconds, limits.recognitionSeconds) = (value, value, value)
    }
    return limits
  }

  private static func collect(_ input: String, _ jobs: inout [Job], _ result: inout ExitCode) {
    if input == "-" {
      jobs.append(Job(source: .standardInput))
      return
    }
    guard InputWalker.isFolder(input) else {
      jobs.append(Job(source: .path(input)))
      return
    }
    do {
      let listing = try InputWalker.list(input)
      if listing.documents.isEmpty {
        let known = InputFormat.all.flatMap(\.fileExtensions).sorted().joined(separator: ", ")
        StandardStreams.complain(
          "\(input): a folder without documents; looked for files that end in \(known)")
        result = result.worse(.failed)
      } else if !listing.others.isEmpty {
        EachDocument.tellPassedOver(input, listing.others)
      }
      jobs += listing.documents.map { found in
        let name = InputSource.path(found.path).shortName
        return Job(source: .path(found.path), folder: String(found.relativePath.dropLast(name.count)))
      }
    } catch {
      StandardStreams.complain(error.message)
      result = result.worse(.failed)
    }
  }
}
