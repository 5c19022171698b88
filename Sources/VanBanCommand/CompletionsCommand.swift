import VanBan

/// `vanban completions`: what a shell needs to complete commands, options and their values, made from the tables of both.
enum CompletionsCommand {
  /// A shell that is known.
  enum Shell: String, CaseIterable {
    case bash, zsh, fish

    var script: String {
      switch self {
      case .bash: CompletionsCommand.bash
      case .zsh: CompletionsCommand.zsh
      case .fish: CompletionsCommand.fish
      }
    }
  }

  static func run(_ arguments: Arguments) -> ExitCode {
    guard arguments.inputs.count == 1, let shell = Shell(rawValue: arguments.inputs[0]) else {
      let known = Shell.allCases.map(\.rawValue).joined(separator: ", ")
      StandardStreams.complain("completions needs the name of a shell: \(known)")
      return .usage
    }
    StandardStreams.write(Array(shell.script.utf8))
    return .done
  }

  private static func options(_ command: Command) -> [Option] {
    Option.catalog.filter { $0.applies(to: command.name) }
  }

  private static var names: String {
    (Command.shown.map(\.name) + ["--help", "--version"]).joined(separator: " ")
  }

  private static var bash: String {
    var values: [String] = []
    var flags: [String] = []
    for command in Command.shown {
      let options = options(command)
      for option in options where option.value != nil {
        let names = [option.letter.map { "-\($0)" }, "--\(option.name)"].compactMap { $0 }
        let pattern = names.map { "\(command.name):\($0)" }.joined(separator: "|")
        if !option.choices.isEmpty {
          values.append(
            "    \(pattern)) mapfile -t COMPREPLY < <(compgen -W '\(option.choices.joined(separator: " "))' -- \"$word\"); return ;;"
          )
        } else if option.value == "DIR" {
          values.append("    \(pattern)) mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); return ;;")
        } else {
          values.append("    \(pattern)) return ;;")
        }
      }
      let all = options.flatMap { [$0.letter.map { "-\($0)" }, "--\($0.name)"].compactMap { $0 } }
      flags.append(
        "    \(command.name):-*) mapfile -t COMPREPLY < <(compgen -W '\(all.joined(separator: " "))' -- \"$word\") ;;"
      )
    }
    flags.append(
      "    completions:*) mapfile -t COMPREPLY < <(compgen -W '\(Shell.allCases.map(\.rawValue).joined(separator: " "))' -- \"$word\") ;;"
    )
    return """
      # Completions of vanban for bash: source <(vanban completions bash)
      _vanban() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          mapfile -t COMPREPLY < <(compgen -W '\(names)' -- "$word")
          return
        fi
        case "$command:$before" in
      \(values.joined(separator: "\n"))
        esac
        case "$command:$word" in
      \(flags.joined(separator: "\n"))
        esac
      }
      complete -o default -o filenames -F _vanban vanban

      """
  }

  private static var zsh: String {
    let say = Language.current.say
    let commands = Command.shown.map { "    '\($0.name):\(zshText(say($0.help)))'" }
    let cases = Command.shown.map { command -> String in
      let specs = options(command).map { option -> String in
        let names =
          option.letter.map { "'(-\($0) --\(option.name))'{-\($0),--\(option.name)}" } ?? "--\(option.name)"
        var text = "'[\(zshText(say(option.help)))]"
        if let value = option.value {
          let action =
            !option.choices.isEmpty
            ? "(\(option.choices.joined(separator: " ")))"
            : value == "DIR" ? "_files -/" : ["N", "F1", "MIB", "SECONDS"].contains(value) ? " " : "_files"
          text += ":\(value):\(action)"
        }
        return "      \(names)\(text)'"
      }
      let rest =
        command.name == "completions"
        ? "'1:shell:(\(Shell.allCases.map(\.rawValue).joined(separator: " ")))'" : "'*:file:_files'"
      return
        "    \(command.name)) _arguments -s \\\n\((specs + ["      \(rest)"]).joined(separator: " \\\n")) ;;"
    }
    return """
      #compdef vanban
      # Completions of vanban for zsh: vanban completions zsh > a folder of $fpath, as _vanban
      _vanban() {
        local -a commands
        commands=(
      \(commands.joined(separator: "\n"))
        )
        if (( CURRENT == 2 )); then
          _describe command commands
          return
        fi
        local command=$words[2]
        shift words
        (( CURRENT-- ))
        case $command in
      \(cases.joined(separator: "\n"))
        esac
      }
      if [ "$funcstack[1]" = _vanban ]; then _vanban "$@"; else compdef _vanban vanban; fi

      """
  }

  /// What stands in single quotes and in brackets of `_arguments`.
  private static func zshText(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("'", with: "'\\''").replacing("[", with: "\\[").replacing(
      "]", with: "\\]"
    )
    .replacing(":", with: "\\:")
  }

  private static var fish: String {
    let say = Language.current.say
    func quoted(_ text: String) -> String {
      "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
    var lines = [
      "# Completions of vanban for fish: vanban completions fish > ~/.config/fish/completions/vanban.fish"
    ]
    for command in Command.shown {
      lines.append(
        "complete -c vanban -f -n __fish_use_subcommand -a \(command.name) -d \(quoted(say(command.help)))")
    }
    for command in Command.shown {
      for option in options(command) {
        var line = "complete -c vanban -n '__fish_seen_subcommand_from \(command.name)' -l \(option.name)"
        if let letter = option.letter { line += " -s \(letter)" }
        if !option.choices.isEmpty {
          line += " -x -a '\(option.choices.joined(separator: " "))'"
        } else if option.value == "DIR" {
          line += " -x -a '(__fish_complete_directories)'"
        } else if option.value != nil {
          line += " -r"
        }
        lines.append("\(line) -d \(quoted(say(option.help)))")
      }
    }
    let shells = Shell.allCases.map(\.rawValue).joined(separator: " ")
    lines.append("complete -c vanban -f -n '__fish_seen_subcommand_from completions' -a '\(shells)'")
    return lines.joined(separator: "\n") + "\n"
  }
}
