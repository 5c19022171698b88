import VanBan
import VanBanIngest

/// `vanban text`: the source text, as the reader took it from the file.
enum TextCommand {
  static func run(_ arguments: Arguments) -> ExitCode {
    guard arguments.inputs.count == 1 else {
      StandardStreams.complain("text needs one file (vanban text --help tells more)")
      return .usage
    }
    guard let limits = ConvertCommand.limits(arguments) else { return .usage }
    return SingleInput.read(arguments.inputs[0]) { source throws(IngestError) in
      try Converter(limits: limits).sourceText(source, format: arguments["from"]) {
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
  static func read(_ input: String, _ body: (InputSource) throws(IngestError) -> Void) -> ExitCode {
    do {
      try body(input == "-" ? .standardInput : .path(input))
      return .done
    } catch {
      StandardStreams.complain(error.message)
      return ExitCode(error)
    }
  }
}
