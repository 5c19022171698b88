import CProcess
import Glibc
import VanBan

/// The tool: finds the command and runs it.
@main
enum VanBanCommand {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    // A file that grows too large is a full disk, and no reason to die.
    signal(SIGXFSZ, SIG_IGN)
    setlocale(LC_CTYPE, "C.UTF-8")
    cprocess_return_memory()
    CleanUp.onSignals()
    exit(run(CommandLine.arguments.dropFirst()).rawValue)
  }

  static func run(_ all: ArraySlice<String>) -> ExitCode {
    var arguments = all
    // ``Language`` has read it; it may stand before the command, too.
    if arguments.first == "--lang" { arguments = arguments.dropFirst(2) }
    if arguments.first?.hasPrefix("--lang=") == true { arguments = arguments.dropFirst() }
    guard let name = arguments.first else {
      StandardStreams.write(Array(Help.general().utf8))
      return .done
    }
    if name == "--version" || name == "-V" {
      StandardStreams.write(Array("vanban \(VanBanVersion.current)\n".utf8))
      return .done
    }
    if name == "--help" || name == "-h" || name == "help" {
      let wanted = arguments.dropFirst().first.flatMap { name in Command.catalog.first { $0.name == name } }
      StandardStreams.write(Array((wanted.map(Help.of) ?? Help.general()).utf8))
      return .done
    }
    guard let command = Command.catalog.first(where: { $0.name == name }) else {
      let near = Command.shown.first { $0.name.hasPrefix(name.prefix(2)) }
      let hint = near.map { "; did you mean \($0.name)?" } ?? ""
      StandardStreams.complain("unknown command \(name)\(hint) (vanban --help lists them)")
      return .usage
    }
    do {
      let read = try Arguments(arguments.dropFirst(), command: name)
      if read["help"] != nil {
        StandardStreams.write(Array(Help.of(command).utf8))
        return .done
      }
      if read["version"] != nil {
        StandardStreams.write(Array("vanban \(VanBanVersion.current)\n".utf8))
        return .done
      }
      return command.run(read)
    } catch {
      StandardStreams.complain("\(error.message) (vanban \(name) --help tells more)")
      return .usage
    }
  }
}
