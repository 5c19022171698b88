/// Makes help from the catalogues.
enum Help {
  static func general() -> String {
    var lines = ["vanban – structure out of Vietnamese administrative texts", "", "Usage:"]
    for command in Command.catalog {
      lines.append("  vanban \(padded("\(command.name) \(command.synopsis)", 22))\(command.help)")
    }
    lines += ["", "Examples:"]
    lines += Command.catalog.flatMap { $0.examples.prefix(2) }.map { "  \($0)" }
    lines += ["", "vanban COMMAND --help tells a command's options. vanban --version tells the version."]
    lines.append(
      "Exit codes: 0 done, 1 some document failed or a query has no answer, 2 wrong usage, 3 documents failed only for want of a program"
        + " (vanban doctor tells which), 4 the output or the database could not be written or read.")
    return lines.joined(separator: "\n") + "\n"
  }

  static func of(_ command: Command) -> String {
    var lines = command.examples.map { "  \($0)" }
    lines.insert("Examples:", at: 0)
    lines += [
      "", "Usage: vanban \(command.name) [OPTIONS] \(command.synopsis)", "  \(command.help)", "",
    ]
    if !command.details.isEmpty { lines += command.details + [""] }
    lines.append("Options:")
    for option in Option.catalog where option.applies(to: command.name) {
      let letter = option.letter.map { "-\($0), " } ?? "    "
      let value = option.value.map { " \($0)" } ?? ""
      let choices = option.choices.isEmpty ? "" : " (\(option.choices.joined(separator: ", ")))"
      lines.append("  \(padded("\(letter)--\(option.name)\(value)", 26))\(option.help)\(choices)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text.count >= width ? text + " " : text + String(repeating: " ", count: width - text.count)
  }
}
