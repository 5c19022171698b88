import VanBan
import VanBanIngest

/// `vanban text`: the source text, or where its letters were put right.
enum TextCommand {
  static func run(_ arguments: Arguments) -> ExitCode {
    guard arguments.inputs.count == 1 else {
      StandardStreams.complain("text needs one file (vanban text --help tells more)")
      return .usage
    }
    guard let limits = ConvertCommand.limits(arguments) else { return .usage }
    return SingleInput.read(arguments.inputs[0]) { source throws(IngestError) in
      let converter = Converter(limits: limits)
      if arguments["repairs"] != nil {
        return try converter.repairs(source, format: arguments["from"]) {
          StandardStreams.write(Array($0.map { Converter.json($0) + [10] }.joined()))
        }
      }
      try converter.sourceText(source, format: arguments["from"]) {
        StandardStreams.write($0)
      }
    }
  }
}

/// `vanban tokens`: kind, span in code points and text of each token, with tabs between.
enum TokensCommand {
  static func run(_ arguments: Arguments) -> ExitCode {
    guard arguments.inputs.count == 1 else {
      StandardStreams.complain("tokens needs one file (vanban tokens --help tells more)")
      return .usage
    }
    guard let limits = ConvertCommand.limits(arguments) else { return .usage }
    return SingleInput.read(arguments.inputs[0]) { source throws(IngestError) in
      try Converter(limits: limits).tokens(source, format: arguments["from"]) { tokens in
        let lines = tokens.map {
          "\($0.kind)\t\($0.span.lower.codePoint)\t\($0.span.upper.codePoint)\t\($0.text)\n"
        }
        StandardStreams.write(Array(lines.joined().utf8))
      }
    }
  }
}

/// Runs a command that reads one input.
enum SingleInput {
  /// An archive holds several: which one is wanted is for the user to say.
  static func read(_ input: String, _ body: (InputSource) throws(IngestError) -> Void) -> ExitCode {
    do {
      try body(input == "-" ? .standardInput : .path(input))
      return .done
    } catch {
      StandardStreams.complain(error.message)
      if case .archive = error { return .usage }
      return ExitCode(error)
    }
  }
}
