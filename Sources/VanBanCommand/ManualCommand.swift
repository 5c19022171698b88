import VanBan

/// `vanban man`: the manual page, made from the tables of commands and options.
enum ManualCommand {
  static func run(_ arguments: Arguments) -> ExitCode {
    guard arguments.inputs.isEmpty else {
      StandardStreams.complain("man takes no file (vanban man --help tells more)")
      return .usage
    }
    StandardStreams.write(Array(page.utf8))
    return .done
  }

  static var page: String {
    let say = Language.current.say
    var lines = [
      "'\\\" -*- coding: utf-8 -*-", ".TH VANBAN 1 \"\" \"vanban \(VanBanVersion.current)\"",
      ".SH \(say("NAME"))",
    ]
    lines.append("vanban \\- \(text(say("structure out of Vietnamese administrative texts")))")
    lines.append(".SH \(say("SYNOPSIS"))")
    for command in Command.shown {
      let synopsis = command.synopsis.isEmpty ? "" : " \(text(command.synopsis))"
      lines += [".B vanban \(text(command.name))", "[\\fIOPTIONS\\fR]\(synopsis)", ".br"]
    }
    lines.append(".SH \(say("COMMANDS"))")
    for command in Command.shown {
      lines += [".SS \(text(command.name))", text(say(command.help) + ".")]
      for option in Option.catalog where option.applies(to: command.name) && !option.commands.isEmpty {
        lines += entry(option, say)
      }
      guard !command.examples.isEmpty else { continue }
      lines += [".PP", text(say("Examples:")), ".nf"] + command.examples.map { "  " + text($0) } + [".fi"]
    }
    lines.append(".SH \(say("OPTIONS OF EVERY COMMAND"))")
    for option in Option.catalog where option.commands.isEmpty { lines += entry(option, say) }
    lines.append(".SH \(say("EXIT STATUS"))")
    for (code, meaning) in ExitCode.meanings {
      lines += [".TP", "\\fB\(code.rawValue)\\fR", text(say(meaning))]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func entry(_ option: Option, _ say: (String) -> String) -> [String] {
    let names = [option.letter.map { "-\($0)" }, "--\(option.name)"].compactMap { $0 }.map {
      "\\fB\(text($0))\\fR"
    }
    let value = option.value.map { " \\fI\(text($0))\\fR" } ?? ""
    let choices = option.choices.isEmpty ? "" : " (\(option.choices.joined(separator: ", ")))"
    return [".TP", names.joined(separator: ", ") + value, text(say(option.help) + choices)]
  }

  /// A text that troff takes as it is.
  private static func text(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
