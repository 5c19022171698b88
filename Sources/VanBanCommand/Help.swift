/// Makes help from the catalogues.
enum Help {
  static func general() -> String {
    let say = Language.current.say
    var lines = ["vanban – \(say("structure out of Vietnamese administrative texts"))", "", say("Usage:")]
    for command in Command.shown {
      lines.append("  vanban \(padded("\(command.name) \(command.synopsis)", 22))\(say(command.help))")
    }
    lines += ["", say("Examples:")]
    lines += Command.shown.flatMap { $0.examples.prefix(2) }.map { "  \($0)" }
    lines += [
      "", say("vanban COMMAND --help tells a command's options. vanban --version tells the version."),
    ]
    let codes = ExitCode.meanings.map { "\($0.code.rawValue) \(say($0.meaning))" }.joined(separator: ", ")
    lines.append("\(say("Exit codes:")) \(codes).")
    return lines.joined(separator: "\n") + "\n"
  }

  static func of(_ command: Command) -> String {
    let say = Language.current.say
    var lines = [say("Examples:")] + command.examples.map { "  \($0)" }
    lines += [
      "", "\(say("Usage:")) vanban \(command.name) [OPTIONS] \(command.synopsis)", "  \(say(command.help))",
      "",
    ]
    if !command.details.isEmpty { lines += command.details.map(say) + [""] }
    lines.append(say("Options:"))
    for option in Option.catalog where option.applies(to: command.name) {
      let letter = option.letter.map { "-\($0), " } ?? "    "
      let value = option.value.map { " \($0)" } ?? ""
      let choices = option.choices.isEmpty ? "" : " (\(option.choices.joined(separator: ", ")))"
      lines.append("  \(padded("\(letter)--\(option.name)\(value)", 26))\(say(option.help))\(choices)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text.count >= width ? text + " " : text + String(repeating: " ", count: width - text.count)
  }
}
